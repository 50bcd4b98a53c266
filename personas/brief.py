"""A brief a content team can use: claims about a segment, each with the facts it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from customers.errors import BadInput
from personas.facts import SegmentFacts

Kind = Literal["who", "watches", "views", "says", "buys", "do", "avoid"]
Status = Literal["draft", "reviewed", "live"]


@dataclass(frozen=True)
class Claim:
    """One sentence, and the ids of the facts it rests on. `kind`: who they are, what they do, what to do or avoid."""

    text: str
    facts: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True)
class Brief:
    """A segment in words. `quotes`: what its customers wrote. `writer`: who wrote it. `struck`: claims taken out."""

    segment: str
    name: str
    summary: str
    claims: tuple[Claim, ...]
    quotes: tuple[str, ...]
    writer: str
    status: Status = "draft"
    struck: tuple[str, ...] = ()


def check_citations(brief: Brief, facts: SegmentFacts) -> Brief:
    """The brief without claims that cite no fact, or one this segment does not have; their texts go to `struck`."""
    known = {fact.id for fact in facts.facts}
    kept = tuple(claim for claim in brief.claims if claim.facts and known.issuperset(claim.facts))
    struck = tuple(claim.text for claim in brief.claims if claim not in kept)
    return replace(brief, claims=kept, struck=brief.struck + struck)


def save_briefs(briefs: Sequence[Brief], path: Path) -> None:
    """Write the briefs as a JSON list."""
    path.write_bytes(TypeAdapter(tuple[Brief, ...]).dump_json(tuple(briefs), indent=1))


def load_briefs(path: Path) -> tuple[Brief, ...]:
    """Read what `save_briefs` wrote, or a person edited; BadInput if it is not a list of briefs any more."""
    try:
        return TypeAdapter(tuple[Brief, ...]).validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"]) or "the file"
        raise BadInput(f"{path}: {where}: {first['msg']}; correct it or write the briefs again") from error
