"""How a reason is said: a number of a segment or a customer beside everybody's, in a plain sentence."""

from typing import Literal

from evidence.feature import Feature

Kind = Literal["word", "picture", "watch", "buy", "rhythm", "channel", "trait", "told"]

KINDS: dict[str, Kind] = {
    "say": "word",
    "opinion": "word",
    "view": "picture",
    "watch": "watch",
    "value": "buy",
    "buy": "buy",
    "discount": "buy",
    "rhythm": "rhythm",
    "channel": "channel",
    "trait": "trait",
    "told_us": "told",
}

# {n}: the number; {item}, {part}: what it is of. A measure without words of its own is told by its text.
SAID = {
    "spend": "{n} spent a customer",
    "orders": "{n} a customer",
    "basket": "{n} spent an order",
    "recency": "{n} since the last order",
    "first_order": "{n} since the first order",
    "between": "{n} from one order to the next",
    "items": "{n} items an order",
    "sent_back": "{n} of lines of orders are sent back",
    "different": "{n} different products bought",
    "count_views": "{n} products looked at",
    "count_watches": "{n} videos watched",
    "count_texts": "{n} texts written",
    "dwell": "{n} seconds spent on a product",
    "night": "{n} of orders are placed at night",
    "weekend": "{n} of orders are placed at weekends",
    "discount": "{n} of orders have a discount",
    "depth": "{n} off when there is a discount",
    "channel": "{n} of orders come through '{item}'",
    "month": "{n} of orders are placed in {item}",
    "category_mix": "{n} of product views are in '{item}'",
    "bought_mix": "{n} of purchases are in '{item}'",
    "topic_mix": "{n} of videos watched are on '{item}'",
    "video_kind": "{n} of videos watched have '{item}' in the title",
    "completion": "{n} of a video is watched",
    "dropped": "{n} of videos are left before a quarter",
    "middle": "{n} of videos are left in the middle",
    "finished": "{n} of videos are watched to the end",
    "video_rating": "{n} given to videos",
    "text_rating": "{n} given in reviews",
    "watch_night": "{n} of videos are watched at night",
    "watch_weekend": "{n} of videos are watched at weekends",
    "word": "{n} of those who write use '{item}'",
    "praise": "{n} of those who praise something praise '{item}'",
    "complaint": "{n} of those who complain complain of '{item}'",
    "words": "{n} of the words written are like {item}",
    "buys": "{n} of what is bought is like {item}",
    "watches": "{n} of what is watched is like {item}",
    "kind_steps": "{n} of steps from one video to the next are like {item} (words of the titles)",
    "topic_steps": "{n} of steps from one video to the next are like {item} (topics)",
    "colour": "{n} of products looked at are pictured mainly in {item}",
    "tone": "{n} of products looked at are pictured in {item} colours",
    "pattern": "{n} of products looked at are pictured with a pattern",
    "thumbnail_colour": "{n} of videos watched have a picture mainly in {item}",
    "thumbnail_tone": "{n} of videos watched have a picture in {item} colours",
    "thumbnail_pattern": "{n} of videos watched have a picture with a pattern",
    "event_channel": "{n} of events come through '{item}'",
    "trait_mean": "{n} is the average {part}",
    "told": "{n} of those who told us their {part} said '{item}'",
    "trait": "{n} have {part} '{item}'",
}


def of_segment(feature: Feature, value: float | None, everybody: float | None) -> str:
    """ "62% of orders come through 'app' (everybody: 20%)"; a value of None is known of nobody."""
    if value is None:
        return f"nothing is known of them about: {feature.text}"
    beside = "" if everybody is None else f" (everybody: {number(everybody, feature.unit)})"
    said = SAID.get(feature.measure, "{n} " + feature.text)
    return _fill(said, feature, number(value, feature.unit)) + beside


def of_customer(feature: Feature, value: float | None, everybody: float | None) -> str:
    """The same of one customer: "orders through 'app': 62% (everybody: 20%)"; has it or has it not, in words."""
    if value is None:
        return f"{feature.text}: unknown"
    beside = "" if everybody is None else f" (everybody: {number(everybody, feature.unit)})"
    here = number(value, feature.unit)
    if feature.form == "has":
        here = "yes" if value >= 0.5 else "no"
    return f"{feature.text}: {here}{beside}"


def number(value: float, unit: str) -> str:
    """A number with its unit as a person writes it: 0.414 share -> "41%", 12.2 days -> "12 days"."""
    if unit == "share":
        return f"{100 * value:.0f}%" if value >= 0.1 or value == 0 else f"{100 * value:.1f}%"
    digits = 0 if abs(value) >= 100 or unit == "days" else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}" + (f" {unit}" if unit in ("days", "orders", "points") else "")


def _fill(template: str, feature: Feature, n: str) -> str:
    """In one pass, so that braces in the data stay as they are."""
    words = {"n": n, "item": feature.item, "part": feature.part.replace("_", " ")}
    pieces = template.replace("}", "{").split("{")
    return "".join(words[piece] if at % 2 else piece for at, piece in enumerate(pieces))
