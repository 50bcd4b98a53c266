"""Wide vectors and their prefixes: are the first dimensions a vector of their own (Matryoshka, Kusupati et al. 2022)?"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.fusion_data import Data
from benchmarks.fusion_methods import Embed, Method, learned
from fusion.embedding import unit

WIDE = 128


def prefixes(modalities: Sequence[str]) -> dict[str, tuple[str, Method]]:
    """{name: (family, method)}: kinfold with 128 dimensions instead of its few, and their first 32 alone."""
    return {f"kinfold, first {k} of {WIDE} dimensions": ("ablation", _first(k, len(modalities))) for k in (32, WIDE)}


def _first(k: int, modalities: int) -> Method:
    def fit(data: Data, seed: int, folder: Path) -> Embed:
        settings = {**data.settings, "size": WIDE // modalities}
        wide = learned(None)(replace(data, settings=settings), seed, folder)
        return lambda tokens: unit(wide(tokens)[:, :k])

    return fit
