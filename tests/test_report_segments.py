"""The report tells of segments what was found, marks what is not sure, and runs nothing that it was told."""

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from personas_shop import EVIL, one_segment, shop
from test_report import Page, externals

from clustering.calibrate import Calibration
from clustering.lineage import Line, lineage
from clustering.outline import Meeting
from clustering.segmentation import UNTOLD, Segmentation
from clustering.segments import Segments
from clustering.space import Space
from clustering.stability import Stability
from evidence.feature import Example
from evidence.merging import PairTest, Proposal
from evidence.objective import Objective
from evidence.reason_types import Explanation, Reason, SegmentReasons
from evidence.rules import Rule
from evidence.separation import Separation
from evidence.verdict import Test
from fusion.embedding import Embedding
from kinfold.compared import Row
from kinfold.report import Report, render
from kinfold.report.after import after
from kinfold.report.answer import Answer, aim, answer, lever_in_words
from kinfold.report.figures import looks
from kinfold.report.heat import beside_rfm, moved
from kinfold.report.marks import verdicts
from kinfold.report.since import since, told
from kinfold.report.sure import LEFT, SIDE, TOP, sure
from kinfold.report.tree import FROM, TO, tree
from kinfold.report.why import inside, why
from kinfold.worth import Worth, judge
from personas import Fact, SegmentFacts

SECTIONS = ("answer", "tree", "worth", "after", "rfm", "since", "sure", "methods")
MEETINGS = (Meeting(("S03",), ("S02",), 0.2), Meeting(("S01",), ("S03", "S02"), 0.8))
BINS = np.array([[0.1, 0.05, 100.0], [0.6, 0.7, 400.0], [0.95, 0.9, 1600.0]])


def reason(text: str, contribution: float, direction: Any = "more", examples: tuple[Example, ...] = ()) -> Reason:
    return Reason(text, "", "", text, "picture", 0.6, 0.2, "share", direction, contribution, examples)


def reasons(name: str, recall: float | None = 0.874) -> SegmentReasons:
    shown = (Example("travel thing 0", "images/travel0.png"), Example("gone", "images/none.png"), Example("luggage"))
    found = (
        reason(f"{name} looks at travel", 2.0, examples=shown),
        reason(f"{name} seldom writes", -1.0, "less", (Example("hidden example"),)),
    )
    rules = (Rule(f"night orders of {name} more than 40%", 0.713, 0.642, 50, "unused"),)
    return SegmentReasons(name, 100, recall, found, 0.667, rules if recall is not None else ())


def explained(weak: bool = False) -> Explanation:
    inner = SegmentReasons("S01.1", 40, None, (reason("S01.1 orders by night", 1.0),), 1.0, ())
    segments = (*(reasons(name) for name in ("S01", "S02", "S03")), inner)
    return Explanation(0.7654, 0.8, 0.7, 0.3456, weak, "It is right for 77% of them.", 0.8123, 0.0, segments, (), ())


def separation(name: str, ours: float, rfm: float) -> Separation:
    gap = ours - rfm
    return Separation(
        name, f"{name} counted", "eta squared", 380, 4, ours, (ours - 0.02, ours + 0.02), 0.05, rfm,
        (rfm - 0.03, rfm + 0.03), gap, (gap - 0.01, gap + 0.01), ours - 0.06, 0.02,
    )  # fmt: skip


def three(mean: float, low: float | None, high: float | None) -> dict[str, float | None]:
    return {"mean": mean, "low": low, "high": high}


def followed(*found: Separation) -> dict[str, Any]:
    """What kinfold/later.py writes."""
    said = ("above_random", "above_rfm", "below_rfm", "adds_to_rfm", "sentence")
    lines = [{"segment": f"S0{j}", "customers": 9, "spend": three(10.0 * j, 9.0 * j, 11.5 * j)} for j in (1, 2, 3)]
    return {
        "after": "2024-09-01T00:00:00+00:00",
        "horizon_days": 90,
        "customers": 380,
        "left_out": 20,
        "outcomes": [asdict(each) | {key: getattr(each, key) for key in said} for each in found],
        "segments": [*lines, {"segment": "noise", "customers": 3, "spend": three(1.0, None, None)}],
    }


