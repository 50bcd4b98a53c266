"""How far a training is, in one safetensors file that holds numbers and JSON, and nothing that could run."""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file
from torch import Tensor, nn

from customers.errors import BadInput
from customers.spec import type_of
from fusion.batches import Batches
from fusion.fusion import Epoch
from fusion.learner import Learner
from fusion.training import Training

UNSAFE = {b"PK\x03\x04": "a zip file, as torch.save writes", b"\x80": "a pickle", b"\x89HDF": "an HDF5 file"}


@dataclass
class State:
    """`steps`: done in all, `step` of them in the epoch that is under way. `total`: (k,) their losses added up, one an
    objective. `curve`: of the epochs that are over. `best`: weights with the lowest held-out loss so far, `best_loss`."""

    steps: int
    step: int
    total: Tensor
    curve: list[Epoch]
    best_loss: float
    best: dict[str, Tensor]


def fresh(learner: nn.Module, total: Tensor) -> State:
    """Before the first step. `total`: (k,) zeros."""
    return State(0, 0, total, [], math.inf, weights_of(learner))


def weights_of(learner: nn.Module) -> dict[str, Tensor]:
    """A copy of all weights, by torch's names."""
    return {name: value.detach().clone() for name, value in learner.state_dict().items()}


def made_of(learner: Learner, batches: Batches, settings: Training, seed: int) -> dict[str, Any]:
    """What a checkpoint must agree with, besides the shapes of the weights, to be gone on from."""
    data = hashlib.sha256(batches.outcomes.tobytes())
    for modality in batches.modalities:
        data.update(modality.offsets.tobytes())
    objectives = [{"type": type_of(each), **each.model_dump()} for each in learner.objectives]
    network = hashlib.sha256(str(learner.network).encode()).hexdigest()[:12]  # names its layers and their dropout
    own = settings.model_dump(exclude={"devices", "compile", "every", "log"})
    return {"seed": seed, "data": data.hexdigest()[:12], "objectives": objectives, "network": network, **own}


def save(
    path: Path, state: State, learner: nn.Module, optimiser: torch.optim.Optimizer, made_of: Mapping[str, Any]
) -> None:
    """One file, renamed into place: there is always a whole checkpoint or none. `made_of`: what `load` must find again."""
    tensors = {f"model.{name}": value for name, value in learner.state_dict().items()}
    tensors |= {f"best.{name}": value for name, value in state.best.items()}
    for index, moments in optimiser.state_dict()["state"].items():
        tensors |= {f"adam.{index}.{key}": value for key, value in moments.items()}
    tensors["total"] = state.total
    facts = {
        "made_of": json.dumps(made_of),
        "steps": str(state.steps),
        "step": str(state.step),
        "curve": json.dumps([asdict(epoch) for epoch in state.curve]),
        "best_loss": repr(state.best_loss),
    }
    part = path.with_suffix(".part")
    arrays = {name: np.ascontiguousarray(value.detach().cpu().numpy()) for name, value in tensors.items()}
    save_file(arrays, str(part), metadata=facts)
    part.replace(path)


def load(path: Path, learner: nn.Module, optimiser: torch.optim.Optimizer, made_of: Mapping[str, Any]) -> State:
    """Put what `save` wrote into learner and optimiser.

    Raises BadInput for a file of another kind, which is not opened, and for a checkpoint of other settings or data.
    """
    tensors, facts = read(path)
    try:
        then = json.loads(facts["made_of"])
        parts = {"steps": int(facts["steps"]), "step": int(facts["step"]), "best_loss": float(facts["best_loss"])}
        curve = [Epoch(**epoch) for epoch in json.loads(facts["curve"])]
    except (KeyError, ValueError, TypeError) as error:
        raise BadInput(f"{path} is no checkpoint of a training: delete it to train from the beginning") from error
    odd = [key for key in made_of if then.get(key) != json.loads(json.dumps(made_of[key]))]
    own = {name: tuple(value.shape) for name, value in learner.state_dict().items()}
    found = {k.removeprefix("model."): tuple(v.shape) for k, v in tensors.items() if k.startswith("model.")}
    odd += sorted(name for name in own.keys() | found.keys() if own.get(name) != found.get(name))[:1]
    if odd:
        was, now = then.get(odd[0], found.get(odd[0])), made_of.get(odd[0], own.get(odd[0]))
        raise BadInput(
            f"{path} is of a training with another {odd[0]} ({was}, now {now}): "
            "delete it to train from the beginning, or go back to what it was"
        )
    device = next(learner.parameters()).device
    learner.load_state_dict({k.removeprefix("model."): v for k, v in tensors.items() if k.startswith("model.")})
    moments: dict[int, dict[str, Tensor]] = {}
    for name, value in tensors.items():
        if name.startswith("adam."):
            _, index, key = name.split(".")
            moments.setdefault(int(index), {})[key] = value if key == "step" else value.to(device)
    optimiser.load_state_dict({**optimiser.state_dict(), "state": moments})
    best = {k.removeprefix("best."): v.to(device) for k, v in tensors.items() if k.startswith("best.")}
    return State(total=tensors["total"].to(device), curve=curve, best=best, **parts)  # type: ignore[arg-type]


def result(path: Path) -> tuple[dict[str, Tensor], list[Epoch]]:
    """Of a training that is over: the best weights, on the CPU, and the curve."""
    tensors, facts = read(path)
    best = {name.removeprefix("best."): value for name, value in tensors.items() if name.startswith("best.")}
    return best, [Epoch(**epoch) for epoch in json.loads(facts["curve"])]


def read(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    """All tensors of a safetensors file and its metadata. BadInput for any other file: it is not opened in another way, for
    a pickle may run anything."""
    try:
        with safe_open(str(path), framework="pt") as file:
            return {name: file.get_tensor(name) for name in file.keys()}, file.metadata() or {}  # noqa: SIM118
    except (SafetensorError, OSError) as error:
        with path.open("rb") as file:
            begins = file.read(4)
        for mark, kind in UNSAFE.items():
            if begins.startswith(mark):
                raise BadInput(
                    f"{path} is {kind}, which may run code when it is opened: give a safetensors file"
                ) from error
        raise BadInput(f"{path} is no whole safetensors file: delete it to train from the beginning") from error
