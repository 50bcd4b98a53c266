"""The main job as a whole: made once, remade where something changed, the same bytes after a kill."""

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT, SHARED

from clustering.segments import Segments
from customers.errors import BadInput
from customers.synthetic import synthesise
from kinfold import given, pipeline
from kinfold.config import load_config
from kinfold.result import Result

MODALITIES = ("text", "image", "video", "tabular")
STAGES = ["customers", *(f"encode/{name}" for name in MODALITIES), "fuse", "index"]
STAGES += [
    "segments",
    "value",
    "columns",
    "quality",
    "reasons",
    "later",
    "worth",
    "compared",
    "facts",
    "briefs",
    "map",
    "report",
]
AFTER_SEGMENTS = {
    "segments",
    "columns",
    "quality",
    "reasons",
    "later",
    "worth",
    "compared",
    "facts",
    "briefs",
    "report",
}
LIGHT = ["device=cpu", "encoders={image: {type: colour_texture}, tabular: {type: tabular}}", "fusion.training.epochs=4"]


def again(*changes: str) -> Result:
    """Run demo.yaml of the working directory into runs/demo."""
    return pipeline.run(load_config(Path("demo.yaml"), list(changes)), Path("runs/demo"))


def light(data: Path, *changes: str) -> Result:
    """A quick run of two modalities beside the data."""
    config = load_config(ROOT / "configs" / "demo.yaml", [f"data={data}", *LIGHT, *changes])
    return pipeline.run(config, data.parent / "run")


def made(result: Result) -> set[str]:
    return {stage.name for stage in result.stages if stage.status == "made"}


