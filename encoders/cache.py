"""Vectors by content, kept on disk and shared by runs: nothing is encoded twice, and a killed run loses one block."""

import hashlib
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

READ = 500  # keys a query; SQLite allows 999 at least (https://sqlite.org/limits.html)
WAIT_S = 60.0  # for another run that is writing
BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

Compute = Callable[[np.ndarray], Iterator[tuple[np.ndarray, np.ndarray]]]


def remember(space: str, keys: list[str], dim: int, compute: Compute) -> np.ndarray:
    """(len(keys), dim) float32: each key's vector, read from disk, or computed and kept.

    `space`: names all that the vectors depend on beside the content (model hash, precision, device type); one SQLite
    file each, in $KINFOLD_CACHE, else $XDG_CACHE_HOME/kinfold, else ~/.cache/kinfold. `keys`: content hashes, hex,
    distinct. `compute`: called only if something is missing, with its positions in `keys`, (m,) int64; yields blocks of
    positions (b,) and vectors (b, dim) float32 in any order, and each block is kept as it arrives.

    A vector must depend on its content alone, never on what else was missing: then a warm, a cold and a half-filled
    cache give the same bytes. A broken file is moved aside, with a line on stderr; where nothing can be written, all is
    computed. Vectors of personal texts are personal data: the folder is the user's alone, and may be deleted any time.

    Raises ValueError for keys that repeat, blocks of the wrong shape, or positions that never came.
    """
    names = [bytes.fromhex(key) for key in keys]
    place = {name: i for i, name in enumerate(names)}
    if len(place) != len(names):
        raise ValueError(f"{len(names) - len(place)} keys repeat")
    vectors = np.zeros((len(names), dim), np.float32)
    shelf = _Shelf(space)
    try:
        known = shelf.fill(place, vectors)
        missing = np.flatnonzero(~known)
        for positions, block in compute(missing) if len(missing) else ():
            if block.shape != (len(positions), dim):
                raise ValueError(f"a block must be {(len(positions), dim)}, got {block.shape}")
            vectors[positions] = block
            known[positions] = True
            shelf.keep([names[i] for i in positions], vectors[positions])
    finally:
        shelf.close()
    if not known.all():
        raise ValueError(f"{int((~known).sum())} vectors were never computed")
    return vectors


def content_key(data: bytes) -> str:
    """32 hex digits, BLAKE2b (RFC 7693) of the content: equal only for equal bytes."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


class _Shelf:
    """One space's file. After a fault that no new file cures it is empty and keeps nothing, and the run goes on."""

    def __init__(self, space: str) -> None:
        self.name = f"{re.sub(r'[^A-Za-z0-9.-]+', '-', space)[:80]}-{content_key(space.encode())[:8]}.sqlite"
        self.db: sqlite3.Connection | None = None
        self.open()

    def open(self) -> None:
        """Open or make the file."""
        try:
            folder = cache_folder()
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.db = sqlite3.connect(folder / self.name, timeout=WAIT_S)
            self.db.execute("PRAGMA page_size = 16384")  # a vector should fit a page
            self.db.execute("PRAGMA journal_mode = WAL")  # readers do not wait for a writer
            self.db.execute("PRAGMA synchronous = NORMAL")
            with self.db:  # keys in an index of their own: vectors then are appended, 6 times faster than WITHOUT ROWID
                self.db.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)")
        except (OSError, RuntimeError):  # no such folder may be made, or there is no home
            self.close()
        except sqlite3.Error as error:
            self.fail(error)

    def fill(self, place: dict[bytes, int], vectors: np.ndarray) -> np.ndarray:
        """Write what is known into `vectors`; returns (len(vectors),) bool, which that is. Other lengths are ignored."""
        known = np.zeros(len(vectors), bool)
        names = sorted(place)  # neighbours on disk
        try:
            for start in range(0, len(names) if self.db is not None else 0, READ):
                some = names[start : start + READ]
                assert self.db is not None
                marks = ",".join("?" * len(some))
                for name, blob in self.db.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some):
                    if len(blob) == 4 * vectors.shape[1]:
                        vectors[place[name]] = np.frombuffer(blob, "<f4")
                        known[place[name]] = True
        except sqlite3.Error as error:
            self.fail(error)
            known[:] = False  # what came out of a broken file is not trusted
        return known

    def keep(self, names: list[bytes], vectors: np.ndarray) -> None:
        """Commit a block; what another run put there meanwhile stays, unless its length is wrong."""
        if self.db is None:
            return
        rows = [(name, vector.astype("<f4").tobytes()) for name, vector in zip(names, vectors, strict=True)]
        try:
            with self.db:
                self.db.executemany(
                    """INSERT INTO vectors VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET vector = excluded.vector
                       WHERE length(vectors.vector) != length(excluded.vector)""",
                    rows,
                )
        except sqlite3.Error as error:
            self.fail(error)

    def fail(self, error: sqlite3.Error) -> None:
        """Move a broken file aside and begin a new one; do without after anything else."""
        self.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in BROKEN:  # the low byte is the kind of fault
            return
        path = cache_folder() / self.name
        try:
            for suffix in ("-wal", "-shm"):
                Path(f"{path}{suffix}").unlink(missing_ok=True)
            path.replace(path.with_suffix(".broken"))
        except OSError:
            return
        print(f"the cache {path} is broken ({error}): moved aside, and made again", file=sys.stderr)
        self.open()

    def close(self) -> None:
        if self.db is not None:
            self.db.close()
            self.db = None


def cache_folder() -> Path:
    if own := os.environ.get("KINFOLD_CACHE"):
        return Path(own)
    if shared := os.environ.get("XDG_CACHE_HOME"):
        return Path(shared) / "kinfold"
    return Path.home() / ".cache" / "kinfold"
