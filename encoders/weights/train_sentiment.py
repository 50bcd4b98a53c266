"""Trains the sentiment head and prints what its card states: python -m encoders.weights.train_sentiment --data FOLDER

Labels are ratings: 4 and 5 are satisfied, 1 and 2 are not, 3 is left out. A fifth of the items, drawn by a hash of their
ids, is held out of everything, so that no product's words are known from training. Of the satisfied reviews, which are
many, one is taken for each dissatisfied one. The penalty is chosen by cross-validation grouped by item.
"""

import argparse
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from customers.errors import BadInput

if TYPE_CHECKING:
    import pandas as pd

FILES = {"clothing": "womens_clothing_reviews.csv.gz", "instruments": "amazon_musical_instruments_5core.csv.gz"}
HERE = Path(__file__).parent
SATISFIED_EACH = 1
PENALTIES = (0.3, 1.0, 3.0, 10.0, 30.0, 100.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/reviews_text"), help="folder of the reviews")
    parser.add_argument("--out", type=Path, default=HERE / "sentiment.safetensors", help="file to write")
    options = parser.parse_args()
    print(json.dumps(train(options.data, options.out), indent=1))


def train(data: Path, out: Path) -> dict[str, object]:
    """Write the head; returns rows, penalty, and AUC on items never seen, of all and by dataset."""
    import pandas as pd
    from safetensors.numpy import save
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import GridSearchCV, GroupKFold

    from encoders.text import EMBEDDED, embed_texts

    rows = pd.concat([read(data / file, name) for name, file in FILES.items()], ignore_index=True)
    vectors = embed_texts(rows["review"].tolist(), EMBEDDED, "cpu", precision="fp32")  # (n, 384)
    y, held = rows["satisfied"].to_numpy(bool), rows["held_out"].to_numpy(bool)
    search = GridSearchCV(
        LogisticRegression(max_iter=2000, class_weight="balanced"),
        {"C": list(PENALTIES)},
        scoring="roc_auc",
        cv=GroupKFold(5),
        refit=True,
    )
    search.fit(vectors[~held], y[~held], groups=rows["item"].to_numpy()[~held])
    head = search.best_estimator_
    weights = {"weight": head.coef_[0].astype(np.float32), "bias": head.intercept_.astype(np.float32)}  # (384,), (1,)
    out.write_bytes(save(weights))
    logit = vectors @ weights["weight"] + weights["bias"]
    found = {
        name: {
            "reviews": int(some.sum()),
            "items": int(rows["item"][some].nunique()),
            "dissatisfied": int((~y[some]).sum()),
            "auc": round(float(roc_auc_score(y[some], logit[some])), 4),
        }
        for name, some in {
            "held out": held,
            **{f"held out, {of}": held & (rows["of"] == of).to_numpy(bool) for of in FILES},
        }.items()
    }
    trained = {"reviews": int((~held).sum()), "dissatisfied": int((~y & ~held).sum()), "C": search.best_params_["C"]}
    return {"trained on": trained, **found, "sha256": hashlib.sha256(out.read_bytes()).hexdigest()}


def read(path: Path, of: str) -> "pd.DataFrame":
    """Reviews (text), `satisfied`, `item`, `held_out`: all the dissatisfied, and the satisfied thinned by a hash."""
    import pandas as pd

    if not path.exists():
        raise BadInput(f"{path} is not there: give the folder of the reviews with --data")
    rows = pd.read_csv(path, usecols=["item_id", "rating", "review"], dtype={"item_id": str}).dropna()
    rows = rows[rows["rating"] != 3].drop_duplicates("review")
    draw = rows["review"].map(lambda text: hashlib.sha256(text.encode()).hexdigest())
    rows = rows.assign(of=of, satisfied=rows["rating"] >= 4, item=of + rows["item_id"], draw=draw)
    rows = rows.sort_values("draw", kind="stable")
    few = rows[~rows["satisfied"]]
    rows = pd.concat([few, rows[rows["satisfied"]].head(SATISFIED_EACH * len(few))])
    held = rows["item"].map(lambda item: int(hashlib.sha256(item.encode()).hexdigest(), 16) % 5 == 0)
    return rows.assign(held_out=held.astype(bool)).sort_values("draw", kind="stable")


if __name__ == "__main__":
    main()
