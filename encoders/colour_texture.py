"""Images by colour and texture alone: no weights, no network, and honest about what it cannot see (what a thing is)."""

from typing import Literal

import numpy as np
from PIL import Image
from pydantic import Field

from customers.table import Customers
from encoders.encoder import Encoder, Piece, distinct, per_trace, traces
from encoders.pictures import decoded
from encoders.tokens import Tokens

SIDE = 64
HUES, SATURATIONS, VALUES = 12, 3, 3
ORIENTATIONS, RINGS = 8, 3


class ColourTextureEncoder(Encoder):
    """HSV colour histograms (Swain & Ballard 1991) and gradient orientations (Dalal & Triggs 2005) of the picture's
    centre and rim; the default until weights are named with `type: image`."""

    of: Literal["viewed", "bought", "watched"] = Field("viewed", description="whose pictures: viewed, bought, watched")

    @property
    def by_customer(self) -> bool:
        return True

    def pieces(self, customers: Customers, row: int) -> list[Piece]:
        return traces(customers, self.of, "picture", row)

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, 282) float32 in [0, 1]: one vector a picture seen; every distinct picture is read once."""
        row, time, paths = per_trace(customers, self.of, "picture")
        names, where = distinct(paths)
        vectors = np.zeros((len(names), DIM), np.float32)
        for i, vector in enumerate(decoded([customers.pictures / name for name in names], features, "pictures")):
            vectors[i] = vector
        return Tokens.from_rows(row, vectors[where], customers.n, time)


def features(picture: Image.Image) -> np.ndarray:
    """(282,) float32. Square roots of shares, so that the inner product of two is their Bhattacharyya coefficient."""
    small = picture.resize((SIDE, SIDE), Image.Resampling.BOX)
    hsv = np.asarray(small.convert("HSV"), np.int64)  # (SIDE, SIDE, 3)
    hue = hsv[..., 0] * HUES // 256
    saturation = hsv[..., 1] * SATURATIONS // 256
    value = hsv[..., 2] * VALUES // 256
    colour = (hue * SATURATIONS + saturation) * VALUES + value
    parts = [_shares(colour[where], HUES * SATURATIONS * VALUES) for where in (CENTRE, ~CENTRE)]

    grey = np.asarray(small.convert("L"), np.float32) / 255
    dy, dx = np.gradient(grey)
    strength = np.hypot(dx, dy)
    angle = ((np.arctan2(dy, dx) % np.pi) / np.pi * ORIENTATIONS).astype(np.int64) % ORIENTATIONS
    # Strong and weak edges apart: stripes and checks are strong, folds and shadows are weak.
    level = np.digitize(strength, [0.02, 0.10])
    texture = angle * RINGS + level
    parts += [_shares(texture[where], ORIENTATIONS * RINGS) for where in (CENTRE, ~CENTRE)]
    parts.append(_shares(value.ravel() * RINGS + level.ravel(), VALUES * RINGS))
    parts.append(
        np.array(
            [
                strength.mean() * 4,
                grey.mean(),
                grey.std() * 2,
                hsv[..., 1].mean() / 255,
                hsv[..., 1].std() / 128,
                hsv[..., 2].std() / 128,
                (strength > 0.1).mean(),
                (grey > 0.9).mean(),
                (grey < 0.1).mean(),
            ]
        )
    )
    return np.asarray(np.clip(np.concatenate(parts), 0, 1), np.float32)


def _shares(bins: np.ndarray, count: int) -> np.ndarray:
    return np.asarray(np.sqrt(np.bincount(bins.ravel(), minlength=count) / bins.size))


_y, _x = np.mgrid[0:SIDE, 0:SIDE] - (SIDE - 1) / 2
CENTRE = np.hypot(_x, _y) < SIDE * 0.32  # a product photo shows its subject in the middle
DIM = 2 * HUES * SATURATIONS * VALUES + 2 * ORIENTATIONS * RINGS + VALUES * RINGS + 9
