"""A claim as read: its parts, what each part is about, which direction it gives, and whom each number is said of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from personas.checks.concepts import concept
from personas.checks.mentions import Token, hits, names_of, spoken_of, tokens
from personas.checks.quantifiers import quantifiers
from personas.checks.quantities import Quantity, quantities
from personas.checks.words import comparing, stems
from personas.fact import Fact

CUT = re.compile(
    r"[;:!?()—–](?!\d)|\.(?=\s|$)|\s-\s|,\s(?:since|so|as|with (?:the )?others?|against|compared|others)\b"
    r"|,\s(?:avoid|skip|limit|send|show|offer|write|plan|put|lead|feature|promote)\b"  # "because they order at night, ..."
    r"|(?<!others )(?<!other customers )(?<!the rest )\bwho\b"
    r"|\b(?:while|whereas|but|yet|although|though|however|because|rather than|instead of)\b",
    re.IGNORECASE,
)
OVER = re.compile(  # "they prefer the app to the store"
    r"\b(?:prefer\w*|favou?r\w*|choos\w+|chose|pick\w*)\s+(?!to\b)[^.;:,]{2,60}?\s(?=(?:to|over)\s)", re.IGNORECASE
)
JOIN = re.compile(r",\s|\band\b|\bplus\b", re.IGNORECASE)
OTHER_PEOPLE = (
    r"(?:elsewhere\b|outside\b|others?\b|(?:other|remaining) (?:customers|shoppers|people|buyers|segments|base|population)"
    r"|(?:customers|those|people|shoppers) (?:outside|elsewhere)\b|every(?:one|body) else|rest\b|remainder\b)"
)
SUBJECT = re.compile(
    r"^\W*(?:(?:and|but|while) )?(?:(?:among|for|in|with|of|with regard to|across) )?(?:all )?(?:the\s|all\s|our\s)?"
    rf"{OTHER_PEOPLE}"
    rf"|,\s(?:with )(?:all )?(?:the )?{OTHER_PEOPLE}(?: \w+)* (?:lower|higher|below|above|ahead|behind)\b"
    rf"|,\s(?:all )?(?:the )?{OTHER_PEOPLE}"
    r"\s(?:are|is|lie|lies|stand|stands|rank|come|comes|sit|have|has|show|shows|do|does)\b",
    re.IGNORECASE,
)
SAME = re.compile(
    r"\b(?:same(?! (?:kind|sort|type|way|day|time|reason))|similar|similarly|on (?:a )?par"
    r"|in line with|equally|no different|just like|just as|about as|roughly as"
    r"|no (?:more|less|fewer)|neither more nor less|as (?!far|long|soon|well|many as \d)\w+ as"
    r"|much like|like (?:others|everyone))\b",
    re.IGNORECASE,
)
IDLE = re.compile(
    r"\b(?:not only|not just|if not|whether or not|no (?:more|fewer|less) than|at least|at most|as well as|more or less|"
    r"(?:less|more) than an? (?:quarter|third) in|once more|what is more|let alone|few things|a few|little wonder|no wonder|"
    r"why not|no matter|no doubt|as (?:low|high) as|not (?:all|every)|(?:though )?not (?:certain|sure)|"
    r"(?:may|might|would|will) like to|(?:more|less) often than not|limited to|"
    r"a little(?= (?:more|higher|larger|longer|above|over|less|fewer|lower|smaller|shorter|below|under)\b)|"
    r"behind (?:them|it)(?= since)|down (?:as|for|to)|(?:leave|leaves|left) behind|not even|unlike|(?:this|the|that) lot|"
    r"(?:should|would|look|looks|feel|feels|things?) like|ahead of (?:the|a) (?:first|quarter|time))\b"
    r"|\bnot (?:the |a mere |just )?(?=\d)",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"\b(?:lead(?:s|ing)?|led|clear of) (?:the )?(?:others|rest|field|pack|way|every\w+ else)\b|\bcomes? out on top\b"
    r"|\b(?:comes?|is|are|sits?|lies?|lands?|runs?) (?:in |out |well |far |just )?over (?:that|it)\b"
    r"|\bpositive (?:deviation|gap|difference|departure)",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\b(?:short of|(?:well|far|just|slightly|a little|stands?|sits?|lies?|comes?|falls?|ranks?) under|down on) "
    r"(?:that of )?(?:all )?(?:the )?"
    r"(?:rest|others?|norm|average|base|comparison|remain\w+|(?:customers|those) outside|what|every\w+ else)\b"
    r"|\bshort of (?:them|theirs|these|this (?:segment|group))\b"
    r"|\bahead of (?:this (?:segment|group)|these (?:customers|people)|people here|those here)\b"
    r"|\b(?:comes?|is|are|sits?|stays?|lies?|falls?|lands?|runs?) (?:in |out |well |far |just )?"
    r"(?:under|short of) (?:that|it)\b"
    r"|\bnegative (?:deviation|gap|difference|departure)",
    re.IGNORECASE,
)
# Another word beside them may say the contrary: "tend to buy less".
LITTLE = "littl"  # "a little higher" is higher
SOFT = stems("tend inclined apt lean prefer keen likely")
BEFORE = re.compile(
    r"\b(?:before (?:they|(?:the|a) (?:first )?quarter|leaving|quitting|dropping|stopping|switching)"
    r"|(?:when|by the time) they (?:stop|quit|leave|drop|go))\b.*",
    re.IGNORECASE,
)
MODIFIERS = stems(
    "small big large low high little heavy light strong weak great"
)  # they say it of the word they stand by


@dataclass(frozen=True)
class Part:
    """A piece of a claim that says one thing. `about`: the cited facts it speaks of. `opens`: it begins a sentence; `heads`:
    a colon follows, so what it says holds for what comes after."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    about: tuple[Fact, ...]
    opens: bool
    heads: bool

    @property
    def of_others(self) -> bool:
        return SUBJECT.search(self.text) is not None


