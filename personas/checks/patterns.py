"""How quantities are written: numerals, fractions, units, and the words that bound them."""

import re
from math import inf
from typing import Literal

Form = Literal[
    "share", "times", "gap", "more", "less", "days", "orders", "points", "customers", "years", "bare", "other"
]

SMALL = "zero one two three four five six seven eight nine ten eleven twelve"
TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
ONES = {word: at for at, word in enumerate(f"{SMALL} {TEENS}".split())}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
BOTH = {f"{ten}-{one}": a + b for ten, a in TENS.items() for one, b in list(ONES.items())[1:10]}
WORDS: dict[str, int] = {**BOTH, **ONES, **TENS, "hundred": 100, "thousand": 1000, "dozen": 12}
PARTS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
}
CROWDS: dict[str, tuple[float, float]] = {
    "tens of thousands": (10_000, 1e5),
    "hundreds of thousands": (1e5, 1e6),
    "dozens": (24, 300),
    "hundreds": (100, 2_000),
    "thousands": (1_000, 1e5),
    "millions": (1e6, 1e9),
    "billions": (1e9, 1e12),
}
NUMBER = r"(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
SPELT = "|".join(WORDS)
ANY = rf"(?:{NUMBER}|\b(?:{SPELT}))"
PART = "|".join(f"{part}s?" if part != "half" else "half|halves" for part in PARTS)
COMPARED = (
    "short|vs|versus|on the|more|less|higher|lower|above|below|ahead|behind|over|under|fewer|up|down|clear|greater|gap"
)
NOUNS = "(?:customer|person|people|shopper|buyer|order|purchase|video|event|visit|review|writer|viewer|member)s?"
CENT = r"(?:\s?%|\s(?:per\s?cent|percent|pct)\b)"
THEIRS = "(?:that|those|what|the (?:rest|figure|average|norm|level|others)|others?|every)"
MORE = r"(?:more|higher|greater|larger|bigger|above|up on|up|additional|longer|as)"
FEWER = r"(?:less|lower|fewer|smaller|below|down|under|shorter)"
PATTERNS: tuple[tuple[str, str], ...] = (
    ("range", rf"\b(?:somewhere |anywhere )?between (?P<n>{NUMBER})(?:{CENT})? and (?P<d>{NUMBER})(?P<c>{CENT})?"),
    ("gap", rf"(?P<n>{ANY})\s?(?:percentage|percent|%)[\s-]points?\b"),
    ("gap", rf"(?P<n>{ANY})[\s-]points?\b(?=\s(?:{COMPARED}))"),
    ("gap", rf"\bby (?:about |around |roughly |some )?(?P<n>{ANY})[\s-]points?\b"),
    ("more", rf"(?P<n>{ANY}){CENT}\s(?:above|over)\s{THEIRS}"),
    ("less", rf"(?P<n>{ANY}){CENT}\s(?:below|under|short of)\s{THEIRS}"),
    ("more", rf"(?P<n>{ANY}){CENT}\s(?:more|higher|greater|larger|bigger|longer|likelier)\b"),
    ("less", rf"(?P<n>{ANY}){CENT}\s(?:less|lower|fewer|smaller|shorter)\b"),
    ("more", rf"\b(?:more|higher|greater|larger|bigger|longer|above)(?: \w+)? by (?:about |some )?(?P<n>{ANY}){CENT}"),
    ("less", rf"\b(?:less|lower|fewer|smaller|shorter|below)(?: \w+)? by (?:about |some )?(?P<n>{ANY}){CENT}"),
    ("share_of", rf"(?P<n>{ANY}){CENT} of (?:the |these |those |our )?(?P<d>{NUMBER})(?= [a-z])(?!\s?%)"),
    ("share", rf"(?P<n>{ANY}){CENT}"),
    ("mille", rf"(?P<n>{ANY})\s?(?:‰|(?:per|in a|in every) (?:thousand|mille)\b)"),
    ("and_a_half", r"\b(?P<n>one|two|three|four|1|2|3|4) and a half times\b"),
    (
        "part_of_theirs",
        rf"\b(?:(?P<n>an?|one|two|three)[\s-])?(?P<p>{PART}) (?:of )?(?:what|that of|those of|the rest of the base)\b"
        "(?! they| these| this| the group| the segment)",
    ),
    ("ordered", rf"(?P<n>{ANY}) times (?:per|an?|each|every) (?:customer|person|head|shopper|buyer)\b"),
    (
        "ordered",
        r"\b(?:order(?:s|ed)?|bought|buys?|purchased?|shops?|shopped)(?: about| around| roughly| some| nearly| on average)? "
        rf"(?P<n>{ANY}) times\b(?! (?:as|more|less|the))",
    ),
    ("times", rf"(?P<n>{ANY})(?:\s|-)(?:times|fold)\b"),
    ("times", rf"\b(?:factor|multiple) of (?P<n>{ANY})"),
    ("times", r"[x×]\s?(?P<n>\d+(?:\.\d+)?)\b"),
    ("times", rf"(?P<n>{NUMBER})\s?(?:[x×](?!\w)|-?fold\b)"),
    ("twice", r"\b(?P<n>twice|double|doubly|thrice|triple|treble|quadruple)\b"),
    (
        "part_times",
        rf"\b(?P<n>half|(?:an?|one|two|three) (?:{PART})) (?:as\b|the (?:rate|share|level|figure|average|number|amount)\b)",
    ),
    (
        "hundred",
        r"\b(?:out of|of|in|take|among|for|from|imagine|picture)(?: every| each| an?)?"
        r" (?P<d>1,?000|thousand|100|hundred|ten|10)\b"
        rf"(?![^.;]{{0,60}}%)[^.;]{{0,60}}?[\s,](?P<n>{ANY})\b(?!\s?%)",
    ),
    ("ratio", rf"\bof (?:the |these |those )?(?P<d>{NUMBER})(?: [a-z]+){{0,8}}, (?P<n>{NUMBER})\b(?!\s?%)"),
    (
        "ratio",
        rf"\b(?P<n>{ANY})\s(?:{NOUNS}\s)?(?:in|out of|of|among)(?:\s(?:every|the|these|our|an?))?\s(?P<d>{ANY})\b(?!\s?%)",
    ),
    ("crowd", rf"\b(?P<n>{'|'.join(CROWDS)}) of (?P<of>\w+)"),
    ("fraction", rf"\b(?:(?P<n>an?|one|two|three|four|five|nine)[\s-])?(?P<p>{PART})\b"),
    ("clock", r"\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|h|o'clock)(?!\w)|\b\d{1,2}:\d\d\b"),
    ("number", rf"(?P<n>{NUMBER})(?P<glued>[^\W\d_]*)"),
    ("number", rf"\b(?P<n>{SPELT})\b(?P<glued>)"),
)
UNITS: dict[str, tuple[Form, float]] = {
    "day": ("days", 1), "week": ("days", 7), "month": ("days", 30.4), "order": ("orders", 1), "purchase": ("orders", 1),
    "star": ("points", 1), "point": ("points", 1), "customer": ("customers", 1), "people": ("customers", 1),
    "person": ("customers", 1), "shopper": ("customers", 1), "member": ("customers", 1), "buyer": ("customers", 1),
    "user": ("customers", 1), "client": ("customers", 1), "year": ("years", 1),
}  # fmt: skip
FOREIGN = re.compile(  # units that no fact is counted in
    r"(?:hour|minute|second|euro|dollar|pound|cent|kg|kilo|kilometre|mile|metre|usd|eur|"
    r"gbp|item|product|video|visit|view|click|session|film|review|ticket|text|word|page|store|unit|companie|company|firm|percentile|degree|impression|household|account|click|subscriber|lead|like|follower|segment|group|basket|cart)"
)
ROUND = (*range(21), 25, 30, 40, 50, 100, 200, 500, 1000)  # a way to write a share, not a count
RATE = re.compile(
    r"(?:\s(?!on\b|at\b|in\b|during\b)\w+){0,3}?\s(?:(?:an?|per|each|every)\s(?:hour|day|night|week|weekend|month|year|visit|session)"
    r"|daily|weekly|monthly|yearly|annually)\b"
)
SHADE = "(?:a (?:little|bit|touch|shade)|slightly|just)"
BOUNDS: tuple[tuple[str, float, float], ...] = (  # how far the fact may lie below and above what is written, as shares
    (rf"{SHADE} (?:over|above|more than)|slightly more|a good", 0.0, 0.12),
    (
        rf"{SHADE} (?:under|below|less than|short of)|(?:just )?shy of|almost|nearly|close to|approaching|not quite",
        0.12,
        0.0,
    ),
    (
        r"about|around|roughly|pretty much|something like|approximately|"
        r"some|circa|or so|an estimated|in the region of|more or less",
        0.08,
        0.08,
    ),
    (r"(?<!no )(?<!not )(?:more|greater|higher|larger|better) than|over|above|at least|upwards? of|north of", 0.0, inf),
    (r"exceed\w*|not? (?:fewer|less) than|as many as", 0.0, inf),
    (
        r"(?<!no )(?<!not )(?:less|fewer|lower|smaller) than|under|below|at most|not? more than"
        r"|(?<!add )(?<!adds )(?<!come )(?<!comes )(?<!sum )(?<!sums )up to|within",
        inf,
        0.0,
    ),
)
