"""The command line. Heavy packages are imported by the commands that use them: `kinfold --help` is quick."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from customers.errors import BadInput

if TYPE_CHECKING:
    from clustering.segments import Segments
    from fusion.embedding import Embedding
    from kinfold.store import Run

app = typer.Typer(
    help="Find the segments a company's customers really form, and make them useful.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
Set = Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Change a key of the config.")]
RunName = Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a run, or its name below runs/.")]


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

    settings = load_config(config, changes)
    result = pipeline.run(settings, Path("runs") / settings.run)
    if as_json:
        typer.echo(json.dumps(result.as_json(), indent=1))
        return
    made = [stage.name for stage in result.stages if stage.status == "made"]
    _print_segments(pipeline.summary(result.segments, result.facts), result.segments)
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


@app.command()
def segments(run: RunName, as_json: Json = False) -> None:
    """List the segments of a run."""
    from kinfold.pipeline import summary
    from personas import load_facts

    here = _find(run)
    found = _segments(here)
    rows = summary(found, load_facts(here.path("facts") / "facts.json"))
    if as_json:
        typer.echo(json.dumps(rows, indent=1))
    else:
        _print_segments(rows, found)


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


def _print_segments(rows: list[dict[str, Any]], found: "Segments") -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("segment", "customers", "share", "strength", "what sets it apart", title=found.note or None)
    for row in rows:
        share, strength = f"{row['share']:.1%}", f"{row['strength']:.2f}"
        table.add_row(row["id"], f"{row['size']:,}", share, strength, ", ".join(row["top_traits"]))
    if found.noise_share > 0:
        table.add_row("noise", f"{int((found.label < 0).sum()):,}", f"{found.noise_share:.1%}", "", "fit nowhere")
    Console().print(table)


if __name__ == "__main__":
    main()
