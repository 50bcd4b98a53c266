"""What a server answers to a chat request: a completion, whole or in pieces, or half of one."""

import json
import time
from collections.abc import AsyncIterator
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from personas.writers.conversation import Said

if TYPE_CHECKING:
    import httpx

LARGEST = 10_000_000  # characters of one answer


class Passing(Exception):
    """A failure that may pass; `wait`: seconds that the server asks to wait."""

    def __init__(self, what: str, wait: float = 0.0) -> None:
        super().__init__(what)
        self.wait = wait


async def whole(reply: "httpx.Response") -> str:
    """The text of a reply. Raises Passing if it does not end."""
    parts, size = [], 0
    async for part in reply.aiter_text():
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise Passing("answers without end")
    return "".join(parts)


async def streamed(lines: AsyncIterator[str]) -> Said:
    """Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), a piece of the text each.

    Raises Passing if they break off.
    """
    text: list[str] = []
    size, finish, usage, done = 0, None, None, False
    async for line in lines:
        name, _, data = line.partition(":")
        if name != "data":
            continue
        if data.strip() == "[DONE]":
            done = True
            break
        try:
            event = json.loads(data)
            if event.get("error"):
                raise Passing("breaks off its answer with an error")
            usage = event.get("usage") or usage
            for choice in event.get("choices") or ():
                piece = (choice.get("delta") or {}).get("content") or ""
                finish = choice.get("finish_reason") or finish
                text.append(str(piece))
                size += len(text[-1])
        except (ValueError, TypeError, AttributeError, RecursionError):
            raise Passing("answers, but not as a chat completion") from None
        if size > LARGEST:
            raise Passing("answers without end")
    if not done and finish is None:
        raise Passing("breaks off its answer")
    return _said("".join(text), finish, usage)


def completion(text: str) -> Said | None:
    """A chat completion, None if it is JSON of another kind. Raises Passing if it is half of one, or none at all."""
    try:
        answer = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        raise Passing("answers, but not as a chat completion") from None
    try:
        choice = answer["choices"][0]
        return _said(str(choice["message"]["content"] or ""), choice.get("finish_reason"), answer.get("usage"))
    except (LookupError, TypeError):
        return None


def _said(text: str, finish: object, usage: object) -> Said:
    """With tokens as the server counts them; 0 where it does not say."""

    def count(name: str) -> int:
        value = usage.get(name) if isinstance(usage, dict) else None
        return value if isinstance(value, int) and value > 0 else 0

    return Said(text, finish == "length", count("prompt_tokens"), count("completion_tokens"))


def seconds(retry_after: str) -> float:
    """Retry-After (RFC 9110, section 10.2.3), a number of seconds or a date, as seconds from now; 0 if it is neither."""
    try:
        wait = float(retry_after)
    except ValueError:
        try:
            wait = parsedate_to_datetime(retry_after).timestamp() - time.time()
        except (ValueError, OverflowError):
            return 0.0
    return wait if 0 <= wait < float("inf") else 0.0
