"""Writing synthetic customers: rows, CPU seconds and peak memory, which must not grow with the number of customers.

python benchmarks/synthetic.py             20,000, 200,000 and 1,000,000 customers without pictures
python benchmarks/synthetic.py --quick     20,000 and 100,000
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show


def write(out: str, customers: int) -> int:
    """Rows written."""
    import pyarrow.parquet as pq

    from customers.synthetic import synthesise

    synthesise(Path(out), customers, pictures=False)
    return sum(int(pq.read_metadata(path).num_rows) for path in Path(out).glob("*.parquet"))


def main() -> None:
    asked = options(__doc__)
    rows: list[dict[str, Any]] = []
    for customers in (20_000, 100_000) if asked.quick else (20_000, 200_000, 1_000_000):
        with tempfile.TemporaryDirectory() as room:
            cost = in_a_process(write, str(Path(room) / "data"), customers)
        rows.append({"customers": customers, "rows": cost.value, "cpu_s": cost.cpu_s, "peak_mib": cost.peak_mib})
    show(rows, {"peak_ratio": rows[-1]["peak_mib"] / rows[0]["peak_mib"], **rows[-1]}, asked.json)


if __name__ == "__main__":
    main()
