"""Segments made from data before a date, judged by what the same customers did after it."""

import json
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from clustering.segments import Segments
from customers.readers import open_source
from customers.table import Customers
from customers.validate import validate
from customers.within import within
from evidence.foretold import Foretold, tiers_of
from evidence.intervals import bootstrap_mean, wilson
from evidence.outcomes import ACTS, Outcome, acted, outcomes
from evidence.rfm import rfm, rfm_cells
from evidence.separation import separations
from kinfold.config import Config

TOLD = ("spend", "repurchase", "churned")  # outcomes told of each segment, beside the KPI


def later(config: Config, customers: Customers, out: Path, horizon_days: int) -> Customers | None:
    """What the customers of a run did in (as_of, as_of + horizon]: dated tables with only those rows, written to `out`,
    beside the run's own customers, products and videos. None if the config has no `as_of`, or no row is that late.

    The source is checked again up to the horizon's end, with the run's own consent; rows of other customers are left out.
    `customers.validate.load(out, ...)` reads it again.
    """
    if config.as_of is None:
        return None
    after, until = window(config.as_of, horizon_days)
    with tempfile.TemporaryDirectory(prefix="kinfold-later-") as whole:
        source = open_source(config.data, config.pictures)
        seen = validate(source, Path(whole), as_of=until, consent=config.consent)
        return within(seen, customers, out, after)


def window(as_of: datetime, horizon_days: int) -> tuple[datetime, datetime]:
    """(after, until], UTC; a time without a zone is UTC."""
    after = as_of.replace(tzinfo=UTC) if as_of.tzinfo is None else as_of.astimezone(UTC)
    return after, after + timedelta(days=horizon_days)


def later_outcomes(
    config: Config, customers: Customers, after_it: Customers, horizon_days: int, kpi: str = ""
) -> tuple[Outcome, ...]:
    """What became of the customers of a run; unknown of those who had left no trace before the date."""
    assert config.as_of is not None
    before = acted(customers)
    found = outcomes(after_it, *window(config.as_of, horizon_days), kpi)
    return tuple(each.among(before) for each in found)


def judge_later(
    config: Config, customers: Customers, segments: Segments, foretold: Foretold, out: Path
) -> dict[str, Any] | None:
    """The stage `later`, plain JSON: what the segments tell of each outcome, beside random groups and RFM cells of equal
    number made from the same data; what as many value tiers tell; and each segment's own means. None where nothing later is
    known.

    Customers without any trace before the date are in no comparison. The table of customers has no dates: a trait that
    was written down after the date is known too early. `out`: where the later tables are written.
    """
    horizon_days, kpi = config.objective.horizon_days, config.objective.kpi
    after_it = later(config, customers, out, horizon_days)
    if after_it is None or config.as_of is None:
        return None
    after, until = window(config.as_of, horizon_days)
    found = later_outcomes(config, customers, after_it, horizon_days, kpi)
    before = acted(customers)
    groups = len(np.unique(segments.label[before]))
    cells = np.full(customers.n, -1)
    cells[before] = rfm_cells(rfm(customers).scores[before], groups)
    apart = separations(found, segments.label, cells, config.seed)
    valued = separations(found, tiers_of(foretold.expected, groups), cells, config.seed) if foretold.tiers else ()
    last = after_it.query(" UNION ALL ".join(f"SELECT max(timestamp)::VARCHAR AS last FROM {name}" for name in ACTS))
    return {
        "after": after.isoformat(),
        "until": until.isoformat(),
        "last_row": str(last["last"].dropna().max()),
        "horizon_days": horizon_days,
        "customers": int(before.sum()),
        "left_out": int((~before).sum()),
        "groups": groups,
        "rfm_cells": len(np.unique(cells[before])),
        "outcomes": [
            asdict(each)
            | {
                "above_random": each.above_random,
                "above_rfm": each.above_rfm,
                "below_rfm": each.below_rfm,
                "adds_to_rfm": each.adds_to_rfm,
                "sentence": each.sentence,
            }
            for each in apart
        ],
        "value_tiers": [
            {
                "outcome": each.outcome,
                "tiers": each.ours,
                "interval": each.ours_interval,
                "random_p99": each.random_p99,
                "less_rfm": each.difference,
                "less_rfm_interval": each.difference_interval,
                "above_rfm": each.above_rfm,
                "below_rfm": each.below_rfm,
            }
            for each in valued
        ],
        "segments": _by_segment(found, segments, before, (*TOLD, kpi), config.seed),
    }


def save_judgement(judged: dict[str, Any] | None, path: Path) -> None:
    """Write what `judge_later` found, or an empty object."""
    path.write_text(json.dumps(judged or {}, indent=1))


def _by_segment(
    found: tuple[Outcome, ...], segments: Segments, before: np.ndarray, names: tuple[str, ...], seed: int
) -> list[dict[str, Any]]:
    """Of each segment, noise last: {"segment", "customers", outcome: {"mean", "low", "high"}}; a share by Wilson's
    interval, an amount by the bootstrap. Money and the like are in their own unit."""
    made = []
    for label in [*range(len(segments.names)), *([-1] if (segments.label < 0).any() else [])]:
        rows = np.flatnonzero((segments.label == label) & before)
        line: dict[str, Any] = {"segment": segments.names[label] if label >= 0 else "noise", "customers": len(rows)}
        for at, outcome in enumerate(found):
            if outcome.name in names and outcome.kind != "category":
                values = outcome.values[rows]
                values = values[np.isfinite(values)]
                low, high = (
                    wilson(float(values.sum()), len(values))
                    if outcome.kind == "flag"
                    else bootstrap_mean(values, np.random.default_rng([seed, 12, label + 1, at])) or (None, None)
                )
                mean = float(values.mean()) if len(values) else None
                line[outcome.name] = {"mean": mean, "low": low, "high": high}
        made.append(line)
    return made
