"""Tokens of a batch of customers, ragged: no padding, so one token and ten thousand cost what they are."""

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor

from fusion.draws import stir, uniform


class Ragged(NamedTuple):
    """One modality of a view's R rows.

    `values`: (T, p) float32. `owner`: (T,) int64 in [0, R), the row a token belongs to. `place`: (T,) int64, how many of
    its customer's tokens came before it. `weight`: (T,) float32 > 0. `age`: (T, 2) float32, how long ago on a log scale,
    and 1 where that is known.
    """

    values: Tensor
    owner: Tensor
    place: Tensor
    weight: Tensor
    age: Tensor


def alone(count: Tensor) -> Tensor:
    """For `View.whole` where the rows here are all there are."""
    return count


class View(NamedTuple):
    """What is shown of R rows: `modalities`, m of them. `outcomes`: (R, o) float32, NaN where unknown. `key`: (R,) int64,
    what all random numbers of a row follow from (fusion.draws). `whole`: a count of rows here to what their sum is to be
    divided by: a batch may be shared out, and a mean is over all of it (fusion.shares)."""

    modalities: tuple[Ragged, ...]
    outcomes: Tensor
    key: Tensor
    whole: Callable[[Tensor], Tensor] = alone

    @property
    def rows(self) -> int:
        return len(self.outcomes)

    def again(self, turn: int) -> "View":
        """The same rows, with other random numbers."""
        return self._replace(key=stir(self.key, 500 + turn))

    @property
    def counts(self) -> Tensor:
        """(R, m) float32, tokens behind each row and modality."""
        return torch.stack([row_sums(torch.ones_like(r.weight), r.owner, self.rows) for r in self.modalities], 1)

    @property
    def means(self) -> tuple[Tensor, ...]:
        """m tensors (R, p): weighted mean token, zeros where there is none."""
        return tuple(weighted_means(r.values, r.weight, r.owner, self.rows) for r in self.modalities)


def row_sums(x: Tensor, owner: Tensor, rows: int) -> Tensor:
    """(T, ...) -> (rows, ...): sums over the tokens of each row."""
    return x.new_zeros((rows, *x.shape[1:])).index_add(0, owner, x)


def weighted_means(values: Tensor, weight: Tensor, owner: Tensor, rows: int) -> Tensor:
    """(T, p), (T,) -> (rows, p), zeros where a row has no token."""
    total = row_sums(weight, owner, rows)
    return row_sums(values * weight[:, None], owner, rows) / total.clamp(min=1e-12)[:, None]


def halves(view: View) -> View:
    """Cut each of B histories in two at random: 2B rows, row i and row B + i are halves of the same customer.

    A half is contiguous in time and wraps around the end, for neighbours of a sequence share content: a half of every
    other token would leak into its complement. An odd token falls to either side; a lone one is in one half only. The same
    tokens are regrouped, none is copied.
    """

    def second(r: Ragged, j: int, counts: Tensor) -> Tensor:
        start = (uniform(view.key, 3 * j) * counts).long()  # (B,)
        size = (counts + (uniform(view.key, 3 * j + 1) < 0.5).long()) // 2
        around = (r.place - start[r.owner]) % counts.clamp(min=1)[r.owner]
        swap = uniform(view.key, 3 * j + 2) < 0.5  # which half is first is a coin's throw
        return (around < size[r.owner]) ^ swap[r.owner]

    return _cut(view, second)


def past_and_future(view: View) -> View:
    """Cut each of B histories at a random moment: row i is what came before, row B + i what came after."""
    part = 0.25 + 0.5 * uniform(view.key, 0)  # (B,) the same share of every modality is the past

    def second(r: Ragged, j: int, counts: Tensor) -> Tensor:
        return r.place >= (part * counts + 0.5).long()[r.owner]

    return _cut(view, second)


def swapped(view: View) -> View:
    """The 2B rows of a cut view in the order of their counterparts: row i holds what the other half of its customer is."""
    b = view.rows // 2
    return view._replace(modalities=tuple(r._replace(owner=(r.owner + b) % (2 * b)) for r in view.modalities))


def _cut(view: View, second: Callable[[Ragged, int, Tensor], Tensor]) -> View:
    b = view.rows
    counts = view.counts.long()  # (B, m)
    cut = tuple(
        r._replace(owner=r.owner + b * second(r, j, counts[:, j]).long()) for j, r in enumerate(view.modalities)
    )
    return View(cut, view.outcomes.repeat(2, 1), torch.cat([stir(view.key, 400), stir(view.key, 401)]), view.whole)
