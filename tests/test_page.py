"""The page does what a person wants of it: in a real browser, with a real service over a real run full of markup."""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import numpy as np
import pytest
from page_browser import Watched, chromium, free_port, serving
from page_contrast import CONTRAST
from page_shop import EVIL, EVIL_ID, evil_run
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from kinfold import pipeline
from kinfold.config import Config
from kinfold.service.keys import add_key

pytestmark = pytest.mark.slow
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 800}
PURPOSES = ("analysis", "marketing")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return evil_run(tmp_path_factory.mktemp("evil"))


@pytest.fixture(scope="module")
def url(run: Path) -> Iterator[str]:
    with serving(run, free_port()) as found:
        yield found


@pytest.fixture(scope="module")
def ask(url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url) as client:
        yield client


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """The page with its map drawn, in a browser that remembers nothing; it must do nothing wrong until the end."""
    watched = Watched()
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    watched.watch(page, url)
    page.goto(url)
    ready(page)
    yield page
    assert page.evaluate("window.ran") is None
    assert page.locator("img[src='x']").count() == 0
    context.close()
    assert watched.wrong == []


def ready(page: Page) -> None:
    expect(page.locator(".legend, .ramp").first).to_be_visible()


def panel(page: Page) -> str:
    return page.locator("#panel").inner_text()


def places(page: Page, ids: list[str]) -> np.ndarray:
    """(k, 2) where customers are drawn, in pixels of the window."""
    xy = page.evaluate("async (ids) => { const { map } = await import('/main.js'); return ids.map(map.placeOf) }", ids)
    box = page.locator("#map canvas").bounding_box()
    assert box is not None
    found: np.ndarray = np.array(xy, float) + np.array([box["x"], box["y"]])
    return found


def place(page: Page, id: str) -> tuple[float, float]:
    """The same of one."""
    x, y = places(page, [id])[0].tolist()
    return x, y


def colour_at(page: Page, x: float, y: float) -> np.ndarray:
    """(3,) the colour that is seen, 0 to 255."""
    with Image.open(io.BytesIO(page.screenshot())) as seen:
        return np.array(seen.convert("RGB").getpixel((round(x), round(y))))


def rgb(colour: str) -> np.ndarray:
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])


def lonely(ask: httpx.Client) -> int:
    """The customer on the map who is farthest from all others."""
    told = ask.get("/v1/map").json()
    xy = np.stack([told["x"], told["y"]], 1)
    far = np.linalg.norm(xy[:, None] - xy[None], axis=2) + 1e9 * np.eye(len(xy))
    return int(far.min(1).argmax())


def test_an_id_opens_its_customer(page: Page, ask: httpx.Client) -> None:
    page.get_by_role("combobox").first.fill("c0000012")
    expect(page.get_by_role("option").first).to_contain_text("C0000012")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("C0000012")
    known = ask.get("/v1/customers/C0000012").json()
    told = dict(zip(*(page.locator(f"#panel .columns {tag}").all_inner_texts() for tag in ("dt", "dd")), strict=True))
    assert set(told) == set(known["columns"]) - {"segment", "strength"}
    assert told["country"] == known["columns"]["country"]
    assert told["orders"] == str(known["columns"]["orders"])
    hits = ask.get("/v1/customers/C0000012/similar").json()["hits"]
    assert page.locator("#panel .alike > li > a").all_inner_texts() == [hit["customer_id"] for hit in hits]
    split = page.locator("#panel .split").first.get_attribute("aria-label") or ""
    assert all(f"{name} {value:.2f}" in split for name, value in hits[0]["by_modality"].items())
    steps = ask.get("/v1/customers/C0000012/timeline", params={"limit": 30}).json()["steps"]
    assert page.locator("#panel .timeline li").count() == len(steps)
    page.locator("#panel .alike summary").first.click()
    why = ask.get(f"/v1/customers/C0000012/why/{hits[0]['customer_id']}").json()
    expect(page.locator("#panel .why .pair")).to_have_count(sum(len(pairs) for pairs in why["pieces"].values()))
    shown = page.locator("#panel .timeline img").first
    shown.scroll_into_view_if_needed()  # pictures are asked for when they come into sight
    expect(shown).to_have_attribute("src", re.compile("^blob:"))
    assert page.wait_for_function("(img) => img.naturalWidth > 1", arg=shown.element_handle())