def described(segments: Segments) -> tuple[SegmentFacts, ...]:
    """One fact a segment: the other test of the report has real ones."""
    n, sizes = len(segments.ids), zip(segments.names, segments.sizes.tolist(), strict=True)
    return tuple(
        SegmentFacts(name, size, (Fact(f"{name}.F01", "size", "customers", size, "customers", None, None, size, n),))
        for name, size in sizes
    )


def divided(segments: Segments, embedding: Embedding) -> Segmentation:
    rows = segments.members("S01")
    segments = replace(segments, micro={"S01.1": np.sort(rows[:40]), "S01.2": np.sort(rows[40:90])})
    was = np.where(segments.label == 2, 1, segments.label)  # S03 was part of S02, and some noise was S04
    was[np.flatnonzero(segments.label < 0)[:30]] = 2
    before = replace(segments, label=was.astype(np.int32), names=("S01", "S02", "S04"), micro={})
    calibration = Calibration(np.array([0.0, 1.0]), np.array([0.0, 1.0]), BINS, 0.0432)
    stability = (
        Stability("S01", 0.98, 0.96, 1.0),
        Stability("S02", 0.523, 0.41, 0.66),
        Stability("S03", 0.9, 0.8, 1.0),
    )
    axes = np.eye(8)
    space = Space.of(np.zeros(8), axes, embedding.vectors, segments)
    return Segmentation(segments, space, stability, MEETINGS, calibration, 0.8765, lineage(before, segments))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    customers, embedding, segments = shop(tmp_path_factory.mktemp("shop"))
    found = divided(segments, embedding)
    objective = Objective(decision="What to show", kpi="spend", horizon_days=90, lever="channel")
    return Report(
        name="autumn",
        customers=customers,
        embedding=embedding,
        segments=found.segments,
        facts=described(found.segments),
        briefs=(),
        xy=np.zeros((0, 2), np.float32),
        drawn=np.zeros(0, np.int64),
        objective=objective,
        segmentation=found,
        explanation=explained(),
        worth=judge(objective, customers, found.segments, embedding, ()),
        later=followed(
            separation("spend", 0.31, 0.12), separation("visits", 0.08, 0.275), separation("topic", 0.1, 0.1)
        ),
        compared=(Row("this run", 3, 0.175, 1.0, 0.876, 0.4321), Row("kmeans", 4, 0.0, 0.6543, None, None, "a note")),
    )


@pytest.fixture(scope="module")
def html(report: Report) -> str:
    return render(report)


@pytest.fixture(scope="module")
def text(html: str) -> str:
    return " ".join(Page(html).text.split())


def ids(html: str) -> set[str]:
    return {value for _, name, value in Page(html).attributes if name == "id"}


def answered(report: Report, later: Mapping[str, Any]) -> Answer:
    given = report.customers, report.segments, report.objective, report.worth, later, verdicts(report.worth), ("S02",)
    found = answer(*given)
    assert found is not None
    return found


def test_every_part_has_its_section_and_nothing_is_fetched(html: str) -> None:
    assert {f"{name}-title" for name in SECTIONS} <= ids(html)
    assert externals(Page(html)) == []
    cited = {v[1:] for tag, name, v in Page(html).attributes if tag == "a" and name == "href"}
    assert cited <= ids(html)
    assert {"S01", "S01.measurable", "S03.actionable"} <= cited


