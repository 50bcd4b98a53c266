"""What happened afterwards: what segments tell of each outcome beside RFM and chance, ready to be drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Dot:
    """A share of the variance and its 95 % interval: as text, and in percent of the drawn line."""

    text: str
    at: float
    low: float
    high: float


@dataclass(frozen=True)
class Line:
    """One outcome. `tiers`: as many value tiers, where there are any. `chance`: where 99 of 100 random groups stay below, in
    percent of the drawn line. `verdict`: "more", "less" or "no surely different" from RFM. `sentence`: all of it in words."""

    text: str
    statistic: str
    ours: Dot
    rfm: Dot
    tiers: Dot | None
    chance: float
    chance_text: str
    state: str
    verdict: str
    sentence: str


@dataclass(frozen=True)
class After:
    """`summary`: how often the segments, and value tiers, tell more than RFM, and what to do where they tell less. `full`:
    the share of the variance at the end of the drawn line. `note`: of when and whom."""

    summary: str
    full: str
    note: str
    lines: tuple[Line, ...]


def after(later: Mapping[str, Any]) -> After | None:
    """None where nothing later is known, or nothing could be compared. `later`: kinfold.later.judge_later's answer."""
    found = later.get("outcomes") or []
    if not found:
        return None
    tiers = {each["outcome"]: each for each in later.get("value_tiers") or []}
    ends = [each["ours_interval"][1] for each in found] + [each["rfm_interval"][1] for each in found]
    ends += [each["interval"][1] for each in tiers.values()]
    full = min(1.0, max(0.01, *ends, *(each["random_p99"] for each in found)))
    lines = tuple(_line(each, tiers.get(each["outcome"]), full) for each in found)
    left = f" {later['left_out']:,} with no trace before that day are left out." if later["left_out"] else ""
    day = datetime.fromisoformat(later["after"])
    note = (
        f"The segments were made from what happened up to {day.day} {day:%B %Y}; this is what {later['customers']:,} "
        f"customers did in the {later['horizon_days']} days after it.{left}"
    )
    summary = _summary(lines, sum(each["adds_to_rfm"] for each in found))
    if tiers:
        more, less = (sum(each[key] for each in tiers.values()) for key in ("above_rfm", "below_rfm"))
        summary += f" As many value tiers tell more than RFM about {more or 'none'} of {len(tiers)}, "
        summary += f"less about {less or 'none'}."
    return After(summary, _percent(full), note, lines)


def _line(each: Mapping[str, Any], tiers: Mapping[str, Any] | None, full: float) -> Line:
    state = "more" if each["above_rfm"] else "less" if each["below_rfm"] else "even"
    verdict = {"more": "more than RFM", "less": "less than RFM", "even": "no sure difference to RFM"}[state]
    return Line(
        text=each["text"],
        statistic=each["statistic"],
        ours=_dot(each["ours"], each["ours_interval"], full),
        rfm=_dot(each["rfm"], each["rfm_interval"], full),
        tiers=None if tiers is None else _dot(tiers["tiers"], tiers["interval"], full),
        chance=100 * each["random_p99"] / full,
        chance_text=_percent(each["random_p99"]),
        state=state,
        verdict=verdict if each["above_random"] else f"{verdict}; no more than chance",
        sentence=each["sentence"],
    )


def _dot(value: float, interval: tuple[float, float], full: float) -> Dot:
    low, high = interval
    text = f"{_percent(value)} ({_percent(low)} to {_percent(high)})"
    return Dot(text, 100 * value / full, 100 * low / full, 100 * min(high, full) / full)


def _summary(lines: tuple[Line, ...], adds: int) -> str:
    more, less = ([line.text for line in lines if line.state == state] for state in ("more", "less"))
    even = len(lines) - len(more) - len(less)
    text = (
        f"Of {len(lines)} outcomes, the segments tell more than as many RFM cells about {len(more) or 'none'} and less about "
        f"{len(less) or 'none'}; for {even or 'none'} there is no sure difference."
    )
    if less:
        text += f" RFM is the better guide to: {'; '.join(less)}."
    return f"{text} To who knows the RFM cell already, the segments add something for {adds or 'none'} of them."


def _percent(value: float) -> str:
    return f"{100 * value:.1f}%"
