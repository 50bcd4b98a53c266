"""Reasons name what was planted, add up, keep still, and say so when they are weak."""

import ctypes
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from personas_shop import one_segment, shop
from PIL import Image
from sklearn.tree import DecisionTreeClassifier
from typer.testing import CliRunner

from clustering.segments import Segments
from customers.errors import BadInput
from customers.table import Customers
from evidence import openmp
from evidence.feature import Example, Feature, Features
from evidence.features import features, things
from evidence.measures import measures
from evidence.reason_families import families
from evidence.reason_looks import look
from evidence.reason_store import load_customer_reasons, load_explanation, save_reasons
from evidence.reason_types import Explanation
from evidence.reason_words import KINDS, number, of_customer, of_segment
from evidence.reasons import CustomerReasons, explain
from evidence.rules import Condition, leaves, rules, say
from evidence.surrogate import FOLDS, classes_of, contributions, fit, folds, surrogate
from kinfold.cli_explain import app
from kinfold.explain import CustomerAnswer, SegmentAnswer, answer, explain_stage
from kinfold.store import Run, start


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> tuple[Customers, Segments]:
    customers, _, segments = shop(tmp_path_factory.mktemp("shop"))
    return customers, replace(segments, micro={"S01.1": np.sort(segments.members("S01")[:60])})


@pytest.fixture(scope="module")
def read(data: tuple[Customers, Segments]) -> Features:
    return features(data[0])


@pytest.fixture(scope="module")
def explained(data: tuple[Customers, Segments], read: Features) -> tuple[Explanation, CustomerReasons]:
    return explain(read, data[1], 7)


