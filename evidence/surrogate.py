"""A second model that foretells the segment from readable features, so that it can be asked for its reasons."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from clustering.segments import Segments
from customers.errors import BadInput
from evidence.feature import Features
from evidence.openmp import lend_openmp

if TYPE_CHECKING:
    import lightgbm as lgb

FOLDS = 5
FEWEST = 20  # customers below whom nothing is fitted: always naming the largest class is all there is
LEARNT = 10_000  # customers a fold learns from at most: more cost time and change little
ROUNDS = 60
BLOCK = 1000  # customers whose contributions are held in memory at once
NOISE = "noise"


@dataclass(frozen=True)
class Surrogate:
    """What models that had not seen a customer say of it. c classes: the segments that have members, then noise.

    `classes`: c names. `truth`: (n,) int64, each customer's class. `probability`: (n, c) float32. `own`: (n, f) float32,
    contributions of the features to the score (log-odds, up to a constant) of the customer's own class; `second`: (n,)
    int64, the likeliest other segment, -1 if there is none; `other`: (n, f) float32, contributions to that one's score.
    `additivity`: the largest difference between a score and the sum of its contributions.
    """

    classes: tuple[str, ...]
    truth: np.ndarray
    probability: np.ndarray
    own: np.ndarray
    second: np.ndarray
    other: np.ndarray
    additivity: float

    @property
    def found(self) -> np.ndarray:
        """(n,) int64: the likeliest class."""
        return np.asarray(self.probability.argmax(1))

    @property
    def fidelity(self) -> float:
        """Share of customers whose segment (or noise) is foretold; 0 without customers."""
        return float((self.found == self.truth).mean()) if len(self.truth) else 0.0

    @property
    def recall(self) -> np.ndarray:
        """(c,) float64: the share of each class's customers that is found."""
        right = np.bincount(self.truth[self.found == self.truth], minlength=len(self.classes))
        return np.asarray(right / np.bincount(self.truth, minlength=len(self.classes)))


def classes_of(segments: Segments) -> tuple[tuple[str, ...], np.ndarray]:
    """(names of the segments that have members, noise last if there is any; (n,) int64 the class of each customer)."""
    there = [j for j in range(len(segments.names)) if (segments.label == j).any()]
    place = np.full(len(segments.names) + 1, -1, np.int64)
    place[there] = np.arange(len(there))
    place[-1] = len(there)  # noise is label -1
    noise = bool((segments.label < 0).any())
    return (*(segments.names[j] for j in there), *([NOISE] if noise else [])), place[segments.label]


def surrogate(features: Features, segments: Segments, seed: int, asked: int = FOLDS) -> Surrogate:
    """Gradient-boosted trees (LightGBM, Ke et al. 2017) in five folds, stratified by class.

    Contributions are SHAP values by TreeSHAP, exact for trees and additive (Lundberg et al. 2020, "From local
    explanations to global understanding with explainable AI for trees", Nature Machine Intelligence 2). Every
    customer's come from the one model of five that has not seen the customer. `asked`: how many of the folds are fitted;
    customers of the others have contributions and probabilities of 0.
    """
    classes, truth = classes_of(segments)
    n, f, c = len(truth), len(features.columns), len(classes)
    probability = np.zeros((n, c), np.float32)
    own, other = np.zeros((n, f), np.float32), np.zeros((n, f), np.float32)
    second = np.full(n, -1, np.int64)
    if c < 2 or f == 0 or n < FEWEST:  # nothing to tell apart, nothing to tell it by, or nobody to learn from
        if n:
            probability[:, int(np.bincount(truth).argmax())] = 1
        return Surrogate(classes, truth, probability, own, second, other, 0.0)
    fold, worst = folds(truth, seed), 0.0
    for k in range(asked):
        rows = np.flatnonzero(fold != k)
        model = fit(features.values[rows], truth[rows], c, seed + k)
        left = np.flatnonzero(fold == k)
        for at in np.split(left, range(BLOCK, len(left), BLOCK)):
            share, error = contributions(model, features.values[at], c)  # (m, c, f + 1)
            score = share.sum(2)
            likely = np.exp(score - score.max(1, keepdims=True))
            probability[at] = likely / likely.sum(1, keepdims=True)
            second[at] = _second(score, truth[at], classes)
            worst = max(worst, error)
            each = np.arange(len(at))
            own[at] = share[each, truth[at], :f]
            other[at] = share[each, second[at], :f] * (second[at] >= 0)[:, None]
    return Surrogate(classes, truth, probability, own, second, other, worst)


def folds(truth: np.ndarray, seed: int) -> np.ndarray:
    """(n,) int64 in 0..4: a fold for each customer, every class spread evenly over them."""
    order = np.random.default_rng([seed, 11]).permutation(len(truth))
    order = order[np.argsort(truth[order], kind="stable")]
    fold = np.empty(len(truth), np.int64)
    fold[order] = np.arange(len(truth)) % FOLDS
    return fold


def fit(values: np.ndarray, truth: np.ndarray, c: int, seed: int) -> "lgb.Booster":
    """Trees for (m, f) values and (m,) classes. Shallow and regularised: a reason should not rest on a few customers."""
    lend_openmp()
    try:
        import lightgbm as lgb
    except OSError as error:
        raise BadInput(
            f"lightgbm cannot be loaded ({error}): install OpenMP's library, on Debian `libgomp1`"
        ) from error

    if len(truth) > LEARNT:
        rows = np.sort(np.random.default_rng([seed, 12]).permutation(len(truth))[:LEARNT])
        values, truth = values[rows], truth[rows]
    settings = {
        "objective": "multiclass",
        "num_class": c,
        "learning_rate": 0.1,
        "num_leaves": 8,
        "min_data_in_leaf": 10,
        "lambda_l2": 5.0,
        "feature_fraction": max(0.5, min(1.0, 10 / values.shape[1])),
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "max_bin": 63,
        "seed": seed,
        "num_threads": 1,
        "deterministic": True,
        "force_col_wise": True,
        "verbosity": -1,
    }
    return lgb.train(settings, lgb.Dataset(values, truth, free_raw_data=True), ROUNDS)


def contributions(model: "lgb.Booster", values: np.ndarray, c: int) -> tuple[np.ndarray, float]:
    """((m, c, f + 1) float64 SHAP values, the last column what is expected before anything is known; the largest
    difference of their sums to the scores that the model gives)."""
    share = np.asarray(model.predict(values, pred_contrib=True)).reshape(len(values), c, -1)
    score = np.asarray(model.predict(values, raw_score=True)).reshape(len(values), c)
    return share, float(np.abs(share.sum(2) - score).max(initial=0))


def _second(score: np.ndarray, truth: np.ndarray, classes: tuple[str, ...]) -> np.ndarray:
    """(m,) int64: the segment with the highest score that is not the customer's own; -1 if there is none."""
    rest = score.copy()
    rest[np.arange(len(truth)), truth] = -np.inf
    if classes[-1] == NOISE:
        rest[:, -1] = -np.inf
    best = rest.argmax(1)
    return np.where(np.isfinite(rest[np.arange(len(truth)), best]), best, -1)
