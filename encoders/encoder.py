"""What every encoder is: settings in, one modality of all customers out."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from customers.errors import BadInput
from customers.spec import Spec, type_of
from customers.table import Customers
from encoders.fitted import Fitted
from encoders.tokens import Tokens

Trace = Literal["written", "viewed", "bought", "watched"]

# Where a trace of a customer comes from: SQL giving row, time, words and picture of each, oldest first.
# Ties in time are broken by content, so the order never depends on how the data happened to be stored.
TRACES: dict[Trace, str] = {
    "written": "SELECT customer_id, timestamp, text AS words, NULL AS picture FROM texts",
    "viewed": "SELECT customer_id, timestamp, name AS words, image AS picture FROM views JOIN products USING (product_id)",
    "bought": "SELECT customer_id, timestamp, name AS words, image AS picture FROM orders JOIN products USING (product_id)",
    "watched": """SELECT customer_id, timestamp, concat_ws('. ', title, topic, description) AS words,
                  thumbnail AS picture FROM watches JOIN videos USING (video_id)""",
}


@dataclass(frozen=True)
class Piece:
    """What one token was made of: `words`, and a `picture` (a path as the data give it), "" where there is none."""

    words: str
    picture: str


class Encoder(Spec, ABC):
    """One modality. A new one is one file in this folder with one subclass; a config names it by the file's name."""

    @abstractmethod
    def encode(self, customers: Customers, device: str) -> Tokens:
        """Encode all customers. `device`: a torch device name. Customers without this modality own no token."""

    @property
    def by_customer(self) -> bool:
        """True if a customer's tokens depend on nobody else's data, so that shards of customers can be encoded apart."""
        return False

    def fit_encode(self, customers: Customers, device: str) -> tuple[Tokens, Fitted]:
        """The same tokens, and what was learned from these customers to make them: nothing, except by a LearningEncoder."""
        return self.encode(customers, device), Fitted()

    def encode_others(self, customers: Customers, device: str, fitted: Fitted) -> Tokens:
        """Tokens of customers who need not have been there when `fitted` was learned, each as if alone.

        Raises BadInput if the encoder looks at all customers at once and keeps nothing of what it saw.
        """
        if not self.by_customer:
            raise BadInput(
                f"the encoder {type_of(self)!r} does not keep what it learns from all customers, so others cannot be encoded "
                "alone: let it say `by_customer`, or make it a LearningEncoder (encoders/learning.py)"
            )
        return self.encode(customers, device)

    def text_vectors(self, texts: list[str], device: str) -> np.ndarray | None:
        """(len(texts), d) float32 unit vectors in the space of the first d columns of this encoder's tokens, so that
        words find what they describe; None where no words lie in that space."""
        return None

    def picture_vectors(self, files: Sequence[Path], device: str) -> np.ndarray | None:
        """(len(files), d) float32 unit vectors of picture files in the space of the first d columns of this encoder's
        tokens; None where no pictures lie in that space."""
        return None

    def pieces(self, customers: Customers, row: int) -> list[Piece]:
        """What each token of customer `row` was made of, in the tokens' order; empty where tokens are of no one thing."""
        return []


def traces(customers: Customers, of: Trace, column: Literal["words", "picture"], row: int) -> list[Piece]:
    """What customer `row` left, in the order of the tokens of an encoder that reads this column (see `per_trace`)."""
    frame = customers.query(
        f"""SELECT coalesce(words, '') AS words, coalesce(picture, '') AS picture FROM ({TRACES[of]}) traces
            JOIN customers USING (customer_id) WHERE {column} IS NOT NULL AND row = {int(row)} ORDER BY timestamp, {column}"""
    )
    return [Piece(str(w), str(p)) for w, p in zip(frame["words"], frame["picture"], strict=True)]


def per_trace(
    customers: Customers, of: Trace, column: Literal["words", "picture"]
) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Row (T,) int64, time (T,) float64 seconds and content (T strings) of every trace that has this column."""
    frame = customers.query(
        f"""SELECT row, epoch(timestamp)::DOUBLE AS time, {column} AS content FROM ({TRACES[of]}) traces
            JOIN customers USING (customer_id) WHERE {column} IS NOT NULL ORDER BY row, timestamp, content"""
    )
    return frame["row"].to_numpy(np.int64), frame["time"].to_numpy(np.float64), frame["content"].tolist()


def distinct(content: list[str]) -> tuple[list[str], np.ndarray]:
    """The u distinct strings, sorted, and which of them each is: (T,) int64. Each is encoded once."""
    names, where = np.unique(np.array(content, dtype=object).astype(str), return_inverse=True)
    return names.tolist(), where.astype(np.int64)
