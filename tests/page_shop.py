"""A finished run of a small shop whose ids, traits, texts and catalogue all hold markup that must never run."""

from pathlib import Path

import pandas as pd

from customers.synthetic import synthesise
from kinfold import pipeline
from kinfold.config import load_config

EVIL = "<img src=x onerror=ran=1>"
EVIL_ID = f'C/">{EVIL}'
EACH = 8  # one text in so many holds it: it is long to read for a model
ROOT = Path(__file__).resolve().parent.parent


def evil_run(folder: Path, customers: int = 200) -> Path:
    """The run's folder, of four segments. The first customer has EVIL_ID; every name, title and plan holds EVIL, and many
    texts do."""
    data = folder / "data"
    synthesise(data, customers=customers, seed=7)
    for path in data.glob("*.parquet"):
        frame = pd.read_parquet(path)
        if path.name == "texts.parquet":  # two of each customer: texts are what takes time
            frame = frame.groupby("customer_id").head(2).reset_index(drop=True)
        if "customer_id" in frame:
            frame["customer_id"] = frame["customer_id"].replace("C0000000", EVIL_ID)
        for column in ("name", "title", "text", "plan", "category", "topic"):
            if column in frame:
                spared = frame[column].isna() | ((column == "text") & (frame.index % EACH > 0))
                frame[column] = frame[column].where(spared, frame[column].astype(str) + " " + EVIL)
        frame.to_parquet(path, index=False)
    changes = [f"data={data}", "device=cpu", "fusion.training.epochs=6", "clustering.type=kmeans", "clustering.k=4"]
    config = load_config(ROOT / "configs" / "demo.yaml", changes)
    pipeline.run(config, folder / "run")
    return folder / "run"
