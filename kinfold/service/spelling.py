"""Which ids look most like one that does not exist, among hundreds of thousands and in a millisecond."""

import difflib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

NEAR = 3
LONGEST = 64  # characters of an id that is looked for by its spelling
BESIDE = 10  # ids on either side of where it would stand
LETTERS = 64  # different characters of all ids that are tried in place of another


class Spelling:
    """Ids sorted, and without case. difflib compares with every id, which takes seconds; here only those one slip away or
    next in the order are compared."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._sorted = sorted(ids)
        self._plain: dict[str, list[str]] = defaultdict(list)
        for id in self._sorted:
            self._plain[id.casefold()].append(id)
        self._letters = "".join(sorted({letter for id in self._plain for letter in id})[:LETTERS])

    def near(self, wrong: str) -> list[str]:
        """Up to three ids, the nearest first; none if nothing is near."""
        wrong = wrong.strip()[:LONGEST]
        at = bisect_left(self._sorted, wrong)
        candidates = set(self._sorted[max(0, at - BESIDE) : at + BESIDE])
        for each in (plain := wrong.casefold(), *_slips(plain, self._letters)):
            candidates.update(self._plain.get(each, [])[:NEAR])
        score = {id: difflib.SequenceMatcher(None, plain, id.casefold()).ratio() for id in candidates}
        return sorted((id for id in score if score[id] >= 0.6), key=lambda id: (-score[id], id))[:NEAR]


def _slips(word: str, letters: str) -> set[str]:
    """One letter left out, put in, changed, or two of them swapped (Damerau 1964)."""
    parts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    without = {a + b[1:] for a, b in parts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    changed = {a + letter + b[1:] for a, b in parts if b for letter in letters}
    more = {a + letter + b for a, b in parts for letter in letters}
    return without | swapped | changed | more
