"""What became of the segments since last time, in sentences."""

from dataclasses import dataclass

from clustering.lineage import Line, Lineage
from kinfold.report.heat import Heat, moved


@dataclass(frozen=True)
class Since:
    """`lines`: (fate, sentence) of each segment, those that changed first. `table`: who moved where."""

    summary: str
    lines: tuple[tuple[str, str], ...]
    table: Heat


def since(lineage: Lineage | None) -> Since | None:
    """None for the first segmentation in a run folder."""
    if lineage is None:
        return None
    kept = sum(line.fate == "kept" for line in lineage.lines)
    summary = (
        f"{kept} of {len(lineage.lines)} segments of then and now are in both; {lineage.kept_share:.0%} of the customers "
        "of both times are in a segment of the same name."
    )
    lines = sorted(lineage.lines, key=lambda line: line.fate == "kept")
    return Since(summary, tuple((line.fate, told(line)) for line in lines), moved(lineage.migration))


def told(line: Line) -> str:
    """One segment's fate in a sentence."""
    name = line.segment
    if line.fate == "kept":
        return (
            f"{name} is still there: {line.before:,} customers then, {line.now:,} now, {line.shared:,} of them in both."
        )
    if line.fate == "split":
        return f"{name} is new, split from {line.other}: {line.shared:,} of its {line.now:,} customers were in that."
    if line.fate == "merged":
        return (
            f"{name} is gone, merged into {line.other}: {line.shared:,} of its {line.before:,} customers are there now."
        )
    if line.fate == "born":
        return f"{name} is new with {line.now:,} customers; no one segment of last time had most of them."
    return f"{name} is gone: its {line.before:,} customers did not stay together."
