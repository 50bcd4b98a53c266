"""Which sequences share a forward pass, so that every pass has one of a few fixed shapes and little of it is wasted."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

import numpy as np

STEP = 16  # tokens; padded sequences are as long as a multiple of it


def padded_length(length: int, most: int) -> int:
    """Tokens a padded sequence has, itself of `length`; `most`: the longest the model takes."""
    return min(-(-length // STEP) * STEP, most)


def rows_of(tokens: int, length: int) -> int:
    """Padded sequences of this length in a pass of so many tokens."""
    return max(tokens // length, 1)


def batches(ids: list[np.ndarray], tokens: int, most: int) -> Iterator[list[int]]:
    """Positions of sequences that are padded to the same length, as many as a pass has rows."""
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    for length, members in groupby(order, key=lambda i: padded_length(len(ids[i]), most)):
        alike, rows = list(members), rows_of(tokens, length)
        yield from (alike[start : start + rows] for start in range(0, len(alike), rows))


def packs(lengths: list[int], room: int) -> Iterator[list[int]]:
    """Positions, each in one pack, the longest that still fits next: passes are full but for the last few."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i], i))
    rising = [lengths[i] for i in order]
    while order:
        left, pack = room, []
        while left and (fits := bisect_right(rising, left)):
            left -= rising.pop(fits - 1)
            pack.append(order.pop(fits - 1))
        yield pack
