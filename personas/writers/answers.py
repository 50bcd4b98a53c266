"""Answers of a language model kept on disk by what was asked: a rerun asks nothing and costs nothing."""

import hashlib
import json
import tempfile
from pathlib import Path

from encoders.cache import cache_folder


def answer_key(**asked: object) -> str:
    """SHA-256 of all that an answer depends on, hex."""
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def recall(key: str) -> str | None:
    """The answer that was kept under this key, None if there is none or its file is broken."""
    try:
        kept = json.loads((cache_folder() / "answers" / f"{key}.json").read_bytes())
    except (OSError, RuntimeError, ValueError):
        return None
    said = kept.get("answer") if isinstance(kept, dict) else None
    return said if isinstance(said, str) else None


def keep(key: str, said: str) -> None:
    """Keep an answer: whole or not at all, and for this user alone; where nothing can be written, nothing is kept."""
    try:
        folder = cache_folder() / "answers"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=folder, suffix=".new", encoding="utf-8", delete=False) as file:
            new = Path(file.name)
            try:
                json.dump({"answer": said}, file)
                file.close()
                new.replace(folder / f"{key}.json")
            finally:
                new.unlink(missing_ok=True)
    except (OSError, RuntimeError):  # a full disk, a folder of somebody else's, or no home at all
        return
