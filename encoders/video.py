"""Video: a watch sequence, token by token: what was watched, how far, where it was left, when, and after what."""

import numpy as np
from pydantic import Field

from customers.table import Customers
from encoders.encoder import Encoder
from encoders.text import EMBEDDED
from encoders.tokens import Tokens
from encoders.video_content import components, video_vectors
from encoders.watches import Watches, manner, read_watches


class VideoEncoder(Encoder):
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

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, content + content² + taste + 18) float32, oldest watch first."""
        watches = read_watches(customers)
        vectors = video_vectors(watches.videos, customers.pictures, self.model, self.image, self.weights, device)
        what = components(vectors, self.content)[watches.item]  # (T, content)
        parts = [what]
        if self.steps:
            before = np.where(watches.first[:, None], 0, np.roll(what, 1, axis=0))
            parts.append((before[:, :, None] * what[:, None, :]).reshape(len(what), self.content**2))
        if self.taste:
            parts.append(self._taste(watches, vectors, customers.n, device))
        return Tokens.from_rows(watches.row, np.concatenate([*parts, manner(watches)], 1), customers.n, watches.time)

    def _taste(self, watches: Watches, vectors: np.ndarray, n: int, device: str) -> np.ndarray:
        """(T, taste) float32: components of the learned vectors of the videos watched."""
        from encoders.watch_model import WatchSettings, sequences, tastes, train

        if not len(watches.row):
            return np.zeros((0, self.taste), np.float32)
        network = train(sequences(watches, vectors, n), WatchSettings(epochs=self.epochs), device)
        return np.asarray(components(tastes(network), self.taste)[watches.item])
