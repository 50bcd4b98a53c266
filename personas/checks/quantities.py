"""The quantities that a sentence states: percentages, fractions, multiples, days, each with its bounds."""

import re
from dataclasses import dataclass, replace
from math import inf

from personas.checks.patterns import BOUNDS, CROWDS, FOREIGN, PARTS, PATTERNS, RATE, ROUND, SHADE, UNITS, WORDS, Form


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
    if name == "mille":
        number, step = _number(str(groups["n"]))
        return _bounded(match, text, number / 1000, step / 1000, "share")
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
    if name == "crowd":
        low, high = CROWDS[str(groups["n"])]
        form, _ = UNITS.get(str(groups["of"]).removesuffix("s"), ("bare", 1.0))
        return Quantity(match.start(), match.end(), low, high, form if form == "customers" else "other")
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
    if (
        unit is None
        and beside[1:2]
        and not re.match(r"\W|an?$|per$|each$|every$|for$|in$|of$|on$|among$|with$|by$", after[0])
    ):
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


OF_OTHERS = re.compile(
    r"\W*(?:(?:of|among|for|in|with|from|to) )?(?:all |the )*(?:others?|rest|every(?:one|body) else|customers elsewhere)\b",
    re.IGNORECASE,
)


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
        if hedge is None or (inf in (below, above) and OF_OTHERS.match(text, match.end())):
            continue  # "above 12 % of others" compares with a number that is known
        if above == inf:
            room = min(step, 0.015) if form == "share" else step  # "more than a third" is no vague third
            exact = form == "share" and "%" in match[0] and round(100 * number) % 5 != 0
            most = 1.15 * number + 0.01 if exact else inf  # "over 13 %" is not said of 17 %
            most = 1.5 * number if form in ("customers", "bare") and number > 20 else most  # nor "over 220" of 354
            return Quantity(hedge.start(), match.end(), number - room, most, form, True)
        if below == inf:
            return Quantity(hedge.start(), match.end(), -inf, number + step, form, True)
        room, slack = max(number, 2 * step), {"share": 0.02, "gap": 0.003}.get(form, 0.0)
        low, high = (side * room + slack if side else min(step, 0.005 * room) for side in (below, above))
        return Quantity(hedge.start(), match.end(), number - low, number + high, form)
    if text[: match.start()].rstrip().endswith(("~", "≈")):
        step = max(step, 0.08 * number)
    step *= 1.02  # a number half way may be rounded either way
    return Quantity(match.start(), match.end(), number - step, number + step, form)
