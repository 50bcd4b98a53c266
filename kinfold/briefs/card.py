"""The model card of a brief: from which data, by which parts, with which checks it was made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import kinfold
from customers.table import Customers
from personas.brief import Brief
from personas.verify import Verified

TIMED = ("texts", "views", "watches", "orders", "events", "preferences")


@dataclass(frozen=True)
class Rows:
    """Rows of one table."""

    table: str
    kept: int
    quarantined: int


@dataclass(frozen=True)
class ModelCard:
    """`first`, `last`: dates of the oldest and the newest row, "" if none has one. `as_of`: nothing later was read, "" if
    that was not asked. `consent`: the purpose that customers had to agree to, "" if none was asked for. `encoders`:
    (modality, type). `prompt`: SHA-256 of what the writer was asked, "" if it was not asked."""

    run: str
    version: str
    first: str
    last: str
    as_of: str
    consent: str
    rows: tuple[Rows, ...]
    encoders: tuple[tuple[str, str], ...]
    fusion: str
    clustering: str
    writer: str
    prompt: str
    claims: int
    supported: int
    struck: int
    numbers_mismatched: int

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """(what, told) for every format."""
        window = f"{day(self.first)} to {day(self.last)}" if self.first else "no row has a date"
        until = f"; nothing after {day(self.as_of)} was read" if self.as_of else ""
        asked = f"only customers who agreed to '{self.consent}'" if self.consent else "no purpose was asked for"
        kept = ", ".join(
            f"{each.table} {each.kept:,}" + (f" ({each.quarantined:,} set aside)" if each.quarantined else "")
            for each in self.rows
        )
        checks = f"{self.supported} of {self.claims} claims hold against the facts; {self.struck} struck before"
        wrong = f"; {self.numbers_mismatched} with a wrong number" if self.numbers_mismatched else ""
        asked_with = f"{self.writer}, prompt {self.prompt[:12]}" if self.prompt else self.writer
        return (
            ("Data", window + until),
            ("Consent", asked),
            ("Rows", kept),
            ("Encoded", ", ".join(name if name == kind else f"{name} ({kind})" for name, kind in self.encoders)),
            ("Segmented", f"fusion {self.fusion}, clustering {self.clustering}"),
            ("Written by", asked_with),
            ("Checked", checks + wrong),
            ("Run", f"{self.run}, kinfold {self.version}"),
        )


def card(
    config: Mapping[str, Any], manifest: Mapping[str, Any], customers: Customers, brief: Brief, checked: Verified
) -> ModelCard:
    """`config`, `manifest`: as the run's folder keeps them. `checked`: what verifying this brief alone found."""
    first, last = window(customers)
    encoders = tuple((name, _type(part)) for name, part in dict(config.get("encoders") or {}).items())
    return ModelCard(
        run=str(config.get("run", "")),
        version=str(manifest.get("kinfold", kinfold.__version__)),
        first=first,
        last=last,
        as_of=str(config.get("as_of") or "")[:10],
        consent=str(config.get("consent") or ""),
        rows=tuple(Rows(name, count.kept, count.quarantined) for name, count in customers.counts.items()),
        encoders=encoders,
        fusion=_type(config.get("fusion")),
        clustering=_type(config.get("clustering")),
        writer=brief.writer,
        prompt=brief.prompt,
        claims=checked.claims,
        supported=checked.supported,
        struck=checked.struck,
        numbers_mismatched=checked.numbers_mismatched,
    )


def window(customers: Customers) -> tuple[str, str]:
    """The dates of the oldest and the newest row, ISO; ("", "") if no row has one."""
    timed = " UNION ALL ".join(f"SELECT timestamp FROM {name}" for name in TIMED)
    found = customers.query(
        "SELECT coalesce(strftime(min(timestamp), '%Y-%m-%d'), '') AS first,"
        f" coalesce(strftime(max(timestamp), '%Y-%m-%d'), '') AS last FROM ({timed})"
    )
    return str(found["first"][0]), str(found["last"][0])


def day(date: str) -> str:
    """ "2026-05-03" -> "3 May 2026"."""
    time = datetime.fromisoformat(date)
    return f"{time.day} {time:%B %Y}"


def _type(part: Any) -> str:
    return str(part.get("type", "?")) if isinstance(part, Mapping) else "?"
