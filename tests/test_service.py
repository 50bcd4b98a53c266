"""The service answers what the run says, whole and in order, and says clearly what it cannot answer."""

import io
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image
from service_live import service, until

from fusion.embedding import Embedding
from kinfold.alike import Alike, open_alike
from kinfold.briefs.states import move
from kinfold.service.loaded import load_run
from kinfold.store import find
from personas import load_briefs, load_facts
from retrieval.lookalike import lookalike


@pytest.fixture(scope="module")
def run(finished: Path) -> Path:
    return finished / "runs" / "demo"


@pytest.fixture(scope="module")
def alike(run: Path) -> Alike:
    return open_alike(find(run))


@pytest.fixture(scope="module")
def ask(run: Path) -> Iterator[TestClient]:
    with service(run) as client:
        yield client


def test_a_customer_is_what_the_run_says(ask: TestClient, alike: Alike) -> None:
    row = 7
    told = ask.get(f"/v1/customers/{alike.ids[row]}").json()
    embedding = alike.search.embedding
    assert told["customer_id"] == alike.ids[row]
    assert told["segment"] == alike.segments.name_of(row)
    assert told["strength"] == pytest.approx(float(alike.segments.strength[row]))
    assert list(told["membership"].values()) == pytest.approx(alike.segments.membership[row].tolist())
    assert list(told["present"].values()) == embedding.present[row].tolist()
    assert list(told["uncertainty"].values()) == pytest.approx(embedding.uncertainty[row].tolist())
    columns = alike.columns.drop(columns=["row", "customer_id"])
    assert list(told["columns"]) == list(columns.columns)
    assert told["columns"]["orders"] == columns["orders"].iloc[row]
    for each in range(len(alike.ids)):  # a missing trait is null, never NaN, whoever is asked for
        answer = ask.get(f"/v1/customers/{alike.ids[each]}")
        assert answer.status_code == 200
        assert "NaN" not in answer.text


def test_models_read_one_text_at_a_time(run: Path) -> None:
    """Several threads that load a model at once get different ones, each wrong in its own way."""

    class Reader:
        inside = most = 0

        def text_vectors(self, texts: list[str], device: str) -> np.ndarray:
            self.inside += 1
            self.most = max(self.most, self.inside)
            time.sleep(0.02)
            self.inside -= 1
            return np.ones((len(texts), 4), np.float32)

    alike = load_run(run).alike
    reader = Reader()
    alike.__dict__["encoders"] = {"words": reader}
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(alike._vectors_of, map(str, range(8))))
    assert [list(vectors) for vectors in found] == [["words"]] * 8
    assert reader.most == 1


def test_a_slash_may_be_part_of_an_id(ask: TestClient) -> None:
    for path in ("EU%2F42", "EU%2f42", "EU%2F42/similar", "C0000001/why/EU%2F42", "EU%2F42/timeline"):
        answer = ask.get(f"/v1/customers/{path}")
        assert answer.status_code == 404
        assert "'EU/42'" in answer.json()["detail"]  # asked for by its own name, and not there
    assert "'S/1'" in ask.get("/v1/segments/S%2F1").json()["detail"]


def test_hits_are_those_of_the_search(ask: TestClient, alike: Alike) -> None:
    id = alike.ids[3]
    for query in ("", "&outside=true", "&where=orders > 2", "&where=orders > 2&outside=true"):
        own = alike.segments.name_of(3) if "outside" in query else ""
        rows = alike.rows("orders > 2" if "where" in query else "", "", own)
        expected = alike.search.similar(id, 12, alike.among(rows))
        hits = ask.get(f"/v1/customers/{id}/similar?k=12{query}").json()["hits"]
        assert [hit["customer_id"] for hit in hits] == [hit.customer_id for hit in expected]
        for hit, of in zip(hits, expected, strict=True):
            assert hit["score"] == pytest.approx(of.score, abs=2e-6)
            assert hit["by_modality"] == pytest.approx(of.by_modality, abs=2e-6)
            assert hit["segment"] == alike.segments.name_of(of.row)
    posted = ask.post("/v1/similar", json={"customer": id, "k": 12, "where": "orders > 2", "outside": True}).json()
    assert posted["hits"] == hits


