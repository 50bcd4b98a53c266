"""Which customers a fusion is judged by: never those it learned from."""

import numpy as np


def held_out(n: int, share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Row numbers of the customers held out, and of those to learn from; of a single customer, both."""
    order = np.random.default_rng([seed, 2]).permutation(n)
    held = max(1, round(share * n))
    return order[:held], order[held:] if n > 1 else order
