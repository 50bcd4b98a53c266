"""What the data was: how much there is, since when, what each modality covers, what was set aside."""

from dataclasses import dataclass

import numpy as np

from clustering.segments import Segments
from customers.contract import TABLES
from customers.table import Customers
from fusion.embedding import Embedding

ABOUT = {
    "texts": ("text", "texts"),
    "views": ("product view", "product views"),
    "watches": ("video watched", "videos watched"),
    "orders": ("order row", "order rows"),
    "events": ("event", "events"),
    "preferences": ("stated preference", "stated preferences"),
}


@dataclass(frozen=True)
class TableRow:
    """Rows of one table: read, kept, set aside, and why."""

    name: str
    about: str
    read: int
    kept: int
    aside: int
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class CoverageRow:
    """A segment ("" is everybody, "noise" who fits nowhere) and the share of it that has each modality, in order."""

    segment: str
    size: int
    shares: tuple[float, ...]


def headline(customers: Customers, segments: Segments) -> str:
    """One sentence: how many customers, how many segments, how many fit nowhere."""
    found, everybody = len(segments.names), f"{customers.n:,} customers"
    if found == 0:
        return f"No segment among {everybody}."
    form = "one segment" if found == 1 else f"{found} segments"
    nowhere = f"; {_share(segments.noise_share)} fit nowhere" if segments.noise_share > 0 else ""
    return f"{everybody} form {form}{nowhere}."


def sources(customers: Customers) -> str:
    """A sentence on what was read: rows of each table and the days between the first and the last of them."""
    parts = []
    for name, (one, many) in ABOUT.items():
        if customers.has(name):
            kept = customers.counts[name].kept
            parts.append(f"{kept:,} {one if kept == 1 else many}")
    if not parts:
        return "The data holds traits of customers and nothing they did."
    timed = " UNION ALL ".join(f"SELECT timestamp FROM {name}" for name in ABOUT)
    days = customers.query(
        f"SELECT strftime(min(timestamp), '%-d %B %Y') AS first, strftime(max(timestamp), '%-d %B %Y') AS last "
        f"FROM ({timed})"
    )
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Found in {listed}, from {days['first'][0]} to {days['last'][0]}."


def coverage(embedding: Embedding, segments: Segments) -> list[CoverageRow]:
    """Share of customers with each modality: everybody first, then each segment, then noise."""
    groups = [("", np.ones(len(embedding.ids), bool))]
    groups += [(name, segments.label == j) for j, name in enumerate(segments.names)]
    if segments.noise_share > 0:
        groups.append(("noise", segments.label < 0))
    rows = []
    for name, inside in groups:
        shares = embedding.present[inside].mean(0) if inside.any() else np.zeros(len(embedding.modalities))
        rows.append(CoverageRow(name, int(inside.sum()), tuple(float(share) for share in shares)))
    return rows


def tables(customers: Customers) -> list[TableRow]:
    """Every table that was read, in the order of the contract."""
    rows = []
    for name, table in TABLES.items():
        if name in customers.counts:
            count = customers.counts[name]
            reasons = sorted(customers.reasons.get(name, {}).items(), key=lambda pair: (-pair[1], pair[0]))
            rows.append(TableRow(name, table.about, count.read, count.kept, count.quarantined, tuple(reasons)))
    return rows


def _share(value: float) -> str:
    return f"{100 * value:.0f}%" if value >= 0.01 else "less than 1%"
