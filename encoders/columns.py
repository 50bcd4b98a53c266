"""One column of a table as features: a number in bins, a word one-hot; missing is a state of its own beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from encoders.numbers import piecewise, quantile_edges

DAY_US = 86400e6


@dataclass(frozen=True)
class Coding:
    """How the column `name` becomes features. `words`: the commonest, in order, of a column of words. `edges`:
    (bins + 1,) float64, between which a number or a time (in days) lies; NaN for words."""

    name: str
    kind: Literal["number", "time", "word"]
    words: tuple[str, ...]
    edges: np.ndarray


def coding(name: str, column: pd.Series, most: int, bins: int) -> Coding:
    """That of a population: quantiles of a number, the `most` commonest of words or flags."""
    if pd.api.types.is_datetime64_any_dtype(column):
        return Coding(name, "time", (), quantile_edges(_days(column)[:, None], bins)[:, 0])
    if pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column):
        return Coding(name, "number", (), quantile_edges(_numbers(column)[:, None], bins)[:, 0])
    counts = _words(column).value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return Coding(name, "word", tuple(counts.index[:most]), np.full(bins + 1, np.nan))


def encoded(column: pd.Series, by: Coding) -> pd.DataFrame:
    """(n, bins + 1) float32 of a number or time: `name bin 1`, ... and `name known`, which is 0 where it is missing.

    (n, v + 2) of words or flags: `name=word` for its v words, `name=other`, `name known`. A value that is not of the
    coding's kind is missing.
    """
    if by.kind == "word":
        words = _words(column)
        code = pd.Index(by.words, dtype=object).get_indexer(pd.Index(words))  # -1: another word, or none
        known = words.notna().to_numpy(bool)[:, None]
        values = np.column_stack([code[:, None] == np.arange(len(by.words)), (code[:, None] < 0) & known])
        names = [f"{by.name}={word}" for word in [*by.words, "other"]]
    else:
        number = (_days(column) if by.kind == "time" else _numbers(column))[:, None]
        values, known = piecewise(number, by.edges[:, None]), np.isfinite(number)
        names = [f"{by.name} bin {b + 1}" for b in range(len(by.edges) - 1)]
    table = np.concatenate([values, known], 1, dtype=np.float32)
    return pd.DataFrame(table, column.index, [*names, f"{by.name} known"])


def packed(codings: Sequence[Coding], bins: int) -> tuple[np.ndarray, list[dict[str, Any]]]:
    """Edges (k, bins + 1) float64 and the rest as plain JSON, to be kept."""
    edges = np.array([each.edges for each in codings], np.float64).reshape(len(codings), bins + 1)
    return edges, [{"name": each.name, "kind": each.kind, "words": list(each.words)} for each in codings]


def unpacked(edges: np.ndarray, columns: Sequence[dict[str, Any]]) -> list[Coding]:
    return [
        Coding(each["name"], each["kind"], tuple(each["words"]), own) for each, own in zip(columns, edges, strict=True)
    ]


def _numbers(column: pd.Series) -> np.ndarray:
    """(n,) float64, NaN where it is no finite number."""
    if pd.api.types.is_datetime64_any_dtype(column):
        return np.full(len(column), np.nan)
    if not pd.api.types.is_numeric_dtype(column):
        column = pd.to_numeric(column, errors="coerce")
    number = column.to_numpy(np.float64, na_value=np.nan)
    return np.where(np.isfinite(number), number, np.nan)


def _days(column: pd.Series) -> np.ndarray:
    """(n,) float64 since 1970, NaN where it is no time."""
    if not pd.api.types.is_datetime64_any_dtype(column):
        column = pd.to_datetime(column.astype("string"), errors="coerce", utc=True, format="ISO8601")
    times = column.dt.as_unit("us")
    days = times.astype("int64").where(times.notna()) / DAY_US
    return np.asarray(days.to_numpy(np.float64, na_value=np.nan))


def _words(column: pd.Series) -> pd.Series:
    """Whole numbers without a point, for a few rows of a column of words may all look like numbers."""
    if pd.api.types.is_float_dtype(column):
        whole = column.notna() & np.isfinite(column) & (column == np.floor(column)) & (column.abs() < 2**53)
        return column.where(whole, 0).astype("int64").astype("string").where(whole, column.astype("string"))
    return column.astype("string")
