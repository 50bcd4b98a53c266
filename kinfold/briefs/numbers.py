"""What a segment is worth, in a few numbers that each have a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from clustering.stability import Stability
from evidence.contrasts import told
from evidence.objective import KPIS
from evidence.verdict import Test
from kinfold.report.marks import verdicts
from kinfold.worth import Worth

COMPARED = (  # the two tests that compare: a lead where they differ, one where they hardly do, and what to bear in mind
    ("differentiable", "What becomes of them differs", "What becomes of them hardly differs; most in", ""),
    (
        "actionable",
        "They can be treated differently",
        "Little could be done differently for them; most in",
        " This was seen, not tried in an experiment.",
    ),
)


@dataclass(frozen=True)
class Figure:
    """A number as it is shown large, what it is, and a sentence on it."""

    told: str
    what: str
    sentence: str


@dataclass(frozen=True)
class Sureness:
    """`stable`: None where there is only one segment, so nothing to mix it up with."""

    stable: bool | None
    sentence: str


def figures(segment: str, size: int, of: int, worth: Worth | None, kpi: str = "") -> tuple[Figure, ...]:
    """Size always; value and reach where the run has judged the segment. `kpi`: what the run's objective counts."""
    share = told(size / of, "share") if of else "none"
    tests = _tests(segment, worth)
    measured = tests.get("measurable")
    found = [
        Figure(f"{size:,}", "customers", measured.sentence if measured else f"{size:,} customers, {share} of all.")
    ]
    if "substantial" in tests and (value := tests["substantial"].values.get("value_share")) is not None:
        what = f"of all {KPIS[kpi or 'spend']}" if (kpi or "spend") in KPIS else "of all value"
        found.append(Figure(told(value, "share"), what, tests["substantial"].sentence))
    if "accessible" in tests:
        reach = tests["accessible"].values.get("reachable")
        if reach is None:  # the test's own sentence tells an analyst which column is missing
            found.append(Figure("not known", "can be reached", "It is not known who of them agreed to be contacted."))
        else:
            found.append(Figure(told(reach, "share"), "can be reached", tests["accessible"].sentence))
    return tuple(found)


def channels(segment: str, worth: Worth | None) -> tuple[tuple[str, float], ...]:
    """(channel, share of the segment that uses it and agreed to hear from us there), the largest first."""
    values = tests["accessible"].values if "accessible" in (tests := _tests(segment, worth)) else {}
    ways = [(name.removeprefix("reachable_"), share) for name, share in values.items() if name.startswith("reachable_")]
    return tuple(sorted(((way, share) for way, share in ways if share is not None), key=lambda way: (-way[1], way[0])))


def verdict(segment: str, worth: Worth | None) -> tuple[str, tuple[str, ...]]:
    """What the five tests come to, in a few words, and a sentence each on what becomes of them and on what could be done
    differently for them; ("", ()) if the tests were not done."""
    found = verdicts(worth).get(segment)
    if found is None:
        return "", ()
    told_of = [
        f"{(lead if test.passed else doubt)}: {test.nearest}.{more}"
        for name, lead, doubt, more in COMPARED
        if (test := _tests(segment, worth).get(name)) is not None and test.nearest
    ]
    return found.words, tuple(told_of)


def sureness(segment: str, stability: tuple[Stability, ...]) -> Sureness:
    """Would the segment be found again?"""
    held = {each.segment: each for each in stability}.get(segment)
    if held is None:
        return Sureness(None, "It is the only segment, so whether it would be found again was not tried.")
    share, low, high = (told(value, "share") for value in (held.jaccard, held.low, held.high))
    again = (
        f"When segments are looked for again on parts of the customers, {share} of this one comes back "
        f"({low} to {high} in 95% of the tries)."
    )
    doubt = "" if held.stable else " That is not stable: decide nothing on it alone."
    return Sureness(held.stable, again + doubt)


def _tests(segment: str, worth: Worth | None) -> Mapping[str, Test]:
    judged = {each.segment: each for each in worth.viability} if worth is not None else {}
    return {test.name: test for test in judged[segment].tests} if segment in judged else {}
