"""A brief as a Word document: real headings, drawn bars, pictures; the same brief gives the same bytes."""

import base64
import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kinfold.briefs.chart import chart
from kinfold.briefs.colour import deep
from kinfold.briefs.docx_parts import fill, name_of, run
from kinfold.briefs.lines import Evidence, Line
from kinfold.briefs.view import NOTHING_TOLD, BriefView

if TYPE_CHECKING:
    from docx.document import Document

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # of a document whose data has no date
QUIET, WARN = "5c626c", "9a3b22"
ADVICE = (("Do", "22693f"), ("Don’t", WARN), ("Say it like this", ""))


def render(view: BriefView) -> bytes:
    """The document. Its dates are those of the approval, or of the data; it names no machine."""
    import docx
    from docx.shared import Mm, Pt

    page, own = docx.Document(), deep(view.colour).lstrip("#")
    section = page.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(18)
    _styles(page, own)
    _band(page, view, own)
    numbers = page.add_paragraph()
    numbers.paragraph_format.space_before = Pt(10)
    for at, figure in enumerate(view.figures):
        run(numbers, ("      " if at else "") + figure.told, size=20, bold=True, colour=own)
        run(numbers, f" {figure.what}", colour=QUIET)
    for warning in view.warnings:
        run(page.add_paragraph(), warning, bold=True, colour=WARN)
    _facts(page, view)
    _pictures(page, view)
    if view.quotes:
        page.add_heading("In their words", 1)
        for quote in view.quotes:
            page.add_paragraph(f"“{quote}”", style="Quote")
    for (title, colour), said in zip(ADVICE, (view.do, view.avoid, view.say), strict=True):
        _claims(page, title, said, colour or own)
    if view.sections:
        page.add_heading("More about them", 1)
    for each in view.sections:
        _claims(page, each.title, each.lines, "", level=2)
    _known(page, "They told us", view.told)
    if not view.told:
        _list(page, "They told us", (NOTHING_TOLD,))
    _known(page, "We infer from what they did", view.inferred)
    _list(page, "Size, value and reach", [*(figure.sentence for figure in view.figures), *view.worth])
    _list(page, "What we don’t know", view.unknown)
    _list(page, "How sure, how fresh", (view.sure.sentence, view.fresh))
    if view.struck:
        page.add_heading("Struck out", 1)
        for text, reason in view.struck:
            line = page.add_paragraph(style="List Bullet")
            run(line, text, strike=True, colour=QUIET)
            run(line, f"  {reason}")
    page.add_heading("How this brief was made", 1)
    table = page.add_table(0, 2)
    for what, told in view.card.lines:
        cells = table.add_row().cells
        run(cells[0].paragraphs[0], what, bold=True, size=9)
        run(cells[1].paragraphs[0], told, size=9)
        cells[0].width, cells[1].width = Mm(28), Mm(142)
    _properties(page, view)
    out = io.BytesIO()
    page.save(out)
    return _same_bytes(out.getvalue())


