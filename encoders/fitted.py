"""What an encoder learned from a population, as one file of numbers and one of words, and nothing that could run."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from customers.errors import BadInput


@dataclass(frozen=True)
class Fitted:
    """`arrays`: numbers of any shape (quantiles, axes, means). `facts`: plain JSON (names, commonest words, dates). Both
    are empty where the tokens of a customer depend on nobody else."""

    arrays: Mapping[str, np.ndarray] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    def save(self, folder: Path) -> None:
        """Write fitted.safetensors and fitted.json."""
        from safetensors.numpy import save_file

        arrays = {name: np.ascontiguousarray(array) for name, array in self.arrays.items()}
        save_file(arrays, str(folder / "fitted.safetensors"))
        (folder / "fitted.json").write_text(json.dumps(self.facts, indent=1, ensure_ascii=False))

    @classmethod
    def load(cls, folder: Path) -> "Fitted":
        """BadInput where `save` wrote nothing, as before kinfold kept what encoders learn."""
        from safetensors import SafetensorError
        from safetensors.numpy import load_file

        try:
            facts = json.loads((folder / "fitted.json").read_text())
            return cls(load_file(str(folder / "fitted.safetensors")), facts)
        except (SafetensorError, OSError, ValueError) as error:
            raise BadInput(f"{folder} does not hold what its encoder learned (fitted.json): run again") from error
