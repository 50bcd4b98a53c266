"""The commands that ask who is alike: similar, lookalike, audience."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from customers.errors import BadInput
from kinfold.cli_read import Json, RunName, find_run

if TYPE_CHECKING:
    import numpy as np

    from kinfold.alike import Alike
    from retrieval.hit import Hit

app = typer.Typer()
Where = Annotated[
    str,
    typer.Option("--where", help="SQL over their columns, as in \"country = 'FR' and orders >= 3\"."),
]
Purpose = Annotated[
    str, typer.Option("--purpose", help="What for, where the config names purposes: who did not consent is not found.")
]
Many = Annotated[int, typer.Option("-k", help="How many customers.")]


@app.command()
def similar(
    run: RunName,
    customer: Annotated[str | None, typer.Argument(help="A customer_id.")] = None,
    text: Annotated[
        str | None, typer.Option(help='Words instead of a customer, as in --text "red summer dress".')
    ] = None,
    picture: Annotated[Path | None, typer.Option(help="A picture file instead of a customer.")] = None,
    between: Annotated[str | None, typer.Option(help="Another customer: who lies half way to them.")] = None,
    outside: Annotated[bool, typer.Option("--outside", help="Only customers of other segments than theirs.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Show the pieces that bring each of them together.")] = False,
    where: Where = "",
    purpose: Purpose = "",
    k: Many = 10,
    as_json: Json = False,
) -> None:
    """Who is like this customer, or near to these words or this picture, and which modality says so."""
    from kinfold.alike import open_alike

    here = find_run(run)
    if sum(asked is not None for asked in (customer, text, picture)) != 1:
        raise BadInput('give a customer, words or a picture, one of them: kinfold similar RUN C0001, or --text "boots"')
    if customer is None and (outside or why or between is not None):
        raise BadInput("--outside, --why and --between go from a customer: kinfold similar RUN C0001 --outside")
    alike = open_alike(here)
    own = "" if customer is None else alike.segments.name_of(alike.search.row_of(customer))
    rows = alike.rows(where, purpose, own if outside else "")
    if text is not None:
        hits = alike.near_words(text, k, rows)
    elif picture is not None:
        hits = alike.near_picture(picture, k, rows)
    elif between is not None:
        hits = alike.search.between(str(customer), between, k, among=alike.among(rows))
    else:
        hits = alike.search.similar(str(customer), k, alike.among(rows))
    told = _told(alike, hits)
    if why and customer is not None:
        row = alike.search.row_of(customer)
        told = [each | {"why": _why(alike, row, hit.row)} for each, hit in zip(told, hits, strict=True)]
    if as_json:
        typer.echo(json.dumps({"query": text or customer or str(picture), "hits": told}, indent=1, ensure_ascii=False))
        return
    _print(told)


@app.command()
def lookalike(
    run: RunName,
    seeds: Annotated[Path, typer.Argument(help="CSV with a column customer_id: the customers to find more of.")],
    where: Where = "",
    purpose: Purpose = "",
    k: Many = 100,
    out: Annotated[Path | None, typer.Option(help="Write the audience to this CSV.")] = None,
    as_json: Json = False,
) -> None:
    """More customers like these, and how far that can be trusted: a third of the seeds is held out and looked for."""
    from kinfold.alike import open_alike, read_seeds
    from retrieval.lookalike import lookalike as find

    alike = open_alike(find_run(run))
    found = find(alike.search, read_seeds(seeds), k, alike.among(alike.rows(where, purpose)))
    told = _told(alike, found.hits)
    if out is not None:
        _write(told, out)
    if as_json:
        facts = {
            name: getattr(found, name) for name in ("seeds", "unknown", "held_out", "precision", "chance", "found")
        }
        typer.echo(json.dumps(facts | {"hits": told}, indent=1, ensure_ascii=False))
        return
    if out is None:
        _print(told)
    else:
        typer.echo(f"{out}: {len(told):,} customers")
    if found.unknown:
        typer.echo(f"{len(found.unknown):,} seeds are not in this run, the first {found.unknown[0]!r}.")
    if found.precision is None or found.chance is None or found.found is None:
        typer.echo(f"{found.seeds} seeds are too few to hold some out: nobody knows how good this is.")
    else:
        typer.echo(
            f"Held out: {found.held_out} of {found.seeds} seeds. Of the first {found.held_out} found without them "
            f"{found.precision:.0%} are among them (by chance {found.chance:.1%}); {found.found:.0%} in the first {k:,}."
        )


@app.command()
def audience(
    run: RunName,
    where: Where = "",
    purpose: Purpose = "",
    out: Annotated[Path | None, typer.Option(help="Write the customers to this CSV.")] = None,
    as_json: Json = False,
) -> None:
    """The customers a filter lets through: how many, in which segments, and as CSV."""
    from kinfold.alike import open_alike

    alike = open_alike(find_run(run))
    rows = alike.rows(where, purpose)
    chosen = alike.columns if rows is None else alike.columns.iloc[rows]
    segments = {str(name): int(count) for name, count in chosen["segment"].value_counts().sort_index().items()}
    if out is not None:
        chosen.drop(columns="row").to_csv(out, index=False)
    if as_json:
        typer.echo(json.dumps({"customers": len(chosen), "of": len(alike.ids), "segments": segments}, indent=1))
        return
    typer.echo(f"{len(chosen):,} of {len(alike.ids):,} customers{f', written to {out}' if out is not None else ''}")
    for name, count in segments.items():
        typer.echo(f"  {name:<8} {count:>9,}")


def _told(alike: "Alike", hits: "Sequence[Hit]") -> list[dict[str, Any]]:
    doubt: np.ndarray = alike.search.embedding.uncertainty
    return [
        {
            "customer_id": hit.customer_id,
            "score": hit.score,
            "segment": alike.segments.name_of(hit.row),
            "by_modality": hit.by_modality,
            "uncertainty": float(doubt[hit.row].mean()),
        }
        for hit in hits
    ]


def _why(alike: "Alike", one: int, other: int) -> dict[str, Any]:
    found = alike.why(one, other)
    pieces = {
        name: [
            {
                "theirs": pair.other.words or pair.other.picture,
                "own": pair.one.words or pair.one.picture,
                "closeness": pair.closeness,
            }
            for pair in pairs
        ]
        for name, pairs in found.pieces.items()
    }
    return {"pieces": pieces, "common": {name: list(values) for name, values in found.common.items()}}


def _print(told: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    table = Table("customer", "score", "segment", *(told[0]["by_modality"] if told else ()), "uncertainty")
    for row in told:
        parts = (f"{part:+.2f}" for part in row["by_modality"].values())
        table.add_row(row["customer_id"], f"{row['score']:.3f}", row["segment"], *parts, f"{row['uncertainty']:.2f}")
    console.print(table)
    for row in told:
        for name, pairs in row.get("why", {}).get("pieces", {}).items():
            for pair in pairs[:1]:
                own, theirs = (escape(_short(pair[side])) for side in ("own", "theirs"))
                console.print(f"[dim]{row['customer_id']}[/] {name}: {theirs} [dim]beside[/] {own}")


def _short(text: str, length: int = 70) -> str:
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"


def _write(told: list[dict[str, Any]], out: Path) -> None:
    import csv

    with out.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["customer_id", "score", "segment"])
        writer.writerows([row["customer_id"], f"{row['score']:.6f}", row["segment"]] for row in told)
