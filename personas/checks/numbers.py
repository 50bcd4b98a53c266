"""Is every number of a claim one that its facts give, in that unit, and of whom it is said?"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from personas.checks import reading
from personas.checks.attribution import said_of
from personas.checks.denominators import not_averaged, of_something_else
from personas.checks.patterns import CROWDS, ONES, WORDS
from personas.checks.problem import Problem, facts_told
from personas.checks.quantities import Quantity
from personas.checks.reading import Part
from personas.checks.words import comparing
from personas.fact import Fact

UNITS: dict[str, tuple[str, ...]] = {
    "share": ("share",),
    "money": ("bare",),
    "orders": ("orders", "bare"),
    "days": ("days",),
    "points": ("points", "bare"),
    "customers": ("customers", "bare"),
    "number": ("bare", "years"),
}
RANGE = re.compile(
    r"\b(?:ranges?(?: of| is|:| that)|as low as|as high as"
    r"|confiden\w*|% interval|interval (?:of|from|is)|between|rang(?:es|ing) from|% sure)\b",
    re.IGNORECASE,
)
REMAINING = re.compile(r"\b(?:the|with) (?:remaining|other)(?: about| roughly| some)?\s*$", re.IGNORECASE)
COUNTED_IN = re.compile(
    r"\b(?:counted|measured|given|put|expressed|told|stated) in (?:(?P<days>days|weeks)|(?P<orders>orders)"
    r"|(?P<points>points|stars)|(?P<customers>customers|people)|(?P<share>percent))\b",
    re.IGNORECASE,
)
SPELT_OUT = re.compile(  # "seven hundred and twenty-three"; "five in a hundred" is read
    rf"(?<!in )(?<!of )(?<!every )(?<!per )\b(?:{'|'.join(ONES)}) (?:hundred|thousand)\b(?! times)", re.IGNORECASE
)
BETWEEN = re.compile(
    r"\bbetween (?P<low>[\d,]*\d(?:\.\d+)?)\s?%? and (?P<high>[\d,]*\d(?:\.\d+)?)(?P<cent>\s?%)?", re.IGNORECASE
)
BY = re.compile(
    r"(?: (?:an?|per|days|orders|points|customer|order|each|on average))* (?:less|more|fewer|longer|shorter)\b", re.I
)
NUMERALS = {*WORDS, *CROWDS, "tens"} - {"zero", "one"}
WINDOW = 90  # days that a trend is counted over


def wrong_numbers(text: str, parts: Sequence[Part], cited: Sequence[Fact]) -> Iterator[Problem]:
    """Numbers and quantifiers that are none of the facts they are said of."""
    everything = [each for part in parts for each in part.quantities]
    for spelt in _spelt(text, parts, everything):
        yield Problem("number", f"“{spelt}”: write it in figures")
    yield from _counted_in(text, cited)
    yield from _between(text, cited)
    yield from not_averaged(text, everything, cited)
    last: tuple[Fact, ...] = ()
    for part, following in zip_longest(parts, parts[1:]):
        # "23 % of those | who write ...": a number before what it is of
        ahead = (
            following is not None and not following.opens and text[part.end : part.end + 1] not in (";", ":", "(", ")")
        )
        last = part.about or (following.about if following is not None and ahead else ()) or last
        for each in part.quantities:
            who = said_of(text, each, everything)
            if not any(_fits(each, who, fact, part, text) for fact in last or cited):
                said = " ".join(text[each.start : each.end].split())
                yield Problem("number", f"“{said}” is not what the facts say: {facts_told(last or cited)}")


def _spelt(text: str, parts: Sequence[Part], read: Sequence[Quantity]) -> Iterator[str]:
    """Numbers in words that are read as no quantity: "fifteen less"."""
    if long := SPELT_OUT.search(text):
        yield long[0]
    for token in (token for part in parts for token in part.tokens if not token.joined):
        rounded = text[: token.start].endswith("nearest ")
        if token.text.casefold() in NUMERALS and not rounded and not any(q.start <= token.start < q.end for q in read):
            yield token.text


def _counted_in(text: str, cited: Sequence[Fact]) -> Iterator[Problem]:
    """ "Measured in days", of what is not."""
    told = COUNTED_IN.search(text)
    if told and told.lastgroup not in {fact.unit for fact in cited}:
        yield Problem("number", f"“{told[0]}” is not how it is counted: {facts_told(cited)}")


def _between(text: str, cited: Sequence[Fact]) -> Iterator[Problem]:
    """ "between 723 and 902" is the interval of a fact, or so narrow that it is read as one number."""
    for said in BETWEEN.finditer(text):
        low, high = (float(said[end].replace(",", "")) for end in ("low", "high"))
        scale = 100 if said["cent"] else 1
        ends = [(f.low * scale, f.high * scale) for f in cited if f.low is not None and f.high is not None]
        if high > 1.25 * low + 7 and not any(
            abs(low - a) <= 0.02 * a + 1 and abs(high - b) <= 0.02 * b + 1 for a, b in ends
        ):
            yield Problem("number", f"“{said[0]}” is no interval of the facts: {facts_told(cited)}")


def _fits(each: Quantity, who: str, fact: Fact, part: Part, text: str) -> bool:
    """True if the quantity is one of the numbers that the fact gives, for whom it is said of."""
    value, rest, lift = fact.value, fact.rest, fact.lift
    if each.form == "bare" and fact.item.isdigit() and each.holds(float(fact.item)):
        return True  # what it is called, as a postcode's first digit
    if each.base and each.base != fact.of:
        return False
    if who == "here" and of_something_else(text, each, fact):
        return False
    if each.form == "times":
        fewer = any(sign < 0 for _, sign in reading.directions(part)) and each.low > 1  # "three times less"
        return lift is not None and (each.holds(lift) or (fewer and lift > 0 and each.holds(1 / lift)))
    if each.form == "gap":
        scale = 1.0 if fact.unit == "share" else 0.01  # points of a rating were read as points of a percentage
        return (
            rest is not None
            and fact.unit in ("share", "points")
            and any(each.holds(gap * scale) for gap in _gaps(value, rest))
        )
    if each.form in ("more", "less"):
        change = value / rest - 1 if rest is not None and rest > 0 else None
        return change is not None and each.holds(change if each.form == "more" else -change)
    if each.form == "customers" and not each.bound and (each.holds(float(fact.count)) or each.holds(float(fact.of))):
        return True
    if each.form == "share" and fact.unit == "customers" and fact.of and each.holds(fact.count / fact.of):
        return True  # "136 of 2,000 customers"
    if (
        each.form == "bare"
        and not each.bound
        and fact.unit in ("share", "customers")
        and each.low < fact.of <= each.high
    ):
        return True  # "of 280 who write"
    if each.form == "bare" and not each.bound and fact.unit == "share" and each.low < fact.count <= each.high:
        return fact.count < fact.of  # "... 58 use it"
    if each.form == "customers" and each.bound and abs(each.low - fact.count) < 1:
        return True  # "counted over 159 customers"
    if (
        fact.unit == "days"
        and each.form == "bare"
        and re.search(r"\b(?:days|time|gap|in weeks|in months)\b", text[: each.start], re.IGNORECASE)
    ):
        if weeks := re.search(r"\bin (weeks|months)\b", text[: each.start], re.IGNORECASE):
            scale = 7 if weeks[1].lower() == "weeks" else 30.4
            return any(each.holds(n / scale) for n in _stated(each, who, fact, part, text))
        # "Days since the last order: 110", "It is 119 days. For the others it is 94"
        return any(each.holds(number) for number in _stated(each, who, fact, part, text))
    if fact.unit == "orders" and each.form == "bare" and re.search(r"\b(?:worth|costs?|value|price)\b", part.text):
        return False  # so many orders are no money
    if fact.measure == "trend" and each.form in ("days", "bare") and each.holds(WINDOW):
        return True
    if each.form not in UNITS[fact.unit] or (each.form == "years" and "age" not in fact.part.lower()):
        return False
    return any(each.holds(number) for number in _stated(each, who, fact, part, text))


def _gaps(value: float, rest: float) -> tuple[float, float]:
    """The difference of two shares, and that of the percentages as people write and subtract them: 26 - 5."""
    return abs(value - rest), abs(round(value, 2) - round(rest, 2))


def _stated(each: Quantity, who: str, fact: Fact, part: Part, text: str) -> list[float]:
    """The numbers of a fact that a quantity of its unit may be."""
    value, rest = fact.value, fact.rest
    if fact.measure == "trend":  # "69 less"
        value, rest = abs(value), None if rest is None else abs(rest)
    if who == "here" or (rest is None and who == "rest"):
        found = [value]
        span = re.match(
            r"\W*(?:(?:some|any)where )?between\b", text[each.start : each.end], re.IGNORECASE
        )  # holds the number itself
        if fact.low is not None and fact.high is not None and RANGE.search(text) and not span:
            found += [fact.low, fact.high]
        if rest is not None and fact.unit != "share" and any(True for _ in reading.directions(part)):
            by = fact.measure != "trend" and BY.match(text, each.end)  # "17 days longer than others"
            found = [abs(value - rest)] if by else [*found, abs(value - rest)]
    elif who == "rest" and rest is not None:
        found = [rest]
    else:
        found = [number for name, number in fact.nearest if who in ("alike", name)]
    if fact.unit != "share":
        return found
    if REMAINING.search(text[: each.start]):
        return [1 - value]
    other_end = reading.pole(part, fact) < 0
    turned = (
        sum(t.stem in comparing("turns") and not t.joined for t in part.tokens if not each.start <= t.start < each.end)
        % 2
        == 1
    )
    if other_end and not turned:  # "most of them by day", of a fact about nights
        return [1 - number for number in found]
    return [*found, *(1 - number for number in found)] if turned else found
