"""The peer of the watch model: SASRec as its paper has it (Kang & McAuley 2018, arXiv:1808.09781), in about 100 lines.

Learned positions, two post-norm-residual blocks of one head, items tied between input and output, histories of 200;
binary cross-entropy against one sampled negative a position as published, or cross-entropy against the whole catalogue as
RecBole trains it. Checked against the paper's equations; hyper-parameters are the paper's for MovieLens.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, BLOCKS, WINDOW, DROPOUT, BATCH, RATE = 50, 2, 200, 0.2, 128, 1e-3
LOOK, PATIENCE = 10, 3  # epochs between two looks at the validation watch, and looks without a better one


class SASRec(nn.Module):
    def __init__(self, items: int) -> None:
        super().__init__()
        self.item = nn.Embedding(items + 1, WIDTH, padding_idx=0)
        self.place = nn.Embedding(WINDOW, WIDTH)
        for table in (self.item, self.place):
            nn.init.xavier_normal_(table.weight)
        self.drop = nn.Dropout(DROPOUT)
        self.attend = nn.ModuleList(nn.MultiheadAttention(WIDTH, 1, DROPOUT, batch_first=True) for _ in range(BLOCKS))
        self.before = nn.ModuleList(nn.LayerNorm(WIDTH, eps=1e-8) for _ in range(BLOCKS))
        self.between = nn.ModuleList(nn.LayerNorm(WIDTH, eps=1e-8) for _ in range(BLOCKS))
        self.feed = nn.ModuleList(
            nn.Sequential(
                nn.Linear(WIDTH, WIDTH), nn.Dropout(DROPOUT), nn.ReLU(), nn.Linear(WIDTH, WIDTH), nn.Dropout(DROPOUT)
            )
            for _ in range(BLOCKS)
        )
        self.last = nn.LayerNorm(WIDTH, eps=1e-8)

    def forward(self, history: torch.Tensor) -> torch.Tensor:
        """(b, WINDOW) item numbers from 1, 0 for padding on the left, to (b, WINDOW, WIDTH)."""
        there = (history > 0)[..., None]
        x = self.drop(self.item(history) * WIDTH**0.5 + self.place.weight) * there
        hidden = torch.triu(torch.ones(WINDOW, WINDOW, dtype=torch.bool), 1)
        for attend, before, between, feed in zip(self.attend, self.before, self.between, self.feed, strict=True):
            query = before(x)
            x = query + attend(query, x, x, attn_mask=hidden, need_weights=False)[0]
            x = between(x)
            x = (x + feed(x)) * there
        return torch.as_tensor(self.last(x))


def fit(histories: Sequence[np.ndarray], items: int, loss: Literal["bce", "ce"], epochs: int, seed: int = 0) -> SASRec:
    """Trained on all but the last watch of each history, which chooses the epoch. Histories: item rows from 0."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    model = SASRec(items)
    adam = torch.optim.Adam(model.parameters(), RATE, betas=(0.9, 0.98))
    known = [history[:-1] for history in histories]
    seen = [set((history + 1).tolist()) for history in histories]
    inputs = np.stack([padded(history[:-1]) for history in known])  # (n, WINDOW)
    targets = np.stack([padded(history[1:]) for history in known])
    best, state, waited = -1.0, {k: v.clone() for k, v in model.state_dict().items()}, 0
    for epoch in range(epochs):
        model.train()
        order = random.permutation(len(inputs))
        for some in np.split(order, range(BATCH, len(order), BATCH)):
            after = torch.from_numpy(targets[some])
            there = after > 0
            hidden = model(torch.from_numpy(inputs[some]))[there]  # (t, WIDTH)
            positive = after[there]
            if loss == "ce":
                value = F.cross_entropy(hidden @ model.item.weight[1:].T, positive - 1)
            else:
                others = torch.from_numpy(_negatives([seen[i] for i in some], there.sum(1).tolist(), items, random))
                score = [(hidden * model.item(of)).sum(1) for of in (positive, others)]
                value = -(F.logsigmoid(score[0]) + F.logsigmoid(-score[1])).mean()
            adam.zero_grad()
            value.backward()  # type: ignore[no-untyped-call]
            adam.step()
        if (epoch + 1) % LOOK == 0:
            ranks = rank(model, known, np.array([history[-1] for history in histories]))
            quality = float(np.where(ranks < 10, 1 / np.log2(ranks + 2), 0).mean())
            best, state, waited = (
                (quality, {k: v.clone() for k, v in model.state_dict().items()}, 0)
                if quality > best
                else (best, state, waited + 1)
            )
            if waited >= PATIENCE:
                break
    model.load_state_dict(state)
    return model


@torch.inference_mode()
def rank(model: SASRec, histories: Sequence[np.ndarray], target: np.ndarray) -> np.ndarray:
    """(n,) how many of all items score above the target after each history; ties count half."""
    model.eval()
    ranks = []
    for start in range(0, len(histories), BATCH):
        some = np.stack([padded(history) for history in histories[start : start + BATCH]])
        score = (model(torch.from_numpy(some))[:, -1] @ model.item.weight[1:].T).numpy()  # (b, items)
        own = score[np.arange(len(some)), target[start : start + BATCH]][:, None]
        ranks.append((score > own).sum(1) + ((score == own).sum(1) - 1) / 2)
    return np.concatenate(ranks)


def padded(history: np.ndarray) -> np.ndarray:
    """(WINDOW,) int64: the last items, numbered from 1, right-aligned."""
    row = np.zeros(WINDOW, np.int64)
    some = history[-WINDOW:] + 1
    row[WINDOW - len(some) :] = some
    return row


def _negatives(seen: list[set[int]], counts: list[int], items: int, random: np.random.Generator) -> np.ndarray:
    """One item a position that its customer never watched."""
    found = np.zeros(sum(counts), np.int64)
    at = 0
    for own, count in zip(seen, counts, strict=True):
        drawn = random.integers(1, items + 1, count)
        while (again := np.array([number in own for number in drawn.tolist()])).any():
            drawn[again] = random.integers(1, items + 1, int(again.sum()))
        found[at : at + count] = drawn
        at += count
    return found
