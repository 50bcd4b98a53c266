"""Open every picture and film, so that a broken one is found here and not hours later in an encoder."""

import os
import re
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from customers.progress import progress

MAX_PIXELS = 50_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")  # none of them runs another program, as EPS does
URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|data:")


def without_broken(paths: pa.Array, folder: Path, faults: dict[str, str | None], what: str = "pictures") -> pa.Array:
    """The paths (n,), null where the file cannot be used. `faults` remembers every one opened so far."""
    new = [path for path in paths.unique().to_pylist() if path is not None and path not in faults]
    if len(new):
        with progress(what, len(new)) as done:
            faults |= (check_films if what == "films" else check_pictures)(folder, new, done)
    broken = [path for path in paths.unique().to_pylist() if path is not None and faults[path] is not None]
    return pc.if_else(pc.is_in(paths, pa.array(broken, pa.string())), None, paths)


def check_pictures(folder: Path, paths: Sequence[str], done: Callable[[int], None]) -> dict[str, str | None]:
    """What is wrong with each picture (paths relative to `folder`), None if nothing. `done(1)` is called after each.

    A picture must lie in the folder, be a file in one of FORMATS, hold at most MAX_PIXELS and decode to its end.
    """
    from PIL import Image

    Image.init()
    formats = [name for name in FORMATS if name in Image.OPEN]  # AVIF is not built in everywhere
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # PIL warns of what is judged here; set once, for filters belong to no thread
        return _check(folder, paths, lambda place: _undecodable(place, formats), done)


def check_films(folder: Path, paths: Sequence[str], done: Callable[[int], None]) -> dict[str, str | None]:
    """What is wrong with each film, None if nothing: it must lie in the folder and show a first frame."""
    return _check(folder, paths, _unplayable, done)


def _check(
    folder: Path, paths: Sequence[str], broken: Callable[[Path], str | None], done: Callable[[int], None]
) -> dict[str, str | None]:
    root = folder.resolve()
    faults: dict[str, str | None] = {}
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        for path, fault in zip(paths, pool.map(lambda path: _fault(root, path, broken), paths), strict=True):
            faults[path] = fault
            done(1)
    return faults


def _fault(root: Path, path: str, broken: Callable[[Path], str | None]) -> str | None:
    if URL.match(path):
        return "is a URL: download it into the data folder first"
    try:
        place = (root / path).resolve()
        if not place.is_relative_to(root):
            return "lies outside the data folder"
        if not place.is_file():
            return "missing"
    except (OSError, ValueError, RuntimeError):  # a name too long, a zero byte, a loop of links
        return "not a path"
    return broken(place)


def _undecodable(place: Path, formats: list[str]) -> str | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(place, formats=formats) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                return f"larger than {MAX_PIXELS // 1_000_000} megapixels"
            picture.load()
    except Image.DecompressionBombError:
        return f"larger than {MAX_PIXELS // 1_000_000} megapixels"
    except UnidentifiedImageError:
        return "empty file" if place.stat().st_size == 0 else "not a picture"
    except Exception as error:  # decoders raise whatever a damaged file makes them raise
        return "truncated" if "truncated" in str(error) else "damaged"
    return None


def _unplayable(place: Path) -> str | None:
    import av

    try:
        # A file, never a playlist or a URL: those would make the reader open other places.
        with av.open(str(place), options={"protocol_whitelist": "file"}) as film:
            if film.format.name in ("hls", "concat", "dash"):
                return "is a playlist: give the film itself"
            if not film.streams.video:
                return "holds no pictures"
            return None if next(film.decode(video=0), None) is not None else "holds no pictures"
    except (av.FFmpegError, ValueError):  # what PyAV makes of a damaged file, and of names in it that are no text
        return "empty file" if place.stat().st_size == 0 else "not a film, or damaged"
