"""Pictures small enough to be carried inside of a page."""

import base64
import io
import warnings
from pathlib import Path

SIDE = 240  # pixels of the longer side: twice what the page shows, for sharp screens
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")


def data_uri(folder: Path, path: str, side: int = SIDE) -> str | None:
    """The picture at `path` within `folder` as a small JPEG in a data URI; None if it cannot be read there.

    `side`: pixels of its longer side.
    Drawing it anew leaves out what the file may carry besides the picture (place, camera, owner).
    """
    from PIL import Image, ImageOps

    root = folder.resolve()
    try:
        place = (root / path).resolve()
        if not place.is_relative_to(root):
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a picture that PIL only warns of was let in by the check of the data
            with Image.open(place, formats=FORMATS) as opened:
                opened.draft("RGB", (2 * side, 2 * side))
                turned = ImageOps.exif_transpose(opened).convert("RGBA")
        turned.thumbnail((side, side))
        paper = Image.new("RGB", turned.size, "white")
        paper.paste(turned, mask=turned.getchannel("A"))
        out = io.BytesIO()
        paper.save(out, "JPEG", quality=80)
    except (OSError, ValueError, RuntimeError, SyntaxError, Image.DecompressionBombError):
        return None
    return "data:image/jpeg;base64," + base64.b64encode(out.getvalue()).decode()
