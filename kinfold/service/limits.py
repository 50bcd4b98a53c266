"""How much one asker may ask: a token bucket for each key or address."""

import time
from collections.abc import Callable

MANY = 10_000  # buckets from which full ones, which say nothing, are thrown away
BURST = 2.0  # seconds' worth of requests that may come at once


class Buckets:
    """`rate` requests a second each, and BURST seconds' worth of them at once (one at least)."""

    def __init__(self, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.size, self._clock = rate, max(1.0, BURST * rate), clock
        self._left: dict[str, tuple[float, float]] = {}  # who: (requests left, when that was so)

    def __len__(self) -> int:
        return len(self._left)

    def wait(self, who: str) -> float:
        """0 if this request may be answered, and it is counted; otherwise the seconds until the next one may."""
        now = self._clock()
        left, then = self._left.get(who, (self.size, now))
        left = min(self.size, left + (now - then) * self.rate)
        if left < 1:
            self._left[who] = (left, now)
            return (1 - left) / self.rate
        if who not in self._left and len(self._left) >= MANY:
            self._forget(now)
        self._left[who] = (left - 1, now)
        return 0.0

    def _forget(self, now: float) -> None:
        kept = {who: at for who, at in self._left.items() if at[0] + (now - at[1]) * self.rate < self.size}
        if len(kept) >= MANY:  # all of them busy: the longest unseen go
            kept = dict(sorted(kept.items(), key=lambda each: each[1][1])[MANY // 2 :])
        self._left = kept
