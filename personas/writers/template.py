"""Briefs without a language model: plain sentences from the facts, the same ones every time."""

from collections.abc import Iterator, Sequence

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
LONGEST_NAME = 60  # characters
TOGETHER = 2  # facts in one claim


class Template(Writer):
    """Needs no network and no settings."""

    def write(self, facts: Sequence[SegmentFacts]) -> tuple[Brief, ...]:
        """One brief a segment; never raises."""
        briefs: list[Brief] = []
        taken: set[str] = set()
        for each in facts:
            name = next(n for n in _names(each) if n not in taken)
            taken.add(name)
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


def _names(facts: SegmentFacts) -> Iterator[str]:
    """Names from the most telling facts, the best first: who they are from one, what they do from another.

    Traits (age, country) come in only where behaviour gives no name: people are not named by what they are.
    """
    telling = sorted(apart(facts.facts), key=lambda fact: fact.topic == "trait")
    nouns = [(f, w) for f in telling if (w := _words(f, "noun"))]
    clauses = [(f, w) for f in telling if (w := _words(f, "clause"))]
    pairs = sorted((i + j, i, j) for i in range(len(nouns)) for j in range(len(clauses)))
    for _, i, j in pairs:
        (who, noun), (what, clause) = nouns[i], clauses[j]
        name = f"{noun} {clause}"
        if who.topic != what.topic and (who.item != what.item or not who.item) and len(name) <= LONGEST_NAME:
            yield name
    yield from (noun for _, noun in nouns)
    yield from (f"Customers {clause}" for _, clause in clauses)
    yield "Customers like everybody else" if telling or facts.facts[0].count < facts.facts[0].of else "All customers"
    yield f"Segment {facts.segment}"


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
    for fact in _advised(telling, above=True)[:2]:
        advice = _words(fact, "advice")
        yield Claim(f"{advice[:1].upper() + advice[1:]}: {sentence(fact)}.", (fact.id,), "do")
    for fact in _advised(telling, above=False)[:1]:
        yield Claim(f"Avoid {_words(fact, 'advice')}: {sentence(fact)}.", (fact.id,), "avoid")


def _advised(telling: list[Fact], above: bool) -> list[Fact]:
    return [fact for fact in telling if fact.above == above and _words(fact, "advice")]


def _kind(fact: Fact) -> Kind | None:
    if fact.topic == "rhythm":
        return "watches" if fact.measure.startswith("watch") else "buys"
    return KIND_OF.get(fact.topic)
