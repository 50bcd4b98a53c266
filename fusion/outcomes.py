"""What happened to customers, as numbers a network can learn from: KPIs scaled, labels one column a class."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from customers.errors import BadInput


@dataclass(frozen=True)
class Outcomes:
    """`values`: (n, o) float32, NaN where unknown. `columns`: {outcome: its columns of `values`}: one for a number, scaled
    to mean 0 and variance 1; one a class, 0 or 1, for a label."""

    values: np.ndarray
    columns: Mapping[str, slice]


def encode_outcomes(raw: Mapping[str, np.ndarray], n: int) -> Outcomes:
    """`raw`: {outcome: (n,) numbers, or labels of any kind; None or NaN where unknown}.

    Numbers with more than two different values are KPIs, everything else is a label. BadInput for an outcome that never
    differs, or has so many labels that they must be names.
    """
    import pandas as pd

    parts, columns, end = [], {}, 0
    for name, column in raw.items():
        known = ~pd.isna(column)
        different = np.unique(column[known].astype(str))
        if len(different) < 2:
            raise BadInput(f"outcome {name!r} has {len(different)} different values: there is nothing to learn from it")
        numeric = len(different) > 2 and pd.to_numeric(pd.Series(column[known]), errors="coerce").notna().all()
        if numeric:
            x = np.full(n, np.nan)
            x[known] = column[known].astype(np.float64)
            part = ((x - np.nanmean(x)) / np.nanstd(x))[:, None]
        elif len(different) > max(20, known.sum() // 10):
            raise BadInput(f"outcome {name!r} has {len(different)} labels for {known.sum()} customers: is it a name?")
        else:
            part = np.where(known[:, None], column.astype(str)[:, None] == different[None, :], np.nan)
        parts.append(part.astype(np.float32))
        columns[name] = slice(end, end + part.shape[1])
        end += part.shape[1]
    return Outcomes(np.concatenate([np.zeros((n, 0), np.float32), *parts], 1), columns)
