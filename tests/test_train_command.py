"""`kinfold train`: fusion alone, measured; sweeps share what is encoded, and are checked before anything is trained."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from customers.errors import BadInput
from kinfold import pipeline
from kinfold.cli import app
from kinfold.config import load_config
from kinfold.sweep import variants

CONFIG = """
data: {shop}
device: cpu
encoders:
  tabular: {{type: tabular}}
  traits: {{type: traits}}
fusion: {{type: learned, training: {{epochs: 2, batch: 64}}}}
"""


@pytest.fixture
def config(shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A config that encodes in no time, in a working directory of its own."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "quick.yaml"
    path.write_text(CONFIG.format(shop=shop))
    return path


def kinfold(*words: str) -> Result:
    return CliRunner().invoke(app, ["train", *words])


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return list(json.loads(result.stdout)["rows"])


def test_it_measures_the_vectors_and_makes_the_stage_that_run_uses(config: Path) -> None:
    (row,) = rows(kinfold(str(config), "--json"))
    assert row["stage"] == "fuse"
    assert row["epochs"] == 2
    assert row["held_out"] > 0
    assert 1 < row["effective_rank"] <= 16
    assert -0.1 < row["kmeans_ari"] < 0.9
    manifest = json.loads(Path("runs/quick/manifest.json").read_text())["stages"]
    assert set(manifest) == {"customers", "encode/tabular", "encode/traits", "fuse", "probes"}
    before = {name: Path(f"runs/quick/{name}").stat().st_mtime_ns for name in manifest}
    assert rows(kinfold(str(config), "--json")) == [row]
    whole = pipeline.run(load_config(config), Path("runs/quick"))
    assert {stage.name for stage in whole.stages if stage.status == "fresh"} >= {"fuse", "encode/traits"}
    assert {name: Path(f"runs/quick/{name}").stat().st_mtime_ns for name in manifest} == before


def test_a_sweep_trains_every_combination_and_encodes_once(config: Path) -> None:
    found = rows(kinfold(str(config), "--sweep", "fusion.size=2,3", "--sweep", "seed=7,8", "--json"))
    assert [(row["fusion.size"], row["seed"]) for row in found] == [("2", "7"), ("2", "8"), ("3", "7"), ("3", "8")]
    assert len({row["held_out"] for row in found}) == 4
    stages = json.loads(Path("runs/quick/manifest.json").read_text())["stages"]
    assert sorted(name for name in stages if name.startswith("encode")) == ["encode/tabular", "encode/traits"]
    assert "sweep/size=3,seed=8/fuse" in stages
    assert stages["sweep/size=3,seed=8/fuse"]["settings"]["fusion"]["size"] == 3
    table = kinfold(str(config), "--sweep", "fusion.size=2,3", "--sweep", "seed=7,8").stdout
    assert [line.split()[1:4:2] for line in table.splitlines() if line.startswith("│")] == [
        ["2", "7"], ["2", "8"], ["3", "7"], ["3", "8"]
    ]  # fmt: skip


def test_other_fusions_are_swept_too_and_labels_are_probed_where_there_is_no_truth(
    config: Path, shop: Path, tmp_path: Path
) -> None:
    import pandas as pd

    data = tmp_path / "labelled"
    data.mkdir()
    for path in shop.glob("*.parquet"):
        if not path.name.startswith("truth"):
            (data / path.name).symlink_to(path)
    people = pd.read_parquet(shop / "customers.parquet")
    (data / "customers.parquet").unlink()
    people.assign(label_half=["a", "b"] * 150).to_parquet(data / "customers.parquet")
    found = rows(kinfold(str(config), "--set", f"data={data}", "--sweep", "fusion.type=whitened,learned", "--json"))
    assert found[0]["held_out"] is None
    assert found[0]["epochs"] == 0
    assert all("kmeans_ari" not in row and 0.3 < row["probe_half"] < 0.7 for row in found)


def test_a_sweep_that_cannot_be_is_one_line_before_anything_is_trained(config: Path) -> None:
    for sweep, said in (
        ("encoders.text.model=a,b", "sweeps go over fusion.* and seed"),
        ("clustering.min_size=3,4", "sweeps go over fusion.* and seed"),
        ("fusion.size", "write it as key=a,b,c"),
        ("fusion.size=2,0", "size"),
        ("fusion.sise=2", "did you mean 'size'"),
    ):
        with pytest.raises(BadInput) as found:
            variants(config, [], [sweep])
        assert said in str(found.value)
        assert "\n" not in str(found.value)
    with pytest.raises(BadInput, match="swept twice"):
        variants(config, [], ["seed=1", "seed=2"])
    assert not Path("runs").exists()


def test_values_with_brackets_are_one_value(config: Path) -> None:
    made = variants(config, [], ["fusion.objectives=[{type: masked_halves, weight: 2}],[{type: vicreg}]"])
    assert [len(variant.config.fusion.model_dump()["objectives"]) for variant in made] == [1, 1]
    assert made[0].config.fusion.model_dump()["objectives"][0]["weight"] == 2


def test_devices_are_a_setting_of_the_training(config: Path) -> None:
    (row,) = rows(kinfold(str(config), "--set", "fusion.training.epochs=1", "--devices", "1", "--json"))
    assert row["epochs"] == 1
    result = kinfold(str(config), "--devices", "900", "--json")
    assert isinstance(result.exception, BadInput)
    assert "too few for 900 devices" in str(result.exception)
