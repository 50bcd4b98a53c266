"""Writers turn facts into briefs: one file each, named in a config by `type:`."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from customers.spec import Spec
from personas.brief import Brief
from personas.facts import SegmentFacts


class Writer(Spec, ABC):
    """Settings of a writer, and its one method."""

    @abstractmethod
    def write(self, facts: Sequence[SegmentFacts]) -> tuple[Brief, ...]:
        """One brief a segment, in the same order, each with a name that no other brief has.

        Every claim cites facts of its own segment. Raises BadInput when a writer that is not on this machine fails.
        """


__all__ = ["Writer"]
