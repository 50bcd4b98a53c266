"""What a team can change for a segment, as numbers a customer: channels and hours, discounts, content, categories."""

import numpy as np

from customers.table import Customers
from evidence.contrasts import Kind, Yardstick
from evidence.measures import measures
from evidence.objective import Lever
from evidence.sources import WATCHES

MOST, FEWEST, RARE = 12, 5, 0.01  # levels of a lever: so many, had by so many customers, and by this share of the known
COMMON, WORDS = (
    0.5,
    40,
)  # a word that more than half of the writers use sets no message apart; so many words are looked at

# A topic's completion is known of those who watched it: how well it lands, where its share says how often it is chosen.
COMPLETION = f"""
    SELECT row, '' AS part, topic AS item, avg(completion) AS x
    FROM (SELECT row, completion, unnest(string_split(topic, ', ')) AS topic FROM ({WATCHES}) WHERE topic <> '')
    WHERE completion IS NOT NULL GROUP BY row, topic
"""
TEXTS = {
    "channel": "of orders through '{item}'",
    "event_channel": "of events through '{item}'",
    "night": "of orders at night",
    "weekend": "of orders at weekends",
    "discount": "of orders with a discount",
    "depth": "taken off the price where there is a discount",
    "topic_mix": "of the videos watched are on '{item}'",
    "topic_completion": "of a video on '{item}' watched",
    "completion": "of a video watched",
    "dropped": "of videos left before a quarter",
    "word": "write '{item}'",
    "bought_mix": "of the products bought are in '{item}'",
    "category_mix": "of the products looked at are in '{item}'",
}
SOURCES: dict[Kind, tuple[str, ...]] = {
    "channel": ("channel", "event_channel", "night", "weekend"),
    "discount": ("discount", "depth"),
    "topic": ("topic_mix", "topic_completion", "completion", "dropped", "word"),
    "category": ("bought_mix", "category_mix"),
}


def levers(customers: Customers, lever: Lever = "") -> tuple[Yardstick, ...]:
    """The levels of one lever, or of all: shares in [0, 1] a customer, NaN of whom it is unknown (no order, no watch).

    At most twelve levels of a source (forty words), those that most customers have. Words are of the lever topic: they say
    what a message may be about. Empty where the data show no lever at all.
    """
    sql = {each.name: each.sql for each in measures(customers)} | {"topic_completion": COMPLETION}
    kinds: list[Kind] = [kind for kind in SOURCES if lever in ("", kind)]
    return tuple(each for kind in kinds for name in SOURCES[kind] for each in _levels(customers, kind, name, sql[name]))


def _levels(customers: Customers, kind: Kind, name: str, sql: str) -> list[Yardstick]:
    word = name == "word"
    frame = customers.query(
        f"""
        WITH m AS MATERIALIZED (SELECT row, coalesce(item, '') AS item, x FROM ({sql}) WHERE isfinite(x)),
        everybody AS (SELECT count(DISTINCT row) AS people FROM m),
        had AS (SELECT item, count(DISTINCT row) AS have FROM m WHERE x > 0 GROUP BY item),
        frequent AS (SELECT item FROM had, everybody
                     WHERE have >= greatest({FEWEST}, {RARE} * people) AND have <= {COMMON if word else 1} * people
                     ORDER BY have DESC, item LIMIT {WORDS if word else MOST})
        SELECT row, item, x FROM m WHERE item IN (SELECT item FROM frequent)
        UNION ALL SELECT DISTINCT row, NULL, NULL FROM m ORDER BY item, row
        """
    )
    whole = word or name.endswith(("_mix", "channel"))
    asked = frame["item"].isna().to_numpy(bool)
    known = np.full(customers.n, np.nan)
    known[frame["row"].to_numpy(np.int64)[asked]] = (
        0.0 if whole else np.nan
    )  # what they do not have of it is none of it
    made = []
    for item in sorted(set(frame["item"][~asked])):
        here = frame[frame["item"] == item]
        values = known.copy()
        values[here["row"].to_numpy(np.int64)] = here["x"].to_numpy(np.float64)
        text = TEXTS[name].replace("{item}", item)
        made.append(Yardstick(kind, f"{name}={item}" if item else name, text, "share", values, values, flag=word))
    return made
