"""Encoding on Ray gives the vectors of one process: in order, none lost, none twice, also when a worker is killed."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from customers.errors import BadInput
from customers.table import Customers
from encoders import ColourTextureEncoder, Encoder, ImageEncoder, TabularEncoder, TextEncoder, Tokens
from encoders.engine import Encode
from encoders.ray_engine import encode_on_ray, shard_of
from kinfold.config import load_config

ROOT = Path(__file__).resolve().parent.parent


class Watched(ColourTextureEncoder):
    """Leaves a file for each shard it begins; kills its own process in the middle of the second, the first time."""

    folder: Path
    victim: str

    @property
    def by_customer(self) -> bool:
        return True

    def encode(self, customers: Customers, device: str) -> Tokens:
        import ray

        node = ray.get_runtime_context().get_node_id()
        (self.folder / f"{customers.ids[0]}-{os.getpid()}-{node}").touch()
        tokens = super().encode(customers, device)
        if customers.ids[0] == self.victim and not (self.folder / "killed").exists():
            (self.folder / "killed").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return tokens


@pytest.mark.parametrize("encoder", [TextEncoder(), ImageEncoder(), ColourTextureEncoder()])
def test_shards_of_customers_have_the_tokens_of_the_whole(
    encoder: Encoder, customers: Customers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the bit, though each shard starts with an empty cache, as on another machine."""
    whole = encoder.encode(customers, "cpu")
    parts = []
    for start in range(0, customers.n, 160):
        folder = tmp_path / str(start)
        folder.mkdir()
        monkeypatch.setenv("KINFOLD_CACHE", str(folder / "cache"))
        parts.append(encoder.encode(shard_of(customers, start, start + 160, folder), "cpu"))
    assert encoder.by_customer
    assert np.array_equal(np.concatenate([part.values for part in parts]), whole.values)
    assert np.array_equal(np.concatenate([part.counts for part in parts]), whole.counts)


@pytest.fixture
def two_nodes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A Ray cluster of two machines, both of them this one, whose workers find this file's encoder."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), str(ROOT / "tests")]))
    import ray
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 2, "include_dashboard": False})
    cluster.add_node(num_cpus=2)
    cluster.wait_for_nodes()
    ray.init(address=cluster.address, log_to_driver=False)
    try:
        yield
    finally:
        ray.shutdown()
        cluster.shutdown()  # type: ignore[no-untyped-call]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # Ray's own
def test_two_nodes_and_a_killed_worker_make_the_same_vectors(
    two_nodes: None, customers: Customers, tmp_path: Path
) -> None:
    shard = 50
    encoder = Watched(folder=tmp_path, victim=customers.ids[shard])
    found = encode_on_ray(encoder, customers, "cpu", workers=3, shard=shard)
    alone = ColourTextureEncoder().encode(customers, "cpu")
    assert np.array_equal(found.values, alone.values)
    assert np.array_equal(found.offsets, alone.offsets)
    assert np.array_equal(found.time, alone.time)
    assert np.array_equal(found.weight, alone.weight)
    begun = [path.name.split("-") for path in tmp_path.iterdir() if path.name != "killed"]
    assert (tmp_path / "killed").exists()
    assert {first for first, _, _ in begun} == set(customers.ids[::shard])
    assert len([first for first, _, _ in begun if first == encoder.victim]) > 1, "the killed shard was begun again"
    assert len({node for _, _, node in begun}) == 2, "both machines worked"


def test_shards_are_the_whole_in_order(customers: Customers, tmp_path: Path) -> None:
    encoder, ids = ColourTextureEncoder(), list[str]()
    rows: list[Tokens] = []
    for start in (0, 120, 240):
        (tmp_path / str(start)).mkdir()
        some = shard_of(customers, start, start + 120, tmp_path / str(start))
        ids += some.ids
        rows.append(encoder.encode(some, "cpu"))
    whole = encoder.encode(customers, "cpu")
    assert tuple(ids) == customers.ids
    assert np.array_equal(np.concatenate([part.values for part in rows]), whole.values)
    assert np.array_equal(np.concatenate([part.counts for part in rows]), whole.counts)


def test_an_encoder_that_learns_from_all_runs_here_and_says_so(
    customers: Customers, capsys: pytest.CaptureFixture[str]
) -> None:
    encoder = TabularEncoder()
    found, learned = Encode(engine="ray").run("deeds", encoder, customers, "cpu")
    assert np.array_equal(found.values, encoder.encode(customers, "cpu").values)
    assert {"edges", "channel"} <= set(learned.arrays)
    assert "deeds: learns from all customers at once" in capsys.readouterr().err
    with pytest.raises(ValueError, match="no shards"):
        encode_on_ray(encoder, customers, "cpu", workers=1)


def test_without_ray_one_line_says_what_to_install(customers: Customers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(BadInput, match=r"pip install 'kinfold\[ray\]'"):
        encode_on_ray(ColourTextureEncoder(), customers, "cpu", workers=1)


def test_the_engine_is_one_setting_of_the_config() -> None:
    config = load_config(ROOT / "configs" / "demo.yaml", ["encode.engine=ray", "encode.workers=8"])
    assert config.encode == Encode(engine="ray", workers=8)
    assert load_config(ROOT / "configs" / "demo.yaml").encode == Encode(engine="local")
    with pytest.raises(BadInput, match=r"encode.workers"):
        load_config(ROOT / "configs" / "demo.yaml", ["encode.workers=0"])


def test_a_new_encoder_has_no_shards_unless_it_says_so() -> None:
    assert not Encoder.by_customer.fget(TabularEncoder())  # type: ignore[attr-defined]
