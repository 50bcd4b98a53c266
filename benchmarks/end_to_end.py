"""The main job against the script a user would write, on the same synthetic customers, in one run.

    python benchmarks/end_to_end.py            three seeds of 2,000 customers, about 20 minutes on 2 cores
    python benchmarks/end_to_end.py --quick    seed 7 only, about 5 minutes

The script: SentenceTransformer.encode on every text, colour histograms of every picture viewed (open_clip has no weights
without a network, so the peer gets our own colour and texture features), counts of what was watched, RFM and habits;
mean a customer, concatenate, standardise, PCA; then HDBSCAN, k-means with the true K, or UMAP and HDBSCAN (BERTopic's way).
RFM + k-means is what most companies have. ARI is against the planted truth, noise counted as a group of its own.
"""

import os
import statistics
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show

CUSTOMERS = 2000


def ours(data: str, runs: str, seed: int) -> np.ndarray:
    """kinfold with its defaults: the labels."""
    from kinfold.config import load_config
    from kinfold.pipeline import run

    config = load_config(Path("configs/demo.yaml"), [f"data={data}", f"seed={seed}"])
    return run(config, Path(runs)).segments.label


def script(data: str, seed: int) -> dict[str, np.ndarray]:
    """The user's script: labels of each way to end it."""
    import hdbscan
    import pandas as pd
    import umap
    from sklearn.cluster import KMeans
    from sklearn.decomposition import PCA
    from sklearn.preprocessing import StandardScaler

    warnings.simplefilter("ignore")
    folder = Path(data)
    ids = pd.read_parquet(folder / "customers.parquet")["customer_id"]
    blocks = [_texts(folder), _pictures(folder), _videos(folder), _orders(folder)]
    wide = pd.concat([block.reindex(ids).pipe(lambda b: b.fillna(b.mean())) for block in blocks], axis=1).fillna(0)
    points = PCA(32, random_state=seed).fit_transform(StandardScaler().fit_transform(wide.to_numpy()))
    flat = umap.UMAP(n_neighbors=15, n_components=5, min_dist=0.0, random_state=seed).fit_transform(points)
    rfm = np.log1p(_orders(folder)[["recency", "frequency", "monetary"]].reindex(ids))
    rfm = StandardScaler().fit_transform(rfm.fillna(rfm.mean()).to_numpy())
    return {
        "concat + PCA + HDBSCAN": hdbscan.HDBSCAN(min_cluster_size=20).fit_predict(points),
        "concat + PCA + k-means, true K": KMeans(10, n_init=10, random_state=seed).fit_predict(points),
        "concat + PCA + UMAP + HDBSCAN": hdbscan.HDBSCAN(min_cluster_size=20).fit_predict(flat),
        "RFM + k-means, true K": KMeans(10, n_init=10, random_state=seed).fit_predict(rfm),
    }


def _texts(folder: Path) -> Any:
    import pandas as pd
    from sentence_transformers import SentenceTransformer

    from encoders.text import embedded_path

    texts = pd.read_parquet(folder / "texts.parquet")
    texts = texts[texts["text"].str.strip() != ""]
    vectors = SentenceTransformer(embedded_path(), device="cpu").encode(texts["text"].tolist(), show_progress_bar=False)
    return pd.DataFrame(vectors).groupby(texts["customer_id"].to_numpy()).mean().add_prefix("text")


def _pictures(folder: Path) -> Any:
    import pandas as pd
    from PIL import Image

    from encoders.colour_texture import features

    views = pd.read_parquet(folder / "views.parquet").merge(
        pd.read_parquet(folder / "products.parquet"), on="product_id"
    )
    seen = {}
    for path in sorted(views["image"].unique()):
        try:
            with Image.open(folder / path) as picture:
                seen[path] = features(picture.convert("RGB"))
        except OSError:
            continue
    views = views[views["image"].isin(seen)]
    return (
        pd.DataFrame(np.stack([seen[p] for p in views["image"]]))
        .groupby(views["customer_id"].to_numpy())
        .mean()
        .add_prefix("image")
    )


