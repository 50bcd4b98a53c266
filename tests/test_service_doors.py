"""Who gets in and what they may not do: errors, keys, limits, paths, headers; and nothing breaks in silence."""

import json
import logging
import re
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from personas_shop import EVIL, shop
from service_live import service, until
from typer.testing import CliRunner

from customers.errors import BadInput
from kinfold.cli_serve import app as commands
from kinfold.service import page, start
from kinfold.service.app import Settings, make_app
from kinfold.service.held import HeldCustomers
from kinfold.service.keys import FILE, SCOPES, add_key, load_keys, remove_key
from kinfold.service.limits import MANY, Buckets
from kinfold.service.pictures import Pictures
from kinfold.service.spelling import Spelling
from kinfold.service.timeline import timeline
from personas.scrub import scrub


@pytest.fixture(scope="module")
def run(finished: Path) -> Path:
    return finished / "runs" / "demo"


@pytest.fixture(scope="module")
def ask(run: Path) -> Iterator[TestClient]:
    with service(run) as client:
        yield client


@pytest.fixture
def own(run: Path, tmp_path: Path) -> Path:
    """A copy of the run that may have keys: a service that saw a key never answers without one again."""
    return Path(shutil.copytree(run, tmp_path / "run"))


WRONG = [
    ("GET", "/v1/customers/C00000420", None, 404, "unknown-customer"),
    ("GET", "/v1/customers/C0000001/similar?k=0", None, 422, "bad-request"),
    ("GET", "/v1/customers/C0000001/similar?k=-1", None, 422, "bad-request"),
    ("GET", "/v1/customers/C0000001/similar?k=1001", None, 422, "bad-request"),
    ("GET", "/v1/customers/C0000001/similar?where=colour='red'", None, 422, "bad-filter"),
    ("GET", "/v1/customers/C0000001/similar?purpose=nothing", None, 422, "bad-filter"),
    ("GET", "/v1/customers/C0000001/why/nobody", None, 404, "unknown-customer"),
    ("GET", "/v1/customers/C0000001/timeline?limit=x", None, 422, "bad-request"),
    ("GET", "/v1/segments/S99", None, 404, "unknown-segment"),
    ("GET", "/v1/briefs/noise", None, 404, "unknown-segment"),
    ("GET", "/v1/nothing", None, 404, "http-404"),
    ("GET", "/v1/customers/", None, 404, "http-404"),
    ("DELETE", "/v1/segments", None, 405, "http-405"),
    ("GET", "/v1/similar", None, 405, "http-405"),
    ("POST", "/v1/similar", "{}", 422, "bad-request"),
    ("POST", "/v1/similar", "", 400, "no-json"),
    ("POST", "/v1/similar", "{", 400, "no-json"),
    ("POST", "/v1/similar", "[" * 5000, 400, "no-json"),
    ("POST", "/v1/similar", b"\xff\xfe", 400, "no-json"),
    ("POST", "/v1/similar", '{"customer": "C0000001", "k": 0}', 422, "bad-request"),
    ("POST", "/v1/similar", '{"customer": "C0000001", "text": "shoes"}', 422, "bad-request"),
    ("POST", "/v1/similar", '{"customer": "C0000001", "colour": "red"}', 422, "bad-request"),
    ("POST", "/v1/similar", '{"customer": "nobody"}', 404, "unknown-customer"),
    ("POST", "/v1/similar", '{"text": "shoes", "outside": true}', 422, "bad-request"),
    ("POST", "/v1/similar", '{"vector": [1, 2, 3]}', 422, "bad-vector"),
    ("POST", "/v1/similar", '{"vector": [NaN, 2, 3]}', 422, "bad-request"),
    ("POST", "/v1/similar", '{"vectors": [[1, Infinity]]}', 422, "bad-request"),
    ("POST", "/v1/similar", '{"vectors": []}', 422, "bad-request"),
    ("POST", "/v1/similar", json.dumps({"vector": [0.0] * 32}), 422, "bad-vector"),
    ("POST", "/v1/similar", json.dumps({"vectors": [[1.0] * 32] * 100, "k": 101}), 422, "bad-request"),
    ("POST", "/v1/lookalike", '{"seeds": ["C0000001"]}', 422, "bad-request"),
    ("POST", "/v1/lookalike", '{"seeds": ["nobody", "no one"]}', 422, "bad-input"),
    ("POST", "/v1/audience", '{"where": "orders >"}', 422, "bad-filter"),
    ("POST", "/v1/audience", '{"where": "1; DROP TABLE people"}', 422, "bad-filter"),
    ("POST", "/v1/audience", json.dumps({"where": "orders > 1 OR " * 200 + "true"}), 422, "bad-request"),
    ("POST", "/v1/audience", '{"where": "(SELECT count(*) FROM read_text(\'/etc/passwd\')) > 0"}', 422, "bad-filter"),
    ("POST", "/v1/assign", '{"tables": {"customers": 5}}', 422, "bad-request"),
]


