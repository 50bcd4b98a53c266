"""Where customers were placed in the segments of a run, beside where the run's own are; and as a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from customers.errors import BadInput
from customers.table import TableCount

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Assigned:
    """Where q customers were placed among the s segments `names` of a run.

    `segment`: (q,) a name, or "noise" for who fits nowhere. `strength`: (q,) float32, the probability of the own segment,
    0 for noise. `membership`: (q, s) float32, of every segment. `several`: of each customer all segments with a
    membership of 0.2 and more, the likeliest first. `run_shares`: {segment or "noise": share of the run's own customers}.
    `counts`, `reasons`: rows of the data kept and quarantined. `warning`: a sentence if clearly more fit nowhere than in
    the run, else empty. `notes`: what else should be known.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    segment: tuple[str, ...]
    strength: np.ndarray
    membership: np.ndarray
    several: tuple[tuple[str, ...], ...]
    run_shares: Mapping[str, float]
    counts: Mapping[str, TableCount]
    reasons: Mapping[str, Mapping[str, int]]
    warning: str
    notes: tuple[str, ...]

    @property
    def sizes(self) -> dict[str, int]:
        """{segment, or "noise": customers placed there}."""
        return {name: self.segment.count(name) for name in (*self.names, "noise")}

    @property
    def nowhere_share(self) -> float:
        """Of these customers, how many fit nowhere."""
        return self.sizes["noise"] / len(self.ids)

    @property
    def run_nowhere_share(self) -> float:
        """Of the run's own."""
        return self.run_shares["noise"]

    @property
    def quarantined(self) -> int:
        """Rows of all tables that break the contract."""
        return sum(count.quarantined for count in self.counts.values())

    def table(self) -> "pd.DataFrame":
        """A row a customer: customer_id, segment, strength, several ("S01;S04"), membership_S01, ..."""
        import pandas as pd

        several = [";".join(each) for each in self.several]
        columns = {"customer_id": self.ids, "segment": self.segment, "strength": self.strength, "several": several}
        return pd.DataFrame(
            columns | {f"membership_{name}": self.membership[:, j] for j, name in enumerate(self.names)}
        )

    def save(self, path: Path) -> None:
        """Write `table` to a .parquet or .csv file. Raises BadInput for any other, or where nothing can be written."""
        check_out(path)
        part = path.with_name(f".{path.name}.part")
        if path.suffix == ".csv":
            self.table().to_csv(part, index=False)
        else:
            self.table().to_parquet(part, index=False)
        part.replace(path)


def check_out(path: Path) -> None:
    """Raises BadInput if no table of customers can be written there."""
    if path.suffix not in (".parquet", ".csv"):
        raise BadInput(f"{path}: give a file that ends in .parquet or .csv")
    if not path.parent.is_dir():
        raise BadInput(f"{path}: there is no folder {path.parent}")
