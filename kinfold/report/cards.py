"""What the card of one segment shows."""

from dataclasses import dataclass

from clustering.segments import Segments
from clustering.stability import Stability
from customers.table import Customers
from evidence.reason_types import Explanation
from kinfold.report.figures import Look
from kinfold.report.marks import Verdict
from kinfold.report.pictures import data_uri
from kinfold.report.why import Inside, Why, inside, why
from personas.brief import Brief, Claim
from personas.fact import Fact
from personas.facts import SegmentFacts
from personas.people import Person
from personas.telling import apart, each_once
from personas.wording import number, sentence

BARS = 6  # differences drawn a card
CLAIMS = 5  # claims a card about who they are and what they do; advice comes on top
ADVICE = ("do", "avoid", "say")
TITLES = {
    "who": "Who",
    "watches": "Watch",
    "views": "Look at",
    "says": "Say",
    "buys": "Buy",
    "do": "Do",
    "avoid": "Avoid",
    "say": "Say",
}


@dataclass(frozen=True)
class Bar:
    """One difference: `here` and `rest` as shares of the bar's length, `lift` as text."""

    text: str
    here: float
    rest: float
    rest_text: str
    lift: str


@dataclass(frozen=True)
class Line:
    """A claim as shown: its kind in a word, its text, and the facts it rests on."""

    title: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Shown:
    """A picture: data URI, name, and how much more often than everybody else they look at it."""

    uri: str
    name: str
    note: str


@dataclass(frozen=True)
class Card:
    """A segment as shown."""

    id: str
    look: Look
    name: str
    size: int
    share: float
    summary: str
    writer: str
    state: str
    claims: tuple[Line, ...]
    advice: tuple[Line, ...]
    struck: int
    quotes: tuple[str, ...]
    pictures: tuple[Shown, ...]
    bars: tuple[Bar, ...]
    people: tuple[Person, ...]
    facts: tuple[Fact, ...]
    held: Stability | None
    why: Why | None
    inside: tuple[Inside, ...]
    verdict: Verdict | None


def card(
    facts: SegmentFacts,
    brief: Brief | None,
    customers: Customers,
    segments: Segments,
    look: Look,
    held: Stability | None = None,
    explanation: Explanation | None = None,
    verdict: Verdict | None = None,
    state: str = "",
) -> Card:
    """The card of a segment; without a brief it has the segment's id for a name and no claims. `held`: whether refits
    find it again. `state`: how far the brief is; "" where there is no page of it."""
    lines = [_line(claim, facts) for claim in (brief.claims if brief else ())]
    return Card(
        id=facts.segment,
        look=look,
        name=brief.name if brief else facts.segment,
        size=facts.size,
        share=facts.size / customers.n if customers.n else 0.0,
        summary=brief.summary if brief else "",
        writer=brief.writer if brief else "",
        state=state,
        claims=tuple(line for kind, line in lines if kind not in ADVICE)[:CLAIMS],
        advice=tuple(line for kind, line in lines if kind in ADVICE),
        struck=len(brief.struck) if brief else 0,
        quotes=brief.quotes if brief else tuple(quote.text for quote in facts.quotes),
        pictures=tuple(_pictures(facts, customers)),
        bars=tuple(_bars(facts)),
        people=facts.people,
        facts=facts.facts,
        held=held,
        why=why(explanation, facts.segment, customers.pictures),
        inside=inside(explanation, segments, facts.segment),
        verdict=verdict,
    )


def _line(claim: Claim, facts: SegmentFacts) -> tuple[str, Line]:
    by_id = {fact.id: fact for fact in facts.facts}
    return claim.kind, Line(TITLES[claim.kind], claim.text, tuple(by_id[id] for id in claim.facts if id in by_id))


def _pictures(facts: SegmentFacts, customers: Customers) -> list[Shown]:
    found = []
    for picture in facts.pictures:
        uri = data_uri(customers.pictures, picture.path)
        if uri is not None:
            note = f"{picture.count:,} customers" + (f", ×{picture.lift:.1f}" if picture.lift else "")
            found.append(Shown(uri, picture.name, note))
    return found


def _bars(facts: SegmentFacts) -> list[Bar]:
    """The strongest differences upwards, of each thing the strongest."""
    bars = []
    for fact in [fact for fact in each_once(apart(facts.facts)) if fact.above][:BARS]:
        rest = fact.rest or 0.0
        full = 1.0 if fact.unit == "share" else 1.1 * max(fact.value, rest, 1e-9)
        bars.append(
            Bar(
                text=sentence(fact, compared=False),
                here=max(0.0, fact.value / full),
                rest=max(0.0, rest / full),
                rest_text=number(rest, fact.unit),
                lift=f"×{fact.lift:.1f}" if fact.lift else "only here" if fact.rest == 0 else "",
            )
        )
    return bars
