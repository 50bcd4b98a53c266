"""The names of all segments, chosen together so that they tell the segments apart."""

from collections.abc import Callable, Mapping, Sequence

from personas.brief import Claim
from personas.facts import SegmentFacts
from personas.writers.conversation import Answer, Fault, Reply
from personas.writers.question import Question, ask_names
from personas.writers.schema import LONGEST_NAME
from personas.writers.template import Template

BATCH = 30  # segments a request
WORDS = (2, 6)  # of a name

Ask = Callable[[Question, Fault], Reply]


def batches(facts: Sequence[SegmentFacts], kept: Mapping[str, Claim]) -> list[list[SegmentFacts]]:
    """The segments that need a name and have facts to take it from, as many as one request is about."""
    nameless = [each for each in facts if each.segment not in kept and each.facts]
    return [nameless[at : at + BATCH] for at in range(0, len(nameless), BATCH)]


def choose_names(facts: Sequence[SegmentFacts], kept: Mapping[str, Claim], ask: Ask) -> dict[str, Claim]:
    """{segment: its name}, no two alike but for upper and lower case.

    A segment in `kept` keeps its name. What the model still gets wrong when it was told so is named by the template:
    no run ends because of a name.
    """
    wanted = {each.segment for each in facts}
    names = {segment: name for segment, name in kept.items() if segment in wanted}
    for batch in batches(facts, kept):
        taken = [name.text for name in (*kept.values(), *(n for s, n in names.items() if s not in kept))]

        def fault(answer: Answer, batch: list[SegmentFacts] = batch, taken: list[str] = taken) -> str:
            return "; ".join(_judge(answer, batch, taken)[1])

        reply = ask(ask_names(batch, taken), fault)
        if reply.answer is not None:
            names |= _judge(reply.answer, batch, taken)[0]
    if wanted - names.keys():
        plain = Template().draft(facts, dict(kept) | names)
        used = {name.text.casefold() for name in (*kept.values(), *names.values())}
        for brief in plain:
            if brief.segment not in names:
                alone = brief.title.text.casefold() not in used
                title = brief.title if alone else Claim(f"Segment {brief.segment}", brief.title.facts, "name")
                names[brief.segment] = title
                used.add(title.text.casefold())
    return names


def as_name(text: str) -> str:
    """In one line and without a full stop."""
    return " ".join(text.split()).strip(" .")


def _judge(answer: Answer, batch: Sequence[SegmentFacts], taken: Sequence[str]) -> tuple[dict[str, Claim], list[str]]:
    """The names that are fine, and what is wrong with the others, a sentence each."""
    facts_of = {each.segment: {fact.id for fact in each.facts} for each in batch}
    used = {name.casefold() for name in taken}
    fine: dict[str, Claim] = {}
    wrong = []
    for entry in answer["names"]:
        segment, name = entry["segment"], as_name(entry["name"])
        if segment in fine:
            wrong.append(f"{segment} has two names")
        elif not WORDS[0] <= len(name.split()) <= WORDS[1] or len(name) > LONGEST_NAME:
            wrong.append(f"the name of {segment} must have {WORDS[0]} to {WORDS[1]} words")
        elif name.casefold() in used:
            wrong.append(f"the name of {segment} is taken, choose another")
        elif not facts_of[segment].issuperset(entry["facts"]):
            wrong.append(f"the name of {segment} cites a fact of another segment")
        else:
            fine[segment] = Claim(name, tuple(dict.fromkeys(entry["facts"])), "name")
            used.add(name.casefold())
    wrong += [f"{segment} has no name" for segment in facts_of if segment not in fine and not _named(answer, segment)]
    return fine, wrong


def _named(answer: Answer, segment: str) -> bool:
    return any(entry["segment"] == segment for entry in answer["names"])
