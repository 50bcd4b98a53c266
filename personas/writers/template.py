"""Briefs without a language model: plain sentences from the facts, the same ones every time."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from personas.brief import Brief, Claim, Kind
from personas.fact import Fact
from personas.facts import SegmentFacts
from personas.telling import apart, each_once
from personas.wording import fill, number, sentence, wording
from personas.writers import Returned, Writer

KIND_OF: dict[str, Kind] = {
    "trait": "who",
    "told_us": "who",
    "watch": "watches",
    "view": "views",
    "say": "says",
    "opinion": "says",
    "buy": "buys",
    "value": "buys",
    "discount": "buys",
    "channel": "buys",
}
SINGLE = ("product", "bought_product", "title")  # measures of one thing out of a catalogue
LONGEST_NAME = 60  # characters
About = frozenset[tuple[str, str]]  # what a name tells of: measures and items
USED = 2  # places that a fact falls back for each segment that is named by it already
TOGETHER = 2  # facts in one claim
DO, AVOID = 3, 1  # pieces of advice


class Template(Writer):
    """Needs no network and no settings."""

    def draft(self, facts: Sequence[SegmentFacts], kept: Mapping[str, Claim]) -> tuple[Brief, ...]:
        """One brief a segment; never raises."""
        briefs: list[Brief] = []
        taken: dict[str, About] = {}
        for each in facts:  # names that stay are taken before others are chosen
            if each.segment in kept:
                by_id = {fact.id: fact for fact in each.facts}
                named = kept[each.segment]
                taken[named.text] = frozenset(_about(by_id[id]) for id in named.facts if id in by_id)
        for each in facts:
            title = kept.get(each.segment) or _title(each, taken)
            brief = Brief(
                segment=each.segment,
                title=title,
                lead=_summary(each),
                claims=tuple(_claims(each)),
                quotes=tuple(quote.text for quote in each.quotes),
                writer="a template",
            )
            briefs.append(brief)
        return tuple(briefs)

    def rewrite(self, returned: Sequence[Returned]) -> tuple[tuple[Claim, ...], ...]:
        """Nothing: it has only one way to say a thing."""
        return tuple(() for _ in returned)


def _title(facts: SegmentFacts, taken: dict[str, About]) -> Claim:
    """The first name that no other segment has, nor one that tells the same of it; it is noted in `taken`."""
    for name, who in _names(facts, taken):
        about = frozenset(_about(fact) for fact in who)
        if name not in taken and (about not in taken.values() or not about):
            taken[name] = about
            return Claim(name, tuple(fact.id for fact in who or facts.facts[:2]), "name")
    raise AssertionError("unreachable: the last name holds the segment's own")


def _names(facts: SegmentFacts, taken: Mapping[str, About]) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Names from the most telling facts, the best first: who they are from one, what they do from another.

    What names another segment already says less about this one. Traits (age, country) and single products come in only
    where nothing else gives a name: people are not named by what they are, nor by one of a hundred things they saw.
    """
    used = Counter(thing for about in taken.values() for thing in about)
    strong = [fact for fact in apart(facts.facts) if fact.topic != "trait" and fact.measure not in SINGLE]
    for telling in (strong, apart(facts.facts)):
        nouns = [(f, w, i + USED * used[_about(f)]) for i, f in enumerate(telling) if (w := _words(f, "noun"))]
        clauses = [(f, w, i + USED * used[_about(f)]) for i, f in enumerate(telling) if (w := _words(f, "clause"))]
        for (who, noun, _), (what, clause, _) in sorted(
            product(nouns, clauses), key=lambda pair: pair[0][2] + pair[1][2]
        ):
            name = f"{noun} {clause}"
            if who.topic != what.topic and (who.item != what.item or not who.item) and len(name) <= LONGEST_NAME:
                yield name, (who, what)
        yield from ((noun, (fact,)) for fact, noun, _ in nouns)
        yield from ((f"Customers {clause}", (fact,)) for fact, clause, _ in clauses)
    everybody = facts.facts[0].count == facts.facts[0].of
    yield "All customers" if everybody else "Customers like everybody else", ()
    yield f"Segment {facts.segment}", ()


def _about(fact: Fact) -> tuple[str, str]:
    return fact.measure.removesuffix("_mix"), fact.item


def _words(fact: Fact, which: str) -> str:
    return fill(str(getattr(wording(fact.measure, fact.above), which)), fact.part, fact.item)


def _summary(facts: SegmentFacts) -> Claim:
    """The strongest differences in one or two sentences; where there are none, the size."""
    if facts.facts[0].count == facts.facts[0].of:
        text = "These are all customers, counted as a whole."
        return Claim(text, (facts.facts[0].id, facts.facts[1].id), "summary")
    sentences, rests = [], []
    for above, start in ((True, "More than others"), (False, "Less")):
        shorts: dict[str, Fact] = {}
        for fact in each_once(apart(facts.facts)):
            if fact.above == above and (short := _words(fact, "short")):
                shorts.setdefault(short, fact)
        named = list(shorts)[:3]
        if named:
            sentences.append(f"{start}: {', '.join(named)}.")
            rests += [shorts[short].id for short in named]
    text = " ".join(sentences) or f"{sentence(facts.facts[0])}."
    return Claim(text, tuple(rests) or (facts.facts[0].id,), "summary")


def _claims(facts: SegmentFacts) -> Iterator[Claim]:
    size, share = facts.facts[0], facts.facts[1]
    telling = apart(facts.facts)
    kinds: tuple[Kind, ...] = ("who", "watches", "views", "says", "buys")
    for kind in kinds:
        own = [fact for fact in telling if _kind(fact) == kind] or [
            fact for fact in facts.facts if _kind(fact) == kind and fact.rest is None
        ]
        best = own[:TOGETHER]
        told = [sentence(fact) for fact in best]
        if kind == "who":
            told.insert(0, f"{number(size.value, size.unit)}, {number(share.value, share.unit)} of all")
            best = [size, share, *best]
        if best:
            text = "; ".join(told)
            yield Claim(text[:1].upper() + text[1:] + ".", tuple(fact.id for fact in best), kind)
    for fact in _advised(telling, above=True)[:DO]:
        advice = _words(fact, "advice")
        text = f"{advice[:1].upper() + advice[1:]}: {sentence(fact)}."
        yield Claim(text, (fact.id,), "say" if fact.topic == "say" else "do")
    for fact in _advised(telling, above=False)[:AVOID]:
        yield Claim(f"Avoid {_words(fact, 'advice')}: {sentence(fact)}.", (fact.id,), "avoid")


def _advised(telling: list[Fact], above: bool) -> list[Fact]:
    """The strongest fact of each topic that leads to advice."""
    topics: dict[str, Fact] = {}
    for fact in telling:
        if fact.above == above and _words(fact, "advice"):
            topics.setdefault(fact.topic, fact)
    return list(topics.values())


def _kind(fact: Fact) -> Kind | None:
    if fact.topic == "rhythm":
        return "watches" if fact.measure.startswith("watch") else "buys"
    return KIND_OF.get(fact.topic)
