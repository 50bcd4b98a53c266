"""Do two groups differ, by how much, and could it be chance: Welch's test over many yardsticks, corrected for many."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from evidence.outcomes import Outcome

Kind = Literal["outcome", "channel", "discount", "topic", "category"]

CHANCE = 0.05  # share of the differences told that may be chance (false discovery rate)
SMALL = 0.2  # Cohen's d (1988): a difference that is seen only by counting
LEVELS, FEWEST = 10, 20  # values of a category that are looked at, and customers who must have one


@dataclass(frozen=True)
class Yardstick:
    """One number a customer that groups are compared on. `values`: (n,) float64 as compared, NaN where unknown; `shown`:
    (n,) the same in `unit`. `flag`: yes (1) or no (0). `text`: a plain phrase."""

    kind: Kind
    name: str
    text: str
    unit: str
    values: np.ndarray
    shown: np.ndarray
    flag: bool = False


@dataclass(frozen=True)
class Moments:
    """Of g groups and t yardsticks, each (g, t) float64: `n` customers known, `mean`, `scatter` (sum of squared
    deviations), and `shown`, the sum in the yardstick's unit."""

    n: np.ndarray
    mean: np.ndarray
    scatter: np.ndarray
    shown: np.ndarray

    def of(self, group: int) -> "Moments":
        return Moments(self.n[group], self.mean[group], self.scatter[group], self.shown[group])

    def together(self, groups: Sequence[int]) -> "Moments":
        """Several groups as one, (t,) each (Chan, Golub & LeVeque 1983). None of them: all zero."""
        part = [self.n[groups], self.mean[groups], self.scatter[groups], self.shown[groups]]
        n = part[0].sum(0)
        mean = (part[0] * part[1]).sum(0) / np.maximum(n, 1)
        scatter = part[2].sum(0) + (part[0] * (part[1] - mean) ** 2).sum(0)
        return Moments(n, mean, scatter, part[3].sum(0))


@dataclass(frozen=True)
class Contrast:
    """One group against another on t yardsticks, (t,) each: mean of each side in the yardstick's unit, standardised
    difference `d` (Cohen 1988, pooled), risk ratio of flags, and `p` before any correction; NaN where unknown."""

    here: np.ndarray
    there: np.ndarray
    d: np.ndarray
    ratio: np.ndarray
    p: np.ndarray


def of_outcomes(outcomes: Sequence[Outcome]) -> tuple[Yardstick, ...]:
    """Outcomes as yardsticks: a category becomes one flag for each of its most frequent values."""
    found: list[Yardstick] = []
    for each in outcomes:
        if each.kind != "category":
            values = np.asarray(each.values, np.float64)
            found.append(
                Yardstick("outcome", each.name, each.text, each.unit, each.compared, values, each.kind == "flag")
            )
            continue
        words, counts = np.unique(each.values[each.known].astype(str), return_counts=True)
        for at in np.lexsort((words, -counts))[:LEVELS]:
            if counts[at] >= FEWEST:
                has = np.where(each.known, (each.values == words[at]).astype(np.float64), np.nan)
                text = f"{each.text}: '{words[at]}'"
                found.append(Yardstick("outcome", f"{each.name}={words[at]}", text, "share", has, has, True))
    return tuple(found)


def varying(yardsticks: Sequence[Yardstick]) -> tuple[Yardstick, ...]:
    """Those on which not everybody is the same: the others cannot tell anybody apart."""
    return tuple(each for each in yardsticks if len(np.unique(each.values[np.isfinite(each.values)])) > 1)


def moments(yardsticks: Sequence[Yardstick], label: np.ndarray, groups: int) -> Moments:
    """Of the groups `label` (n,) int in 0..groups - 1."""
    made = np.zeros((4, groups, len(yardsticks)))
    for j, each in enumerate(yardsticks):
        known = np.isfinite(each.values)
        at, x, shown = label[known], each.values[known], each.shown[known]
        n = np.bincount(at, minlength=groups)
        mean = np.bincount(at, x, minlength=groups) / np.maximum(n, 1)
        scatter = np.bincount(at, (x - mean[at]) ** 2, minlength=groups)
        made[:, :, j] = n, mean, scatter, np.bincount(at, shown, minlength=groups)
    return Moments(*made)


def contrast(one: Moments, other: Moments) -> Contrast:
    """Welch's t-test (1947) from moments (t,); its standard error is never less than that of the pooled test.

    Without that floor a small group that happens to have no variance (nobody of twenty did a rare thing) would be sure
    to differ. Fewer than two customers on a side, or nothing that varies on both: NaN.
    """
    from scipy.special import stdtr

    n, m = np.maximum(one.n, 1), np.maximum(other.n, 1)
    enough = (one.n > 1) & (other.n > 1)
    first, second = one.scatter / np.maximum(n - 1, 1) / n, other.scatter / np.maximum(m - 1, 1) / m
    pooled = (one.scatter + other.scatter) / np.maximum(n + m - 2, 1)
    welch, floor = first + second, pooled * (1 / n + 1 / m)
    difference = one.mean - other.mean
    dust = 1e-12 * np.maximum(np.abs(one.mean) + np.abs(other.mean), 1e-12)  # of adding floats
    difference = np.where(np.abs(difference) <= dust, 0.0, difference)
    enough &= (pooled > dust**2) | (difference != 0)
    spread = np.maximum(welch**2, 1e-300) / np.maximum(
        first**2 / np.maximum(n - 1, 1) + second**2 / np.maximum(m - 1, 1), 1e-300
    )
    df = np.where(welch >= floor, np.clip(spread, 1, n + m), np.maximum(n + m - 2, 1))
    t = np.abs(difference) / np.sqrt(np.maximum(np.maximum(welch, floor), dust**2))
    nothing = np.where(enough, 0.0, np.nan)
    return Contrast(
        here=np.where(one.n > 0, one.shown / n, np.nan),
        there=np.where(other.n > 0, other.shown / m, np.nan),
        d=difference / np.sqrt(np.maximum(pooled, dust**2)) + nothing,
        ratio=((one.shown + 0.5) / (n + 1)) / ((other.shown + 0.5) / (m + 1)) + nothing,
        p=2 * stdtr(df, -t) + nothing,
    )


def corrected(p: np.ndarray) -> np.ndarray:
    """The same shape: p-values after Benjamini & Hochberg (1995); NaN stays NaN and counts as no test."""
    from scipy.stats import false_discovery_control

    made = np.full(p.shape, np.nan)
    tested = np.isfinite(p)
    if tested.any():
        made[tested] = false_discovery_control(np.clip(p[tested], 0, 1), method="bh")
    return made


def told(value: float, unit: str) -> str:
    """A number as a person writes it: 0.414 share -> "41%", 1234.5 money -> "1,234"."""
    if unit == "share":
        return f"{value:.0%}" if abs(value) >= 0.1 or value == 0 else f"{value:.1%}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.1f}"


def told_p(p: float) -> str:
    return "below 0.001" if p < 0.001 else f"{p:.3f}"
