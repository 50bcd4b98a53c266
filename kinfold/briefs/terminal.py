"""A brief in the terminal."""

from typing import TYPE_CHECKING

from kinfold.briefs.colour import deep
from kinfold.briefs.lines import Line
from kinfold.briefs.view import NOTHING_TOLD, BriefView

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

WIDTH = 26  # characters of the longest bar
BLOCKS = " ▏▎▍▌▋▊▉█"
STATES = {"draft": "yellow", "reviewed": "cyan", "live": "green", "retired": "dim"}


def bar(length: float, width: int = WIDTH) -> str:
    """A bar of block characters, to an eighth of one; `length` in [0, 1]. What is more than nothing is seen."""
    eighths = max(round(length * width * 8), 1 if length > 0 else 0)
    return "█" * (eighths // 8) + (BLOCKS[eighths % 8] if eighths % 8 else "")


def print_brief(view: BriefView, console: "Console | None" = None) -> None:
    """Print all of it. What customers wrote is text, never markup of the terminal."""
    from rich import box
    from rich.console import Console, Group
    from rich.panel import Panel
    from rich.text import Text

    out, own = console or Console(), deep(view.colour)
    head = Text.assemble((view.summary.text, ""), "\n", (f"{view.status.sentence}.", STATES[view.status.state]))
    large = Text("   ").join(Text.assemble((each.told, "bold"), " ", (each.what, "dim")) for each in view.figures)
    title = Text.assemble((f" {view.segment} ", f"bold white on {own}"), " ", (view.name, "bold"))
    out.print(
        Panel(
            Group(head, Text(), large),
            title=title,
            title_align="left",
            box=box.ROUNDED,
            border_style=own,
            padding=(1, 2),
        )
    )
    for warning in view.warnings:
        out.print(Text(warning, "bold red"))
    if view.facts:
        _heading(out, view.facts_title, own)
        out.print(_facts(view, own))
        for segment, name in view.nearest:
            out.print(Text(f"{segment} is much like them: {name}.", "dim"))
    if view.pictures:
        _heading(out, "What they look at", own)
        _list(out, [Text.assemble(each.name, ("  " + each.note, "dim")) for each in view.pictures])
    if view.quotes:
        _heading(out, "In their words", own)
        _list(out, [Text(f"“{quote}”", "italic") for quote in view.quotes])
    advice = (
        (view.do, "Do", "green", "✓"),
        (view.avoid, "Don’t", "red", "✗"),
        (view.say, "Say it like this", own, "”"),
    )
    for said, heading, style, sign in advice:
        if said:
            _heading(out, heading, style)
            _claims(out, said, Text(f"{sign} ", style))
    if view.sections:
        _heading(out, "More about them", own)
    for section in view.sections:
        out.print(Text(f"  {section.title}", "bold"))
        _claims(out, section.lines, Text("• ", "dim"))
    for heading, known in (("They told us", view.told), ("We infer from what they did", view.inferred)):
        _heading(out, heading, own)
        lines = [Text.assemble(each.text, ("  " + each.sure, "dim")) for each in known]
        _list(out, lines or [Text(NOTHING_TOLD if heading == "They told us" else "Nothing.", "dim")])
    _heading(out, "Size, value and reach", own)
    _list(out, [Text(sentence) for sentence in (*(each.sentence for each in view.figures), *view.worth)])
    if view.unknown:
        _heading(out, "What we don’t know", own)
        _list(out, [Text(each) for each in view.unknown])
    _heading(out, "How sure, how fresh", own)
    _list(out, [Text(view.sure.sentence, "bold red" if view.sure.stable is False else ""), Text(view.fresh)])
    if view.struck:
        _heading(out, "Struck out", own)
        _list(out, [Text.assemble((text, "strike dim"), f"  {reason}") for text, reason in view.struck])
    _heading(out, "How this brief was made", own)
    card = _grid()
    for what, told in view.card.lines:
        card.add_row(Text(what, "dim"), Text(told, "dim"))
    out.print(card)
    out.print()


def _facts(view: BriefView, own: str) -> "Table":
    from rich.text import Text

    table = _grid()
    styles = {"here": own, "others": "grey50", "near": "grey70"}
    for fact in view.facts:
        table.add_row(Text(f"{fact.text} {fact.times}".strip(), "bold"), Text(), Text(fact.sure, "dim"))
        for each in fact.bars:
            strong = "bold" if each.whose == "here" else ""
            table.add_row(
                Text(f"  {each.label}", strong or "dim"),
                Text(each.told, strong),
                Text(bar(each.length), styles[each.whose]),
            )
    return table


def _grid() -> "Table":
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=44)
    return table


def _heading(out: "Console", title: str, style: str) -> None:
    from rich.text import Text

    out.print()
    out.print(Text(title, f"bold {style}"))


def _claims(out: "Console", claims: tuple[Line, ...], sign: "Text") -> None:
    from rich.text import Text

    for claim in claims:
        out.print(_row(sign, Text(claim.text)))
        for each in claim.evidence:
            if each.text.casefold() not in claim.text.casefold():
                out.print(_row(Text("    "), Text(f"{each.text}; {each.sure}", "dim")))


def _list(out: "Console", texts: "list[Text]") -> None:
    from rich.text import Text

    for text in texts:
        out.print(_row(Text("• ", "dim"), text))


def _row(sign: "Text", text: "Text") -> "Table":
    from rich.table import Table
    from rich.text import Text

    row = Table.grid()
    row.add_row(Text("  "), sign, text)
    return row
