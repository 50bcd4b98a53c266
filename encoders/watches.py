"""Watches as the tables tell them: what was watched in which order, how far, where it was left, and when."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from customers.table import Customers

DAY = 86400.0
LEAVES = np.array([0.1, 0.3, 0.6, 0.9])  # where a watch ended, in shares of the video: five ways of leaving


@dataclass(frozen=True)
class Watches:
    """T watches, grouped by customer, oldest first, and the v videos they are of, by id.

    `row`: (T,) int64, the customer. `time`: (T,) float64 s. `item`: (T,) int64, which of the videos. `first`: (T,) bool.
    `share`, `end`: (T,) float64 in [0, 1], how much of it was watched, and where it was left, NaN unknown. `frame`: the
    columns this was made of.
    `videos`: a row each: video_id, words, thumbnail, file.
    """

    row: np.ndarray
    time: np.ndarray
    item: np.ndarray
    first: np.ndarray
    share: np.ndarray
    end: np.ndarray
    frame: pd.DataFrame
    videos: pd.DataFrame

    @property
    def gap(self) -> np.ndarray:
        """(T,) float64: seconds since the customer's watch before, 0 for the first."""
        return np.where(self.first, 0, np.maximum(self.time - np.roll(self.time, 1), 0))

    @property
    def left(self) -> np.ndarray:
        """(T,) int64 in 0..4: in which of the five stretches of the video it was left, -1 where nobody knows."""
        known = np.isfinite(self.end)
        way = np.searchsorted(LEAVES, np.where(known, self.end, 0), side="right")
        return np.where(known, way, -1).astype(np.int64)


def read_watches(customers: Customers) -> Watches:
    """All watches of videos that are known. Ties in time go by content, so the order is that of no storage."""
    frame = customers.query(
        """SELECT row, epoch(timestamp)::DOUBLE AS time, video_id, watched_s, coalesce(left_s, watched_s) AS left_s, rating,
                  coalesce(watches.duration_s, videos.duration_s) AS duration_s,
                  hour(timestamp) + minute(timestamp) / 60.0 AS hour, isodow(timestamp) >= 6 AS weekend
           FROM watches JOIN videos USING (video_id) JOIN customers USING (customer_id)
           ORDER BY row, timestamp, video_id, watched_s"""
    )
    videos = customers.query(
        """SELECT video_id, concat_ws('. ', title, topic, description) AS words, thumbnail, file FROM videos
           WHERE video_id IN (SELECT video_id FROM watches) ORDER BY video_id"""
    )
    row = frame["row"].to_numpy(np.int64)
    with np.errstate(divide="ignore", invalid="ignore"):
        duration = frame["duration_s"].to_numpy(np.float64)
        share, end = (np.clip(frame[name].to_numpy(np.float64) / duration, 0, 1) for name in ("watched_s", "left_s"))
    return Watches(
        row=row,
        time=frame["time"].to_numpy(np.float64),
        item=pd.Index(videos["video_id"]).get_indexer(pd.Index(frame["video_id"])).astype(np.int64),
        first=np.r_[True, row[1:] != row[:-1]] if len(row) else np.zeros(0, bool),
        share=share,
        end=end,
        frame=frame,
        videos=videos,
    )


def mean_rating(watches: Watches) -> float:
    """Of all watches that are rated; 0 if none is."""
    rating = watches.frame["rating"].to_numpy(np.float64)
    rated = np.isfinite(rating)
    return float(rating[rated].mean()) if rated.any() else 0.0


def manner(watches: Watches, usual: float) -> np.ndarray:
    """(T, 18) float32: how far, where left, how it was liked, when, how long since the last, whether seen before.

    `usual`: the rating from which liking counts. What the data does not say (no duration, no rating) is 0 with a flag
    beside it.
    """
    frame, first = watches.frame, watches.first
    known = np.isfinite(watches.share)
    share = np.where(known, watches.share, 0)
    left = np.eye(len(LEAVES) + 1)[watches.left] * (watches.left >= 0)[:, None]
    after = np.where(first | ~np.roll(known, 1), 0, np.roll(share, 1))
    rating = frame["rating"].to_numpy(np.float64)
    rated = np.isfinite(rating)
    liked = np.where(rated, rating - usual, 0)
    hour = frame["hour"].to_numpy(np.float64) * 2 * np.pi / 24
    gap = np.log1p(watches.gap / DAY)
    again = frame.duplicated(["row", "video_id"]).to_numpy()
    columns = [share, known, after, share * after, liked, liked**2, rated, np.sin(hour), np.cos(hour)]
    columns += [frame["weekend"].to_numpy(bool), gap, first, again]
    return np.column_stack([*columns, left]).astype(np.float32)
