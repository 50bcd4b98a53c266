"""What a row says about other rows: an id that repeats, a customer or product nobody knows, a consent not given."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customers.checks import Fault
from customers.contract import Table
from customers.values import mask

NO_IDS = pa.array([], pa.string())


@dataclass(frozen=True)
class Known:
    """The ids met so far. `kept`: {table: ids of its kept rows}. `refused`: customers without consent for `purpose`."""

    kept: Mapping[str, pa.Array] = field(default_factory=dict)
    refused: pa.Array = field(default_factory=lambda: NO_IDS)
    purpose: str | None = None

    def add(self, table: str, ids: pa.Array) -> "Known":
        kept = pa.concat_arrays([self.kept.get(table, NO_IDS), ids])
        return replace(self, kept={**self.kept, table: kept})

    def refuse(self, ids: pa.Array) -> "Known":
        return replace(self, refused=pa.concat_arrays([self.refused, ids]))

    @property
    def no_consent(self) -> str:
        return f"no consent for {self.purpose}"


def unknown(table: Table, values: Mapping[str, pa.Array], known: Known) -> list[Fault]:
    """The rows of a batch whose ids point at nothing that was kept. A table the data does not have knows every id."""
    faults = []
    for column, target in table.references.items():
        if target in known.kept:
            ids = values[column]
            refused = is_among(ids, known.refused) if target == "customers" else np.zeros(len(ids), bool)
            missing = mask(ids.is_valid()) & ~is_among(ids, known.kept[target])
            faults.append(Fault(column, known.no_consent, missing & refused))
            faults.append(Fault(column, f"unknown {target.removesuffix('s')}", missing & ~refused))
    return faults


def repeated(ids: pa.Array, good: np.ndarray, seen: pa.Array) -> np.ndarray:
    """(n,) bool: the id was `seen` in an earlier batch, or in an earlier row of this one that is `good` (n,) bool."""
    import pandas as pd

    rows = np.arange(len(ids))
    names = ids.to_pandas()
    first = pd.Series(rows[good], index=names[good]).groupby(level=0).min()
    earliest: np.ndarray = names.map(first).fillna(len(ids)).to_numpy(np.int64)
    return is_among(ids, seen) | (rows > earliest)


def is_among(ids: pa.Array, others: pa.Array) -> np.ndarray:
    """(n,) bool: is the id one of the others? A missing id is not."""
    return mask(pc.is_in(ids, others, skip_nulls=True))
