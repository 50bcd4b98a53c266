"""What a picture shows, in words nobody trained it on: the words nearest to it in the space that pictures share with texts."""

from collections.abc import Sequence

import numpy as np

from customers.errors import BadInput
from encoders.image_model import Tower

# How a catalogue speaks of a thing; the mean of their vectors stands for the word (Radford et al. 2021, section 3.1.4).
TEMPLATES = ("{}", "a photo of {}", "{} for men", "{} for women", "casual {}")


def named(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """{name: what things of that name are called}: of "dress" dress itself, of "shoes: sandals, heels" sandals and heels.

    A word that stands for several kinds of things is found more surely by the names of the kinds. BadInput for a name
    without kinds, or one that comes twice.
    """
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        name, colon, kinds = (part.strip() for part in word.partition(":"))
        each = tuple(kind.strip() for kind in kinds.split(",") if kind.strip()) if colon else (name,)
        if not name or not each:
            raise BadInput(
                f"{word!r} names nothing: write a word, or a word and its kinds as in 'shoes: sandals, heels'"
            )
        if name in found:
            raise BadInput(f"the word {name!r} comes twice: give it once, with all of its kinds")
        found[name] = each
    return found


def tag(tower: Tower, vectors: np.ndarray, kinds: Sequence[Sequence[str]]) -> np.ndarray:
    """(n, len(kinds)) float32: zero-shot probabilities of each word for each picture's vector (n, dim).

    `kinds`: what things of each word are called, `[["dress"], ["sandals", "heels"]]`. Softmax of the cosines of all kinds at
    the temperature of the tower's training; a word's probability is the sum of its kinds'.
    """
    called = [kind for each in kinds for kind in each]
    said = tower.text_vectors([template.format(kind) for kind in called for template in TEMPLATES])
    mean = said.reshape(len(called), len(TEMPLATES), -1).mean(1)  # (kinds, dim)
    logits = tower.scale * vectors @ (mean / np.linalg.norm(mean, axis=1, keepdims=True)).T
    weights = np.exp(logits - logits.max(1, keepdims=True))
    first = np.cumsum([0, *(len(each) for each in kinds[:-1])])  # of each word
    return np.asarray(np.add.reduceat(weights / weights.sum(1, keepdims=True), first, axis=1), np.float32)