@pytest.mark.parametrize(
    ("parts", "gone"),
    [
        ({"segmentation": None}, {"tree", "since", "sure"}),
        ({"worth": None}, {"answer", "worth", "after", "rfm"}),
        ({"compared": (Row("this run", 3, 0.1, 1.0, None, None),)}, {"methods"}),
        ({"explanation": None, "objective": None}, {"quality"}),
        ({"segmentation": None, "worth": None, "explanation": None, "later": {}, "compared": ()}, set(SECTIONS)),
    ],
)
def test_what_is_absent_is_left_out(report: Report, parts: dict[str, Any], gone: set[str]) -> None:
    html = render(replace(report, **parts))
    there = {name.removesuffix("-title") for name in ids(html)}
    assert not gone & there
    assert set(SECTIONS) - gone <= there
    assert externals(Page(html)) == []


def test_the_answer_is_of_the_orders(report: Report) -> None:
    found = answered(report, {})
    spend = report.customers.query(
        "SELECT row, sum(amount)::DOUBLE AS spend FROM orders JOIN customers USING (customer_id) GROUP BY row"
    )
    amounts = np.zeros(report.customers.n)
    amounts[spend["row"]] = spend["spend"]
    for row in found.rows:
        inside = report.segments.label == report.segments.names.index(row.id)
        assert row.value == pytest.approx(amounts[inside].sum() / amounts.sum())
        assert row.customers == pytest.approx(inside.mean())
        assert float(row.mean.text) == pytest.approx(amounts[inside].mean(), abs=0.51)
        assert row.mean.low < row.mean.at < row.mean.high <= 100
        assert row.reached is not None
        assert 0 < row.reached < 1
    assert max(max(row.bar, row.tick) for row in found.rows) == pytest.approx(100)
    assert [row.id for row in found.rows] == ["S01", "S03", "S02"]  # what refits do not find again comes last
    assert "flatters" in found.note
    assert "orders through 'app'" in found.rows[0].lever
    assert "effect size" not in found.rows[0].lever


def test_the_answer_takes_what_happened_afterwards(report: Report) -> None:
    found = answered(report, report.later)
    assert {row.id: (row.mean.text, row.mean.interval) for row in found.rows} == {
        "S01": ("10.0", "9.0 to 11.5"),
        "S02": ("20.0", "18.0 to 23.0"),
        "S03": ("30.0", "27.0 to 34.5"),
    }
    assert next(row for row in found.rows if row.id == "S03").mean.high == pytest.approx(100)
    assert "90 days after" in found.note
    assert "flatters" not in found.note
    unknown = dict(report.later) | {"segments": []}
    assert {row.mean.text for row in answered(report, unknown).rows} == {""}


def test_a_kpi_that_is_a_yes_or_no_column(report: Report) -> None:
    vip = replace(report, objective=Objective(kpi="vip"))
    assert vip.objective is not None
    worth = judge(vip.objective, vip.customers, vip.segments, vip.embedding, ())
    found = answered(replace(vip, worth=worth), {})
    assert found.kpi == "vip"
    assert {row.id: row.mean.text for row in found.rows} == {"S01": "0%", "S02": "100%", "S03": "0%"}
    assert "vip" in Page(render(replace(vip, worth=worth, later={}))).text


def test_without_orders_size_counts(tmp_path: Path) -> None:
    customers, embedding, segments = shop(tmp_path, without=("orders",))
    worth = judge(Objective(), customers, segments, embedding, ())
    found = answer(customers, segments, None, worth, {}, verdicts(worth), ())
    assert found is not None
    assert (found.value, found.kpi) == ("", "")
    assert "share of customers" in found.note
    assert beside_rfm(worth) is None
    bare = np.zeros((0, 2), np.float32), np.zeros(0, np.int64)
    html = render(Report("x", customers, embedding, segments, described(segments), (), *bare, worth=worth))
    assert "rfm-title" not in ids(html)
    assert "answer-title" in ids(html)
    assert "Set as_of in the config" in " ".join(Page(html).text.split())


def test_lever_in_words(report: Report) -> None:
    assert report.worth is not None
    for each in report.worth.viability:
        test = {test.name: test for test in each.tests}["actionable"]
        words = lever_in_words(test)
        assert words in test.sentence
        assert "others" in words
        assert not words.startswith("Can be")
    assert lever_in_words(Test("actionable", None, {}, "The data do not show it.")) == "not known"
    alike = Test("actionable", False, {}, "In channels it is much like everybody else.", "9% of x, others 8%")
    assert lever_in_words(alike) == "none is surely different (nearest: 9% of x, others 8%)"


