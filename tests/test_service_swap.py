"""A newer run takes over with no request lost; half a run never does."""

import gc
import json
import logging
import shutil
import threading
import time
from functools import partial
from pathlib import Path

import httpx
import pytest
from conftest import ROOT
from service_live import live, service, until

from customers.errors import BadInput
from kinfold import pipeline
from kinfold.config import load_config
from kinfold.service.loaded import load_run, state
from kinfold.store import find, start

LIGHT = ["device=cpu", "encoders={image: {type: colour_texture}, tabular: {type: tabular}}", "fusion.training.epochs=3"]


def make(shop: Path, run: Path, seed: int) -> Path:
    config = load_config(ROOT / "configs" / "demo.yaml", [f"data={shop}", *LIGHT, f"seed={seed}"])
    pipeline.run(config, run)
    return run


@pytest.fixture(scope="module")
def old(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(shop, tmp_path_factory.mktemp("old") / "run", 1)


@pytest.fixture(scope="module")
def new(shop: Path, old: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same customers after another training."""
    return make(shop, Path(shutil.copytree(old, tmp_path_factory.mktemp("new") / "run")), 2)


@pytest.fixture
def run(old: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(old, tmp_path / "run"))


def replay(new: Path, run: Path) -> None:
    """Make every stage of `new` in `run` as the main job does, one after the other, by the same code; but the work is a
    copy. So the folder is whole before and after, and half a run in between."""
    (run / "config.json").write_bytes((new / "config.json").read_bytes())
    into, stages = start(run), json.loads((new / "manifest.json").read_text())["stages"]
    for name, entry in stages.items():
        needs = [into.stages[each] for each in entry["needs"]]
        into.make(name, entry["settings"], (), needs, partial(copy_of, new / name), always=True)
        time.sleep(0.05)


def copy_of(folder: Path, out: Path) -> None:
    shutil.copytree(folder, out, dirs_exist_ok=True)


def test_a_run_is_replaced_and_no_request_is_lost(new: Path, run: Path) -> None:
    """Two threads ask without pause while every stage of the folder that is served is replaced."""
    answers: dict[str, set[str]] = {}  # run and path: what was answered
    faults: list[str] = []
    asked, stop = [0, 0], threading.Event()

    def go_on(url: str, which: int) -> None:
        with httpx.Client(base_url=url, timeout=30) as client:
            while not stop.is_set():
                for path in ("/v1/customers/C0000042/similar?k=5", "/v1/customers/C0000042", "/v1/segments"):
                    answer = client.get(path)
                    asked[which] += 1
                    if answer.status_code != 200:
                        faults.append(answer.text)
                        continue
                    told = answer.json()
                    digest = told.pop("run")
                    answers.setdefault(f"{digest} {path}", set()).add(json.dumps(told, sort_keys=True))

    before, after = (state(find(each)).digest for each in (run, new))
    assert before != after
    with live(run) as url:
        threads = [threading.Thread(target=go_on, args=(url, which)) for which in range(2)]
        for thread in threads:
            thread.start()
        try:
            until(lambda: min(asked) > 10)
            replay(new, run)
            until(lambda: sum(key.startswith(after) for key in answers) == 3)
        finally:
            stop.set()
            for thread in threads:
                thread.join()
    assert faults == []
    assert {key.split()[0] for key in answers} == {before, after}  # never a mixture, never anything between
    assert all(len(told) == 1 for told in answers.values())  # and each of the two always says the same
    paths = {key.split()[1] for key in answers}
    assert any(answers[f"{before} {path}"] != answers[f"{after} {path}"] for path in paths)


def test_half_a_run_is_not_taken(run: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    digest = state(find(run)).digest
    manifest = (run / "manifest.json").read_text()
    told = json.loads(manifest)
    with service(run) as client:
        assert client.get("/v1/segments").json()["run"] == digest
        shutil.rmtree(run / "segments")  # as the main job does before it puts the new ones there
        told["stages"]["segments"]["digest"] = "new"
        (run / "manifest.json").write_text(json.dumps(told))
        until(lambda: "not taken" in caplog.text)
        assert "no finished stage" in caplog.text
        assert f"run {digest[:12]} goes on" in caplog.text
        for path in ("/v1/segments", "/v1/customers/C0000001/timeline", "/v1/map", "/v1/briefs/S01"):
            assert client.get(path).json()["run"] == digest
        one = {"tables": {"customers": [{"customer_id": "N1"}]}}
        assert (
            client.post("/v1/assign", json=one).json()["run"] == digest
        )  # placed by what is held, not by what lies there
        assert caplog.text.count("not taken") == 1  # said once, not at every look
        assert "kinfold_run_swaps_refused_total 1" in client.get("/metrics").text
        (run / "manifest.json").write_text("{")
        until(lambda: caplog.text.count("not taken") == 2)
        assert client.get("/v1/segments").status_code == 200


def test_a_run_whose_files_are_not_what_its_manifest_says(run: Path) -> None:
    """Between the renaming of a stage and its entry in the manifest."""
    loaded = load_run(run)
    assert loaded.copy.is_dir()
    assert not list(loaded.copy.rglob("tokens.safetensors"))
    other = run / "columns" / "columns.parquet"
    other.write_bytes(other.read_bytes() + b"\0")
    with pytest.raises(BadInput, match=r"replaced while it was read|cannot be read whole"):
        load_run(run)
    copy = loaded.copy
    del loaded
    gc.collect()
    assert not copy.exists()  # with the last reference to the run


def test_a_brief_that_a_person_corrected_is_shown(run: Path) -> None:
    path = run / "briefs" / "briefs.json"
    with service(run) as client:
        name = client.get("/v1/segments").json()["segments"][0]["name"]
        told = json.loads(path.read_text())
        told[0]["title"]["text"] = "People of the night"
        path.write_text(json.dumps(told))
        until(lambda: client.get("/v1/segments").json()["segments"][0]["name"] == "People of the night")
        assert name != "People of the night"
