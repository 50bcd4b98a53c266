"""Video: a watch sequence, token by token: what was watched, how far, where it was left, when, and after what."""

import numpy as np
import pandas as pd
from pydantic import Field

from customers.table import Customers
from encoders.encoder import Encoder
from encoders.text import EMBEDDED, embed_texts
from encoders.tokens import Tokens

DAY = 86400.0
LEAVES = np.array([0.1, 0.3, 0.6, 0.9])  # where a watch ended, in shares of the video: five ways of leaving


class VideoEncoder(Encoder):
    """One token a watch, holding the content, the step from the content before, and the manner of watching.

    The step is the outer product of consecutive content vectors, so that the mean over a customer's tokens is an
    estimate of how they move from one kind of video to the next: ORDER survives pooling (bilinear pooling, Tenenbaum &
    Freeman 2000). What the data does not say (no duration, no rating) is 0 with a flag beside it.
    """

    model: str = Field(EMBEDDED, description="text model for titles, topics and descriptions: a hub name or a folder")
    content: int = Field(12, gt=0, le=64, description="dimensions kept of a video's content; a step has their square")
    steps: bool = Field(True, description="keep the step from the video before: order matters")

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, content + content² + 18) float32, oldest watch first."""
        watches = customers.query(
            """SELECT row, epoch(timestamp)::DOUBLE AS time, video_id, watched_s, rating,
                      coalesce(watches.duration_s, videos.duration_s) AS duration_s,
                      hour(timestamp) + minute(timestamp) / 60.0 AS hour, isodow(timestamp) >= 6 AS weekend,
                      concat_ws('. ', title, topic, description) AS words
               FROM watches JOIN videos USING (video_id) JOIN customers USING (customer_id)
               ORDER BY row, timestamp, video_id, watched_s"""
        )
        row = watches["row"].to_numpy(np.int64)
        time = watches["time"].to_numpy(np.float64)
        what = self._content(watches, device)  # (T, content)
        first = np.r_[True, row[1:] != row[:-1]] if len(row) else np.zeros(0, bool)
        before = np.where(first[:, None], 0, np.roll(what, 1, axis=0))
        parts = [what, _manner(watches, first)]
        if self.steps:
            parts.insert(1, (before[:, :, None] * what[:, None, :]).reshape(len(row), self.content**2))
        return Tokens.from_rows(row, np.concatenate(parts, 1), customers.n, time)

    def _content(self, watches: pd.DataFrame, device: str) -> np.ndarray:
        """(T, content) float32: whitened principal components of the catalogue's text vectors, each video counted once."""
        videos = watches[["video_id", "words"]].drop_duplicates("video_id").sort_values("video_id")
        if videos.empty:
            return np.zeros((0, self.content), np.float32)
        vectors = embed_texts(videos["words"].tolist(), self.model, device).astype(np.float64)  # (videos, d)
        centred = vectors - vectors.mean(0)
        u, s, _ = np.linalg.svd(centred, full_matrices=False)
        u *= np.sign(u[np.abs(u).argmax(0), np.arange(u.shape[1])])  # the sign of a component is arbitrary: fix it
        keep = min(self.content, int((s > 1e-6).sum()))
        code = np.zeros((len(videos), self.content), np.float32)
        code[:, :keep] = u[:, :keep] * np.sqrt(len(videos))
        place = pd.Index(videos["video_id"]).get_indexer(pd.Index(watches["video_id"]))
        return np.asarray(code[place])


def _manner(watches: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """(T, 18) float32: how far, where left, how it was liked, when, how long since the last."""
    watched = watches["watched_s"].to_numpy(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.clip(watched / watches["duration_s"].to_numpy(np.float64), 0, 1)
    known = np.isfinite(share)
    share = np.where(known, share, 0)
    left = np.eye(len(LEAVES) + 1)[np.searchsorted(LEAVES, share, side="right")] * known[:, None]
    after = np.where(first | ~np.roll(known, 1), 0, np.roll(share, 1))
    rating = watches["rating"].to_numpy(np.float64)
    rated = np.isfinite(rating)
    mean = rating[rated].mean() if rated.any() else 0.0
    liked = np.where(rated, rating - mean, 0)
    hour = watches["hour"].to_numpy(np.float64) * 2 * np.pi / 24
    time = watches["time"].to_numpy(np.float64)
    gap = np.where(first, 0, np.log1p(np.maximum(time - np.roll(time, 1), 0) / DAY))
    again = watches.duplicated(["row", "video_id"]).to_numpy()
    columns = [share, known, after, share * after, liked, liked**2, rated, np.sin(hour), np.cos(hour)]
    columns += [watches["weekend"].to_numpy(bool), gap, first, again]
    return np.column_stack([*columns, left]).astype(np.float32)
