"""Does a statement say all that makes its number what it is: days since what, a share of what, a change from when to when?

Each measure is said in few ways. What it must say, and must not, stands here measure by measure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from personas.checks.advice import advised
from personas.checks.denominators import ACTS
from personas.checks.predicates import BEFORE
from personas.checks.problem import Problem, facts_told
from personas.checks.reading import Part, directions, pole
from personas.checks.words import stem, stems
from personas.fact import Fact

NEVER = r"(?!)"


@dataclass(frozen=True)
class Frame:
    """`must`: what a statement with a number says somewhere; `never`: what it does not say. Patterns."""

    must: str = ""
    never: str = NEVER


BOUND = r"\bat (?:least|most)\b"  # an average bounds nobody
PER_ORDER = r"\b(?:an|per|every|each) (?:order|purchase)\b"
OF_CUSTOMERS = r"\b(?:of (?:their|its)|share of) customers\b"
ORDERS = r"order|purchas|bought|buy|basket|checkout"
VIDEOS = r"video|watch|view|film|clip"
NOT_ALL = (  # a share of those who write, or complain, and not of these customers
    r"^(?!.*\b(?:when|where|among|of) [^,]*\b(?:write|wrote|complain|praise)\w*(?: something)?,).*"
    r"% of (?:(?:these|the|our|all|its|their|this) )*(?:customers?|people|shoppers?|them|segment|group|members?)\b"
    r"(?!(?: here| elsewhere| in this segment| of this segment)* (?:who|that|with)\b)"
)
FRAMES = {
    "orders": Frame(never=rf"{BOUND}|{PER_ORDER}"),
    "spend": Frame(
        r"spen[dt]|worth|value|money|revenue|pay|lay out",
        rf"to spend|\bour (?:money|budget)|\b(?:on|for) each\b|{BOUND}|{PER_ORDER}",
    ),
    "trend": Frame(
        r"(?=.*\b(?:less|more|fewer|lower|higher|up|down|fall|fell|drop|r[io]se|shr[iau]nk|gr[eo]w|decline|decrease|increase))"
        r".*\b(?:last|latest|recent|past|latter)\b",
        PER_ORDER + r"|\bthan\b[^.;]*\b(?:last|latest|recent|past)\b|\b(?:last|latest|recent|past) \d+ days before\b",
    ),
    "basket": Frame(ORDERS, rf"\bcosts? us\b|{BOUND}|\b(?:a|per|every) (?:customer|person|head)\b"),
    "recency": Frame(
        rf"last (?:{ORDERS})|(?:{ORDERS})\w*\b.*\bago\b|\bsince\b.*(?:{ORDERS})|\bago\b.*(?:{ORDERS})",
        rf"\bbetween (?:their |its )?(?:{ORDERS})",
    ),
    "share": Frame(
        r"\b(?:of|among) (?:all|our|the (?:whole|total|entire)|every|overall|total|any)\b|\bbase\b|\boverall\b",
        r"\b(?:a|un)?like\b",
    ),
    "night": Frame(ORDERS, OF_CUSTOMERS),
    "weekend": Frame(ORDERS, OF_CUSTOMERS),
    "channel": Frame(ORDERS, OF_CUSTOMERS),
    "discount": Frame(ORDERS, OF_CUSTOMERS + r"|\bdiscounts? of\b|%\s(?:discount|off)\b|\bfull (?:discount|offer)"),
    "event_channel": Frame(r"event|activit|interact"),
    "dropped": Frame(
        rf"(?:{VIDEOS}).*\b(?:quarter|quartile|early|25)|\b(?:quarter|quartile|early|25)\b.*(?:{VIDEOS})",
        r"% of (?:(?:each|an?|every) |it\b)|\bbefore (?:the end|they (?:begin|start))"
        r"|\b(?:after|at|past|to) (?:a|the|one) quarter",
    ),
    "completion": Frame(
        r"\b(?:of|through) (?:an?|each|every|the|one|any|it|its|their)\b(?! videos)",
        r"\bof (?:their |the |all |these )*videos\b|\b(?:finish|complet|leav|abandon|stop|quit|drop)\w*|\bto the end\b",
    ),
    "watch_night": Frame(VIDEOS),
    "watch_weekend": Frame(VIDEOS),
    "topic_mix": Frame(VIDEOS, r"% of (?:each|an?|every) "),
    "bought_mix": Frame(rf"{ORDERS}|product"),
    "complaint": Frame(never=NOT_ALL + r"|complaints? (?:of|about) .{1,40} (?:make|are|account)"),
    "praise": Frame(never=rf"{NOT_ALL}|complain"),
    "word": Frame(never=NOT_ALL),
}  # fmt: skip
COMPILED = {name: (re.compile(f.must, re.IGNORECASE), re.compile(f.never, re.IGNORECASE)) for name, f in FRAMES.items()}
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


def unmeasured(text: str, parts: Sequence[Part], cited: Sequence[Fact]) -> Iterator[Problem]:
    """ "These customers look at it", of what few do: how many, or more than whom?"""
    if any(part.quantities or any(True for _ in directions(part)) for part in parts) or advised(text):
        return
    for fact in cited:
        few = fact.value < (FEW if fact.rest is not None and fact.z >= CHANCE else 0.5)
        if fact.unit == "share" and few and not any(pole(part, fact) < 0 for part in parts):
            yield Problem("number", f"say how many: {facts_told([fact])}")


def misplaced(text: str, numbers: bool, cited: Sequence[Fact]) -> Iterator[Problem]:
    """What a statement of these facts leaves out, or adds. `numbers`: whether it has any; names of things are blanked."""
    measures = {fact.measure for fact in cited}
    for measure in measures & COMPILED.keys():
        must, never = COMPILED[measure]
        if len(measures) == 1 and ((numbers and not must.search(text)) or never.search(text)):
            yield Problem(
                "number", f"say in full what is counted: {facts_told([f for f in cited if f.measure == measure])}"
            )
    if not measures & MOVES:
        risen = next((m for m in RISEN.finditer(text) if stem(m[1] or "") not in WITH_UP), None) if numbers else None
        for said in (EARLIER.search(text), risen):
            if said:
                yield Problem("direction", f"“{said[0]}”: no fact that it cites says how it was before")
    if measures <= {"size", "share"} and (said := PER_SEGMENT.search(text)):
        yield Problem("number", f"“{said[0]}”: it is counted once: {facts_told(cited)}")
    if any(f.unit == "share" and f.value < ALL for f in cited) and (said := EACH_ONE.search(text)):
        yield Problem("number", f"“{said[0]}”: it is so of some: {facts_told(cited)}")
    acts = {
        act for fact in cited for act in ACTS.get(fact.measure, frozenset()) | BEFORE.get(fact.measure, frozenset())
    }
    for said in WHO.finditer(text):
        if measures <= ACTS.keys() and stem(said[1]) not in acts | HAVE:
            yield Problem("word", f"“{said[0]}”: no fact that it cites says so")
    said = TOGETHER.search(text)
    if said and said.start() and stem(said[1] or "") not in WITH_TOGETHER:
        yield Problem("word", f"“{said[0]}”: no fact that it cites says so")
    for pattern in (WE, OF_ALL, LIKES, OF_US, OF_WHICH, OTHER_THINGS, WITH_OTHERS, AS_OTHERS):
        if said := pattern.search(text):
            yield Problem("word", f"“{said[0]}”: no fact that it cites says so")
