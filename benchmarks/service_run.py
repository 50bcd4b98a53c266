"""A finished run of synthetic customers, made without encoders and training: what the service reads, and nothing else."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from clustering.points import principal_axes, project
from clustering.segmentation import UNTOLD, Segmentation
from clustering.segments import Segments
from clustering.space import Space
from customers.readers import open_source
from customers.validate import validate
from fusion.embedding import Embedding, unit
from kinfold.pipeline import named
from kinfold.store import start
from personas import save_briefs, save_facts
from retrieval.columns import write_columns
from retrieval.index import Index

DIMENSIONS = 32  # what a run of four modalities has, unless its config says otherwise
SEGMENTS = 10
WITHIN = 0.38  # of the variance of vectors, the part within segments; this and FADES are those of the demo's vectors
FADES = 0.86  # each direction within a segment has so much of the variance of the one before it
MODALITIES = ("text", "image", "video", "tabular")


def customers_of(n: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """(n, DIMENSIONS) float32 of length 1 in SEGMENTS segments, each spread in directions of its own, and (n,) int32 which
    segment; the segments are the same for every seed."""
    shape = np.random.default_rng(5)
    centres = np.sqrt(1 - WITHIN) * unit(shape.normal(size=(SEGMENTS, DIMENSIONS)))
    spread = FADES ** np.arange(DIMENSIONS)
    turns = [np.linalg.qr(shape.normal(size=(DIMENSIONS, DIMENSIONS)))[0] for _ in range(SEGMENTS)]
    axes = np.stack([np.sqrt(WITHIN * spread / spread.sum())[:, None] * turn for turn in turns])
    rng = np.random.default_rng(seed)
    which = rng.integers(0, SEGMENTS, n)
    vectors = np.empty((n, DIMENSIONS))
    for j in range(SEGMENTS):
        own = which == j
        vectors[own] = centres[j] + rng.normal(size=(int(own.sum()), DIMENSIONS)) @ axes[j]
    return unit(vectors), which.astype(np.int32)


def make_run(room: str, n: int) -> None:
    """Write the run to ROOM/run."""
    rng, data, run = np.random.default_rng(1), Path(room) / "data", start(Path(room) / "run")
    data.mkdir()
    ids = tuple(f"C{row:07d}" for row in range(n))
    ages, countries = rng.integers(18, 90, n), np.array(["AT", "DE", "FR", "GB"])[rng.integers(0, 4, n)]
    pq.write_table(pa.table({"customer_id": list(ids), "age": ages, "country": countries}), data / "customers.parquet")
    customers = validate(open_source(str(data)), Path(room) / "checked")
    share = np.full((n, 4), 1.0)
    vectors, label = customers_of(n, seed=2)
    embedding = Embedding(
        ids,
        vectors,
        MODALITIES,
        np.repeat(np.arange(4), DIMENSIONS // 4),
        share.astype(bool),
        (0.3 * share).astype(np.float32),
    )
    mean, axes = principal_axes(embedding.vectors, 12)
    points = project(embedding.vectors, mean, axes)
    firm = np.full(n, 0.9, np.float32)
    names = tuple(f"S{j:02d}" for j in range(1, SEGMENTS + 1))
    segments = Segments(ids, label, firm, np.eye(SEGMENTS, dtype=np.float32)[label] * 0.9, names)
    space = Space(mean, axes, points, np.full(SEGMENTS, np.inf))
    segmentation = Segmentation(segments, space, (), (), UNTOLD, None, None)

    config = {"data": str(data), "pictures": str(data), "run": "run", "encoders": {}, "device": "cpu", "purposes": []}
    (run.folder / "config.json").write_text(json.dumps(config))
    read = run.make("customers", {"as_of": None, "consent": None}, (), (), lambda out: _copy(Path(room), out))
    checked = replace(customers, folder=read.folder)
    fused = run.make("fuse", {}, (), (read,), embedding.save)
    indexed = run.make("index", {}, (), (fused,), lambda out: Index.build(ids, embedding.vectors).save(out))
    divided = run.make("segments", {}, (), (fused,), segmentation.save)
    more = {"segment": named(segments), "strength": segments.strength}
    listed = run.make("columns", {}, (), (read, divided), lambda out: write_columns(checked, more, out))
    facts = run.make("facts", {}, (), (divided,), lambda out: save_facts((), out / "facts.json"))
    briefs = run.make("briefs", {}, (), (facts,), lambda out: save_briefs((), out / "briefs.json"))
    drawn = run.make("map", {}, (), (fused,), lambda out: _draw(points, out))
    run.make("report", {"config": config}, (), (read, indexed, divided, listed, facts, briefs, drawn), lambda out: None)


def _copy(room: Path, out: Path) -> None:
    for name in ("customers.parquet", "counts.json"):
        (out / name).write_bytes((room / "checked" / name).read_bytes())


def _draw(points: np.ndarray, out: Path) -> None:
    from safetensors.numpy import save_file

    rows = np.arange(min(4000, len(points)), dtype=np.int64)
    save_file({"xy": np.ascontiguousarray(points[rows, :2], np.float32), "drawn": rows}, str(out / "map.safetensors"))
