"""Learns from watch sequences themselves, without labels: trains the network, ranks what is next, says who finishes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from customers.progress import progress

if TYPE_CHECKING:
    import torch

    from encoders.watch_network import Batch, WatchNetwork
    from encoders.watches import Watches

TOKENS = 4096  # watches a batch at most: bounds the memory whatever the lengths
STEPS, FEW = 32, 256  # batches an epoch, if there are watches enough for so many, of so few watches at least
NEGATIVES = 8192  # videos a watch is ranked against in training; a larger catalogue is sampled


@dataclass(frozen=True)
class Sequences:
    """n customers' watches, oldest first: customer i owns `offsets[i]:offsets[i + 1]`, (n + 1,) int64.

    `item`: (T,) int64, row of the catalogue. `gap`: (T,) int64, encoders.watch_network.gap_steps of the seconds since
    the watch before. `left`: (T,) int64 in 0..4, where it was left, -1 unknown. `content`: (items, c) float32.
    """

    offsets: np.ndarray
    item: np.ndarray
    gap: np.ndarray
    left: np.ndarray
    content: np.ndarray

    def but_last(self) -> "Sequences":
        """Every sequence without its last watch; one of a single watch is left empty."""
        keep = np.ones(len(self.item), bool)
        counts = np.diff(self.offsets)
        keep[self.offsets[1:][counts > 0] - 1] = False
        offsets = np.r_[0, np.cumsum(np.maximum(counts - 1, 0))].astype(np.int64)
        return Sequences(offsets, self.item[keep], self.gap[keep], self.left[keep], self.content)

    def last(self) -> np.ndarray:
        """(n,) int64: position of every customer's last watch, -1 for who has none."""
        return np.where(np.diff(self.offsets) > 0, self.offsets[1:] - 1, -1)


@dataclass(frozen=True)
class WatchSettings:
    """Width of the vectors, depth, and how long to learn."""

    width: int = 64
    layers: int = 2
    heads: int = 2
    dropout: float = 0.4
    window: int = 200  # watches looked back at; longer histories are learned in windows
    epochs: int = 60
    patience: int = 5  # epochs without a better rank of the watches held out
    rate: float = 2e-3
    seed: int = 0


def sequences(watches: "Watches", content: np.ndarray, n: int) -> Sequences:
    """The watches of n customers as the model reads them; `content`: (videos, c) float32."""
    from encoders.watch_network import gap_steps

    offsets = np.r_[0, np.cumsum(np.bincount(watches.row, minlength=n))].astype(np.int64)
    return Sequences(offsets, watches.item, gap_steps(watches.gap), watches.left, content)