@pytest.fixture(scope="module")
def run(data: tuple[Customers, Segments], tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run folder with no more than the stages that are read."""
    customers, segments = data
    made = start(tmp_path_factory.mktemp("run"))
    clustered = made.make("segments", {}, (), (), segments.save)
    made.make("reasons", {}, (), (clustered,), lambda out: explain_stage(customers, segments, out, 7))
    return made


def column(read: Features, measure: str, item: str = "", part: str = "") -> np.ndarray:
    (j,) = [j for j, c in enumerate(read.columns) if (c.measure, c.part, c.item) == (measure, part, item)]
    return read.values[:, j]


def made(values: np.ndarray, form: str = "mean") -> Features:
    """Features without any customers behind them."""
    columns = tuple(
        Feature("night", "", f"x{j}", f"habit {j}", "share", form, "rhythm", thing=j)  # type: ignore[arg-type]
        for j in range(values.shape[1])
    )
    return Features(tuple(f"c{i}" for i in range(len(values))), values, columns)


def labelled(label: np.ndarray) -> Segments:
    names = tuple(f"S{j + 1:02d}" for j in range(label.max(initial=-1) + 1))
    membership = np.zeros((len(label), len(names)), np.float32)
    ids = tuple(f"c{i}" for i in range(len(label)))
    return Segments(ids, label.astype(np.int32), (label >= 0).astype(np.float32), membership, names)


def test_features_are_what_pandas_counts(data: tuple[Customers, Segments], read: Features) -> None:
    customers = data[0]
    orders = pd.read_parquet(customers.folder / "orders.parquet")
    orders = orders[orders["amount"] >= 0]
    by = orders.assign(app=orders["channel"] == "app").groupby("customer_id")["app"].mean().reindex(customers.ids)
    np.testing.assert_allclose(column(read, "channel", "app"), by.to_numpy())
    texts = pd.read_parquet(customers.folder / "texts.parquet")
    wrote = texts.groupby("customer_id")["text"].agg(" ".join).str.lower().str.contains("itinerary")
    np.testing.assert_array_equal(column(read, "word", "itinerary"), wrote.reindex(customers.ids).astype(float))
    people = pd.read_parquet(customers.folder / "customers.parquet")
    np.testing.assert_array_equal(column(read, "trait_mean", part="age"), people["age"].to_numpy())
    watched = set(pd.read_parquet(customers.folder / "watches.parquet")["customer_id"])
    unknown = [who not in watched for who in customers.ids]
    np.testing.assert_array_equal(np.isnan(column(read, "finished")), unknown)


def test_labels_and_consents_are_no_features_and_nobody_is_constant(read: Features) -> None:
    told = " ".join(f"{c.text} {c.part} {c.item}" for c in read.columns)
    assert "label" not in told
    assert "consent" not in told
    for x in read.values.T:
        assert np.isnan(x).any() or x.min() < x.max()
        assert np.isfinite(x).any()


def test_examples_are_of_the_catalogue(read: Features) -> None:
    bags = next(c for c in read.columns if c.measure == "category" and c.item == "travel")
    assert {e.text for e in bags.examples} == {"travel thing 0", "travel thing 1", "travel thing 2"}
    assert {e.picture for e in bags.examples} == {f"images/travel{k}.png" for k in range(3)}
    word = next(c for c in read.columns if c.measure == "word" and c.item == "luggage")
    assert word.examples == (Example("luggage"),)


def test_every_topic_that_is_counted_can_be_a_reason(data: tuple[Customers, Segments]) -> None:
    topics = {measure.topic for measure in measures(data[0])}
    assert len(topics) > 5
    assert topics <= KINDS.keys()


def test_doubles_are_one_thing() -> None:
    rng = np.random.default_rng(0)
    a, b = rng.normal(size=(2, 300))
    values = np.column_stack([a, b, -a + 0.1 * rng.normal(size=300), rng.normal(size=300)])
    values[::3, 2] = np.nan
    columns = [Feature(name, "", item, "", "share", "mean", "watch") for name, item in zip("abcd", "xxxy", strict=True)]
    assert things(columns, values).tolist() == [0, 1, 0, 3]
    twins = [replace(columns[0], measure="topic"), columns[1], columns[2], replace(columns[0], measure="topic_mix")]
    assert things(twins, values)[3] == 0


def test_families_are_the_items_that_go_together() -> None:
    from scipy.sparse import csr_array

    rng = np.random.default_rng(1)
    group = rng.integers(0, 3, 400)
    chance = np.where(np.arange(24)[None, :] // 8 == group[:, None], 0.5, 0.05)
    found = families(csr_array((rng.random((400, 24)) < chance).astype(float)), 3)
    assert sorted(sorted(f.tolist()) for f in found) == [list(range(k, k + 8)) for k in (0, 8, 16)]
    assert families(csr_array((3, 24)), 3) == []


@pytest.mark.parametrize(
    ("colour", "word", "tone"),
    [
        ((140, 80, 30), "brown", "soft"),
        ((255, 0, 10), "red", "vivid"),
        ((20, 30, 110), "blue", "dark"),
        ((245, 190, 215), "pink", "pale"),
        ((100, 100, 100), "grey", "dark"),
        ((10, 10, 10), "black", "dark"),
    ],
)
def test_looks_are_of_what_is_shown_not_of_the_ground(colour: tuple[int, int, int], word: str, tone: str) -> None:
    picture = Image.new("RGB", (96, 96), (200, 230, 200))
    picture.paste(colour, (30, 30, 66, 66))
    assert look(picture) == (word, tone, "")
    assert look(Image.new("RGB", (96, 96), colour))[0] == word
    for x in range(30, 66, 6):
        picture.paste((255, 255, 255), (x, 30, x + 3, 66))
    assert look(picture)[2] == "patterned"


def test_contributions_add_up_to_the_score(data: tuple[Customers, Segments], read: Features) -> None:
    classes, truth = classes_of(data[1])
    assert classes == ("S01", "S02", "S03", "noise")
    model = fit(read.values[:300], truth[:300], 4, 3)
    share, error = contributions(model, read.values[300:], 4)
    score = np.asarray(model.predict(read.values[300:], raw_score=True))
    np.testing.assert_allclose(share.sum(2), score, atol=1e-6)
    assert error < 1e-6
    assert np.abs(score).max() > 0.5  # there was something to add up


def test_every_customer_is_held_out_once_and_classes_are_spread() -> None:
    truth = np.repeat([0, 1, 2], [50, 20, 5])
    fold = folds(truth, 3)
    assert (np.bincount(fold, minlength=FOLDS) == 15).all()
    for c, size in ((0, 10), (1, 4), (2, 1)):
        assert (np.bincount(fold[truth == c], minlength=FOLDS) == size).all()
    assert (folds(truth, 4) != fold).any()


def test_chance_is_not_foretold() -> None:
    """Held out means held out: of random labels nothing is known, and the sentence says that the reasons are weak."""
    rng = np.random.default_rng(5)
    read, segments = made(rng.normal(size=(400, 6))), labelled(rng.integers(0, 4, 400))
    assert 0.15 < surrogate(read, segments, 1).fidelity < 0.36
    explanation, _ = explain(read, segments, 1)
    assert explanation.weak
    assert "weak" in explanation.sentence


def test_reasons_are_what_was_planted(explained: tuple[Explanation, CustomerReasons]) -> None:
    explanation, _ = explained
    assert explanation.fidelity > 0.9 > 0.6 > explanation.base
    assert not explanation.weak
    assert explanation.additivity < 1e-6
    assert explanation.top3_stability >= 0.6
    first, second = explanation.segments[:2]
    told = {r.measure: r for r in first.reasons}
    assert {"channel", "trait", "middle", "dropped", "finished", "night", "basket", "spend"} & set(told)
    assert any(r.kind in ("channel", "trait") and r.direction == "more" for r in first.reasons[:3])
    assert any(r.measure == "discount" or r.item in ("sport", "yes") for r in second.reasons[:4])
    for each in explanation.segments:
        things_told = [(r.measure.removesuffix("_mix"), r.part, r.item) for r in each.reasons]
        assert len(things_told) == len(set(things_told))
        assert all(r.contribution > 0 for r in each.reasons)


def test_numbers_of_reasons_are_the_segments(
    data: tuple[Customers, Segments], read: Features, explained: tuple[Explanation, CustomerReasons]
) -> None:
    for j, each in enumerate(explained[0].segments[:3]):
        for r in each.reasons:
            x = column(read, r.measure, r.item, r.part)
            assert r.value == pytest.approx(np.nanmean(x[data[1].label == j]))
            assert r.everybody == pytest.approx(np.nanmean(x))
            assert r.value is not None
            assert r.everybody is not None
            assert r.direction == ("more" if r.value >= r.everybody else "less")


def test_customers_reasons_are_the_largest_contributions(
    data: tuple[Customers, Segments], read: Features, explained: tuple[Explanation, CustomerReasons]
) -> None:
    fitted, found = surrogate(read, data[1], 7), explained[1]
    for row in range(0, data[0].n, 37):
        total = np.zeros(len(read.columns))
        np.add.at(total, read.things, fitted.own[row])
        want = np.sort(np.abs(total))[::-1][:8]
        np.testing.assert_allclose(np.abs(found.own["contribution"][row]), want, atol=1e-5)
        for j, value in zip(found.own["feature"][row], found.own["value"][row], strict=True):
            if j >= 0:
                np.testing.assert_allclose(value, read.values[row, j], rtol=1e-6)
    assert (found.second != fitted.truth).all()
    assert (found.second < 3).all()  # noise is nobody's second


def test_same_seed_same_bytes(explained: tuple[Explanation, CustomerReasons], run: Run, tmp_path: Path) -> None:
    """The run's stage started from the tables again."""
    save_reasons(*explained, tmp_path)
    for file in ("explanation.json", "customers.safetensors"):
        assert (tmp_path / file).read_bytes() == (run.path("reasons") / file).read_bytes()
    assert load_explanation(tmp_path) == explained[0]
    kept = load_customer_reasons(tmp_path)
    assert kept.classes == explained[1].classes
    np.testing.assert_array_equal(kept.own["value"], explained[1].own["value"])


def test_rules_are_as_right_as_they_say() -> None:
    rng = np.random.default_rng(2)
    values = rng.random((1000, 5))
    values[::7, 3] = np.nan
    read, member = made(values), (values[:, 1] > 0.7) & (values[:, 2] <= 0.5)
    (rule,) = rules(read, member, "S01", 3)
    assert rule.precision > 0.85
    assert rule.recall > 0.85
    assert "habit 1 more than" in rule.when
    assert "habit 2 at most" in rule.when
    assert rule.text.endswith(f"are in S01 (it finds {rule.recall:.0%} of them)")
    assert rules(read, rng.random(1000) < 0.02, "S01", 3) == ()  # nothing to be found


def test_leaves_say_what_the_tree_does_with_the_unknown() -> None:
    rng = np.random.default_rng(4)
    values = rng.random((600, 2))
    values[rng.random((600, 2)) < 0.2] = np.nan
    member = np.isnan(values[:, 0]) | (values[:, 0] > 0.6)
    tree = DecisionTreeClassifier(max_depth=3, min_samples_leaf=20, class_weight="balanced", random_state=0)
    tree.fit(values, member)
    says = np.zeros(600, bool)
    for conditions in leaves(tree):
        says |= np.all([condition.holds(values.astype(np.float32)) for condition in conditions], axis=0)
    np.testing.assert_array_equal(says, tree.predict(values).astype(bool))
    read = made(values)
    assert say(Condition(0, low=0.6), read) == "habit 0 more than 60% (or unknown)"
    assert say(Condition(0, 0.2, 0.6, unknown=False), read) == "habit 0 more than 20% and at most 60%"
    assert say(Condition(0, high=0.5), made(np.arange(4.0)[:, None] > 1, "has")) == "not: habit 0"


def test_sentences_are_plain_and_braces_stay() -> None:
    feature = Feature("channel", "", "{n} app", "orders through '{n} app'", "share", "mix", "channel")
    assert of_segment(feature, 0.5, 0.25) == "50% of orders come through '{n} app' (everybody: 25%)"
    assert of_customer(feature, None, 0.25) == "orders through '{n} app': unknown"
    assert number(12.2, "days") == "12 days"
    assert of_customer(replace(feature, form="has", text="wrote 'x'"), 1.0, 0.25) == "wrote 'x': yes (everybody: 25%)"


@pytest.mark.parametrize("label", [0, -1])
def test_one_group_has_no_reasons_but_an_answer(data: tuple[Customers, Segments], read: Features, label: int) -> None:
    explanation, found = explain(read, one_segment(data[0].n, data[0].ids, label), 7)
    assert explanation.weak
    assert "only one group" in explanation.sentence
    assert all(not each.reasons and not each.rules for each in explanation.segments)
    assert (found.second == -1).all()


@pytest.mark.parametrize("n", [1, 2, 5])
def test_a_handful_of_customers_gets_an_answer(n: int) -> None:
    label = np.array([0, 1, 0, 1, -1])[:n]
    explanation, found = explain(made(np.random.default_rng(0).random((n, 3))), labelled(label), 0)
    assert 0 <= explanation.fidelity <= 1
    assert found.likely.shape == (n, 2)


def test_equal_customers_and_nothing_but_ids(tmp_path: Path) -> None:
    gone = ("products", "videos", "texts", "views", "watches", "orders", "events", "preferences")
    customers, _, segments = shop(tmp_path, without=gone)
    found = features(customers)
    assert {c.topic for c in found.columns} == {"trait"}
    nothing = Features(customers.ids, np.zeros((customers.n, 0)), ())
    explanation, _ = explain(nothing, segments, 7)
    assert explanation.fidelity == explanation.base
    assert explanation.weak
    equal = explain(made(np.ones((60, 2))), labelled(np.arange(60) % 2), 7)[0]
    assert equal.fidelity < 0.8
    assert all(not each.reasons for each in equal.segments)


def test_the_command_explains_a_segment_a_micro_segment_and_a_customer(run: Run) -> None:
    found = answer(run, "S02")
    assert isinstance(found, SegmentAnswer)
    assert (found.within, found.reasons.size) == (None, 120)
    nested = answer(run, "S01.1")
    assert isinstance(nested, SegmentAnswer)
    assert (nested.within, nested.reasons.size) == ("S01", 60)
    assert nested.reasons.reasons
    one = answer(run, "c007")
    assert isinstance(one, CustomerAnswer)
    assert one.second != one.segment
    assert one.reasons
    assert 0 <= one.second_likely <= 1
    for who in ("S02", "S01.1", "c007"):
        told = CliRunner().invoke(app, ["explain", str(run.folder), who], catch_exceptions=False)
        assert told.exit_code == 0
        assert who in told.output
        asked = CliRunner().invoke(app, ["explain", str(run.folder), who, "--json"], catch_exceptions=False)
        whole = json.loads(asked.output)
        assert whole["explanation"]["fidelity"] > 0.8
        assert "reasons" in whole["answer"]


@pytest.mark.parametrize(("who", "near"), [("s02", "S02"), ("c0071", "c071"), ("nobody at all", "S01")])
def test_who_is_unknown_gets_the_nearest(run: Run, who: str, near: str) -> None:
    with pytest.raises(BadInput, match=near):
        answer(run, who)


def test_lightgbm_finds_openmp_where_the_system_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loader is asked for the system's library first, and for torch's by its path only where that fails."""
    asked: list[str] = []

    def load(name: str, mode: int = 0) -> None:
        asked.append(name)
        if name == openmp.LIBRARY:
            raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", load)
    openmp.lend_openmp.__wrapped__()
    assert asked[0] == openmp.LIBRARY
    assert len(asked) == 1 + (Path(torch.__file__).parent / "lib" / openmp.LIBRARY).exists()
    assert all(Path(name).exists() for name in asked[1:])
