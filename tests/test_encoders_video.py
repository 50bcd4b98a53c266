"""A watch token sees what was watched, in which order, where it was left, and what it looked like."""

from pathlib import Path

import numpy as np
import pandas as pd
from films import film
from PIL import Image

from customers.readers import open_source
from customers.table import Customers
from customers.validate import validate
from encoders import VideoEncoder
from encoders.video_content import components, video_vectors
from encoders.watches import manner, read_watches

VIDEOS = pd.DataFrame(
    {
        "video_id": list("xyz"),
        "title": ["How to bake bread", "Live football final", "A history of jazz"],
        "duration_s": 100,
    }
)


def watched(
    folder: Path, orders: list[str], share: float = 0.5, videos: pd.DataFrame = VIDEOS, **more: object
) -> Customers:
    """A customer an order of videos, one a day, each watched to `share`."""
    folder.mkdir(exist_ok=True)
    ids = [f"c{i}" for i in range(len(orders))]
    pd.DataFrame({"customer_id": ids}).to_csv(folder / "customers.csv", index=False)
    videos.to_csv(folder / "videos.csv", index=False)
    rows = [
        {"customer_id": c, "video_id": v, "timestamp": f"2024-01-{d + 1:02d}", "watched_s": 100 * share, **more}
        for c, seen in zip(ids, orders, strict=True)
        for d, v in enumerate(seen)
    ]
    pd.DataFrame(rows).to_csv(folder / "watches.csv", index=False)
    return validate(open_source(str(folder)), folder.parent / f"{folder.name}-out")


def test_video_sees_order_and_where_people_leave(tmp_path: Path) -> None:
    """The same films in another order pool to the same content and another step."""
    encoder = VideoEncoder(content=2)
    tokens = encoder.encode(watched(tmp_path / "order", ["xyzxyzxyz", "zyxzyxzyx"]), "cpu")
    first, second = tokens.values[:9].mean(0), tokens.values[9:].mean(0)
    assert np.allclose(first[:2], second[:2], atol=1e-5)
    assert np.abs(first[2:6] - second[2:6]).max() > 0.5
    early, late = (
        encoder.encode(watched(tmp_path / f"left{share}", ["xyz"], share), "cpu").values[0] for share in (0.05, 0.95)
    )
    assert early[-5:].tolist() == [1, 0, 0, 0, 0]
    assert late[-5:].tolist() == [0, 0, 0, 0, 1]


def test_who_skips_to_the_end_left_at_the_end_but_watched_little(tmp_path: Path) -> None:
    watches = read_watches(watched(tmp_path / "skip", ["x"], 0.1, left_s=98))
    assert watches.share.tolist() == [0.1]
    assert watches.left.tolist() == [4]
    nothing = read_watches(watched(tmp_path / "nothing", ["x"], float("nan")))
    assert nothing.left.tolist() == [-1]
    assert (manner(nothing, 0)[0, -5:] == 0).all()


def test_rewatching_and_gaps_are_told(tmp_path: Path) -> None:
    watches = read_watches(watched(tmp_path / "again", ["xyx"]))
    assert watches.gap.tolist() == [0, 86400, 86400]
    again = 12  # place of the column "again" in manner
    assert manner(watches, 0)[:, again].tolist() == [0, 0, 1]


def test_content_has_what_there_is_to_see(tmp_path: Path) -> None:
    """Two videos of the same words and different thumbnails differ; so do two of different films."""
    data = tmp_path / "seen"
    data.mkdir()
    for name, colour in (("red", (220, 20, 20)), ("blue", (20, 20, 220))):
        Image.new("RGB", (64, 64), colour).save(data / f"{name}.png")
        film(data / f"{name}.mp4", [colour])
    videos = pd.DataFrame(
        {
            "video_id": list("abcde"),
            "title": "The same words",
            "thumbnail": ["red.png", "blue.png", None, None, None],
            "file": [None, None, "red.mp4", "blue.mp4", None],
        }
    )
    customers = watched(data, ["abcde"], videos=videos)
    assert customers.counts["films"].kept == 2
    rows = read_watches(customers).videos
    words = video_vectors(rows, data, VideoEncoder().model, None, None, "cpu")
    assert np.allclose(words, words[0], atol=1e-6)
    seen = video_vectors(rows, data, VideoEncoder().model, "kinfold-fashion", None, "cpu")[:, words.shape[1] :]
    assert np.linalg.norm(seen[0] - seen[1]) > 0.2
    assert np.linalg.norm(seen[2] - seen[3]) > 0.2
    assert seen[0] @ seen[2] > seen[0] @ seen[3]  # a red thumbnail is nearer to the red film
    assert (seen[4] == 0).all()


def test_taste_puts_together_what_the_same_people_watch(tmp_path: Path) -> None:
    """Words say nothing here, only who watches what: two circles of three videos that never mix."""
    videos = pd.DataFrame({"video_id": list("abcdef"), "title": "The same words", "duration_s": 100})
    customers = watched(tmp_path / "taste", ["abcabcab", "defdefde"] * 30, videos=videos)
    tokens = VideoEncoder(content=1, steps=False, taste=2, epochs=30).encode(customers, "cpu")
    taste = tokens.values[:, 1:3]
    item = read_watches(customers).item
    place = np.stack([taste[item == i].mean(0) for i in range(6)])
    near = [np.linalg.norm(place[i] - place[j]) for i, j in ((0, 1), (1, 2), (3, 4), (4, 5))]
    assert min(np.linalg.norm(place[i] - place[j]) for i in range(3) for j in range(3, 6)) > np.mean(near)


def test_a_video_nobody_watched_yet_finds_its_place_among_those_that_were(tmp_path: Path) -> None:
    customers = watched(tmp_path / "known", ["xyzxyz", "zyx"], rating=4)
    encoder = VideoEncoder(content=2, steps=False, taste=1, epochs=1)
    whole, learned = encoder.fit_encode(customers, "cpu")
    twin = pd.DataFrame(
        {"video_id": ["t", "u"], "title": ["How to bake bread", "How to bake a cake"], "duration_s": 100}
    )
    found = encoder.encode_others(watched(tmp_path / "new", ["tu"], videos=twin, rating=5), "cpu", learned)
    code = {video: whole.values[i, :2] for i, video in enumerate("xyz")}
    assert np.allclose(found.values[0, :2], code["x"], atol=1e-4), "the same words are the same place"
    near = {video: np.linalg.norm(found.values[1, :2] - place) for video, place in code.items()}
    assert min(near, key=lambda video: near[video]) == "x"
    liked = 3 + 4  # after content and taste
    assert whole.values[:, liked].tolist() == [0] * 9
    assert found.values[:, liked].tolist() == [1, 1], "liked more than was usual among the others"
    assert np.isfinite(found.values).all()
    assert found.values[0, 2] != found.values[1, 2]


def test_components_are_white_and_have_a_fixed_sign() -> None:
    random = np.random.default_rng(0)
    vectors = (random.standard_normal((50, 6)) * [5, 3, 2, 1, 1, 1]).astype(np.float32)
    code = components(vectors, 3)
    assert np.allclose(np.cov(code.T, bias=True), np.eye(3), atol=1e-4)
    assert np.allclose(components(vectors[::-1], 3)[::-1], code, atol=1e-4)
    assert components(vectors[:2], 3)[:, 1:].tolist() == [[0, 0], [0, 0]]  # two videos differ in one direction only
