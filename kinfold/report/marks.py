"""The five tests of a segment as marks: a sign, a state and the number the test turns on."""

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.contrasts import told
from evidence.verdict import Test, Viability
from kinfold.worth import Worth

SIGNS = {True: ("✓", "passed"), False: ("✗", "failed"), None: ("?", "unknown")}
ASKED = {
    "measurable": "Is its size known, and are its customers clearly in it?",
    "accessible": "Can enough of it be reached, with consent?",
    "substantial": "Is it large enough to be worth the work?",
    "differentiable": "Do its customers end up differently from others?",
    "actionable": "Is there something that could be done differently for it?",
}


@dataclass(frozen=True)
class Mark:
    """One test. `id`: where its sentence stands on the page. `sign`, `state`: ✓ passed, ✗ failed, ? unknown. `figure`: the
    number it turns on, as text, "" if none is known."""

    id: str
    name: str
    sign: str
    state: str
    figure: str
    sentence: str


@dataclass(frozen=True)
class Verdict:
    """The five marks of a segment, and what follows from them in a few words. `viable`: see evidence.verdict."""

    viable: bool
    words: str
    marks: tuple[Mark, ...]


def verdicts(worth: Worth | None) -> dict[str, Verdict]:
    """{segment: verdict}, empty where the segments have not been judged."""
    return {each.segment: _verdict(each) for each in worth.viability} if worth is not None else {}


def _verdict(of: Viability) -> Verdict:
    marks = tuple(
        Mark(f"{of.segment}.{test.name}", test.name, *SIGNS[test.passed], _figure(test), test.sentence)
        for test in of.tests
    )
    failed = [test.name for test in of.tests if test.passed is False]
    open_ = [test.name for test in of.tests if test.passed is None]
    if failed:
        words = f"not {_listed(failed, 'or')}"
    elif open_:
        words = f"{'viable' if of.viable else 'not told'}; {_listed(open_, 'and')} not known"
    else:
        words = "viable"
    return Verdict(of.viable, words, marks)


def _figure(test: Test) -> str:
    """The number a test turns on: a share, or how many of the things compared differ."""
    values: Mapping[str, float | None] = test.values
    if test.name == "substantial":
        of_value = values.get("value_share")
        share = of_value if of_value is not None else values.get("customer_share")
    else:
        share = values.get({"measurable": "share", "accessible": "reachable"}.get(test.name, ""))
    if share is not None:
        return told(share, "share")
    differences, compared = values.get("differences"), values.get("compared")
    return f"{differences:.0f} of {compared:.0f}" if differences is not None and compared is not None else ""


def _listed(names: list[str], last: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"
