"""The report is one file that asks nobody for anything, shows all it was given, and runs nothing it was told."""

import base64
import hashlib
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from personas_shop import EVIL, one_segment, shop
from PIL import Image

from customers.table import TableCount
from evidence.objective import Objective
from fusion.contributions import Contribution
from kinfold.report import Report, render
from kinfold.report.data import headline
from kinfold.report.figures import customer_map, looks, training_curve
from kinfold.report.pictures import SIDE, data_uri
from kinfold.report.quality import probes, scores
from personas import Brief, Claim, segment_facts
from personas.people import Person
from personas.quotes import Quote
from personas.shown import Picture
from personas.writers.template import Template


class Page(HTMLParser):
    """What a browser would see: elements, attributes, the text of each script, style and of everything else."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.attributes: list[tuple[str, str, str]] = []
        self.tags: list[str] = []
        self.raw: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag in ("script", "style"):
            self.raw.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] in ("script", "style") and self.cdata_elem:
            tag, before = self.raw[-1]
            self.raw[-1] = (tag, before + data)
        else:
            self.text += data


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    customers, embedding, segments = shop(tmp_path_factory.mktemp("shop"))
    facts = segment_facts(customers, segments, embedding)
    xy = np.random.default_rng(1).normal(size=(300, 2)).astype(np.float32)
    training = [{"epoch": i, "train": 2.0 / i, "valid": 2.5 / i} for i in range(1, 5)]
    quality = {"ari": 0.91234, "noise_share": 0.175, "plain_number": 3, "probe_truth": {"score": 0.8, "base": 0.4}}
    return Report(
        name="autumn run",
        customers=customers,
        embedding=embedding,
        segments=segments,
        facts=facts,
        briefs=Template().draft(facts, {}),
        xy=xy,
        drawn=np.arange(100, 400),
        training=training,
        contributions=(Contribution("text", 0.31, 0.22, 0.4, 57), Contribution("video", 0.01, -0.03, 0.05, 61)),
        quality=quality,
        stages=[("encode", 12.34), ("cluster", 2.0)],
        config="data: postgresql://me:hunter2@db/shop\nseed: 7\n",
        objective=Objective(decision="What to show on the start page"),
    )


@pytest.fixture(scope="module")
def html(report: Report) -> str:
    return render(report)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def poisoned(report: Report) -> Report:
    """The same report where everything that comes from the data or a language model tries to run a script."""
    facts = []
    for each in report.facts:
        facts.append(
            replace(
                each,
                facts=tuple(replace(fact, text=EVIL, item=EVIL, part=EVIL) for fact in each.facts),
                quotes=(Quote(EVIL, "review", EVIL),),
                people=(Person(EVIL, 1.0, EVIL),),
                pictures=(Picture("images/travel0.png", EVIL, 3, 2.0),),
            )
        )
    claims = (Claim(EVIL, (facts[0].facts[0].id,), "who"), Claim(EVIL, (), "avoid"))
    title, lead = Claim(EVIL, (), "name"), Claim(EVIL, (), "summary")
    briefs = [Brief(each.segment, title, lead, claims, (EVIL, "${7*7} {{ 7*7 }}"), EVIL) for each in facts]
    customers = replace(
        report.customers,
        ids=tuple(f"{EVIL}{id}" for id in report.customers.ids),
        reasons={"orders": {EVIL: 2}},
    )
    return replace(
        report,
        name=EVIL,
        customers=customers,
        segments=replace(
            report.segments, ids=customers.ids, note=EVIL, micro={f"S01.{EVIL}": report.segments.members("S01")[:30]}
        ),
        embedding=replace(report.embedding, modalities=(EVIL, "video")),
        facts=facts,
        briefs=briefs,
        quality={EVIL: 1.0, f"probe_{EVIL}": {"score": 1.0, "base": 0.5, "metric": EVIL, "by_modality": {EVIL: 1.0}}},
        stages=[(EVIL, 1.0)],
        config=EVIL,
        objective=Objective(decision=EVIL),
    )


def externals(page: Page) -> list[str]:
    """Whatever the page would fetch from, or lead to, outside of itself."""
    loading = {"src", "href", "srcset", "poster", "data", "action", "formaction", "background", "xlink:href", "ping"}
    found = [
        v for _, name, v in page.attributes if name in loading and not v.startswith(("#", "data:image/jpeg;base64,"))
    ]
    found += [tag for tag in page.tags if tag in ("link", "iframe", "object", "embed", "base", "form")]
    styles = [text for tag, text in page.raw if tag == "style"]
    styles += [value for _, name, value in page.attributes if name == "style"]
    found += [hit for style in styles for hit in re.findall(r"url\(|@import|https?:", style)]
    own = [text for tag, text in page.raw if tag == "script"][-1]
    return found + re.findall(r"https?:|import\(|fetch\(|XMLHttpRequest", own)


def test_no_request_leaves_the_page(page: Page) -> None:
    assert externals(page) == []
    assert [name for tag, name, _ in page.attributes if tag == "script"] == ["type", "id", "type", "id"]  # no src
    assert externals(Page('<img src="http://a/b.png"><style>a{background:url(x)}</style><script></script>')) != []


def test_content_security_policy_lets_only_our_scripts_run(html: str, page: Page) -> None:
    policy = next(v for tag, name, v in page.attributes if tag == "meta" and v.startswith("default-src"))
    assert "default-src 'none'" in policy
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(scripts) == 2
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    script_rule = policy.split("script-src")[1].split(";")[0]
    assert "unsafe-inline" not in script_rule
    assert "connect-src" not in policy  # falls back to none


def test_plotly_cannot_send_the_customers_to_its_cloud(page: Page) -> None:
    own = [text for tag, text in page.raw if tag == "script"][-1]
    assert 'plotlyServerURL: ""' in own
    assert "modeBarButtons: [[" in own


def test_nothing_from_the_data_becomes_markup_or_script(report: Report) -> None:
    bad = render(poisoned(report))
    page = Page(bad)
    clean = Page(render(replace(report, training=report.training)))
    assert page.tags.count("script") == clean.tags.count("script") == bad.count("</script>") == 4
    assert [value for _, name, value in page.attributes if name.startswith("on")] == []
    assert {value for tag, name, value in page.attributes if tag == "img" and name == "src"} <= {
        value for tag, name, value in clean.attributes if tag == "img" and name == "src"
    }
    assert page.text.count(EVIL) > 20  # it is all shown, as text
    assert "{{ 7*7 }}" in page.text
    assert externals(page) == []
    drawn = json.loads(next(text for tag, text in page.raw if tag == "script" and '"traces"' in text))
    # plotly reads a few tags in its texts, so what is shown there is escaped once more
    assert all("<script>" not in text and "&lt;script&gt;" in text for t in drawn["traces"] for text in t["text"])
    assert all("<img" not in trace["name"] for trace in drawn["traces"])


def test_what_a_customer_wrote_is_quoted_as_text(report: Report) -> None:
    quoted = replace(report.briefs[0], quotes=(f"lovely {EVIL}",))
    html = render(replace(report, briefs=[quoted, *report.briefs[1:]]))
    assert f"lovely {EVIL}" not in html
    assert f"lovely {EVIL}" in Page(html).text


def test_every_segment_has_its_card(report: Report, page: Page) -> None:
    for facts, brief in zip(report.facts, report.briefs, strict=True):
        assert ("article", "id", facts.segment) in page.attributes
        assert brief.name in page.text
        assert brief.summary in page.text
        assert all(quote in page.text for quote in brief.quotes)
        assert all(person.customer_id in page.text for person in facts.people)
        shown = [claim for claim in brief.claims if claim.text in page.text]
        assert len(shown) == len(brief.claims) >= 3
    ids = {value for _, name, value in page.attributes if name == "id"}
    cited = {value[1:] for tag, name, value in page.attributes if tag == "a" and name == "href"}
    assert cited <= ids
    assert "S01.size" in cited


def test_headline_and_sources_say_what_there_is(report: Report, page: Page) -> None:
    assert "400 customers form 3 segments; 18% fit nowhere." in page.text
    assert "367 texts, 1,417 product views" in page.text
    assert "from 1 January 2024 to 26 October 2024" in page.text
    assert "300 of 400 customers are drawn" in page.text
    assert "What to show on the start page" in page.text


def test_coverage_and_rows_set_aside_are_the_real_ones(report: Report, html: str) -> None:
    rows = html[html.index('class="heat"') : html.index('id="rows-title"')]
    inside = report.segments.label == 1
    for share in (*report.embedding.present.mean(0), *report.embedding.present[inside].mean(0)):
        assert f"{100 * share:.0f}%" in rows
    aside = html[html.index('id="rows-title"') : html.index('id="quality-title"')]
    assert "1,456" in aside
    assert "1,454" in aside
    assert "amount is not a number" in aside


def test_quality_is_told_with_its_meaning(page: Page, html: str) -> None:
    assert "0.912" in page.text
    assert "1 is the same grouping, 0 is chance" in page.text
    assert "17.5%" in page.text
    assert "Plain number" in page.text
    assert "base rate 0.40" in page.text
    assert "12.3" in page.text
    assert "14.3" in page.text  # all stages
    assert "hunter2" not in html
    assert "postgresql://db/shop" in page.text


def test_what_did_not_help_is_said_so(page: Page) -> None:
    told = page.text[page.text.index("Which data helped") :]
    text, video = told[: told.index("video")], told[told.index("video") :]
    assert "31%" in text
    assert "22 to 40 %, by 57 customers" in text
    assert "did not help" in video[: video.index("61 customers")]


def test_scores_and_probes_of_odd_numbers() -> None:
    quality: dict[str, Any] = {
        "ari": float("nan"),
        "ami": None,
        "segments": 12,
        "x": {"score": float("nan"), "base": 0.5},
    }
    assert [score.shown for score in scores(quality)] == ["not measured", "not measured", "12"]
    assert probes(quality) == []
    full = {"probe_plan": {"score": 0.9, "base": 0.5, "metric": "AUC", "by_modality": {"text": 0.7, "image": 0.8}}}
    (probe,) = probes(full)
    assert (probe.name, probe.score, probe.note) == ("Plan", 0.9, "AUC; base rate 0.50; image alone 0.80")


def test_the_map_draws_each_customer_once_in_the_colour_of_its_segment(report: Report) -> None:
    look = looks(report.segments)
    drawn = customer_map(report.customers, report.segments, {}, report.xy, report.drawn, look)
    seen = {}
    for trace in drawn["traces"]:
        assert trace["colour"] == look[trace["segment"]].colour
        for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True):
            id = text.split("</b>")[0].removeprefix("<b>")
            seen[id] = (trace["segment"], x, y)
    assert len(seen) == len(report.drawn)
    for at, row in enumerate(report.drawn):
        segment, x, y = seen[report.customers.ids[row]]
        assert segment == report.segments.name_of(row)
        assert (x, y) == pytest.approx(tuple(report.xy[at]), abs=0.0006)
    many = replace(
        report.segments,
        names=tuple(f"S{j:02d}" for j in range(1, 31)),
        membership=np.zeros((report.customers.n, 30), np.float32),
    )
    assert len(set(looks(many).values())) == 31


def test_training_curve() -> None:
    assert training_curve([]) is None
    curve = training_curve([{"epoch": 1, "train": 2.0, "valid": float("nan")}, {"epoch": 2, "train": 1.0}])
    assert curve == {"epoch": [1.0, 2.0], "train": [2.0, 1.0], "valid": [None, None]}


def test_same_report_same_bytes(report: Report, html: str) -> None:
    assert render(report) == html


def test_one_segment_and_all_noise(report: Report) -> None:
    customers, embedding = report.customers, report.embedding
    one = one_segment(customers.n, customers.ids, 0)
    facts = segment_facts(customers, one, embedding)
    html = render(replace(report, segments=one, facts=facts, briefs=Template().draft(facts, {})))
    assert "400 customers form one segment." in Page(html).text
    assert "The data hold one group." in Page(html).text
    assert externals(Page(html)) == []
    none = one_segment(customers.n, customers.ids, -1)
    html = render(replace(report, segments=none, facts=(), briefs=()))
    assert "No segment among 400 customers." in Page(html).text
    assert "No segment was found" in Page(html).text
    assert '"segment": "noise"' in html
    assert headline(customers, none) == "No segment among 400 customers."


def test_as_little_as_a_run_can_have(report: Report) -> None:
    bare = Report(
        "bare",
        replace(report.customers, counts={"customers": TableCount(400, 400, 0)}, reasons={}),
        report.embedding,
        report.segments,
        [replace(each, facts=each.facts[:2], people=(), quotes=(), pictures=()) for each in report.facts],
        (),
        np.zeros((0, 2), np.float32),
        np.zeros(0, np.int64),
    )
    page = Page(render(bare))
    assert "S01" in page.text
    assert "No customer was placed on the map" in page.text
    assert "How good is it" not in page.text
    assert ("div", "id", "curve") not in page.attributes


def test_report_refuses_what_does_not_fit_together(report: Report) -> None:
    with pytest.raises(ValueError, match="one row a drawn customer"):
        replace(report, drawn=np.arange(5))
    with pytest.raises(ValueError, match="one a segment"):
        replace(report, facts=report.facts[:1])


def test_pictures_are_small_and_only_from_their_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    Image.new("RGB", (2000, 1000), "red").save(folder / "big.jpg", exif=exif)
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(folder / "clear.png")
    Image.new("RGB", (10, 10)).save(tmp_path / "outside.png")
    (folder / "broken.png").write_bytes((folder / "clear.png").read_bytes()[:20])
    uri = data_uri(folder, "big.jpg")
    assert uri is not None
    small = Image.open(io.BytesIO(base64.b64decode(uri.partition(",")[2])))
    assert small.size == (SIDE, SIDE // 2)
    assert not small.getexif()
    clear = data_uri(folder, "clear.png")
    assert clear is not None
    pixel = Image.open(io.BytesIO(base64.b64decode(clear.partition(",")[2]))).getpixel((5, 5))
    assert pixel == (255, 255, 255)  # paper shows through, not black
    for path in ("../outside.png", str(tmp_path / "outside.png"), "broken.png", "none.png", ".", "a\0b", "x" * 5000):
        assert data_uri(folder, path) is None
