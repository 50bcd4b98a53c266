"""How much knowing a customer's segment tells of an outcome, beside random groups and beside RFM."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evidence.intervals import DRAWS
from evidence.outcomes import Outcome

SHUFFLES = 200  # random groups of the same sizes
DUST = 1e-12  # what adding floats leaves of nothing
FEWEST = 20  # customers of whom an outcome must be known


@dataclass(frozen=True)
class Separation:
    """One outcome. `statistic`: "eta squared" (the share of variance between groups) or "uncertainty coefficient" (the
    share of the uncertainty about a category that knowing the group takes away); 0 nothing, 1 all. Intervals are 95 %.
    `added`: what RFM cells and segments together explain beyond RFM cells alone; `added_random_p99`: what random groups
    would seem to add."""

    outcome: str
    text: str
    statistic: str
    customers: int
    groups: int
    ours: float
    ours_interval: tuple[float, float]
    random_p99: float
    rfm: float
    rfm_interval: tuple[float, float]
    difference: float
    difference_interval: tuple[float, float]
    added: float
    added_random_p99: float

    @property
    def above_random(self) -> bool:
        return self.ours > self.random_p99

    @property
    def above_rfm(self) -> bool:
        """Surely: the interval of the difference lies above nothing."""
        return self.difference_interval[0] > 0

    @property
    def below_rfm(self) -> bool:
        return self.difference_interval[1] < 0

    @property
    def adds_to_rfm(self) -> bool:
        """Knowing the segment tells more of a customer whose RFM cell is known, by more than random groups would."""
        return self.added > self.added_random_p99

    @property
    def sentence(self) -> str:
        beside = (
            "more than" if self.above_rfm else "less than" if self.below_rfm else "neither surely more nor less than"
        )
        chance = "more than" if self.above_random else "no more than"
        return (
            f"{self.text}: the segments explain {self.ours:.1%}, {chance} random groups can ({self.random_p99:.1%}), and "
            f"{beside} as many RFM cells ({self.rfm:.1%}); to who knows the RFM cell they "
            + (f"add {self.added:.1%}." if self.adds_to_rfm else "add nothing beyond chance.")
        )


def eta_squared(values: np.ndarray, label: np.ndarray) -> float:
    """The share of the variance of `values` (n,) float that lies between the groups `label` (n,) int; noise, -1, is a
    group of its own, NaN values are left out. 0 where nothing varies. Fisher (1925); Cohen (1988), ch. 8.

    Groups that say nothing get about (groups - 1) / n: compare with random ones.
    """
    known = np.isfinite(values)
    codes = np.unique(label[known], return_inverse=True)[1]
    return _eta(values[known].astype(np.float64), codes)


def uncertainty_coefficient(category: np.ndarray, label: np.ndarray) -> float:
    """I(category; label) / H(category), Theil's U: what `eta_squared` is, for categories. Theil (1970), Am. J. Sociology
    76; None is left out. It is asymmetric as the question is: what does the group tell of the category?"""
    known = np.array([value is not None for value in category], bool)
    codes = np.unique(label[known], return_inverse=True)[1]
    return _uncertainty(np.unique(category[known].astype(str), return_inverse=True)[1], codes)


def separations(
    found: Sequence[Outcome], label: np.ndarray, rfm: np.ndarray, seed: int, draws: int = DRAWS
) -> tuple[Separation, ...]:
    """Every outcome that varies and is known of enough customers. `label`, `rfm`: (n,) int, two ways to group them.

    Random groups are ours with the customers shuffled. Intervals come from customers drawn with replacement (Efron 1979)
    and both groupings judged on the same draws; each is moved so that its middle is the estimate, for resampling makes
    these statistics larger. They hold for the segments as they are: making them again is not part of it.
    """
    return tuple(
        one
        for at, outcome in enumerate(found)
        if (one := _separation(outcome, label, rfm, seed, at, draws)) is not None
    )


def _separation(
    outcome: Outcome, label: np.ndarray, rfm: np.ndarray, seed: int, at: int, draws: int
) -> Separation | None:
    known = outcome.known
    category = outcome.kind == "category"
    ours = np.unique(label[known], return_inverse=True)[1]
    theirs = np.unique(rfm[known], return_inverse=True)[1]
    raw = outcome.values[known].astype(str) if category else outcome.compared[known]
    different, values = np.unique(raw, return_inverse=True)
    if known.sum() < FEWEST or len(different) < 2:
        return None
    if not category:
        values = raw
    score = _uncertainty if category else _eta
    rng = np.random.default_rng([seed, 11, at])
    estimate, beside = score(values, ours), score(values, theirs)
    random = [score(values, rng.permutation(ours)) for _ in range(SHUFFLES)]
    both = [score(values, _joined(theirs, _within(theirs, ours, rng))) - beside for _ in range(SHUFFLES)]
    drawn = np.empty((draws, 2))
    for k in range(draws):
        rows = rng.integers(0, len(values), len(values))
        drawn[k] = score(values[rows], ours[rows]), score(values[rows], theirs[rows])
    return Separation(
        outcome=outcome.name,
        text=outcome.text,
        statistic="uncertainty coefficient" if category else "eta squared",
        customers=int(known.sum()),
        groups=int(ours.max()) + 1,
        ours=estimate,
        ours_interval=_interval(drawn[:, 0], estimate, 0.0),
        random_p99=float(np.quantile(random, 0.99)),
        rfm=beside,
        rfm_interval=_interval(drawn[:, 1], beside, 0.0),
        difference=estimate - beside,
        difference_interval=_interval(drawn[:, 0] - drawn[:, 1], estimate - beside, -1.0),
        added=score(values, _joined(theirs, ours)) - beside,
        added_random_p99=float(np.quantile(both, 0.99)),
    )


def _joined(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """(m,) int: the cells of two groupings laid over each other."""
    return np.asarray(one * (int(other.max()) + 1) + other)


def _within(cells: np.ndarray, codes: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """`codes` (m,) shuffled among the customers of each cell."""
    shuffled = np.empty_like(codes)
    shuffled[np.argsort(cells, kind="stable")] = codes[np.lexsort((rng.random(len(cells)), cells))]
    return shuffled


def _interval(drawn: np.ndarray, estimate: float, lowest: float) -> tuple[float, float]:
    low, high = np.quantile(drawn, (0.025, 0.975)) - drawn.mean() + estimate
    return max(lowest, float(low)), min(1.0, float(high))


def _eta(values: np.ndarray, codes: np.ndarray) -> float:
    if not len(values):
        return 0.0
    centred = values - values.mean()
    total = float(centred @ centred)
    if total <= DUST * len(values) * max(1.0, float(values.mean()) ** 2):
        return 0.0
    sums, sizes = np.bincount(codes, centred), np.bincount(codes)
    share = float((sums**2 / np.maximum(sizes, 1)).sum() / total)
    return share if share > DUST else 0.0


def _uncertainty(category: np.ndarray, codes: np.ndarray) -> float:
    if not len(category):
        return 0.0
    width = int(category.max()) + 1
    table = np.bincount(codes * width + category, minlength=(int(codes.max()) + 1) * width).reshape(-1, width)
    table = table / table.sum()
    of_all, of_groups = _entropy(table.sum(0)), _entropy(table.sum(1))
    share = (of_all + of_groups - _entropy(table.ravel())) / of_all if of_all > DUST else 0.0
    return share if share > DUST else 0.0


def _entropy(share: np.ndarray) -> float:
    share = share[share > 0]
    return float(-(share * np.log(share)).sum())
