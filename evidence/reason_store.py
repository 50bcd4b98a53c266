"""Reasons in files: explanation.json, and the customers' in customers.safetensors."""

from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from evidence.reason_types import Explanation
from evidence.reasons import CustomerReasons

EXPLANATION, CUSTOMERS = "explanation.json", "customers.safetensors"
PARTS = ("feature", "contribution", "value")


def save_reasons(explanation: Explanation, customers: CustomerReasons, folder: Path) -> None:
    """Write both files into `folder`."""
    import json

    from safetensors.numpy import save_file

    (folder / EXPLANATION).write_bytes(TypeAdapter(Explanation).dump_json(explanation, indent=1))
    arrays = {"second": customers.second, "likely": customers.likely}
    arrays |= {f"own.{part}": customers.own[part] for part in PARTS}
    arrays |= {f"other.{part}": customers.other[part] for part in PARTS}
    arrays = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    save_file(arrays, str(folder / CUSTOMERS), {"classes": json.dumps(customers.classes)})


def load_explanation(folder: Path) -> Explanation:
    """Read the explanation that `save_reasons` wrote."""
    return TypeAdapter(Explanation).validate_json((folder / EXPLANATION).read_bytes())


def load_customer_reasons(folder: Path) -> CustomerReasons:
    """Read the customers' reasons that `save_reasons` wrote."""
    import json

    from safetensors import safe_open

    with safe_open(str(folder / CUSTOMERS), "np") as file:
        arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118, it is no dict
        classes = tuple(json.loads(file.metadata()["classes"]))
    own, other = ({part: arrays[f"{whose}.{part}"] for part in PARTS} for whose in ("own", "other"))
    return CustomerReasons(classes, arrays["second"], arrays["likely"], own, other)
