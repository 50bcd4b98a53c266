"""E-mail addresses, also those written for people only: 'jane (at) example dot com'."""

import re
import string
from collections.abc import Iterator

LOCAL = frozenset(string.ascii_letters + string.digits + ".!#$%&'*+/=?^_`{|}~-")
PROVIDERS = (
    "gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|protonmail|proton|gmx|web|mail|yandex|qq|163|zoho"
)
OPEN, CLOSE = r"[(\[{<]\s{0,2}", r"\s{0,2}[)\]}>]"
AT = re.compile(
    rf"(?P<sign>@|%40)|(?P<shown>\s{{0,3}}{OPEN}(?:at|@|a|ät|arroba|AT|At){CLOSE}\s{{0,3}})"
    r"|(?P<said>\s{1,3}(?:at|AT|At|arroba)\s{1,3})|(?P<joined>[-_](?:at|AT)[-_])"
)
DOT = (
    rf"(?:\s{{0,3}}{OPEN}(?:dot|DOT|Dot|\.|punkt|punto|point){CLOSE}\s{{0,3}}"
    r"|\s{1,3}(?:dot|DOT|Dot|punkt|punto)\s{1,3})"
)
LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
END = r"(?![\w\ue000])"
DOMAIN = re.compile(rf"{LABEL}(?:\.{LABEL})*\.(?:[^\W\d_]{{2,}}|xn--[\w-]+){END}|\[\d{{1,3}}(?:\.\d{{1,3}}){{3}}\]")
SPACED = re.compile(rf"{LABEL}(?:\s?\.\s?{LABEL}){{1,4}}{END}")
SAID_DOMAIN = re.compile(rf"{LABEL}(?:(?:\.|{DOT}){LABEL}){{1,5}}{END}")
SAID_DOT = re.compile(DOT)
SAID_DOT_BEFORE = re.compile(rf"{DOT}\Z")
PROVIDER = re.compile(rf"(?:{PROVIDERS})(?:\.[^\W\d_]{{2,3}}){{0,2}}{END}", re.IGNORECASE)
COMMON = """
    com org net edu gov io co uk de fr es it nl be ch at pl se no dk fi ie pt br mx in au nz ca us jp cn ru info eu
"""
TLD = frozenset(COMMON.split())


def mails(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every address, in order. Starts from the sign for "at", so a long text without one costs nothing."""
    place = 0
    for sign in AT.finditer(text):
        if sign.start() < place:
            continue
        span = _around_sign(text, place, *sign.span()) if sign["sign"] else _in_words(text, place, sign)
        if span is not None:
            yield span
            place = span[1]


def _around_sign(text: str, floor: int, start: int, end: int) -> tuple[int, int] | None:
    left = _before(text, floor, start)
    domain = DOMAIN.match(text, end) or PROVIDER.match(text, end)
    if left < start and domain:
        return left, domain.end()
    # spaces round the sign: only a domain that surely is one, for "see you @ home.Then" is none
    gap = start - 1 if start - 1 > floor and text[start - 1] == " " else start
    left = _before(text, floor, gap)
    spaced = SPACED.match(text, end + (text[end : end + 1] == " "))
    if left == gap or spaced is None:
        return None
    cut = _sure(text, spaced.start(), spaced.end())
    return (left, cut) if cut else None


def _in_words(text: str, floor: int, sign: re.Match[str]) -> tuple[int, int] | None:
    left = _before(text, floor, sign.start())
    if left == sign.start():
        return None
    while (dot := SAID_DOT_BEFORE.search(text, max(floor, left - 16), left)) and not sign["joined"]:
        further = _before(text, floor, dot.start())
        if further == dot.start():
            break
        left = further
    domain = SAID_DOMAIN.match(text, sign.end())
    if domain is None:
        return None
    told = SAID_DOT.search(domain[0]) is not None
    cut = _sure(text, domain.start(), domain.end())
    if not cut or (sign["said"] and not told and not PROVIDER.match(text, domain.start())):
        return None  # "shop at example.com" names a shop
    return left, cut


def _before(text: str, floor: int, end: int) -> int:
    """Where the local part that ends at `end` begins; `end` itself if there is none."""
    start = end
    if start > floor + 2 and text[start - 1] == '"':
        opening = text.rfind('"', max(floor, start - 66), start - 1)
        return opening if opening >= 0 and "\n" not in text[opening:start] else end
    while start > floor and (text[start - 1] in LOCAL or (not text[start - 1].isascii() and text[start - 1].isalnum())):
        start -= 1
    while start < end and text[start] in ".!#$%&'*/=?^`{|}~-":
        start += 1
    return start


def _sure(text: str, start: int, end: int) -> int | None:
    """Where a domain with spaces or words for dots ends: at its last label that is a common top-level domain."""
    labels = re.finditer(r"[\w-]+", text[start:end])
    ends = [
        start + label.end() for label in labels if label.start() and label[0].lower() in TLD and not label[0].istitle()
    ]
    return ends[-1] if ends else None
