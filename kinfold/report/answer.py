"""The answer at the top: what the segments are for, and which of them to act on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from evidence.contrasts import told
from evidence.intervals import bootstrap_mean, wilson
from evidence.objective import KPIS, Objective, missing
from evidence.outcomes import Outcome, outcomes
from evidence.verdict import Test
from kinfold.report.marks import Verdict
from kinfold.worth import Worth

SPEND = "spend"  # stands in for a KPI that nobody named


@dataclass(frozen=True)
class Mean:
    """The KPI's mean in a segment and its 95 % interval, as text and as percent of the drawn line; "" if unknown."""

    text: str = ""
    interval: str = ""
    at: float = 0.0
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True)
class Row:
    """One segment. `customers`, `value`, `reached`: shares; `value`, `reached` None where unknown; `bar` and `tick` the first
    two as drawn, in percent of the line. `lever`: the largest difference in something that can be changed, in words.
    `unstable`: refits do not find it again."""

    id: str
    customers: float
    value: float | None
    bar: float
    tick: float
    mean: Mean
    reached: float | None
    lever: str
    verdict: Verdict
    unstable: bool


@dataclass(frozen=True)
class Answer:
    """`value`: of what the share of value is, "" where no value is known. `kpi`: what the means are of, "" where unknown.
    `note`: how it is ranked and where the numbers come from."""

    value: str
    kpi: str
    note: str
    rows: tuple[Row, ...]


def aim(objective: Objective | None) -> list[str]:
    """The decision, what it should move and how, and what of it is not decided yet: a line each."""
    if objective is None:
        return []
    moved = KPIS.get(objective.kpi, objective.kpi.replace("_", " "))
    lines = [objective.decision]
    if moved:
        lever = f", by {objective.lever}" if objective.lever else ""
        lines.append(f"To be moved: {moved}, within {objective.horizon_days} days{lever}.")
    return [line for line in (*lines, missing(objective)) if line]


def answer(
    customers: Customers,
    segments: Segments,
    objective: Objective | None,
    worth: Worth | None,
    later: Mapping[str, Any],
    verdicts: Mapping[str, Verdict],
    unstable: tuple[str, ...],
) -> Answer | None:
    """The ranked segments; None where they have not been judged, or there is none.

    The KPI's means are of what happened afterwards where that is known, else of the data the segments were made from.
    """
    if worth is None or not segments.names:
        return None
    objective = objective or Objective()
    name = objective.kpi or SPEND
    found = {each.name: each for each in outcomes(customers, kpi=objective.kpi, quiet_days=objective.horizon_days)}
    kpi = found.get(name)
    tests = {each.segment: {test.name: test for test in each.tests} for each in worth.viability}
    shares = segments.sizes / max(len(segments.ids), 1)
    values = [tests[segment]["substantial"].values.get("value_share") for segment in segments.names]
    longest = max(float(shares.max()), *(value or 0.0 for value in values), 1e-12)
    means = _drawn(_means(kpi, segments, later), kpi)
    rows = [
        Row(
            id=segment,
            customers=float(shares[j]),
            value=values[j],
            bar=100 * max(values[j] or 0.0, 0.0) / longest,
            tick=100 * float(shares[j]) / longest,
            mean=means[j],
            reached=tests[segment]["accessible"].values.get("reachable"),
            lever=lever_in_words(tests[segment]["actionable"]),
            verdict=verdicts[segment],
            unstable=segment in unstable,
        )
        for j, segment in enumerate(segments.names)
    ]
    valued = any(value is not None for value in values)
    what = KPIS.get(name, kpi.text if kpi is not None else "")
    rows.sort(key=lambda row: (row.unstable, not row.verdict.viable, -(row.value or 0.0), -row.customers, row.id))
    measured = "" if kpi is None else what if kpi.kind == "flag" else f"{what} a customer"
    return Answer(what if valued else "", measured, _note(valued, what, kpi, later), tuple(rows))


def lever_in_words(test: Test) -> str:
    """The largest difference in a lever that the test "actionable" found."""
    if test.passed is None:
        return "not known"
    return test.nearest if test.passed else f"none is surely different (nearest: {test.nearest})"


def _means(
    kpi: Outcome | None, segments: Segments, later: Mapping[str, Any]
) -> list[tuple[float, float, float] | None]:
    """Of each segment: mean, low and high of the 95 % interval; None where nothing is known."""
    if kpi is None:
        return [None] * len(segments.names)
    if later:
        told_later = {line["segment"]: line.get(kpi.name) or {} for line in later["segments"]}
        return [_three(told_later.get(name, {})) for name in segments.names]
    found: list[tuple[float, float, float] | None] = []
    for j in range(len(segments.names)):
        values = kpi.values[(segments.label == j) & np.isfinite(kpi.values)]
        ends = (
            wilson(float(values.sum()), len(values))
            if kpi.kind == "flag"
            else bootstrap_mean(values, np.random.default_rng([19, j]))
        )
        found.append((float(values.mean()), *ends) if len(values) and ends is not None else None)
    return found


def _three(said: Mapping[str, float | None]) -> tuple[float, float, float] | None:
    mean, low, high = said.get("mean"), said.get("low"), said.get("high")
    return None if mean is None or low is None or high is None else (mean, low, high)


def _drawn(means: list[tuple[float, float, float] | None], kpi: Outcome | None) -> list[Mean]:
    """On one line for all segments, which starts at 0 unless a KPI goes below it."""
    known = [mean for mean in means if mean is not None]
    start = min([0.0, *(low for _, low, _ in known)])
    length = max([1e-12, *(high - start for _, _, high in known)])
    unit = kpi.unit if kpi is not None else ""
    return [
        Mean(
            told(mean[0], unit),
            f"{told(mean[1], unit)} to {told(mean[2], unit)}",
            *(100 * (value - start) / length for value in mean),
        )
        if mean is not None
        else Mean()
        for mean in means
    ]


def _note(valued: bool, what: str, kpi: Outcome | None, later: Mapping[str, Any]) -> str:
    share = f"share of all {what}" if valued else "share of customers"
    ranked = f"Segments that pass all tests come first, then the larger {share}."
    if kpi is None:
        return ranked
    if later:
        return f"{ranked} The means are of the {later['horizon_days']} days after the segments were made."
    return (
        f"{ranked} The means are of the same data the segments were made from, which flatters them; "
        "they say what was, not what an action would change."
    )