def test_many_vectors_are_answered_as_one_by_one(ask: TestClient, alike: Alike) -> None:
    vectors = np.random.default_rng(3).normal(size=(40, alike.search.embedding.vectors.shape[1]))
    for where in ("", "texts > 0", "orders < 0"):
        among = alike.among(alike.rows(where))
        lists = ask.post("/v1/similar", json={"vectors": vectors.tolist(), "k": 5, "where": where}).json()["lists"]
        assert len(lists) == 40
        for vector, hits in zip(vectors, lists, strict=True):
            expected = alike.search.near(vector, 5, among)
            assert [hit["customer_id"] for hit in hits] == [hit.customer_id for hit in expected]
            assert [hit["score"] for hit in hits] == pytest.approx([hit.score for hit in expected], abs=2e-6)
            alone = ask.post("/v1/similar", json={"vector": vector.tolist(), "k": 5, "where": where}).json()["hits"]
            assert [hit["customer_id"] for hit in alone] == [hit.customer_id for hit in expected]


def test_more_than_there_are(ask: TestClient, alike: Alike) -> None:
    hits = ask.get(f"/v1/customers/{alike.ids[0]}/similar?k=1000").json()["hits"]
    assert {hit["customer_id"] for hit in hits} == set(alike.ids[1:])


def test_between_words_and_lookalikes(ask: TestClient, alike: Alike) -> None:
    one, other = alike.ids[5], alike.ids[90]
    hits = ask.post("/v1/similar", json={"between": [one, other], "at": 0.3, "k": 4}).json()["hits"]
    assert [h["customer_id"] for h in hits] == [h.customer_id for h in alike.search.between(one, other, 4, 0.3)]
    hits = ask.post("/v1/similar", json={"text": "garden chair", "k": 4, "where": "orders >= 1"}).json()["hits"]
    expected = alike.near_words("garden chair", 4, alike.rows("orders >= 1"))
    assert [hit["customer_id"] for hit in hits] == [hit.customer_id for hit in expected]
    seeds = [*alike.ids[:15], "nobody"]
    told = ask.post("/v1/lookalike", json={"seeds": seeds, "k": 6}).json()
    found = lookalike(alike.search, seeds, 6)
    assert [hit["customer_id"] for hit in told["hits"]] == [hit.customer_id for hit in found.hits]
    assert (told["unknown"], told["held_out"], told["precision"]) == (["nobody"], found.held_out, found.precision)


def test_an_audience_is_counted_and_named(ask: TestClient, alike: Alike) -> None:
    told = ask.post("/v1/audience", json={"where": "orders >= 3", "limit": 2}).json()
    chosen = alike.columns[alike.columns["orders"] >= 3]
    assert told["count"] == len(chosen) > 2
    assert told["of"] == len(alike.ids)
    assert told["segments"] == chosen["segment"].value_counts().to_dict()
    assert told["ids"] == chosen["customer_id"].tolist()[:2]
    assert ask.post("/v1/audience", json={"where": "orders < 0"}).json()["count"] == 0
    assert ask.post("/v1/audience", json={}).json()["count"] == len(alike.ids)


def test_why_and_the_timeline(ask: TestClient, alike: Alike) -> None:
    one, other = 11, alike.search.similar(alike.ids[11], 1)[0].row
    told = ask.get(f"/v1/customers/{alike.ids[one]}/why/{alike.ids[other]}").json()
    found = alike.why(one, other)
    assert {name: len(pairs) for name, pairs in told["pieces"].items()} == {n: len(p) for n, p in found.pieces.items()}
    assert told["common"] == {name: list(values) for name, values in found.common.items()}
    assert told["score"] == pytest.approx(sum(told["by_modality"].values()))
    counts = dict.fromkeys(("watches", "views", "texts", "orders"), 0)
    for table in counts:
        query = f"SELECT count(*) AS n FROM {table} WHERE customer_id = '{alike.ids[one]}'"
        counts[table] = int(alike.customers.query(query)["n"].iloc[0])
    steps = ask.get(f"/v1/customers/{alike.ids[one]}/timeline?limit=1000").json()
    assert steps["total"] == len(steps["steps"]) == sum(counts.values()) > 3
    assert [each["at"] for each in steps["steps"]] == sorted((each["at"] for each in steps["steps"]), reverse=True)
    assert sum(each["what"] == "watched" for each in steps["steps"]) == counts["watches"]
    assert all(each["share"] is None or 0 <= each["share"] <= 1 for each in steps["steps"])
    short = ask.get(f"/v1/customers/{alike.ids[one]}/timeline?limit=2").json()
    assert (short["total"], short["steps"]) == (steps["total"], steps["steps"][:2])