@pytest.mark.parametrize(("method", "path", "body", "status", "kind"), WRONG)
def test_what_cannot_be_answered_is_a_problem(
    ask: TestClient, method: str, path: str, body: str | bytes | None, status: int, kind: str
) -> None:
    headers = {"Content-Type": "application/json"} if body is not None else {}
    answer = ask.request(method, path, content=body, headers=headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert (told["status"], told["type"]) == (status, f"urn:kinfold:{kind}")
    assert told["title"]
    assert told["detail"]
    assert "Traceback" not in answer.text
    assert "--" not in told["detail"]  # the command line's words
    if kind == "bad-filter":
        assert {"orders", "spent", "segment"} <= set(told["columns"])


def test_problems_say_what_would_have_been_right(ask: TestClient) -> None:
    assert "C0000042" in ask.get("/v1/customers/c0000042").json()["near"]
    assert "C0000042" in ask.get("/v1/customers/C000042").json()["near"]
    assert ask.get("/v1/customers/zzz").json()["near"] == []
    assert "did you mean 'orders'" in ask.post("/v1/audience", json={"where": "ordres > 1"}).json()["detail"]
    assert ask.get("/v1/segments/S99").json()["near"][0] == "S01"
    assert "GET" in ask.post("/v1/segments", json={}).headers["allow"]
    assert ask.post("/v1/audience", content="{}", headers={"Content-Type": "text/plain"}).status_code == 415


def test_spelling_finds_what_is_one_slip_away() -> None:
    ids = [f"C{n:07d}" for n in range(100_000)] + ["Zoë", "zoë"]
    spelling = Spelling(ids)
    for wrong in ("C0004242x", "C004242", "D0004242", "C0042042", "C00042424", "c0004242"):
        assert spelling.near(wrong), wrong
    for wrong in ("0C004242", "C000424Z", "CC0004242", "C0O04242"):
        assert "C0004242" in spelling.near(wrong), wrong
    assert spelling.near("ZOË") == ["Zoë", "zoë"]
    assert spelling.near("") == spelling.near("?" * 10_000) == []


EVIL_PATHS: tuple[str, ...] = (
    "../../../../etc/passwd",
    "..\\..\\etc\\passwd",
    "/etc/passwd",
    "....//etc/passwd",
    "manifest.json",
)
EVIL_PATHS += (
    "\x00",
    "..",
    "%2e%2e%2fetc%2fpasswd",
    "customers.parquet",
    "C0000001/../../keys.json",
    "pictures/P0001.png",
)


def filled(route: str, written: str) -> str:
    return written.join(re.split(r"\{.*?\}", route))


def test_no_path_of_a_request_reaches_the_file_system(ask: TestClient) -> None:
    routes = re.findall(r'"(/[^"]*)":\{"get"', ask.get("/openapi.json").text)
    holes = [route for route in routes if "{" in route] + ["/{}", "/v1/{}", "/page/{}"]
    assert len(holes) >= 9
    for route in holes:
        for evil in EVIL_PATHS:
            for written in (quote(evil, safe=""), quote(quote(evil, safe=""), safe=""), quote(evil)):
                answer = ask.get(filled(route, written))
                if answer.request.url.raw_path == b"/":  # what clients make of "/..", and the page's own address
                    continue
                assert answer.status_code in (404, 405), (route, evil)
                assert "root:" not in answer.text


def test_the_page_is_what_lay_there_at_the_start(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "page"
    folder.mkdir()
    assert page.page_files(folder) == {}
    for name in ("index.html", "page.css", "map.js", "__init__.py", ".secret"):
        (folder / name).write_text(f"this is {name}")
    monkeypatch.setattr("kinfold.service.app.page_files", lambda: page.page_files(folder))
    key = add_key(own, "page", "read")
    try:
        with service(own, key) as client:
            for path, kind in (("/", "text/html"), ("/index.html", "text/html"), ("/map.js", "text/javascript")):
                answer = client.get(path, headers={"Authorization": ""})  # it asks for the key itself
                assert (answer.status_code, answer.headers["content-type"]) == (200, f"{kind}; charset=utf-8")
                assert "default-src 'self'" in answer.headers["content-security-policy"]
                assert "unsafe" not in answer.headers["content-security-policy"]
                assert answer.headers["x-content-type-options"] == "nosniff"
            (folder / "later.js").write_text("too late")
            for path in ("/later.js", "/__init__.py", "/.secret", "/../app.py", "/%2e%2e/app.py"):
                assert client.get(path).status_code == 404
    finally:
        (own / FILE).unlink()


def test_keys_open_what_they_are_for(own: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keys = {scope: add_key(own, scope, scope) for scope in SCOPES}
    saved = (own / FILE).read_text()
    try:
        assert stat.S_IMODE((own / FILE).stat().st_mode) == 0o600
        assert not any(key in saved for key in keys.values())
        with service(own) as client:
            for header in (
                "",
                "Bearer ",
                "Bearer wrong",
                f"Basic {keys['read']}",
                f"Bearer {keys['read']}x",
                "Bearer é",
            ):
                answer = client.get("/v1/segments", headers=[(b"Authorization", header.encode())])
                assert (answer.status_code, answer.json()["type"]) == (401, "urn:kinfold:no-key")
                assert answer.headers["www-authenticate"].startswith("Bearer")
            for path in ("/v1/nothing", "/metrics", "/v1/map"):
                assert client.get(path).status_code == 401
            assert client.get("/health").status_code == client.get("/ready").status_code == 200
            told = {scope: {"Authorization": f"Bearer {key}"} for scope, key in keys.items()}
            body = {"tables": {"customers": [{"customer_id": "N1"}]}}
            assert client.post("/v1/assign", json=body, headers=told["read"]).status_code == 403
            assert client.post("/v1/assign", json=body, headers=told["assign"]).status_code == 200
            for scope in SCOPES:
                answer = client.get("/v1/customers/C0000001/timeline", headers=told[scope])
                assert (answer.status_code, answer.json()["masked"]) == (200, scope != "admin")
            assert client.get("/v1/segments", headers={"Host": "shop.example", **told["read"]}).status_code == 200
            remove_key(own, "read")
            until(lambda: client.get("/v1/segments", headers=told["read"]).status_code == 401)
            (own / FILE).unlink()  # without any key left nobody gets in: who had none before has none now
            until(lambda: client.get("/v1/segments", headers=told["admin"]).status_code == 401)
            assert client.get("/v1/segments").status_code == 401
        assert not any(key in caplog.text for key in keys.values())
    finally:
        (own / FILE).unlink(missing_ok=True)


def test_keys_are_kept_whole(tmp_path: Path) -> None:
    shown = add_key(tmp_path, "crm", "read")
    assert len(shown) > 43
    for name, scope, said in (("crm", "read", "already"), ("a b", "read", "no name"), ("x", "root", "no scope")):
        with pytest.raises(BadInput, match=said):
            add_key(tmp_path, name, scope)  # type: ignore[arg-type]
    with pytest.raises(BadInput, match="there are crm"):
        remove_key(tmp_path, "shop")
    (tmp_path / ".keys.json.part").touch()
    with pytest.raises(BadInput, match="another program"):
        add_key(tmp_path, "shop", "read")
    assert [key.name for key in load_keys(tmp_path)] == ["crm"]
    for damaged in ("{", "[1]", '[{"name": "x"}]', '[{"name":"x","scope":"read","digest":"00","made":""}]', "{}x"):
        (tmp_path / FILE).write_text(damaged)
        with pytest.raises(BadInput, match="damaged"):
            load_keys(tmp_path)


def test_the_commands_on_keys(own: Path) -> None:
    cli = CliRunner()
    try:
        assert "no key" in cli.invoke(commands, ["key", "list", str(own)]).output
        shown = cli.invoke(commands, ["key", "add", str(own), "crm", "--scope", "assign"]).output.strip()
        assert shown.startswith("kf_")
        listed = cli.invoke(commands, ["key", "list", str(own), "--json"]).output
        assert [(each["name"], each["scope"]) for each in json.loads(listed)] == [("crm", "assign")]
        assert shown not in listed
        with service(own, shown) as client:
            assert client.get("/v1/segments").status_code == 200
        assert cli.invoke(commands, ["key", "remove", str(own), "crm"]).exit_code == 0
    finally:
        (own / FILE).unlink()


def test_without_keys_it_answers_this_machine_alone(run: Path, ask: TestClient) -> None:
    for host in ("0.0.0.0", "::", "192.0.2.7", "shop.example"):
        with pytest.raises(BadInput, match="has no key"):
            start.serve(run, host, 1, 1, 50.0)
    assert all(start.is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "127.9.9.9"))
    for host in ("shop.example", "127.0.0.1.shop.example", "shop.example:80", ""):  # a name that was made to point here
        answer = ask.get("/v1/segments", headers={"Host": host})
        assert (answer.status_code, answer.json()["type"]) == (403, "urn:kinfold:foreign-host")
    for host in ("127.0.0.1:8321", "localhost", "[::1]:8321"):
        assert ask.get("/v1/segments", headers={"Host": host}).status_code == 200


def test_a_run_that_is_not_whole_is_not_served(run: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no run"):
        start.serve(tmp_path, "127.0.0.1", 1, 1, 50.0)
    (tmp_path / "manifest.json").write_bytes((run / "manifest.json").read_bytes())
    with pytest.raises(BadInput, match="no finished stage"):
        start.serve(tmp_path, "127.0.0.1", 1, 1, 50.0)
    app = make_app(Settings(run=tmp_path, every=0.01))
    with TestClient(app, base_url="http://127.0.0.1") as client:  # it lives, and says that it is not ready
        assert client.get("/health").json() == {"status": "alive"}
        for path in ("/ready", "/v1/segments"):
            answer = client.get(path)
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert "kinfold_run_info" in client.get("/metrics").text


def test_buckets_fill_up_again() -> None:
    now = 0.0
    buckets = Buckets(2.0, lambda: now)
    assert [buckets.wait("a") for _ in range(4)] == [0.0] * 4  # two seconds' worth at once
    assert buckets.wait("a") == pytest.approx(0.5)
    assert buckets.wait("b") == 0.0
    now = 0.5
    assert buckets.wait("a") == 0.0
    assert buckets.wait("a") > 0
    now = 1000.0
    assert [buckets.wait("a") for _ in range(5)] == [0.0] * 4 + [pytest.approx(0.5)]
    for who in range(3 * MANY):
        assert buckets.wait(f"address {who}") == 0.0
    assert len(buckets) <= MANY


def test_who_asks_too_often_is_told_when_to_come_again(run: Path) -> None:
    with service(run, rate=0.5) as client:
        answers = [client.get("/v1/segments") for _ in range(3)]
        assert [answer.status_code for answer in answers][-1] == 429
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 2
        assert client.get("/health").status_code == 200


def test_a_body_that_is_too_large_is_not_read(ask: TestClient) -> None:
    large = b'{"where": "' + b"x" * (1 << 20) + b'"}'
    json_ = {"Content-Type": "application/json"}
    assert ask.post("/v1/audience", content=large, headers=json_).status_code == 413
    in_pieces = ask.post("/v1/audience", content=iter([large[:1000], large[1000:]]), headers=json_)
    assert in_pieces.status_code == 413
    assert in_pieces.headers["content-type"] == "application/problem+json"
    assert ask.get("/v1/segments").status_code == 200


def test_what_breaks_is_told_without_its_inside(
    run: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with service(run) as client:
        monkeypatch.setattr("kinfold.service.routes_segments._told", lambda *_: 1 / 0)
        answer = client.get("/v1/segments")
    assert (answer.status_code, answer.json()["type"]) == (500, "urn:kinfold:broken")
    assert "ZeroDivisionError" not in answer.text
    assert "ZeroDivisionError" in caplog.text


def test_a_filter_that_never_ends_is_stopped(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kinfold.service.held.PATIENCE", 0.2)
    slow = "orders > (SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 1)"
    with service(run) as client:
        answer = client.post("/v1/audience", json={"where": slow})
        assert (answer.status_code, answer.json()["type"]) == (422, "urn:kinfold:bad-filter")
        assert client.post("/v1/audience", json={"where": "orders > 1"}).status_code == 200


def test_metrics_count_by_route_and_not_by_path(run: Path) -> None:
    with service(run) as client:
        for id in ("C0000001", "C0000002", "nobody"):
            client.get(f"/v1/customers/{id}")
        text = client.get("/metrics").text
    assert 'kinfold_requests_total{route="/v1/customers/{id}",method="GET",status="200"} 2' in text
    assert 'kinfold_requests_total{route="/v1/customers/{id}",method="GET",status="404"} 1' in text
    assert 'kinfold_request_seconds_bucket{route="/v1/customers/{id}",le="+Inf"} 3' in text
    assert "C0000001" not in text
    for line in text.splitlines():
        assert re.fullmatch(r'# TYPE \w+ (counter|gauge|histogram)|\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+', line), line


def test_personal_data_is_masked_unless_the_key_says_otherwise(tmp_path: Path) -> None:
    made, _, _ = shop(tmp_path)
    customers = HeldCustomers(made.folder, made.pictures, made.ids, made.counts, made.reasons)
    pictures = Pictures(customers)
    all_texts = ""
    for row in range(60):
        _, masked = timeline(customers, pictures, row, 100, lambda text: scrub(text).text)
        _, plain = timeline(customers, pictures, row, 100, str)
        assert len(masked) == len(plain)
        assert "anna@example.com" not in json.dumps(masked)
        all_texts += json.dumps(plain)
        for step in masked:
            assert step["picture"] is None or step["picture"] in pictures
    assert "anna@example.com" in all_texts
    assert EVIL[:9] in all_texts  # markup is data: whoever shows it must show it as text
    assert len(pictures) == 12
