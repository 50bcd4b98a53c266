"""The commands on briefs: read one, hand it out, say how far it is, and have it checked."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from customers.errors import BadInput

Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
RunName = Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a run, or its name below runs/.")]
Format = Literal["terminal", "md", "html", "docx", "json"]


class RunFirst(TyperGroup):
    """`kinfold brief RUN S03` is `kinfold brief show RUN S03`: a first word that is no command is a run."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        known = bool(args) and (args[0] in self.commands or args[0].startswith("-"))
        return super().resolve_command(ctx, args if known else ["show", *args])


app = typer.Typer()
brief = typer.Typer(cls=RunFirst, no_args_is_help=True)
app.add_typer(
    brief,
    name="brief",
    help="Read the briefs of a run, hand them out, and say how far they are. `kinfold brief RUN S03` shows one.",
)


@brief.command()
def show(
    run: RunName,
    segment: Annotated[str | None, typer.Argument(help="A segment, for instance S03; all if not given.")] = None,
    form: Annotated[
        Format,
        typer.Option("--format", help="md, html and docx are for handing out: of reviewed and live briefs only."),
    ] = "terminal",
    out: Annotated[Path | None, typer.Option(help="File to write, instead of the screen.")] = None,
    as_json: Json = False,
) -> None:
    """Read a brief, or export it. `kinfold brief RUN [SEGMENT]` does the same."""
    from kinfold.briefs import view
    from kinfold.briefs.export import export, plain, write
    from kinfold.store import find

    here, form = find(run), "json" if as_json else form
    if form == "terminal" and out is not None:
        raise BadInput("--out needs a --format: md, html, docx or json")
    if form in ("md", "html", "docx"):
        if segment is None:
            raise BadInput(f"an export is of one brief: kinfold brief {run} S01 --format {form}")
        export(view.view(here, segment), run, form, out)
        return
    found = list(view.views(here)) if segment is None else [view.view(here, segment)]
    if form == "json":
        write(json.dumps([plain(each) for each in found], indent=1, ensure_ascii=False) + "\n", out)
        return
    from kinfold.briefs.terminal import print_brief

    for each in found:
        print_brief(each)


@brief.command()
def approve(
    run: RunName,
    segment: Annotated[str, typer.Argument(help="A segment, for instance S03.")],
    state: Annotated[str, typer.Option(help="reviewed, live, retired or draft.")],
    by: Annotated[str, typer.Option(help="Who says so.")],
    reason: Annotated[str, typer.Option(help="Why.")],
) -> None:
    """Say how far a brief is: draft, reviewed, live, retired. A brief whose text changes is a draft again."""
    from kinfold.briefs.material import brief_of
    from kinfold.briefs.states import move
    from kinfold.store import find
    from personas.brief import load_briefs
    from personas.facts import load_facts
    from personas.verify import verify

    here = find(run)
    briefs = {each.segment: each for each in load_briefs(here.path("briefs") / "briefs.json")}
    one = brief_of(briefs, here, segment)
    if state in ("reviewed", "live"):
        facts = [each for each in load_facts(here.path("facts") / "facts.json") if each.segment == segment]
        wrong = verify([one], facts).unsupported
        if wrong:
            raise BadInput(
                f"the brief of {segment} cannot be {state}: {len(wrong)} of its claims do not hold, the first "
                f"“{wrong[0][1].claim.text}” ({wrong[0][1].reason}); see kinfold brief verify {run}"
            )
    entry = move(here.folder, one, state, by, reason)
    typer.echo(f"{segment} is {entry.state} since {entry.day}, by {entry.by}.")


@brief.command("history")
def history_(
    run: RunName,
    segment: Annotated[str | None, typer.Argument(help="A segment, for instance S03; all if not given.")] = None,
    as_json: Json = False,
) -> None:
    """Who moved which brief where, when and why, the oldest first."""
    from dataclasses import asdict

    from kinfold.briefs.material import brief_of
    from kinfold.briefs.states import history, status
    from kinfold.store import find
    from personas.brief import load_briefs

    here = find(run)
    entries = history(here.folder)
    if segment is not None:
        briefs = {each.segment: each for each in load_briefs(here.path("briefs") / "briefs.json")}
        if segment not in {entry.segment for entry in entries}:
            brief_of(briefs, here, segment)
        entries = tuple(entry for entry in entries if entry.segment == segment)
    if as_json:
        typer.echo(json.dumps([asdict(entry) for entry in entries], indent=1, ensure_ascii=False))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    if entries:
        table = Table("segment", "state", "by", "at (UTC)", "reason")
        for entry in entries:
            table.add_row(
                entry.segment, entry.state, Text(entry.by), entry.at[:16].replace("T", " "), Text(entry.reason)
            )
        console.print(table)
    else:
        console.print("No brief was moved yet: all of them are drafts.")
    if segment is not None and segment in briefs:
        console.print(Text(f"{segment}: {status(briefs[segment], entries).sentence}."))


@brief.command("verify")
def verify_(run: RunName, as_json: Json = False) -> None:
    """Count everything again from the tables and hold every claim against it; exit code 1 if one is not supported."""
    from kinfold.briefs.material import counted_again
    from kinfold.store import find
    from personas.brief import load_briefs
    from personas.verify import verify

    here = find(run)
    found = verify(load_briefs(here.path("briefs") / "briefs.json"), counted_again(here))
    told = {name: getattr(found, name) for name in ("claims", "supported", "struck", "numbers_mismatched")}
    wrong = [{"segment": s, "text": each.claim.text, "reason": each.reason} for s, each in found.unsupported]
    if as_json:
        typer.echo(json.dumps(told | ({"unsupported": wrong} if wrong else {}), indent=1, ensure_ascii=False))
    else:
        typer.echo(
            f"{found.supported} of {found.claims} claims hold against the facts; {found.numbers_mismatched} state another "
            f"number; {found.struck} were struck when they were written."
        )
        for each in wrong:
            typer.echo(f"{each['segment']}: “{each['text']}”: {each['reason']}")
    if wrong:
        raise typer.Exit(1)
