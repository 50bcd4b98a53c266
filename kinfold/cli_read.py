"""The commands that read a finished run."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from customers.errors import BadInput

if TYPE_CHECKING:
    from clustering.segments import Segments
    from fusion.embedding import Embedding
    from kinfold.store import Run

app = typer.Typer()
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
RunName = Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a run, or its name below runs/.")]


@app.command()
def similar(
    run: RunName,
    customer: Annotated[str | None, typer.Argument(help="A customer_id.")] = None,
    text: Annotated[
        str | None, typer.Option(help='Words instead of a customer, as in --text "red summer dress".')
    ] = None,
    k: Annotated[int, typer.Option("-k", help="How many customers.")] = 10,
    as_json: Json = False,
) -> None:
    """Who is like this customer, or near to these words, and which modality says so."""
    from retrieval.index import Index

    here = _find(run)
    if (customer is None) == (text is None):
        raise BadInput(
            'give a customer or words, one of them: kinfold similar RUN C0001, kinfold similar RUN --text "boots"'
        )
    embedding, of = _embedding(here), _segments(here)
    if text is not None:
        from kinfold.words import near

        hits = near(here, embedding.ids, text, k)
    else:
        hits = Index.load(here.path("index"), embedding).similar(str(customer), k)
    rows: list[dict[str, Any]] = [
        {
            "customer_id": h.customer_id,
            "score": h.score,
            "segment": of.name_of(h.row),
            "by_modality": h.by_modality,
            "uncertainty": float(embedding.uncertainty[h.row].mean()),
        }
        for h in hits
    ]
    if as_json:
        typer.echo(json.dumps({"query": text or customer, "hits": rows}, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("customer", "score", "segment", *(rows[0]["by_modality"] if rows else ()), "uncertainty")
    for row in rows:
        parts = (f"{part:+.2f}" for part in row["by_modality"].values())
        table.add_row(row["customer_id"], f"{row['score']:.3f}", row["segment"], *parts, f"{row['uncertainty']:.2f}")
    Console().print(table)


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

    here = _find(run)
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

    here = _find(run)
    path = here.path("report") / "report.html"
    write_report(here, path)
    typer.echo(str(path))


def _find(run: Path) -> "Run":
    from kinfold.store import find

    return find(run)


def _segments(run: "Run") -> "Segments":
    from clustering.segments import Segments

    return Segments.load(run.path("segments"))


def _embedding(run: "Run") -> "Embedding":
    from fusion.embedding import Embedding

    return Embedding.load(run.path("fuse"))
