"""What a brief says, line by line, each with the facts it rests on; and the facts drawn as bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from personas.brief import Claim
from personas.fact import Fact
from personas.facts import SegmentFacts
from personas.telling import apart, each_once
from personas.wording import fill, number, sentence, wording

FACTS = 5  # drawn a brief
TOLD, INFERRED = 6, 8  # facts in each of the two columns
WHOLES = (0.1, 0.25, 0.5, 1.0)  # what the whole length of a bar may stand for, so that 17% is not drawn as everybody


@dataclass(frozen=True)
class Evidence:
    """A fact in a sentence. `sure`: its interval and how many customers stand behind it."""

    id: str
    text: str
    sure: str


@dataclass(frozen=True)
class Line:
    """A claim, and what it rests on."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Bar:
    """One number of a drawn fact. `whose`: here, others or near (a segment that is alike). `length` in [0, 1]."""

    whose: Literal["here", "others", "near"]
    label: str
    told: str
    length: float


@dataclass(frozen=True)
class Drawn:
    """A fact with its numbers here, of all others, and in the two most alike segments. `times`: "x3.3" or ""."""

    id: str
    text: str
    times: str
    bars: tuple[Bar, ...]
    sure: str


def line(claim: Claim, facts: SegmentFacts) -> Line:
    """Facts that the segment does not have are left out: the checks of the brief say so."""
    by_id = {fact.id: fact for fact in facts.facts}
    return Line(claim.text, tuple(evidence(by_id[id]) for id in claim.facts if id in by_id))


def evidence(fact: Fact) -> Evidence:
    text = sentence(fact)
    return Evidence(fact.id, text[:1].upper() + text[1:], sure(fact))


def sure(fact: Fact) -> str:
    """ "95% interval 64% to 74%; 240 of 347 customers"."""
    parts = []
    if fact.low is not None and fact.high is not None:
        parts.append(f"95% interval {number(fact.low, fact.unit)} to {number(fact.high, fact.unit)}")
    whole = fact.count == fact.of
    parts.append(f"{fact.count:,} customers" if whole else f"{fact.count:,} of {fact.of:,} customers")
    return "; ".join(parts)


def drawn(facts: SegmentFacts) -> tuple[Drawn, ...]:
    """The five facts that set the segment apart the most; where fewer do, what else is known of it."""
    known = [fact for fact in facts.facts if fact.topic not in ("size", "since")]
    telling = each_once(apart(known))
    others = sorted((fact for fact in known if fact not in telling), key=lambda f: (f.rest is None, -f.weight, f.id))
    others = [fact for fact in each_once(others) if fact.item == "" or fact.item not in {f.item for f in telling}]
    return tuple(_drawn(fact) for fact in [*telling, *others][:FACTS])


def _drawn(fact: Fact) -> Drawn:
    values: list[tuple[Literal["here", "others", "near"], str, float]] = [("here", "Here", fact.value)]
    if fact.rest is not None:
        values.append(("others", "All others", fact.rest))
    values += [("near", f"In {name}", value) for name, value in fact.nearest[:2]]
    largest = max(abs(value) for _, _, value in values)
    full = next((whole for whole in WHOLES if largest <= whole), 1.0) if fact.unit == "share" else 1.08 * largest or 1.0
    bars = tuple(Bar(w, label, number(v, fact.unit), min(abs(v) / full, 1.0)) for w, label, v in values)
    short = fill(wording(fact.measure, fact.above).short, fact.part, fact.item) or fact.text
    times = f"×{fact.lift:.1f}" if fact.lift is not None else "only here" if fact.rest == 0 else ""
    text = fact.text or short
    return Drawn(fact.id, text[:1].upper() + text[1:], times, bars, sure(fact))


def told_and_inferred(
    facts: SegmentFacts, claims: Sequence[Claim]
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What customers said when asked, and what we conclude from what they did, as far as the brief speaks of it."""
    cited = {id for claim in claims for id in claim.facts}
    said = [fact for fact in facts.facts if fact.told]
    seen = [fact for fact in facts.facts if not fact.told and fact.id in cited and fact.topic not in ("size", "since")]
    strongest = sorted(seen, key=lambda fact: (-fact.weight, fact.id))[:INFERRED]
    return tuple(evidence(fact) for fact in said[:TOLD]), tuple(evidence(fact) for fact in strongest)
