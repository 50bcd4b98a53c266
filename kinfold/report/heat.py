"""Counts of customers in two groupings as a table shaded by share: RFM beside segments, and who moved since last time."""

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.rfm import NO_ORDERS, Cross, Threshold
from kinfold.worth import Worth

WIDE = (0.05, 0.3, 0.7)  # agreement (AMI) up to which two groupings have hardly anything, a little, much in common


@dataclass(frozen=True)
class Cell:
    """`count` customers; `share`: of the segment's (or, of who moved, of the row's) customers."""

    count: int
    share: float


@dataclass(frozen=True)
class Heat:
    """`rows`: (name, its cells in the order of `columns`)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True)
class BesideRFM:
    """`thresholds`: (score, {of: from low to high}), best first. `sentence`: how much the two groupings agree."""

    table: Heat
    things: tuple[str, ...]
    thresholds: tuple[tuple[int, tuple[str, ...]], ...]
    sentence: str


def beside_rfm(worth: Worth | None) -> BesideRFM | None:
    """RFM names by segments, shaded by the share of each segment; None without orders, or where nothing was judged."""
    if worth is None or not worth.rfm.rows or worth.rfm.rows == (NO_ORDERS,):
        return None
    things = tuple(dict.fromkeys(each.of for each in worth.thresholds))
    return BesideRFM(heat(worth.rfm), things, _by_score(worth.thresholds, things), _agreement(worth.rfm))


def heat(cross: Cross) -> Heat:
    """Counts shaded by the share of each column."""
    totals = [max(sum(column), 1) for column in zip(*cross.counts, strict=True)]
    rows = tuple(
        (name, tuple(Cell(count, count / total) for count, total in zip(line, totals, strict=True)))
        for name, line in zip(cross.rows, cross.counts, strict=True)
    )
    return Heat(cross.columns, rows)


def moved(migration: Mapping[str, Mapping[str, int]]) -> Heat:
    """Who moved where, shaded by the share of each row; "noise", "new" and "gone" are last."""
    columns = tuple(sorted({to for row in migration.values() for to in row}, key=_place))
    rows = []
    for name in sorted(migration, key=_place):
        counts = [migration[name].get(to, 0) for to in columns]
        total = max(sum(counts), 1)
        rows.append((name, tuple(Cell(count, count / total) for count in counts)))
    return Heat(columns, tuple(rows))


def _by_score(thresholds: tuple[Threshold, ...], things: tuple[str, ...]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    said = {(each.of, each.score): _range(each) for each in thresholds}
    scores = sorted({each.score for each in thresholds}, reverse=True)
    return tuple((score, tuple(said.get((of, score), "") for of in things)) for score in scores)


def _range(threshold: Threshold) -> str:
    return threshold.low if threshold.low == threshold.high else f"{threshold.low} to {threshold.high}"


def _agreement(cross: Cross) -> str:
    hardly, little, much = WIDE
    words = (
        "hardly anything in common: who buys how recently, how often and for how much says almost nothing about the segment"
        if cross.ami < hardly
        else "a little in common"
        if cross.ami < little
        else "much in common"
        if cross.ami < much
        else "nearly everything in common: RFM alone would have found them"
    )
    return (
        f"The two have {words}. Their agreement is {max(cross.ami, 0.0):.2f} (adjusted mutual information: 1 the same "
        "groups, 0 chance)."
    )


def _place(name: str) -> tuple[bool, int, str]:
    """Segments by number, then those with another name."""
    return not name.startswith("S"), len(name), name
