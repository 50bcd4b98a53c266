"""The client says what the service says; and what docs/service.md shows runs, against a service over real HTTP."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from conftest import ROOT
from fastapi.testclient import TestClient
from service_live import live, service

from kinfold.alike import Alike, open_alike
from kinfold.client import Client, ServiceError
from kinfold.service.keys import add_key
from kinfold.store import find

PAGE = (ROOT / "docs" / "service.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def run(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(finished / "runs" / "demo", tmp_path_factory.mktemp("client") / "run"))


@pytest.fixture(scope="module")
def key(run: Path) -> str:
    return add_key(run, "client", "assign")


@pytest.fixture(scope="module")
def url(run: Path, key: str) -> Iterator[str]:
    with live(run) as url:
        yield url


@pytest.fixture(scope="module")
def alike(run: Path) -> Alike:
    return open_alike(find(run))


def test_every_question(url: str, key: str, alike: Alike) -> None:
    id, name = alike.ids[4], alike.segments.names[0]
    with Client(url, key) as kinfold:
        assert kinfold.customer(id).segment == alike.segments.name_of(4)
        assert [h.customer_id for h in kinfold.similar(customer=id, k=3).hits] == [
            hit.customer_id for hit in alike.search.similar(id, 3)
        ]
        vector = alike.search.embedding.vectors[4].tolist()
        (hits,) = kinfold.similar_to_each([vector], k=1).lists
        assert hits[0].customer_id == id
        assert kinfold.similar(vector=vector, k=1).hits[0].score == pytest.approx(1, abs=1e-5)
        assert len(kinfold.similar(between=(id, alike.ids[9]), k=2).hits) == 2
        assert kinfold.audience("orders < 0").ids == []
        assert kinfold.lookalike(alike.ids[:3], k=2).seeds == 3
        assert {each.segment for each in kinfold.segments().segments} == set(alike.segments.names)
        assert kinfold.segment(name).size == int(alike.segments.sizes[0])
        assert kinfold.brief(name).status["state"] == "draft"
        assert kinfold.timeline(id, limit=1).masked
        assert kinfold.assign({"customers": [{"customer_id": "N1"}]}).customers[0].customer_id == "N1"


def test_errors_hold_the_problem(url: str, key: str) -> None:
    with Client(url, key) as kinfold:
        with pytest.raises(ServiceError, match="404") as unknown:
            kinfold.customer("c0000042")
        assert "C0000042" in (unknown.value.problem.near or [])
        with pytest.raises(ServiceError) as evil:
            kinfold.customer("../../v1/segments")  # an id is an id, whatever it holds
        assert evil.value.problem.status == 404
        with pytest.raises(ServiceError) as filtered:
            kinfold.audience("colour = 'red'")
        assert "orders" in (filtered.value.problem.columns or [])
    with Client(url) as nobody, pytest.raises(ServiceError, match="401"):
        nobody.segments()
    with Client("http://127.0.0.1:1") as gone, pytest.raises(httpx.TransportError):
        gone.segments()


def test_an_answer_of_something_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    def proxy(request: httpx.Request) -> httpx.Response:
        return httpx.Response(502, text="<html>bad gateway</html>", headers={"Retry-After": "7"})

    client = Client("http://127.0.0.1")
    client._http = httpx.Client(base_url="http://127.0.0.1", transport=httpx.MockTransport(proxy))
    with client, pytest.raises(ServiceError) as error:
        client.segments()
    assert (error.value.problem.status, error.value.retry_after) == (502, 7.0)


def test_what_the_page_shows_runs(url: str, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 2
    names: dict[str, object] = {"URL": url, "KEY": key}
    for block in blocks:
        exec(block, names)
    said = capsys.readouterr().out
    assert "404" in said
    assert "C0000042" in said


def test_what_the_page_lists_is_what_there_is(finished: Path) -> None:
    listed = {re.sub(r"\?.*", "", path) for path in re.findall(r"`(?:GET |POST )?(/[\w/{}?&]*)`", PAGE)} - {"/"}
    with service(finished / "runs" / "demo") as client:
        assert isinstance(client, TestClient)
        paths = set(client.get("/openapi.json").json()["paths"])
        assert listed - {"/openapi.json"} == paths
        for line in re.findall(r"^curl (?:\")?localhost:8321(/[^\s\"]*)(?:\")?(.*)$", PAGE, re.MULTILINE):
            path, rest = line
            body = re.search(r"-d '(.*)'", rest)
            json_ = {"Content-Type": "application/json"}
            answer = client.post(path, content=body[1], headers=json_) if body else client.get(path)
            assert answer.status_code == 200, line
