"""A stage is made once, remade when anything it depends on changes, and picked up where a killed run left it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from customers.errors import BadInput
from kinfold import store
from kinfold.store import Run, find, hash_folder, start, write_whole


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository of one file, `room/part.py`, that a test may change."""
    (tmp_path / "repository" / "room").mkdir(parents=True)
    (tmp_path / "repository" / "room" / "part.py").write_text("x = 1")
    monkeypatch.setattr(store, "ROOT", tmp_path / "repository")
    store.code_digest.cache_clear()
    yield tmp_path / "repository" / "room" / "part.py"
    store.code_digest.cache_clear()


def run_three(folder: Path, first: str = "a", setting: int = 1, code: tuple[str, ...] = ()) -> str:
    """Three stages in a row; one letter each: M made, f fresh. The second keeps only whether `first` is a letter."""
    run = start(folder)
    one = run.make("one", {"first": first}, code, (), lambda out: (out / "one.txt").write_text(first))
    kind = "letter" if (one.folder / "one.txt").read_text().isalpha() else "number"
    two = run.make("two", {}, (), (one,), lambda out: (out / "two.txt").write_text(kind))
    three = run.make("deep/three", {"setting": setting}, (), (two,), lambda out: (out / "three.txt").write_text("3"))
    assert list(run.stages.values()) == [one, two, three]
    return "".join("M" if s.status == "made" else "f" for s in (one, two, three))


def test_a_stage_is_made_once(tmp_path: Path) -> None:
    assert run_three(tmp_path / "run") == "MMM"
    assert run_three(tmp_path / "run") == "fff"
    assert not list(tmp_path.rglob("*.part"))
    assert not list(tmp_path.rglob(".key"))


def test_what_changed_is_remade_and_only_what_depends_on_it(tmp_path: Path) -> None:
    run_three(tmp_path)
    assert run_three(tmp_path, setting=2) == "ffM"
    assert run_three(tmp_path, first="1", setting=2) == "MMM"  # two's key changed, and its bytes, and so three's key


def test_equal_bytes_stop_the_remaking(tmp_path: Path) -> None:
    run_three(tmp_path)
    assert run_three(tmp_path, first="b") == "MMf"  # two is remade from other bytes but comes out the same


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("b"), lambda p: (p.parent / "x").touch()])
def test_damaged_deleted_and_foreign_files_are_remade(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    run_three(tmp_path)
    spoil(tmp_path / "two" / "two.txt")
    assert run_three(tmp_path) == "fMf"
    assert sorted(path.name for path in (tmp_path / "two").iterdir()) == ["two.txt"]
    assert (tmp_path / "two" / "two.txt").read_text() == "letter"


def test_changed_code_is_remade(tmp_path: Path, code: Path) -> None:
    assert run_three(tmp_path / "run", code=("room",)) == "MMM"
    assert run_three(tmp_path / "run", code=("room",)) == "fff"
    code.write_text("x = 2")
    store.code_digest.cache_clear()
    assert run_three(tmp_path / "run", code=("room",)) == "Mff"
    code.rename(code.with_name("other.py"))
    store.code_digest.cache_clear()
    assert run_three(tmp_path / "run", code=("room",)) == "Mff"


def test_the_order_of_needs_counts(tmp_path: Path) -> None:
    """Modalities are fused in the order a config names them, so another order is another result."""
    run = start(tmp_path)
    one, two = (run.make(name, {}, (), (), lambda out: (out / "x").touch()) for name in ("one", "two"))
    for needs, status in (((one, two), "made"), ((one, two), "fresh"), ((two, one), "made")):
        assert run.make("both", {}, (), needs, lambda out: (out / "x").touch()).status == status


def test_always_is_remade_and_the_rest_stays_when_the_bytes_are_equal(tmp_path: Path) -> None:
    for status in ("made", "fresh"):
        run = start(tmp_path)
        read = run.make("read", {}, (), (), lambda out: (out / "x").write_text("same"), always=True)
        assert read.status == "made"
        assert run.make("next", {}, (), (read,), lambda out: (out / "x").touch()).status == status


def test_what_a_killed_run_left_is_used_by_the_same_key_only(tmp_path: Path) -> None:
    def dies(out: Path) -> None:
        (out / "half").write_text("half")
        raise KeyboardInterrupt

    seen = []

    def goes_on(out: Path) -> None:
        seen.append((out / "half").exists())
        (out / "half").write_text("whole")

    for setting, used in ((1, True), (2, False)):
        run = start(tmp_path / str(setting))
        with pytest.raises(KeyboardInterrupt):
            run.make("stage", {"setting": 1}, (), (), dies)
        with pytest.raises(BadInput, match="no finished stage 'stage'"):
            run.path("stage")
        made = run.make("stage", {"setting": setting}, (), (), goes_on)
        assert seen.pop() is used
        assert (made.folder / "half").read_text() == "whole"
        assert [path.name for path in made.folder.iterdir()] == ["half"]
        assert not made.folder.with_name("stage.part").exists()


def test_a_killed_remake_leaves_the_old_stage_until_the_new_one_is_whole(tmp_path: Path) -> None:
    run = start(tmp_path)
    run.make("stage", {"setting": 1}, (), (), lambda out: (out / "x").write_text("old"))

    def dies(out: Path) -> None:
        (out / "x").write_text("new")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run.make("stage", {"setting": 2}, (), (), dies)
    assert (run.path("stage") / "x").read_text() == "old"
    assert run.make("stage", {"setting": 1}, (), (), dies).status == "fresh"


def test_sigkill_leaves_a_part_that_the_next_process_goes_on_with(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from kinfold.store import start\n"
        "def work(out): (out / 'half').write_text('from the dead'); time.sleep(60)\n"
        "start(Path(sys.argv[1])).make('stage', {'a': 1}, (), (), work)"
    )
    process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT)
    half, limit = tmp_path / "stage.part" / "half", time.monotonic() + 30
    while not (half.exists() and half.read_text()) and time.monotonic() < limit:
        time.sleep(0.01)
    process.kill()
    assert process.wait() < 0
    assert not (tmp_path / "manifest.json").exists()
    made = start(tmp_path).make("stage", {"a": 1}, (), (), lambda out: (out / "rest").touch())
    assert (made.folder / "half").read_text() == "from the dead"
    assert sorted(p.name for p in made.folder.iterdir()) == ["half", "rest"]


