"""The watch model learns what follows what and who finishes, from any length of history, and repeats itself."""

from dataclasses import replace

import numpy as np
import pytest

from encoders.watch_model import Sequences, WatchSettings, leave_next, rank_next, tastes, train
from encoders.watch_network import GAPS, gap_steps

VIDEOS = 12
QUICK = WatchSettings(width=16, dropout=0.1, epochs=40, rate=5e-3)


def cycles(lengths: list[int], finish: bool = False) -> Sequences:
    """Customers who watch the videos in a circle from anywhere; every other one finishes whatever they watch."""
    random = np.random.default_rng(0)
    item = np.concatenate([(random.integers(VIDEOS) + np.arange(n)) % VIDEOS for n in lengths]).astype(np.int64)
    owner = np.repeat(np.arange(len(lengths)), lengths)
    left = np.where(owner % 2 == 0, 4, 1) if finish else np.full(len(item), -1)
    offsets = np.r_[0, np.cumsum(lengths)].astype(np.int64)
    return Sequences(
        offsets, item, np.zeros(len(item), np.int64), left.astype(np.int64), np.eye(VIDEOS, dtype=np.float32)
    )


def ranks(found: Sequences, settings: WatchSettings = QUICK) -> np.ndarray:
    known, last = found.but_last(), found.last()
    network = train(known, settings, "cpu")
    place = np.full(len(last), -1)
    for who, score in rank_next(network, known, settings.window, "cpu"):
        place[who] = (score > score[np.arange(len(who)), found.item[last[who]]][:, None]).sum(1)
    return place


def test_it_learns_what_follows_what() -> None:
    assert (ranks(cycles([9] * 200)) == 0).mean() > 0.9


def test_it_learns_who_finishes() -> None:
    found = cycles([8] * 120, finish=True)
    known, last = found.but_last(), found.last()
    ways = leave_next(train(known, QUICK, "cpu"), known, found.item[last], QUICK.window, "cpu")
    assert np.allclose(ways.sum(1), 1, atol=1e-5)
    assert ways[::2, 4].min() > ways[1::2, 4].max()


def test_one_watch_and_ten_thousand_both_work() -> None:
    """A window bounds what is looked at, a batch holds so many watches whatever the lengths."""
    found = cycles([0, 1, 10_000, 2, *[9] * 60])
    place = ranks(found, replace(QUICK, window=64, epochs=2))
    assert place[0] == place[1] == -1  # nothing came before
    assert (place[2:] >= 0).all()


def test_the_same_seed_gives_the_same_bytes() -> None:
    found = cycles([7] * 30)
    settings = replace(QUICK, epochs=2)
    first, again = (tastes(train(found, settings, "cpu")) for _ in range(2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, tastes(train(found, replace(settings, seed=1), "cpu")))


def test_training_leaves_the_callers_random_numbers_alone() -> None:
    import torch

    torch.manual_seed(3)
    expected = torch.rand(1)
    torch.manual_seed(3)
    train(cycles([5] * 10), replace(QUICK, epochs=1), "cpu")
    assert torch.equal(torch.rand(1), expected)


def test_nobody_watched_twice() -> None:
    network = train(cycles([1, 1, 0]), QUICK, "cpu")
    assert np.isfinite(tastes(network)).all()


def test_a_large_catalogue_is_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("encoders.watch_model.NEGATIVES", 4)
    assert (ranks(cycles([9] * 200)) == 0).mean() > 0.8


def test_gaps_double() -> None:
    assert gap_steps(np.array([0.0, 30, 60, 61, 120, 240, 1e12])).tolist() == [0, 0, 0, 1, 1, 2, GAPS - 1]
