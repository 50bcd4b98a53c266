"""The house stands: quick to start, rooms that open by themselves, nothing unexplained at the top, no stray paths."""

import importlib
import os
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT

ROOMS = ["customers", "encoders", "fusion", "retrieval", "clustering", "evidence", "personas", "kinfold"]
LINES = 300


def python(code: str) -> str:
    """What a fresh interpreter prints, warnings as errors for our own modules."""
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    return said.stdout


def modules(package: str) -> list[str]:
    """A package and all modules below it; `__main__` runs when it is imported."""
    found = importlib.import_module(package)
    below = pkgutil.walk_packages(found.__path__, f"{package}.")
    return [package, *(module.name for module in below if not module.name.endswith("__main__"))]


def tracked() -> list[Path]:
    """The files that are in version control or about to be."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout")
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def test_the_command_line_starts_without_the_heavy_packages() -> None:
    heavy = {"torch", "pandas", "numpy", "faiss", "transformers", "duckdb", "sklearn", "pyarrow", "plotly", "pydantic"}
    loaded = python("import sys, kinfold.cli; print(*sys.modules)").split()
    assert "kinfold.cli" in loaded
    assert heavy.isdisjoint(loaded)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_every_module_can_be_imported_first() -> None:
    """Each after only its own package's `__init__`: forked from one interpreter, so that it takes no minute."""
    names = [name for room in ROOMS for name in modules(room)]
    assert len(names) > 50
    code = f"""
import importlib, os, sys
# What takes time, and none of it ours:
import duckdb, httpx, lightning_fabric.fabric, numpy.random, pandas, PIL.Image, pyarrow.parquet
import scipy.linalg, scipy.sparse, torch, yaml
from pydantic import Field, TypeAdapter, create_model
create_model("Any", x=int)
for name in {names!r}:
    child = os.fork()
    if child == 0:
        try:
            importlib.import_module(name)
        except BaseException as error:
            print(name, repr(error), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
"""
    assert python(code) == ""


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_shows_is_there_and_sorted(room: str) -> None:
    for name in modules(room):
        shown = getattr(importlib.import_module(name), "__all__", [])
        assert list(shown) == sorted(shown), name
        for each in shown:
            assert hasattr(importlib.import_module(name), each), f"{name}.{each}"


def test_every_folder_at_the_top_is_explained_in_the_readme() -> None:
    folders = {path.relative_to(ROOT).parts[0] for path in tracked() if path.parent != ROOT}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {*ROOMS, "configs", "tests"} <= folders
    missing = sorted(name for name in folders if not name.startswith(".") and f"{name}/" not in readme)
    assert not missing


def test_no_source_file_is_too_long_to_read() -> None:
    sources = [path for path in tracked() if path.suffix == ".py" and not {"tests", "wordings"} & set(path.parts)]
    assert sources
    assert not {str(path): n for path in sources if (n := len(path.read_text().splitlines())) > LINES}


def test_no_machine_path_or_package_host_is_written_down() -> None:
    stray = re.compile(r"(?<![\w.~])/(?:home|Users|work|root|mnt)/\w|index[-]url", re.I)
    allowed = {ROOT / "tests" / "test_house.py"}
    found = []
    for path in set(tracked()) - allowed:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, m.start()) + 1}" for m in stray.finditer(text)]
    assert not sorted(found)


def test_every_file_of_a_room_is_installed_with_it() -> None:
    """A wheel holds what pyproject.toml names; a checkout would not show that a file is missing."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"][
        "*"
    ]
    files = [path for path in tracked() if path.relative_to(ROOT).parts[0] in ROOMS and path.suffix != ".py"]
    assert len(files) > 20
    assert [str(path) for path in files if not any(path.match(pattern) for pattern in told)] == []
