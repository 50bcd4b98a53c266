"""Who is near to a few words: customers whose pictures and texts lie where the words lie, in the space they share."""

from collections.abc import Mapping

import numpy as np

from customers.errors import BadInput
from encoders.tokens import Tokens
from retrieval.hit import Hit

BEST = 3  # tokens a customer is judged by: one may be chance, and the mean of hundreds says nothing of a single wish


def near_text(ids: tuple[str, ...], tokens: Mapping[str, Tokens], text: Mapping[str, np.ndarray], k: int) -> list[Hit]:
    """The k customers nearest to a text, best first; ties by row.

    `text`: by modality the text's unit vector (d,), in the space of the first d columns of that modality's tokens. A
    customer's closeness in a modality is the mean cosine of its three best tokens; texts lie nearer to texts than pictures
    do, so it counts in standard deviations over the customers who have the modality, 0 for the others. `score` is the sum.
    Raises BadInput if no modality shares a space with text.
    """
    if k < 1:
        raise BadInput(f"-k {k}: ask for at least one customer")
    if not text:
        raise BadInput("no encoder of this run shares a space with text: name an encoder of type text or image")
    parts = {name: _closeness(tokens[name], vector) for name, vector in text.items()}
    score = np.sum(list(parts.values()), axis=0)  # (n,)
    best = np.argsort(-score, kind="stable")[:k]
    return [Hit(int(i), ids[i], float(score[i]), {name: float(part[i]) for name, part in parts.items()}) for i in best]


def _closeness(tokens: Tokens, text: np.ndarray) -> np.ndarray:
    """(n,) float64, mean 0 and standard deviation 1 over who has the modality; 0 for who has not."""
    cosine = (tokens.values[:, : len(text)] @ text).astype(np.float64)  # (T,)
    owner = tokens.owner
    order = np.lexsort((-cosine, owner))
    rank = np.arange(len(order)) - np.repeat(tokens.offsets[:-1], tokens.counts)
    best = order[rank < BEST]
    total = np.bincount(owner[best], cosine[best], tokens.n)
    close = total / np.maximum(np.bincount(owner[best], minlength=tokens.n), 1)
    has = tokens.present
    if not has.any():
        return close
    spread = close[has].std()
    return np.where(has, (close - close[has].mean()) / (spread if spread > 1e-12 else 1.0), 0.0)
