"""Preferences: what customers told us of themselves (zero-party), as one token beside what they did."""

from datetime import datetime

import numpy as np
import pandas as pd
from pydantic import Field

from customers.table import Customers
from encoders.columns import encoded
from encoders.encoder import Encoder
from encoders.periods import sql_time
from encoders.tokens import Tokens


class PreferencesEncoder(Encoder):
    """A modality of its own, for two reasons: an answer was given, not observed, and a marketer may weigh it otherwise;
    and standing in every period's token it would be in both halves of a history, where fusion could simply copy it.

    A customer's latest answer to each question counts. Who answered nothing owns no token; who never ordered may own one.
    """

    as_of: datetime | None = Field(None, description="answers given later are not read; unset: all are")
    keys: int = Field(16, gt=0, description="commonest questions that are read")
    most: int = Field(12, gt=0, description="commonest answers to a question that get a column of their own")
    bins: int = Field(4, gt=0, description="bins of a question that is answered in numbers, between quantiles")

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (k, c) float32, one token for each of the k who answered, dated by the last of their answers."""
        answers = self.answers(customers)
        row, time = (answers.index.get_level_values(name).to_numpy() for name in ("row", "time"))
        values = answers.to_numpy(np.float32) if len(answers) else np.zeros((0, 1), np.float32)
        return Tokens.from_rows(row.astype(np.int64), values, customers.n, time.astype(np.float64))

    def answers(self, customers: Customers) -> pd.DataFrame:
        """(k, c) float32 with names: `preference:size=xl`, `preference:budget bin 2`, `preference:size known`, ...

        Indexed by `row` and `time` (s since 1970) of those who answered, sorted.
        """
        found = customers.query(_ANSWERS.format(until=sql_time(self.as_of), keys=self.keys))
        time = found.groupby("row")["time"].max()
        wide = found.pivot(index="row", columns="key", values="value")
        wide.index = pd.MultiIndex.from_arrays([time.index, time], names=["row", "time"])
        parts = [encoded(f"preference:{key}", _numbers_if_all_are(wide[key]), self.most, self.bins) for key in wide]
        return pd.concat(parts, axis=1) if parts else wide


_ANSWERS = """
WITH latest AS (
    SELECT row, key, max({{'time': timestamp, 'value': value}}) AS answer
    FROM preferences JOIN customers USING (customer_id) WHERE coalesce(timestamp <= {until}, true) GROUP BY row, key),
asked AS (SELECT key FROM latest GROUP BY key ORDER BY count(*) DESC, key LIMIT {keys})
SELECT row, key, answer.value AS value, epoch(answer.time) AS time FROM latest SEMI JOIN asked USING (key)
ORDER BY row, key
"""


def _numbers_if_all_are(answers: pd.Series) -> pd.Series:
    numbers = pd.to_numeric(answers, errors="coerce")
    return numbers if np.isfinite(numbers[answers.notna()]).all() else answers
