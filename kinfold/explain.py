"""Why is this customer, or this segment, here? The stage `reasons` of a run, and the answers that are read from it."""

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from customers.errors import BadInput

if TYPE_CHECKING:
    import numpy as np

    from clustering.segments import Segments
    from customers.table import Customers
    from evidence.reason_types import Explanation, Reason, SegmentReasons
    from evidence.reasons import CustomerReasons
    from kinfold.store import Run


@dataclass(frozen=True)
class CustomerAnswer:
    """Why one customer is where it is. `text` of a reason: this customer's number beside everybody's.

    `likely`: the probability of the own segment (or noise) to a model that has not seen the customer. `reasons`: what
    speaks for it, then what speaks against it (negative contributions). `second`: the likeliest other segment, None if
    there is none, `second_likely` its probability, and what speaks for that.
    """

    customer_id: str
    segment: str
    strength: float
    likely: float
    reasons: "tuple[Reason, ...]"
    second: str | None
    second_likely: float
    second_reasons: "tuple[Reason, ...]"


@dataclass(frozen=True)
class SegmentAnswer:
    """Why the customers of a segment are in it. `within`: the segment around a micro-segment, else None."""

    within: str | None
    reasons: "SegmentReasons"


def make_explanation(customers: "Customers", segments: "Segments", seed: int) -> "tuple[Explanation, CustomerReasons]":
    """Features, surrogates, reasons and rules of a segmentation. Dimensions of the embedding take no part: nobody could
    read a reason made of them."""
    from evidence.features import features
    from evidence.reasons import explain

    return explain(features(customers), segments, seed)


def explain_stage(customers: "Customers", segments: "Segments", out: Path, seed: int) -> None:
    """The stage `reasons`: explanation.json and customers.safetensors in `out`."""
    from evidence.reason_store import save_reasons

    save_reasons(*make_explanation(customers, segments, seed), out)


def read_explanation(run: "Run") -> "Explanation":
    """What the stage `reasons` says of the segments."""
    from evidence.reason_store import load_explanation

    return load_explanation(run.path("reasons"))


def answer(run: "Run", who: str) -> CustomerAnswer | SegmentAnswer:
    """Why this customer_id, or this segment or micro-segment, is here. Raises BadInput naming the nearest that is."""
    from clustering.segments import Segments
    from evidence.reason_store import load_customer_reasons

    explanation = read_explanation(run)
    named = {each.segment: each for each in explanation.segments}
    if who in named:
        parent = who.partition(".")[0]
        return SegmentAnswer(parent if parent != who else None, named[who])
    segments = Segments.load(run.path("segments"))
    if who in segments.ids:
        found = load_customer_reasons(run.path("reasons"))
        return of_customer(explanation, found, segments, segments.ids.index(who))
    near = difflib.get_close_matches(who, named, n=3) or difflib.get_close_matches(who, segments.ids, n=3, cutoff=0.5)
    there = ", ".join(near) if near else ", ".join([*list(named)[:10], *segments.ids[:3]])
    raise BadInput(f"no segment or customer {who!r} in {run.folder}: the nearest are {there}")


def of_customer(explanation: "Explanation", found: "CustomerReasons", segments: "Segments", row: int) -> CustomerAnswer:
    """The answer for the customer in row `row` of `segments.ids`."""
    second = int(found.second[row])
    own = _reasons(explanation, {name: array[row] for name, array in found.own.items()})
    other = _reasons(explanation, {name: array[row] for name, array in found.other.items()})
    return CustomerAnswer(
        customer_id=segments.ids[row],
        segment=segments.name_of(row),
        strength=float(segments.strength[row]),
        likely=float(found.likely[row, 0]),
        reasons=own,
        second=found.classes[second] if second >= 0 else None,
        second_likely=float(found.likely[row, 1]),
        second_reasons=tuple(each for each in other if each.contribution > 0),
    )


def _reasons(explanation: "Explanation", saved: "dict[str, np.ndarray]") -> "tuple[Reason, ...]":
    """The saved contributions of one customer in words: what speaks for comes before what speaks against."""
    from evidence.reason_types import reason

    found = [
        reason(explanation.columns[j], value, explanation.everybody[j], float(contribution), customer=True)
        for j, contribution, value in zip(saved["feature"], saved["contribution"], saved["value"], strict=True)
        if j >= 0
    ]
    return tuple(sorted(found, key=lambda each: (each.contribution < 0, -abs(each.contribution))))
