"""From a draft to a brief that stands: what the facts do not support goes back to its writer, and is struck in the end."""

from collections.abc import Sequence
from dataclasses import replace

from personas.brief import Brief, Claim, Rejected
from personas.checker import check
from personas.facts import SegmentFacts
from personas.writers import Returned, Writer
from personas.writers.template import Template

AGAIN = 2  # times a claim goes back to its writer


def written(writer: Writer, facts: Sequence[SegmentFacts], last: Sequence[Brief] = ()) -> tuple[Brief, ...]:
    """One checked brief a segment, in order. `last`: the briefs of last time, whose names stay where they are still true.

    Every claim in the result stands on its facts; those that did not after being returned twice are in `struck`.
    """
    briefs = list(writer.draft(facts, kept_names(facts, last)))
    for _ in range(AGAIN):
        wrong = {at: bad for at, bad in enumerate(map(rejected, briefs, facts, _others(briefs))) if bad}
        if not wrong:
            break
        returned = [Returned(facts[at], bad, taken) for (at, bad), taken in _with_names(wrong, briefs)]
        for (at, bad), claims in zip(wrong.items(), writer.rewrite(returned), strict=True):
            briefs[at] = _replaced(briefs[at], bad, claims)
    plain = Template().draft(facts, {})
    for at in range(len(briefs)):
        briefs[at] = _struck(briefs[at], facts[at], plain[at], _others(briefs)[at])
    return tuple(briefs)


def rejected(brief: Brief, facts: SegmentFacts, taken: Sequence[str] = ()) -> tuple[Rejected, ...]:
    """The claims of a brief that do not stand, and why. `taken`: names of other segments."""
    found = []
    for claim in brief.everything:
        reasons = [problem.text for problem in check(claim, facts)]
        if claim.kind == "name" and claim.text.casefold() in {name.casefold() for name in taken}:
            reasons.append("another segment has this name")
        if reasons:
            found.append(Rejected(claim, "; ".join(reasons)))
    return tuple(found)


def kept_names(facts: Sequence[SegmentFacts], last: Sequence[Brief]) -> dict[str, Claim]:
    """{segment: its name of last time}, where that is still true."""
    titles = {brief.segment: brief.title for brief in last}
    return {
        each.segment: titles[each.segment]
        for each in facts
        if each.segment in titles and not check(titles[each.segment], each)
    }


def _others(briefs: Sequence[Brief]) -> list[tuple[str, ...]]:
    """For each brief the names of those before it: of two equal names the first stays."""
    return [tuple(brief.name for brief in briefs[:at]) for at in range(len(briefs))]


def _with_names(
    wrong: dict[int, tuple[Rejected, ...]], briefs: Sequence[Brief]
) -> list[tuple[tuple[int, tuple[Rejected, ...]], tuple[str, ...]]]:
    return [
        ((at, bad), tuple(brief.name for other, brief in enumerate(briefs) if other != at)) for at, bad in wrong.items()
    ]


def _replaced(brief: Brief, bad: Sequence[Rejected], claims: Sequence[Claim]) -> Brief:
    """The brief with new claims in place of the rejected ones; those without a successor stay, to be struck later."""
    gone = [each.claim for each in bad]
    title = next((claim for claim in claims if claim.kind == "name"), brief.title)
    lead = next((claim for claim in claims if claim.kind == "summary"), brief.lead)
    new = [claim for claim in claims if claim.kind not in ("name", "summary")]
    old = [claim for claim in gone if claim.kind not in ("name", "summary")]
    kept = tuple(claim for claim in brief.claims if claim not in old)
    return replace(
        brief,
        title=title if brief.title in gone else brief.title,
        lead=lead if brief.lead in gone else brief.lead,
        claims=(*kept, *new, *old[len(new) :]),
    )


def _struck(brief: Brief, facts: SegmentFacts, plain: Brief, taken: Sequence[str]) -> Brief:
    """The brief without what does not stand; a name and a summary it must have are the template's, or the bare size."""
    bad = rejected(brief, facts, taken)
    if not bad:
        return brief
    gone = [each.claim for each in bad]
    size = (facts.facts[0].id,)
    names = (plain.title, Claim(f"Segment {facts.segment}", size, "name"))
    leads = (plain.lead, Claim(f"{facts.size:,} customers.", size, "summary"))
    fits = {name.casefold() for name in taken}
    return replace(
        brief,
        title=next(c for c in (brief.title, *names) if c.text.casefold() not in fits and not check(c, facts)),
        lead=next(c for c in (brief.lead, *leads) if c not in gone and not check(c, facts)),
        claims=tuple(claim for claim in brief.claims if claim not in gone),
        struck=(*brief.struck, *bad),
    )
