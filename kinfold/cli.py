"""The command line: commands that make something. Heavy packages are imported where used: `kinfold --help` is quick."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from customers.errors import BadInput
from kinfold import cli_alike, cli_assign, cli_briefs, cli_explain, cli_read, cli_segments, cli_serve
from kinfold.cli_read import Json

app = typer.Typer(
    help="Find the segments a company's customers really form, and make them useful.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Set = Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Change a key of the config.")]


def main() -> None:
    """Run the command line. Input that cannot be worked with ends in one line on stderr and exit code 2."""
    # torch, FAISS and scikit-learn each bring OpenMP threads; those that wait must sleep, not burn the others' time.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    try:
        app()
    except BadInput as error:
        print(f"kinfold: {error}", file=sys.stderr)
        sys.exit(2)


@app.command()
def synth(
    out: Annotated[Path, typer.Argument(help="Folder to write, empty or not there yet.")],
    customers: Annotated[int, typer.Option(help="How many customers.")] = 2000,
    seed: Annotated[int, typer.Option(help="Everything random follows from it.")] = 7,
    difficulty: Annotated[Literal["realistic", "hard"], typer.Option(help="How loud the signal is.")] = "realistic",
    regime: Annotated[
        Literal["mixed", "orthogonal", "redundant"], typer.Option(help="How modalities share what they know.")
    ] = "mixed",
    pictures: Annotated[bool, typer.Option(help="Draw pictures of products and videos.")] = True,
) -> None:
    """Make synthetic customers with planted segments."""
    from customers.synthetic import synthesise

    made = synthesise(out, customers, seed, difficulty, regime, pictures)
    typer.echo(f"{out}: {customers:,} customers{'' if made else ', there already'}")


@app.command("import")
def import_(
    kind: Annotated[Literal["movielens", "online-retail", "segment-events"], typer.Argument(help="What SOURCE holds.")],
    source: Annotated[Path, typer.Argument(help="Folder or file to read.")],
    out: Annotated[Path, typer.Argument(help="Folder to write the contract's tables to.")],
    population: Annotated[
        Literal["100k", "small"], typer.Option(help="Which of MovieLens's two populations.")
    ] = "100k",
) -> None:
    """Write the tables of a known data set as kinfold reads them."""
    if kind == "movielens":
        from customers.movielens import import_movielens

        imported = import_movielens(source, out, population)
    elif kind == "online-retail":
        from customers.online_retail import import_online_retail

        imported = import_online_retail(source, out)
    else:
        from customers.segment_events import import_segment_events

        imported = import_segment_events(source, out)
    for name, rows in imported.tables.items():
        typer.echo(f"{name:12} {rows:>12,} rows")
    if imported.rejected:
        typer.echo(f"{imported.rejected:,} records were not understood: see {out}/rejected_lines.csv")


@app.command()
def check(
    data: Annotated[str, typer.Argument(help="Folder, .duckdb file or postgresql:// URL.")],
    as_json: Json = False,
) -> None:
    """Judge data against the contract: what would be kept, what quarantined and why. Writes nothing."""
    import tempfile

    from customers.readers import open_source
    from customers.validate import report, validate

    source = open_source(data)
    with tempfile.TemporaryDirectory() as out:
        found = report(validate(source, Path(out)))
    if as_json:
        typer.echo(json.dumps(found, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("table", "read", "kept", "quarantined", "why")
    for name, count in found["tables"].items():
        why = "\n".join(f"{reason} ({rows:,})" for reason, rows in found["reasons"].get(name, {}).items())
        table.add_row(name, *(f"{count[key]:,}" for key in ("read", "kept", "quarantined")), why)
    Console().print(table)


@app.command()
def run(
    config: Annotated[Path, typer.Argument(help="YAML file, for instance configs/demo.yaml.")],
    changes: Set = None,
    as_json: Json = False,
) -> None:
    """Read, encode, fuse, index, cluster, judge, describe and report: the main job. Stages that are fresh are kept."""
    from kinfold import pipeline
    from kinfold.config import load_config
    from kinfold.summary import summary

    settings = load_config(config, changes)
    result = pipeline.run(settings, Path("runs") / settings.run)
    if as_json:
        typer.echo(json.dumps(result.as_json(), indent=1))
        return
    made = [stage.name for stage in result.stages if stage.status == "made"]
    cli_segments.print_segments(summary(result.segmentation, result.facts), result.segmentation)
    for name in result.absent:
        typer.echo(f"No customer has anything for {name}: it took no part.")
    for each in result.contributions:
        typer.echo(each.sentence)
    typer.echo(f"Made: {', '.join(made) or 'nothing, all of it was fresh'}.")
    typer.echo(f"Report: {result.run / 'report' / 'report.html'}")


@app.command()
def train(
    config: Annotated[Path, typer.Argument(help="YAML file, for instance configs/demo.yaml.")],
    changes: Set = None,
    devices: Annotated[int | None, typer.Option(min=1, help="Train on so many processors or GPUs at once.")] = None,
    sweep: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=A,B,C", help="Train every combination of values of fusion.* keys and seed."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Read, encode and fuse, and tell what the vectors are worth: without segments and briefs."""
    from kinfold.sweep import variants
    from kinfold.train import train

    spread = [] if devices is None else [f"fusion.training.devices={devices}"]
    asked = variants(config, [*(changes or []), *spread], sweep or [])
    folder = Path("runs") / asked[0].config.run
    rows = [trained.as_json() for trained in train(asked, folder)]
    if as_json:
        typer.echo(json.dumps({"run": str(folder), "rows": rows}, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    shown = [{name.removeprefix("fusion."): cell for name, cell in row.items() if name != "stage"} for row in rows]
    table = Table(*shown[0])
    for row in shown:
        table.add_row(*(f"{cell:.4g}" if isinstance(cell, float) else str(cell) for cell in row.values()))
    Console().print(table)


READING = (cli_segments, cli_explain, cli_assign, cli_alike, cli_briefs, cli_read, cli_serve)
for _commands in READING:  # those that read a finished run
    app.add_typer(_commands.app)


if __name__ == "__main__":
    main()
