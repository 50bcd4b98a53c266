"""Pictures of products and videos, drawn: the shape says what it is, palette and pattern say in which style."""

import colorsys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

SIZE = 96
SCALE = 3  # drawn large and reduced, so that edges are smooth

Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]

# hue centre, hue width, saturation, value, pattern of each style in catalogue.STYLES
LOOKS = (
    (0.08, 0.05, 0.55, 0.50, "plain"),
    (0.60, 0.06, 0.60, 0.40, "checks"),
    (0.90, 0.30, 0.25, 0.95, "dots"),
    (0.25, 0.50, 0.95, 0.95, "stripes"),
    (0.00, 0.50, 0.03, 0.35, "plain"),
    (0.95, 0.10, 0.60, 0.80, "petals"),
)


def draw_product(category: int, style: int, rng: np.random.Generator, path: Path) -> None:
    """A product on a studio background whose colour and light say nothing of the style."""
    hue, width, saturation, value, pattern = LOOKS[style]
    side = SIZE * SCALE
    backdrop = _colour(rng.random(), rng.uniform(0, 0.45), rng.uniform(0.55, 1.0))
    picture = Image.new("RGB", (side, side), backdrop)
    shape = Image.new("L", (side, side), 0)
    _silhouette(ImageDraw.Draw(shape), category, side, rng)
    base = _colour(
        hue + width * (rng.random() - 0.5), saturation * rng.uniform(0.8, 1.2), value * rng.uniform(0.85, 1.1)
    )
    accent = _colour(hue + width * (rng.random() - 0.5) + 0.06, saturation, min(1.0, value * 1.6 + 0.1))
    fabric = Image.new("RGB", (side, side), base)
    _pattern(ImageDraw.Draw(fabric), pattern, accent, side, rng)
    picture.paste(fabric, (0, 0), shape)
    light = np.linspace(rng.uniform(0.75, 1.0), rng.uniform(0.9, 1.15), side)[:, None, None]
    lit = np.clip(np.asarray(picture, np.float32) * light, 0, 255).astype(np.uint8)
    _save(Image.fromarray(lit), path)


def draw_thumbnail(topic: int, form: int, rng: np.random.Generator, path: Path) -> None:
    """A video's thumbnail: the ground's colour says the topic, the sign in the middle its format."""
    side = SIZE * SCALE
    ground = _colour(topic / 6 + 0.04 * rng.normal(), rng.uniform(0.35, 0.8), rng.uniform(0.5, 0.95))
    picture = Image.new("RGB", (side, side), ground)
    pen = ImageDraw.Draw(picture)
    for _ in range(5):
        (x, y), r = rng.uniform(0, side, 2).tolist(), rng.uniform(0.05, 0.25) * side
        pen.ellipse(
            (x - r, y - r, x + r, y + r),
            fill=_colour(topic / 6 + 0.08 * rng.normal(), rng.uniform(0.3, 0.8), rng.uniform(0.4, 1)),
        )
    u = side / 12
    signs: tuple[list[tuple[float, float]], ...] = (
        [(4, 3), (9, 6), (4, 9)],
        [(6, 2), (7.2, 5), (10, 5), (7.8, 7), (8.6, 10), (6, 8.2), (3.4, 10), (4.2, 7), (2, 5), (4.8, 5)],
        [(3, 9), (3, 7.5), (5, 7.5), (5, 6), (7, 6), (7, 4.5), (9, 4.5), (9, 9)],
        [(2, 3), (6, 4), (10, 3), (10, 9), (6, 10), (2, 9)],
        [(2, 3), (10, 3), (10, 8), (6, 8), (4, 10), (4, 8), (2, 8)],
        [(3, 5), (6, 3.5), (9, 5), (9, 9), (6, 10.5), (3, 9)],
    )
    pen.polygon([(x * u, y * u) for x, y in signs[form]], fill=(250, 250, 245), outline=(40, 40, 40))
    _save(picture, path)


def _colour(hue: float, saturation: float, value: float) -> Colour:
    r, g, b = colorsys.hsv_to_rgb(hue % 1.0, min(max(saturation, 0.0), 1.0), min(max(value, 0.0), 1.0))
    return round(255 * r), round(255 * g), round(255 * b)


