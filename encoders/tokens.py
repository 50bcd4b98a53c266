"""One modality of all customers, ragged: what every encoder makes and fusion reads."""

import json
import mmap
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from customers.errors import BadInput


@dataclass(frozen=True)
class Tokens:
    """Customer i owns rows `offsets[i]:offsets[i + 1]` of `values`, oldest first; none if the modality is missing.

    `values`: (T, d) float32 or float16, finite. `offsets`: (n + 1,) int64. `time`: (T,) float64 seconds since 1970, NaN
    where a token has no time. `weight`: (T,) float32 > 0, how much a token says (1 where the encoder has no opinion).

    Loaded tokens leave `values` in their file, memory-mapped: whoever goes through more of them than fits in memory asks
    for some customers at a time with `of`.
    """

    values: np.ndarray
    offsets: np.ndarray
    time: np.ndarray
    weight: np.ndarray

    def __post_init__(self) -> None:
        total = len(self.values)
        if self.values.ndim != 2 or self.values.dtype not in (np.float32, np.float16):
            raise ValueError(f"values must be (T, d) float32 or float16, got {self.values.shape} {self.values.dtype}")
        if self.offsets.dtype != np.int64 or self.offsets[0] != 0 or self.offsets[-1] != total:
            raise ValueError(f"offsets must be int64 from 0 to {total}")
        if (np.diff(self.offsets) < 0).any():
            raise ValueError("offsets must not fall")
        if self.time.shape != (total,) or self.weight.shape != (total,):
            raise ValueError(f"time and weight must be ({total},), got {self.time.shape} and {self.weight.shape}")
        if not isinstance(self.values, np.memmap) and not np.isfinite(self.values).all():  # a file's: when it is read
            raise ValueError(f"{int((~np.isfinite(self.values)).any(1).sum())} tokens hold NaN or infinity")

    @property
    def n(self) -> int:
        """Number of customers."""
        return len(self.offsets) - 1

    @property
    def dim(self) -> int:
        return int(self.values.shape[1])

    @property
    def counts(self) -> np.ndarray:
        """(n,) int64, tokens a customer."""
        return np.diff(self.offsets)

    @property
    def present(self) -> np.ndarray:
        """(n,) bool: has this customer anything in this modality?"""
        return self.counts > 0

    @property
    def owner(self) -> np.ndarray:
        """(T,) int64: the customer each token belongs to."""
        return np.repeat(np.arange(self.n), self.counts)

    @classmethod
    def from_rows(
        cls,
        row: np.ndarray,
        values: np.ndarray,
        n: int,
        time: np.ndarray | None = None,
        weight: np.ndarray | None = None,
    ) -> "Tokens":
        """Group tokens by customer. `row`: (T,) int, customer of each token; order within a customer is kept."""
        order = np.argsort(row, kind="stable")
        counts = np.bincount(row, minlength=n) if len(row) else np.zeros(n, np.int64)
        total = len(row)
        return cls(
            values=np.ascontiguousarray(values[order], np.float32),
            offsets=np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            time=np.full(total, np.nan) if time is None else np.asarray(time, np.float64)[order],
            weight=np.ones(total, np.float32) if weight is None else np.asarray(weight, np.float32)[order],
        )

    def take(self, keep: np.ndarray) -> "Tokens":
        """Only the tokens where `keep` (T,) bool is true; the customers stay the same n."""
        counts = np.bincount(self.owner[keep], minlength=self.n)
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        return Tokens(np.asarray(self.values[keep]), offsets, self.time[keep], self.weight[keep])

    def of(self, customers: np.ndarray) -> "Tokens":
        """Only these customers, (k,) int rising, in memory as float32, whatever they lie in.

        Raises BadInput where the file they come from holds NaN or infinity.
        """
        counts = self.counts[customers]
        rows = rows_of(self.offsets, customers)
        values = read_rows(self.values, rows).astype(np.float32, copy=False)
        odd = int((~np.isfinite(values)).any(1).sum())
        if odd:
            where = f"{self.values.filename}: " if isinstance(self.values, np.memmap) else ""
            raise BadInput(f"{where}{odd} of {len(values)} tokens hold NaN or infinity: encode this modality again")
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        return Tokens(values, offsets, self.time[rows], self.weight[rows])

    def save(self, path: Path) -> None:
        from safetensors.numpy import save_file

        arrays = {"values": self.values, "offsets": self.offsets, "time": self.time, "weight": self.weight}
        save_file({name: np.ascontiguousarray(array) for name, array in arrays.items()}, str(path))

    @classmethod
    def load(cls, path: Path) -> "Tokens":
        """BadInput for a file that is no safetensors file of tokens."""
        from safetensors import SafetensorError, safe_open

        try:
            with safe_open(str(path), framework="np") as file:
                offsets, time, weight = (file.get_tensor(name) for name in ("offsets", "time", "weight"))
            with path.open("rb") as raw:  # where in the file they lie: huggingface.co/docs/safetensors, Format
                size = int.from_bytes(raw.read(8), "little")
                header = json.loads(raw.read(size))["values"]
        except (SafetensorError, OSError, KeyError) as error:
            raise BadInput(
                f"{path} holds no tokens (a safetensors file of them): encode this modality again"
            ) from error
        kind = {"F32": np.float32, "F16": np.float16}[header["dtype"]]
        shape = tuple(header["shape"])
        if 0 in shape:  # nothing cannot be mapped
            return cls(np.empty(shape, kind), offsets, time, weight)
        values = np.memmap(path, kind, "r", 8 + size + header["data_offsets"][0], shape)
        return cls(values, offsets, time, weight)


def rows_of(offsets: np.ndarray, customers: np.ndarray) -> np.ndarray:
    """(T',) int64: the rows of these customers (k,), one customer after the other."""
    start, counts = offsets[customers], offsets[customers + 1] - offsets[customers]
    place = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.asarray(np.repeat(start, counts) + place)


def read_rows(values: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """`values[rows]` for rising `rows` (T',) int. A memory-mapped file is read past its map, stretch by stretch, so that
    what was read once does not stay in memory."""
    if not isinstance(values, np.memmap) or not isinstance(values.base, mmap.mmap):
        return np.asarray(values[rows])
    out = np.empty((len(rows), values.shape[1]), values.dtype)
    if not len(rows):
        return out
    width = out.itemsize * values.shape[1]
    first = np.flatnonzero(np.diff(rows, prepend=-2) != 1)  # where a stretch of neighbours begins
    with Path(str(values.filename)).open("rb", buffering=0) as file:
        for a, b in zip(first, np.append(first[1:], len(rows)), strict=True):
            file.seek(values.offset + int(rows[a]) * width)
            want = memoryview(out[a:b]).cast("B")
            while want:  # a raw file may give less than was asked for
                got = file.readinto(want)
                if not got:
                    raise BadInput(f"{values.filename} ends too early: make it again")
                want = want[got:]
    return out
