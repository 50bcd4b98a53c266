"""How a fact is put in words: short for a table, as a name, as advice."""

import re
from dataclasses import dataclass

from personas.fact import Fact


@dataclass(frozen=True)
class Wording:
    """Words for one measure when a segment is above everybody else (or, in LOW, below).

    {item} and {part} are filled in. `short`: for a table. `noun`: who they are, and `clause`: what they do, together a
    segment's name. `advice`: what a content team may do with it (in LOW: what to avoid). An empty string: not a thing
    to name people by, or nothing to advise.
    """

    short: str
    noun: str = ""
    clause: str = ""
    advice: str = ""


HIGH = {
    "spend": Wording("money spent", "Big spenders", "who spend a lot", "show premium ranges first"),
    "trend": Wording("change in spend"),
    "orders": Wording("orders", "Frequent buyers", "who order often", "reward their repeat orders"),
    "basket": Wording("order value", "Big-basket buyers", "who fill big baskets", "offer sets and bundles"),
    "recency": Wording("days since last order", "Lapsed buyers", "who have not ordered lately", "invite them back"),
    "night": Wording("orders at night", "Night shoppers", "who order at night", "publish late in the evening"),
    "weekend": Wording("weekend orders", "Weekend shoppers", "who order at weekends", "publish before the weekend"),
    "discount": Wording("discounted orders", "Bargain hunters", "who wait for discounts", "put the offer first"),
    "depth": Wording("size of discounts", "", "who take big discounts"),
    "channel": Wording("orders via {item}", "{Item} shoppers", "who order through {item}", "reach them through {item}"),
    "bought": Wording("{item} purchases", "{Item} buyers", "who buy {item}", "lead with products from '{item}'"),
    "bought_product": Wording("buys {item}", "", "who buy {item}"),
    "topic": Wording("{item} videos", "{Item} watchers", "who watch {item}", "make more video on '{item}'"),
    "title": Wording("watches {item}", "", "who watch {item}"),
    "completion": Wording("videos watched through", "Patient watchers", "who watch to the end", "make longer video"),
    "dropped": Wording("videos left early", "Quick samplers", "who leave videos early", "make the first seconds count"),
    "video_rating": Wording("video ratings", "", "who rate videos well"),
    "watch_night": Wording("videos at night", "Night watchers", "who watch at night", "release video in the evening"),
    "watch_weekend": Wording("weekend videos", "Weekend watchers", "who watch at weekends", "release for the weekend"),
    "category": Wording("{item} browsing", "{Item} browsers", "who browse {item}", "show products in '{item}'"),
    "shows": Wording("looks at {item} pictures", "", "who look at {item}", "choose pictures that show '{item}'"),
    "product": Wording("looks at {item}", "", "who look at {item}"),
    "word": Wording("writes '{item}'", "", "who write of '{item}'", "use their own word '{item}'"),
    "praise": Wording("praises '{item}'", "", "", "show reviews that praise '{item}'"),
    "complaint": Wording("complains of '{item}'", "", "", "answer their complaints of '{item}' first"),
    "kind": Wording("{item}", "", "", ""),
    "text_rating": Wording("review ratings", "Happy reviewers", "who review kindly", "ask them for reviews to show"),
    "trait": Wording("{part} {item}", "", "with {part} {item}"),
    "trait_mean": Wording("{part}", "", "with higher {part}"),
    "told": Wording("{part}: {item}", "", "who told us {part}: {item}", "use what they told us: {part} '{item}'"),
    "event": Wording("{item}", "", "with many {item}"),
    "event_channel": Wording("events via {item}", "", "active on {item}", "reach them on '{item}'"),
    "any_orders": Wording("has ordered", "Buyers", "who buy"),
    "any_watches": Wording("watches videos", "Video watchers", "who watch videos"),
    "any_views": Wording("looks at products", "Browsers", "who browse"),
    "any_texts": Wording("writes to us", "Writers", "who write to us"),
    "any_preferences": Wording("told us preferences", "", "who told us what they like"),
}  # fmt: skip
LOW = {
    "trend": Wording("change in spend"),
    "spend": Wording("money spent", "Small spenders", "who spend little"),
    "orders": Wording("orders", "Occasional buyers", "who order rarely"),
    "basket": Wording("order value", "Small-basket buyers", "who fill small baskets"),
    "recency": Wording("days since last order", "Recent buyers", "who ordered lately"),
    "night": Wording("orders at night", "Daytime shoppers", "who order by day", "sending late in the evening"),
    "weekend": Wording("weekend orders", "Weekday shoppers", "who order on weekdays", "saving news for the weekend"),
    "discount": Wording("discounted orders", "Full-price buyers", "who pay full price", "giving discounts away"),
    "channel": Wording("orders via {item}", advice="relying on {item} to reach them"),
    "bought": Wording("{item} purchases", advice="leading with products from '{item}'"),
    "topic": Wording("{item} videos", advice="leading with video on '{item}'"),
    "completion": Wording("videos watched through", "Quick samplers", "who stop videos early", "long video"),
    "dropped": Wording("videos left early", "Patient watchers", "who stay with videos"),
    "watch_night": Wording("videos at night", "Daytime watchers", "who watch by day", "late releases"),
    "watch_weekend": Wording("weekend videos", "Weekday watchers", "who watch on weekdays", "weekend releases"),
    "category": Wording("{item} browsing", advice="filling the page with products from '{item}'"),
    "text_rating": Wording("review ratings", "Critical reviewers", "who review harshly", "asking for public reviews"),
    "trait_mean": Wording("{part}", "", "with lower {part}"),
    "any_orders": Wording("has ordered", "Window shoppers", "who seldom buy"),
    "any_watches": Wording("watches videos", advice="relying on video"),
    "any_texts": Wording("writes to us", "Quiet customers", "who seldom write"),
}  # fmt: skip

