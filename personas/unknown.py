"""What the data do not tell of a segment, said so that nobody reads it into a brief."""

from collections.abc import Mapping, Sequence

from customers.table import Customers
from personas.wording import number

TABLES = {
    "orders": ("what they buy", "have ordered"),
    "watches": ("what they watch", "watched a video"),
    "views": ("what they look at", "looked at a product"),
    "texts": ("what they think and say", "wrote or searched"),
    "preferences": ("what they would answer if asked", "told us a preference"),
}
DEMOGRAPHICS = {
    "age": ("age", "birth"),
    "gender": ("gender", "sex"),
    "income": ("income", "salary"),
    "family": ("family", "children", "household", "marital"),
}


def unknown(customers: Customers, coverage: Mapping[str, float]) -> tuple[str, ...]:
    """A sentence each: tables nobody gave, what fewer than half of them left a trace of, traits nobody measured, and that
    no advice was ever tried. `coverage`: {table: share of the segment's customers who have a row in it}."""
    found = []
    for table, (what, did) in TABLES.items():
        share = coverage.get(table, 0.0)
        if not customers.has(table):
            found.append(f"Nothing is known of {what}: there is no table of {table}.")
        elif share == 0:
            found.append(f"None of them {did}: {what} is not known.")
        elif share < 0.5:
            found.append(f"Only {number(share, 'share')} of them {did}: {what} is known of those alone.")
    columns = [
        str(name).lower() for name in customers.query("SELECT column_name FROM (DESCRIBE customers)").column_name
    ]
    missing = [
        name for name, words in DEMOGRAPHICS.items() if not any(word in column for column in columns for word in words)
    ]
    if missing:
        found.append(f"Nobody measured their {_listed(missing)}.")
    found.append("No advice here was tried on them: it rests on what they did, not on what worked.")
    return tuple(found)


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
