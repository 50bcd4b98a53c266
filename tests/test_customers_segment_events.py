"""Segment-spec events become tables: who, what they bought, looked at, searched, watched, and what else they did."""

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from customers.errors import BadInput
from customers.importers import Imported
from customers.readers import open_source
from customers.segment_events import import_segment_events
from customers.validate import validate

WHEN = "2024-03-01T10:00:00.000Z"


def track(event: str, user: str = "u1", when: str = WHEN, **properties: Any) -> dict[str, Any]:
    return {"type": "track", "userId": user, "event": event, "timestamp": when, "properties": properties}


def imported(folder: Path, *lines: dict[str, Any] | bytes) -> Imported:
    folder.mkdir(exist_ok=True)
    data = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    (folder / "events.jsonl").write_bytes(b"\n".join(data))
    return import_segment_events(folder / "events.jsonl", folder / "out")


def table(folder: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(folder / "out" / f"{name}.parquet").to_pylist()
    return rows


def rejected(folder: Path) -> list[tuple[str, str]]:
    with (folder / "out" / "rejected_lines.csv").open(newline="", encoding="utf-8") as file:
        return [(row["line"], row["reason"]) for row in csv.DictReader(file)]


def test_an_order_shares_its_revenue_among_its_products(tmp_path: Path) -> None:
    products = [
        {"product_id": "p1", "name": "Mug", "price": 10, "quantity": 2, "category": "kitchen"},
        {"sku": "s2", "price": "20"},
    ]
    imported(tmp_path, track("Order Completed", order_id="o1", revenue=36.0, total=50, discount=4, products=products))
    orders = table(tmp_path, "orders")
    assert [(row["order_id"], row["product_id"], row["quantity"], row["amount"]) for row in orders] == [
        ("o1", "p1", 2.0, 18.0),
        ("o1", "s2", None, 18.0),
    ]
    assert {row["discount"] for row in orders} == {0.1}
    assert table(tmp_path, "products") == [
        {"product_id": "p1", "name": "Mug", "category": "kitchen", "price": 10.0, "image": None},
        {"product_id": "s2", "name": "s2", "category": None, "price": 20.0, "image": None},
    ]


def test_orders_without_revenue_or_products(tmp_path: Path) -> None:
    result = imported(
        tmp_path,
        track("Order Completed", order_id=7, products=[{"product_id": "p", "price": 3, "quantity": 2}], discount=1),
        track("Order Completed", order_id="o2", total="12.50"),
        track("Order Completed", order_id="o3", products=[{"product_id": "p"}]),
        track("Order Completed", revenue=3),
        track("Order Refunded", order_id="o2", total=12.5),
        track("Order Refunded", order_id="o9"),
    )
    orders = [(row["order_id"], row["amount"], row["product_id"]) for row in table(tmp_path, "orders")]
    assert orders == [("7", 5.0, "p"), ("o2", 12.5, None), ("o2", -12.5, None)]
    assert rejected(tmp_path) == [("3", "revenue: empty, and not every product has a price"), ("4", "order_id: empty")]
    assert [row["event"] for row in table(tmp_path, "events")] == ["Order Refunded"]
    assert result == Imported({"customers": 1, "orders": 3, "events": 1, "products": 1}, rejected=2)


def test_views_searches_and_reviews(tmp_path: Path) -> None:
    imported(
        tmp_path,
        track("Product Viewed", product_id="p", name="Mug", image_url="https://x.org/p.png"),
        track("Products Searched", query="blue mug"),
        track("Product Reviewed", product_id="p", review_body="Broke at once.", rating="1"),
    )
    found = validate(open_source(str(tmp_path / "out")), tmp_path / "checked")
    texts = found.query("SELECT kind, text, coalesce(product_id, '-') AS p, coalesce(rating, -1) AS r FROM texts")
    assert texts.to_numpy().tolist() == [["search", "blue mug", "-", -1.0], ["review", "Broke at once.", "p", 1.0]]
    assert found.counts["views"].kept == 1
    assert found.reasons == {"pictures": {"is a URL: download it into the data folder first": 1}}


def video(event: str, position: float | None = None, session: str = "s1", **more: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"session_id": session, "total_length": 600, "position": position}
    return track(event, **(told | more))


def test_what_was_skipped_was_not_watched_and_what_was_played_twice_counts_once(tmp_path: Path) -> None:
    """Seeks, pauses and exits: 100 s played, a jump to 500, ten more there; then the same video resumed half way."""
    at = "2024-03-01T10:{}Z".format
    events = [
        video("Video Content Started", 0, asset_id="v", when=at("00:00"), total_length=600),
        video("Video Content Playing", 100, asset_id="v", when=at("01:40")),
        video("Video Playback Paused", 100, content_asset_id="v", when=at("01:40")),
        video("Video Playback Resumed", 100, content_asset_id="v", when=at("05:00")),
        video("Video Playback Seek Completed", 500, content_asset_id="v", when=at("05:01")),
        video("Video Content Playing", 500, asset_id="v", when=at("05:01")),
        video("Video Playback Exited", 510, content_asset_id="v", when=at("05:11")),
        video("Video Content Playing", 510, asset_id="v", when=at("05:11")),
        video("Video Content Started", 300, session="s2", asset_id="v", total_length=600, when=at("10:00")),
        video("Video Content Playing", 360, session="s2", asset_id="v", when=at("11:00")),
        video("Video Playback Seek Completed", 300, session="s2", content_asset_id="v", when=at("11:01")),
        video("Video Content Playing", 300, session="s2", asset_id="v", when=at("11:02")),
        video("Video Content Playing", 370, session="s2", asset_id="v", when=at("12:12")),
    ]
    imported(tmp_path, *events)
    found = [(row["watched_s"], row["left_s"]) for row in table(tmp_path, "watches")]
    assert found == [(110, 510), (70, 370)]


def test_a_session_is_one_watch_a_video(tmp_path: Path) -> None:
    imported(
        tmp_path,
        video("Video Playback Started", 0, content_asset_ids=["v1"], total_length=660),
        video("Video Content Started", 0, asset_id="v1", title="Knots", genre="outdoor", keywords=["rope", "camp"]),
        video("Video Content Playing", 250.5, asset_id="v1", when="2024-03-01T10:05:00Z"),
        video("Video Content Playing", 240, asset_id="v1", when="2024-03-01T10:06:00Z"),
        video("Video Playback Interrupted", 310, content_asset_ids=["v1"], total_length=660),
        video("Video Content Started", 0, session="s2", asset_id="v1"),
        video("Video Content Completed", None, session="s2", asset_id="v1"),
        video("Video Playback Started", 0, session="s3", content_asset_ids=["v2"]),
        video("Video Playback Buffer Completed", 90, session="s3", content_asset_ids=["v2"]),
        video("Video Playback Completed", 600, session="s4", content_asset_id="v2"),
        video("Video Playback Paused", 5, session="s5"),
    )
    watches = [(row["video_id"], row["watched_s"], row["duration_s"]) for row in table(tmp_path, "watches")]
    assert watches == [("v1", 250.5, 600.0), ("v1", 600.0, 600.0), ("v2", 90.0, 600.0), ("v2", 600.0, 600.0)]
    assert table(tmp_path, "watches")[0]["timestamp"].isoformat() == "2024-03-01T10:00:00+00:00"
    videos = {row["video_id"]: row for row in table(tmp_path, "videos")}
    assert (videos["v1"]["title"], videos["v1"]["topic"], videos["v1"]["description"]) == (
        "Knots",
        "outdoor",
        "Keywords: rope, camp.",
    )
    assert videos["v2"]["title"] == "v2"
    assert [row["event"] for row in table(tmp_path, "events")] == ["Video Playback Paused"]  # of which video?


def test_everything_else_is_an_event(tmp_path: Path) -> None:
    page = {"type": "page", "name": "Home", "anonymousId": "x", "timestamp": WHEN, "properties": {"path": "/"}}
    group = {"type": "group", "groupId": "g", "traits": {"plan": "pro"}, "userId": "u1", "timestamp": WHEN}
    imported(tmp_path, track("Cart Viewed", cart="ü") | {"channel": "mobile"}, page, group)
    rows = [
        (row["customer_id"], row["event"], json.loads(row["properties"]), row["channel"])
        for row in table(tmp_path, "events")
    ]
    assert rows == [
        ("u1", "Cart Viewed", {"cart": "ü"}, "mobile"),
        ("x", "Page Viewed", {"name": "Home", "path": "/"}, None),
        ("u1", "Group Joined", {"groupId": "g", "plan": "pro"}, None),
    ]


def test_a_visitor_who_signs_in_is_one_customer(tmp_path: Path) -> None:
    visit = {"type": "page", "timestamp": WHEN}
    imported(
        tmp_path,
        visit | {"anonymousId": "phone"},
        visit | {"anonymousId": "shared"},
        visit | {"anonymousId": "phone", "userId": "u1"},
        visit | {"anonymousId": "shared", "userId": "u1"},
        visit | {"anonymousId": "shared", "userId": "u2"},
        {"type": "alias", "previousId": "u1", "userId": "u1-new", "timestamp": WHEN},
        visit | {"userId": 12},
    )
    assert [row["customer_id"] for row in table(tmp_path, "events")] == [
        "u1-new",
        "shared",
        "u1-new",
        "u1-new",
        "u2",
        "12",
    ]
    assert [row["customer_id"] for row in table(tmp_path, "customers")] == ["12", "shared", "u1-new", "u2"]


def test_ids_that_point_at_each_other_end(tmp_path: Path) -> None:
    alias = {"type": "alias", "timestamp": WHEN}
    imported(tmp_path, alias | {"previousId": "a", "userId": "b"}, alias | {"previousId": "b", "userId": "a"})
    assert len(table(tmp_path, "customers")) >= 1


def test_the_latest_traits_and_consents_hold_and_names_are_left_out(tmp_path: Path) -> None:
    def identify(when: str, consent: bool, **traits: Any) -> dict[str, Any]:
        preferences = {"consent": {"categoryPreferences": {"Ads & more": consent}}}
        return {"type": "identify", "userId": "u1", "timestamp": when, "traits": traits, "context": preferences}

    imported(
        tmp_path,
        identify(
            "2024-03-02T00:00:00Z", False, plan="gold", email="a@b.c", age=31, address={"city": "Graz", "street": "1"}
        ),
        identify("2024-03-01T00:00:00Z", True, plan="tin", member=True, tags=["x"], label_x="y"),
        track("Ping", user="u2"),
    )
    assert table(tmp_path, "customers") == [
        {"customer_id": "u1", "address_city": "Graz", "age": 31.0, "consent_ads_more": False, "member": True,
         "plan": "gold", "tags": '["x"]', "trait_label_x": "y"},
        {"customer_id": "u2", "address_city": None, "age": None, "consent_ads_more": None, "member": None,
         "plan": None, "tags": None, "trait_label_x": None},
    ]  # fmt: skip


def test_lines_that_cannot_be_used_are_listed(tmp_path: Path) -> None:
    good = track("Ping") | {"messageId": "m1"}
    lines: list[tuple[dict[str, Any] | bytes, str]] = [
        (good, ""),
        (b'{"type": "track", ', "not JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"a": "\xff"}', "invalid UTF-8"),
        (b'{"type": "track", "userId": "\\ud800", "event": "x"}', "invalid UTF-8"),
        (b'{"type": "track", "userId": "u", "event": "x", "properties": {"a": NaN}}', "not JSON"),
        (b"", ""),
        (good, "messageId: repeated"),
        ({"userId": "u1", "timestamp": WHEN}, "type: not one of identify, track, page, screen, group, alias"),
        (track("Ping", user=""), "neither userId nor anonymousId"),
        (track("Ping", when=""), "timestamp: empty"),
        (track("Ping", when="soon"), "timestamp: not a time"),
        (track(""), "event: empty"),
        (track("Ping") | {"properties": [1]}, "properties: not a JSON object"),
        (track("Product Viewed"), "product_id: empty"),
        (track("Product Viewed", product_id="p", price="dear"), "price: not a number"),
        (track("Order Completed", order_id="o", revenue=True), "revenue: not a number"),
        (track("Order Completed", order_id="o", revenue=1, products=[1]), "products: not a list of objects"),
        (video("Video Content Playing", asset_id="v", title={"en": "x"}), "title: not text"),
    ]
    result = imported(tmp_path, *(line for line, _ in lines))
    expected = [(str(number), reason) for number, (_, reason) in enumerate(lines, 1) if reason]
    assert rejected(tmp_path) == expected
    assert result == Imported({"customers": 1, "events": 1}, rejected=len(expected))


def test_a_folder_of_packed_files(tmp_path: Path) -> None:
    for name, user in (("b.jsonl.gz", "u2"), ("a.jsonl.gz", "u1")):
        (tmp_path / name).write_bytes(gzip.compress(json.dumps(track("Ping", user=user)).encode() + b"\n"))
    import_segment_events(tmp_path, tmp_path / "out")
    assert [row["customer_id"] for row in table(tmp_path, "events")] == ["u1", "u2"]


def test_no_events_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no events"):
        import_segment_events(tmp_path, tmp_path / "out")
    (tmp_path / "a.jsonl").write_text("nonsense\n")
    with pytest.raises(BadInput, match="no usable event"):
        import_segment_events(tmp_path / "a.jsonl", tmp_path / "out")
    (tmp_path / "b.jsonl.gz").write_bytes(b"nonsense")
    with pytest.raises(BadInput, match="cannot be read"):
        import_segment_events(tmp_path / "b.jsonl.gz", tmp_path / "out")
