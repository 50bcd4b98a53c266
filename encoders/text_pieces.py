"""Texts to token sequences that fit the model, and the vectors of the pieces back to vectors of texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

SHARD_TEXTS, SHARD_CHARS = 1024, 100_000  # what is tokenised, encoded and committed at once: about ten CPU seconds
PART_CHARS = 65_536  # a longer text is tokenised in parts, so that the tokenizer's memory has a bound


@dataclass(frozen=True)
class Pieces:
    """`ids`: token sequences with the model's special tokens, none longer than it takes. `owner`: (p,) int64, the text
    of each. `tokens`: (p,) int64, how many are the text's own (at least 1)."""

    ids: list[np.ndarray]
    owner: np.ndarray
    tokens: np.ndarray

    def pooled(self, vectors: np.ndarray, n: int) -> np.ndarray:
        """(p, d) vectors of pieces -> (n, d) float32 unit vectors of texts, means weighted by tokens."""
        share = self.tokens / np.bincount(self.owner, self.tokens, n)[self.owner]  # (p,), 1 where a text is one piece
        sums = np.zeros((n, vectors.shape[1]))
        np.add.at(sums, self.owner, vectors * share[:, None])
        return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12), np.float32)


def cut(texts: list[str], model: "SentenceTransformer") -> Pieces:
    """Tokenise; a text beyond the model's longest sequence becomes several pieces, and nothing of it is lost."""
    before, after = _specials(model)
    room = longest(model) - len(before) - len(after)
    prompt = model.prompts.get(model.default_prompt_name or "", "") or ""
    parts = [(i, part) for i, text in enumerate(texts) for part in _parts(prompt + text.strip())]
    tokens: dict[int, list[np.ndarray]] = {i: [] for i in range(len(texts))}
    for start in range(0, len(parts), 64):  # the tokenizer holds some hundred bytes a token until it returns
        some = parts[start : start + 64]
        for (i, _), found in zip(some, _tokenise([part for _, part in some], model), strict=True):
            tokens[i].append(np.asarray(found, np.int32))
    ids: list[np.ndarray] = []
    owner: list[int] = []
    own: list[int] = []
    for i, in_parts in tokens.items():
        whole = np.concatenate(in_parts)
        for begin in range(0, max(len(whole), 1), room):
            piece = whole[begin : begin + room]
            ids.append(np.concatenate([before, piece, after]).astype(np.int64))
            owner.append(i)
            own.append(max(len(piece), 1))
    return Pieces(ids, np.array(owner, np.int64), np.array(own, np.int64))


def shards(positions: np.ndarray, lengths: np.ndarray) -> Iterator[np.ndarray]:
    """Split positions, longest texts first, so that none has too many texts or characters. `lengths`: of all texts."""
    order = positions[np.argsort(-lengths[positions], kind="stable")]
    start = 0
    while start < len(order):
        total = np.cumsum(lengths[order[start : start + SHARD_TEXTS]])
        stop = start + max(1, int(np.searchsorted(total, SHARD_CHARS, side="right")))
        yield order[start:stop]
        start = stop


def longest(model: Any) -> int:
    """Tokens of the longest sequence the model takes, special tokens included."""
    most = getattr(model[0].model.config, "max_position_embeddings", None) or 512
    return int(min(model.max_seq_length or most, most))


def _tokenise(texts: list[str], model: "SentenceTransformer", special: bool = False) -> list[list[int]]:
    found = model.tokenizer(texts, add_special_tokens=special, truncation=False, padding=False, verbose=False)
    return list(found["input_ids"])


def _specials(model: "SentenceTransformer") -> tuple[np.ndarray, np.ndarray]:
    """The tokens the model wants before and after a text, read off one letter with and without them."""
    [bare], [full] = _tokenise(["a"], model), _tokenise(["a"], model, special=True)
    at = next(i for i in range(len(full)) if full[i : i + len(bare)] == bare)
    return np.array(full[:at], np.int32), np.array(full[at + len(bare) :], np.int32)


def _parts(text: str) -> Iterator[str]:
    """A text in parts of at most PART_CHARS, cut at a space where there is one."""
    start = 0
    while len(text) - start > PART_CHARS:
        space = text.rfind(" ", start, start + PART_CHARS)
        stop = space if space > start else start + PART_CHARS
        yield text[start:stop]
        start = stop
    yield text[start:]
