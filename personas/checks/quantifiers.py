"""Words that say how many without a number, each with its bounds: "most", "hardly any", "every last one"."""

import re
from collections.abc import Iterator

from personas.checks.quantities import Quantity

REFERENCE = (  # whom they are compared with
    r"(?! (?:other|others|the others|the rest|figures|numbers|percentages|counts|results|orders taken together"
    r"|that (?:the|this)|customers (?:counted|together|taken together|considered)|round|kinds"
    r"|sorts|along|in|told|up|the way))"
)
EACH = "(?:order|checkout|purchase|basket|customer|buyer|shopper|member)"
NEARLY = "(?:nearly|almost|virtually|practically)"
QUANTIFIERS: tuple[tuple[str, float, float], ...] = (  # what a word says of a share
    (
        rf"the (?:vast|overwhelming|great|large) majority|overwhelmingly"
        rf"|{NEARLY} (?:all|every\w*|always|(?:the|our) (?:whole|entire))",
        0.8,
        1.0,
    ),
    (
        rf"(?<!not )all{REFERENCE}|(?<!not )every(?:one|body)?(?! else| time (?:they|an? )| {EACH}\b[^.;]*\baverage)"
        r"|(?<!not )always|constantly|continually|entirely"
        r"|exclusively|solely|completely|invariably"
        r"|(?:the|our|your) (?:whole|entire) (?:customer )?"
        "(?:base|population|audience|group|segment|crowd|clientele|roster|list)",
        0.995,
        1.0,
    ),
    (
        r"(?<!% of )all of (?:them|the|these|those|our|their)\b(?! (?:others?|rest)\b)|each and every|every (?:last|single)"
        r"|every one of (?:those|them|these|the)"
        r"|without (?:an? |any )?(?:single )?exceptions?|no exceptions?|in every case|in all cases"
        r"|nothing (?:but|else|less|other than)|no \w+(?: \w+){0,2} (?:other than|but|except)"
        r"|only ever|the (?:totality|entirety|whole) of (?:the|their|our|its|all)?"
        r"|the (?:whole|entire) (?:list|lot|bunch)",
        0.8,
        1.0,
    ),
    (
        rf"hardly (?:any\w*|ever)|(?:barely|scarcely) (?:any|ever)|next to no\w*|{NEARLY} (?:none|no|nobody|nothing|never)",
        0.0,
        0.1,
    ),
    (
        r"nothing(?! (?:but|else|less|more|other|sets|about|is|in)\b)"
        r"|none|nobody|no one|never|not an? (?:single|bit|jot|shred|trace|moment)|not one|zero|devoid of|no sign of"
        r"|no (?:customer|shopper|buyer|viewer|writer|browser|member|one)s? (?:is|are|in|of|here|gets?|has|have)"
        r"|(?:total|complete|utter) (?:absence|lack)",
        0.0,
        0.005,
    ),
    (r"most(?= of| [a-z]+s\b)(?<!\bat most)|(?<!the )majority|the majority", 0.5, 1.0),
    (
        r"each (?:one|(?:customer|shopper|buyer|viewer|person|member))"
        r" (?=use|watch|look|wr[io]te|complain|praise|mention|open)",
        0.995,
        1.0,
    ),
    (r"the only(?! (?:difference|number|fact|figure|clear|sure|measured|counted))", 0.995, 1.0),
    (r"in every (?:line|sentence|message|review|ticket|text|video|post|word|turn)", 0.8, 1.0),
    (r"more often than not", 0.5, 1.0),
    (r"not (?:all|every\w*|always)", 0.0, 0.995),
    (r"(?:close|near|next) to (?:totality|all of)", 0.8, 1.0),
    (r"mostly|mainly|largely|chiefly|primarily|predominantly", 0.5, 1.0),
    (r"a (?:small )?minority|a small (?:share|part)|a few|a handful|only a few", 0.0, 0.4),
    (r"rarely|seldom|hardly|barely|scarcely|infrequently", 0.0, 0.4),
)


def quantifiers(text: str) -> Iterator[Quantity]:
    """What "most", "hardly any", "all" say of a share; "all customers" and "everyone else" are whom it is compared with."""
    lower = text.lower()
    taken = [False] * len(text)
    for words, low, high in QUANTIFIERS:
        for match in re.finditer(rf"\b(?:{words})\b", lower):
            before = lower[: match.start()].rstrip()
            reference = re.search(
                r"\b(?:we take|over|base is|of|than|across|above|against|among|versus|vs|to|from|with|for|by|at|in|after)$",
                before,
            )
            spared = low >= 0.8 and re.search(
                r"\b(?:not|n['’]t)(?: \w+){0,3}$", before
            )  # "do not cut every video short"
            if any(taken[match.start() : match.end()]) or (low > 0.9 and reference) or spared:
                continue
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            yield Quantity(match.start(), match.end(), low, high, "share", True, True)