def test_what_is_not_decided_is_asked_for() -> None:
    lines = aim(Objective(decision="Whom to write to", kpi="lifetime_value", horizon_days=30))
    assert lines[0] == "Whom to write to"
    assert lines[1] == "To be moved: lifetime value, within 30 days."
    assert "lever" in lines[2]
    assert aim(None) == []


def test_tree_is_drawn_by_height_and_no_lines_cross(report: Report) -> None:
    drawn = tree(report.segmentation, report.segments, looks(report.segments))
    assert drawn is not None
    assert [leaf.id for leaf in drawn.leaves] == ["S01", "S01.1", "S01.2", "S03", "S02"]
    assert [leaf.size for leaf in drawn.leaves] == [150, 40, 50, 60, 120]
    assert [leaf.micro for leaf in drawn.leaves] == [False, True, True, False, False]
    upright = [each for each in drawn.strokes if each.x1 == each.x2]
    assert [each.x1 for each in upright] == pytest.approx([FROM + (TO - FROM) * 0.25, TO])
    assert [(each.y1, each.y2) for each in upright] == [(3.5, 4.5), (0.5, 4.0)]
    own = {each.y1: each.colour for each in drawn.strokes if each.colour}
    look = looks(report.segments)
    assert own == {0.5: look["S01"].colour, 3.5: look["S03"].colour, 4.5: look["S02"].colour}
    assert drawn.nearest == "S03 and S02"
    assert tree(None, report.segments, look) is None


def test_an_unstable_segment_is_never_shown_as_equal(html: str, text: str) -> None:
    assert "98% found again in refits" in text
    assert "unstable: only 52% found again in refits" in text
    assert text.count("Decide nothing on it alone") == 1
    assert text.count("viable, but unstable") == 2  # in the answer and among the tests
    articles = [(name, value) for tag, name, value in Page(html).attributes if tag == "article"]
    classes = [value for name, value in articles if name == "class"]
    names = [value for name, value in articles if name == "id"]
    assert dict(zip(names, classes, strict=True)) == {"S01": "card", "S02": "card unstable", "S03": "card"}
    assert html.count('<span class="chip warn">unstable</span>') >= 4  # in the answer, the tree, the tests, the tables


def test_reasons_stand_with_what_illustrates_them(report: Report, text: str) -> None:
    found = why(report.explanation, "S01", report.customers.pictures)
    assert found is not None
    first, second = found.lines
    assert (first.weight, second.weight) == (1.0, 0.5)
    assert [name for _, name in first.pictures] == ["travel thing 0"]  # the other one is not there
    assert first.pictures[0][0].startswith("data:image/jpeg;base64,")
    assert (first.words, second.words, second.pictures) == (("luggage",), (), ())  # what they avoid is not illustrated
    assert "Night orders of S02 more than 40%. Of such customers 71% are in S02; it finds 64% of S02." in text
    assert "recognises 87% of the customers here. Another fit names 67%" in text
    groups = inside(report.explanation, report.segments, "S01")
    assert [(each.id, each.size, each.text) for each in groups] == [
        ("S01.1", 40, "S01.1 orders by night"),
        ("S01.2", 50, ""),
    ]
    assert inside(report.explanation, report.segments, "S02") == ()
    assert why(report.explanation, "S09", report.customers.pictures) is None


def test_weak_reasons_are_said_loudly(report: Report, text: str) -> None:
    assert "Weak: do not rely on the reasons." not in text
    assert "77%Fidelity" in text.replace(" ", "") or "77% Fidelity" in text
    assert "35%" in text
    assert "81%" in text
    weak = Page(render(replace(report, explanation=explained(weak=True)))).text
    assert "Weak: do not rely on the reasons. It is right for 77% of them." in " ".join(weak.split())
    assert weak.count("weak reasons") == 3


