"""A causal language model whose every answer is JSON of a given schema."""

import inspect
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from personas.writers.conversation import Said
from personas.writers.question import Message

if TYPE_CHECKING:
    import torch
    from llguidance import LLMatcher, LLTokenizer


@dataclass(frozen=True)
class Constrained:
    """A tokenizer and a model of transformers, decoded greedily within a JSON schema.

    llguidance (https://github.com/guidance-ai/llguidance) says which tokens may come next; the likeliest is taken.
    `words`: the tokenizer as llguidance reads it, `ends`: the tokens that end an answer.
    """

    tokenizer: Any
    model: Any
    words: "LLTokenizer"
    ends: tuple[int, ...]

    def say(self, messages: Sequence[Message], schema: Mapping[str, Any], max_new_tokens: int) -> Said:
        """The answer; `cut` if it takes more than `max_new_tokens`, or than the model has room for."""
        import torch
        from llguidance import LLMatcher

        grammar = LLMatcher.grammar_from_json_schema(json.dumps(schema), overrides={"whitespace_flexible": False})
        matcher = LLMatcher(self.words, grammar)
        if matcher.is_error():
            raise ValueError(f"llguidance does not take the schema: {matcher.get_error()}")
        read = self._prompt(messages)
        room = int(getattr(self.model.config.get_text_config(), "max_position_embeddings", 0) or 2**31) - len(read)
        written: list[int] = []
        # the logits of a whole prompt take more memory than many a model
        last = "logits_to_keep" in inspect.signature(self.model.forward).parameters
        options = {"logits_to_keep": 1} if last else {}
        inputs, past = torch.tensor([read], device=self.model.device), None
        with torch.inference_mode():
            while len(written) < min(max_new_tokens, room):
                out = self.model(inputs, past_key_values=past, use_cache=True, **options)
                logits = out.logits[0, -1].float().cpu()
                token = int(logits.masked_fill(~self._allowed(matcher, len(logits)), -torch.inf).argmax())
                if token in self.ends:
                    return Said(self._text(written), False, len(read), len(written))
                written.append(token)
                matcher.consume_token(token)
                if matcher.is_stopped():  # the object is closed: nothing but the end may come
                    return Said(self._text(written), matcher.is_error(), len(read), len(written))
                inputs, past = torch.tensor([[token]], device=self.model.device), out.past_key_values
        return Said(self._text(written), True, len(read), len(written))

    def _allowed(self, matcher: "LLMatcher", n: int) -> "torch.Tensor":
        """(n,) bool: of the n tokens the model knows, those that may come next."""
        import numpy as np
        import torch

        bits = np.unpackbits(np.frombuffer(matcher.compute_bitmask(), np.uint8), bitorder="little")
        return torch.from_numpy(bits[:n].astype(bool))

    def _prompt(self, messages: Sequence[Message]) -> list[int]:
        from jinja2 import TemplateError

        if not self.tokenizer.chat_template:
            return list(self.tokenizer("\n\n".join(m["content"] for m in messages) + "\n\n").input_ids)
        try:
            said = self.tokenizer.apply_chat_template(list(messages), tokenize=False, add_generation_prompt=True)
        except TemplateError:  # some know no system message: it then begins the first of the user's
            system, user, *rest = messages
            first = {"role": "user", "content": system["content"] + "\n\n" + user["content"]}
            said = self.tokenizer.apply_chat_template([first, *rest], tokenize=False, add_generation_prompt=True)
        return list(self.tokenizer(said, add_special_tokens=False).input_ids)

    def _text(self, tokens: Sequence[int]) -> str:
        return str(self.words.decode_str(list(tokens)))


def constrained(tokenizer: Any, model: Any) -> Constrained:
    """A tokenizer and a model, made ready. Raises ValueError for a tokenizer that llguidance cannot read."""
    from llguidance.hf import from_tokenizer

    own = model.generation_config.eos_token_id  # a chat ends with a token of its own
    named = [tokenizer.eos_token_id, *(own if isinstance(own, list) else [own])]
    ends = tuple(sorted({token for token in named if token is not None}))
    if not ends:
        raise ValueError("its tokenizer has no token that ends an answer")
    # the model's vocabulary may be longer than the tokenizer's, so that it divides well
    rows = max(int(model.config.get_text_config().vocab_size), len(tokenizer))
    return Constrained(tokenizer, model, from_tokenizer(tokenizer, n_vocab=rows, eos_token=list(ends)), ends)
