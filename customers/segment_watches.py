"""Fold the video events of a session into one watch a video: how many of its seconds were seen, where it was left."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from customers.segment_values import number, word

PLAYBACK, CONTENT = "Video Playback ", "Video Content "
Key = tuple[str, str, str]  # customer, session, video


@dataclass
class Watch:
    """What the events of one session said so far. Seconds; None: nobody said."""

    timestamp: datetime
    duration_s: float | None = None
    completed: bool = False
    heard: list[tuple[datetime, float, bool]] = field(default_factory=list)  # when, at which second, does it start here

    def seen(self, seeks: list[datetime]) -> float | None:
        """Seconds of the video that were played, those played twice counted once; None if no event had a position.

        Between two events the playhead played what lies between them, unless the viewer sought in between: then at most
        a heartbeat is lost. Before the first event it played what lies before it, unless that one says that it starts.
        """
        if not self.heard:
            return None
        heard = sorted(self.heard, key=lambda event: event[:2])
        when, at, starts = heard[0]
        played = [(at if starts else 0.0, at)]
        for then, to, _ in heard[1:]:
            if to > at and not any(when < seek <= then for seek in seeks):
                played.append((at, to))
            when, at = then, to
        total, end = 0.0, 0.0
        for start, stop in sorted(played):
            total += max(0.0, stop - max(start, end))
            end = max(end, stop)
        return total


class Sessions:
    """Watches by customer, session and video.

    Content events count a position without ads, playback events with them, so the latter stand only for sessions that
    have none of the former. See https://segment.com/docs/connections/spec/video/.
    """

    def __init__(self) -> None:
        self._watches: dict[str, dict[Key, Watch]] = {CONTENT: {}, PLAYBACK: {}}
        self._videos: dict[str, dict[str, Any]] = {}
        self._seeks: dict[
            tuple[str, str], list[datetime]
        ] = {}  # by customer and session: whichever level tells of them

    def add(self, who: str, when: datetime, event: str, properties: Mapping[str, Any]) -> bool:
        """Take a video event. False if it is none, or does not say of which video: then nothing was taken."""
        level = next((level for level in (CONTENT, PLAYBACK) if event.startswith(level)), None)
        video = _video_id(properties) if level else None
        if level is None or video is None:
            return False
        position, total = number(properties, "position"), number(properties, "total_length")
        facts = _facts(properties)
        key = (who, word(properties, "session_id") or "", video)
        watch = self._watches[level].setdefault(key, Watch(when))
        watch.timestamp = min(watch.timestamp, when)
        if "Seek" in event:
            self._seeks.setdefault(key[:2], []).append(when)
        if position is not None:
            watch.heard.append((when, position, event.endswith((" Started", " Resumed")) and "Seek" not in event))
        watch.duration_s = _larger(watch.duration_s, total)
        watch.completed |= event.endswith(" Completed") and "Buffer" not in event and "Seek" not in event
        known = self._videos.setdefault(video, {})
        known |= {name: value for name, value in facts.items() if name not in known}
        known["duration_s"] = _larger(known.get("duration_s"), total)
        return True

    def watches(self) -> Iterator[dict[str, Any]]:
        """Rows of the table watches, in the order in which they began to be told."""
        content = self._watches[CONTENT]
        told = {key[:2] for key in content}
        playback = {key: watch for key, watch in self._watches[PLAYBACK].items() if key[:2] not in told}
        for (who, session, video), watch in (content | playback).items():
            seeks = self._seeks.get((who, session), [])
            seen = watch.seen(seeks)
            if watch.completed and not seeks:  # a heartbeat may miss the last seconds; completing does not
                seen = _larger(seen, watch.duration_s)
            left = max(watch.heard)[1] if watch.heard and not watch.completed else None
            times = {"timestamp": watch.timestamp, "watched_s": seen, "left_s": left, "duration_s": watch.duration_s}
            yield {"customer_id": who, "video_id": video} | times

    def videos(self) -> Iterator[dict[str, Any]]:
        """Rows of the table videos; one nobody named is called by its id."""
        for video, facts in self._videos.items():
            yield {"video_id": video, "title": video} | facts


def _facts(properties: Mapping[str, Any]) -> dict[str, str]:
    """What the event says about the video."""
    keywords = properties.get("keywords")
    words = ", ".join(map(str, keywords)) if isinstance(keywords, list) else word(properties, "keywords")
    about = [word(properties, "description"), f"Keywords: {words}." if words else None]
    facts = {
        "title": word(properties, "title"),
        "topic": word(properties, "genre", "program"),
        "description": " ".join(text for text in about if text),
    }
    return {name: value for name, value in facts.items() if value}


def _video_id(properties: Mapping[str, Any]) -> str | None:
    several = properties.get("content_asset_ids")
    first = {"content_asset_id": several[0]} if isinstance(several, list) and several else {}
    return word(first | dict(properties), "asset_id", "content_asset_id")


def _larger(known: float | None, told: float | None) -> float | None:
    return told if known is None else known if told is None else max(known, told)
