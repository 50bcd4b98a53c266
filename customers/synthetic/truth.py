"""The planted truth, read by evaluation only, and the best anyone could do with it."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from customers.synthetic.plan import MODALITIES


@dataclass(frozen=True)
class Truth:
    """`ids`: (n,) str. `segment`: (n,) int, -1 = noise. `code`: (n, 4) int. `present`: (n, 4) bool. `codes`: (K, 4) int.
    `prior`: (K,) float, with `noise` the share of customers in no segment."""

    ids: np.ndarray
    segment: np.ndarray
    code: np.ndarray
    present: np.ndarray
    codes: np.ndarray
    prior: np.ndarray
    noise: float


def load_truth(data: Path) -> Truth | None:
    """The truth beside a data folder, or None where nobody planted any."""
    if not (data / "truth.parquet").exists() or not (data / "truth.json").exists():
        return None
    import pandas as pd

    table = pd.read_parquet(data / "truth.parquet")
    facts = json.loads((data / "truth.json").read_text())
    return Truth(
        ids=table["customer_id"].to_numpy(str),
        segment=table["segment"].to_numpy(np.int64),
        code=table[[f"code_{name}" for name in MODALITIES]].to_numpy(np.int64),
        present=table[[f"present_{name}" for name in MODALITIES]].to_numpy(bool),
        codes=np.array(facts["codes"]),
        prior=np.array(facts["prior"]),
        noise=float(facts["noise"]),
    )


def oracle(truth: Truth) -> np.ndarray:
    """(n,) int: the likeliest segment, or -1, given the noise-free codes of the modalities a customer has (Bayes)."""
    groups = truth.codes.max(0) + 1
    posterior = np.tile(truth.prior * (1 - truth.noise), (len(truth.ids), 1))
    chance = np.full(len(truth.ids), truth.noise)
    for j in range(len(MODALITIES)):
        seen = truth.present[:, j]
        posterior *= np.where(seen[:, None], truth.code[:, j, None] == truth.codes[None, :, j], 1)
        chance *= np.where(seen, 1 / groups[j], 1)
    return np.where(chance > posterior.max(1), -1, posterior.argmax(1))
