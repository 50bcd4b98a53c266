"""Does a statement say all that makes its number what it is: days since what, a share of what, a change from when to when?

Each measure is said in few ways. What it must say, and must not, stands here measure by measure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from personas.checks.problem import Problem, facts_told
from personas.fact import Fact

NEVER = r"(?!)"


@dataclass(frozen=True)
class Frame:
    """`must`: what a statement with a number says somewhere; `never`: what it does not say. Patterns."""

    must: str = ""
    never: str = NEVER


BOUND = r"\bat (?:least|most)\b"  # an average bounds nobody
PER_ORDER = r"\b(?:an|per|every|each) (?:order|purchase)\b"
OF_CUSTOMERS = r"\b(?:of (?:their|its)|share of) customers\b"
ORDERS = r"order|purchas|bought|buy|basket|checkout"
VIDEOS = r"video|watch|view|film|clip"
NOT_ALL = (  # a share of those who write, or complain, and not of these customers
    r"^(?!.*\b(?:when|where|among|of) [^,]*\b(?:write|wrote|complain|praise)\w*(?: something)?,).*"
    r"% of (?:(?:these|the|our|all|its|their|this) )*(?:customers?|people|shoppers?|them|segment|group|members?)\b"
    r"(?!(?: here| elsewhere| in this segment| of this segment)* (?:who|that|with)\b)"
)
FRAMES = {
    "orders": Frame(never=rf"{BOUND}|{PER_ORDER}"),
    "spend": Frame(
        r"spen[dt]|worth|value|money|revenue|pay|lay out",
        rf"to spend|\bour (?:money|budget)|\bwe have\b|\bon (?:one|an)\b|\b(?:on|for) each\b|{BOUND}|{PER_ORDER}",
    ),
    "trend": Frame(
        r"(?=.*\b(?:less|more|fewer|lower|higher|up|down|fall|fell|drop|r[io]se|shr[iau]nk|gr[eo]w|decline|decrease|increase))"
        r".*\b(?:last|latest|recent|past|latter)\b",
        PER_ORDER + r"|\bthan\b[^.;]*\b(?:last|latest|recent|past)\b|\b(?:last|latest|recent|past) \d+ days before\b",
    ),
    "basket": Frame(ORDERS, rf"\bcosts? us\b|{BOUND}|\b(?:a|per|every) (?:customer|person|head)\b"),
    "recency": Frame(
        rf"last (?:{ORDERS})|(?:{ORDERS})\w*\b.*\bago\b|\bsince\b.*(?:{ORDERS})|\bago\b.*(?:{ORDERS})",
        rf"\bbetween (?:their |its )?(?:{ORDERS})|{BOUND}",
    ),
    "share": Frame(
        r"\b(?:of|among) (?:all|our|the (?:whole|total|entire)|every|overall|total|any)\b|\bbase\b|\boverall\b",
        r"\b(?:a|un)?like\b",
    ),
    "night": Frame(ORDERS, OF_CUSTOMERS),
    "weekend": Frame(ORDERS, OF_CUSTOMERS),
    "channel": Frame(ORDERS, OF_CUSTOMERS),
    "discount": Frame(ORDERS, OF_CUSTOMERS + r"|\bdiscounts? of\b|%\s(?:discount|off)\b|\bfull (?:discount|offer)"),
    "event_channel": Frame(r"event|activit|interact"),
    "dropped": Frame(
        rf"(?:{VIDEOS}).*\b(?:quarter|quartile|early|25)|\b(?:quarter|quartile|early|25)\b.*(?:{VIDEOS})",
        r"% of (?:(?:each|an?|every) |it\b)|\bbefore (?:the end|they (?:begin|start))"
        r"|\b(?:after|at|past|to) (?:a|the|one) quarter",
    ),
    "completion": Frame(
        r"\b(?:of|through) (?:an?|each|every|the|one|any|it|its|their)\b(?! videos)",
        r"\bof (?:their |the |all |these )*videos\b|\b(?:finish|complet|leav|abandon|stop|quit|drop)\w*|\bto the end\b",
    ),
    "watch_night": Frame(VIDEOS),
    "watch_weekend": Frame(VIDEOS),
    "topic_mix": Frame(VIDEOS, r"% of (?:each|an?|every) "),
    "bought_mix": Frame(rf"{ORDERS}|product"),
    "complaint": Frame(never=NOT_ALL + r"|complaints? (?:of|about) .{1,40} (?:make|are|account)"),
    "praise": Frame(never=rf"{NOT_ALL}|complain"),
    "word": Frame(never=NOT_ALL),
}  # fmt: skip
COMPILED = {name: (re.compile(f.must, re.IGNORECASE), re.compile(f.never, re.IGNORECASE)) for name, f in FRAMES.items()}


def in_full(text: str, numbers: bool, cited: Sequence[Fact]) -> Iterator[Problem]:
    """What a statement of these facts leaves out, or says that they do not. `numbers`: whether it has any; names of things
    are blanked."""
    measures = {fact.measure for fact in cited}
    for measure in measures & COMPILED.keys() if len(measures) == 1 else ():
        must, never = COMPILED[measure]
        if (numbers and not must.search(text)) or never.search(text):
            yield Problem("number", f"say in full what is counted: {facts_told(cited)}")
