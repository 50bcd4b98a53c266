"""Placing others in the segments of a run: nothing learned, nobody's place hangs on company, own customers stay put."""

import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from clustering.kmeans import KMeansClusterer
from clustering.segmentation import Segmentation, segment
from customers.errors import BadInput
from customers.table import Customers
from customers.validate import load
from encoders import Encoder, Tokens
from fusion.embedding import Embedding
from kinfold import pipeline, store
from kinfold.assign import assign, embed, more_nowhere
from kinfold.assigned import Assigned
from kinfold.cli_assign import app
from kinfold.config import Config
from kinfold.newcomers import Newcomers, read_newcomers

ENCODERS = {
    "text": {"type": "text"},
    "image": {"type": "colour_texture"},
    "video": {"type": "video", "taste": 2, "epochs": 2},
    "tabular": {"type": "tabular"},
    "traits": {"type": "traits"},
    "preferences": {"type": "preferences"},
}
SOME = 160  # customers of the shop are here
HELD = 5  # every fifth customer is not in the run


def part_of(shop: Path, out: Path, ids: "set[str]", catalogue: bool = True) -> Path:
    """A data folder with these customers and their rows; with the catalogue and its pictures, or without."""
    out.mkdir(parents=True)
    for path in shop.glob("*.parquet"):
        frame = pd.read_parquet(path)
        if "customer_id" in frame:
            frame = frame[frame["customer_id"].isin(ids)]
        elif not catalogue:
            continue
        frame.to_parquet(out / path.name, index=False)
    if catalogue:
        shutil.copytree(shop / "pictures", out / "pictures")
    return out


@dataclass(frozen=True)
class Shop:
    """`run`: finished as far as its segments, on four fifths of the customers. `known`: their data, with the catalogue.
    `new`: the data of the others, without it."""

    whole: Path
    run: Path
    known: Path
    new: Path

    def read(self, data: Path, out: Path) -> Newcomers:
        old = load(store.find(self.run).path("customers"), self.whole)
        return read_newcomers(str(data), old, out, old_as_of=None, as_of=None, consent=None)

    def vectors(self, data: Path, out: Path) -> dict[str, np.ndarray]:
        """{customer: (d,) vector}."""
        found = embed(store.find(self.run), self.read(data, out).customers)
        return dict(zip(found.ids, found.vectors, strict=True))

    @property
    def own(self) -> dict[str, np.ndarray]:
        """As the run has them."""
        found = Embedding.load(self.run / "fuse")
        return dict(zip(found.ids, found.vectors, strict=True))


