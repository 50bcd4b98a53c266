"""Briefs handed out: only what somebody reviewed, and what still holds, leaves the house."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from customers.errors import BadInput
from kinfold.briefs.view import BriefView

Form = Literal["md", "html", "docx"]


def export(view: BriefView, run: Path, form: Form, out: Path | None) -> None:
    """Write one brief to `out`, or to the screen.

    Raises BadInput for a brief that is a draft or retired, and for one that says what its facts no longer support.
    """
    if view.status.state not in ("reviewed", "live"):
        step = "reviewed" if view.status.state == "draft" else "draft"
        raise BadInput(
            f"the brief of {view.segment} is not for handing out ({view.status.sentence}): read it, then kinfold brief "
            f"approve {run} {view.segment} --state {step} --by NAME --reason WHY"
        )
    if not view.holds:
        raise BadInput(f"the brief of {view.segment} says what its facts no longer support: kinfold brief verify {run}")
    if form == "docx":
        from kinfold.briefs.docx import render as document

        if out is None:
            raise BadInput("a docx file is not for the screen: give --out FILE.docx")
        _file(document(view), out)
    elif form == "html":
        from kinfold.briefs.html import render as page

        write(page(view), out)
    else:
        from kinfold.briefs.markdown import render as text

        write(text(view), out)


def write(text: str, out: Path | None) -> None:
    """To a file, or to the screen."""
    if out is None:
        sys.stdout.write(text)
    else:
        _file(text.encode(), out)


def _file(data: bytes, out: Path) -> None:
    """Whole or not at all."""
    if not out.parent.is_dir():
        raise BadInput(f"no folder {out.parent}: make it first")
    part = out.with_name(f".{out.name}.part")
    try:
        part.write_bytes(data)
        part.replace(out)
    except OSError as error:
        raise BadInput(f"{out} cannot be written: {error.strerror}") from error
    print(out)


def plain(view: BriefView) -> dict[str, Any]:
    """For JSON: all of it but the pictures' bytes."""
    told = asdict(view)
    told["pictures"] = [{"name": each.name, "note": each.note} for each in view.pictures]
    told["status"]["sentence"] = view.status.sentence
    return told
