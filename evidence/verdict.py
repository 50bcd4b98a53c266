"""What the five tests of a segment found."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Test:
    """One of the five. `passed`: None where the data cannot tell. `values`: the numbers it rests on, None where unknown.
    `nearest`: the largest difference it found, as a phrase, where it compared any."""

    __test__ = False  # pytest takes a class of this name for tests of its own

    name: str
    passed: bool | None
    values: Mapping[str, float | None]
    sentence: str
    nearest: str = ""


@dataclass(frozen=True)
class Viability:
    """A segment's five tests. `viable`: none failed, and its size and a difference from everybody else were told."""

    segment: str
    tests: tuple[Test, ...]

    @property
    def viable(self) -> bool:
        passed = {test.name: test.passed for test in self.tests}
        return False not in passed.values() and bool(passed["measurable"] and passed["differentiable"])
