"""What the segments are for, what customers did in a window, and how much segments made before it tell of it."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from personas_shop import shop
from pydantic import ValidationError
from sklearn.metrics import mutual_info_score

from clustering.segments import Segments
from customers.errors import BadInput
from customers.readers import open_source
from customers.table import Customers
from customers.validate import load, validate
from evidence.foretold import Foretold, foretell
from evidence.objective import Objective, missing
from evidence.outcomes import Outcome, acted, outcomes
from evidence.separation import eta_squared, separations, uncertainty_coefficient
from kinfold.config import Config, load_config
from kinfold.later import judge_later, later, later_outcomes, save_judgement

ROOT = Path(__file__).resolve().parent.parent
CUT = datetime(2024, 6, 1, tzinfo=UTC)


def test_an_objective_may_be_one_sentence() -> None:
    assert Objective.model_validate("Who gets what?") == Objective(decision="Who gets what?")
    assert Objective.model_validate(None) == Objective()
    assert Objective.model_validate({"kpi": "spend", "lever": "content"}).lever == "topic"
    whole = Objective(decision="Who?", kpi="orders", horizon_days=30, lever="channel")
    assert Objective.model_validate(whole.model_dump()) == whole
    for wrong in ({"kpis": "spend"}, {"horizon_days": 0}, {"lever": "weather"}, 7):
        with pytest.raises(ValidationError):
            Objective.model_validate(wrong)


def test_what_is_missing_is_asked_for_in_one_line() -> None:
    assert missing(Objective(decision="Who?", kpi="orders", lever="channel")) == ""
    nothing = missing(Objective())
    assert nothing.startswith("No decision, KPI or lever is named")
    assert "objective: {decision, kpi, horizon_days, lever}" in nothing
    assert "\n" not in nothing
    assert missing(Objective(decision="Who?", lever="topic")).startswith("No KPI is named")


@pytest.fixture(scope="module")
def customers(tmp_path_factory: pytest.TempPathFactory) -> Customers:
    return shop(tmp_path_factory.mktemp("shop"))[0]


def rows(customers: Customers, table: str, after: datetime | None, until: datetime | None) -> pd.DataFrame:
    frame = pd.read_parquet(customers.folder / f"{table}.parquet")
    when = frame["timestamp"]
    inside = np.ones(len(frame), bool) if after is None else (when > after).to_numpy()
    return frame[inside] if until is None else frame[inside & (when <= until).to_numpy()]


@pytest.mark.parametrize(("after", "until"), [(CUT, CUT + timedelta(days=60)), (None, None), (CUT, None)])
def test_outcomes_are_those_of_pandas(customers: Customers, after: datetime | None, until: datetime | None) -> None:
    found = {each.name: each for each in outcomes(customers, after, until)}
    ids = list(customers.ids)
    orders = rows(customers, "orders", after, until)
    spend = orders.groupby("customer_id")["amount"].sum().reindex(ids).fillna(0)
    count = orders[orders["amount"] >= 0].groupby("customer_id")["order_id"].nunique().reindex(ids).fillna(0)
    assert found["spend"].values == pytest.approx(spend.to_numpy())
    assert (found["orders"].values == count.to_numpy()).all()
    assert (found["repurchase"].values == (count >= (1 if after else 2)).to_numpy()).all()
    tables = ("orders", "views", "watches", "texts", "events", "preferences")
    acts = pd.concat([rows(customers, name, after, until)[["customer_id", "timestamp"]] for name in tables])
    days = acts.assign(day=acts["timestamp"].dt.date).drop_duplicates(["customer_id", "day"])["customer_id"]
    assert (found["visits"].values == days.value_counts().reindex(ids).fillna(0).to_numpy()).all()
    last = acts.groupby("customer_id")["timestamp"].max().reindex(ids)
    quiet = last.isna() if after else ~(last >= acts["timestamp"].max() - timedelta(days=90))
    assert (found["churned"].values == quiet.to_numpy()).all()
    assert 0 < quiet.sum() < len(ids)
    watches = rows(customers, "watches", after, until)
    minutes = (watches.groupby("customer_id")["watched_s"].sum() / 60).reindex(ids).fillna(0)
    assert found["watch_time"].values == pytest.approx(minutes.to_numpy())
    assert found["spend"].compared == pytest.approx(np.log1p(spend.clip(lower=0)).to_numpy())
    for name, table, of, key in (
        ("topic", "watches", "videos", "video_id"),
        ("category", "orders", "products", "product_id"),
    ):
        there = rows(customers, table, after, until).merge(pd.read_parquet(customers.folder / f"{of}.parquet"), on=key)
        most = there.groupby("customer_id")[name].agg(lambda x: x.mode().iloc[0]).reindex(ids)  # mode sorts equals
        got = pd.Series(found[f"next_{name}" if after else name].values, ids)
        assert (got.isna() == most.isna()).all()
        assert (got.dropna() == most.dropna()).all()


def test_tables_that_are_not_there_have_no_outcomes(tmp_path: Path) -> None:
    without = ("orders", "watches", "products", "videos")
    found = outcomes(shop(tmp_path / "a", without)[0])
    assert [each.name for each in found] == ["visits", "churned"]
    everything = ("products", "videos", "texts", "views", "watches", "orders", "events", "preferences")
    bare = shop(tmp_path / "b", everything)[0]
    assert outcomes(bare) == ()
    assert not acted(bare).any()


def test_a_kpi_may_be_a_column_of_the_customers(customers: Customers) -> None:
    age, vip = outcomes(customers, kpi="age")[-1], outcomes(customers, kpi="vip")[-1]
    table = pd.read_parquet(customers.folder / "customers.parquet")
    assert np.array_equal(age.values, table["age"].to_numpy(float), equal_nan=True)
    assert (age.kind, vip.kind) == ("amount", "flag")
    assert (vip.values == table["vip"].to_numpy(float)).all()
    assert age.known.sum() == table["age"].notna().sum() < customers.n
    assert len(outcomes(customers, kpi="spend")) == len(outcomes(customers))
    for wrong, hint in (
        ("plan", "holds words"),
        ("spent", "did you mean 'spend'"),
        ("row", "is no column"),
        ("agee", "'age'"),
    ):
        with pytest.raises(BadInput, match=hint):
            outcomes(customers, kpi=wrong)


def test_eta_squared_is_the_share_of_variance_between_groups() -> None:
    rng = np.random.default_rng(0)
    label = rng.integers(-1, 4, 400)
    values = rng.normal(size=400) + label
    total = ((values - values.mean()) ** 2).sum()
    within = sum(((values[label == j] - values[label == j].mean()) ** 2).sum() for j in range(-1, 4))
    assert eta_squared(values, label) == pytest.approx(1 - within / total)
    assert eta_squared(label.astype(float), label) == pytest.approx(1)
    assert eta_squared(np.full(9, 0.1), np.arange(9) % 2) == 0
    holes = np.concatenate([values, np.full(50, np.nan)])
    assert eta_squared(holes, np.concatenate([label, np.full(50, 9)])) == pytest.approx(eta_squared(values, label))
    assert eta_squared(np.zeros(0), np.zeros(0, int)) == 0


def test_the_uncertainty_coefficient_is_the_share_of_entropy_explained() -> None:
    rng = np.random.default_rng(1)
    label = rng.integers(0, 3, 600)
    words = np.array(["a", "b", "c", "d"], object)[np.where(rng.random(600) < 0.6, label, rng.integers(0, 4, 600))]
    share = np.unique(words.astype(str), return_counts=True)[1] / 600
    entropy = -(share * np.log(share)).sum()
    assert uncertainty_coefficient(words, label) == pytest.approx(mutual_info_score(words.astype(str), label) / entropy)
    assert uncertainty_coefficient(np.array(list("xyxy"), object), np.array([0, 1, 0, 1])) == pytest.approx(1)
    assert uncertainty_coefficient(np.array(["x", None, "x"], object), np.array([0, 1, 1])) == 0


def amount(name: str, values: np.ndarray) -> Outcome:
    return Outcome(name, "amount", name, "money", values)


def test_planted_segments_are_above_chance_and_above_a_worse_grouping() -> None:
    rng = np.random.default_rng(2)
    label, cells = rng.integers(-1, 4, 800), rng.integers(0, 5, 800)
    told = np.where(rng.random(800) < 0.5, label, rng.integers(-1, 4, 800)).astype(str).astype(object)
    given = [amount("spend", label + rng.normal(size=800)), Outcome("topic", "category", "topic", "share", told)]
    for each in separations(given, label, cells, 7):
        assert each.above_random
        assert each.above_rfm
        assert each.ours_interval[0] <= each.ours <= each.ours_interval[1]
        assert each.difference == each.ours - each.rfm
        assert "more than as many RFM cells" in each.sentence
        assert each.groups == 5
    assert separations(given, label, cells, 7) == separations(given, label, cells, 7)
    swapped = separations(given, cells, label, 7)
    assert all(each.below_rfm for each in swapped)
    assert not any(each.above_rfm for each in swapped)


def test_what_segments_add_to_rfm_is_told_from_chance() -> None:
    rng = np.random.default_rng(6)
    cells, label, nothing = (rng.integers(0, 6, 900) for _ in range(3))
    value = amount("spend", 2.0 * cells + 0.4 * label + rng.normal(size=900))
    (useful,) = separations([value], label, cells, 7, draws=20)
    (useless,) = separations([value], nothing, cells, 7, draws=20)
    (same,) = separations([value], cells, cells, 7, draws=20)
    assert useful.below_rfm
    assert useful.adds_to_rfm
    joint = eta_squared(value.values, 6 * cells + label)
    assert useful.added == pytest.approx(joint - useful.rfm)
    assert not useless.adds_to_rfm
    assert useless.added > 0  # which is why it is compared with chance
    assert same.added == pytest.approx(0)
    assert not same.adds_to_rfm
    assert "add nothing beyond chance" in same.sentence


def test_segments_that_say_nothing_are_seldom_above_chance() -> None:
    rng = np.random.default_rng(3)
    given = [amount(str(k), rng.gamma(1, size=300)) for k in range(40)]
    found = separations(given, rng.integers(0, 8, 300), rng.integers(0, 8, 300), 7, draws=60)
    assert sum(each.above_random for each in found) <= 3  # 1 in 100 by design
    assert sum(each.above_rfm or each.below_rfm for each in found) <= 6  # 5 in 100


def test_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    """eta squared of three groups a standard deviation apart, known from a large sample, 60 small samples."""
    rng = np.random.default_rng(4)

    def sample(n: int) -> tuple[np.ndarray, np.ndarray]:
        label = rng.integers(0, 3, n)
        return 0.5 * label + rng.normal(size=n), label

    truth = eta_squared(*sample(400_000))
    hits = 0
    for _ in range(60):
        values, label = sample(250)
        (one,) = separations([amount("x", values)], label, label, 7, draws=150)
        hits += one.ours_interval[0] <= truth <= one.ours_interval[1]
    assert 50 <= hits <= 60


def test_too_few_or_equal_customers_are_not_judged() -> None:
    label = np.arange(19) % 2
    assert separations([amount("x", label * 1.0)], label, label, 7) == ()
    label = np.arange(40) % 2
    assert separations([amount("x", np.ones(40))], label, label, 7) == ()
    few = np.where(np.arange(40) < 19, label, np.nan)
    assert separations([amount("x", few)], label, label, 7) == ()


def dated_shop(folder: Path) -> tuple[Config, Customers, Segments]:
    """120 customers who ordered before June; those of S01 order again after it, those of S02 never, noise at random; and
    ten who only come later."""
    (folder / "data").mkdir(parents=True)
    rng = np.random.default_rng(5)
    ids = [f"c{at:03d}" for at in range(130)]
    label = np.repeat([0, 1, -1, -1], [50, 50, 20, 10]).astype(np.int32)
    orders = []
    for at, who in enumerate(ids):
        if at < 120:
            for k in range(int(rng.integers(1, 5))):
                day = datetime(2024, 1, 1) + timedelta(days=int(rng.integers(0, 150)))
                orders.append((who, f"{who}-{k}", day, float(rng.gamma(3, 20))))
        if label[at] == 0 or (label[at] == -1 and (at >= 120 or rng.random() < 0.5)):
            day = datetime(2024, 6, 1) + timedelta(days=int(rng.integers(1, 80)))
            orders.append((who, f"{who}-late", day, float(rng.gamma(3, 20))))
    orders += [(ids[60], "at-the-cut", datetime(2024, 6, 1), 5.0), (ids[61], "last-day", datetime(2024, 8, 30), 5.0)]
    orders += [(ids[62], "too-late", datetime(2024, 8, 30, 0, 0, 1), 5.0)]
    frame = pd.DataFrame(orders, columns=["customer_id", "order_id", "timestamp", "amount"])
    frame.to_parquet(folder / "data" / "orders.parquet")
    consent = pd.DataFrame({"customer_id": ids, "consent_analysis": [at != 0 for at in range(130)]})
    consent.to_parquet(folder / "data" / "customers.parquet")
    changes = [f"data={folder / 'data'}", "as_of=2024-06-01", "consent=analysis"]
    config = load_config(ROOT / "configs" / "demo.yaml", [*changes, "objective.horizon_days=90"])
    customers = validate(open_source(config.data), folder / "read", as_of=config.as_of, consent=config.consent)
    label = label[1:]  # who did not agree is not in the run
    membership = np.eye(3, 2, dtype=np.float32)[label]
    segments = Segments(customers.ids, label, (label >= 0).astype(np.float32), membership, ("S01", "S02"))
    return config, customers, segments


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Config, Customers, Segments]:
    return dated_shop(tmp_path_factory.mktemp("dated"))


def test_later_rows_are_those_of_the_window_and_of_known_customers(
    dated: tuple[Config, Customers, Segments], tmp_path: Path
) -> None:
    config, customers, _ = dated
    found = later(config, customers, tmp_path / "later", 90)
    assert found is not None
    kept = pd.read_parquet(tmp_path / "later" / "orders.parquet")
    whole = pd.read_parquet(Path(config.data) / "orders.parquet")
    when = whole["timestamp"]
    inside = (when > datetime(2024, 6, 1)) & (when <= datetime(2024, 8, 30)) & (whole["customer_id"] != "c000")
    assert sorted(kept["order_id"]) == sorted(whole["order_id"][inside])
    assert "last-day" in set(kept["order_id"])
    assert not {"at-the-cut", "too-late", "c000-late"} & set(kept["order_id"])
    assert found.ids == customers.ids
    assert found.counts["orders"].kept == len(kept)
    assert load(tmp_path / "later", customers.pictures) == found
    spend = {each.name: each for each in later_outcomes(config, customers, found, 90)}["spend"]
    expected = kept.groupby("customer_id")["amount"].sum().reindex(list(customers.ids)).fillna(0).to_numpy()
    assert spend.values[:119] == pytest.approx(expected[:119])
    assert np.isnan(spend.values[119:]).all()  # nothing was known of them when the segments were made


def unforetold(customers: Customers) -> Foretold:
    """Of 129 customers nothing can be learned: so many days back, nobody had left a trace."""
    found = foretell(customers, "spend", 10_000, 0)
    assert found.why_not
    assert not found.tiers
    return found


def test_without_a_date_or_without_later_rows_there_is_nothing_to_judge(
    dated: tuple[Config, Customers, Segments], tmp_path: Path
) -> None:
    config, customers, segments = dated
    assert later(config.model_copy(update={"as_of": None}), customers, tmp_path / "a", 90) is None
    late = config.model_copy(update={"as_of": datetime(2025, 1, 1)})
    assert later(late, customers, tmp_path / "b", 90) is None
    judged = judge_later(late, customers, segments, unforetold(customers), tmp_path / "c")
    assert judged is None
    assert not [*(tmp_path / "c").iterdir()]
    save_judgement(judged, tmp_path / "later.json")
    assert json.loads((tmp_path / "later.json").read_text()) == {}


def test_segments_are_judged_by_what_came_after(dated: tuple[Config, Customers, Segments], tmp_path: Path) -> None:
    config, customers, segments = dated
    found = judge_later(config, customers, segments, unforetold(customers), tmp_path / "later")
    assert found is not None
    json.dumps(found, allow_nan=False)
    assert (found["customers"], found["left_out"], found["groups"]) == (119, 10, 3)
    assert found["last_row"].startswith("2024-08-30")
    by = {each["outcome"]: each for each in found["outcomes"]}
    assert set(by) == {"spend", "orders", "repurchase", "visits", "churned"}
    assert all(each["above_random"] and each["above_rfm"] for each in by.values())
    lines = {line["segment"]: line for line in found["segments"]}
    assert list(lines) == ["S01", "S02", "noise"]
    assert (lines["S01"]["repurchase"]["mean"], lines["S01"]["churned"]["mean"]) == (1, 0)
    assert lines["S02"]["repurchase"]["mean"] == pytest.approx(1 / 50)
    assert lines["S02"]["repurchase"]["low"] < 1 / 50 < lines["S02"]["repurchase"]["high"] < 0.2
    assert lines["S01"]["spend"]["low"] < lines["S01"]["spend"]["mean"] < lines["S01"]["spend"]["high"]
    again = judge_later(config, customers, segments, unforetold(customers), tmp_path / "again")
    assert again == found


def test_a_single_segment_or_none_is_judged_and_tells_nothing(
    dated: tuple[Config, Customers, Segments], tmp_path: Path
) -> None:
    config, customers, _ = dated
    ones = np.ones(customers.n, np.float32)
    whole = Segments(customers.ids, np.zeros(customers.n, np.int32), ones, ones[:, None], ("S01",))
    nobody = Segments(customers.ids, np.full(customers.n, -1, np.int32), 0 * ones, np.zeros((customers.n, 0)), ())
    for segments in (whole, nobody):
        found = judge_later(config, customers, segments, unforetold(customers), tmp_path / f"{len(segments.names)}")
        assert found is not None
        json.dumps(found, allow_nan=False)
        assert {each["ours"] for each in found["outcomes"]} == {0.0}
        assert not any(each["above_random"] for each in found["outcomes"])
        assert len(found["segments"]) == 1
