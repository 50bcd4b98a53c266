"""Tabular: what a customer did, as columns of each period of the history, point in time."""

from datetime import datetime

import numpy as np
from pydantic import Field

from customers.table import Customers
from encoders.categories import placed, places
from encoders.fitted import Fitted
from encoders.learning import LearningEncoder
from encoders.numbers import piecewise, quantile_edges
from encoders.periods import GROUPS, NUMBERS, SHARES, Mix, acts_by_period, commonest, mix_by_period
from encoders.tokens import Tokens
from encoders.yardstick import Yardstick, yardstick


class TabularEncoder(LearningEncoder):
    """RFM and habits by period: one token for each period in which a customer ordered or did something.

    What is counted stands in `encoders/periods.py`. Weight of a token: how many orders and events it sums up.
    `{type: tabular, periods: 1}` is the whole history in one token: tenure, RFM and the rhythm of a customer's life
    with the shop. A modality of its own beside this one, for what spans a history would be in both of its halves.
    """

    as_of: datetime | None = Field(None, description="nothing after it is read; unset: the last order or event")
    periods: int = Field(6, gt=0, description="equal spans of time the history is cut into")
    bins: int = Field(4, gt=0, description="bins of a number, between quantiles of the data")
    channels: int = Field(5, gt=0, description="dimensions kept of the channels, by correspondence analysis")
    categories: int = Field(8, gt=0, description="dimensions kept of the product categories")
    events: int = Field(4, gt=0, description="dimensions kept of the kinds of event")
    most: int = Field(64, gt=0, description="commonest channels, categories and events told apart; the rest is `other`")

    def learn(self, customers: Customers, device: str, fitted: Fitted | None) -> tuple[Tokens, Fitted]:
        """Values (T, d) float32; d follows from the settings alone.

        Learned: when periods begin, which events are common, the quantiles of each number, the commonest values of each
        mix and where they lie.
        """
        by = yardstick(customers, self.periods, self.as_of) if fitted is None else self._yardstick(fitted)
        acts = acts_by_period(customers, by)
        row, period = acts["row"].to_numpy(np.int64), acts["period"].to_numpy(np.int64)
        key = row * self.periods + period
        numbers = acts[list(NUMBERS)].to_numpy(np.float64, na_value=np.nan)  # (T, f)
        numbers = np.sign(numbers) * np.log1p(np.abs(numbers))  # skewed by orders of magnitude
        edges = quantile_edges(numbers, self.bins) if fitted is None else fitted.arrays["edges"]
        parts = [piecewise(numbers, edges)]
        parts.append(np.nan_to_num(acts[list(SHARES)].to_numpy(np.float32, na_value=np.nan)))
        parts.append(np.column_stack([acts[names[0]].notna() for names in GROUPS.values()]))
        arrays, words = {"edges": edges}, {}
        axes: dict[Mix, int] = {"channel": self.channels, "category": self.categories, "event": self.events}
        for mix, dimensions in axes.items():
            words[mix] = (
                commonest(customers, self.as_of, mix, self.most) if fitted is None else fitted.facts["words"][mix]
            )
            counts = mix_by_period(customers, by, mix, words[mix], self.most)
            arrays[mix] = places(counts, dimensions) if fitted is None else fitted.arrays[mix]
            token = np.searchsorted(key, counts["row"] * self.periods + counts["period"])
            parts.append(placed(counts.assign(token=token), len(key), arrays[mix]))
        time, weight = acts["time"].to_numpy(np.float64), acts["weight"].to_numpy(np.float32)
        facts = {"start": by.start, "pace": by.pace, "common": by.common, "words": words}
        tokens = Tokens.from_rows(row, np.concatenate(parts, 1, dtype=np.float32), customers.n, time, weight)
        return tokens, Fitted(arrays, facts)

    def _yardstick(self, fitted: Fitted) -> Yardstick:
        facts = fitted.facts
        return Yardstick(self.periods, self.as_of, facts["start"], facts["pace"], tuple(facts["common"]))
