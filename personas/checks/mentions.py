"""Which of the cited facts some words of a claim speak of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from personas.checks.concepts import concept
from personas.checks.words import WORD, stem, stems
from personas.fact import Fact

ALSO = {"web": ("website", "webshop"), "email": ("mail",), "e-mail": ("email", "mail")}  # as people say
EVER = stems("once least ever all has have had made")


@dataclass(frozen=True)
class Token:
    """A word where it stands. `joined`: within a thing that a fact names, so it is not read as a word of the sentence."""

    start: int
    end: int
    stem: str
    text: str
    joined: bool


def names_of(text: str, cited: Sequence[Fact]) -> list[tuple[int, int]]:
    """Where the text names, letter by letter, a thing that a cited fact counts; a word customers use only in quotes."""
    spans = []
    for fact in sorted(cited, key=lambda each: -len(each.item)):
        if fact.item:
            exact = re.escape(fact.item)
            plain = fact.topic != "say" and any(character.isalpha() for character in fact.item)
            pattern = rf"(?<!\w){exact}(?!\w)" if plain else rf"['\"‘“«]{exact}['\"’”»]"
            spans += [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    return spans


def tokens(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Token, ...]:
    """The words of a text; hyphens part them."""
    return tuple(
        Token(m.start(), m.end(), stem(m[0]), m[0], any(a <= m.start() and m.end() <= b for a, b in spans))
        for m in WORD.finditer(text)
    )


def hits(fact: Fact, words: Sequence[Token]) -> frozenset[str]:
    """The stems by which these words speak of what the fact counts, none if they do not: of its thing, or, where it has
    none, of its measure. A thing named letter by letter is only that thing."""
    free = {token.stem for token in words if not token.joined}
    here = free | {token.stem for token in words if token.joined and token.text.casefold() in fact.item.casefold()}
    about = concept(fact.measure)
    if fact.item and fact.measure != "kind":
        if fact.item in ("yes", "no"):
            return stems(fact.part) if stems(fact.part) <= here else frozenset()
        thing = stems(fact.item)
        if not thing:  # not in letters: then what it is part of
            return (about.keys | stems(fact.part)) & free
        called = [thing, *(stems(name) for name in ALSO.get(fact.item.casefold(), ()))]
        return next((each for each in called if each <= here), frozenset())
    own = about.special & free
    part = stems(fact.part)
    return own | (part if part and part <= free else frozenset())


def spoken_of(cited: Sequence[Fact], words: Sequence[Token]) -> tuple[Fact, ...]:
    """The cited facts that these words speak of. "Weekend orders" speaks of weekends, not of how many orders."""
    by_id = {fact.id: hits(fact, words) for fact in cited}
    ever = bool(EVER & {token.stem for token in words})  # at all, or how much?
    everybody = [fact for fact in cited if by_id[fact.id]]
    at_all = {fact.measure.startswith("any_") for fact in everybody if not fact.item} == {True, False}
    found = [fact for fact in everybody if fact.item or not at_all or fact.measure.startswith("any_") == ever]

    def hidden(fact: Fact) -> bool:
        return any(
            (by_id[fact.id] <= concept(other.measure).words and not by_id[other.id] <= concept(fact.measure).words)
            or (fact.item == other.item and fact.item != "" and _keyed(other, words) and not _keyed(fact, words))
            for other in found
            if other is not fact
        )

    return tuple(fact for fact in found if not hidden(fact))


def _keyed(fact: Fact, words: Sequence[Token]) -> bool:
    return any(token.stem in concept(fact.measure).keys for token in words if not token.joined)
