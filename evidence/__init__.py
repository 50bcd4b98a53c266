"""What can be counted about customers, why each is in a segment, and what the segments are good for."""

from evidence.measures import Measure, measures

__all__ = ["Measure", "measures"]
