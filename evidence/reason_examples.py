"""What of the catalogue shows a feature: products of a category, videos on a topic, the commonest first."""

from collections.abc import Sequence
from dataclasses import replace

from customers.table import Customers
from evidence.feature import Example, Feature

SHOWN = 3  # examples a feature
PRODUCTS = """
    SELECT {item} AS item, name AS text, coalesce(image, '') AS picture, count(*) AS times
    FROM {table} JOIN products USING (product_id) WHERE {item} <> '' GROUP BY ALL
"""
VIDEOS = """
    SELECT {item} AS item, title AS text, coalesce(thumbnail, '') AS picture, count(*) AS times
    FROM watches JOIN (SELECT *, unnest(string_split(coalesce(topic, ''), ', ')) AS one FROM videos) USING (video_id)
    WHERE {item} <> '' GROUP BY ALL
"""
SQL = {
    "category": PRODUCTS.format(item="category", table="views"),
    "product": PRODUCTS.format(item="name", table="views"),
    "bought": PRODUCTS.format(item="category", table="orders"),
    "bought_product": PRODUCTS.format(item="name", table="orders"),
    "topic": VIDEOS.format(item="one"),
    "title": VIDEOS.format(item="title"),
}


def examples(customers: Customers, columns: Sequence[Feature]) -> list[Feature]:
    """The columns with up to three examples each, where the catalogue has any; words stand for themselves."""
    shown: dict[tuple[str, str], tuple[Example, ...]] = {}
    for measure, sql in SQL.items():
        frame = customers.query(
            f"""
            SELECT item, text, picture FROM ({sql})
            QUALIFY row_number() OVER (PARTITION BY item ORDER BY times DESC, text, picture) <= {SHOWN}
            ORDER BY item, times DESC, text, picture
            """
        )
        for row in frame.to_dict("records"):
            here = (measure, str(row["item"]))
            shown[here] = (*shown.get(here, ()), Example(str(row["text"]), str(row["picture"])))
    found = []
    for column in columns:
        own = (Example(column.item),) if column.measure == "word" else column.examples
        found.append(replace(column, examples=shown.get((column.measure.removesuffix("_mix"), column.item), own)))
    return found
