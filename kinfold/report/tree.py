"""How segments hang together, drawn: a dendrogram whose rows are the segments, micro-segments below their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from clustering.outline import Meeting
from clustering.segmentation import Segmentation
from clustering.segments import Segments
from kinfold.report.figures import Look

FROM, TO = 2.0, 98.0  # percent of the width between which heights are drawn


@dataclass(frozen=True)
class Leaf:
    """A row: a segment or (`micro`) one nested in the segment above it."""

    id: str
    size: int
    micro: bool


@dataclass(frozen=True)
class Stroke:
    """A line: x in percent of the width, y in rows from the top; `colour`: of a segment, "" where several share it."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str


@dataclass(frozen=True)
class Tree:
    """`leaves` from top to bottom and the `strokes` beside them. `nearest`: the two groups that meet first, in words."""

    leaves: tuple[Leaf, ...]
    strokes: tuple[Stroke, ...]
    nearest: str


def tree(segmentation: Segmentation | None, segments: Segments, looks: Mapping[str, Look]) -> Tree | None:
    """None for fewer than two segments, or where nothing is known of how they meet."""
    meetings = segmentation.outline if segmentation is not None else ()
    if not meetings:
        return None
    leaves: list[Leaf] = []
    row: dict[str, int] = {}
    for name in _order(meetings):
        row[name] = len(leaves)
        leaves.append(Leaf(name, len(segments.members(name)), False))
        leaves += [Leaf(m, len(segments.micro[m]), True) for m, own in segments.parent.items() if own == name]
    first = meetings[0]
    nearest = f"{' and '.join(first.left)} and {' and '.join(first.right)}"
    return Tree(tuple(leaves), tuple(_strokes(meetings, row, looks)), nearest)


def _order(meetings: tuple[Meeting, ...]) -> list[str]:
    """The segments so that no two lines cross: each meeting's left above its right."""
    into = {frozenset(m.left + m.right): m for m in meetings}

    def below(names: tuple[str, ...]) -> list[str]:
        if len(names) == 1:
            return list(names)
        meeting = into[frozenset(names)]
        return below(meeting.left) + below(meeting.right)

    return below(meetings[-1].left) + below(meetings[-1].right)


def _strokes(meetings: tuple[Meeting, ...], row: Mapping[str, int], looks: Mapping[str, Look]) -> list[Stroke]:
    highest = max(max(meeting.height for meeting in meetings), 1e-12)
    at = {frozenset([name]): (0.0, r + 0.5) for name, r in row.items()}  # where a group's line ends so far: x, y
    found = []
    for meeting in meetings:
        x = FROM + (TO - FROM) * meeting.height / highest
        ends = []
        for side in (meeting.left, meeting.right):
            x0, y = at[frozenset(side)]
            found.append(Stroke(x0, y, x, y, looks[side[0]].colour if len(side) == 1 else ""))
            ends.append(y)
        found.append(Stroke(x, ends[0], x, ends[1], ""))
        at[frozenset(meeting.left + meeting.right)] = (x, sum(ends) / 2)
    x, y = at[frozenset(meetings[-1].left + meetings[-1].right)]
    return [*found, Stroke(x, y, 100.0, y, "")]
