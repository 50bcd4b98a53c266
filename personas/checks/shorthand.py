"""Shorthand of tables and dashboards, written out as a sentence would say it."""

import re
from collections.abc import Sequence

THEM = (  # words for those who are counted; nobody else is written away
    "(?: (?:all|those|the|customers|people|members|shoppers|buyers|browsers|viewers|watchers|writers|complainers|praisers"
    "|praise-givers|active|who|write|complain|praise|browse|watch|buy|order|with|orders|video|product|videos|products|activity|in|segment))*"
)
SHORT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(short, re.IGNORECASE), long)
    for short, long in (
        (r"\s?\((?:the )?(?:rest|others|average|base|norm|all customers) ?(?:=|is|at) ?100\)", ""),
        (r"\b(?:c|ca|approx|est)\. ?(?=\d|half\b|an? |one |two |three )", "about "),
        (r"(?<=\d) ?(?:pts|ppts?|pp)\b", " points"),
        (r"(?<![\w.])[-−–](\d[\d.]*) (?:percent(?:age)? )?points\b(?! (?:below|down|less))", r"\1 points below"),
        (r"(?<![\w.])\+(\d[\d.]*) (?:percent(?:age)? )?points\b(?! (?:above|up|more))", r"\1 points above"),
        (r"(?<=\d) ?[x×](?!\w)", " times"),
        (r"\bnorth of(?= \d)", "more than"),
        (r"\bsouth of(?= \d)", "less than"),
        (rf"\s?\(base:{THEM}\)", ""),
        (r"\bnot like(?= (?:every\w+ else|(?:the )?others?|the rest))", "compared with"),
        (rf"\(n ?= ?(\d[\d,]*){THEM}\)", r"(\1 customers)"),
        (r" ?(?<!=)=(?!=) ?", ": "),
        (r"\bp\.c\.", "a head"),
        (r"\bwknds?\b", "weekend"),
        (r"\bsegs?\b", "segment"),
        (r"\bfreq\b", "frequency"),
        (r"\bsat ?[/&+] ?sun\b", "at weekends"),
        (r"\bsub-(?=\d)", "under "),
        (r"\boutspends?\b", "spend more than"),
        (r"\boutspent\b", "spent more than"),
        (r"\b(?:aov|abv|atv)\b", "average order value"),
        (r"\bltv\b", "total spend"),
        (r"\b(?:first|lower|bottom) quartile\b", "first quarter"),
        (
            r"\b(?:compared with|unlike|against) ([^,.;]{3,40}), who (?:do|does|did) (?:so|it|this) less(?: often)?,",
            r"more than \1,",
        ),
        (
            r"\b(?:compared with|unlike|against) ([^,.;]{3,40}), who (?:do|does|did) (?:so|it|this) more(?: often)?,",
            r"less than \1,",
        ),
        (r"\be-(?=mails?\b)", "e"),
        (r"\bw/o\b", "without"),
        (r"\bw/ ?", "with "),
        (r"(?:^| )[|/•·▸>](?= )", ";"),
    )
)
INDEX = re.compile(
    r"\bind(?:ex|exes|exing|exed)(?: (?:at|of|is|was))?:? (\d,\d{3}|\d{1,4})\b(?!\s?%|[.,]\d)", re.IGNORECASE
)


def written_out(text: str, names: Sequence[tuple[int, int]]) -> str:
    """ "c. 17%, index 254" as "about 17%, 2.54 times as often": an index of 100 is as often as everybody else. What stands
    within `names`, (start, end) of the things that facts name, stays as it is."""
    pieces, at = [], 0
    for start, end in sorted(names):
        if start >= at:
            pieces += [_long(text[at:start]), text[start:end]]
            at = end
    return "".join([*pieces, _long(text[at:])])


def _long(text: str) -> str:
    for short, long in SHORT:
        text = short.sub(long, text)
    return INDEX.sub(lambda found: f"{int(found[1].replace(',', '')) / 100:.2f} times as often", text)
