"""The segments: who belongs where, how strongly, and who belongs nowhere."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Segments:
    """A segmentation of n customers into s segments.

    `ids`: (n,) str. `label`: (n,) int32, index into `names`, -1 = noise (fits nowhere). `strength`: (n,) float32 in
    [0, 1], how firmly a customer sits in the own segment, 0 for noise. `membership`: (n, s) float32, rows sum to at
    most 1: soft membership of every customer, noise included. `names`: s stable names, S01 the largest when they were first
    given. `micro`: micro-segment ("S03.2", nested in S03) -> its rows, int64; a customer is in one at most. `note`: a
    sentence when there is something to say (why only one).
    """

    ids: tuple[str, ...]
    label: np.ndarray
    strength: np.ndarray
    membership: np.ndarray
    names: tuple[str, ...]
    micro: Mapping[str, np.ndarray] = field(default_factory=dict)
    note: str = ""

    def __post_init__(self) -> None:
        n, s = len(self.ids), len(self.names)
        if self.label.shape != (n,) or self.strength.shape != (n,) or self.membership.shape != (n, s):
            raise ValueError(
                f"{n} ids and {s} names need label and strength ({n},) and membership ({n}, {s}), "
                f"got {self.label.shape}, {self.strength.shape} and {self.membership.shape}"
            )
        if n and (self.label.min() < -1 or self.label.max() >= s):
            raise ValueError(f"labels must lie in -1..{s - 1}")
        for name, rows in self.micro.items():
            parent = name.partition(".")[0]
            if parent not in self.names or (self.label[rows] != self.names.index(parent)).any():
                raise ValueError(f"{name} must lie in {parent}")

    @property
    def sizes(self) -> np.ndarray:
        """(s,) int64: customers a segment."""
        return np.bincount(self.label[self.label >= 0], minlength=len(self.names))

    @property
    def parent(self) -> Mapping[str, str]:
        """Micro-segment -> the segment it is nested in."""
        return {name: name.partition(".")[0] for name in self.micro}

    @property
    def noise_share(self) -> float:
        return float((self.label < 0).mean()) if len(self.ids) else 0.0

    def members(self, name: str) -> np.ndarray:
        """Row numbers of a segment's or micro-segment's customers, firmest first (ties by row)."""
        rows = self.micro[name] if name in self.micro else np.flatnonzero(self.label == self.names.index(name))
        return rows[np.argsort(-self.strength[rows], kind="stable")]

    def name_of(self, row: int) -> str:
        """The name of a customer's segment, or "noise"."""
        return self.names[self.label[row]] if self.label[row] >= 0 else "noise"

    def save(self, folder: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        columns: dict[str, object] = {
            "customer_id": list(self.ids),
            "segment": [self.name_of(row) for row in range(len(self.ids))],
            "micro": self._micro_names(),
            "strength": self.strength,
        }
        for j, name in enumerate(self.names):
            columns[f"membership_{name}"] = np.ascontiguousarray(self.membership[:, j])
        pq.write_table(pa.table(columns), folder / "segments.parquet")
        facts = {"names": self.names, "micro": list(self.micro), "note": self.note}
        (folder / "segments.json").write_text(json.dumps(facts))

    def _micro_names(self) -> list[str | None]:
        names: list[str | None] = [None] * len(self.ids)
        for name, rows in self.micro.items():
            for row in rows.tolist():
                names[row] = name
        return names

    @classmethod
    def load(cls, folder: Path) -> "Segments":
        import pyarrow.parquet as pq

        table = pq.read_table(folder / "segments.parquet")
        facts = json.loads((folder / "segments.json").read_text())
        names = tuple(facts["names"])
        index = {name: j for j, name in enumerate(names)} | {"noise": -1}
        inside = np.array(table.column("micro").to_pylist(), object)
        columns = [table.column(f"membership_{name}").to_numpy() for name in names]
        return cls(
            ids=tuple(table.column("customer_id").to_pylist()),
            label=np.array([index[name] for name in table.column("segment").to_pylist()], np.int32),
            strength=table.column("strength").to_numpy(),
            membership=np.stack(columns, 1) if columns else np.zeros((table.num_rows, 0), np.float32),
            names=names,
            micro={name: np.flatnonzero(inside == name) for name in facts["micro"]},
            note=facts["note"],
        )
