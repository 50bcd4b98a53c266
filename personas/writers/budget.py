"""Tokens a language model may use, and what they cost."""

from collections.abc import Sequence
from dataclasses import dataclass

from personas.writers.conversation import Said
from personas.writers.question import Message, Question

CHARACTERS = 3  # a token, about: 4 in English prose, fewer in JSON, and too few are better than too many here


@dataclass(frozen=True)
class Spent:
    """Tokens read (`tokens_in`) and written (`tokens_out`) by a model in so many requests."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    @property
    def tokens(self) -> int:
        return self.tokens_in + self.tokens_out

    def __add__(self, other: "Spent") -> "Spent":
        ours = (self.requests + other.requests, self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out)
        return Spent(*ours)

    def __sub__(self, other: "Spent") -> "Spent":
        ours = (self.requests - other.requests, self.tokens_in - other.tokens_in, self.tokens_out - other.tokens_out)
        return Spent(*ours)

    def told(self, price_in: float | None, price_out: float | None) -> str:
        """ "12 requests, 34,000 tokens, 0.05": the last where prices (for a million tokens) are known."""
        cost = ""
        if price_in is not None or price_out is not None:
            money = (self.tokens_in * (price_in or 0) + self.tokens_out * (price_out or 0)) / 1e6
            cost = f", cost {money:.2f}" if money >= 0.01 or money == 0 else f", cost {money:.4f}"
        return f"{self.requests:,} request{'' if self.requests == 1 else 's'}, {self.tokens:,} tokens{cost}"


def at_most(questions: Sequence[Question], max_tokens: int) -> Spent:
    """About what these questions use if every answer is as long as it may be."""
    read = sum(_tokens(question.messages) for question in questions)
    return Spent(requests=len(questions), tokens_in=read, tokens_out=max_tokens * len(questions))


def used(messages: Sequence[Message], said: Said) -> Spent:
    """What one answer used, as the server says, or about, where it does not say."""
    return Spent(
        requests=1,
        tokens_in=said.tokens_in or _tokens(messages),
        tokens_out=said.tokens_out or -(-len(said.text) // CHARACTERS),
    )


def _tokens(messages: Sequence[Message]) -> int:
    return -(-sum(len(message["content"]) for message in messages) // CHARACTERS)
