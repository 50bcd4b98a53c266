"""The figure of the fusion bench, as an SVG: a panel a regime, a line a method, a dot a seed."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import numpy as np

COLOURS = {
    "bound": "#8a8a8a",
    "baseline": "#b07a2a",
    "single": "#c9a66b",
    "published": "#3b6fb6",
    "ours": "#c2303a",
}
LABELS, PANEL, LINE, TOP = 190, 210, 20, 46  # pixels
FONT = 'font-family="Helvetica, Arial, sans-serif"'


def dots(rows: Sequence[Mapping[str, Any]]) -> str:
    """`rows`: {"regime", "method", "family", "ari"}, ARI from 0 to 1. Methods from the best mean to the worst; a bar
    stands at the mean of each."""
    regimes = list(dict.fromkeys(row["regime"] for row in rows))
    family = {row["method"]: row["family"] for row in rows}
    mean = {method: np.mean([row["ari"] for row in rows if row["method"] == method]) for method in family}
    methods = sorted(family, key=lambda method: -mean[method])
    width, height = LABELS + len(regimes) * PANEL + 10, TOP + len(methods) * LINE + 34
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        text(LABELS, 16, "Agreement of k-means clusters with the planted segments (ARI), a dot a seed", 12, "#333333"),
    ]
    for i, method in enumerate(methods):
        y = TOP + i * LINE + LINE / 2
        parts.append(text(LABELS - 10, y + 4, method, 12, COLOURS[family[method]], "end"))
        parts.append(f'<path d="M{LABELS} {y:.1f}H{width - 10}" stroke="#eeeeee"/>')
    for j, regime in enumerate(regimes):
        left = LABELS + j * PANEL
        span = PANEL - 24

        def x(ari: float, left: float = left, span: float = span) -> float:
            return left + 6 + span * min(max(ari, 0.0), 1.0)

        parts.append(text(x(0.5), TOP - 10, regime, 12, "#333333", "middle"))
        bottom = TOP + len(methods) * LINE
        for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
            parts.append(f'<path d="M{x(tick):.1f} {TOP}V{bottom}" stroke="#dddddd"/>')
            parts.append(text(x(tick), bottom + 16, f"{tick:g}", 10, "#555555", "middle"))
        for i, method in enumerate(methods):
            y = TOP + i * LINE + LINE / 2
            values = [row["ari"] for row in rows if row["method"] == method and row["regime"] == regime]
            if not values:
                continue
            colour, middle = COLOURS[family[method]], x(float(np.mean(values)))
            parts += [f'<circle cx="{x(v):.1f}" cy="{y}" r="3.4" fill="{colour}" fill-opacity="0.55"/>' for v in values]
            parts.append(f'<path d="M{middle:.1f} {y - 7}V{y + 7}" stroke="{colour}" stroke-width="2"/>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def text(x: float, y: float, words: str, size: int, colour: str, anchor: str = "start") -> str:
    style = f'font-size="{size}" fill="{colour}" text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {FONT} {style}>{escape(words)}</text>'
