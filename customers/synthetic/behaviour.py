"""What a chunk of customers did in a year: texts, views, watches, orders, events and preferences as contract tables."""

import json
from collections.abc import Mapping

import numpy as np
import pandas as pd

from customers.synthetic import words
from customers.synthetic.catalogue import CATEGORIES, FORMATS, STYLES, TOPICS, Catalogue
from customers.synthetic.plan import Difficulty, Souls

BEGIN = np.datetime64("2025-01-01T00:00:00", "s")
CHANNELS = ("web", "app", "store", "email")

# Buying habit of each tabular group: share of orders at night, at weekends, with a discount; channel mix; items an order.
HABITS = (
    (0.60, 0.25, 0.10, (0.15, 0.70, 0.05, 0.10), 1.2),
    (0.05, 0.70, 0.50, (0.15, 0.10, 0.65, 0.10), 1.6),
    (0.05, 0.12, 0.08, (0.70, 0.10, 0.10, 0.10), 3.5),
    (0.25, 0.30, 0.80, (0.15, 0.15, 0.05, 0.65), 1.4),
    (0.50, 0.65, 0.30, (0.40, 0.40, 0.10, 0.10), 1.2),
    (0.08, 0.30, 0.30, (0.25, 0.05, 0.60, 0.10), 2.5),
)
STEPS = (1, 5, 2)  # where each order of watching goes next among the six formats: onwards, backwards, every other
EVENTS = {"web": "Page Viewed", "app": "App Opened", "store": "Store Visited", "email": "Email Opened"}


def live(
    ids: np.ndarray, souls: Souls, shop: Catalogue, difficulty: Difficulty, rng: np.random.Generator
) -> Mapping[str, pd.DataFrame]:
    """All tables of m customers. `ids`: (m,) str. Rows are grouped by customer, oldest first."""
    m = len(ids)
    taste = rng.dirichlet(np.full(len(CATEGORIES), 0.5), m)  # (m, 8) which things: loud, and no segment's
    return {
        "customers": _customers(ids, souls, rng),
        "texts": _texts(ids, souls, taste, difficulty, rng),
        "views": _views(ids, souls, shop, taste, difficulty, rng),
        "watches": _watches(ids, souls, shop, difficulty, rng),
        "orders": _orders(ids, souls, shop, taste, difficulty, rng),
        "events": _events(ids, souls, rng),
        "preferences": _preferences(ids, taste, rng),
    }


def _customers(ids: np.ndarray, souls: Souls, rng: np.random.Generator) -> pd.DataFrame:
    m, (_, mood, affluence) = len(ids), souls.nuisance.T
    age = np.clip(np.round(42 + 9 * affluence + 11 * rng.normal(size=m)), 18, 90)
    country = rng.choice(["GB", "FR", "DE", "PT", "AT"], m, p=[0.4, 0.2, 0.2, 0.1, 0.1])
    plan = np.where(affluence + rng.normal(size=m) > 0.8, "plus", "basic")
    return pd.DataFrame(
        {
            "customer_id": ids,
            "age": np.where(rng.random(m) < 0.1, np.nan, age),
            "country": country,
            "plan": plan,
            "newsletter": mood + rng.normal(size=m) > 0,
            "consent_analysis": np.ones(m, bool),
            "consent_marketing": rng.random(m) < 0.8,
        }
    )


def _texts(
    ids: np.ndarray, souls: Souls, taste: np.ndarray, difficulty: Difficulty, rng: np.random.Generator
) -> pd.DataFrame:
    owner, when = _moments(souls, 0, 1 + rng.poisson(3.2 * souls.activity), 12, rng)
    category = _pick(taste[owner], rng)
    kind = np.array(["review", "ticket", "search"])[_pick(np.tile([0.45, 0.2, 0.35], (len(owner), 1)), rng)]
    groups = 4 if souls.code[:, 0].max(initial=0) < 4 else 6
    concern = np.where(
        rng.random(len(owner)) < difficulty.taste, souls.code[owner, 0], rng.integers(0, groups, len(owner))
    )
    silent = (concern != souls.code[owner, 0]) & (rng.random(len(owner)) < 0.7)
    good = rng.random(len(owner)) < 1 / (1 + np.exp(-0.4 - 0.9 * souls.nuisance[owner, 1]))
    nouns = list(CATEGORIES.values())
    text = [
        words.write(
            kind[i],
            None if silent[i] else int(concern[i]),
            words.one_of(nouns[category[i]], rng),
            bool(good[i]) and kind[i] != "ticket",
            rng,
        )
        for i in range(len(owner))
    ]
    stars = np.where(good, rng.integers(4, 6, len(owner)), rng.integers(1, 4, len(owner))).astype(float)
    return pd.DataFrame(
        {
            "customer_id": ids[owner],
            "kind": kind,
            "text": text,
            "timestamp": when,
            "product_id": None,
            "rating": np.where(kind == "review", stars, np.nan),
        }
    )


