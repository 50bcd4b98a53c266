"""What a run holds for all of its briefs, read once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clustering.segmentation import Segmentation
from customers.errors import BadInput
from customers.table import Customers
from customers.validate import load
from fusion.embedding import Embedding
from kinfold.briefs.states import Entry, history
from kinfold.store import Run
from kinfold.worth import Worth
from personas.brief import Brief, load_briefs
from personas.facts import SegmentFacts, load_facts, segment_facts
from personas.picture_tags import PictureTags


@dataclass(frozen=True)
class Material:
    """What a run holds for all of its briefs."""

    config: Mapping[str, Any]
    manifest: Mapping[str, Any]
    customers: Customers
    segmentation: Segmentation
    facts: Mapping[str, SegmentFacts]
    briefs: Mapping[str, Brief]
    worth: Worth | None
    entries: tuple[Entry, ...]


def read(run: Run) -> Material:
    """Read a run once. Raises BadInput if it has no briefs, or its file of approvals is damaged."""
    config = json.loads((run.folder / "config.json").read_text())
    facts = load_facts(run.path("facts") / "facts.json")
    briefs = load_briefs(run.path("briefs") / "briefs.json")
    return Material(
        config=config,
        manifest=run.manifest,
        customers=load(run.path("customers"), Path(config.get("pictures") or config.get("data") or ".")),
        segmentation=Segmentation.load(run.path("segments")),
        facts={each.segment: each for each in facts},
        briefs={brief.segment: brief for brief in briefs},
        worth=_worth(run),
        entries=history(run.folder),
    )


def counted_again(run: Run) -> tuple[SegmentFacts, ...]:
    """The facts of all segments, counted from the run's tables now and not read from the stage that did it once."""
    config = json.loads((run.folder / "config.json").read_text())
    customers = load(run.path("customers"), Path(config.get("pictures") or config.get("data") or "."))
    segmentation = Segmentation.load(run.path("segments"))
    tags = PictureTags.load(run.path("facts"))
    return segment_facts(customers, segmentation.segments, Embedding.load(run.path("fuse")), segmentation.lineage, tags)


def brief_of(briefs: Mapping[str, Brief], run: Run, segment: str) -> Brief:
    """The brief of a segment; BadInput naming those there are."""
    if segment not in briefs:
        raise BadInput(f"no segment {segment!r} in {run.folder}: there are {', '.join(briefs) or 'none'}")
    return briefs[segment]


def _worth(run: Run) -> Worth | None:
    """None where the segments have not been judged, or before they were found anew."""
    try:
        return Worth.load(run.path("worth"))
    except BadInput:
        return None
