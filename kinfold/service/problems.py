"""What went wrong, as problem details (RFC 9457): one form for every error, without a stack trace."""

import re
from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic_core import to_json
from starlette.exceptions import HTTPException

from customers.errors import BadInput

TYPE = "application/problem+json"
TITLES = {
    400: "The request cannot be read",
    401: "A key is needed",
    403: "This is not allowed",
    404: "There is no such thing here",
    405: "This method is not allowed here",
    415: "The body is of the wrong kind",
    413: "The body is too large",
    422: "The request cannot be answered",
    429: "Too many requests",
    500: "Something broke",
    503: "Not ready",
}
FAULTS = 10  # of one request that are named
OPTION = re.compile(r"--?(where|purpose|k)\b")  # rooms speak to the command line: "--where" is `where` here


class Problem(HTTPException):
    """An error that a client can act on. `kind`: what kind, stable; `more`: members beside the standard ones."""

    def __init__(
        self, status: int, kind: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any
    ) -> None:
        super().__init__(status, detail, dict(headers or {}))
        self.kind, self.more = kind, more


def told(problem: HTTPException) -> Response:
    """The problem as an answer."""
    kind = problem.kind if isinstance(problem, Problem) else f"http-{problem.status_code}"
    more = problem.more if isinstance(problem, Problem) else {}
    members = {
        "type": f"urn:kinfold:{kind}",
        "title": TITLES.get(problem.status_code, "Error"),
        "status": problem.status_code,
        "detail": str(problem.detail),
    }
    headers = {"Cache-Control": "no-store", **(problem.headers or {})}
    return Response(to_json(members | more, inf_nan_mode="null"), problem.status_code, headers, TYPE)


async def on_http(request: Request, error: Exception) -> Response:
    """Unknown routes, wrong methods, and every Problem."""
    assert isinstance(error, HTTPException)
    return told(error)


async def on_unreadable(request: Request, error: Exception) -> Response:
    """A body or a parameter that is not what it must be: 400 for no JSON at all, otherwise 422, naming the first faults."""
    assert isinstance(error, RequestValidationError)
    found = error.errors()[:FAULTS]
    if any(fault["type"] == "json_invalid" for fault in found):
        return told(Problem(400, "no-json", f"the body is not JSON: {found[0]['msg']}"))
    faults = [{"where": ".".join(map(str, fault["loc"])), "what": _plain(str(fault["msg"]))} for fault in found]
    detail = f"{faults[0]['where']}: {faults[0]['what']}" if faults else "the request is not as it must be"
    return told(Problem(422, "bad-request", detail, faults=faults))


async def on_bad_input(request: Request, error: Exception) -> Response:
    """What a room of kinfold says cannot be worked with."""
    return told(Problem(422, "bad-input", spoken(error)))


def spoken(error: Exception) -> str:
    """What a BadInput says, in the words of this interface instead of the command line's."""
    return OPTION.sub(r"\1", str(error))


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ")


HANDLERS: dict[Any, Any] = {
    HTTPException: on_http,
    RequestValidationError: on_unreadable,
    BadInput: on_bad_input,
}
