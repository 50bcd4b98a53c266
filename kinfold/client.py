"""Ask a running `kinfold serve` from Python.

from kinfold.client import Client

with Client("http://127.0.0.1:8321") as kinfold:
    for hit in kinfold.similar(customer="C0000042", k=5).hits:
        print(hit.customer_id, hit.score)
"""

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote

import httpx

from kinfold.service.answers import (
    Answered,
    Assigned,
    Audience,
    Customer,
    HitLists,
    Hits,
    Lookalikes,
    ProblemDetails,
    Timeline,
)
from kinfold.service.answers_run import Brief, OneSegment, Segments

A = TypeVar("A", bound=Answered)
Rows = Sequence[Mapping[str, Any]]


class ServiceError(Exception):
    """The service could not answer. `problem`: what it said (RFC 9457); `near` holds ids like an unknown one, `columns`
    those a filter may name. `retry_after`: seconds to wait, where it said so."""

    def __init__(self, problem: ProblemDetails, retry_after: float | None = None) -> None:
        super().__init__(f"{problem.status} {problem.title}: {problem.detail}")
        self.problem, self.retry_after = problem, retry_after


class Client:
    """`url`: of the service. `key`: made by `kinfold key add`; "" where the service asks for none. Every method raises
    ServiceError if the service says no, and httpx.TransportError if it cannot be reached."""

    def __init__(self, url: str, key: str = "", timeout: float = 60.0) -> None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._http = httpx.Client(base_url=url, headers=headers, timeout=timeout)

    def similar(
        self,
        *,
        customer: str | None = None,
        text: str | None = None,
        vector: Sequence[float] | None = None,
        between: tuple[str, str] | None = None,
        k: int = 10,
        where: str = "",
        purpose: str = "",
        outside: bool = False,
    ) -> Hits:
        """Who is near to a customer, to words, to a point of the run's space, or lies between two customers."""
        asked = {"customer": customer, "text": text, "vector": vector, "between": between}
        body: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}
        return self._post("/v1/similar", body | _asked(k, where, purpose) | {"outside": outside}, Hits)

    def similar_to_each(
        self, vectors: Sequence[Sequence[float]], k: int = 10, where: str = "", purpose: str = ""
    ) -> HitLists:
        """Who is near to each of up to 100 points; one list for each, in one request."""
        return self._post("/v1/similar", {"vectors": vectors} | _asked(k, where, purpose), HitLists)

    def lookalike(self, seeds: Sequence[str], k: int = 100, where: str = "", purpose: str = "") -> Lookalikes:
        """More customers like these, and how far that can be trusted."""
        return self._post("/v1/lookalike", {"seeds": seeds} | _asked(k, where, purpose), Lookalikes)

    def audience(self, where: str = "", purpose: str = "", limit: int = 1000) -> Audience:
        """The customers a filter lets through: how many, in which segments, and who."""
        return self._post("/v1/audience", {"where": where, "purpose": purpose, "limit": limit}, Audience)

    def assign(self, tables: Mapping[str, Rows], as_of: str | None = None) -> Assigned:
        """Place new and changed customers: rows by table of the data contract. Needs a key of scope assign."""
        return self._post("/v1/assign", {"tables": tables, "as_of": as_of}, Assigned)

    def customer(self, id: str, purpose: str = "") -> Customer:
        """What is known of a customer."""
        return self._get(f"/v1/customers/{_segment(id)}", {"purpose": purpose}, Customer)

    def timeline(self, id: str, limit: int = 100, purpose: str = "") -> Timeline:
        """What a customer watched, viewed, wrote and bought, the newest first."""
        return self._get(f"/v1/customers/{_segment(id)}/timeline", {"limit": limit, "purpose": purpose}, Timeline)

    def segments(self) -> Segments:
        """All segments."""
        return self._get("/v1/segments", {}, Segments)

    def segment(self, id: str) -> OneSegment:
        """One segment: its facts and the tests of its worth."""
        return self._get(f"/v1/segments/{_segment(id)}", {}, OneSegment)

    def brief(self, id: str) -> Brief:
        """The brief of a segment, with its state."""
        return self._get(f"/v1/briefs/{_segment(id)}", {}, Brief)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _get(self, path: str, query: Mapping[str, Any], form: type[A]) -> A:
        return _read(self._http.get(path, params={name: value for name, value in query.items() if value != ""}), form)

    def _post(self, path: str, body: Mapping[str, Any], form: type[A]) -> A:
        return _read(self._http.post(path, json=body), form)


def _asked(k: int, where: str, purpose: str) -> dict[str, Any]:
    return {"k": k, "where": where, "purpose": purpose}


def _segment(id: str) -> str:
    return quote(id, safe="")


def _read(response: httpx.Response, form: type[A]) -> A:
    if response.is_success:
        return form.model_validate_json(response.content)
    try:
        problem = ProblemDetails.model_validate_json(response.content)
    except ValueError:  # something between here and the service answered
        status = response.status_code
        problem = ProblemDetails(type="about:blank", title=response.reason_phrase, status=status, detail="no details")
    wait = response.headers.get("Retry-After", "")
    raise ServiceError(problem, float(wait) if wait.isdigit() else None)
