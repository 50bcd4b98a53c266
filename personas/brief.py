"""A brief a content team can use: claims about a segment, each with the facts it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from customers.errors import BadInput

Kind = Literal["name", "summary", "who", "watches", "views", "says", "buys", "do", "avoid", "say"]
SECTIONS: dict[Kind, str] = {
    "who": "Who they are",
    "watches": "What they watch",
    "views": "What they look at",
    "says": "What they say",
    "buys": "How they buy",
    "do": "Do",
    "avoid": "Don't",
    "say": "Say it like this",
}


@dataclass(frozen=True)
class Claim:
    """One sentence, and the ids of the facts it rests on. `kind`: the segment's name, its summary, or a section."""

    text: str
    facts: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True)
class Rejected:
    """A claim that the facts do not support, and why, in one sentence."""

    claim: Claim
    reason: str


@dataclass(frozen=True)
class Brief:
    """A segment in words.

    `title` and `lead`: the claims that its name and its one-sentence summary are. `claims`: the others, by section.
    `quotes`: what its customers wrote, personal data masked. `writer`: who wrote it. `prompt`: SHA-256 of what the
    writer was asked, "" if it was not asked. `struck`: claims that did not pass, which are not part of the brief.
    """

    segment: str
    title: Claim
    lead: Claim
    claims: tuple[Claim, ...]
    quotes: tuple[str, ...]
    writer: str
    prompt: str = ""
    struck: tuple[Rejected, ...] = ()

    @property
    def name(self) -> str:
        return self.title.text

    @property
    def summary(self) -> str:
        return self.lead.text

    @property
    def everything(self) -> tuple[Claim, ...]:
        """All that the brief says: title, lead and claims."""
        return (self.title, self.lead, *self.claims)


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
