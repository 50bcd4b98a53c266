"""Who is behind Segment-spec events: one customer for all the ids of a person, with traits and consent."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from customers.contract import CONSENT, LABEL

if TYPE_CHECKING:
    import pandas as pd

# Segment's reserved traits that name a person: they say who somebody is, not what kind of customer
NAMES = {"id", "email", "phone", "name", "firstname", "lastname", "username", "avatar", "website", "customer_id"}
NESTED_NAMES = {"address_street", "company_id", "company_name"}


class Identities:
    """Which user an anonymous visitor turned out to be. A device that several users share stays a customer itself."""

    def __init__(self) -> None:
        self._users: dict[str, set[str]] = defaultdict(set)

    def learn(self, record: Mapping[str, Any]) -> None:
        user = record.get("userId")
        earlier = record.get("previousId") if record.get("type") == "alias" else record.get("anonymousId")
        if _is_id(user) and _is_id(earlier) and str(user) != str(earlier):
            self._users[str(earlier)].add(str(user))

    def who(self, record: Mapping[str, Any]) -> str | None:
        """The customer_id of a record, None if it has neither userId nor anonymousId."""
        user, visitor = record.get("userId"), record.get("anonymousId")
        if not _is_id(user) and not _is_id(visitor):
            return None
        name, passed = str(user if _is_id(user) else visitor), set[str]()
        while len(self._users.get(name, ())) == 1 and name not in passed:  # an alias may lead on to another
            passed.add(name)
            (name,) = self._users[name]
        return name


class People:
    """The latest traits and consents of every customer met."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, tuple[datetime, Any]]] = {}

    def add(self, who: str, when: datetime, record: Mapping[str, Any]) -> None:
        known = self._known.setdefault(who, {})
        traits = record.get("traits") if record.get("type") == "identify" else None
        for name, value in [*_traits(traits), *_consents(record.get("context"))]:
            if name not in known or known[name][0] <= when:
                known[name] = (when, value)

    def customers(self) -> "pd.DataFrame":
        """One row a customer, sorted by customer_id. A trait is bool or float if all its values are, else text."""
        import pandas as pd

        ids = sorted(self._known)
        columns: dict[str, pd.Series] = {"customer_id": pd.Series(ids, dtype="str")}
        for name in sorted({name for known in self._known.values() for name in known}):
            values = [self._known[who].get(name, (None, None))[1] for who in ids]
            columns[name] = _column(values)
        return pd.DataFrame(columns)


def _is_id(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip() != ""


def _traits(traits: object) -> Iterator[tuple[str, Any]]:
    if not isinstance(traits, dict):
        return
    flat: dict[str, Any] = {}
    for name, value in traits.items():
        if isinstance(value, dict):
            flat |= {f"{name}_{inner}": of_inner for inner, of_inner in value.items()}
        else:
            flat[str(name)] = value
    for name, value in flat.items():
        lower = name.lower()
        if value is None or lower in NAMES | NESTED_NAMES:
            continue
        if lower.startswith(LABEL) or (lower.startswith(CONSENT) and not isinstance(value, bool)):
            name = f"trait_{name}"  # the contract means something else by these prefixes
        yield name, json.dumps(value, sort_keys=True) if isinstance(value, dict | list) else value


def _consents(context: object) -> Iterator[tuple[str, bool]]:
    consent = context.get("consent") if isinstance(context, dict) else None
    categories = consent.get("categoryPreferences") if isinstance(consent, dict) else None
    if isinstance(categories, dict):
        for category, given in categories.items():
            if isinstance(given, bool):
                yield CONSENT + re.sub(r"\W+", "_", str(category)).strip("_").lower(), given


def _column(values: list[Any]) -> "pd.Series":
    import pandas as pd

    there = [value for value in values if value is not None]
    if all(isinstance(value, bool) for value in there):
        return pd.Series(values, dtype="boolean")
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in there):
        return pd.Series(values, dtype="float64")
    texts = [value if value is None or isinstance(value, str) else json.dumps(value) for value in values]
    return pd.Series(texts, dtype="str")
