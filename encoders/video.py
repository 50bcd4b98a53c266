"""Video: a watch sequence, token by token: what was watched, how far, where it was left, when, and after what."""

import numpy as np
import pandas as pd
from pydantic import Field

from customers.table import Customers
from encoders.encoder import Piece
from encoders.fitted import Fitted
from encoders.learning import LearningEncoder
from encoders.text import EMBEDDED
from encoders.tokens import Tokens
from encoders.video_content import Axes, Centre, principal, video_blocks
from encoders.watches import Watches, manner, mean_rating, read_watches


class VideoEncoder(LearningEncoder):
    """One token a watch, holding the content, the step from the content before, the taste, and the manner of watching.

    The content is what the video's words, thumbnail and key frames say. The step is the outer product of consecutive
    content vectors, so that the mean over a customer's tokens is an estimate of how they move from one kind of video to
    the next: ORDER survives pooling (bilinear pooling, Tenenbaum & Freeman 2000). The taste is the video's vector in a
    sequence model that learned, from all customers' watches, what follows what (watch_model.py); not the model's state
    after the watch, for a state remembers the whole history, and fusion learns from comparing one half with another.
    """

    model: str = Field(EMBEDDED, description="text model for titles, topics and descriptions: a hub name or a folder")
    image: str | None = Field(
        None, description="image model for thumbnails and key frames, kinfold-fashion or an open_clip name; unset: none"
    )
    weights: str | None = Field(
        None, description="weights of an open_clip image model: its tag, or a .safetensors file"
    )
    content: int = Field(12, gt=0, le=64, description="dimensions kept of a video's content; a step has their square")
    steps: bool = Field(True, description="keep the step from the video before: order matters")
    taste: int = Field(
        0, ge=0, le=64, description="dimensions kept of what the sequence model learned; 0: none trained"
    )
    epochs: int = Field(20, gt=0, description="passes of the sequence model over all watches; it may stop earlier")

    def pieces(self, customers: Customers, row: int) -> list[Piece]:
        frame = customers.query(
            f"""SELECT title, coalesce(thumbnail, '') AS thumbnail FROM watches JOIN videos USING (video_id)
                JOIN customers USING (customer_id) WHERE row = {int(row)} ORDER BY timestamp, video_id, watched_s"""
        )
        return [
            Piece(str(title), str(picture)) for title, picture in zip(frame["title"], frame["thumbnail"], strict=True)
        ]

    def learn(self, customers: Customers, device: str, fitted: Fitted | None) -> tuple[Tokens, Fitted]:
        """Values (T, content + content² + taste + 18) float32, oldest watch first.

        Learned: the mean and the axes of the catalogue that was watched, the usual rating, and the taste of each video.
        """
        watches = read_watches(customers)
        blocks = video_blocks(watches.videos, customers.pictures, self.model, self.image, self.weights, device)
        known = [Centre.of(block) for block in blocks] if fitted is None else _centres(fitted, blocks)
        vectors = np.concatenate([even(block) for even, block in zip(known, blocks, strict=True)], 1)
        if fitted is None:
            code, axes = principal(vectors, self.content)
            learned = self._learned(watches, known, axes, vectors, customers.n, device)
        else:
            code, learned = Axes(fitted.arrays["mean"], fitted.arrays["axes"])(vectors), fitted
        what = code[watches.item]  # (T, content)
        parts = [what]
        if self.steps:
            before = np.where(watches.first[:, None], 0, np.roll(what, 1, axis=0))
            parts.append((before[:, :, None] * what[:, None, :]).reshape(len(what), self.content**2))
        if self.taste:
            parts.append(_tastes(learned, watches, vectors)[watches.item])
        parts.append(manner(watches, learned.facts["rating"]))
        return Tokens.from_rows(watches.row, np.concatenate(parts, 1), customers.n, watches.time), learned

    def _learned(
        self, watches: Watches, known: list[Centre], axes: Axes, vectors: np.ndarray, n: int, device: str
    ) -> Fitted:
        arrays = {"centre": np.concatenate([each.mean for each in known]), "mean": axes.mean, "axes": axes.matrix}
        facts = {"scales": [each.scale for each in known], "rating": mean_rating(watches)}
        if not self.taste:
            return Fitted(arrays, facts)
        from encoders.watch_model import WatchSettings, sequences, tastes, train, views

        taste, mean = np.zeros((len(vectors), self.taste), np.float32), np.zeros(self.taste)  # (v, taste), (taste,)
        view = np.zeros((vectors.shape[1], self.taste))
        if len(watches.row):
            network = train(sequences(watches, vectors, n), WatchSettings(epochs=self.epochs), device)
            taste, along = principal(tastes(network), self.taste)
            view, mean = views(network) @ along.matrix, along.mean @ along.matrix
        arrays |= {"taste": taste, "taste_view": view, "taste_mean": mean}
        return Fitted(arrays, facts | {"videos": watches.videos["video_id"].tolist()})


def _centres(fitted: Fitted, blocks: list[np.ndarray]) -> list[Centre]:
    ends = np.cumsum([block.shape[1] for block in blocks])[:-1]
    means = np.split(fitted.arrays["centre"], ends)
    return [Centre(mean, scale) for mean, scale in zip(means, fitted.facts["scales"], strict=True)]


def _tastes(learned: Fitted, watches: Watches, vectors: np.ndarray) -> np.ndarray:
    """(v, taste) float32: components of the learned vectors; of a video the model never saw, what its content says."""
    at = pd.Index(learned.facts["videos"], dtype=object).get_indexer(pd.Index(watches.videos["video_id"], dtype=object))
    taste = learned.arrays["taste"]
    unseen = vectors @ learned.arrays["taste_view"] - learned.arrays["taste_mean"]
    seen = np.concatenate([taste, np.zeros((1, taste.shape[1]), np.float32)])[at]
    return np.asarray(np.where(at[:, None] >= 0, seen, unseen), np.float32)
