"""Quality numbers, each with what it means in one sentence."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MEANINGS = {
    "ari": (
        "Adjusted Rand index",
        "How well the segments agree with groups known beforehand: 1 is the same grouping, 0 is chance.",
    ),
    "oracle_ari": (
        "Best possible Rand index",
        "What the method that made these data reaches when it is told all their settings; nobody can do much better.",
    ),
    "missingness_ami": (
        "Agreement with what is missing",
        "How much a segment tells about which kinds of data there are of a customer: near 0, it is about the people.",
    ),
    "segments": ("Segments", "How many groups of customers who are alike were found."),
    "ami": (
        "Adjusted mutual information",
        "How much a customer's segment tells about the group known beforehand: 1 is everything, 0 is chance.",
    ),
    "nmi": (
        "Normalised mutual information",
        "How much a segment tells about the group known beforehand; chance is not taken out, so it flatters.",
    ),
    "noise_share": (
        "Fit nowhere",
        "Customers who are like no segment enough to be put in one; forced in, they blur it.",
    ),
    "stability": (
        "Stability",
        "How much of the segments comes back when they are found again on another sample: 1 is all, 0 is chance.",
    ),
    "silhouette": (
        "Silhouette",
        "Whether customers are nearer to their own segment than to the next: 1 is far apart, below 0 is mixed up.",
    ),
    "dbcv": (
        "Density-based validity",
        "Whether segments are dense with empty space between them: 1 is best, -1 is worst.",
    ),
    "persistence": ("Persistence", "How long segments hold together as the density asked of them rises: 1 is always."),
}
SHARES = ("noise_share",)


@dataclass(frozen=True)
class Score:
    """A quality number as shown: `shown` is its text, `meaning` a sentence, empty if the name is not known here."""

    name: str
    shown: str
    meaning: str


@dataclass(frozen=True)
class Probe:
    """What can be predicted from a customer's vector (`score`), beside guessing (`base`) and the best single modality.

    `note`: metric, base and best modality in words.
    """

    name: str
    score: float
    base: float
    note: str


def scores(quality: Mapping[str, Any]) -> list[Score]:
    """Every plain number, in the order given."""
    found = []
    for name, value in quality.items():
        if isinstance(value, Mapping):
            continue
        title, meaning = MEANINGS.get(name.lower(), (_plain(name), ""))
        found.append(Score(title, _shown(name, value), meaning))
    return found


def probes(quality: Mapping[str, Any]) -> list[Probe]:
    """Every {"score", "base"} that is finite, in the order given; "metric" and "by_modality" are told if there."""
    found = []
    for name, value in quality.items():
        if isinstance(value, Mapping) and math.isfinite(value["score"]) and math.isfinite(value["base"]):
            note = f"{value.get('metric', 'score')}; base rate {value['base']:.2f}"
            if value.get("by_modality"):
                best, score = max(value["by_modality"].items(), key=lambda pair: pair[1])
                note += f"; {best} alone {score:.2f}"
            title = _plain(name.removeprefix("probe_").removeprefix("label_"))
            found.append(Probe(title, float(value["score"]), float(value["base"]), note))
    return found


def _plain(name: str) -> str:
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _shown(name: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "not measured" if value is None else str(value)
    if not math.isfinite(value):
        return "not measured"
    if name in SHARES:
        return f"{100 * value:.1f}%"
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"
