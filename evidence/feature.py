"""One readable feature of customers, and many of them: what they are called, what shows them, and everybody's numbers."""

from dataclasses import dataclass

import numpy as np

from evidence.measures import Form


@dataclass(frozen=True)
class Example:
    """What shows a feature: a word, a title or a product's name, and the path of its picture below `pictures`."""

    text: str
    picture: str = ""


@dataclass(frozen=True)
class Feature:
    """One column. `measure`, `part`, `item`: what is counted; `text`: the same as a plain phrase; `form`: see Measure.

    `topic`: what it is about (see Measure). `examples`: what of the catalogue or of the words shows it, the commonest
    first. `thing`: columns of the same number are doubles of one thing, told once.
    """

    measure: str
    part: str
    item: str
    text: str
    unit: str
    form: Form
    topic: str
    examples: tuple[Example, ...] = ()
    thing: int = -1


@dataclass(frozen=True)
class Features:
    """`values`: (n, f) float64, NaN where nothing is known. `columns`: f features. `ids`: n customers."""

    ids: tuple[str, ...]
    values: np.ndarray
    columns: tuple[Feature, ...]

    def __post_init__(self) -> None:
        if self.values.shape != (len(self.ids), len(self.columns)):
            raise ValueError(f"{len(self.ids)} customers, {len(self.columns)} columns, values {self.values.shape}")

    @property
    def things(self) -> np.ndarray:
        """(f,) int64: which thing each column is a double of."""
        return np.array([column.thing for column in self.columns], np.int64)

    @property
    def everybody(self) -> np.ndarray:
        """(f,) float64: the mean over all customers of whom it is known."""
        return mean_of_known(self.values)


def mean_of_known(values: np.ndarray) -> np.ndarray:
    """(f,) float64: column means of (m, f) values without what is NaN; NaN where nothing is known."""
    known = np.isfinite(values)
    count = known.sum(0)
    total = np.where(known, values, 0).sum(0)
    return np.asarray(np.where(count > 0, total / np.maximum(count, 1), np.nan))