def train(sequences: Sequences, settings: WatchSettings, device: str) -> "WatchNetwork":
    """The network after its best epoch, judged by the last watch of every sequence, which it does not learn from.

    Cross-entropy against the whole catalogue (Klenitskiy & Vasilev 2023: that, not the architecture, is what makes a
    sequence model good), and beside it, cross-entropy of where the next watch will be left.
    """
    import torch

    from encoders.watch_network import WatchNetwork

    random = np.random.default_rng(settings.seed)
    content = torch.from_numpy(sequences.content)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        network = WatchNetwork(content, settings.width, settings.layers, settings.heads, settings.dropout).to(device)
        known = sequences.but_last()
        windows = _windows(known, settings.window)
        most = int(np.clip(len(known.item) // STEPS, FEW, TOKENS))
        adam = torch.optim.AdamW(network.parameters(), settings.rate, betas=(0.9, 0.98), weight_decay=0.01)
        best, state, waited = -np.inf, _copy(network), 0
        with progress("watch sequences", settings.epochs) as done:
            for _ in range(settings.epochs if len(windows) else 0):
                network.train()
                for batch in _batches(known, windows[random.permutation(len(windows))], device, most):
                    adam.zero_grad()
                    loss = _loss(network, batch, random)
                    loss.backward()  # type: ignore[no-untyped-call]
                    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
                    adam.step()
                score = _held_out(network, sequences, settings.window, device)
                done(1)
                best, state, waited = (score, _copy(network), 0) if score > best else (best, state, waited + 1)
                if waited >= settings.patience:
                    break
    network.load_state_dict(state)
    return network.eval()


def rank_next(
    network: "WatchNetwork", sequences: Sequences, window: int, device: str
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Blocks of customers (b,) with a history, and their scores (b, items) of every video for the next watch."""
    import torch

    for batch, who, last in _tails(sequences, window, device):
        with torch.inference_mode():
            hidden = network(batch)[torch.arange(len(who), device=device), torch.from_numpy(last).to(device)]
            yield who, network.next_logits(hidden).cpu().numpy()


def leave_next(network: "WatchNetwork", sequences: Sequences, item: np.ndarray, window: int, device: str) -> np.ndarray:
    """(n, 5) float32: if customer i now watches `item[i]`, how likely it is left where. NaN for who has no history."""
    import torch

    ways = np.full((len(sequences.offsets) - 1, 5), np.nan, np.float32)
    for batch, who, last in _tails(sequences, window, device):
        with torch.inference_mode():
            hidden = network(batch)[torch.arange(len(who), device=device), torch.from_numpy(last).to(device)]
            logits = network.leave_logits(hidden, torch.from_numpy(item[who]).to(device))
            ways[who] = logits.softmax(1).cpu().numpy()
    return ways


def tastes(network: "WatchNetwork") -> np.ndarray:
    """(items, width) float32: each video's learned vector."""
    import torch

    with torch.inference_mode():
        return np.asarray(network.videos().cpu().numpy(), np.float32)


def views(network: "WatchNetwork") -> np.ndarray:
    """(c, width) float32: what a video's content adds to its vector; of a video nobody watched yet, all there is."""
    return np.asarray(network.about.weight.detach().cpu().numpy().T, np.float32)


def _loss(network: "WatchNetwork", batch: "Batch", random: np.random.Generator) -> "torch.Tensor":
    import torch
    import torch.nn.functional as F

    follows = batch.item[:, 1:] >= 0
    hidden = network(batch)[:, :-1][follows]  # (t, width)
    after, left = batch.item[:, 1:][follows], batch.left[:, 1:][follows]
    items = len(network.popular)
    if items <= NEGATIVES:
        loss = F.cross_entropy(network.next_logits(hidden), after)
    else:
        others = torch.from_numpy(random.choice(items, NEGATIVES, replace=False)).to(after.device)
        asked = torch.unique(torch.cat([others, after]))
        loss = F.cross_entropy(network.next_logits(hidden, asked), torch.searchsorted(asked, after))
    if bool((left >= 0).any()):
        loss = loss + F.cross_entropy(network.leave_logits(hidden, after), left, ignore_index=-1)
    return loss


def _held_out(network: "WatchNetwork", sequences: Sequences, window: int, device: str) -> float:
    """Mean reciprocal rank of the last watches minus, where known, the surprise at where they were left."""
    network.eval()
    last = sequences.last()
    before = sequences.but_last()
    ranks = []
    for who, scores in rank_next(network, before, window, device):
        own = scores[np.arange(len(who)), sequences.item[last[who]]]
        ranks.append((scores > own[:, None]).sum(1) + 1)
    score = float((1 / np.concatenate(ranks)).mean()) if ranks else 0.0
    asked = np.flatnonzero((np.diff(before.offsets) > 0) & (last >= 0))
    asked = asked[sequences.left[last[asked]] >= 0]
    if len(asked):
        item = np.where(last >= 0, sequences.item[np.maximum(last, 0)], 0)
        ways = leave_next(network, before, item, window, device)
        surprise = -np.log(np.maximum(ways[asked, sequences.left[last[asked]]], 1e-9))
        score -= float(surprise.mean())
    return score


def _windows(sequences: Sequences, window: int) -> np.ndarray:
    """(w, 2) int64: start and end of stretches of at most `window` + 1 watches; each watch but the first is predicted once."""
    found = [
        (start, min(start + window + 1, end))
        for begin, end in zip(sequences.offsets[:-1], sequences.offsets[1:], strict=True)
        for start in range(int(begin), int(end) - 1, window)
    ]
    return np.array(found, np.int64).reshape(-1, 2)


def _batches(sequences: Sequences, windows: np.ndarray, device: str, most: int = TOKENS) -> Iterator["Batch"]:
    """Windows in the order given, as many a batch as fit into `most` watches, padding counted; one at least."""
    start = 0
    while start < len(windows):
        some = windows[start : start + most]
        longest = np.maximum.accumulate(some[:, 1] - some[:, 0])
        fits = int(np.searchsorted(longest * np.arange(1, len(longest) + 1), most, side="right"))
        some = some[: max(fits, 1)]
        yield _batch(sequences, some, device)
        start += len(some)


def _batch(sequences: Sequences, windows: np.ndarray, device: str) -> "Batch":
    import torch

    from encoders.watch_network import Batch

    length = windows[:, 1] - windows[:, 0]
    place = windows[:, :1] + np.arange(int(length.max()))  # (b, L)
    inside = np.arange(int(length.max())) < length[:, None]
    place = np.where(inside, place, 0)
    columns = (np.where(inside, sequences.item[place], -1), sequences.gap[place], sequences.left[place])
    return Batch(*(torch.from_numpy(column).to(device) for column in columns))


def _tails(sequences: Sequences, window: int, device: str) -> Iterator[tuple["Batch", np.ndarray, np.ndarray]]:
    """Batches of the last `window` watches of every customer who has any: batch, customers (b,), last position (b,)."""
    who = np.flatnonzero(np.diff(sequences.offsets) > 0)
    end = sequences.offsets[1:][who]
    start = np.maximum(sequences.offsets[:-1][who], end - window)
    order = np.argsort(end - start, kind="stable")
    at = 0
    for batch in _batches(sequences, np.stack([start[order], end[order]], 1), device):
        some = order[at : at + len(batch.item)]
        yield batch, who[some], (end - start)[some] - 1
        at += len(some)


def _copy(network: "WatchNetwork") -> "dict[str, torch.Tensor]":
    return {name: value.detach().clone() for name, value in network.state_dict().items()}
