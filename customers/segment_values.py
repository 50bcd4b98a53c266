"""Take a property of an event for what the contract needs; what cannot be read makes the record unusable."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


class Unusable(Exception):
    """Why a record cannot be imported."""


def word(where: Mapping[str, Any], *keys: str) -> str | None:
    """The first of the keys that holds text or a number, as text."""
    for key in keys:
        value = where.get(key)
        if isinstance(value, dict | list | bool):
            raise Unusable(f"{key}: not text")
        if value is not None and str(value).strip():
            return str(value)
    return None


def need(where: Mapping[str, Any], *keys: str) -> str:
    """As `word`, but it must be there."""
    value = word(where, *keys)
    if value is None:
        raise Unusable(f"{keys[0]}: empty")
    return value


def number(where: Mapping[str, Any], *keys: str) -> float | None:
    """The first of the keys that holds a finite number, written as a number or as text."""
    for key in keys:
        value = where.get(key)
        if value is None or value == "":
            continue
        try:
            if isinstance(value, bool) or not math.isfinite(found := float(value)):
                raise Unusable(f"{key}: not a number")
        except (TypeError, ValueError, OverflowError):
            raise Unusable(f"{key}: not a number") from None
        return found
    return None


def moment(record: Mapping[str, Any]) -> datetime:
    """When it happened: `timestamp`, or where that is missing the time it was sent or received. UTC without a zone."""
    text = need(record, "timestamp", "originalTimestamp", "sentAt", "receivedAt")
    try:
        time = datetime.fromisoformat(text)
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unusable("timestamp: not a time") from None


def items(where: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects in a list such as `products`; none if it is missing."""
    found = where.get(key)
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise Unusable(f"{key}: not a list of objects")
    return found
