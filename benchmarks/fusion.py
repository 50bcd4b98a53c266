"""Every fusion method on the same customers: whose clusters find the planted segments, and what is lost on the way.

    python benchmarks/fusion.py --quick        one regime, 1,000 customers, one seed; about 5 minutes on 2 cores
    python benchmarks/fusion.py                three regimes, five seeds; about two hours, on one core
    python benchmarks/fusion.py FOLDER         the same, and MovieLens and Online Retail II, which lie in FOLDER

What was encoded and fitted is kept in a work folder: a run that was killed goes on, and a second run fits only what is
new; several runs with different --regimes may share it. docs/fusion.md says what each method is and what the figures mean.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from itertools import chain, repeat
from pathlib import Path
from typing import Any, get_args

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fusion_data import Data, synthetic
from benchmarks.fusion_measure import bounds, found_again, planted, probed
from benchmarks.fusion_methods import BEST, CONCAT, OURS, Method, methods
from benchmarks.fusion_prefix import prefixes
from benchmarks.fusion_real import halves_in_time, movielens, online_retail
from benchmarks.fusion_report import by_size, cases, dropped_table, planted_table, read_off_table, save, summarise
from benchmarks.measure import show
from customers.progress import progress
from customers.synthetic.plan import Regime

ONCE = {"ablation", "modalities"}  # families that run with the first seed only, and not on real data
EVERY_SIZE = (CONCAT, *BEST, OURS)  # the methods that run with more customers, too
Row = Mapping[str, Any]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "data", type=Path, nargs="?", help="holds movielens_mm and online_retail_ii; not given: neither"
    )
    parser.add_argument("--quick", action="store_true", help="mixed, 1,000 customers, one seed, no ablations")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument("--regimes", nargs="+", choices=get_args(Regime), default=["orthogonal", "mixed", "redundant"])
    parser.add_argument("--seeds", type=int, nargs="+", default=[101, 102, 103, 104, 105])
    parser.add_argument("--customers", type=int, nargs="+", default=[2000], help="how many; all methods for the first")
    parser.add_argument(
        "--size-seeds",
        type=int,
        nargs="+",
        default=[],
        help="how many of the seeds each other size is run with; 1 if not given",
    )
    first = "; the first with every seed, any other with the first seed only"
    parser.add_argument("--missing", type=float, nargs="+", default=[0.25], help="share of blocks, from 0.25" + first)
    parser.add_argument("--methods", nargs="+", help="families or parts of names; not given: all")
    parser.add_argument("--real-seeds", type=int, default=2, help="how many of the seeds real data are run with")
    work = Path(tempfile.gettempdir()) / "kinfold-fusion-bench"
    parser.add_argument("--work", type=Path, default=work, help=f"what is kept lies here; {work} if not given")
    parser.add_argument("--save", action="store_true", help="rewrite benchmarks/results/fusion.json and docs/fusion.*")
    asked = parser.parse_args()
    if asked.quick:
        asked.regimes, asked.customers, asked.seeds, asked.missing = ["mixed"], [1000], asked.seeds[:1], [0.25]
    return asked


def chosen(asked: argparse.Namespace, data: Data, first: bool) -> dict[str, tuple[str, Method]]:
    """The methods asked for, by family or part of the name; ablations where `first`."""
    words = [word.lower() for word in asked.methods or [""]]
    return {
        name: (family, method)
        for name, (family, method) in (methods(list(data.tokens)) | prefixes(list(data.tokens))).items()
        if (family not in ONCE or (first and not asked.quick))
        and (name != "RFM" or np.isfinite(data.rfm).any())  # nobody has orders in MovieLens
        and any(word in name.lower() or word == family for word in words)
    }


def on_synthetic(asked: argparse.Namespace, done: Callable[[int], None]) -> list[Row]:
    """A row a regime, number of customers, share missing, seed and method."""
    rows: list[Row] = []
    for regime, customers, missing, seed in plan(asked):
        data = synthetic(asked.work, regime, customers, seed, missing)
        where = {"regime": regime, "customers": customers, "missing": missing, "seed": seed}
        rows += [where | {"method": name, "family": "bound"} | found for name, found in bounds(data).items()]
        headline = (customers, missing, seed) == (asked.customers[0], asked.missing[0], asked.seeds[0])
        for name, (family, method) in chosen(asked, data, headline).items():
            if customers != asked.customers[0] and name not in EVERY_SIZE:
                continue
            rows.append(where | {"method": name, "family": family} | planted(data, name, method, seed))
        done(1)
    return rows


def plan(asked: argparse.Namespace) -> list[tuple[Regime, int, float, int]]:
    """(regime, customers, share missing, seed) of every synthetic data set."""
    first = asked.seeds[:1]
    cases = [(asked.customers[0], asked.missing[0], seed) for seed in asked.seeds]
    cases += [(asked.customers[0], missing, seed) for missing in asked.missing[1:] for seed in first]
    for customers, seeds in zip(asked.customers[1:], chain(asked.size_seeds, repeat(1)), strict=False):
        cases += [(customers, asked.missing[0], seed) for seed in asked.seeds[:seeds]]
    return [(regime, *case) for case in cases for regime in asked.regimes]


def on_real(asked: argparse.Namespace, done: Callable[[int], None]) -> list[Row]:
    """A row a data set, seed, method and measure."""
    rows: list[Row] = []

    def note(on: str, data: Data, measure: Callable[[str, Method, int], Mapping[str, float]]) -> None:
        for seed in asked.seeds[: asked.real_seeds]:
            for name, (family, method) in chosen(asked, data, False).items():
                about = {"data": on, "seed": seed, "method": name, "family": family}
                rows.extend(about | {"measure": key, "value": v} for key, v in measure(name, method, seed).items())
        done(1)

    people = movielens(asked.work, asked.data, "100k")
    note("MovieLens 100k", people, partial(probed, people))
    note("MovieLens 100k, halves", people, partial(found_again, *halves_in_time(people)))
    raters = movielens(asked.work, asked.data, "small")
    note("MovieLens small, halves", raters, partial(found_again, *halves_in_time(raters)))
    buyers = online_retail(asked.work, asked.data)
    note("Online Retail II", buyers, partial(probed, buyers))
    return rows


def main() -> None:
    asked = arguments()
    asked.work.mkdir(parents=True, exist_ok=True)
    with progress("data sets", len(plan(asked)) + (4 if asked.data else 0)) as done:
        rows = on_synthetic(asked, done)
        real = on_real(asked, done) if asked.data else []
    headline = cases(rows)[0]
    summary = summarise(headline) | by_size(rows)
    if asked.save:
        save(rows, real, summary)
    if asked.json:
        show([*rows, *real], summary, True)
        return
    show(planted_table(headline), summary, False)
    for case in cases(rows)[1:]:
        show(planted_table(case), {}, False)
    for table in (
        dropped_table(headline),
        *(read_off_table(real, on) for on in dict.fromkeys(r["data"] for r in real)),
    ):
        if table:
            show(table, {}, False)


if __name__ == "__main__":
    main()
