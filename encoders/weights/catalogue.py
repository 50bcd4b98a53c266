"""The product catalogue the image tower is trained on: pictures, what is true of each in words, and who is held out."""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image
from scipy.ndimage import binary_propagation

from customers.errors import BadInput
from customers.progress import progress

WIDTH, HEIGHT = 60, 80  # pixels, as the catalogue has them
WHITE = 232  # a studio's background is at least this bright in all three channels


@dataclass(frozen=True)
class Catalogue:
    """`pixels`: (N, 4, 80, 60) uint8, the fourth channel 255 where the studio's background is.

    `captions`: the c distinct captions, sorted. `said`: (N, 6) int64, the captions true of each product, the name first.
    `article`: (N,) str. `held_out`: (N,) bool, a tenth, split by name so that variants of a product stay together.
    """

    pixels: np.ndarray
    names: tuple[str, ...]
    captions: tuple[str, ...]
    said: np.ndarray
    article: np.ndarray
    held_out: np.ndarray


def load_catalogue(folder: Path) -> Catalogue:
    """Read `products.csv.gz` and `images_60x80.zip`. Raises BadInput if either is not there."""
    table, archive = folder / "products.csv.gz", folder / "images_60x80.zip"
    for path in (table, archive):
        if not path.exists():
            raise BadInput(f"{path} is not there: give the folder of the fashion catalogue")
    products = pd.read_csv(table).dropna(subset=["name", "article_type"]).sort_values("id").reset_index(drop=True)
    pixels = np.zeros((len(products), 4, HEIGHT, WIDTH), np.uint8)
    with zipfile.ZipFile(archive) as pictures, progress("pictures", len(products)) as done:
        for i, number in enumerate(products["id"]):
            pixels[i] = cut_out(Image.open(io.BytesIO(pictures.read(f"{number}.jpg"))).convert("RGB"))
            done(1)
    said = [_captions(product) for product in products.itertuples()]
    captions, where = np.unique(np.array(said), return_inverse=True)
    return Catalogue(
        pixels=pixels,
        names=tuple(products["name"]),
        captions=tuple(captions.tolist()),
        said=where.reshape(len(products), -1).astype(np.int64),
        article=products["article_type"].to_numpy(str),
        held_out=np.array([held_out(name) for name in products["name"]]),
    )


def cut_out(picture: Image.Image) -> np.ndarray:
    """(4, 80, 60) uint8: the picture, and 255 where it is white as far in as white reaches from the rim."""
    rgb = np.asarray(picture.resize((WIDTH, HEIGHT)) if picture.size != (WIDTH, HEIGHT) else picture)
    white = np.asarray((rgb >= WHITE).all(-1))
    rim = np.zeros_like(white)
    rim[[0, -1]], rim[:, [0, -1]] = True, True
    background = binary_propagation(rim & white, mask=white)
    return np.concatenate([rgb.transpose(2, 0, 1), background[None] * np.uint8(255)])


def article_words(article: str) -> str:
    """The catalogue's label as people write it: `Tshirts` is `t-shirts`."""
    return article.lower().replace("tshirts", "t-shirts")


def _captions(product: object) -> tuple[str, ...]:
    colour, article, gender, usage, season = (
        str(getattr(product, name)).lower() for name in ("base_colour", "article_type", "gender", "usage", "season")
    )
    article = article_words(article)
    return (
        str(getattr(product, "name")),  # noqa: B009  # pandas names the row's fields at run time
        article,
        f"{colour} {article}",
        f"{article} for {gender}",
        f"{usage} {article}",
        f"a photo of {colour} {article} for {gender}, {season}",
    )


def held_out(name: str) -> bool:
    """A tenth of all names, by hash: never trained on, in training as in benchmarks."""
    return int.from_bytes(hashlib.blake2b(name.strip().lower().encode(), digest_size=4).digest()) % 10 == 0
