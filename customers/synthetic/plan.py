"""What is planted: the segments' codes, and how loudly each modality speaks of them.

A segment is a tuple of four group codes, one a modality. A modality shows only its own group, and several segments
share a group, so no modality alone can tell the segments apart; who has two modalities can nearly always be placed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

MODALITIES = ("text", "image", "video", "tabular")

Regime = Literal["mixed", "orthogonal", "redundant"]
Hardness = Literal["realistic", "hard"]

# (K, 4) group codes. mixed: drawn at random so that groups of two modalities share 0.3 to 0.4 of their information and
# any pair of modalities tells at least nine of the ten segments apart. orthogonal: twelve words of the code
# (a, b, a + b, a + 2b) over GF(4), so groups of two modalities are nearly independent, and any two determine the rest.
# redundant: each modality merges three pairs of nine segments and so knows most by itself.
CODES: Mapping[Regime, np.ndarray] = {
    "mixed": np.array(
        [
            [1, 0, 0, 0],
            [2, 2, 0, 1],
            [0, 3, 2, 1],
            [3, 0, 3, 3],
            [2, 2, 2, 0],
            [1, 3, 1, 2],
            [1, 1, 3, 1],
            [0, 1, 0, 3],
            [3, 1, 1, 0],
            [0, 0, 1, 2],
        ]
    ),
    "orthogonal": np.array(
        [
            [a, b, a ^ b, a ^ (0, 2, 3, 1)[b]]
            for a in range(4)
            for b in range(4)
            if (a, b) not in {(0, 3), (1, 2), (2, 1), (3, 0)}
        ]
    ),
    "redundant": np.array(
        [
            [0, 0, 0, 0],
            [0, 1, 1, 1],
            [1, 1, 2, 2],
            [1, 2, 2, 3],
            [2, 2, 3, 3],
            [2, 3, 4, 4],
            [3, 4, 4, 5],
            [4, 5, 5, 0],
            [5, 0, 0, 5],
        ]
    ),
}


@dataclass(frozen=True)
class Difficulty:
    """How loud the planted signal is against the nuisance.

    `missing`: share of customers without each modality (text, image, video, tabular) at average activity. `tilt`: how
    much more the inactive miss. `taste`: chance that a text or a view speaks of the group rather than of nothing.
    `order`: chance that the next watch follows the group's order. `spread`: standard deviation, in logits, of what is a
    customer's own habit beside the group's. `skew`: exponent of the segments' sizes. `noise`: share in no segment.
    """

    missing: tuple[float, float, float, float]
    tilt: float
    taste: float
    order: float
    spread: float
    skew: float
    noise: float = 0.05


DIFFICULTIES: Mapping[Hardness, Difficulty] = {
    "realistic": Difficulty((0.24, 0.26, 0.26, 0.22), tilt=0.3, taste=0.75, order=0.8, spread=0.35, skew=0.4),
    "hard": Difficulty((0.45, 0.30, 0.40, 0.22), tilt=0.6, taste=0.55, order=0.55, spread=0.7, skew=0.6),
}


@dataclass(frozen=True)
class Souls:
    """What is true of a chunk of customers before anything is written down. All arrays have m rows.

    `segment`: (m,) int, -1 = noise. `code`: (m, 4) int groups. `present`: (m, 4) bool. `activity`: (m,) float, mean 1.
    `nuisance`: (m, 3) standard normal, seen by all modalities (activity, mood, affluence). `start`, `end`: (m,) days.
    """

    segment: np.ndarray
    code: np.ndarray
    present: np.ndarray
    activity: np.ndarray
    nuisance: np.ndarray
    start: np.ndarray
    end: np.ndarray


def sizes(regime: Regime, difficulty: Difficulty) -> np.ndarray:
    """(K,) prior of each segment: unequal, as segments are."""
    share = 1.0 / np.arange(1, len(CODES[regime]) + 1) ** difficulty.skew
    return np.asarray(share / share.sum())


def draw_souls(m: int, regime: Regime, difficulty: Difficulty, rng: np.random.Generator) -> Souls:
    """Draw m customers: a segment or none, which modalities they leave traces in, how active and for how long."""
    codes = CODES[regime]
    segment = rng.choice(len(codes), m, p=sizes(regime, difficulty))
    noise = rng.random(m) < difficulty.noise
    code = codes[segment].copy()
    for j in range(len(MODALITIES)):  # a noise customer has habits too, but no segment's combination of them
        code[noise, j] = rng.integers(0, codes[:, j].max() + 1, int(noise.sum()))
    segment[noise] = -1

    nuisance = rng.normal(size=(m, 3))
    missing = np.array(difficulty.missing)
    logit = np.log(missing / (1 - missing)) - difficulty.tilt * nuisance[:, :1]  # (m, 4)
    present = rng.random((m, 4)) > 1 / (1 + np.exp(-logit))
    nobody = ~present.any(1)
    present[nobody, rng.integers(0, 4, int(nobody.sum()))] = True

    start = rng.uniform(0, 150, m)
    stays = rng.random(m) < 0.8 - 0.25 * (code[:, 3] % 2)  # bargain and bulk buyers drift away more often
    end = np.where(stays, 365.0, start + rng.uniform(60, 215, m))
    return Souls(segment, code, present, np.exp(0.4 * nuisance[:, 0] - 0.08), nuisance, start, end)
