"""Small things a Word document is made of, which python-docx has no word for."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def run(
    paragraph: "Paragraph", text: str, size: float = 0, bold: bool = False, strike: bool = False, colour: str = ""
) -> None:
    """Add text to a paragraph. `size` in points; `colour` "rrggbb"."""
    from docx.shared import Pt, RGBColor

    added = paragraph.add_run(text)
    added.bold, added.font.strike = bold or None, strike or None
    if size:
        added.font.size = Pt(size)
    if colour:
        added.font.color.rgb = RGBColor.from_string(colour)


def fill(cell: Any, colour: str) -> None:
    """Fill a cell of a table with "rrggbb"."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def name_of(picture: Any, told: str, name: str) -> None:
    """What a screen reader says of a picture."""
    picture._inline.docPr.set("descr", told)
    picture._inline.docPr.set("name", name)
