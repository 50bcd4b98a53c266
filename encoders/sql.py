"""Values written into SQL."""

from collections.abc import Sequence
from datetime import UTC, datetime


def sql_time(as_of: datetime | None) -> str:
    """A TIMESTAMPTZ in SQL; NULL, which no time is later than, if there is none. Without a zone it is UTC."""
    if as_of is None:
        return "NULL::TIMESTAMPTZ"
    zoned = as_of.replace(tzinfo=UTC) if as_of.tzinfo is None else as_of.astimezone(UTC)
    return f"TIMESTAMPTZ '{zoned.isoformat()}'"


def sql_list(words: Sequence[str]) -> str:
    """A list of VARCHAR in SQL."""
    return "[" + ", ".join("'" + word.replace("'", "''") + "'" for word in words) + "]::VARCHAR[]"
