"""The network: a tower a modality, a trunk that takes any subset of them, a head a modality."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn


class View(NamedTuple):
    """Some of what is known of B customers, ready for the network.

    `pooled`: m tensors (B, p_j) float32, zeros where absent. `counts`: (B, m) float32 tokens behind each.
    """

    pooled: tuple[Tensor, ...]
    counts: Tensor

    @property
    def present(self) -> Tensor:
        """(B, m) bool."""
        return self.counts > 0

    def rows(self, where: "Tensor | slice") -> "View":
        """The same for some of the customers."""
        return View(tuple(pooled[where] for pooled in self.pooled), self.counts[where])

    def beside(self, other: "View") -> "View":
        """These customers, and below them those of another view."""
        pooled = (torch.cat(pair) for pair in zip(self.pooled, other.pooled, strict=True))
        return View(tuple(pooled), torch.cat([self.counts, other.counts]))


class Network(nn.Module):
    """Reads a view, predicts each modality. B customers, m modalities, h = width.

    `inputs`: sizes p_j of what is read. `slopes`: m tensors (t_j,), t_j <= p_j, one a direction that is foretold: the
    shown modality's own value times its slope is added to its prediction. With slopes of zero everything passes the
    trunk; with the directions' reliabilities for slopes, and heads that begin at zero, the network begins as the best
    linear guess from one half of a history to the other and learns what that misses. Zero slopes stay zero.
    """

    def __init__(
        self, inputs: Sequence[int], slopes: Sequence[Tensor], width: int, layers: int, dropout: float
    ) -> None:
        super().__init__()
        self.towers = nn.ModuleList(_mlp(size + 1, 2 * width, width, last=nn.LayerNorm(width)) for size in inputs)
        self.kind = nn.Parameter(0.02 * torch.randn(len(inputs), width))  # (m, h) which modality a token is
        self.start = nn.Parameter(0.02 * torch.randn(width))  # (h,) the token that becomes the customer
        self.trunk = nn.ModuleList(
            nn.TransformerEncoderLayer(width, 4, 2 * width, dropout, "gelu", batch_first=True, norm_first=True)
            for _ in range(layers)
        )
        self.norm = nn.LayerNorm(width)
        self.linear = any(bool(slope.any()) for slope in slopes)
        self.slopes = nn.ParameterList(nn.Parameter(slope.clone(), requires_grad=self.linear) for slope in slopes)
        self.heads = nn.ModuleList(_mlp(width, 2 * width, len(slope)) for slope in slopes)
        if self.linear:
            for parameter in (p for head in self.heads for p in list(head.children())[-1].parameters()):
                nn.init.zeros_(parameter)

    def forward(self, view: View, shown: Tensor) -> tuple[Tensor, ...]:
        """m tensors (B, t_j): what each modality should look like for these customers.

        `shown`: (B, m) bool, the modalities the network may see; the others are as if absent.
        """
        tokens = [
            tower(torch.cat([pooled, torch.log1p(view.counts[:, j : j + 1])], 1))
            for j, (tower, pooled) in enumerate(zip(self.towers, view.pooled, strict=True))
        ]
        x = torch.stack(tokens, 1) + self.kind  # (B, m, h)
        x = torch.cat([self.start.expand(len(x), 1, -1), x], 1)  # (B, 1 + m, h)
        hidden = torch.cat([torch.zeros_like(shown[:, :1]), ~shown], 1)  # (B, 1 + m), True is not looked at
        for layer in self.trunk:
            x = layer(x, src_key_padding_mask=hidden)
        customer = self.norm(x[:, 0])  # (B, h)
        return tuple(
            head(customer) + shown[:, j : j + 1] * slope * view.pooled[j][:, : len(slope)]
            for j, (head, slope) in enumerate(zip(self.heads, self.slopes, strict=True))
        )


def _mlp(size: int, hidden: int, out: int, last: nn.Module | None = None) -> nn.Sequential:
    layers = [nn.Linear(size, hidden), nn.GELU(), nn.Linear(hidden, out)]
    return nn.Sequential(*layers, *([] if last is None else [last]))
