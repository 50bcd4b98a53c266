"""Curves of a training for those who watch it: CSV, TensorBoard, MLflow. None of it leaves the machine unasked."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from customers.errors import BadInput


class Log(Protocol):
    """Takes numbers by name; lightning's loggers are such."""

    def log_metrics(self, metrics: dict[str, float], step: int | None = None) -> None: ...

    def finalize(self, status: str) -> None: ...


def open_logs(kinds: Sequence[str], folder: Path) -> list[Log]:
    """One of each of `kinds`, "csv", "tensorboard" and "mlflow", in folders of `folder`. A training that goes on after it
    was killed begins a new version. BadInput where a package is missing."""
    made = {"csv": _csv, "tensorboard": _tensorboard, "mlflow": _MLflow}
    logs: list[Log] = []
    for kind in dict.fromkeys(kinds):
        try:
            logs.append(made[kind](folder))
        except ModuleNotFoundError as error:
            raise BadInput(f"training.log has {kind}, which is not installed: pip install 'kinfold[{kind}]'") from error
    return logs


def _csv(folder: Path) -> Any:
    from lightning_fabric.loggers.csv_logs import CSVLogger

    return CSVLogger(folder, name="csv")


def _tensorboard(folder: Path) -> Any:
    from lightning_fabric.loggers.tensorboard import TensorBoardLogger

    return TensorBoardLogger(folder, name="tensorboard")


class _MLflow:
    """To $MLFLOW_TRACKING_URI if that is set, else a folder beside the others."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")  # it tells its makers about its use otherwise
        os.environ.setdefault("MLFLOW_ALLOW_FILE_STORE", "true")  # a database needs more than mlflow-skinny
        from mlflow.tracking import MlflowClient

        here = (folder / "mlflow").resolve().as_uri()
        self.client = MlflowClient(os.environ.get("MLFLOW_TRACKING_URI") or here)
        known = self.client.get_experiment_by_name("kinfold")
        experiment = known.experiment_id if known else self.client.create_experiment("kinfold")
        self.run = self.client.create_run(experiment).info.run_id

    def log_metrics(self, metrics: Mapping[str, float], step: int | None = None) -> None:
        for name, value in metrics.items():
            self.client.log_metric(self.run, name, value, step=step)

    def finalize(self, status: str) -> None:
        self.client.set_terminated(self.run, "FINISHED" if status == "success" else "FAILED")
