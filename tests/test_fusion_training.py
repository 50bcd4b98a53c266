"""Training: the same result killed or not, in parts or whole, on one process or two; what goes wrong is said in a line."""

import pickle
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.numpy import save_file

import fusion.train
from customers.errors import BadInput
from encoders.tokens import Tokens
from fusion import Epoch, LearnedFusion
from fusion.batches import Batches, Projected, project, stretches
from fusion.draws import keys, uniform
from fusion.network import Foretold, Network
from fusion.objectives import Objective
from fusion.order import Window, windows
from fusion.ragged import View, halves
from fusion.reliable import fit_projection
from fusion.training import Training

N = 200


def modality(seed: int, missing: float, dim: int = 6) -> Tokens:
    """Tokens whose customers differ by one of three codes; some have none."""
    rng = np.random.default_rng(seed)
    code = np.random.default_rng(0).integers(0, 3, N)
    counts = np.where(rng.random(N) < missing, 0, rng.integers(1, 9, N))
    row = np.repeat(np.arange(N), counts)
    values = rng.normal(size=(len(row), dim))
    values[:, :2] += np.eye(3)[code[row], :2] * 2
    return Tokens.from_rows(row, values.astype(np.float32), N, time=86400.0 * np.arange(len(row)))


@pytest.fixture(scope="module")
def tokens() -> Mapping[str, Tokens]:
    return {"words": modality(1, 0.4), "deeds": modality(2, 0.1, dim=4)}


def fit(
    tokens: Mapping[str, Tokens], folder: Path, objective: Objective | None = None, **training: Any
) -> tuple[Epoch, ...]:
    """Three epochs of five steps each."""
    folder.mkdir(exist_ok=True)
    chosen = {} if objective is None else {"objectives": (objective,)}
    part = LearnedFusion(
        width=16, dropout=0, training=Training(**({"epochs": 3, "batch": 36, "rate": 0.01} | training)), **chosen
    )
    return tuple(part.fit(tokens, folder, 7, "cpu"))


def losses(curve: tuple[Epoch, ...]) -> np.ndarray:
    return np.array([(epoch.train, epoch.valid) for epoch in curve])


