"""Token sequences to sentence vectors, in passes of one fixed shape, so that a vector depends on its sequence alone.

A matrix product of fixed shape adds up every row in the same order wherever the row stands and whatever its neighbours
are; a batch as long as its longest text does not, and its last bits then depend on what else was missing in the cache.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Any

import numpy as np

from encoders.precision import Precision
from encoders.text_passes import batches, packs, padded_length, rows_of
from encoders.text_pieces import longest

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer

PACKED = ("bert", "roberta", "xlm-roberta", "camembert")  # architectures whose only mixing of tokens is attention
Run = tuple[int, int, int]  # first token, sequences, tokens of each: neighbours of one length in a pack


def in_precision(model: "SentenceTransformer", precision: Precision) -> "SentenceTransformer":
    """The model itself in fp32 and on CUDA (which autocasts); elsewhere a copy whose transformer is in bfloat16."""
    if precision == "fp32" or model.device.type == "cuda":
        return model
    import copy

    import torch

    model = copy.deepcopy(model)
    model[0].to(torch.bfloat16)  # pooling and what follows stay in float32
    return model


def sentence_vectors(
    model: "SentenceTransformer", ids: list[np.ndarray], precision: Precision, tokens: int
) -> np.ndarray:
    """(len(ids), d) float32 unit vectors, in the order given. `tokens`: of one pass, at least the longest sequence.

    On a CPU sequences are packed end to end without padding, and attention runs over neighbours of equal length, as in
    https://arxiv.org/abs/2107.02027; other architectures and CUDA (whose attention kernels choose how to split by the
    number of sequences) pad to a multiple of 16 tokens with a fixed number of rows for each length.

    Torch's threads take a pass each instead of sharing one: inside a shared pass the last bits depend on which thread a
    sequence falls to, for its scratch memory may be aligned otherwise.
    """
    import torch

    vectors = np.zeros((len(ids), model.get_embedding_dimension() or 0), np.float32)
    tokens = max(tokens, longest(model))
    packed = can_pack(model)
    passes = list(packs([len(i) for i in ids], tokens) if packed else batches(ids, tokens, longest(model)))
    cuda = model.device.type == "cuda"
    threads = torch.get_num_threads()

    def one(some: list[int]) -> np.ndarray:
        """(len(some), d) float32; grad mode and autocast are each thread's own."""
        with torch.inference_mode():
            with torch.autocast("cuda", torch.bfloat16, enabled=cuda and precision == "bf16"):
                features = (_packed if packed else _padded)(model, [ids[i] for i in some], tokens)
            found = _through(model, features)[: len(some), : vectors.shape[1]]
            return np.asarray(torch.nn.functional.normalize(found, dim=1).cpu().numpy())

    with _attention(model[0].model, "packed" if packed else None), ThreadPoolExecutor(1 if cuda else threads) as pool:
        torch.set_num_threads(1)
        try:
            for some, found in zip(passes, pool.map(one, passes), strict=True):
                vectors[some] = found
        finally:
            torch.set_num_threads(threads)
    return vectors


def can_pack(model: Any) -> bool:
    """Is this the CPU, an architecture whose tokens meet only in attention, and pooling right after it?"""
    config = model[0].model.config
    absolute = getattr(config, "position_embedding_type", None) in (None, "absolute")
    pools = len(model) > 1 and type(model[1]).__name__ == "Pooling" and model[1].include_prompt
    return bool(model.device.type == "cpu" and config.model_type in PACKED and absolute and pools)


@contextmanager
def _attention(transformer: Any, name: str | None) -> Iterator[None]:
    """Another attention for a while; whoever calls the model afterwards finds it as it was."""
    from transformers import AttentionInterface

    usual = transformer.config._attn_implementation
    if name is not None:
        AttentionInterface.register(name, _attend)
        transformer.set_attn_implementation(name)
    try:
        yield
    finally:
        transformer.set_attn_implementation(usual)