def test_tests_are_told_with_sign_number_and_sentence(report: Report, html: str, text: str) -> None:
    assert report.worth is not None
    for each in report.worth.viability:
        for test in each.tests:
            assert test.sentence in text
    made = verdicts(report.worth)
    marks = {mark.name: mark for mark in made["S01"].marks}
    assert (marks["measurable"].sign, marks["measurable"].figure) == ("✓", "38%")
    assert marks["actionable"].figure.endswith(
        " of " + str(int(report.worth.viability[0].tests[4].values["compared"] or 0))
    )
    assert (
        html.count('class="cell passed"') + html.count('class="cell failed"') + html.count('class="cell unknown"') == 15
    )
    unsure = replace(
        report.worth.viability[0], tests=tuple(replace(t, passed=None) for t in report.worth.viability[0].tests)
    )
    failed = replace(
        unsure, tests=tuple(replace(t, passed=t.name not in ("accessible", "actionable")) for t in unsure.tests)
    )
    told_of = verdicts(replace(report.worth, viability=(unsure, replace(failed, segment="S02"))))
    assert told_of["S01"].words.startswith("not told; measurable, accessible")
    assert told_of["S02"].words == "not accessible or actionable"
    assert [mark.sign for mark in told_of["S02"].marks] == ["✓", "✗", "✓", "✓", "✗"]


def test_segments_that_could_be_one(report: Report, text: str) -> None:
    assert report.worth is not None
    assert "none is proposed to be merged" in " ".join(Page(render(with_proposals(report, ()))).text.split())
    pair = PairTest("spend", "money spent", "money", 12.0, 13.0, -0.04, 0.512)
    proposal = Proposal("S01", "S02", ("S01", "S02", "S03"), 0.9, 0.03, (pair,))
    shown = " ".join(Page(render(with_proposals(report, (proposal,)))).text.split())
    assert proposal.why in shown
    assert "Together they are S01, S02, S03." in shown
    assert "-0.04 0.512" in shown.replace("−", "-") or "-0.040.512" in shown


def with_proposals(report: Report, found: tuple[Proposal, ...]) -> Report:
    assert report.worth is not None
    return replace(report, worth=replace(report.worth, proposals=found))


def test_afterwards_is_drawn_to_scale_and_told_honestly(report: Report, text: str) -> None:
    found = after(report.later)
    assert found is not None
    spend, visits, topic = found.lines
    assert found.full == "33.0%"
    assert (spend.ours.at, visits.rfm.at) == pytest.approx((100 * 0.31 / 0.33, 100 * 0.275 / 0.33))
    assert (spend.ours.low, spend.ours.high) == pytest.approx((100 * 0.29 / 0.33, 100))
    assert spend.chance == pytest.approx(100 * 0.05 / 0.33)
    assert (spend.state, visits.state, topic.state) == ("more", "less", "even")
    assert found.summary == (
        "Of 3 outcomes, the segments tell more than as many RFM cells about 1 and less about 1; for 1 there is no sure "
        "difference. RFM is the better guide to: visits counted. To who knows the RFM cell already, the segments add "
        "something for 3 of them."
    )
    assert found.summary in text
    assert "up to 1 September 2024; this is what 380 customers did in the 90 days after it. 20 with no trace" in text
    assert after({}) is None
    nothing = " ".join(Page(render(replace(report, later={}))).text.split())
    assert "Set as_of in the config to a date" in nothing
    by_chance = after(followed(separation("spend", 0.03, 0.12)))
    assert by_chance is not None
    assert by_chance.lines[0].verdict == "less than RFM; no more than chance"
    assert "for none of them" in by_chance.summary


