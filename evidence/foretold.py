"""What is to be expected of each customer next: trees taught by what one stretch of time was followed by, and tiers of it."""

import json
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from customers.table import Customers
from customers.within import DATED, within
from evidence.feature import Features
from evidence.features import amounts
from evidence.intervals import bootstrap_mean
from evidence.objective import KPIS
from evidence.outcomes import acted, outcomes
from evidence.rfm import rfm, rfm_cells
from evidence.separation import eta_squared

if TYPE_CHECKING:
    from lightgbm import LGBMRegressor

TIERS = 5
FEWEST = 200  # customers with a trace before the stretch that is learned from
WEAK = 0.05  # explained, under which tiers are no guide
FOLDS = 5
FIRST = ("spend", "watch_time", "visits")  # what stands in where no KPI is named


@dataclass(frozen=True)
class Tier:
    """`mean`, `low`, `high`: of the KPI, in its unit, in the stretch learned from, over the customers who would have been in
    this tier then by trees that were not taught by them."""

    name: str
    customers: int
    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class Foretold:
    """`expected`: (n,) float64, higher for who is likely to do more, NaN of whom nothing is known. `tiers`: fifths by it,
    the highest first. `since`, `until`: the stretch learned from, ISO dates. `learned_from`: customers. `explained`: eta
    squared of the tiers in that stretch, of customers left out of learning; `rfm_explained`: of as many RFM cells.
    `why_not`: one sentence where nothing could be learned; then there are no tiers."""

    kpi: str
    text: str
    unit: str
    horizon_days: int
    since: str
    until: str
    learned_from: int
    explained: float
    rfm_explained: float
    tiers: tuple[Tier, ...]
    expected: np.ndarray
    why_not: str = ""

    @property
    def names(self) -> np.ndarray:
        """(n,) object: the tier of each customer, "V1" the highest, None where nothing is expected."""
        label = tiers_of(self.expected, len(self.tiers)) if self.tiers else np.full(len(self.expected), -1)
        return np.asarray(np.array([*(tier.name for tier in self.tiers), None], object)[label])

    @property
    def sentence(self) -> str:
        if self.why_not:
            return self.why_not
        told = (
            f"What was known of {self.learned_from:,} customers on {self.since} foretells {self.explained:.0%} of the "
            f"differences between them in the {self.horizon_days} days after it ({self.text}), in {len(self.tiers)} tiers, "
            f"of customers it was not learned from; as many RFM cells foretell {self.rfm_explained:.0%}."
        )
        return told + (" That is too little to plan by." if self.explained < WEAK else "")

    def save(self, folder: Path) -> None:
        facts = {key: value for key, value in asdict(self).items() if key != "expected"}
        (folder / "value.json").write_text(json.dumps(facts | {"sentence": self.sentence}, indent=1))
        np.save(folder / "expected.npy", self.expected)

    @classmethod
    def load(cls, folder: Path) -> "Foretold":
        facts = json.loads((folder / "value.json").read_text())
        facts.pop("sentence")
        tiers = tuple(Tier(**tier) for tier in facts.pop("tiers"))
        return cls(**facts, tiers=tiers, expected=np.load(folder / "expected.npy", allow_pickle=False))


def foretell(customers: Customers, kpi: str, horizon_days: int, seed: int, as_of: datetime | None = None) -> Foretold:
    """Of every customer how much of `kpi` the `horizon_days` after `as_of` (None: after the last row) will bring.

    Gradient-boosted trees (LightGBM, Ke et al. 2017) learn from the last stretch of that length: what was counted of each
    customer before it, and what each did in it. What they learned is put to what is counted now. Only amounts of dated rows
    are counted: a trait may have been written down after the stretch. `kpi`: one of KPIS; "": the first of spend, watch
    time and visits that there is.
    """
    end = _end(customers, as_of)
    if kpi and kpi not in KPIS:
        why = f"{kpi.replace('_', ' ')} has no dates, so what will become of it cannot be learned"
        return _none(customers, kpi, horizon_days, f"No value tiers: {why}.")
    if end is None:
        return _none(customers, kpi, horizon_days, "No value tiers: no row has a date.")
    start = end - timedelta(days=horizon_days)
    with tempfile.TemporaryDirectory(prefix="kinfold-before-") as room:
        then = within(customers, customers, Path(room), until=start)
        known = acted(then) if then is not None else np.zeros(customers.n, bool)
        found = [each for each in outcomes(customers, start, end) if each.name in ((kpi,) if kpi else FIRST)]
        if then is None or known.sum() < FEWEST or not found:
            why = (
                f"the {horizon_days} days before {end.date()} are learned from, and only {known.sum():,} customers had left a "
                f"trace before them ({FEWEST} are needed): shorten objective.horizon_days, or give a longer history"
                if found
                else f"nothing is known of {KPIS.get(kpi, 'spend, watching or visits')}"
            )
            return _none(customers, kpi, horizon_days, f"No value tiers: {why}.")
        outcome = min(found, key=lambda each: FIRST.index(each.name)) if not kpi else found[0]
        before, now = amounts(then), amounts(customers)
        cells = rfm_cells(rfm(then).scores[known], TIERS)
    given, current = _same_columns(before, now)
    learn = np.flatnonzero(known & np.isfinite(outcome.compared))
    target = outcome.compared[learn]
    if np.ptp(target) == 0 or not given.shape[1]:
        return _none(customers, kpi, horizon_days, f"No value tiers: all customers are equal in {outcome.text}.")
    left_out = _left_out(given[learn], target, seed)
    foretold = np.asarray(_trees(seed).fit(given[learn], target).predict(current), np.float64)
    expected = np.where(acted(customers), foretold, np.nan)
    label = tiers_of(left_out, TIERS)
    return Foretold(
        kpi=outcome.name,
        text=outcome.text,
        unit=outcome.unit,
        horizon_days=horizon_days,
        since=start.date().isoformat(),
        until=end.date().isoformat(),
        learned_from=len(learn),
        explained=eta_squared(target, label),
        rfm_explained=eta_squared(target, cells[np.isfinite(outcome.compared[known])]),
        tiers=_tiers(outcome.values[learn], label, tiers_of(expected, TIERS), seed),
        expected=expected,
    )


