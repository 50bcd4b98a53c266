"""CPU seconds of an epoch of fusion, beside the same network with padded batches in a stock DataLoader.

    python benchmarks/fusion_speed.py      4,000 customers with log-normal numbers of tokens; --quick 1,500

Ours is `fusion.train.train` as a fit calls it: one epoch with its checkpoint and its look at the held-out customers, on
tokens that were projected once before; the projection's seconds stand beside it, and "with projection" counts a sixtieth of
them, for a training has up to 60 epochs. The peer pads to the longest history of a batch and projects in its first layer.
Pairs alternate in one process with one thread; medians. Both give the same loss for the same batch, which is checked.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ |= {"OMP_WAIT_POLICY": "PASSIVE", "OMP_NUM_THREADS": "1"}

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show

if TYPE_CHECKING:
    from encoders.tokens import Tokens
    from fusion.learner import Learner
    from fusion.reliable import Projection

BATCH, PAIRS, EPOCHS = 256, 5, 60


def main() -> None:
    asked = options(__doc__)
    rows, summary = in_a_process(compare, 1500 if asked.quick else 4000).value
    show(rows, summary, asked.json)


def skewed(customers: int) -> "Mapping[str, Tokens]":
    """Two modalities of 384 dimensions; histories of log-normal length, 30 tokens on average, 2,000 at most."""
    from encoders.tokens import Tokens

    rng = np.random.default_rng(0)
    made = {}
    for name in ("texts", "pictures"):
        counts = np.minimum(np.exp(rng.normal(2.7, 1.2, customers)).astype(int), 2000)
        row = np.repeat(np.arange(customers), counts)
        code = rng.normal(size=(customers, 384)).astype(np.float32)
        values = code[row] + 2 * rng.standard_normal((len(row), 384), np.float32)
        made[name] = Tokens.from_rows(row, values, customers, time=86400.0 * rng.integers(0, 900, len(row)))
    return made


def learner_for(projections: "Sequence[Projection]") -> "Learner":
    import torch

    from fusion.learner import Learner
    from fusion.network import Network
    from fusion.objectives.masked_halves import MaskedHalves
    from fusion.outcomes import encode_outcomes

    torch.manual_seed(7)
    sizes = [projection.matrix.shape[1] for projection in projections]
    network = Network(sizes, [torch.zeros(8)] * len(sizes), width=64, layers=1, heads=1, dropout=0.0)
    return Learner(network, (MaskedHalves(),), encode_outcomes({}, 0))


def compare(customers: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """One row a pair, and the summary."""
    import torch

    from benchmarks.fusion_padded import PaddedLearner, collate, epoch
    from fusion.batches import newest_time, project
    from fusion.holdout import held_out
    from fusion.reliable import fit_projection
    from fusion.train import train
    from fusion.training import Training

    torch.set_num_threads(1)
    tokens = skewed(customers)
    projections = {
        name: fit_projection(own, 32, np.random.default_rng(0), "reliability") for name, own in tokens.items()
    }
    newest, none = newest_time(tokens), np.zeros((customers, 0), np.float32)
    settings = Training(epochs=1, batch=BATCH, holdout=0.02)
    _, learn = held_out(customers, settings.holdout, 7)
    rows = []
    with tempfile.TemporaryDirectory() as room:
        start = time.process_time()
        with project(tokens, projections, newest, none, Path(room)) as batches:
            projecting = (time.process_time() - start) / customers

            ours, theirs = learner_for(list(projections.values())), learner_for(list(projections.values()))
            padded = PaddedLearner(theirs, list(projections.values()), newest)
            some = learn[:64]
            items = [(int(i), [(own.values[r], own.time[r]) for own, r in _of(tokens, i)]) for i in some]
            with torch.no_grad():
                (one,) = ours(batches.view(some, "cpu", (7, 0, 0)))
                off = abs(float(one) - float(padded(*collate(items), 7, 0)))
            if not off < 1e-4:
                raise SystemExit(f"the two do not compute the same loss: they differ by {off:.2g}")

            for pair in range(PAIRS):
                start = time.process_time()
                train(learner_for(list(projections.values())), batches, settings, Path(room), 7 + pair, "cpu")
                middle = time.process_time()
                peer = PaddedLearner(learner_for(list(projections.values())), list(projections.values()), newest)
                epoch(peer, list(tokens.values()), learn, BATCH, 7 + pair)
                end = time.process_time()
                mine, its = (middle - start) / len(learn), (end - middle) / len(learn)
                rows.append({"pair": pair, "ours_ms": 1e3 * mine, "padded_ms": 1e3 * its, "ratio": its / mine})
    mine, its = (statistics.median(row[key] for row in rows) for key in ("ours_ms", "padded_ms"))
    counts = np.concatenate([own.counts for own in tokens.values()])
    summary = {
        "customers": customers,
        "tokens_mean": float(counts.mean()),
        "tokens_most": int(counts.max()),
        "ours_ms_per_customer": mine,
        "padded_ms_per_customer": its,
        "ratio": statistics.median(row["ratio"] for row in rows),
        "projection_ms_per_customer_once": 1e3 * projecting,
        "ratio_with_projection": statistics.median(
            row["padded_ms"] / (row["ours_ms"] + 1e3 * projecting / EPOCHS) for row in rows
        ),
        "losses_differ_by": off,
    }
    return rows, summary


def _of(tokens: "Mapping[str, Tokens]", i: int) -> "list[tuple[Tokens, slice]]":
    return [(own, slice(own.offsets[i], own.offsets[i + 1])) for own in tokens.values()]


if __name__ == "__main__":
    main()
