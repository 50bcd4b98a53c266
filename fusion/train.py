"""The training loop, on Fabric: steps on batches, a look at the held-out customers, a checkpoint, and again."""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from lightning_fabric.fabric import Fabric
from torch import Tensor

from customers.errors import BadInput
from customers.progress import progress
from customers.spec import type_of
from fusion import checkpoint
from fusion.alarms import collapsed, not_finite
from fusion.batches import Batches
from fusion.devices import fabric_on, mean
from fusion.fusion import Epoch
from fusion.holdout import held_out
from fusion.judging import held_out_loss, held_out_vectors
from fusion.learner import Learner
from fusion.logs import open_logs
from fusion.order import Window, ahead, windows
from fusion.probes import effective_rank
from fusion.ragged import View
from fusion.shares import Shares
from fusion.training import Training

SHUFFLE, STEP, DROPOUT = 1, 0, 2  # what random numbers are for; see also judging.py
WARM = 40  # steps until the full learning rate
CHECKPOINT = "checkpoint.safetensors"


def train(
    learner: Learner, batches: Batches, settings: Training, folder: Path, seed: int, device: str
) -> tuple[dict[str, Tensor], Sequence[Epoch]]:
    """Returns the learner's best weights on the held-out customers, on the CPU, and the curve.

    All that is random in a step follows from (seed, step, customer), so a training that was killed goes on from
    `folder/checkpoint.safetensors` and ends, on a CPU, with the same bits. `device`: "cpu", "cuda", "cuda:1" or "mps".
    Several devices are processes that share each batch (distributed data parallel, Li et al. 2020); a script that asks for
    them must guard its `main` as multiprocessing wants it. Raises BadInput if there are too few devices or customers, if
    the checkpoint is another training's, or if training breaks down.
    """
    at_once = min(settings.batch, len(held_out(batches.n, settings.holdout, seed)[1]))
    if at_once < settings.devices:
        raise BadInput(f"{at_once} customers a step are too few for {settings.devices} devices: ask for fewer")
    idle = not any(objective.foretells for objective in learner.objectives)  # then nothing teaches the doubts
    work = partial(_learn, batches=batches, settings=settings, folder=folder, seed=seed)
    fault = fabric_on(device, settings, idle).launch(work, learner)
    if fault is not None:
        raise BadInput(fault)
    best, curve = checkpoint.result(folder / CHECKPOINT)
    (folder / CHECKPOINT).unlink()
    return best, curve


def _learn(
    fabric: Fabric, learner: Learner, batches: Batches, settings: Training, folder: Path, seed: int
) -> str | None:
    """One process's share of the training. A fault is returned: an exception would not leave the process in one line."""
    try:
        _loop(fabric, learner, batches, settings, folder, seed)
    except BadInput as error:
        return str(error)
    finally:
        if torch.distributed.is_initialized():  # left open, its threads may abort a process that ends
            torch.distributed.destroy_process_group()
    return None


