"""What the bundled image tower knows, on products and photos it never saw, beside colour-and-texture features.

    python benchmarks/image_tower.py FOLDER      3 minutes

FOLDER holds `fashion_products/` (a tenth held out by name, as in training) and `clothing_cc0/` (other people's photos of
their own clothes). --quick takes a tenth of the gallery.
"""

import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import options, show
from customers.errors import BadInput
from encoders.colour_texture import features
from encoders.image import embed_files
from encoders.image_model import BUNDLED, load_tower
from encoders.pictures import decoded
from encoders.text import EMBEDDED, embed_texts
from encoders.weights.catalogue import held_out
from encoders.zero_shot import tag

# Two ways to say the classes of clothing_cc0. In one wording each, chosen before any result was seen:
WORDS = {
    "dress": "dress",
    "hat": "cap or hat",
    "longsleeve": "long sleeve t-shirt",
    "outwear": "jacket or coat",
    "pants": "trousers or jeans",
    "shirt": "shirt with buttons",
    "shoes": "shoes",
    "shorts": "shorts",
    "skirt": "skirt",
    "t-shirt": "t-shirt",
}
# By their kinds: the article types of the catalogue that a class takes in, and coats. Thought of after the wordings above had
# reached 0.48; the fullest of three lists written at once (the shorter two: 0.52 and 0.49).
KINDS = WORDS | {
    "hat": "hat, cap",
    "longsleeve": "long sleeve t-shirt, sweater, sweatshirt",
    "outwear": "jacket, coat, blazer",
    "pants": "trousers, jeans, track pants, leggings",
    "shirt": "shirt",
    "shoes": "casual shoes, sports shoes, formal shoes, sandals, flip flops, heels, flats",
}


def main() -> None:
    chosen = options(__doc__, "fashion_products and clothing_cc0")
    with tempfile.TemporaryDirectory() as folder:
        products = unpacked(chosen.data / "fashion_products", "images_60x80.zip", "products.csv.gz", Path(folder) / "p")
        clothes = unpacked(chosen.data / "clothing_cc0", "images.zip", "labels.csv.gz", Path(folder) / "c")
        products = products.dropna(subset=["name", "article_type"])
        products["path"] = [str(Path(folder) / "p" / f"{number}.jpg") for number in products["id"]]
        clothes["path"] = [str(Path(folder) / "c" / Path(file).name) for file in clothes["file"]]
        new = np.array([held_out(name) for name in products["name"]])
        gallery = products[~new].iloc[:: 10 if chosen.quick else 1]
        rows = []
        for name, look in (("kinfold-fashion", tower), ("colour and texture", colour_texture)):
            rows.append({"features": name} | measured(look, gallery, products[new], clothes, name == "kinfold-fashion"))
    show(
        rows,
        {key: value for key, value in rows[0].items() if key != "features"} | {"held_out": int(new.sum())},
        chosen.json,
    )


def measured(look: Any, gallery: pd.DataFrame, new: pd.DataFrame, clothes: pd.DataFrame, words: bool) -> dict[str, Any]:
    """The figures of one kind of features; those that need words are "-" where the features share no space with them."""
    shelf, fresh, worn = (look([Path(path) for path in frame["path"]]) for frame in (gallery, new, clothes))
    types = new["article_type"].to_numpy()
    row: dict[str, Any] = {
        "type_1nn": float((gallery["article_type"].to_numpy()[nearest(fresh, shelf)] == types).mean()),
        "type_1nn_held_out_only": float((types[nearest(fresh, fresh, skip_self=True)] == types).mean()),
        "clothing_probe": probe(worn, clothes["label"].to_numpy(), clothes["split"].to_numpy()),
    }
    return row | (
        in_words(fresh, new, worn, clothes)
        if words
        else {"name_recall_10": "-", "clothing_zero_shot": "-", "clothing_zero_shot_one_wording": "-"}
    )


def in_words(fresh: np.ndarray, new: pd.DataFrame, worn: np.ndarray, clothes: pd.DataFrame) -> dict[str, float]:
    """Recall at 10 of a product's picture by its name, among 1,000 of different names; zero-shot accuracy on photos."""
    thousand = np.sort(np.unique(new["name"].to_numpy(str), return_index=True)[1])[:1000]
    names = embed_texts(new["name"].iloc[thousand].tolist(), EMBEDDED, "cpu")
    score = names @ fresh[thousand].T
    return {
        "name_recall_10": float(((score > score.diagonal()[:, None]).sum(1) < 10).mean()),
        "clothing_zero_shot": zero_shot(worn, clothes, KINDS),
        "clothing_zero_shot_one_wording": zero_shot(worn, clothes, WORDS),
    }


def zero_shot(worn: np.ndarray, clothes: pd.DataFrame, said: dict[str, str]) -> float:
    """Accuracy of the likeliest class, said in words."""
    chances = tag(load_tower(BUNDLED.stem, None, "cpu"), worn, [kinds.split(", ") for kinds in said.values()])
    return float((np.array(list(said))[chances.argmax(1)] == clothes["label"].to_numpy()).mean())


def tower(paths: list[Path]) -> np.ndarray:
    return embed_files(paths, load_tower(BUNDLED.stem, None, "cpu"), "cpu")


def colour_texture(paths: list[Path]) -> np.ndarray:
    return np.stack(list(decoded(paths, features, "pictures")))


def nearest(of: np.ndarray, among: np.ndarray, skip_self: bool = False) -> np.ndarray:
    """(n,) int64: the row of `among` with the largest inner product."""
    import faiss

    index = faiss.IndexFlatIP(among.shape[1])
    index.add(among)
    found = index.search(of, 2)[1]
    own = found[:, 0] == np.arange(len(of))
    return np.where(own, found[:, 1], found[:, 0]) if skip_self else found[:, 0]


def probe(vectors: np.ndarray, label: np.ndarray, split: np.ndarray) -> float:
    """Accuracy on the test photos of a logistic regression on the training ones, its penalty chosen on the validation's."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    part = {name: split == name for name in ("train", "validation", "test")}
    tried = [
        make_pipeline(StandardScaler(), LogisticRegression(C=c, max_iter=2000)).fit(
            vectors[part["train"]], label[part["train"]]
        )
        for c in (0.001, 0.01, 0.1, 1.0)
    ]
    best = max(tried, key=lambda model: model.score(vectors[part["validation"]], label[part["validation"]]))
    return float(best.score(vectors[part["test"]], label[part["test"]]))


def unpacked(folder: Path, pictures: str, table: str, out: Path) -> pd.DataFrame:
    """The table of a data set, and its pictures as files in `out`. Raises BadInput if either is missing."""
    for name in (pictures, table):
        if not (folder / name).exists():
            raise BadInput(
                f"{folder / name} is not there: give the folder that holds fashion_products and clothing_cc0"
            )
    out.mkdir()
    with zipfile.ZipFile(folder / pictures) as archive:
        for name in archive.namelist():
            if name.endswith(".jpg"):
                (out / Path(name).name).write_bytes(archive.read(name))
    return pd.read_csv(folder / table)


if __name__ == "__main__":
    main()
