"""What is watched next, and will it be finished: our watch model beside SASRec, popularity and a bag of events.

    python benchmarks/watch_sequences.py FOLDER      FOLDER holds movielens_mm; 20 minutes, --quick 5

Next watch: MovieLens 100k, every person's last rating held out, ranked against all films (no sampled negatives: Krichene &
Rendle 2020); the one before it chooses the epoch, for all alike. Completion: synthetic customers, last watch held out.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show


def main() -> None:
    asked = options(__doc__, "movielens_mm")
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as room:
        for name, step in (
            ("popularity", popularity),
            ("SASRec, published loss", sasrec_bce),
            ("SASRec, full loss", sasrec_ce),
            ("ours", ours),
        ):
            cost = in_a_process(step, str(asked.data / "movielens_mm"), room, asked.quick)
            rows.append(
                {
                    "next watch": name,
                    "ndcg_10": cost.value[0],
                    "recall_10": cost.value[1],
                    "cpu_s": cost.cpu_s,
                    "peak_mib": cost.peak_mib,
                }
            )
        completion = in_a_process(finished, room, asked.quick).value
    by = {row["next watch"]: row for row in rows}
    best = max((by["SASRec, published loss"], by["SASRec, full loss"]), key=lambda row: float(row["ndcg_10"]))
    summary = {
        "ndcg_over_sasrec": by["ours"]["ndcg_10"] / best["ndcg_10"],
        "recall_over_sasrec": by["ours"]["recall_10"]
        / max(by["SASRec, published loss"]["recall_10"], by["SASRec, full loss"]["recall_10"]),
        "ndcg_over_popularity": by["ours"]["ndcg_10"] / by["popularity"]["ndcg_10"],
        "completion_auc": completion["ours"],
        "completion_auc_bag_of_events": completion["bag"],
    }
    show(rows, summary, asked.json)


def histories(source: str, room: str) -> Any:
    """MovieLens 100k as the encoder reads it: Sequences with the films' words as content."""
    from customers.movielens import import_movielens
    from customers.readers import open_source
    from customers.validate import validate
    from encoders.text import EMBEDDED
    from encoders.video_content import video_vectors
    from encoders.watch_model import sequences
    from encoders.watches import read_watches

    data, out = Path(room) / "movielens", Path(room) / "movielens-checked"
    if not data.exists():
        import_movielens(Path(source), data, "100k")
    customers = validate(open_source(str(data)), out)
    watches = read_watches(customers)
    vectors = video_vectors(watches.videos, data, EMBEDDED, None, None, "cpu")
    return sequences(watches, vectors, customers.n)


def gains(ranks: np.ndarray) -> tuple[float, float]:
    """NDCG@10 and recall@10 of one relevant item each, from ranks counted from 0."""
    return float(np.where(ranks < 10, 1 / np.log2(ranks + 2), 0).mean()), float((ranks < 10).mean())


def popularity(source: str, room: str, quick: bool) -> tuple[float, float]:
    found = histories(source, room)
    count = np.bincount(found.but_last().item, minlength=len(found.content)).astype(float)
    own = count[found.item[found.last()]][:, None]
    return gains((count > own).sum(1) + ((count == own).sum(1) - 1) / 2)


def sasrec_bce(source: str, room: str, quick: bool) -> tuple[float, float]:
    return _sasrec(source, room, "bce", 60 if quick else 400)


def sasrec_ce(source: str, room: str, quick: bool) -> tuple[float, float]:
    return _sasrec(source, room, "ce", 30 if quick else 200)


def _sasrec(source: str, room: str, loss: Any, epochs: int) -> tuple[float, float]:
    from benchmarks.sasrec import fit, rank

    found = histories(source, room)
    each = np.split(found.item, found.offsets[1:-1])
    known = [history[:-1] for history in each]
    model = fit(known, len(found.content), loss, epochs)
    return gains(rank(model, known, np.array([history[-1] for history in each])))


def ours(source: str, room: str, quick: bool) -> tuple[float, float]:
    from encoders.watch_model import WatchSettings, rank_next, train

    found = histories(source, room)
    known, last = found.but_last(), found.last()
    settings = WatchSettings(epochs=15 if quick else 60)
    network = train(known, settings, "cpu")
    ranks = np.zeros(len(last))
    for who, score in rank_next(network, known, settings.window, "cpu"):
        own = score[np.arange(len(who)), found.item[last[who]]][:, None]
        ranks[who] = (score > own).sum(1) + ((score == own).sum(1) - 1) / 2
    return gains(ranks)


def finished(room: str, quick: bool) -> dict[str, float]:
    """AUC of "watched to at least 0.9" for everyone's last watch, from what came before it."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    from customers.readers import open_source
    from customers.synthetic.make import synthesise
    from customers.validate import validate
    from encoders.text import EMBEDDED
    from encoders.video_content import video_vectors
    from encoders.watch_model import WatchSettings, leave_next, sequences, train
    from encoders.watches import read_watches

    data = Path(room) / "synthetic"
    synthesise(data, 1000 if quick else 4000, 7)
    customers = validate(open_source(str(data)), Path(room) / "synthetic-checked")
    watches = read_watches(customers)
    found = sequences(watches, video_vectors(watches.videos, data, EMBEDDED, None, None, "cpu"), customers.n)
    known, last = found.but_last(), found.last()
    asked = np.flatnonzero(np.diff(known.offsets) > 1)
    item = np.where(last >= 0, found.item[np.maximum(last, 0)], 0)
    y = (found.left[last[asked]] == 4).astype(int)
    settings = WatchSettings(epochs=15 if quick else 40)
    ways = leave_next(train(known, settings, "cpu"), known, item, settings.window, "cpu")[asked]

    def bag(sequences: Any, who: np.ndarray, target: np.ndarray) -> np.ndarray:
        """Counts and shares of the ways of leaving, how many watches, and how often the video itself is finished."""
        end = sequences.left == 4
        rate = np.bincount(sequences.item, end, len(found.content)) / np.maximum(
            np.bincount(sequences.item, minlength=len(found.content)), 1
        )
        rows = []
        for i in who:
            left = sequences.left[sequences.offsets[i] : sequences.offsets[i + 1]]
            count = np.bincount(left[left >= 0], minlength=5)
            rows.append([*count, *(count / max(count.sum(), 1)), np.log1p(len(left)), rate[target[i]]])
        return np.array(rows, np.float64)

    # The bag learns from the watch before the last, as the model does: what came before it, and whether it was finished.
    earlier, before = known.but_last(), known.last()
    target = np.where(before >= 0, found.item[0] if not len(known.item) else known.item[np.maximum(before, 0)], 0)
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=2000))
    model.fit(bag(earlier, asked, target), known.left[before[asked]] == 4)
    return {
        "ours": float(roc_auc_score(y, ways[:, 4])),
        "bag": float(roc_auc_score(y, model.predict_proba(bag(known, asked, item))[:, 1])),
        "customers": float(len(asked)),
    }


if __name__ == "__main__":
    main()
