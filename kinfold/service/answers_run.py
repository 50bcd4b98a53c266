"""What is answered about the run as a whole: its segments, briefs, columns and map, and how the service is."""

from typing import Any

from pydantic import Field

from kinfold.service.answers import Answered, OfRun


class Segment(Answered):
    """`viable`, `verdict`: what the five tests of worth came to, null and "" where they were not done."""

    segment: str
    name: str
    size: int
    share: float
    colour: str
    state: str
    stable: bool | None
    viable: bool | None
    verdict: str


class Segments(OfRun):
    segments: list[Segment]
    noise: int
    of: int


class OneSegment(OfRun, Segment):
    summary: str
    facts: list[dict[str, Any]]
    tests: list[dict[str, Any]]
    micro: dict[str, int]
    nearest: list[str]
    unknown: list[str]
    quotes: list[str]
    pictures: list[dict[str, Any]]


class Brief(OfRun):
    """As `kinfold brief RUN SEGMENT --json`, with the state it has now."""

    segment: str
    name: str
    status: dict[str, Any]


class Column(Answered):
    """`type`: text, number, whole number, yes or no, time. `examples`: the commonest values, or lowest, middle, highest."""

    name: str
    type: str
    examples: list[Any]
    missing: int


class Columns(OfRun):
    columns: list[Column]
    purposes: list[str]


class ColumnValues(OfRun):
    """`values`: of the customers of /v1/map, in its order."""

    name: str
    type: str
    values: list[Any]


class Map(OfRun):
    """Customers that are drawn: `x`, `y` for the eye only. `segment`: index into `segments`, -1 for noise."""

    ids: list[str]
    x: list[float]
    y: list[float]
    segment: list[int]
    segments: list[str]
    colours: dict[str, str]
    of: int


class Alive(Answered):
    status: str = Field(examples=["alive"])


class Ready(OfRun):
    status: str
    customers: int
