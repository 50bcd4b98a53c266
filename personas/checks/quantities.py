"""The quantities that a sentence states: percentages, fractions, multiples, days, each with its bounds."""

import re
from dataclasses import dataclass, replace
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
    ("share_of", rf"(?P<n>{ANY}){CENT} of (?:the |these |those |our )?(?P<d>{NUMBER})(?= [a-z])(?!\s?%)"),
    ("share", rf"(?P<n>{ANY}){CENT}"),
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
        rf"\b(?P<n>{ANY})\s(?:{NOUNS}\s)?(?:in|out of|of|among)(?:\s(?:every|the|these|our))?\s(?P<d>{ANY})\b(?!\s?%)",
    ),
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
    r"gbp|item|product|video|visit|view|click|session|film|review|ticket|text|word|page|store|unit|percentile|degree|impression|household|account|click|subscriber|lead|like|follower)"
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
    (r"(?:more|greater|higher|larger|better) than|over|above|at least|upwards? of|north of", 0.0, inf),
    (r"exceed\w*|no (?:fewer|less) than|as many as", 0.0, inf),
    (r"(?:less|fewer|lower|smaller) than|under|below|at most|no more than|up to|within", inf, 0.0),
)


@dataclass(frozen=True)
class Quantity:
    """`low` to `high`: where the fact's number must lie, in its own unit (a share is 0 to 1). `form`: what the number is
    of. `start`, `end`: characters of the text. `bound`: only said to be more or less than that. `word`: by a
    quantifier ("most"), not by a number. `base`: the number of which it is a part, as 67 in "35 of 67"; 0 if it names none
    or a round one."""

    start: int
    end: int
    low: float
    high: float
    form: Form
    bound: bool = False
    word: bool = False
    base: float = 0.0

    def holds(self, value: float) -> bool:
        return self.low - 1e-9 <= value <= self.high + 1e-9


def quantities(text: str) -> list[Quantity]:
    """Every quantity of a text, in order; what one pattern has read is not read by the next."""
    taken = [False] * len(text)
    found: list[Quantity] = []
    lower = text.lower()
    for name, pattern in PATTERNS:
        for match in re.finditer(pattern, lower):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            quantity = _read(name, match, lower)
            if quantity is not None and RATE.match(lower, quantity.end):
                quantity = replace(quantity, form="other")  # no fact is counted by the week
            if quantity is not None:
                found.append(quantity)
            if quantity is not None or name == "clock":
                taken[start:end] = [True] * (end - start)
    return sorted(found, key=lambda quantity: quantity.start)


def _read(name: str, match: re.Match[str], text: str) -> Quantity | None:
    groups = match.groupdict()
    if name == "range":
        return _range(match, text)
    if name in ("gap", "more", "less", "share"):
        number, step = _number(str(groups["n"]))
        return _bounded(match, text, number / 100, step / 100, name)  # type: ignore[arg-type]
    if name == "share_of":
        number, step = _number(str(groups["n"]))
        return replace(_bounded(match, text, number / 100, step / 100, "share"), base=_number(str(groups["d"]))[0])
    if name == "ordered":
        return _bounded(match, text, *_number(str(groups["n"])), "orders")
    if name == "times":
        number, step = _number(str(groups["n"]))
        return _bounded(match, text, number, step, "times")
    if name == "twice":
        number = {"twice": 2, "double": 2, "doubly": 2, "quadruple": 4}.get(str(groups["n"]), 3)
        return _bounded(match, text, number, 0.4, "times")
    if name == "and_a_half":
        return _bounded(match, text, _number(str(groups["n"]))[0] + 0.5, 0.25, "times")
    if name == "part_of_theirs":
        times = 1 if groups["n"] in (None, "a", "an") else WORDS[str(groups["n"])]
        return _bounded(match, text, times * PARTS[str(groups["p"]).rstrip("s")], 0.08, "times")
    if name == "part_times":
        words = str(groups["n"]).split()
        part = PARTS[words[-1].rstrip("s")] * (WORDS.get(words[0], 1) if len(words) > 1 else 1)
        return _bounded(match, text, part, min(0.12, 0.25 * part), "times")
    if name in ("ratio", "hundred"):
        (part, _), (whole, _) = _number(str(groups["n"])), _number(str(groups["d"]))
        if not 0 < part <= whole:
            return None
        found = _bounded(match, text, part / whole, 0.035 if whole < 10 else 0.5 / whole, "share")
        return found if whole in ROUND else replace(found, base=whole)
    if name == "fraction":
        return _fraction(match, text)
    if name == "number":
        return _plain(match, text)
    return None


def _range(match: re.Match[str], text: str) -> Quantity | None:
    """ "between 15 and 20 %" holds for what lies there; a wide range says nothing, so its ends are read as two numbers."""
    (low, _), (high, _) = _number(str(match["n"])), _number(str(match["d"]))
    if not low < high <= 1.25 * low + (7 if match["c"] else 1):
        return None
    if match["c"]:
        return Quantity(match.start(), match.end(), low / 100, high / 100, "share")
    after = re.match(r"\s(\w+?)s?\b", text[match.end() :])
    form, scale = UNITS.get(after[1] if after else "", ("bare", 1.0))
    if after and FOREIGN.fullmatch(after[1]):
        form = "other"
    return Quantity(match.start(), match.end(), low * scale, high * scale, form)


