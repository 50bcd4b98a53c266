"""On which devices a training runs, and in which precision: Fabric, told so."""

import logging
from typing import Literal

import torch
from lightning_fabric.fabric import Fabric
from lightning_fabric.plugins.environments.lightning import LightningEnvironment
from lightning_fabric.strategies.ddp import DDPStrategy
from torch import Tensor

from customers.errors import BadInput
from fusion.training import Training


class _Processes(DDPStrategy):
    """Distributed data parallel that does not tell how it begins."""

    def setup_environment(self) -> None:
        logging.getLogger("lightning_fabric").setLevel(logging.WARNING)
        super().setup_environment()


def fabric_on(device: str, settings: Training, idle: bool) -> Fabric:
    """`settings.devices` devices from `device` on, each a process where there are several. `idle`: may some weights get no
    gradient? BadInput if there are fewer devices."""
    logging.getLogger("lightning_fabric").setLevel(logging.WARNING)
    kind, _, number = device.partition(":")
    there = {"cpu": settings.devices, "cuda": torch.cuda.device_count(), "mps": 1}[kind]
    first, last = int(number or 0), int(number or 0) + settings.devices
    if last > there:
        raise BadInput(f"training.devices is {settings.devices} from {device} on, but there are {there}: ask for fewer")
    precision: Literal["32-true", "bf16-mixed"] = "32-true"
    if settings.precision != "auto":
        precision = settings.precision
    elif kind == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False):
        precision = "bf16-mixed"
    return Fabric(
        accelerator=kind,
        devices=list(range(first, last)) if kind == "cuda" else settings.devices,
        strategy="auto" if settings.devices == 1 else _Processes(start_method="spawn", find_unused_parameters=idle),
        precision=precision,
        plugins=[LightningEnvironment()],
    )


def mean(fabric: Fabric, x: Tensor) -> Tensor:
    """Of all processes' `x`, of any shape."""
    found = fabric.all_reduce(x, reduce_op="mean")
    assert isinstance(found, Tensor)
    return found
