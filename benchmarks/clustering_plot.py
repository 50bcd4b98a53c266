"""The figure of the clustering bench, as an SVG: CPU seconds against customers, both logarithmic, beside n log n."""

from collections.abc import Sequence

import numpy as np

from benchmarks.fusion_plot import text

WIDTH, HEIGHT, LEFT, BOTTOM = 560, 340, 70, 50  # pixels


def cost_curve(cost: Sequence[tuple[int, float]]) -> str:
    """`cost`: (customers, CPU seconds), rising. The dotted line is n log n through the first point."""
    n, seconds = np.array(cost, float).T
    line = seconds[0] * n * np.log(n) / (n[0] * np.log(n[0]))
    low = float(np.floor(np.log10(min(seconds.min(), line.min()))))
    high = float(np.ceil(np.log10(max(seconds.max(), line.max()))))
    first, last = float(np.log10(n[0])), float(np.log10(n[-1]))

    def x(customers: float) -> float:
        return LEFT + (WIDTH - LEFT - 40) * (float(np.log10(customers)) - first) / (last - first)

    def y(cpu: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 40) * (float(np.log10(cpu)) - low) / (high - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        text(LEFT, 20, "CPU seconds to find segments, 64 dimensions, one thread; dotted: n log n", 12, "#333333"),
    ]
    for power in range(int(low), int(high) + 1):
        parts.append(f'<path d="M{LEFT} {y(10.0**power):.1f}H{WIDTH - 40}" stroke="#dddddd"/>')
        parts.append(text(LEFT - 8, y(10.0**power) + 4, f"{10.0**power:g}", 11, "#555555", "end"))
    for customers in n:
        parts.append(text(x(customers), HEIGHT - BOTTOM + 18, f"{int(customers):,}", 11, "#555555", "middle"))
    for values, style in (
        (line, 'stroke="#8a8a8a" stroke-dasharray="3 4"'),
        (seconds, 'stroke="#c2303a" stroke-width="2"'),
    ):
        path = "L".join(f"{x(a):.1f} {y(b):.1f}" for a, b in zip(n, values, strict=True))
        parts.append(f'<path d="M{path}" fill="none" {style}/>')
    parts += [
        f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="4" fill="#c2303a"/>' for a, b in zip(n, seconds, strict=True)
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"
