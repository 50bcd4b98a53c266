"""How the pictures look that customers see: the colour, the tone and the pattern of what is shown, in plain words."""

from typing import TYPE_CHECKING

import numpy as np

from customers.table import Customers
from evidence.feature import Example, Feature
from evidence.sources import PEOPLE

if TYPE_CHECKING:
    import pandas as pd
    from PIL import Image

SIDE = 64
MOST_PICTURES = 2000  # those seen by most customers; the rest would take time and change little
COLOURS = ("red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink", "brown", "white", "grey", "black")
HUES = (15, 45, 70, 165, 195, 255, 290, 345)  # degrees at which one colour's name ends and the next begins
TONES = ("dark", "pale", "vivid", "soft")
BUSY = 0.25  # share of what is shown that lies on an edge, above which a picture is called patterned

SEEN = {
    "viewed": f"SELECT row, image AS path, name FROM views {PEOPLE} JOIN products USING (product_id)",
    "watched": f"SELECT row, thumbnail AS path, title AS name FROM watches {PEOPLE} JOIN videos USING (video_id)",
}
WHAT = {"viewed": ("", "view", "products pictured"), "watched": ("thumbnail_", "watch", "videos with a picture")}


def look_columns(customers: Customers) -> list[tuple[Feature, np.ndarray]]:
    """Shares of a customer's views whose picture is mainly of a colour, has a tone, is patterned; watches likewise."""
    found = []
    for of, (prefix, topic, what) in WHAT.items():
        seen = _seen(customers, SEEN[of])
        looks = _looks(customers, seen)
        if not len(looks):
            continue
        seen = seen[seen["path"].isin(looks.index)]
        total = seen.groupby("row")["times"].sum()  # views a customer
        for measure, text in (
            ("colour", f"{what} mainly in {{item}}"),
            ("tone", f"{what} in {{item}} colours"),
            ("pattern", f"{what} with a pattern"),
        ):
            word = seen["path"].map(looks[measure])
            for item in sorted(set(looks[measure]) - {""}):
                x = np.full(customers.n, np.nan)
                x[total.index.to_numpy(np.int64)] = 0.0
                here = seen[word == item]
                share = here.groupby("row")["times"].sum() / total
                share = share.dropna()
                x[share.index.to_numpy(np.int64)] = share.to_numpy(np.float64)
                shown = tuple(
                    Example(str(row["name"]), str(path))
                    for path, row in looks[looks[measure] == item].head(3).iterrows()
                )
                name = prefix + measure
                found.append((Feature(name, "", item, text.replace("{item}", item), "share", "mix", topic, shown), x))
    return found


def _seen(customers: Customers, source: str) -> "pd.DataFrame":
    """row, path, name, times: how often each customer saw each picture, of the pictures most customers saw."""
    return customers.query(
        f"""
        WITH s AS MATERIALIZED (SELECT row, path, min(name) AS name, count(*) AS times FROM ({source})
                                WHERE path <> '' GROUP BY row, path),
        most AS (SELECT path FROM s GROUP BY path ORDER BY count(*) DESC, path LIMIT {MOST_PICTURES})
        SELECT row, path, name, times FROM s SEMI JOIN most USING (path) ORDER BY row, path
        """
    )


def _looks(customers: Customers, seen: "pd.DataFrame") -> "pd.DataFrame":
    """path -> name, colour, tone, pattern ("patterned" or ""), the pictures most customers saw first."""
    import pandas as pd

    from encoders.pictures import decoded

    by = seen.groupby("path").agg(name=("name", "min"), people=("row", "size")).reset_index()
    by = by.sort_values(["people", "path"], ascending=[False, True])
    there = [(customers.pictures / path).is_file() for path in by["path"]]
    by = by[np.array(there, bool)].set_index("path")
    found = list(decoded([customers.pictures / path for path in by.index], look, "colours of pictures"))
    return pd.DataFrame(found, index=by.index, columns=["colour", "tone", "pattern"]).assign(name=by["name"])


def look(picture: "Image.Image") -> tuple[str, str, str]:
    """(colour, tone, "patterned" or "") of what a picture shows.

    What differs from its row's two ends is what is shown, the rest the ground it lies on; where nothing differs, all
    is. Colours are named by hue, saturation and value (Smith 1978, "Color gamut transform pairs").
    """
    from PIL import Image

    rgb = np.asarray(picture.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BOX), np.float32) / 255
    ground = (rgb[:, :2].mean(1) + rgb[:, -2:].mean(1)) / 2  # (SIDE, 3)
    shown = np.abs(rgb - ground[:, None]).max(2) > 0.1
    if shown.mean() < 0.03:
        shown[:] = True
    value, low = rgb.max(2), rgb.min(2)
    chroma = value - low
    saturation = chroma / np.maximum(value, 1e-6)
    safe = np.maximum(chroma, 1e-6)
    r, g, b = (rgb[..., channel] for channel in range(3))
    hue = 60 * np.where(value == r, (g - b) / safe % 6, np.where(value == g, (b - r) / safe + 2, (r - g) / safe + 4))
    colour = np.digitize(hue, HUES) % 8
    colour = np.where((colour == 1) & (value < 0.65), COLOURS.index("brown"), colour)
    light = np.where(value > 0.85, COLOURS.index("white"), COLOURS.index("grey"))
    colour = np.where(saturation < 0.15, light, colour)
    colour = np.where(value < 0.2, COLOURS.index("black"), colour)
    vivid = (saturation > 0.75) & (value > 0.7)
    tone = np.where(value < 0.5, 0, np.where(saturation < 0.35, 1, np.where(vivid, 2, 3)))
    dy, dx = np.gradient(rgb.mean(2))
    edges = ((np.hypot(dx, dy) > 0.06) & shown).sum() / shown.sum()
    return (
        COLOURS[int(np.bincount(colour[shown]).argmax())],
        TONES[int(np.bincount(tone[shown]).argmax())],
        "patterned" if edges > BUSY else "",
    )
