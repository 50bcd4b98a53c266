"""A picture that cannot be used is counted and its cell emptied; the product stays."""

import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PIL import Image, PngImagePlugin

from customers.pictures import check_pictures
from customers.readers import open_source
from customers.validate import validate


def encoded(kind: str, size: tuple[int, int] = (64, 48)) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(buffer, kind)
    return buffer.getvalue()


def fault(folder: Path, path: str) -> str | None:
    return check_pictures(folder, [path], lambda steps: None)[path]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_whole_pictures_are_good_and_cut_ones_are_not(tmp_path: Path, kind: str) -> None:
    data = encoded(kind)
    (tmp_path / "whole").write_bytes(data)
    (tmp_path / "half").write_bytes(data[: len(data) // 2])
    assert fault(tmp_path, "whole") is None
    assert fault(tmp_path, "half") in ("truncated", "damaged", "not a picture")


def test_what_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "text.jpg").write_text("a picture of a cat")
    (tmp_path / "drawing.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n")
    (tmp_path / "folder.jpg").mkdir()
    found = {name: fault(tmp_path, name) for name in ("empty.jpg", "text.jpg", "drawing.eps", "folder.jpg", "gone.jpg")}
    assert found == {
        "empty.jpg": "empty file",
        "text.jpg": "not a picture",
        "drawing.eps": "not a picture",
        "folder.jpg": "missing",
        "gone.jpg": "missing",
    }


@pytest.mark.parametrize("side", [7_100, 14_000])
def test_decompression_bombs_are_not_opened(tmp_path: Path, side: int, recwarn: pytest.WarningsRecorder) -> None:
    Image.new("1", (side, side)).save(tmp_path / "bomb.png")
    assert fault(tmp_path, "bomb.png") == "larger than 50 megapixels"
    Image.new("1", (7_000, 7_000)).save(tmp_path / "large.png")
    assert fault(tmp_path, "large.png") is None
    assert not recwarn.list


def test_a_text_bomb_inside_a_picture_is_damage(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("note", "x" * 70_000_000, zip=True)
    Image.new("RGB", (4, 4)).save(tmp_path / "note.png", pnginfo=notes)
    assert fault(tmp_path, "note.png") == "damaged"


def test_paths_stay_inside_the_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "sub").mkdir(parents=True)
    for place in (tmp_path / "secret.png", data / "own.png"):
        place.write_bytes(encoded("PNG"))
    (data / "link.png").symlink_to(tmp_path / "secret.png")
    (data / "loop.png").symlink_to(data / "loop.png")
    outside = "lies outside the data folder"
    assert fault(data, "../secret.png") == outside
    assert fault(data, str(tmp_path / "secret.png")) == outside
    assert fault(data, "link.png") == outside
    assert fault(data, "sub/../own.png") is None
    assert fault(data, "loop.png") == "not a path"
    assert fault(data, "nul\0.png") == "not a path"
    assert fault(data, "x" * 5000) == "not a path"


@pytest.mark.parametrize("url", ["https://x.org/a.png", "s3://shop/a.png", "data:image/png;base64,AAAA"])
def test_urls_are_not_fetched(tmp_path: Path, url: str) -> None:
    assert fault(tmp_path, url) == "is a URL: download it into the data folder first"


def test_a_broken_picture_empties_the_cell_and_the_product_stays(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "good.png").write_bytes(encoded("PNG"))
    (folder / "cut.png").write_bytes(encoded("PNG")[:-2000])
    images = ["good.png", "cut.png", None, "cut.png", "gone.png", ""]
    tables = {
        "customers": {"customer_id": ["a"]},
        "products": {"product_id": list("pqrstu"), "name": list("pqrstu"), "image": images},
        "videos": {"video_id": ["v", "w"], "title": ["v", "w"], "thumbnail": ["gone.png", "good.png"]},
    }
    for name, columns in tables.items():
        pq.write_table(pa.table(columns), folder / f"{name}.parquet")
    found = validate(open_source(str(folder)), tmp_path / "out")
    kept = pq.read_table(found.folder / "products.parquet")["image"].to_pylist()
    assert kept == ["good.png", None, None, None, None, None]
    assert pq.read_table(found.folder / "videos.parquet")["thumbnail"].to_pylist() == [None, "good.png"]
    assert found.counts["products"].kept == 6
    assert (found.counts["pictures"].read, found.counts["pictures"].kept) == (3, 1)
    assert found.reasons == {"pictures": {"missing": 1, "truncated": 1}}
    bad = pq.read_table(found.folder / "quarantine" / "pictures.parquet").to_pylist()
    assert [(row["row"], row["reason"], json.loads(row["data"])["path"]) for row in bad] == [
        (2, "truncated", "cut.png"),
        (3, "missing", "gone.png"),
    ]
