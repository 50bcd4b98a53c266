"""Segments that change no decision: pairs that behave and respond alike are proposed to be one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from evidence.contrasts import (
    CHANCE,
    SMALL,
    Moments,
    Yardstick,
    contrast,
    corrected,
    moments,
    of_outcomes,
    told,
    told_p,
    varying,
)
from evidence.levers import levers
from evidence.objective import Objective
from evidence.outcomes import Outcome, outcomes

NEAR = 0.5  # cosine of two segments' mean vectors; what sets farther ones apart may have no name among the yardsticks


@dataclass(frozen=True)
class PairTest:
    """Two segments on one yardstick: means in its unit, Cohen's d, p after Benjamini-Hochberg over this pair's tests."""

    name: str
    text: str
    unit: str
    first: float
    second: float
    d: float
    p: float

    @property
    def differs(self) -> bool:
        """Surely, and by enough to matter: of a million customers every trifle is sure."""
        return self.p < CHANCE and abs(self.d) >= SMALL


@dataclass(frozen=True)
class Proposal:
    """Take `second` into `first`, the larger. `first` and `second` may themselves be merged already: `pieces` are all
    segments that are one then. `similarity`: cosine of their mean vectors. `left`: how much they differ over all tests, as
    an effect size with chance taken away. `tests`: the largest difference first."""

    first: str
    second: str
    pieces: tuple[str, ...]
    similarity: float
    left: float
    tests: tuple[PairTest, ...]

    @property
    def why(self) -> str:
        most = self.tests[0]
        return (
            f"{self.second} with {self.first}: alike in all {len(self.tests)} outcomes and levers (average effect size "
            f"{self.left:.2f} with chance taken away); they differ most in {most.text}, {told(most.first, most.unit)} "
            f"against {told(most.second, most.unit)} (effect size {most.d:+.2f}, corrected p {told_p(most.p)})."
        )


def proposals(
    customers: Customers,
    segments: Segments,
    vectors: np.ndarray,
    objective: Objective | None = None,
    later: Sequence[Outcome] = (),
) -> tuple[Proposal, ...]:
    """Which segments could be one: `alike` on the outcomes and levers of the data, or the `later` outcomes if given.

    `vectors`: (n, d) fused vectors. Raises BadInput if the objective's KPI is not in the data.
    """
    asked = objective or Objective()
    found = tuple(later) or outcomes(customers, kpi=asked.kpi, quiet_days=asked.horizon_days)
    return alike([*of_outcomes(found), *levers(customers, asked.lever)], segments, vectors)


def alike(rods: Sequence[Yardstick], segments: Segments, vectors: np.ndarray) -> tuple[Proposal, ...]:
    """Pairs of segments that no yardstick tells apart, in the order they would be merged; nothing is changed.

    Only neighbours are compared (one is nearest to the other by mean vector, at a cosine of NEAR or more), the most
    similar pair first; two that are alike are one from then on and compared again. Alike takes two things: that no
    yardstick differs surely and by enough, and, for that alone is easy where customers are few, that all together leave
    less than a small effect: the mean of d squared, weighted by precision, less what chance gives (as tau squared of
    DerSimonian & Laird 1986).
    """
    groups, member = len(segments.names), segments.label >= 0
    kept = varying([replace(rod, values=rod.values[member], shown=rod.shown[member]) for rod in rods])
    if groups < 2 or not kept:
        return ()
    of = moments(kept, segments.label[member], groups)
    sums = np.zeros((groups, vectors.shape[1]))
    np.add.at(sums, segments.label[member], vectors[member].astype(np.float64))
    return tuple(_greedy(kept, of, sums, segments))


def merged(label: np.ndarray, names: Sequence[str], found: Sequence[Proposal]) -> np.ndarray:
    """(n,) int32: `label` after the proposals, in the numbering of `names`; a segment taken in has no members left."""
    becomes = np.arange(len(names) + 1)
    becomes[-1] = -1  # noise stays
    for each in found:
        first, second = names.index(each.first), names.index(each.second)
        becomes[becomes == second] = first
    return np.asarray(becomes[label], np.int32)


def _greedy(rods: Sequence[Yardstick], of: Moments, sums: np.ndarray, segments: Segments) -> list[Proposal]:
    groups: dict[int, list[int]] = {j: [j] for j in range(len(segments.names))}
    differ: set[tuple[int, int]] = set()
    log: list[Proposal] = []
    while len(groups) > 1:
        pair = next((p for p in _neighbours(groups, sums) if p not in differ), None)
        if pair is None:
            break
        first, second = sorted(pair, key=lambda j: (-int(segments.sizes[groups[j]].sum()), j))
        tests, left = _tests(rods, of.together(groups[first]), of.together(groups[second]))
        if not tests or left > SMALL or any(test.differs for test in tests):
            differ.add(pair)
            continue
        similarity = float(_unit(sums[groups[first]].sum(0)) @ _unit(sums[groups[second]].sum(0)))
        groups[first] = sorted(groups[first] + groups.pop(second))
        differ = {each for each in differ if first not in each and second not in each}
        pieces = tuple(segments.names[j] for j in groups[first])
        log.append(Proposal(segments.names[first], segments.names[second], pieces, similarity, left, tests))
    return log


def _neighbours(groups: dict[int, list[int]], sums: np.ndarray) -> list[tuple[int, int]]:
    """Pairs of which one is the other's nearest, the most similar first."""
    alive = sorted(groups)
    means = np.stack([_unit(sums[groups[j]].sum(0)) for j in alive])
    near = means @ means.T
    np.fill_diagonal(near, -np.inf)
    pairs = {(min(i, j), max(i, j)) for i, j in enumerate(near.argmax(1).tolist()) if near[i, j] >= NEAR}
    return [(alive[i], alive[j]) for i, j in sorted(pairs, key=lambda p: (-near[p], p))]


def _tests(rods: Sequence[Yardstick], first: Moments, second: Moments) -> tuple[tuple[PairTest, ...], float]:
    """Those that can be tested, the largest difference first, and the effect size that all together leave."""
    found = contrast(first, second)
    p = corrected(found.p)
    tested = [t for t in range(len(rods)) if np.isfinite(p[t])]
    made = [
        PairTest(
            rods[t].name, rods[t].text, rods[t].unit, *(float(x[t]) for x in (found.here, found.there, found.d, p))
        )
        for t in tested
    ]
    weight = (first.n * second.n / np.maximum(first.n + second.n, 1))[tested]  # 1 / variance of d
    excess = (weight @ found.d[tested] ** 2 - len(tested)) / max(float(weight.sum()), 1e-12)
    return tuple(sorted(made, key=lambda test: (-abs(test.d), test.name))), float(np.sqrt(max(excess, 0.0)))


def _unit(vector: np.ndarray) -> np.ndarray:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12))
