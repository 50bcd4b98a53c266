"""Briefs by a language model behind any OpenAI-compatible URL; it is given the facts and must cite them."""

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

from pydantic import Field, PrivateAttr

from customers.errors import BadInput
from personas.brief import Brief, Claim
from personas.facts import SegmentFacts
from personas.writers import Returned, Writer
from personas.writers.answers import answer_key, keep, recall
from personas.writers.budget import Spent, at_most, used
from personas.writers.chat import Chat
from personas.writers.conversation import Fault, Reply, Said, converse, known, no_fault
from personas.writers.drafting import briefs, questions, rewritten
from personas.writers.names import batches, choose_names
from personas.writers.progress import progress
from personas.writers.question import Message, Question, ask_again, ask_names

LOCK = Lock()  # of the tokens that threads add up


class OpenAI(Chat, Writer):
    """One request a segment, one for the names of up to 30 segments, and one for each brief that is returned.

    A valid answer is kept in the cache folder (see personas/writers/answers.py), so the same question is paid for once.
    Customers' own sentences are not sent (see personas/writers/question.py).
    """

    concurrency: int = Field(4, ge=1, le=64, description="requests at a time")
    max_total_tokens: int | None = Field(None, gt=0, description="a run that needs more is refused, or ended")
    price_in: float | None = Field(None, ge=0, description="of a million tokens read, to tell the cost")
    price_out: float | None = Field(None, ge=0, description="of a million tokens written")

    _spent: Spent = PrivateAttr(default_factory=Spent)

    def draft(self, facts: Sequence[SegmentFacts], kept: Mapping[str, Claim]) -> tuple[Brief, ...]:
        """One brief a segment.

        Raises BadInput if the server fails, an answer is twice not the JSON asked for, or too many tokens may be used.
        """
        asked = questions(facts)
        naming = [ask_names(batch, [name.text for name in kept.values()]) for batch in batches(facts, kept)]
        before = self._afford([*asked.values(), *naming])
        replies = dict(zip(asked, self._ask(list(asked.values())), strict=True))
        for segment, reply in replies.items():
            if reply.fault:
                raise BadInput(
                    f"the answer of {self.model} at {self.server} for {segment} is not the JSON asked for "
                    f"({reply.fault}): use another model or a larger max_tokens, or `type: template`"
                )
        names = choose_names(facts, kept, lambda question, fault: self._ask([question], fault)[0])
        self._tell(before)
        return briefs(facts, names, asked, replies, self.model)

    def rewrite(self, returned: Sequence[Returned]) -> tuple[tuple[Claim, ...], ...]:
        """Claims instead of the rejected ones, () where the answer is twice not the JSON asked for.

        Raises BadInput if the server fails or too many tokens may be used.
        """
        asked = [ask_again(each) for each in returned if each.rejected]
        before = self._afford(asked)
        replies = iter(self._ask(asked))
        self._tell(before)
        return rewritten(returned, [next(replies) if each.rejected else None for each in returned])

    def _ask(self, asked: Sequence[Question], fault: Fault = no_fault) -> list[Reply]:
        """A reply each, in order; the first alone, for it finds out which requests the server takes."""
        replies: list[Reply | None] = [self._recall(question, fault) for question in asked]
        missing = [at for at, reply in enumerate(replies) if reply is None]

        def answer(at: int) -> tuple[int, Reply]:
            reply = converse(asked[at], self._count, fault)
            if reply.answer is not None and not reply.fault:
                keep(self._name(asked[at]), reply.text)
            return at, reply

        with ThreadPoolExecutor(self.concurrency) as pool, progress("asking the model", len(missing)) as step:
            for some in (missing[:1], missing[1:]):
                waiting = [pool.submit(answer, at) for at in some]
                try:
                    for future in waiting:
                        at, replies[at] = future.result()
                        step()
                except BaseException:
                    for future in waiting:
                        future.cancel()
                    raise
        return [reply for reply in replies if reply is not None]

    def _count(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> Said:
        if self.max_total_tokens is not None and self._spent.tokens >= self.max_total_tokens:
            raise BadInput(
                f"{self.model} at {self.server} has used {self._spent.tokens:,} tokens, and max_total_tokens is "
                f"{self.max_total_tokens:,}: set a larger one; answers so far are kept and cost nothing again"
            )
        said = self.say(messages, schema)
        with LOCK:
            self._spent = self._spent + used(messages, said)
        return said

    def _recall(self, question: Question, fault: Fault) -> Reply | None:
        said = recall(self._name(question))
        return None if said is None else known(question, said, fault)

    def _name(self, question: Question) -> str:
        return answer_key(
            server=self.server,
            model=self.model,
            messages=list(question.messages),
            temperature=self.temperature,
            max_tokens=self.max_tokens,
            schema=question.schema,
        )

    def _afford(self, asked: Sequence[Question]) -> Spent:
        """Say on stderr what these questions may use, and return what was used so far."""
        new = [question for question in asked if recall(self._name(question)) is None]
        coming = at_most(new, self.max_tokens)
        told = f"{self.model} at {self.server}: up to {coming.told(self.price_in, self.price_out)}"
        if self.max_total_tokens is not None and self._spent.tokens + coming.tokens > self.max_total_tokens:
            so_far = f" after {self._spent.tokens:,} tokens" if self._spent.tokens else ""
            raise BadInput(f"{told}{so_far}, and max_total_tokens is {self.max_total_tokens:,}: set a larger one")
        if new:
            print(f"{told}, and more where an answer must be given again", file=sys.stderr)
        return self._spent

    def _tell(self, before: Spent) -> None:
        """Say on stderr what was used since."""
        since = self._spent - before
        if since.requests:
            print(f"{self.model} at {self.server}: {since.told(self.price_in, self.price_out)} used", file=sys.stderr)
