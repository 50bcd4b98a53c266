"""New customers out of the body of a request, placed in the segments of a run."""

import csv
import json
import re
import tempfile
from pathlib import Path
from typing import Any

from customers.contract import TABLES
from customers.errors import BadInput
from kinfold.assign import assign
from kinfold.service.models import NewCustomers
from kinfold.service.problems import Problem


def place(run: Path, asked: NewCustomers) -> dict[str, Any]:
    """Write the rows to a folder of the service's own, place them as `kinfold assign` does, and forget them.

    Raises Problem 422 for tables that the contract does not have, and for what cannot be worked with.
    """
    unknown = [name for name in asked.tables if name not in TABLES]
    if unknown:
        raise Problem(422, "bad-tables", f"no table {unknown[0][:100]!r}: there are {', '.join(TABLES)}")
    if not asked.tables.get("customers"):
        raise Problem(422, "bad-tables", "the table customers has no row: give one with a customer_id for each")
    with tempfile.TemporaryDirectory(prefix="kinfold-newcomers-") as folder:
        for name, rows in asked.tables.items():
            if rows:
                _write(Path(folder) / f"{name}.csv", rows)
        try:
            found = assign(run, folder, asked.as_of)
        except BadInput as error:
            raise Problem(422, "bad-tables", _without_folders(str(error))) from None
    placed = zip(found.ids, found.segment, found.strength.tolist(), found.several, found.membership, strict=True)
    return {
        "customers": [
            {
                "customer_id": id,
                "segment": segment,
                "strength": strength,
                "several": list(several),
                "membership": dict(zip(found.names, membership.tolist(), strict=True)),
            }
            for id, segment, strength, several, membership in placed
        ],
        "quarantined": found.quarantined,
        "reasons": {name: dict(rows) for name, rows in found.reasons.items()},
        "warning": found.warning,
        "notes": list(found.notes),
    }


def _without_folders(said: str) -> str:
    """The asker knows nothing of the folders that their rows lay in for a moment."""
    return re.sub(re.escape(tempfile.gettempdir()) + r"[\w./\\-]*", "the request", said)


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    """As CSV, which has no types: the contract gives each column its own."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", newline="", encoding="utf-8", errors="replace") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
