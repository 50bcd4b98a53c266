"""Pictures from disk, each distinct one decoded once, on worker threads."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TypeVar

from PIL import Image

from customers.progress import progress

T = TypeVar("T")


def decoded(paths: Sequence[Path], prepare: Callable[[Image.Image], T], what: str) -> Iterator[T]:
    """`prepare(picture)` for each path, in order, a few ahead of the reader; pictures arrive as RGB.

    Broken pictures do not get here: they were quarantined when the tables were checked.
    """

    def one(path: Path) -> T:
        with Image.open(path) as picture:
            return prepare(picture.convert("RGB"))

    with ThreadPoolExecutor(4) as pool, progress(what, len(paths)) as done:
        waiting = iter(paths)
        ahead = [pool.submit(one, path) for path in islice(waiting, 64)]
        while ahead:
            yield ahead.pop(0).result()
            ahead.extend(pool.submit(one, path) for path in islice(waiting, 1))
            done(1)
