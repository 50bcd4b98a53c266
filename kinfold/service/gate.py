"""What every request passes before it is answered: who asks, how often, how much; and what every answer carries."""

import logging
import time
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kinfold.service import keys
from kinfold.service.current import Current
from kinfold.service.ids import keep_slashes
from kinfold.service.limits import Buckets
from kinfold.service.problems import Problem, told

log = logging.getLogger("kinfold.service")
LARGEST = 1 << 20  # bytes of a body
ALWAYS = ("/health", "/ready")  # for whoever starts and stops services: no key, no limit
LOCAL = ("127.0.0.1", "localhost", "[::1]")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    # pictures need the key, so a page fetches them itself and shows them as blob:
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
}


@dataclass(frozen=True)
class Gate:
    """ASGI middleware. `free`: paths that need no key, of the page and of the interface's description."""

    app: ASGIApp
    current: Current
    buckets: Buckets
    free: frozenset[str]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        keep_slashes(scope)
        began, status, metrics = time.perf_counter(), 0, self.current.metrics

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        metrics.in_flight += 1
        try:
            try:
                self._let_in(scope)
                await self.app(scope, _limited(scope, receive), sending)
            except Problem as problem:
                await told(problem)(scope, receive, sending)
            except Exception:  # nothing is swallowed: the log has it whole, who asks a 500 without our insides
                log.exception("a request broke")
                if status:  # half an answer is out already: the server closes the connection
                    raise
                broken = Problem(500, "broken", "the service's log says more")
                await told(broken)(scope, receive, sending)
        finally:
            metrics.in_flight -= 1
            metrics.count(_route(scope), scope["method"], status, time.perf_counter() - began)

    def _let_in(self, scope: Scope) -> None:
        """Raises Problem for who may not ask, or not yet; otherwise notes what the asker may do."""
        if scope["path"] in ALWAYS:
            return
        headers = Headers(scope=scope)
        client = scope.get("client")
        who, scope["kinfold"] = f"address {client[0] if client else ''}", None
        if self.current.guarded:
            key = _shown(headers)
            found = keys.holder(self.current.keys, key) if key else None
            if found is not None:
                who, scope["kinfold"] = f"key {found.name}", found.scope
        elif headers.get("host", "").rpartition(":")[0] in LOCAL or headers.get("host") in LOCAL:
            scope["kinfold"] = "assign"
        else:  # a page elsewhere that had its own name point here
            raise Problem(403, "foreign-host", "without keys this service answers to 127.0.0.1 and localhost only")
        wait = self.buckets.wait(who)
        if wait:
            raise Problem(429, "too-many", f"more than {self.buckets.rate:g} requests a second", _retry(wait))
        if scope["kinfold"] is None and scope["path"] not in self.free:
            detail = "send the header Authorization: Bearer KEY, with a key made by `kinfold key add`"
            raise Problem(401, "no-key", detail, {"WWW-Authenticate": 'Bearer realm="kinfold"'})


def _retry(wait: float) -> dict[str, str]:
    return {"Retry-After": str(max(1, int(wait + 0.999)))}


def _shown(headers: Headers) -> str:
    kind, _, key = headers.get("authorization", "").partition(" ")
    return key.strip() if kind.lower() == "bearer" else ""


def _limited(scope: Scope, receive: Receive) -> Receive:
    """Raises Problem once more than LARGEST bytes have come, or are announced."""
    large = Problem(413, "too-large", f"a body may hold {LARGEST:,} bytes")
    length = Headers(scope=scope).get("content-length", "0")
    if not length.isascii() or not length.isdigit() or int(length[:20]) > LARGEST:
        raise large
    came = 0

    async def counted() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > LARGEST:
            raise large
        return message

    return counted


def _route(scope: Scope) -> str:
    route: Any = scope.get("route")
    return str(getattr(route, "path", "none"))
