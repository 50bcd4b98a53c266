"""Segments made before a date, judged by what the same customers did after it, beside random groups and RFM.

    python benchmarks/outcomes_later.py FOLDER           Online Retail II and three synthetic data sets
    python benchmarks/outcomes_later.py FOLDER --quick   the same with one synthetic data set

FOLDER holds online_retail_ii, as `kinfold import online-retail` reads it. The wholesaler's first year makes the segments,
the 180 days from 2010-12-01 on judge them; synthetic customers are cut on 2025-09-01, 90 days judge. Rows later than the
cut are quarantined before anything is encoded. Three groupings of the same customers: ours (noise is a group), ours
shuffled (the 99th percentile of 200), and as many cells of recency, frequency and money from the same data. "less" is
ours minus RFM; "added" what both together explain beyond RFM, beside what ours shuffled within the cells would. All
intervals are 95 %.

Segments say what people are like; `tiers` are kinfold's value tiers, as many, foretold by what each half year (or quarter)
before the cut was followed by: "tiers" of spend, "own" of the outcome itself (of days with any activity for who does nothing
any more), each beside RFM.

How much is there to foretell at all? "boosted" is what gradient-boosted trees explain that learn the outcome itself from
hundreds of counted features of the time before, of customers they have not seen (5 folds); "planted" what the synthetic
customers' true segments explain.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show

CONFIGS = Path(__file__).resolve().parent.parent / "configs"
SHOP_CUT, SHOP_DAYS = "2010-12-01", 180
SYNTHETIC_CUT, SYNTHETIC_DAYS = "2025-09-01", 90
CUSTOMERS = 2000
OWN = {"churned": "visits"}  # what is foretold for an outcome that is no KPI


def judged(config: str, data: str, folder: str, cut: str, days: int, changes: list[str]) -> dict[str, Any]:
    """Run a config on what lies before the cut and judge it by what follows."""
    from customers.validate import load
    from evidence.features import features
    from evidence.foretold import Foretold, foretell, tiers_of
    from evidence.outcomes import acted
    from evidence.rfm import rfm, rfm_cells
    from evidence.separation import eta_squared, separations, uncertainty_coefficient
    from kinfold.config import load_config
    from kinfold.later import judge_later, later_outcomes
    from kinfold.pipeline import run

    aim = [f"objective.horizon_days={days}", "objective.kpi=spend"]
    made = load_config(CONFIGS / f"{config}.yaml", [f"data={data}", f"as_of={cut}", *aim, *changes])
    result = run(made, Path(folder) / "run")
    customers, ids = result.customers, result.customers.ids
    value = Foretold.load(Path(folder) / "run" / "value")
    found = judge_later(made, customers, result.segments, value, Path(folder) / "later")
    assert found is not None, "the data end before the cut"
    later = later_outcomes(made, customers, load(Path(folder) / "later", customers.pictures), days)
    counted, truth = features(customers).values, planted(Path(data), ids)
    by_spend = {each["outcome"]: each for each in found["value_tiers"]}
    before, cells = acted(customers), np.full(customers.n, -1)
    cells[before] = rfm_cells(rfm(customers).scores[before], found["groups"])
    for each in found["outcomes"]:
        (outcome,) = (one for one in later if one.name == each["outcome"])
        each |= dict.fromkeys(("boosted", "tiers", "tiers_rfm", "own", "own_rfm"), "-")
        if outcome.kind == "category":
            each["planted"] = "-" if truth is None else uncertainty_coefficient(outcome.values, truth)
            continue
        each["planted"] = "-" if truth is None else eta_squared(outcome.compared, truth)
        each["boosted"] = boosted(counted, outcome.compared)
        mine = by_spend[outcome.name]
        own = foretell(customers, OWN.get(outcome.name, outcome.name), days, made.seed, made.as_of)
        (best,) = separations([outcome], tiers_of(own.expected, found["groups"]), cells, made.seed)
        each |= {"tiers": mine["tiers"], "tiers_rfm": beside(mine["above_rfm"], mine["below_rfm"])}
        each |= {"own": best.ours, "own_rfm": beside(best.above_rfm, best.below_rfm)}
    return found


def beside(above: bool, below: bool) -> str:
    return "above" if above else "below" if below else "unsure"


def planted(data: Path, ids: Sequence[str]) -> np.ndarray | None:
    """(n,) int64: the true segment of each customer, None of real data."""
    if not (data / "truth.parquet").exists():
        return None
    truth = pd.read_parquet(data / "truth.parquet").set_index("customer_id")["segment"]
    return truth.reindex(list(ids)).to_numpy(np.int64)


def boosted(counted: np.ndarray, values: np.ndarray) -> float:
    """R squared on held-out folds of LightGBM, taught `values` (n,), NaN where unknown, by `counted` (n, f)."""
    from evidence.openmp import lend_openmp

    lend_openmp()
    from lightgbm import LGBMRegressor
    from sklearn.model_selection import KFold, cross_val_predict

    known = np.isfinite(values)
    model = LGBMRegressor(
        n_estimators=150, learning_rate=0.03, num_leaves=7, min_child_samples=40, random_state=0, n_jobs=1, verbose=-1
    )
    foretold = cross_val_predict(model, counted[known], values[known], cv=KFold(5, shuffle=True, random_state=0))
    return float(1 - ((values[known] - foretold) ** 2).sum() / ((values[known] - values[known].mean()) ** 2).sum())


def cases(room: Path, source: Path, quick: bool) -> Iterator[tuple[str, dict[str, Any], float]]:
    """(data, what was found, CPU seconds), one after the other."""
    from customers.online_retail import import_online_retail
    from customers.synthetic import synthesise

    shop = room / "shop" / "data"
    import_online_retail(source / "online_retail_ii", shop)
    cost = in_a_process(judged, "online_retail", str(shop), str(shop.parent), SHOP_CUT, SHOP_DAYS, [])
    yield "Online Retail II", cost.value, cost.cpu_s
    for seed in (1,) if quick else (1, 2, 3):
        data = room / str(seed) / "data"
        synthesise(data, CUSTOMERS, seed)
        asked = ["demo", str(data), str(data.parent), SYNTHETIC_CUT, SYNTHETIC_DAYS, [f"seed={seed}"]]
        cost = in_a_process(judged, *asked)
        yield f"synthetic {seed}", cost.value, cost.cpu_s


def main() -> None:
    asked = options(__doc__, data="online_retail_ii")
    rows: list[dict[str, Any]] = []
    summary: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as room:
        os.environ["KINFOLD_CACHE"] = f"{room}/cache"
        for data, found, cpu in cases(Path(room), asked.data, asked.quick):
            summary[f"{data}: customers, groups, RFM cells, CPU s"] = (
                f"{found['customers']:,}, {found['groups']}, {found['rfm_cells']}, {cpu:.0f}"
            )
            for each in found["outcomes"]:
                rows.append(_row(data, each))
    for name, column in (("above random", "random"), ("surely above RFM", "RFM"), ("adding to RFM", "with RFM")):
        good = sum(row[column] in ("above", "adds") for row in rows)
        summary[f"outcomes {name}"] = f"{good} of {len(rows)}"
    for name, column in (("value tiers", "tiers, RFM"), ("tiers of the outcome itself", "own, RFM")):
        counted = [row[column] for row in rows if row[column] != "-"]
        summary[f"{name}: surely above RFM, below"] = (
            f"{counted.count('above')} and {counted.count('below')} of {len(counted)}"
        )
    summary["outcomes surely below RFM"] = f"{sum(row['RFM'] == 'below' for row in rows)} of {len(rows)}"
    summary["above both"] = f"{sum(row['random'] == row['RFM'] == 'above' for row in rows)} of {len(rows)}"
    show(rows, summary, asked.json)


def _row(data: str, each: dict[str, Any]) -> dict[str, Any]:
    """One outcome; the columns "random", "RFM" and "with RFM" say how ours stands beside each."""
    low, high = each["difference_interval"]
    return {
        "data": data,
        "outcome": each["outcome"],
        "ours": each["ours"],
        "low": each["ours_interval"][0],
        "high": each["ours_interval"][1],
        "random p99": each["random_p99"],
        "rfm": each["rfm"],
        "rfm low": each["rfm_interval"][0],
        "rfm high": each["rfm_interval"][1],
        "less low": low,
        "less high": high,
        "added": each["added"],
        "added p99": each["added_random_p99"],
        "tiers": each["tiers"],
        "own": each["own"],
        "boosted": each["boosted"],
        "planted": each["planted"],
        "random": "above" if each["above_random"] else "not above",
        "RFM": beside(each["above_rfm"], each["below_rfm"]),
        "tiers, RFM": each["tiers_rfm"],
        "own, RFM": each["own_rfm"],
        "with RFM": "adds" if each["adds_to_rfm"] else "adds nothing",
    }


if __name__ == "__main__":
    main()
