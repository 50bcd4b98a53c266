"""Does a statement say of the thing it names what the fact says: that they look at it, and not that they buy it?

The word before a name decides ("look at 'alder boots'", "orders through 'app'"), for each measure has few that are right.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from personas.checks.advice import advised
from personas.checks.concepts import concept
from personas.checks.mentions import names_of
from personas.checks.problem import Problem, facts_told
from personas.checks.quantities import Quantity
from personas.checks.words import WORD, comparing, stem, stems
from personas.fact import Fact

THROUGH, ABOUT = stems("through via by on over from use in"), stems("on in about to from of with")
BEFORE: dict[str, frozenset[str]] = {
    "channel": THROUGH,
    "event_channel": THROUGH,
    "bought": ABOUT,
    "bought_mix": ABOUT,
    "bought_product": stems("buy order purchase"),
    "topic": ABOUT,
    "topic_mix": ABOUT | stems("pick choose"),
    "title": stems("watch watching watched view viewed see saw film video"),
    "category": ABOUT,
    "category_mix": ABOUT,
    "shows": stems("show shows of with"),
    "product": stems("at view views viewed see saw product"),
    "word": stems("use uses used using write writes wrote writing written put down choose mention"),
    "praise": stems("praise praises praised praising for of about name"),
    "complaint": stems("of about name"),
    "event": stems("do does did doing done have has had event"),
}
CHANCE = 2.58  # standard errors below the others, from which on they surely do less
LEVERS = (
    "discount", "night", "weekend", "channel", "event_channel", "title", "product", "topic", "topic_mix", "bought",
    "bought_mix", "category",
)  # fmt: skip
THINGS = stems("order shopper buyer purchase event video product")
JOINS = re.compile(r"(?:,|\band|\bor|,\s?(?:and|or))\W*$", re.IGNORECASE)
PREPOSITIONS = stems("at of about for")
PAIRED = {  # and the word before that: "complain of", not "write of"; "look at", not "buy at"
    "complaint": stems("complain complains complained complaining complaint complaints"),
    "praise": stems("praise praises praised praising"),
    "product": stems("look looks looked looking glance browse"),
}
FILLER = stems("the a an their our own video film word words product channel event")
AT = re.compile(
    r"(?:\d%?|\b(?:others?|customers|people|share|range|average)) for (?:the \w+ )?['\"‘“]?$", re.IGNORECASE
)
AMONG = re.compile(
    r"\b(?:among|of) (?:the |their |all )?(?:those|people|customers|orders|events|videos)\b", re.IGNORECASE
)
PASSIVE = re.compile(r"['\"’”»]?\W*(?:is|are|was|were)\s(?:in )?(?:\w+\s){0,2}?(\w+)", re.IGNORECASE)


Spans = Sequence[tuple[int, int]]


def misnamed(text: str, advice: Spans, cited: Sequence[Fact]) -> Iterator[Problem]:
    """Names of things that a statement, which is all but `advice`, says something else of than what their facts count."""
    spans = names_of(text, cited)
    for start, end in sorted(spans):
        if any(a <= start < b for a, b in advice):
            continue
        named = text[start:end].strip("'\"‘’“”«»").casefold()
        facts = [fact for fact in cited if fact.item.casefold() == named and fact.measure in BEFORE]
        if facts and not any(_said(text, start, end, fact, spans) for fact in facts):
            yield Problem("word", f"“{text[start:end]}”: say of it what its fact says: {facts_told(facts)}")


def linked(text: str, advice: Spans, cited: Sequence[Fact]) -> Iterator[Problem]:
    """Two things that a statement ties together: "those who look at 'alder boots' use 'warm'"."""
    spans = sorted(names_of(text, cited))
    for (a, b), (c, d) in pairwise(spans):
        apart = re.search(r"[,;:.()]|\b(?:and|or|than|against|while|but)\b", text[b:c]) or text[a:b] == text[c:d]
        if not apart and not any(start <= a < end for start, end in advice):
            yield Problem("word", f"“{text[a:d]}”: no fact that it cites ties them together")


def misadvised(text: str, numbers: Sequence[Quantity], cited: Sequence[Fact]) -> Iterator[Problem]:
    """Advice to do more of what they do less of than others, and numbers in what is to be done."""
    for start, end in advised(text):
        said = text[start:end]
        if any(start <= each.start < end for each in numbers):
            yield Problem("number", f"“{said.strip(' ,')}”: no number in what is to be done")
        stems_said = stems(said)
        if stems_said & (comparing("turns") | comparing("less")):
            continue
        for fact in cited:
            about = concept(fact.measure)
            thing = stems(fact.item) or about.keys - about.less
            if fact.z <= -CHANCE and fact.measure in LEVERS and thing & stems_said and not about.less & stems_said:
                yield Problem("advice", f"“{said.strip(' ,')}”, and they do less of it: {facts_told([fact])}")


def _said(text: str, start: int, end: int, fact: Fact, spans: Spans) -> bool:
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
        prepositional = words[-1] in PREPOSITIONS and fact.measure in PAIRED
        if not prepositional or not words[:-1] or words[-2] in PAIRED[fact.measure]:
            return True
    if AT.search(text[:start]) and AMONG.search(text):  # "they stand at 12 % for 'X' among those who write"
        return True
    keys = concept(fact.measure).keys | allowed
    said = PASSIVE.match(text, end)  # "'alder boots' is looked at by 12 %", "Drama videos"
    thing = re.match(r"['\"’”»]? ([a-z]+)\b", text[end:])
    return (said is not None and stem(said[1]) in keys) or (
        thing is not None and stem(thing[1]) in keys | (THINGS & concept(fact.measure).words)
    )