@pytest.fixture(scope="module")
def shop_run(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    home = tmp_path_factory.mktemp("assign")
    ids = sorted(pd.read_parquet(shop / "customers.parquet")["customer_id"].dropna().unique())[:SOME]
    others = set(ids[::HELD])
    known = part_of(shop, home / "known", set(ids) - others)
    new = part_of(shop, home / "new", others, catalogue=False)
    fusion = {"type": "learned", "training": {"epochs": 4}}
    settings = {"data": str(known), "run": "run", "device": "cpu", "encoders": ENCODERS, "fusion": fusion}
    config = Config.model_validate(settings)
    encoded = pipeline.encode(config, home / "run")
    fused = pipeline.fuse(config, encoded)
    embedding = Embedding.load(fused.folder)
    encoded.run.make("segments", {}, (), (fused,), lambda out: segment(KMeansClusterer(k=4), embedding, 7).save(out))
    return Shop(shop, home / "run", known, new)


@pytest.fixture(scope="module")
def crowd(shop_run: Shop, tmp_path_factory: pytest.TempPathFactory) -> dict[str, np.ndarray]:
    """Vectors of the new customers, all together."""
    return shop_run.vectors(shop_run.new, tmp_path_factory.mktemp("crowd"))


@pytest.fixture(scope="module")
def together(shop_run: Shop) -> Assigned:
    """The new customers, placed together."""
    return assign(shop_run.run, str(shop_run.new))


def test_a_customer_of_the_run_keeps_vector_and_segment(shop_run: Shop, tmp_path: Path) -> None:
    found, own = shop_run.vectors(shop_run.known, tmp_path), shop_run.own
    assert set(found) == set(own)
    assert min(float(found[i] @ own[i]) for i in own) > 0.99999
    placed = assign(shop_run.run, str(shop_run.known))
    before = Segmentation.load(shop_run.run / "segments").segments
    assert placed.ids == before.ids
    assert placed.warning == ""
    assert np.mean([name == before.name_of(row) for row, name in enumerate(placed.segment)]) >= 0.97
    assert placed.run_shares == {
        **dict(zip(before.names, (before.sizes / len(before.ids)).tolist(), strict=True)), "noise": before.noise_share
    }  # fmt: skip


def test_one_customer_alone_is_placed_as_in_a_crowd(
    shop_run: Shop, crowd: dict[str, np.ndarray], together: Assigned, tmp_path: Path
) -> None:
    for i in (7, 20):
        who = together.ids[i]
        data = part_of(shop_run.new, tmp_path / who, {who}, catalogue=False)
        alone = shop_run.vectors(data, tmp_path / f"{who}-out")
        assert list(alone) == [who]
        assert np.allclose(alone[who], crowd[who], atol=1e-5)
        placed = assign(shop_run.run, str(data))
        assert placed.segment == (together.segment[i],)
        assert placed.several == (together.several[i],)
        assert np.allclose(placed.membership[0], together.membership[i], atol=1e-3)


def test_the_catalogue_is_lent_with_its_pictures_and_counted_as_the_runs(
    shop_run: Shop, crowd: dict[str, np.ndarray], tmp_path: Path
) -> None:
    """With the run's catalogue customers look as they do with their own."""
    with_own = part_of(shop_run.whole, tmp_path / "data", set(crowd))
    whole = shop_run.vectors(with_own, tmp_path / "whole")
    assert all(np.allclose(crowd[i], whole[i], atol=1e-5) for i in whole)
    data = shutil.copytree(shop_run.new, tmp_path / "bare")
    first = pd.read_parquet(shop_run.whole / "products.parquet").dropna().head(1).assign(name="renamed", image=None)
    first.to_parquet(data / "products.parquet", index=False)
    found = shop_run.read(data, tmp_path / "own").customers
    assert (found.counts["products"].kept, found.counts["videos"].read) == (1, 0)
    assert found.counts["views"].kept > 0
    named = found.query("SELECT product_id, name, image FROM products").set_index("product_id")
    assert named.index.is_unique
    assert (named["name"] == "renamed").sum() == 1, "the data's own rows win"
    assert pd.isna(named.loc[first["product_id"].iloc[0], "image"])
    assert all(Path(image).is_file() for image in named["image"].dropna())
    assert named["image"].notna().any()


def test_pictures_that_are_gone_are_left_out_and_told(shop_run: Shop, tmp_path: Path) -> None:
    old = load(store.find(shop_run.run).path("customers"), tmp_path / "nowhere")
    found = read_newcomers(str(shop_run.new), old, tmp_path / "out", old_as_of=None, as_of=None, consent=None)
    assert found.gone > 0
    assert not embed(store.find(shop_run.run), found.customers).present[:, 1].any()


def moved(data: Path, out: Path, days: int) -> Path:
    """The same data, so many days later."""
    shutil.copytree(data, out)
    for path in out.glob("*.parquet"):
        frame = pd.read_parquet(path)
        if "timestamp" in frame:
            frame["timestamp"] = pd.to_datetime(frame["timestamp"], utc=True) + pd.Timedelta(days=days)
            frame.to_parquet(path, index=False)
    return out


def test_what_happened_eight_weeks_later_is_read_from_eight_weeks_later(shop_run: Shop, tmp_path: Path) -> None:
    now = shop_run.vectors(shop_run.new, tmp_path / "now")
    later = moved(shop_run.new, tmp_path / "later", 56)
    then = shop_run.vectors(later, tmp_path / "then")
    assert all(np.allclose(now[i], then[i], atol=1e-5) for i in now)
    placed = assign(shop_run.run, str(later))
    assert placed.notes[0].startswith("The data end 56 days later than the run's")
    assert placed.segment == assign(shop_run.run, str(shop_run.new)).segment
    earlier = moved(shop_run.new, tmp_path / "earlier", -56)
    assert assign(shop_run.run, str(earlier)).notes == assign(shop_run.run, str(shop_run.new)).notes, (
        "not without as_of"
    )


def test_as_of_says_what_day_it_is(shop_run: Shop, together: Assigned) -> None:
    """Rows after it are in the future; the days since the last act are counted from it."""
    latest = max(
        pd.to_datetime(pd.read_parquet(path)["timestamp"], utc=True).max()
        for path in (shop_run.run / "customers").glob("*.parquet")
        if "timestamp" in pd.read_parquet(path)
    )
    early = assign(shop_run.run, str(shop_run.new), as_of=latest.to_pydatetime() - pd.Timedelta(days=70))
    assert early.notes[0].startswith("The data end 70 days earlier")
    assert early.reasons["views"]["timestamp: in the future"] > 0
    assert "views" not in together.reasons
    late = assign(shop_run.run, str(shop_run.new), as_of=latest.to_pydatetime() + pd.Timedelta(days=140))
    assert late.notes[0].startswith("The data end 140 days later")
    assert not np.allclose(late.membership, together.membership), (
        "who has been silent for twenty weeks is another customer"
    )


def test_a_run_as_of_a_day_reads_others_up_to_that_day(shop_run: Shop, tmp_path: Path) -> None:
    run = shutil.copytree(shop_run.run, tmp_path / "run")
    manifest = json.loads((run / "manifest.json").read_text())
    manifest["stages"]["customers"]["settings"]["as_of"] = "2025-09-01 00:00:00+00:00"
    (run / "manifest.json").write_text(json.dumps(manifest))
    found = assign(run, str(shop_run.new))
    future = sum(of.get("timestamp: in the future", 0) for of in found.reasons.values())
    assert found.notes[0].startswith(f"{future:,} rows are later than 2025-09-01")
    assert future > 0
    assert not any("days" in note for note in found.notes)


def test_a_modality_that_nobody_has_is_missing_and_broken_rows_are_counted(
    shop_run: Shop, together: Assigned, tmp_path: Path
) -> None:
    data = shutil.copytree(shop_run.new, tmp_path / "data")
    (data / "texts.parquet").unlink()
    orders = pd.read_parquet(data / "orders.parquet")
    broken = orders.head(3).assign(amount=None, order_id=["x", "y", "z"])
    pd.concat([orders, broken]).to_parquet(data / "orders.parquet", index=False)
    found, whole = assign(shop_run.run, str(data)), together
    assert found.ids == whole.ids
    assert not np.allclose(found.membership, whole.membership)
    texts = sum(whole.reasons.get("texts", {}).values())
    assert found.quarantined == whole.quarantined - texts + 3
    assert found.reasons["orders"]["amount: empty"] >= 3


def test_who_left_no_trace_is_told(shop_run: Shop, tmp_path: Path) -> None:
    (tmp_path / "customers.csv").write_text("customer_id\nnobody\n")
    found = assign(shop_run.run, str(tmp_path))
    assert found.ids == ("nobody",)
    assert np.isfinite(found.membership).all()
    # traits are a token of everybody, so the run reads something even of nobody
    assert found.notes == ()


def test_what_cannot_be_done_is_one_clear_line(shop_run: Shop, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no customers table"):
        assign(shop_run.run, str(tmp_path))
    with pytest.raises(BadInput, match="nowhere does not exist"):
        assign(shop_run.run, "nowhere")
    run = shutil.copytree(shop_run.run, tmp_path / "run")
    (run / "encode" / "tabular" / "fitted.json").unlink()
    with pytest.raises(BadInput, match=r"does not hold what its encoder learned \(fitted.json\): run again"):
        assign(run, str(shop_run.new))
    shutil.rmtree(run / "segments")
    with pytest.raises(BadInput, match="no finished stage 'segments'"):
        assign(run, str(shop_run.new))


class Loyal(Encoder):
    """How an encoder looks that was written for runs alone."""

    def encode(self, customers: Customers, device: str) -> Tokens:
        return Tokens.from_rows(np.arange(customers.n), np.ones((customers.n, 1), np.float32), customers.n)


def test_an_encoder_that_keeps_nothing_goes_through_a_run_but_places_nobody(customers: Customers) -> None:
    tokens, learned = Loyal().fit_encode(customers, "cpu")
    assert tokens.present.all()
    with pytest.raises(BadInput, match="by_customer"):
        Loyal().encode_others(customers, "cpu", learned)


def test_more_who_fit_nowhere_are_a_warning_only_if_it_is_no_chance() -> None:
    said = more_nowhere(30, 100, 0.05, 2000)
    assert said.startswith("30.0% of these customers fit nowhere, in the run it was 5.0%")
    assert more_nowhere(6, 100, 0.05, 2000) == ""
    assert more_nowhere(1, 4, 0.05, 2000) == "", "one of four says nothing"
    assert more_nowhere(1300, 20_000, 0.05, 2000) == "", "sure, but hardly more"
    assert more_nowhere(0, 10, 0.0, 2000) == ""
    assert more_nowhere(5, 10, 0.0, 2000) != ""
    assert more_nowhere(10, 10, 1.0, 2000) == ""


def test_a_run_without_segments_places_nobody(shop_run: Shop, tmp_path: Path) -> None:
    run = shutil.copytree(shop_run.run, tmp_path / "run")
    found = Segmentation.load(run / "segments")
    n = len(found.segments.ids)
    none = replace(
        found.segments, label=np.full(n, -1, np.int32), strength=np.zeros(n, np.float32),
        membership=np.zeros((n, 0), np.float32), names=(), micro={},
    )  # fmt: skip
    space = replace(found.space, limit=np.zeros(0))
    replace(found, segments=none, space=space, stability=(), outline=()).save(run / "segments")
    placed = assign(run, str(shop_run.new))
    assert set(placed.segment) == {"noise"}
    assert (placed.nowhere_share, placed.run_nowhere_share, placed.warning) == (1.0, 1.0, "")


def test_the_command_prints_and_writes(shop_run: Shop, together: Assigned, tmp_path: Path) -> None:
    words = [str(shop_run.run), str(shop_run.new)]
    plain = CliRunner().invoke(app, words)
    assert plain.exit_code == 0, plain.output
    assert "share in the run" in plain.output
    assert "Nothing was written" in plain.output
    said = CliRunner().invoke(app, [*words, "--out", str(tmp_path / "who.parquet"), "--json"])
    assert said.exit_code == 0, said.output
    answer = json.loads(said.output)
    assert answer["file"] == str(tmp_path / "who.parquet")
    together.save(tmp_path / "who.csv")
    for frame in (pd.read_parquet(tmp_path / "who.parquet"), pd.read_csv(tmp_path / "who.csv")):
        assert frame["customer_id"].tolist() == list(together.ids)
        assert frame["segment"].tolist() == list(together.segment) == [each["segment"] for each in answer["customers"]]
        assert np.allclose(frame["strength"], together.strength, atol=1e-6)
        assert np.allclose(frame[[f"membership_{s}" for s in together.names]], together.membership, atol=1e-6)
    assert sum(each["customers"] for each in answer["segments"]) == len(together.ids) - together.sizes["noise"]
    assert not list(tmp_path.glob(".*"))
    assert isinstance(CliRunner().invoke(app, [*words, "--out", str(tmp_path / "who.xlsx")]).exception, BadInput)
