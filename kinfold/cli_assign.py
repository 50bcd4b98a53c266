"""The command that places new and changed customers in the segments of a finished run."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kinfold.cli_read import Json, RunName

if TYPE_CHECKING:
    from kinfold.assigned import Assigned

app = typer.Typer()


@app.command()
def assign(
    run: RunName,
    data: Annotated[str, typer.Argument(metavar="DATA", help="Folder, .duckdb file or postgresql:// URL.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write who is where to this .parquet or .csv file.")
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(
            help="The last day of DATA, UTC; unset: the run's own, or that of the latest row, if it is later."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Place new and changed customers in the segments of a run, without a refit."""
    from kinfold.assign import assign as place
    from kinfold.assigned import check_out

    if out is not None:
        check_out(out)  # before the work, not after it
    found = place(run, data, as_of)
    if out is not None:
        found.save(out)
    if as_json:
        typer.echo(json.dumps(_as_json(found, out), indent=1))
    else:
        _print(found, out)


def _as_json(found: "Assigned", out: Path | None) -> dict[str, object]:
    sizes, n = found.sizes, len(found.ids)
    customers = zip(found.ids, found.segment, found.strength.tolist(), found.several, strict=True)
    return {
        "segments": [
            {"segment": name, "customers": sizes[name], "share": sizes[name] / n, "run_share": found.run_shares[name]}
            for name in found.names
        ],
        "nowhere_share": found.nowhere_share,
        "run_nowhere_share": found.run_nowhere_share,
        "warning": found.warning,
        "notes": list(found.notes),
        "quarantined": found.quarantined,
        "reasons": {name: dict(rows) for name, rows in found.reasons.items()},
        "file": None if out is None else str(out),
        "customers": [
            {"customer_id": each, "segment": segment, "strength": strength, "several": list(several)}
            for each, segment, strength, several in customers
        ],
    }


def _print(found: "Assigned", out: Path | None) -> None:
    from rich.console import Console
    from rich.table import Table

    table, sizes, n = Table("segment", "customers", "share", "share in the run"), found.sizes, len(found.ids)
    for name in [*found.names, *(["noise"] if sizes["noise"] or found.run_nowhere_share else [])]:
        table.add_row(name, f"{sizes[name]:,}", f"{sizes[name] / n:.1%}", f"{found.run_shares[name]:.1%}")
    Console().print(table)
    several = sum(len(each) > 1 for each in found.several)
    typer.echo(f"{several:,} of {n:,} customers belong to more than one segment.")
    if found.quarantined:
        most = [f"{rows:,} times {why!r} in {name}" for name, of in found.reasons.items() for why, rows in of.items()]
        typer.echo(f"{found.quarantined:,} rows break the contract and were left out: {', '.join(most[:3])}.")
    for sentence in (*found.notes, found.warning):
        if sentence:
            typer.echo(sentence)
    typer.echo(f"Written: {out}" if out else "Nothing was written: give --out FILE.parquet to keep who is where.")
