"""Words as a question: whose pictures and texts lie near to them, and what a picture shows."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from customers.errors import BadInput
from customers.pictures import check_pictures
from customers.spec import make
from encoders.encoder import Encoder
from encoders.tokens import Tokens
from kinfold.config import resolve_device
from kinfold.store import Run
from retrieval.by_text import near_text
from retrieval.hit import Hit


def near(run: Run, ids: tuple[str, ...], text: str, k: int) -> list[Hit]:
    """The k customers nearest to the words, by every modality whose encoder puts words and what they say in one space."""
    config = json.loads((run.folder / "config.json").read_text())
    device = resolve_device(config["device"])
    vectors: dict[str, np.ndarray] = {}
    tokens: dict[str, Tokens] = {}
    for name, settings in config["encoders"].items():
        found = make("encoders", Encoder, settings).text_vectors([text], device)
        if found is not None:
            tokens[name] = Tokens.load(run.path(f"encode/{name}") / "tokens.safetensors")
            vectors[name] = found[0]
    return near_text(ids, tokens, vectors, k)


def tags_of(pictures: Sequence[Path], words: list[str]) -> list[dict[str, float]]:
    """For each picture the words with the probability that it shows them, likeliest first, by the bundled tower.

    Raises BadInput for a file that is no usable picture.
    """
    from encoders.image import embed_files
    from encoders.image_model import BUNDLED, load_tower, tag

    for picture in pictures:
        fault = check_pictures(picture.parent, [picture.name], lambda steps: None)[picture.name]
        if fault is not None:
            raise BadInput(f"{picture} cannot be used ({fault}): give picture files")
    tower = load_tower(BUNDLED.stem, None, "cpu")
    chances = tag(tower, embed_files(pictures, tower, "cpu"), words)
    return [{words[j]: float(row[j]) for j in np.argsort(-row, kind="stable")} for row in chances]
