"""Train a network on ever new halves of histories: progress, early stopping, and a checkpoint after every epoch."""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from customers.progress import progress
from fusion.fusion import Epoch
from fusion.network import Network, View
from fusion.objectives import Objective
from fusion.training import Training


def train(
    network: Network,
    objectives: Sequence[Objective],
    halves: Callable[[int], tuple[View, View]],
    n: int,
    settings: Training,
    folder: Path,
    seed: int,
) -> tuple[dict[str, Tensor], Sequence[Epoch]]:
    """Returns the best weights on the held-out customers, and the curve.

    `halves(epoch)` gives both halves of all n customers; epoch -1 is kept for the held-out loss. Whatever is random in
    an epoch is seeded by its number, so a run resumed from `folder/checkpoint.safetensors` ends with the same bits.
    """
    device = next(network.parameters()).device
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    held = order[: max(1, round(settings.holdout * n))].to(device)
    learn = order[max(1, round(settings.holdout * n)) :] if n > 1 else order
    steps = max(1, len(learn) // settings.batch)
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.rate, weight_decay=settings.decay)
    fixed = halves(-1)

    def loss_on(rows: Tensor, views: tuple[View, View]) -> Tensor:
        first, second = (view.rows(rows) for view in views)
        return sum((o.weight * o.loss(network, first, second) for o in objectives), torch.zeros((), device=device))

    checkpoint = folder / "checkpoint.safetensors"
    curve, best_loss, best = _resume(checkpoint, network, optimiser)
    with progress("epochs", settings.epochs) as done:
        done(len(curve))
        for epoch in range(len(curve), settings.epochs):
            if _exhausted(curve, settings.patience):
                break
            torch.manual_seed(seed * 1_000_003 + epoch)
            views = halves(epoch)
            network.train()
            total = 0.0
            shuffled = learn[torch.randperm(len(learn))].to(device)
            for step in range(steps):
                part = (epoch * steps + step) / (settings.epochs * steps)
                warm = min(1.0, (epoch * steps + step + 1) / 40)
                for group in optimiser.param_groups:
                    group["lr"] = settings.rate * warm * 0.5 * (1 + math.cos(math.pi * part))
                loss = loss_on(shuffled[step * settings.batch : (step + 1) * settings.batch], views)
                optimiser.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
                optimiser.step()
                total += float(loss.detach())
            network.eval()
            with torch.no_grad():
                torch.manual_seed(seed)  # the same modalities are hidden every time: losses can be compared
                valid = float(loss_on(held, fixed))
            if valid < best_loss:
                best_loss, best = valid, {name: value.clone() for name, value in network.state_dict().items()}
            curve.append(Epoch(epoch, total / steps, valid))
            _save(checkpoint, network, optimiser, curve, best_loss, best)
            done(1)
    checkpoint.unlink(missing_ok=True)
    return best, curve


def _exhausted(curve: Sequence[Epoch], patience: int) -> bool:
    """True when the best held-out loss is `patience` epochs old."""
    if not curve:
        return False
    best = min(range(len(curve)), key=lambda i: curve[i].valid)
    return len(curve) - 1 - best >= patience


def _save(
    path: Path,
    network: Network,
    optimiser: torch.optim.Optimizer,
    curve: Sequence[Epoch],
    best_loss: float,
    best: dict[str, Tensor],
) -> None:
    """One safetensors file, renamed into place: there is always a whole checkpoint or none."""
    tensors = {f"model.{name}": value for name, value in network.state_dict().items()}
    tensors |= {f"best.{name}": value for name, value in best.items()}
    for index, state in optimiser.state_dict()["state"].items():
        tensors |= {f"adam.{index}.{key}": value for key, value in state.items()}
    facts = {"curve": json.dumps([asdict(epoch) for epoch in curve]), "best_loss": repr(best_loss)}
    part = path.with_suffix(".part")
    save_file({name: value.contiguous() for name, value in tensors.items()}, str(part), metadata=facts)
    part.rename(path)


def _resume(
    path: Path, network: Network, optimiser: torch.optim.Optimizer
) -> tuple[list[Epoch], float, dict[str, Tensor]]:
    """Load a checkpoint into network and optimiser, if there is one; else a fresh start."""
    if not path.exists():
        return [], math.inf, {name: value.clone() for name, value in network.state_dict().items()}
    device = str(next(network.parameters()).device)
    with safe_open(str(path), framework="pt", device=device) as file:
        facts = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    network.load_state_dict({k.removeprefix("model."): v for k, v in tensors.items() if k.startswith("model.")})
    state: dict[int, dict[str, Tensor]] = {}
    for name, value in tensors.items():
        if name.startswith("adam."):
            _, index, key = name.split(".")
            state.setdefault(int(index), {})[key] = value.cpu() if key == "step" else value
    optimiser.load_state_dict({**optimiser.state_dict(), "state": state})
    curve = [Epoch(**epoch) for epoch in json.loads(facts["curve"])]
    best = {k.removeprefix("best."): v for k, v in tensors.items() if k.startswith("best.")}
    return curve, float(facts["best_loss"]), best