def test_rfm_table_holds_everybody(report: Report, html: str) -> None:
    found = beside_rfm(report.worth)
    assert found is not None
    assert report.worth is not None
    assert sum(cell.count for _, cells in found.table.rows for cell in cells) == report.customers.n
    for j, column in enumerate(found.table.columns):
        assert sum(cells[j].share for _, cells in found.table.rows) == pytest.approx(1), column
    assert [score for score, _ in found.thresholds] == [5, 4, 3, 2, 1]
    assert found.things == ("last order", "orders", "spend")
    assert f"{max(report.worth.rfm.ami, 0):.2f}" in found.sentence
    table = html[html.index('id="rfm-title"') : html.index('id="since-title"')]
    for threshold in report.worth.thresholds:
        assert threshold.high in table
    same = replace(report.worth, rfm=replace(report.worth.rfm, ami=0.93))
    assert "nearly everything in common" in (beside_rfm(same) or found).sentence


def test_every_fate_in_words(report: Report, text: str) -> None:
    assert report.segmentation is not None
    found = since(report.segmentation.lineage)
    assert found is not None
    assert [fate for fate, _ in found.lines] == ["split", "retired", "kept", "kept"]
    assert "S03 is new, split from S02: 60 of its 60 customers were in that." in text
    assert told(Line("S01", "kept", "", 5, 6, 4)) == "S01 is still there: 5 customers then, 6 now, 4 of them in both."
    assert (
        told(Line("S02", "merged", "S01", 9, 0, 8))
        == "S02 is gone, merged into S01: 8 of its 9 customers are there now."
    )
    assert told(Line("S05", "born", "", 0, 1234, 3)).startswith("S05 is new with 1,234 customers")
    assert told(Line("S06", "retired", "", 7, 0, 1)).startswith("S06 is gone: its 7 customers")
    assert sum(cell.count for _, cells in found.table.rows for cell in cells) == report.customers.n
    table = moved({"S10": {"S02": 3, "gone": 1}, "S02": {"S02": 6}, "new": {"noise": 2}})
    assert [name for name, _ in table.rows] == ["S02", "S10", "new"]
    assert table.columns == ("S02", "gone", "noise")
    assert [(cell.count, cell.share) for cell in table.rows[1][1]] == [(3, 0.75), (1, 0.25), (0, 0.0)]
    assert since(None) is None


def test_reliability_is_drawn_where_it_belongs(report: Report, text: str) -> None:
    assert report.segmentation is not None
    membership = report.segments.membership.copy()
    membership[:7] = [0.3, 0.25, 0.0]
    found = sure(replace(report.segmentation, segments=replace(report.segments, membership=membership)))
    assert found is not None
    assert [point.x for point in found.points] == pytest.approx((LEFT + SIDE * BINS[:, 0]).tolist())
    assert [point.y for point in found.points] == pytest.approx((TOP + SIDE * (1 - BINS[:, 1])).tolist())
    assert all(point.high < point.y < point.low for point in found.points)  # y grows downwards
    assert found.points[0].radius < found.points[1].radius < found.points[2].radius
    assert found.several == 7
    assert "4.3 points" in text
    assert "0.876" in text or "0.877" in text
    assert "told 60%, came true in 70% of 400 times" in text


def test_other_methods_are_told_as_measured(report: Report, html: str) -> None:
    table = html[html.index('id="methods-title"') : html.index('id="coverage-title"')]
    cells = re.findall(r"<td[^>]*>(.*?)</td>", table)
    assert cells[:7] == ["this run", "3", "18%", "1.00", "0.88", "0.43", ""]
    assert cells[7:] == ["kmeans", "4", "0%", "0.65", "", "", "a note"]


