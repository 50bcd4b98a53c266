"""Training alone: read, encode, fuse, and tell how good the vectors are; without segments and briefs."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from customers.contract import LABEL
from customers.errors import BadInput
from customers.synthetic.truth import load_truth
from customers.table import Customers
from fusion.embedding import Embedding
from fusion.probes import agreement, effective_rank, kmeans
from kinfold.given import truth_fingerprint
from kinfold.pipeline import FUSING, Encoded, encode, fuse
from kinfold.quality import probe_label
from kinfold.sweep import Variant


@dataclass(frozen=True)
class Trained:
    """`values`: what was swept. `epochs`: gone through. `held_out`: the lowest loss on held-out customers; None where nothing
    is learned step by step. `seconds`: wall time of training and embedding, when that was done. `measures`: {name:
    number}: "effective_rank", and "kmeans_ari" where there is a truth, else a "probe_..." for each label."""

    values: dict[str, str]
    stage: str
    epochs: int
    held_out: float | None
    seconds: float
    measures: dict[str, float]

    def as_json(self) -> dict[str, Any]:
        """One flat row."""
        learned = {"epochs": self.epochs, "held_out": self.held_out, "seconds": self.seconds}
        return {**self.values, "stage": self.stage, **learned, **self.measures}


def train(variants: Sequence[Variant], folder: Path) -> Iterator[Trained]:
    """Train and measure each in the same run folder, one after the other; what is fresh is not made again.

    The customers are read and encoded once. Without a sweep the stage is the one that `kinfold run` makes and uses.
    Raises BadInput for input nobody could work with.
    """
    encoded = encode(variants[0].config, folder)
    for variant in variants:
        name = "".join(f"{_word(key.removeprefix('fusion.'))}={_word(v)}," for key, v in variant.values.items())
        where = f"sweep/{name.rstrip(',')}/" if name else ""
        try:
            yield _train(variant, encoded, where)
        except BadInput as error:
            raise BadInput(f"{where}{error}") from error  # which of them: the others may well have gone through


def _train(variant: Variant, encoded: Encoded, where: str) -> Trained:
    config = variant.config
    data = Path(config.data) if Path(config.data).is_dir() else None
    fused = fuse(config, encoded, f"{where}fuse")
    judged = encoded.run.make(
        f"{where}probes",
        {"truth": truth_fingerprint(data), "seed": config.seed, "taught": config.fusion.outcomes},
        (*FUSING, "kinfold/train.py", "kinfold/quality.py"),
        (encoded.read, fused),
        lambda out: (out / "probes.json").write_text(
            json.dumps(
                measure(encoded.customers, Embedding.load(fused.folder), data, config.seed, config.fusion.outcomes)
            )
        ),
    )
    curve = json.loads((fused.folder / "training.json").read_text())
    return Trained(
        variant.values,
        fused.name,
        len(curve),
        min((epoch["valid"] for epoch in curve), default=None),
        fused.seconds,
        json.loads((judged.folder / "probes.json").read_text()),
    )


def measure(
    customers: Customers, embedding: Embedding, data: Path | None, seed: int, taught: Sequence[str]
) -> dict[str, float]:
    """What the vectors are worth. "kmeans_ari": agreement of k-means, told the true K, with the planted segments, noise a
    group of its own. "probe_...": how well a label can be read off; not one that the fusion was `taught`."""
    measures = {"effective_rank": effective_rank(embedding.vectors)}
    truth = load_truth(data) if data is not None else None
    if truth is not None:
        place = {customer: i for i, customer in enumerate(truth.ids.tolist())}
        rows = np.array([place.get(customer, -1) for customer in embedding.ids])
        planted, vectors = truth.segment[rows[rows >= 0]], embedding.vectors[rows >= 0]
        if len(planted) > planted.max():
            measures["kmeans_ari"] = agreement(planted, kmeans(vectors, int(planted.max()) + 1, seed)).ari
            return measures
    for column in customers.columns("customers"):
        if column.startswith(LABEL) and column not in taught:
            label = customers.query(f'SELECT "{column}"::VARCHAR AS label FROM customers ORDER BY row')["label"]
            probe = probe_label(label.to_numpy(object), embedding, {})
            if probe is not None:
                measures[f"probe_{column.removeprefix(LABEL)}"] = probe["score"]
    return measures


def _word(text: str) -> str:
    """Part of a folder's name."""
    return re.sub(r"[^\w.+-]+", "_", text)
