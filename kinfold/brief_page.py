"""A brief in the terminal."""

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from personas import Brief, SegmentFacts

TITLES = {
    "who": "Who they are",
    "watches": "What they watch",
    "views": "What they look at",
    "says": "What they say",
    "buys": "How they buy",
    "do": "Do",
    "avoid": "Don't",
}


def print_brief(brief: Brief, facts: SegmentFacts) -> None:
    """Print one brief, each claim with the facts it rests on."""
    console = Console()
    console.rule(f"[bold]{brief.segment}  {escape(brief.name)}", align="left")
    console.print(f"{escape(brief.summary)}  [dim]{facts.size:,} customers, written by {brief.writer}[/]")
    for kind, title in TITLES.items():
        claims = [claim for claim in brief.claims if claim.kind == kind]
        if claims:
            console.print(f"\n[bold]{title}")
        for claim in claims:
            console.print(Padding(f"• {escape(claim.text)} [dim]{' '.join(claim.facts)}[/]", (0, 0, 0, 2)))
    if brief.quotes:
        console.print("\n[bold]In their words")
        for quote in brief.quotes:
            console.print(Padding(f"“{escape(quote)}”", (0, 0, 0, 2)), style="italic")
    if brief.struck:
        console.print(f"\n[dim]{len(brief.struck)} claims were struck out: no fact supports them.[/]")
    console.print()
