"""The two interactive figures as plain data for plotly: the map of customers and the training curve."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from personas.brief import Brief
from personas.people import what_they_did

# Twelve hues of one lightness, so that each stands out on white as on near black; then the shape of the mark changes.
COLOURS = (
    "#3f7fc4",
    "#d07c2c",
    "#2f9a73",
    "#c2528f",
    "#8866c8",
    "#a08a24",
    "#2d9bb5",
    "#cc5449",
    "#6a8f35",
    "#b06f47",
    "#5a6fd6",
    "#3f9a4a",
)
SYMBOLS = ("circle", "diamond", "square", "triangle-up", "cross", "x")
NOISE = "#9a9ea6"


@dataclass(frozen=True)
class Look:
    """How a segment is drawn everywhere on the page."""

    colour: str
    symbol: str


def looks(segments: Segments) -> dict[str, Look]:
    """A look for each segment, and for "noise"."""
    found = {
        name: Look(COLOURS[j % len(COLOURS)], SYMBOLS[j // len(COLOURS) % len(SYMBOLS)])
        for j, name in enumerate(segments.names)
    }
    return found | {"noise": Look(NOISE, "circle")}


def customer_map(
    customers: Customers,
    segments: Segments,
    briefs: Mapping[str, Brief],
    xy: np.ndarray,
    drawn: np.ndarray,
    looks: Mapping[str, Look],
) -> dict[str, Any]:
    """One trace a segment that has drawn customers, noise first so that it lies below.

    Plotly reads a few tags in its texts, so what comes from the data is escaped once more here.
    """
    lines = what_they_did(customers, drawn)
    label = segments.label[drawn]
    traces = []
    for j in range(-1, len(segments.names)):
        inside = np.flatnonzero(label == j)
        if not len(inside):
            continue
        name = segments.names[j] if j >= 0 else "noise"
        brief = briefs.get(name)
        title = "Fits nowhere" if j < 0 else f"{name} {brief.name}" if brief else name
        traces.append(
            {
                "segment": name,
                "name": html.escape(_wrap(title), quote=False).replace("\n", "<br>"),
                "colour": looks[name].colour,
                "symbol": looks[name].symbol,
                "x": np.round(xy[inside, 0].astype(np.float64), 3).tolist(),
                "y": np.round(xy[inside, 1].astype(np.float64), 3).tolist(),
                "text": [
                    f"<b>{html.escape(customers.ids[row], quote=False)}</b><br>{html.escape(title, quote=False)}<br>"
                    + html.escape(lines[row], quote=False).replace(" · ", "<br>")
                    for row in drawn[inside].tolist()
                ],
            }
        )
    return {"traces": traces, "size": 7 if len(drawn) < 2000 else 5 if len(drawn) < 10000 else 3.5}


def training_curve(training: Sequence[Mapping[str, float]]) -> dict[str, Any] | None:
    """Epochs and the loss of each on both halves of the data, None if nothing was trained; NaN is left out."""
    if not training:
        return None
    columns = {
        name: [float(epoch[name]) if name in epoch else np.nan for epoch in training] for name in ("train", "valid")
    }
    finite = {name: [v if np.isfinite(v) else None for v in values] for name, values in columns.items()}
    return {"epoch": [float(epoch["epoch"]) for epoch in training], **finite}


def _wrap(title: str, width: int = 34) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(title, width)[:3]) or title
