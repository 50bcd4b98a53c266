"""The shop's shelves: products that carry a style, videos that carry a format."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from customers.synthetic import pictures

CATEGORIES: dict[str, tuple[str, ...]] = {
    "trainers": ("running shoes", "trainers", "sneakers"),
    "jackets": ("rain jacket", "winter coat", "blazer"),
    "backpacks": ("backpack", "rucksack", "daypack"),
    "lamps": ("table lamp", "reading lamp", "desk light"),
    "mugs": ("coffee mug", "teacup", "tumbler"),
    "headphones": ("headphones", "headset", "earphones"),
    "chairs": ("armchair", "dining chair", "stool"),
    "watches": ("wristwatch", "sports watch", "chronograph"),
}
STYLES = ("earthy", "geometric", "pastel", "neon", "monochrome", "floral")  # one an image group
NAMES = ("Alder", "Brook", "Cedar", "Dune", "Ember", "Fjord", "Grove", "Heath", "Iris", "Juniper", "Kelp", "Lark")
PRICES = dict(zip(CATEGORIES, (70, 110, 60, 45, 14, 90, 150, 120), strict=True))

TOPICS: dict[str, tuple[str, ...]] = {
    "fitness": (
        "a morning run",
        "a home gym",
        "yoga for stiff backs",
        "marathon training",
        "kettlebells",
        "stretching",
    ),
    "cooking": ("sourdough bread", "a quick curry", "knife skills", "fresh pasta", "summer salads", "slow stews"),
    "travel": ("a week in Lisbon", "night trains", "packing light", "island hopping", "alpine huts", "city weekends"),
    "home": ("small balconies", "painting a room", "indoor plants", "tidy shelves", "warm lighting", "old furniture"),
    "music": (
        "a bedroom studio",
        "vinyl records",
        "first guitar chords",
        "live loops",
        "choosing headphones",
        "jazz drums",
    ),
    "outdoor": (
        "winter camping",
        "trail maps",
        "knots and ropes",
        "cold water swimming",
        "birdwatching",
        "a first bivouac",
    ),
}
FORMATS: dict[str, tuple[str, str]] = {
    "trailer": ("Trailer: {x}", "A short teaser of what is coming: {x} in ninety seconds."),
    "review": ("{x}: tested and reviewed", "We compare products for {x} and give our verdict, with pros and cons."),
    "how-to": (
        "How to: {x}, step by step",
        "A tutorial lesson that teaches you {x} from the beginning, one step at a time.",
    ),
    "story": ("A story about {x}", "A documentary portrait of people and their lives with {x}."),
    "live": ("Live: questions on {x}", "Recording of our live stream with the audience's questions about {x}."),
    "unboxing": ("Unboxing everything for {x}", "We open the parcels and show what is inside, all the kit for {x}."),
}
LENGTHS = dict(zip(FORMATS, (90, 480, 720, 1500, 2700, 300), strict=True))


@dataclass(frozen=True)
class Catalogue:
    """`products` and `videos` as contract tables, and the hidden style or format, topic and category of each row."""

    products: pd.DataFrame
    videos: pd.DataFrame
    style: np.ndarray  # (products,) int
    category: np.ndarray  # (products,) int
    format: np.ndarray  # (videos,) int
    topic: np.ndarray  # (videos,) int


def build(out: Path, seed: int, with_pictures: bool) -> Catalogue:
    """Make the catalogue, 8 products a category and style, 6 videos a topic and format; pictures go to out/pictures/."""
    rng = np.random.default_rng([seed, 1])
    rows: list[dict[str, object]] = []
    style, category = [], []
    for c, (name, nouns) in enumerate(CATEGORIES.items()):
        for s in range(len(STYLES)):
            for i in range(8):
                noun, product_id = nouns[i % len(nouns)], f"P{len(rows):04d}"
                price = float(np.round(PRICES[name] * np.exp(0.35 * rng.normal()), 2))
                title = f"{NAMES[int(rng.integers(len(NAMES)))]} {noun} {int(rng.integers(2, 99))}"
                image = f"pictures/{product_id}.png" if with_pictures else None
                rows.append({"product_id": product_id, "name": title, "category": name, "price": price, "image": image})
                style.append(s)
                category.append(c)
                if image:
                    pictures.draw_product(c, s, rng, out / image)
    products = pd.DataFrame(rows)

    rows, form, topic = [], [], []
    for t, (name, subjects) in enumerate(TOPICS.items()):
        for f, (kind, (title, text)) in enumerate(FORMATS.items()):
            for subject in subjects:
                video_id = f"V{len(rows):04d}"
                length = float(np.round(LENGTHS[kind] * np.exp(0.25 * rng.normal())))
                thumbnail = f"pictures/{video_id}.png" if with_pictures else None
                words = {"title": title.format(x=subject), "topic": name, "description": text.format(x=subject)}
                rows.append(
                    {"video_id": video_id} | words | {"duration_s": length, "thumbnail": thumbnail, "file": None}
                )
                form.append(f)
                topic.append(t)
                if thumbnail:
                    pictures.draw_thumbnail(t, f, rng, out / thumbnail)
    videos = pd.DataFrame(rows)
    return Catalogue(products, videos, np.array(style), np.array(category), np.array(form), np.array(topic))
