"""Why customers are in a segment, as its card shows it: reasons with what illustrates them, rules, smaller groups inside."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clustering.segments import Segments
from evidence.reason_types import Explanation, Reason, SegmentReasons
from evidence.rules import Rule
from kinfold.report.pictures import data_uri

REASONS, SHOWN = 5, 3  # reasons a card; pictures or words a reason
THUMB = 96  # pixels of a picture beside a reason


@dataclass(frozen=True)
class Line:
    """A reason: `weight` in [0, 1] beside the strongest one, `words` and `pictures` (data URI, name) that illustrate it."""

    text: str
    weight: float
    words: tuple[str, ...]
    pictures: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Inside:
    """A micro-segment, and the strongest of its reasons that its segment's card does not show already."""

    id: str
    size: int
    text: str


@dataclass(frozen=True)
class Why:
    """`recall`: the share of the segment's customers that the reasons find. `again`: share of the first three reasons that
    another fit finds too. `weak`: the reasons carry too little to rely on."""

    weak: bool
    recall: float | None
    again: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]


def why(explanation: Explanation | None, segment: str, pictures: Path) -> Why | None:
    """None where nothing was explained. `pictures`: the folder that pictures are named in."""
    found = _reasons_of(explanation, segment)
    if explanation is None or found is None or not (found.reasons or found.rules):
        return None
    strongest = max((abs(each.contribution) for each in found.reasons), default=0.0) or 1.0
    line = partial(_line, strongest=strongest, pictures=pictures)
    return Why(
        weak=explanation.weak,
        recall=found.recall,
        again=found.stability,
        lines=tuple(line(each) for each in found.reasons[:REASONS]),
        rules=found.rules,
    )


def inside(explanation: Explanation | None, segments: Segments, segment: str) -> tuple[Inside, ...]:
    """The micro-segments of a segment, by name."""
    own = _reasons_of(explanation, segment)
    known = {_what(each) for each in own.reasons[:REASONS]} if own is not None else set()
    made = []
    for name, parent in segments.parent.items():
        if parent == segment:
            found = _reasons_of(explanation, name)
            new = [each.text for each in found.reasons if _what(each) not in known] if found is not None else []
            made.append(Inside(name, len(segments.micro[name]), new[0] if new else ""))
    return tuple(made)


def _reasons_of(explanation: Explanation | None, name: str) -> SegmentReasons | None:
    of = explanation.segments if explanation is not None else ()
    return next((each for each in of if each.segment == name), None)


def _what(reason: Reason) -> tuple[str, str, str]:
    return reason.measure, reason.part, reason.item


def _line(reason: Reason, strongest: float, pictures: Path) -> Line:
    """Only what they do more of is illustrated: a picture of what they avoid would be taken for what they like."""
    examples = reason.examples if reason.direction == "more" else ()
    shown = [(uri, each.text) for each in examples if each.picture and (uri := data_uri(pictures, each.picture, THUMB))]
    words = [each.text for each in examples if not each.picture and each.text not in reason.text]
    return Line(reason.text, abs(reason.contribution) / strongest, tuple(words[:SHOWN]), tuple(shown[:SHOWN]))
