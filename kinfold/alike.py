"""A finished run, opened for questions: who is like whom, among whom, and why."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from clustering.segments import Segments
from customers.errors import BadInput
from customers.pictures import check_pictures
from customers.spec import make
from customers.table import Customers
from customers.validate import load
from encoders.encoder import Encoder
from encoders.tokens import Tokens
from fusion.embedding import Embedding
from kinfold.config import resolve_device
from kinfold.store import Run
from retrieval.by_text import near_text
from retrieval.columns import FILE
from retrieval.filters import Filters
from retrieval.hit import Hit
from retrieval.index import Index, Selection
from retrieval.search import Search
from retrieval.why import Pair, alike_pieces, in_common, usual


@dataclass(frozen=True)
class Why:
    """Why one customer is like another, by modality: `pieces` that lie near each other, and `common`, {column: (value of
    the one, of the other)}, for what is counted."""

    pieces: Mapping[str, tuple[Pair, ...]]
    common: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Alike:
    """One run. Everything is read when it is first asked for and stays in memory."""

    run: Run
    config: Mapping[str, Any]
    search: Search
    filters: Filters
    segments: Segments

    @property
    def ids(self) -> tuple[str, ...]:
        return self.search.embedding.ids

    @cached_property
    def customers(self) -> Customers:
        return load(self.run.path("customers"), Path(self.config["pictures"] or self.config["data"]))

    @cached_property
    def columns(self) -> pd.DataFrame:
        """A row a customer, in the order of `ids`."""
        return pd.read_parquet(self.filters.path)

    @cached_property
    def encoders(self) -> dict[str, Encoder]:
        return {name: make("encoders", Encoder, settings) for name, settings in self.config["encoders"].items()}

    @cached_property
    def tokens(self) -> dict[str, Tokens]:
        return {name: Tokens.load(self.run.path(f"encode/{name}") / "tokens.safetensors") for name in self.encoders}

    @cached_property
    def _usual(self) -> dict[str, np.ndarray]:
        return {name: usual(tokens) for name, tokens in self.tokens.items()}

    def rows(self, where: str = "", purpose: str = "", outside: str = "") -> np.ndarray | None:
        """(m,) int64 rows that pass a filter, consented, and are not in segment `outside`; None if that is everybody."""
        rows = self.filters.rows(where, purpose)
        if not outside:
            return rows
        if outside not in (*self.segments.names, "noise"):
            raise BadInput(f"no segment {outside!r}: there are {', '.join(self.segments.names)}")
        own = -1 if outside == "noise" else self.segments.names.index(outside)
        others = np.flatnonzero(self.segments.label != own)
        return others if rows is None else np.intersect1d(rows, others, assume_unique=True)

    def among(self, rows: np.ndarray | None) -> Selection | None:
        """Rows as the index takes them."""
        return None if rows is None else self.search.index.only([self.ids[row] for row in rows.tolist()])

    def near_words(self, text: str, k: int, rows: np.ndarray | None) -> list[Hit]:
        """The k customers nearest to a few words, by every modality whose encoder has words and what they say in one space."""
        device = resolve_device(self.config["device"])
        found = {name: encoder.text_vectors([text], device) for name, encoder in self.encoders.items()}
        return self._near({name: vectors[0] for name, vectors in found.items() if vectors is not None}, k, rows)

    def near_picture(self, picture: Path, k: int, rows: np.ndarray | None) -> list[Hit]:
        """The k customers who looked at pictures like this one."""
        fault = check_pictures(picture.parent, [picture.name], lambda steps: None)[picture.name]
        if fault is not None:
            raise BadInput(f"{picture} cannot be used ({fault}): give a picture file")
        device = resolve_device(self.config["device"])
        found = {name: encoder.picture_vectors([picture], device) for name, encoder in self.encoders.items()}
        vectors = {name: vector[0] for name, vector in found.items() if vector is not None}
        if not vectors:
            raise BadInput("no encoder of this run puts pictures in a space of their own: name one of type image")
        return self._near(vectors, k, rows)

    def _near(self, vectors: Mapping[str, np.ndarray], k: int, rows: np.ndarray | None) -> list[Hit]:
        tokens = {name: self.tokens[name] for name in vectors}
        hits = near_text(self.ids, tokens, vectors, k if rows is None else len(self.ids))
        if rows is None:
            return hits
        allowed = set(rows.tolist())
        return [hit for hit in hits if hit.row in allowed][:k]

    def why(self, one: int, other: int) -> Why:
        """What brings two customers (rows) together."""
        pieces = {}
        for name, encoder in self.encoders.items():
            tokens = self.tokens[name]
            mine, theirs = (tokens.values[tokens.offsets[row] : tokens.offsets[row + 1]] for row in (one, other))
            pairs = alike_pieces(
                mine,
                theirs,
                encoder.pieces(self.customers, one),
                encoder.pieces(self.customers, other),
                self._usual[name],
            )
            if pairs:
                pieces[name] = pairs
        return Why(pieces, in_common(self.columns, one, other))


def open_alike(run: Run) -> Alike:
    """Open a finished run. Raises BadInput if it is not finished, or half written."""
    config = json.loads((run.folder / "config.json").read_text())
    embedding = Embedding.load(run.path("fuse"))
    index = Index.load(run.path("index"))
    if len(index) > len(embedding.ids) or any(id not in index for id in embedding.ids[:100]):
        raise BadInput(f"{run.folder} holds an index of other customers: make the run again")
    filters = Filters(run.path("columns"), tuple(config.get("purposes") or ()))
    assert filters.path.name == FILE
    return Alike(run, config, Search(embedding, index), filters, Segments.load(run.path("segments")))


def read_seeds(path: Path) -> Sequence[str]:
    """The ids in a CSV: its column customer_id, or its only column. BadInput if there is neither."""
    try:
        frame = pd.read_csv(path, dtype=str)
    except (OSError, ValueError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read as CSV ({type(error).__name__}): give a column customer_id") from error
    if "customer_id" in frame:
        return [str(id) for id in frame["customer_id"].dropna()]
    if frame.shape[1] != 1:
        raise BadInput(f"{path} has no column customer_id: there are {', '.join(frame.columns)}")
    header, column = str(frame.columns[0]), frame.iloc[:, 0].dropna().astype(str)
    return [header, *column]  # a list without a header
