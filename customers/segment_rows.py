"""Which rows of which tables one Segment-spec event becomes."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from customers.segment_values import Unusable, items, need, number, word
from customers.segment_watches import Sessions

Row = tuple[str, dict[str, Any]]
SILENT = ("identify", "alias")  # they say who somebody is, not what happened
NAMES = {"page": "Page Viewed", "screen": "Screen Viewed", "group": "Group Joined"}

PRODUCT = {"name": "name", "category": "category", "image": "image_url"}  # our column: Segment's property


class Catalogue:
    """The products events spoke of; what was said of one first holds."""

    def __init__(self) -> None:
        self._products: dict[str, dict[str, Any]] = {}

    def add(self, product: Mapping[str, Any]) -> str | None:
        """Remember a product; returns its id, None if it has none."""
        product_id = word(product, "product_id", "id", "sku")
        if product_id is None:
            return None
        told: dict[str, Any] = {name: word(product, key) for name, key in PRODUCT.items()}
        told |= {"price": number(product, "price")}
        facts = self._products.setdefault(product_id, {})
        facts |= {name: value for name, value in told.items() if value is not None and name not in facts}
        return product_id

    def products(self) -> Iterator[dict[str, Any]]:
        """Rows of the table products; one nobody named is called by its id."""
        for product_id, facts in self._products.items():
            yield {"product_id": product_id, "name": product_id} | facts


def rows(record: Mapping[str, Any], who: str, when: datetime, sessions: Sessions, catalogue: Catalogue) -> list[Row]:
    """The rows of one event; a video event is handed to `sessions` instead. Raises Unusable."""
    kind = record["type"]
    if kind in SILENT:
        return []
    event = need(record, "event") if kind == "track" else NAMES[kind]
    properties = record.get("properties") or {}
    if not isinstance(properties, dict):
        raise Unusable("properties: not a JSON object")
    base = {"customer_id": who, "timestamp": when}
    channel = {"channel": word(record, "channel")}
    match event if kind == "track" else "":
        case "Order Completed":
            return [("orders", base | channel | line) for line in _lines(properties, catalogue)]
        case "Order Refunded" if _money(properties) is not None:
            lines = _lines(properties, catalogue)
            return [("orders", base | channel | line | {"amount": -abs(line["amount"])}) for line in lines]
        case "Product Viewed":
            product_id = catalogue.add(properties)
            if product_id is None:
                raise Unusable("product_id: empty")
            return [("views", base | {"product_id": product_id})]
        case "Products Searched":
            return [("texts", base | {"kind": "search", "text": word(properties, "query")})]
        case "Product Reviewed":
            review = {"text": word(properties, "review_body"), "rating": number(properties, "rating")}
            return [("texts", base | {"kind": "review", "product_id": word(properties, "product_id")} | review)]
    if kind == "track" and sessions.add(who, when, event, properties):
        return []
    what = _details(record, properties)
    return [("events", base | channel | {"event": event, "properties": json.dumps(what, sort_keys=True)})]


def _lines(properties: Mapping[str, Any], catalogue: Catalogue) -> list[dict[str, Any]]:
    """One row a product of the order, sharing its revenue by price x quantity; one row if it names no products."""
    order_id, money = need(properties, "order_id"), _money(properties)
    products = items(properties, "products")
    if money is None:
        raise Unusable("revenue: empty, and not every product has a price")
    worth = [_worth(product) for product in products]
    known = [value for value in worth if value is not None]
    full = sum(known) if products and len(known) == len(products) else 0.0
    discount = number(properties, "discount") or 0.0
    before = full or money + discount
    share = {"order_id": order_id, "discount": discount / before if 0 < discount <= before else None}
    if not products:
        return [share | {"amount": money}]
    parts = [value / full for value in known] if full > 0 else [1 / len(products)] * len(products)
    return [
        share | {"amount": money * part, "product_id": catalogue.add(product), "quantity": number(product, "quantity")}
        for product, part in zip(products, parts, strict=True)
    ]


def _money(properties: Mapping[str, Any]) -> float | None:
    """What the customer paid: revenue (without shipping and tax), else the total, else the products less discount."""
    told = number(properties, "revenue", "total")
    if told is not None:
        return told
    worth = [_worth(product) for product in items(properties, "products")]
    known = [value for value in worth if value is not None]
    return sum(known) - (number(properties, "discount") or 0.0) if known and len(known) == len(worth) else None


def _worth(product: Mapping[str, Any]) -> float | None:
    price, quantity = number(product, "price"), number(product, "quantity")
    return None if price is None else price * (1.0 if quantity is None else quantity)


def _details(record: Mapping[str, Any], properties: Mapping[str, Any]) -> dict[str, Any]:
    """What an event of the table `events` has to say: its properties, with a page's name or a group's traits."""
    traits = record.get("traits") if record["type"] == "group" else None
    named = {} if record["type"] == "track" else {key: record.get(key) for key in ("name", "category", "groupId")}
    named = {key: value for key, value in named.items() if value is not None}
    return named | (traits if isinstance(traits, dict) else {}) | dict(properties)
