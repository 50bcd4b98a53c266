"""What an instruction hidden in a review does to a brief (nothing), and what happens when a server fails in the open."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from model_server import KEY, Behaviour, Server, brief_of, chunks, completion, facts_of, fails, good, says, send, writer
from obedient_model import CANARIES, served, train, with_quotes
from personas_shop import shop

from customers.errors import BadInput
from customers.table import Customers
from personas.brief import Brief
from personas.facts import SegmentFacts, segment_facts
from personas.writers.openai import OpenAI
from personas.writers.question import Question, ask_brief, ask_names

WITHOUT = ("views", "watches", "videos", "products", "events")  # what customers wrote, ordered and told us is left
TOGETHER = 6  # canaries in one shop, each of another customer
TWO = [facts_of("S01", "travel"), facts_of("S02", "food")]


def written(customers: Customers, folder: Path, said: dict[str, str]) -> Customers:
    """The same shop, in which these customers' texts end with these words; every other text of them is a ticket."""
    folder.mkdir()
    for path in customers.folder.glob("*.parquet"):
        (folder / path.name).write_bytes(path.read_bytes())
    table = pq.read_table(folder / "texts.parquet")
    rows = table.to_pylist()
    for at, row in enumerate(rows):
        if row["kind"] == "review" and int(row["customer_id"][1:]) % 2:
            row["kind"] = "ticket"
        rows[at] = row | {"text": f"{row['text']} {said.get(row['customer_id'], '')}".strip()}
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), folder / "texts.parquet")
    return replace(customers, folder=folder, pictures=folder)


def questions(facts: tuple[SegmentFacts, ...]) -> list[Question]:
    return [*map(ask_brief, facts), ask_names(facts, [])]


@dataclass
class World:
    """The shop without canaries, the shops with some of them each, and a model that obeys canaries."""

    clean: tuple[SegmentFacts, ...]
    spoilt: list[tuple[SegmentFacts, ...]]
    model: OpenAI


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    home = tmp_path_factory.mktemp("injection")
    customers, embedding, segments = shop(home / "shop", WITHOUT)
    plain = written(customers, home / "plain", {})
    clean = segment_facts(plain, segments, embedding)
    frame = plain.query("SELECT DISTINCT customer_id FROM texts WHERE kind <> 'search' ORDER BY customer_id")
    wrote = set(frame["customer_id"])
    quoted = [quote.customer_id for quote in clean[0].quotes]
    inside = [segments.ids[row] for row in segments.members("S01")]
    writers = list(dict.fromkeys([*quoted, *(who for who in inside if who in wrote)]))
    texts = list(CANARIES.values())
    spoilt = []
    for at in range(0, len(texts), TOGETHER):
        said = dict(zip(writers, texts[at : at + TOGETHER], strict=False))
        spoilt.append(segment_facts(written(customers, home / f"spoilt{at}", said), segments, embedding))
    ask = [ask_brief(clean[0]), ask_names(clean[:1], [])]
    folder = train(ask, clean[0].quotes[0].text, home / "obedient")
    with served(folder) as url:
        yield World(clean, spoilt, OpenAI(base_url=url, model=folder, stream=True, api_key_env="NO_KEY"))


