"""Facts of a segment, and the brief a content team can use."""

from personas.brief import Brief, Claim, Rejected, load_briefs, save_briefs
from personas.facts import Fact, SegmentFacts, load_facts, save_facts, segment_facts, top_traits

__all__ = [
    "Brief",
    "Claim",
    "Fact",
    "Rejected",
    "SegmentFacts",
    "load_briefs",
    "load_facts",
    "save_briefs",
    "save_facts",
    "segment_facts",
    "top_traits",
]
