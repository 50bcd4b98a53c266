"""What each measure counts, in the words people use for it, and which of those say that the number is high or low."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from personas.checks.words import stem

FILE = Path(__file__).parent / "concepts.yaml"


@dataclass(frozen=True)
class Concept:
    """Stems. `keys`: words that tell what a sentence is about; `more`: also that the number is high; `less`: low; `also`:
    may stand beside them."""

    keys: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    also: frozenset[str]

    @property
    def special(self) -> frozenset[str]:
        """Words that mean something of their own here, whatever they mean elsewhere."""
        return self.keys | self.more | self.less

    @property
    def words(self) -> frozenset[str]:
        return self.special | self.also


@cache
def concept(measure: str) -> Concept:
    """The words for a measure of evidence/measures.py; of one that is not known, none but its own text's."""
    listed = _file()
    own = listed.get(measure.removesuffix("_mix"), {})
    return Concept(*(_stems(str(own.get(part, "")), listed["shared"]) for part in ("keys", "more", "less", "also")))


@cache
def _file() -> dict[str, dict[str, str]]:
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def _stems(words: str, shared: dict[str, str]) -> frozenset[str]:
    full = " ".join(shared[word[1:]] if word.startswith("$") else word for word in words.split())
    return frozenset(stem(word) for word in full.split())
