"""The command line: what an analyst pipes has the promised shape, and bad input is one line and exit code 2."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from conftest import ROOT, SHARED

from clustering.segments import Segments
from customers.synthetic import synthesise
from kinfold.cli import main


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    def json(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


Kinfold = Callable[..., Said]


@pytest.fixture
def kinfold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kinfold:
    """Call `kinfold WORD ...` in this process."""

    def call(*words: str | Path) -> Said:
        monkeypatch.setattr(sys, "argv", ["kinfold", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsys.readouterr()
        code = end.value.code
        return Said(code if isinstance(code, int) else int(code is not None), out, err)

    return call


def refused(said: Said, *parts: str) -> None:
    """One line on stderr with all these parts, nothing on stdout, exit code 2."""
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("kinfold: ")
    assert len(said.err.splitlines()) == 1
    for part in parts:
        assert part in said.err


def test_similar_adds_up(home: Path, kinfold: Kinfold) -> None:
    segments = Segments.load(Path("runs/demo/segments"))
    customer = segments.ids[3]
    answer = kinfold("similar", "demo", customer, "-k", "5", "--json").json()
    assert set(answer) == {"query", "hits"}
    assert answer["query"] == customer
    assert len(answer["hits"]) == 5
    for hit in answer["hits"]:
        assert set(hit) == {"customer_id", "score", "segment", "by_modality", "uncertainty"}
        assert 0 < hit["uncertainty"] < 1
        assert list(hit["by_modality"]) == ["text", "image", "video", "tabular"]
        assert sum(hit["by_modality"].values()) == pytest.approx(hit["score"], abs=1e-4)
        assert hit["segment"] == segments.name_of(segments.ids.index(hit["customer_id"]))
        assert hit["customer_id"] != customer
    scores = [hit["score"] for hit in answer["hits"]]
    assert scores == sorted(scores, reverse=True)
    table = kinfold("similar", "demo", customer, "-k", "5")
    assert table.code == 0
    assert answer["hits"][0]["customer_id"] in table.out
    assert len(kinfold("similar", "demo", customer, "-k", "9999", "--json").json()["hits"]) == len(segments.ids) - 1


def test_similar_by_words(home: Path, kinfold: Kinfold) -> None:
    """The words of somebody's own text find them, and each modality that speaks says how much."""
    from customers.validate import load

    customers = load(home / "runs" / "demo" / "customers", home)
    said = customers.query("SELECT customer_id, text FROM texts ORDER BY length(text) DESC, text LIMIT 1").iloc[0]
    answer = kinfold("similar", "demo", "--text", said["text"], "-k", "5", "--json").json()
    assert answer["query"] == said["text"]
    assert said["customer_id"] in [hit["customer_id"] for hit in answer["hits"]]
    scores = [hit["score"] for hit in answer["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert [sum(hit["by_modality"].values()) for hit in answer["hits"]] == pytest.approx(scores)
    assert "text" in kinfold("similar", "demo", "--text", "boots").out
    refused(kinfold("similar", "demo"), "--text")
    refused(kinfold("similar", "demo", said["customer_id"], "--text", "boots"), "one of them")


def test_segments_lists_them(home: Path, kinfold: Kinfold) -> None:
    found = Segments.load(Path("runs/demo/segments"))
    rows = kinfold("segments", "demo", "--json").json()
    assert [row["id"] for row in rows] == list(found.names)
    for row, size in zip(rows, found.sizes, strict=True):
        facts = {"id", "size", "share", "strength", "stability", "stability_interval", "stable", "micro", "top_traits"}
        assert set(row) == facts
        assert row["size"] == size
        assert row["share"] == pytest.approx(size / len(found.ids))
        assert 0 <= row["strength"] <= 1
        assert all(isinstance(trait, str) for trait in row["top_traits"])
    assert sum(row["share"] for row in rows) == pytest.approx(1 - found.noise_share)
    table = kinfold("segments", Path("runs") / "demo")
    assert table.code == 0
    assert all(row["id"] in table.out for row in rows)


def test_brief_is_printed(home: Path, kinfold: Kinfold) -> None:
    briefs = kinfold("brief", "demo", "--json").json()
    one = kinfold("brief", "demo", "S01", "--json").json()
    assert one == briefs[:1]
    assert one[0]["segment"] == "S01"
    assert one[0]["facts"]
    said = kinfold("brief", "demo", "S01")
    assert said.code == 0
    assert one[0]["name"] in said.out
    refused(kinfold("brief", "demo", "S99"), "S99", "S01")


def test_verify_counts_from_the_tables_and_trusts_no_file(home: Path, kinfold: Kinfold) -> None:
    said = kinfold("brief", "verify", "demo", "--json").json()
    assert said["claims"] == said["supported"] > 3
    path = Path("runs/demo/briefs/briefs.json")
    briefs = json.loads(path.read_text())
    lied = False
    for brief, facts in zip(briefs, json.loads(Path("runs/demo/facts/facts.json").read_text()), strict=True):
        for fact in facts["facts"]:
            if fact["measure"] == "orders" and not lied:
                text = f"{fact['value'] + 3:.1f} orders a customer."
                brief["claims"].append({"text": text, "facts": [fact["id"]], "kind": "buys"})
                lied = True
    assert lied
    path.write_text(json.dumps(briefs))
    told = Path("runs/demo/facts/facts.json")
    told.write_text(re.sub(r'"unit": "orders"', '"unit": "money"', told.read_text()))  # nor this one
    found = kinfold("brief", "verify", "demo", "--json")
    assert found.code == 1
    answer = json.loads(found.out)
    assert (answer["claims"] - answer["supported"], answer["numbers_mismatched"]) == (1, 1)


def test_report_is_written_again(home: Path, kinfold: Kinfold) -> None:
    path = Path("runs/demo/report/report.html")
    before = path.read_bytes()
    path.unlink()
    said = kinfold("report", "demo")
    assert (said.code, said.out.strip()) == (0, str(path))
    assert path.read_bytes() == before


def test_run_says_what_it_made_and_where_the_report_is(home: Path, kinfold: Kinfold) -> None:
    answer = kinfold("run", "demo.yaml", "--json").json()
    assert {stage["status"] for stage in answer["stages"]} == {"fresh"}
    said = kinfold("run", "demo.yaml", "--set", "objective.decision=Which letter to whom?")
    assert said.code == 0
    assert "Made: report." in said.out
    assert "Report: runs/demo/report/report.html" in said.out


def test_set_changes_one_key_of_a_part_the_file_does_not_name(tmp_path: Path) -> None:
    from clustering import HDBSCANClusterer, KMeansClusterer
    from fusion import LearnedFusion
    from kinfold.config import load_config

    path = tmp_path / "small.yaml"
    path.write_text("data: d\nencoders: {text: {type: text}}\nclustering: {type: kmeans, k: 6}\n")
    plain = load_config(path)
    assert (plain.run, plain.clustering) == ("small", KMeansClusterer(k=6))
    config = load_config(path, ["fusion.training.epochs=3", "clustering.type=hdbscan", "as_of=2024-05-01"])
    assert isinstance(config.fusion, LearnedFusion)
    assert config.fusion.training.epochs == 3
    assert config.fusion.training.batch == LearnedFusion().training.batch
    assert config.clustering == HDBSCANClusterer()  # k was the other clusterer's
    assert config.as_of is not None
    assert load_config(path, ["clustering.type=kmeans"]).clustering == KMeansClusterer(k=6)  # the same one keeps it


def test_check_adds_up(shop: Path, kinfold: Kinfold) -> None:
    before = sorted(shop.rglob("*"))
    found = kinfold("check", shop, "--json").json()
    assert set(found) == {"tables", "reasons"}
    assert any(count["quarantined"] for count in found["tables"].values())
    for name, count in found["tables"].items():
        assert count["read"] == count["kept"] + count["quarantined"]
        assert count["quarantined"] == sum(found["reasons"].get(name, {}).values())
        if (shop / f"{name}.parquet").exists():
            assert count["read"] == pq.read_metadata(shop / f"{name}.parquet").num_rows
    table = kinfold("check", shop)
    assert table.code == 0
    assert "quarantined" in table.out
    assert sorted(shop.rglob("*")) == before


def test_synth_makes_the_same_again(tmp_path: Path, kinfold: Kinfold) -> None:
    words = ("--customers", "40", "--no-pictures")
    said = kinfold("synth", tmp_path / "data", *words)
    assert (said.code, "40 customers" in said.out) == (0, True)
    assert "there already" in kinfold("synth", tmp_path / "data", *words).out
    refused(kinfold("synth", tmp_path / "data", "--customers", "41", "--no-pictures"), "holds other files")
    refused(kinfold("synth", tmp_path / "none", "--customers", "0"), "--customers 0")


def test_segment_events_are_imported(tmp_path: Path, kinfold: Kinfold) -> None:
    event = {
        "type": "track", "userId": "u1", "event": "Product Viewed", "timestamp": "2024-05-01T10:00:00Z",
        "messageId": "m1", "properties": {"product_id": "p1", "name": "Lamp"},
    }  # fmt: skip
    (tmp_path / "events.jsonl").write_text(json.dumps(event) + "\nnot json\n")
    said = kinfold("import", "segment-events", tmp_path / "events.jsonl", tmp_path / "data")
    assert said.code == 0, said.err
    assert "1 records were not understood" in said.out
    assert kinfold("check", tmp_path / "data", "--json").json()["tables"]["views"]["kept"] == 1


def test_data_that_is_not_there(tmp_path: Path, home: Path, kinfold: Kinfold) -> None:
    refused(kinfold("check", tmp_path / "nowhere"), "nowhere does not exist")
    refused(kinfold("run", "demo.yaml", "--set", "data=nowhere"), "nowhere does not exist")
    refused(kinfold("import", "movielens", tmp_path, tmp_path / "out"), "holds no 100k_ratings.csv.gz")
    refused(kinfold("check", home), "no customers table")


def test_an_empty_customers_table(tmp_path: Path, home: Path, kinfold: Kinfold) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "customers.csv").write_text("customer_id\n")
    refused(kinfold("check", tmp_path / "data"), "customers table is empty")
    refused(kinfold("run", "demo.yaml", "--set", f"data={tmp_path / 'data'}"), "customers table is empty")


def test_a_config_that_is_not_there_or_none(home: Path, kinfold: Kinfold) -> None:
    shutil.copytree(ROOT / "configs", "configs")
    refused(kinfold("run", "dmeo.yaml"), "no config dmeo.yaml", "configs/demo.yaml")
    for text in ("a: [", "- a", "", "\0"):
        Path("broken.yaml").write_text(text)
        refused(kinfold("run", "broken.yaml"), "broken.yaml")
    Path("bytes.yaml").write_bytes(b"\xff\xfe\x00")
    refused(kinfold("run", "bytes.yaml"), "bytes.yaml")
    Path("numbers.yaml").write_text("1: 2\ndata: x\nencoders: {text: {type: text}}\n")
    refused(kinfold("run", "numbers.yaml"), "numbers.yaml", "1")


@pytest.mark.parametrize(
    ("change", "wrong", "right"),
    [
        ("dta=x", "dta", "'data'"),
        ("objectiv=x", "objectiv", "'objective'"),
        ("fusion.trainin.epochs=3", "trainin", "'training'"),
        ("fusion.training.epoch=3", "epoch", "'epochs'"),
        ("encoders.text.modle=x", "modle", "'model'"),
        ("encoders.text.type=txt", "txt", "'text'"),
        ("clustering.type=hdbscn", "hdbscn", "'hdbscan'"),
        ("clustering.smalest=0.1", "smalest", "'smallest'"),
        ("fusion.type=lerned", "lerned", "'learned'"),
        ("writer.type=templat", "templat", "'template'"),
        ("fusion.training.epochs=many", "training.epochs", "integer"),
        ("seed=-1", "seed", "0"),
        ("run=../elsewhere", "run", "match"),
        ("run=..", "run", "match"),
        ('encoders={"../x": {type: text}}', "../x", "match"),
        ("encoders={}", "encoders", "1"),
        ("seed.x=1", "seed", "no keys"),
        ("type=kmeans", "type", "there are data"),
        ("seed", "--set seed", "key=value"),
        ("=1", "--set =1", "key=value"),
        ("data=[", "--set data=[", "YAML"),
        ("device=cud", "cud", "'cuda'"),
        ("device=nonsense", "nonsense", "auto, cpu, cuda or mps"),
        ("device=cpu:7", "cpu:7", "--set device=cpu"),
        ("device=cuda:99", "cuda:99", "--set device=cpu"),
        ("consent=parties", "consent_parties", "consent_marketing"),
    ],
)
def test_a_wrong_key_or_value_names_the_nearest_right_one(
    home: Path, kinfold: Kinfold, change: str, wrong: str, right: str
) -> None:
    before = sorted(Path("runs").rglob("*"))
    refused(kinfold("run", "demo.yaml", "--set", change), wrong, right)
    after = [path for path in sorted(Path("runs").rglob("*")) if "customers.part" not in str(path)]
    assert after == before


def test_cuda_where_there_is_none(home: Path, kinfold: Kinfold, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    refused(kinfold("run", "demo.yaml", "--set", "device=cuda"), "'cuda' is not on this machine", "--set device=cpu")


def test_runs_that_cannot_be_read(home: Path, kinfold: Kinfold) -> None:
    commands = (("segments",), ("similar", "c"), ("brief",), ("report",))
    for command, *rest in commands:
        refused(kinfold(command, "dmo", *rest), "no run in dmo", "there are demo")
    manifest = Path("runs/demo/manifest.json")
    manifest.write_text(manifest.read_text().replace('"format": 4', '"format": 99', 1))
    for command, *rest in commands:
        refused(kinfold(command, "demo", *rest), "another version", "99")
    refused(kinfold("run", "demo.yaml"), "another version", "99")
    manifest.write_text("{")
    refused(kinfold("segments", "demo"), "damaged")
    shutil.rmtree("runs")
    refused(kinfold("segments", "demo"), "kinfold run CONFIG")


def test_an_unfinished_run_says_so(home: Path, kinfold: Kinfold) -> None:
    shutil.rmtree("runs/demo/facts")
    refused(kinfold("segments", "demo"), "no finished stage 'facts'", "kinfold run")


def test_an_unknown_customer(home: Path, kinfold: Kinfold) -> None:
    known = Segments.load(Path("runs/demo/segments")).ids[0]
    refused(kinfold("similar", "demo", known + "0"), repr(known + "0"), f"nearest ids: {known}")
    refused(kinfold("similar", "demo", "?"), "'?'", known)
    refused(kinfold("similar", "demo", known, "-k", "0"), "-k 0")


def test_wrong_words_and_help(kinfold: Kinfold) -> None:
    for words in (("segments",), ("nonsense",), ("import", "nonsense", "a", "b"), ("similar", "a", "b", "-k", "x")):
        said = kinfold(*words)
        assert (said.code, said.out) == (2, "")
        assert said.err
    said = kinfold("--help")
    assert said.code == 0
    assert all(
        name in said.out for name in ("synth", "import", "check", "run", "segments", "similar", "brief", "report")
    )


def test_python_m_kinfold_is_kinfold(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "kinfold", "check", "nowhere"]
    said = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.splitlines() == [
        "kinfold: nowhere does not exist: give a folder, a .duckdb file or a postgresql:// URL"
    ]


@pytest.mark.slow
@pytest.mark.skipif(not (SHARED / "online_retail_ii").exists(), reason="Online Retail II is not here")
def test_online_retail_is_imported(tmp_path: Path, kinfold: Kinfold) -> None:
    said = kinfold("import", "online-retail", SHARED / "online_retail_ii", tmp_path / "data")
    assert said.code == 0, said.err
    assert [line.split()[0] for line in said.out.splitlines()] == ["customers", "products", "orders"]
    tables = kinfold("check", tmp_path / "data", "--json").json()["tables"]
    assert tables["orders"]["read"] == pq.read_metadata(tmp_path / "data" / "orders.parquet").num_rows > 100_000
    assert tables["orders"]["kept"] > 0.95 * tables["orders"]["read"]


def test_a_shop_of_one_customer_goes_through(tmp_path: Path, kinfold: Kinfold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    synthesise(tmp_path / "data", customers=1, seed=7, pictures=False)
    Path("one.yaml").write_text("data: data\ndevice: cpu\nencoders: {tabular: {type: tabular}, video: {type: video}}\n")
    answer = kinfold("run", "one.yaml", "--json", "--set", "fusion.training.epochs=1").json()
    assert (answer["customers"], answer["segments"], answer["noise_share"]) == (1, 1, 0)
    customer = Segments.load(Path("runs/one/segments")).ids[0]
    assert kinfold("similar", "one", customer, "--json").json() == {"query": customer, "hits": []}
