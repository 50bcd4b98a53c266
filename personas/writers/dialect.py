"""The form of a chat request that a server takes: they all speak one protocol, and no two take all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from personas.writers.question import Message
from personas.writers.schema import without_lengths

FORMATS = ("schema", "schema without lengths", "json", "none")  # how the form of an answer is asked for


@dataclass(frozen=True)
class Dialect:
    """`format`: one of FORMATS. `limit`: the parameter with the longest answer. `temperature`, `usage`: may be sent."""

    format: str = FORMATS[0]
    limit: str = "max_tokens"
    temperature: bool = True
    usage: bool = True

    def body(
        self,
        model: str,
        messages: Sequence[Message],
        schema: Mapping[str, Any],
        temperature: float,
        longest: int,
        stream: bool,
    ) -> dict[str, Any]:
        """The JSON of a request."""
        body: dict[str, Any] = {"model": model, "messages": list(messages), self.limit: longest}
        if self.temperature:
            body["temperature"] = temperature
        if stream:
            body |= {"stream": True} | ({"stream_options": {"include_usage": True}} if self.usage else {})
        if self.format.startswith("schema"):
            form = schema if self.format == "schema" else without_lengths(schema)
            strict = {"name": "brief", "strict": True, "schema": form}
            body["response_format"] = {"type": "json_schema", "json_schema": strict}
        elif self.format == "json":
            body["response_format"] = {"type": "json_object"}
        return body

    def after(self, refusal: str, stream: bool) -> "Dialect | None":
        """What to try next where a server refused this one, None if there is nothing left; its text may say why."""
        if self.usage and stream and "stream_options" in refusal:
            return replace(self, usage=False)
        if self.limit == "max_tokens" and "max_completion_tokens" in refusal:  # OpenAI's newer models
            return replace(self, limit="max_completion_tokens")
        if self.temperature and "temperature" in refusal:
            return replace(self, temperature=False)
        if self.format != FORMATS[-1]:
            return replace(self, format=FORMATS[FORMATS.index(self.format) + 1])
        return replace(self, usage=False) if self.usage and stream else None