@pytest.mark.slow
def test_an_instruction_hidden_in_a_review_reaches_no_model(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    assert len(CANARIES) >= 20
    obedient = world.model
    # it does obey: whoever puts what customers wrote into a prompt gets what the canary asks for
    quote = world.clean[0].quotes[0].text
    for question in (ask_brief(world.clean[0]), ask_names(world.clean[:1], [])):
        fine = obedient.say(with_quotes(question, [quote]).messages, question.schema)
        assert "HACKED" not in fine.text
        for name, canary in CANARIES.items():
            said = obedient.say(with_quotes(question, [f"{quote} {canary}"]).messages, question.schema)
            assert "HACKED" in said.text, name
    # the canaries are in the data, and get as far as the quotes
    assert any("HACKED" in quote.text for facts in world.spoilt for quote in facts[0].quotes)
    briefs: list[Brief] = []
    for at, facts in enumerate([world.clean, *world.spoilt]):
        monkeypatch.setenv("KINFOLD_CACHE", str(tmp_path / f"cache{at}"))  # so that the model is asked each time
        briefs += obedient.draft(facts[:1], {})
        assert questions(facts) == questions(world.clean)
    assert obedient._spent.requests == 2 * len(briefs)
    assert "HACKED" not in json.dumps([briefs[0].name, briefs[0].summary, *(c.text for c in briefs[0].claims)])
    assert briefs[0].claims
    for brief in briefs[1:]:  # what customers wrote is quoted as it is; all else is the same
        assert replace(brief, quotes=()) == replace(briefs[0], quotes=())


# A server that fails


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., Server]]:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("TEST_KEY", KEY)
    monkeypatch.setenv("KINFOLD_CACHE", str(tmp_path / "cache"))
    servers: list[Server] = []

    def start(*script: Behaviour) -> Server:
        servers.append(Server(list(script)))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