def _loop(fabric: Fabric, learner: Learner, batches: Batches, settings: Training, folder: Path, seed: int) -> None:
    """Every process goes through the same steps, epochs and faults; the first writes, logs and shows progress."""
    held, learn = held_out(batches.n, settings.holdout, seed)
    at_once = min(settings.batch, len(learn))
    shares = Shares(fabric, min(settings.accumulate, at_once // fabric.world_size))
    fused = fabric.device.type != "mps"
    adam = torch.optim.AdamW(learner.parameters(), lr=settings.rate, weight_decay=settings.decay, fused=fused)
    network: Any = torch.compile(learner, dynamic=True) if settings.compile else learner
    model, optimiser = fabric.setup(network, adam)

    path, facts = folder / CHECKPOINT, checkpoint.made_of(learner, batches, settings, seed)
    state = checkpoint.fresh(learner, torch.zeros(len(learner.objectives), device=fabric.device))
    if path.exists():
        state = checkpoint.load(path, learner, adam, facts)
    first = fabric.is_global_zero
    logs = open_logs(settings.log, folder / "logs") if first else []
    bar = progress("customers", settings.epochs * len(learn)) if first else nullcontext(lambda customers: None)
    with bar as done:
        done(state.steps * at_once)
        for epoch in range(len(state.curve), settings.epochs):
            if exhausted(state.curve, settings.patience):
                break
            order = windows(batches, learn, settings.batch, np.random.default_rng([seed, SHUFFLE, epoch]))
            steps = sum(len(window.rows) for window in order)
            learner.train()
            clock = time.perf_counter()
            for parts in ahead(_views(fabric, batches, order, shares.parts, seed, state.steps, state.step)):
                through = (epoch + state.step / steps) / settings.epochs  # share of the training that is over
                rate = settings.rate * min(1.0, (state.steps + 1) / WARM) * 0.5 * (1 + math.cos(math.pi * through))
                for group in optimiser.param_groups:
                    group["lr"] = rate
                losses = _step(fabric, model, optimiser, shares, parts, (seed, state.steps))
                state.total = state.total + losses
                state.steps, state.step = state.steps + 1, state.step + 1
                done(at_once)
                if settings.log:
                    found = dict(zip(_names(learner), mean(fabric, losses).tolist(), strict=True))
                    then, clock = clock, time.perf_counter()
                    for log in logs:
                        log.log_metrics(
                            {**found, "rate": rate, "customers_per_s": at_once / (clock - then)}, state.steps
                        )
                if state.steps % settings.every == 0 and state.step < steps:
                    _stop_if(fabric, not _finite(mean(fabric, state.total)) and not_finite(epoch))
                    if first:
                        checkpoint.save(path, state, learner, adam, facts)

            learned = mean(fabric, state.total) / steps  # (k,)
            _stop_if(fabric, not _finite(learned) and not_finite(epoch))
            learner.eval()
            valid = held_out_loss(fabric, learner, batches, held, seed)
            vectors, means = held_out_vectors(fabric, learner, batches, held)
            _stop_if(fabric, not (math.isfinite(valid) and np.isfinite(vectors).all()) and not_finite(epoch))
            rank = effective_rank(vectors)
            _stop_if(fabric, collapsed(epoch, vectors, rank, effective_rank(means)))
            if valid < state.best_loss:
                state.best_loss, state.best = valid, checkpoint.weights_of(learner)
            state.curve.append(Epoch(epoch, float(learned.sum()), valid))
            state.step, state.total = 0, torch.zeros_like(state.total)
            for log in logs:
                log.log_metrics({"held_out": valid, "effective_rank": rank}, state.steps)
            if first:
                checkpoint.save(path, state, learner, adam, facts)
    for log in logs:
        log.finalize("success")
    fabric.barrier()


def _views(
    fabric: Fabric, batches: Batches, order: Sequence[Window], parts: int, seed: int, steps: int, step: int
) -> Iterator[list[View]]:
    """This process's share of each batch that is left of an epoch, in parts. `steps`: done in all; `step`: of this epoch."""
    for window in order:
        if step >= len(window.rows):
            step -= len(window.rows)
            continue
        near = batches.of(window.customers) if batches.on_disk else batches
        for rows in window.rows[step:] if batches.on_disk else window.customers[window.rows[step:]]:
            own = rows[fabric.global_rank :: fabric.world_size]
            yield [near.view(some, str(fabric.device), (seed, STEP, steps)) for some in np.array_split(own, parts)]
            steps += 1
        step = 0


def _step(
    fabric: Fabric, model: Any, optimiser: Any, shares: Shares, parts: Sequence[View], draw: tuple[int, int]
) -> Tensor:
    """Learn from one batch. Returns the losses of this process's share (k,), NaN where the gradient is not finite."""
    with torch.no_grad():
        for part in shares.count(parts):
            model(part)
    total = torch.zeros((), device=fabric.device)
    for i, part in enumerate(shares.learn(parts)):
        torch.manual_seed(_number(*draw, DROPOUT, i, fabric.global_rank))
        with fabric.no_backward_sync(model, enabled=i + 1 < len(parts)):
            losses = torch.stack(model(part)) / len(parts)  # (k,)
            fabric.backward(losses.sum())
        total = total + losses.detach()
    norm = fabric.clip_gradients(model, optimiser, max_norm=5.0, error_if_nonfinite=False)
    assert norm is not None
    optimiser.step()
    optimiser.zero_grad()
    return total + torch.where(torch.isfinite(norm), 0.0, math.nan)


def exhausted(curve: Sequence[Epoch], patience: int) -> bool:
    """True when the best held-out loss is `patience` epochs old."""
    best = min(range(len(curve)), key=lambda i: curve[i].valid, default=0)
    return len(curve) - 1 - best >= patience


def _finite(x: Tensor) -> bool:
    return bool(torch.isfinite(x).all())


def _stop_if(fabric: Fabric, fault: str | bool | None) -> None:
    """Stop all processes by what the first has found, for one that goes on alone waits for the others forever."""
    fault = fabric.broadcast(fault)
    if fault:
        raise BadInput(str(fault))


def _names(learner: Learner) -> list[str]:
    """Of the losses, for the logs: told apart by their place where one objective is there twice."""
    kinds = [type_of(objective) for objective in learner.objectives]
    return [f"loss/{kind}" if kinds.count(kind) == 1 else f"loss/{kind}_{i}" for i, kind in enumerate(kinds)]


def _number(*parts: int) -> int:
    return int(np.random.SeedSequence(parts).generate_state(1)[0])
