"""Fusion on a CUDA device: the same loss as on the CPU, customers a second, and what a step waits for.

    python benchmarks/fusion_gpu.py      100,000 customers; --quick 20,000. Needs a CUDA device: exit code 2 without one

"waiting": the share of wall time in which the loop waits for the next batch. "of matmul rate": floating-point operations of
forward and backward a second, beside those of a large bf16 matrix product on the same device, measured here.
"""

import os
import sys
import time
from pathlib import Path
from typing import Any

os.environ |= {"OMP_WAIT_POLICY": "PASSIVE"}

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import options, show

SIZE, BATCH, TOLERANCE = 32, 4096, 1e-3


def main() -> None:
    asked = options(__doc__)
    import torch

    if not torch.cuda.is_available():
        print("benchmarks/fusion_gpu.py needs a CUDA device, and there is none here", file=sys.stderr)
        sys.exit(2)
    off = disagreement("cuda")
    rate = matmul_rate("cuda")
    rows = [
        measure("cuda", precision, compiled, rate, 20_000 if asked.quick else 100_000)
        for precision in ("32-true", "bf16-mixed")
        for compiled in (False, True)
    ]
    summary = {
        "device": torch.cuda.get_device_name(),
        "bf16_matmul_tflops": rate / 1e12,
        "losses_differ_by": off,
        "same_loss": off < TOLERANCE,
        "customers_per_s": max(row["customers_per_s"] for row in rows),
    }
    show(rows, summary, asked.json)
    if not off < TOLERANCE:
        sys.exit(1)


def customers(n: int) -> Any:
    """Two modalities, log-normal histories of 30 tokens on average, as after the projection: fusion.batches.Batches."""
    from fusion.batches import Batches, Projected

    rng = np.random.default_rng(0)
    modalities = []
    for _ in range(2):
        counts = np.minimum(np.exp(rng.normal(2.7, 1.2, n)).astype(int), 2000)
        offsets = np.concatenate([[0], np.cumsum(counts)])
        values = rng.standard_normal((offsets[-1], SIZE), np.float32)
        values += np.repeat(rng.standard_normal((n, SIZE), np.float32), counts, axis=0)
        time_, weight = rng.integers(0, 900, offsets[-1]) * 86400.0, np.ones(offsets[-1], np.float32)
        modalities.append(Projected(values, offsets, time_, weight))
    return Batches(tuple(modalities), 900 * 86400.0, np.zeros((n, 0), np.float32), np.arange(n))


def learner(dropout: float = 0.1) -> Any:
    import torch

    from fusion.learner import Learner
    from fusion.network import Network
    from fusion.objectives.masked_halves import MaskedHalves
    from fusion.outcomes import encode_outcomes

    torch.manual_seed(7)
    network = Network([SIZE] * 2, [torch.zeros(8)] * 2, width=64, layers=1, heads=1, dropout=dropout)
    return Learner(network, (MaskedHalves(),), encode_outcomes({}, 0))


def disagreement(device: str) -> float:
    """The largest difference between held-out losses of the same three epochs on the CPU and on the device, in fp32."""
    import tempfile

    from fusion.train import train
    from fusion.training import Training

    settings = Training(epochs=3, batch=256, precision="32-true")
    losses = []
    for where in ("cpu", device):
        with tempfile.TemporaryDirectory() as room:
            _, curve = train(learner(dropout=0.0), customers(2000), settings, Path(room), 7, where)
        losses.append(np.array([epoch.valid for epoch in curve]))
    return float(np.abs(losses[0] - losses[1]).max())


def matmul_rate(device: str, size: int = 8192) -> float:
    """Floating-point operations a second of a bf16 matrix product."""
    import torch

    a = torch.randn(size, size, device=device, dtype=torch.bfloat16)
    for _ in range(3):
        a @ a
    _wait(device)
    start = time.perf_counter()
    for _ in range(20):
        a @ a
    _wait(device)
    return 20 * 2 * size**3 / (time.perf_counter() - start)


def measure(device: str, precision: Any, compiled: bool, rate: float, n: int) -> dict[str, Any]:
    """One row: two epochs, of which the second counts."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from fusion.devices import fabric_on
    from fusion.order import ahead, windows
    from fusion.shares import Shares
    from fusion.train import _step, _views
    from fusion.training import Training

    batches, plain = customers(n), learner()
    fabric = fabric_on(device, Training(precision=precision), idle=False)
    adam = torch.optim.AdamW(plain.parameters(), fused=True)
    network: Any = torch.compile(plain, dynamic=True) if compiled else plain
    model, optimiser = fabric.setup(network, adam)
    shares = Shares(fabric, 1)
    for epoch in range(2):
        order = windows(batches, np.arange(n), BATCH, np.random.default_rng(epoch))
        coming = ahead(_views(fabric, batches, order, 1, 7, 0, 0))
        _wait(device)
        began, waited, steps = time.perf_counter(), 0.0, 0
        while True:
            asked = time.perf_counter()
            parts = next(coming, None)
            waited += time.perf_counter() - asked
            if parts is None:
                break
            _step(fabric, model, optimiser, shares, parts, (7, steps))
            steps += 1
        _wait(device)
        seconds = time.perf_counter() - began
    view = batches.view(np.arange(BATCH), device)
    with FlopCounterMode(display=False) as counter:
        torch.autograd.backward(torch.stack(plain(view)).sum())
    return {
        "precision": precision,
        "compile": compiled,
        "customers_per_s": steps * BATCH / seconds,
        "step_ms": 1e3 * seconds / steps,
        "waiting": waited / seconds,
        "of_matmul_rate": counter.get_total_flops() * steps / seconds / rate,
    }


def _wait(device: str) -> None:
    """Until the device has done all it was given."""
    import torch

    if device.startswith("cuda"):
        torch.cuda.synchronize()


if __name__ == "__main__":
    main()
