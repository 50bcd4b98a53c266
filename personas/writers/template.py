"""Briefs without a language model: plain sentences from the facts, the same ones every time."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from personas.brief import Brief, Claim, Kind, check_citations
from personas.fact import Fact
from personas.facts import SegmentFacts
from personas.telling import apart, each_once
from personas.wording import fill, number, sentence, wording
from personas.writers import Writer

KIND_OF: dict[str, Kind] = {
    "trait": "who",
    "told_us": "who",
    "watch": "watches",
    "view": "views",
    "say": "says",
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

    def write(self, facts: Sequence[SegmentFacts]) -> tuple[Brief, ...]:
        """One brief a segment; never raises."""
        briefs: list[Brief] = []
        taken: dict[str, About] = {}
        for each in facts:
            name, about = next(
                (n, a) for n, a in _names(each, taken) if n not in taken and (a not in taken.values() or not a)
            )
            taken[name] = about
            brief = Brief(
                segment=each.segment,
                name=name,
                summary=_summary(each),
                claims=tuple(_claims(each)),
                quotes=tuple(quote.text for quote in each.quotes),
                writer="a template",
            )
            briefs.append(check_citations(brief, each))
        return tuple(briefs)


def _names(facts: SegmentFacts, taken: Mapping[str, About]) -> Iterator[tuple[str, About]]:
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
                yield name, frozenset({_about(who), _about(what)})
        yield from ((noun, frozenset({_about(fact)})) for fact, noun, _ in nouns)
        yield from ((f"Customers {clause}", frozenset({_about(fact)})) for fact, clause, _ in clauses)
    everybody = facts.facts[0].count == facts.facts[0].of
    yield "All customers" if everybody else "Customers like everybody else", frozenset()
    yield f"Segment {facts.segment}", frozenset()


def _about(fact: Fact) -> tuple[str, str]:
    return fact.measure.removesuffix("_mix"), fact.item


def _words(fact: Fact, which: str) -> str:
    return fill(str(getattr(wording(fact.measure, fact.above), which)), fact.part, fact.item)


def _summary(facts: SegmentFacts) -> str:
    if facts.facts[0].count == facts.facts[0].of:
        return "These are all customers: there is nobody to compare them with."
    sentences = []
    for above, start in ((True, "More than others"), (False, "Less")):
        shorts = dict.fromkeys(_words(fact, "short") for fact in each_once(apart(facts.facts)) if fact.above == above)
        named = [short for short in shorts if short][:3]
        if named:
            sentences.append(f"{start}: {', '.join(named)}.")
    return " ".join(sentences) or "Nothing sets them apart from others."


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
            told.insert(0, f"{number(size.value, size.unit)} customers, {number(share.value, share.unit)} of all")
            best = [size, share, *best]
        if best:
            text = "; ".join(told)
            yield Claim(text[:1].upper() + text[1:] + ".", tuple(fact.id for fact in best), kind)
    for fact in _advised(telling, above=True)[:DO]:
        advice = _words(fact, "advice")
        yield Claim(f"{advice[:1].upper() + advice[1:]}: {sentence(fact)}.", (fact.id,), "do")
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
