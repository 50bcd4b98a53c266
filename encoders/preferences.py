"""Preferences: what customers told us of themselves (zero-party), as one token beside what they did."""

from datetime import datetime

import numpy as np
import pandas as pd
from pydantic import Field

from customers.table import Customers
from encoders.columns import coding, encoded, packed, unpacked
from encoders.fitted import Fitted
from encoders.learning import LearningEncoder
from encoders.sql import sql_list, sql_time
from encoders.tokens import Tokens


class PreferencesEncoder(LearningEncoder):
    """A modality of its own, for two reasons: an answer was given, not observed, and a marketer may weigh it otherwise;
    and standing in every period's token it would be in both halves of a history, where fusion could simply copy it.

    A customer's latest answer to each question counts. Who answered nothing owns no token; who never ordered may own one.
    """

    as_of: datetime | None = Field(None, description="answers given later are not read; unset: all are")
    keys: int = Field(16, gt=0, description="commonest questions that are read")
    most: int = Field(12, gt=0, description="commonest answers to a question that get a column of their own")
    bins: int = Field(4, gt=0, description="bins of a question that is answered in numbers, between quantiles")

    def learn(self, customers: Customers, device: str, fitted: Fitted | None) -> tuple[Tokens, Fitted]:
        """Values (k, c) float32, one token for each of the k who answered, dated by the last of their answers.

        Learned: which questions are common, which are answered in numbers, their quantiles, the commonest answers.
        """
        answers, learned = self._answers(customers, fitted)
        row, time = (answers.index.get_level_values(name).to_numpy() for name in ("row", "time"))
        values = answers.to_numpy(np.float32) if answers.shape[1] else np.zeros((0, 1), np.float32)
        return Tokens.from_rows(row.astype(np.int64), values, customers.n, time.astype(np.float64)), learned

    def answers(self, customers: Customers) -> pd.DataFrame:
        """(k, c) float32 with names: `preference:size=xl`, `preference:budget bin 2`, `preference:size known`, ...

        Indexed by `row` and `time` (s since 1970) of those who answered, sorted.
        """
        return self._answers(customers, None)[0]

    def _answers(self, customers: Customers, fitted: Fitted | None) -> tuple[pd.DataFrame, Fitted]:
        until = sql_time(self.as_of)
        if fitted is None:
            asked = sorted(customers.query(_ASKED.format(until=until, keys=self.keys))["key"])
        else:
            asked = fitted.facts["asked"]
        found = customers.query(_ANSWERS.format(until=until, asked=sql_list(asked)))
        time = found.groupby("row")["time"].max()
        wide = found.pivot(index="row", columns="key", values="value").reindex(columns=asked)
        wide.index = pd.MultiIndex.from_arrays([time.index, time], names=["row", "time"])
        if fitted is None:
            codings = [
                coding(f"preference:{key}", _numbers_if_all_are(wide[key]), self.most, self.bins) for key in asked
            ]
        else:
            codings = unpacked(fitted.arrays["edges"], fitted.facts["columns"])
        parts = [encoded(wide[key], each) for key, each in zip(asked, codings, strict=True)]
        edges, columns = packed(codings, self.bins)
        learned = Fitted({"edges": edges}, {"asked": asked, "columns": columns})
        return pd.concat(parts, axis=1) if parts else wide, learned


_LATEST = """
WITH latest AS (
    SELECT row, key, max({{'time': timestamp, 'value': value}}) AS answer
    FROM preferences JOIN customers USING (customer_id) WHERE coalesce(timestamp <= {until}, true) GROUP BY row, key)
"""
_ASKED = _LATEST + "SELECT key FROM latest GROUP BY key ORDER BY count(*) DESC, key LIMIT {keys}"
_ANSWERS = (
    _LATEST
    + """SELECT row, key, answer.value AS value, epoch(answer.time) AS time FROM latest
WHERE list_contains({asked}, key) ORDER BY row, key"""
)


def _numbers_if_all_are(answers: pd.Series) -> pd.Series:
    numbers = pd.to_numeric(answers, errors="coerce")
    return numbers if np.isfinite(numbers[answers.notna()]).all() else answers