def test_alike_but_in_another_segment(page: Page, ask: httpx.Client) -> None:
    page.goto(f"{page.url.partition('#')[0]}#/customer/C0000012")
    page.get_by_label("only in other segments").check()
    hits = ask.get("/v1/customers/C0000012/similar", params={"outside": True}).json()["hits"]
    expect(page.locator("#panel .alike > li > a")).to_have_text([hit["customer_id"] for hit in hits])


def test_plain_words_find_who_wrote_of_them(page: Page, ask: httpx.Client) -> None:
    page.locator("#search-input").fill("late parcel delivery")
    page.keyboard.press("Enter")
    hits = ask.post("/v1/similar", json={"text": "late parcel delivery", "k": 50}).json()["hits"]
    expect(page.locator("#panel .alike > li > a")).to_have_text([hit["customer_id"] for hit in hits])
    expect(page.locator(".chosen")).to_contain_text(f"{len(hits)} customers")


def test_a_wrong_id_leads_to_the_nearest(page: Page, ask: httpx.Client) -> None:
    page.locator("#search-input").fill("C00000012")
    page.keyboard.press("Enter")
    near = ask.get("/v1/customers/C00000012").json()["near"]
    expect(page.locator("#panel h2")).to_have_text("No such customer")
    expect(page.locator("#panel .people a")).to_have_text(near)
    page.locator("#panel .people a").first.click()
    expect(page.locator("#panel h2")).to_have_text(near[0])


def test_the_map_shows_and_opens_customers(page: Page, ask: httpx.Client) -> None:
    at = lonely(ask)
    told = ask.get("/v1/map").json()
    id, segment = told["ids"][at], told["segment"][at]
    x, y = place(page, id)
    colour = rgb(told["colours"][told["segments"][segment] if segment >= 0 else "noise"])
    assert np.abs(colour_at(page, x, y) - colour).max() < 45  # a little of the paper shows through
    page.mouse.move(x + 2, y)
    expect(page.get_by_role("tooltip")).to_contain_text(id)
    expect(page.get_by_role("tooltip")).to_contain_text("Fits nowhere" if segment < 0 else told["segments"][segment])
    page.mouse.click(x, y)
    expect(page.locator("#panel h2")).to_have_text(id)


def test_the_map_moves_and_zooms_by_hand(page: Page, ask: httpx.Client) -> None:
    id = ask.get("/v1/map").json()["ids"][lonely(ask)]
    x, y = place(page, id)
    page.mouse.move(700, 400)
    page.mouse.down()
    page.mouse.move(760, 430, steps=4)
    page.mouse.up()
    assert place(page, id) == pytest.approx((x + 60, y + 30), abs=12)
    moved = place(page, id)
    page.mouse.move(*moved)
    page.mouse.wheel(0, -400)
    page.wait_for_function("() => document.querySelector('#map canvas')")
    assert place(page, id) == pytest.approx(moved, abs=1.5)  # what is under the hand stays there
    assert page.evaluate("location.hash") in ("", "#/")
    page.get_by_role("button", name="Fit").click()
    assert place(page, id) == pytest.approx((x, y), abs=1)


