"""How good is it: agreement with a planted truth, and what can be read off the vectors, each beside its base rate."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from clustering.segments import Segments
from customers.contract import LABEL
from customers.synthetic.truth import load_truth, oracle
from customers.table import Customers
from encoders.tokens import Tokens
from fusion.embedding import Embedding
from fusion.halves import pool
from fusion.probes import FOLDS, agreement, linear_probe, missingness_ami


def measure(
    customers: Customers,
    tokens: Mapping[str, Tokens],
    embedding: Embedding,
    segments: Segments,
    data: Path | None,
    taught: Sequence[str] = (),
) -> dict[str, Any]:
    """Everything that can be measured of this run, as JSON: plain numbers, and {"score", "base", ...} for each probe.

    This is the only place that reads the truth beside the data, and the `label_` columns; those that the fusion was
    `taught` are left out, for that would be asking what was told.
    """
    quality: dict[str, Any] = {"segments": len(segments.names), "noise_share": segments.noise_share}
    quality |= _against_truth(customers, segments, data)
    quality["missingness_ami"] = missingness_ami(segments.label, embedding.present)
    for column in customers.columns("customers"):
        if column.startswith(LABEL) and column not in taught:
            label = customers.query(f'SELECT "{column}"::VARCHAR AS label FROM customers ORDER BY row')["label"]
            probe = probe_label(label.to_numpy(object), embedding, tokens)
            if probe is not None:
                quality[f"probe_{column.removeprefix(LABEL)}"] = probe
    return quality


def _against_truth(customers: Customers, segments: Segments, data: Path | None) -> dict[str, float]:
    """ARI and AMI; noise counts as a group of its own on both sides."""
    truth = load_truth(data) if data is not None else None
    if truth is None:
        return {}
    place = {customer: i for i, customer in enumerate(truth.ids.tolist())}
    rows = np.array([place.get(customer, -1) for customer in customers.ids])
    rows, found = rows[rows >= 0], segments.label[rows >= 0]
    if not len(rows):
        return {}
    planted = truth.segment[rows]
    score = agreement(planted, found)
    return {"ari": score.ari, "ami": score.ami, "oracle_ari": agreement(planted, oracle(truth)[rows]).ari}


def probe_label(label: np.ndarray, embedding: Embedding, tokens: Mapping[str, Tokens]) -> dict[str, Any] | None:
    """Linear probes (Alain & Bengio 2016; by ridge regression, which has a closed form) of a label, 5-fold.

    AUC if it has two values, else accuracy.

    `label`: (n,) str or None. Returns {"metric", "score" of the fused vectors, "base", "customers", "by_modality"}, or
    None where fewer than two values have ten customers each. Rare values are left out, and counted in "left_out".
    """
    import pandas as pd

    known = ~pd.isna(label)
    values, counts = np.unique(label[known].astype(str), return_counts=True)
    kept = values[counts >= 2 * FOLDS]
    rows = np.flatnonzero(known & np.isin(label.astype(str), kept))
    if len(kept) < 2:
        return None
    y = np.searchsorted(kept, label[rows].astype(str))
    single = {name: linear_probe(_pooled(modality)[rows], y) for name, modality in tokens.items()}
    return {
        "metric": "AUC" if len(kept) == 2 else "accuracy",
        "score": linear_probe(embedding.vectors[rows], y),
        "base": 0.5 if len(kept) == 2 else float(np.bincount(y).max() / len(y)),
        "customers": len(rows),
        "left_out": len(label) - len(rows),
        "by_modality": single,
    }


def _pooled(tokens: Tokens) -> np.ndarray:
    """(n, d) a modality by itself: the mean token, standardised over who has it, 0 for who has not."""
    mean, counts = pool(tokens.values, tokens)
    has = counts > 0
    if not has.any():
        return mean
    scale = mean[has].std(0)
    return np.asarray(np.where(has[:, None], (mean - mean[has].mean(0)) / np.where(scale > 1e-9, scale, 1), 0))
