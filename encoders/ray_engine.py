"""Encode on many machines: shards of customers go through Ray Data actors, and come back in the customers' order.

Only encoders whose tokens of a customer depend on nobody else (`Encoder.by_customer`) can be run so; the vectors are those
of a run in one process. Ray runs a shard again when its worker or machine dies
(https://docs.ray.io/en/latest/data/api/doc/ray.data.Dataset.map_batches.html).
"""

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from customers.contract import TABLES
from customers.errors import BadInput
from customers.table import Customers
from encoders.encoder import Encoder
from encoders.tokens import Tokens

SHARD = 1000  # customers; small enough that a lost one costs little and its tokens fit into one message
READERS = 2  # logical CPUs beside the workers': actors that hold every one starve Ray's own tasks, and nothing moves


def encode_on_ray(encoder: Encoder, customers: Customers, device: str, workers: int, shard: int = SHARD) -> Tokens:
    """The tokens of `encoder.encode(customers, device)`, by `workers` actors that each encode `shard` customers at a time.

    Runs on the cluster that $RAY_ADDRESS names, else on one of its own on this machine. All machines must see
    `customers.folder` and `customers.pictures` under the same path. Raises BadInput if Ray is not installed.
    """
    try:
        import ray
    except ModuleNotFoundError as error:
        raise BadInput("`encode: {engine: ray}` needs Ray: pip install 'kinfold[ray]', or use engine: local") from error
    if not encoder.by_customer:
        raise ValueError(f"{type(encoder).__name__} learns from all customers at once and has no shards")
    own = not ray.is_initialized()
    if own:
        address = os.environ.get("RAY_ADDRESS", "local")  # never a cluster that merely happens to run here
        cpus = workers + READERS if address == "local" else None  # a cluster has what it has
        ray.init(address=address, num_cpus=cpus, include_dashboard=False, log_to_driver=False)
    try:
        ray.data.DataContext.get_current().enable_progress_bars = False
        starts = range(0, max(customers.n, 1), shard)
        found = (
            ray.data.from_items([{"shard": i, "start": start} for i, start in enumerate(starts)])
            .repartition(len(starts))  # else a reader may put them all into one block, and one actor does all
            .map_batches(
                _Worker,
                fn_constructor_args=(encoder, replace(customers, ids=(), counts={}, reasons={}), device, shard),
                batch_size=1,
                compute=ray.data.ActorPoolStrategy(size=min(workers, len(starts))),
                num_cpus=1,
                num_gpus=int(device.startswith("cuda")),
            )
            .take_all()
        )
    finally:
        if own:
            ray.shutdown()
    order = sorted(found, key=lambda row: int(row["shard"]))
    if [int(row["shard"]) for row in order] != list(range(len(starts))):
        raise RuntimeError(f"{len(starts)} shards went out and {len(found)} came back")
    return _joined([_unpacked(row["tokens"]) for row in order])


class _Worker:
    """An actor: encodes the customers from `start` on, `shard` of them."""

    def __init__(self, encoder: Encoder, customers: Customers, device: str, shard: int) -> None:
        self.encoder, self.customers, self.device, self.shard = encoder, customers, device, shard

    def __call__(self, batch: dict[str, np.ndarray]) -> dict[str, Any]:
        start = int(batch["start"][0])
        with tempfile.TemporaryDirectory(prefix="kinfold-") as folder:
            some = shard_of(self.customers, start, start + self.shard, Path(folder))
            return {"shard": batch["shard"], "tokens": [_packed(self.encoder.encode(some, self.device))]}


def shard_of(customers: Customers, start: int, end: int, folder: Path) -> Customers:
    """Customers `start` to `end` (not included) and their rows of every table as Customers of their own in `folder`."""
    import duckdb

    with duckdb.connect() as db:
        db.execute("SET threads = 1; SET TimeZone = 'UTC'")
        source = f"read_parquet('{_quoted(customers.folder / 'customers.parquet')}', file_row_number = true)"
        db.execute(
            f"""CREATE TABLE shard AS SELECT * EXCLUDE (file_row_number) FROM {source}
                WHERE file_row_number >= {start} AND file_row_number < {end} ORDER BY file_row_number"""
        )
        for name, table in TABLES.items():
            path = customers.folder / f"{name}.parquet"
            if path.exists():
                mine = " SEMI JOIN shard USING (customer_id)" if "customer_id" in table.columns else ""
                rows = "FROM shard" if name == "customers" else f"FROM '{_quoted(path)}'{mine}"
                db.execute(f"COPY ({rows}) TO '{_quoted(folder / path.name)}' (FORMAT parquet)")
        ids = tuple(row[0] for row in db.sql("SELECT customer_id FROM shard").fetchall())
    return Customers(folder, customers.pictures, ids, {}, {})


def _joined(parts: list[Tokens]) -> Tokens:
    ends = np.cumsum([0, *(len(part.values) for part in parts)])  # where each part's rows begin in the whole
    offsets = [part.offsets[1:] + end for part, end in zip(parts, ends[:-1], strict=True)]
    full = [part.values for part in parts if len(part.values)] or [parts[0].values]  # an empty shard may be narrower
    return Tokens(
        np.concatenate(full),
        np.concatenate([np.zeros(1, np.int64), *offsets]),
        np.concatenate([part.time for part in parts]),
        np.concatenate([part.weight for part in parts]),
    )


def _packed(tokens: Tokens) -> bytes:
    from safetensors.numpy import save

    return save({"values": tokens.values, "offsets": tokens.offsets, "time": tokens.time, "weight": tokens.weight})


def _unpacked(data: bytes) -> Tokens:
    from safetensors.numpy import load

    return Tokens(**load(data))


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
