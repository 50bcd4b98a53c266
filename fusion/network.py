"""The network: attention over the tokens of each modality, a trunk that takes any subset of them, a head a modality."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

from fusion.ragged import Ragged, View, row_sums

BOUND = 4.0  # a token's attention lies between exp(-4) and exp(4): no overflow, and no single token takes all


class Foretold(NamedTuple):
    """What is expected of R rows. `means`, `variances`: m tensors (R, t_j): each modality's content, in units in which
    customers have variance 1, and how uncertain it still is."""

    means: tuple[Tensor, ...]
    variances: tuple[Tensor, ...]

    @property
    def vector(self) -> Tensor:
        """(R, sum t_j): the rows' vectors, before they are scaled to length 1."""
        return torch.cat(self.means, 1)


class Pooling(nn.Module):
    """Attention pooling of ragged tokens (as in Lee et al. 2019, one seed a head): p numbers a token to a * p a row.

    Exact for any number of tokens, for each head is a weighted mean; every head begins as the plain one. A token's
    attention depends on what it says and how long ago that was.
    """

    def __init__(self, size: int, width: int, heads: int) -> None:
        super().__init__()
        self.score = _mlp(size + 2, width, heads)
        for parameter in list(self.score.children())[-1].parameters():
            nn.init.zeros_(parameter)

    def forward(self, tokens: Ragged, rows: int) -> Tensor:
        """(rows, heads * p); zeros where a row has no token."""
        score = self.score(torch.cat([tokens.values, tokens.age], 1))  # (T, a)
        attention = torch.exp(BOUND * torch.tanh(score / BOUND)) * tokens.weight[:, None]  # (T, a)
        total = row_sums(attention, tokens.owner, rows).clamp(min=1e-12)  # (R, a)
        attended = attention[:, :, None] * tokens.values[:, None, :]  # (T, a, p)
        return (row_sums(attended, tokens.owner, rows) / total[:, :, None]).flatten(1)


class Network(nn.Module):
    """Reads a view, foretells each modality. R rows, m modalities, h = width.

    `inputs`: sizes p_j of the tokens. `slopes`: m tensors (t_j,), t_j <= p_j, one a direction that is foretold: the
    shown modality's own mean times its slope is added to its expectation. With slopes of zero everything passes the
    trunk; with the directions' reliabilities for slopes, and heads that begin at zero, the network begins as the best
    linear guess from one half of a history to the other and learns what that misses. Zero slopes stay zero.
    """

    def __init__(
        self, inputs: Sequence[int], slopes: Sequence[Tensor], width: int, layers: int, heads: int, dropout: float
    ) -> None:
        super().__init__()
        self.pooling = nn.ModuleList(Pooling(size, width // 2, heads) for size in inputs)
        self.towers = nn.ModuleList(
            _mlp(heads * size + 1, 2 * width, width, last=nn.LayerNorm(width)) for size in inputs
        )
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
        self.doubts = nn.ModuleList(_mlp(width + len(inputs), width, len(slope)) for slope in slopes)
        # log variance of one token about its customer, a direction: what a target of few tokens is off by anyhow
        self.scatter = nn.ParameterList(nn.Parameter(torch.zeros(len(slope))) for slope in slopes)
        if self.linear:
            for parameter in (p for head in self.heads for p in list(head.children())[-1].parameters()):
                nn.init.zeros_(parameter)

    def customer(self, view: View, counts: Tensor) -> Tensor:
        """(R, h). `counts`: (R, m) float32, tokens that are shown: a modality of none is not looked at."""
        x = torch.stack(
            [
                tower(torch.cat([pool(tokens, view.rows), torch.log1p(counts[:, j : j + 1])], 1))
                for j, (pool, tower, tokens) in enumerate(zip(self.pooling, self.towers, view.modalities, strict=True))
            ],
            1,
        )  # (R, m, h)
        x = torch.cat([self.start.expand(len(x), 1, -1), x + self.kind], 1)  # (R, 1 + m, h)
        hidden = torch.cat([torch.zeros_like(counts[:, :1], dtype=torch.bool), counts == 0], 1)  # (R, 1 + m)
        for layer in self.trunk:
            x = layer(x, src_key_padding_mask=hidden)
        return self.norm(x[:, 0])  # type: ignore[no-any-return]

    def forward(self, view: View, shown: Tensor | None = None) -> Foretold:
        """What each modality should look like for these rows, from what is shown of them.

        `shown`: (R, m) bool, the modalities the network may see, the others are as if absent; None: all.
        """
        counts = view.counts if shown is None else view.counts * shown  # (R, m)
        customer = self.customer(view, counts)
        means = [head(customer) for head in self.heads]
        if self.linear:
            means = [
                mean + (counts[:, j : j + 1] > 0) * slope * own[:, : len(slope)]
                for j, (mean, slope, own) in enumerate(zip(means, self.slopes, view.means, strict=True))
            ]
        # Doubt is read off the customer and how much was seen, but does not shape it: means are as good as without it.
        seen = torch.cat([customer.detach(), torch.log1p(counts)], 1)  # (R, h + m)
        variances = [torch.sigmoid(doubt(seen)) for doubt in self.doubts]
        return Foretold(tuple(means), tuple(variances))


def _mlp(size: int, hidden: int, out: int, last: nn.Module | None = None) -> nn.Sequential:
    layers = [nn.Linear(size, hidden), nn.GELU(), nn.Linear(hidden, out)]
    return nn.Sequential(*layers, *([] if last is None else [last]))
