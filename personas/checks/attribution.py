"""Of whom a number is said: of the segment, of everybody else, or of another segment."""

import re
from collections.abc import Sequence

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
STOP = re.compile(
    r"[,;:.()!?–—](?!\d)|\s-\s|\b(?:than|against|versus|vs|compared|while|whereas|but|where|and)\b", re.IGNORECASE
)


def said_of(text: str, each: Quantity, numbers: Sequence[Quantity]) -> str:
    """ "rest" if a number is said of the others, a segment's name if of that one, "alike" if of those nearest to it, "here"
    otherwise."""
    before_end = max([0, *(_reach(text, other, numbers) for other in numbers if other.end <= each.start)])
    breaks = [m.end() for m in re.finditer(r"[.;!](?=\s)|[–—]|\s-\s", text[: each.start])]
    before = text[max([before_end, *breaks]) : each.start]
    after = text[each.end : _reach(text, each, numbers)]
    stop = STOP.match(text, each.end + len(after))
    segment = re.search(r"\bS\d{2,}\b", after) or next(iter(list(re.finditer(r"\bS\d{2,}\b", before))[-1:]), None)
    if segment is not None:
        return segment[0]
    following = min(
        (other for other in numbers if other.start >= each.end), key=lambda other: other.start, default=None
    )
    listed = (
        following is not None
        and re.fullmatch(r"(?:\s\w+)?\s*(?:and|or|,)\s*", text[each.end : following.start]) is not None
    )
    if following is not None and listed and said_of(text, following, [n for n in numbers if n is not each]) == "alike":
        return "alike"  # "12 % and 15 % in the segments most alike"
    named = [m.end() for m in ALIKE.finditer(text, max([0, *breaks]), each.start)]
    if ALIKE.search(after) or (named and not OWN.search(text[named[-1] : each.start])):
        return "alike"
    sentence = text[max([0, *breaks]) : each.start]
    if re.match(r"(?: \w+)? there\b", text[each.end :]) and re.search(r"\bhere\b", sentence):
        return "rest"  # "57 % here and 20 % there"
    if OTHERS.search(after):
        return "rest"
    subject = re.search(
        rf"\b(?:while|whereas|and|but|that)\s(?:the )?(?:{OTHERS.pattern})(?: \w+)?\s*$", before, re.IGNORECASE
    )
    if subject and not re.search(r"\b(?:this|here|these)\b", after):
        return "rest"  # "while others place 31 % of their orders"
    paired = re.match(r",?\s(?:next to|beside)\s", text[each.end :]) or (
        stop is not None and stop[0].lower() in ("against", "versus", "vs", "compared")
    )
    if OWN.search(after) or (
        paired and re.search(r"[(:](?: ?(?:it|that|they)(?:['’]s|['’]re| is| are)(?: at)?)?\s*$", before)
    ):
        return "here"
    if re.search(r"\b(?:and )?not(?: the| just| only)*\s*$", before, re.IGNORECASE):
        return "rest"
    prior = max((other.end for other in numbers if other.end <= each.start), default=-1)
    beside_others = (
        prior >= 0
        and OTHERS.search(text[:prior])
        and not re.search(r"\brang|\binterval|\bbetween\b|\bfrom\b", text[:prior])
    )
    if beside_others and re.fullmatch(r"\s*(?:to|and)\s*", text[prior : each.start]):
        return "rest"  # "24 % to 6 %"
    if re.search(
        rf"\b(?:for|among|with|in) (?:all )?(?:the )?(?:{OTHERS.pattern}),? (?:\w+ )?(?:they|it|these)\b[^,;]*$",
        before,
        re.I,
    ):
        return "rest"  # "and for others they come to 6 %"
    if re.search(rf"{BESIDE}(?: the| just| only| a mere)*\s*$", before, re.IGNORECASE) and before.split()[-1:] not in (
        ["over"],
        ["above"],
        ["below"],
    ):
        return "rest"
    marks = [(m.start(), m.end(), "rest") for m in OTHERS.finditer(before)]
    marks += [(m.start(), m.end(), "here") for m in OWN.finditer(before)]
    if not marks:
        return "here"
    start, end, who = max(marks)
    if re.search(r",?\s(?:which|where it|whose \w+) (?:is|are|was|have|has|stands? at)(?: at)?\s*$", before[end:]):
        return who  # "above that of others, which is 21 %"
    if re.fullmatch(r"[\w ]*,\s(?:of|among) whom(?: only| about)?\s*", before[end:]):
        return who  # "others, of whom 21 %"
    if re.fullmatch(r"[\w ]*,\s(?:with|at|on)\s*", before[end:]) and text[each.end : each.end + 1] == ",":
        return who  # "against others, with 21 %, they have"
    if prior >= max([0, *breaks]) and re.fullmatch(r"[\w ]*,\s", before[end:]):
        return who  # "70 %, than among others, 21 %"
    beside = re.search(
        rf"{BESIDE}"
        r"(?: to| for| by| among| with| of| they are| it is| is the case| that of| those of)?(?: all| most| the| our)*\s*$",
        before[:start],
        re.IGNORECASE,
    )
    if who == "rest" and beside and re.search(r"[,:]|\bthat is\b|\bwith\b|\bat\b", before[end:]):
        return "here"  # "compared with others, 57 %", "more than others, at 57 %"
    return who


def _reach(text: str, each: Quantity, numbers: Sequence[Quantity]) -> int:
    """Up to where the words after a number are still of it."""
    end = min([len(text), *(other.start for other in numbers if other.start >= each.end)])
    stop = STOP.search(text, each.end, end)
    return stop.start() if stop else end
