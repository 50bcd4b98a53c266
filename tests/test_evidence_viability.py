"""Five tests with numbers, and merging: what is recomputed must agree, what is planted must be found."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from personas_shop import one_segment, shop
from scipy.stats import false_discovery_control, ttest_ind

from clustering.segments import Segments
from customers.table import Customers, TableCount
from evidence.contrasts import Moments, Yardstick, contrast, corrected, moments, of_outcomes
from evidence.intervals import bootstrap_mean, wilson
from evidence.levers import levers
from evidence.merging import Proposal, alike, merged, proposals
from evidence.objective import Objective
from evidence.outcomes import Outcome, outcomes
from evidence.verdict import Test, Viability
from evidence.viability import against_rest, viability, worth_telling
from fusion.embedding import Embedding

Shop = tuple[Customers, Embedding, Segments]
TABLES = ("products", "videos", "texts", "views", "watches", "orders", "events", "preferences")
NAMES = ["measurable", "accessible", "substantial", "differentiable", "actionable"]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="module")
def judged(data: Shop) -> tuple[Viability, ...]:
    return viability(data[0], data[2])


def verdict(found: Viability, name: str) -> Test:
    return found.tests[NAMES.index(name)]


def rod(values: np.ndarray, flag: bool = False) -> Yardstick:
    return Yardstick("outcome", "x", "x", "money", values, values, flag)


def side(values: np.ndarray) -> Moments:
    return moments([rod(values)], np.zeros(len(values), int), 1).of(0)


def test_the_contrast_is_welchs_test_or_the_pooled_one_whichever_is_less_sure() -> None:
    rng = np.random.default_rng(0)
    for n, m, spread in ((30, 200, 3.0), (30, 200, 0.3), (50, 50, 1.0), (3, 40, 2.0)):
        one, other = rng.normal(0.4, spread, n), rng.normal(0, 1, m)
        found = contrast(side(one), side(other))
        expected = max(ttest_ind(one, other, equal_var=False).pvalue, ttest_ind(one, other).pvalue)
        assert found.p[0] == pytest.approx(expected, rel=0.02)
        pooled = np.sqrt(((n - 1) * one.var(ddof=1) + (m - 1) * other.var(ddof=1)) / (n + m - 2))
        assert found.d[0] == pytest.approx((one.mean() - other.mean()) / pooled)


def test_nobody_of_twenty_is_no_proof() -> None:
    here, there = np.zeros(20), np.repeat([1.0, 0.0], [60, 1940])
    assert ttest_ind(here, there, equal_var=False).pvalue < 1e-6  # what Welch alone would be sure of
    assert contrast(side(here), side(there)).p[0] > 0.3
    assert np.isnan(contrast(side(here), side(np.zeros(50))).p[0])
    assert np.isnan(contrast(side(np.ones(1)), side(there)).p[0])
    assert contrast(side(np.ones(20)), side(np.zeros(50))).p[0] < 1e-9


def test_moments_of_groups_together_are_those_of_their_customers() -> None:
    rng = np.random.default_rng(1)
    values = np.where(rng.random(300) < 0.1, np.nan, rng.normal(50, 3, 300))
    label = rng.integers(0, 3, 300)
    of = moments([rod(values)], label, 3)
    both, direct = of.together([0, 2]), side(values[label != 1])
    for name in ("n", "mean", "scatter", "shown"):
        assert getattr(both, name)[0] == pytest.approx(getattr(direct, name)[0])
    assert of.together([]).n[0] == 0


def test_correction_is_benjamini_hochberg_and_leaves_the_unknown_out() -> None:
    p = np.array([[0.001, np.nan, 0.04], [0.03, 0.5, np.nan]])
    known = np.isfinite(p)
    assert corrected(p)[known] == pytest.approx(false_discovery_control(p[known]))
    assert np.isnan(corrected(p)[~known]).all()
    assert corrected(np.zeros((0, 0))).shape == (0, 0)


def test_intervals() -> None:
    assert wilson(0, 10) == pytest.approx((0, 0.2775), abs=1e-4)  # Newcombe (1998), Stat. Med. 17, table I
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert wilson(0, 0) == (0, 1)
    rng = np.random.default_rng(2)
    hits = 0
    for _ in range(80):
        ends = bootstrap_mean(rng.gamma(2, 5, 60), rng)
        assert ends is not None
        hits += ends[0] <= 10 <= ends[1]
    assert 68 <= hits <= 80
    assert bootstrap_mean(np.ones(1), rng) is None


def test_five_tests_a_segment_with_the_numbers_of_pandas(data: Shop, judged: tuple[Viability, ...]) -> None:
    customers, _, segments = data
    assert [each.segment for each in judged] == ["S01", "S02", "S03"]
    orders = pd.read_parquet(customers.folder / "orders.parquet")
    revenue = orders.groupby("customer_id")["amount"].sum().reindex(list(customers.ids)).fillna(0).to_numpy()
    table = pd.read_parquet(customers.folder / "customers.parquet")
    events = pd.read_parquet(customers.folder / "events.parquet")
    for j, each in enumerate(judged):
        assert [test.name for test in each.tests] == NAMES
        members = segments.label == j
        size = verdict(each, "measurable").values
        assert size["customers"] == members.sum()
        assert (size["low"], size["high"]) == pytest.approx(wilson(members.sum(), 400))
        worth = verdict(each, "substantial").values
        assert worth["value_share"] == pytest.approx(revenue[members].sum() / revenue.sum())
        assert worth["customer_share"] == pytest.approx(members.mean())
        way = verdict(each, "accessible").values
        agreed = members & table["consent_marketing"].to_numpy()
        for channel in ("app", "web", "email"):
            users = {*orders.loc[orders["channel"] == channel, "customer_id"]}
            users |= {*events.loc[events["channel"] == channel, "customer_id"]}
            expected = (agreed & table["customer_id"].isin(users).to_numpy()).sum() / members.sum()
            assert way[f"reachable_{channel}"] == pytest.approx(expected)
        assert way["reachable"] == pytest.approx(agreed.sum() / members.sum())
        assert way["unknown"] == 0
        assert verdict(each, "accessible").passed == (agreed.sum() / members.sum() >= 0.3)


def test_planted_differences_are_found_with_their_direction(judged: tuple[Viability, ...]) -> None:
    travel = judged[0]
    money = verdict(travel, "differentiable")
    assert money.passed
    assert money.values["d"] is not None
    assert abs(money.values["d"]) > 1
    assert "which flatters them" in money.sentence
    lever = verdict(travel, "actionable")
    assert lever.passed
    assert lever.values["here"] is not None
    assert lever.values["others"] is not None
    assert lever.values["p"] is not None
    assert lever.values["p"] < 0.001
    assert "not tried in an experiment" in lever.sentence
    assert travel.viable
    for each in judged:
        assert all(test.sentence.endswith(".") for test in each.tests)


def test_one_lever_can_be_asked_for(data: Shop) -> None:
    found = viability(data[0], data[2], Objective(lever="discount"))
    athletes = verdict(found[1], "actionable")
    assert athletes.passed
    assert "discount" in athletes.sentence
    assert athletes.values["here"] == pytest.approx(0.8, abs=0.1)
    assert {each.kind for each in levers(data[0], "topic")} == {"topic"}
    assert {each.kind for each in levers(data[0])} == {"channel", "discount", "topic", "category"}


def test_levers_are_those_of_pandas(data: Shop) -> None:
    customers = data[0]
    found = {each.name: each.values for each in levers(customers)}
    orders = pd.read_parquet(customers.folder / "orders.parquet").dropna(subset=["channel"])
    app = (orders["channel"] == "app").groupby(orders["customer_id"]).mean().reindex(list(customers.ids))
    assert np.array_equal(found["channel=app"], app.to_numpy(), equal_nan=True)
    watches = pd.read_parquet(customers.folder / "watches.parquet")
    watches["share"] = (watches["watched_s"] / watches["duration_s"]).clip(upper=1)
    travel = watches[watches["video_id"].str.startswith("v_travel")]
    mean = travel.groupby("customer_id")["share"].mean().reindex(list(customers.ids)).to_numpy()
    assert np.isnan(mean).any()
    assert found["topic_completion=travel"] == pytest.approx(mean, nan_ok=True)
    texts = pd.read_parquet(customers.folder / "texts.parquet")
    writers = texts.groupby("customer_id")["text"].agg(" ".join).reindex(list(customers.ids))
    says = writers.str.contains("luggage").astype(float).where(writers.notna())
    assert np.array_equal(found["word=luggage"], says.to_numpy(float), equal_nan=True)


def test_later_outcomes_take_the_place_of_those_in_the_data(data: Shop) -> None:
    customers, _, segments = data
    back = np.where(segments.label == 1, 1.0, 0.0)
    back[::7] = np.nan
    found = viability(customers, segments, later=[Outcome("repurchase", "flag", "ordered again", "share", back)])
    athletes, home = verdict(found[1], "differentiable"), verdict(found[2], "differentiable")
    assert "Counted after the segments were made" in athletes.sentence
    assert (athletes.values["here"], athletes.values["compared"]) == (1.0, 1.0)
    assert athletes.passed
    assert home.passed  # none of them came back, a third of the others did
    assert home.values["here"] == 0


def test_chance_is_not_taken_for_a_difference(data: Shop, rods: list[Yardstick]) -> None:
    segments, rng = data[2], np.random.default_rng(3)
    told = 0
    for _ in range(40):
        shuffled = replace(segments, label=rng.permutation(segments.label))
        told += any(worth_telling(rods, found, p).any() for found, p in against_rest(rods, shuffled))
    assert told <= 6  # of forty data sets without any difference; one in twenty by design


def with_table(customers: Customers, change: Callable[[pd.DataFrame], pd.DataFrame], folder: Path) -> Customers:
    """The same customers with another customers table."""
    for path in customers.folder.glob("*.parquet"):
        (folder / path.name).write_bytes(path.read_bytes())
    change(pd.read_parquet(folder / "customers.parquet")).to_parquet(folder / "customers.parquet")
    return Customers(folder, folder, customers.ids, customers.counts, {})


def test_unknown_consent_is_never_a_yes(data: Shop, tmp_path: Path) -> None:
    def hide(frame: pd.DataFrame) -> pd.DataFrame:
        yes = frame["consent_marketing"].astype(object)
        yes[yes.astype(bool)] = None  # every yes is gone: what is left is no, and unknown
        return frame.assign(consent_marketing=yes.astype("boolean"))

    found = viability(with_table(data[0], hide, tmp_path), data[2])
    for each in found:
        test = verdict(each, "accessible")
        assert test.passed is None
        assert test.values["reachable"] == 0
        assert test.values["unknown"] == pytest.approx(0.5, abs=0.15)
        assert "unknown whether they agreed" in test.sentence


@pytest.mark.parametrize("other", [(), ("consent_analysis",)])
def test_without_permission_to_contact_nobody_is_reachable(data: Shop, tmp_path: Path, other: tuple[str, ...]) -> None:
    def drop(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.drop(columns="consent_marketing").assign(**dict.fromkeys(other, True))

    tests = [verdict(each, "accessible") for each in viability(with_table(data[0], drop, tmp_path), data[2])]
    assert all(test.passed is None and not test.values for test in tests)
    assert ("no consent columns" in tests[0].sentence) is not bool(other)


def test_a_channels_own_consent_goes_before_the_general_one(data: Shop, tmp_path: Path) -> None:
    found = viability(with_table(data[0], lambda frame: frame.assign(consent_app=False), tmp_path), data[2])
    assert verdict(found[0], "accessible").values["reachable_app"] == 0
    assert verdict(found[1], "accessible").values["reachable_web"] == pytest.approx(0.5, abs=0.15)


def test_small_and_vague_segments_fail(data: Shop) -> None:
    customers, _, segments = data
    label = np.where(np.arange(400) < 3, 1, 0).astype(np.int32)
    strength = np.where(label == 1, 0.9, 0.2).astype(np.float32)
    membership = np.eye(2, dtype=np.float32)[label]
    vague, tiny = viability(customers, Segments(segments.ids, label, strength, membership, ("S01", "S02")))
    assert verdict(tiny, "measurable").passed is False  # three customers: the size is not known
    assert verdict(tiny, "substantial").passed is False
    assert verdict(vague, "measurable").passed is False  # all of them on the edge
    assert verdict(vague, "substantial").passed is True
    assert not tiny.viable
    assert not vague.viable


@pytest.fixture(scope="module")
def rods(data: Shop) -> list[Yardstick]:
    return [*of_outcomes(outcomes(data[0])), *levers(data[0])]


def halves(data: Shop, seed: int) -> Segments:
    """S01 cut in two at random: the second half is S04."""
    _, _, segments = data
    members = np.flatnonzero(segments.label == 0)
    label = segments.label.copy()
    label[np.random.default_rng(seed).permutation(members)[::2]] = 3
    return four(segments, label)


def four(segments: Segments, label: np.ndarray) -> Segments:
    names = ("S01", "S02", "S03", "S04")
    return replace(segments, label=label, names=names, membership=np.zeros((len(label), 4), np.float32))


def test_a_cluster_cut_in_two_at_random_is_joined_again(data: Shop, rods: list[Yardstick]) -> None:
    customers, embedding, segments = data
    assert proposals(customers, halves(data, 0), embedding.vectors) == alike(rods, halves(data, 0), embedding.vectors)
    joined = 0
    for seed in range(30):
        cut = halves(data, seed)
        found = alike(rods, cut, embedding.vectors)
        assert all({each.first, each.second} == {"S01", "S04"} for each in found)  # and nothing else
        if found:
            joined += 1
            assert (merged(cut.label, cut.names, found) == segments.label).all()
            assert "alike in all" in found[0].why
            assert abs(found[0].tests[0].d) == max(abs(test.d) for test in found[0].tests)
            assert found[0].similarity > 0.9
    assert joined >= 25


def test_returning_and_one_off_buyers_stay_apart(data: Shop, tmp_path: Path) -> None:
    """The same cut, but the second half bought once: the vectors are as near as before, the decision is not the same."""
    customers, embedding, _ = data
    for path in customers.folder.glob("*.parquet"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for seed in range(2):
        cut = halves(data, seed)
        once = {customers.ids[row] for row in np.flatnonzero(cut.label == 3)}
        orders = pd.read_parquet(customers.folder / "orders.parquet")
        later_ones = orders["customer_id"].isin(once) & orders.duplicated("customer_id")
        orders[~later_ones].to_parquet(tmp_path / "orders.parquet")
        again = Customers(tmp_path, tmp_path, customers.ids, customers.counts, {})
        assert proposals(again, cut, embedding.vectors) == ()


def test_three_pieces_of_one_cluster_become_one(data: Shop, rods: list[Yardstick]) -> None:
    _, embedding, segments = data
    members = np.flatnonzero(segments.label == 0)
    label = segments.label.copy()
    thirds = np.random.default_rng(1).permutation(members)
    label[thirds[::3]], label[thirds[1::3]] = 3, 4
    names = ("S01", "S02", "S03", "S04", "S05")
    cut = replace(segments, label=label, names=names, membership=np.zeros((400, 5), np.float32))
    found = alike(rods, cut, embedding.vectors)
    assert found[-1].pieces == ("S01", "S04", "S05")
    assert (merged(label, names, found) == segments.label).all()


def test_far_apart_in_the_embedding_is_not_merged_even_if_all_else_is_alike(data: Shop, rods: list[Yardstick]) -> None:
    embedding = data[1]
    cut = halves(data, 0)
    vectors = embedding.vectors.copy()
    vectors[cut.label == 3] = np.eye(1, 8, 7)
    assert alike(rods, cut, embedding.vectors)
    assert alike(rods, cut, vectors) == ()


def test_merging_follows_a_chain_and_leaves_noise_alone() -> None:
    label = np.array([0, 1, 2, 3, -1])
    chain = [Proposal("B", "A", ("A", "B"), 1.0, 0.0, ()), Proposal("C", "B", ("A", "B", "C"), 1.0, 0.0, ())]
    assert merged(label, ("A", "B", "C", "D"), chain).tolist() == [2, 2, 2, 3, -1]
    assert merged(label, ("A", "B", "C", "D"), []).tolist() == label.tolist()


@pytest.mark.parametrize("label", [0, -1])
def test_one_segment_or_none(data: Shop, label: int) -> None:
    customers, embedding, _ = data
    segments = one_segment(customers.n, customers.ids, label)
    found = viability(customers, segments)
    assert len(found) == label + 1
    for each in found:
        assert verdict(each, "differentiable").passed is None
        assert verdict(each, "actionable").passed is None
        assert verdict(each, "measurable").passed is True
        assert not each.viable
    assert proposals(customers, segments, embedding.vectors) == ()


def test_only_customers_and_no_other_table(tmp_path: Path) -> None:
    customers, embedding, segments = shop(tmp_path, without=TABLES)
    found = viability(customers, segments)
    for each in found:
        assert verdict(each, "differentiable").passed is None
        assert verdict(each, "actionable").passed is None
        assert verdict(each, "substantial").values["value_share"] is None
        assert verdict(each, "accessible").passed  # no channel is known, so agreeing is enough
    assert proposals(customers, segments, embedding.vectors) == ()
    assert outcomes(customers) == ()


def test_five_customers_and_customers_who_are_all_equal(tmp_path: Path) -> None:
    for n in (5, 60):
        folder = tmp_path / str(n)
        folder.mkdir()
        ids = tuple(f"c{at:02d}" for at in range(n))
        table = pd.DataFrame({"customer_id": ids, "consent_marketing": True})
        table.to_parquet(folder / "customers.parquet")
        when = pd.Timestamp("2024-01-01", tz="UTC").as_unit("us")
        orders = pd.DataFrame({"customer_id": ids, "order_id": ids, "timestamp": when, "amount": 7.0})
        orders.assign(product_id=None, quantity=1.0, discount=0.0, channel="web").to_parquet(folder / "orders.parquet")
        counts = {"customers": TableCount(n, n, 0), "orders": TableCount(n, n, 0)}
        customers = Customers(folder, folder, ids, counts, {})
        label = (np.arange(n) % 2).astype(np.int32)
        membership = np.eye(2, dtype=np.float32)[label]
        segments = Segments(ids, label, np.ones(n, np.float32), membership, ("S01", "S02"))
        for each in viability(customers, segments):
            assert verdict(each, "differentiable").passed is None  # nothing varies, so nothing can differ
            assert verdict(each, "substantial").values["value_share"] == pytest.approx((label == 0).mean(), abs=0.21)
        assert proposals(customers, segments, membership) == ()


def test_the_same_data_give_the_same_verdicts(data: Shop, judged: tuple[Viability, ...]) -> None:
    assert viability(data[0], data[2]) == judged