def test_colours_by_number_by_text_and_by_yes_or_no(page: Page, ask: httpx.Client) -> None:
    at = lonely(ask)
    id = ask.get("/v1/map").json()["ids"][at]
    seen = set()
    for name in ("spent", "country", "newsletter", "last_order", "segment"):
        page.get_by_label("Colour by").select_option(name)
        expect(page.locator("#said")).to_have_text(f"Coloured by {name}")
        values = ask.get(f"/v1/columns/{name}").json()["values"]
        if name in ("spent", "last_order"):
            expect(page.locator(".ramp")).to_be_visible()
            if None in values:
                expect(page.locator(".ramp")).to_contain_text(f"unknown of {values.count(None)}")
        else:
            counts = [int(text) for text in page.locator(".legend .n").all_inner_texts()]
            assert sum(counts) == len(values)
            assert max(counts) == max(values.count(value) for value in set(values))
        seen.add(tuple(colour_at(page, *place(page, id))))
    assert len(seen) >= 4
    page.locator(".legend button").first.click()
    expect(page.locator(".chosen")).to_be_visible()
    page.locator(".legend button").first.click()
    expect(page.locator(".chosen")).to_be_hidden()


def test_a_filter_lets_its_customers_stand_out(page: Page, ask: httpx.Client, tmp_path: Path) -> None:
    where = "orders >= 3 and country = 'FR'"
    found = ask.post("/v1/audience", json={"where": where}).json()
    page.get_by_label("Filter", exact=True).fill(where)
    page.keyboard.press("Enter")
    expect(page.locator(".counted")).to_contain_text(f"{found['count']} of {found['of']} customers")
    with page.expect_download() as loading:
        page.locator(".result").get_by_role("button", name="Export CSV").click()
    assert ids_of(loading.value.path()) == found["ids"]
    at = lonely(ask)
    id = ask.get("/v1/map").json()["ids"][at]
    grey = np.array([218, 216, 209])
    assert (np.abs(colour_at(page, *place(page, id)) - grey).max() < 40) == (id not in found["ids"])
    page.get_by_role("button", name="Clear", exact=True).first.click()
    expect(page.locator(".chosen")).to_be_hidden()
    page.get_by_label("Filter", exact=True).fill("orders < 0")
    page.keyboard.press("Enter")
    expect(page.locator(".result")).to_contain_text("No customer passes")


def ids_of(path: str | Path) -> list[str]:
    with Path(path).open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["customer_id"]
    return [row[0] for row in rows[1:]]


def test_a_wrong_filter_is_told_beside_the_box(page: Page) -> None:
    box = page.get_by_label("Filter", exact=True)
    for where, said in (
        ("colour = 1", "There is no column 'colour'"),
        ("orders >", "not a condition"),
        ("", "Write a"),
    ):
        box.fill(where)
        page.locator(".filter").get_by_role("button", name="Show").click()
        expect(page.locator("#filter-wrong")).to_contain_text(said)
    box.fill("colour = 1")
    page.keyboard.press("Enter")
    expect(box).to_have_attribute("aria-invalid", "true")
    assert box.get_attribute("aria-describedby") == "filter-wrong"
    box.fill("")
    page.locator(".help .name", has_text="orders").click()  # the list of columns is open now
    page.keyboard.type(" >= 1")
    page.keyboard.press("Enter")
    expect(page.locator(".counted")).to_be_visible()
    expect(page.locator("#filter-wrong")).to_be_empty()


def lasso(page: Page, ids: list[str], hold: bool = True) -> None:
    """Draw a line around the box that holds these customers."""
    around = places(page, ids)
    (x0, y0), (x1, y1) = (around.min(0) - 3).tolist(), (around.max(0) + 3).tolist()
    if hold:
        page.keyboard.down("Shift")
    page.mouse.move(x0, y0)
    page.mouse.down()
    for x, y in ((x1, y0), (x1, y1), (x0, y1), (x0, y0)):
        page.mouse.move(x, y, steps=3)
    page.mouse.up()
    if hold:
        page.keyboard.up("Shift")


def effect(value: np.ndarray, inside: np.ndarray) -> float:
    """How far the mean of a group is from everybody's, in standard deviations."""
    return float((value[inside].mean() - value.mean()) / value.std(ddof=1))