def test_segments_and_briefs_with_their_state(ask: TestClient, run: Path, alike: Alike) -> None:
    told = ask.get("/v1/segments").json()
    assert [each["segment"] for each in told["segments"]] == list(alike.segments.names)
    assert [each["size"] for each in told["segments"]] == alike.segments.sizes.tolist()
    assert sum(each["size"] for each in told["segments"]) + told["noise"] == told["of"] == len(alike.ids)
    assert all(each["viable"] in (True, False) and each["verdict"] for each in told["segments"])
    name = alike.segments.names[0]
    one = ask.get(f"/v1/segments/{name}").json()
    (facts,) = (each for each in load_facts(run / "facts" / "facts.json") if each.segment == name)
    assert [fact["id"] for fact in one["facts"]] == [fact.id for fact in facts.facts]
    (brief,) = (each for each in load_briefs(run / "briefs" / "briefs.json") if each.segment == name)
    assert ask.get(f"/v1/briefs/{name}").json()["name"] == brief.name
    assert ask.get(f"/v1/briefs/{name}").json()["status"]["state"] == "draft"
    try:
        move(run, brief, "reviewed", "Ana", "read it")
        until(lambda: ask.get(f"/v1/briefs/{name}").json()["status"]["state"] == "reviewed")
        assert ask.get("/v1/segments").json()["segments"][0]["state"] == "reviewed"
    finally:
        (run / "approvals.jsonl").unlink()


def test_the_map_and_the_columns_go_together(ask: TestClient, alike: Alike) -> None:
    told = ask.get("/v1/map").json()
    assert len(told["ids"]) == len(told["x"]) == len(told["y"]) == len(told["segment"]) == len(alike.ids)
    assert np.isfinite(told["x"]).all()
    place = {id: row for row, id in enumerate(alike.ids)}
    rows = [place[id] for id in told["ids"]]
    assert told["segment"] == alike.segments.label[rows].tolist()
    columns = ask.get("/v1/columns").json()["columns"]
    names = [each["name"] for each in columns]
    assert names == [name for name in alike.filters.columns if name != "customer_id"]
    assert {"text", "number", "whole number", "yes or no", "time"} == {each["type"] for each in columns}
    for name in names:
        answer = ask.get(f"/v1/columns/{name}")
        assert len(answer.json()["values"]) == len(rows), name
    assert ask.get("/v1/columns/orders").json()["values"] == alike.columns["orders"].iloc[rows].tolist()
    wrong = ask.get("/v1/columns/ordres")
    assert (wrong.status_code, "orders" in wrong.json()["columns"]) == (404, True)


def test_pictures_come_by_token(ask: TestClient, alike: Alike) -> None:
    segments = [each["segment"] for each in ask.get("/v1/segments").json()["segments"]]
    shown = [each for name in segments for each in ask.get(f"/v1/segments/{name}").json()["pictures"]]
    assert shown
    for each in shown:
        answer = ask.get(f"/v1/pictures/{each['picture']}")
        assert answer.headers["content-type"] == "image/jpeg"
        assert max(Image.open(io.BytesIO(answer.content)).size) <= 320
    assert ask.get("/v1/pictures/" + "0" * 32).status_code == 404
    paths = alike.customers.query("SELECT image FROM products WHERE image <> ''")["image"]
    assert ask.get(f"/v1/pictures/{paths.iloc[0]}").status_code == 404


