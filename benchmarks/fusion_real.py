"""Real customers for the fusion bench: MovieLens, and Online Retail II cut at the end of its first year."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import numpy as np

from benchmarks.fusion_data import Data, encode, order_history
from encoders.tokens import Tokens

YEAR_ONE = datetime(2010, 12, 1, tzinfo=UTC)  # Online Retail II begins on 2009-12-01
HORIZON = datetime(2011, 6, 1, tzinfo=UTC)


def movielens(work: Path, source: Path, population: Literal["100k", "small"]) -> Data:
    """Who watched which films, with the encoders of configs/movielens.yaml; gender, age band and occupation in 100k."""
    from customers.contract import LABEL
    from customers.movielens import import_movielens

    folder = work / f"movielens-{population}"
    _once(folder / "data", lambda out: import_movielens(source / "movielens_mm", out, population))
    encoded = encode(folder, folder / "data", "movielens")
    names = [name for name in encoded.customers.columns("customers") if name.startswith(LABEL)]
    labels = encoded.customers.query("SELECT * FROM customers ORDER BY row")
    return Data(
        "whole",
        encoded.run,
        encoded.needs,
        encoded.customers.ids,
        encoded.tokens,
        encoded.settings,
        order_history(encoded.customers),
        labels={name.removeprefix(LABEL): labels[name].to_numpy(object) for name in names},
    )


def halves_in_time(data: Data) -> tuple[Data, Data]:
    """Each history before and from its middle: the time of the middle token of the longest modality, one moment for all,
    so that one film cannot stand on both sides. Only customers who have something on either side."""
    longest = max(data.tokens.values(), key=lambda modality: len(modality.values))
    middle = longest.offsets[:-1] + longest.counts // 2
    cut = np.where(longest.present, longest.time[np.minimum(middle, len(longest.time) - 1)], np.inf)  # (n,)
    before = {name: m.take(m.time < cut[m.owner]) for name, m in data.tokens.items()}
    after = {name: m.take(m.time >= cut[m.owner]) for name, m in data.tokens.items()}
    both = np.ones(len(data.ids), bool)
    for part in (before, after):
        both &= np.any([modality.present for modality in part.values()], axis=0)
    return _some(data, "first-half", before, both), _some(data, "second-half", after, both)


def online_retail(work: Path, source: Path) -> Data:
    """What customers of a wholesaler did in a first year, with the encoders of configs/online_retail.yaml, and what they
    bought in the six months after it: "again" (did they order?) and "spend" (log of 1 + pounds, returns subtracted).

    Nothing dated later than the first year is read: such rows are quarantined before anything is encoded.
    """
    import pandas as pd

    from customers.online_retail import import_online_retail

    folder = work / "online-retail"
    _once(folder / "data", lambda out: import_online_retail(source / "online_retail_ii", out))
    encoded = encode(folder, folder / "data", "online_retail", YEAR_ONE)
    orders = pd.read_parquet(folder / "data" / "orders.parquet")
    later = orders[(orders["timestamp"] > YEAR_ONE) & (orders["timestamp"] <= HORIZON)]
    ids = list(encoded.customers.ids)
    bought = later[later["amount"] > 0].groupby("customer_id").size().reindex(ids).fillna(0).to_numpy()
    spent = later.groupby("customer_id")["amount"].sum().reindex(ids).fillna(0).clip(lower=0).to_numpy()
    rfm = order_history(encoded.customers)
    data = Data(
        "year-one",
        encoded.run,
        encoded.needs,
        encoded.customers.ids,
        encoded.tokens,
        encoded.settings,
        rfm,
        labels={"again": np.where(bought > 0, "yes", "no").astype(object)},
        numbers={"spend": np.log1p(spent)},
    )
    return _some(data, data.name, encoded.tokens, np.isfinite(rfm[:, 0]))  # only who bought in year one


def _once(out: Path, work: Callable[[Path], object]) -> None:
    """Import into `out` unless that was done already: a file beside it, written last, says so."""
    stamp = out.with_name("imported.json")
    if not stamp.exists():
        work(out)
        stamp.write_text(json.dumps({"tables": sorted(path.name for path in out.glob("*.parquet"))}))


def _some(data: Data, name: str, tokens: Mapping[str, Tokens], who: np.ndarray) -> Data:
    """The customers `who` (n,) bool, with these tokens."""
    fewer = {}
    for modality_name, modality in tokens.items():
        kept = modality.take(who[modality.owner])
        offsets = np.concatenate([[0], np.cumsum(kept.counts[who])]).astype(np.int64)
        fewer[modality_name] = Tokens(kept.values, offsets, kept.time, kept.weight)
    return replace(
        data,
        name=name,
        ids=tuple(np.array(data.ids, object)[who]),
        tokens=fewer,
        rfm=data.rfm[who],
        labels={key: label[who] for key, label in data.labels.items()},
        numbers={key: number[who] for key, number in data.numbers.items()},
    )
