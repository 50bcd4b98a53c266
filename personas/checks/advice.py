"""Which words of a claim advise: "Send news at night", up to the reason that the facts must bear out."""

import re

VERBS = """
add address advise answer ask attend avoid begin bring build call check choose consider contact deliver direct display do drop
explain feature fill film find focus follow give go greet guide have include invite keep lead let limit link list look make
meet mention move name note offer open pair pick picture place plan point post prepare present print promote publish push put
quote reach recommend release rely remember remind repeat reply reserve reward route run save say schedule see sell send serve
set show skip speak start stop suggest take talk tell thank tie time try use write
"""
VERB = "|".join(sorted(VERBS.split(), key=len, reverse=True))
TO_DO = rf"(?:please |do not |don['’]t |never |always |then |now )?(?:{VERB})\b"
FIRST = re.compile(rf"(?!\W*put (?:simply|briefly)\b)\W*{TO_DO}", re.IGNORECASE)
REASON = re.compile(r"\W*(?:because|since|as|given|seeing)\b", re.IGNORECASE)
WHERE = re.compile(  # "At weekends, avoid ..."
    r"\W*(?:in|at|on|for|to|with|before|after|when|where|through|by|under|above|below|during|within|around|near|here)\b",
    re.IGNORECASE,
)
AFTER_COMMA = re.compile(rf",\s(?=(?:so |then )?{TO_DO})", re.IGNORECASE)
SO = re.compile(rf"\bso\s(?={TO_DO})", re.IGNORECASE)
UNTIL = re.compile(  # the reason; after "as", "for" and the like it has a subject of its own
    r"[:;]\s|,?\s(?:because|since|given that|seeing that)\s"
    r"|,?\s(?:as|while|whereas|for|when|where)\s(?=(?:they|these|this|people|those|their|it|the|an?|more|fewer|in|of|on|only"
    r"|other|here|at|half|among|orders|events|videos)\b|\d)",
    re.IGNORECASE,
)


def advised(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of what the text says to do, the rest of it states; empty if it advises nothing."""
    if FIRST.match(text):
        return ((0, _until(text, 1)),)
    comma = AFTER_COMMA.search(text)
    if REASON.match(text):
        return ((comma.start(), len(text)),) if comma else ()
    if comma and WHERE.match(text):
        return ((0, _until(text, comma.end())),)
    so = SO.search(text)
    return ((so.start(), len(text)),) if so else ()


def _until(text: str, at: int) -> int:
    reason = UNTIL.search(text, at)
    return reason.start() if reason else len(text)
