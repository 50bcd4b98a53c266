"""The commands that read a finished run."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kinfold.store import Run

app = typer.Typer()
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
RunName = Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a run, or its name below runs/.")]


@app.command()
def tag(
    pictures: Annotated[list[Path], typer.Argument(help="Picture files.")],
    word: Annotated[
        list[str],
        typer.Option(
            help="What a picture may show, with its kinds if it has some ('shoes: sandals, heels'); several times."
        ),
    ],
    as_json: Json = False,
) -> None:
    """How likely each picture shows each of some words: zero-shot, by the bundled image tower."""
    from kinfold.words import tags_of

    found = tags_of(pictures, word)
    if as_json:
        typer.echo(
            json.dumps([{"picture": str(p), "tags": tags} for p, tags in zip(pictures, found, strict=True)], indent=1)
        )
        return
    for picture, tags in zip(pictures, found, strict=True):
        typer.echo(f"{picture}: " + ", ".join(f"{name} {chance:.0%}" for name, chance in tags.items()))


@app.command()
def report(run: RunName) -> None:
    """Write the report of a run again, with briefs as they stand now, and print where it lies."""
    from kinfold.report.draw import write_report

    here = find_run(run)
    path = here.path("report") / "report.html"
    write_report(here, path)
    typer.echo(str(path))


def find_run(run: Path) -> "Run":
    from kinfold.store import find

    return find(run)
