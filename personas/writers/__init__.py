"""Writers turn facts into briefs: one file each, named in a config by `type:`."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from customers.spec import Spec
from personas.brief import Brief, Claim, Rejected
from personas.facts import SegmentFacts


@dataclass(frozen=True)
class Returned:
    """What of a brief did not pass: the claims and why, the segment's facts, and the names that other briefs have."""

    facts: SegmentFacts
    rejected: tuple[Rejected, ...]
    taken: tuple[str, ...]


class Writer(Spec, ABC):
    """Settings of a writer, and its two methods. What it writes is checked afterwards, whoever it is."""

    @abstractmethod
    def draft(self, facts: Sequence[SegmentFacts], kept: Mapping[str, Claim]) -> tuple[Brief, ...]:
        """One brief a segment, in the same order, each with a name that no other brief has.

        `kept`: {segment: its name}, of segments that were named before and are to keep that name. Every claim cites
        facts of its own segment. Raises BadInput when a writer that is not on this machine fails.
        """

    @abstractmethod
    def rewrite(self, returned: Sequence[Returned]) -> tuple[tuple[Claim, ...], ...]:
        """For each of these, in the same order, claims instead of the rejected ones; fewer, or none, are allowed.

        A rejected name or summary is replaced by a claim of the kind "name" or "summary".
        """


__all__ = ["Returned", "Writer"]
