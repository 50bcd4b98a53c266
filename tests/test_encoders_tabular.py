"""Tabular, traits and preferences: each column is what its name says, nothing later than as_of, no row order."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers.readers import open_source
from customers.synthetic import synthesise
from customers.table import Customers
from customers.validate import validate
from encoders import Encoder, TabularEncoder, TraitsEncoder
from encoders.categories import correspondence, placed, places
from encoders.numbers import piecewise, quantile_edges
from encoders.periods import GROUPS, NUMBERS, SHARES, acts_by_period, commonest, mix_by_period
from encoders.preferences import PreferencesEncoder
from encoders.yardstick import yardstick

Rows = list[dict[str, Any]]
KNOWN = len(NUMBERS) * 4 + len(SHARES)  # where the flags of the groups begin, at four bins


def checked(folder: Path, **tables: pd.DataFrame | Rows) -> Customers:
    """A shop of these tables; customers are those of the table, else all that the others name."""
    frames = {name: pd.DataFrame(rows) for name, rows in tables.items()}
    if "customers" not in frames:
        ids = sorted(
            {customer for frame in frames.values() if "customer_id" in frame for customer in frame.customer_id}
        )
        frames["customers"] = pd.DataFrame({"customer_id": ids})
    (folder / "data").mkdir(parents=True)
    for name, frame in frames.items():
        frame.to_csv(folder / "data" / f"{name}.csv", index=False)
    return validate(open_source(str(folder / "data")), folder / "out", as_of=datetime(2030, 1, 1, tzinfo=UTC))


def order(customer: str, when: str, amount: float, **more: Any) -> dict[str, Any]:
    return {"customer_id": customer, "order_id": f"{customer}{when}", "timestamp": when, "amount": amount, **more}


def event(customer: str, when: str, name: str = "Page Viewed") -> dict[str, Any]:
    return {"customer_id": customer, "timestamp": when, "event": name}


def said(customer: str, key: str, value: object, when: str = "2024-01-01") -> dict[str, Any]:
    return {"customer_id": customer, "key": key, "value": value, "timestamp": when}


def acts_of(customers: Customers, periods: int, as_of: datetime | None) -> pd.DataFrame:
    return acts_by_period(customers, yardstick(customers, periods, as_of))


def only(customers: Customers, periods: int = 1, as_of: datetime | None = None) -> dict[str, float]:
    """The plain columns of the first token."""
    acts = acts_of(customers, periods, as_of)
    return {str(name): float(value) for name, value in acts.iloc[0].items()}


def test_columns_of_orders_are_what_they_say(tmp_path: Path) -> None:
    rows = [  # three purchase days, one of them with two lines of one order, and a refund; the span ends on the 31st
        order("a", "2024-01-06 23:30", 10, product_id="p", quantity=2, discount=0.5),  # Saturday night
        order("a", "2024-01-06 23:30", 20, product_id="q", quantity=4, discount=0),
        order("a", "2024-01-08 12:00", 30, product_id="p"),
        order("a", "2024-01-16 12:00", 40, product_id="r"),
        order("a", "2024-01-20 12:00", -25, product_id="r"),
    ]
    found = only(checked(tmp_path, orders=rows), as_of=datetime(2024, 1, 31))
    span = datetime(2024, 1, 31) - datetime(2024, 1, 6, 23, 30)
    late = (datetime(2024, 1, 31) - datetime(2024, 1, 16, 12)).total_seconds() / 86400
    expected = {
        "recency_days": late, "orders": 3, "spend": 75, "basket": 100 / 3, "largest": 40, "products": 3,
        "repeat_days": 2, "last_repeat_day": 10, "repeat_spend": 35, "gap_days": 5, "gap_variation": 0.6,
        "overdue": late / 5, "order_night_share": 0.5, "order_weekend_share": 0.5, "quantity": 3,
        "discounted_share": 0.5, "discount_share": 0.25, "refund_share": 0.2, "refunded_share": 25 / 125,
        "age_days": 25, "weight": 4,
    }  # fmt: skip
    assert {name: found[name] for name in expected} == pytest.approx(expected)
    # Quarters of six days: 60 in the first, 40 in the second. Slope (-3 * 60 - 40) / 10 against a mean quarter of 25.
    assert span.days == 24
    assert found["spend_trend"] == pytest.approx((-3 * 60 - 1 * 40) / 10 / 25)
    assert found["spend_late_share"] == 0
    assert np.isnan(found["events"])


def test_columns_of_events_are_what_they_say(tmp_path: Path) -> None:
    rows = [event("a", f"2024-01-06 12:{m:02d}") for m in (0, 29, 58)]  # one session, for no pause is over 30 minutes
    rows += [event("a", "2024-01-06 13:29"), event("a", "2024-01-08 03:00", "Review Written")]
    rows += [event("b", f"2024-01-08 {h:02d}:00") for h in range(10, 16)]
    found = only(checked(tmp_path, events=rows))
    expected = {
        "events": 5, "event_kinds": 2, "events_a_day": 2.5, "sessions": 3, "deep_share": 0.2,
        "event_night_share": 0.2, "event_weekend_share": 0.8, "weight": 1.25,
    }  # fmt: skip
    assert {name: found[name] for name in expected} == pytest.approx(expected)
    assert np.isnan(found["orders"])


def test_columns_of_a_group_are_known_together(customers: Customers) -> None:
    acts = acts_of(customers, 6, None)
    for names in GROUPS.values():
        missing = acts[list(names)].isna().to_numpy()
        assert (missing == missing[:, :1]).all(), names
        assert missing[:, 0].any() or names[0] == "refund_share"
    shares = acts[list(SHARES)].to_numpy(np.float64)
    assert ((shares >= 0) & (shares <= 1) | np.isnan(shares)).all()


AS_OF = datetime(2024, 3, 1, tzinfo=UTC)
LIVES: dict[str, Rows] = {
    "orders": [
        order(c, f"2024-0{1 + i % 2}-{i + 3:02d} {6 * (i % 4):02d}:00", 10.0 * i + k, channel="web", product_id="p")
        for k, c in enumerate("abcdefgh")
        for i in range(6)
    ],
    "events": [event(c, f"2024-02-{i + 2:02d}", name) for c in "abcdefgh" for i, name in enumerate(("View", "Add"))],
    "preferences": [said(c, "budget", 10 * k) for k, c in enumerate("abcde")],
    "products": [{"product_id": "p", "name": "mug", "category": "home"}],
}
FUTURE: dict[str, Rows] = {
    "orders": [order("a", "2024-03-01 00:00:01", 1e12, channel="store", product_id="p", discount=0.9)],
    "events": [event(c, "2024-03-05", "Account Closed") for c in "abcdefgh"],
    "preferences": [said("a", "budget", 1e9, "2024-04-01"), said("h", "size", "xl", "2024-04-01")],
}


@pytest.mark.parametrize("kind", [TabularEncoder, PreferencesEncoder])
def test_nothing_later_than_as_of_enters(kind: type[Encoder], tmp_path: Path) -> None:
    now = checked(tmp_path / "now", **LIVES)
    later = checked(tmp_path / "later", **{name: rows + FUTURE.get(name, []) for name, rows in LIVES.items()})
    before, after = (kind.model_validate({"as_of": AS_OF}).encode(shop, "cpu") for shop in (now, later))
    assert np.array_equal(before.values, after.values)
    assert np.array_equal(before.offsets, after.offsets)
    assert np.array_equal(before.time, after.time)
    assert np.array_equal(before.weight, after.weight)
    unbounded = kind().encode(later, "cpu")
    assert not np.array_equal(unbounded.values, before.values), "the future was planted where it would be seen"


def test_as_of_without_a_zone_is_utc_and_includes_its_own_moment(tmp_path: Path) -> None:
    shop = checked(tmp_path, orders=[order("a", "2024-01-01", 1), order("a", "2024-01-02", 2)])
    assert only(shop, as_of=datetime(2024, 1, 2))["orders"] == 2
    assert only(shop, as_of=datetime(2024, 1, 1, 23, 59, tzinfo=UTC))["orders"] == 1
    assert acts_of(shop, 1, datetime(2023, 1, 1)).empty


def test_a_token_depends_on_the_acts_of_its_own_period_only(customers: Customers, tmp_path: Path) -> None:
    """Take away what everybody did in the third of four periods: the other tokens stay what they were."""
    whole = acts_of(customers, 4, None)
    ends = np.unique(whole["time"])
    begin = 2 * ends[0] - ends[1]
    tables = {
        name: customers.query(
            f"SELECT * FROM {name} WHERE NOT (epoch(timestamp) >= {ends[1]} AND epoch(timestamp) < {ends[2]})"
        )
        for name in ("orders", "events")
    }
    tables["customers"] = customers.query("SELECT customer_id FROM customers")
    cut = acts_of(checked(tmp_path, **tables), 4, None)
    assert 0 < begin < ends[0]
    assert not (cut["period"] == 2).any()
    kept = whole[whole["period"] != 2].reset_index(drop=True)
    own = [name for name in kept if name != "deep_share"]  # which kinds of event are rare is learned from all of them
    pd.testing.assert_frame_equal(cut[own], kept[own], rtol=1e-9)


AMOUNTS = st.sampled_from([0.0, 0.1, 0.2, 0.3, 19.99, -5.0, -0.1, 1e15, -1e15, 7.0])
DAYS = st.integers(1, 28).map(lambda day: f"2024-02-{day:02d} 10:00")
ORDERS = st.lists(
    st.builds(order, st.sampled_from("abcd"), DAYS, AMOUNTS, discount=st.sampled_from([None, 0.0, 0.1, 0.3])),
    min_size=1,
)
EVENTS = st.lists(st.builds(event, st.sampled_from("abcde"), DAYS, st.sampled_from("xyz")))


@settings(max_examples=6, deadline=None)
@given(ORDERS, EVENTS, st.integers(1, 5), st.randoms(use_true_random=False))
def test_any_shop_is_finite_and_the_order_of_its_rows_does_not_matter(
    orders: Rows, events: Rows, periods: int, random: Any
) -> None:
    tables = {"orders": orders, "customers": [{"customer_id": c} for c in "abcdef"]} | (
        {"events": events} if events else {}
    )
    shuffled = {name: random.sample(rows, len(rows)) for name, rows in tables.items()}
    encoder = TabularEncoder(periods=periods)
    with tempfile.TemporaryDirectory() as folder:
        first, second = (
            encoder.encode(checked(Path(folder) / str(i), **each), "cpu") for i, each in enumerate((tables, shuffled))
        )
    assert np.array_equal(first.values, second.values)
    assert np.array_equal(first.weight, second.weight)
    assert (first.weight > 0).all()
    active = {row["customer_id"] for row in [*orders, *events]}
    assert first.present.tolist() == [c in active for c in "abcdef"]


def test_a_single_order_has_no_rhythm_and_refunds_alone_no_order(tmp_path: Path) -> None:
    rows = [order("one", "2024-01-05", 20), order("zback", "2024-01-06", -5), order("zback", "2024-01-09", -7)]
    shop = checked(tmp_path, orders=rows)
    acts = acts_of(shop, 1, None).set_index("row")
    one, back = acts.loc[0], acts.loc[1]
    assert (one["orders"], one["repeat_days"], one["refund_share"]) == (1, 0, 0)
    assert np.isnan(one["gap_days"])
    assert np.isnan(one["repeat_spend"])
    assert np.isnan(back["orders"])
    assert (back["refund_share"], back["refunded_share"], back["weight"]) == (1, 1, 2)
    flags = TabularEncoder(periods=1).encode(shop, "cpu").values[:, KNOWN : KNOWN + len(GROUPS)]
    names = list(GROUPS)
    assert [names[j] for j in np.flatnonzero(flags[0])] == ["order", "refund"]
    assert [names[j] for j in np.flatnonzero(flags[1])] == ["refund"]


def test_more_returned_than_bought_is_below_nothing(tmp_path: Path) -> None:
    rows = [order("a", "2024-01-01", 10), order("a", "2024-01-02", -500), order("b", "2024-01-01", 10)]
    shop = checked(tmp_path, orders=rows)
    assert acts_of(shop, 1, None)["spend"].tolist() == [-490, 10]
    bin_of_spend = 4 * NUMBERS.index("spend")
    a, b = TabularEncoder(periods=1).encode(shop, "cpu").values[:, bin_of_spend : bin_of_spend + 4].sum(1)
    assert a < b


def test_the_width_follows_from_the_settings_alone(customers: Customers, tmp_path: Path) -> None:
    small = checked(tmp_path, orders=[order("a", "2024-01-01", 1)])
    widths = {TabularEncoder().encode(shop, "cpu").dim for shop in (small, customers)}
    assert widths == {KNOWN + len(GROUPS) + sum(axes + 2 for axes in (5, 8, 4))}
    assert TabularEncoder(bins=2).encode(small, "cpu").dim == widths.pop() - 2 * len(NUMBERS)


def test_piecewise_is_the_share_of_each_bin_passed() -> None:
    values = np.array([[0.0], [1], [2], [3], [4], [np.nan], [99], [-9]])
    edges = quantile_edges(values[:5], 4)
    assert edges.ravel().tolist() == [0, 1, 2, 3, 4]
    found = piecewise(np.array([[1.5], [np.nan], [99], [-9]]), edges)
    assert found.tolist() == [[1, 0.5, 0, 0], [0, 0, 0, 0], [1, 1, 1, 1], [0, 0, 0, 0]]
    assert piecewise(values[:5], edges).sum(1).tolist() == [0, 1, 2, 3, 4], "the number can be read off"


def test_a_constant_or_missing_column_has_no_bins_and_does_no_harm() -> None:
    values = np.column_stack([np.full(5, 7.0), np.full(5, np.nan), [np.nan, 1, 1, 1, 2]])
    found = piecewise(values, quantile_edges(values, 3))
    assert found.shape == (5, 9)
    assert not found[:, :6].any()
    assert found[4, 6:].max() == 1
    assert piecewise(np.zeros((0, 2)), quantile_edges(np.zeros((0, 2)), 3)).shape == (0, 6)


def test_correspondence_is_that_of_the_textbook() -> None:
    rng = np.random.default_rng(0)
    table = rng.integers(0, 6, (40, 7)) + 1
    table[:20, :3] += 5
    owner, code = np.nonzero(table)
    found = correspondence(owner, code, table[owner, code], 7, 3)
    p = table / table.sum()
    r, c = p.sum(1), p.sum(0)
    _, _, vt = np.linalg.svd((p - np.outer(r, c)) / np.sqrt(np.outer(r, c)))
    textbook = (vt / np.sqrt(c)).T[:, :3]
    textbook *= np.sign(textbook[np.abs(textbook).argmax(0), range(3)])
    assert np.allclose(found, textbook)
    assert (np.sign(found[:3, 0]) == -np.sign(found[3:, 0]).max()).all(), "what the same people chose lies together"
    # 7 categories have 6 axes; more are empty
    assert not correspondence(owner, code, table[owner, code], 7, 9)[:, 6:].any()


def test_a_token_without_categories_is_the_average_with_a_flag() -> None:
    counts = pd.DataFrame({"token": [0, 0, 2], "row": [0, 0, 1], "code": [0, 1, 1], "n": [1, 1, 4]})
    found = placed(counts, 3, places(counts, 2))
    assert found[1].tolist() == [0, 0, 0, 0]
    assert found[:, -1].tolist() == [1, 0, 1]
    assert found[:, -2].tolist() == pytest.approx([np.log(2), 0, 0])
    assert placed(counts[:0], 3, places(counts[:0], 2)).tolist() == [[0] * 4] * 3


def test_rare_values_are_one_other(tmp_path: Path) -> None:
    common = [order(c, "2024-01-01", 1, channel=channel) for c in "abcde" for channel in ("web", "app", "app")]
    rare = [order("a", "2024-01-01", 1, channel=f"kiosk {i}") for i in range(9)]
    shop = checked(tmp_path, orders=common + rare)
    by = yardstick(shop, 1, None)
    assert commonest(shop, None, "channel", 64) == ("app", "web")
    counts = mix_by_period(shop, by, "channel", commonest(shop, None, "channel", 64), 64)
    assert counts[counts["row"] == 0][["code", "n"]].to_numpy().tolist() == [[0, 2], [1, 1], [64, 9]]
    assert set(mix_by_period(shop, by, "channel", commonest(shop, None, "channel", 1), 1)["code"]) == {0, 1}


def test_preferences_are_named_flagged_and_the_latest_counts(tmp_path: Path) -> None:
    rows = [said("a", "size", "s"), said("a", "size", "xl", "2024-02-01"), said("a", "budget", 10)]
    rows += [said("b", "size", "s"), said("c", "budget", 30), said("c", "budget", 20, "2023-05-05")]
    shop = checked(tmp_path, preferences=rows, customers=[{"customer_id": c} for c in "abcd"])
    answers = PreferencesEncoder(bins=1).answers(shop)
    assert list(answers) == [
        "preference:budget bin 1", "preference:budget known",
        "preference:size=s", "preference:size=xl", "preference:size=other", "preference:size known",
    ]  # fmt: skip
    assert answers.to_numpy().tolist() == [[0, 1, 0, 1, 0, 1], [0, 0, 1, 0, 0, 1], [1, 1, 0, 0, 0, 0]]
    tokens = PreferencesEncoder(bins=1).encode(shop, "cpu")
    assert tokens.counts.tolist() == [1, 1, 1, 0]
    assert tokens.time.tolist() == [
        pd.Timestamp(day, tz="UTC").timestamp() for day in ("2024-02-01", "2024-01-01", "2024-01-01")
    ]
    assert not TabularEncoder().encode(shop, "cpu").present.any(), "an answer is no act"
    assert [c for c in map(str, PreferencesEncoder(most=1).answers(shop)) if "size=" in c] == [
        "preference:size=s",
        "preference:size=other",
    ]
    assert {str(c).split()[0] for c in PreferencesEncoder(keys=1).answers(shop)} == {"preference:budget"}


def test_traits_have_bins_words_others_and_missing_as_a_state(tmp_path: Path) -> None:
    people = pd.DataFrame(
        {
            "customer_id": list("abcd"), "age": [20, None, 40, 30], "plan": ["x", "y", "x", None],
            "town": ["p", "q", "r", "p"], "same": [1, 1, 1, 1], "since": ["2024-01-01", "2024-01-03", "2024-01-02", None],
        }
    )  # fmt: skip
    traits = TraitsEncoder(bins=1, most=1).traits(checked(tmp_path, customers=people))
    expected = {
        "age bin 1": [0, 0, 1, 0.5], "age known": [1, 0, 1, 1], "plan=x": [1, 0, 1, 0], "plan=other": [0, 1, 0, 0],
        "plan known": [1, 1, 1, 0], "town=p": [1, 0, 0, 1], "town=other": [0, 1, 1, 0],
    }  # fmt: skip
    assert {name: traits[name].tolist() for name in expected} == expected
    assert not [name for name in map(str, traits) if name.startswith("same")]


def test_traits_of_others_are_read_as_those_they_were_learned_from(tmp_path: Path) -> None:
    """However few of them there are: a file of one customer knows neither words nor quantiles nor even types."""
    people: Rows = [
        {"customer_id": "a", "age": 20, "plan": "7", "since": "2024-01-01", "member": True},
        {"customer_id": "b", "age": 40, "plan": "x", "since": "2024-01-03", "member": False},
        {"customer_id": "c", "age": 30, "plan": "7", "since": "2024-01-02", "member": True},
    ]
    encoder = TraitsEncoder(bins=2, most=2)
    whole, learned = encoder.fit_encode(checked(tmp_path / "all", customers=people), "cpu")
    assert set(checked(tmp_path / "one", customers=people[:1]).query("SELECT plan FROM customers")["plan"]) == {7.0}
    for i, each in enumerate(people):
        found = encoder.encode_others(checked(tmp_path / each["customer_id"], customers=[each]), "cpu", learned)
        assert np.array_equal(found.values[0], whole.values[i])
    odd: Rows = [{"customer_id": "z", "age": "forty", "plan": "unheard of", "new": 3}]
    values = encoder.encode_others(checked(tmp_path / "odd", customers=odd), "cpu", learned).values[0]
    names = list(encoder.traits(checked(tmp_path / "names", customers=people)))
    assert not values[
        [names.index(name) for name in ("age bin 1", "age bin 2", "plan=7", "plan=x", "member=True")]
    ].any()
    assert len(values) == whole.dim


def test_others_are_measured_by_the_periods_words_and_bins_that_were_learned(tmp_path: Path) -> None:
    encoder = TabularEncoder(periods=2)
    whole, learned = encoder.fit_encode(checked(tmp_path / "all", **LIVES), "cpu")
    stranger: Rows = [
        order("z", "2023-05-05", 99), order("z", "2024-01-03 06:00", 0, channel="a hole in the wall"),
        order("z", "2025-02-02", 10, channel="web"),
    ]  # fmt: skip
    found = encoder.encode_others(checked(tmp_path / "other", orders=stranger), "cpu", learned)
    assert found.counts.tolist() == [2], "before the first period nothing is counted, after the last it is the last's"
    assert found.time.tolist() == np.unique(whole.time).tolist()
    assert found.dim == whole.dim
    assert learned.facts["words"]["channel"] == ("web",)
    flags = {
        mix: whole.dim - 1 - sum(after) for mix, after in (("channel", (10, 6)), ("category", (6,)), ("event", ()))
    }
    assert found.values[:, flags["channel"]].tolist() == [1, 1]
    assert not found.values[0, flags["channel"] - 6 : flags["channel"] - 1].any(), "what nobody knew lies at the origin"
    assert not found.values[:, [flags["category"], flags["event"]]].any()


def test_answers_of_others_are_read_as_those_they_were_learned_from(tmp_path: Path) -> None:
    rows = [said(c, "budget", b) for c, b in zip("abcd", (10, 20, 30, 40), strict=True)]
    rows += [said("a", "size", "s"), said("b", "size", "xl")]
    encoder = PreferencesEncoder(bins=2)
    whole, learned = encoder.fit_encode(checked(tmp_path / "all", preferences=rows), "cpu")
    mine = [row for row in rows if row["customer_id"] == "b"] + [said("b", "shoes", 42)]
    found = encoder.encode_others(checked(tmp_path / "b", preferences=mine), "cpu", learned)
    assert np.array_equal(found.values, whole.values[1:2]), "nobody was asked for shoes then"
    silent = encoder.encode_others(checked(tmp_path / "no", customers=[{"customer_id": "z"}]), "cpu", learned)
    assert silent.counts.tolist() == [0]
    assert silent.dim == whole.dim


def test_traits_that_are_times_are_numbers(tmp_path: Path) -> None:
    people = pd.DataFrame(
        {"customer_id": list("abc"), "since": pd.to_datetime(pd.Series(["2024-01-01", "2024-01-05", None]))}
    )
    (tmp_path / "data").mkdir()
    people.to_parquet(tmp_path / "data" / "customers.parquet")
    shop = validate(open_source(str(tmp_path / "data")), tmp_path / "out")
    traits = TraitsEncoder(bins=1).traits(shop)
    assert {name: traits[name].tolist() for name in traits} == {"since bin 1": [0, 1, 0], "since known": [1, 1, 0]}


def test_a_query_beyond_its_memory_spills_and_tidies_up(
    customers: Customers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("customers.table.MEMORY", "40MB")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    found = customers.query("SELECT count(*) AS n FROM (SELECT DISTINCT range * 7 AS i FROM range(2000000))")
    assert found["n"].tolist() == [2_000_000]
    assert list(tmp_path.iterdir()) == []


def test_twice_the_customers_have_the_same_columns(tmp_path: Path) -> None:
    widths = []
    for n in (60, 120):
        synthesise(tmp_path / f"data{n}", customers=n, seed=3, pictures=False)
        shop = validate(open_source(str(tmp_path / f"data{n}")), tmp_path / f"out{n}")
        widths.append([encoder.encode(shop, "cpu").dim for encoder in (TabularEncoder(), TraitsEncoder())])
    assert widths[0] == widths[1]