def _videos(folder: Path) -> Any:
    import pandas as pd

    watches = pd.read_parquet(folder / "watches.parquet").merge(
        pd.read_parquet(folder / "videos.parquet"), on="video_id"
    )
    watches["completion"] = watches["watched_s"] / watches["duration_s_x"]
    topics = pd.crosstab(watches["customer_id"], watches["topic"], normalize="index")
    return topics.join(
        watches.groupby("customer_id")["completion"].agg(["mean", "std", "count"]).add_prefix("completion_")
    )


def _orders(folder: Path) -> Any:
    import pandas as pd

    orders = pd.read_parquet(folder / "orders.parquet").dropna(subset=["amount"])
    orders["night"] = orders["timestamp"].dt.hour.isin([22, 23, 0, 1, 2, 3, 4, 5])
    orders["weekend"] = orders["timestamp"].dt.dayofweek >= 5
    by = orders.groupby("customer_id")
    table = pd.DataFrame(
        {
            "recency": (orders["timestamp"].max() - by["timestamp"].max()).dt.days,
            "frequency": by.size(),
            "monetary": by["amount"].sum(),
            "discount": by["discount"].mean(),
            "night": by["night"].mean(),
            "weekend": by["weekend"].mean(),
            "quantity": by["quantity"].mean(),
        }
    )
    return table.join(pd.crosstab(orders["customer_id"], orders["channel"], normalize="index"))


def main() -> None:
    from sklearn.metrics import adjusted_rand_score

    from customers.synthetic import load_truth, oracle, synthesise

    asked = options(__doc__)
    rows: list[dict[str, Any]] = []
    ratios: list[float] = []
    for seed in (7,) if asked.quick else (7, 8, 9):
        with tempfile.TemporaryDirectory() as room:
            os.environ["KINFOLD_CACHE"] = f"{room}/cache"  # nothing is known beforehand
            data = Path(room) / "data"
            synthesise(data, CUSTOMERS, seed)
            truth = load_truth(data)
            assert truth is not None
            mine = in_a_process(ours, str(data), str(Path(room) / "run"), seed)
            theirs = in_a_process(script, str(data), seed)
            scores = {"kinfold": mine.value, **theirs.value, "oracle (knows the planted codes)": oracle(truth)}
            for method, label in scores.items():
                cost = mine if method == "kinfold" else theirs if method in theirs.value else None
                rows.append(
                    {
                        "seed": seed,
                        "method": method,
                        "ari": float(adjusted_rand_score(truth.segment, label)),
                        "segments": int(label.max()) + 1,
                        "noise_share": float((label < 0).mean()),
                        "cpu_s": cost.cpu_s if cost else 0.0,
                        "peak_mib": cost.peak_mib if cost else 0.0,
                    }
                )
            ratios.append(mine.cpu_s / theirs.cpu_s)

    def median(method: str, column: str = "ari") -> float:
        return statistics.median(float(row[column]) for row in rows if row["method"] == method)

    summary = {
        "ours_ari": median("kinfold"),
        "rfm_ari": median("RFM + k-means, true K"),
        "concat_pca_hdbscan_ari": median("concat + PCA + HDBSCAN"),
        "concat_pca_kmeans_ari": median("concat + PCA + k-means, true K"),
        "umap_hdbscan_ari": median("concat + PCA + UMAP + HDBSCAN"),
        "oracle_ari": median("oracle (knows the planted codes)"),
        "cpu_ratio": statistics.median(ratios),
        "cpu_ratio_low": min(ratios),
        "cpu_ratio_high": max(ratios),
        "ours_peak_mib": median("kinfold", "peak_mib"),
    }
    show(rows, summary, asked.json)


if __name__ == "__main__":
    main()
