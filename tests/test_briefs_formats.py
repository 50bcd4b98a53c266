"""Every format shows the same brief, runs nothing that a customer wrote, and comes out the same again."""

import io
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from briefs_shop import SEGMENTS, brief_of, evil, facts_of, run_of
from personas_shop import EVIL

from kinfold.briefs import docx, html, markdown, terminal
from kinfold.briefs.lines import Line
from kinfold.briefs.view import NOTHING_TOLD, BriefView, view

PARTS = (
    "Travel watchers",
    "62% watched videos on 'travel' (others 20%)",
    "Draft: nobody has reviewed it yet",
    "in five facts",
    "In S02",
    "140",
    "travel thing 0",
    "Lovely.",
    "Publish late in the evening",
    "Avoid relying on store",
    "Who they are",
    "What they watch",
    "70% of those who told us their diet said 'vegan'",
    "31% of all money spent",
    "60% can be reached",
    "Nobody measured their income",
    "97% of this one comes back",
    "1 January 2024",
    "They are rich.",
    "nobody measured their income",
    "marketing",
    "tiny, prompt abab",
)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> BriefView:
    return view(run_of(tmp_path_factory.mktemp("good")), "S01")


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> BriefView:
    briefs = [evil(brief_of(facts_of(name))) for name in SEGMENTS]
    return view(run_of(tmp_path_factory.mktemp("bad"), briefs), "S01")


def bare(of: BriefView) -> BriefView:
    """The least that a brief can be."""
    return replace(
        of, facts=(), nearest=(), sections=(), pictures=(), quotes=(), do=(), avoid=(), told=(), inferred=(), unknown=(),
        struck=(), worth=(), channels=(), figures=of.figures[:1], holds=False,
        card=replace(of.card, first="", last="", rows=()),
    )  # fmt: skip


