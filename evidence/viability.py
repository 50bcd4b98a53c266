"""Is a segment worth having: five tests with numbers, each passed, failed, or said to be beyond the data.

The five are those of Kotler & Keller, "Marketing Management": measurable, accessible, substantial, differentiable,
actionable.
"""

from collections.abc import Sequence

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from evidence.contrasts import (
    CHANCE,
    SMALL,
    Contrast,
    Yardstick,
    contrast,
    corrected,
    moments,
    of_outcomes,
    told,
    told_p,
    varying,
)
from evidence.intervals import wilson
from evidence.levers import levers
from evidence.objective import KPIS, Objective
from evidence.outcomes import Outcome, outcomes
from evidence.reach import reach
from evidence.verdict import Test, Viability

LOOSE = 0.5  # half the width of a size's interval, as a part of the size: beyond it the size is not known
FIRM = 0.5  # strength from which a customer surely belongs, and the share of members who must
FLOOR = 0.02  # share of the value (or, where none is known, of customers) below which a segment is not worth its work
RATIO = 1.25  # a share that is a quarter higher, or lower by as much, is a difference worth a decision


def viability(
    customers: Customers,
    segments: Segments,
    objective: Objective | None = None,
    later: Sequence[Outcome] = (),
) -> tuple[Viability, ...]:
    """The five tests of every segment, in the order of `segments.names`.

    `later`: what customers did after the segments were made (evidence/outcomes.py), aligned with `segments.ids`; without
    it "differentiable" and "substantial" use the very data the segments were made from, and say so. Raises BadInput if
    the objective's KPI is not in the data.
    """
    if not segments.names:
        return ()
    objective = objective or Objective()
    found = tuple(later) or outcomes(customers, kpi=objective.kpi, quiet_days=objective.horizon_days)
    rods, handles = varying(of_outcomes(found)), varying(levers(customers, objective.lever))
    differ, act = against_rest(rods, segments), against_rest(handles, segments)
    reached = reach(customers, segments)
    return tuple(
        Viability(
            name,
            (
                _measurable(segments, j),
                reached[j],
                _substantial(segments, j, found, objective.kpi),
                _differentiable(name, rods, *differ[j], bool(later)),
                _actionable(name, handles, *act[j], objective.lever),
            ),
        )
        for j, name in enumerate(segments.names)
    )


def against_rest(rods: Sequence[Yardstick], segments: Segments) -> list[tuple[Contrast, np.ndarray]]:
    """A segment against everybody else (noise included), for each: the contrast, and (t,) p-values corrected over all
    segments and yardsticks together."""
    groups = len(segments.names) + 1
    of = moments(rods, np.asarray(segments.label, np.int64) % groups, groups)  # noise, -1, is the last group
    made = [contrast(of.of(j), of.together([i for i in range(groups) if i != j])) for j in range(groups - 1)]
    p = corrected(np.stack([each.p for each in made])) if made else np.zeros((0, 0))
    return list(zip(made, p, strict=True))


def worth_telling(rods: Sequence[Yardstick], found: Contrast, p: np.ndarray) -> np.ndarray:
    """(t,) bool: surely different, and by enough for a decision: a risk ratio of flags, Cohen's d of all else."""
    flag = np.array([each.flag for each in rods], bool)
    ratio = np.abs(np.log(np.where(np.isfinite(found.ratio) & (found.ratio > 0), found.ratio, 1.0)))
    enough = np.where(flag, ratio >= np.log(RATIO), np.abs(np.nan_to_num(found.d)) >= SMALL)
    return np.asarray((np.nan_to_num(p, nan=1.0) < CHANCE) & enough, bool)


def _measurable(segments: Segments, j: int) -> Test:
    rows, n = np.flatnonzero(segments.label == j), len(segments.ids)
    share, (low, high) = len(rows) / max(n, 1), wilson(len(rows), n)
    firm = float((segments.strength[rows] >= FIRM).mean()) if len(rows) else 0.0
    known = share > 0 and (high - low) / 2 <= LOOSE * share
    values = {"customers": float(len(rows)), "share": share, "low": low, "high": high, "firm_share": firm}
    return Test(
        "measurable",
        bool(known and firm >= FIRM),
        values,
        f"{len(rows):,} customers, {told(share, 'share')} of all (95% interval {told(low, 'share')} to "
        f"{told(high, 'share')}); {told(firm, 'share')} of them belong here clearly rather than on the edge.",
    )


