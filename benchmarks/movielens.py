"""What can be read off the fused vectors of MovieLens 100k, beside each modality alone.

    python benchmarks/movielens.py FOLDER      FOLDER holds 100k_users.csv.gz, films.csv.gz, posters.zip; 2 minutes

Linear probes, 5-fold, of gender (AUC), age band and occupation (accuracy), which no encoder sees. --quick is the same run.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, show


def quality(source: str, room: str) -> dict[str, Any]:
    """Import, run configs/movielens.yaml in `room`, and give back the run's quality."""
    from customers.movielens import import_movielens
    from kinfold.config import load_config
    from kinfold.pipeline import run

    data = Path(room) / "data"
    import_movielens(Path(source), data, "100k")
    return dict(run(load_config(Path("configs/movielens.yaml"), [f"data={data}"]), Path(room) / "run").quality)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", help="folder of the data set")
    parser.add_argument("--quick", action="store_true", help="the same: it takes 2 minutes")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        cost = in_a_process(quality, asked.source, room)
    probes = {name.removeprefix("probe_"): found for name, found in cost.value.items() if name.startswith("probe_")}
    rows = [
        {"label": name, "metric": p["metric"], "base": p["base"], **p["by_modality"], "fused": p["score"]}
        for name, p in probes.items()
    ]
    summary: dict[str, Any] = {
        f"{name}_over_best_single": p["score"] - max(p["by_modality"].values()) for name, p in probes.items()
    }
    show(rows, summary | {"cpu_s": cost.cpu_s, "peak_mib": cost.peak_mib}, asked.json)


if __name__ == "__main__":
    main()