def test_a_group_is_drawn_told_saved_and_exported(page: Page, ask: httpx.Client) -> None:
    told = ask.get("/v1/map").json()
    own = [id for id, segment in zip(told["ids"], told["segment"], strict=True) if segment == 0]
    everybody = places(page, told["ids"])
    of = np.array([id in own for id in told["ids"]])
    low, high = everybody[of].min(0) - 3, everybody[of].max(0) + 3
    inside = ((everybody > low) & (everybody < high)).all(1)
    page.get_by_role("button", name="Lasso").click()
    lasso(page, own, hold=False)
    expect(page.locator("#panel h2")).to_have_text(f"{inside.sum()} customers")
    columns = [column["name"] for column in ask.get("/v1/columns").json()["columns"]]
    first = page.locator("#panel .bars li").first
    expect(first.locator("code")).to_have_text(re.compile("|".join(columns)))
    segment = ask.get("/v1/columns/segment").json()["values"]
    main = max(set(segment), key=lambda name: abs(effect(np.array([value == name for value in segment]), inside)))
    n, of_all = (sum(value == main for value in np.array(segment)[which]) for which in (inside, slice(None)))
    line = page.locator("#panel .bars li", has=page.locator("code", has_text="segment"))
    expect(line).to_contain_text(f"{n} of {inside.sum()} · everybody")
    expect(line).to_contain_text(f"({of_all} of {len(segment)})")
    page.get_by_label("Name of the audience").fill("The first <b>group</b>")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#audience-said")).to_contain_text("Saved")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#audience-said")).to_contain_text("already")
    page.reload()
    page.get_by_role("link", name="Audiences").click()
    expect(page.locator(".saved h2")).to_have_text("The first <b>group</b>")
    with page.expect_download() as loading:
        page.get_by_role("button", name="Export").click()
    assert loading.value.suggested_filename.endswith(".csv")
    assert set(ids_of(loading.value.path())) == {id for id, here in zip(told["ids"], inside, strict=True) if here}
    page.get_by_role("button", name="Show The first").click()
    expect(page.locator("#panel h2")).to_have_text(f"{inside.sum()} customers")
    page.get_by_role("link", name="Audiences").click()
    delete = page.get_by_role("button", name="Delete")
    delete.click()
    delete.click()
    expect(page.locator("#read .empty")).to_contain_text("There are none yet")


def test_a_line_around_nobody_chooses_nobody(page: Page) -> None:
    page.keyboard.down("Shift")
    page.mouse.move(345, 720)
    page.mouse.down()
    page.mouse.move(352, 726)
    page.mouse.move(346, 730)
    page.mouse.up()
    page.keyboard.up("Shift")
    expect(page.locator("#said")).to_have_text("No customer is in there.")
    expect(page.locator("#panel")).to_be_hidden()


def test_differences_are_those_of_the_numbers(page: Page) -> None:
    rng = np.random.default_rng(3)
    n, m = 400, 60
    number = rng.normal(50, 10, n)
    number[:m] += 8
    values: list[float | None] = [None if i % 17 == 0 else float(v) for i, v in enumerate(number)]
    kind = [["a", "b", "c"][int(i < m) * (i % 2)] for i in range(n)]
    noise = rng.permutation(n) < n // 2
    columns = [
        {"name": "number", "type": "number", "values": values},
        {"name": "kind", "type": "text", "values": kind},
        {"name": "noise", "type": "yes or no", "values": noise.tolist()},
    ]
    told = page.evaluate(
        "async ([columns, m]) => (await import('/apart.js')).apart(columns, Uint32Array.from(Array(m).keys()))",
        [columns, m],
    )
    by = {(each["name"], each.get("value")): each for each in told["found"]}
    assert {name for name, _ in by} == {"number", "kind"}
    known = np.array([v for v in values if v is not None])
    here = np.array([v for v in values[:m] if v is not None])
    found = by["number", None]
    assert found["here"] == {"mean": pytest.approx(here.mean()), "count": len(here), "of": m}
    assert found["effect"] == pytest.approx((here.mean() - known.mean()) / known.std(ddof=1))
    error = known.std(ddof=1) * np.sqrt((1 - len(here) / len(known)) / len(here))
    assert found["z"] == pytest.approx((here.mean() - known.mean()) / error)
    assert by["kind", "b"]["here"] == {"mean": 0.5, "count": 30, "of": m}
    assert by["kind", "b"]["all"] == {"mean": 30 / n, "count": 30, "of": n}
    bound = page.evaluate("async () => (await import('/apart.js')).bound(0.05)")
    assert bound == pytest.approx(1.959964, abs=1e-4)


