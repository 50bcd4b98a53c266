"""Why the customers of a segment are in it, and why each customer is: contributions turned into reasons."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from clustering.segments import Segments
from evidence.feature import Features, mean_of_known
from evidence.reason_types import Explanation, Reason, SegmentReasons, reason
from evidence.rules import rules
from evidence.surrogate import NOISE, Surrogate, surrogate

TOP = 3  # reasons whose stability is measured
TOLD = 8  # reasons a segment and a customer
REFITS = 3  # seeds, the run's own first
WEAK, GOOD = 0.8, 0.9


@dataclass(frozen=True)
class CustomerReasons:
    """The strongest contributions of each customer, saved beside the explanation; k = 8.

    `own`: to the own segment's score, `other`: to that of `second` (n,) int32, the likeliest other segment (index into
    `classes`, -1 none), which has `likely` (n, 2) float32, the probability of the own and of that segment. Each is
    (n, k) in three arrays: `feature` int32 (index into the explanation's columns, -1 where there are no more),
    `contribution` float32 in log-odds, doubles of one thing added up, and `value` float32, the customer's number, NaN
    unknown.
    """

    classes: tuple[str, ...]
    second: np.ndarray
    likely: np.ndarray
    own: Mapping[str, np.ndarray]
    other: Mapping[str, np.ndarray]


def explain(features: Features, segments: Segments, seed: int) -> tuple[Explanation, CustomerReasons]:
    """The reasons of all segments, micro-segments and customers.

    A segment's reasons are ranked by the mean |SHAP| of its own customers for its own score, contributions of doubles
    added up before; what on the whole speaks against being in it is left out. Three surrogates are fitted, each with
    folds and draws of its own: the first gives the reasons, the others, by one fold each, say how stable those are.
    """
    first = surrogate(features, segments, seed)
    fits = [first, *(surrogate(features, segments, seed + 1000 * k, asked=1) for k in range(1, REFITS))]
    shares = [_by_thing(fit.own, features.things) for fit in fits]  # (n, t) each
    groups = {name: segments.members(name) for name in (*segments.names, *segments.micro)}
    told, top = [], []
    for name, rows in groups.items():
        if not len(rows):
            continue
        ranked = [_ranked(share[rows]) for share in shares]
        stability = _overlap([order[:TOP] for order in ranked])
        if name in segments.names:
            top.append(stability)
        parent = name.partition(".")[0]
        member = np.zeros(len(segments.ids), bool)
        member[rows] = True
        told.append(
            SegmentReasons(
                segment=name,
                size=len(rows),
                recall=float(first.recall[first.classes.index(parent)]) if name in segments.names else None,
                reasons=_told(features, first.own[rows], rows, ranked[0][:TOLD], shares[0][rows]),
                stability=stability,
                rules=rules(features, member, name, seed),
            )
        )
    base = np.bincount(first.truth).max() / len(first.truth) if len(first.truth) else 0.0
    inside = segments.label >= 0
    among = float((first.found == first.truth)[inside].mean()) if inside.any() else 0.0
    weak = first.fidelity < WEAK or first.fidelity <= base
    explanation = Explanation(
        fidelity=first.fidelity,
        among_members=among,
        balanced=float(first.recall.mean()) if len(first.classes) else 0.0,
        base=float(base),
        weak=bool(weak),
        sentence=_sentence(first, float(base), among, bool(weak)),
        top3_stability=float(np.mean(top)) if top else 1.0,
        additivity=max(fit.additivity for fit in fits),
        segments=tuple(told),
        columns=features.columns,
        everybody=tuple(None if np.isnan(x) else float(x) for x in features.everybody),
    )
    return explanation, _customers(features, first)


def _sentence(fit: Surrogate, base: float, among: float, weak: bool) -> str:
    if len(fit.classes) < 2:
        return "There is only one group of customers, so nothing tells it from others and no reasons can be given."
    beside = f" ({among:.0%} of those in a segment)" if fit.classes[-1] == NOISE else ""
    found = f"Read off these features, the segment is right for {fit.fidelity:.0%} of customers"
    how = f"{found} the explaining model has not seen{beside}; always naming the largest group is right for {base:.0%}."
    if weak:
        return f"{how} That is little: the explanation is weak, and the segments rest on more than these reasons."
    if fit.fidelity < GOOD:
        return f"{how} The reasons carry most of the segments, but not all of them."
    return f"{how} The reasons carry the segments."


def _by_thing(share: np.ndarray, things: np.ndarray) -> np.ndarray:
    """(n, f) contributions, those of doubles added up in the column of the first; 0 in the others'."""
    total = np.zeros_like(share)
    for j, thing in enumerate(things):
        total[:, thing] += share[:, j]
    return total


def _ranked(share: np.ndarray) -> list[int]:
    """Things of (m, f) contributions that speak for a segment, the strongest first."""
    weight = np.where(share.mean(0, dtype=np.float64) > 0, np.abs(share).mean(0, dtype=np.float64), 0)
    order = np.argsort(-weight, kind="stable")
    return [int(j) for j in order if weight[j] > 1e-6]


def _overlap(tops: list[list[int]]) -> float:
    """The share of reasons that two refits have in common, averaged over all pairs; 1 where there are none at all."""
    pairs = [(set(a), set(b)) for i, a in enumerate(tops) for b in tops[i + 1 :]]
    return float(np.mean([len(a & b) / max(len(a), len(b), 1) if a or b else 1.0 for a, b in pairs]))


def _told(
    features: Features, own: np.ndarray, rows: np.ndarray, ranked: list[int], share: np.ndarray
) -> tuple[Reason, ...]:
    """Each thing by the double that says most: what they do more than everybody goes before what they do less."""
    here, everybody, found = mean_of_known(features.values[rows]), features.everybody, []
    for thing in ranked:
        doubles = np.flatnonzero(features.things == thing)
        weight = np.abs(own[:, doubles]).mean(0)
        best = doubles[np.argsort(-weight * np.where(here[doubles] >= everybody[doubles], 1.0, 0.25), kind="stable")[0]]
        contribution = float(share[:, thing].mean(dtype=np.float64))
        found.append(reason(features.columns[best], here[best], everybody[best], contribution))
    return tuple(found)


def _customers(features: Features, fit: Surrogate) -> CustomerReasons:
    n = len(fit.truth)
    each = np.arange(n)
    likely = np.zeros((n, 2), np.float32)
    if n:
        likely[:, 0] = fit.probability[each, fit.truth]
        likely[:, 1] = np.where(fit.second >= 0, fit.probability[each, fit.second], 0)
    own, other = (_strongest(features, share) for share in (fit.own, fit.other))
    return CustomerReasons(fit.classes, fit.second.astype(np.int32), likely, own, other)


def _strongest(features: Features, share: np.ndarray) -> dict[str, np.ndarray]:
    """The three (n, k) arrays of CustomerReasons: of each thing, the double that contributes most stands for it."""
    things = features.things
    total = _by_thing(share, things)
    order = np.argsort(-np.abs(total), axis=1, kind="stable")[:, :TOLD]  # (n, up to k) things
    kept = np.take_along_axis(total, order, 1)
    feature = np.full((len(share), TOLD), -1, np.int32)
    contribution, value = np.zeros(feature.shape, np.float32), np.full(feature.shape, np.nan, np.float32)
    for j in range(order.shape[1]):
        for thing in np.unique(order[:, j]):
            rows = np.flatnonzero((order[:, j] == thing) & (np.abs(kept[:, j]) > 1e-6))
            if not len(rows):
                continue
            doubles = np.flatnonzero(things == thing)
            best = doubles[np.abs(share[np.ix_(rows, doubles)]).argmax(1)]
            feature[rows, j], contribution[rows, j] = best, kept[rows, j]
            value[rows, j] = features.values[rows, best]
    return {"feature": feature, "contribution": contribution, "value": value}
