"""What the fusion bench runs on: customers as tokens, and synthetic ones with planted segments.

Encoded once: a work folder keeps checked tables and tokens as the stages of a run, so a second bench skips them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from customers.spec import type_of
from customers.synthetic.plan import Regime
from customers.table import Customers
from encoders.tokens import Tokens
from kinfold.store import Run, Stage, start


@dataclass(frozen=True)
class Data:
    """n customers ready to be fused. `name`: of the folder the fits are kept in. `tokens`: by modality.
    `settings`: of the `learned` fusion that configs/ has for such data. `needs`: what the tokens were made of, for the
    manifest. `rfm`: (n, 3) float64 log recency in days, number and sum of orders; NaN for who has no orders.
    `segment`: (n,) int planted, -1 noise. `oracle`: (n,) int, best guess from the planted codes of the modalities left.
    `labels`: {name: (n,) str or None}, `numbers`: {name: (n,) float}, known to no encoder."""

    name: str
    run: Run
    needs: Sequence[Stage]
    ids: tuple[str, ...]
    tokens: Mapping[str, Tokens]
    settings: Mapping[str, Any]
    rfm: np.ndarray
    segment: np.ndarray | None = None
    oracle: np.ndarray | None = None
    labels: Mapping[str, np.ndarray] = field(default_factory=dict)
    numbers: Mapping[str, np.ndarray] = field(default_factory=dict)

    @property
    def present(self) -> np.ndarray:
        """(n, m) bool."""
        return np.stack([modality.present for modality in self.tokens.values()], 1)


def synthetic(work: Path, regime: Regime, customers: int, seed: int, missing: float) -> Data:
    """2,000 synthetic customers, say, with the encoders of configs/demo.yaml. A quarter of the blocks is missing as they
    are drawn; for a higher share `missing`, more are dropped at random."""
    from customers.synthetic import load_truth, oracle, synthesise

    folder = work / f"synthetic-{regime}-{customers}-{seed}"
    synthesise(folder / "data", customers, seed, regime=regime)
    encoded = encode(folder, folder / "data", "demo")
    truth = load_truth(folder / "data")
    assert truth is not None
    tokens = drop_blocks(encoded.tokens, missing, seed)
    place = {customer: i for i, customer in enumerate(truth.ids.tolist())}
    rows = np.array([place[customer] for customer in encoded.customers.ids])
    present = np.stack([modality.present for modality in tokens.values()], 1)
    known = replace(truth, ids=truth.ids[rows], code=truth.code[rows], present=present)
    rfm = order_history(encoded.customers)
    rfm[~tokens["tabular"].present] = np.nan
    return Data(
        f"{100 * missing:.0f}-missing",
        encoded.run,
        encoded.needs,
        encoded.customers.ids,
        tokens,
        encoded.settings,
        rfm,
        truth.segment[rows],
        oracle(known),
    )


def drop_blocks(tokens: Mapping[str, Tokens], missing: float, seed: int) -> dict[str, Tokens]:
    """Take whole modalities from customers at random until the share `missing` of all blocks is absent; never the last
    one a customer has. Nothing is dropped where that much is absent already."""
    left = np.stack([modality.present for modality in tokens.values()], 1)  # (n, m)
    blocks = np.argwhere(left)
    surplus = int(left.sum()) - round((1 - missing) * left.size)
    for i, j in np.random.default_rng([seed, 50]).permutation(blocks):
        if surplus <= 0:
            break
        if left[i].sum() > 1:
            left[i, j] = False
            surplus -= 1
    return {
        name: modality.take(np.repeat(left[:, j], modality.counts)) for j, (name, modality) in enumerate(tokens.items())
    }


@dataclass(frozen=True)
class Encoded:
    """Checked and encoded by one of configs/. `settings`: of its fusion."""

    run: Run
    needs: Sequence[Stage]
    customers: Customers
    tokens: Mapping[str, Tokens]
    settings: Mapping[str, Any]


def encode(folder: Path, data: Path, config_name: str, as_of: datetime | None = None) -> Encoded:
    """The first stages of `kinfold run configs/NAME.yaml`, kept as a run in `folder`."""
    from customers.readers import open_source
    from customers.validate import load, validate
    from kinfold.config import load_config
    from kinfold.given import fingerprint
    from kinfold.pipeline import ENCODING, READING

    config = load_config(Path(__file__).parent.parent / "configs" / f"{config_name}.yaml", [f"data={data}"])
    source, run = open_source(str(data)), start(folder)
    settings = {"data": fingerprint(config), "as_of": as_of}
    read = run.make("customers", settings, READING, (), lambda out: validate(source, out, as_of=as_of))
    customers = load(read.folder, source.pictures)
    stages = {
        name: run.make(
            f"encode/{name}",
            {"type": type_of(encoder), **encoder.model_dump()},
            ENCODING,
            (read,),
            lambda out, encoder=encoder: encoder.encode(customers, "cpu").save(out / "tokens.safetensors"),  # type: ignore[misc]
        )
        for name, encoder in config.encoders.items()
    }
    tokens = {name: Tokens.load(stage.folder / "tokens.safetensors") for name, stage in stages.items()}
    tokens = {name: modality for name, modality in tokens.items() if modality.present.any()}
    return Encoded(run, tuple(stages.values()), customers, tokens, config.fusion.model_dump())


def order_history(customers: Customers) -> np.ndarray:
    """(n, 3) log recency in days, frequency and monetary value of the orders; NaN where there are none."""
    frame = customers.query(
        """SELECT row, epoch(max(max(timestamp)) OVER () - max(timestamp)) / 86400 AS days,
                  count(DISTINCT order_id) AS orders, greatest(sum(amount), 0) AS spent
           FROM orders JOIN customers USING (customer_id) GROUP BY row ORDER BY row"""
    )
    found = np.full((customers.n, 3), np.nan)
    found[frame["row"].to_numpy(np.int64)] = np.log1p(frame[["days", "orders", "spent"]].to_numpy(np.float64))
    return found