def test_random_groups_are_not_told_apart(page: Page, ask: httpx.Client) -> None:
    """In 19 of 20 random groups nothing is claimed; of 60 groups at most 9 may (p = 0.003)."""
    names = [column["name"] for column in ask.get("/v1/columns").json()["columns"]]
    columns = [ask.get(f"/v1/columns/{name}").json() for name in names]
    rng = np.random.default_rng(11)
    n = len(columns[0]["values"])
    groups = [np.sort(rng.choice(n, 40, replace=False)).tolist() for _ in range(60)]
    claimed = page.evaluate(
        "async ([columns, groups]) => { const { apart } = await import('/apart.js');"
        "return groups.map((rows) => apart(columns, Uint32Array.from(rows)).found.length) }",
        [columns, groups],
    )
    assert sum(count > 0 for count in claimed) <= 9


def test_two_segments_side_by_side(page: Page, ask: httpx.Client) -> None:
    segments = [each["segment"] for each in ask.get("/v1/segments").json()["segments"]]
    one, other = segments[:2]
    page.get_by_role("link", name="Compare").click()
    expect(page.locator(".side h3")).to_have_count(2)
    facts = {each: {f["id"][4:]: f for f in ask.get(f"/v1/segments/{each}").json()["facts"]} for each in (one, other)}
    shared = [id for id in facts[one] if id in facts[other] and id not in ("size", "share", "before")]

    def gap(id: str) -> float:
        a, b = facts[one][id], facts[other][id]
        if None in (a["low"], b["low"]):
            return 0.0
        return float(abs(a["value"] - b["value"]) / np.hypot(*((f["high"] - f["low"]) / 3.92 + 1e-12 for f in (a, b))))

    best = max(shared, key=gap)
    if gap(best) > 1.96:
        expect(page.locator(".facts .what").first).to_have_text(re.compile(re.escape(facts[one][best]["text"]), re.I))
    page.get_by_label("beside").select_option(one)
    expect(page.locator("#read .empty")).to_contain_text("same segment twice")
    page.get_by_label("This segment").focus()
    page.get_by_label("This segment").select_option(other)
    expect(page.locator(".side h3").first).to_contain_text(other)
    expect(page.get_by_label("This segment")).to_be_focused()


def test_briefs_are_read_with_their_state(page: Page, ask: httpx.Client) -> None:
    segment = ask.get("/v1/segments").json()["segments"][-1]["segment"]
    told = ask.get(f"/v1/briefs/{segment}").json()
    page.get_by_role("link", name="Briefs").click()
    page.locator(".list a", has_text=segment).click()
    brief = page.locator(".brief")
    expect(brief.locator("h1")).to_have_text(told["name"])
    expect(brief.locator(".state")).to_have_text(told["status"]["state"])
    expect(brief).to_contain_text(told["status"]["sentence"])
    for line in (*told["do"], *told["avoid"], *told["say"]):
        expect(brief.locator(".claims li", has_text=line["text"]).first).to_be_visible()
    brief.locator(".proof summary").first.click()
    expect(brief.locator(".proof li").first).to_contain_text(told["summary"]["evidence"][0]["text"])
    page.goto(f"{page.url.partition('#')[0]}#/briefs/S99")
    expect(page.locator("#read .empty")).to_contain_text("no segment “S99”")


