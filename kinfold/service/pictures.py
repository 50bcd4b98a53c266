"""Pictures of the catalogue, by a token: a request never names a file, so it can reach none but these."""

import base64
import hashlib
from functools import lru_cache

from customers.table import Customers
from kinfold.report.pictures import data_uri

SIDE = 320  # pixels of the longer side
KEPT = 1000  # pictures in memory, about 10 kB each
NAMED = """
    SELECT DISTINCT path FROM (
        SELECT image AS path FROM products UNION ALL SELECT thumbnail AS path FROM videos
    ) WHERE path <> '' ORDER BY path
"""


class Pictures:
    """The catalogue's pictures when the run was opened. The same path has the same token in every run."""

    def __init__(self, customers: Customers) -> None:
        self._folder = customers.pictures
        self._token = {path: _token(path) for path in customers.query(NAMED)["path"]}
        self._path = {token: path for path, token in self._token.items()}
        self._drawn = lru_cache(KEPT)(self._draw)

    def __len__(self) -> int:
        return len(self._path)

    def __contains__(self, token: str) -> bool:
        return token in self._path

    def token(self, path: object) -> str | None:
        """Of a path as the data give it; None for no picture."""
        return self._token.get(path) if isinstance(path, str) else None

    def jpeg(self, token: str) -> bytes | None:
        """The picture, SIDE pixels at most; None if its file is gone. KeyError for a token that is none."""
        return self._drawn(self._path[token])

    def _draw(self, path: str) -> bytes | None:
        uri = data_uri(self._folder, path, SIDE)
        return None if uri is None else base64.b64decode(uri.partition(",")[2])


def _token(path: str) -> str:
    return hashlib.blake2b(path.encode(), digest_size=16, person=b"kinfold-picture").hexdigest()