def _styles(page: "Document", own: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size, colour in (
        ("Normal", 10.5, ""),
        ("Heading 1", 15, own),
        ("Heading 2", 11.5, ""),
        ("Quote", 11.5, ""),
    ):
        style: Any = page.styles[name]
        style.font.name, style.font.size = "Calibri" if name in ("Normal", "Heading 2") else "Georgia", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.font.color.rgb = RGBColor.from_string(colour or "22252b")
        style.paragraph_format.space_after = Pt(4)
    page.styles["Heading 1"].paragraph_format.space_before = Pt(16)


def _band(page: "Document", view: BriefView, own: str) -> None:
    """The name on the segment's colour: a table of one cell, which Word and LibreOffice both fill."""
    cell = page.add_table(1, 1).cell(0, 0)
    fill(cell, own)
    first = cell.paragraphs[0]
    run(first, f"SEGMENT {view.segment}  ·  {view.status.state.upper()}", size=9, colour="ffffff")
    name = cell.add_paragraph(style="Title")
    name.paragraph_format.space_after = 0
    run(name, view.name, size=24, colour="ffffff", bold=True)
    borders = name._p.pPr.find("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}pBdr")
    if borders is not None:
        name._p.pPr.remove(borders)
    run(cell.add_paragraph(), view.summary.text, size=12, colour="ffffff")
    run(cell.add_paragraph(), f"{view.status.sentence}.", size=9, colour="ffffff")


def _facts(page: "Document", view: BriefView) -> None:
    from docx.shared import Mm

    if not view.facts:
        return
    page.add_heading(view.facts_title, 1)
    table = page.add_table(0, 2)
    for fact in view.facts:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Mm(70), Mm(100)
        run(cells[0].paragraphs[0], fact.text, bold=True)
        run(cells[0].paragraphs[0], f"  {fact.times}", colour=deep(view.colour).lstrip("#"), bold=True)
        run(cells[0].add_paragraph(), fact.sure, size=8.5, colour=QUIET)
        picture = cells[1].paragraphs[0].add_run().add_picture(io.BytesIO(chart(fact, view.colour)), width=Mm(98))
        told = ", ".join(f"{bar.label} {bar.told}" for bar in fact.bars)
        name_of(picture, f"{fact.text}: {told}", fact.id)
    if view.nearest:
        alike = page.add_paragraph()
        run(
            alike, "Most alike: " + ", ".join(f"{id} ({name})" for id, name in view.nearest) + ".", colour=QUIET, size=9
        )


def _pictures(page: "Document", view: BriefView) -> None:
    from docx.shared import Mm

    if not view.pictures:
        return
    page.add_heading("What they look at", 1)
    table = page.add_table(-(-len(view.pictures) // 4), 4)
    for at, shown in enumerate(view.pictures):
        cell = table.cell(at // 4, at % 4)
        data = base64.b64decode(shown.uri.partition(",")[2])
        name_of(
            cell.paragraphs[0].add_run().add_picture(io.BytesIO(data), width=Mm(36)), shown.name, f"picture {at + 1}"
        )
        run(cell.paragraphs[0], f"\n{shown.name}", size=8.5)
        run(cell.paragraphs[0], f"\n{shown.note}", size=8, colour=QUIET)


def _claims(page: "Document", title: str, claims: tuple[Line, ...], colour: str, level: int = 1) -> None:
    if not claims:
        return
    heading = page.add_heading("", level)
    run(heading, title, colour=colour)
    for claim in claims:
        page.add_paragraph(claim.text, style="List Bullet")
        for each in claim.evidence:
            under = page.add_paragraph(style="List Bullet 2")
            run(under, f"{each.text}; {each.sure}", size=8.5, colour=QUIET)


def _known(page: "Document", title: str, known: tuple[Evidence, ...]) -> None:
    _list(page, title, [f"{each.text} ({each.sure})" for each in known])


def _list(page: "Document", title: str, items: Any) -> None:
    if items:
        page.add_heading(title, 1)
        for item in items:
            page.add_paragraph(item, style="List Bullet")


def _properties(page: "Document", view: BriefView) -> None:
    entry = view.status.entry
    date = entry.at if entry is not None else view.card.last
    time = datetime.fromisoformat(date).astimezone(UTC).replace(tzinfo=None) if date else EPOCH.replace(tzinfo=None)
    told = page.core_properties
    told.title, told.subject = view.name[:255], f"Segment {view.segment}"
    told.author = told.last_modified_by = entry.by[:255] if entry is not None else "kinfold"
    told.created = told.modified = time
    told.comments, told.keywords, told.category = "", "", "Customer segment brief"
    told.content_status, told.revision = view.status.state, 1


def _same_bytes(document: bytes) -> bytes:
    """The same archive without the time at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            new.writestr(entry, old.read(name))
    return out.getvalue()
