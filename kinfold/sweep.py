"""Which configs a sweep is: every combination of the values that some keys are to take."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from customers.errors import BadInput
from kinfold.config import Config, load_config


@dataclass(frozen=True)
class Variant:
    """One combination. `values`: {key: value} as they were written; none where nothing is swept."""

    values: dict[str, str]
    config: Config


def variants(path: Path, changes: Sequence[str], sweeps: Sequence[str]) -> list[Variant]:
    """`sweeps`: "key=a,b,c", of fusion.* keys and seed. All are checked before anything is trained: BadInput in one line
    for a key or a value that cannot be."""
    keys, values = [], []
    for sweep in sweeps:
        key, equals, text = sweep.partition("=")
        if not equals or not text:
            raise BadInput(f"--sweep {sweep}: write it as key=a,b,c, for instance --sweep fusion.size=8,16")
        if key != "seed" and not key.startswith("fusion."):
            raise BadInput(f"--sweep {sweep}: sweeps go over fusion.* and seed; change {key} with --set in another run")
        if key in keys:
            raise BadInput(f"--sweep {sweep}: {key} is swept twice: put all its values into one --sweep")
        keys.append(key)
        values.append(list(dict.fromkeys(_split(text))))
    made = []
    for combination in itertools.product(*values):
        chosen = dict(zip(keys, combination, strict=True))
        config = load_config(path, [*changes, *(f"{key}={value}" for key, value in chosen.items())])
        made.append(Variant(chosen, config))
    return made


def _split(text: str) -> list[str]:
    """At the commas that are not within brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in "[{") - (letter in "]}")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts
