"""Whatever the description of the interface allows, and some of what it does not, gets an answer that it describes."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    positive_data_acceptance,
)  # which columns a filter may name no schema can say
from service_live import live

from kinfold.service.asking import JSON
from kinfold.service.problems import TYPE

EXAMPLES = 15  # an operation and a mode
ALL = list(HealthCheck)


@pytest.fixture(scope="module")
def url(finished: Path) -> Iterator[str]:
    with live(finished / "runs" / "demo") as url:
        yield url


@pytest.mark.parametrize("mode", [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE])
def test_the_interface_is_as_described(url: str, mode: schemathesis.GenerationMode) -> None:
    schema = schemathesis.openapi.from_url(f"{url}/openapi.json")
    tried = 0
    for operation in (found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)):
        tried += 1
        if mode is schemathesis.GenerationMode.NEGATIVE and not (operation.query or operation.body):
            continue  # nothing that could be wrong

        @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=ALL)
        @given(case=operation.as_strategy(generation_mode=mode))
        def agrees(case: schemathesis.Case) -> None:
            response = case.call()
            case.validate_response(response, excluded_checks=[positive_data_acceptance])
            assert response.status_code < 500
            (kind,) = response.headers["content-type"]
            assert kind.startswith((JSON, "image/jpeg", "text/plain") if response.status_code < 400 else TYPE)

        agrees()
    assert tried == len(httpx.get(f"{url}/openapi.json").json()["paths"]) > 10
