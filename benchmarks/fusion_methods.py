"""The fusion methods that are compared, by name: each learns from tokens and gives back a way to embed tokens.

Baselines are written out plainly. The learned ones all go through kinfold's own harness, so that encoders, network,
optimiser and early stopping are the same and only the objective differs; a published objective reads what papers feed
their networks, the directions of most variance, whitened.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.fusion_data import Data
from customers.spec import make
from encoders.tokens import Tokens
from fusion.fusion import Fusion
from fusion.halves import pool

Embed = Callable[[Mapping[str, Tokens]], np.ndarray]  # tokens of n customers -> (n, d) float
Method = Callable[[Data, int, Path], Embed]  # data, seed, an empty folder

OURS = "kinfold"
CONCAT = "concat + PCA"
BEST = ("masked modality (MAE)", "CoMM")  # the two best of the published objectives
# One setting each, the papers': temperatures and weights are the defaults of the objective's file.
PUBLISHED: dict[str, dict[str, Any]] = {
    "autoencoder": {"type": "masked_modality", "hide": 0},
    "masked modality (MAE)": {"type": "masked_modality"},
    "cross-modal InfoNCE (CLIP)": {"type": "contrastive"},
    "split halves (CoLES)": {"type": "split_halves"},
    "VICReg": {"type": "vicreg"},
    "CoMM": {"type": "comm"},
}


def learned(objective: Mapping[str, Any] | None, directions: str | None = None) -> Method:
    """kinfold's learned fusion with this objective on these directions; None: its default."""

    def fit(data: Data, seed: int, folder: Path) -> Embed:
        settings = {key: value for key, value in data.settings.items() if key not in {"objectives", "directions"}}
        settings |= {} if objective is None else {"objectives": [objective]}
        settings |= {} if directions is None else {"directions": directions}
        return _fusion({"type": "learned", **settings}, data, seed, folder)

    return fit


def whitened(data: Data, seed: int, folder: Path) -> Embed:
    """Every modality's principal components, whitened, at equal weight (kinfold's `type: whitened`)."""
    return _fusion({"type": "whitened"}, data, seed, folder)


def _fusion(settings: Mapping[str, Any], data: Data, seed: int, folder: Path) -> Embed:
    fusion: Fusion = make("fusion", Fusion, settings)
    fusion.fit(data.tokens, folder, seed, "cpu")

    def embed(tokens: Mapping[str, Tokens]) -> np.ndarray:
        n = next(iter(tokens.values())).n
        return fusion.embed([str(i) for i in range(n)], tokens, folder, "cpu").vectors

    return embed


def rfm(data: Data, seed: int, folder: Path) -> Embed:
    """Recency, frequency and monetary value of the orders, on log scales: what most companies have."""
    known = np.isfinite(data.rfm[:, 0])
    mean, scale = data.rfm[known].mean(0), data.rfm[known].std(0)
    points = np.where(known[:, None], (data.rfm - mean) / np.where(scale > 0, scale, 1), 0)
    return lambda tokens: points


def alone(name: str) -> Method:
    """One modality: the mean token, standardised; who has none is the mean."""

    def fit(data: Data, seed: int, folder: Path) -> Embed:
        scaler = _scaler(data.tokens[name])
        return lambda tokens: scaler(tokens[name])

    return fit


def concat_pca(data: Data, seed: int, folder: Path) -> Embed:
    """What people write: mean tokens of all modalities side by side, standardised, 32 principal components."""
    from sklearn.decomposition import PCA

    scalers = {name: _scaler(modality) for name, modality in data.tokens.items()}

    def wide(tokens: Mapping[str, Tokens]) -> np.ndarray:
        return np.concatenate([scaler(tokens[name]) for name, scaler in scalers.items()], 1)

    pca = PCA(32, random_state=seed).fit(wide(data.tokens))
    return lambda tokens: np.asarray(pca.transform(wide(tokens)))


def without(name: str) -> Method:
    """kinfold's default, never shown one of the modalities."""
    return _on(lambda modality: modality != name)


def only(name: str) -> Method:
    """kinfold's default, shown one of the modalities alone."""
    return _on(lambda modality: modality == name)


def _on(kept: Callable[[str], bool]) -> Method:
    def fit(data: Data, seed: int, folder: Path) -> Embed:
        some = {name: modality for name, modality in data.tokens.items() if kept(name)}
        embed = learned(None)(replace(data, tokens=some), seed, folder)
        return lambda tokens: embed({name: tokens[name] for name in some})

    return fit


def supervised(data: Data) -> np.ndarray:
    """(n,) int: the segment foretold from all mean tokens by a model that is told the other customers' segments, 5-fold;
    the better, by ARI, of linear discriminants with shrinkage (Ledoit & Wolf 2004) and logistic regression."""
    from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import adjusted_rand_score
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    assert data.segment is not None
    x = np.concatenate([_scaler(modality)(modality) for modality in data.tokens.values()] + [data.present], 1)
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    models = [LinearDiscriminantAnalysis(solver="lsqr", shrinkage="auto"), LogisticRegression(C=0.01, max_iter=1000)]
    guesses = [np.asarray(cross_val_predict(model, x, data.segment, cv=folds)) for model in models]
    return max(guesses, key=lambda guess: float(adjusted_rand_score(data.segment, guess)))


def _scaler(fitted: Tokens) -> Callable[[Tokens], np.ndarray]:
    """(n, d) mean tokens, standardised over those who had any when it was fitted; zeros for who has none."""
    mean, counts = pool(fitted.values.astype(np.float64), fitted)
    centre, scale = mean[counts > 0].mean(0), mean[counts > 0].std(0)
    scale = np.where(scale > 1e-6, scale, np.inf)

    def scaled(tokens: Tokens) -> np.ndarray:
        mean, counts = pool(tokens.values.astype(np.float64), tokens)
        return np.asarray(np.where(counts[:, None] > 0, (mean - centre) / scale, 0))

    return scaled


def methods(modalities: Sequence[str]) -> dict[str, tuple[str, Method]]:
    """{name: (family, method)} for data with these modalities, in the order of the table."""
    found: dict[str, tuple[str, Method]] = {}
    found |= {"RFM": ("baseline", rfm), CONCAT: ("baseline", concat_pca), "whitened blocks": ("baseline", whitened)}
    found |= {f"{name} alone": ("single", alone(name)) for name in modalities}
    found |= {name: ("published", learned(objective, "variance")) for name, objective in PUBLISHED.items()}
    found |= {OURS: ("ours", learned(None))}
    found |= {f"{name}, reliable": ("ablation", learned(o, "reliability")) for name, o in PUBLISHED.items()}
    found |= {"past to future, reliable": ("ablation", learned({"type": "past_future"}, "reliability"))}
    found |= {"masked halves, variance": ("ablation", learned({"type": "masked_halves"}, "variance"))}
    found |= {f"kinfold, {name} only": ("modalities", only(name)) for name in modalities}
    found |= {f"kinfold, no {name}": ("modalities", without(name)) for name in modalities}
    return found
