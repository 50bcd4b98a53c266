"""Traits: what the customers table says of a customer (age, country, plan), as one token beside what they did."""

from typing import Any

import numpy as np
import pandas as pd
from pydantic import Field

from customers.contract import CONSENT, LABEL
from customers.table import Customers
from encoders.encoder import Encoder
from encoders.tokens import Tokens


class TraitsEncoder(Encoder):
    """A modality of its own, so that a segmentation may do with it or without it.

    Having a single token, it is never in both halves of a history: fusion learns what behaviour says about traits and
    traits about behaviour, and cannot simply copy a country into the vector. `label_` and `consent_` columns are never
    read.
    """

    most: int = Field(12, gt=0, description="commonest words of a column that get a column of their own")

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (n, c) float32, one token a customer without time; none at all where there are no traits."""
        columns = [
            c for c in customers.columns("customers") if c != "customer_id" and not c.startswith((LABEL, CONSENT))
        ]
        frame = customers.query("SELECT * FROM customers ORDER BY row")
        parts = [part for name in columns for part in _columns(frame[name], self.most)]
        if not parts:
            return Tokens.from_rows(np.zeros(0, np.int64), np.zeros((0, 1), np.float32), customers.n)
        return Tokens.from_rows(np.arange(customers.n), np.concatenate(parts, 1).astype(np.float32), customers.n)


def _columns(column: Any, most: int) -> list[np.ndarray]:
    """(n, c) arrays: a number standardised, with a flag where it is missing; a word one-hot. Constants say nothing."""
    if pd.api.types.is_datetime64_any_dtype(column):
        column = column.astype("int64").where(column.notna()) / 86400e9
    if pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column):
        number = column.to_numpy(np.float64, na_value=np.nan)
        known = np.isfinite(number)
        if known.sum() < 2 or number[known].std() == 0:
            return []
        scaled = np.where(known, (number - number[known].mean()) / number[known].std(), 0.0)
        return [scaled[:, None]] if known.all() else [scaled[:, None], (~known)[:, None].astype(np.float64)]
    words = column.astype("string").fillna("missing")
    common = words.value_counts().sort_index().sort_values(ascending=False, kind="stable").index[:most]
    return [np.stack([(words == word).to_numpy(bool) for word in common], 1)] if len(common) > 1 else []
