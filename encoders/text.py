"""Text: each thing a customer wrote (or read about) becomes one sentence vector, and what is known beside the words."""

import sys
from collections.abc import Iterator
from typing import Literal

import numpy as np
from pydantic import Field

from customers.progress import progress
from customers.table import Customers
from encoders.cache import content_key, remember
from encoders.encoder import Encoder, Piece, Trace, distinct, per_trace, traces
from encoders.precision import Precision, compare, fastest
from encoders.text_features import FEATURES, Feature, written
from encoders.text_model import EMBEDDED, TextModel, embedded_path, kept_model, load_model, open_model
from encoders.text_pieces import cut, shards
from encoders.tokens import Tokens

__all__ = ["EMBEDDED", "TextEncoder", "embed_texts", "embedded_path", "load_model"]

SAMPLE = 256  # texts on which another precision is compared with fp32


class TextEncoder(Encoder):
    """sentence-transformers over texts, or over the names and descriptions of what was viewed, bought or watched.

    Of what customers wrote a token also holds, after the sentence vector, the `features` asked for (see
    text_features.py); how many columns that makes never depends on the data.
    """

    of: Trace = Field("written", description="whose words: written, viewed, bought or watched")
    model: str = Field(EMBEDDED, description="sentence-transformers model: a hub name or a folder")
    batch: int = Field(64, gt=0, description="size of a forward pass: 8 tokens each on a CPU, 512 on a GPU")
    precision: Literal["auto", "fp32", "bf16"] = Field(
        "auto", description="number format; auto: the fastest here. Another than fp32 is used only if it is faithful"
    )
    features: tuple[Feature, ...] = Field(FEATURES, description="what a token says beside the words, if of: written")

    @property
    def by_customer(self) -> bool:
        return True

    def text_vectors(self, texts: list[str], device: str) -> np.ndarray | None:
        return embed_with(kept_model(self.model, device), texts, self.batch, self.precision)

    def pieces(self, customers: Customers, row: int) -> list[Piece]:
        return traces(customers, self.of, "words", row)

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, d + features) float32: a unit vector a text, then its features; every distinct text is encoded once."""
        if self.of != "written":
            row, time, texts = per_trace(customers, self.of, "words")
            names, where = distinct(texts)
            vectors = embed_texts(names, self.model, device, self.batch, self.precision)
            return Tokens.from_rows(row, vectors[where], customers.n, time)
        frame = customers.query(
            """SELECT row, epoch(timestamp)::DOUBLE AS time, text, kind, rating FROM texts
               JOIN customers USING (customer_id) WHERE text IS NOT NULL ORDER BY row, timestamp, text, kind, rating"""
        )
        names, where = distinct(frame["text"].tolist())
        vectors = embed_texts(names, self.model, device, self.batch, self.precision)
        beside = written(frame, names, where, vectors, self.features, self.model == EMBEDDED)  # (T, c)
        values = np.concatenate([vectors[where], beside], 1)
        return Tokens.from_rows(frame["row"].to_numpy(np.int64), values, customers.n, frame["time"].to_numpy())


def embed_texts(
    texts: list[str],
    model: str,
    device: str,
    batch: int = 64,
    precision: Literal["auto", "fp32", "bf16"] = "auto",
) -> np.ndarray:
    """As `embed_with`, by a model that is loaded for these texts alone."""
    return embed_with(open_model(model, device), texts, batch, precision)


def embed_with(
    model: TextModel, texts: list[str], batch: int = 64, precision: Literal["auto", "fp32", "bf16"] = "auto"
) -> np.ndarray:
    """(len(texts), d) float32 unit vectors, in the order given; equal texts are encoded once, and once for all runs.

    A text longer than the model takes is cut into pieces, and its vector is their mean weighted by tokens. In another
    precision than fp32 the 256 texts with the smallest hashes are encoded both ways first: if any cosine is below 0.999
    or fewer than 98 % of the ten nearest neighbours are the same, all is done in fp32, with a line on stderr.
    """
    encoder = model.transformer
    kind, dim = encoder.device.type, encoder.get_embedding_dimension() or 0
    tokens = batch * (512 if kind == "cuda" else 8)
    space = f"{kind}-{tokens}-{model.hash}"

    def encoded(texts: list[str], keys: list[str], how: Precision) -> np.ndarray:
        """(len(texts), dim) float32, of distinct texts."""

        def compute(missing: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
            from encoders.text_forward import in_precision, sentence_vectors

            ready = in_precision(encoder, how)
            lengths = np.array([len(text) for text in texts], np.int64)
            with progress("texts", len(missing)) as done:
                for some in shards(missing, lengths):
                    pieces = cut([texts[i] for i in some], ready)
                    vectors = sentence_vectors(ready, pieces.ids, how, tokens)  # (pieces, dim)
                    yield some, pieces.pooled(vectors, len(some))
                    done(len(some))

        return remember(f"text-{how}-{space}", keys, dim, compute)

    names = list(dict.fromkeys(texts))
    keys = [content_key(name.encode("utf-8", "surrogatepass")) for name in names]
    how: Precision = fastest(str(encoder.device)) if precision == "auto" else precision
    if how != "fp32" and names:
        sample = sorted(range(len(names)), key=keys.__getitem__)[:SAMPLE]  # by content: not by what the cache lacks
        both = ([names[i] for i in sample], [keys[i] for i in sample])
        found = compare(encoded(*both, "fp32"), encoded(*both, how))
        if not found.holds:
            print(
                f"{how} is not faithful to fp32 on {len(sample)} texts (smallest cosine {found.min_cosine:.4f}, "
                f"{found.same_top_10:.1%} of neighbours the same): fp32 is used",
                file=sys.stderr,
            )
            how = "fp32"
    place = {name: i for i, name in enumerate(names)}
    return encoded(names, keys, how)[[place[text] for text in texts]]
