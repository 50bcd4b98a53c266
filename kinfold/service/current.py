"""The run that answers now: watched, and replaced by a newer one only when that is whole."""

import asyncio
import gc
import logging
from pathlib import Path

from customers.errors import BadInput
from kinfold.briefs.states import FILE as APPROVALS
from kinfold.briefs.states import Entry, history
from kinfold.service.held import HeldAlike
from kinfold.service.keys import FILE as KEYS
from kinfold.service.keys import Key, load_keys
from kinfold.service.loaded import Loaded, load_run, state
from kinfold.service.metrics import Metrics
from kinfold.store import find

log = logging.getLogger("kinfold.service")
Seen = tuple[tuple[int, int, int], ...]


class Current:
    """`loaded`: the run that answers, None before the first is read; a request takes it once and keeps it to its end, so
    every answer is of one run. `keys`, `entries`: who may ask, and how far the briefs are."""

    def __init__(self, folder: Path, metrics: Metrics) -> None:
        self.folder, self.metrics = folder, metrics
        self.loaded: Loaded | None = None
        self.keys: tuple[Key, ...] = load_keys(folder)
        self.guarded = bool(self.keys)  # once there was a key, nobody asks without one
        self.entries: tuple[Entry, ...] = ()
        self._seen: dict[str, Seen] = {}
        self._said = ""
        self._warming: asyncio.Task[None] | None = None

    async def watch(self, every: float) -> None:
        """Look every so many seconds, for ever."""
        while True:
            await self.look()
            await asyncio.sleep(every)

    async def look(self) -> None:
        """Take what has changed. What cannot be read leaves what there was, and says so once."""
        self._look_at_keys()
        self._look_at_approvals()
        files = ("manifest.json", "config.json", "briefs/briefs.json")
        seen = self._stamp(*files)
        if self._seen.get("run") == seen:
            return
        try:
            if self.loaded is None or state(find(self.folder)).digest != self.loaded.digest:
                fresh = await asyncio.to_thread(load_run, self.folder)
                first, self.loaded = self.loaded is None, fresh
                gc.unfreeze()
                gc.collect()  # the old run, if nobody is asking it any more
                gc.freeze()  # what lies there for hours need not be looked through after every few thousand objects
                self.metrics.swaps += not first
                log.info("run %s: %s customers", fresh.digest[:12], f"{len(fresh.alike.ids):,}")
                self._warming = asyncio.create_task(self._warm(fresh.alike))  # kept: a task nobody holds may vanish
            self._seen["run"], self._said = seen, ""
        except (BadInput, OSError, ValueError, KeyError) as error:  # half written: look again
            reason = str(error) if isinstance(error, BadInput) else f"{self.folder}: {type(error).__name__}"
            if reason != self._said:
                self.metrics.refused_swaps += 1
                kept = "" if self.loaded is None else f"; run {self.loaded.digest[:12]} goes on"
                log.warning("not taken: %s%s", reason, kept)
            self._said = reason

    async def _warm(self, alike: HeldAlike) -> None:
        try:
            await asyncio.to_thread(alike.warm)
        except Exception as error:  # a model that is gone costs searches by words, and they say so
            log.warning("searches by words will not work: %s", error)

    def _look_at_keys(self) -> None:
        seen = self._stamp(KEYS)
        if self._seen.get("keys") == seen:
            return
        try:
            self.keys = load_keys(self.folder)
            self.guarded = self.guarded or bool(self.keys)
            self._seen["keys"] = seen
        except (BadInput, OSError) as error:
            log.warning("keys not taken: %s; those of before hold", error)
            self._seen["keys"] = seen

    def _look_at_approvals(self) -> None:
        seen = self._stamp(APPROVALS)
        if self._seen.get("approvals") == seen:
            return
        try:
            self.entries = history(self.folder)
        except (BadInput, OSError) as error:
            log.warning("states of briefs not taken: %s", error)
        self._seen["approvals"] = seen

    def _stamp(self, *names: str) -> Seen:
        found = []
        for name in names:
            try:
                told = (self.folder / name).stat()
                found.append((told.st_mtime_ns, told.st_size, told.st_ino))
            except OSError:
                found.append((0, 0, 0))
        return tuple(found)
