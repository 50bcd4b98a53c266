"""Of whom a number is said: of the segment, of everybody else, or of another segment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from personas.checks.quantities import Quantity

OTHERS = re.compile(
    r"\b(?:other|others|elsewhere|(?:every(?:one|body|where)|anyone) else|(?:the|all the) rest|overall|baseline(?!:)|population"
    r"|rest(?= ?(?:[:=;)\d]|$)| of (?:the )?(?:base|list))|remaining (?:customers|base|people|shoppers)"
    r"|(?:comparison|reference) (?:figure|group|value)"
    r"|outside|the norm|the remainder"
    r"|(?:than|above|below|against|to|with|of|for) (?:the|an|our) (?:average|typical) (?:customer|shopper|buyer|person)"
    r"|(?:than|above|below|against|to|with|of|for) the average(?= ?(?:$|[,.;:)]|across|among|for all)))\b",
    re.IGNORECASE,
)
ALIKE = re.compile(  # the segments whose numbers stand beside a fact's own
    r"\b(?:segments?|groups?|ones) (?:that |which )?(?:(?:is|are) )?(?:the )?"
    r"(?:most alike|nearest|closest|most like|most similar)\b"
    r"|\b(?:most similar|most alike|nearest|closest|neighbouring|two similar) (?:two )?(?:segments?|groups?)\b",
    re.IGNORECASE,
)
OWN = re.compile(
    r"\b(?:here|of them|of these|of this|in this|among them|(?<!outside )(?<!outside of )(?:this|the) (?:group|segment)"
    r"|they|their|these)\b",
    re.IGNORECASE,
)
BESIDE = r"(?:compared (?:with|to)|unlike|versus|vs\.?|relative to|than|against|as opposed to|next to|beside|over|above|below)"
COMPARED = re.compile(
    rf"{BESIDE}(?: to| for| by| among| with| of| they are| it is| is the case| is so among| is so for| that of| those of)?"
    r"(?: all| most| the| our)*"
    r"\s*$",
    re.IGNORECASE,
)
WHILE_OTHERS = re.compile(
    rf"\b(?:while|whereas|and|but|that)\s(?:the )?(?:{OTHERS.pattern})(?: \w+)?\s*$", re.IGNORECASE
)
FOR_OTHERS_THEY = re.compile(
    rf"\b(?:for|among|with|in) (?:all )?(?:the )?(?:{OTHERS.pattern}),? (?:\w+ )?(?:they|it|these)\b[^,;]*$",
    re.IGNORECASE,
)
SPAN = re.compile(r"\brang|\binterval|\bbetween\b|\bfrom\b")
STOP = re.compile(
    r"[,;:.()!?–—](?!\d)|\s-\s|\b(?:than|against|versus|vs|compared|while|whereas|but|where|and)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Around:
    """What stands around a number. `before`, `after`: the words that are of it alone; `sentence`: from its beginning to the
    number; `earlier`, `then`: all before it and after it; `between`: from the number before it, None if it is the
    sentence's first."""

    before: str
    after: str
    sentence: str
    earlier: str
    then: str
    between: str | None


def said_of(text: str, each: Quantity, numbers: Sequence[Quantity]) -> str:
    """ "rest" if a number is said of the others, a segment's name if of that one, "alike" if of those nearest to it, "here"
    otherwise."""
    around = _around(text, each, numbers)
    named = re.search(r"\bS\d{2,}\b", around.after) or next(
        reversed(list(re.finditer(r"\bS\d{2,}\b", around.before))), None
    )
    if named is not None:
        return named[0]
    if _alike(around) or _shares(text, each, numbers):
        return "alike"
    found = _by_what_follows(around, text, each) or _by_what_precedes(around)
    return found or ("rest" if _after_these(around, text, each, numbers) else _by_last_mark(around))


def _around(text: str, each: Quantity, numbers: Sequence[Quantity]) -> Around:
    earlier = [other for other in numbers if other.end <= each.start]
    reach = max((_reach(text, other, numbers) for other in earlier), default=0)
    begin = max([0, *(m.end() for m in re.finditer(r"[.;!](?=\s)|[–—]|\s-\s", text[: each.start]))])
    prior = max((other.end for other in earlier), default=-1)
    return Around(
        before=text[max(reach, begin) : each.start],
        after=text[each.end : _reach(text, each, numbers)],
        sentence=text[begin : each.start],
        earlier=text[: each.start],
        then=text[each.end :],
        between=text[prior : each.start] if prior >= begin and prior >= 0 else None,
    )