def _fraction(match: re.Match[str], text: str) -> Quantity | None:
    word, count = match["p"].rstrip("s").replace("halve", "half"), match["n"]
    times = 1 if count in (None, "a", "an") else WORDS.get(str(count), 1)
    before = text[: match.start()].rstrip()
    half = word == "half"
    if count is None and not half and not re.search(r"\b(?:the|last|first|every)$", before):
        return None  # "quarter" as a word
    if re.search(
        r"\b(?:before|first|past|after|last|within|(?:down|cut|shorten\w*|trim\w*) to)(?: the)?(?: first)?$", before
    ):
        return None  # "before a quarter": where something ends, not how many
    if re.match(r"\s*(?:mark|point|way|in(?! (?:\d|one)))\b", text[match.end() :]):
        return None  # "the quarter mark", "less than a quarter in"
    return _bounded(match, text, times * PARTS[word], 0.04, "share")


def _plain(match: re.Match[str], text: str) -> Quantity | None:
    """A number with the unit that stands beside it, or with none."""
    glued, spelt = str(match["glued"] or ""), match["n"] in WORDS
    number, step = _number(str(match["n"]))
    if glued and glued not in ("k", "m"):
        return Quantity(match.start(), match.end(), number, number, "other")
    if glued:
        scale = 1e3 if glued == "k" else 1e6
        number, step = number * scale, step * scale
    if re.search(r"(?:^|[\s(])[-−]$", text[: match.start()]):
        number = -number
    before, after = (
        text[: match.start()].rstrip(),
        re.findall(r"[^\W\d_]+|[^\w\s]", text[match.end() :].removeprefix("-"))[:2],
    )
    if after[:1] in (["thousand"], ["million"]):
        scale = 1e3 if after[0] == "thousand" else 1e6
        number, step, after = number * scale, step * scale, after[1:]
    beside = [re.sub(r"(?<=[^s])s$", "", word) for word in after]
    unit = next((UNITS[word] for word in beside[:1] if word in UNITS), None)
    if before.endswith(("£", "$", "€")) or (beside and (FOREIGN.fullmatch(beside[0]) or beside[0] in "£$€")):
        if spelt and number <= 3:
            return None  # "two products": no measurement
        return Quantity(match.start(), match.end(), number, number, "other")
    hedged = spelt and re.search(rf"\b(?:{SHADE} (?:over|under|above|below)|nearly|almost|about|roughly)$", before)
    if spelt and not hedged and (unit is None or (number == 1 and not after[0].endswith("s"))):
        return None  # "one of them", "the two", "into one order": no measurement
    if unit is None and beside[1:2] == ["point"] and after[0].isalpha() and not after[0].startswith("percent"):
        return Quantity(match.start(), match.end(), number, number, "other")  # "330 loyalty points"
    if unit is None and beside[1:2] and not re.match(r"\W|an?$|per$|each$|every$|for$|in$|of$|on$", after[0]):
        unit = UNITS.get(beside[1]) if beside[1] in ("customer", "order", "day") else None  # "347 such customers"
    form, scale = unit or ("bare", 1.0)
    if scale > 1:
        return _bounded(match, text, number * scale, 0.6 * scale, form)
    return _bounded(match, text, number, step, form)


def _number(written: str) -> tuple[float, float]:
    """The number, and half a step of the last digit written."""
    if written in WORDS:
        return float(WORDS[written]), 0.5
    plain = written.replace(",", "")
    return float(plain), 0.5 * 10.0 ** -len(plain.partition(".")[2])


def _bounded(match: re.Match[str], text: str, number: float, step: float, form: Form) -> Quantity:
    """The quantity with what stands before it: "more than", "nearly", "about"; its span takes those words in."""
    before = text[: match.start()].rstrip(" (~≈")
    if re.match(r"(?: \w+)?,? give or take\b", text[match.end() :]):
        before += " about"
    rounded = re.search(r"\b(?:nearest|rounded to) (ten|hundred|thousand)s?\b", text)
    step = max(step, {"ten": 5.0, "hundred": 50.0, "thousand": 500.0}[rounded[1]]) if rounded and number > 20 else step
    for words, below, above in BOUNDS:  # "just over" before "over"
        # "below the 3 %" speaks of a number that is known: a comparison, and no bound
        hedge = re.search(rf"\b(?:{words})(?: an?)?$", before)
        if hedge is None:
            continue
        if above == inf:
            room = min(step, 0.015) if form == "share" else step  # "more than a third" is no vague third
            return Quantity(hedge.start(), match.end(), number - room, inf, form, True)
        if below == inf:
            return Quantity(hedge.start(), match.end(), -inf, number + step, form, True)
        room, slack = max(number, 2 * step), {"share": 0.02, "gap": 0.003}.get(form, 0.0)
        low, high = (side * room + slack if side else min(step, 0.005 * room) for side in (below, above))
        return Quantity(hedge.start(), match.end(), number - low, number + high, form)
    if text[: match.start()].rstrip().endswith(("~", "≈")):
        step = max(step, 0.08 * number)
    step *= 1.02  # a number half way may be rounded either way
    return Quantity(match.start(), match.end(), number - step, number + step, form)
