"""The words of a claim: which are plain, which compare, and how the forms of a word are folded into one."""

import re
from functools import cache
from pathlib import Path

import yaml

from personas.checks.advice import VERBS
from personas.checks.patterns import SPELT

HERE = Path(__file__).parent
WORD = re.compile(r"\b(?:over|under)-[^\W\d_]+|[^\W\d_]+(?:['’][^\W\d_]+)*", re.IGNORECASE)


@cache
def stem(word: str) -> str:
    """A word without its ending, lower case: "Shoppers" -> "shopper". Porter2 (Porter 2001, snowballstem.org)."""
    folded = word.casefold().replace("’", "'").replace("-", "").removesuffix("'s").removesuffix("'")
    return str(_stemmer().stemWord(folded))


@cache
def _stemmer():  # type: ignore[no-untyped-def]  # the package has no types
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def stems(words: str) -> frozenset[str]:
    """The stems of all words in a text; hyphens and underscores part them."""
    return frozenset(stem(word) for word in WORD.findall(words.replace("_", " ").replace("-", " ")))


@cache
def comparing(which: str) -> frozenset[str]:
    """Stems of the words in directions.yaml: "more", "less", "turns", "striking" or "mild"."""
    listed = yaml.safe_load((HERE / "directions.yaml").read_text(encoding="utf-8"))[which]
    return frozenset(stem(word) for word in listed.split())


@cache
def more_or_less() -> frozenset[str]:
    """Stems of the words that say that one number is above or below another."""
    return comparing("more") | comparing("less")


def _all_comparing() -> frozenset[str]:
    return frozenset[str]().union(*(comparing(which) for which in ("more", "less", "turns", "striking", "mild")))


def _listed(name: str) -> str:
    """The words of a file, its comments left out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#"))


@cache
def linking() -> frozenset[str]:
    """Stems of the words that may stand in any clause, numerals and words of comparison among them."""
    return stems(_listed("linking_words.txt")) | stems(SPELT.replace("|", " ")) | _all_comparing()


@cache
def advising() -> frozenset[str]:
    """Stems of the words that may stand in advice."""
    return linking() | stems(f"{_listed('advising_words.txt')} {VERBS}")


@cache
def spelt_plain() -> frozenset[str]:
    """All these words as they are written, lower case."""
    return frozenset(f"{_listed('linking_words.txt')} {_listed('advising_words.txt')} {VERBS}".casefold().split())
