"""How sure a share or a mean is: intervals that hold for small groups and skewed numbers."""

import numpy as np

DRAWS = 400  # bootstrap samples: enough for the 2.5 % ends of an interval
AT_ONCE = 4_000_000  # numbers drawn at a time: 32 MB


def wilson(count: float, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share, `count` of `of`; (0, 1) of nobody. Wilson (1927), J. Am. Stat. Assoc. 22."""
    if of == 0:
        return 0.0, 1.0
    low, high = share_intervals(np.array([count / of]), np.array([of]), z)
    return float(low[0]), float(high[0])


def share_intervals(share: np.ndarray, n: np.ndarray, z: float = 1.96) -> tuple[np.ndarray, np.ndarray]:
    """The same of many shares (m,), each of n >= 1 (m,): ends (m,) float64."""
    spread = z * z / n
    middle = (share + spread / 2) / (1 + spread)
    half = z * np.sqrt(share * (1 - share) / n + spread / n / 4) / (1 + spread)
    return np.clip(middle - half, 0.0, share), np.clip(middle + half, share, 1.0)  # rounding may not push it out


def mean_intervals(
    total: np.ndarray, squares: np.ndarray, n: np.ndarray, z: float = 1.96
) -> tuple[np.ndarray, np.ndarray]:
    """The 95 % intervals of means of n numbers with these sums, by the normal distribution; of one number they are infinite."""
    mean = total / n
    with np.errstate(divide="ignore", invalid="ignore"):
        half = np.where(n > 1, z * np.sqrt(np.maximum(squares / n - mean * mean, 0) / (n - 1)), np.inf)
    return mean - half, mean + half


def bootstrap_mean(values: np.ndarray, rng: np.random.Generator, draws: int = DRAWS) -> tuple[float, float] | None:
    """The 95 % percentile interval (Efron 1979) of the mean of `values` (m,) float; None of fewer than two."""
    m = len(values)
    if m < 2:
        return None
    step = max(1, AT_ONCE // m)
    means = [
        values[rng.integers(0, m, (min(step, draws - done), m))].mean(1)  # (step, m) -> (step,)
        for done in range(0, draws, step)
    ]
    low, high = np.quantile(np.concatenate(means), (0.025, 0.975))
    return float(low), float(high)
