"""Place new and changed customers in the segments of a finished run, without a refit."""

import json
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from clustering.segmentation import Segmentation
from clustering.segments import Segments
from clustering.space import Placed
from customers.errors import BadInput
from customers.spec import make
from customers.table import Customers
from customers.validate import load
from encoders.encoder import Encoder
from encoders.fitted import Fitted
from fusion.embedding import Embedding
from fusion.fusion import Fusion
from kinfold import store
from kinfold.assigned import Assigned
from kinfold.config import resolve_device
from kinfold.newcomers import WEEK, Newcomers, read_newcomers

ALSO = 0.2  # membership from which a segment is named among those a customer belongs to
FUTURE = "in the future"  # how customers/checks.py ends the reason
SAME = 1e-5  # a vector that differs by less is the same, computed among others
RARE, MORE = 0.01, 1.5  # a share is clearly more if chance makes it so seldom, and it is so many times as large


def assign(folder: Path, data: str, as_of: datetime | None = None) -> Assigned:
    """Place the customers of `data` (as `kinfold run` takes it) in the segments of the finished run in `folder`.

    Nothing is learned from them: what encoders, fusion and segments learned is read from the run, so that nobody's place
    depends on who else is in `data`, but for one thing: unless `as_of` says so, the latest row of data later than the run
    says what day it is (see kinfold.newcomers.read_newcomers). Raises BadInput for an unfinished run and unusable data.
    """
    run = store.find(folder)
    segmentation = Segmentation.load(run.path("segments"))
    read = run.path("customers")
    reading = run.manifest["stages"]["customers"]["settings"]
    then = None if reading["as_of"] is None else datetime.fromisoformat(reading["as_of"])
    old = load(read, Path(json.loads((run.folder / "config.json").read_text())["pictures"]))
    with tempfile.TemporaryDirectory(prefix="kinfold-assign-") as out:
        new = read_newcomers(data, old, Path(out), old_as_of=then, as_of=as_of, consent=reading["consent"])
        embedding = embed(run, new.customers)
    segments = segmentation.segments
    placed = segmentation.space.place(embedding.vectors, segments, segmentation.calibration)
    placed = _unchanged(placed, embedding, Embedding.load(run.path("fuse")), segments)
    shares = dict(zip(segments.names, (segments.sizes / len(segments.ids)).tolist(), strict=True))
    return Assigned(
        ids=new.customers.ids,
        names=segments.names,
        segment=tuple(segments.names[j] if j >= 0 else "noise" for j in placed.label.tolist()),
        strength=placed.strength,
        membership=placed.membership,
        several=tuple(_several(row, segments.names) for row in placed.membership),
        run_shares=shares | {"noise": segments.noise_share},
        counts=new.customers.counts,
        reasons=new.customers.reasons,
        warning=more_nowhere(int((placed.label < 0).sum()), len(placed.label), segments.noise_share, len(segments.ids)),
        notes=_notes(new, embedding, then if as_of is None else None),
    )


def embed(run: store.Run, customers: Customers) -> Embedding:
    """Vectors of customers, these or others, by what the run's encoders and its fusion learned, each as if alone.

    Settings are those the stages were made with, whatever the config says by now. Raises BadInput for an unfinished run.
    """
    stages: dict[str, Any] = run.manifest["stages"]
    fused = run.path("fuse")
    tokens = {}
    for name in Embedding.load(fused).modalities:
        settings = stages[f"encode/{name}"]["settings"]
        encoder, learned = make("encoders", Encoder, settings["encoder"]), Fitted.load(run.path(f"encode/{name}"))
        tokens[name] = encoder.encode_others(customers, _device(settings["device"]), learned)
    settings = stages["fuse"]["settings"]
    fusion = make("fusion", Fusion, settings["fusion"])
    return fusion.embed(customers.ids, tokens, fused, _device(settings["device"]))


def _unchanged(placed: Placed, now: Embedding, then: Embedding, segments: Segments) -> Placed:
    """The same, but customers of the run whose vector is what it was stay where the run has them: at the edge of a segment
    the vote of the neighbours may be another than that of the clusterer."""
    _, new, old = np.intersect1d(np.array(now.ids, str), np.array(then.ids, str), return_indices=True)
    same = np.abs(now.vectors[new] - then.vectors[old]).max(1, initial=0) < SAME
    new, old = new[same], old[same]
    label, strength, membership = placed.label.copy(), placed.strength.copy(), placed.membership.copy()
    label[new], strength[new], membership[new] = (
        segments.label[old],
        segments.strength[old],
        segments.membership[old],
    )
    return Placed(label, strength, membership)


def _device(name: str) -> str:
    """The run's own, or what there is here."""
    try:
        return resolve_device(name)
    except BadInput:
        return resolve_device("auto")


def _several(membership: np.ndarray, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(names[j] for j in np.argsort(-membership, kind="stable") if membership[j] >= ALSO)


def more_nowhere(nowhere: int, n: int, run_share: float, run_n: int) -> str:
    """A sentence if of n customers clearly more fit nowhere than of the run's own, else empty.

    A one-sided binomial test against the run's share, which is taken to be one customer where it is nobody.
    """
    from scipy.stats import binomtest

    usual = max(run_share, 1 / run_n)
    if nowhere / n < MORE * usual or binomtest(nowhere, n, min(usual, 1.0), alternative="greater").pvalue >= RARE:
        return ""
    return (
        f"{nowhere / n:.1%} of these customers fit nowhere, in the run it was {run_share:.1%}: many are of a kind that the "
        "run has not seen. Run again with them among the customers."
    )


def _notes(new: Newcomers, embedding: Embedding, until: datetime | None) -> tuple[str, ...]:
    """`until`: the date of the run's config that rows were read up to, if it was that."""
    found, days = [], abs(new.weeks * WEEK.days)
    future = sum(rows for of in new.customers.reasons.values() for why, rows in of.items() if why.endswith(FUTURE))
    if until is not None and future:
        found.append(
            f"{future:,} rows are later than {until:%Y-%m-%d}, which the run was made as of: give --as-of to read them."
        )
    if days:
        moved = "later" if new.weeks > 0 else "earlier"
        found.append(
            f"The data end {days:,} days {moved} than the run's: how long ago something was is counted from their own "
            "last day."
        )
    if new.gone:
        found.append(f"{new.gone:,} pictures of the run's catalogue are no longer where they were: they were left out.")
    if nothing := int((~embedding.present.any(1)).sum()):
        found.append(f"{nothing:,} customers left no trace that the run reads: their place says nothing about them.")
    return tuple(found)
