"""A small shop written by code: night travellers, bargain athletes, a few home makers, and people who fit nowhere."""

import datetime as dt
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from PIL import Image

from clustering.segments import Segments
from customers.contract import TABLES
from customers.table import Customers, TableCount
from fusion.embedding import Embedding

SIZES = {"travel": 150, "sport": 120, "home": 60, "nowhere": 70}
KINDS = list(SIZES)
WORDS = {
    "travel": "The itinerary was lovely and the luggage arrived. Write to anna@example.com or +44 20 7946 0958 please.",
    "sport": "My running shoes hold up, the coupon worked at the gym.",
    "home": "The lamp fits the sofa, the curtains fit the window.",
    "nowhere": "It came on time and it works.",
}
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"


def write(folder: Path, name: str, rows: list[dict[str, object]], extra: dict[str, pa.DataType] | None = None) -> None:
    schema = TABLES[name].arrow_schema()
    for column, kind in (extra or {}).items():
        schema = schema.append(pa.field(column, kind))
    full = [{column: row.get(column) for column in schema.names} for row in rows]
    pq.write_table(pa.Table.from_pylist(full, schema=schema), folder / f"{name}.parquet")


def shop(folder: Path, without: tuple[str, ...] = ()) -> tuple[Customers, Embedding, Segments]:
    """400 customers in three planted segments and 70 who are noise; tables in `without` do not exist."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(7)
    kind_of = rng.permutation(np.repeat(np.arange(4), list(SIZES.values())))
    ids = [f"c{at:03d}" for at in range(len(kind_of))]
    start = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    tables: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES}
    for at, topic in enumerate(["travel", "sport", "home", "news"]):
        (folder / "images").mkdir(exist_ok=True)
        for which in range(3):
            path = f"images/{topic}{which}.png"
            Image.new("RGB", (64, 48), (60 * at, 90 + 40 * which, 120)).save(folder / path)
            product = {"product_id": f"p_{topic}{which}", "name": f"{topic} thing {which}", "category": topic}
            tables["products"].append(product | {"price": 10.0 * (at + 1), "image": path})
            video = {"video_id": f"v_{topic}{which}", "title": f"{topic} film {which}", "topic": topic}
            tables["videos"].append(video | {"duration_s": 100.0, "thumbnail": path})
    for row, (who, kind) in enumerate(zip(ids, kind_of, strict=True)):
        own = KINDS[kind]
        age = float(rng.normal(30 + 10 * kind, 4))
        tables["customers"].append(
            {"customer_id": who, "age": age if row % 9 else None, "plan": "premium" if kind == 0 else "basic"}
            | {"channel": "ads", "label_truth": own, "consent_marketing": bool(row % 2), "vip": kind == 1}
        )
        for at in range(int(rng.integers(2, 6))):
            topic = own if own in ("travel", "sport", "home") and rng.random() < 0.8 else str(rng.choice(KINDS[:3]))
            hour = int(rng.integers(22, 24)) if kind == 0 and rng.random() < 0.7 else int(rng.integers(8, 20))
            when = start + dt.timedelta(days=int(rng.integers(0, 300)), hours=hour)
            seen = f"p_{topic}{int(rng.integers(3))}"
            order = {"customer_id": who, "order_id": f"{who}-{at}", "timestamp": when, "product_id": seen}
            amount = float(np.round(rng.gamma(3, 10 if kind != 0 else 30), 2))
            order |= {"amount": amount, "discount": 0.2 if kind == 1 and rng.random() < 0.8 else 0.0}
            tables["orders"].append(order | {"channel": "app" if kind == 0 else "web"})
            tables["views"].append({"customer_id": who, "product_id": seen, "timestamp": when, "dwell_s": 5.0})
            if row % 5:
                watched = float(rng.uniform(60, 120) if kind == 0 else rng.uniform(5, 60))
                watch = {"customer_id": who, "video_id": f"v_{topic}{int(rng.integers(3))}", "timestamp": when}
                tables["watches"].append(watch | {"watched_s": watched, "duration_s": 100.0, "rating": None})
        if row % 11 == 0:
            refund = {"customer_id": who, "order_id": f"{who}-r", "timestamp": start, "amount": -5.0}
            tables["orders"].append(refund)
        if row % 3:
            text = {"customer_id": who, "kind": "review", "text": WORDS[own] + f" Number {row}.", "timestamp": start}
            tables["texts"].append(text | {"rating": float(rng.integers(1, 6))})
        if row % 4 == 0:
            said = {"customer_id": who, "kind": "search", "text": f"{own} thing", "timestamp": start}
            tables["texts"].append(said)
            told = {"customer_id": who, "key": "diet", "value": "vegan" if kind == 0 else "anything"}
            tables["preferences"].append(told | {"timestamp": start})
            tables["events"].append({"customer_id": who, "timestamp": start, "event": "newsletter", "channel": "email"})
    evil = {"customer_id": ids[int(np.flatnonzero(kind_of == 0)[0])], "kind": "review", "timestamp": start}
    tables["texts"].append(evil | {"text": f"itinerary luggage lovely {EVIL}", "rating": 3.0})
    traits = {"age": pa.float64(), "plan": pa.string(), "channel": pa.string(), "label_truth": pa.string()}
    traits |= {"consent_marketing": pa.bool_(), "vip": pa.bool_()}
    counts: dict[str, TableCount] = {}
    for name, rows in tables.items():
        if name not in without:
            write(folder, name, rows, traits if name == "customers" else None)
            counts[name] = TableCount(len(rows) + (name == "orders") * 2, len(rows), (name == "orders") * 2)
    customers = Customers(folder, folder, tuple(ids), counts, {"orders": {"amount is not a number": 2}})
    return customers, embedding_of(ids, kind_of, rng), segments_of(ids, kind_of)


def embedding_of(ids: list[str], kind_of: np.ndarray, rng: np.random.Generator) -> Embedding:
    vectors = np.eye(4, 8)[kind_of] + 0.2 * rng.normal(size=(len(ids), 8))
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    present = np.stack([np.arange(len(ids)) % 3 > 0, np.arange(len(ids)) % 5 > 0], 1)
    return Embedding(
        tuple(ids), vectors, ("text", "video"), np.repeat([0, 1], 4), present, (~present).astype(np.float32)
    )


def segments_of(ids: list[str], kind_of: np.ndarray) -> Segments:
    label = np.where(kind_of == 3, -1, kind_of).astype(np.int32)
    strength = np.where(label < 0, 0, 0.5 + np.arange(len(ids)) % 50 / 100).astype(np.float32)
    membership = np.eye(4, 3, dtype=np.float32)[kind_of] * strength[:, None]
    return Segments(tuple(ids), label, strength, membership.astype(np.float32), ("S01", "S02", "S03"))


def one_segment(n: int, ids: tuple[str, ...], label: int) -> Segments:
    """Everybody in one segment (label 0), or everybody noise (label -1) with no segment at all."""
    names = ("S01",) if label == 0 else ()
    strength = np.full(n, 1.0 + min(label, 0), np.float32)
    note = "the data hold one group" if label == 0 else "nobody is like anybody"
    return Segments(ids, np.full(n, label, np.int32), strength, np.ones((n, len(names)), np.float32), names, note=note)
