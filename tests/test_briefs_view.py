"""What a content team reads of a brief is what the run found, and says what it rests on."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from briefs_shop import SEGMENTS, brief_of, evil, facts_of, run_of, worth
from personas_shop import EVIL

from customers.errors import BadInput
from kinfold.briefs.clean import cleaned
from kinfold.briefs.colour import contrast, deep, pale
from kinfold.briefs.lines import drawn
from kinfold.briefs.numbers import figures
from kinfold.briefs.view import view, views
from kinfold.report.figures import COLOURS, NOISE
from kinfold.store import Run, find
from personas.facts import SegmentFacts


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run_of(tmp_path_factory.mktemp("home"))


def test_everything_of_a_brief(run: Run) -> None:
    found = view(run, "S01")
    assert (found.name, found.holds, found.status.state) == ("Travel watchers", True, "draft")
    assert found.summary.text == "62% watched videos on 'travel' (others 20%)."
    assert [each.id for each in found.facts] == [
        "S01.topic.travel", "S01.night", "S01.told.diet.vegan", "S01.channel.store", "S01.basket"
    ]  # fmt: skip
    assert [(bar.whose, bar.label, bar.told) for bar in found.facts[0].bars] == [
        ("here", "Here", "62%"), ("others", "All others", "20%"), ("near", "In S02", "30%"), ("near", "In S03", "30%")
    ]  # fmt: skip
    assert [bar.length for bar in found.facts[0].bars] == [0.62, 0.2, 0.3, 0.3]
    assert found.facts[0].sure == "95% interval 55% to 68%; 60 of 100 customers"
    assert found.nearest == (("S02", "Sport watchers"), ("S03", "Home watchers"))
    assert [(shown.name, shown.uri[:23]) for shown in found.pictures] == [("travel thing 0", "data:image/jpeg;base64,")]
    assert [section.title for section in found.sections] == ["Who they are", "What they watch"]
    assert [line.text for line in found.do] == [
        "Publish late in the evening: 40% of orders are placed at night (others 10%)."
    ]
    assert found.do[0].evidence[0].text == "40% of orders are placed at night (others 10%)"
    assert [each.id for each in found.told] == ["S01.told.diet.vegan"]
    assert {each.id for each in found.inferred} == {"S01.topic.travel", "S01.night", "S01.channel.store"}
    assert [(each.told, each.what) for each in found.figures] == [
        ("100", "customers"), ("31%", "of all money spent"), ("60%", "can be reached")
    ]  # fmt: skip
    assert found.channels == (("app", 0.6), ("web", 0.2))
    assert found.worth[0] == "What becomes of them hardly differs; most in: ordered again 40%, others 41%."
    assert found.struck == (("They are rich.", "nobody measured their income"),)
    assert found.sure.stable is True
    assert view(run, "S02").sure.stable is False


def test_the_card_says_from_what_it_was_made(run: Run) -> None:
    card = view(run, "S01").card
    assert (card.first[:7], card.last[:4], card.consent, card.as_of) == ("2024-01", "2024", "marketing", "")
    assert {each.table: each.quarantined for each in card.rows}["orders"] == 2
    assert (card.claims, card.supported, card.struck, card.numbers_mismatched) == (6, 6, 1, 0)
    assert (card.writer, card.prompt, card.encoders[1]) == ("tiny", "ab" * 32, ("image", "colour_texture"))
    lines = dict(card.lines)
    assert lines["Written by"] == "tiny, prompt abababababab"
    assert lines["Data"].startswith("1 January 2024 to ")


def test_a_segment_that_is_not_there_names_those_that_are(run: Run) -> None:
    with pytest.raises(BadInput, match=r"no segment 'S9' in .*: there are S01, S02, S03"):
        view(run, "S9")
    assert [each.segment for each in views(run)] == list(SEGMENTS)


def test_without_worth_pictures_quotes_dates_and_facts(tmp_path: Path) -> None:
    bare = [replace(brief_of(facts_of(name)), quotes=(), claims=(), struck=()) for name in SEGMENTS]
    run = run_of(tmp_path, bare, judged=False, without=("texts", "views", "watches", "orders", "events", "preferences"))
    empty = [
        replace(facts_of(name), pictures=(), facts=facts_of(name).facts[:3], nearest=(), unknown=())
        for name in SEGMENTS
    ]
    from personas.facts import save_facts

    save_facts(empty, run.folder / "facts" / "facts.json")
    found = view(run, "S01")
    assert (found.verdict, found.worth, found.pictures, found.quotes, found.told) == ("", (), (), (), ())
    assert [each.what for each in found.figures] == ["customers"]
    assert "no row of the data has a date" in found.fresh.lower()
    assert len(found.facts) == 1


def test_reach_that_is_not_known_is_said_so() -> None:
    judged = worth()
    tests = tuple(replace(each, values={}) if each.name == "accessible" else each for each in judged.viability[0].tests)
    found = figures("S01", 100, 400, replace(judged, viability=(replace(judged.viability[0], tests=tests),)))
    assert [each.told for each in found] == ["100", "31%", "not known"]
    assert found[1].what == "of all money spent"
    assert figures("S01", 100, 400, judged, "points earned")[1].what == "of all value"
    assert [each.told for each in figures("S09", 0, 0, judged)] == ["0"]


def test_a_claim_that_facts_do_not_support_is_seen(tmp_path: Path) -> None:
    briefs = [brief_of(facts_of(name)) for name in SEGMENTS]
    wrong = replace(briefs[0], lead=replace(briefs[0].lead, text="99% watched videos on 'travel' (others 20%)."))
    found = view(run_of(tmp_path, [wrong, *briefs[1:]]), "S01")
    assert (found.holds, found.card.supported, found.card.numbers_mismatched) == (False, 5, 1)


def test_states_survive_a_run_and_belong_to_the_text(tmp_path: Path) -> None:
    from kinfold.briefs.states import move
    from personas.brief import load_briefs, save_briefs

    run = run_of(tmp_path)
    path = run.path("briefs") / "briefs.json"
    briefs = load_briefs(path)
    move(run.folder, briefs[0], "reviewed", "Ana", "read")
    run_of(tmp_path)
    assert view(find(run.folder), "S01").status.state == "reviewed"
    save_briefs([replace(briefs[0], quotes=("edited",)), *briefs[1:]], path)
    assert view(find(run.folder), "S01").status.sentence.endswith("approved by Ana; its text has changed since")


def test_five_facts_at_most_each_once_and_bars_never_leave_their_frame() -> None:
    facts = facts_of("S01")
    many = tuple(
        replace(
            facts.facts[2],
            id=f"S01.topic.t{at}",
            item=f"t{at}",
            topic=f"x{at}",
            value=-5.0 * at,
            rest=2.0,
            unit="money",
            z=3.0 + at,
        )
        for at in range(9)
    )
    found = drawn(SegmentFacts("S01", 100, many))
    assert [each.id for each in found] == [f"S01.topic.t{at}" for at in (8, 7, 6, 5, 4)]
    assert all(0 <= bar.length <= 1 for each in found for bar in each.bars)
    assert drawn(SegmentFacts("S01", 100, ())) == ()


def test_what_steers_a_terminal_or_turns_text_is_taken_out(tmp_path: Path) -> None:
    briefs = [evil(brief_of(facts_of(name))) for name in SEGMENTS[:1]]
    found = view(run_of(tmp_path, briefs), "S01")
    assert EVIL in found.quotes[0]  # markup is text, and for the renderers to escape
    assert found.quotes[1] == "[31mred back"
    assert cleaned(("a\nb\ud800\x00", 3)) == ("a b", 3)
    json.dumps(asdict(found))


@pytest.mark.parametrize("colour", [*COLOURS, NOISE, "#ffff00", "#ffffff", "#000000"])
def test_text_on_a_segments_colour_can_be_read(colour: str) -> None:
    assert contrast(deep(colour), "#ffffff") >= 4.5
    assert contrast("#22252b", pale(deep(colour))) >= 4.5
    assert contrast("#5c626c", pale(colour)) >= 4.5
