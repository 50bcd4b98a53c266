"""Text as it may be shown anywhere: without characters that steer what shows it."""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

T = TypeVar("T")


def cleaned(value: T) -> T:
    """The same without characters that steer a terminal, turn the direction of text, or that XML does not know."""
    if isinstance(value, str):
        return "".join(" " if c in "\n\t\r" else c for c in value if c in "\n\t\r" or not _steers(c))  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(cleaned(each) for each in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: cleaned(getattr(value, field.name)) for field in fields(value)})
    return value


def _steers(character: str) -> bool:
    code = ord(character)
    bidi = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
    return unicodedata.category(character) in ("Cc", "Cs") or bidi or code & 0xFFFE == 0xFFFE