def stated(text: str, spans: Sequence[tuple[int, int]]) -> list[Quantity]:
    """Numbers and quantifiers of a text, without those within the name of a thing or a "95 % interval"."""

    def idle(each: Quantity) -> bool:
        inside = any(a < each.end and each.start < b for a, b in spans)
        after = text[each.end : each.end + 24].lower()
        return inside or bool(re.match(r"[\s-]*(?:confidence|interval|ci\b|sure|certain|mark\b|point of)", after))

    found = [each for each in quantities(text) if not idle(each)]
    covered = [(each.start, each.end) for each in found]
    words = [
        each
        for each in quantifiers(text)
        if not idle(each) and not any(a < each.end and each.start < b for a, b in covered)
    ]
    return sorted(found + words, key=lambda each: each.start)


def parts(text: str, cited: Sequence[Fact]) -> list[Part]:
    """The text cut where a new thing is said; a list stays whole if one direction at its end is meant for all of it."""
    spans = names_of(text, cited)
    words, numbers = tokens(text, spans), stated(text, spans)
    found: list[Part] = []
    chosen = [match.end() for match in OVER.finditer(text)]
    whole = [
        (a, b)
        for start, end in _between(text, CUT, 0, len(text), spans)
        for a, b in pairwise([start, *(at for at in chosen if start < at < end), end])
    ]
    for start, end in whole:
        whole_numbers = [*spans, *((each.start, each.end) for each in numbers)]
        pieces = [_part(text, a, b, words, numbers, cited) for a, b in _between(text, JOIN, start, end, whole_numbers)]
        joined: list[Part] = []
        for piece in pieces:
            if joined and not _alone(joined[-1], piece):
                piece = _part(text, joined.pop().start, piece.end, words, numbers, cited)
            joined.append(piece)
        found += joined
    if len(cited) == 1 and not cited[0].item and not any(part.about for part in found):
        known = concept(cited[0].measure).words  # of what else should it speak?
        return [replace(p, about=tuple(cited)) if known & {t.stem for t in p.tokens} else p for p in found]
    return found


def _alone(one: Part, following: Part) -> bool:
    """True if the first piece says something of its own, whatever follows."""
    if not one.about and not one.quantities:
        return False
    if not following.about and not following.quantities:
        return SUBJECT.match(following.text) is not None and any(
            True for _ in directions(following)
        )  # "and others have more"
    says = bool(following.quantities) or any(True for _ in directions(following))
    if following.about and following.about == one.about and not says:
        return False  # "on Saturdays and Sundays"
    if one.quantities or any(True for _ in directions(one)):
        return True
    turns = [at for at, _ in directions(following)]
    things = [t.start for t in following.tokens if any(t.stem in hits(f, following.tokens) for f in following.about)]
    return not (turns and things and min(turns) > min(things))  # "A and B less than others" is of both


