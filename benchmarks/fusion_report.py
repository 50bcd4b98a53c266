"""What the fusion bench says: means over seeds, one table a question, the summary, and the files it is kept in."""

import json
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.fusion_methods import CONCAT, OURS
from benchmarks.fusion_plot import dots
from kinfold.store import code_digest

Row = Mapping[str, Any]
HERE = Path(__file__).resolve().parent
DOCS = HERE.parent / "docs"
MEASURES = (
    "ami",
    "hdbscan_ari",
    "linear_probe",
    "knn_probe",
    "effective_rank",
    "missingness_ami",
    "cpu_s",
)
LIBRARIES = ("numpy", "scipy", "scikit-learn", "torch", "hdbscan")


def cases(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each (customers, missing), in the order they were run."""
    keys = dict.fromkeys((row["customers"], row["missing"]) for row in rows)
    return [[row for row in rows if (row["customers"], row["missing"]) == key] for key in keys]


def planted_table(rows: Sequence[Row]) -> list[dict[str, str]]:
    """A line a method: ARI in each regime, mean ± standard deviation over seeds, then means over regimes and seeds."""
    regimes = dict.fromkeys(row["regime"] for row in rows)
    lines = []
    for method in dict.fromkeys(row["method"] for row in sorted(rows, key=lambda row: row["family"] != "bound")):
        mine = [row for row in rows if row["method"] == method]
        lines.append(
            {"method": method, "kind": mine[0]["family"]}
            | {f"ARI {regime}": _spread(row["ari"] for row in mine if row["regime"] == regime) for regime in regimes}
            | {name: _mean(row.get(name) for row in mine) for name in MEASURES}
        )
    return lines


def dropped_table(rows: Sequence[Row]) -> list[dict[str, str]]:
    """A line a method and modality: the share of nearest neighbours that stay when the modality is gone."""
    found = [(row["method"], gone) for row in rows for gone in row.get("dropped", [])]
    keys = dict.fromkeys((method, gone["modality"]) for method, gone in found)
    measures = ("all_lose_it", "all_lose_it_had_little", "one_loses_it", "one_loses_it_had_little")
    lines = [
        {"method": method, "gone": modality}
        | {m: _mean(gone[m] for who, gone in found if (who, gone["modality"]) == (method, modality)) for m in measures}
        for method, modality in keys
    ]
    again = _mean(row.get("other_seed_kept") for row in rows)
    return lines + ([{"method": OURS, "gone": "nothing; another seed", measures[0]: again}] if again else [])


def read_off_table(rows: Sequence[Row], data: str) -> list[dict[str, str]]:
    """A line a method: each measure on one real data set, mean ± standard deviation over seeds."""
    mine = [row for row in rows if row["data"] == data]
    measures = dict.fromkeys(row["measure"] for row in mine)
    return [
        {data: method}
        | {m: _spread(row["value"] for row in mine if (row["method"], row["measure"]) == (method, m)) for m in measures}
        for method in dict.fromkeys(row["method"] for row in mine)
    ]


def summarise(rows: Sequence[Row]) -> dict[str, Any]:
    """The figures of one (customers, missing), means over seeds and regimes; what was not run is left out."""
    ari = {
        (row["family"], row["method"]): float(np.mean([r["ari"] for r in rows if r["method"] == row["method"]]))
        for row in rows
    }
    summary: dict[str, Any] = {}
    published = {method: value for (family, method), value in ari.items() if family == "published"}
    best = max(published, key=lambda method: published[method], default="")
    concat, bound = ari.get(("baseline", CONCAT)), ari[("bound", "supervised bound")]
    ours = ari.get(("ours", OURS))
    if concat is not None:
        summary["concat_pca_ari"] = concat
    if published:
        summary |= {"best_published": best, "best_published_ari": published[best]}
    summary |= {"supervised_ari": bound, "oracle_ari": ari[("bound", "oracle")]}
    if ours is None:
        return summary
    mine = [row for row in rows if row["method"] == OURS]
    summary = {"ours_ari": ours, **summary, "share_of_supervised": ours / bound}
    summary["missingness_ami"] = float(np.mean([row["missingness_ami"] for row in mine]))
    if concat is not None:
        summary["ratio_to_concat"] = ours / concat
    if published:
        summary["ratio_to_best_published"] = ours / published[best]
        summary["ratio_of_the_oracle_to_best_published"] = ari[("bound", "oracle")] / published[best]
    return summary | _unaided(rows)


def by_size(rows: Sequence[Row]) -> dict[str, float]:
    """The ratios of `summarise` for every number of customers beside the first, at the first share missing."""
    first = rows[0]
    found: dict[str, float] = {}
    for case in cases(rows):
        if case[0]["customers"] != first["customers"] and case[0]["missing"] == first["missing"]:
            told = summarise(case)
            for key in (
                "ours_ari",
                "ratio_to_concat",
                "ratio_to_best_published",
                "share_of_supervised",
                "missingness_ami",
                "ours_hdbscan_ari",
                "hdbscan_ratio_to_best_published",
            ):
                if key in told:
                    found[f"{key}_at_{case[0]['customers']}"] = told[key]
    return found


def _unaided(rows: Sequence[Row]) -> dict[str, Any]:
    """The same by kinfold's HDBSCAN, which is not told how many segments there are: ours, and the best published."""
    names = {row["method"]: row["family"] for row in rows if row["family"] in {"ours", "published"}}
    ari = {name: float(np.mean([r["hdbscan_ari"] for r in rows if r["method"] == name])) for name in names}
    published = {name: value for name, value in ari.items() if names[name] == "published"}
    if not published or OURS not in ari:
        return {}
    best = max(published, key=lambda name: published[name])
    return {
        "ours_hdbscan_ari": ari[OURS],
        "best_published_by_hdbscan": best,
        "best_published_hdbscan_ari": published[best],
        "hdbscan_ratio_to_best_published": ari[OURS] / published[best],
    }


def save(rows: Sequence[Row], real: Sequence[Row], summary: Mapping[str, Any]) -> None:
    """Write benchmarks/results/fusion.json, docs/fusion.svg, and the tables between the markers of docs/fusion.md."""
    facts = {
        "processor": _processor(),
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
        "code": {room: code_digest(room) for room in ("customers", "encoders", "fusion", "clustering")},
    }
    (HERE / "results").mkdir(exist_ok=True)
    whole = facts | {"summary": summary, "rows": list(rows), "real": list(real)}
    (HERE / "results" / "fusion.json").write_text(json.dumps(whole, indent=1) + "\n")
    headline = cases(rows)[0]
    compared = [row for row in headline if row["family"] not in {"ablation", "modalities"}]
    (DOCS / "fusion.svg").write_text(dots(compared))
    tables = {f"{r[0]['customers']} customers, {r[0]['missing']:.0%} missing": planted_table(r) for r in cases(rows)}
    tables["neighbours kept"] = dropped_table(headline)
    tables |= {data: read_off_table(real, data) for data in dict.fromkeys(row["data"] for row in real)}
    page, start, end = DOCS / "fusion.md", "<!-- tables -->\n", "<!-- end of tables -->"
    before, _, rest = page.read_text().partition(start)
    _, _, after = rest.partition(end)
    middle = "\n".join(f"### {title[0].upper()}{title[1:]}\n\n{_markdown(table)}" for title, table in tables.items())
    page.write_text(f"{before}{start}\n{middle}\n{end}{after}")


def _mean(values: Any) -> str:
    known = [value for value in values if value is not None]
    return f"{np.mean(known):.3g}" if known else ""


def _spread(values: Any) -> str:
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return f"{known[0]:.3f}" if known else ""
    return f"{np.mean(known):.3f} ± {np.std(known, ddof=1):.3f}"


def _markdown(table: Sequence[Mapping[str, str]]) -> str:
    if not table:
        return ""
    lines = [list(table[0]), ["---"] * len(table[0]), *([row.get(key, "") for key in table[0]] for row in table)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()