@pytest.mark.parametrize(("owner", "step"), [(Path, "rename"), (Run, "_record")])
def test_a_kill_between_the_last_steps_loses_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: type, step: str
) -> None:
    run_three(tmp_path, first="a")

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(owner, step, dies)
        with pytest.raises(KeyboardInterrupt):
            run_three(tmp_path, first="b")
    assert run_three(tmp_path, first="b") == "MMf"
    assert (tmp_path / "one" / "one.txt").read_text() == "b"
    assert not list(tmp_path.rglob("*.part"))


def test_a_stage_whose_input_was_remade_is_not_finished(tmp_path: Path) -> None:
    """After a kill between two stages, the later one belongs to older data: nobody may read both together."""
    run_three(tmp_path)
    start(tmp_path).make("one", {"first": "1"}, (), (), lambda out: (out / "one.txt").write_text("1"))
    run = find(tmp_path)
    assert run.path("one") == tmp_path / "one"
    for stage in ("two", "deep/three"):
        with pytest.raises(BadInput, match=f"no finished stage '{stage}'"):
            run.path(stage)
    run_three(tmp_path, first="1")
    assert run.path("deep/three") == tmp_path / "deep" / "three"


def test_a_run_of_another_format_is_refused_by_name(tmp_path: Path) -> None:
    run_three(tmp_path)
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"format": 99}))
    for get in (find, start):
        with pytest.raises(BadInput, match=rf"run format 99, this is {store.FORMAT}"):
            get(tmp_path)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "3", "{}", '{"format": 1}', '{"format": 1, "stages": []}', '{"format": 1, "stages": {"a": {}}}',
     '{"format": 1, "stages": {"a": 1}}', "\udcff"],
)  # fmt: skip
def test_a_damaged_manifest_is_one_clear_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(BadInput, match="damaged") as error:
        start(tmp_path)
    assert len(str(error.value).splitlines()) == 1


def test_runs_are_found_by_name_and_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match="make one with `kinfold run CONFIG`"):
        find(Path("demo"))
    for name in ("demo", "april"):
        run_three(Path("runs") / name)
    assert find(Path("demo")).folder == Path("runs/demo")
    assert find(Path("runs/demo")).folder == Path("runs/demo")
    assert find(tmp_path / "runs" / "april").folder == tmp_path / "runs" / "april"
    with pytest.raises(BadInput, match=r"no run in dmo: there are april, demo"):
        find(Path("dmo"))


def test_hash_folder_sees_names_and_contents_and_not_what_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a").write_text("1")
    (tmp_path / "in" / "b").write_text("2")
    before = hash_folder(tmp_path)
    (tmp_path / "truth").write_text("3")
    assert hash_folder(tmp_path) != before
    assert hash_folder(tmp_path, leave_out=("truth",)) == before
    (tmp_path / "in" / "b").rename(tmp_path / "in" / "c")
    assert hash_folder(tmp_path, leave_out=("truth",)) != before


def test_write_whole_leaves_equal_text_alone(tmp_path: Path) -> None:
    path = tmp_path / "x"
    write_whole(path, "é")
    os.utime(path, (0, 0))
    write_whole(path, "é")
    assert path.stat().st_mtime == 0
    write_whole(path, "e")
    assert path.read_text() == "e"
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