SAID = {
    "size": "{n} in this segment",
    "share": "{n} of all customers",
    "before": "{n} were in it last time",
    "came": "{n} joined it since last time",
    "trend": "{n} spent a customer in the last 90 days than in the 90 days before",
    "spend": "{n} spent a customer",
    "orders": "{n} a customer",
    "basket": "{n} spent an order on average",
    "recency": "{n} since the last order",
    "night": "{n} of orders are placed at night",
    "weekend": "{n} of orders are placed at weekends",
    "discount": "{n} of orders have a discount",
    "depth": "{n} off when there is a discount",
    "channel": "{n} of orders come through '{item}'",
    "bought": "{n} bought products in '{item}'",
    "bought_mix": "{n} of purchases are in '{item}'",
    "bought_product": "{n} bought '{item}'",
    "topic": "{n} watched videos on '{item}'",
    "topic_mix": "{n} of videos watched are on '{item}'",
    "title": "{n} watched '{item}'",
    "completion": "{n} of a video watched on average",
    "dropped": "{n} of videos are left before a quarter",
    "video_rating": "{n} given to videos on average",
    "watch_night": "{n} of videos are watched at night",
    "watch_weekend": "{n} of videos are watched at weekends",
    "category": "{n} looked at products in '{item}'",
    "category_mix": "{n} of product views are in '{item}'",
    "shows": "{n} looked at pictures that show '{item}'",
    "product": "{n} looked at '{item}'",
    "word": "{n} of those who write use '{item}'",
    "praise": "{n} of those who praise something praise '{item}'",
    "complaint": "{n} of those who complain complain of '{item}'",
    "kind": "{n} {item}",
    "text_rating": "{n} in their reviews on average",
    "trait": "{n} have {part} '{item}'",
    "trait_mean": "{n} is their average {part}",
    "told": "{n} of those who told us their {part} said '{item}'",
    "event": "{n} did '{item}'",
    "event_channel": "{n} of events come through '{item}'",
}


def wording(measure: str, above: bool) -> Wording:
    """The words for a measure of evidence/measures.py; one without words of its own is only told by its text."""
    return (HIGH if above else LOW).get(measure.removesuffix("_mix"), Wording(""))


def sentence(fact: Fact, compared: bool = True) -> str:
    """ "62% watched videos on 'travel' (others 20%)"."""
    told = fill(SAID.get(fact.measure, "{n} " + fact.text), fact.part, fact.item, written(fact.value, fact))
    return f"{told} (others {written(fact.rest, fact)})" if compared and fact.rest is not None else told


def written(value: float, fact: Fact) -> str:
    """A number that a fact gives, as a person writes it; a change has its direction: "69 less"."""
    if fact.measure == "trend":
        return f"{number(abs(value), fact.unit)} {'less' if value < 0 else 'more'}"
    return number(value, fact.unit)


def fill(template: str, part: str, item: str, n: str = "") -> str:
    """Put {item}, {Item} (capitalised), {part} and {n} into a template; braces in the data stay as they are."""
    words = {"{item}": item, "{Item}": item[:1].upper() + item[1:], "{part}": part.replace("_", " "), "{n}": n}
    return re.sub(r"\{(item|Item|part|n)\}", lambda mark: words[mark[0]], template)


def number(value: float, unit: str) -> str:
    """A number with its unit as a person writes it: 0.414 share -> "41%", 12.2 days -> "12 days"."""
    if unit == "share":
        return f"{100 * value:.0f}%" if value >= 0.1 or value == 0 else f"{100 * value:.1f}%"
    if unit == "rows":
        return f"{value:,.0f}"
    if unit == "customers":
        return f"{value:,.0f} {'customer' if round(value) == 1 else 'customers'}"
    digits = 0 if abs(value) >= 100 or unit == "days" else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}" + (f" {unit}" if unit in ("days", "orders", "points") else "")
