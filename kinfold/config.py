"""One YAML file is one run: what it may say, and one clear line where it says something else."""

import difflib
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, ValidationError, field_validator

from clustering.clusterer import Clusterer
from clustering.hdbscan import HDBSCANClusterer
from customers.errors import BadInput
from customers.spec import Spec, explain, part, type_of
from encoders.encoder import Encoder
from encoders.engine import Encode
from evidence.objective import Objective
from fusion.fusion import Fusion
from fusion.learned import LearnedFusion
from personas.writers import Writer
from personas.writers.template import Template

Name = Annotated[str, Field(pattern=r"^\w[\w-]*$")]  # names a folder below the run's, so it must not be a path


class Config(Spec):
    """Everything a run depends on, besides the data itself."""

    data: str = Field(description="folder of Parquet or CSV tables, a .duckdb file, or a postgresql:// URL")
    pictures: Path | None = Field(None, description="folder picture paths are relative to; unset: the data folder")
    run: str = Field(pattern=r"^\w[\w.-]*$", description="name of the run: its folder is runs/NAME")
    objective: Objective = Field(
        Objective(),
        description="the decision these segments are for, as a sentence or {decision, kpi, horizon_days, lever}",
    )
    seed: int = Field(7, ge=0, description="all that is random follows from it")
    device: str = Field("auto", description="auto, cpu, cuda, cuda:N or mps")
    as_of: datetime | None = Field(None, description="rows dated later are in the future; unset: now")
    consent: str | None = Field(None, description="only customers whose consent_<this> is true")
    purposes: tuple[str, ...] = Field(
        (),
        description="what customers may be looked up for: each question names one, and finds only who consented to it",
    )
    encoders: dict[Name, Annotated[Encoder, *part("encoders", Encoder)]] = Field(
        min_length=1, description="modality name: {type: file in encoders/, ...}"
    )
    encode: Encode = Field(Encode(), description="{engine: local or ray, workers: how many}")
    fusion: Annotated[Fusion, *part("fusion", Fusion)] = Field(
        LearnedFusion(), description="{type: file in fusion/, ...}"
    )
    clustering: Annotated[Clusterer, *part("clustering", Clusterer)] = Field(
        HDBSCANClusterer(), description="{type: file in clustering/, ...}"
    )
    compare: tuple[str, ...] = Field(
        (), description="other clusterers, by type, in one table with the segments; and products"
    )
    tags: tuple[str, ...] = Field(
        (),
        description="words that pictures of products may show ('shoes: sandals, heels' with kinds), told of segments where an "
        "encoder of type image knows them",
    )
    personal_data: Literal["shape", "presidio"] = Field(
        "shape",
        description="how it is found in quotes: by its shape, or by Presidio as well (pip install presidio-analyzer)",
    )
    writer: Annotated[Writer, *part("personas.writers", Writer)] = Field(
        Template(), description="{type: file in personas/writers/, ...}"
    )

    @field_validator("tags")
    @classmethod
    def _name_something(cls, tags: tuple[str, ...]) -> tuple[str, ...]:
        from encoders.zero_shot import named

        named(tags)
        return tags


def load_config(path: Path, changes: list[str] | None = None) -> Config:
    """Read a YAML file and apply `key.inner=value` changes to it. Raises BadInput in one line naming file and key."""
    if not path.is_file():
        near = sorted(Path("configs").glob("*.yaml"))
        raise BadInput(f"no config {path}: there are {', '.join(map(str, near)) or 'none in configs/'}")
    try:
        settings = yaml.safe_load(path.read_text())
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(settings, dict):
        raise BadInput(f"{path} must hold `key: value` lines, the first of them `data:`")
    settings.setdefault("run", path.stem)
    for change in changes or []:
        _set(settings, change)
    try:
        return Config.model_validate(settings)
    except ValidationError as error:
        raise BadInput(f"{path}: {explain(error, Config)}") from error
    except BadInput as error:
        raise BadInput(f"{path}: {error}") from error


def _set(settings: dict[str, Any], change: str) -> None:
    """Apply one `--set`. A new `type:` drops the settings of the old one, for they are not the new one's."""
    key, equals, text = change.partition("=")
    if not equals or not key:
        raise BadInput(f"--set {change}: write it as key=value, for instance --set fusion.size=16")
    *path, last = key.split(".")
    for step in path:
        inner = settings.setdefault(step, _default(step) if step == path[0] else {})
        if not isinstance(inner, dict):
            raise BadInput(f"--set {change}: {step} is a value and has no keys")
        settings = inner
    try:
        value = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise BadInput(f"--set {change}: {text!r} is not a YAML value") from error
    if path and last == "type" and settings.get("type") != value:
        settings.clear()
    settings[last] = value


def _default(key: str) -> dict[str, Any]:
    """What a part that the file does not name starts from, so that one of its settings can be changed alone."""
    default = Config.model_fields[key].default if key in Config.model_fields else None
    return {"type": type_of(default)} if isinstance(default, Spec) and not isinstance(default, Encode) else {}


def resolve_device(name: str) -> str:
    """The torch device to compute on; `auto` takes CUDA, then Apple's, then the CPU. BadInput if it is not there."""
    if name == "auto" and not _may_have_gpu():
        return "cpu"
    import torch

    if name == "auto":
        return "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    kind, _, number = name.partition(":")
    there = {
        "cpu": 1,
        "cuda": torch.cuda.device_count() if torch.cuda.is_available() else 0,
        "mps": int(torch.backends.mps.is_available()),
    }
    if kind not in there:
        near = difflib.get_close_matches(kind, there, n=1)
        raise BadInput(f"device {name!r}: {f'did you mean {near[0]!r}?' if near else 'use auto, cpu, cuda or mps'}")
    if (number and not number.isdigit()) or int(number or 0) >= there[kind]:
        raise BadInput(f"device {name!r} is not on this machine: use `device: auto` or `--set device=cpu`")
    return name


def _may_have_gpu() -> bool:
    """False where there is surely none, which spares the seconds that importing torch takes just to hear so."""
    drivers = (Path("/dev/nvidiactl"), Path("/dev/kfd"), Path("/dev/dxg"))  # NVIDIA, AMD, and either through Windows
    return not sys.platform.startswith("linux") or any(driver.exists() for driver in drivers)
