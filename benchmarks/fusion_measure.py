"""One fusion method on one data set, measured; kept as a stage of the data's run, so that no fit is made twice."""

import json
import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.fusion_data import Data
from benchmarks.fusion_methods import CONCAT, OURS, Embed, Method, supervised
from clustering.hdbscan import HDBSCANClusterer
from fusion.probes import (
    FOLDS,
    agreement,
    effective_rank,
    find_other_half,
    kmeans,
    knn_probe,
    linear_probe,
    missingness_ami,
    neighbours_kept,
    regression_probe,
)

CODE = ("fusion", "clustering", "benchmarks/fusion_methods.py", "benchmarks/fusion_measure.py")
LITTLE = 2  # tokens of a modality, at most: who has hardly any of it
FEW = 10  # customers; fewer make no mean worth printing


def planted(data: Data, name: str, method: Method, seed: int) -> dict[str, Any]:
    """How well segments that were planted are found again: {"ari", "ami", "hdbscan_ari", "linear_probe", "knn_probe",
    "effective_rank", "missingness_ami", "cpu_s"}, "dropped": what becomes of neighbours when a modality is gone, and
    "other_seed_kept": the share of them that the same method finds with another seed."""

    def measure(folder: Path) -> dict[str, Any]:
        assert data.segment is not None
        embed, vectors, seconds = _fitted(data, method, seed, folder)
        found = kmeans(vectors, int(data.segment.max()) + 1, seed)
        same = agreement(data.segment, found)
        dense = HDBSCANClusterer().find(vectors, seed)
        member = data.segment >= 0  # noise is no segment to read off
        return {
            "ari": same.ari,
            "ami": same.ami,
            "hdbscan_ari": agreement(data.segment, dense).ari,
            "linear_probe": linear_probe(vectors[member], data.segment[member]),
            "knn_probe": knn_probe(vectors[member], data.segment[member]),
            "effective_rank": effective_rank(vectors),
            "missingness_ami": missingness_ami(found, data.present),
            "cpu_s": seconds,
            "dropped": _dropped(data, embed, vectors) if name in (OURS, CONCAT) else [],
            "other_seed_kept": _other_seed(data, method, seed, folder, vectors) if name == OURS else None,
        }

    return _kept(data, name, seed, measure)


def bounds(data: Data) -> dict[str, dict[str, Any]]:
    """{"supervised bound", "oracle"}: ARI and AMI of who knows the other customers' segments, or the planted codes, and how
    much of who has what shows in that: what is missing takes with it what could be known, whoever looks."""

    def measure(folder: Path) -> dict[str, Any]:
        assert data.segment is not None
        assert data.oracle is not None
        guesses = {"supervised bound": supervised(data), "oracle": data.oracle}
        return {
            name: vars(agreement(data.segment, guess)) | {"missingness_ami": missingness_ami(guess, data.present)}
            for name, guess in guesses.items()
        }

    return _kept(data, "bounds", 0, measure)


def probed(data: Data, name: str, method: Method, seed: int) -> dict[str, float]:
    """What can be read off the vectors: each of the data's labels and numbers, and "cpu_s"."""

    def measure(folder: Path) -> dict[str, Any]:
        _, vectors, seconds = _fitted(data, method, seed, folder)
        scores = {key: _label_probe(vectors, label) for key, label in data.labels.items()}
        scores |= {key: regression_probe(vectors, number) for key, number in data.numbers.items()}
        return {**scores, "cpu_s": seconds}

    return _kept(data, name, seed, measure)


def found_again(first: Data, second: Data, name: str, method: Method, seed: int) -> dict[str, float]:
    """Fitted on first halves of histories alone: does a customer's first half find the second? {"recall@10", "mrr"}."""

    def measure(folder: Path) -> dict[str, Any]:
        embed, vectors, _ = _fitted(first, method, seed, folder)
        found = find_other_half(vectors, embed(second.tokens))
        return {"recall@10": found.recall, "mrr": found.mrr}

    return _kept(first, name, seed, measure)


def _fitted(data: Data, method: Method, seed: int, folder: Path) -> tuple[Embed, np.ndarray, float]:
    """The embedder, the vectors of the customers it was fitted on, and the CPU seconds of both steps."""
    model = folder / "model"
    model.mkdir(exist_ok=True)
    began = time.process_time()
    embed = method(data, seed, model)
    vectors = embed(data.tokens)
    return embed, vectors, time.process_time() - began


def _other_seed(data: Data, method: Method, seed: int, folder: Path, vectors: np.ndarray) -> float:
    again = folder / "other_seed"
    again.mkdir(exist_ok=True)
    return float(neighbours_kept(vectors, _fitted(data, method, seed + 1000, again)[1]).mean())


def _dropped(data: Data, embed: Embed, vectors: np.ndarray) -> list[dict[str, Any]]:
    """A modality is gone when customers are embedded: the share of their nearest that stay, of those who had it and have
    something left, and of those among them who had little of it. "all_lose_it": nobody has it any more; "one_loses_it":
    each customer in turn, and the others keep it."""
    rows = []
    for j, (name, modality) in enumerate(data.tokens.items()):
        gone = dict(data.tokens) | {name: modality.take(np.zeros(len(modality.values), bool))}
        after = embed(gone)
        had = modality.present & np.delete(data.present, j, 1).any(1)
        little = had & (modality.counts <= LITTLE)
        row: dict[str, Any] = {"modality": name, "customers": int(had.sum()), "had_little": int(little.sum())}
        for case, kept in (
            ("all_lose_it", neighbours_kept(vectors, after)),
            ("one_loses_it", neighbours_kept(vectors, after, among=vectors)),
        ):
            row[case] = float(kept[had].mean())
            row[f"{case}_had_little"] = float(kept[little].mean()) if little.sum() >= FEW else None
        rows.append(row)
    return rows


def _label_probe(vectors: np.ndarray, label: np.ndarray) -> float:
    """`linear_probe` of a label (n,) str or None, values of fewer than two customers a fold left out."""
    import pandas as pd

    known = ~pd.isna(label)
    values, counts = np.unique(label[known].astype(str), return_counts=True)
    kept = values[counts >= 2 * FOLDS]
    rows = np.flatnonzero(known & np.isin(label.astype(str), kept))
    return linear_probe(vectors[rows], np.searchsorted(kept, label[rows].astype(str)))


def _kept(data: Data, name: str, seed: int, measure: Callable[[Path], dict[str, Any]]) -> dict[str, Any]:
    """`measure(folder)`, or what it gave when code, data and settings were the same."""
    slug = re.sub(r"\W+", "-", name).strip("-")
    settings: Mapping[str, Any] = {"method": name, "seed": seed, "data": data.name, "fusion": data.settings}
    stage = data.run.make(
        f"bench/{data.name}/{slug}-{seed}",
        settings,
        CODE,
        data.needs,
        lambda out: (out / "measured.json").write_text(json.dumps(measure(out))),
    )
    return dict(json.loads((stage.folder / "measured.json").read_text()))
