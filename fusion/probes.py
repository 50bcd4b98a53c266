"""What a set of vectors is worth: functions of numpy arrays, each with the paper or page it comes from.

Judge by clusters first. A linear probe reads a label off vectors whose clusters are worth nothing, so a probe alone
hides what a segmentation loses.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

FOLDS = 5  # of every probe, shuffled with a fixed seed: the same rows make the same folds for every method
PENALTIES = (30.0, 300.0, 3000.0)  # strengths of the linear probes' L2 penalty; each representation gets its best
NEIGHBOURS = 20  # a k-NN probe asks these; and so many neighbours must stay when a modality goes


@dataclass(frozen=True)
class Agreement:
    """Of clusters with a truth. `ari`: Hubert & Arabie 1985. `ami`: Vinh, Epps & Bailey 2010. 1 is equal, 0 is chance."""

    ari: float
    ami: float


@dataclass(frozen=True)
class Retrieval:
    """Of one right answer among all. `recall`: share of queries that find it among the first ten. `mrr`: mean of
    1 / rank (Voorhees 1999)."""

    recall: float
    mrr: float


def kmeans(vectors: np.ndarray, k: int, seed: int, starts: int = 10) -> np.ndarray:
    """(n,) int: Lloyd's k-means of `vectors` (n, d) from `starts` k-means++ starts (Arthur & Vassilvitskii 2007)."""
    from sklearn.cluster import KMeans

    return np.asarray(KMeans(k, n_init=starts, random_state=seed).fit_predict(vectors.astype(np.float64)))


def agreement(truth: np.ndarray, found: np.ndarray) -> Agreement:
    """How far two partitions (n,) are the same, whatever their names; noise, -1, is a group of its own on both sides."""
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

    return Agreement(
        float(adjusted_rand_score(truth, found)),
        float(adjusted_mutual_info_score(truth, found)),
    )


def missingness_ami(found: np.ndarray, present: np.ndarray) -> float:
    """AMI of clusters (n,) with the pattern of `present` (n, m) bool: near 0 unless they merely say who has what."""
    pattern = present.astype(np.int64) @ (1 << np.arange(present.shape[1]))
    return agreement(pattern, found).ami


def linear_probe(x: np.ndarray, y: np.ndarray) -> float:
    """How well a label can be read off linearly (Alain & Bengio 2016), by ridge regression, which has a closed form:
    AUC if `y` (n,) int from 0 has two values, else accuracy, the mean over folds.

    At the best penalty and scaling, so that no representation (n, d) suffers for its number of columns or for their
    units: columns are scaled one by one, or all alike, which keeps an embedding's own geometry.
    """
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


def knn_probe(x: np.ndarray, y: np.ndarray, k: int = NEIGHBOURS) -> float:
    """How well the `k` nearest by cosine foretell a label, the nearer the heavier (Wu et al. 2018, arXiv 1805.01978,
    with 1 / distance for weights): AUC if `y` (n,) int from 0 has two values, else accuracy, the mean over folds."""
    from sklearn.model_selection import StratifiedKFold, cross_val_score
    from sklearn.neighbors import KNeighborsClassifier

    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    model = KNeighborsClassifier(k, metric="cosine", weights="distance", algorithm="brute")
    scoring = "roc_auc" if y.max() == 1 else "accuracy"
    return float(cross_val_score(model, x, y, cv=folds, scoring=scoring).mean())


def regression_probe(x: np.ndarray, y: np.ndarray) -> float:
    """Spearman's rank correlation of a number `y` (n,) with its ridge regression on `x` (n, d), the mean over folds; at
    the best of the penalties and scalings of `linear_probe`."""
    from scipy.stats import spearmanr
    from sklearn.linear_model import Ridge
    from sklearn.model_selection import KFold, cross_val_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    def correlation(model: Any, x: np.ndarray, y: np.ndarray) -> float:
        guess = model.predict(x)
        return float(spearmanr(y, guess).statistic) if np.ptp(guess) > 0 and np.ptp(y) > 0 else 0.0

    folds = KFold(FOLDS, shuffle=True, random_state=0)
    alike = x / max(float(x.std(0).mean()), 1e-12)
    tried = [(make_pipeline(StandardScaler(), Ridge(alpha)), x) for alpha in PENALTIES]
    tried += [(Ridge(alpha), alike) for alpha in PENALTIES]
    return max(float(cross_val_score(m, z, y, cv=folds, scoring=correlation).mean()) for m, z in tried)


def effective_rank(vectors: np.ndarray) -> float:
    """How many dimensions (n, d) vectors really use, 1 to d: exp of the entropy of the centred vectors' singular values
    scaled to sum 1 (Roy & Vetterli 2007; RankMe, Garrido et al. 2023, arXiv 2210.02885, is the same without centring)."""
    strength = np.linalg.svd(vectors.astype(np.float64) - vectors.mean(0, dtype=np.float64), compute_uv=False)
    share = strength / max(float(strength.sum()), 1e-12)
    share = share[share > 1e-12]
    return float(np.exp(-(share * np.log(share)).sum())) if len(share) else 1.0


def neighbours_kept(
    before: np.ndarray, after: np.ndarray, among: np.ndarray | None = None, k: int = NEIGHBOURS
) -> np.ndarray:
    """(n,) float in [0, 1]: the share of each customer's `k` nearest by cosine that stay the same when the vectors
    `before` (n, d) of n customers become `after` (n, e) (neighbourhood preservation; Venna & Kaski 2006 compare maps so).

    `among`: (n, e) the others' vectors when only the customer asked about has changed; None: all have, to `after`.
    """
    others = after if among is None else among
    kept = np.empty(len(before))
    for start in range(0, len(before), 1024):
        rows = np.arange(start, min(start + 1024, len(before)))
        old, new = _nearest(before, before, rows, k), _nearest(after, others, rows, k)  # (b, k) each
        kept[rows] = [len(np.intersect1d(one, other)) / one.size for one, other in zip(old, new, strict=True)]
    return kept


def find_other_half(first: np.ndarray, second: np.ndarray) -> Retrieval:
    """Each customer's vector from the first half of a history looks for the same customer's second half among all, by
    cosine. `first`, `second`: (n, d), row i is the same customer. Ties count as half before and half after."""
    ranks = np.empty(len(first))
    query, answers = _unit(first), _unit(second)
    for start in range(0, len(first), 1024):
        rows = np.arange(start, min(start + 1024, len(first)))
        score = query[rows] @ answers.T  # (b, n)
        own = score[np.arange(len(rows)), rows][:, None]
        ranks[rows] = (score > own).sum(1) + ((score == own).sum(1) - 1) / 2
    return Retrieval(float((ranks < 10).mean()), float((1 / (ranks + 1)).mean()))


def _unit(vectors: np.ndarray) -> np.ndarray:
    length = np.linalg.norm(vectors.astype(np.float64), axis=1, keepdims=True)
    return np.asarray(vectors / np.where(length > 1e-12, length, 1))


def _nearest(vectors: np.ndarray, others: np.ndarray, rows: np.ndarray, k: int) -> np.ndarray:
    """(b, k) int: which of `others` are nearest to each of `rows` of `vectors`, itself left out, in no order."""
    score = _unit(vectors[rows]) @ _unit(others).T
    score[np.arange(len(rows)), rows] = -np.inf
    k = min(k, len(others) - 1)
    return np.asarray(np.argpartition(-score, k - 1, axis=1)[:, :k])
