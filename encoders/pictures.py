"""Files to pictures on worker threads, a few ahead of whoever computes with them."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TypeVar

import numpy as np
from PIL import Image, ImageOps

from customers.progress import progress

T = TypeVar("T")
WIDE = ("I;16", "I;16B", "I;16L", "I", "F")  # modes of more than 8 bits a channel, which PIL would clip at 255


def decoded(paths: Sequence[Path], prepare: Callable[[Image.Image], T], what: str) -> Iterator[T]:
    """`prepare(picture)` for each path, in order; pictures arrive as 8-bit RGB, upright, the first frame of several.

    Broken pictures do not get here: they were quarantined when the tables were checked.
    """
    return ahead(paths, lambda path: prepare(read_picture(path)), what)


def ahead(paths: Sequence[Path], load: Callable[[Path], T], what: str) -> Iterator[T]:
    """`load(path)` for each path, in order, on four threads, with at most 64 waiting to be taken."""
    with ThreadPoolExecutor(4) as pool, progress(what, len(paths)) as done:
        waiting = iter(paths)
        started = [pool.submit(load, path) for path in islice(waiting, 64)]
        while started:
            yield started.pop(0).result()
            started.extend(pool.submit(load, path) for path in islice(waiting, 1))
            done(1)


def read_picture(path: Path, side: int = 512) -> Image.Image:
    """A picture file as 8-bit RGB. A JPEG is decoded at the smallest of its scales that is not under `side` pixels."""
    with Image.open(path) as picture:
        picture.draft(picture.mode, (side, side))
        return upright_rgb(picture)


def upright_rgb(picture: Image.Image) -> Image.Image:
    """Turned as its EXIF tag says, 16 bits scaled to 8, what is transparent put on white, CMYK and palettes resolved."""
    ImageOps.exif_transpose(picture, in_place=True)
    if picture.mode in WIDE:
        values = np.nan_to_num(np.asarray(picture, np.float64))
        # 16 bits have a known range; 32-bit integers and floats have none, so there the picture's own is taken.
        top = (
            65535.0
            if picture.mode.startswith("I;16") or (values.max() > 255 and values.max() <= 65535)
            else values.max()
        )
        picture = Image.fromarray((np.clip(values / max(top, 1e-12), 0, 1) * 255).astype(np.uint8))
    if picture.has_transparency_data:
        solid = picture.convert("RGBA")
        white = Image.new("RGBA", solid.size, "white")
        return Image.alpha_composite(white, solid).convert("RGB")
    return picture.convert("RGB")
