"""The bars of a fact as a picture, for documents that cannot draw."""

import io

from kinfold.briefs.colour import deep, pale
from kinfold.briefs.lines import Bar, Drawn


def chart(fact: Drawn, colour: str) -> bytes:
    """The bars of one fact as a PNG, with their labels and numbers."""
    from PIL import Image, ImageDraw, ImageFont

    font, row, width = ImageFont.load_default(30), 46, 1180
    image = Image.new("RGB", (width, row * len(fact.bars) + 6), "white")
    draw = ImageDraw.Draw(image)
    fills: dict[str, str] = {"here": deep(colour), "others": "#8d939d", "near": pale(colour, 0.45)}
    left, right = 190, width - 230

    def line(at: int, each: Bar) -> None:
        top = at * row + 6
        strong = "#22252b" if each.whose == "here" else "#5c626c"
        draw.text((0, top), _drawable(each.label), strong, font)
        draw.rounded_rectangle((left, top + 6, right, top + 32), 5, "#eeece7")
        end = left + max((right - left) * each.length, 4.0)
        draw.rounded_rectangle((left, top + 6, end, top + 32), 5, fills[each.whose])
        draw.text((right + 18, top), _drawable(each.told), strong, font)

    for at, each in enumerate(fact.bars):
        line(at, each)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _drawable(text: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in text)[:24]