def test_a_batch_taken_in_parts_teaches_the_same(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    whole, parts = fit(tokens, tmp_path / "a"), fit(tokens, tmp_path / "b", accumulate=3)
    assert losses(parts) == pytest.approx(losses(whole), abs=2e-5)
    assert len(set(losses(whole)[:, 1])) == 3


@pytest.mark.slow
def test_two_processes_learn_what_one_does(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    one, two = fit(tokens, tmp_path / "a"), fit(tokens, tmp_path / "b", devices=2)
    assert losses(two) == pytest.approx(losses(one), abs=2e-5)
    part, ids = LearnedFusion(width=16, dropout=0), [str(i) for i in range(N)]
    ours, theirs = (part.embed(ids, tokens, tmp_path / name, "cpu").vectors for name in "ab")
    assert np.allclose(ours, theirs, atol=1e-3)


def test_draws_belong_to_the_customer_and_not_to_the_place_in_the_batch() -> None:
    all_keys = torch.from_numpy(keys(7, 0, 5, np.arange(20_000)))
    drawn = uniform(all_keys, 3)
    assert float(drawn.min()) >= 0
    assert float(drawn.max()) < 1
    assert np.histogram(drawn.numpy(), 10, (0, 1))[0] == pytest.approx(np.full(10, 2000), abs=200)
    assert abs(np.corrcoef(drawn[1:], drawn[:-1])[0, 1]) < 0.03
    assert abs(np.corrcoef(drawn, uniform(all_keys, 4))[0, 1]) < 0.03
    some = np.array([17, 3, 900])
    assert torch.equal(uniform(torch.from_numpy(keys(7, 0, 5, some)), 3), drawn[some])
    assert not torch.equal(uniform(torch.from_numpy(keys(7, 0, 6, some)), 3), drawn[some])


def test_the_halves_of_a_customer_do_not_depend_on_the_others(tokens: Mapping[str, Tokens]) -> None:
    def owners(rows: np.ndarray, customer: int) -> np.ndarray:
        words = tokens["words"]
        made = Projected(words.values, words.offsets, words.time, words.weight)
        cut = halves(Batches((made,), 0.0, np.zeros((N, 0), np.float32), np.arange(N)).view(rows, "cpu", (7, 0, 1)))
        owner, row = cut.modalities[0].owner.numpy(), int(np.flatnonzero(rows == customer)[0])
        return np.asarray(owner[(owner % len(rows)) == row] >= len(rows))

    customer = int(np.argmax(tokens["words"].counts))
    alone, among = owners(np.array([customer]), customer), owners(np.arange(N)[::-1].copy(), customer)
    assert len(alone) == tokens["words"].counts[customer]
    assert np.array_equal(alone, among)


class Killed(Exception):
    pass


@pytest.mark.parametrize(("accumulate", "kills"), [(1, {1: 15, 4: 11, 5: 10, 8: 7}), (2, {7: 9})])
def test_killed_at_any_step_it_goes_on_and_ends_with_the_same_bytes(
    tokens: Mapping[str, Tokens],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    accumulate: int,
    kills: Mapping[int, int],
) -> None:
    settings: dict[str, Any] = {"every": 2, "accumulate": accumulate, "patience": 2}
    curve = fit(tokens, tmp_path / "whole", **settings)
    expected = (tmp_path / "whole" / "model.safetensors").read_bytes()
    real = fusion.train._step
    for kill, left in kills.items():
        done: list[int] = []

        def step(*arguments: Any, done: list[int] = done, kill: int = kill) -> Any:
            if len(done) == kill:
                raise Killed
            done.append(1)
            return real(*arguments)

        folder = tmp_path / str(kill)
        monkeypatch.setattr(fusion.train, "_step", step)
        with pytest.raises(Killed):
            fit(tokens, folder, **settings)
        assert (folder / "checkpoint.safetensors").exists() == (kill > 1)
        done.clear()
        monkeypatch.setattr(fusion.train, "_step", lambda *a, done=done: (done.append(1), real(*a))[1])
        assert fit(tokens, folder, **settings) == curve
        assert len(done) == left  # it went on from the last checkpoint, of which there is one every other step
        assert (folder / "model.safetensors").read_bytes() == expected
        assert [path.name for path in folder.iterdir()] == ["model.safetensors"]


def killed_after(tokens: Mapping[str, Tokens], folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The checkpoint of a training that died in its second epoch."""
    with monkeypatch.context() as patch:
        patch.setattr(
            fusion.train, "exhausted", lambda curve, patience: (_ for _ in ()).throw(Killed) if curve else False
        )
        with pytest.raises(Killed):
            fit(tokens, folder)
    return folder / "checkpoint.safetensors"


def test_a_checkpoint_of_another_training_is_refused(
    tokens: Mapping[str, Tokens], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint = killed_after(tokens, tmp_path, monkeypatch)
    with pytest.raises(BadInput, match=r"checkpoint.safetensors is of a training with another rate \(0.01, now 0.02\)"):
        fit(tokens, tmp_path, rate=0.02)
    with pytest.raises(BadInput, match="another data"):
        fit({**tokens, "words": tokens["words"].take(np.arange(len(tokens["words"].values)) > 5)}, tmp_path)
    with pytest.raises(BadInput, match="another network"):
        LearnedFusion(width=32, dropout=0, training=Training(epochs=3, batch=36, rate=0.01)).fit(
            tokens, tmp_path, 7, "cpu"
        )
    half = checkpoint.read_bytes()[:-100]
    for content, said in (
        (pickle.dumps({"model": 1}), "is a pickle, which may run code"),
        (b"PK\x03\x04" + bytes(100), "is a zip file, as torch.save writes, which may run code"),
        (half, "is no whole safetensors file"),
    ):
        checkpoint.write_bytes(content)
        with pytest.raises(BadInput, match=said):
            fit(tokens, tmp_path)
    save_file({"x": np.zeros(1)}, str(checkpoint))
    with pytest.raises(BadInput, match="is no checkpoint of a training"):
        fit(tokens, tmp_path)


def as_read(network: Network, batch: View) -> torch.Tensor:
    foretold: Foretold = network(batch)
    return foretold.vector


class Broken(Objective):
    """Not a number after some steps."""

    def loss(self, network: Network, head: torch.nn.Module, batch: View) -> torch.Tensor:
        return as_read(network, batch).square().mean() * 1e30 * 1e30


class Still(Objective):
    """Best when all customers are one."""

    def loss(self, network: Network, head: torch.nn.Module, batch: View) -> torch.Tensor:
        return as_read(network, batch).var(0).sum().log()


class Flat(Objective):
    """Best when all dimensions say the same."""

    def loss(self, network: Network, head: torch.nn.Module, batch: View) -> torch.Tensor:
        vector = as_read(network, batch)
        middle = vector.mean(1, keepdim=True)
        return (vector - middle).square().mean() * 10 - middle.std().clamp(max=1)


@pytest.mark.parametrize(
    ("objective", "said"),
    [
        (Broken(), "training broke in epoch 1: the loss or its gradient is no longer a finite number"),
        (Still(), r"training collapsed in epoch \d+: all held-out customers have the same vector"),
        (Flat(), r"training collapsed in epoch \d+: the 10 dimensions of the vectors all say the same"),
    ],
)
def test_a_training_that_breaks_down_stops_and_says_so(
    tokens: Mapping[str, Tokens], tmp_path: Path, objective: Objective, said: str
) -> None:
    with pytest.raises(BadInput, match=said) as found:
        fit(tokens, tmp_path, objective, epochs=60, patience=60, holdout=0.2)
    assert "\n" not in str(found.value)
    assert "try" in str(found.value)
    assert not (tmp_path / "model.safetensors").exists()


def test_what_cannot_be_learned_from_is_said_in_a_line(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    none = tokens["words"].take(np.zeros(len(tokens["words"].values), bool))
    with pytest.raises(BadInput, match="modality 'films' has no customer"):
        fit({**tokens, "films": none}, tmp_path)
    odd = {"values": tokens["words"].values.copy(), "offsets": tokens["words"].offsets}
    odd["values"][3, 1] = np.nan
    save_file(odd | {"time": tokens["words"].time, "weight": tokens["words"].weight}, str(tmp_path / "t.safetensors"))
    with pytest.raises(BadInput, match=r"t.safetensors: 1 of \d+ tokens hold NaN or infinity"):
        fit({"words": Tokens.load(tmp_path / "t.safetensors")}, tmp_path)
    with pytest.raises(BadInput, match="36 customers a step are too few for 40 devices"):
        fit(tokens, tmp_path, devices=40)


def test_arithmetic_in_sixteen_bits_learns_about_the_same(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    full, half = fit(tokens, tmp_path / "a"), fit(tokens, tmp_path / "b", precision="bf16-mixed")
    assert losses(half) == pytest.approx(losses(full), abs=0.02)
    assert not np.array_equal(losses(half), losses(full))


def test_logs_lie_beside_the_model_and_nowhere_else(
    tokens: Mapping[str, Tokens], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("mlflow")
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    here = tmp_path / "cwd"
    here.mkdir()
    monkeypatch.chdir(here)
    curve = fit(tokens, tmp_path / "run", log=("csv", "tensorboard", "mlflow"))
    assert not list(here.iterdir())
    logs = tmp_path / "run" / "logs"
    assert sorted(path.name for path in logs.iterdir()) == ["csv", "mlflow", "tensorboard"]
    import pandas as pd

    table = pd.read_csv(logs / "csv" / "version_0" / "metrics.csv")
    assert table["loss/masked_halves"].notna().sum() == 15
    assert (table["customers_per_s"].dropna() > 0).all()
    assert table["held_out"].dropna().to_numpy() == pytest.approx([epoch.valid for epoch in curve], abs=1e-6)
    assert list(logs.glob("tensorboard/*/events*"))
    held = next(logs.glob("mlflow/*/*/metrics/held_out")).read_text().splitlines()
    assert [float(line.split()[1]) for line in held] == pytest.approx([epoch.valid for epoch in curve])


@pytest.fixture
def stored(tokens: Mapping[str, Tokens], tmp_path: Path) -> Mapping[str, Tokens]:
    """The same tokens, left in files."""
    for name, own in tokens.items():
        own.save(tmp_path / f"{name}.safetensors")
    return {name: Tokens.load(tmp_path / f"{name}.safetensors") for name in tokens}


def test_tokens_stay_in_their_file_until_they_are_asked_for(
    tokens: Mapping[str, Tokens], stored: Mapping[str, Tokens], tmp_path: Path
) -> None:
    for name, own in stored.items():
        assert isinstance(own.values, np.memmap)
        some = np.array([0, 1, 5, 6, 7, N - 1])
        found, expected = own.of(some), tokens[name].of(some)
        assert type(found.values) is np.ndarray
        for field in ("values", "offsets", "time", "weight"):
            assert np.array_equal(getattr(found, field), getattr(expected, field))
        assert np.array_equal(found.values[: found.offsets[1]], tokens[name].values[: tokens[name].offsets[1]])
        assert np.array_equal(np.concatenate(list(stretches({name: own}, 50))), np.arange(N))
    half = Tokens(tokens["words"].values.astype(np.float16), *list(vars(tokens["words"]).values())[1:])
    half.save(tmp_path / "half.safetensors")
    again = Tokens.load(tmp_path / "half.safetensors")
    assert again.values.dtype == np.float16
    assert np.array_equal(again.of(np.arange(N)).values, half.values.astype(np.float32))
    nothing = tokens["words"].take(np.zeros(len(tokens["words"].values), bool))
    nothing.save(tmp_path / "nothing.safetensors")
    assert Tokens.load(tmp_path / "nothing.safetensors").n == N
    (tmp_path / "half.safetensors").write_bytes(b"\x80\x04 no tokens")
    with pytest.raises(BadInput, match="holds no tokens"):
        Tokens.load(tmp_path / "half.safetensors")


def test_projections_read_in_stretches_are_those_read_at_once(
    tokens: Mapping[str, Tokens], monkeypatch: pytest.MonkeyPatch
) -> None:
    import fusion.reliable

    def fitted() -> np.ndarray:
        return fit_projection(tokens["words"], 4, np.random.default_rng(0), "reliability").matrix

    whole = fitted()
    monkeypatch.setattr(fusion.reliable, "stretches", lambda tokens, of: stretches(tokens, 40, of))
    assert np.allclose(fitted(), whole, atol=1e-5)
    monkeypatch.setattr(fusion.reliable, "CUSTOMERS", 150)
    monkeypatch.setattr(fusion.reliable, "TOKENS", 1)
    assert not np.allclose(fitted(), whole, atol=1e-5)  # a part of the customers: other directions, as many
    assert fitted().shape == whole.shape


def test_training_from_files_shuffles_shards_and_leaves_no_file(
    stored: Mapping[str, Tokens], tokens: Mapping[str, Tokens], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fusion.learned
    import fusion.order

    seen: list[list[Window]] = []

    def few(batches: Batches, learn: np.ndarray, batch: int, rng: np.random.Generator) -> list[Window]:
        seen.append(windows(batches, learn, batch, rng, shard=40))
        return seen[-1]

    monkeypatch.setattr(fusion.learned, "project", partial(project, in_memory=0))
    monkeypatch.setattr(fusion.train, "windows", few)
    monkeypatch.setattr(fusion.order, "WINDOW", 4)
    curve = fit(stored, tmp_path / "a", batch=9)
    assert fit(stored, tmp_path / "b", batch=9) == curve
    assert (tmp_path / "a" / "model.safetensors").read_bytes() == (tmp_path / "b" / "model.safetensors").read_bytes()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["model.safetensors"]
    first, second = seen[0], seen[1]
    assert len(first) == 2
    went = np.concatenate([window.customers[window.rows].ravel() for window in first])
    assert len(np.unique(went)) == len(went) > 0.85 * 0.9 * N
    assert not np.array_equal(first[0].customers, second[0].customers)
    assert curve[-1].valid < curve[0].valid


def test_vectors_of_stored_tokens_are_those_of_tokens_in_memory(
    stored: Mapping[str, Tokens], tokens: Mapping[str, Tokens], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fusion.learned

    fit(tokens, tmp_path / "a")
    part = LearnedFusion(width=16, dropout=0)
    ids = [str(i) for i in range(N)]
    expected = part.embed(ids, tokens, tmp_path / "a", "cpu").vectors
    monkeypatch.setattr(fusion.learned, "stretches", lambda tokens: stretches(tokens, 30))
    assert np.allclose(part.embed(ids, stored, tmp_path / "a", "cpu").vectors, expected, atol=1e-5)


def test_what_lies_in_a_file_goes_to_another_process_by_its_name(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    projections = {n: fit_projection(own, 3, np.random.default_rng(0), "variance") for n, own in tokens.items()}
    none = np.zeros((N, 0), np.float32)
    with (
        project(tokens, projections, 0.0, none, tmp_path, in_memory=0) as stored,
        project(tokens, projections, 0.0, none, tmp_path / "none") as kept,
    ):
        assert stored.on_disk
        assert not kept.on_disk
        sent = pickle.dumps(stored.modalities[0])
        assert len(sent) < len(pickle.dumps(kept.modalities[0]))
        some = np.array([2, 3, 50, N - 1])
        for which in (stored.modalities[0], pickle.loads(sent)):
            assert isinstance(which.values, np.memmap)
            assert np.array_equal(which.of(some).values, kept.modalities[0].of(some).values)
