"""A chat with a language model over HTTP, in the protocol of OpenAI that vLLM, Ollama and llama.cpp speak too."""

import asyncio
import os
import re
import time
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import Field, PrivateAttr, field_serializer

from customers.errors import BadInput
from customers.spec import Spec
from personas.writers.conversation import Said
from personas.writers.dialect import Dialect
from personas.writers.question import Message
from personas.writers.reply import Passing, completion, seconds, streamed, whole

if TYPE_CHECKING:
    import ssl

LONGEST_WAIT = 60.0  # seconds before a further try, whatever the server asks for


class Refused(Exception):
    """Status 400 or 422: the server does not take a request of this form. The text is the server's, and is not shown."""


class Chat(Spec):
    """A server that speaks POST {base_url}/chat/completions (https://platform.openai.com/docs/api-reference/chat).

    The settings, each with its meaning, are fields; `say` is one answer.
    """

    base_url: str = Field("https://api.openai.com/v1", description="up to, and without, /chat/completions")
    model: str = Field(description="the model's name on that server")
    api_key_env: str = Field("OPENAI_API_KEY", description="environment variable with the key; may be unset")
    temperature: float = Field(0.0, ge=0, description="0: the likeliest word each time")
    max_tokens: int = Field(2000, gt=0, description="longest answer, in tokens")
    stream: bool = Field(False, description="read the answer word by word, so that a server that hangs is noticed")
    timeout_s: float = Field(60.0, gt=0, description="longest silence of the server, in seconds")
    deadline_s: float = Field(600.0, gt=0, description="longest time one answer may take, in seconds")
    retries: int = Field(3, ge=0, description="further tries after 429, 5xx, silence or half an answer")
    backoff_s: float = Field(1.0, ge=0, description="wait before the first further try, twice that before the next")

    _dialect: Dialect | None = PrivateAttr(None)  # of the first request that the server took

    @field_serializer("base_url")
    def _without_password(self, _: str) -> str:
        return self.server

    @property
    def server(self) -> str:
        """The URL without a user name, password or query it may carry."""
        return re.sub(r"//.*@", "//", re.split(r"[?#]", self.base_url)[0]).rstrip("/")

    def say(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> Said:
        """One answer. Raises BadInput where the server cannot be asked, refuses, or still fails at the last try.

        Where a server refuses the form of the first request, the form it takes is kept for the rest of the run (see
        personas/writers/dialect.py).
        """
        headers, failed = self._key(), 0
        dialect: Dialect | None = self._dialect or Dialect()
        while dialect is not None:
            body = dialect.body(self.model, messages, schema, self.temperature, self.max_tokens, self.stream)
            try:
                said = asyncio.run(self._within_deadline(body, headers))
            except Refused as refused:
                dialect = dialect.after(str(refused), self.stream)
            except Passing as failure:
                if failed == self.retries:
                    raise self._bad(str(failure)) from None
                time.sleep(min(LONGEST_WAIT, max(failure.wait, self.backoff_s * 2**failed)))
                failed += 1
            else:
                # one request that is refused later, for its own length perhaps, says nothing of the others
                self._dialect = self._dialect or dialect
                return said
        raise self._bad("refuses the request (status 400 or 422; is it too long for the model?)")

    def _key(self) -> dict[str, str]:
        key = os.environ.get(self.api_key_env, "").strip()
        if not (key.isascii() and (key.isprintable() or not key)):
            raise BadInput(f"the key in {self.api_key_env} has characters no key has: set it again")
        return {"Authorization": f"Bearer {key}"} if key else {}

    def _bad(self, what: str) -> BadInput:
        hint = f"check base_url, model and the key in {self.api_key_env}, or use `type: template`"
        return BadInput(f"the language model {self.model} at {self.server} {what}: {hint}")

    async def _within_deadline(self, body: dict[str, Any], headers: dict[str, str]) -> Said:
        import httpx

        try:
            async with asyncio.timeout(self.deadline_s):
                return await self._once(body, headers)
        except TimeoutError:
            raise Passing(f"gives no whole answer within {self.deadline_s:g} s") from None
        except httpx.TimeoutException:
            raise Passing(f"gives no answer within {self.timeout_s:g} s") from None
        except (httpx.TransportError, httpx.DecodingError) as error:
            broken = isinstance(error, (httpx.RemoteProtocolError, httpx.ReadError, httpx.DecodingError))
            what = "breaks off its answer" if broken else f"cannot be reached ({type(error).__name__})"
            raise Passing(what) from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise self._bad(f"cannot be asked ({type(error).__name__})") from None

    async def _once(self, body: dict[str, Any], headers: dict[str, str]) -> Said:
        import httpx

        url = httpx.URL(self.base_url)
        url = url.copy_with(path=url.path.rstrip("/") + "/chat/completions")
        async with (
            httpx.AsyncClient(timeout=self.timeout_s, verify=_certificates()) as client,
            client.stream("POST", url, json=body, headers=headers) as reply,
        ):
            if reply.status_code in (400, 422):
                raise Refused((await whole(reply))[:10_000])
            if reply.status_code in (408, 429) or reply.status_code >= 500:
                wait = seconds(reply.headers.get("retry-after", ""))
                raise Passing(f"answers with status {reply.status_code}", wait)
            if not reply.is_success:
                raise self._bad(f"answers with status {reply.status_code}")
            if "event-stream" in reply.headers.get("content-type", ""):
                return await streamed(reply.aiter_lines())
            said = completion(await whole(reply))
            if said is None:
                raise self._bad("answers, but not as a chat completion")
            return said


@cache
def _certificates() -> "ssl.SSLContext":
    """Of who may be trusted, read once: it takes longer than many an answer."""
    import httpx

    return httpx.create_ssl_context()