def _save(picture: Image.Image, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.resize((SIZE, SIZE), Image.Resampling.BOX).save(path, compress_level=6)


def _silhouette(pen: ImageDraw.ImageDraw, category: int, side: int, rng: np.random.Generator) -> None:
    k = side / 12 * rng.uniform(0.85, 1.05)  # grid unit: every product fills a slightly other part of the frame
    dx, dy = rng.uniform(-0.5, 0.5, 2) + (side / k - 12) / 2

    def box(x0: float, y0: float, x1: float, y1: float) -> Box:
        return (x0 + dx) * k, (y0 + dy) * k, (x1 + dx) * k, (y1 + dy) * k

    def shape(*points: tuple[float, float]) -> None:
        pen.polygon([((x + dx) * k, (y + dy) * k) for x, y in points], fill=255)

    if category == 0:  # trainers
        shape((1, 5), (4, 5), (7, 7), (11, 8), (11, 9.5), (1, 9.5))
    elif category == 1:  # jackets
        shape((4, 1.5), (8, 1.5), (11, 5), (9.5, 6.5), (8.5, 5.2), (8.5, 11), (3.5, 11), (3.5, 5.2), (2.5, 6.5), (1, 5))
    elif category == 2:  # backpacks
        pen.rounded_rectangle(box(3, 2.5, 9, 11), radius=1.4 * k, fill=255)
        pen.arc(box(4.5, 0.8, 7.5, 4), 180, 360, fill=255, width=int(0.5 * k))
    elif category == 3:  # lamps
        shape((4.2, 1.5), (7.8, 1.5), (9.5, 6), (2.5, 6))
        pen.rectangle(box(5.6, 6, 6.4, 10), fill=255)
        pen.ellipse(box(3.8, 9.6, 8.2, 11), fill=255)
    elif category == 4:  # mugs
        pen.rectangle(box(3, 3.5, 8, 10), fill=255)
        pen.arc(box(6.8, 4.8, 10.2, 8.6), 270, 90, fill=255, width=int(0.7 * k))
    elif category == 5:  # headphones
        pen.arc(box(2.2, 2, 9.8, 10), 180, 360, fill=255, width=int(0.8 * k))
        pen.rounded_rectangle(box(1.6, 5.6, 3.8, 10), radius=0.7 * k, fill=255)
        pen.rounded_rectangle(box(8.2, 5.6, 10.4, 10), radius=0.7 * k, fill=255)
    elif category == 6:  # chairs
        pen.rounded_rectangle(box(3, 1.5, 9, 6.5), radius=0.8 * k, fill=255)
        pen.rectangle(box(2.6, 6.5, 9.4, 8), fill=255)
        for x in (3, 8.2):
            pen.rectangle(box(x, 8, x + 0.8, 11), fill=255)
    else:  # watches
        pen.rectangle(box(4.6, 0.8, 7.4, 11.2), fill=255)
        pen.ellipse(box(3, 3, 9, 9), fill=255)


def _pattern(pen: ImageDraw.ImageDraw, kind: str, colour: Colour, side: int, rng: np.random.Generator) -> None:
    step = side / rng.uniform(9, 13)
    marks = np.arange(0, side + step, step).tolist()
    if kind == "stripes":
        for x in marks:
            pen.line((x, 0, x - side * 0.3, side), fill=colour, width=max(1, int(step * 0.45)))
    elif kind == "checks":
        for i, x in enumerate(marks):
            for j, y in enumerate(marks):
                if (i + j) % 2:
                    pen.rectangle((x, y, x + step, y + step), fill=colour)
    elif kind == "dots":
        for x in marks:
            for y in marks:
                pen.ellipse((x, y, x + step * 0.5, y + step * 0.5), fill=colour)
    elif kind == "petals":
        for _ in range(26):
            x, y = rng.uniform(0, side, 2)
            for a in np.arange(5) * 2 * np.pi / 5:
                u, v, r = x + step * 0.5 * np.cos(a), y + step * 0.5 * np.sin(a), step * 0.35
                pen.ellipse((u - r, v - r, u + r, v + r), fill=colour)
