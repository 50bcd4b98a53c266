"""What every benchmark shares: CPU seconds and peak memory of a step in a fresh process, and one way to print."""

import argparse
import json
import multiprocessing
import resource
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Cost:
    """`value`: what the step returned. CPU seconds of all its threads, wall seconds, peak resident MiB."""

    value: Any
    cpu_s: float
    wall_s: float
    peak_mib: float


def in_a_process(step: Callable[..., Any], *arguments: Any) -> Cost:
    """Run `step(*arguments)` in a new process, so that its memory and its imports are its own. Spawned, never forked."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_child, args=(there, step, arguments))
    process.start()
    there.close()
    try:
        cost: Cost = here.recv()
    except EOFError as error:
        raise RuntimeError(f"{step.__name__} died; see above") from error
    process.join()
    return cost


def _child(pipe: Any, step: Callable[..., Any], arguments: Sequence[Any]) -> None:
    cpu, wall = time.process_time(), time.perf_counter()
    value = step(*arguments)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pipe.send(Cost(value, time.process_time() - cpu, time.perf_counter() - wall, peak))


def options(about: str | None, data: str | None = None) -> argparse.Namespace:
    """`--quick`: under 5 minutes on 2 cores. `--json`: print only {"rows", "summary"}. `data`: what the folder holds that
    is asked for, if one is: a Path."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="smaller: under 5 minutes on 2 cores")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    if data is not None:
        beside = Path("../shared/data")
        parser.add_argument("data", type=Path, nargs="?", default=beside, help=f"holds {data}; {beside} if not given")
    return parser.parse_args()


def show(rows: Sequence[Mapping[str, Any]], summary: Mapping[str, Any], as_json: bool) -> None:
    """Print a table and the summary, or both as JSON."""
    if as_json:
        print(json.dumps({"rows": rows, "summary": summary}, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(*rows[0])
    for row in rows:
        table.add_row(*(f"{v:.3f}" if isinstance(v, float) else str(v) for v in row.values()))
    console = Console()
    console.print(table)
    for name, value in summary.items():
        console.print(f"{name}: {value:.3f}" if isinstance(value, float) else f"{name}: {value}")
