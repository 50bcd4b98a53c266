"""What is answered, as the description of the interface and the client know it."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class Answered(BaseModel):
    """`run`: digest of the run that this answer is of, as a whole. Later versions may add fields."""

    model_config = ConfigDict(frozen=True, extra="allow")


class OfRun(Answered):
    run: str


class Hit(Answered):
    """`score`: cosine, the sum of `by_modality`; of words, how many standard deviations nearer than usual."""

    customer_id: str
    score: float
    segment: str
    by_modality: dict[str, float]
    uncertainty: float


class Hits(OfRun):
    hits: list[Hit]


class ShortHit(Answered):
    """A hit of a question of many: ask for one alone to hear of its parts."""

    customer_id: str
    score: float
    segment: str


class HitLists(OfRun):
    """One list for each vector, in their order."""

    lists: list[list[ShortHit]]


class Lookalikes(Hits):
    """`precision`, `chance`, `found`: measured with seeds that were held out, null where there were too few."""

    seeds: int
    unknown: list[str]
    held_out: int
    precision: float | None
    chance: float | None
    found: float | None


class Customer(OfRun):
    """`membership`: of every segment. `present`: which modalities the customer has. `uncertainty`: of each, 0 to 1."""

    customer_id: str
    segment: str
    strength: float
    membership: dict[str, float]
    present: dict[str, bool]
    uncertainty: dict[str, float]
    columns: dict[str, Any]


class Piece(Answered):
    words: str
    picture: str | None


class Pair(Answered):
    one: Piece
    other: Piece
    closeness: float


class Why(OfRun):
    """`pieces`: by modality, what lies near each other. `common`: columns in which both are unlike everybody else."""

    customer_id: str
    other_id: str
    score: float
    by_modality: dict[str, float]
    pieces: dict[str, list[Pair]]
    common: dict[str, list[str]]


class Step(Answered):
    """`what`: watched, viewed, wrote, bought or returned. `share`: of a video that was watched. `picture`: a token."""

    at: str | None
    what: str
    kind: str | None
    name: str | None
    text: str | None
    picture: str | None
    amount: float | None
    rating: float | None
    share: float | None


class Timeline(OfRun):
    """`total`: steps there are; `masked`: personal data in texts are replaced."""

    customer_id: str
    total: int
    masked: bool
    steps: list[Step]


class Audience(OfRun):
    count: int
    of: int
    segments: dict[str, int]
    ids: list[str]


class Placed(Answered):
    customer_id: str
    segment: str
    strength: float
    several: list[str]
    membership: dict[str, float]


class Assigned(OfRun):
    customers: list[Placed]
    quarantined: int
    reasons: dict[str, dict[str, int]]
    warning: str
    notes: list[str]


class ProblemDetails(Answered):
    """RFC 9457. `near`: ids like an unknown one. `columns`: those a filter may name. `faults`: of a body or parameter."""

    type: str
    title: str
    status: int
    detail: str
    near: list[str] | None = None
    columns: list[str] | None = None
    faults: list[dict[str, str]] | None = None