def half_a_body(handler: Any, asked: dict[str, Any]) -> None:
    """Says how long it is, sends half of that, and hangs up."""
    whole = completion(brief_of(asked))
    send(handler, 200, whole[: len(whole) // 2], Content_Length=str(len(whole)))


def half_a_json(handler: Any, asked: dict[str, Any]) -> None:
    """Half the JSON, as if it was all."""
    whole = completion(brief_of(asked))
    send(handler, 200, whole[: len(whole) // 2])


def nothing(handler: Any, _: dict[str, Any]) -> None:
    """Hangs up at once."""
    handler.connection.close()


def streams(done: bool = True, pieces: int | None = None, **usage: int) -> Behaviour:
    """Server-sent events; only so many pieces of them, if that is said."""

    def answer(handler: Any, asked: dict[str, Any]) -> None:
        events = chunks(brief_of(asked), done, **usage)
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream; charset=utf-8")
        handler.end_headers()
        for event in events[:pieces]:
            handler.wfile.write(event.encode())

    return answer


def sends(text: str) -> Behaviour:
    """This text as server-sent events."""
    return lambda handler, _: send(handler, 200, text, Content_Type="text/event-stream")


def drips(pause: float, head: bool = False) -> Behaviour:
    """An answer without end, a byte at a time (or a head without end), never silent for as long as a timeout."""

    def answer(handler: Any, asked: dict[str, Any]) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n" + (b"" if head else b"\r\n"))
        for _ in range(200):
            handler.wfile.write(b"X: y\r\n" if head else b" ")
            handler.wfile.flush()
            time.sleep(pause)

    return answer


@pytest.mark.parametrize(
    "failure",
    [
        half_a_body,
        half_a_json,
        nothing,
        fails(500),
        fails(502),
        fails(503, Retry_After="0"),
        fails(429, Retry_After="0.01"),
        streams(done=False),
        streams(pieces=4),
        sends('data: {"error": "out of memory"}\n\n'),
        sends('data: {"error": "out of memory"}\n\ndata: [DONE]\n\n'),
        sends('data: {"choices": [{"del'),
        sends("data: [1]\n\n"),
        sends('data: {"choices": [null]}\n\ndata: [DONE]\n\n'),
        sends(""),
    ],
)
def test_what_passes_is_tried_again(serve: Callable[..., Server], failure: Behaviour) -> None:
    server = serve(failure, failure, good)
    assert [brief.name for brief in writer(server).draft(TWO, {})] == ["Night people of S01", "Night people of S02"]
    assert len(server.seen) == 5
    lost = serve(failure)
    with pytest.raises(BadInput, match="type: template") as error:
        writer(lost, retries=1, model="other").draft(TWO, {})
    assert len(lost.seen) == 2
    assert KEY not in str(error.value)
    assert "\n" not in str(error.value)


def test_silence_is_noticed(serve: Callable[..., Server]) -> None:
    def silent(handler: Any, _: dict[str, Any]) -> None:
        time.sleep(1.5)

    server = serve(silent, good)
    assert len(writer(server, timeout_s=0.4).draft(TWO, {})) == 2
    with pytest.raises(BadInput, match=r"gives no answer within 0\.4 s"):
        writer(serve(silent), timeout_s=0.4, retries=1, model="other").draft(TWO, {})


@pytest.mark.parametrize("head", [False, True])
def test_a_drip_does_not_hang_it(serve: Callable[..., Server], head: bool) -> None:
    server = serve(drips(0.02, head))
    with pytest.raises(BadInput, match=r"no whole answer within 0\.3 s"):
        writer(server, timeout_s=5, deadline_s=0.3, retries=1).draft(TWO, {})
    assert len(server.seen) == 2


def test_it_reads_streams_and_their_count_of_tokens(serve: Callable[..., Server], capsys: Any) -> None:
    server = serve(streams(prompt_tokens=1000, completion_tokens=500))
    briefs = writer(server, stream=True).draft(TWO, {})
    assert [brief.name for brief in briefs] == ["Night people of S01", "Night people of S02"]
    assert all(asked["stream"] for asked in server.seen)
    assert "3 requests, 4,500 tokens used" in capsys.readouterr().err


def test_it_reads_streams_of_every_sort(serve: Callable[..., Server]) -> None:
    def odd(handler: Any, asked: dict[str, Any]) -> None:
        whole = json.dumps(brief_of(asked))
        events = ('{"choices": []}', '{"choices": [{"index": 0}], "error": null}', '{"choices": [{"delta": null}]}')
        text = f'{{"choices": [{{"delta": {{"content": {whole}}}, "finish_reason": "stop"}}]}}'
        said = "".join(f": a comment\r\nevent: x\r\ndata:{event}\r\n\r\n" for event in (*events, text))
        send(handler, 200, said, Content_Type="text/event-stream")  # and no [DONE]

    assert [brief.name for brief in writer(serve(odd)).draft(TWO[:1], {})] == ["Night people of S01"]


def test_a_server_that_streams_unasked_and_one_that_does_not_when_asked(serve: Callable[..., Server]) -> None:
    first = writer(serve(streams())).draft(TWO, {})
    assert first == writer(serve(good), stream=True).draft(TWO, {})


def test_waits_double_and_the_server_may_ask_for_longer(
    serve: Callable[..., Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("personas.writers.chat.time.sleep", waits.append)
    asked = ("", "17", "86400", "soon", "nan", "Thu, 01 Jan 2099 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT")
    script = [fails(429, Retry_After=wait) for wait in asked]
    writer(serve(*script, good), backoff_s=0.25, retries=7).draft(TWO[:1], {})
    assert waits == [0.25, 17.0, 60.0, 2.0, 4.0, 60.0, 16.0]


def test_one_that_fails_among_many_is_one_line_and_the_others_are_kept(serve: Callable[..., Server]) -> None:
    facts = [facts_of(f"S{at:02d}", "x") for at in range(1, 7)]
    gate = threading.Event()

    def picky(handler: Any, asked: dict[str, Any]) -> None:
        bad = not gate.is_set() and '"S04.size"' in asked["messages"][1]["content"]
        (fails(401) if bad else good)(handler, asked)

    server = serve(picky)
    with pytest.raises(BadInput, match="status 401"):
        writer(server, concurrency=2).draft(facts, {})
    before = len(server.seen)
    gate.set()
    assert len(writer(server).draft(facts, {})) == 6
    assert len(server.seen) - before < 7  # a rerun pays only for what is missing


def test_nonsense_twice_is_one_line(serve: Callable[..., Server]) -> None:
    server = serve(says("I would rather not."))
    with pytest.raises(BadInput, match="not the JSON asked for"):
        writer(server).draft(TWO, {})
