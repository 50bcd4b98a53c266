"""Links: with a scheme, with www, and bare domains, but not the missing space of 'end.Start'."""

import re
from collections.abc import Iterator

SCHEME = re.compile(r"(?<![\w\ue000])(?:https?|hxxps?|ftp|sftp)(?::/{1,2}|\[:\]//)[^\s<>\"\ue000]+", re.IGNORECASE)
HOST = re.compile(r"(?<![\w.@\ue000-])[^\W_][\w-]*(?:\.[\w-]+)+")
REST = re.compile(r"(?::\d{2,5})?(?:[/?#][^\s<>\"\ue000]*)?")
TOP = """
    com org net edu gov mil info biz io app dev shop store online site website xyz blog club tech cloud ly gg tk top
    eu uk de fr es nl ch pl se dk fi ie pt cz sk hu ro bg gr hr lt lv ee lu ru ua tr il ae sa za ng ke eg au nz jp
    cn kr tw hk sg th vn ph mx br ar cl pe ca co tv cc ai
"""  # top-level domains that are no words
# also words that may begin a sentence: "nice.it fits" is not a site
WORDS = "it at be is in no us me my to so do id la ma as am pm an or us si"
SURE, UNSURE = frozenset(TOP.split()), frozenset(WORDS.split())
CUE = re.compile(r"(?:site|website|page|visit|see|at|on|from|via|check|link|url|blog)\W{1,2}\Z", re.IGNORECASE)
TRAILING = ".,;:!?'\"»”*_"


def links(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every link, in order, without the punctuation that ends the sentence."""
    spans = [(found.start(), _trimmed(text, *found.span())) for found in SCHEME.finditer(text)]
    spans += [span for found in HOST.finditer(text) if (span := _host(text, found)) is not None]
    place = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= place:
            yield start, end
            place = end


def _host(text: str, found: re.Match[str]) -> tuple[int, int] | None:
    """A bare domain: up to its last label that is a top-level domain, and the path behind it."""
    labels = found[0].split(".")
    ending = next((at for at in range(len(labels) - 1, 0, -1) if _top(labels, at)), None)
    if ending is None:
        return None
    end = found.start() + len(".".join(labels[: ending + 1]))
    rest = REST.match(text, end)
    path = rest.end() if rest is not None and ending == len(labels) - 1 else end
    if labels[ending].lower() in UNSURE:
        firm = ending >= 2 or path > end + 1 or CUE.search(text, max(0, found.start() - 12), found.start())
        if not firm or not labels[ending].islower():
            return None
    return found.start(), _trimmed(text, found.start(), path)


def _top(labels: list[str], at: int) -> bool:
    label, name = labels[at], labels[at - 1]
    known = label.lower() in SURE or label.lower() in UNSURE
    typed = label.islower() or (label.isupper() and name.isupper())  # "nice.Net result" is a missing space
    return known and typed and bool(name) and any(letter.isalpha() for letter in "".join(labels[:at]))


def _trimmed(text: str, start: int, end: int) -> int:
    """Without punctuation at the end, and without a closing bracket that was opened before the link."""
    opened = {close: text.find(open_, start, end) >= 0 for open_, close in ("()", "[]", "{}")}
    while end > start and (text[end - 1] in TRAILING or not opened.get(text[end - 1], True)):
        end -= 1
    return end
