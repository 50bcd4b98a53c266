"""The commands that read a finished run."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from customers.errors import BadInput

if TYPE_CHECKING:
    from kinfold.store import Run

app = typer.Typer()
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
RunName = Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a run, or its name below runs/.")]


@app.command()
def tag(
    pictures: Annotated[list[Path], typer.Argument(help="Picture files.")],
    word: Annotated[list[str], typer.Option(help="What a picture may show; give it several times.")],
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
def brief(
    run: RunName,
    segment: Annotated[str | None, typer.Argument(help="A segment, for instance S03; all if not given.")] = None,
    as_json: Json = False,
) -> None:
    """Read the brief of a segment, or of all."""
    from dataclasses import asdict

    from personas import load_briefs, load_facts

    here = find_run(run)
    briefs = load_briefs(here.path("briefs") / "briefs.json")
    if segment is not None:
        known = [b.segment for b in briefs]
        if segment not in known:
            raise BadInput(f"no segment {segment!r} in {here.folder}: there are {', '.join(known)}")
        briefs = tuple(b for b in briefs if b.segment == segment)
    if as_json:
        typer.echo(json.dumps([asdict(b) for b in briefs], indent=1, ensure_ascii=False))
        return
    from kinfold.brief_page import print_brief

    facts = {f.segment: f for f in load_facts(here.path("facts") / "facts.json")}
    for one in briefs:
        print_brief(one, facts[one.segment])


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
