"""One request and the run that answers it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import anyio
import numpy as np
from fastapi import Depends, Request, Response
from pydantic_core import to_json

from customers.errors import BadInput
from kinfold.service.answers import ProblemDetails
from kinfold.service.current import Current
from kinfold.service.keys import Scope, allows
from kinfold.service.loaded import Loaded
from kinfold.service.problems import TYPE, Problem, spoken
from retrieval.index import Selection

SCHEMA = {"schema": {"$ref": f"#/components/schemas/{ProblemDetails.__name__}"}}
FAULTY: dict[int | str, dict[str, Any]] = {
    "default": {"description": "What went wrong (RFC 9457)", "content": {TYPE: SCHEMA}}
}
JSON = "application/json"
Told = dict[str, Any]


@dataclass(frozen=True)
class Ask:
    """`loaded`: taken once, so that the whole answer is of one run. `scope`: what the asker may do."""

    request: Request
    current: Current
    loaded: Loaded
    scope: Scope

    def need(self, scope: Scope) -> None:
        """Raises Problem 403 if the asker's key does not go so far."""
        if not allows(self.scope, scope):
            raise Problem(403, "scope", f"this needs a key of scope {scope}; this one has {self.scope}")

    def shown(self, text: str) -> str:
        """What a customer wrote, as the asker may see it: personal data masked, unless the key's scope is admin."""
        return text if self.scope == "admin" else self.loaded.masked(text).text

    def row(self, id: str, purpose: str = "") -> int:
        """Row of a customer. Raises Problem 404, naming the nearest ids, also for who did not agree to the purpose."""
        row = self.loaded.row.get(id)
        if row is None:
            near = self.loaded.spelling.near(id)
            raise Problem(404, "unknown-customer", f"no customer {id[:100]!r} in this run", near=near)
        if (purpose or self.loaded.alike.filters.purposes) and not self._agreed(row, purpose):
            raise Problem(404, "unknown-customer", f"no customer {id[:100]!r} who agreed to this purpose", near=[])
        return row

    def segment(self, id: str) -> int:
        """Index of a segment. Raises Problem 404 naming those there are."""
        names = self.loaded.alike.segments.names
        if id not in names:
            raise Problem(404, "unknown-segment", f"no segment {id[:100]!r} in this run", near=list(names[:50]))
        return names.index(id)

    def select(self, where: str, purpose: str, outside: str = "") -> Selection | None:
        """Whom a filter lets through, as the index takes them. Raises Problem 422 naming the columns."""
        selection: Selection | None = self._filtered(lambda: self.loaded.alike.select(where, purpose, outside))
        return selection

    def rows(self, where: str, purpose: str, outside: str = "") -> Any:
        """(m,) int64 rows, None for everybody. Raises Problem 422 naming the columns."""
        return self._filtered(lambda: self.loaded.alike.rows(where, purpose, outside))

    def _agreed(self, row: int, purpose: str) -> bool:
        rows = self.rows("", purpose)
        at = int(np.searchsorted(rows, row))
        return at < len(rows) and int(rows[at]) == row

    def _filtered(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except BadInput as error:
            there = [name for name in self.loaded.alike.filters.columns if name != "row"]
            raise Problem(422, "bad-filter", spoken(error), columns=there) from None

    def answer(self, told: Told) -> Response:
        """As JSON, with the run's digest."""
        body = to_json({"run": self.loaded.digest} | told, inf_nan_mode="null")
        return Response(body, media_type=JSON, headers={"Cache-Control": "no-store"})

    def written(self, name: str, json: str) -> Response:
        """An answer with one member that is JSON already."""
        body = f'{{"run":"{self.loaded.digest}","{name}":{json}}}'
        return Response(body, media_type=JSON, headers={"Cache-Control": "no-store"})

    async def fixed(self, work: Callable[[], Told], quick: bool = False) -> Response:
        """The answer to a question that depends on the run alone, worked out in a thread unless it is `quick`; 304 if the
        asker has it."""

        def written() -> bytes:
            return to_json({"run": self.loaded.digest} | work(), inf_nan_mode="null")

        return await self.tagged(written, JSON, quick)

    async def tagged(self, work: Callable[[], bytes], media_type: str, quick: bool = False) -> Response:
        """The same for any bytes."""
        url = self.request.url
        parts = "\n".join((self.loaded.digest, self.scope, url.path, url.query))
        tag = f'"{hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Authorization"}
        known = self.request.headers.get("if-none-match", "")
        if tag in {each.strip().removeprefix("W/") for each in known.split(",")}:
            return Response(status_code=304, headers=headers)  # the tag was given with an answer, so there is one
        body = work() if quick else await anyio.to_thread.run_sync(work)
        return Response(body, media_type=media_type, headers=headers)


async def ask(request: Request) -> Ask:
    """Raises Problem 503 before a run is read."""
    current: Current = request.app.state.current
    if current.loaded is None:
        raise Problem(503, "not-ready", "the run is being read: try again in a moment", {"Retry-After": "1"})
    return Ask(request, current, current.loaded, request.scope["kinfold"])


Asking = Annotated[Ask, Depends(ask)]
