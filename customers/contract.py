"""The data contract: which tables there are, which columns each has, and what a value must be.

Names follow the Segment event spec where it has one (https://segment.com/docs/connections/spec/).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import pyarrow as pa

Kind = Literal["id", "text", "number", "count", "time", "flag", "json", "picture", "film"]

MAX_TEXT = 1_000_000  # characters; a longer "text" is a file somebody pasted, and it is quarantined
LABEL, CONSENT = "label_", "consent_"  # prefixes of customers' columns: never encoded; permission for a purpose

ARROW: Mapping[Kind, pa.DataType] = {
    "id": pa.string(),
    "text": pa.string(),
    "number": pa.float64(),
    "count": pa.int64(),
    "time": pa.timestamp("us", tz="UTC"),
    "flag": pa.bool_(),
    "json": pa.string(),
    "picture": pa.string(),
    "film": pa.string(),
}


@dataclass(frozen=True)
class Column:
    """One column: its kind, whether a row without it is quarantined, and the numbers or words it may hold."""

    kind: Kind
    required: bool = False
    low: float | None = None
    high: float | None = None
    words: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True)
class Table:
    """One table of the contract. `unique`: the column that may not repeat. `extra`: further columns are traits."""

    about: str
    columns: Mapping[str, Column]
    unique: str | None = None
    extra: bool = False
    references: Mapping[str, str] = field(default_factory=dict)

    def arrow_schema(self) -> pa.Schema:
        return pa.schema([pa.field(name, ARROW[column.kind]) for name, column in self.columns.items()])


CUSTOMER = Column("id", required=True, about="who")
WHEN = Column("time", required=True, about="when, UTC")
KNOWN_CUSTOMER = {"customer_id": "customers"}

TABLES: Mapping[str, Table] = {
    "customers": Table(
        "one row a customer; further columns are traits, `consent_<purpose>` flags, or `label_<name>` held out for probes",
        {"customer_id": CUSTOMER},
        unique="customer_id",
        extra=True,
    ),
    "products": Table(
        "the catalogue",
        {
            "product_id": Column("id", required=True),
            "name": Column("text", required=True),
            "category": Column("text"),
            "price": Column("number", low=0),
            "image": Column("picture", about="path inside the data folder"),
        },
        unique="product_id",
    ),
    "videos": Table(
        "what can be watched",
        {
            "video_id": Column("id", required=True),
            "title": Column("text", required=True),
            "topic": Column("text", about="several are separated by a comma and a space"),
            "description": Column("text"),
            "duration_s": Column("number", low=0),
            "thumbnail": Column("picture", about="path inside the data folder"),
            "file": Column("film", about="the film itself: path inside the data folder"),
        },
        unique="video_id",
    ),
    "texts": Table(
        "what customers wrote",
        {
            "customer_id": CUSTOMER,
            "kind": Column("text", required=True, words=("review", "ticket", "search")),
            "text": Column("text", required=True),
            "timestamp": WHEN,
            "product_id": Column("id"),
            "rating": Column("number", low=0, high=10),
        },
        references=KNOWN_CUSTOMER,
    ),
    "views": Table(
        "what customers looked at",
        {
            "customer_id": CUSTOMER,
            "product_id": Column("id", required=True),
            "timestamp": WHEN,
            "dwell_s": Column("number", low=0),
        },
        references=KNOWN_CUSTOMER | {"product_id": "products"},
    ),
    "watches": Table(
        "what customers watched, and how far",
        {
            "customer_id": CUSTOMER,
            "video_id": Column("id", required=True),
            "timestamp": WHEN,
            "watched_s": Column("number", low=0, about="seconds that were played"),
            "left_s": Column("number", low=0, about="second at which it was left; unset: after watched_s"),
            "duration_s": Column("number", low=0),
            "rating": Column("number", low=0, high=10),
        },
        references=KNOWN_CUSTOMER | {"video_id": "videos"},
    ),
    "orders": Table(
        "one row an order, or one row a line of an order; a negative amount is a refund",
        {
            "customer_id": CUSTOMER,
            "order_id": Column("id", required=True),
            "timestamp": WHEN,
            "amount": Column("number", required=True, about="money of this row"),
            "product_id": Column("id"),
            "quantity": Column("number"),
            "discount": Column("number", low=0, high=1, about="share of the price taken off"),
            "channel": Column("text"),
        },
        references=KNOWN_CUSTOMER,
    ),
    "events": Table(
        "anything else that happened",
        {
            "customer_id": CUSTOMER,
            "timestamp": WHEN,
            "event": Column("text", required=True),
            "properties": Column("json"),
            "channel": Column("text"),
        },
        references=KNOWN_CUSTOMER,
    ),
    "preferences": Table(
        "what customers told us about themselves (zero-party)",
        {
            "customer_id": CUSTOMER,
            "key": Column("text", required=True),
            "value": Column("text", required=True),
            "timestamp": WHEN,
        },
        references=KNOWN_CUSTOMER,
    ),
}
