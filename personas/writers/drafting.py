"""Briefs put together from what a language model answered."""

from collections.abc import Mapping, Sequence

from personas.brief import Brief, Claim, Kind
from personas.facts import SegmentFacts
from personas.writers import Returned
from personas.writers.conversation import Answer, Reply
from personas.writers.names import as_name
from personas.writers.question import Question, ask_brief
from personas.writers.schema import LONGEST_NAME
from personas.writers.template import Template


def questions(facts: Sequence[SegmentFacts]) -> dict[str, Question]:
    """{segment: the question for its brief}, of the segments that have facts."""
    return {each.segment: ask_brief(each) for each in facts if each.facts}


def briefs(
    facts: Sequence[SegmentFacts],
    names: Mapping[str, Claim],
    asked: Mapping[str, Question],
    replies: Mapping[str, Reply],
    writer: str,
) -> tuple[Brief, ...]:
    """One brief a segment, in order; where the model gave no answer, the template's summary and no claims."""
    plain = {brief.segment: brief for brief in Template().draft(facts, names)} if _unanswered(facts, replies) else {}
    found = []
    for each in facts:
        answer = replies[each.segment].answer if each.segment in replies else None
        found.append(
            Brief(
                segment=each.segment,
                title=names[each.segment],
                lead=plain[each.segment].lead if answer is None else _claim(answer["summary"], "summary"),
                claims=() if answer is None else tuple(_claim(claim, claim["kind"]) for claim in answer["claims"]),
                quotes=tuple(quote.text for quote in each.quotes),
                writer=plain[each.segment].writer if answer is None else writer,
                prompt=asked[each.segment].prompt if each.segment in asked else "",
            )
        )
    return tuple(found)


def rewritten(returned: Sequence[Returned], replies: Sequence[Reply | None]) -> tuple[tuple[Claim, ...], ...]:
    """The claims of each reply, () where there is none; a name that is taken meanwhile is left out."""
    used: set[str] = set()
    found = []
    for each, reply in zip(returned, replies, strict=True):
        taken = used | {name.casefold() for name in each.taken}
        kept, wanted = [], [rejected.claim.kind for rejected in each.rejected]
        for entry in reply.answer["claims"] if reply is not None and reply.answer is not None else ():
            claim = _claim(entry, entry["kind"])
            if claim.kind in ("name", "summary") and claim.kind not in wanted:
                continue  # a second name
            if claim.kind == "name" and (claim.text.casefold() in taken or len(claim.text) > LONGEST_NAME):
                continue
            used |= {claim.text.casefold()} if claim.kind == "name" else set()
            if claim.kind in wanted:
                wanted.remove(claim.kind)
            kept.append(claim)
        found.append(tuple(kept))
    return tuple(found)


def _unanswered(facts: Sequence[SegmentFacts], replies: Mapping[str, Reply]) -> bool:
    return any(each.segment not in replies or replies[each.segment].answer is None for each in facts)


def _claim(entry: Answer, kind: Kind) -> Claim:
    text = as_name(entry["text"]) if kind == "name" else " ".join(entry["text"].split())
    return Claim(text, tuple(dict.fromkeys(entry["facts"])), kind)