def test_the_service_goes_and_comes_back(browser: Browser, run: Path) -> None:
    port = free_port()
    page = browser.new_page()
    with serving(run, port) as url:
        page.goto(url)
        ready(page)
    page.locator("#search-input").fill("C0000012")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="does not answer")).to_be_visible()
    page.get_by_role("button", name="Try now").click()
    expect(page.locator("#banner")).to_contain_text("Trying again in 2 s")
    with serving(run, port):
        expect(page.locator("#panel h2")).to_have_text("C0000012", timeout=20_000)
        expect(page.locator("#banner")).to_be_hidden()
        expect(page.locator("#panel .alike > li")).to_have_count(10)
    page.context.close()


def test_a_service_that_is_asked_too_often_is_given_time(page: Page) -> None:
    tries = []

    def once(route: Route) -> None:
        tries.append(route.request.url)
        if len(tries) == 1:
            route.fulfill(status=429, headers={"Retry-After": "1"}, body="{}")
        else:
            route.continue_()

    page.route("**/v1/customers/C0000012", once)
    page.evaluate("location.hash = '#/customer/C0000012'")
    expect(page.locator("#panel h2")).to_have_text("C0000012")
    assert len(tries) == 2


def test_what_breaks_is_told_and_can_be_tried_again(page: Page) -> None:
    page.route(
        "**/v1/customers/C0000012", lambda route: route.fulfill(status=500, body='{"detail": "the log says more"}')
    )
    page.evaluate("location.hash = '#/customer/C0000012'")
    expect(page.locator("#panel [role=alert]")).to_contain_text("The log says more.")
    page.unroute("**/v1/customers/C0000012")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#panel h2")).to_have_text("C0000012")


def test_a_newer_run_is_offered(page: Page) -> None:
    def other(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json=answer.json() | {"run": "another"})

    page.route("**/v1/briefs/*", other)
    page.get_by_role("link", name="Briefs").click()
    expect(page.locator("#banner")).to_contain_text("A newer run is served now.")
    page.unroute("**/v1/briefs/*")
    page.get_by_role("button", name="Show the new one").click()
    expect(page.locator("#banner")).to_be_hidden()
    expect(page.locator(".brief h1")).to_be_visible()


def test_a_key_is_asked_for_where_one_is_needed(browser: Browser, run: Path, tmp_path: Path) -> None:
    import shutil

    own = Path(shutil.copytree(run, tmp_path / "run"))
    key = add_key(own, "analyst", "read")
    page = browser.new_page()
    with serving(own, free_port()) as url:
        page.goto(url)
        expect(page.get_by_role("dialog")).to_be_visible()
        page.get_by_label("Key", exact=True).fill("wrong")
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("does not know this key")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.get_by_label("Key", exact=True).fill(key)
        page.keyboard.press("Enter")
        ready(page)
        expect(page.get_by_role("dialog")).to_be_hidden()
        page.goto(f"{url}/#/briefs")
        page.locator(".brief img").first.scroll_into_view_if_needed()
        expect(page.locator(".brief img").first).to_have_attribute(
            "src", re.compile("^blob:")
        )  # asked for with the key
        assert key not in page.evaluate("JSON.stringify(localStorage)")
        assert key not in page.url
    page.context.close()


def views(ask: httpx.Client) -> list[str]:
    segments = [each["segment"] for each in ask.get("/v1/segments").json()["segments"]]
    ids = (EVIL_ID, "C0000012", EVIL)
    customers = [f"#/customer/{quote(id, safe='')}" for id in ids]
    words = "#/words/" + quote(EVIL, safe="")
    return [
        *customers,
        words,
        "#/group",
        f"#/compare/{segments[0]}/{segments[1]}",
        *(f"#/briefs/{s}" for s in segments),
    ]


GO = """(to) => new Promise((done) => {
  if (location.hash === to) done();
  addEventListener('hashchange', () => done(), { once: true });
  location.hash = to;
})"""


def go(page: Page, view: str) -> None:
    """Open a view and wait until it has read what it shows."""
    page.evaluate(GO, view)
    expect(page.locator(".waiting")).to_have_count(0)


