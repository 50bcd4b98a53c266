"""Fusing more than fits in memory: 500,000 customers of 40 tokens in 384 dimensions, 15 GB of float16 in a file.

    python benchmarks/fusion_memory.py --work FOLDER      an epoch of training and all vectors; --quick a tenth of it

Customers are drawn from ten groups under item noise. The file is written stretch by stretch and removed at the end. Peak
resident memory is that of the fresh process that fits and embeds; the goal is less than 6,144 MiB.
"""

import argparse
import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, show

TOKENS, SIZE, GROUPS = 40, 384, 10
GOAL_MIB = 6144


def main() -> None:
    questions = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    questions.add_argument("--quick", action="store_true", help="a tenth of the customers")
    questions.add_argument("--json", action="store_true", help="print JSON and nothing else")
    questions.add_argument(
        "--work", type=Path, required=True, help="folder for the file, with 25 GB free (3 with --quick)"
    )
    asked = questions.parse_args()
    customers = 50_000 if asked.quick else 500_000
    os.environ |= {"OMP_WAIT_POLICY": "PASSIVE", "HF_HUB_OFFLINE": "1"}
    asked.work.mkdir(parents=True, exist_ok=True)
    need = customers * TOKENS * (SIZE * 2 + 32 * 4 + 20) * 1.2
    if shutil.disk_usage(asked.work).free < need:
        sys.exit(f"{asked.work} needs {need / 1e9:.0f} GB free")
    folder = asked.work / "fusion_memory"
    folder.mkdir()
    try:
        made = in_a_process(write, folder, customers)
        cost = in_a_process(fit_and_embed, folder, customers)
    finally:
        shutil.rmtree(folder)
    fit_s, embed_s, parted = cost.value
    rows: list[dict[str, Any]] = [
        {"step": "write the file", "wall_s": made.wall_s, "customers_per_s": customers / made.wall_s},
        {"step": "fit, one epoch", "wall_s": fit_s, "customers_per_s": customers / fit_s},
        {"step": "embed", "wall_s": embed_s, "customers_per_s": customers / embed_s},
    ]
    summary = {
        "customers": customers,
        "file_gb": customers * TOKENS * SIZE * 2 / 1e9,
        "peak_mib": cost.peak_mib,
        "goal_mib": GOAL_MIB,
        "reached": cost.peak_mib < GOAL_MIB,
        "customers_per_s": customers / (fit_s + embed_s),
        "cpu_s": cost.cpu_s,
        "nearest_of_same_group": parted,
    }
    show(rows, summary, asked.json)


def groups(customers: int) -> np.ndarray:
    """(n,) int: the group of each customer."""
    return np.random.default_rng(1).integers(0, GROUPS, customers)


def write(folder: Path, customers: int) -> None:
    """A safetensors file of Tokens, a few customers at a time."""
    rng = np.random.default_rng(0)
    total = customers * TOKENS
    sizes: dict[str, tuple[tuple[int, ...], str, int]] = {
        "offsets": ((customers + 1,), "I64", 8),
        "time": ((total,), "F64", 8),
        "weight": ((total,), "F32", 4),
        "values": ((total, SIZE), "F16", 2),
    }
    header: dict[str, Any] = {}
    end = 0
    for name, (shape, kind, width) in sizes.items():
        size = int(np.prod(shape)) * width
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": (end, end + size)}
        end += size
    said = json.dumps(header).encode()
    said += b" " * (-len(said) % 8)
    centre = rng.normal(size=(GROUPS, SIZE)).astype(np.float32)
    noise = 3 * rng.standard_normal((1 << 16, SIZE), np.float32)  # of items, used again and again
    code = groups(customers)
    with (folder / "tokens.safetensors").open("wb") as file:
        file.write(len(said).to_bytes(8, "little") + said)
        file.write((np.arange(customers + 1, dtype=np.int64) * TOKENS).data)
        for start in range(0, total, 1 << 20):
            file.write(np.arange(start, min(start + (1 << 20), total), dtype=np.float64).data)
        for start in range(0, total, 1 << 20):
            file.write(np.ones(min(1 << 20, total - start), np.float32).data)
        for start in range(0, customers, 1000):
            own = np.repeat(code[start : start + 1000], TOKENS)
            values = centre[own] + noise[rng.integers(0, len(noise), len(own))]
            file.write(values.astype(np.float16).data)


def fit_and_embed(folder: Path, customers: int) -> tuple[float, float, float]:
    """Wall seconds of both, and how often the nearest of 2,000 customers is of the same group."""
    from encoders.tokens import Tokens
    from fusion import LearnedFusion
    from fusion.training import Training

    tokens = {"items": Tokens.load(folder / "tokens.safetensors")}
    part = LearnedFusion(training=Training(epochs=1))
    (folder / "fit").mkdir()
    start = time.perf_counter()
    part.fit(tokens, folder / "fit", 7, "cpu")
    fitted = time.perf_counter()
    vectors = part.embed([str(i) for i in range(customers)], tokens, folder / "fit", "cpu").vectors
    done = time.perf_counter()
    some = np.random.default_rng(2).choice(customers, 2000, replace=False)
    cosine = vectors[some] @ vectors[some].T
    np.fill_diagonal(cosine, -1)
    own = groups(customers)[some]
    return fitted - start, done - fitted, float((own[cosine.argmax(1)] == own).mean())


if __name__ == "__main__":
    main()