def _views(
    ids: np.ndarray, souls: Souls, shop: Catalogue, taste: np.ndarray, difficulty: Difficulty, rng: np.random.Generator
) -> pd.DataFrame:
    owner, when = _moments(souls, 1, 3 + rng.poisson(8 * souls.activity), 40, rng)
    category = _pick(taste[owner], rng)
    liked = rng.random(len(owner)) < difficulty.taste
    style = np.where(liked, souls.code[owner, 1], rng.integers(0, len(STYLES), len(owner)))
    a_shelf = len(shop.products) // (len(CATEGORIES) * len(STYLES))
    item = (category * len(STYLES) + style) * a_shelf + rng.integers(0, a_shelf, len(owner))
    dwell = np.round(20 * np.exp(0.4 * souls.nuisance[owner, 0] + 0.6 * rng.normal(size=len(owner))), 1)
    product = shop.products["product_id"].to_numpy()[item]
    return pd.DataFrame({"customer_id": ids[owner], "product_id": product, "timestamp": when, "dwell_s": dwell})


def _watches(
    ids: np.ndarray, souls: Souls, shop: Catalogue, difficulty: Difficulty, rng: np.random.Generator
) -> pd.DataFrame:
    """The group is in the ORDER of formats and in WHERE people leave; how often each format is watched, and how much of
    a video on average, say nothing: every order visits the formats equally, both ways of leaving average 0.6."""
    m = len(ids)
    owner, when = _moments(souls, 2, 4 + rng.poisson(12 * souls.activity), 60, rng)
    counts = np.bincount(owner, minlength=m)
    place = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)  # 0, 1, 2 ... within each customer
    step = np.array(STEPS)[souls.code[:, 2] // 2]
    favourite = rng.dirichlet(np.full(len(FORMATS), 3.0), m)
    form = np.empty(len(owner), np.int64)
    previous = _pick(favourite, rng)
    for t in range(int(counts.max(initial=0))):
        here = np.flatnonzero(place == t)
        who = owner[here]
        follows = (rng.random(len(here)) < difficulty.order) & (t > 0)
        form[here] = np.where(follows, (previous[who] + step[who]) % len(FORMATS), _pick(favourite[who], rng))
        previous[who] = form[here]
    topic = _pick(rng.dirichlet(np.full(len(TOPICS), 0.6), m)[owner], rng)
    a_shelf = len(shop.videos) // (len(TOPICS) * len(FORMATS))
    item = (topic * len(FORMATS) + form) * a_shelf + rng.integers(0, a_shelf, len(owner))

    finishes = rng.random(len(owner)) < 1 / (1 + np.exp(-0.2 - difficulty.spread * rng.normal(size=m)[owner]))
    all_or_nothing = np.where(finishes, rng.uniform(0.9, 1.0, len(owner)), rng.uniform(0.03, 0.28, len(owner)))
    halfway = rng.uniform(0.4, 0.8, len(owner))
    share = np.where(souls.code[owner, 2] % 2 == 0, all_or_nothing, halfway)
    share = np.where(rng.random(len(owner)) < 1 - difficulty.taste, rng.random(len(owner)), share)
    length = shop.videos["duration_s"].to_numpy()[item]
    return pd.DataFrame(
        {
            "customer_id": ids[owner],
            "video_id": shop.videos["video_id"].to_numpy()[item],
            "timestamp": when,
            "watched_s": np.round(share * length, 1),
            "duration_s": length,
        }
    )


def _orders(
    ids: np.ndarray, souls: Souls, shop: Catalogue, taste: np.ndarray, difficulty: Difficulty, rng: np.random.Generator
) -> pd.DataFrame:
    m = len(ids)
    owner, when = _moments(souls, 3, 1 + rng.poisson(4.5 * souls.activity), 60, rng)
    night, weekend, discount, _, items = (np.array(column, dtype=object) for column in zip(*HABITS, strict=True))
    code = souls.code[:, 3]

    def habit(share: np.ndarray) -> np.ndarray:
        """Each order's yes or no: the group's share, moved by the customer's own habit."""
        p = share.astype(float)[code]
        own = np.log(p / (1 - p)) + 2 * difficulty.spread * rng.normal(size=m)
        return np.asarray(rng.random(len(owner)) < 1 / (1 + np.exp(-own[owner])))

    at_night, at_weekend, reduced = habit(night), habit(weekend), habit(discount)
    day = when.astype("datetime64[D]")
    weekday = (day.astype(np.int64) + 3) % 7  # 1970-01-01 was a Thursday; 0 is Monday
    target = np.where(at_weekend, 5 + rng.integers(0, 2, len(owner)), rng.integers(0, 5, len(owner)))
    hour = np.where(at_night, rng.integers(22, 30, len(owner)) % 24, rng.integers(7, 22, len(owner)))
    when = (day - weekday + target).astype("datetime64[s]") + hour * 3600 + rng.integers(0, 3600, len(owner))

    mix = np.array([habit_of[3] for habit_of in HABITS])[code] * np.exp(difficulty.spread * rng.normal(size=(m, 4)))
    channel = np.array(CHANNELS)[_pick((mix / mix.sum(1, keepdims=True))[owner], rng)]
    quantity = 1 + rng.poisson(items.astype(float)[code][owner] - 1 + 0.2)
    category = _pick(0.6 * taste[owner] + 0.4 / len(CATEGORIES), rng)
    shelf = len(shop.products) // len(CATEGORIES)
    item = category * shelf + rng.integers(0, shelf, len(owner))
    off = np.where(reduced, rng.choice([0.1, 0.2, 0.3, 0.5], len(owner)), 0.0)
    paid = shop.products["price"].to_numpy()[item] * quantity * (1 - off) * np.exp(0.35 * souls.nuisance[owner, 2])
    orders = pd.DataFrame(
        {
            "customer_id": ids[owner],
            "order_id": [f"{ids[i]}-{k}" for k, i in enumerate(owner)],
            "timestamp": when,
            "amount": np.round(paid, 2),
            "product_id": shop.products["product_id"].to_numpy()[item],
            "quantity": quantity.astype(float),
            "discount": off,
            "channel": channel,
        }
    )
    return orders.sort_values(["customer_id", "timestamp", "order_id"], ignore_index=True)


def _events(ids: np.ndarray, souls: Souls, rng: np.random.Generator) -> pd.DataFrame:
    owner, when = _moments(souls, 3, rng.poisson(4 * souls.activity), 60, rng)
    mix = np.array([habit[3] for habit in HABITS])[souls.code[owner, 3]]
    channel = np.array(CHANNELS)[_pick(0.6 * mix + 0.1, rng)]
    seconds = rng.integers(3, 240, len(owner))
    return pd.DataFrame(
        {
            "customer_id": ids[owner],
            "timestamp": when,
            "event": [EVENTS[name] for name in channel],
            "properties": [json.dumps({"seconds": int(s)}) for s in seconds],
            "channel": channel,
        }
    )


def _preferences(ids: np.ndarray, taste: np.ndarray, rng: np.random.Generator) -> pd.DataFrame:
    who = np.flatnonzero(rng.random(len(ids)) < 0.15)
    return pd.DataFrame(
        {
            "customer_id": ids[who],
            "key": "favourite_category",
            "value": np.array(list(CATEGORIES))[taste[who].argmax(1)],
            "timestamp": BEGIN + rng.integers(0, 365 * 86400, len(who)),
        }
    )


def _moments(
    souls: Souls, modality: int, counts: np.ndarray, most: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Owner (t,) and time (t,) datetime64[s] of each trace of those who leave any, sorted by owner and time."""
    counts = np.where(souls.present[:, modality], np.minimum(counts, most), 0)
    owner = np.repeat(np.arange(len(counts)), counts)
    day = souls.start[owner] + rng.random(len(owner)) * (souls.end - souls.start)[owner]
    order = np.lexsort((day, owner))
    return owner, BEGIN + (day[order] * 86400).astype(np.int64)


def _pick(shares: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """(t,) int: one column drawn for each row of `shares` (t, k), which sum to 1."""
    below = rng.random((len(shares), 1)) > shares.cumsum(1)
    return np.asarray(below.sum(1).clip(0, shares.shape[1] - 1))