def test_a_customer_of_the_run_is_placed_where_it_is(ask: TestClient, alike: Alike) -> None:
    row = int(np.argmax(alike.segments.strength))
    tables = {}
    for table in ("customers", "texts", "views", "watches", "orders", "events", "preferences"):
        frame = alike.customers.query(f"SELECT * FROM {table} WHERE customer_id = '{alike.ids[row]}'")
        told = frame.drop(columns="row", errors="ignore").to_json(orient="records", date_format="iso")
        tables[table] = json.loads(told)
    answer = ask.post("/v1/assign", json={"tables": tables})
    assert answer.status_code == 200, answer.text
    (placed,) = answer.json()["customers"]
    assert placed["customer_id"] == alike.ids[row]
    assert placed["segment"] == alike.segments.name_of(row)
    assert answer.json()["quarantined"] == 0
    empty = ask.post("/v1/assign", json={"tables": {"customers": [{"customer_id": "N1"}]}}).json()
    assert "left no trace" in " ".join(empty["notes"])


def test_tables_that_cannot_be_used(ask: TestClient, tmp_path: Path) -> None:
    for tables, said in (
        ({}, "no row"),
        ({"customers": []}, "no row"),
        ({"custmers": [{"customer_id": "N1"}]}, "no table 'custmers'"),
        ({"customers": [{"id": "N1"}]}, "customer_id"),
        ({"customers": [{}]}, "header"),
        ({"customers": [{"customer_id": None}]}, ""),
    ):
        answer = ask.post("/v1/assign", json={"tables": tables})
        assert answer.status_code == 422, answer.text
        assert said in answer.json()["detail"]
        assert "/tmp" not in answer.text
    evil = [{"product_id": "p", "name": "x", "image": "../../../../etc/passwd"}]
    answer = ask.post("/v1/assign", json={"tables": {"customers": [{"customer_id": "N1"}], "products": evil}})
    assert answer.status_code == 200
    assert "root:" not in answer.text


def test_every_answer_names_its_run(ask: TestClient, alike: Alike) -> None:
    id, name = alike.ids[0], alike.segments.names[0]
    paths = (f"customers/{id}", f"customers/{id}/similar", f"customers/{id}/timeline", "segments", f"segments/{name}")
    answers = [ask.get(f"/v1/{path}").json() for path in (*paths, f"briefs/{name}", "columns", "map", "columns/orders")]
    answers += [ask.post("/v1/audience", json={}).json(), ask.get("/ready").json()]
    assert len({each["run"] for each in answers}) == 1


def test_asked_again_it_says_not_modified(ask: TestClient, alike: Alike) -> None:
    for path in (f"customers/{alike.ids[0]}", f"customers/{alike.ids[0]}/similar?k=3", "map", "columns"):
        first = ask.get(f"/v1/{path}")
        tag = first.headers["etag"]
        assert tag.startswith('"')
        again = ask.get(f"/v1/{path}", headers={"If-None-Match": f'"other", {tag}'})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert ask.get(f"/v1/{path}", headers={"If-None-Match": '"other"'}).status_code == 200
    tags = {ask.get(f"/v1/customers/{alike.ids[0]}/similar?k={k}").headers["etag"] for k in (1, 2, 3)}
    assert len(tags) == 3


def test_an_embedding_whose_modalities_are_mixed_up(alike: Alike) -> None:
    """Dimensions of one modality need not lie side by side, and some may be of none."""
    from dataclasses import replace

    from kinfold.service.nearest import Nearest
    from retrieval import Search

    old = alike.search.embedding
    columns = np.random.default_rng(0).permutation(np.resize([0, 1, -1], len(old.columns)))
    embedding = Embedding(old.ids, old.vectors, old.modalities, columns, old.present, old.uncertainty)
    search = Search(embedding, alike.search.index)
    nearest = Nearest(replace(alike, search=search))
    hits = nearest.of(old.vectors[5], 4, None, (old.ids[5],))
    for hit, expected in zip(hits, search.similar(old.ids[5], 4), strict=True):
        assert hit["customer_id"] == expected.customer_id
        assert hit["by_modality"] == pytest.approx(expected.by_modality, abs=2e-6)
        assert nearest.parts(5, expected.row) == pytest.approx(expected.by_modality, abs=1e-6)
