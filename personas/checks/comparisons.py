"""Does every comparison of a claim go the way that its facts go, and surely so?"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from personas.brief import Claim
from personas.checks import reading
from personas.checks.attribution import ALIKE, OTHERS, said_of
from personas.checks.concepts import concept
from personas.checks.mentions import hits
from personas.checks.problem import Problem
from personas.checks.quantities import Quantity
from personas.checks.reading import Part
from personas.checks.words import comparing, stems
from personas.fact import Fact
from personas.wording import sentence

NUMBERS = ("share", "days", "orders", "points", "customers", "years", "bare")  # that tell how much, not how much more
COULD = "the difference could be chance"
CHANCE = 1.96  # a difference of fewer standard errors is not one
STRIKING, MODEST = 1.5, 1.6  # lifts that "far more" needs, and "slightly more" may not pass
ADVISES = re.compile(
    r"\W*(?:start|reach|lead|use(?! of)|put|focus|push|highlight|build|go|offer|send|publish|feature|choose|pick|keep|rely"
    r"|count|promote|recommend)\b",
    re.IGNORECASE,
)
THAN = re.compile(r"\b(?:than|compared (?:with|to))\b", re.IGNORECASE)
TOPIC = re.compile(  # names what the sentence will be about
    r"\W*(?:when (?:we|you|it) (?:turn|come)s?|as far as|as (?:for|to)|with regard to|regarding|concerning|in terms of"
    r"|(?:speaking|talking) of|turning to|look(?:ing)? at)\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"\bS\d{2,}\b")  # another segment
LABELS = stems("taste appetite interest affinity")  # ahead of a colon they name what comes
APART = re.compile(r"\b(?:while|whereas|but|and|where|when)\b|[.;:]")  # what follows says something of its own
BETWEEN = re.compile(  # the 908 of others "is below the" 746
    r"\b(?:is|are|was|were|lies?|sits?|stays?|stands?|comes?|remains?|runs?)(?: \w+)? "
    r"(?:(below|under|beneath|(?:less|lower|fewer|shorter|smaller) than)|above|over|(?:more|higher|longer|larger|greater) than)"
    r" (?:the )?$",
    re.IGNORECASE,
)
REASON = re.compile(r"\W*(?:because|since|as)\b", re.IGNORECASE)
AVOIDS = re.compile(r"\W*(?:avoid|don['’]t|do not|never|skip|no|not|limit|less|fewer)\b", re.IGNORECASE)


def wrong_directions(claim: Claim, parts: Sequence[Part], cited: Sequence[Fact]) -> Iterator[Problem]:
    """Comparisons that the facts turn the other way, or that chance could have made."""
    numbers = [each for part in parts for each in part.quantities]
    whose = [said_of(claim.text, each, numbers) for each in numbers]
    yield from _wrong_way_round(claim.text, numbers, whose)
    carried, numbered = 0, False
    last: tuple[Fact, ...] = ()
    for at, part in enumerate(parts):
        if part.opens:
            carried, numbered = 0, False
        turns = {sign for _, sign in reading.directions(part)}
        if not part.about:
            numbered = numbered or _states(part)
            if len(turns) == 1:
                sign = next(iter(turns)) * (-1) ** reading.flips(part)
                ahead = part.heads or _about_ahead(parts, at)
                carried = sign if ahead and not _label(part) else carried
                for fact in () if ahead else last:
                    yield from _compared(fact, sign, part, True)
            continue
        last = part.about
        # "Orders a customer: 5.2, below others"
        # "Start with the app: 9 %", "Don't rely on the app: 52 %"
        advice = ADVISES.match(part.text) or (AVOIDS.match(part.text) and reading.flips(part))
        names = part.heads and not advice
        turned = reading.flips(part) % 2 == 1  # "They skip it: 32 %"
        labelled = (names or TOPIC.match(part.text) is not None) and not turned and _said_ahead(parts, at)
        # of one fact alone the number, wherever it stands, says how much, unless the words turn it round
        alone = len(cited) == 1 and any(map(_states, parts)) and not reading.flips(part) and not (part.heads and advice)
        states = numbered or labelled or (alone and not reading.pole(part, cited[0]))
        found = {fact.id: tuple(_said(claim, at, part, fact, carried, states)) for fact in part.about}
        numbered = False
        for fact in part.about:
            twins = [o for o in part.about if o is not fact and hits(o, part.tokens) == hits(fact, part.tokens)]
            chance = all(problem.text.startswith(COULD) for problem in found[fact.id])
            if not (chance and any(not found[twin.id] for twin in twins)):  # one of two that count the same is enough
                yield from found[fact.id]


def _wrong_way_round(text: str, numbers: Sequence[Quantity], whose: Sequence[str]) -> Iterator[Problem]:
    """ "13 % of them, below 7 % of others": two numbers, and the word between them contradicts them."""
    for first, second in pairwise(numbers):
        between = BETWEEN.search(text[first.end : second.start])
        if between is None or first.form != second.form or APART.search(text[first.end : second.start]):
            continue
        if (first.low + first.high < second.low + second.high) != bool(between[1]):
            said = " ".join(text[first.start : second.end].split())
            yield Problem("direction", f"“{said}” says the opposite of its own numbers")
    for at, each in enumerate(numbers):
        theirs = [
            one
            for one, who in zip(numbers[:at], whose, strict=False)
            if who == "here" and one.form == each.form and not one.bound
        ]
        if not each.bound or whose[at] != "rest" or not theirs or APART.search(text[theirs[-1].end : each.start]):
            continue
        own = (theirs[-1].low + theirs[-1].high) / 2
        if own > each.high if each.low == -inf else own < each.low:
            said = " ".join(text[theirs[-1].start : each.end].split())
            yield Problem("direction", f"“{said}” says the opposite of its own numbers")


def _said(claim: Claim, at: int, part: Part, fact: Fact, carried: int, numbered: bool) -> Iterator[Problem]:
    """What is wrong with the direction that the part gives of one fact. `carried`: that of a heading before it;
    `numbered`: its number stands before it."""
    special = concept(fact.measure).special
    signs = {sign for where, sign in reading.directions(part, fact) if _word_at(part, where) not in special}
    if fact.topic in ("size", "since") or (part.of_others and not signs):
        return
    if fact.measure == "trend" and not OTHERS.search(part.text):
        yield from _trend(fact, part)
        return
    if len(signs) > 1:
        yield Problem("direction", f"it says both more and less of one thing: say one at a time ({sentence(fact)})")
        return
    if reading.SAME.search(part.text) and not any(each.form == "times" for each in part.quantities):
        if fact.rest is not None and abs(fact.z) >= CHANCE and not 0.9 <= (fact.lift or 0) <= 1.1:
            yield Problem("direction", f"it says that they are like others, and they are not: {sentence(fact)}")
        return
    flipped = reading.flips(part, special) % 2
    if claim.kind == "avoid" and at == 0 and not (AVOIDS.match(claim.text) or REASON.match(claim.text)):
        flipped = 1 - flipped
    sign = (next(iter(signs)) if signs else carried or 1) * (-1) ** flipped * (reading.pole(part, fact) or 1)
    bounds = [(each.start - part.start, each.end - part.start) for each in part.quantities]  # "more than half"
    thans = [m.start() for m in THAN.finditer(part.text) if not any(a <= m.start() < b for a, b in bounds)]
    than = reading.pole(part, fact) != 0 and bool(thans)  # "a shorter time than others"
    compared = bool(signs) or bool(carried) or than
    named = set(NAMED.findall(part.text)) - {fact.id.partition(".")[0]}
    if compared and (named or ALIKE.search(part.text)):
        known = dict(fact.nearest)
        theirs = list(known.values()) if not named else [known[name] for name in named if name in known]
        yield from _beside(fact, sign, theirs if len(theirs) >= len(named) else [])
        return
    if compared or not (numbered or _states(part)):
        yield from _compared(fact, sign, part, compared)


def _about_ahead(parts: Sequence[Part], at: int) -> bool:
    """True if the sentence goes on to what it is about, and was about nothing before: "they under-index on people who"."""
    first = max((i for i in range(at + 1) if parts[i].opens), default=0)
    return not any(part.about for part in parts[first:at]) and any(part.about for part in _sentence(parts, at)[1:])


def _sentence(parts: Sequence[Part], at: int) -> Sequence[Part]:
    """The part and what follows it in its sentence."""
    return parts[at : next((i for i in range(at + 1, len(parts)) if parts[i].opens), len(parts))]


def _said_ahead(parts: Sequence[Part], at: int) -> bool:
    """True if what the part names is said in the rest of its sentence, before that goes on to something else."""
    for each in parts[at + 1 :]:
        if each.opens or each.about not in ((), parts[at].about):
            return False
        if _states(each) or any(True for _ in reading.directions(each)):
            return True
    return False


def _label(part: Part) -> bool:
    """ "Taste: 22 % of what they watch" names, and compares nothing."""
    return part.heads and {token.stem for token in part.tokens} <= LABELS


def _states(part: Part) -> bool:
    return any(not each.word and each.form in NUMBERS for each in part.quantities)


def _compared(fact: Fact, sign: int, part: Part, compared: bool) -> Iterator[Problem]:
    """Is the segment above (sign > 0) or below the others on this fact, and clearly so?"""
    if fact.rest is None:
        if compared:
            yield Problem("direction", f"there is nobody to compare them with: {sentence(fact)}")
        elif sign < 0 and fact.unit == "share" and fact.value >= 0.5:
            yield Problem("direction", f"it says the opposite of the fact: {sentence(fact)}")
        return
    rare = fact.value <= 0.25 and not (fact.value > fact.rest and fact.z >= CHANCE)
    common = not compared and fact.unit == "share" and (fact.value >= 0.5 if sign > 0 else rare)
    if common:
        return
    if (fact.value >= fact.rest) != (sign > 0) and fact.value != fact.rest:
        yield Problem("direction", f"it says the opposite of the fact: {sentence(fact)}")
    elif abs(fact.z) < CHANCE:
        yield Problem("direction", f"{COULD}: {sentence(fact)}")
    else:
        yield from _strength(fact, part)


def _beside(fact: Fact, sign: int, theirs: Sequence[float]) -> Iterator[Problem]:
    """Is the segment above (sign > 0) or below each of the segments it is compared with?"""
    if not theirs:
        yield Problem("direction", f"the facts do not give that segment's number: {sentence(fact)}")
    elif not all(fact.value > other if sign > 0 else fact.value < other for other in theirs):
        yield Problem("direction", f"it says the opposite of the fact: {sentence(fact)}")


def _trend(fact: Fact, part: Part) -> Iterator[Problem]:
    """Does their spend rise or fall, as the part says, and surely?"""
    own = concept(fact.measure)
    signs = {sign for _, sign in reading.directions(part)}
    signs |= {1 for token in part.tokens if token.stem in own.more} | {
        -1 for token in part.tokens if token.stem in own.less
    }
    if len(signs) != 1:
        return
    sign = next(iter(signs)) * (-1) ** reading.flips(part)
    if (fact.value > 0) != (sign > 0):
        yield Problem("direction", f"it says the opposite of the fact: {sentence(fact)}")
    elif not part.quantities and (fact.low is None or fact.high is None or fact.low < 0 < fact.high):
        yield Problem("direction", f"the change could be chance: {sentence(fact)}")


def _strength(fact: Fact, part: Part) -> Iterator[Problem]:
    """ "far more" of a small difference, "slightly more" of a large one."""
    here = {token.stem for token in part.tokens}
    lift = fact.lift if fact.lift and fact.lift > 0 else None
    ratio = max(lift, 1 / lift) if lift else 9.0
    gap = abs(fact.value - (fact.rest or 0.0)) if fact.unit == "share" else 0.0
    if here & comparing("striking") and ratio < STRIKING and gap < 0.15:
        yield Problem("direction", f"it makes more of the difference than there is: {sentence(fact)}")
    if here & comparing("mild") and ratio > MODEST and gap > 0.1:
        yield Problem("direction", f"it makes less of the difference than there is: {sentence(fact)}")


def _word_at(part: Part, where: int) -> str:
    return next((token.stem for token in part.tokens if token.start == where), "")
