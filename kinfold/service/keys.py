"""Who may ask, and what: keys of a run, kept as hashes in RUN/keys.json.

A key is 256 random bits, so a plain SHA-256 of it is as hard to turn back as the key is to guess: salt and slow hashes
(scrypt) protect passwords that people choose, of which there are few. Keys are compared in constant time.
"""

import hashlib
import hmac
import json
import os
import re
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from customers.errors import BadInput

Scope = Literal["read", "assign", "admin"]  # each may do what those before it may
SCOPES: tuple[Scope, ...] = get_args(Scope)
FILE = "keys.json"  # in the run's folder: no stage owns it, so no later run replaces it
NAME = re.compile(r"[\w][\w.-]{0,63}", re.ASCII)


@dataclass(frozen=True)
class Key:
    """`digest`: SHA-256 of the key, hex. `made`: the day, ISO 8601."""

    name: str
    scope: Scope
    digest: str
    made: str


def allows(scope: Scope, wanted: Scope) -> bool:
    """True if a key of this scope may do what asks for `wanted`."""
    return SCOPES.index(scope) >= SCOPES.index(wanted)


def load_keys(folder: Path) -> tuple[Key, ...]:
    """The keys of a run, in the order they were made. Raises BadInput if their file is damaged."""
    path = folder / FILE
    if not path.exists():
        return ()
    try:
        keys = tuple(Key(**each) for each in json.loads(path.read_bytes()))
        if any(key.scope not in SCOPES or len(bytes.fromhex(key.digest)) != 32 for key in keys):
            raise ValueError
    except (ValueError, TypeError, AttributeError) as error:
        raise BadInput(f"{path} is damaged: delete it and make the keys again") from error
    return keys


def add_key(folder: Path, name: str, scope: Scope) -> str:
    """Make a key and return it; only its hash is kept. Raises BadInput for a name that is taken or is none."""
    if not NAME.fullmatch(name):
        raise BadInput(f"{name!r} is no name of a key: letters, digits, dots and dashes, 64 at most")
    if scope not in SCOPES:
        raise BadInput(f"no scope {scope!r}: there are {', '.join(SCOPES)}")
    keys = load_keys(folder)
    if any(key.name == name for key in keys):
        raise BadInput(f"there is a key {name!r} already: remove it first, or take another name")
    shown = "kf_" + secrets.token_urlsafe(32)
    _save(folder, [*keys, Key(name, scope, _digest(shown), f"{datetime.now(UTC):%Y-%m-%d}")])
    return shown


def remove_key(folder: Path, name: str) -> None:
    """A running service stops taking it within seconds. Raises BadInput if there is none of this name."""
    keys = load_keys(folder)
    left = [key for key in keys if key.name != name]
    if len(left) == len(keys):
        raise BadInput(f"no key {name!r}: there are {', '.join(key.name for key in keys) or 'none'}")
    _save(folder, left)


def holder(keys: Sequence[Key], shown: str) -> Key | None:
    """Whose key this is. All are compared, each in constant time, so the time tells nothing."""
    digest, found = _digest(shown), None
    for key in keys:
        if hmac.compare_digest(key.digest, digest):
            found = key
    return found


def _digest(shown: str) -> str:
    return hashlib.sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()


def _save(folder: Path, keys: Sequence[Key]) -> None:
    """Whole or not at all, for the owner's eyes only. The temporary file is the lock: two at once do not lose a key."""
    part = folder / f".{FILE}.part"
    try:
        file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BadInput(f"another program is writing the keys: if there is none, delete {part}") from None
    except OSError as error:
        raise BadInput(f"{part} cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(file, "w", encoding="utf-8") as out:
            json.dump([asdict(key) for key in keys], out, indent=1)
            out.flush()
            os.fsync(out.fileno())
        part.replace(folder / FILE)
    finally:
        part.unlink(missing_ok=True)
