"""Words as a question: whose pictures and texts lie near to them, and what a picture shows."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from customers.errors import BadInput
from customers.pictures import check_pictures


def tags_of(pictures: Sequence[Path], words: list[str]) -> list[dict[str, float]]:
    """For each picture the words with the probability that it shows them, likeliest first, by the bundled tower.

    A word may be given with its kinds, "shoes: sandals, heels". Raises BadInput for a file that is no usable picture, and
    for words that name nothing.
    """
    from encoders.image import embed_files
    from encoders.image_model import BUNDLED, load_tower
    from encoders.zero_shot import named, tag

    asked = named(words)
    for picture in pictures:
        fault = check_pictures(picture.parent, [picture.name], lambda steps: None)[picture.name]
        if fault is not None:
            raise BadInput(f"{picture} cannot be used ({fault}): give picture files")
    tower = load_tower(BUNDLED.stem, None, "cpu")
    chances = tag(tower, embed_files(pictures, tower, "cpu"), list(asked.values()))
    names = list(asked)
    return [{names[j]: float(row[j]) for j in np.argsort(-row, kind="stable")} for row in chances]
