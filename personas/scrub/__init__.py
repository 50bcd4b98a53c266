"""Personal data in what customers wrote, found by its shape and replaced by what kind it is."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from personas.scrub.fold import MASK, fold
from personas.scrub.mail import mails
from personas.scrub.names import names
from personas.scrub.numbers import cards, ibans, ips
from personas.scrub.phone import phones
from personas.scrub.web import links

Span = tuple[int, int]
# In this order: an address holds a domain, an account number holds what could be a phone number.
FINDERS: dict[str, Callable[[str], Iterable[Span]]] = {
    "e-mail": mails,
    "link": links,
    "iban": ibans,
    "ip": ips,
    "card": cards,
    "phone": phones,
    "name": names,
}
PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(FINDERS)})\]")


@dataclass(frozen=True)
class Found:
    """Personal data of a `kind` (e-mail, phone, card, iban, ip, link, name) at text[start:end]."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Scrubbed:
    """`text` with "[e-mail]" and the like where personal data stood; `found`: where it stood, in order."""

    text: str
    found: tuple[Found, ...]


Masked = Callable[[str], Scrubbed]  # what scrub does, or personas.scrub.presidio's


def scrub(text: str) -> Scrubbed:
    """Replace personal data. Scrubbing what was scrubbed changes nothing; time grows with the length of the text.

    Names are found only where a letter opens or ends, or somebody says who they are: a capital letter alone is no
    evidence. Data in words ("oh seven nine...") are not found.
    """
    plain, at = fold(text)
    masked = _mask(plain, [found.span() for found in PLACEHOLDER.finditer(plain)])
    found: list[Found] = []
    while True:  # what was found is a border to what lies beside it, so look again until there is nothing new
        before = len(found)
        for kind, find in FINDERS.items():
            if spans := list(find(masked)):
                masked = _mask(masked, spans)
                found += [Found(kind, at[start], at[end]) for start, end in spans]
        if len(found) == before:
            break
    return replaced(text, found)


def replaced(text: str, found: Iterable[Found]) -> Scrubbed:
    """The text with what was found, which must not overlap, replaced by its kind."""
    ordered = sorted(found, key=lambda each: each.start)
    pieces, place = [], 0
    for each in ordered:
        pieces += [text[place : each.start], f"[{each.kind}]"]
        place = each.end
    return Scrubbed("".join([*pieces, text[place:]]), tuple(ordered))


def _mask(text: str, spans: Iterable[Span]) -> str:
    """The text, as long as before, with MASK in all spans; they are in order and do not overlap."""
    pieces, place = [], 0
    for start, end in spans:
        pieces += [text[place:start], MASK * (end - start)]
        place = end
    return "".join([*pieces, text[place:]])
