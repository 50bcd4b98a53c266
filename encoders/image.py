"""Images by an open_clip model: what customers looked at, as vectors that know what a thing is."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from pydantic import Field

from customers.table import Customers
from encoders.cache import content_key, remember
from encoders.encoder import Encoder, Piece, distinct, per_trace, traces
from encoders.image_model import BUNDLED, Tower, load_tower
from encoders.pictures import ahead, read_picture
from encoders.text_model import engine_hash
from encoders.tokens import Tokens

if TYPE_CHECKING:
    from PIL import Image

BLOCK = 64  # files between two commits to the cache


class ImageEncoder(Encoder):
    """The bundled tower, or any open_clip architecture (https://github.com/mlfoundations/open_clip) with named weights.

    open_clip only warns when it has no weights; here a model without weights is refused, for random vectors look like
    any others.
    """

    of: Literal["viewed", "bought", "watched"] = Field("viewed", description="whose pictures: viewed, bought, watched")
    model: str = Field(BUNDLED.stem, description="open_clip architecture, or the path of its JSON config")
    weights: str | None = Field(
        None,
        description="open_clip's pretrained tag, or the path of a .safetensors file; the bundled model has its own",
    )
    batch: int = Field(64, gt=0, description="pictures a forward pass")

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, d) float32: one unit vector a picture seen; every distinct picture is encoded once."""
        row, time, paths = per_trace(customers, self.of, "picture")
        names, where = distinct(paths)
        tower = load_tower(self.model, self.weights, device)
        vectors = embed_files([customers.pictures / name for name in names], tower, device, self.batch)
        return Tokens.from_rows(row, vectors[where], customers.n, time)

    @property
    def by_customer(self) -> bool:
        return True

    def text_vectors(self, texts: list[str], device: str) -> np.ndarray | None:
        return kept_tower(self.model, self.weights, device).text_vectors(texts)

    def picture_vectors(self, files: Sequence[Path], device: str) -> np.ndarray | None:
        return embed_files(files, kept_tower(self.model, self.weights, device), device)

    def pieces(self, customers: Customers, row: int) -> list[Piece]:
        return traces(customers, self.of, "picture", row)


kept_tower = lru_cache(1)(load_tower)  # for questions, of which one follows the other


def one_picture(path: Path, side: int) -> "list[Image.Image]":
    """A picture file shows one picture."""
    return [read_picture(path, 2 * side)]


def embed_files(
    files: Sequence[Path],
    tower: Tower,
    device: str,
    batch: int = 64,
    shown: "Callable[[Path, int], list[Image.Image]]" = one_picture,
) -> np.ndarray:
    """(len(files), d) float32: of each file the unit vector of the mean over the pictures it shows, 0 if it shows none.

    Files of the same bytes are encoded once, and once for all runs. Every forward pass has `batch` pictures, the last
    one filled up with black, so that a vector does not depend on which others are missing in the cache.
    """
    keys = list(ahead(files, lambda path: content_key(path.read_bytes()), "reading"))
    file = dict(zip(keys, files, strict=True))  # any of the files that hold the same bytes
    names = list(file)

    def compute(missing: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        import torch

        def pixels(path: Path) -> "list[torch.Tensor]":
            return [tower.prepare(picture) for picture in shown(path, tower.side)]

        loaded = ahead([file[names[i]] for i in missing], pixels, "pictures")
        for start in range(0, len(missing), BLOCK):
            some = missing[start : start + BLOCK]
            pictures: list[torch.Tensor] = []  # (3, side, side) each
            owner: list[int] = []
            for place in range(len(some)):
                mine = next(loaded)
                pictures += mine
                owner += [place] * len(mine)
            total = np.zeros((len(some), tower.dim), np.float32)
            for first in range(0, len(pictures), batch):
                part = torch.stack(pictures[first : first + batch])  # (b, 3, side, side)
                full = torch.cat([part, part.new_zeros(batch - len(part), *part.shape[1:])])
                np.add.at(total, owner[first : first + batch], tower.encode(full)[: len(part)].cpu().numpy())
            yield some, total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)

    space = f"image-{tower.hash}-{shown.__name__}-{batch}-{device.split(':')[0]}-{engine_hash(device)}"
    vectors = remember(space, names, tower.dim, compute)
    place = {name: i for i, name in enumerate(names)}
    return vectors[[place[key] for key in keys]] if keys else vectors
