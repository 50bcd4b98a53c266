"""Pictures of what a segment's customers look at more than everybody else."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from clustering.segments import Segments
from customers.table import Customers
from evidence.measures import Measure
from evidence.sources import PEOPLE
from personas.compare import FEWEST, compare

PICTURES = 8  # a segment


@dataclass(frozen=True)
class Picture:
    """`path` within `Customers.pictures`, `name` of the product or video, `count` customers of the segment, `lift`."""

    path: str
    name: str
    count: int
    lift: float | None


PRODUCTS = Measure(
    "seen",
    "view",
    "has",
    "share",
    "{item}",
    f"""
    SELECT DISTINCT row, '' AS part, image AS item, 1.0 AS x
    FROM (
        SELECT customer_id, product_id FROM views
        UNION ALL SELECT customer_id, product_id FROM orders WHERE amount >= 0
    ) {PEOPLE} JOIN (SELECT product_id, image FROM products WHERE image <> '') USING (product_id)
    """,
)
PRODUCT_NAMES = "SELECT image AS path, min(name) AS name FROM products WHERE image <> '' GROUP BY image"
VIDEOS = Measure(
    "seen",
    "watch",
    "has",
    "share",
    "{item}",
    f"""
    SELECT DISTINCT row, '' AS part, thumbnail AS item, 1.0 AS x FROM (SELECT customer_id, video_id FROM watches)
    {PEOPLE} JOIN (SELECT video_id, thumbnail FROM videos WHERE thumbnail <> '') USING (video_id)
    """,
)
VIDEO_NAMES = "SELECT thumbnail AS path, min(title) AS name FROM videos WHERE thumbnail <> '' GROUP BY thumbnail"


def shown(customers: Customers, segments: Segments) -> list[tuple[Picture, ...]]:
    """Up to 8 pictures a segment: of products viewed or bought, or of videos watched where there are no products.

    The most telling first (see personas/compare.py); a picture needs 3 customers of the segment, and only pictures that
    the segment looks at more than everybody else are shown, unless there is nobody else.
    """
    found: list[tuple[Picture, ...]] = [() for _ in segments.names]
    for measure, names in ((PRODUCTS, PRODUCT_NAMES), (VIDEOS, VIDEO_NAMES)):
        named = customers.query(names)
        name_of = dict(zip(named.path, named["name"], strict=True))
        frame = compare(customers, segments, measure)
        frame = frame[(frame.holders >= FEWEST) & ((frame.value > frame.rest) | frame.rest.isna())]
        frame = frame.assign(score=frame.z.where(frame.rest.notna(), frame.value))
        frame = frame.sort_values(["label", "score", "item"], ascending=[True, False, True])
        for j in range(len(found)):
            if not found[j]:
                best = frame[frame["label"] == j].head(PICTURES).to_dict("records")
                found[j] = tuple(_picture(row, str(name_of[row["item"]])) for row in best)
    return found


def _picture(row: dict[Hashable, Any], name: str) -> Picture:
    lift = float(row["value"] / row["rest"]) if row["rest"] > 0 else None
    return Picture(str(row["item"]), name, int(row["holders"]), lift)
