"""A segment beside everybody else: share or mean, and how telling the difference is."""

from typing import TYPE_CHECKING

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from evidence.intervals import mean_intervals, share_intervals
from evidence.measures import Measure

if TYPE_CHECKING:
    import pandas as pd

PRIOR = 20.0  # pseudo-customers who are like everybody: a difference seen on a few people is pulled towards none
FEWEST = 3  # an item that fewer customers have anywhere is not looked at


def compare(customers: Customers, segments: Segments, measure: Measure) -> "pd.DataFrame":
    """Every item of a measure in every segment, beside everybody outside of that segment (noise included).

    Columns: `label` int (index into segments.names), `part`, `item`, `value` and `rest` float (rest is NaN if of nobody
    outside it is known), `holders` (customers of the segment with the item), `base` (customers of the segment of whom
    it is known), `z` (how telling, in standard errors, positive if above the rest; 0 without a rest).
    """
    frame = customers.query(
        f"""
        WITH m AS ({measure.sql}), labelled AS (SELECT label, part, item, row, x FROM m JOIN extra USING (row)),
        bases AS (SELECT label, part, count(DISTINCT row) AS base FROM labelled GROUP BY label, part),
        each AS (
            SELECT label, part, item, count(*) FILTER (x <> 0) AS holders, sum(x) AS total, sum(x * x) AS squares
            FROM labelled GROUP BY label, part, item
        ),
        items AS (SELECT part, item FROM each GROUP BY part, item HAVING sum(holders) >= {FEWEST})
        SELECT b.label, b.part, i.item, b.base, coalesce(holders, 0) AS holders, coalesce(total, 0)::DOUBLE AS total,
               coalesce(squares, 0)::DOUBLE AS squares
        FROM bases b JOIN items i USING (part)
        LEFT JOIN each e ON e.label = b.label AND e.part = b.part AND e.item = i.item
        ORDER BY b.part, i.item, b.label
        """,
        label=segments.label.astype(np.int64),
    )
    both = frame.groupby(["part", "item"], sort=False)[["base", "holders", "total", "squares"]].transform("sum")
    n, t, q = (frame[name].to_numpy(np.float64) for name in ("base", "total", "squares"))
    n_rest, t_rest, q_rest = both.base.to_numpy(np.float64) - n, both.total - t, both.squares - q
    nobody = (both.holders == frame.holders).to_numpy()  # exact, where a difference of sums of floats is not
    t_rest, q_rest = np.where(nobody, 0.0, t_rest), np.where(nobody, 0.0, q_rest)
    z = log_odds_z(t, n, t_rest, n_rest) if measure.form == "has" else mean_z(t, q, n, t_rest, q_rest, n_rest)
    frame["value"] = t / n
    frame["low"], frame["high"] = share_intervals(t / n, n) if measure.form == "has" else mean_intervals(t, q, n)
    frame["rest"] = np.where(n_rest > 0, t_rest / np.maximum(n_rest, 1), np.nan)
    frame["z"] = np.where(n_rest > 0, z, 0.0)
    return frame.loc[
        frame.label >= 0, ["label", "part", "item", "value", "rest", "low", "high", "holders", "base", "z"]
    ]


def log_odds_z(k: np.ndarray, n: np.ndarray, k_rest: np.ndarray, n_rest: np.ndarray) -> np.ndarray:
    """z-scores of the log-odds ratios of k of n against k_rest of n_rest, with an informative Dirichlet prior.

    Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16(4), equations 15 to 22, for the two
    outcomes "has it" and "has it not": each side gets `PRIOR` pseudo-customers who have it as often as everybody.
    """
    everywhere = (k + k_rest + 0.5) / (n + n_rest + 1)
    yes, no = PRIOR * everywhere, PRIOR * (1 - everywhere)
    here, not_here = k + yes, n - k + no
    there, not_there = k_rest + yes, n_rest - k_rest + no
    delta = np.log(here / not_here) - np.log(there / not_there)
    spread: np.ndarray = np.sqrt(1 / here + 1 / not_here + 1 / there + 1 / not_there)
    return np.asarray(delta / spread)


def mean_z(
    total: np.ndarray,
    squares: np.ndarray,
    n: np.ndarray,
    total_rest: np.ndarray,
    squares_rest: np.ndarray,
    n_rest: np.ndarray,
) -> np.ndarray:
    """The same idea for a mean: each side gets `PRIOR` pseudo-customers with everybody's mean and variance."""
    mean_all = (total + total_rest) / (n + n_rest)
    square_all = (squares + squares_rest) / (n + n_rest)

    def smoothed(t: np.ndarray, q: np.ndarray, size: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        mean = (t + PRIOR * mean_all) / (size + PRIOR)
        variance = (q + PRIOR * square_all) / (size + PRIOR) - mean * mean
        return mean, np.maximum(variance, 0) / (size + PRIOR)

    (here, error), (there, error_rest) = smoothed(total, squares, n), smoothed(total_rest, squares_rest, n_rest)
    spread = np.sqrt(error + error_rest)
    # where everybody has the same number, both the difference and its error are rounding noise
    noise = 1e-9 * np.maximum(np.abs(mean_all), 1e-9)
    return np.where(spread > noise, (here - there) / np.maximum(spread, noise), 0.0)
