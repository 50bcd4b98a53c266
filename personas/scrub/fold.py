"""A text as a machine reads it: invisible characters left out, every digit, dash and space in its plainest form."""

import re
import unicodedata
from functools import lru_cache

MASK = "\ue000"  # stands where personal data was found already: a private character, which no pattern matches
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


def fold(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters, and for its end, the offset in `text` where it begins.

    Left out: what has no width, and accents that are characters of their own. Full-width letters, digits of any script,
    dashes and spaces become the ASCII ones; new lines stay.
    """
    if text.isascii():
        return text, list(range(len(text) + 1))
    plain, at = [], []
    for place, character in enumerate(text):
        kept = character if character.isascii() else _plain(character)
        if kept:
            plain.append(kept)
            at.append(place)
    return "".join(plain), [*at, len(text)]


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if INVISIBLE.match(character):
        return ""
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Zs" or character == MASK:
        return " "
    if category == "Pd" or character == "\u2212":  # the minus sign
        return "-"
    if character in "‘’ʼ":
        return "'"
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character
