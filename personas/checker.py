"""Does a claim say what its facts say? Every number, direction and thing in it is held against the facts it cites.

What is not understood does not stand: each word must lead on (checks/linking_words.txt), or be in a cited fact, or a word
for what that fact counts; more may stand in advice. So an invention falls by its name, whatever its name is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from personas.brief import Claim, Kind
from personas.checks import reading
from personas.checks.advice import advised
from personas.checks.beyond import beyond_the_facts, conflated, unmeasured
from personas.checks.comparisons import wrong_directions
from personas.checks.concepts import concept
from personas.checks.frames import in_full
from personas.checks.mentions import Token, names_of, tokens
from personas.checks.numbers import wrong_numbers
from personas.checks.people import AGES, PEOPLE
from personas.checks.plainly import narrowed, not_plain, than_whom
from personas.checks.predicates import linked, misadvised, misnamed
from personas.checks.problem import Problem, facts_told
from personas.checks.quantities import Quantity
from personas.checks.shorthand import written_out
from personas.checks.words import advising, linking, spelt_plain, stem, stems
from personas.fact import Fact
from personas.facts import SegmentFacts
from personas.scrub import scrub

COMMAND = re.compile(
    r"[<>{}\[\]`\\|@#*_=]|://|\bwww\.|\w\.(?:com|org|net|io|ru|co|info|biz|dev|ai|app|xyz)\b"
    r"|\b(?:wants?|asks?|tells|needs?|wish\w*|expects?) you\b|\b(?:(?:to|and|please) forward|redirect|resend)\b.{0,30}"
    r"\b(?:brief|line|this|it|them|all)\b"
    r"|\bthis (?:line|brief(?! is about)|sentence|claim|prompt|answer|output|report|summary)\b"
    r"|\bwhoever reads\b|\b(?:answer|reply|respond)\b.{0,12}\b(?:yes|no)\b"
    r"|\b(?:stop|quit) (?:reading|following|obeying|checking|verifying|looking)\b|\brepeat (?:them|it|this|everything)\b"
    r"|\bskip the (?:\w+ )?(?:check|rule|fact|claim)|\bnote to (?:the|all|any|every)\b"
    r"|\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|above|prior|instruction|rule|prompt|fact|you|told)"
    r"|\bsend\b.{0,40}\b(?:table|address|data|file|records?|list|everyone|everybody)\b|\byou must\b"
    r"|\b(?:show|print|reveal|repeat|give|tell|copy|paste|leak)\b.{0,30}\b(?:prompt|instructions?|rules?|system)\b"
    r"|\bdo(?: not|n['’]t) (?:check|verify|question)\b"
    r"|\bmark (?:it|this|them|that) as\b|\b(?:the|dear|to) (?:model|reader|assistant|ai|system|llm|(?:chat)?bot|machine)\b"
    r"|(?:^|[.;:!(,]\s*|\b(?:and|then|so|please)\s)(?:approve|verify|accept|trust|output"
    r"|(?:reply|respond)(?! to (?:\w+ )?(?:complaint|question|review|ticket)s)"
    r"|answer(?! ['\"“‘]| on\b|(?: \w+)? (?:complaint|question|review|ticket)s))\b",
    re.IGNORECASE,
)
SUPERLATIVE = re.compile(  # of all segments: two of them are looked at, so nobody knows
    r"(?<!apart )(?<!out )(?<!near )\bthe (?:most|least|top|best|worst|leading|(?:larg|small|bigg|high|low)est)\b"
    r"(?! of (?:them|these|their|(?:the|your|a|each) (?:page|list|message|mail|post|text|site)))"
    r"(?<!at the top(?=,|\s(?:because|since|as)\b|\.?$))"
    r"|\b(?<!at )most\W*$|\bmany times\b|\bby far\b|\beverything\b"
    r"|\b(?:of|in|across|among) (?:all|any|our|every) (?:the )?(?:other )?(?:segments?|groups?)\b"
    r"|\bany (?:other )?(?:segment|group|customers?)\b"
    r"|\boff[- ]the[- ](?:scale|charts?)\b|\bthrough the roof\b"
    r"|\bany other \w+ than\b"
    r"|\bas \w+ (?:to \w+ )?as (?:any|it gets|can be|possible)\b"
    r"|\b(?:is|are|makes? up) (?:the|our) (?:whole |entire )?(?:customer )?base\b"
    r"|\b(?:than|lead|leads|led|beats?|tops?|above|ahead of) (?:all|every|the other)"
    r"(?: the)?(?: other)? (?:segments?|groups?)\b"
    r"|\bby (?:miles|a mile)\b|\bno (?:end|(?:upper )?limit) (?:at all )?(?:to|of)\b|\b(?:combined|put together)\b"
    r"|\boutnumber\w* (?:all |every )?(?:the )?(?:other|rest|every)"
    r"|\beverywhere\b(?! else)|\b(?:hardly|barely|scarcely) (?:count|matter|exist)s?\b|\beach and every\b"
    r"|\beach of (?:these|the|our) (?:customers|people|shoppers) (?:will|would|must)\b"
    r"|\bg[ia]ven? up\b|\bleans? (?:below|under|down)\b"
    r"|\bto the (?:very )?last (?:one|person|man|customer)\b"
    r"|\bfor (?:each|every)\b[^.;]{0,60}\bthere (?:is|are)\b"
    r"|\bapart from this segment\b"
    r"|\b(?:altogether|entirely|completely|totally|utterly|wholly|outright)\b"
    r"|\bfor ?ever\b|\bcome what may\b|\bha(?:s|ve) ever\b"
    r"|% of (?:their|its|all) (?:money|spend(?:ing)?|budget|time|income)\b"
    r"|\bidentical (?:with|to)\b|\blike no other\b|\bnumber one\b|\bsecond to none\b"
    r"|\btop of the\b(?! (?:page|list|message|mail|post|text|site))",
    re.IGNORECASE,
)
# A name within a sentence: "with Breaking Bad".
PROPER = re.compile(r"(?<=[a-z,] )['\"‘“]?(?!I\b)[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
COPY: tuple[Kind, ...] = ("say", "do", "avoid")  # they advise, or are a line to print
PEOPLE_SPOKEN_OF = re.compile(
    r"\b(?:who|they|these|people|customers|shoppers|buyers|viewers|this (?:segment|group)|everyone)\b",
    re.IGNORECASE,
)
# A trade by its ending: "accountants" are no accounts.
TRADE = re.compile(r"(?:ant|ist|eer|ian|ologist|smith|wright)s?$")
IDIOM = re.compile(  # no offer, no praise, nothing pretty
    r"\b(?:(?:great|good) deal|(?:negative|positive) (?:deviation|gap|difference|departure)|pretty much)\b",
    re.IGNORECASE,
)


def check(claim: Claim, facts: SegmentFacts) -> tuple[Problem, ...]:
    """What is wrong with a claim about the segment of `facts`; empty if all of it stands."""
    by_id = {fact.id: fact for fact in facts.facts}
    unknown = [id for id in claim.facts if id not in by_id]
    if unknown or not claim.facts:
        what = f"it cites {', '.join(unknown)}, which this segment does not have" if unknown else "it cites no fact"
        return (Problem("citation", what),)
    cited = tuple(by_id[id] for id in dict.fromkeys(claim.facts))
    claim = replace(claim, text=written_out(claim.text, names_of(claim.text, cited)))
    return tuple(dict.fromkeys(_problems(claim, cited, facts)))


def _problems(claim: Claim, cited: Sequence[Fact], facts: SegmentFacts) -> Iterator[Problem]:
    spans = names_of(claim.text, cited)
    outside = "".join(" " if any(a <= at < b for a, b in spans) else c for at, c in enumerate(claim.text))
    if found := scrub(outside).found:
        yield Problem("personal", f"it holds personal data or a link ({found[0].kind})")
    elif COMMAND.search(outside):
        yield Problem("command", "it holds a link, markup or an instruction")
    if found_most := SUPERLATIVE.search(outside):
        yield Problem("direction", f"“{found_most[0]}” compares them with all segments, and no fact does")
    if (age := AGES.search(outside)) and not any("age" in stems(fact.part) for fact in cited):
        yield Problem("word", f"nobody measured who they are: '{age[0]}' is in no fact that it cites")
    if claim.kind != "name" and (named := PROPER.search(outside)):
        yield Problem("word", f"'{named[0]}' is in no fact that it cites")
    words, parts = tokens(claim.text, spans), reading.parts(claim.text, cited)
    quantities = [each for part in parts for each in part.quantities]
    yield from _unknown(claim, words, quantities, cited, facts)
    if not words:
        yield Problem("citation", "it says nothing")
    if not any(part.about for part in parts) and not all(fact.topic == "size" for fact in cited):
        yield Problem("citation", f"it does not speak of what its facts count: {facts_told(cited)}")
    if claim.kind == "name" and all(fact.topic == "say" for fact in cited):
        yield Problem("advice", "a name tells what they do: it may not rest on words they use alone")
    yield from not_plain(outside, words, quantities, cited)
    yield from narrowed(outside, cited)
    if claim.kind != "name":
        advice = _advised(claim)
        stated = "".join(" " if any(a <= at < b for a, b in advice) else c for at, c in enumerate(outside))
        numbers = any(not each.word and not any(a <= each.start < b for a, b in advice) for each in quantities)
        yield from misnamed(claim.text, advice, cited)
        yield from linked(claim.text, advice, cited)
        yield from in_full(stated, numbers, cited)
        yield from beyond_the_facts(stated, numbers, cited)
        yield from conflated(parts)
        if not advice:
            yield from unmeasured(parts, cited)
    yield from misadvised(claim.text, [each for each in quantities if not each.word], cited)
    if claim.kind != "name":
        yield from than_whom(outside, parts, cited)
    yield from _beside_the_facts(parts, cited)
    yield from _without(claim.text, cited)
    yield from wrong_numbers(claim.text, parts, cited)
    yield from wrong_directions(claim, parts, cited)


def _advised(claim: Claim) -> tuple[tuple[int, int], ...]:
    """(start, end) of what a claim says to do, or to print: all of it, if that is its kind and it gives no number."""
    found = advised(claim.text)
    return found or (((0, len(claim.text)),) if claim.kind in COPY and not re.search(r"\d", claim.text) else ())


def _beside_the_facts(parts: Sequence[reading.Part], cited: Sequence[Fact]) -> Iterator[Problem]:
    """Clauses that say of customers what no cited fact counts, in words that are plain one by one: "who work from home"."""
    known = linking().union(*(concept(fact.measure).words for fact in cited))
    for part in parts:
        if part.about or part.quantities or not PEOPLE_SPOKEN_OF.search(part.text):
            continue
        if strange := [t.text for t in part.tokens if not t.joined and not {t.stem, _base(t)} & known]:
            yield Problem("word", f"“{part.text.strip()}” ({_listed(strange)}): no fact that it cites says so")


def _without(text: str, cited: Sequence[Fact]) -> Iterator[Problem]:
    """ "Without fail", "without any limit": only what a cited fact counts can be missing."""
    known = stems("one it them").union(
        *(concept(f.measure).words | stems(f"{f.item} {f.part} {f.text}") for f in cited)
    )
    for match in re.finditer(
        r"\bwithout (?:(?:an?|any|the|their|using|saying|ever|placing|making) )*['\"“‘]?(\w+)", text, re.IGNORECASE
    ):
        if stem(match[1]) not in known:
            yield Problem("word", f"“{match[0]}”: no fact that it cites says so")


def _unknown(
    claim: Claim, words: Sequence[Token], quantities: Sequence[Quantity], cited: Sequence[Fact], facts: SegmentFacts
) -> Iterator[Problem]:
    """Words that no cited fact has and that may not stand there anyway: some only in advice."""
    own, counted = set[str](), set[str]()
    for fact in cited:
        counted |= concept(fact.measure).words
        own |= counted | stems(fact.item) | stems(fact.part) | stems(fact.text)
    stated, told_to_do = own | linking(), own | advising()
    spans = ((0, len(claim.text)),) if claim.kind == "name" else _advised(claim)
    as_written = spelt_plain() | {word for fact in cited for word in _spelt(fact)}
    near = {name.casefold() for name in (facts.segment, *facts.nearest)} | {"s"}

    idioms = [match.span() for match in IDIOM.finditer(claim.text)]

    def is_known(token: Token) -> bool:
        base, apostrophe, _ = token.text.replace("’", "'").partition("'")  # "you'll", "that'd"
        if any(a <= token.start < b for a, b in idioms) or any(q.start <= token.start < q.end for q in quantities):
            return True
        written = {base.casefold(), base.casefold().removesuffix("s")}
        if TRADE.search(base.casefold()) and token.stem not in counted and not written & as_written:
            return False
        known = told_to_do if any(a <= token.start < b for a, b in spans) else stated
        return token.stem in known or token.text.casefold() in near or (bool(apostrophe) and stem(base) in known)

    strange = [token.text for token in words if not token.joined and not is_known(token)]
    if strange:
        who = [word for word in strange if stem(word) in PEOPLE]
        if who:
            yield Problem("word", f"nobody measured who they are: {_listed(who)} is in no fact that it cites")
        else:
            yield Problem("word", f"{_listed(strange)}: in no fact that it cites; use the facts' own words")


def _base(token: Token) -> str:
    """Its stem without what an apostrophe adds: "you'll"."""
    return stem(token.text.replace("’", "'").partition("'")[0])


def _spelt(fact: Fact) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", f"{fact.item} {fact.part} {fact.text}".casefold()))


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"'{word}'" for word in dict.fromkeys(words))


__all__ = ["Problem", "check"]