def test_markup_in_the_data_never_runs(page: Page, ask: httpx.Client) -> None:
    page.get_by_label("Colour by").select_option("plan")
    expect(page.locator(".legend")).to_contain_text("<img src=x onerror")
    page.locator(".legend button").first.click()
    seen = ""
    for view in views(ask):
        go(page, view)
        for summary in page.locator("#panel summary, #read summary").all()[:12]:
            summary.click()
        expect(page.locator(".waiting")).to_have_count(0)
        seen += page.locator("main").inner_text()

    page.locator("#search-input").fill(EVIL_ID[:6])
    expect(page.get_by_role("option").first).to_contain_text(EVIL_ID)
    assert seen.count(EVIL) > 20  # it was shown, as text
    assert EVIL_ID in seen


def test_everything_can_be_reached_by_keyboard(page: Page, ask: httpx.Client) -> None:
    page.locator("body").click(position={"x": 5, "y": 5})
    reached: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "() => { const e = document.activeElement; const s = getComputedStyle(e);"
            "return [e.id || e.textContent.trim() || e.tagName, s.outlineStyle, s.outlineWidth, e.tagName] }"
        )
        if told[3] == "BODY":  # past the last one, where the browser's own buttons are
            continue
        assert not {"none", "0px"} & {*told[1:3]}, f"no focus is seen on {told[0]}"
        reached.append(told[0])
    for name in (
        "search-input",
        "Compare",
        "Briefs",
        "Audiences",
        "where",
        "Show",
        "colour-by",
        "shapes",
        "CANVAS",
        "Lasso",
        "+",
    ):
        assert name in reached, name
    canvas = page.locator("#map canvas")
    canvas.focus()
    id = ask.get("/v1/map").json()["ids"][lonely(ask)]
    x, y = place(page, id)
    page.keyboard.press("ArrowLeft")
    assert place(page, id)[0] > x
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    page.keyboard.press("-")
    assert place(page, id) == pytest.approx((x, y), abs=1)
    box = canvas.bounding_box()
    assert box is not None
    for _ in range(40):  # bring the customer under the crosshair, as one does: nearer, then towards it
        dx = place(page, id)[0] - box["x"] - box["width"] / 2
        dy = place(page, id)[1] - box["y"] - box["height"] / 2
        if max(abs(dx), abs(dy)) <= 30:
            break
        page.keyboard.press(
            ("ArrowRight" if dx > 0 else "ArrowLeft") if abs(dx) > abs(dy) else "ArrowDown" if dy > 0 else "ArrowUp"
        )
    page.keyboard.press("s")
    expect(page.locator("#panel h2")).to_contain_text("customer")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".chosen")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#search-input")).to_be_focused()
    page.keyboard.type("C0000012")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("C0000012")
    expect(page.locator("#panel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


def test_enter_opens_who_is_at_the_crosshair(page: Page, ask: httpx.Client) -> None:
    id = ask.get("/v1/map").json()["ids"][lonely(ask)]
    page.locator("#map canvas").focus()
    page.evaluate(
        "async (id) => { const { map } = await import('/main.js'); const c = document.querySelector('#map canvas');"
        "const [x, y] = map.placeOf(id); map.move(c.clientWidth / 2 - x, c.clientHeight / 2 - y) }",
        id,
    )
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(id)


@pytest.mark.parametrize("width", [390, 320])
def test_nothing_is_wider_than_a_phone(browser: Browser, url: str, ask: httpx.Client, width: int) -> None:
    watched = Watched()
    page = browser.new_page(viewport=PHONE | {"width": width}, has_touch=True)  # type: ignore[arg-type]
    watched.watch(page, url)
    page.goto(url)
    ready(page)
    page.get_by_label("Filter", exact=True).fill("orders >= 2")
    page.keyboard.press("Enter")
    expect(page.locator(".counted")).to_be_visible()
    for view in ("#/", *views(ask)[:7], "#/audiences"):
        go(page, view)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
        cut = page.evaluate(
            "() => [...document.querySelectorAll('main *')].filter((e) => !e.closest('.map, svg, .hidden')"
            "&& e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 90))"
        )
        assert cut == [], view
    page.evaluate("location.hash = '#/customer/C0000012'")
    expect(page.locator("#panel h2")).to_be_in_viewport()
    page.context.close()
    assert watched.wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Browser, url: str, ask: httpx.Client, scheme: str) -> None:
    page = browser.new_page(viewport=WIDE, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(url)
    ready(page)
    page.get_by_label("Filter", exact=True).fill("colour = 1")
    page.keyboard.press("Enter")
    expect(page.locator("#filter-wrong")).not_to_be_empty()
    page.locator(".legend button").first.click()
    for view in ("#/", *views(ask)[1:7], "#/audiences"):
        go(page, view)
        assert page.evaluate(CONTRAST) == [], view
    page.context.close()


def test_without_webgl_the_rest_still_works(browser: Browser, url: str) -> None:
    page = browser.new_page()
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(url)
    ready(page)
    expect(page.locator("#map [role=alert]")).to_contain_text("The map cannot be drawn")
    page.locator("#search-input").fill("C0000012")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("C0000012")
    page.locator(".legend button").first.click()
    page.evaluate("location.hash = '#/group'")
    expect(page.locator("#panel h2")).to_contain_text("customers")
    page.context.close()


def test_damaged_notes_of_the_browser_do_no_harm(page: Page) -> None:
    for damaged in ("{", "null", '[1, {"name": 3}]', json.dumps([{"name": "x"}])):
        page.evaluate("(value) => localStorage.setItem('kinfold.audiences', value)", damaged)
        page.evaluate("location.hash = '#/'")
        page.evaluate("location.hash = '#/audiences'")
        expect(page.locator("#read .empty")).to_contain_text("There are none yet")
    page.evaluate("location.hash = '#/%E0%A4%A'")
    expect(page.locator("#map-view")).to_be_visible()


def test_the_page_is_small_modules_that_never_parse_html() -> None:
    folder = Path(__file__).resolve().parent.parent / "kinfold" / "page"
    modules = sorted(folder.glob("*.js"))
    assert len(modules) > 10
    parsing = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|https?://(?!www\.w3|en\.wiki)"
    )
    for path in modules:
        text = path.read_text(encoding="utf-8")
        assert text.startswith("// "), path.name
        assert len(text.splitlines()) < 300, path.name
        assert not parsing.search(text), path.name
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|\son\w+=|<script>|https?://", index)


def test_only_who_agreed_to_a_purpose_is_shown(browser: Browser, run: Path, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    shutil.copytree(run, folder)
    config = json.loads((folder / "config.json").read_text())
    pipeline.run(Config.model_validate(config | {"purposes": list(PURPOSES)}), folder)
    with serving(folder, free_port()) as url, httpx.Client(base_url=url) as ask:
        agreed = {purpose: ask.get("/v1/map", params={"purpose": purpose}).json()["ids"] for purpose in PURPOSES}
        assert agreed["analysis"] != agreed["marketing"]
        page = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
        page.goto(url)
        ready(page)
        for purpose in PURPOSES:
            page.get_by_label("What for").select_option(purpose)
            drawn = "async () => { const { run } = await import('/data.js'); return run.ids }"
            expect(page.locator("#map-note")).to_contain_text(
                re.compile(f"^{len(agreed[purpose])} (of 200 )?customers")
            )
            assert page.evaluate(drawn) == agreed[purpose]
            refused = next(id for id in agreed["analysis"] if id not in agreed["marketing"])
            page.get_by_role("combobox").first.fill(refused)
            page.keyboard.press("Enter")
            if purpose == "analysis":
                expect(page.get_by_role("heading", name=refused)).to_be_visible()
                page.keyboard.press("Escape")
            else:
                expect(page.get_by_text(f"no customer “{refused}” in this run who agreed to marketing")).to_be_visible()
        page.close()
