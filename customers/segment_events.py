"""Import events in the Segment spec (also spoken by RudderStack, Jitsu and others) from JSON lines.

One call (identify, track, page, screen, group or alias) a line: https://segment.com/docs/connections/spec/.
"""

import csv
import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from customers.errors import BadInput
from customers.importers import Imported, TableFiles, write_table
from customers.progress import progress
from customers.segment_people import Identities, People
from customers.segment_rows import Catalogue, rows
from customers.segment_values import Unusable, moment, need
from customers.segment_watches import Sessions

SUFFIXES = (".jsonl", ".ndjson", ".json", ".jsonl.gz", ".ndjson.gz", ".json.gz")
TYPES = ("identify", "track", "page", "screen", "group", "alias")
MAX_DIGITS = 300
MAX_TEXT = 1_000  # characters of a rejected line that are kept


@dataclass(frozen=True)
class Line:
    """One line of the source: the record in it, or why there is none."""

    file: str
    number: int
    text: str
    record: Mapping[str, Any] | None
    reason: str = ""


def import_segment_events(source: Path, out: Path) -> Imported:
    """Turn a file of JSON lines (plain or gzipped), or a folder of them, into the contract's tables in `out`.

    A visitor who later signs in is one customer. Orders, product views, searches, reviews and video sessions become
    rows of their tables, everything else rows of `events`. Lines that cannot be used go to `out/rejected_lines.csv`
    with the reason. Raises BadInput if there is no such file, or no usable line in it.
    """
    files = _files(source)
    identities = Identities()
    for line in _lines(files):
        if line.record is not None:
            identities.learn(line.record)
    people, sessions, catalogue = People(), Sessions(), Catalogue()
    seen: set[str] = set()
    rejected = 0
    out.mkdir(parents=True, exist_ok=True)
    with TableFiles(out) as tables, (out / "rejected_lines.csv").open("w", newline="", encoding="utf-8") as bad:
        report = csv.writer(bad)
        report.writerow(["file", "line", "reason", "text"])
        for line in _lines(files):
            try:
                record, who, when = _checked(line, identities, seen)
                for table, row in rows(record, who, when, sessions, catalogue):
                    tables.add(table, row)
                people.add(who, when, record)
            except Unusable as error:
                rejected += 1
                report.writerow([line.file, line.number, str(error), line.text[:MAX_TEXT]])
        for table, row in [
            *(("watches", row) for row in sessions.watches()),
            *(("videos", row) for row in sessions.videos()),
            *(("products", row) for row in catalogue.products()),
        ]:
            tables.add(table, row)
    customers = people.customers()
    if not len(customers):
        raise BadInput(
            f"{source} holds no usable event ({rejected:,} lines rejected): see {out / 'rejected_lines.csv'}"
        )
    return Imported({"customers": write_table(out, "customers", customers), **tables.rows}, rejected)


def _files(source: Path) -> list[Path]:
    if source.is_file():
        return [source]
    files = sorted(path for path in source.glob("*") if path.is_file() and path.name.endswith(SUFFIXES))
    if not files:
        raise BadInput(f"{source} holds no events: give a file of JSON lines (.jsonl, .jsonl.gz) or a folder of them")
    return files


def _lines(files: list[Path]) -> Iterator[Line]:
    for path in files:
        try:
            with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as raw, progress(path.name) as done:
                for number, line in enumerate(raw, start=1):
                    if line.strip():
                        yield _parsed(path.name, number, line)
                    done(1)
        except (OSError, EOFError) as error:
            raise BadInput(f"{path} cannot be read ({error}): write it again") from error


def _parsed(file: str, number: int, line: bytes) -> Line:
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return Line(file, number, line.decode(errors="replace").strip(), None, "invalid UTF-8")
    try:
        record = json.loads(text, parse_constant=_refuse, parse_int=_whole)
        if "\\ud" in text.lower():  # half of a surrogate pair is no character, and no file can hold it
            json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return Line(file, number, text, None, "invalid UTF-8")
    except (ValueError, RecursionError):
        return Line(file, number, text, None, "not JSON")
    if not isinstance(record, dict):
        return Line(file, number, text, None, "not a JSON object")
    return Line(file, number, text, record)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ValueError("a number no float can hold")
    return int(digits)


def _checked(line: Line, identities: Identities, seen: set[str]) -> tuple[Mapping[str, Any], str, datetime]:
    """The record, whose it is and when it happened. Raises Unusable; a message seen before is a repetition."""
    record = line.record
    if record is None:
        raise Unusable(line.reason)
    if record.get("type") not in TYPES:
        raise Unusable(f"type: not one of {', '.join(TYPES)}")
    who = identities.who(record)
    if who is None:
        raise Unusable("neither userId nor anonymousId")
    when = moment(record)
    if "messageId" in record:
        message = need(record, "messageId")
        if message in seen:
            raise Unusable("messageId: repeated")
        seen.add(message)
    return record, who, when
