"""Segments on the command line: stability, grain, what became of them, why, and beside other methods."""

import json
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from test_cli import Kinfold, kinfold, refused

from clustering import KMeansClusterer, Segmentation, segment
from customers.validate import load
from fusion.embedding import Embedding
from kinfold import pipeline
from kinfold.compared import compare as compare_with
from kinfold.compared import load_rows, methods
from kinfold.config import load_config
from kinfold.worth import Worth, as_json

__all__ = ["kinfold"]  # the fixture


@pytest.fixture(scope="module")
def cut(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished run, cut by k-means into six: there are segments, whatever a short training makes of 300 customers."""
    folder = tmp_path_factory.mktemp("cut") / "home"
    shutil.copytree(finished, folder)
    config = load_config(folder / "demo.yaml", ["clustering.type=kmeans", "clustering.k=6"])
    pipeline.run(config, folder / "runs/demo")
    return folder


@pytest.fixture
def six(cut: Path, monkeypatch: pytest.MonkeyPatch) -> Segmentation:
    """Its segments; the working directory is where it lies. Tests leave it as it is."""
    monkeypatch.chdir(cut)
    return Segmentation.load(Path("runs/demo/segments"))


def test_stability_and_what_became_of_them_is_listed(six: Segmentation, kinfold: Kinfold) -> None:
    rows = kinfold("segments", "demo", "--json").json()
    held = {each.segment: each for each in six.stability}
    assert len(rows) == 6
    for row in rows:
        assert row["stability"] == held[row["id"]].jaccard
        assert row["stable"] is held[row["id"]].stable
        assert row["stability_interval"] == [held[row["id"]].low, held[row["id"]].high]
    table = kinfold("segments", "demo").out
    assert ("unstable" in table) == bool(six.unstable)
    assert six.lineage is not None
    fates = [line.fate for line in six.lineage.lines]
    assert table.count("Since last time") == len(fates) - fates.count("kept")


def test_another_grain_is_shown_without_a_refit(home: Path, kinfold: Kinfold) -> None:
    before = (home / "runs/demo/manifest.json").read_bytes()
    answer = kinfold("segments", "demo", "--granularity", "0.2", "--json").json()
    found = Segmentation.load(Path("runs/demo/segments")).segments
    assert sum(row["size"] for row in answer["segments"]) + round(answer["noise_share"] * 300) == 300
    for row in answer["segments"]:
        assert sum(row["made_of"].values()) == row["size"]
        assert set(row["made_of"]) <= {*found.names, "noise"}
    said = kinfold("segments", "demo", "--granularity", "0.2")
    assert "clustering.granularity=0.2" in said.out
    assert (home / "runs/demo/manifest.json").read_bytes() == before
    refused(kinfold("segments", "demo", "--granularity", "99"), "coarser")


def test_only_the_tree_has_a_grain(six: Segmentation, kinfold: Kinfold) -> None:
    refused(kinfold("segments", "demo", "--granularity", "2"), "kmeans")


def test_two_runs_are_compared(six: Segmentation, kinfold: Kinfold) -> None:
    shutil.copytree("runs/demo", "runs/other")
    embedding = Embedding.load(Path("runs/other/fuse"))
    result = segment(KMeansClusterer(k=4), embedding, 7, six)
    result.save(Path("runs/other/segments"))
    answer = kinfold("compare", "demo", "other", "--json").json()
    assert answer["customers_in_both"] == 300
    assert sum(count for to in answer["migration"].values() for count in to.values()) == 300
    assert 0 < answer["adjusted_rand_index"] < 1
    assert 0 < answer["kept_share"] < 1
    assert {line["segment"] for line in answer["segments"]} >= set(six.segments.names)
    kept = [line for line in answer["segments"] if line["fate"] == "kept"]
    assert kept
    for line in kept:  # the folder was copied, so the names of the second run follow the first
        assert line["name_in_b"] == line["segment"]
        assert line["shared"] <= min(line["before"], line["now"])
    assert len(result.segments.names) == 4
    said = kinfold("compare", "demo", "other")
    assert said.code == 0
    assert "Who moved where" in said.out
    same = kinfold("compare", "demo", "demo", "--json").json()
    assert same["kept_share"] == 1.0
    assert same["adjusted_rand_index"] == 1.0


def test_a_segment_and_a_customer_are_explained(six: Segmentation, kinfold: Kinfold) -> None:
    segment = kinfold("explain", "demo", "S01", "--json").json()
    assert segment
    who = six.segments.ids[int(np.flatnonzero(six.segments.label >= 0)[0])]
    customer = kinfold("explain", "demo", who, "--json").json()
    assert who in json.dumps(customer)
    assert six.segments.name_of(six.segments.ids.index(who)) in json.dumps(customer)
    assert kinfold("explain", "demo", "S01").code == 0
    refused(kinfold("explain", "demo", "S99"), "S99")


def test_worth_survives_the_disk_and_says_what_is_viable(six: Segmentation) -> None:
    worth = Worth.load(Path("runs/demo/worth"))
    assert [each.segment for each in worth.viability] == list(six.segments.names)
    assert sum(map(sum, worth.rfm.counts)) == 300
    told = as_json(worth)
    assert [each["viable"] for each in told["viability"]] == [each.viable for each in worth.viability]


def test_methods_are_compared_on_the_same_customers(six: Segmentation) -> None:
    assert methods() == ["agglomerative", "dbscan", "hdbscan", "kmeans", "louvain", "mixture", "products"]
    customers = load(Path("runs/demo/customers"), Path(json.loads(Path("demo.yaml").read_text())["data"]))
    embedding = Embedding.load(Path("runs/demo/fuse"))
    rows = compare_with(["louvain", "products"], customers, embedding, six, 12, 7)
    assert [row.method for row in rows] == ["this run", "louvain", "customers and products (Louvain)"]
    assert rows[0].agreement == 1.0
    assert rows[0].segments == 6
    assert rows[0].stability == six.refit_ari
    assert all(-1 <= row.agreement <= 1 for row in rows)
    assert "by chance" in rows[2].note
    assert rows[2].stability is None
    (alone,) = load_rows(Path("runs/demo/compared/compared.json"))
    assert alone == rows[0]


def test_what_cannot_be_compared_or_moved_is_refused_at_once(home: Path, kinfold: Kinfold) -> None:
    refused(kinfold("run", "demo.yaml", "--set", "compare=[kmean]"), "kmeans")
    refused(kinfold("run", "demo.yaml", "--set", "objective={kpi: spent}"), "spend")
    refused(kinfold("run", "demo.yaml", "--set", "objective={lever: price}"), "objective")


def test_value_tiers_are_listed_and_can_be_filtered_by(home: Path, kinfold: Kinfold) -> None:
    told = kinfold("value", "demo", "--json").json()
    assert told["kpi"] == "watch_time"
    assert [tier["name"] for tier in told["tiers"]] == ["V1", "V2", "V3", "V4", "V5"]
    assert sum(tier["customers"] for tier in told["tiers"]) <= 300
    table = kinfold("value", "demo").out
    assert "V1" in table
    assert "as many RFM cells" in " ".join(table.split())
    among = ["--where", "value_tier = 'V1'", "-k", "300", "--json"]
    alike = kinfold("similar", "demo", "C0000003", *among).json()
    frame = pd.read_parquet(home / "runs/demo/columns/columns.parquet").set_index("customer_id")["value_tier"]
    found = [each["customer_id"] for each in alike["hits"]]
    assert found
    assert set(frame.loc[found]) == {"V1"}
