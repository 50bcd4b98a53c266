"""Is a number said of what its fact counts it of: a share of customers or of orders, an average of each customer?"""

import re
from collections.abc import Iterator, Sequence

from personas.checks.problem import Problem, facts_told
from personas.checks.quantities import Quantity
from personas.checks.words import stem, stems
from personas.fact import Fact

# Shares of customers; every other share is of orders, videos, events or purchases, or of one video.
OF_CUSTOMERS = (
    "share", "title", "product", "category", "shows", "word", "kind", "complaint", "praise", "event", "trait", "told",
    "bought", "bought_product", "topic",
)  # fmt: skip
WHOLE = re.compile(  # what a share is said to be of: "of all product browsers here", "of those who watch videos"
    r"\s+of(?: (?:all|its|their|the|these|those|this|that|other|our|your|every|each|any|an?|whole|entire|known|total)\b"
    r"| (?:segment|group)['’]s| (?:customers|shoppers)['’])*"
    r"(?: (?P<head>(?!who\b|that\b)[^\W_][\w’-]*))?(?: (?P<next>(?!who\b|that\b)\w+))?(?: here)?"
    r"(?: (?:who|that(?! way\b)) (?!they\b|these\b|this\b|people\b)(?P<act>\w+))?",
    re.IGNORECASE,
)
EVERYBODY = re.compile(  # in this segment or not
    r"\s+of (?:all|every) (?:(?:the|our) )?(?:customers?|people|shoppers?|members?)\b(?! (?:here|in|of|who|that|with)\b)",
    re.IGNORECASE,
)
PEOPLE = stems(
    "customer people person shopper buyer viewer watcher reader writer reviewer browser member individual user folk contact"
    " complainant complainer profile record whom whose here with in for them they us we ones everybody everyone others rest"
    " else group segment base population crowd clientele audience house total file list do did"
)
WROTE, SAW, LOOKED = (
    stems("write writer review reviewer"),
    stems("watch watcher view viewer see"),
    stems("look view viewer browse browser see"),
)
ACTS: dict[str, frozenset[str]] = {  # what those do whom a share may be of; "of those who watch" is no share of writers
    "word": WROTE,
    "kind": WROTE,
    "complaint": stems("complain complainer complainant"),
    "praise": stems("praise"),
    "title": SAW,
    "topic": SAW,
    "product": LOOKED,
    "category": LOOKED,
    "shows": LOOKED,
    "bought": stems("buy order purchase"),
    "bought_product": stems("buy order purchase"),
}
ANY_ACT = frozenset[str]().union(*ACTS.values())
AVERAGED = re.compile(
    r"\b(?:an?|per|each|every|one|apiece) (?:\w+ )?(?:customer|person|head|shopper|buyer|order|purchase|basket|checkout)\b"
    r"|\b(?:each|apiece)\b|\b(?:average|mean|typical)",
    re.IGNORECASE,
)
THINGS = re.compile(r"(?:reviews?|views?|writes?|watches|visits?)$", re.IGNORECASE)
ALL_OF_THEM = re.compile(r"\s+of (?:all (?!of\b|their|its|the|these)|(?:our|every)\b)", re.IGNORECASE)
OF_THOSE_ALONE = re.compile(  # of those of whom it holds: "of those who use 'flimsy' are here", "of orders at night come"
    r"\s+of [^,.;]*?['\"“‘][^,.;]*?['\"”’] (?:(?:come|comes|are|is|belong|write|fall|sit)\b|here\b(?!,))"
    r"|\s+of (?:\w+ )*?(?:orders|videos|events) (?:placed |watched |left )?(?:at|on|with|through|via|by|before) [^,.;]{1,40}?"
    r" (?:come|comes|are|is|belong|have|fall)\b",
    re.IGNORECASE,
)
PER_HEAD = re.compile(
    r"(?: spen[dt])?\s(?:an?|per|(?:for )?(?:each|every)) (?:customer|person|head|shopper|buyer)\b", re.IGNORECASE
)
PER_ORDER = re.compile(
    r"(?:\sorders?| spen[dt])?\s(?:an?|per|(?:for )?(?:each|every)) (?:order|purchase|basket|checkout)\b", re.IGNORECASE
)


def not_averaged(text: str, numbers: Sequence[Quantity], cited: Sequence[Fact]) -> Iterator[Problem]:
    """Averages that are said as if they were sums: "this segment spends 723"."""
    amounts = any(each.form in ("bare", "orders") for each in numbers)
    if amounts and all(fact.unit in ("money", "orders") for fact in cited) and not AVERAGED.search(text):
        yield Problem("number", f"it is an average, say of each: {facts_told(cited)}")


def of_something_else(text: str, each: Quantity, fact: Fact) -> bool:
    """True if a number of these customers is said of what the fact does not count it of."""
    if fact.measure == "basket" and PER_HEAD.match(text, each.end):
        return True
    if fact.measure in ("spend", "orders", "trend") and PER_ORDER.match(text, each.end):
        return True
    whole = WHOLE.match(text, each.end) if each.form == "share" and fact.unit == "share" else None
    if whole is None:
        return False
    if OF_THOSE_ALONE.match(text, each.end):
        return True
    said = [stem(word) for word in (whole["head"], whole["next"], whole["act"]) if word]
    at_all = fact.measure.startswith("any_")
    if fact.measure not in OF_CUSTOMERS and not at_all:
        return bool(whole["act"] or ALL_OF_THEM.match(text, each.end) or (whole["head"] and said[0] in PEOPLE))
    if fact.measure != "share" and EVERYBODY.match(text, each.end):
        return True
    doing = (whole["head"] or "").endswith("ing") and said[0] in ANY_ACT  # "of those watching"
    named = bool(whole["head"]) and not doing and not said[0].isdigit()
    if named and (PEOPLE.isdisjoint(said[:2]) or THINGS.match(whole["head"])):
        return True
    return not at_all and not ANY_ACT.isdisjoint(said) and ACTS.get(fact.measure, frozenset()).isdisjoint(said)
