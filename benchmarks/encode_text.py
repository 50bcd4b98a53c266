"""Encoding texts: ours beside SentenceTransformer.encode as people call it, and beside the model's bare forward pass.

In one process and in turns, CPU seconds of all threads, medians over rounds of the ratio within a round. Ours starts
with an empty cache each time and counts everything: loading and hashing the model, tokenising, encoding, writing the
cache. The peers have their model loaded before the clock starts. `--quick` takes under 5 minutes on 2 cores.

- encode, one call: all texts in arrival order in one call, fp32, batches of 32 (it sorts by length inside)
- encode, shards: the same in calls of 64 texts, as they come from a reader
- bare pass: the transformer alone, in the precision ours chose, over what ours reads, tokenised and grouped by exact
  length beforehand: no padding, no pooling. `ratio_to_bare_pass` is our seconds over its: 1 is the bound.
- products: nothing but the transformer's matrix products, over what encode reads (it cuts long texts off).
  `ratio_at_best` is one call's seconds over theirs: what a perfect path in fp32 would reach on this processor.
- repeats: four searches to one review, searches drawn from real short questions with Zipf frequencies (exponent 1.1)

`min_cosine` and `same_top_10` compare ours with the one call in fp32 on texts that the model takes whole; longer ones are
cut off there, and read to the end here.
"""

import argparse
import csv
import gzip
import hashlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import show
from customers.errors import BadInput

REVIEWS = {"womens_clothing_reviews.csv.gz": "review", "amazon_musical_instruments_5core.csv.gz": "review"}
QUESTIONS = {"banking77.csv.gz": "text", "clinc150.csv.gz": "text", "airline_tweets.csv.gz": "text"}
SHARD, TOKENS = 64, 512
FLAGS = ("avx2", "avx512_f", "avx512_bf16", "amx_bf16")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="smaller: under 5 minutes on 2 cores")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="holds reviews_text, support_intents")
    parser.add_argument("--limit", type=int, help="distinct texts (600 with --quick, else 5,000)")
    parser.add_argument("--rounds", type=int, help="3 with --quick, else 5")
    parser.add_argument("--threads", type=int, default=1, help="of torch")
    options = parser.parse_args()
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # waiting threads must not count as work
    limit, rounds = options.limit or (600 if options.quick else 5000), options.rounds or (3 if options.quick else 5)
    try:
        rows, summary = measure(options.data, limit, rounds, options.threads)
    except BadInput as error:
        sys.exit(f"encode_text: {error}")
    show(rows, summary, options.json)


