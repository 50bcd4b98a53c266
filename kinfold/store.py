"""A run is a folder: each stage's files, and a manifest that says from what they were made.

A stage is fresh when its key (settings, code, hashes of its inputs) is the manifest's and its files still hash to what
the manifest says. Anything else is remade, in a `.part` folder that is renamed when whole, so a run that is killed at
any moment goes on where it stopped.
"""

import hashlib
import json
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import kinfold
from customers.errors import BadInput

FORMAT = 4  # of run folders; raised when an older folder can no longer be read
ENTRY = {"key", "digest", "seconds", "files", "needs"}  # what the manifest must say of a stage
ROOT = Path(kinfold.__file__).resolve().parent.parent


@dataclass(frozen=True)
class Stage:
    """One step of a run. `folder`: its files. `digest`: hash of them all. `seconds`: what making them took, then."""

    name: str
    folder: Path
    digest: str
    status: Literal["made", "fresh"]
    seconds: float


@dataclass(frozen=True)
class Run:
    """The folder of one run. Made by `start`, found again by `find`."""

    folder: Path
    stages: dict[str, Stage] = field(default_factory=dict)

    @property
    def manifest(self) -> dict[str, Any]:
        path = self.folder / "manifest.json"
        return dict(json.loads(path.read_text())) if path.exists() else {"format": FORMAT, "stages": {}}

    def make(
        self,
        name: str,
        settings: Mapping[str, Any],
        code: Sequence[str],
        needs: Sequence[Stage],
        work: Callable[[Path], object],
        *,
        always: bool = False,
    ) -> Stage:
        """Return the stage, calling `work(folder)` to write its files unless they are fresh.

        `code`: paths below the repository whose source the result depends on. `always`: remake, for the input cannot be
        hashed; the stages after it are still fresh if the bytes come out equal.
        """
        facts = {
            "settings": settings,
            "code": {c: code_digest(c) for c in code},
            "needs": {s.name: s.digest for s in needs},
        }
        order = [s.name for s in needs]  # modalities are fused in the order they are named
        key = _digest(json.dumps([facts, order], sort_keys=True, default=str).encode())
        folder = self.folder / name
        entry = self.manifest["stages"].get(name)
        if entry and not always and entry["key"] == key and _hash_files(folder) == entry["files"]:
            return self._done(Stage(name, folder, entry["digest"], "fresh", entry["seconds"]))

        part = folder.with_name(f"{folder.name}.part")
        if not (part / ".key").exists() or (part / ".key").read_text() != key:  # else: go on where a killed run stopped
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir(parents=True)
            (part / ".key").write_text(key)
        began = time.perf_counter()
        work(part)
        seconds = round(time.perf_counter() - began, 3)
        if sys.stderr.isatty():
            print(f"  {name:<16} {seconds:6.1f} s", file=sys.stderr)
        (part / ".key").unlink()
        files = _hash_files(part)
        shutil.rmtree(folder, ignore_errors=True)
        part.rename(folder)
        digest = _digest(json.dumps(files, sort_keys=True).encode())
        self._record(name, {"key": key, "digest": digest, "seconds": seconds, "files": files, **facts})
        return self._done(Stage(name, folder, digest, "made", seconds))

    def _done(self, stage: Stage) -> Stage:
        self.stages[stage.name] = stage
        return stage

    def _record(self, name: str, entry: Mapping[str, Any]) -> None:
        manifest = self.manifest
        manifest["format"], manifest["kinfold"] = FORMAT, kinfold.__version__
        manifest["stages"][name] = entry
        write_whole(self.folder / "manifest.json", json.dumps(manifest, indent=1, default=str))

    def path(self, stage: str) -> Path:
        """The folder of a finished stage; BadInput if the run did not get that far since the stage's input was made."""
        stages = self.manifest["stages"]
        if not (self.folder / stage).is_dir() or _outdated(stage, stages):
            raise BadInput(f"{self.folder} has no finished stage {stage!r}: run `kinfold run` on its config first")
        return self.folder / stage

    def last(self, stage: str) -> Path | None:
        """The folder of a stage as it was made last, whole, though perhaps from inputs since replaced; None if never."""
        entry = self.manifest["stages"].get(stage)
        folder = self.folder / stage
        return folder if entry is not None and _hash_files(folder) == entry["files"] else None


def _outdated(stage: str, stages: Mapping[str, Any]) -> bool:
    """True if the manifest does not know the stage, or it was made from bytes that a later run has replaced."""
    if stage not in stages:
        return True
    needs: dict[str, str] = stages[stage]["needs"]
    return any(_outdated(name, stages) or stages[name]["digest"] != digest for name, digest in needs.items())


def start(folder: Path) -> Run:
    """The run folder, made if it is not there. Raises BadInput if another version of kinfold made it."""
    if (folder / "manifest.json").exists():
        return find(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return Run(folder)


def find(folder: Path) -> Run:
    """An existing run, by its folder or its name below runs/. Raises BadInput if there is none that can be read."""
    if not (folder / "manifest.json").exists() and (Path("runs") / folder / "manifest.json").exists():
        folder = Path("runs") / folder
    if not (folder / "manifest.json").exists():
        there = ", ".join(sorted(path.parent.name for path in Path("runs").glob("*/manifest.json")))
        raise BadInput(f"no run in {folder}: {f'there are {there}' if there else 'make one with `kinfold run CONFIG`'}")
    try:
        manifest = json.loads((folder / "manifest.json").read_text())
        version, stages = manifest["format"], manifest.get("stages")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(f"{folder}/manifest.json is damaged: delete {folder} and run again") from error
    if version != FORMAT:
        raise BadInput(
            f"{folder} was made by another version of kinfold (run format {version}, this is {FORMAT}): "
            "delete it or choose another name"
        )
    if not isinstance(stages, dict) or any(not isinstance(e, dict) or ENTRY - set(e) for e in stages.values()):
        raise BadInput(f"{folder}/manifest.json is damaged: delete {folder} and run again")
    return Run(folder)


def write_whole(path: Path, text: str) -> None:
    """Write to a temporary name and rename: a reader finds the whole file or the old one. Equal text is left alone."""
    if path.exists() and path.read_bytes() == text.encode():
        return
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(text.encode())
    part.replace(path)


def hash_folder(folder: Path, leave_out: Sequence[str] = ()) -> str:
    """SHA-256 over the names and contents of all files below `folder`, but those named in `leave_out`."""
    files = {name: digest for name, digest in _hash_files(folder).items() if name not in leave_out}
    return _digest(json.dumps(files, sort_keys=True).encode())


@cache
def code_digest(where: str) -> str:
    """SHA-256 over the Python sources and templates of a file or folder of the repository."""
    path = ROOT / where
    files = (
        [path]
        if path.is_file()
        else sorted(p for p in path.rglob("*") if p.suffix in {".py", ".j2", ".css", ".js", ".txt", ".yaml"})
    )
    return _digest(b"".join(p.relative_to(ROOT).as_posix().encode() + p.read_bytes() for p in files))


def _hash_files(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hash_file(path) for path in files}


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
