"""Write synthetic customers to disk, chunk by chunk, with a few broken rows and the planted truth beside them."""

import json
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pandas as pd

from customers.contract import TABLES
from customers.errors import BadInput
from customers.progress import progress
from customers.synthetic import catalogue
from customers.synthetic.behaviour import live
from customers.synthetic.plan import CODES, DIFFICULTIES, MODALITIES, Hardness, Regime, Souls, draw_souls, sizes

CHUNK = 20_000  # customers held in memory at once
BROKEN = 0.002  # share of rows broken on purpose, as in any real shop


def synthesise(
    out: Path,
    customers: int = 2000,
    seed: int = 7,
    difficulty: Hardness = "realistic",
    regime: Regime = "mixed",
    pictures: bool = True,
) -> bool:
    """Write every table of the data contract to `out`, and the truth as truth.parquet and truth.json.

    Memory is bounded by one chunk, whatever `customers`. Returns False if `out` already holds exactly this data.
    Raises BadInput if `out` holds something else, or there are no customers to make.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    if customers < 1:
        raise BadInput(f"--customers {customers}: make at least one")
    plan = DIFFICULTIES[difficulty]
    facts = {
        "customers": customers,
        "seed": seed,
        "difficulty": difficulty,
        "regime": regime,
        "pictures": pictures,
        "settings": asdict(plan) | {"missing": list(plan.missing)},
        "codes": CODES[regime].tolist(),
        "prior": sizes(regime, plan).tolist(),
        "noise": plan.noise,
    }
    stamp = out / "truth.json"  # written last: its presence means that all the rest is there
    if stamp.exists() and json.loads(stamp.read_text()) == facts:
        return False
    if out.exists() and any(out.iterdir()):
        raise BadInput(f"{out} holds other files: choose an empty folder, or delete it first")
    out.mkdir(parents=True, exist_ok=True)

    shop = catalogue.build(out, seed, pictures)
    if pictures:
        _break_picture(out / str(shop.products["image"].iloc[-1]))
    shop.products.to_parquet(out / "products.parquet", index=False)
    shop.videos.to_parquet(out / "videos.parquet", index=False)
    with ExitStack() as stack, progress("customers", customers) as done:
        writers: dict[str, pq.ParquetWriter] = {}
        for start in range(0, customers, CHUNK):
            ids = np.array([f"C{i:07d}" for i in range(start, min(start + CHUNK, customers))])
            rng = np.random.default_rng([seed, 2, start])
            souls = draw_souls(len(ids), regime, plan, rng)
            tables = {name: _break_rows(name, frame, rng) for name, frame in live(ids, souls, shop, plan, rng).items()}
            for name, frame in (tables | {"truth": _truth(ids, souls)}).items():
                table = pa.Table.from_pandas(frame, preserve_index=False)
                if name in TABLES and name != "customers":
                    schema = TABLES[name].arrow_schema()
                    table = table.select(frame.columns).cast(pa.schema([schema.field(c) for c in frame.columns]))
                if name not in writers:
                    writers[name] = stack.enter_context(pq.ParquetWriter(out / f"{name}.parquet", table.schema))
                writers[name].write_table(table)
            done(len(ids))
    stamp.write_text(json.dumps(facts, indent=1))
    return True


def _truth(ids: np.ndarray, souls: Souls) -> pd.DataFrame:
    columns: dict[str, object] = {"customer_id": ids, "segment": souls.segment}
    for j, name in enumerate(MODALITIES):
        columns[f"code_{name}"] = souls.code[:, j]
        columns[f"present_{name}"] = souls.present[:, j]
    return pd.DataFrame(columns)


def _break_rows(name: str, frame: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Break about two rows in a thousand, the way real exports are broken, so that quarantine has work to do."""
    if name not in {"texts", "orders", "watches"} or frame.empty:
        return frame
    frame = frame.copy()
    broken = rng.random(len(frame)) < BROKEN
    rows = np.flatnonzero(broken)
    if name == "texts":
        frame.loc[rows, "text"] = "   "
    elif name == "watches":
        frame.loc[rows, "timestamp"] = pd.Timestamp("2925-01-01")
    else:
        frame.loc[rows[::2], "amount"] = np.nan
        frame.loc[rows[1::2], "customer_id"] = "C9999999"
    return frame


def _break_picture(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
