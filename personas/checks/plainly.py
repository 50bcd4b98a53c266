"""Is a comparison said plainly: these customers first, one word that compares, whom they are compared with last?

There are more ways to turn a comparison round than anyone can list: "it is the others who stand higher", "a figure that
drops once you look around", "they fail to order less". So nobody lists them: what a writer is told to write stands, and the
rest goes back.
"""

import re
from collections.abc import Iterator, Sequence

from personas.checks.attribution import ALIKE, OTHERS
from personas.checks.comparisons import NAMED
from personas.checks.concepts import concept
from personas.checks.mentions import Token
from personas.checks.patterns import SPELT
from personas.checks.problem import Problem
from personas.checks.quantities import Quantity
from personas.checks.reading import Part, directions
from personas.checks.words import comparing, more_or_less, stems
from personas.fact import Fact

CLAUSE = re.compile(
    r",\s|[;()–—!?]|:(?!\s?\d)|\.(?=\s|$)|\s-\s|\b(?:while|whereas|but|yet|although|though|and|where)\b", re.IGNORECASE
)
COMPARES = re.compile(  # somewhere before them in their clause: "above the 4 % among" others
    r"\b(?:than|against|versus|vs|compared (?:with|to)|comparison with|below|above|relat(?:ive|ion) to|beside"
    r"|alongside|next to|unlike)\b",
    re.IGNORECASE,
)
EITHER_WAY = re.compile(rf"{COMPARES.pattern}|\b(?:over|under|beyond)\b", re.IGNORECASE)
ALL = r"(?: (?:all|the|our|most|that of|those of))*\W*$"
DIRECTLY = re.compile(  # just before them
    r"\b(?:as|like|(?:line|par|contrast) with|(?:similar|close|same as|equal) to|(?:apart|out|away|different|differ\w*) from"
    rf"|ahead of|short of|clear of|behind){ALL}",
    re.IGNORECASE,
)
THAN = re.compile(rf"\b(?:than|as)(?: (?:of|among|for|in|with|by|from|to|on|at|through))?{ALL}", re.IGNORECASE)
PEOPLE = (
    r"(?:customers?|shoppers?|people|buyers?|segments?|groups?|ones|base|population|average|rate|figure|share|level|value"
    r"|of (?:the|our) (?:\w+ )?(?:base|customers|population|shoppers|people|list))"
)
FOLLOWS = re.compile(  # after them the clause ends, or goes on to where, when and who; they do nothing
    rf"['’]?s?(?:\W*{PEOPLE}\b['’]?s?)*(?:\s*[,.;:()–—]|\W*(?:$|\d|(?:at|with|on|in|through|by|for|who|whose|when|as|because"
    r"|since|so|of|to|per|here|overall|combined)\b))",
    re.IGNORECASE,
)
THEY_DO = re.compile(
    rf"(?: {PEOPLE})* (?:watch|place|view|have|leave|do|write|buy)\b\W*$", re.IGNORECASE
)  # and nothing after it
# Of these "they prefer the app" needs no others.
LIKES = stems("like prefer favour favor favourite taste appetite interest love enjoy fond keen drawn")
SELDOM = stems("seldom rarely rare hardly barely scarcely infrequent infrequently uncommon")
IDIOMS = re.compile(  # nothing is compared
    r"\b(?:(?:top|front|head) of (?:the|their|your|our|each|a)|(?:at|near|on) (?:the )?top\b|customers strong|behind them"
    r"|more like|(?:make|show|send|offer|give|write|publish|plan|feature) (?:\w+ )?more)\b",
    re.IGNORECASE,
)
ADVICE = re.compile(  # up to the word that turns it: "Do not", "so never", "Skip"
    r"(?:^|[.;,:]\s|\b(?:so|and|then|please)\s)\W*(?:do not|don['’]t|never|skip|limit|shun)$", re.IGNORECASE
)
ONLY = re.compile(  # of a number: "only 12 %", "just over half"; of nothing else
    r"\b(?:only|just|merely|solely|purely|exclusively)\b(?!\W+(?:£|\$|€|\d|(?:an?|half|about|around|roughly|some|over|under|above"
    rf"|below|short|shy|those|because|if|where|when|as|{SPELT})\b))",
    re.IGNORECASE,
)
ONE_OF_MANY = re.compile(
    r"\b(?:first|last|latest|previous|next) (?:(?P<one>order|purchase)\b"
    r"|(?:\w+ )?(?:order|purchase|visit|video|view|review|text|night|weekend|basket|complaint)s?\b)",
    re.IGNORECASE,
)
NEGATES = re.compile(r"\b(?:yet to|far from|anything but|fail(?:s|ed|ing)? to)\b", re.IGNORECASE)