def measure(data: Path, limit: int, rounds: int, threads: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """A row a way and input, and the summary. Raises BadInput if the texts are not there."""
    reviews, questions = read(data / "reviews_text", REVIEWS), read(data / "support_intents", QUESTIONS)
    import torch

    from encoders.precision import compare
    from encoders.text import EMBEDDED, load_model
    from encoders.text_forward import in_precision
    from encoders.text_pieces import cut, longest

    torch.set_num_threads(threads)
    distinct = by_hash(reviews[: limit // 2] + questions[: limit - limit // 2])
    repeats = with_repeats(reviews[limit : limit + limit // 3], questions, 4 * (limit // 3))
    peer: Any = load_model(EMBEDDED, "cpu")
    _, _, how = ours(distinct[:300])
    bare = in_precision(load_model(EMBEDDED, "cpu"), "bf16" if how == "bf16" else "fp32")
    sequences = peer.tokenizer(distinct, truncation=True, max_length=longest(peer))["input_ids"]
    pieces = [piece.tolist() for piece in cut(distinct, peer).ids]

    def encode(texts: list[str], size: int) -> np.ndarray:
        calls = [texts[i : i + size] for i in range(0, len(texts), size)]
        return np.concatenate([peer.encode(call, normalize_embeddings=True, show_progress_bar=False) for call in calls])

    ways: dict[str, Callable[[], Any]] = {
        "ours": lambda: ours(distinct),
        "encode, one call": lambda: encode(distinct, len(distinct)),
        "encode, shards": lambda: encode(distinct, SHARD),
        "bare pass": lambda: bare_pass(bare, pieces),
        "products": lambda: products(peer[0].model.config, sequences),
        "ours, repeats": lambda: ours(repeats),
        "encode, one call, repeats": lambda: encode(repeats, len(repeats)),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    last: dict[str, Any] = {}
    for turn in range(rounds):
        for name in list(ways)[:: -1 if turn % 2 else 1]:  # there and back, so that a drift of the machine cancels
            start = time.process_time()
            last[name] = ways[name]()
            seconds[name].append(time.process_time() - start)

    def ratio(one: str, other: str) -> float:
        return statistics.median(a / b for a, b in zip(seconds[one], seconds[other], strict=True))

    whole = np.array([len(ids) < longest(peer) for ids in sequences])
    vectors, kept, how = last["ours"]
    faith = compare(last["encode, one call"][whole], vectors[whole])
    rows = [
        {"way": name, "texts": len(repeats if "repeats" in name else distinct), "cpu_s": statistics.median(spent)}
        for name, spent in seconds.items()
    ]
    flags = torch.cpu.get_capabilities()
    summary = {
        "ratio": ratio("encode, one call", "ours"),
        "ratio_to_shards": ratio("encode, shards", "ours"),
        "ratio_with_repeats": ratio("encode, one call, repeats", "ours, repeats"),
        "ratio_to_bare_pass": ratio("ours", "bare pass"),
        "ratio_at_best": ratio("encode, one call", "products"),
        "ratio_at_best_to_shards": ratio("encode, shards", "products"),
        "min_cosine": faith.min_cosine,
        "same_top_10": faith.same_top_10,
        "path": how,
        "cpu": flags.get("cpu_name", "unknown"),
        "cpu_flags": " ".join(flag for flag in FLAGS if flags.get(flag)),
        "threads": threads,
        "rounds": rounds,
        "texts": len(distinct),
        "texts_cut_by_encode": int((~whole).sum()),
        "tokens_cut_by_encode": 1 - sum(map(len, sequences)) / sum(map(len, pieces)),
        "cache_mib": kept / 2**20,
        "distinct_share_of_repeats": len(set(repeats)) / len(repeats),
    }
    return rows, summary


def ours(texts: list[str]) -> tuple[np.ndarray, int, str]:
    """Vectors, bytes of the cache they filled, and the precision that was taken."""
    from encoders.text import EMBEDDED, embed_texts

    before = os.environ.get("KINFOLD_CACHE")
    with tempfile.TemporaryDirectory() as empty:
        os.environ["KINFOLD_CACHE"] = empty
        try:
            vectors = embed_texts(texts, EMBEDDED, "cpu")
        finally:
            os.environ.pop("KINFOLD_CACHE")
            if before is not None:
                os.environ["KINFOLD_CACHE"] = before
        spaces = sorted(Path(empty).glob("text-*.sqlite"), key=lambda path: path.stat().st_size)
        return vectors, spaces[-1].stat().st_size, spaces[-1].name.split("-")[1]  # a check fills 256 of the other


def bare_pass(model: Any, sequences: list[list[int]]) -> int:
    """Passes made: the transformer over batches of sequences of one length, TOKENS tokens at most."""
    import torch

    passes = 0
    with torch.inference_mode():
        for batch in batches(sequences):
            model[0].model(input_ids=torch.tensor(batch))
            passes += 1
    return passes


def products(shape: Any, sequences: list[list[int]]) -> float:
    """The matrix products of a BERT of this `shape` over sequences of one length at a time, in fp32; a meaningless number."""
    import torch

    d, inner, heads = shape.hidden_size, shape.intermediate_size, shape.num_attention_heads
    draw = torch.Generator().manual_seed(0)
    mixing, output, up, down = (
        torch.randn(rows, columns, generator=draw).T for rows, columns in ((3 * d, d), (d, d), (inner, d), (d, inner))
    )  # as linear layers hold them
    total = 0.0
    with torch.inference_mode():
        for batch in batches(sequences):
            b, length = len(batch), len(batch[0])
            x = torch.ones(b * length, d)
            wide, heads_of = torch.ones(b * length, inner), torch.ones(b * heads, length, d // heads)
            for _ in range(shape.num_hidden_layers):
                x @ mixing
                torch.bmm(torch.bmm(heads_of, heads_of.transpose(1, 2)), heads_of)
                x @ output
                x @ up
                total += float((wide @ down)[0, 0])
    return total


def batches(sequences: list[list[int]]) -> Iterator[list[list[int]]]:
    ordered = sorted(sequences, key=len)
    start = 0
    while start < len(ordered):
        length = len(ordered[start])
        stop = start + 1
        while stop < len(ordered) and len(ordered[stop]) == length and (stop - start + 1) * length <= TOKENS:
            stop += 1
        yield ordered[start:stop]
        start = stop


def with_repeats(reviews: list[str], questions: list[str], searches: int) -> list[str]:
    """Reviews as they are among `searches` draws of questions, the k-th of which comes with probability ~ k^-1.1."""
    rng = np.random.default_rng(0)
    weight = np.arange(1, len(questions) + 1) ** -1.1
    drawn = [questions[i] for i in rng.choice(len(questions), searches, p=weight / weight.sum())]
    mixed = reviews + drawn
    return [mixed[i] for i in rng.permutation(len(mixed))]


def read(folder: Path, files: dict[str, str]) -> list[str]:
    """The distinct texts of a folder's files, in the order of a hash."""
    texts: list[str] = []
    for name, column in files.items():
        if not (folder / name).exists():
            raise BadInput(f"{folder / name} is not there: give the folder of the real texts with --data")
        with gzip.open(folder / name, "rt", encoding="utf-8", newline="") as lines:
            texts += [row[column] for row in csv.DictReader(lines) if row[column].strip()]
    return by_hash(texts)


def by_hash(texts: list[str]) -> list[str]:
    return sorted(set(texts), key=lambda text: hashlib.sha256(text.encode()).digest())


if __name__ == "__main__":
    main()
