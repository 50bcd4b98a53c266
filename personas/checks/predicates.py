"""Does a statement say of the thing it names what the fact says: that they look at it, and not that they buy it?

The word before a name decides ("look at 'alder boots'", "orders through 'app'"), for each measure has few that are right.
Days are since something, and a change has a before and an after.
"""

import re
from collections.abc import Iterator, Sequence

from personas.checks.advice import advised
from personas.checks.concepts import concept
from personas.checks.mentions import names_of
from personas.checks.problem import Problem, facts_told
from personas.checks.words import WORD, stem, stems
from personas.fact import Fact

THROUGH, ABOUT, BUY = (
    stems("through via by on over from use in"),
    stems("on in about to from of with"),
    stems("buy order purchase"),
)
BEFORE: dict[str, frozenset[str]] = {
    "channel": THROUGH,
    "event_channel": THROUGH,
    "bought": ABOUT,
    "bought_mix": ABOUT,
    "bought_product": stems("buy order purchase"),
    "topic": ABOUT,
    "topic_mix": ABOUT,
    "title": stems("watch watching watched view viewed see saw film video"),
    "category": ABOUT,
    "category_mix": ABOUT,
    "shows": stems("show shows of with"),
    "product": stems("at view views viewed see saw product"),
    "word": stems("use uses used using write writes wrote writing written word words"),
    "praise": stems("praise praises praised praising for of about"),
    "complaint": stems("of about"),
    "event": stems("do does did doing done have has had event"),
}
ORDERED = r"(?:order|purchase|bought|buy|checkout)\w*"
LAST_ORDER = re.compile(
    rf"\blast {ORDERED}|\b{ORDERED}\b.*\bago\b|\bsince\b.*\b{ORDERED}|\bago\b.*\b{ORDERED}", re.IGNORECASE
)
LATELY = re.compile(r"\b(?:last|latest|recent|past|latter)\b", re.IGNORECASE)
ROUND = re.compile(
    r"\bthan\b[^.;]*\b(?:last|latest|recent|past)\b|\b(?:last|latest|recent|past) \d+ days before\b", re.IGNORECASE
)
CHANGES = stems(
    "more less fewer lower higher up down fall fell drop dropped rise rose shrink shrank grow grew decline decrease increase"
)
EARLIER = re.compile(r"\b(?:than|from|as|what it was|were) (?:ever )?before\b|\bbefore\W*$", re.IGNORECASE)
PER_SEGMENT = re.compile(
    r"\b(?:each|every|average|apiece)\b|\b(?:an?|per) (?:customer|person|head|order|day|week|month|year)\b",
    re.IGNORECASE,
)
WE = re.compile(r"\bwe\b(?! (?:know|count|have|hold|see|find|record|measure|observe))", re.IGNORECASE)
JOINS = re.compile(r"(?:,|\band|\bor|,\s?(?:and|or))\W*$", re.IGNORECASE)
FILLER = stems("the a an their our video film word product channel event")
PASSIVE = re.compile(r"['\"’”»]?\W*(?:is|are|was|were)\s(?:\w+\s){0,2}?(\w+)", re.IGNORECASE)


def misnamed(text: str, cited: Sequence[Fact]) -> Iterator[Problem]:
    """Names of things that a statement says something else of than what their facts count."""
    spans, advice = names_of(text, cited), advised(text)
    for start, end in sorted(spans):
        if any(a <= start < b for a, b in advice):
            continue
        named = text[start:end].strip("'\"‘’“”«»").casefold()
        facts = [fact for fact in cited if fact.item.casefold() == named and fact.measure in BEFORE]
        if facts and not any(_said(text, start, end, fact, spans) for fact in facts):
            yield Problem("word", f"“{text[start:end]}”: say of it what its fact says: {facts_told(facts)}")


def misplaced(text: str, numbers: bool, cited: Sequence[Fact]) -> Iterator[Problem]:
    """Statements of what measures count that leave out since when, or say before and after the wrong way round."""
    measures = {fact.measure for fact in cited}
    if measures == {"recency"} and numbers and not LAST_ORDER.search(text):
        yield Problem("number", f"it does not say since when: {facts_told(cited)}")
    if measures == {"trend"}:
        words = {stem(word) for word in WORD.findall(text)}
        if not LATELY.search(text) or (numbers and not words & CHANGES):
            yield Problem("number", f"it does not say what changed: {facts_told(cited)}")
        if ROUND.search(text):
            yield Problem("direction", f"it says before and after the wrong way round: {facts_told(cited)}")
    if not measures & {"trend", "before", "came"} and (said := EARLIER.search(text)):
        yield Problem("direction", f"“{said[0]}”: no fact that it cites says how it was before")
    if measures <= {"size", "share"} and (said := PER_SEGMENT.search(text)):
        yield Problem("number", f"“{said[0]}”: it is counted once: {facts_told(cited)}")
    if said := WE.search(text):
        yield Problem("word", f"“{said[0]}”: say what they do")


def _said(text: str, start: int, end: int, fact: Fact, spans: Sequence[tuple[int, int]]) -> bool:
    before = text[:start].rstrip(" '\"‘“«")
    if joined := JOINS.search(before):  # "'a' and 'b'": as of the first
        earlier = [
            span for span in spans if span[1] <= joined.start() + 1 and not WORD.search(text[span[1] : joined.start()])
        ]
        if any(_said(text, *span, fact, spans) for span in earlier):
            return True
    words = [stem(word) for word in WORD.findall(before)]
    allowed = BEFORE[fact.measure]
    while words and words[-1] in FILLER - allowed:
        words.pop()
    if words and words[-1] in allowed:
        return True
    keys = concept(fact.measure).keys
    said = PASSIVE.match(text, end)  # "'alder boots' is looked at by 12 %", "Drama videos"
    thing = re.match(r"['\"’”»]? ([a-z]+)\b", text[end:])
    return (said is not None and stem(said[1]) in keys) or (thing is not None and stem(thing[1]) in keys)