def _substantial(segments: Segments, j: int, found: Sequence[Outcome], kpi: str) -> Test:
    rows = segments.label == j
    share = float(rows.mean()) if len(rows) else 0.0
    usable = {each.name: each for each in found if each.kind != "category"}
    value = usable.get(kpi or "spend")
    amounts = np.nan_to_num(value.values) if value is not None else np.zeros(len(rows))
    total = float(amounts.sum())
    of_value = float(amounts[rows].sum()) / total if total > 0 else None
    counts = share if of_value is None else of_value
    what = KPIS.get(value.name, value.text) if value is not None else "money spent"
    beside = (
        f"{told(of_value, 'share')} of all {what}" if of_value is not None else f"no {what} is known, so size counts"
    )
    return Test(
        "substantial",
        counts >= FLOOR,
        {"customer_share": share, "value_share": of_value, "floor": FLOOR},
        f"{told(share, 'share')} of customers and {beside}; {told(FLOOR, 'share')} is the least worth a segment.",
    )


def _differentiable(name: str, rods: Sequence[Yardstick], found: Contrast, p: np.ndarray, later: bool) -> Test:
    where = (
        "Counted after the segments were made."
        if later
        else "Counted in the data the segments were made from, which flatters them: what comes after a date is the real test."
    )
    if not np.isfinite(p).any():
        return Test("differentiable", None, {}, f"{name} has nobody to be compared with, or nothing to be compared on.")
    telling = worth_telling(rods, found, p)
    best = _strongest(found, p, telling)
    text = _compared(rods[best], found, p, best)
    values = _values(rods[best], found, p, best) | {
        "differences": float(telling.sum()),
        "compared": float(np.isfinite(p).sum()),
    }
    lead = (
        f"Differs in {telling.sum()} of {np.isfinite(p).sum()} outcomes, most in"
        if telling.any()
        else "No outcome differs enough; nearest is"
    )
    return Test(
        "differentiable", bool(telling.any()), values, f"{lead} {text}. {where}", _numbers(rods[best], found, best)
    )


def _actionable(name: str, rods: Sequence[Yardstick], found: Contrast, p: np.ndarray, lever: str) -> Test:
    asked = f"the lever '{lever}'" if lever else "channels, discounts, topics and categories"
    if not np.isfinite(p).any():
        return Test(
            "actionable", None, {}, f"The data do not show {asked} of {name}, or nobody else's to compare with."
        )
    telling = worth_telling(rods, found, p)
    best = _strongest(found, p, telling)
    lead = "Can be treated differently:" if telling.any() else f"In {asked} it is much like everybody else; nearest is"
    return Test(
        "actionable",
        bool(telling.any()),
        _values(rods[best], found, p, best)
        | {"differences": float(telling.sum()), "compared": float(np.isfinite(p).sum())},
        f"{lead} {_compared(rods[best], found, p, best)}. This was observed, not tried in an experiment.",
        _numbers(rods[best], found, best),
    )


def _strongest(found: Contrast, p: np.ndarray, telling: np.ndarray) -> int:
    """The largest effect among those worth telling, else among all that were tested."""
    among = telling if telling.any() else np.isfinite(p)
    return int(np.argmax(np.where(among, np.abs(np.nan_to_num(found.d)), -1)))


def _numbers(rod: Yardstick, found: Contrast, at: int) -> str:
    here, there = told(float(found.here[at]), rod.unit), told(float(found.there[at]), rod.unit)
    return f"{rod.text} {here}, others {there}" if rod.kind == "outcome" else f"{here} {rod.text}, others {there}"


def _compared(rod: Yardstick, found: Contrast, p: np.ndarray, at: int) -> str:
    effect = f"risk ratio {found.ratio[at]:.1f}" if rod.flag else f"effect size {found.d[at]:+.2f}"
    return f"{_numbers(rod, found, at)} ({effect}, corrected p {told_p(float(p[at]))})"


def _values(rod: Yardstick, found: Contrast, p: np.ndarray, at: int) -> dict[str, float | None]:
    numbers = {"here": found.here, "others": found.there, "d": found.d, "p": p}
    values = {key: float(x[at]) if np.isfinite(x[at]) else None for key, x in numbers.items()}
    return values | ({"risk_ratio": float(found.ratio[at])} if rod.flag and np.isfinite(found.ratio[at]) else {})
