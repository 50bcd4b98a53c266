"""What pictures of products show, in words, where the image tower can be trusted with these very pictures."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from customers.pictures import check_pictures
from customers.table import Customers
from encoders.image import ImageEncoder, embed_files
from encoders.image_model import load_tower
from encoders.zero_shot import named, tag
from evidence.measures import Measure
from evidence.sources import PEOPLE

RIGHT = 0.5  # of the pictures whose category the tower must name right, among those of the catalogue
SURE = 0.5  # probability from which a picture is told to show a word
FILE = "picture_tags.json"


@dataclass(frozen=True)
class PictureTags:
    """`tags`: {picture: the word it shows}, empty where the tower is not trusted. `accuracy`: of the catalogue's pictures,
    the share whose category the tower names right, None where that could not be tried; `words` that were asked for."""

    words: tuple[str, ...] = ()
    accuracy: float | None = None
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def measure(self) -> Measure | None:
        """What share of those who look at products looked at pictures that show a word."""
        if not self.tags:
            return None
        rows = ", ".join(f"({_quoted(path)}, {_quoted(word)})" for path, word in sorted(self.tags.items()))
        sql = f"""
            SELECT DISTINCT row, '' AS part, word AS item, 1.0 AS x
            FROM (SELECT customer_id, product_id FROM views) {PEOPLE} JOIN products USING (product_id)
            JOIN (VALUES {rows}) AS shown(image, word) USING (image)
        """
        return Measure("shows", "view", "has", "share", "looked at pictures that show '{item}'", sql)

    @property
    def doubt(self) -> str:
        """A sentence where words were asked for and are not told, "" otherwise."""
        if not self.words or self.tags:
            return ""
        if self.accuracy is None:
            return "What their pictures show is not known: no picture of a product has a category to try the image tower on."
        return f"What their pictures show is not told: the image tower names the category of only {self.accuracy:.0%} of them."

    def save(self, folder: Path) -> None:
        (folder / FILE).write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "PictureTags":
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return cls(tuple(told["words"]), told["accuracy"], told["tags"])


def picture_tags(customers: Customers, encoder: ImageEncoder | None, words: Sequence[str], device: str) -> PictureTags:
    """The likeliest of `words` for every picture of a product, where it is at least as likely as not, zero-shot (Radford et
    al. 2021), by its kinds where they are given. Told only if the tower names the products' own categories right for half of
    the pictures, and for more of them than calling everything the commonest category would."""
    if encoder is None or not words:
        return PictureTags(tuple(words))
    frame = customers.query(
        "SELECT image, min(coalesce(category, '')) AS category FROM products WHERE image <> '' GROUP BY image ORDER BY image"
    )
    faults = check_pictures(customers.pictures, frame["image"].tolist(), lambda steps: None)
    frame = frame[np.array([faults[path] is None for path in frame["image"]], bool)]
    categories = sorted({category for category in frame["category"] if category})
    if not len(frame) or len(categories) < 2:
        return PictureTags(tuple(words))
    tower = load_tower(encoder.model, encoder.weights, device)
    vectors = embed_files([customers.pictures / path for path in frame["image"]], tower, device, encoder.batch)
    known = (frame["category"] != "").to_numpy()
    seen = np.array(categories)[tag(tower, vectors[known], [[category] for category in categories]).argmax(1)]
    true = frame["category"].to_numpy()[known]
    accuracy = float((seen == true).mean())
    commonest = max(float((true == category).mean()) for category in categories)
    if accuracy < RIGHT or accuracy <= commonest:
        return PictureTags(tuple(words), accuracy)
    asked = named(words)
    names = list(asked)
    chance = tag(tower, vectors, list(asked.values()))  # (pictures, words)
    best = chance.argmax(1)
    sure = chance.max(1) >= SURE
    tags = {path: names[j] for path, j, trusted in zip(frame["image"], best, sure, strict=True) if trusted}
    return PictureTags(tuple(words), accuracy, tags)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
