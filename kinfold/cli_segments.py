"""The commands about a division into segments: what was found, at any grain, and what became of it."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from customers.errors import BadInput
from kinfold.cli_read import Json, RunName

if TYPE_CHECKING:
    import numpy as np

    from clustering.segmentation import Segmentation
    from kinfold.store import Run

app = typer.Typer()


@app.command()
def segments(
    run: RunName,
    granularity: Annotated[
        float | None, typer.Option(help="Another grain, without a refit: above 1 finer, below 1 coarser.")
    ] = None,
    as_json: Json = False,
) -> None:
    """List the segments of a run: how large, how firm, how stable, what sets them apart, what is nested in them."""
    from clustering.segmentation import Segmentation
    from kinfold.store import find

    here = find(run)
    found = Segmentation.load(here.path("segments"))
    if granularity is not None:
        _other_grain(here, found, granularity, as_json)
        return
    from kinfold.summary import summary
    from personas import load_facts

    rows = summary(found, load_facts(here.path("facts") / "facts.json"))
    if as_json:
        typer.echo(json.dumps(rows, indent=1))
    else:
        print_segments(rows, found)


@app.command()
def compare(
    before: Annotated[Path, typer.Argument(metavar="RUN_A", help="A run, the earlier one.")],
    after: Annotated[Path, typer.Argument(metavar="RUN_B", help="Another run of the same customers, or most of them.")],
    as_json: Json = False,
) -> None:
    """What became of the segments of one run in another: kept, split, merged, born, retired, and who moved where.

    Names count as the runs have them. A second run in the same folder takes its names from the first; two folders know
    nothing of each other, so segments of the other run are first called as the first's where they are the same.
    """
    from dataclasses import asdict, replace

    from clustering.lineage import follow, lineage
    from clustering.segmentation import Segmentation
    from kinfold.store import find

    a, b = (Segmentation.load(find(run).path("segments")) for run in (before, after))
    own = b.segments
    called = follow(a.segments, replace(own, micro={}), a.space.points, b.space.points)
    found = lineage(a.segments, called)
    shared = sum(
        count for name, to in found.migration.items() if name != "new" for at, count in to.items() if at != "gone"
    )
    if not shared:
        raise BadInput(f"{before} and {after} have no customer in common: compare runs of the same customers")
    names = _names_in(own.label, own.names, called.label, called.names)
    answer = {
        "customers_in_both": shared,
        "adjusted_rand_index": _agreement(a, b),
        "kept_share": found.kept_share,
        "segments": [asdict(line) | {"name_in_b": names.get(line.segment, "")} for line in found.lines],
        "migration": {name: dict(to) for name, to in found.migration.items()},
    }
    if as_json:
        typer.echo(json.dumps(answer, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    console = Console()
    kept = f"{found.kept_share:.1%} of {shared:,} customers in both runs are in the same segment"
    table = Table("segment", f"in {after.name}", "fate", "before", "now", "shared", title=kept)
    for line in found.lines:
        fate = {"split": f"split from {line.other}", "merged": f"merged into {line.other}"}.get(line.fate, line.fate)
        counts = (f"{count:,}" for count in (line.before, line.now, line.shared))
        table.add_row(line.segment, names.get(line.segment, ""), fate, *counts)
    console.print(table)
    to = sorted({at for row in found.migration.values() for at in row}, key=_place)
    moves = Table("from \\ to", *to, title="Who moved where")
    for name in sorted(found.migration, key=_place):
        moves.add_row(name, *(f"{found.migration[name].get(at, 0):,}" for at in to))
    console.print(moves)


def print_segments(rows: list[dict[str, Any]], found: "Segmentation") -> None:
    """The table of segments; one that refits do not find again is marked."""
    from rich.console import Console
    from rich.table import Table

    console = Console()
    table = Table("segment", "customers", "share", "strength", "stability", "what sets it apart")
    table.title = found.segments.note or None
    for row in rows:
        held = "" if row["stability"] is None else f"{row['stability']:.2f}"
        held += " [red]unstable[/red]" if row["stable"] is False else ""
        share, strength = f"{row['share']:.1%}", f"{row['strength']:.2f}"
        table.add_row(row["id"], f"{row['size']:,}", share, strength, held, ", ".join(row["top_traits"]))
        for name, size in row["micro"].items():
            table.add_row(f"  {name}", f"{size:,}", f"{size / len(found.segments.ids):.1%}", "", "", "")
    label = found.segments.label
    if found.segments.noise_share > 0:
        table.add_row(
            "noise", f"{int((label < 0).sum()):,}", f"{found.segments.noise_share:.1%}", "", "", "fit nowhere"
        )
    console.print(table)
    for line in found.lineage.lines if found.lineage else ():
        if line.fate != "kept":
            other = {"split": f" from {line.other}", "merged": f" into {line.other}"}.get(line.fate, "")
            console.print(f"Since last time: {line.segment} {line.fate}{other}.")


def _other_grain(run: "Run", found: "Segmentation", granularity: float, as_json: bool) -> None:
    """The same customers cut finer or coarser, beside the segments of the run; nothing is written."""
    import numpy as np

    from clustering.clusterer import ordered
    from clustering.hdbscan import HDBSCANClusterer

    settings = json.loads((run.folder / "config.json").read_text())
    asked = settings["clustering"]
    if asked["type"] != "hdbscan" or asked["selection"] != "flood":
        raise BadInput(
            f"--granularity needs segments found by hdbscan with selection flood; this run has {asked['type']}"
        )
    if not 0 < granularity <= 10:
        raise BadInput(f"--granularity {granularity}: above 1 is finer, below 1 coarser; 10 is the finest")
    clusterer = HDBSCANClusterer(**{k: v for k, v in asked.items() if k != "type"} | {"granularity": granularity})
    label = ordered(clusterer.labels_of(found.space.points, settings["seed"]))
    now = found.segments
    rows: list[dict[str, Any]] = []
    for j in range(int(label.max(initial=-1)) + 1):
        inside = now.label[label == j]
        here = {name: int((inside == i).sum()) for i, name in enumerate(now.names)} | {"noise": int((inside < 0).sum())}
        most = sorted((pair for pair in here.items() if pair[1]), key=lambda pair: (-pair[1], pair[0]))
        rows.append({"size": len(inside), "share": len(inside) / len(label), "made_of": dict(most)})
    if as_json:
        answer = {"granularity": granularity, "noise_share": float(np.mean(label < 0)), "segments": rows}
        typer.echo(json.dumps(answer, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("group", "customers", "share", "made of")
    table.title = f"{len(rows)} groups at granularity {granularity:g}; the run has {len(now.names)} segments"
    for number, row in enumerate(rows, 1):
        made = ", ".join(f"{name} {count:,}" for name, count in row["made_of"].items() if count >= 0.02 * row["size"])
        table.add_row(str(number), f"{row['size']:,}", f"{row['share']:.1%}", made)
    Console().print(table)
    typer.echo(f"To keep it: kinfold run CONFIG --set clustering.granularity={granularity:g}")


def _agreement(a: "Segmentation", b: "Segmentation") -> float:
    """Adjusted Rand index over the customers of both, noise a group of its own."""
    import numpy as np
    from sklearn.metrics import adjusted_rand_score

    _, old, new = np.intersect1d(np.array(a.segments.ids, str), np.array(b.segments.ids, str), return_indices=True)
    return float(adjusted_rand_score(a.segments.label[old], b.segments.label[new]))


def _names_in(
    own: "np.ndarray", names: tuple[str, ...], label: "np.ndarray", called: tuple[str, ...]
) -> dict[str, str]:
    """{name it is called by: the name it has in its own run}."""
    pairs = sorted(set(zip(own.tolist(), label.tolist(), strict=True)))
    return {called[there]: names[here] for here, there in pairs if here >= 0}


def _place(name: str) -> tuple[bool, int, str]:
    return (not name.startswith("S"), len(name), name)
