"""A reason, the reasons of a segment, and the whole explanation, as they are saved and shown."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from evidence.feature import Example, Feature
from evidence.reason_words import KINDS, Kind, of_customer, of_segment
from evidence.rules import Rule


@dataclass(frozen=True)
class Reason:
    """What they do that puts them there. `text`: a plain sentence. `value`: their number, None if nothing is known of
    them; `everybody`: the mean over all customers. `contribution`: to the score of the segment, in log-odds, doubles of
    the same thing included. `examples`: words, titles, products and their pictures that show it."""

    measure: str
    part: str
    item: str
    text: str
    kind: Kind
    value: float | None
    everybody: float | None
    unit: str
    direction: Literal["more", "less", "unknown"]
    contribution: float
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class SegmentReasons:
    """`recall`: the share of its customers that the surrogate finds, None for a micro-segment, whose reasons are why its
    customers are in the segment around it. `reasons`: the strongest first. `stability`: the share of the first three that
    another fit finds too, in [0, 1]. `rules`: how to guess the segment by a few questions."""

    segment: str
    size: int
    recall: float | None
    reasons: tuple[Reason, ...]
    stability: float
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Explanation:
    """`fidelity`: share of customers not seen before whose segment (or noise) is found; `among_members`: the same of those
    who are in a segment; `balanced`: the mean of the classes' shares; `base`: what always naming the largest group would
    find. `weak`: too low to rely on, which `sentence` says in words. `top3_stability`: mean of the segments'.
    `additivity`: largest difference of a score and the sum of its contributions. `columns`, `everybody`: the features,
    and each one's mean over all customers."""

    fidelity: float
    among_members: float
    balanced: float
    base: float
    weak: bool
    sentence: str
    top3_stability: float
    additivity: float
    segments: tuple[SegmentReasons, ...]
    columns: tuple[Feature, ...]
    everybody: tuple[float | None, ...]


def reason(
    feature: Feature, value: float, everybody: float | None, contribution: float, *, customer: bool = False
) -> Reason:
    """A reason in words, of a segment or of one customer; a value of NaN is unknown."""
    here = None if np.isnan(value) else float(value)
    usual = None if everybody is None or np.isnan(everybody) else float(everybody)
    return Reason(
        measure=feature.measure,
        part=feature.part,
        item=feature.item,
        text=(of_customer if customer else of_segment)(feature, here, usual),
        kind=KINDS[feature.topic],
        value=here,
        everybody=usual,
        unit=feature.unit,
        direction="unknown" if here is None or usual is None else "more" if here >= usual else "less",
        contribution=contribution,
        examples=() if here is None else feature.examples,
    )
