"""What is known of a written text beside its words: kind, rating, age, sentiment, language; 21 columns in all."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from customers.contract import TABLES
from encoders.feeling import sentiment
from encoders.language import languages

if TYPE_CHECKING:
    import pandas as pd

Feature = Literal["kind", "rating", "age", "sentiment", "language"]
FEATURES: tuple[Feature, ...] = get_args(Feature)
KINDS = TABLES["texts"].columns["kind"].words
DAY, Y2000 = 86400.0, 946_684_800.0  # seconds


def written(
    frame: "pd.DataFrame",
    names: list[str],
    where: np.ndarray,
    vectors: np.ndarray,
    features: tuple[Feature, ...],
    embedded: bool,
) -> np.ndarray:
    """(T, c) float32 for the features asked for, always in this order.

    kind: one-hot, 3. rating: as given, 0 if there is none, and a flag that there is one, 2. age: years from 2000 to its
    writing, 1; not from then to the last text of all, for a customer's tokens must not depend on others. sentiment: from
    -1 to 1, and a flag that it is known, 2; with another model than the embedded one its head does not fit, and both are
    0. language: one-hot, 13, all 0 if the text is too short to tell.

    `frame`: kind, rating and time of T texts. `names`: the u distinct texts, `where` (T,) which each is, `vectors` (u, d)
    theirs, `embedded`: made by the embedded model.
    """
    made: dict[Feature, Callable[[], np.ndarray]] = {
        "kind": lambda: frame["kind"].to_numpy(object)[:, None] == np.array(KINDS, object),
        "rating": lambda: _rating(frame["rating"].to_numpy(np.float64)),
        "age": lambda: _age(frame["time"].to_numpy(np.float64)),
        "sentiment": lambda: _feeling(vectors, embedded)[where],
        "language": lambda: languages(names)[where],
    }
    columns = [np.asarray(made[name](), np.float32) for name in FEATURES if name in features]
    return np.concatenate([np.zeros((len(frame), 0), np.float32), *columns], 1)


def _rating(rating: np.ndarray) -> np.ndarray:
    known = np.isfinite(rating)
    return np.stack([np.where(known, rating, 0), known], 1)


def _age(time: np.ndarray) -> np.ndarray:
    return np.asarray((time - Y2000) / (365.25 * DAY))[:, None]


def _feeling(vectors: np.ndarray, embedded: bool) -> np.ndarray:
    if not embedded:
        return np.zeros((len(vectors), 2), np.float32)
    return np.stack([sentiment(vectors), np.ones(len(vectors), np.float32)], 1)