class Page(HTMLParser):
    """Tags, attributes and the text of a page, as a browser takes them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text, self.style = "", ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["style"] and not self.style:
            self.style = data
        else:
            self.text += data


def printed(of: BriefView, width: int = 110) -> str:
    from rich.console import Console

    out = io.StringIO()
    terminal.print_brief(of, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def words(document: bytes) -> str:
    """All text of a Word document, tables included, in order."""
    xml = zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml").decode()
    text = re.sub(r"</w:p>", "\n", xml)
    import html as entities

    return entities.unescape(re.sub(r"<[^>]+>", "", text))


def flat(text: str) -> str:
    return " ".join(text.replace("│", " ").split())


def test_the_page_has_all_of_it(good: BriefView) -> None:
    text = flat(Page(html.render(good)).text)
    for part in PARTS:
        assert part in text, part


def test_word_has_all_of_it(good: BriefView) -> None:
    text = flat(words(docx.render(good)))
    for part in PARTS:
        if part not in ("In S02", "140"):  # those are drawn
            assert part in text, part


def test_markdown_and_the_terminal_have_all_of_it(good: BriefView) -> None:
    written = flat(re.sub(r"\*\*|\\(?=[\[\]~$_])", "", markdown.render(good)))
    for text in (written, flat(printed(good))):
        for part in PARTS:
            assert part in text, part
    assert "█" in printed(good)


def test_the_page_asks_nobody_and_runs_nothing(bad: BriefView) -> None:
    rendered = html.render(bad)
    page = Page(rendered)
    assert not set(page.tags) & {"script", "iframe", "object", "embed", "form", "base", "link", "audio", "video", "a"}
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in ("style", "href", "srcset")]
    assert all(value.startswith("data:image/jpeg;base64,") for _, name, value in page.attributes if name == "src")
    assert page.tags.count("img") == 1
    assert not re.search(r"url\(|@import|https?:", page.style)
    assert EVIL in page.text  # as text, every character of it
    (policy,) = [
        value for tag, name, value in page.attributes if (tag, name) == ("meta", "content") and "default-src" in value
    ]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_the_style_is_the_one_that_the_policy_allows(good: BriefView) -> None:
    import base64
    import hashlib

    rendered = html.render(good)
    style = rendered.split("<style>")[1].split("</style>")[0]
    assert f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in rendered


def test_evidence_is_reached_by_keyboard_and_printed(good: BriefView) -> None:
    rendered = html.render(good)
    page = Page(rendered)
    cards = rendered.count('class="card" tabindex="0"') + rendered.count('class="claim" tabindex="0"')
    assert cards == len(good.do) + len(good.avoid) + sum(len(section.lines) for section in good.sections) == 4
    assert rendered.count('class="proof"') == cards
    assert ".card:focus .proof" in page.style
    on_paper = page.style[page.style.index("@media print") :]
    assert ".proof { display: block; }" in on_paper


def test_markdown_holds_no_markup_of_customers(bad: BriefView) -> None:
    text = markdown.render(bad)
    assert "<script" not in text
    assert "<img" not in text
    assert "&lt;/script&gt;" in text
    assert "\n# [x]" not in text
    assert "\\# \\[x\\]" in text
    assert re.findall(r"(?<!\\)\[", text) == []


@pytest.mark.parametrize(
    "said", ["# x", "1. x", "- x", "| a | b |", "`x`", "<b>", "www.example.com", "https://x.y", "a@b.c", "***"]
)
def test_what_markdown_would_read_is_escaped(said: str) -> None:
    escaped = markdown.plain(said)
    assert escaped != said
    assert not re.match(r"#|\d+\.\s|-\s|\||`|<|www\.|https:|\*", escaped)


def test_the_terminal_is_not_steered(bad: BriefView) -> None:
    text = printed(bad)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert "red" in text
    marked = replace(bad, quotes=("[bold]not markup[/bold] [link=x]y[/link]",))
    assert "[bold]not markup[/bold]" in printed(marked)


def test_bars_are_as_long_as_their_numbers() -> None:
    assert [terminal.bar(x, 4) for x in (0, 0.0001, 0.25, 0.5, 0.53, 1)] == ["", "▏", "█", "██", "██▏", "████"]


def test_a_narrow_terminal_loses_no_word_of_a_claim(good: BriefView) -> None:
    text = flat(printed(good, 44))
    assert good.do[0].text in text


def test_word_documents_of_one_brief_are_the_same_bytes_and_name_no_machine(bad: BriefView, tmp_path: Path) -> None:
    first = docx.render(bad)
    assert docx.render(bad) == first
    archive = zipfile.ZipFile(io.BytesIO(first))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    everything = b"".join(archive.read(name) for name in archive.namelist())
    assert str(Path.home()).encode() + b"/" not in everything
    assert str(tmp_path.parent).encode() not in everything
    assert EVIL in words(first)


def test_word_documents_have_headings_pictures_and_their_own_dates(good: BriefView) -> None:
    import docx as word

    document = word.Document(io.BytesIO(docx.render(good)))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings[:5] == ["Who they are, in five facts", "What they look at", "In their words", "Do", "Don’t"]
    assert len(document.inline_shapes) == 5 + 1
    descriptions = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert descriptions[0] == "Watched videos on 'travel': Here 62%, All others 20%, In S02 30%, In S03 30%"
    assert document.core_properties.title == "Travel watchers"
    assert document.core_properties.author == "kinfold"
    assert str(document.core_properties.created)[:10] == good.card.last
    assert [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Quote"] == ["“Lovely.”"]


def test_the_least_that_a_brief_can_be(good: BriefView) -> None:
    least = bare(good)
    page, text, shown, document = html.render(least), markdown.render(least), printed(least), words(docx.render(least))
    for rendered in (Page(page).text, text, shown, document):
        assert "no longer supported" in rendered
        assert "Travel watchers" in rendered
        assert NOTHING_TOLD in flat(rendered)
        for missing in ("In their words", "What they look at", "Struck out", "What we don’t know", "in five facts"):
            assert missing not in rendered


def test_an_unstable_segment_is_warned_of_before_anything_else(good: BriefView) -> None:
    loose = replace(good, sure=replace(good.sure, stable=False, sentence="Decide nothing on it alone."))
    for rendered in (Page(html.render(loose)).text, markdown.render(loose), printed(loose), words(docx.render(loose))):
        assert rendered.index("Decide nothing") < rendered.index("in five facts")
        assert "Decide nothing" not in Page(html.render(good)).text


def test_a_claim_without_evidence_is_shown_without(good: BriefView) -> None:
    page = html.render(replace(good, do=(Line("Do this.", ()),), avoid=(), sections=()))
    assert "Do this." in page
    assert 'class="proof"' not in page
