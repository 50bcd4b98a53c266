"""Are the briefs of a run still true? All their claims are held against its facts once more."""

from collections.abc import Sequence
from dataclasses import dataclass

from personas.brief import Brief, Rejected
from personas.checker import check
from personas.facts import SegmentFacts


@dataclass(frozen=True)
class Verified:
    """How many `claims` there are (names and summaries are claims), how many are `supported`, how many were `struck` when
    they were written, how many state a number that is not the facts'; `unsupported`: (segment, claim and reason)."""

    claims: int
    supported: int
    struck: int
    numbers_mismatched: int
    unsupported: tuple[tuple[str, Rejected], ...] = ()


def verify(briefs: Sequence[Brief], facts: Sequence[SegmentFacts]) -> Verified:
    """Check every claim of `briefs` against the `facts` of its segment; a brief of no segment is not supported."""
    by_segment = {each.segment: each for each in facts}
    claims, mismatched = 0, 0
    unsupported: list[tuple[str, Rejected]] = []
    for brief in briefs:
        own = by_segment.get(brief.segment)
        for claim in brief.everything:
            claims += 1
            if own is None:
                unsupported.append((brief.segment, Rejected(claim, "the run has no such segment")))
            elif problems := check(claim, own):
                mismatched += any(problem.kind == "number" for problem in problems)
                unsupported.append((brief.segment, Rejected(claim, "; ".join(p.text for p in problems))))
    struck = sum(len(brief.struck) for brief in briefs)
    return Verified(claims, claims - len(unsupported), struck, mismatched, tuple(unsupported))
