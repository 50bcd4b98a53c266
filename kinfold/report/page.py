"""The report: everything a run found, in one self-contained HTML file."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from clustering.segmentation import Segmentation
from clustering.segments import Segments
from customers.table import Customers
from evidence.contrasts import told
from evidence.foretold import Foretold
from evidence.objective import Objective
from evidence.reason_types import Explanation
from fusion.contributions import Contribution
from fusion.embedding import Embedding
from kinfold.compared import Row
from kinfold.report import after, answer, cards, data, figures, heat, marks, quality, since, sure, tree, value
from kinfold.worth import Worth
from personas.brief import Brief
from personas.facts import SegmentFacts
from personas.wording import number

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Report:
    """What the page shows.

    `facts` and `briefs`: one a segment, in the order of `segments.names` (`briefs` may be empty). `xy`: (k, 2) float32
    map coordinates of the customers that are drawn, `drawn`: (k,) int, their rows in `customers.ids`. `training`: one
    {"epoch", "train", "valid"} an epoch, empty if nothing was trained. `contributions`: what each modality added, empty
    if that was not measured. `quality`: name -> a number, or a mapping with
    "score" and "base" (a probe beside what guessing gets); see kinfold/report/quality.py for the names with a meaning.
    `stages`: (name, seconds) in order. `config`: text, shown without passwords in
    URLs. `objective`: what the segments are for; it stands at the top. `segmentation`: of these `segments`. `explanation`:
    why customers are where they are. `worth`: what segments are good for. `later`: what happened afterwards (see
    kinfold/later.py), empty where that is not known. `compared`: one row a method, this run's first.
    `states`: how far each segment's brief is, in a sentence; with it, the page links to briefs/S01.html. A part that is not
    given is left out.
    """

    name: str
    customers: Customers
    embedding: Embedding
    segments: Segments
    facts: Sequence[SegmentFacts]
    briefs: Sequence[Brief]
    xy: np.ndarray
    drawn: np.ndarray
    training: Sequence[Mapping[str, float]] = ()
    contributions: Sequence[Contribution] = ()
    quality: Mapping[str, Any] = field(default_factory=dict)
    stages: Sequence[tuple[str, float]] = ()
    config: str = ""
    objective: Objective | None = None
    segmentation: Segmentation | None = None
    explanation: Explanation | None = None
    worth: Worth | None = None
    later: Mapping[str, Any] = field(default_factory=dict)
    foretold: Foretold | None = None
    compared: Sequence[Row] = ()
    states: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.xy.shape != (len(self.drawn), 2):
            raise ValueError(f"xy must be ({len(self.drawn)}, 2), one row a drawn customer, got {self.xy.shape}")
        if [each.segment for each in self.facts] != list(self.segments.names):
            raise ValueError("facts must be one a segment, in the order of segments.names")


def render(report: Report) -> str:
    """The page as one HTML string: no request to anywhere, and what customers wrote is text, never markup.

    Scripts run only if their hash stands in the page's content security policy, so nothing a table holds can run.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup
    from plotly.offline import get_plotlyjs

    looks = figures.looks(report.segments)
    briefs = {brief.segment: brief for brief in report.briefs}
    scripts = [get_plotlyjs().replace("</script", "<\\/script"), (HERE / "report.js").read_text(encoding="utf-8")]
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals |= {"number": number, "ASKED": marks.ASKED}
    environment.filters |= {"percent": lambda share: told(share, "share"), "count": "{:,}".format}
    segmentation, unstable = report.segmentation, report.segmentation.unstable if report.segmentation else ()
    held = {each.segment: each for each in segmentation.stability} if segmentation is not None else {}
    verdicts = marks.verdicts(report.worth)
    return environment.get_template("report.html.j2").render(
        report=report,
        headline=data.headline(report.customers, report.segments),
        sources=data.sources(report.customers),
        cards=[
            cards.card(
                facts,
                briefs.get(name := facts.segment),
                report.customers,
                report.segments,
                looks[name],
                held.get(name),
                report.explanation,
                verdicts.get(name),
                report.states.get(name, ""),
            )
            for facts in report.facts
        ],
        aim=answer.aim(report.objective),
        answer=answer.answer(
            report.customers,
            report.segments,
            report.objective,
            report.worth,
            report.later,
            verdicts,
            unstable,
        ),
        unstable=unstable,
        verdicts=verdicts,
        tree=tree.tree(segmentation, report.segments, looks),
        after=after.after(report.later),
        value=value.value(report.foretold, report.segments),
        rfm=heat.beside_rfm(report.worth),
        since=since.since(segmentation.lineage if segmentation is not None else None),
        sure=sure.sure(segmentation),
        looks=looks,
        names={name: briefs[name].name if name in briefs else "" for name in looks},
        coverage=data.coverage(report.embedding, report.segments),
        tables=data.tables(report.customers),
        scores=quality.scores(report.quality),
        probes=quality.probes(report.quality),
        total_seconds=sum(seconds for _, seconds in report.stages),
        config=re.sub(r"//[^/@\s]*@", "//", report.config),
        map=figures.customer_map(report.customers, report.segments, briefs, report.xy, report.drawn, looks),
        curve=figures.training_curve(report.training),
        css=Markup("".join((HERE / name).read_text(encoding="utf-8") for name in ("report.css", "segments.css"))),
        scripts=[Markup(script) for script in scripts],
        script_hashes=" ".join(f"'sha256-{_digest(script)}'" for script in scripts),
    )


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
