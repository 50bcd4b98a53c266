"""The peer of benchmarks/fusion_speed.py: the same network as one would write it, with padded batches in a DataLoader.

A batch holds (B, L, 384) raw tokens a modality, L its longest history, and a mask; the projection is the model's first layer.
Everything after the pooling, the loss included, is fusion's own code: the padded view stands in for the ragged one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset

from encoders.tokens import Tokens
from fusion.batches import DAY
from fusion.draws import keys, stir, uniform
from fusion.learner import Learner
from fusion.network import BOUND
from fusion.ragged import alone
from fusion.reliable import Projection


class Customers(Dataset[tuple[int, list[tuple[np.ndarray, np.ndarray]]]]):
    """Item i is customer i: a number, and (k, d) tokens and (k,) times of each modality."""

    def __init__(self, tokens: Sequence[Tokens], customers: np.ndarray) -> None:
        self.tokens = tokens
        self.customers = customers

    def __len__(self) -> int:
        return len(self.customers)

    def __getitem__(self, i: int) -> tuple[int, list[tuple[np.ndarray, np.ndarray]]]:
        customer = int(self.customers[i])
        rows = [slice(own.offsets[customer], own.offsets[customer + 1]) for own in self.tokens]
        return customer, [(own.values[r], own.time[r]) for own, r in zip(self.tokens, rows, strict=True)]


def collate(
    items: Sequence[tuple[int, list[tuple[np.ndarray, np.ndarray]]]],
) -> tuple[Tensor, list[tuple[Tensor, ...]]]:
    """(B,) who, and a modality: (B, L, d) tokens, (B, L) times, (B,) counts."""
    padded: list[tuple[Tensor, ...]] = []
    for j in range(len(items[0][1])):
        counts = [len(modalities[j][0]) for _, modalities in items]
        values = np.zeros((len(items), max(counts), items[0][1][j][0].shape[1]), np.float32)
        time = np.full((len(items), max(counts)), np.nan)
        for i, (_, modalities) in enumerate(items):
            values[i, : counts[i]], time[i, : counts[i]] = modalities[j]
        padded.append((torch.from_numpy(values), torch.from_numpy(time), torch.tensor(counts)))
    return torch.tensor([who for who, _ in items]), padded


@dataclass
class Padded:
    """One modality of B histories cut in halves. `values`: (B, L, p) projected. `age`: (B, L, 2). `mask`: (2, B, L) float,
    which tokens belong to which half."""

    values: Tensor
    age: Tensor
    mask: Tensor


@dataclass
class PaddedView:
    """What fusion.ragged.View is to the network and the loss."""

    modalities: Sequence[Padded]
    outcomes: Tensor
    key: Tensor
    whole: Callable[[Tensor], Tensor] = alone

    @property
    def rows(self) -> int:
        return len(self.key)

    @property
    def counts(self) -> Tensor:
        return torch.stack([m.mask.sum(2).flatten() for m in self.modalities], 1)  # (2B, m)

    @property
    def means(self) -> tuple[Tensor, ...]:
        return tuple(
            (torch.einsum("hbl,blp->hbp", m.mask, m.values.detach()) / m.mask.sum(2).clamp(min=1)[:, :, None]).flatten(
                0, 1
            )
            for m in self.modalities
        )


class PaddedPooling(nn.Module):
    """fusion.network.Pooling with its weights, over padded tokens."""

    def __init__(self, ragged: nn.Module) -> None:
        super().__init__()
        self.score: nn.Module = ragged.get_submodule("score")

    def forward(self, tokens: Padded, rows: int) -> Tensor:
        """(2B, heads * p)."""
        score = self.score(torch.cat([tokens.values, tokens.age], 2))  # (B, L, a)
        attention = torch.exp(BOUND * torch.tanh(score / BOUND))[None] * tokens.mask[..., None]  # (2, B, L, a)
        total = attention.sum(2).clamp(min=1e-12)  # (2, B, a)
        attended = torch.einsum("hbla,blp->hbap", attention, tokens.values)
        return (attended / total[..., None]).flatten(0, 1).flatten(1)


class PaddedLearner(nn.Module):
    """Masked halves on padded batches. `projections`: what the first layers start from."""

    def __init__(self, learner: Learner, projections: Sequence[Projection], newest: float) -> None:
        super().__init__()
        self.network = learner.network
        self.network.pooling = nn.ModuleList(PaddedPooling(pooling) for pooling in learner.network.pooling)
        self.newest = newest
        self.first = nn.ModuleList()
        for projection in projections:
            layer = nn.Linear(*projection.matrix.shape)
            with torch.no_grad():
                layer.weight.copy_(torch.from_numpy(projection.matrix.T.copy()))
                layer.bias.copy_(torch.from_numpy(-projection.mean @ projection.matrix))
            self.first.append(layer)

    def forward(self, who: Tensor, padded: Sequence[tuple[Tensor, ...]], seed: int, step: int) -> Tensor:
        """The loss of fusion/objectives/masked_halves.py, with the same draws."""
        from fusion.foretelling import foretelling_error, hidden

        key = stir(torch.from_numpy(keys(seed, 0, step, who.numpy())), 500)
        modalities = []
        for j, (layer, (values, time, counts)) in enumerate(zip(self.first, padded, strict=True)):
            place = torch.arange(values.shape[1])[None, :]  # (1, L)
            start = (uniform(key, 3 * j) * counts).long()[:, None]
            size = (counts + (uniform(key, 3 * j + 1) < 0.5).long()) // 2
            inside = (place - start) % counts.clamp(min=1)[:, None] < size[:, None]
            second = inside ^ (uniform(key, 3 * j + 2) < 0.5)[:, None]
            there = place < counts[:, None]
            known = torch.isfinite(time)
            days = torch.where(known, (self.newest - time).clamp(min=0), 0) / DAY
            age = torch.stack([torch.log1p(days) / 8, known], 2).float()
            mask = torch.stack([there & ~second, there & second]).float()  # (2, B, L)
            modalities.append(Padded(layer(values), age, mask))
        both = torch.cat([stir(key, 400), stir(key, 401)])
        cut: Any = PaddedView(modalities, torch.zeros(len(both), 0), both)
        turned: Any = PaddedView([Padded(m.values, m.age, m.mask.flip(0)) for m in modalities], cut.outcomes, both)
        shown = hidden(cut, 0.3)
        return foretelling_error(self.network, self.network(cut, shown), turned, shown.any(1))


def epoch(learner: PaddedLearner, tokens: Sequence[Tokens], customers: np.ndarray, batch: int, seed: int) -> float:
    """One pass over the customers, as benchmarks do it. Returns the mean loss."""
    generator = torch.Generator().manual_seed(seed)
    loader = DataLoader(
        Customers(tokens, customers), batch, True, collate_fn=collate, drop_last=True, generator=generator
    )
    optimiser = torch.optim.AdamW(learner.parameters(), lr=2e-3, weight_decay=1e-2, fused=True)
    total = 0.0
    for step, (who, padded) in enumerate(loader):
        loss = learner(who, padded, seed, step)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learner.parameters(), 5.0)
        optimiser.step()
        total += float(loss.detach())
    return total / len(loader)
