"""Who approved a brief, when and why, is kept for ever, and holds for that very text alone."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from briefs_shop import brief_of, facts_of

from customers.errors import BadInput
from kinfold.briefs.states import FILE, MOVES, digest, history, move, status

BRIEF = brief_of(facts_of("S01"))
OTHER = brief_of(facts_of("S02"))
MAY = datetime(2026, 5, 3, 10, 30, tzinfo=UTC)


def go(folder: Path, *states: str) -> None:
    for state in states:
        move(folder, BRIEF, state, "Ana", "read it", MAY)


def test_a_brief_that_nobody_moved_is_a_draft(tmp_path: Path) -> None:
    found = status(BRIEF, history(tmp_path))
    assert (found.state, found.entry, found.was) == ("draft", None, None)
    assert found.sentence == "Draft: nobody has reviewed it yet"


def test_the_whole_way_and_back(tmp_path: Path) -> None:
    way = ["reviewed", "draft", "reviewed", "live", "retired", "draft"]
    for state in way:
        entry = move(tmp_path, BRIEF, state, "  Ana\nMaria ", "read it  twice", MAY)
        assert status(BRIEF, history(tmp_path)).entry == entry
        assert status(BRIEF, history(tmp_path)).state == state
        assert (entry.by, entry.reason, entry.at) == ("Ana Maria", "read it twice", "2026-05-03T10:30:00+00:00")
    assert [entry.state for entry in history(tmp_path)] == way
    lines = (tmp_path / FILE).read_bytes().splitlines()
    assert [sorted(json.loads(line)) for line in lines] == [["at", "by", "digest", "reason", "segment", "state"]] * len(
        way
    )
    assert status(OTHER, history(tmp_path)).entry is None


@pytest.mark.parametrize("now", list(MOVES))
@pytest.mark.parametrize("to", list(MOVES))
def test_moves_that_are_not_allowed_say_which_are(tmp_path: Path, now: str, to: str) -> None:
    go(
        tmp_path,
        *{
            "draft": [],
            "reviewed": ["reviewed"],
            "live": ["reviewed", "live"],
            "retired": ["reviewed", "live", "retired"],
        }[now],
    )
    before = len(history(tmp_path))
    if to in MOVES[now]:  # type: ignore[index]
        move(tmp_path, BRIEF, to, "Ana", "why")
        assert len(history(tmp_path)) == before + 1
    else:
        allowed = " or ".join(MOVES[now])  # type: ignore[index]
        with pytest.raises(BadInput, match=f"is {now}: from there it can go to {allowed}, not to {to}"):
            move(tmp_path, BRIEF, to, "Ana", "why")
        assert len(history(tmp_path)) == before


def test_a_text_that_changed_is_a_draft_and_says_what_it_was(tmp_path: Path) -> None:
    go(tmp_path, "reviewed", "live")
    changed = replace(BRIEF, quotes=("something else",))
    found = status(changed, history(tmp_path))
    assert found.state == "draft"
    assert found.sentence == "Draft: was live on 3 May 2026, approved by Ana; its text has changed since"
    assert status(BRIEF, history(tmp_path)).state == "live"  # the old text, should it come back
    move(tmp_path, changed, "reviewed", "Ben", "checked the change", MAY)
    assert status(changed, history(tmp_path)).sentence == "Reviewed since 3 May 2026, by Ben: checked the change"


@pytest.mark.parametrize(("by", "reason"), [("", "why"), ("Ana", " \n"), ("\t", "")])
def test_nobody_and_nothing_are_no_reason(tmp_path: Path, by: str, reason: str) -> None:
    with pytest.raises(BadInput, match="say who and why"):
        move(tmp_path, BRIEF, "reviewed", by, reason)
    assert not (tmp_path / FILE).exists()


def test_a_state_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no state 'approved': there are draft, reviewed, live, retired"):
        move(tmp_path, BRIEF, "approved", "Ana", "why")


@pytest.mark.parametrize("line", ["{", "", '{"segment": "S01"}', "[]", '"x"', "\xff", "DATE", "STATE"])
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    go(tmp_path, "reviewed", "live")
    path = tmp_path / FILE
    first, second = path.read_text().splitlines()
    line = (
        first.replace("2026-05", "soon")
        if line == "DATE"
        else first.replace('"reviewed"', '"ready"')
        if line == "STATE"
        else line
    )
    path.write_bytes("\n".join([first, line, second]).encode("latin-1"))
    before = path.read_bytes()
    with pytest.raises(BadInput, match=r"approvals\.jsonl, line 2 is damaged") as error:
        history(tmp_path)
    assert "\n" not in str(error.value)
    with pytest.raises(BadInput, match="line 2"):
        move(tmp_path, BRIEF, "retired", "Ana", "why")
    assert path.read_bytes() == before


def test_a_last_line_without_an_end_is_not_written_into(tmp_path: Path) -> None:
    go(tmp_path, "reviewed")
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    go(tmp_path, "live")
    assert [entry.state for entry in history(tmp_path)] == ["reviewed", "live"]


def test_the_digest_is_of_all_that_the_brief_says() -> None:
    assert digest(BRIEF) == digest(brief_of(facts_of("S01")))
    changes = [
        {"quotes": ()},
        {"claims": BRIEF.claims[1:]},
        {"writer": "another"},
        {"title": replace(BRIEF.title, text="x")},
    ]
    assert len({digest(replace(BRIEF, **change)) for change in changes} | {digest(BRIEF)}) == 5  # type: ignore[arg-type]
    assert len(digest(replace(BRIEF, quotes=("\ud800",)))) == 64
