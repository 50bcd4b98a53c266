"""True sentences with one word or number changed, so that they are false: which of them does the checker let stand?

    python benchmarks/brief_mutants.py FOLDER            every hand of wordings/ who was told the writers' rules
    python benchmarks/brief_mutants.py FOLDER --quick    a few sentences of each

brief_lies.py asks hands for lies; this makes them by rule from whatever those hands say truly (mutation testing: DeMillo,
Lipton & Sayward, "Hints on test data selection", 1978). A mutant is kept if it is false beyond doubt: the changed number is
none of the fact's, the changed comparison goes the other way, the changed verb, whole or time is not what the fact counts.
"""

import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.brief_lies import TOLD, facts, stands
from benchmarks.measure import options, show
from personas import Fact

CLEAR = 2.58  # standard errors between a segment and the others, from which on a comparison turned round is false
TURNED = {
    "more": "fewer", "fewer": "more", "less": "more", "higher": "lower", "lower": "higher", "above": "below",
    "below": "above", "longer": "shorter", "shorter": "longer",
}  # fmt: skip
NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?!\w)")
SHARES_OF_THINGS = ("night", "weekend", "discount", "channel", "event_channel", "dropped", "topic_mix", "bought_mix")
CHANGES: tuple[
    tuple[str, str, str, tuple[str, ...]], ...
] = (  # kind, what is changed, to what, in sentences of which measures
    ("verb", r"\blooks? at\b", "buy", ("product",)),
    ("verb", r"\blooks? at\b", "want", ("product",)),
    ("verb", r"\bwatch\b", "finish", ("title", "topic")),
    ("verb", r"(?<=write )use\b", "like", ("word",)),
    ("verb", r"\bspends?\b", "save", ("spend", "basket", "trend")),
    ("verb", r"\bcomplain of\b", "praise", ("complaint",)),
    ("verb", r"\bpraise\b(?! something)", "complain of", ("praise",)),
    ("whole", r"% of (?:their|its)\b", "% of all", SHARES_OF_THINGS),
    ("whole", r"% of (?:their|its) (?:orders|events|videos)\b", "% of these customers", SHARES_OF_THINGS),
    ("whole", r"\bwho write\b", "who watch", ("word",)),
    ("whole", r"\bof all customers\b", "of all orders", ("share",)),
    ("whole", r"\bin this segment\b", "in all segments", ()),
    ("whole", r"\ba customer\b", "an order", ("spend", "orders", "trend")),
    ("whole", r"\ban order\b", "a customer", ("basket",)),
    ("time", r"\bbefore a quarter\b", "after a quarter", ("dropped",)),
    ("time", r"\bsince the last order\b", "between orders", ("recency",)),
    ("time", r"\bat night\b", "by day", ("night",)),
    ("time", r"\bthe last 90 days\b", "the last 30 days", ("trend",)),
    ("unit", r"(?<=\d) days\b(?! before)", " orders", ("recency",)),
    ("unit", r"(?<=\d)%", " days", ()),
    ("who", r"^They\b", "Other customers", ()),
    ("who", r"^These customers\b", "Other customers", ()),
)


def mutants(text: str, fact: Fact) -> Iterator[tuple[str, str]]:
    """(kind, the sentence with one thing changed), each false of the fact. Names of things stay as they are."""
    names = [match.span() for match in re.finditer(re.escape(fact.item), text)] if fact.item else []
    if fact.rest is not None and abs(fact.z) >= CLEAR and fact.measure != "trend":
        for match in _outside(re.compile(rf"\b(?:{'|'.join(TURNED)})\b(?! (?:text|video))"), text, names):
            yield "direction", text[: match.start()] + TURNED[match[0]] + text[match.end() :]
    for factor in (0.6, 1.6):
        for match in _outside(NUMBER, text, names):
            digits = len(match[0].partition(".")[2])
            number = float(match[0].replace(",", "")) * factor
            if not any(abs(number - known) < 0.2 * abs(known) + 1.5 for known in _known(fact)):
                yield "number", text[: match.start()] + f"{number:,.{digits}f}" + text[match.end() :]
    differs = fact.rest is not None and abs(fact.value - fact.rest) > 0.1 * abs(fact.value)
    for kind, pattern, other, measures in CHANGES:
        if (measures and fact.measure not in measures) or (kind == "who" and not differs):
            continue
        for match in _outside(re.compile(pattern), text, names):
            yield kind, text[: match.start()] + other + text[match.end() :]


def _outside(pattern: re.Pattern[str], text: str, names: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (match for match in pattern.finditer(text) if not any(a <= match.start() < b for a, b in names))


def _known(fact: Fact) -> list[float]:
    """The numbers that the fact gives, as they are written; a share in per cent."""
    scale = 100 if fact.unit == "share" else 1
    numbers = [fact.value, fact.rest, fact.low, fact.high, *(number for _, number in fact.nearest)]
    return [abs(number) * scale for number in numbers if number is not None] + [fact.count, fact.of, 90.0]


def main() -> None:
    asked = options(__doc__, data="movielens_mm")
    per_hand = 8 if asked.quick else 60
    found: dict[str, list[bool]] = {}
    stood: list[str] = []
    with tempfile.TemporaryDirectory() as room:
        pool = [
            (segment, fact) for _, all_ in facts(Path(room), asked.data) for segment in all_ for fact in segment.facts
        ]
    for hand in TOLD:
        true: Callable[[Fact, random.Random], Iterator[str]] = import_module(f"benchmarks.wordings.{hand}").true
        draw = random.Random(f"{hand} mutants")
        kept = 0
        for segment, fact in draw.sample(pool, len(pool)):
            texts = list(true(fact, draw)) if kept < per_hand else []
            for text in draw.sample(texts, min(2, len(texts))):
                if stands(text, fact, segment):
                    kept += 1
                    for kind, mutant in mutants(text, fact):
                        falls = not stands(mutant, fact, segment)
                        found.setdefault(kind, []).append(falls)
                        stood += [] if falls else [f"stood, {kind}, {fact.id}, {fact.value:.3g}: {mutant}"]
    rows: list[dict[str, Any]] = [
        {"kind": kind, "mutants": len(falls), "let stand": falls.count(False), "caught": sum(falls)}
        for kind, falls in sorted(found.items())
    ]
    mutants_, caught = sum(row["mutants"] for row in rows), sum(row["caught"] for row in rows)
    summary = {"mutants": mutants_, "caught": caught, "caught_share": round(caught / mutants_, 4), "hands": len(TOLD)}
    if not asked.json:
        print("\n".join(stood))
    show(rows, summary, asked.json)


if __name__ == "__main__":
    main()