def poisoned(report: Report) -> Report:
    """Everything new that comes from the data or the config tries to run a script."""
    assert report.worth is not None
    assert report.segmentation is not None
    assert report.explanation is not None
    bad = replace(reason(EVIL, 1.0, examples=(Example(EVIL), Example(EVIL, "images/travel0.png"))), item=EVIL)
    rule = Rule(EVIL, 0.5, 0.5, 5, EVIL)
    worth = Worth(
        viability=tuple(
            replace(each, tests=tuple(replace(test, sentence=EVIL, nearest=EVIL) for test in each.tests))
            for each in report.worth.viability
        ),
        proposals=(Proposal(EVIL, EVIL, (EVIL,) * 3, 0.9, 0.1, (PairTest(EVIL, EVIL, "", 1.0, 2.0, 0.1, 0.5),)),),
        rfm=replace(report.worth.rfm, rows=tuple(f"{EVIL}{name}" for name in report.worth.rfm.rows)),
        thresholds=tuple(replace(each, of=EVIL, low=EVIL) for each in report.worth.thresholds),
    )
    gone = Line(EVIL, "merged", EVIL, 3, 0, 2)
    history = report.segmentation.lineage
    assert history is not None
    outcome = dict(followed(separation(EVIL, 0.1, 0.2)))
    return replace(
        report,
        worth=worth,
        objective=Objective(decision=EVIL, kpi="spend"),
        explanation=replace(
            report.explanation,
            sentence=EVIL,
            weak=True,
            segments=tuple(replace(each, reasons=(bad,), rules=(rule,)) for each in report.explanation.segments),
        ),
        segmentation=replace(
            report.segmentation, lineage=replace(history, lines=(gone,), migration={EVIL: {EVIL: 3, "S01": 1}})
        ),
        later=outcome,
        compared=(Row(EVIL, 1, 0.0, 1.0, None, None, EVIL), Row(EVIL, 1, 0.0, 1.0, None, None, EVIL)),
    )


def test_nothing_new_becomes_markup_or_script(report: Report, html: str) -> None:
    bad = render(poisoned(report))
    page, clean = Page(bad), Page(html)
    assert page.tags.count("script") == clean.tags.count("script") == bad.count("</script>")
    assert [name for _, name, _ in page.attributes if name.startswith("on")] == []
    assert {v for tag, name, v in page.attributes if tag == "img" and name == "src"} <= {
        v for tag, name, v in clean.attributes if tag == "img" and name == "src"
    }
    assert externals(page) == []
    for section in (*SECTIONS, "segments", "quality"):
        begin = bad.index(f'id="{section}-title"')
        own = bad[begin : bad.index("</section>", begin)]
        if section not in ("tree", "sure"):  # these hold names of segments and numbers alone
            assert EVIL in Page(own).text, section


@pytest.mark.parametrize("label", [0, -1])
def test_one_segment_and_none_render_with_every_part(report: Report, label: int) -> None:
    customers, embedding = report.customers, report.embedding
    few = one_segment(customers.n, customers.ids, label)
    space = Space.of(np.zeros(8), np.eye(8), embedding.vectors, few)
    made = replace(
        report,
        segments=few,
        facts=described(few),
        segmentation=Segmentation(few, space, (), (), UNTOLD, None, None),
        worth=judge(Objective(), customers, few, embedding, ()),
        explanation=Explanation(0.0, 0.0, 0.0, 0.0, True, "There is nothing to explain.", 0.0, 0.0, (), (), ()),
        later={},
        compared=(),
    )
    html = render(made)
    there = {name.removesuffix("-title") for name in ids(html)}
    assert not {"tree", "since", "sure", "methods"} & there
    assert ("answer" in there) == ("worth" in there) == ("after" in there) == (label == 0)
    assert "There is nothing to explain." in Page(html).text
    assert externals(Page(html)) == []


def test_same_parts_same_bytes(report: Report, html: str) -> None:
    assert render(report) == html


def test_a_segment_of_one_has_no_interval(report: Report) -> None:
    customers, n = report.customers, report.customers.n
    label = np.full(n, -1, np.int32)
    label[0] = 0
    one = Segments(customers.ids, label, np.ones(n, np.float32), np.ones((n, 1), np.float32), ("S01",))
    worth = judge(Objective(), customers, one, report.embedding, ())
    found = answer(customers, one, None, worth, {}, verdicts(worth), ())
    assert found is not None
    assert found.rows[0].mean.text == ""
    assert found.rows[0].customers == pytest.approx(1 / n)
