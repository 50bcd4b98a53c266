"""The learned projection: attention over ragged tokens, what each objective teaches, and what is said of it afterwards."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from customers.errors import BadInput
from customers.spec import make, parts
from encoders.tokens import Tokens
from fusion import Embedding, LearnedFusion
from fusion.batches import project_some
from fusion.contributions import Contribution
from fusion.network import Network, Pooling
from fusion.objectives import Objective
from fusion.outcomes import encode_outcomes
from fusion.probes import linear_probe
from fusion.ragged import Ragged, View, halves, past_and_future, swapped
from fusion.reliable import Projection
from fusion.training import Training

N = 300
IDS = [f"c{i}" for i in range(N)]
CODE = np.random.default_rng(0).integers(0, 2, N)


def shop(missing: float = 0.2) -> dict[str, Tokens]:
    """`words` and `deeds` speak of the same code, `noise` of nothing; every token is loud with noise of its own."""
    found = {}
    for j, name in enumerate(("words", "deeds", "noise")):
        rng = np.random.default_rng(j)
        counts = np.where(rng.random(N) < missing, 0, rng.integers(1, 12, N))
        row = np.repeat(np.arange(N), counts)
        values = rng.normal(size=(len(row), 6))
        values[:, 0] += 0 if name == "noise" else 2.0 * CODE[row]
        time = 1.7e9 + 86400.0 * np.concatenate([np.arange(k) for k in counts])
        found[name] = Tokens.from_rows(row, values.astype(np.float32), N, time=time)
    return found


@pytest.fixture(scope="module")
def tokens() -> Mapping[str, Tokens]:
    return shop()


def view_of(tokens: Mapping[str, Tokens], rows: np.ndarray | None = None) -> View:
    plain = {
        name: Projection(np.zeros(t.dim, np.float32), np.eye(t.dim, dtype=np.float32), np.ones(t.dim, np.float32))
        for name, t in tokens.items()
    }
    n = next(iter(tokens.values())).n
    return project_some(tokens, plain, 1.8e9, np.arange(n) if rows is None else rows).view(
        np.arange(n if rows is None else len(rows)), "cpu", (7, 0, 0)
    )


def quick(*objectives: Mapping[str, object], epochs: int = 8, size: int = 2) -> LearnedFusion:
    asked = tuple(make("fusion.objectives", Objective, dict(each)) for each in objectives)
    training = Training(epochs=epochs, batch=64)
    return (
        LearnedFusion(size=size, objectives=asked, training=training)
        if asked
        else LearnedFusion(size=size, training=training)
    )


def tokens_of(counts: list[int], values: torch.Tensor) -> Ragged:
    owner = torch.repeat_interleave(torch.arange(len(counts)), torch.tensor(counts))
    place = torch.cat([torch.arange(k) for k in counts])
    return Ragged(values, owner, place, torch.rand(len(values)) + 0.5, torch.rand(len(values), 2))


def test_attention_is_the_weighted_mean_it_claims_to_be_for_one_token_and_for_ten_thousand() -> None:
    torch.manual_seed(0)
    counts = [1, 0, 10_000, 3]
    pooling = Pooling(5, 8, heads=2)
    for parameter in pooling.parameters():
        torch.nn.init.normal_(parameter, std=0.7)
    tokens = tokens_of(counts, torch.randn(sum(counts), 5))
    with torch.no_grad():
        together = pooling(tokens, 4)
        assert together.shape == (4, 10)
        assert not together[1].any()
        score = 4 * torch.tanh(pooling.score(torch.cat([tokens.values, tokens.age], 1)) / 4)
        for i in (0, 2, 3):
            mine = tokens.owner == i
            attention = (torch.exp(score[mine].double()) * tokens.weight[mine, None]).T  # (a, k)
            expected = (attention / attention.sum(1, keepdim=True)) @ tokens.values[mine].double()
            assert torch.allclose(together[i], expected.flatten().float(), atol=1e-5)
        assert torch.allclose(together[0], tokens.values[:1].repeat(1, 2)[0], atol=1e-6)  # one token is itself


def test_what_a_customer_becomes_does_not_depend_on_who_is_beside(tokens: Mapping[str, Tokens]) -> None:
    torch.manual_seed(0)
    network = Network([6, 6, 6], [torch.zeros(2)] * 3, 16, 1, 2, 0.0).eval()
    some = np.array([5, 17, 101])
    with torch.inference_mode():
        everyone, few = network(view_of(tokens)), network(view_of(tokens, some))
    assert torch.allclose(everyone.vector[some], few.vector, atol=1e-5)
    assert all(((v > 0) & (v < 1)).all() for v in everyone.variances)


def test_a_cut_keeps_every_token_on_one_side_and_time_runs_forward(tokens: Mapping[str, Tokens]) -> None:
    whole = view_of(tokens)
    for cut in (halves(whole), past_and_future(whole)):
        assert cut.rows == 2 * N
        assert torch.equal(cut.counts[:N] + cut.counts[N:], whole.counts)
        assert torch.equal(swapped(cut).counts, cut.counts.roll(N, 0))
    assert ((halves(whole).counts[:N] - halves(whole).counts[N:]).abs() <= 1).all()
    for before, after in ((r.place[r.owner < N], r) for r in past_and_future(whole).modalities):
        last = torch.full((N,), -1).scatter_reduce(0, after.owner[after.owner < N], before, "amax")
        assert (after.place[after.owner >= N] > last[after.owner[after.owner >= N] - N]).all()


def test_hidden_modalities_are_as_if_absent(tokens: Mapping[str, Tokens]) -> None:
    torch.manual_seed(0)
    network = Network([6, 6, 6], [torch.full((2,), 0.5)] * 3, 16, 1, 1, 0.0).eval()
    view = view_of(tokens)
    shown = torch.tensor([True, False, True]).expand(N, 3)
    nothing = tokens["deeds"].take(np.zeros(len(tokens["deeds"].values), bool))
    without = view_of({**tokens, "deeds": nothing})
    both = (view.counts > 0)[:, [0, 2]].any(1)
    with torch.inference_mode():
        assert torch.allclose(network(view, shown).vector[both], network(without).vector[both], atol=1e-5)


@pytest.mark.parametrize("name", parts("fusion.objectives", Objective))
def test_every_objective_has_a_gradient_and_lowers_its_own_loss(
    name: str, tokens: Mapping[str, Tokens], tmp_path: Path
) -> None:
    asked: dict[str, object] = {"type": name, **({"column": "label_code"} if name == "outcome" else {})}
    fusion = quick(asked, epochs=5)
    curve = fusion.fit(tokens, tmp_path, 7, "cpu", {"label_code": CODE} if name == "outcome" else None)
    assert min(epoch.train for epoch in curve[1:]) < curve[0].train
    embedding = fusion.embed(IDS, tokens, tmp_path, "cpu")
    assert embedding.vectors.shape == (N, 6)
    if fusion.objectives[0].foretells:
        assert set(embedding.by_modality) == set(tokens)
    else:  # learned as a whole: no part of it may be called a modality's
        assert set(embedding.by_modality) == {"together"}
        assert fusion.contributions(tokens, tmp_path, 7, "cpu") == ()


def test_objectives_add_up_by_their_weights(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    alone = quick({"type": "masked_modality"}, epochs=1).fit(tokens, tmp_path, 7, "cpu")
    double = quick({"type": "masked_modality", "weight": 2.0}, epochs=1).fit(tokens, tmp_path, 7, "cpu")
    assert double[0].train == pytest.approx(2 * alone[0].train, rel=0.05)


def test_an_outcome_known_of_some_shapes_the_vector_of_all(tmp_path: Path) -> None:
    """The outcome lies in a direction in which single tokens hardly show it, so that without a label it stays unseen."""
    rng = np.random.default_rng(5)
    counts = rng.integers(4, 9, N)
    row = np.repeat(np.arange(N), counts)
    values = rng.normal(size=(len(row), 6)) + 2.0 * rng.normal(size=(N, 6))[row]
    values[:, 0] -= values[:, 0] - rng.normal(size=len(row)) - 0.7 * (2 * CODE[row] - 1)
    tokens = {"words": Tokens.from_rows(row, values.astype(np.float32), N)}
    known = CODE.astype(object)
    known[rng.random(N) < 0.3] = None
    told, untold = tmp_path / "told", tmp_path / "untold"
    scores = []
    unseen = np.array([k is None for k in known])
    for folder, objectives in ((told, [{"type": "outcome", "column": "kpi"}]), (untold, [{"type": "masked_halves"}])):
        folder.mkdir()
        fusion = quick(*objectives, epochs=30)
        fusion.fit(tokens, folder, 7, "cpu", {"kpi": known})
        scores.append(linear_probe(fusion.embed(IDS, tokens, folder, "cpu").vectors[unseen], CODE[unseen]))
    assert scores[0] > 0.75
    assert scores[0] > scores[1] + 0.1


def test_outcomes_are_read_as_what_they_are() -> None:
    n = 40
    kpi = np.where(np.arange(n) % 4 == 0, np.nan, np.arange(n) * 10.0)
    label = np.array(["gold", "silver", None, "bronze"] * 10, object)
    found = encode_outcomes({"spend": kpi, "tier": label}, n)
    assert found.values.shape == (n, 4)
    assert np.nanstd(found.values[:, 0]) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(np.isnan(found.values[:, 1]), np.arange(n) % 4 == 2)
    assert np.nansum(found.values[:, found.columns["tier"]], 1).tolist() == [1.0, 1.0, 0.0, 1.0] * 10
    for column in (
        np.full(n, "same", object),
        np.full(n, None, object),
        np.array([f"id{i}" for i in range(n)], object),
    ):
        with pytest.raises(BadInput, match="outcome 'x'"):
            encode_outcomes({"x": column}, n)


def test_what_helped_is_told_from_what_did_not(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    fusion = LearnedFusion(size=1, training=Training(epochs=15, batch=64, holdout=0.4))
    fusion.fit(tokens, tmp_path, 7, "cpu")
    found = {each.modality: each for each in fusion.contributions(tokens, tmp_path, 7, "cpu")}
    assert list(found) == list(tokens)
    for name in ("words", "deeds"):
        assert not found[name].nil
        assert found[name].low <= found[name].share <= found[name].high
        assert "is lost" in found[name].sentence
    assert found["noise"].nil
    assert "noise did not help" in found["noise"].sentence
    assert found["noise"].high < found["words"].low
    assert Contribution("x", 0.0, 0.0, 0.0, 1).sentence.startswith("x: too few")


def test_who_said_little_is_less_certain(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    counts = np.where(np.arange(N) % 2 == 0, 2, 60)
    row = np.repeat(np.arange(N), counts)
    values = rng.normal(size=(len(row), 4)) * 2 + rng.normal(size=(N, 4))[row]
    tokens = {"words": Tokens.from_rows(row, values.astype(np.float32), N)}
    fusion = quick(epochs=30)
    fusion.fit(tokens, tmp_path, 7, "cpu")
    uncertainty = fusion.embed(IDS, tokens, tmp_path, "cpu").uncertainty[:, 0]
    few, many = uncertainty[counts == 2], uncertainty[counts == 60]
    assert np.median(few) > 2 * np.median(many)
    assert (few[:, None] > many[None, :]).mean() > 0.95


def test_a_prefix_is_a_shorter_vector_of_what_is_most_reliable(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    fusion = quick(epochs=10, size=6)
    fusion.fit(tokens, tmp_path, 7, "cpu")
    whole = fusion.embed(IDS, tokens, tmp_path, "cpu")
    short = whole.prefix(4)
    assert short.vectors.shape == (N, 4)
    assert np.allclose(np.linalg.norm(short.vectors, axis=1), 1, atol=1e-5)
    assert linear_probe(short.vectors, CODE) > 0.95 * linear_probe(whole.vectors, CODE)
    with pytest.raises(ValueError, match="uncertainty"):
        replace(short, uncertainty=short.uncertainty[:, :1])


def test_other_weights_and_other_files_are_refused_in_one_line(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    quick(epochs=1).fit(tokens, tmp_path, 7, "cpu")
    with pytest.raises(BadInput, match="other settings"):
        LearnedFusion(size=2, width=32).embed(IDS, tokens, tmp_path, "cpu")
    torch.save({"a": 1}, tmp_path / "model.safetensors")
    with pytest.raises(BadInput, match="safetensors"):
        quick().embed(IDS, tokens, tmp_path, "cpu")
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(BadInput, match="train again"):
        quick().embed(IDS, tokens, tmp_path, "cpu")


def test_an_embedding_survives_the_disk(tmp_path: Path) -> None:
    made = Embedding(
        ("a", "b"),
        np.eye(2, 3, dtype=np.float32),
        ("x", "y"),
        np.array([0, 1, 0]),
        np.eye(2, dtype=bool),
        np.ones((2, 2), np.float32),
    )
    made.save(tmp_path)
    again = Embedding.load(tmp_path)
    assert (again.ids, again.modalities) == (made.ids, made.modalities)
    for name in ("vectors", "columns", "present", "uncertainty"):
        assert np.array_equal(getattr(again, name), getattr(made, name))
    assert again.by_modality["x"].shape == (2, 2)


def test_the_page_on_training_tells_the_truth(tokens: Mapping[str, Tokens]) -> None:
    page = (Path(__file__).parents[1] / "docs" / "training.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)`", page.split("## Objectives")[1].split("## Settings")[0], re.M)
    assert sorted(listed) == parts("fusion.objectives", Objective)
    for key, default in (("epochs", 60), ("batch", 256), ("every", 500), ("rate", 0.002)):
        assert getattr(Training(), key) == default
        assert re.search(rf"\| [^|]*`{key}`[^|]*\| [^|]*{default}", page)
    example = re.search(r"```python\n(.*?)```", page, re.S)
    assert example is not None
    room: dict[str, Any] = {"Objective": Objective}
    exec(example[1], room)
    torch.manual_seed(0)
    network = Network([6, 6, 6], [torch.zeros(2)] * 3, 16, 1, 1, 0.0)
    room["Recent"]().loss(network, torch.nn.Identity(), view_of(tokens)).backward()
    learns = {name for name, p in network.named_parameters() if p.grad is not None and bool(p.grad.any())}
    assert any(name.startswith("heads.2.") for name in learns)  # every modality is foretold,
    assert any(name.startswith("towers.0.") for name in learns)  # from what was said first,
    assert not any(name.startswith(("towers.1.", "towers.2.")) for name in learns)  # and the others were not looked at


def test_the_objective_that_contributors_are_shown_runs(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    example = next(code for code in re.findall(r"```python\n(.*?)```", page, re.S) if "(Objective)" in code)
    room: dict[str, Any] = {"__name__": "agreement"}
    exec(example, room)
    both = (*quick({"type": "masked_halves"}).objectives, room["Agreement"](weight=0.1))
    curve = quick(epochs=2).model_copy(update={"objectives": both}).fit(tokens, tmp_path, 7, "cpu")
    assert curve[1].train < curve[0].train
