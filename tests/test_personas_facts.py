"""Facts are recomputed with pandas, straight from the files, and must come out the same."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from personas_shop import one_segment, shop

from clustering.lineage import lineage
from clustering.segments import Segments
from customers.table import Customers
from evidence.intervals import wilson
from evidence.measures import Measure, measures
from fusion.embedding import Embedding
from personas import Fact, SegmentFacts, load_facts, save_facts, segment_facts, top_traits
from personas.compare import PRIOR, compare, log_odds_z, mean_z
from personas.editing import written
from personas.fact import fact_id
from personas.facts import queries
from personas.quotes import excerpt
from personas.telling import FEWEST, TELLING, behind, beyond_chance, told

Shop = tuple[Customers, Embedding, Segments]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="module")
def facts(data: Shop) -> tuple[SegmentFacts, ...]:
    customers, embedding, segments = data
    return segment_facts(customers, segments, embedding)


def table(data: Shop, name: str) -> pd.DataFrame:
    """The rows of a table with the label of their customer, read without any of the code under test."""
    frame = pd.read_parquet(data[0].folder / f"{name}.parquet")
    labels = pd.DataFrame({"customer_id": data[2].ids, "label": data[2].label})
    return frame.merge(labels, on="customer_id")


def orders(data: Shop) -> pd.DataFrame:
    """One row an order."""
    rows = table(data, "orders")
    rows = rows[rows["amount"] >= 0].copy()
    rows["hour"], rows["day"] = rows["timestamp"].dt.hour, rows["timestamp"].dt.day_of_week
    rows["night"] = (rows["hour"] >= 22) | (rows["hour"] < 6)
    rows["weekend"] = rows["day"] >= 5
    rows["cut"] = rows["discount"].fillna(0) > 0
    return rows


def find(facts: SegmentFacts, measure: str, item: str = "", part: str = "") -> Fact:
    found = [f for f in facts.facts if (f.measure, f.item, f.part) == (measure, item, part)]
    assert len(found) == 1, [f.measure for f in facts.facts]
    return found[0]


def check(fact: Fact, per_customer: pd.DataFrame, label: int, column: str) -> None:
    """A mean over customers: `per_customer` has `label` and the number of each customer of whom it is known."""
    inside = per_customer.loc[per_customer["label"] == label, column]
    outside = per_customer.loc[per_customer["label"] != label, column]
    assert fact.value == pytest.approx(inside.mean())
    assert fact.rest == pytest.approx(outside.mean())
    assert fact.of == len(inside)
    if outside.mean() > 0:
        assert fact.lift == pytest.approx(inside.mean() / outside.mean())


@pytest.mark.parametrize("j", [0, 1, 2])
def test_size_and_share(data: Shop, facts: tuple[SegmentFacts, ...], j: int) -> None:
    size, share = facts[j].facts[:2]
    assert size.value == facts[j].size == (data[2].label == j).sum() == size.count
    assert share.value == pytest.approx(size.value / 400)
    assert size.rest is None


@pytest.mark.parametrize("j", [0, 1, 2])
def test_value_and_rhythm(data: Shop, facts: tuple[SegmentFacts, ...], j: int) -> None:
    whole, rows = table(data, "orders"), orders(data)
    by = ["customer_id", "label"]
    spend = whole.groupby(by, as_index=False).agg(amount=("amount", "sum"))  # refunds count
    check(find(facts[j], "spend"), spend, j, "amount")
    each = rows.groupby(by, as_index=False).agg(
        orders=("order_id", "nunique"),
        basket=("amount", "mean"),
        last=("timestamp", "max"),
        night=("night", "mean"),
        weekend=("weekend", "mean"),
        cut=("cut", "mean"),
    )
    each["recency"] = (rows["timestamp"].max() - each["last"]).dt.total_seconds() / 86400
    for measure, column in [("orders", "orders"), ("basket", "basket"), ("recency", "recency"), ("night", "night")]:
        check(find(facts[j], measure), each, j, column)
    check(find(facts[j], "weekend"), each, j, "weekend")
    check(find(facts[j], "discount"), each, j, "cut")


def test_channels_are_a_mix_of_each_customers_orders(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    rows = orders(data).dropna(subset=["channel"])
    share = pd.crosstab(rows["customer_id"], rows["channel"], normalize="index").reset_index()
    share = share.merge(rows[["customer_id", "label"]].drop_duplicates(), on="customer_id")
    check(find(facts[0], "channel", "app"), share, 0, "app")
    check(find(facts[1], "channel", "web"), share, 1, "web")


def test_watching(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    rows = table(data, "watches").merge(pd.read_parquet(data[0].folder / "videos.parquet"), on="video_id")
    rows["done"] = (rows["watched_s"] / rows["duration_s_x"]).clip(upper=1)
    rows["left"] = rows["done"] < 0.25
    each = rows.groupby(["customer_id", "label"], as_index=False).agg(done=("done", "mean"), left=("left", "mean"))
    for j in range(3):
        check(find(facts[j], "completion"), each, j, "done")
        check(find(facts[j], "dropped"), each, j, "left")
    mix = pd.crosstab(rows["customer_id"], rows["topic"], normalize="index").reset_index()
    mix = mix.merge(each[["customer_id", "label"]], on="customer_id")
    check(find(facts[0], "topic_mix", "travel"), mix, 0, "travel")
    own = find(facts[1], "title", "sport film 2")
    saw = rows[rows["title"] == "sport film 2"].drop_duplicates("customer_id")
    base = rows.drop_duplicates("customer_id")
    assert own.count == (saw["label"] == 1).sum()
    assert own.of == (base["label"] == 1).sum()
    assert own.rest == pytest.approx((saw["label"] != 1).sum() / (base["label"] != 1).sum())


def test_words_count_customers_once_and_skip_stop_words_and_addresses(
    data: Shop, facts: tuple[SegmentFacts, ...]
) -> None:
    rows = table(data, "texts")
    users = rows[rows["text"].str.contains("itinerary")].drop_duplicates("customer_id")
    writers = rows.drop_duplicates("customer_id")
    fact = find(facts[0], "word", "itinerary")
    assert fact.count == (users["label"] == 0).sum()
    assert fact.of == (writers["label"] == 0).sum()
    assert fact.rest == 0
    assert fact.lift is None
    said = {f.item for each in facts for f in each.facts if f.measure == "word"}
    assert not said & {"the", "and", "anna", "example", "com"}


def test_traits_without_labels_and_consents(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    rows = table(data, "customers")
    check(find(facts[0], "trait_mean", part="age"), rows.dropna(subset=["age"]), 0, "age")
    assert find(facts[0], "trait", "premium", "plan").value == 1
    texts = " ".join(f"{f.text} {f.part}" for each in facts for f in each.facts)
    assert "label" not in texts
    assert "consent" not in texts


def test_told_us(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    rows = table(data, "preferences")
    fact = find(facts[0], "told", "vegan", "diet")
    assert (fact.value, fact.count, fact.of) == (1.0, (rows["label"] == 0).sum(), (rows["label"] == 0).sum())


def test_ids_are_unique_and_say_what_is_counted(facts: tuple[SegmentFacts, ...]) -> None:
    for each in facts:
        ids = [f.id for f in each.facts]
        assert len(set(ids)) == len(ids)
        assert ids[:2] == [f"{each.segment}.size", f"{each.segment}.share"]
    assert find(facts[0], "told", "vegan", "diet").id == "S01.told.diet.vegan"
    long = [fact_id("S01", "product", "", item) for item in ("x" * 50 + "a", "x" * 50 + "b", "Ä", "夜")]
    assert len(set(long)) == 4
    assert max(map(len, long)) <= 40


def test_intervals_hold_the_value_and_narrow_with_the_number_of_customers(facts: tuple[SegmentFacts, ...]) -> None:
    counted = [f for each in facts for f in each.facts if f.topic != "size"]
    assert all(f.low is not None and f.high is not None and f.low <= f.value <= f.high for f in counted)
    share = find(facts[0], "word", "itinerary")
    assert (share.low, share.high) == pytest.approx(wilson(share.count, share.of))
    spend = find(facts[0], "spend")
    assert spend.low is not None and spend.high is not None  # noqa: PT018
    assert spend.low < spend.value < spend.high


def test_numbers_of_the_two_most_alike_segments_stand_beside(facts: tuple[SegmentFacts, ...]) -> None:
    for each in facts:
        assert len(each.nearest) == 2
        assert each.segment not in each.nearest
        for name, value in find(each, "spend").nearest:
            other = next(o for o in facts if o.segment == name)
            assert find(other, "spend").value == pytest.approx(value)


def test_what_is_not_known_is_said(facts: tuple[SegmentFacts, ...], tmp_path: Path) -> None:
    said = " ".join(facts[0].unknown)
    assert "gender" in said and "age" not in said.split("measured their")[1].split(".")[0]  # noqa: PT018
    customers, embedding, segments = shop(tmp_path, without=("watches",))
    without = segment_facts(customers, segments, embedding)[0].unknown
    assert "Nothing is known of what they watch: there is no table of watches." in without


def test_queries_give_the_numbers_again(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    customers, _, segments = data
    asked = queries(customers)
    rows = customers.query(asked["night"])
    own = rows[segments.label[rows["row"].to_numpy()] == 0]
    assert find(facts[0], "night").value == pytest.approx(own["x"].mean())
    assert {f.measure for each in facts for f in each.facts if f.topic != "size"} <= set(asked)


def test_praise_and_complaints_are_of_things_in_rated_texts(tmp_path: Path) -> None:
    customers, embedding, segments = shop(tmp_path)
    texts = pd.read_parquet(tmp_path / "texts.parquet")
    label = texts["customer_id"].map(dict(zip(segments.ids, segments.label, strict=True)))
    reviews = texts["kind"] == "review"
    for segment, text, rating in (
        (1, "The zipper broke, poor stitching.", 1.0),
        (0, "Love my hammock. The zipper is smooth.", 5.0),
    ):
        own = reviews & (label == segment)
        texts["text"] = texts["text"].mask(own, text)
        texts["rating"] = texts["rating"].mask(own, rating)
    texts.to_parquet(tmp_path / "texts.parquet")
    found = segment_facts(customers, segments, embedding)
    assert {f.item for f in found[1].facts if f.measure == "complaint"} >= {"zipper", "stitching"}
    assert {f.item for f in found[0].facts if f.measure == "praise"} >= {"hammock", "zipper"}
    assert not [f for f in found[1].facts if f.measure == "praise" and f.above]


def test_movement_since_last_time(data: Shop) -> None:
    customers, embedding, segments = data
    before = replace(segments, label=np.where(np.arange(customers.n) % 4 == 0, -1, segments.label).astype(np.int32))
    first = segment_facts(customers, segments, embedding, lineage(before, segments))[0]
    assert find(first, "before").value == before.sizes[0]
    assert find(first, "came").value == segments.sizes[0] - before.sizes[0]
    assert not [f for f in segment_facts(customers, segments, embedding)[0].facts if f.topic == "since"]


def test_enough_customers_stand_behind_every_fact(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    for each in facts:
        assert min(f.count for f in each.facts) >= FEWEST == 20
    topic = next(m for m in measures(data[0]) if m.name == "topic")
    rows = compare(data[0], data[2], topic)
    few = rows[(rows["label"] < 2) & (rows["holders"] < 20) & (rows["holders"] > 0)]
    assert len(few)  # there is something the rule must have left out
    for row in few.to_dict("records"):
        assert not [f for f in facts[row["label"]].facts if (f.measure, f.item) == ("topic", row["item"])]


def test_of_a_thousand_words_none_stands_out_by_chance() -> None:
    rng, items = np.random.default_rng(0), 2000
    k, k_rest = rng.binomial(500, 0.1, items).astype(float), rng.binomial(1500, 0.1, items).astype(float)
    k[7] = 140  # but this one does
    n, n_rest = np.full(items, 500.0), np.full(items, 1500.0)
    frame = pd.DataFrame({"label": 0, "part": "", "item": [f"w{i}" for i in range(items)], "value": k / n})
    frame = frame.assign(rest=k_rest / n_rest, holders=k.astype(int), base=500, z=log_odds_z(k, n, k_rest, n_rest))
    assert (frame["z"].abs() > TELLING).sum() > 10
    frame = frame.assign(low=frame["value"] - 0.03, high=frame["value"] + 0.03)
    word = Measure("word", "say", "has", "share", "wrote '{item}'", "")
    frame = behind(frame, word)
    frame["telling"] = beyond_chance(frame)
    assert [fact.item for _, fact in told(frame, word, ["S01"], [()])] == ["w7"]


def test_same_data_same_facts(data: Shop, facts: tuple[SegmentFacts, ...], tmp_path: Path) -> None:
    customers, embedding, segments = data
    again = segment_facts(customers, segments, embedding)
    assert again == facts
    save_facts(facts, tmp_path / "a.json")
    save_facts(again, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert load_facts(tmp_path / "a.json") == facts


def test_one_segment_has_no_rest(data: Shop) -> None:
    customers, embedding, _ = data
    (only,) = segment_facts(customers, one_segment(customers.n, customers.ids, 0), embedding)
    assert all(f.rest is None and f.lift is None for f in only.facts)
    watched = find(only, "topic", "travel")
    assert watched.value == watched.count / watched.of > 0.3
    assert top_traits(only) == []
    assert len(only.pictures) == 8


def test_only_customers_and_no_other_table(tmp_path: Path) -> None:
    gone = ("products", "videos", "texts", "views", "watches", "orders", "events", "preferences")
    customers, embedding, segments = shop(tmp_path, without=gone)
    found = segment_facts(customers, segments, embedding)
    assert {f.topic for each in found for f in each.facts} == {"size", "trait"}
    assert all(not each.quotes and not each.pictures and len(each.people) == 4 for each in found)


def test_video_thumbnails_stand_in_for_products(tmp_path: Path) -> None:
    customers, embedding, segments = shop(tmp_path, without=("products", "views"))
    found = segment_facts(customers, segments, embedding)
    assert {p.name.split()[0] for p in found[1].pictures} == {"sport"}
    assert found[1].pictures[0].name.split()[1] == "film"


def test_no_segment_at_all(data: Shop) -> None:
    customers, embedding, _ = data
    assert segment_facts(customers, one_segment(customers.n, customers.ids, -1), embedding) == ()


def test_people_are_firm_and_the_first_is_nearest_the_middle(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    _, embedding, segments = data
    members = segments.members("S01")
    firm = set(members[:50])
    rows = [segments.ids.index(person.customer_id) for person in facts[0].people]
    assert len(set(rows)) == 4
    assert set(rows[:3]) <= firm
    assert segments.strength[rows[3]] == segments.strength[members].min()
    assert [person.place for person in facts[0].people] == ["middle", "apart", "apart", "border"]
    middle = embedding.vectors[members].mean(0)
    assert rows[0] == max(firm, key=lambda row: float(embedding.vectors[row] @ middle))
    assert facts[0].people[0].strength == pytest.approx(float(segments.strength[rows[0]]))
    count = len(table(data, "orders").query("customer_id == @facts[0].people[0].customer_id and amount >= 0"))
    assert facts[0].people[0].line.startswith(f"{count} orders, ")


def test_quotes_are_of_the_segment_and_masked(data: Shop, facts: tuple[SegmentFacts, ...]) -> None:
    label = dict(zip(data[2].ids, data[2].label, strict=True))
    for j, each in enumerate(facts):
        assert each.quotes
        assert all(label[q.customer_id] == j and len(q.text) <= 162 for q in each.quotes)
    said = " ".join(q.text for q in facts[0].quotes)
    assert "itinerary" in said
    assert "[e-mail]" in said
    assert "[phone]" in said
    assert "anna" not in said
    assert "7946" not in said


def test_pictures_are_what_the_segment_looks_at(facts: tuple[SegmentFacts, ...]) -> None:
    assert {p.name.split()[0] for p in facts[0].pictures} == {"travel"}
    assert all(p.lift is not None and p.lift > 1 for p in facts[0].pictures)


def test_top_traits_are_short(facts: tuple[SegmentFacts, ...]) -> None:
    traits = top_traits(facts[1])
    assert len(traits) == 3
    assert any("sport" in trait and " x" in trait for trait in traits)
    assert len(top_traits(facts[1], k=1)) == 1


def test_log_odds_are_those_of_the_paper_and_small_counts_do_not_win() -> None:
    k, n, k_rest, n_rest = 30.0, 100.0, 50.0, 900.0
    share = (k + k_rest + 0.5) / (n + n_rest + 1)
    yes, no = PRIOR * share, PRIOR * (1 - share)
    here, there = (k + yes) / (n - k + no), (k_rest + yes) / (n_rest - k_rest + no)
    variance = 1 / (k + yes) + 1 / (n - k + no) + 1 / (k_rest + yes) + 1 / (n_rest - k_rest + no)
    got = log_odds_z(*(np.array([v]) for v in (k, n, k_rest, n_rest)))[0]
    assert got == pytest.approx(math.log(here / there) / math.sqrt(variance))
    few = log_odds_z(*(np.array([v]) for v in (2.0, 2.0, 50.0, 900.0)))[0]
    assert 0 < few < got
    alike = log_odds_z(*(np.array([v]) for v in (10.0, 100.0, 90.0, 900.0)))[0]
    assert alike == pytest.approx(0, abs=0.01)


def test_means_of_few_do_not_win_and_constants_differ_by_nothing() -> None:
    rng = np.random.default_rng(0)
    rest = rng.normal(10, 2, 500)

    def z(values: np.ndarray) -> float:
        sums = [values.sum(), (values**2).sum(), len(values), rest.sum(), (rest**2).sum(), len(rest)]
        return float(mean_z(*(np.array([float(v)]) for v in sums))[0])

    assert 0 < z(np.array([13.0, 13.1])) < z(rng.normal(12, 2, 200))
    same = np.full(4, 0.1)
    assert mean_z(same * 30, same * 3, same * 300, same * 60, same * 6, same * 600)[0] == 0


def test_excerpt_carries_the_word_and_ends_at_a_boundary() -> None:
    filler = "Nothing to see in this sentence at all, really nothing. " * 5
    piece = excerpt(filler + "But the itinerary was lovely. " + filler, {"itinerary"})
    assert piece.startswith("But the itinerary was lovely.")
    assert len(piece) <= 162
    long = "word " * 100 + "itinerary " + "word " * 100
    piece = excerpt(long, {"itinerary"})
    assert "itinerary" in piece
    assert piece.startswith("…")
    assert piece.endswith("word…")
    assert excerpt("short", {"itinerary"}) == "short"
    assert len(excerpt("x" * 500, set())) <= 161


def test_a_segment_that_returns_more_than_it_buys_has_facts_and_a_brief(tmp_path: Path) -> None:
    """Mean spend below zero has no lift; nothing downstream may take its logarithm."""
    from customers.readers import open_source
    from customers.validate import validate
    from personas.writers.template import Template

    (tmp_path / "data").mkdir()
    ids = [f"c{i:02d}" for i in range(60)]
    pd.DataFrame({"customer_id": ids}).to_csv(tmp_path / "data" / "customers.csv", index=False)
    orders = [
        {"customer_id": c, "order_id": f"{c}-{k}", "timestamp": f"2024-03-{k + 1:02d}", "amount": amount + i / 10}
        for i, c in enumerate(ids)
        for k, amount in enumerate([20.0, -90.0 if i < 30 else 35.0])
    ]
    pd.DataFrame(orders).to_csv(tmp_path / "data" / "orders.csv", index=False)
    customers = validate(open_source(str(tmp_path / "data")), tmp_path / "out")
    label = np.repeat(np.array([0, 1], np.int32), 30)
    membership = np.eye(2, dtype=np.float32)[label]
    segments = Segments(customers.ids, label, np.ones(60, np.float32), membership, ("S01", "S02"))
    vectors = np.ascontiguousarray(membership)
    embedding = Embedding(
        customers.ids, vectors, ("tabular",), np.zeros(2, int), np.ones((60, 1), bool), np.zeros((60, 1), np.float32)
    )
    facts = segment_facts(customers, segments, embedding)
    losses = [fact for fact in facts[0].facts if fact.value < 0]
    assert losses
    assert all(fact.lift is None for fact in losses)
    briefs = written(Template(), facts)
    assert len(briefs) == 2
    assert not [each for brief in briefs for each in brief.struck]
    assert all(top_traits(each) for each in facts)
