"""Why two customers are alike: of each modality the pieces of the one that lie nearest to pieces of the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from encoders.encoder import Piece
from encoders.tokens import Tokens

PAIRS = 3  # shown a modality
MOST = 400  # pieces of a customer that are looked at, the latest


@dataclass(frozen=True)
class Pair:
    """A piece of the one customer beside one of the other; `closeness`: the cosine of their tokens, 1 for the same."""

    one: Piece
    other: Piece
    closeness: float


def alike_pieces(
    one: np.ndarray, other: np.ndarray, shown: Sequence[Piece], shown_other: Sequence[Piece], usual: np.ndarray
) -> tuple[Pair, ...]:
    """The pairs of pieces that lie nearest, no piece twice. `one` (a, d), `other` (b, d): the tokens that these pieces
    became; `usual` (d,): the mean token of everybody, so that what all have in common brings nobody together."""
    if len(shown) != len(one) or len(shown_other) != len(other) or not len(one) or not len(other):
        return ()
    first, second = (_direction(tokens[-MOST:] - usual) for tokens in (one, other))
    pieces, others = shown[-MOST:], shown_other[-MOST:]
    cosine = first @ second.T  # (a, b)
    found: list[Pair] = []
    used: set[Piece] = set()
    used_other: set[Piece] = set()
    for at in np.argsort(-cosine, axis=None, kind="stable"):
        i, j = divmod(int(at), len(others))
        if pieces[i] not in used and others[j] not in used_other:
            found.append(Pair(pieces[i], others[j], float(min(1.0, cosine[i, j]))))
            used.add(pieces[i])
            used_other.add(others[j])
        if len(found) == PAIRS:
            break
    return tuple(found)


def usual(tokens: Tokens, sample: int = 20_000) -> np.ndarray:
    """(d,) float32: the mean token, of at most `sample` tokens spread evenly."""
    if not len(tokens.values):
        return np.zeros(tokens.dim, np.float32)
    rows = np.unique(np.linspace(0, len(tokens.values) - 1, sample).astype(np.int64))
    return np.asarray(np.asarray(tokens.values[rows], np.float32).mean(0))


def in_common(columns: pd.DataFrame, one: int, other: int) -> dict[str, tuple[str, str]]:
    """{column: (its value for the one, for the other)}: the columns in which two customers (rows) are most alike and least
    like everybody, the most telling first; at most PAIRS.

    Of numbers: how few customers lie between the two, times how far from the middle they are; of words: how few share one.
    """
    told: list[tuple[float, str]] = []
    for name in columns.columns:
        values = columns[name]
        a, b = values.iloc[one], values.iloc[other]
        if pd.isna(a) or pd.isna(b) or name in ("customer_id", "row", "strength"):
            continue
        if pd.api.types.is_bool_dtype(values) or not pd.api.types.is_numeric_dtype(values):
            share = float((values == a).mean())
            if a == b and share <= 0.5:
                told.append((1 - share, name))
        else:
            rank = values.rank(pct=True)
            between, middle = abs(rank.iloc[one] - rank.iloc[other]), (rank.iloc[one] + rank.iloc[other]) / 2
            told.append(((1 - 2 * between) * 2 * abs(middle - 0.5), name))
    best = [name for score, name in sorted(told, key=lambda pair: (-pair[0], pair[1])) if score > 0.25][:PAIRS]
    return {name: (_written(columns[name].iloc[one]), _written(columns[name].iloc[other])) for name in best}


def strongest(by_modality: Mapping[str, float]) -> str:
    """The modality that adds most to a score."""
    return max(by_modality, key=lambda name: (by_modality[name], name))


def _direction(tokens: np.ndarray) -> np.ndarray:
    tokens = np.asarray(tokens, np.float32)
    return np.asarray(tokens / np.maximum(np.linalg.norm(tokens, axis=1, keepdims=True), 1e-9))


def _written(value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    return f"{value:%-d %b %Y}" if isinstance(value, pd.Timestamp) else str(value)