def not_plain(
    text: str, words: Sequence[Token], numbers: Sequence[Quantity], cited: Sequence[Fact]
) -> Iterator[Problem]:
    """Others who are more than whom these are compared with, and negations. The names of things are blanked in `text`."""
    yield from _others(text, words, numbers, cited)
    yield from _negated(text, words)


def than_whom(text: str, parts: Sequence[Part], cited: Sequence[Fact]) -> Iterator[Problem]:
    """Comparisons in a text that does not say with whom, or with others of whom no cited fact says anything. What rose or
    fell is compared with what it was before."""
    if all(fact.rest is None and not fact.nearest for fact in cited) and (others := OTHERS.search(text)):
        yield Problem("direction", f"“{others[0]}”: no fact that it cites says how it is with them")
    if OTHERS.search(text) or ALIKE.search(text) or NAMED.search(text) or any(f.measure == "trend" for f in cited):
        return
    idle = LIKES.union(*(concept(fact.measure).special for fact in cited))
    for part in parts:
        idioms = [(part.start + m.start(), part.start + m.end()) for m in IDIOMS.finditer(part.text)]
        for at, _ in directions(part):
            word = next((token for token in part.tokens if token.start == at), None)
            if word is not None and word.stem not in idle and not any(a <= at < b for a, b in idioms):
                yield Problem("direction", f"“{word.text}”: say than whom")


def narrowed(text: str, cited: Sequence[Fact]) -> Iterator[Problem]:
    """What is said of less than is counted: "look only at", "at their first visit"."""
    if said := ONLY.search(text):
        yield Problem("word", f"“{said[0]}”: say it of a number, or not at all")
    if (said := ONE_OF_MANY.search(text)) and not (said["one"] and any(f.measure == "recency" for f in cited)):
        yield Problem("word", f"“{said[0]}”: no fact that it cites says so")


def _others(text: str, words: Sequence[Token], numbers: Sequence[Quantity], cited: Sequence[Fact]) -> Iterator[Problem]:
    """Mentions of other customers that neither end a comparison nor come with a number and no word of comparison."""
    for mention in OTHERS.finditer(text):
        begin = max([0, *(cut.end() for cut in CLAUSE.finditer(text, 0, mention.start()))])
        cut = CLAUSE.search(text, mention.end())
        end = cut.start() if cut else len(text)
        before, then = text[begin : mention.start()], text[mention.end() :]
        compared = COMPARES.search(before) or DIRECTLY.search(before)
        if compared and (FOLLOWS.match(then) or THEY_DO.match(then) or THAN.search(before)):  # "than others do"
            continue
        inside = {token.stem for token in words if begin <= token.start < end and not token.joined}
        own = any(_theirs(each, cited) for each in numbers if begin <= each.start < end)
        if own and not inside & (more_or_less() | comparing("turns")) and not EITHER_WAY.search(text, begin, end):
            continue
        said = " ".join(text[begin:end].split())
        yield Problem("direction", f"“{said}”: mention others only after than, above, below or against")


def _theirs(each: Quantity, cited: Sequence[Fact]) -> bool:
    """True if it is no number of these customers, or one of the others too."""
    of_these = [f for f in cited if each.holds(f.value) or (f.measure == "trend" and each.holds(abs(f.value)))]
    return not of_these or any(f.rest is not None and each.holds(f.rest) for f in of_these)


def _negated(text: str, words: Sequence[Token]) -> Iterator[Problem]:
    """Negations, outside advice. "They seldom order at night" stands, for it compares nothing."""
    for said in NEGATES.findall(text):
        yield Problem("direction", f"“{said}”: say it without a negation")
    own = [token for token in words if not token.joined]
    turns = [
        token for token in own if token.stem in comparing("turns") - {"avoid"} and not ADVICE.search(text[: token.end])
    ]
    seldom = len(turns) == 1 and turns[0].stem in SELDOM
    if seldom and not OTHERS.search(text) and not {token.stem for token in own} & more_or_less():
        return
    for token in turns:
        yield Problem("direction", f"“{token.text}”: say it without a negation")
