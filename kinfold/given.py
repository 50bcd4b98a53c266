"""What a run was given: hashes of its data, its config without passwords, and the outcomes a fusion is taught."""

import json
import re
from pathlib import Path
from typing import Any

import numpy as np

from customers.errors import BadInput
from customers.table import Customers
from fusion.fusion import Fusion
from kinfold import store
from kinfold.config import Config

TRUTH = ("truth.parquet", "truth.json")  # read by evaluation only, so no other stage depends on them


def outcomes(fusion: Fusion, customers: Customers) -> dict[str, np.ndarray]:
    """{column: (n,) values}: what the fusion asks for of the table of customers. BadInput if a column is not there."""
    columns = customers.columns("customers")
    missing = [name for name in fusion.outcomes if name not in columns]
    if missing:
        raise BadInput(
            f"objective outcome: the customers have no column {missing[0]!r}; there are {', '.join(columns)}"
        )
    return {
        name: customers.query(f'SELECT "{name}" AS outcome FROM customers ORDER BY row')["outcome"].to_numpy()
        for name in fusion.outcomes
    }


def without_passwords(config: Config) -> dict[str, Any]:
    """The config as a run keeps it: who is shown the folder is not shown the way into the database."""
    return dict(json.loads(re.sub(r"//[^/@\s]*@", "//", config.model_dump_json())))


def fingerprint(config: Config) -> str | None:
    """A hash of the data's bytes, the truth left out; None for a database, which has none to hash."""
    path = Path(config.data)
    if path.is_dir():
        own = store.hash_folder(path, leave_out=TRUTH)
        return own if config.pictures is None else own + store.hash_folder(config.pictures)
    return None


def truth_fingerprint(data: Path | None) -> dict[str, str]:
    """A hash of each file of the truth beside the data, those that there are."""
    files = [data / name for name in TRUTH] if data is not None else []
    return {path.name: store.hash_file(path) for path in files if path.exists()}
