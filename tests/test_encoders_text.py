"""Texts: one vector whatever the batch, the cache or the number of threads; long texts whole; what stands beside them."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT, SHARED

from customers.errors import BadInput
from customers.readers import open_source
from customers.validate import validate
from encoders import TextEncoder, Tokens, feeling, precision, text, text_forward
from encoders.cache import Compute, content_key, remember
from encoders.feeling import sentiment
from encoders.language import COMMON, languages
from encoders.precision import compare
from encoders.text import EMBEDDED, embed_texts, embedded_path, load_model
from encoders.text_forward import can_pack, in_precision, sentence_vectors
from encoders.text_model import model_hash
from encoders.text_pieces import PART_CHARS, cut, shards
from encoders.weights.train_sentiment import FILES, read

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS = [*SPECIAL, "the", "parcel", "is", "late", "and", "blue", "my", "order", *"我想退货", "##s", "a"]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of each test's own, and fp32 whatever the processor is fast at: what is compared is exact."""
    monkeypatch.setenv("KINFOLD_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(text, "fastest", lambda device: "fp32")
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Small sentence-transformers models of random weights, saved as a user would have them, by architecture."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import Dense, Transformer
    from sentence_transformers.sentence_transformer.modules import Pooling
    from transformers import (
        BertConfig,
        BertModel,
        BertTokenizer,
        DistilBertConfig,
        DistilBertModel,
        XLMRobertaConfig,
        XLMRobertaModel,
    )

    sizes: dict[str, Any] = {
        "vocab_size": len(WORDS),
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
    }
    sizes |= {"intermediate_size": 64, "pad_token_id": 0}
    torch.manual_seed(0)
    models = {
        "bert": BertModel(BertConfig(max_position_embeddings=32, **sizes)),
        "xlm-roberta": XLMRobertaModel(XLMRobertaConfig(max_position_embeddings=33, **sizes)),
        "distilbert": DistilBertModel(
            DistilBertConfig(
                vocab_size=len(WORDS), dim=32, n_layers=2, n_heads=4, hidden_dim=64, max_position_embeddings=32
            )
        ),
    }
    folders = {}
    for name, model in models.items():
        home = tmp_path_factory.mktemp(name)
        model.save_pretrained(home / "hf")
        vocabulary = {word: i for i, word in enumerate(WORDS)}
        BertTokenizer(vocab=vocabulary, model_max_length=32).save_pretrained(home / "hf")
        pieces = [Transformer(str(home / "hf"), max_seq_length=32), Pooling(32, "mean")]
        SentenceTransformer(modules=[*pieces, Dense(32, 24)], device="cpu").save(str(home / "st"))
        folders[name] = home / "st"
    return folders


def sentences(n: int, seed: int = 0) -> list[str]:
    rng = np.random.default_rng(seed)
    return [" ".join(rng.choice(WORDS[5:17], rng.integers(1, 28))) for _ in range(n)]


# --- the cache ---


def counted(rows: int, block: int = 3) -> tuple[list[np.ndarray], Compute]:
    asked: list[np.ndarray] = []

    def compute(missing: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        asked.append(missing)
        for start in range(0, len(missing), block):
            some = missing[start : start + block][::-1]
            yield some, np.repeat(some[:, None], rows, 1).astype(np.float32)

    return asked, compute


def test_cache_computes_what_is_missing_and_nothing_else(cache: Path) -> None:
    keys = [content_key(str(i).encode()) for i in range(2000)]
    asked, compute = counted(4)
    first = remember("a/b", keys[:10], 4, compute)
    both = remember("a/b", keys, 4, compute)
    assert np.array_equal(first, both[:10])
    assert np.array_equal(both[:, 0], np.arange(2000))
    assert both.dtype == np.float32
    assert [len(some) for some in asked] == [10, 1990]
    assert np.array_equal(remember("a/b", keys[::-1], 4, compute), both[::-1])
    assert np.array_equal(remember("a-b", keys[:1], 4, compute), both[:1])
    assert len(asked) == 3, "only the other space asked again"
    assert (cache.stat().st_mode & 0o077) == 0
    remember("a/b", keys[:5], 6, counted(6)[1])
    assert remember("a/b", keys[:5], 6, lambda missing: pytest.fail("wrong lengths were replaced")).shape == (5, 6)


def test_cache_keeps_the_blocks_of_a_killed_run() -> None:
    keys = [content_key(str(i).encode()) for i in range(9)]

    def dies(missing: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        yield missing[:3], np.full((3, 2), 7, np.float32)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        remember("s", keys, 2, dies)
    asked, compute = counted(2)
    assert (remember("s", keys, 2, compute)[:3] == 7).all()
    assert asked[0].tolist() == list(range(3, 9))


def test_cache_that_is_broken_is_moved_aside_and_one_that_cannot_be_written_is_done_without(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = [content_key(str(i).encode()) for i in range(500)]
    right = remember("s", keys, 8, counted(8)[1])
    [file] = cache.glob("*.sqlite")
    pages = bytearray(file.read_bytes())
    pages[16384:] = os.urandom(len(pages) - 16384)  # the header stands, and what it points to is noise
    file.write_bytes(pages)
    assert np.array_equal(remember("s", keys, 8, counted(8)[1]), right)
    file.write_bytes(b"no database at all, whatever its name" * 99)
    assert np.array_equal(remember("s", keys, 8, counted(8)[1]), right)
    said = capsys.readouterr().err
    assert said.count("\n") == said.count("moved aside") == 2
    assert np.array_equal(remember("s", keys, 8, lambda missing: pytest.fail("it was made again")), right)
    (cache / "file").write_text("")
    monkeypatch.setenv("KINFOLD_CACHE", str(cache / "file" / "below"))
    asked, compute = counted(8)
    for _ in range(2):
        assert np.array_equal(remember("s", keys, 8, compute), right)
    assert len(asked) == 2
    assert capsys.readouterr().err == ""


def test_cache_is_filled_by_two_runs_at_once(cache: Path) -> None:
    """Each opens the file anew while the other writes; nothing is lost, and nobody sees half a vector."""
    code = """
import numpy as np
from encoders.cache import Compute, content_key, remember
keys = [content_key(str(i).encode()) for i in range(400)]
def compute(missing):
    for i in missing:
        yield np.array([i]), np.full((1, 50), i, np.float32)
assert (remember("s", keys, 50, compute) == np.arange(400)[:, None]).all()
"""
    runs = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stderr=subprocess.PIPE) for _ in range(3)]
    assert [run.communicate()[1] for run in runs] == [b""] * 3
    assert [run.returncode for run in runs] == [0] * 3
    [file] = cache.glob("*.sqlite")
    with sqlite3.connect(file) as db:
        assert db.execute("SELECT count(*) FROM vectors").fetchone() == (400,)
    db.close()


def test_cache_refuses_what_would_spoil_it() -> None:
    key = content_key(b"")
    with pytest.raises(ValueError, match="1 keys repeat"):
        remember("s", [key, key], 2, counted(2)[1])
    with pytest.raises(ValueError, match="a block must be"):
        remember("s", [key], 3, counted(2)[1])
    with pytest.raises(ValueError, match="1 vectors were never computed"):
        remember("s", [key], 2, lambda missing: iter(()))


# --- one text, one vector ---


@pytest.mark.parametrize("name", ["bert", "xlm-roberta", "distilbert"])
def test_vectors_are_those_of_sentence_transformers(tiny: dict[str, Path], name: str) -> None:
    texts = [*sentences(60), "", "我想退货", "the parcels"]
    model = load_model(str(tiny[name]), "cpu")
    assert can_pack(model) == (name != "distilbert")
    right = model.encode(texts, normalize_embeddings=True)
    found = embed_texts(texts, str(tiny[name]), "cpu")
    assert found.shape == (63, 24)
    assert np.abs(found - right).max() < 2e-6
    assert len({content_key(v.tobytes()) for v in found}) == len(set(texts)), "CJK and case-folded words are told apart"


@pytest.mark.parametrize(
    ("name", "how"),
    [(EMBEDDED, "fp32"), *((name, how) for name in ("bert", "distilbert") for how in ("fp32", "bf16"))],
)
def test_a_vector_depends_on_its_text_alone_bit_for_bit(
    tiny: dict[str, Path], name: str, how: precision.Precision
) -> None:
    """Alone, among others, in another order, and with another number of threads."""
    import torch

    model = in_precision(load_model(str(tiny.get(name, name)), "cpu"), how)
    texts = sentences(8 if name == EMBEDDED else 40)
    ids = cut(texts, model).ids
    together = sentence_vectors(model, ids, how, 256)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    backwards = sentence_vectors(model, ids[::-1], how, 256)[::-1]
    assert np.array_equal(together, backwards)
    i = 3
    assert np.array_equal(sentence_vectors(model, [ids[i]], how, 256)[0], together[i])
    threads = torch.get_num_threads()
    try:
        for n in (1, 2):
            torch.set_num_threads(n)
            assert np.array_equal(sentence_vectors(model, ids[2:], how, 256), together[2:])
    finally:
        torch.set_num_threads(threads)


def test_a_warm_a_cold_and_a_half_filled_cache_give_the_same_bytes(
    tiny: dict[str, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    texts, model = sentences(90) * 2, str(tiny["bert"])
    cold = embed_texts(texts, model, "cpu")
    with monkeypatch.context() as patch:
        patch.setattr(text_forward, "sentence_vectors", lambda *_: pytest.fail("all was known"))
        assert embed_texts(texts, model, "cpu").tobytes() == cold.tobytes()
    monkeypatch.setenv("KINFOLD_CACHE", str(tmp_path / "half"))
    embed_texts(texts[20:57], model, "cpu")
    assert embed_texts(texts, model, "cpu").tobytes() == cold.tobytes()


def test_every_distinct_text_is_encoded_once(tiny: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    forward = text_forward.sentence_vectors

    def watched(model: Any, ids: list[np.ndarray], *rest: Any) -> np.ndarray:
        seen.append(len(ids))
        return forward(model, ids, *rest)

    monkeypatch.setattr(text_forward, "sentence_vectors", watched)
    vectors = embed_texts(["late", "blue", "late", "late"], str(tiny["bert"]), "cpu")
    assert seen == [2]
    assert np.array_equal(vectors[[0, 0]], vectors[[2, 3]])
    assert embed_texts([], str(tiny["bert"]), "cpu").shape == (0, 24)


def test_the_model_s_hash_is_of_what_it_does_not_of_where_it_lies(tiny: dict[str, Path]) -> None:
    first = model_hash(load_model(EMBEDDED, "cpu"))
    assert first == model_hash(load_model(embedded_path(), "cpu"))
    model: Any = load_model(str(tiny["bert"]), "cpu")
    before = model_hash(model)
    model.max_seq_length = 16
    assert model_hash(model) != before
    model.max_seq_length = 32
    assert model_hash(model) == before
    model[0].model.embeddings.word_embeddings.weight.data[3, 3] += 1e-3
    assert model_hash(model) != before


# --- long texts ---


def test_a_long_text_is_the_mean_of_its_pieces_and_nothing_is_cut(tiny: dict[str, Path]) -> None:
    model = load_model(str(tiny["bert"]), "cpu")
    words = np.random.default_rng(1).choice(WORDS[5:12], 70)
    long, parts = " ".join(words), [" ".join(words[i : i + 30]) for i in (0, 30, 60)]  # 30 = 32 less [CLS] and [SEP]
    pieces = cut([long, "late"], model)
    assert pieces.tokens.tolist() == [30, 30, 10, 1]
    assert pieces.owner.tolist() == [0, 0, 0, 1]
    mean = (model.encode(parts, normalize_embeddings=True) * np.array([[30], [30], [10]])).sum(0)
    vectors = embed_texts([long, long + " parcel"], str(tiny["bert"]), "cpu")
    assert np.abs(vectors[0] - mean / np.linalg.norm(mean)).max() < 2e-6
    assert np.abs(vectors[0] - vectors[1]).max() > 1e-4, "the last word is heard"


def test_a_huge_text_is_tokenised_in_parts(tiny: dict[str, Path]) -> None:
    model = load_model(str(tiny["bert"]), "cpu")
    text = "the parcel is late " * (3 * PART_CHARS // 19)
    pieces = cut([text], model)
    assert (
        np.concatenate([ids[1:-1] for ids in pieces.ids]).tolist()
        == model.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
    )
    assert max(map(len, pieces.ids)) == 32


def test_shards_hold_each_text_once_and_not_too_much() -> None:
    lengths = np.random.default_rng(0).integers(0, 3000, 5000)
    lengths[7] = 10**7
    missing = np.arange(0, 5000, 2) + 1
    parts = list(shards(missing, lengths))
    assert sorted(np.concatenate(parts)) == missing.tolist()
    assert parts[0].tolist() == [7]
    assert all(len(part) <= 1024 and lengths[part].sum() <= 100_000 for part in parts[1:])


# --- precision ---


def test_faithful_is_what_keeps_cosines_and_neighbours() -> None:
    exact = np.random.default_rng(0).standard_normal((200, 32)).astype(np.float32)
    exact /= np.linalg.norm(exact, axis=1, keepdims=True)
    assert compare(exact, exact).holds
    rough = exact + np.random.default_rng(1).standard_normal(exact.shape).astype(np.float32) * 0.02
    rough /= np.linalg.norm(rough, axis=1, keepdims=True)
    found = compare(exact, rough)
    assert 0.95 < found.min_cosine < 0.999
    assert not found.holds
    turned = exact.copy()
    turned[17] = -turned[17]
    assert not compare(exact, turned).holds, "one bad vector is enough"
    assert compare(exact[:1], exact[:1]).holds
    assert not compare(exact, exact * np.nan).holds


def test_bf16_is_used_where_it_is_faithful(tiny: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    texts = ["my parcel is late", "the delivery has not arrived", "what a beautiful colour", "it is blue"]
    exact = embed_texts(texts, EMBEDDED, "cpu", 32, precision="fp32")
    fast = embed_texts(texts, EMBEDDED, "cpu", 32, precision="bf16")
    assert capsys.readouterr().err == ""
    assert (exact * fast).sum(1).min() > 0.999
    assert not np.array_equal(exact, fast)


def test_an_unfaithful_path_falls_back_to_fp32_with_a_line(
    tiny: dict[str, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    forward = text_forward.sentence_vectors

    def broken(model: object, ids: list[np.ndarray], how: precision.Precision, tokens: int) -> np.ndarray:
        vectors = forward(model, ids, how, tokens)  # type: ignore[arg-type]
        return vectors if how == "fp32" else np.roll(vectors, 1, axis=1)

    texts = sentences(50)
    exact = embed_texts(texts, str(tiny["bert"]), "cpu", precision="fp32")
    monkeypatch.setattr(text_forward, "sentence_vectors", broken)
    monkeypatch.setattr(text, "fastest", lambda device: "bf16")
    for _ in range(2):  # cold and warm alike
        assert np.array_equal(embed_texts(texts, str(tiny["bert"]), "cpu"), exact)
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "bf16 is not faithful" in said


def test_the_fastest_precision_follows_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    for flags, right in (({"avx2": True}, "fp32"), ({"avx512_bf16": True}, "bf16"), ({"amx_bf16": True}, "bf16")):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda flags=flags: flags)
        assert precision.fastest("cpu") == right


# --- beside the words ---


def shop(folder: Path, rows: list[dict[str, object]], **settings: object) -> Tokens:
    folder.mkdir()
    pd.DataFrame({"customer_id": ["a", "b"]}).to_csv(folder / "customers.csv", index=False)
    pd.DataFrame(rows).to_csv(folder / "texts.csv", index=False)
    checked = validate(open_source(str(folder)), folder / "out")
    return TextEncoder.model_validate(settings).encode(checked, "cpu")


ROWS: list[dict[str, object]] = [
    dict(zip(("customer_id", "kind", "text", "rating", "timestamp"), row, strict=True))
    for row in (
        ("a", "review", "I love it, the best dress I have ever had", 5, "2024-01-01"),
        ("a", "ticket", "Es ist kaputt, ich möchte mein Geld zurück", None, "2024-01-04"),
        ("b", "search", "red shoes", None, "2024-01-11"),
        ("b", "review", "Terrible quality, it fell apart and I returned it", 1, "2024-01-11"),
    )
]


def test_columns_beside_the_words_are_what_they_say(tmp_path: Path) -> None:
    tokens = shop(tmp_path / "all", ROWS)
    assert tokens.values.shape == (4, 384 + 21)
    beside = tokens.values[:, 384:]  # in the order of ROWS but for the last two, which are tied: by text
    review, ticket, bad, search = beside
    assert [row[:3].tolist() for row in (review, ticket, bad, search)] == [[1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 0, 1]]
    assert [row[3:5].tolist() for row in (review, ticket, bad, search)] == [[5, 1], [0, 0], [1, 1], [0, 0]]
    assert beside[:, 5] == pytest.approx(24 + np.array([0, 3, 10, 10]) / 365.25, abs=1e-4)
    assert review[6] > 0.5 > -0.5 > bad[6]
    assert (beside[:, 7] == 1).all()
    assert [COMMON[int(row[8:].argmax())] for row in (review, ticket, bad)] == ["en", "de", "en"]
    assert not search[8:].any(), "too short to tell"


def test_the_width_never_depends_on_the_data_and_features_can_be_left_out(
    tiny: dict[str, Path], tmp_path: Path
) -> None:
    model = str(tiny["bert"])
    assert shop(tmp_path / "one", ROWS[2:3], model=model).dim == 24 + 21
    assert shop(tmp_path / "bare", ROWS, model=model, features=()).dim == 24
    some = shop(tmp_path / "some", ROWS, model=model, features=("sentiment", "kind"))
    assert some.values[:, 24:27].sum(1).tolist() == [1, 1, 1, 1], "always in the same order"
    assert not some.values[:, 27:].any(), "the sentiment head does not fit another model"


def test_languages_of_many_scripts() -> None:
    texts = {
        "en": "Where is my parcel? It should have come a week ago.",
        "es": "¿Dónde está mi paquete? Llevo dos semanas esperando una respuesta.",
        "fr": "Où est ma commande, s'il vous plaît ? Je l'attends depuis une semaine.",
        "ru": "Где моя посылка? Я жду её уже две недели.",
        "zh": "我想退货，这个产品质量太差了，请尽快帮我处理一下，谢谢",
        "ja": "配送が遅れています。いつ届きますか、教えてください。",
    }
    found = languages(
        [*texts.values(), "Πού είναι το δέμα μου; Περιμένω δύο εβδομάδες.", "12345 67890 12345 67890", "ok"]
    )
    assert [COMMON[int(row.argmax())] for row in found[:6]] == list(texts)
    assert found[6].tolist() == [0.0] * len(COMMON) + [1.0], "Greek is one of the others"
    assert found.sum(1).tolist() == [1] * 7 + [0, 0]


@pytest.mark.skipif(not (SHARED / "reviews_text").is_dir(), reason="the real reviews are not beside this checkout")
def test_sentiment_ranks_real_reviews_of_items_it_never_saw() -> None:
    from sklearn.metrics import roc_auc_score

    rows = read(SHARED / "reviews_text" / FILES["clothing"], "clothing")
    rows = rows[rows["held_out"] & (rows["review"].str.len() < 250)].head(60)
    found = sentiment(embed_texts(rows["review"].tolist(), EMBEDDED, "cpu"))
    assert roc_auc_score(rows["satisfied"], found) > 0.85
    assert np.abs(found).max() <= 1


def test_a_sentiment_head_that_is_not_the_known_one_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "sentiment.safetensors"
    other.write_bytes(feeling.WEIGHTS.read_bytes() + b" ")
    monkeypatch.setattr(feeling, "WEIGHTS", other)
    with pytest.raises(BadInput, match="not the known sentiment head"):
        sentiment(np.zeros((1, 384), np.float32))


def test_a_model_that_is_no_transformer_is_refused(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel

    words = Tokenizer(WordLevel({"late": 0, "[UNK]": 1}, unk_token="[UNK]"))
    static = StaticEmbedding(words, embedding_dim=4)
    SentenceTransformer(modules=[static], device="cpu").save(str(tmp_path / "static"))
    with pytest.raises(BadInput, match="begins with StaticEmbedding"):
        embed_texts(["late"], str(tmp_path / "static"), "cpu")


def test_a_model_cut_to_fewer_dimensions_stays_so(tiny: dict[str, Path]) -> None:
    """Matryoshka: the first dimensions, and their unit length."""
    model = load_model(str(tiny["bert"]), "cpu")
    model.truncate_dim = 8
    found = sentence_vectors(model, cut(["late", "blue"], model).ids, "fp32", 64)
    assert np.abs(found - model.encode(["late", "blue"], normalize_embeddings=True)).max() < 2e-6