def files(folder: Path) -> dict[str, bytes]:
    """Every file of every stage; the manifest tells seconds, which no two runs share."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    del found["manifest.json"]
    return found


def test_every_stage_is_made_and_leaves_its_files(finished: Path) -> None:
    folder = finished / "runs" / "demo"
    manifest = json.loads((folder / "manifest.json").read_text())
    assert list(manifest["stages"]) == STAGES
    for name, stage in manifest["stages"].items():
        assert stage["files"], name
        assert sorted(stage["files"]) == sorted(
            path.relative_to(folder / name).as_posix() for path in (folder / name).rglob("*") if path.is_file()
        )
    assert not [path for path in folder.rglob("*") if path.suffix in {".pkl", ".pickle", ".pt", ".part"}]
    page = (folder / "report" / "report.html").read_text()
    assert "300 customers form" in page


def test_a_second_run_makes_nothing_and_touches_nothing(home: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in Path("runs").rglob("*")}
    result = again()
    assert made(result) == set()
    assert [stage.name for stage in result.stages] == STAGES
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in Path("runs").rglob("*")} == before


def test_the_answer_has_the_promised_keys(home: Path) -> None:
    answer = json.loads(json.dumps(again().as_json()))
    promised = {"run", "customers", "quarantined", "segments", "noise_share", "stages", "quality"}
    assert set(answer) == promised | {"absent", "contributions"}
    assert [each["modality"] for each in answer["contributions"]] == ["text", "image", "video", "tabular"]
    assert all(each["low"] <= each["share"] <= each["high"] for each in answer["contributions"])
    assert (answer["run"], answer["absent"]) == ("runs/demo", [])
    counts = json.loads(Path("runs/demo/customers/counts.json").read_text())["tables"]
    assert answer["quarantined"] == sum(count["read"] - count["kept"] for count in counts.values()) > 0
    assert answer["customers"] == counts["customers"]["kept"]
    segments = Segments.load(Path("runs/demo/segments"))
    assert answer["segments"] == len(segments.names)
    assert answer["noise_share"] == segments.noise_share
    assert all(set(stage) == {"name", "status", "seconds"} for stage in answer["stages"])
    assert {stage["status"] for stage in answer["stages"]} == {"fresh"}
    assert all(stage["seconds"] >= 0 for stage in answer["stages"])
    assert {"ari", "ami", "oracle_ari"} <= set(answer["quality"])
    assert -0.5 <= answer["quality"]["ari"] <= answer["quality"]["oracle_ari"] <= 1


def test_another_clusterer_remakes_the_segments_and_what_follows(home: Path) -> None:
    result = again("clustering.type=kmeans", "clustering.k=6")
    assert made(result) == AFTER_SEGMENTS
    assert len(result.segments.names) == 6
    assert result.segments.noise_share == 0
    assert made(again("clustering.type=kmeans", "clustering.k=6")) == set()


def test_another_decision_remakes_only_the_report(home: Path) -> None:
    assert made(again("objective.decision=Who gets the winter letter?")) == {"report"}
    assert "Who gets the winter letter?" in Path("runs/demo/report/report.html").read_text()


def test_the_baseline_fusion_goes_through_and_spares_the_encoders(home: Path) -> None:
    result = again("fusion.type=whitened")
    assert made(result) == {"fuse", "index", "map"} | AFTER_SEGMENTS
    assert not (home / "runs/demo/fuse/checkpoint.safetensors").exists()
    assert np.isfinite(result.quality["ari"])


def test_a_damaged_stage_comes_back_with_the_same_bytes(home: Path) -> None:
    before = files(Path("runs/demo"))
    Path("runs/demo/fuse/model.safetensors").write_bytes(b"damaged")
    assert made(again()) == {"fuse"}
    assert files(Path("runs/demo")) == before


def test_the_truth_is_read_by_evaluation_only(home: Path, shop: Path) -> None:
    before = files(Path("runs/demo"))
    shutil.copytree(shop, "data")
    for name in given.TRUTH:
        (home / "data" / name).unlink()
    result = again(f"data={home / 'data'}")
    assert made(result) == {"quality", "report"}
    assert set(result.quality) & {"ari", "ami", "oracle_ari"} == set()
    after = files(Path("runs/demo"))
    changed = {name for name in before if after.get(name) != before[name]}
    assert changed == {"config.json", "quality/quality.json", "report/report.html"}


def test_a_missing_data_folder_spoils_no_run(home: Path) -> None:
    before = files(Path("runs/demo"))
    with pytest.raises(BadInput, match="nowhere does not exist"):
        again("data=nowhere")
    assert files(Path("runs/demo")) == before


def test_fifteen_customers_are_one_segment_and_a_sentence_why(tmp_path: Path) -> None:
    synthesise(tmp_path / "data", customers=15, seed=7)
    result = light(tmp_path / "data")
    assert result.segments.names == ("S01",)
    assert "15 customers are too few" in result.segments.note
    assert "15 customers form one segment" in (result.run / "report" / "report.html").read_text()


def test_labels_are_probed_and_an_absent_modality_is_reported(shop: Path, tmp_path: Path) -> None:
    """`label_known` says which half of the mean basket a customer is in; `label_coin` says nothing; texts are gone."""
    data = tmp_path / "data"
    shutil.copytree(shop, data)
    orders, customers = pd.read_parquet(data / "orders.parquet"), pd.read_parquet(data / "customers.parquet")
    basket = customers["customer_id"].map(orders.groupby("customer_id")["amount"].mean())
    customers["label_known"] = (basket > basket.median()).map({True: "big", False: "small"}).where(basket.notna())
    customers["label_coin"] = np.random.default_rng(0).integers(0, 3, len(customers)).astype(str)
    customers["label_constant"] = "x"
    customers.to_parquet(data / "customers.parquet")
    (data / "texts.parquet").unlink()

    result = light(data, "encoders.text.type=text")
    assert result.absent == ("text",)
    assert result.as_json()["absent"] == ["text"]
    assert "probe_constant" not in result.quality
    known, coin = result.quality["probe_known"], result.quality["probe_coin"]
    for probe in (known, coin):
        assert set(probe["by_modality"]) == {"image", "tabular"}
        assert probe["customers"] + probe["left_out"] == result.customers.n
    assert (known["metric"], known["base"], coin["metric"]) == ("AUC", 0.5, "accuracy")
    assert known["by_modality"]["tabular"] > 0.7
    assert known["by_modality"]["tabular"] > known["by_modality"]["image"]
    assert abs(coin["score"] - coin["base"]) < 0.15
    assert 1 / 3 <= coin["base"] < 0.5


def test_a_database_is_read_again_and_what_follows_stays_when_nothing_changed(tmp_path: Path) -> None:
    import duckdb

    synthesise(tmp_path / "data", customers=30, seed=7)
    with duckdb.connect(str(tmp_path / "data" / "shop.duckdb")) as db:
        for path in (tmp_path / "data").glob("*.parquet"):
            db.execute(f"CREATE TABLE {path.stem} AS FROM '{path}'")
            path.unlink()
    first = light(tmp_path / "data" / "shop.duckdb")
    page = (first.run / "report" / "report.html").read_text()
    assert page.count("data:image/") >= 3  # pictures lie beside the database
    assert made(light(tmp_path / "data" / "shop.duckdb")) == {"customers"}


def test_nobody_having_anything_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "customers.csv").write_text("customer_id\na\nb\n")
    with pytest.raises(BadInput, match="no customer left a trace in image, tabular"):
        light(tmp_path / "data")


def test_passwords_are_not_kept() -> None:
    config = load_config(ROOT / "configs" / "demo.yaml", ["data=postgresql://reader:secret@shop:5432/db"])
    kept = given.without_passwords(config)
    assert kept["data"] == "postgresql://shop:5432/db"
    assert "secret" not in json.dumps(kept)


def recorded(stage: str) -> Callable[[Path], bool]:
    """True once the manifest lists the stage."""
    return lambda run: (run / "manifest.json").exists() and stage in (run / "manifest.json").read_text()


def begun(path: str) -> Callable[[Path], bool]:
    return lambda run: (run / path).exists()


KILLS = [recorded("encode/text"), begun("fuse.part/checkpoint.safetensors"), begun("facts.part/.key")]


def kinfold(home: Path, kill: Callable[[Path], bool] | None = None) -> int:
    """`kinfold run demo.yaml` in a process of its own, killed outright as soon as `kill` says so."""
    words = [sys.executable, "-m", "kinfold", "run", "demo.yaml", "--json"]
    with (home / "log").open("w") as log:
        process = subprocess.Popen(words, cwd=home, stdout=log, stderr=log)
        while kill is not None and process.poll() is None:
            if kill(home / "runs" / "demo"):
                process.kill()
                break
            time.sleep(0.002)
        return process.wait(timeout=300)


@pytest.mark.slow
def test_a_run_killed_thrice_ends_with_the_same_bytes(tmp_path: Path) -> None:
    homes = [tmp_path / "whole", tmp_path / "killed"]
    settings = ["data=data", "device=cpu", "fusion.training.epochs=40", "fusion.training.patience=40"]
    for home in homes:
        synthesise(home / "data", customers=100, seed=7)
        config = load_config(ROOT / "configs" / "demo.yaml", settings)
        (home / "demo.yaml").write_text(config.model_dump_json())
    whole, killed = homes
    assert kinfold(whole) == 0, (whole / "log").read_text()
    for kill in KILLS:
        assert kinfold(killed, kill) == -signal.SIGKILL, (killed / "log").read_text()
    assert (killed / "runs/demo/facts.part").exists()
    assert kinfold(killed) == 0, (killed / "log").read_text()
    statuses = {s["name"]: s["status"] for s in json.loads((killed / "log").read_text())["stages"]}
    assert (statuses["encode/text"], statuses["fuse"], statuses["facts"]) == ("fresh", "fresh", "made")
    assert files(killed / "runs/demo") == files(whole / "runs/demo")


@pytest.mark.slow
@pytest.mark.skipif(not (SHARED / "movielens_mm").exists(), reason="MovieLens is not here")
def test_movielens_goes_through(tmp_path: Path) -> None:
    """80 people and the first 20 films of each, with plots, posters and labels that are known for real people."""
    from customers.movielens import import_movielens

    data = tmp_path / "data"
    import_movielens(SHARED / "movielens_mm", data, "100k")
    customers, watches = pd.read_parquet(data / "customers.parquet"), pd.read_parquet(data / "watches.parquet")
    customers = customers.sort_values("customer_id").head(80)
    watches = watches[watches["customer_id"].isin(customers["customer_id"])]
    watches = watches.sort_values(["timestamp", "video_id"]).groupby("customer_id").head(20)
    videos = pd.read_parquet(data / "videos.parquet")
    customers.to_parquet(data / "customers.parquet")
    watches.to_parquet(data / "watches.parquet")
    videos[videos["video_id"].isin(watches["video_id"])].to_parquet(data / "videos.parquet")

    config = load_config(
        ROOT / "configs" / "movielens.yaml", [f"data={data}", "device=cpu", "fusion.training.epochs=4"]
    )
    result = pipeline.run(config, tmp_path / "run")
    assert result.customers.n == 80
    assert result.absent == ()
    assert "ari" not in result.quality
    for probe in ("probe_gender", "probe_age_band"):
        assert set(result.quality[probe]["by_modality"]) == set(config.encoders)
        assert 0 <= result.quality[probe]["score"] <= 1
    assert (tmp_path / "run" / "report" / "report.html").stat().st_size > 100_000