def tiers_of(expected: np.ndarray, k: int) -> np.ndarray:
    """(n,) int64: k groups of equal size by `expected` (n,) float, 0 the highest, -1 where it is NaN; ties by their order."""
    known = np.flatnonzero(np.isfinite(expected))
    label = np.full(len(expected), -1, np.int64)
    label[known[np.argsort(-expected[known], kind="stable")]] = k * np.arange(len(known)) // max(len(known), 1)
    return label


def _end(customers: Customers, as_of: datetime | None) -> datetime | None:
    """The moment after which is to be foretold, UTC."""
    if as_of is not None:
        return as_of.replace(tzinfo=UTC) if as_of.tzinfo is None else as_of.astimezone(UTC)
    rows = " UNION ALL ".join(f"SELECT max(epoch(timestamp)) AS moment FROM {table}" for table in DATED)
    (last,) = customers.query(f"SELECT max(moment) AS moment FROM ({rows})")["moment"]
    return datetime.fromtimestamp(float(last), UTC) if np.isfinite(last or np.nan) else None


def _same_columns(before: Features, now: Features) -> tuple[np.ndarray, np.ndarray]:
    """(n, f) float64 each: the columns that both have, in one order."""
    place = {(each.measure, each.part, each.item): j for j, each in enumerate(before.columns)}
    pairs = [
        (place[key], j) for j, each in enumerate(now.columns) if (key := (each.measure, each.part, each.item)) in place
    ]
    return before.values[:, [old for old, _ in pairs]], now.values[:, [new for _, new in pairs]]


def _trees(seed: int) -> "LGBMRegressor":
    from evidence.openmp import lend_openmp

    lend_openmp()
    from lightgbm import LGBMRegressor

    return LGBMRegressor(
        n_estimators=150,
        learning_rate=0.03,
        num_leaves=7,
        min_child_samples=40,
        random_state=seed,
        n_jobs=1,
        deterministic=True,
        verbose=-1,
    )


def _left_out(given: np.ndarray, target: np.ndarray, seed: int) -> np.ndarray:
    """(m,) float64: each customer's target foretold by trees that were taught by the customers of the other folds."""
    from sklearn.model_selection import KFold, cross_val_predict

    folds = KFold(FOLDS, shuffle=True, random_state=seed)
    return np.asarray(cross_val_predict(_trees(seed), given, target, cv=folds), np.float64)


def _tiers(values: np.ndarray, then: np.ndarray, now: np.ndarray, seed: int) -> tuple[Tier, ...]:
    """`values` (m,) in the KPI's unit, by the tiers of then (m,); `now` (n,): the tiers of today, which are counted."""
    made = []
    for at in range(TIERS):
        mine = values[then == at]
        low, high = bootstrap_mean(mine, np.random.default_rng([seed, 14, at])) or (np.nan, np.nan)
        made.append(Tier(f"V{at + 1}", int((now == at).sum()), float(mine.mean()), low, high))
    return tuple(made)


def _none(customers: Customers, kpi: str, horizon_days: int, why: str) -> Foretold:
    nothing = np.full(customers.n, np.nan)
    return Foretold(kpi, KPIS.get(kpi, kpi), "", horizon_days, "", "", 0, 0.0, 0.0, (), nothing, why)
