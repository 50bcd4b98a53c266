"""The commands of the service: start it, and say who may ask."""

import json
import os
from typing import Annotated, Literal

import typer

from kinfold.cli_read import Json, RunName, find_run

app = typer.Typer()
key = typer.Typer(no_args_is_help=True)
app.add_typer(key, name="key", help="Keys of the service: who may ask, and what.")
KeyName = Annotated[str, typer.Argument(metavar="NAME", help="Who the key is for, for instance crm.")]


@app.command()
def serve(
    run: RunName,
    host: Annotated[str, typer.Option(help="Address to listen on; another than this machine's own needs a key.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8321,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes; each holds the run in memory.")] = 1,
    rate: Annotated[
        float, typer.Option(min=0.01, help="Requests a second that one key or address may ask of one process.")
    ] = 50.0,
) -> None:
    """Answer questions on a run over HTTP, and show its page, until stopped."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # a question a thread: before FAISS and torch are loaded
    from kinfold.service.start import serve as start

    start(find_run(run).folder, host, port, workers, rate)


@key.command()
def add(
    run: RunName,
    name: KeyName,
    scope: Annotated[
        Literal["read", "assign", "admin"],
        typer.Option(help="read: ask; assign: place new customers as well; admin: see personal data in texts as well."),
    ] = "read",
) -> None:
    """Make a key and print it, once: only its hash is kept."""
    from kinfold.service.keys import add_key

    typer.echo(add_key(find_run(run).folder, name, scope))


@key.command("list")
def list_(run: RunName, as_json: Json = False) -> None:
    """The keys there are, without the keys themselves."""
    from kinfold.service.keys import load_keys

    keys = load_keys(find_run(run).folder)
    if as_json:
        typer.echo(json.dumps([{"name": each.name, "scope": each.scope, "made": each.made} for each in keys], indent=1))
        return
    for each in keys:
        typer.echo(f"{each.name:<24} {each.scope:<8} {each.made}")
    if not keys:
        typer.echo("There is no key: the service answers this machine alone.")


@key.command()
def remove(run: RunName, name: KeyName) -> None:
    """Take a key back; a running service stops taking it within seconds."""
    from kinfold.service.keys import remove_key

    remove_key(find_run(run).folder, name)
    typer.echo(f"{name} is removed.")
