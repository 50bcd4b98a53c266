"""Pictures of every kind become vectors or reasons, once each; and the bundled tower knows what a thing is."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from films import film
from PIL import Image

from customers.errors import BadInput
from customers.pictures import check_films, check_pictures
from encoders.frames import frames
from encoders.image import embed_files, one_picture
from encoders.image_model import BUNDLED, Tower, load_tower, open_tower
from encoders.pictures import read_picture
from encoders.zero_shot import named, tag


@pytest.fixture(scope="module")
def tower() -> Tower:
    return load_tower(BUNDLED.stem, None, "cpu")


def drawn(colour: tuple[int, int, int] = (200, 30, 30), size: tuple[int, int] = (60, 80)) -> Image.Image:
    """A plain shape on white, as a studio would show it."""
    picture = Image.new("RGB", size, "white")
    picture.paste(colour, (size[0] // 4, size[1] // 4, 3 * size[0] // 4, 3 * size[1] // 4))
    return picture


def saved(folder: Path) -> dict[str, Path]:
    """The same red shape in every way that pictures come."""
    red = drawn()
    deep = np.asarray(red.convert("L"), np.uint16) * 257
    files: dict[str, tuple[Image.Image, dict[str, Any]]] = {
        "plain.png": (red, {}),
        "plain.jpg": (red, {"quality": 95}),
        "cmyk.jpg": (red.convert("CMYK"), {"quality": 95}),
        "palette.png": (red.convert("P"), {}),
        "clear.png": (
            Image.composite(red, Image.new("RGBA", red.size), red.convert("L").point(lambda v: 255 * (v < 200))),
            {},
        ),
        "large.jpg": (drawn(size=(1500, 2000)), {"quality": 95}),
        "deep.png": (Image.fromarray(deep), {}),
        "moving.gif": (red, {"save_all": True, "append_images": [drawn((0, 0, 250))]}),
    }
    for name, (picture, how) in files.items():
        picture.save(folder / name, **how)
    return {name: folder / name for name in files}


def test_every_kind_of_picture_gives_the_vector_of_what_it_shows(tmp_path: Path, tower: Tower) -> None:
    files = saved(tmp_path)
    assert set(check_pictures(tmp_path, list(files), lambda steps: None).values()) == {None}
    vectors = dict(zip(files, embed_files(list(files.values()), tower, "cpu"), strict=True))
    assert all(np.linalg.norm(v) == pytest.approx(1, abs=1e-5) for v in vectors.values())
    for name in ("plain.jpg", "cmyk.jpg", "palette.png", "clear.png", "large.jpg", "moving.gif"):
        assert vectors[name] @ vectors["plain.png"] > 0.8, name
    grey = tmp_path / "grey.png"
    drawn().convert("L").save(grey)
    assert vectors["deep.png"] @ embed_files([grey], tower, "cpu")[0] > 0.99  # not clipped at 255
    assert vectors["deep.png"] @ vectors["plain.png"] < 0.98


def test_a_single_pixel_and_a_turned_picture(tmp_path: Path, tower: Tower) -> None:
    Image.new("RGB", (1, 1), "red").save(tmp_path / "dot.png")
    assert np.isfinite(embed_files([tmp_path / "dot.png"], tower, "cpu")).all()
    upright = drawn(size=(40, 120))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 270 degrees to see it upright
    upright.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "turned.jpg", exif=exif, quality=95)
    assert read_picture(tmp_path / "turned.jpg").size == (40, 120)


def test_a_picture_is_encoded_once_for_all_runs_and_its_bits_do_not_depend_on_company(
    tmp_path: Path, tower: Tower, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KINFOLD_CACHE", str(tmp_path / "cold"))
    files = []
    for i in range(7):
        drawn((30 * i, 100, 250 - 30 * i)).save(tmp_path / f"{i}.png")
        files.append(tmp_path / f"{i}.png")
    (tmp_path / "copy.png").write_bytes(files[3].read_bytes())
    read: list[Path] = []

    def shown(path: Path, side: int) -> list[Image.Image]:
        read.append(path)
        return one_picture(path, side)

    together = embed_files([*files, tmp_path / "copy.png"], tower, "cpu", batch=4, shown=shown)
    assert len(read) == 7  # the copy has the same bytes
    assert np.array_equal(together[3], together[7])
    again = embed_files(files[::-1], tower, "cpu", batch=4, shown=shown)
    assert len(read) == 7, "nothing was read again"
    monkeypatch.setenv("KINFOLD_CACHE", str(tmp_path / "other"))
    alone = np.concatenate([embed_files([file], tower, "cpu", batch=4, shown=shown) for file in files])
    assert np.array_equal(together[:7], alone)
    assert np.array_equal(together[:7], again[::-1])


def test_a_film_is_the_mean_of_frames_spread_over_it(tmp_path: Path, tower: Tower) -> None:
    path = film(tmp_path / "film.mp4", [(250, 0, 0), (0, 0, 250)], seconds=4)
    seen = [np.asarray(frame).mean((0, 1)) for frame in frames(path, 64)]
    assert 6 <= len(seen) <= 8
    assert sum(colour[0] > 150 for colour in seen) == pytest.approx(len(seen) / 2, abs=1)
    one, other = (film(tmp_path / f"{c[0]}.mp4", [c]) for c in ((250, 0, 0), (0, 0, 250)))
    mixed, red, blue = embed_files([path, one, other], tower, "cpu", shown=frames)
    assert red @ blue < min(mixed @ red, mixed @ blue)


def test_broken_films_get_a_reason(tmp_path: Path) -> None:
    good = film(tmp_path / "good.mp4", [(9, 99, 9)])
    (tmp_path / "cut.mp4").write_bytes(good.read_bytes()[:300])
    (tmp_path / "empty.mp4").write_bytes(b"")
    (tmp_path / "words.mp4").write_text("no film")
    (tmp_path / "list.m3u8").write_text("#EXTM3U\n#EXTINF:1,\ngood.mp4\n")
    names = ["good.mp4", "cut.mp4", "empty.mp4", "words.mp4", "list.m3u8", "../x.mp4", "https://a.b/c.mp4"]
    found = check_films(tmp_path, names, lambda steps: None)
    assert found["good.mp4"] is None
    assert found["empty.mp4"] == "empty file"
    assert found["../x.mp4"] == "lies outside the data folder"
    assert str(found["https://a.b/c.mp4"]).startswith("is a URL")
    assert all(found[name] for name in ("cut.mp4", "words.mp4", "list.m3u8"))


def test_the_tower_is_a_model_of_open_clip_in_the_space_of_the_text_model(tmp_path: Path, tower: Tower) -> None:
    """Its own API: create_model, encode_image, encode_text; and both texts agree."""
    import open_clip
    import torch

    model = open_tower(BUNDLED, BUNDLED.with_suffix(".safetensors"))
    assert isinstance(model, open_clip.CustomTextCLIP)
    tokens = open_clip.tokenizer.HFTokenizer(model.text.config._name_or_path, context_length=32)(["red shoes"])
    with torch.inference_mode():
        clip = model.encode_text(tokens, normalize=True).numpy()[0]
    assert clip @ tower.text_vectors(["red shoes"])[0] > 0.999
    assert BUNDLED.with_suffix(".safetensors").stat().st_size < 12 * 2**20


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    save_file({"x": np.zeros(3, np.float32)}, str(tmp_path / "x.safetensors"))
    for weights, why in ((tmp_path / "x.safetensors", "do not fit"), (tmp_path / "y.safetensors", "do not fit")):
        with pytest.raises(BadInput, match=why):
            load_tower(BUNDLED.stem, str(weights), "cpu")
    with pytest.raises(BadInput, match="needs `weights:`"):
        load_tower("ViT-B-32", None, "cpu")


def test_words_are_said_of_pictures(tower: Tower) -> None:
    """Probabilities, and the word itself wins on its own text vector."""
    chances = tag(
        tower, tower.text_vectors(["a photo of shoes", "a photo of dress"]), [["dress"], ["shoes"], ["watch"]]
    )
    assert np.allclose(chances.sum(1), 1, atol=1e-5)
    assert chances.argmax(1).tolist() == [1, 0]


def test_a_word_is_as_likely_as_its_kinds_together(tower: Tower) -> None:
    asked = named(["footwear: shoes, sandals", "dress"])
    assert asked == {"footwear": ("shoes", "sandals"), "dress": ("dress",)}
    pictures = tower.text_vectors(["a photo of sandals", "casual dress"])
    apart = tag(tower, pictures, [["shoes"], ["sandals"], ["dress"]])
    assert np.allclose(
        tag(tower, pictures, list(asked.values())), np.stack([apart[:, :2].sum(1), apart[:, 2]], 1), atol=1e-6
    )


@pytest.mark.parametrize(
    ("words", "why"), [(["shoes:"], "names nothing"), ([" : red"], "names nothing"), (["a: b", "a"], "comes twice")]
)
def test_words_that_name_nothing_are_refused(words: list[str], why: str) -> None:
    with pytest.raises(BadInput, match=why):
        named(words)


def test_the_command_tags_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from typer.testing import CliRunner

    from kinfold.cli import app

    drawn().save(tmp_path / "red.png")
    found = CliRunner().invoke(
        app, ["tag", str(tmp_path / "red.png"), "--word", "dress", "--word", "time: watch, clock", "--json"]
    )
    assert found.exit_code == 0, found.output
    (row,) = json.loads(found.stdout)
    assert set(row["tags"]) == {"dress", "time"}
    assert sum(row["tags"].values()) == pytest.approx(1, abs=1e-4)
