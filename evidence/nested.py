"""Micro-segments that behave like the rest of their segment are no segments of their own."""

from dataclasses import replace

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from evidence.contrasts import contrast, corrected, moments, of_outcomes, varying
from evidence.levers import levers
from evidence.outcomes import outcomes
from evidence.viability import worth_telling


def behaving_differently(customers: Customers, segments: Segments) -> Segments:
    """The same segments with those micro-segments that differ from the rest of their parent in an outcome or a lever:
    surely (p corrected over all of a parent's tests) and by enough for a decision; numbered anew."""
    if not segments.micro:
        return segments
    rods = varying([*of_outcomes(outcomes(customers)), *levers(customers)])
    kept: dict[str, np.ndarray] = {}
    for j, parent in enumerate(segments.names):
        inside = [rows for name, rows in segments.micro.items() if segments.parent[name] == parent]
        number = 0
        for rows in inside:
            label = np.full(
                len(segments.ids), 2, np.int64
            )  # 0 in the micro-segment, 1 elsewhere in its parent, 2 not in it
            label[segments.label == j] = 1
            label[rows] = 0
            of = moments(rods, label, 3)
            found = contrast(of.of(0), of.of(1))
            if worth_telling(rods, found, corrected(found.p)).any():
                number += 1
                kept[f"{parent}.{number}"] = rows
    return replace(segments, micro=kept)