def _part(
    text: str, start: int, end: int, words: Sequence[Token], numbers: Sequence[Quantity], cited: Sequence[Fact]
) -> Part:
    own = tuple(token for token in words if start <= token.start < end)
    inside = tuple(each for each in numbers if start <= each.start < end)
    opens = not text[:start].strip() or text[:start].rstrip().endswith((".", "!", "?"))
    return Part(start, end, text[start:end], own, inside, spoken_of(cited, own), opens, text[end : end + 1] == ":")


def _between(
    text: str, cut: re.Pattern[str], start: int, end: int, spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    at = start
    for match in cut.finditer(text, start, end):
        if any(a < match.end() and match.start() < b for a, b in spans):
            continue
        if text[at : match.start()].strip(" '\"“”‘’"):
            yield at, match.start()
        at = match.start() if match[0][:1].isalpha() else match.end()
        if match[0].startswith(","):
            at = match.start() + 1
    if text[at:end].strip(" '\"“”‘’"):
        yield at, end


def directions(part: Part, of: Fact | None = None) -> Iterator[tuple[int, int]]:
    """(where, +1 or -1) for each word or multiple that says more or less; with `of`, only those said of that fact."""
    idle = [(part.start + m.start(), part.start + m.end()) for m in IDLE.finditer(part.text)]
    idle += [(each.start, each.end) for each in part.quantities]
    said = {token.stem for token in part.tokens if token.stem in comparing("more") | comparing("less")}
    multiples = any(each.form in ("more", "less", "times") for each in part.quantities)
    for at, token in enumerate(part.tokens):
        sign = (token.stem in comparing("more")) - (token.stem in comparing("less"))
        before = part.tokens[at - 1].stem if at and not part.tokens[at - 1].joined else ""
        if sign and before != LITTLE and before in comparing("more") | comparing("less"):
            continue  # "less likely": what comes first says it
        if sign and token.stem in SOFT and (said - SOFT or multiples):
            continue
        if sign and not token.joined and not any(a <= token.start < b for a, b in idle):
            beside = {word.stem for word in part.tokens[at + 1 : at + 3]} | {
                word.stem for word in part.tokens[max(0, at - 3) : at]
            }
            others = [fact for fact in part.about if fact is not of]
            if of is None or token.stem not in MODIFIERS or not others or hits(of, part.tokens) & beside:
                yield token.start, sign
    for sign, phrase in ((1, AHEAD), (-1, BEHIND)):
        yield from ((part.start + match.start(), sign) for match in phrase.finditer(part.text))
    for each in part.quantities:
        if each.form in ("more", "less"):
            yield each.start, 1 if each.form == "more" else -1
        elif each.form == "times":
            yield each.start, 1 if each.high > 1 else -1


def flips(part: Part, leave: frozenset[str] = frozenset()) -> int:
    """How many words turn round what the part says."""
    idle = [(part.start + m.start(), part.start + m.end()) for m in IDLE.finditer(part.text)]
    count = sum(
        token.stem in comparing("turns") and token.stem not in leave and not token.joined
        for token in part.tokens
        if not any(a <= token.start < b for a, b in idle)
    )
    count += len(re.findall(r"\b\w+ away from\b", part.text, re.IGNORECASE))  # "they shy away from"
    opening = r"\W*(?:rather than|instead of)\b" if part.opens else r"\W*(?:rather than|instead of|(?:to|over)(?=\s))\b"
    return count + bool(re.match(opening, part.text, re.IGNORECASE))


STAYS = re.compile(
    r"(?:stay|leave|end|stop|finish|drop)\w* (?:\w+ )?(?:above|below|over|under|higher|lower|ahead|behind)\b",
    re.IGNORECASE,
)


def pole(part: Part, fact: Fact) -> int:
    """-1 if the part speaks of the fact's other end ("by day" of orders at night), 1 if of its own, 0 if of neither."""
    own = concept(fact.measure)
    thing = stems(fact.item)
    after = BEFORE.search(part.text)
    end = part.end if after is None else part.start + after.start()
    for token in part.tokens:
        if (
            token.stem in thing
            or token.joined
            or token.start >= end
            or STAYS.match(part.text, token.start - part.start)
        ):
            continue
        if token.stem in own.less:
            return -1
        if token.stem in own.more:
            return 1
    return 0
