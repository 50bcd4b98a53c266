"""A small causal transformer over watch sequences: after these watches, what is next, and how far will it be watched?"""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

GAPS = 16  # steps of the time since the last watch, each twice as long as the one before, from a minute to over a month
WAYS = 5  # of leaving: encoders.watches.LEAVES cuts a video into five


@dataclass(frozen=True)
class Batch:
    """b windows of at most L watches, left-aligned. `item`: (b, L) int64, -1 behind the end. `gap`: (b, L) int64 in
    [0, GAPS). `left`: (b, L) int64 in [0, WAYS), -1 where the data does not say."""

    item: torch.Tensor
    gap: torch.Tensor
    left: torch.Tensor


class WatchNetwork(nn.Module):
    """SASRec (Kang & McAuley 2018) with what it leaves out: a video's content, the time between watches, and where each
    was left; positions turn the queries and keys (rotary, Su et al. 2021), so any window length works.

    A video's vector is a learned one plus a linear view of its content, so a video nobody watched yet has a place too.
    """

    def __init__(self, content: torch.Tensor, width: int, layers: int, heads: int, dropout: float) -> None:
        super().__init__()
        items, known = content.shape
        self.register_buffer("content", content, persistent=False)  # (items, known)
        self.taste = nn.Embedding(items, width)
        self.about = nn.Linear(known, width, bias=False)
        self.gap = nn.Embedding(GAPS, width)
        self.left = nn.Embedding(WAYS + 1, width)  # the last: not known
        for table in (self.taste, self.gap, self.left):
            nn.init.normal_(table.weight, std=width**-0.5 / 2)
        self.blocks = nn.ModuleList(Block(width, heads, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.leave = nn.Sequential(nn.Linear(3 * width, width), nn.GELU(), nn.Dropout(dropout), nn.Linear(width, WAYS))
        self.popular = nn.Parameter(torch.zeros(items))
        self.dropout = nn.Dropout(dropout)

    def videos(self) -> torch.Tensor:
        """(items, width): where each video lies in the space of tastes."""
        return torch.as_tensor(self.taste.weight + self.about(self.content))

    def forward(self, batch: Batch) -> torch.Tensor:
        """(b, L, width): after each watch, where the next one is expected."""
        x = self.videos()[batch.item.clamp(min=0)] + self.gap(batch.gap) + self.left(batch.left % (WAYS + 1))
        x = self.dropout(x)
        for block in self.blocks:
            x = block(x)
        return torch.as_tensor(self.norm(x))

    def next_logits(self, hidden: torch.Tensor, items: torch.Tensor | None = None) -> torch.Tensor:
        """(t, width) to (t, items), or to (t, k) for k of the items: how likely each is the next watch."""
        if items is None:
            return hidden @ self.videos().T + self.popular
        return hidden @ self.videos()[items].T + self.popular[items]

    def leave_logits(self, hidden: torch.Tensor, item: torch.Tensor) -> torch.Tensor:
        """(t, width), and the next watch's video (t,), to (t, WAYS): where it will be left."""
        video = self.videos()[item]
        return torch.as_tensor(self.leave(torch.cat([hidden, video, hidden * video], 1)))


class Block(nn.Module):
    """Causal attention and a feed-forward net, each after a norm and added to what came in."""

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.feed = nn.Sequential(
            nn.Linear(width, 2 * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * width, width)
        )
        self.drop = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        b, length, width = x.shape
        q, k, v = self.qkv(self.before(x)).view(b, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        turn = rotation(length, width // self.heads, x.device)
        drop = self.dropout if self.training else 0.0
        seen = F.scaled_dot_product_attention(rotate(q, turn), rotate(k, turn), v, dropout_p=drop, is_causal=True)
        x = x + self.drop(self.out(seen.transpose(1, 2).reshape(b, length, width)))
        return torch.as_tensor(x + self.drop(self.feed(self.between(x))))


def rotation(length: int, dim: int, device: torch.device) -> torch.Tensor:
    """(2, length, dim / 2): cosine and sine of the angle by which each pair of dimensions turns at each position."""
    speed = 1000.0 ** (-torch.arange(0, dim, 2, device=device) / dim)
    angle = torch.arange(length, device=device)[:, None] * speed
    return torch.stack([angle.cos(), angle.sin()])


def rotate(x: torch.Tensor, turn: torch.Tensor) -> torch.Tensor:
    """Queries or keys (..., length, dim), each pair of dimensions turned by its angle."""
    a, b = x.chunk(2, -1)
    cos, sin = turn
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


def gap_steps(seconds: np.ndarray) -> np.ndarray:
    """(T,) int64: 0 for under a minute, then one step for each doubling."""
    return np.clip(np.ceil(np.log2(np.maximum(seconds / 60, 0.5))), 0, GAPS - 1).astype(np.int64)
