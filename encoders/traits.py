"""Traits: what the customers table says of a customer (age, country, plan), as one token beside what they did."""

import numpy as np
import pandas as pd
from pydantic import Field

from customers.contract import CONSENT, LABEL
from customers.table import Customers
from encoders.columns import coding, encoded, packed, unpacked
from encoders.fitted import Fitted
from encoders.learning import LearningEncoder
from encoders.tokens import Tokens


class TraitsEncoder(LearningEncoder):
    """A modality of its own, so that a segmentation may do with it or without it.

    Having a single token, it is never in both halves of a history: fusion learns what behaviour says about traits and
    traits about behaviour, and cannot simply copy a country into the vector. `label_` and `consent_` columns are never
    read.
    """

    most: int = Field(12, gt=0, description="commonest words of a column that get a column of their own")
    bins: int = Field(4, gt=0, description="bins of a number, between quantiles of the data")

    def learn(self, customers: Customers, device: str, fitted: Fitted | None) -> tuple[Tokens, Fitted]:
        """Values (n, c) float32, one token a customer without time; none at all where there are no traits.

        Learned: which traits there are, of which kind, the quantiles of numbers, the commonest words, what varies.
        """
        traits, learned = self._traits(customers, fitted)
        row = np.arange(customers.n if traits.shape[1] else 0)
        values = traits.to_numpy(np.float32) if traits.shape[1] else np.zeros((0, 1), np.float32)
        return Tokens.from_rows(row, values, customers.n), learned

    def traits(self, customers: Customers) -> pd.DataFrame:
        """(n, c) float32 with names: `plan=basic`, `age bin 2`, `age known`, ... Columns that are constant say nothing and
        are left out: the flag of a trait that everybody has is one."""
        return self._traits(customers, None)[0]

    def _traits(self, customers: Customers, fitted: Fitted | None) -> tuple[pd.DataFrame, Fitted]:
        names = [c for c in customers.columns("customers") if c != "customer_id" and not c.startswith((LABEL, CONSENT))]
        frame = customers.query("SELECT * FROM customers ORDER BY row")
        if fitted is None:
            codings = [coding(name, frame[name], self.most, self.bins) for name in names]
        else:
            codings = unpacked(fitted.arrays["edges"], fitted.facts["columns"])
        nothing = pd.Series(None, frame.index, object)
        parts = [encoded(frame.get(each.name, nothing), each) for each in codings]
        table = pd.concat([pd.DataFrame(index=frame.index), *parts], axis=1)
        values = table.to_numpy(np.float32)
        varies = (values != values[:1]).any(0) if fitted is None else fitted.arrays["varies"].astype(bool)
        edges, columns = packed(codings, self.bins)
        learned = Fitted({"edges": edges, "varies": varies.astype(np.uint8)}, {"columns": columns})
        return table.loc[:, varies], learned
