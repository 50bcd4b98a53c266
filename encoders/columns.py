"""One column of a table as features: a number in bins, a word one-hot; missing is a state of its own beside them."""

import numpy as np
import pandas as pd

from encoders.numbers import piecewise, quantile_edges

DAY_US = 86400e6


def encoded(name: str, column: pd.Series, most: int, bins: int) -> pd.DataFrame:
    """(n, bins + 1) float32 of a number or time: `name bin 1`, ... and `name known`, which is 0 where it is missing.

    (n, v + 2) of words or flags: `name=word` for its v <= `most` commonest words, `name=other`, `name known`.
    """
    if pd.api.types.is_datetime64_any_dtype(column):
        times = column.dt.as_unit("us")
        column = times.astype("int64").where(times.notna()) / DAY_US
    if pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column):
        number = column.to_numpy(np.float64, na_value=np.nan)[:, None]
        number = np.where(np.isfinite(number), number, np.nan)
        values = piecewise(number, quantile_edges(number, bins))
        names, known = [f"{name} bin {b + 1}" for b in range(bins)], np.isfinite(number)
    else:
        words = column.astype("string")
        counts = words.value_counts().sort_index().sort_values(ascending=False, kind="stable")
        common = counts.index[:most].tolist()
        code = pd.Index(common).get_indexer(pd.Index(words))  # -1: another word, or none
        known = words.notna().to_numpy(bool)[:, None]
        values = np.column_stack([code[:, None] == np.arange(len(common)), (code[:, None] < 0) & known])
        names = [f"{name}={word}" for word in [*common, "other"]]
    table = np.concatenate([values, known], 1, dtype=np.float32)
    return pd.DataFrame(table, column.index, [*names, f"{name} known"])
