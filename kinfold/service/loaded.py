"""One finished run, read whole: everything that answers are made of."""

import hashlib
import json
import shutil
import tempfile
import weakref
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from customers.errors import BadInput
from kinfold.alike import open_alike
from kinfold.briefs.material import Material
from kinfold.briefs.material import read as read_material
from kinfold.briefs.view import BriefView, one
from kinfold.service.held import HeldAlike
from kinfold.service.nearest import Nearest
from kinfold.service.pictures import Pictures
from kinfold.service.spelling import Spelling
from kinfold.store import Run, find, hash_file
from personas.scrub import Masked
from personas.scrub.chosen import masking

PARTS = ("customers", "fuse", "index", "segments", "columns", "facts", "briefs", "map")  # stages, and encode/*
LAST = "report"  # the stage that needs all others and knows the config: where it is fresh, the run is whole
EDITED = "briefs"  # the one stage that people may correct by hand
HEAVY = "tokens.safetensors"  # what placing new customers does not read


@dataclass(frozen=True)
class State:
    """What a run's folder says of itself. `digest`: of the bytes of every stage that answers come from, and the config."""

    digest: str
    stages: tuple[str, ...]


@dataclass(frozen=True)
class Loaded:
    """A run in memory. `copy`: a folder with what placing new customers needs, for the run's own may be replaced."""

    digest: str
    alike: HeldAlike
    material: Material
    columns: Any
    xy: np.ndarray
    drawn: np.ndarray
    copy: Path

    @cached_property
    def nearest(self) -> Nearest:
        return Nearest(self.alike)

    @cached_property
    def pictures(self) -> Pictures:
        return Pictures(self.alike.customers)

    @property
    def masked(self) -> Masked:
        return masking(self.alike.config.get("personal_data", "shape"))

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(self.alike.ids)

    @cached_property
    def row(self) -> dict[str, int]:
        return {id: row for row, id in enumerate(self.alike.ids)}

    @cached_property
    def _views(self) -> tuple[Lock, dict[str, BriefView]]:
        return Lock(), {}

    def view(self, segment: str) -> BriefView:
        """The brief of a segment as it is shown; made when it is first asked for, from what is in memory."""
        lock, views = self._views
        with lock:
            if segment not in views:
                views[segment] = one(self.material, self.alike.run, segment)
            return views[segment]


def state(run: Run) -> State:
    """Raises BadInput if the run is not whole: never finished, or being made again just now."""
    run.path(LAST)
    config = json.loads((run.folder / "config.json").read_text())
    manifest = run.manifest["stages"]
    if manifest[LAST]["settings"].get("config") != config:
        raise BadInput(f"{run.folder} was last finished with another config: let `kinfold run` finish")
    stages = (*PARTS, *(f"encode/{name}" for name in config["encoders"]))
    for stage in stages:
        run.path(stage)
    digests = {stage: manifest[stage]["digest"] for stage in stages if stage != EDITED}
    digests[EDITED] = hash_file(run.folder / EDITED / "briefs.json")
    return State(hashlib.sha256(json.dumps([digests, config], sort_keys=True).encode()).hexdigest(), stages)


def load_run(folder: Path) -> Loaded:
    """Read the run in `folder` into memory. Raises BadInput if it is not whole, or was replaced while it was read."""
    run = find(folder)
    before = state(run)
    copy = Path(tempfile.mkdtemp(prefix="kinfold-serve-"))
    try:
        found = _read(run, before, copy)
        # A stage is replaced as a whole and never comes back: what is right now was right when it was read.
        if state(find(folder)) != before or any(run.last(stage) is None for stage in before.stages if stage != EDITED):
            raise BadInput(f"{folder} was replaced while it was read")
    except BadInput:
        shutil.rmtree(copy, ignore_errors=True)
        raise
    except Exception as error:  # half a folder breaks readers of every format in a way of its own
        shutil.rmtree(copy, ignore_errors=True)
        raise BadInput(f"{folder} cannot be read whole ({type(error).__name__})") from error
    weakref.finalize(found, shutil.rmtree, copy, True)
    return found


def _read(run: Run, state: State, copy: Path) -> Loaded:
    from dataclasses import replace

    from safetensors.numpy import load_file

    for name in ("manifest.json", "config.json"):
        shutil.copy2(run.folder / name, copy / name)
    for stage in ("customers", "fuse", "segments", *(s for s in state.stages if s.startswith("encode/"))):
        shutil.copytree(run.path(stage), copy / stage, ignore=shutil.ignore_patterns(HEAVY, "quarantine"))
    opened = open_alike(run)
    alike = HeldAlike(opened.run, opened.config, opened.search, opened.filters, opened.segments)
    alike.fill()
    drawing = load_file(str(run.path("map") / "map.safetensors"))
    found = Loaded(
        digest=state.digest,
        alike=alike,
        material=replace(read_material(run), customers=alike.customers),
        columns=pq.read_table(alike.filters.path),
        xy=drawing["xy"],
        drawn=drawing["drawn"],
        copy=copy,
    )
    _ = found.nearest, found.pictures, found.spelling, found.row, found._views
    found.masked("")  # what is missing for it is said now rather than at the first question
    return found
