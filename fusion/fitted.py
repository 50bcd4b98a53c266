"""What a learned fusion knows after training, as one file that holds numbers and nothing that could run."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from customers.errors import BadInput
from fusion.reliable import Projection

if TYPE_CHECKING:
    from fusion.network import Network


@dataclass(frozen=True)
class Fitted:
    """`projections`: one a modality. `weights`: the network's, by torch's names. `newest`: seconds since 1970, the moment
    ages of tokens are counted back from."""

    projections: Mapping[str, Projection]
    weights: Mapping[str, np.ndarray]
    newest: float

    def save(self, folder: Path) -> None:
        from safetensors.numpy import save_file

        arrays = {f"network.{name}": value for name, value in self.weights.items()}
        for name, projection in self.projections.items():
            arrays[f"{name}/mean"], arrays[f"{name}/matrix"] = projection.mean, projection.matrix
            arrays[f"{name}/reliability"] = projection.reliability
        whole = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
        facts = json.dumps({"modalities": list(self.projections), "newest": self.newest})
        save_file(
            whole, str(folder / "model.safetensors"), metadata={"kinfold": facts}
        )  # one key: many have no fixed order

    @classmethod
    def load(cls, folder: Path) -> "Fitted":
        """BadInput for a file that is missing or is no safetensors file: no other kind is opened, for a pickle may run
        anything."""
        from safetensors import SafetensorError, safe_open

        path = folder / "model.safetensors"
        try:
            with safe_open(str(path), framework="np") as file:
                facts = json.loads((file.metadata() or {})["kinfold"])
                arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        except (SafetensorError, OSError, KeyError) as error:
            raise BadInput(f"{path} is no model of kinfold's (a safetensors file): train again") from error
        names = facts["modalities"]
        projections = {
            n: Projection(arrays[f"{n}/mean"], arrays[f"{n}/matrix"], arrays[f"{n}/reliability"]) for n in names
        }
        prefix = "network."
        weights = {name.removeprefix(prefix): a for name, a in arrays.items() if name.startswith(prefix)}
        return cls(projections, weights, float(facts["newest"]))

    def put_into(self, network: "Network", folder: Path) -> None:
        """Load the weights; BadInput where the config now describes a network of another shape."""
        import torch

        own = {name: tuple(value.shape) for name, value in network.state_dict().items()}
        found = {name: value.shape for name, value in self.weights.items()}
        if own != found:
            odd = sorted(name for name in own.keys() | found.keys() if own.get(name) != found.get(name))[0]
            raise BadInput(
                f"{folder}/model.safetensors was trained with other settings ({odd} is {found.get(odd, 'missing')}, "
                f"the config asks for {own.get(odd, 'none')}): train again, or give the settings it was trained with"
            )
        network.load_state_dict({name: torch.from_numpy(value) for name, value in self.weights.items()})
