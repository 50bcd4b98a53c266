"""Everything a newcomer needs, with nothing but Python 3.11 and git:

python3 make.py demo     make .venv, install, make 2,000 synthetic customers, run the main job, print where the report lies
python3 make.py test     make .venv, install, run the tests (--fast leaves the slow ones out)
python3 make.py check    formatting, lint, types, and that imports flow one way
"""

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
# Threads that wait must sleep: torch and FAISS each bring OpenMP threads of their own.
ENVIRONMENT = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "TOKENIZERS_PARALLELISM": "false"}


def install() -> None:
    """Make .venv and install what pyproject.toml names, unless that was done already."""
    stamp = VENV / "installed"
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not (BIN / "python").exists():
        print("Making .venv ...", flush=True)
        venv.create(VENV, with_pip=True)
    print("Installing (some minutes the first time: torch is large) ...", flush=True)
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # compat: the repository's root goes on the path as it is, so a new top-level room is found without reinstalling
    run([*pip, "--config-settings", "editable_mode=compat", "--editable", f"{HERE}[dev]"])
    stamp.write_text(wanted)


def demo() -> None:
    """The main job on synthetic customers."""
    kinfold("synth", "data/demo", "--customers", "2000", "--seed", "7")
    kinfold("run", "configs/demo.yaml")


def test(*options: str) -> None:
    """The tests, offline."""
    ENVIRONMENT["HF_HUB_OFFLINE"] = "1"
    fast = ["-m", "not slow"] if "--fast" in options else []
    two = ["-n", "2", "--dist", "loadfile"]  # files side by side; what a file makes once is made once
    run([str(BIN / "python"), "-m", "pytest", "-q", *two, *fast, *(o for o in options if o != "--fast")])


def check() -> None:
    """What CI checks before the tests."""
    run([str(BIN / "ruff"), "check", "."])
    run([str(BIN / "ruff"), "format", "--check", "."])
    run([str(BIN / "mypy")])
    run([str(BIN / "mypy"), "tests", "benchmarks", "make.py"])
    run([str(BIN / "lint-imports"), "--no-cache"])


def kinfold(*words: str) -> None:
    run([str(BIN / "python"), "-m", "kinfold", *words])


def run(command: list[str]) -> None:
    """Run and stop at the first failure, with its exit code."""
    code = subprocess.run(command, cwd=HERE, env=ENVIRONMENT, check=False).returncode
    if code:
        sys.exit(code)


if __name__ == "__main__":
    tasks: dict[str, Callable[..., None]] = {"demo": demo, "test": test, "check": check, "install": lambda: None}
    if len(sys.argv) < 2 or sys.argv[1] not in tasks:
        print(__doc__.strip())
        sys.exit(0 if len(sys.argv) < 2 else 2)
    install()
    tasks[sys.argv[1]](*sys.argv[2:])
