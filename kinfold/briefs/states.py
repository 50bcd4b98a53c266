"""How far a brief is: draft, reviewed, live or retired, who said so, when and why; an append-only file beside the stages."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from pydantic import TypeAdapter, ValidationError

from customers.errors import BadInput
from personas.brief import Brief

State = Literal["draft", "reviewed", "live", "retired"]
MOVES: dict[State, tuple[State, ...]] = {
    "draft": ("reviewed",),
    "reviewed": ("live", "draft"),
    "live": ("retired",),
    "retired": ("draft",),
}
FILE = "approvals.jsonl"  # in the run's folder: no stage owns it, so no later run replaces it


@dataclass(frozen=True)
class Entry:
    """One move. `at`: UTC, ISO 8601. `digest`: of the brief as it stood then."""

    segment: str
    state: State
    by: str
    at: str
    reason: str
    digest: str

    @property
    def day(self) -> str:
        """ "3 May 2026"."""
        time = datetime.fromisoformat(self.at)
        return f"{time.day} {time:%B %Y}"


@dataclass(frozen=True)
class Status:
    """`state` of a brief now. `entry`: the move that made it so, None if nobody ever moved it. `was`: the last move of
    the segment's brief while its text was another, None unless that is why it is a draft."""

    state: State
    entry: Entry | None = None
    was: Entry | None = None

    @property
    def sentence(self) -> str:
        """The state for a reader, with who, when and why."""
        if self.entry is not None:
            return f"{self.state.capitalize()} since {self.entry.day}, by {self.entry.by}: {self.entry.reason}"
        if self.was is not None:
            since = f"was {self.was.state} on {self.was.day}, approved by {self.was.by}"
            return f"Draft: {since}; its text has changed since"
        return "Draft: nobody has reviewed it yet"


def digest(brief: Brief) -> str:
    """SHA-256 of the brief's canonical JSON: keys sorted, no spaces, UTF-8."""
    told = json.dumps(asdict(brief), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def history(folder: Path) -> tuple[Entry, ...]:
    """All moves of a run's briefs, the oldest first. Raises BadInput naming the line that is damaged."""
    path = folder / FILE
    if not path.exists():
        return ()
    entries = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            entry = TypeAdapter(Entry).validate_json(line)
            datetime.fromisoformat(entry.at)
        except (ValidationError, ValueError) as error:
            raise BadInput(
                f"{path}, line {number} is damaged: put it right, or take the line out (a copy of the file shows what it was)"
            ) from error
        entries.append(entry)
    return tuple(entries)


def status(brief: Brief, entries: Sequence[Entry]) -> Status:
    """The state of the brief as it stands: that of its last move; a brief whose text changed since is a draft again."""
    own, before = digest(brief), [entry for entry in entries if entry.segment == brief.segment]
    same = [entry for entry in before if entry.digest == own]
    if same:
        return Status(same[-1].state, same[-1])
    moved = [entry for entry in before if entry.state != "draft"]
    return Status("draft", was=moved[-1] if moved else None)


def move(folder: Path, brief: Brief, state: str, by: str, reason: str, at: datetime | None = None) -> Entry:
    """Append one move to the run's file and return it. `at`: now if not given.

    Raises BadInput if the brief cannot go there from where it is, or nobody or nothing stands behind it.
    """
    by, reason = (" ".join(told.split()) for told in (by, reason))
    if not by or not reason:
        raise BadInput("say who and why, for instance --by Ana --reason 'read it with the shop team'")
    if state not in get_args(State):
        raise BadInput(f"no state {state!r}: there are {', '.join(get_args(State))}")
    now = status(brief, history(folder)).state
    if state not in MOVES[now]:
        allowed = " or ".join(MOVES[now])
        raise BadInput(f"the brief of {brief.segment} is {now}: from there it can go to {allowed}, not to {state}")
    time = (at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    entry = TypeAdapter(Entry).validate_python(
        {"segment": brief.segment, "state": state, "by": by, "at": time, "reason": reason, "digest": digest(brief)}
    )
    _append(folder / FILE, json.dumps(asdict(entry), ensure_ascii=True))
    return entry


def _append(path: Path, line: str) -> None:
    """One write to the end of the file, flushed to the disk: another program appending at once is not torn apart."""
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        whole = path.stat().st_size == 0 or path.read_bytes().endswith(b"\n")  # an editor may leave out the last one
        os.write(file, (line if whole else f"\n{line}").encode() + b"\n")
        os.fsync(file)
    finally:
        os.close(file)
