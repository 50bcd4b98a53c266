"""Briefs by a language model on this machine, which can write nothing but JSON of the form asked for."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from customers.errors import BadInput
from personas.brief import Brief, Claim
from personas.facts import SegmentFacts
from personas.writers import Returned, Writer
from personas.writers.constrained import Constrained, constrained
from personas.writers.conversation import Fault, Reply, Said, converse
from personas.writers.drafting import briefs, questions, rewritten
from personas.writers.names import choose_names
from personas.writers.progress import progress
from personas.writers.question import Message, Question, ask_again
from personas.writers.schema import shorter


class Local(Writer):
    """A causal language model of transformers, from a folder or the Hugging Face hub; the likeliest word each time.

    At each step only words that keep the answer within its JSON schema are allowed: llguidance
    (https://github.com/guidance-ai/llguidance, MIT licence). So the form is right whatever the model is, and the
    checker judges the content. A model that has no chat template is given the plain text.
    """

    model: str = Field(description="a folder with a model of transformers, or its name on the Hugging Face hub")
    device: Literal["auto", "cpu", "cuda"] = Field("auto", description="auto: the GPU where there is one")
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = Field("auto", description="auto: as the weights are")
    max_new_tokens: int = Field(2000, gt=0, description="longest answer, in tokens")

    def draft(self, facts: Sequence[SegmentFacts], kept: Mapping[str, Claim]) -> tuple[Brief, ...]:
        """One brief a segment; the template's summary and no claims where even a short answer is too long.

        Raises BadInput if there is no such model.
        """
        asked = questions(facts)
        with progress("writing", len(asked) + 1) as step:
            replies = {}
            for segment, question in asked.items():
                replies[segment] = converse(question, self._say)
                step()
            names = choose_names(facts, kept, self._ask)
            step()
        return briefs(facts, names, asked, replies, Path(self.model).name)

    def rewrite(self, returned: Sequence[Returned]) -> tuple[tuple[Claim, ...], ...]:
        """Claims instead of the rejected ones, () where even a short answer is too long."""
        replies = []
        with progress("writing again", len(returned)) as step:
            for each in returned:
                replies.append(converse(ask_again(each), self._say) if each.rejected else None)
                step()
        return rewritten(returned, replies)

    def _ask(self, question: Question, fault: Fault) -> Reply:
        return converse(question, self._say, fault)

    def _say(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> Said | None:
        """An answer; a shorter one if it is cut off at max_new_tokens; None if that is cut off too."""
        model = load(self.model, self.device, self.dtype)
        for form in (schema, shorter(schema)):
            said = model.say(messages, form, self.max_new_tokens)
            if not said.cut:
                return said
        return None


@lru_cache(maxsize=1)
def load(name: str, device: str, dtype: str) -> Constrained:
    """The model, read once. Raises BadInput if it cannot be read, or there is no such device."""
    import torch

    try:
        from transformers import AutoModelForCausalLM, AutoTokenizer
    except ImportError as error:
        raise BadInput(f"a local model needs the package {error.name}: pip install it") from error
    if device == "cuda" and not torch.cuda.is_available():
        raise BadInput("writer: device 'cuda' is not on this machine: use `device: auto`")
    place = "cuda" if device != "cpu" and torch.cuda.is_available() else "cpu"
    if (name.startswith((".", "/", "~")) or Path(name).is_absolute()) and not Path(name).expanduser().is_dir():
        raise BadInput(f"writer: there is no folder {name} with a language model: set `model` to one")
    where = str(Path(name).expanduser()) if Path(name).expanduser().is_dir() else name
    try:
        tokenizer = AutoTokenizer.from_pretrained(where)
        model: Any = AutoModelForCausalLM.from_pretrained(where, dtype=dtype)
        return constrained(tokenizer, model.to(place).eval())
    except (OSError, ValueError, KeyError, ImportError) as error:
        first = next(iter(str(error).splitlines()), type(error).__name__)[:200]
        raise BadInput(
            f"writer: no language model can be read from {name} ({first}): set `model` to a folder with one, or to a "
            "name on the Hugging Face hub while there is a network"
        ) from None
