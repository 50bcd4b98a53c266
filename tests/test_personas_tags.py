"""What pictures show is told only where the tower names this catalogue's own categories."""

from pathlib import Path

import numpy as np
import pytest
from personas_shop import shop

from customers.errors import BadInput
from encoders.image import ImageEncoder
from kinfold.config import load_config
from personas import Claim, segment_facts
from personas.checker import check
from personas.facts import queries
from personas.picture_tags import PictureTags, picture_tags
from personas.wording import sentence

CATEGORIES = ["home", "news", "sport", "travel"]
WORDS = ("a suitcase", "a ball")


def tower_that_is(right: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tower that names the category of this share of the pictures, and sees a suitcase in those of travel. Rows come in
    the order of the pictures' paths: three each of home, news, sport and travel."""

    def chances(tower: object, vectors: np.ndarray, kinds: list[list[str]]) -> np.ndarray:
        said = np.full((len(vectors), len(kinds)), 0.01, np.float32)
        for row in range(len(vectors)):
            if kinds == [[category] for category in CATEGORIES]:
                true = row // 3
                said[row, true if row < right * len(vectors) else (true + 1) % 4] = 0.9
            else:
                said[row, 0 if row >= 9 else 1] = 0.9 if row >= 6 else 0.4
        return said

    monkeypatch.setattr("personas.picture_tags.tag", chances)


def test_words_are_told_where_the_tower_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    customers, embedding, segments = shop(tmp_path)
    tower_that_is(0.75, monkeypatch)
    found = picture_tags(customers, ImageEncoder(), WORDS, "cpu")
    assert found.accuracy == pytest.approx(0.75)
    shown = {"sport": "a ball", "travel": "a suitcase"}
    assert found.tags == {f"images/{topic}{i}.png": word for topic, word in shown.items() for i in range(3)}
    found.save(tmp_path)
    assert PictureTags.load(tmp_path) == found
    facts = segment_facts(customers, segments, embedding, tags=found)
    fact = next(f for f in facts[0].facts if f.measure == "shows" and f.above)
    views = customers.query("SELECT DISTINCT customer_id FROM views WHERE product_id LIKE 'p_travel%'")["customer_id"]
    tagged = "product_id LIKE 'p_travel%' OR product_id LIKE 'p_sport%'"
    looked = customers.query(f"SELECT DISTINCT customer_id FROM views WHERE {tagged}")
    own = {segments.ids[row] for row in segments.members("S01")}
    assert fact.item == "a suitcase"
    assert fact.count == len(own & set(views))
    assert fact.of == len(own & set(looked["customer_id"]))
    assert "shows" in queries(customers, found)
    assert check(Claim(f"{sentence(fact)}.", (fact.id,), "views"), facts[0]) == ()
    assert check(Claim("They look at pictures of a bicycle.", (fact.id,), "views"), facts[0]) != ()


@pytest.mark.parametrize("right", [0.0, 0.25])
def test_a_tower_that_does_not_know_the_catalogue_tells_nothing(
    right: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    customers, embedding, segments = shop(tmp_path)
    tower_that_is(right, monkeypatch)
    found = picture_tags(customers, ImageEncoder(), WORDS, "cpu")
    assert (found.tags, found.measure) == ({}, None)
    assert f"only {right:.0%} of them" in found.doubt
    assert found.doubt in segment_facts(customers, segments, embedding, tags=found)[0].unknown


def test_nothing_asked_or_nothing_to_try_it_on(tmp_path: Path) -> None:
    customers, _, _ = shop(tmp_path, without=("products",))
    assert picture_tags(customers, ImageEncoder(), (), "cpu").doubt == ""
    assert picture_tags(customers, None, WORDS, "cpu").tags == {}
    assert "no picture of a product has a category" in picture_tags(customers, ImageEncoder(), WORDS, "cpu").doubt


def test_a_word_of_the_config_names_something(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text("data: nowhere\ntags: ['shoes:']\n")
    with pytest.raises(BadInput, match=r"shop.yaml: .*'shoes:' names nothing"):
        load_config(tmp_path / "shop.yaml")
