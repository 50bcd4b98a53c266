"""A brief as one HTML page: self-contained, readable on paper, on a phone and by keyboard."""

import base64
import hashlib
from pathlib import Path

from kinfold.briefs.colour import deep, pale
from kinfold.briefs.view import NOTHING_TOLD, BriefView

HERE = Path(__file__).parent


def render(view: BriefView) -> str:
    """The page as a string. It asks nothing of any server and runs no script: its content security policy allows its own
    style, by hash, and pictures it carries. What customers wrote is text, never markup."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    css = (HERE / "brief.css").read_text(encoding="utf-8")
    style = f":root {{ --own: {deep(view.colour)}; --tint: {pale(view.colour)}; --soft: {pale(view.colour, 0.45)}; }}\n{css}"
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("brief.html.j2").render(
        view=view,
        css=Markup(style),
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        nothing_told=NOTHING_TOLD,
        advice=[
            each
            for each in (("Do", "do", view.do), ("Don’t", "avoid", view.avoid), ("Say it like this", "say", view.say))
            if each[2]
        ],
    )
