"""What the segments of a run are worth: the five tests, which could be one, and RFM beside them."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from clustering.segments import Segments
from customers.table import Customers
from customers.validate import COUNTS, load
from evidence.merging import Proposal, proposals
from evidence.objective import Objective
from evidence.outcomes import Outcome
from evidence.rfm import RFM, Cross, Threshold, cross, rfm
from evidence.verdict import Viability
from evidence.viability import viability
from fusion.embedding import Embedding
from kinfold.config import Config
from kinfold.later import later_outcomes


@dataclass(frozen=True)
class Worth:
    """`viability`: one a segment, in order. `proposals`: segments that change no decision. `rfm`: names by segments, and from
    which values on a score holds."""

    viability: tuple[Viability, ...]
    proposals: tuple[Proposal, ...]
    rfm: Cross
    thresholds: tuple[Threshold, ...]

    def save(self, folder: Path) -> None:
        (folder / "worth.json").write_bytes(TypeAdapter(Worth).dump_json(self, indent=1))

    @classmethod
    def load(cls, folder: Path) -> "Worth":
        return TypeAdapter(Worth).validate_json((folder / "worth.json").read_bytes())


def judge(
    objective: Objective, customers: Customers, segments: Segments, embedding: Embedding, later: tuple[Outcome, ...]
) -> Worth:
    """Everything of it. `later`: what the customers did after the segments were made, () where that is not known."""
    cells: RFM = rfm(customers)
    return Worth(
        viability=viability(customers, segments, objective, later),
        proposals=proposals(customers, segments, embedding.vectors, objective, later),
        rfm=cross(cells.names.tolist(), [segments.name_of(row) for row in range(customers.n)]),
        thresholds=cells.thresholds,
    )


def outcomes_after(config: Config, customers: Customers, folder: Path) -> tuple[Outcome, ...]:
    """What the stage `later` (in `folder`) found that customers did after the date; () if nothing is known of it."""
    if not (folder / COUNTS).exists():
        return ()
    after = load(folder, customers.pictures)
    return later_outcomes(config, customers, after, config.objective.horizon_days, config.objective.kpi)


def as_json(worth: Worth) -> dict[str, Any]:
    """For `--json`: with the verdicts that are computed."""
    found = asdict(worth)
    for each, line in zip(worth.viability, found["viability"], strict=True):
        line["viable"] = each.viable
    for proposal, line in zip(worth.proposals, found["proposals"], strict=True):
        line["why"] = proposal.why
    return dict(json.loads(json.dumps(found)))
