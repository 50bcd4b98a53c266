"""Segments of today called as those of last time: who kept the name, who split, merged, was born or retired."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from clustering.segments import Segments
from clustering.stability import jaccard

Fate = Literal["kept", "split", "merged", "born", "retired"]
ALIKE = 0.9  # cosine of two segments' centres, in one space, from which they are the same people's place
HALF = 0.5  # share of a segment that must come from, or go to, one other for it to be that one's heir


@dataclass(frozen=True)
class Line:
    """What became of a segment. `segment`: its name. `fate`: kept (the same name in both), split (new, out of `other`),
    merged (gone, into `other`), born, retired. `before`, `now`: customers then and now; `shared`: in both, and in it, or in
    it and `other`."""

    segment: str
    fate: Fate
    other: str
    before: int
    now: int
    shared: int


@dataclass(frozen=True)
class Lineage:
    """`lines`: one a segment of either time. `migration`: {from: {to: customers}}, with "noise", "new" (not there before)
    and "gone" (not there now); all counts sum to everybody of either time. `kept_share`: of the customers in both, who has
    the same name in both."""

    lines: tuple[Line, ...]
    migration: Mapping[str, Mapping[str, int]]
    kept_share: float


def follow(before: Segments, now: Segments, at_before: np.ndarray, at_now: np.ndarray) -> Segments:
    """`now` with the names of `before` where a segment is the same one; others get numbers that were never used.

    Same is first who shares the most members (Jaccard over customers of both times, one to one); then, of those left
    over, whose centres lie alike (cosine at least ALIKE) once the two times' points `at_before` (n, d) and `at_now`
    (m, e) are turned onto each other by the customers they share (orthogonal Procrustes, Schoenemann 1966).
    """
    old, new = _shared(before, now)
    named = _by_members(before.label[old], now.label[new], len(before.names), len(now.names))
    if len(old) > 2 * max(at_before.shape[1], at_now.shape[1]):
        named |= _by_place(before, now, at_before, at_now, (old, new), named)
    used = {int(name.lstrip("S")) for name in before.names if name.lstrip("S").isdigit()}
    free = iter(range(max(used, default=0) + 1, 10_000))
    names = [before.names[named[j]] if j in named else f"S{next(free):02d}" for j in range(len(now.names))]
    return called(now, names)


def called(segments: Segments, names: list[str]) -> Segments:
    """The same segments under other names (one for each), in the order of the names; micro-segments follow theirs."""
    order = sorted(range(len(names)), key=lambda j: (len(names[j]), names[j]))
    place = np.full(len(names) + 1, -1, np.int32)  # the last is noise's
    place[order] = np.arange(len(names))
    new = dict(zip(segments.names, names, strict=True))
    micro = {new[(parts := name.partition("."))[0]] + "." + parts[2]: rows for name, rows in segments.micro.items()}
    return replace(
        segments,
        label=place[segments.label],
        membership=segments.membership[:, order],
        names=tuple(names[j] for j in order),
        micro=dict(sorted(micro.items())),
    )


def lineage(before: Segments, now: Segments) -> Lineage:
    """What became of each segment, by name and by the customers of both times."""
    old, new = _shared(before, now)
    then, today = _names(before)[old], _names(now)[new]
    both = _counts(then, today)
    sizes, sizes_now = (dict(zip(s.names, s.sizes.tolist(), strict=True)) for s in (before, now))
    lines = []
    for name in sorted({*before.names, *now.names}, key=lambda name: (len(name), name)):
        was, is_now = sizes.get(name, 0), sizes_now.get(name, 0)
        if name in sizes and name in sizes_now:
            lines.append(Line(name, "kept", "", was, is_now, both.get((name, name), 0)))
        elif name in sizes_now:
            other, shared = _heaviest({a: count for (a, b), count in both.items() if b == name and a in sizes})
            heir = shared > HALF * is_now
            lines.append(Line(name, "split" if heir else "born", other if heir else "", 0, is_now, shared))
        else:
            other, shared = _heaviest({b: count for (a, b), count in both.items() if a == name and b in sizes_now})
            heir = shared > HALF * was
            lines.append(Line(name, "merged" if heir else "retired", other if heir else "", was, 0, shared))
    migration: dict[str, dict[str, int]] = {}
    gone, fresh = np.ones(len(before.ids), bool), np.ones(len(now.ids), bool)
    gone[old], fresh[new] = False, False
    moves = both | _counts(_names(before)[gone], np.full(int(gone.sum()), "gone", object))
    moves |= _counts(np.full(int(fresh.sum()), "new", object), _names(now)[fresh])
    for (a, b), count in sorted(moves.items()):
        migration.setdefault(a, {})[b] = count
    return Lineage(tuple(lines), migration, float((then == today).mean()) if len(old) else 0.0)


def _shared(before: Segments, now: Segments) -> tuple[np.ndarray, np.ndarray]:
    """Rows of the customers of both times, in each."""
    _, old, new = np.intersect1d(np.array(before.ids, str), np.array(now.ids, str), return_indices=True)
    return old, new


def _names(segments: Segments) -> np.ndarray:
    return np.asarray(np.array([*segments.names, "noise"], object)[segments.label])


def _counts(a: np.ndarray, b: np.ndarray) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for pair in zip(a.tolist(), b.tolist(), strict=True):
        found[pair] = found.get(pair, 0) + 1
    return found


def _heaviest(counts: dict[str, int]) -> tuple[str, int]:
    return max(sorted(counts.items()), key=lambda pair: pair[1], default=("", 0))


def _by_members(then: np.ndarray, today: np.ndarray, s: int, t: int) -> dict[int, int]:
    """{segment of now: segment of before}."""
    from scipy.optimize import linear_sum_assignment

    overlap = np.zeros((s, t))
    part = jaccard(then, today)
    overlap[: part.shape[0], : part.shape[1]] = part
    named = {}
    for i, j in zip(*(side.tolist() for side in linear_sum_assignment(-overlap)), strict=True):
        both = ((then == i) & (today == j)).sum()
        # the heir of most of the old, or made of the old: a handful of strays in common is no kinship
        if both > HALF * min((then == i).sum(), (today == j).sum()):
            named[j] = i
    return named


def _by_place(
    before: Segments,
    now: Segments,
    at_before: np.ndarray,
    at_now: np.ndarray,
    shared: tuple[np.ndarray, np.ndarray],
    named: dict[int, int],
) -> dict[int, int]:
    from scipy.linalg import orthogonal_procrustes
    from scipy.optimize import linear_sum_assignment

    left_old = [i for i in range(len(before.names)) if i not in named.values()]
    left_new = [j for j in range(len(now.names)) if j not in named]
    if not left_old or not left_new:
        return {}
    wide = max(at_before.shape[1], at_now.shape[1])
    then, today = (np.pad(at.astype(np.float64), ((0, 0), (0, wide - at.shape[1]))) for at in (at_before, at_now))
    turn, _ = orthogonal_procrustes(today[shared[1]], then[shared[0]])
    then, today = then - then[shared[0]].mean(0), (today - today[shared[1]].mean(0)) @ turn
    old = np.array([then[before.label == i].mean(0) for i in left_old])
    new = np.array([today[now.label == j].mean(0) for j in left_new])
    length = np.linalg.norm(old, axis=1)[:, None] * np.linalg.norm(new, axis=1)[None]
    cosine = old @ new.T / np.maximum(length, 1e-12)
    return {
        left_new[b]: left_old[a] for a, b in zip(*linear_sum_assignment(-cosine), strict=True) if cosine[a, b] >= ALIKE
    }