def _alike(around: Around) -> bool:
    ends = [match.end() for match in ALIKE.finditer(around.sentence)]
    return bool(ALIKE.search(around.after) or (ends and not OWN.search(around.sentence[ends[-1] :])))


def _shares(text: str, each: Quantity, numbers: Sequence[Quantity]) -> bool:
    """ "12 % and 15 % in the segments most alike"."""
    later = [other for other in numbers if other.start >= each.end]
    if not later or not re.fullmatch(r"(?:\s\w+)?\s*(?:and|or|,)\s*", text[each.end : min(o.start for o in later)]):
        return False
    following = min(later, key=lambda other: other.start)
    return said_of(text, following, [other for other in numbers if other is not each]) == "alike"


def _by_what_follows(around: Around, text: str, each: Quantity) -> str | None:
    if re.match(r"(?: \w+)? there\b", around.then) and re.search(r"\bhere\b", around.sentence):
        return "rest"  # "57 % here and 20 % there"
    if OTHERS.search(around.after):
        return "rest"
    if WHILE_OTHERS.search(around.before) and not re.search(r"\b(?:this|here|these)\b", around.after):
        return "rest"  # "while others place 31 % of their orders"
    stop = STOP.match(text, each.end + len(around.after))
    paired = re.match(r",?\s(?:next to|beside)\s", around.then) or (
        stop is not None and stop[0].lower() in ("against", "versus", "vs", "compared")
    )
    colon = re.search(r"[(:](?: ?(?:it|that|they)(?:['’]s|['’]re| is| are)(?: at)?)?\s*$", around.before)
    return "here" if OWN.search(around.after) or (paired and colon) else None


def _by_what_precedes(around: Around) -> str | None:
    before = around.before
    if re.search(r"\b(?:and )?not(?: the| just| only)*\s*$", before, re.IGNORECASE):
        return "rest"
    pair = around.between is not None and re.fullmatch(r"(?: (?:orders|days|points))?\s*(?:to|and)\s*", around.between)
    if pair and OTHERS.search(around.earlier) and not SPAN.search(around.earlier):
        return "rest"  # "24 % to 6 %"
    if FOR_OTHERS_THEY.search(before):
        return "rest"  # "and for others they come to 6 %"
    beside = re.search(rf"{BESIDE}(?: the| just| only| a mere)*\s*$", before, re.IGNORECASE)
    return "rest" if beside and before.split()[-1] not in ("over", "above", "below") else None


def _after_these(around: Around, text: str, each: Quantity, numbers: Sequence[Quantity]) -> bool:
    """After a number of these: "14 % at weekends, below other customers with 40 %"."""
    marks = _marks(around.before)
    if around.between is None or not marks or max(marks)[2] == "here":
        return False
    prior = max((other for other in numbers if other.end <= each.start), key=lambda other: other.end)
    return said_of(text, prior, [other for other in numbers if other.end <= each.start]) == "here"


def _marks(before: str) -> list[tuple[int, int, str]]:
    """Where words name the others or these: start, end, whom."""
    marks = [(m.start(), m.end(), "rest") for m in OTHERS.finditer(before)]
    return marks + [(m.start(), m.end(), "here") for m in OWN.finditer(before)]


def _by_last_mark(around: Around) -> str:
    """By the last words before the number that name the others or these."""
    before, marks = around.before, _marks(around.before)
    if not marks:
        return "here"
    start, end, who = max(marks)
    gap = before[end:]
    if re.search(
        r",?\s(?:which|who|where it|whose \w+) (?:is|are|was|were|have|has|had|spent|spend|stands? at"
        r"|reach|show|make|get|total)(?: at)?\s*$",
        gap,
    ):
        return who  # "above that of others, which is 21 %"
    if re.fullmatch(r"[\w ]*,\s(?:of|among) whom(?: only| about)?\s*", gap):
        return who  # "others, of whom 21 %"
    if re.fullmatch(r"[\w ]*,\s(?:with|at|on)\s*", gap) and around.then.startswith(","):
        return who  # "against others, with 21 %, they have"
    if around.between is not None and re.fullmatch(r"[\w ]*,\s", gap):
        return who  # "70 %, than among others, 21 %"
    compared = who == "rest" and COMPARED.search(before[:start])
    if compared and re.search(r"[,:]|\bthat is\b|\bwith\b|\bat\b", gap):
        return "here"  # "compared with others, 57 %", "more than others, at 57 %"
    return who


def _reach(text: str, each: Quantity, numbers: Sequence[Quantity]) -> int:
    """Up to where the words after a number are still of it."""
    end = min([len(text), *(other.start for other in numbers if other.start >= each.end)])
    stop = STOP.search(text, each.end, end)
    return stop.start() if stop else end