def _packed(model: Any, ids: list[np.ndarray], tokens: int) -> dict[str, "torch.Tensor"]:
    """One pass over sequences end to end, neighbours of one length together: features with (tokens, d) pooled rows."""
    import torch

    padding = getattr(model[0].model.embeddings, "padding_idx", None)
    first = 0 if padding is None else padding + 1  # RoBERTa counts positions from after the padding token's id
    words, positions = np.zeros((1, tokens), np.int64), np.full((1, tokens), first, np.int64)
    runs: list[Run] = []
    at = 0
    for length, neighbours in groupby(ids, key=len):
        rows = list(neighbours)
        end = at + length * len(rows)
        words[0, at:end] = np.concatenate(rows)
        positions[0, at:end] = np.tile(np.arange(first, first + length), len(rows))
        runs.append((at, len(rows), length))
        at = end
    state = model[0].model(torch.from_numpy(words), position_ids=torch.from_numpy(positions), runs=runs)
    hidden = state.last_hidden_state[0].float()  # (tokens, h)
    pooled = [model[1](_features(_run(hidden, run)))["sentence_embedding"] for run in runs]
    rows_of_all = torch.zeros(tokens, pooled[0].shape[1])  # of fixed shape too, for a dense layer may follow
    rows_of_all[: len(ids)] = torch.cat(pooled)
    return {"sentence_embedding": rows_of_all}


def _padded(model: Any, ids: list[np.ndarray], tokens: int) -> dict[str, "torch.Tensor"]:
    """One pass over padded rows, as many as this length always has: features with (rows, length, d) token vectors."""
    import torch

    length = padded_length(len(ids[0]), longest(model))
    rows = rows_of(tokens, length) + 1  # the last stays empty: a batch that needs no mask would take another path
    words = np.full((rows, length), model.tokenizer.pad_token_id or 0, np.int64)
    mask = np.zeros((rows, length), np.int64)
    mask[:, 0] = 1
    for row, sequence in enumerate(ids):
        words[row, : len(sequence)] = sequence
        mask[row, : len(sequence)] = 1
    features = {"input_ids": torch.from_numpy(words), "attention_mask": torch.from_numpy(mask)}
    features = model[0]({name: value.to(model.device) for name, value in features.items()})
    return {name: value.float() if name.endswith("embeddings") else value for name, value in features.items()}


def _through(model: Any, features: dict[str, "torch.Tensor"]) -> "torch.Tensor":
    """The modules after the transformer, those that are still to come."""
    for module in list(model)[2 if "sentence_embedding" in features else 1 :]:
        features = module(features)
    return features["sentence_embedding"].float()


def _attend(
    module: Any,
    query: "torch.Tensor",
    key: "torch.Tensor",
    value: "torch.Tensor",
    attention_mask: None,
    scaling: float | None = None,
    runs: tuple[Run, ...] = (),
    **rest: Any,
) -> tuple["torch.Tensor", None]:
    """Attention inside each sequence of a pack: (1, heads, tokens, d) each -> (1, tokens, heads, d)."""
    import torch

    out = torch.zeros_like(query.transpose(1, 2), memory_format=torch.contiguous_format)
    for run in runs:
        q, k, v = (
            _run(x[0].transpose(0, 1), run).transpose(1, 2) for x in (query, key, value)
        )  # (n, heads, length, d)
        found = torch.nn.functional.scaled_dot_product_attention(q, k, v, scale=scaling)
        _run(out[0], run).copy_(found.transpose(1, 2))
    return out, None


def _run(x: "torch.Tensor", run: Run) -> "torch.Tensor":
    """(tokens, ...) -> (sequences, length, ...): a view of the sequences of one length."""
    at, sequences, length = run
    return x[at : at + sequences * length].view(sequences, length, *x.shape[1:])


def _features(hidden: "torch.Tensor") -> dict[str, "torch.Tensor"]:
    """What Pooling reads: (n, length, h) of which nothing is padding."""
    return {"token_embeddings": hidden, "attention_mask": hidden.new_ones(hidden.shape[:2])}
