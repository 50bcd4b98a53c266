"""Does a statement say more than its facts: how it was before, that two things go together, that a few are all?"""

import re
from collections.abc import Iterator, Sequence

from personas.checks.denominators import ACTS
from personas.checks.predicates import BEFORE
from personas.checks.problem import Problem, facts_told
from personas.checks.reading import Part, directions, pole
from personas.checks.words import stem, stems
from personas.fact import Fact

EARLIER = re.compile(r"\b(?:than|from|as|what it was|were) (?:ever )?before\b|\bbefore\W*$", re.IGNORECASE)
RISEN = re.compile(r"(?:\b(\w+) )?\b(?:up|down)\b(?! (?:to|of|against)\b)", re.IGNORECASE)
TOGETHER = re.compile(r"(?:\b(\w+) )?\btogether\b", re.IGNORECASE)
WITH_UP = stems("count make add sum run set put hold take come")  # "make up", "set down": nothing rises
WITH_TOGETHER = stems("take count put all bring customer")
PER_SEGMENT = re.compile(
    r"\b(?:each|every|average|apiece)\b|\b(?:an?|per) (?:customer|person|head|order|day|week|month|year)\b",
    re.IGNORECASE,
)
WE = re.compile(r"\bwe\b(?! (?:know|count|have|hold|see|find|record|measure|observe))", re.IGNORECASE)
OF_ALL = re.compile(  # of everybody's orders, where these customers' are counted
    r"\b(?:share|more|fewer|less|most|part|half) of (?:all|our) (?:the )?(?:orders|events|videos|purchases)\b",
    re.IGNORECASE,
)
WHO = re.compile(r"\b(?:those|people|customers|others|shoppers)(?: here| elsewhere)? who (\w+)", re.IGNORECASE)
LIKES = re.compile(
    r"(?:%|\b(?:who|they|them|here|customers|people|segment|those|products|write)) likes? (?!other)", re.IGNORECASE
)
OF_US = re.compile(r"\b(?:of|for) us\b", re.IGNORECASE)
OTHER_THINGS = re.compile(
    r"\bother (?:words?|videos?|films?|products?|orders?|things?|events?|channels?|topics?|purchases?|complaints?)\b",
    re.IGNORECASE,
)
OF_WHICH = re.compile(r"\bof which\b", re.IGNORECASE)
WITH_OTHERS = re.compile(
    r"(?<!compared )(?<!comparison )(?<!line )(?<!par )(?<!contrast )\bwith (?:the |all )*(?:others?|rest)\b"
    r"(?! (?:(?:customers|people|shoppers) )?(?:at|on|\w+ at|who)\b)",
    re.IGNORECASE,
)
AS_OTHERS = re.compile(
    r"\bas (?:all |the |our )*others?(?: customers| people| shoppers)? (?:do|does|are|have)\b", re.IGNORECASE
)
AS_MUCH = re.compile(r"\bas (?:much|many|often|long|high|large) as (?:all |the )*(?:others?|rest)\b", re.IGNORECASE)
SURE = 2.58  # standard errors apart, from which on nobody is like the others
ALL = 0.995
FEW, CHANCE = 0.3, 1.96  # what fewer do is not what "they" do, though it be surely more than others
EACH_ONE = re.compile(  # "each event of theirs comes through the app"
    r"(?:^|\b(?:because|since|as|that)\s|,\s)(?:each|every) (?:of |single |one )*(?!\w+ average)\w+", re.IGNORECASE
)
HAVE = stems("have has do are is use look complain praise watch buy")
MOVES = {"trend", "before", "came"}


def conflated(parts: Sequence[Part]) -> Iterator[Problem]:
    """One number said of two things at once: "58 % of their orders at night through the app"."""
    for part in parts:
        counted = [each for each in part.quantities if not each.word]
        things = {fact.item or {"trend": "spend"}.get(fact.measure, fact.measure) for fact in part.about}
        if len(counted) == 1 and len(things) > 1 and not {"size", "share"} & {fact.measure for fact in part.about}:
            said = " ".join(part.text.split())
            yield Problem("number", f"“{said}”: one number of one thing; {facts_told(part.about)}")


def unmeasured(parts: Sequence[Part], cited: Sequence[Fact]) -> Iterator[Problem]:
    """ "These customers look at it", of what few do: how many, or more than whom?"""
    if any(part.quantities or any(True for _ in directions(part)) for part in parts):
        return
    for fact in cited:
        few = fact.value < (FEW if fact.rest is not None and fact.z >= CHANCE else 0.5)
        if fact.unit == "share" and few and not any(pole(part, fact) < 0 for part in parts):
            yield Problem("number", f"say how many: {facts_told([fact])}")


def beyond_the_facts(text: str, numbers: bool, cited: Sequence[Fact]) -> Iterator[Problem]:
    """What a statement adds to its facts. `numbers`: whether it has any; names of things are blanked."""
    measures = {fact.measure for fact in cited}
    if not measures & MOVES:
        risen = next((m for m in RISEN.finditer(text) if stem(m[1] or "") not in WITH_UP), None) if numbers else None
        for said in (EARLIER.search(text), risen):
            if said:
                yield Problem("direction", f"“{said[0]}”: no fact that it cites says how it was before")
    if measures <= {"size", "share"} and (said := PER_SEGMENT.search(text)):
        yield Problem("number", f"“{said[0]}”: it is counted once: {facts_told(cited)}")
    averages = any(fact.unit in ("money", "orders", "days", "points") for fact in cited) and "average" not in text
    some = averages or any(fact.unit == "share" and fact.value < ALL for fact in cited)
    if some and (said := EACH_ONE.search(text)):
        yield Problem("number", f"“{said[0]}”: it is not so of each: {facts_told(cited)}")
    if measures <= ACTS.keys():
        acts = HAVE.union(*(ACTS[measure] | BEFORE.get(measure, HAVE) for measure in measures))
        for said in WHO.finditer(text):
            if stem(said[1]) not in acts:
                yield Problem("word", f"“{said[0]}”: no fact that it cites says so")
    if any(abs(fact.z) >= SURE for fact in cited) and (said := AS_MUCH.search(text)):
        yield Problem("direction", f"“{said[0]}”, and they are not alike: {facts_told(cited)}")
    said = TOGETHER.search(text)
    if said and said.start() and stem(said[1] or "") not in WITH_TOGETHER:
        yield Problem("word", f"“{said[0]}”: no fact that it cites says so")
    for pattern in (WE, OF_ALL, LIKES, OF_US, OF_WHICH, OTHER_THINGS, WITH_OTHERS, AS_OTHERS):
        if said := pattern.search(text):
            yield Problem("word", f"“{said[0]}”: no fact that it cites says so")
