"""The command that says why a customer or a segment is where it is."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from kinfold.cli_read import Json, RunName

if TYPE_CHECKING:
    from evidence.reason_types import Explanation, Reason
    from kinfold.explain import CustomerAnswer, SegmentAnswer

app = typer.Typer()


@app.command()
def explain(
    run: RunName,
    who: Annotated[str, typer.Argument(metavar="WHO", help="A segment (S03, S03.2) or a customer_id.")],
    as_json: Json = False,
) -> None:
    """Why is this customer, or this segment, here? Reasons in words, and how far they can be trusted."""
    from dataclasses import asdict

    from kinfold.explain import CustomerAnswer, answer, read_explanation
    from kinfold.store import find

    here = find(run)
    explanation, found = read_explanation(here), answer(here, who)
    if as_json:
        keys = ("fidelity", "among_members", "base", "weak", "sentence", "top3_stability")
        whole = {"explanation": {key: getattr(explanation, key) for key in keys}, "answer": asdict(found)}
        typer.echo(json.dumps(whole, indent=1, ensure_ascii=False))
    elif isinstance(found, CustomerAnswer):
        print_customer(found, explanation)
    else:
        print_segment(found, explanation)


def print_segment(found: "SegmentAnswer", explanation: "Explanation") -> None:
    """The reasons of a segment, the strongest first, with what shows them, and its rules of thumb."""
    from rich.console import Console
    from rich.markup import escape

    console, segment = Console(), found.reasons
    of = f", part of {found.within}: the reasons are why they are in {found.within}" if found.within else ""
    console.print(f"[bold]{segment.segment}[/bold], {segment.size:,} customers{of}")
    if segment.reasons:
        console.print(_table(segment.reasons, "why they are here"))
    else:
        console.print("Nothing that can be read of them sets them apart.")
    if segment.rules:
        console.print("\nRules of thumb, judged on customers they were not made from:")
        for rule in segment.rules:
            console.print(f"  {escape(rule.text)}")
    else:
        console.print("\nNo few questions find this segment.")
    if segment.recall is not None:
        console.print(f"\nOf its customers {segment.recall:.0%} are found by the explaining model.", end=" ")
    console.print(f"Another fit names {segment.stability:.0%} of the same first three reasons.")
    console.print(escape(explanation.sentence), style="yellow" if explanation.weak else "dim")


def print_customer(found: "CustomerAnswer", explanation: "Explanation") -> None:
    """What speaks for and against a customer's segment, and what for the second likeliest."""
    from rich.console import Console
    from rich.markup import escape

    console = Console()
    where = "noise: fits nowhere" if found.segment == "noise" else f"{found.segment}, strength {found.strength:.2f}"
    console.print(f"[bold]{escape(found.customer_id)}[/bold] is in {where}", end="; ")
    console.print(f"a model that has not seen this customer gives that a chance of {found.likely:.0%}.")
    for title, some in (
        ("what speaks for it", [each for each in found.reasons if each.contribution > 0]),
        ("what speaks against it", [each for each in found.reasons if each.contribution <= 0]),
    ):
        if some:
            console.print(_table(some, title))
    if found.second is not None:
        console.print(f"\nNext comes {found.second}, with a chance of {found.second_likely:.0%}.")
        if found.second_reasons:
            console.print(_table(found.second_reasons, f"what speaks for {found.second}"))
    console.print(escape(explanation.sentence), style="yellow" if explanation.weak else "dim")


def _table(reasons: "list[Reason] | tuple[Reason, ...]", title: str) -> object:
    from rich.markup import escape
    from rich.table import Table

    table = Table("kind", title, "weight", "shown by")
    for each in reasons:
        shown = ", ".join(f"{e.text} ({e.picture})" if e.picture else e.text for e in each.examples[:3])
        table.add_row(each.kind, escape(each.text), f"{each.contribution:+.2f}", escape(shown))
    return table


@app.command()
def value(run: RunName, as_json: Json = False) -> None:
    """How much is to be expected of the customers of a run: value tiers, what they rest on, and how far to trust them."""
    from dataclasses import asdict

    from evidence.contrasts import told
    from evidence.foretold import Foretold
    from kinfold.store import find

    found = Foretold.load(find(run).path("value"))
    if as_json:
        answer = {key: each for key, each in asdict(found).items() if key != "expected"}
        typer.echo(json.dumps(answer | {"sentence": found.sentence}, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    console = Console()
    if found.tiers:
        table = Table(
            "tier", "customers", "mean", "95 % interval", title=f"{found.text}, {found.since} to {found.until}"
        )
        for tier in found.tiers:
            ends = f"{told(tier.low, found.unit)} to {told(tier.high, found.unit)}"
            table.add_row(tier.name, f"{tier.customers:,}", told(tier.mean, found.unit), ends)
        console.print(table)
    console.print(found.sentence)
