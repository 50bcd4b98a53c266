"""Names of people where a text says that they are some: in greetings, in signatures, and after 'my name is'."""

import re
from collections.abc import Iterator

from personas.scrub.words import CLOSING, FEW, GREETING, LINK, SAYS, TITLE

WORD = r"[^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])){0,24}"
INITIAL = r"[^\W\d_]\."
PART = rf"(?:{INITIAL}|{WORD})"
NAME = rf"(?P<name>(?:{TITLE}[ \t]{{1,2}}){{0,2}}{PART}(?:[ \t]{{1,2}}(?:{LINK}[ \t]{{1,2}}){{0,2}}{PART}){{0,3}})"
EDGE = r"(?<![\w\ue000])"
IS = r"I am|I'm|Im|This is|this is|i am|i'm|hier ist|ich bin|Ich bin|je suis|Je suis|soy|Soy|sono|Sono"
THEN = (
    r"(?=[ \t]{1,2}(?:from|and|here|calling|writing|speaking|aus|und|et|y|e|de|da|with|at|in|living|customer)\b"
    r"|[ \t]*(?:,|\.|!|\n|\Z))"
)

SIGNED = re.compile(
    rf"{EDGE}(?i:{CLOSING})(?:[ \t]*[,!:-]{{1,3}}[ \t]*\n?\s{{0,3}}|[ \t]*\.?\n\s{{0,3}})"
    rf"(?!(?i:{CLOSING})\b){NAME}(?=[ \t]*[.!)~x]{{0,3}}[ \t]*(?:\n|\Z))"
)
DASHED = re.compile(rf"(?:(?<=\n)|(?<=[.!?)\"]) ?)[ \t]?(?:--?|~)[ \t]?{NAME}[ \t]*(?=\n|\Z)")
GREETED = re.compile(
    rf"{EDGE}(?i:{GREETING})[ \t]{{1,2}}(?:(?i:dear|there|again) )?{NAME}(?=[ \t]*(?:[,!:;]|\n|\Z|- |-\n|\.[ \n]|\.\Z))"
)
TITLED = re.compile(
    rf"{EDGE}(?i:{GREETING})[ \t]{{1,2}}(?P<name>(?:{TITLE}[ \t]{{1,2}}){{1,3}}{PART}(?:[ \t](?=[^\W\d_a-z]){WORD})?)"
)
CALLED = re.compile(rf"{EDGE}(?i:{SAYS})[ \t]{{1,2}}{NAME}")
AM = re.compile(rf"{EDGE}(?:{IS})[ \t]{{1,2}}{NAME}{THEN}")
FROM = re.compile(r"[ \t](?:from|here|calling|writing|speaking|aus)\b")
CLAUSE = re.compile(r"[ \t]*(?:[,!:;.\n-]|\Z)")
LINE = re.compile(r"[ \t.!)~x]*(?:\n|\Z)")
LAST = re.compile(r"[ \t.!)~x\n]*\Z")
LISTED = re.compile(r"[ \t]*[-~*•]")
SMALL = re.compile(rf"{WORD}(?: (?:{LINK} )?{WORD})?(?=[ \t]*(?:[.,!\n]|\Z| and i\b))")


def names(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of names, in order. Their words begin with a capital letter; what is no name in such a place is left."""
    spans = []
    for pattern in (TITLED, GREETED, SIGNED, DASHED, CALLED, AM):
        for found in pattern.finditer(text):
            span = _capitals(text, *found.span("name"))
            if span is None and pattern is CALLED and not found[0].lower().startswith("call me"):
                span = _small(text, *found.span("name"))
            if span is not None and _fits(text[slice(*span)], pattern, text, span[1]):
                spans.append(span)
    place = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= place:
            yield start, end
            place = end


def _capitals(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words from `start` on that may be a name: capital first letters, particles between them."""
    last = start
    for word in re.finditer(rf"{INITIAL}(?!\w)|{WORD}\.?", text[start:end]):
        particle = re.fullmatch(LINK, word[0])
        if particle and last > start:
            continue
        if not _named(word[0]):
            break
        last = start + word.end() - (word[0].endswith(".") and len(word[0]) > 2 and not re.fullmatch(TITLE, word[0]))
    return (start, last) if last > start else None


def _named(word: str) -> bool:
    if re.fullmatch(INITIAL, word):
        return word[0].isupper()
    plain = word.rstrip(".")
    inner = re.sub(r"^(?:Mc|Mac|O'|D'|De|Di|La|Le|Van|Fitz)(?=\w)", "", plain)
    rest = [piece[1:] for piece in re.split(r"['-]", inner) if piece]
    shape = all(piece.islower() or not piece for piece in rest) or (plain.isupper() and len(plain) > 2)
    return plain[:1].isupper() and shape and plain.lower() not in FEW


def _small(text: str, start: int, end: int) -> tuple[int, int] | None:
    """'my name is jane doe.' in small letters: one or two words, then the end of the clause."""
    found = SMALL.match(text, start, end + 8)
    if found is None or any(word in FEW for word in found[0].lower().split()) or len(found[0]) < 3:
        return None
    return start, found.end()


def _fits(name: str, pattern: re.Pattern[str], text: str, end: int) -> bool:
    """The name is where names stand: alone up to the end of its line or clause, or followed by where they are from."""
    if pattern is AM:  # "I am Happy." is none: two words, or one and where they are from or call from
        return len(name.split()) >= 2 or FROM.match(text, end) is not None
    if pattern is GREETED:
        return CLAUSE.match(text, end) is not None
    if pattern is SIGNED:
        return LINE.match(text, end) is not None
    if pattern is DASHED and len(name.split()) == 1:  # "- Comfortable" is a point in a list
        line = text.rfind("\n", 0, end) + 1
        listed = LISTED.match(text, text.rfind("\n", 0, max(line - 1, 0)) + 1) if line else LISTED.match(text)
        return LAST.match(text, end) is not None and listed is None
    return pattern is not DASHED or LINE.match(text, end) is not None
