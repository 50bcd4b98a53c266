"""A run with three briefs, made without the pipeline: the shop's tables, and facts and claims written down here."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from personas_shop import EVIL, shop

from clustering.points import principal_axes, project
from clustering.segmentation import UNTOLD, Segmentation
from clustering.space import Space
from clustering.stability import Stability
from customers.validate import COUNTS
from evidence.rfm import Cross
from evidence.verdict import Test, Viability
from kinfold import store
from kinfold.worth import Worth
from personas.brief import Brief, Claim, Rejected, save_briefs
from personas.fact import Fact
from personas.facts import SegmentFacts, save_facts
from personas.quotes import Quote
from personas.shown import Picture
from personas.wording import sentence

SEGMENTS = ("S01", "S02", "S03")
TOPICS = {"S01": "travel", "S02": "sport", "S03": "home"}


def fact(segment: str, slug: str, topic: str, text: str, value: float, rest: float | None, **more: Any) -> Fact:
    lift = value / rest if rest else None
    told: dict[str, Any] = {
        "unit": "share",
        "lift": lift,
        "count": 60,
        "of": 100,
        "z": 9.0 if lift and lift > 1 else -9.0,
    } | more
    return Fact(f"{segment}.{slug}", topic, text, value, rest=rest, **told)


def facts_of(segment: str) -> SegmentFacts:
    """A segment that watches its topic, orders at night, and was asked what it eats."""
    topic, near = TOPICS[segment], tuple(other for other in SEGMENTS if other != segment)
    both: dict[str, Any] = {"nearest": tuple((name, 0.3) for name in near), "low": 0.55, "high": 0.68}
    topics, store_ = both | {"measure": "topic", "z": 20.0}, {"measure": "channel", "item": "store"}
    diet = {"measure": "told", "part": "diet", "item": "vegan"}
    return SegmentFacts(
        segment,
        100,
        (
            fact(segment, "size", "size", "customers in this segment", 100, None, unit="customers", of=400, count=100),
            fact(segment, "share", "size", "share of all customers", 0.25, None, of=400, count=100),
            fact(segment, f"topic.{topic}", "watch", f"watched videos on '{topic}'", 0.62, 0.2, item=topic, **topics),
            fact(segment, "night", "rhythm", "orders placed at night", 0.4, 0.1, measure="night", **both),
            fact(segment, "basket", "value", "average order value", 140.0, 90.0, measure="basket", unit="money"),
            fact(segment, "channel.store", "channel", "orders through 'store'", 0.05, 0.3, **store_),
            fact(segment, "told.diet.vegan", "told_us", "told us diet: 'vegan'", 0.7, 0.2, **diet),
        ),
        quotes=(Quote("c001", "review", "Lovely."),),
        pictures=(Picture("images/travel0.png", "travel thing 0", 30, 2.5), Picture("images/gone.png", "gone", 9, None)),
        nearest=near,
        unknown=("Nobody measured their income.",),
    )  # fmt: skip


def brief_of(facts: SegmentFacts) -> Brief:
    """Claims that are their facts' own sentences, so that all of them hold."""
    by_slug = {each.id.split(".", 1)[1]: each for each in facts.facts}
    topic = TOPICS[facts.segment]

    def claim(slug: str, kind: str, before: str = "") -> Claim:
        return Claim(f"{before}{sentence(by_slug[slug])}.", (by_slug[slug].id,), kind)  # type: ignore[arg-type]

    return Brief(
        segment=facts.segment,
        title=Claim(f"{topic.capitalize()} watchers", (f"{facts.segment}.topic.{topic}",), "name"),
        lead=claim(f"topic.{topic}", "summary"),
        claims=(
            claim("told.diet.vegan", "who"),
            claim(f"topic.{topic}", "watches"),
            claim("night", "do", "Publish late in the evening: "),
            claim("channel.store", "avoid", "Avoid relying on store to reach them: "),
        ),
        quotes=tuple(quote.text for quote in facts.quotes),
        writer="tiny",
        prompt="ab" * 32,
        struck=(Rejected(Claim("They are rich.", ("x",), "who"), "nobody measured their income"),),
    )


def evil(brief: Brief) -> Brief:
    """The brief with what a customer, or a writer led astray by one, may have put into it."""
    said = (f"lovely {EVIL}", "\x1b[31mred\x07 \u202eback", "# [x](javascript:1)")
    return replace(brief, title=replace(brief.title, text=f"Night {EVIL}"), quotes=said)


def worth() -> Worth:
    """All tests of S01 to S03, in numbers."""
    tests = (
        Test("measurable", True, {"customers": 100.0, "share": 0.25}, "100 customers, 25% of all."),
        Test("accessible", True, {"reachable": 0.6, "reachable_app": 0.6, "reachable_web": 0.2}, "60% can be reached."),
        Test("substantial", True, {"value_share": 0.31}, "25% of customers and 31% of all money spent."),
        Test("differentiable", False, {}, "No outcome differs.", "ordered again 40%, others 41%"),
        Test("actionable", True, {}, "Can be treated.", "40% of orders at night, others 10%"),
    )
    return Worth(tuple(Viability(name, tests) for name in SEGMENTS), (), Cross((), (), (), 0.0), ())


def run_of(
    home: Path, briefs: Sequence[Brief] | None = None, judged: bool = True, without: tuple[str, ...] = ()
) -> store.Run:
    """A finished run in home/run, its data in home/data. `judged`: with the stage `worth`."""
    customers, embedding, segments = shop(home / "data", without)
    mean, axes = principal_axes(embedding.vectors, 4)
    space = Space.of(mean, axes, project(embedding.vectors, mean, axes), segments)
    stability = (Stability("S01", 0.97, 0.9, 1.0), Stability("S02", 0.4, 0.2, 0.6), Stability("S03", 0.9, 0.8, 1.0))
    found = Segmentation(segments, space, stability, (), UNTOLD, 0.9, None)
    facts = [facts_of(name) for name in SEGMENTS]
    run = store.start(home / "run")

    def read(out: Path) -> None:
        for path in customers.folder.glob("*.parquet"):
            shutil.copyfile(path, out / path.name)
        counts = {name: vars(count) for name, count in customers.counts.items()}
        (out / COUNTS).write_text(json.dumps({"tables": counts, "reasons": customers.reasons}))

    first = run.make("customers", {}, (), (), read)
    clustered = run.make("segments", {}, (), (first,), found.save)
    described = run.make("facts", {}, (), (clustered,), lambda out: save_facts(facts, out / "facts.json"))
    written = briefs if briefs is not None else [brief_of(each) for each in facts]
    run.make("briefs", {}, (), (described,), lambda out: save_briefs(written, out / "briefs.json"))
    if judged:
        run.make("worth", {}, (), (clustered,), lambda out: worth().save(out))
    config: dict[str, Any] = {
        "run": "autumn",
        "data": str(home / "data"),
        "pictures": None,
        "as_of": None,
        "consent": "marketing",
    }
    config |= {
        "objective": {"kpi": "spend"},
        "encoders": {"text": {"type": "text"}, "image": {"type": "colour_texture"}},
    }
    config |= {"fusion": {"type": "learned"}, "clustering": {"type": "hdbscan"}}
    (run.folder / "config.json").write_text(json.dumps(config))
    return run
