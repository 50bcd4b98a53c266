"""Segments found by kinfold's default and by its peers, on the same vectors, in one run.

    python benchmarks/clustering.py --quick    5,000 vectors, two seeds, 20,000 for speed; under 5 minutes on 2 cores
    python benchmarks/clustering.py            five seeds, vectors of the fusion bench (two), 100,000 for speed; about an hour
    python benchmarks/clustering.py --million  and a million vectors; another quarter of an hour

ARI counts noise as a group of its own. CPU seconds are those of the fit, on one thread, after every method was warmed up;
medians over the data sets. The planted families are those of `clustering_data.py`; no default was chosen on the seeds here.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import mean, median
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.clustering_data import FAMILIES, planted, unstructured
from benchmarks.clustering_methods import FAST, HDBSCAN, METHODS, OURS, UMAP
from benchmarks.clustering_plot import cost_curve
from benchmarks.clustering_tomorrow import assigned, refitted
from benchmarks.measure import in_a_process, show

SEEDS = (201, 202, 203, 204, 205)
NOTHING = (2, 3, 4, 6, 8, 12)  # dimensions of the data without structure


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="under 5 minutes on 2 cores")
    parser.add_argument("--million", action="store_true", help="also a million vectors")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument("--plot", type=Path, help="write cost against customers to this SVG")
    asked = parser.parse_args()
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
        os.environ[threads] = "1"  # of the processes that are measured
    seeds = SEEDS[:2] if asked.quick else SEEDS

    scores = in_a_process(quality, seeds, 5000).value
    if not asked.quick:
        scores += in_a_process(fused_quality, SEEDS[:2]).value
    many = 20_000 if asked.quick else 100_000
    speed = {name: in_a_process(timed, name, many) for name in (OURS, FAST, HDBSCAN)}
    sizes = [5_000, 10_000, 20_000, 50_000, 100_000, *([1_000_000] if asked.million else [])]
    growth = [] if asked.quick else [(n, in_a_process(timed, OURS, n)) for n in sizes]
    false = in_a_process(false_alarms, 20 if asked.quick else 100).value
    tomorrow = [in_a_process(refitted, seed).value | in_a_process(assigned, seed).value for seed in seeds]

    families = list(dict.fromkeys(row["data"] for row in scores))
    rows = []
    for name in METHODS:
        row: dict[str, Any] = {"method": name}
        for family in families:
            row[family] = mean(r["ari"] for r in scores if r["method"] == name and r["data"] == family)
        row["found"] = median(r["found"] for r in scores if r["method"] == name and r["data"] in FAMILIES)
        row["CPU s"] = median(r["cpu_s"] for r in scores if r["method"] == name and r["data"] in FAMILIES)
        row[f"CPU s, {many:,}"] = speed[name].value["cpu_s"] if name in speed else ""
        row[f"ARI, {many:,}"] = speed[name].value["ari"] if name in speed else ""
        rows.append(row)

    def ari(name: str, noise: bool = True) -> float:
        chosen = [f for f in FAMILIES if noise or FAMILIES[f].noise == 0]
        return float(mean(r["ari"] for r in scores if r["method"] == name and r["data"] in chosen))

    ours = speed[OURS].value["cpu_s"]
    summary: dict[str, Any] = {
        "ours_ari": ari(OURS),
        "ours_ari_no_noise": ari(OURS, noise=False),
        "umap_hdbscan_ari": ari(UMAP),
        "hdbscan_ari": ari(HDBSCAN),
        "cpu_ratio_umap": median(
            r["cpu_s"] / o["cpu_s"]
            for r in scores
            for o in scores
            if r["method"] == UMAP and o["method"] == OURS and (r["data"], r["seed"]) == (o["data"], o["seed"])
        ),
        "cpu_ratio_hdbscan": speed[HDBSCAN].value["cpu_s"] / ours,
        "cpu_ratio_fast_hdbscan": speed[FAST].value["cpu_s"] / ours,
        "false_structure_share": false,
        **{key: mean(each[key] for each in tomorrow) for key in tomorrow[0]},
    }
    for n, cost in growth:
        summary[f"cpu_s_{n}"], summary[f"peak_mib_{n}"] = cost.value["cpu_s"], cost.value["peak_mib"]
    if growth:
        summary["growth_exponent"] = exponent([(n, cost.value["cpu_s"]) for n, cost in growth])
    if asked.plot and growth:
        asked.plot.write_text(cost_curve([(n, cost.value["cpu_s"]) for n, cost in growth]), encoding="utf-8")
    show(rows, summary, asked.json)


def quality(seeds: tuple[int, ...], n: int) -> list[dict[str, Any]]:
    """Every method on every family and seed, (n, 64): {"data", "seed", "method", "ari", "found", "cpu_s"}."""
    one_thread()
    warm, _ = planted(FAMILIES["overlapping"], n, 64, 99)
    for method in METHODS.values():
        method(warm, 12)
    rows = []
    for family, settings in FAMILIES.items():
        for seed in seeds:
            vectors, truth = planted(settings, n, 64, seed)
            rows += [measured(family, seed, name, vectors, truth) for name in METHODS]
    return rows


def fused_quality(seeds: tuple[int, ...]) -> list[dict[str, Any]]:
    """Every method on the vectors that kinfold's own fusion makes of synthetic customers."""
    from benchmarks.clustering_data import fused

    one_thread()
    rows = []
    with tempfile.TemporaryDirectory() as work:
        for regime in ("mixed", "orthogonal", "redundant"):
            for seed in seeds:
                vectors, truth = fused(regime, seed, Path(work))
                rows += [measured("fused customers", seed, name, vectors, truth) for name in METHODS]
    return rows


def measured(data: str, seed: int, name: str, vectors: np.ndarray, truth: np.ndarray) -> dict[str, Any]:
    from sklearn.metrics import adjusted_rand_score

    began = time.process_time()
    label = METHODS[name](vectors, int(truth.max()) + 1)
    cpu = time.process_time() - began
    score = float(adjusted_rand_score(truth, label))
    return {"data": data, "seed": seed, "method": name, "ari": score, "found": int(label.max()) + 1, "cpu_s": cpu}


def timed(name: str, n: int) -> dict[str, float]:
    """One fit of n nested vectors of 64 dimensions, after a small one."""
    one_thread()
    family = FAMILIES["nested, 10 % noise"]
    METHODS[name](planted(family, 2000, 64, 99)[0], 12)
    vectors, truth = planted(family, n, 64, SEEDS[0])
    row = measured("speed", SEEDS[0], name, vectors, truth)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"cpu_s": row["cpu_s"], "ari": row["ari"], "found": row["found"], "peak_mib": peak}


def false_alarms(draws: int) -> float:
    """The share of data sets without structure (1,000 points, in 2 to 12 dimensions) in which ours finds segments."""
    one_thread()
    alarms = [
        METHODS[OURS](unstructured(kind, 1000, NOTHING[i % len(NOTHING)], i), 1).max() >= 1
        for kind in ("gaussian", "cube")
        for i in range(draws)
    ]
    return float(np.mean(alarms))


def exponent(cost: list[tuple[int, float]]) -> float:
    """b of cost ~ n^b, least squares in logarithms: n log n is about 1.1 over these sizes."""
    n, seconds = np.log(np.array(cost)).T
    return float(np.polyfit(n, seconds, 1)[0])


def one_thread() -> None:
    import faiss

    faiss.omp_set_num_threads(1)


if __name__ == "__main__":
    main()
