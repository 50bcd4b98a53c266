"""Why a claim does not stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from personas.fact import Fact
from personas.wording import sentence

Kind = Literal["citation", "personal", "command", "word", "number", "direction", "advice"]


@dataclass(frozen=True)
class Problem:
    """What is wrong with a claim. `text`: a sentence its writer can act on."""

    kind: Kind
    text: str


def facts_told(facts: Sequence[Fact]) -> str:
    """The first few facts in words, for a writer who got them wrong."""
    return "; ".join(sentence(fact) for fact in list(facts)[:3])
