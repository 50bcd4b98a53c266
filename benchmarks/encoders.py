"""Every encoder on the same synthetic customers, beside the loop one would write: items a second, ratio, faithfulness.

    python benchmarks/encoders.py      2,000 customers, 4 minutes; --quick 500

Each step runs in a process of its own with an empty cache and one thread, and counts everything: imports, loading the
model, reading, encoding. `ratio`: CPU seconds of the peer over ours. `faithful`: the smallest cosine between our vector
of a distinct text or picture and the peer's; for watches and orders, which the peers merely count, there is none.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import Cost, in_a_process, options, show

Made = tuple[int, Any]  # how many items, and the vectors of the distinct ones, in order of content, or None


def main() -> None:
    asked = options(__doc__)
    os.environ |= {"OMP_WAIT_POLICY": "PASSIVE", "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    rows = []
    with tempfile.TemporaryDirectory() as room:
        in_a_process(shop, room, 500 if asked.quick else 2000)
        for name, ours, peer, unit in STEPS:
            os.environ["KINFOLD_CACHE"] = f"{room}/cache-{name}"
            rows.append(compared(name, unit, in_a_process(ours, room), in_a_process(peer, room)))
        os.environ["KINFOLD_CACHE"] = f"{room}/cache-text"
        again = in_a_process(our_texts, room)
        rows.append(compared("text, run again", "texts", again, in_a_process(peer_texts, room)))
    ratios = {f"ratio_{row['encoder']}": row["ratio"] for row in rows}
    show(rows, ratios | {"min_cosine": min(row["faithful"] for row in rows if row["faithful"] != "-")}, asked.json)


def compared(name: str, unit: str, ours: Cost, peer: Cost) -> dict[str, Any]:
    (items, mine), (_, theirs) = ours.value, peer.value
    faithful = float((mine * theirs).sum(1).min()) if mine is not None else "-"
    return {
        "encoder": name,
        "items": f"{items:,} {unit}",
        "items_per_s": items / ours.wall_s,
        "cpu_s": ours.cpu_s,
        "peer_cpu_s": peer.cpu_s,
        "ratio": peer.cpu_s / ours.cpu_s,
        "faithful": faithful,
    }


def shop(room: str, customers: int) -> None:
    from customers.readers import open_source
    from customers.synthetic import synthesise
    from customers.validate import validate

    synthesise(Path(room) / "data", customers, 7)
    validate(open_source(f"{room}/data"), Path(room) / "checked")


def checked(room: str) -> Any:
    from customers.validate import load

    return load(Path(room) / "checked", Path(room) / "data")


def our_texts(room: str) -> Made:
    from encoders import TextEncoder
    from encoders.encoder import distinct, per_trace

    customers = checked(room)
    tokens = TextEncoder(features=()).encode(customers, "cpu")
    where = distinct(per_trace(customers, "written", "words")[2])[1]
    return len(tokens.values), first(tokens.values, where)


def peer_texts(room: str) -> Made:
    """SentenceTransformer.encode, one call over all texts as they came."""
    from sentence_transformers import SentenceTransformer

    from encoders.encoder import distinct, per_trace
    from encoders.text import embedded_path

    texts = per_trace(checked(room), "written", "words")[2]
    model = SentenceTransformer(embedded_path(), device="cpu")
    return len(texts), first(model.encode(texts, normalize_embeddings=True), distinct(texts)[1])


def our_pictures(room: str) -> Made:
    from encoders import ImageEncoder
    from encoders.encoder import distinct, per_trace

    customers = checked(room)
    tokens = ImageEncoder().encode(customers, "cpu")
    return len(tokens.values), first(tokens.values, distinct(per_trace(customers, "viewed", "picture")[2])[1])


def peer_pictures(room: str) -> Made:
    """open_clip with the same weights and its own transform, a file after the other, each picture once and its mirror image."""
    import torch
    from open_clip.transform import PreprocessCfg, image_transform_v2
    from PIL import Image

    from encoders.encoder import distinct, per_trace
    from encoders.image_model import BUNDLED, open_tower

    customers = checked(room)
    paths = per_trace(customers, "viewed", "picture")[2]
    model = open_tower(BUNDLED, BUNDLED.with_suffix(".safetensors"))
    transform = image_transform_v2(PreprocessCfg(**model.visual.preprocess_cfg), is_train=False)
    vectors = []
    with torch.inference_mode():
        for path in distinct(paths)[0]:
            pixels = transform(Image.open(customers.pictures / path))[None]
            both = model.encode_image(pixels, normalize=True) + model.encode_image(pixels.flip(-1), normalize=True)
            vectors.append(torch.nn.functional.normalize(both).numpy()[0])
    return len(paths), np.stack(vectors)


def our_watches(room: str) -> Made:
    from encoders import VideoEncoder

    return len(VideoEncoder().encode(checked(room), "cpu").values), None


def peer_watches(room: str) -> Made:
    """A sentence vector for the title of every watch, beside how far it was watched."""
    import pandas as pd
    from sentence_transformers import SentenceTransformer

    from encoders.text import embedded_path

    folder = Path(room) / "checked"
    watches = pd.read_parquet(folder / "watches.parquet").merge(
        pd.read_parquet(folder / "videos.parquet"), on="video_id"
    )
    model = SentenceTransformer(embedded_path(), device="cpu")
    vectors = model.encode(watches["title"].tolist(), batch_size=64)
    share = (watches["watched_s"] / watches["duration_s_x"]).to_numpy()[:, None]
    return len(np.concatenate([vectors, share], 1)), None


def our_orders(room: str) -> Made:
    from encoders import TabularEncoder

    customers = checked(room)
    TabularEncoder().encode(customers, "cpu")
    return customers.counts["orders"].kept + customers.counts["events"].kept, None


def peer_orders(room: str) -> Made:
    """Recency, frequency, monetary value and shares by customer and period, by pandas."""
    import pandas as pd

    orders = pd.read_parquet(Path(room) / "checked" / "orders.parquet")
    events = pd.read_parquet(Path(room) / "checked" / "events.parquet")
    when = orders["timestamp"]
    orders["period"] = ((when - when.min()) / (when.max() - when.min()) * 5.999).astype(int)
    orders["night"] = when.dt.hour.isin([22, 23, 0, 1, 2, 3, 4, 5])
    by = orders.groupby(["customer_id", "period"])
    table = by.agg({"amount": ["sum", "mean", "max"], "order_id": "nunique", "night": "mean", "discount": "mean"})
    table[("channel", "mix")] = by["channel"].nunique()
    return len(table) and len(orders) + len(events), None


def first(values: np.ndarray, where: np.ndarray) -> np.ndarray:
    """(u, d): the vector of each distinct content, taken where it first stands. `where`: (T,) which content."""
    return np.asarray(values[np.unique(where, return_index=True)[1]])


STEPS: tuple[tuple[str, Callable[[str], Made], Callable[[str], Made], str], ...] = (
    ("text", our_texts, peer_texts, "texts"),
    ("image", our_pictures, peer_pictures, "views"),
    ("video", our_watches, peer_watches, "watches"),
    ("tabular", our_orders, peer_orders, "orders and events"),
)

if __name__ == "__main__":
    main()
