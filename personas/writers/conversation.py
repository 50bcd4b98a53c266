"""One question to a language model, its answer, and a second turn if the answer is not what was asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from personas.writers.question import Message, Question
from personas.writers.schema import read

Answer = Mapping[str, Any]
Fault = Callable[[Answer], str]  # what is wrong with an answer that has the right form, "" if nothing is


@dataclass(frozen=True)
class Said:
    """What a model said, and the tokens it read and wrote for it. `cut`: it ran into the limit of tokens."""

    text: str
    cut: bool = False
    tokens_in: int = 0
    tokens_out: int = 0


@dataclass(frozen=True)
class Reply:
    """The last answer of the right form, None if there is none; `fault`: what is wrong with the last one, "" if nothing.

    `text`: the answer as it was said.
    """

    answer: Answer | None
    fault: str = ""
    text: str = field(default="", compare=False)


Say = Callable[[Sequence[Message], Mapping[str, Any]], Said | None]  # messages, schema -> None: no answer is to be had


def no_fault(_: Answer) -> str:
    return ""


def converse(question: Question, say: Say, fault: Fault = no_fault) -> Reply:
    """Ask once, and once more with what is wrong with the answer."""
    messages, answer, wrong, text = list(question.messages), None, "", ""
    for _ in range(2):
        said = say(messages, question.schema)
        if said is None:
            return Reply(answer, wrong or "it is too long for max_new_tokens", text)
        try:
            answer = read(said.text, question.schema)
            wrong = fault(answer)
        except ValueError as error:
            wrong = "it was cut off at the limit of tokens" if said.cut else str(error)
        text = said.text
        if not wrong:
            break
        repair = f"That is not valid: {wrong}. Answer again with only the whole JSON object."
        messages += [{"role": "assistant", "content": said.text}, {"role": "user", "content": repair}]
    return Reply(answer, wrong, text)


def known(question: Question, text: str, fault: Fault = no_fault) -> Reply | None:
    """A text as the answer to a question, None if it is not a faultless one."""
    try:
        answer = read(text, question.schema)
    except ValueError:
        return None
    return None if fault(answer) else Reply(answer, "", text)
