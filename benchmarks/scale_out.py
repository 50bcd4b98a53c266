"""Encoding texts in one process and on Ray with one and two workers: customers a second, and whether the bytes are the same.

    python benchmarks/scale_out.py      4,000 synthetic customers, 5 minutes; --quick 1,000

Every way starts with an empty cache and one thread a process; starting Ray and loading the model are counted. On a machine
of two cores two workers is as far as it goes: what more machines give is extrapolated by whoever reads this, not measured.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show


def main() -> None:
    asked = options(__doc__)
    customers = 1000 if asked.quick else 4000
    os.environ |= {"OMP_WAIT_POLICY": "PASSIVE", "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    with tempfile.TemporaryDirectory() as room:
        in_a_process(shop, room, customers)
        found = {}
        for workers in (0, 1, 2):
            os.environ["KINFOLD_CACHE"] = f"{room}/cache-{workers}"
            found[workers] = in_a_process(encoded, room, workers, customers).value
    rows: list[dict[str, Any]] = [
        {
            "engine": f"Ray, {workers} worker{'s' * (workers > 1)}" if workers else "local",
            "wall_s": seconds,
            "customers_per_s": customers / seconds,
            "same_bytes": bool(np.array_equal(values, found[0][1])),
        }
        for workers, (seconds, values) in found.items()
    ]
    summary = {
        "customers": customers,
        "two_workers_over_one": found[1][0] / found[2][0],
        "same_bytes": all(row["same_bytes"] for row in rows),
    }
    show(rows, summary, asked.json)


def shop(room: str, customers: int) -> None:
    from customers.readers import open_source
    from customers.synthetic import synthesise
    from customers.validate import validate

    synthesise(Path(room) / "data", customers, 7, pictures=False)
    validate(open_source(f"{room}/data"), Path(room) / "checked")


def encoded(room: str, workers: int, customers: int) -> tuple[float, np.ndarray]:
    """Seconds, and the values: (T, d) float32."""
    from customers.validate import load
    from encoders import TextEncoder
    from encoders.ray_engine import encode_on_ray

    checked = load(Path(room) / "checked", Path(room) / "data")
    start = time.perf_counter()
    if workers:
        tokens = encode_on_ray(TextEncoder(), checked, "cpu", workers, shard=customers // 4)
    else:
        tokens = TextEncoder().encode(checked, "cpu")
    return time.perf_counter() - start, tokens.values


if __name__ == "__main__":
    main()
