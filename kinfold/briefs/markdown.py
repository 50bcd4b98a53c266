"""A brief as Markdown, for a wiki or a repository."""

import re
from collections.abc import Iterator, Sequence

from kinfold.briefs.lines import Evidence, Line
from kinfold.briefs.terminal import bar
from kinfold.briefs.view import NOTHING_TOLD, BriefView

SPECIAL = re.compile(r"[\\`*_\[\]#|~<>&@$]|^[+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
HTML = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;"}
SCHEME = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")
BAR = 20  # characters of the longest bar


def plain(text: str) -> str:
    """The text so that no reader of Markdown sees markup, HTML or a link in it."""
    escaped = SPECIAL.sub(lambda found: HTML.get(found[0], f"\\{found[0]}"), " ".join(text.split()))
    return SCHEME.sub(lambda found: f"{found[1]}\\{found[2]}", escaped)


def render(view: BriefView) -> str:
    """The whole brief, in the order of the page. Pictures are named: Markdown can carry none by itself."""
    return "\n".join(_lines(view)).rstrip() + "\n"


def _lines(view: BriefView) -> Iterator[str]:
    yield from (f"# {plain(view.name)} ({plain(view.segment)})", "", plain(view.summary.text), "")
    yield from (f"**{plain(view.status.sentence)}.**", "")
    for warning in view.warnings:
        yield from (f"**{plain(warning)}**", "")
    yield from (" · ".join(f"**{plain(each.told)}** {plain(each.what)}" for each in view.figures), "")
    if view.facts:
        yield from (f"## {view.facts_title}", "", "| | | | |", "|---|---|--:|---|")
        for fact in view.facts:
            yield f"| **{plain(fact.text)}** {plain(fact.times)} | | | {plain(fact.sure)} |"
            for each in fact.bars:
                yield f"| | {plain(each.label)} | {plain(each.told)} | {bar(each.length, BAR)} |"
        yield ""
    if view.nearest:
        yield from ("Most alike: " + ", ".join(f"{plain(id)} ({plain(name)})" for id, name in view.nearest) + ".", "")
    if view.pictures:
        yield from _list("What they look at", [f"{plain(each.name)} ({plain(each.note)})" for each in view.pictures])
    if view.quotes:
        yield from ("## In their words", "")
        for quote in view.quotes:
            yield from (f"> “{plain(quote)}”", "")
    for title, said in (("Do", view.do), ("Don’t", view.avoid), ("Say it like this", view.say)):
        yield from _claims(title, said)
    if view.sections:
        yield from ("## More about them", "")
    for section in view.sections:
        yield from _claims(section.title, section.lines, "###")
    yield from _known("They told us", view.told) if view.told else _list("They told us", [NOTHING_TOLD])
    yield from _known("We infer from what they did", view.inferred)
    sentences = [*(each.sentence for each in view.figures), *view.worth]
    yield from _list("Size, value and reach", [plain(each) for each in sentences])
    yield from _list("What we don’t know", [plain(each) for each in view.unknown])
    yield from _list("How sure, how fresh", [plain(view.sure.sentence), plain(view.fresh)])
    yield from _list("Struck out", [f"~~{plain(text)}~~ {plain(reason)}" for text, reason in view.struck])
    yield from _list("How this brief was made", [f"**{plain(what)}**: {plain(told)}" for what, told in view.card.lines])


def _claims(title: str, claims: Sequence[Line], level: str = "##") -> Iterator[str]:
    if claims:
        yield from (f"{level} {title}", "")
        for claim in claims:
            yield f"- {plain(claim.text)}"
            yield from (f"  - *{plain(each.text)}; {plain(each.sure)}*" for each in claim.evidence)
        yield ""


def _known(title: str, known: Sequence[Evidence]) -> Iterator[str]:
    yield from _list(title, [f"{plain(each.text)} ({plain(each.sure)})" for each in known])


def _list(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from (f"## {title}", "", *(f"- {item}" for item in items), "")
