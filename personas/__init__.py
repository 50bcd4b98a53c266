"""Facts of a segment, and the brief a content team can use."""

from personas.brief import Brief, Claim, check_citations, load_briefs, save_briefs
from personas.facts import Fact, SegmentFacts, load_facts, save_facts, segment_facts, top_traits

__all__ = [
    "Brief",
    "Claim",
    "Fact",
    "SegmentFacts",
    "check_citations",
    "load_briefs",
    "load_facts",
    "save_briefs",
    "save_facts",
    "segment_facts",
    "top_traits",
]
