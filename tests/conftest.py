"""What the tests share: offline, a small shop made once, and its run made once."""

import os
import shutil
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"  # no test reaches a hub; set before anything imports transformers
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import pytest

from customers.synthetic import synthesise
from customers.table import Customers

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Vectors are shared by the tests of one session, and by nothing else."""
    os.environ["KINFOLD_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """300 synthetic customers with pictures."""
    out = tmp_path_factory.mktemp("shop") / "data"
    synthesise(out, customers=300, seed=7)
    return out


@pytest.fixture(scope="session")
def customers(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Customers:
    """The same, checked."""
    from customers.readers import open_source
    from customers.validate import validate

    return validate(open_source(str(shop)), tmp_path_factory.mktemp("checked"))


@pytest.fixture(scope="session")
def finished(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with demo.yaml, configs/demo.yaml on the shop with a short training, and its run in runs/demo."""
    from kinfold import pipeline
    from kinfold.config import load_config

    home = tmp_path_factory.mktemp("finished")
    changes = [f"data={shop}", "device=cpu", "fusion.training.epochs=6"]
    config = load_config(ROOT / "configs" / "demo.yaml", changes)
    (home / "demo.yaml").write_text(config.model_dump_json())  # JSON is YAML
    pipeline.run(config, home / "runs" / "demo")
    return home


@pytest.fixture
def home(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it that a test may spoil, and the working directory."""
    shutil.copytree(finished, tmp_path / "home")
    monkeypatch.chdir(tmp_path / "home")
    return tmp_path / "home"
