"""How good is it: agreement with a planted truth, and what can be read off the vectors, each beside its base rate."""

from collections.abc import Mapping
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

PENALTIES = (30.0, 300.0, 3000.0)  # strengths of the probes' L2 penalty; each representation gets its best
FOLDS = 5


def measure(
    customers: Customers, tokens: Mapping[str, Tokens], embedding: Embedding, segments: Segments, data: Path | None
) -> dict[str, Any]:
    """Everything that can be measured of this run, as JSON: plain numbers, and {"score", "base", ...} for each probe.

    This is the only place that reads the truth beside the data, and the `label_` columns.
    """
    quality: dict[str, Any] = {"segments": len(segments.names), "noise_share": segments.noise_share}
    quality |= _against_truth(customers, segments, data)
    quality["missingness_ami"] = _missingness(embedding, segments)
    for column in customers.columns("customers"):
        if column.startswith(LABEL):
            label = customers.query(f'SELECT "{column}"::VARCHAR AS label FROM customers ORDER BY row')["label"]
            probe = probe_label(label.to_numpy(object), embedding, tokens)
            if probe is not None:
                quality[f"probe_{column.removeprefix(LABEL)}"] = probe
    return quality


def _against_truth(customers: Customers, segments: Segments, data: Path | None) -> dict[str, float]:
    """ARI (Hubert & Arabie 1985) and AMI (Vinh et al. 2010); noise counts as a group of its own on both sides."""
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

    truth = load_truth(data) if data is not None else None
    if truth is None:
        return {}
    place = {customer: i for i, customer in enumerate(truth.ids.tolist())}
    rows = np.array([place.get(customer, -1) for customer in customers.ids])
    rows, found = rows[rows >= 0], segments.label[rows >= 0]
    if not len(rows):
        return {}
    planted = truth.segment[rows]
    return {
        "ari": float(adjusted_rand_score(planted, found)),
        "ami": float(adjusted_mutual_info_score(planted, found)),
        "oracle_ari": float(adjusted_rand_score(planted, oracle(truth)[rows])),
    }


def _missingness(embedding: Embedding, segments: Segments) -> float:
    """AMI of the segments with the pattern of missing modalities: near 0 unless segments merely say who has what."""
    from sklearn.metrics import adjusted_mutual_info_score

    pattern = embedding.present @ (1 << np.arange(embedding.present.shape[1]))
    return float(adjusted_mutual_info_score(pattern, segments.label))


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
    single = {name: _score(_pooled(modality)[rows], y) for name, modality in tokens.items()}
    return {
        "metric": "AUC" if len(kept) == 2 else "accuracy",
        "score": _score(embedding.vectors[rows], y),
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


def _score(x: np.ndarray, y: np.ndarray) -> float:
    """Mean over folds, at the best penalty and scaling, so that no representation suffers for its number of columns or
    for their units: columns are scaled one by one, or all alike, which keeps an embedding's own geometry."""
    from sklearn.linear_model import RidgeClassifier
    from sklearn.model_selection import StratifiedKFold, cross_val_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    scoring = "roc_auc" if y.max() == 1 else "accuracy"
    alike = x / max(float(x.std(0).mean()), 1e-12)
    tried = [make_pipeline(StandardScaler(), RidgeClassifier(alpha)) for alpha in PENALTIES]
    scores = [float(cross_val_score(model, x, y, cv=folds, scoring=scoring).mean()) for model in tried]
    scores += [
        float(cross_val_score(RidgeClassifier(alpha), alike, y, cv=folds, scoring=scoring).mean())
        for alpha in PENALTIES
    ]
    return max(scores)
