"""Questions about segments and their briefs."""

from dataclasses import asdict
from typing import Any

import anyio
from fastapi import APIRouter, Response

from kinfold.briefs.export import plain
from kinfold.briefs.numbers import verdict
from kinfold.briefs.states import Status, status
from kinfold.report.figures import looks
from kinfold.service import answers_run as answers
from kinfold.service.asking import FAULTY, Ask, Asking
from kinfold.service.ids import PathId
from kinfold.service.problems import Problem

router = APIRouter(prefix="/v1", tags=["segments"], responses=FAULTY)


@router.get("/segments", response_model=answers.Segments)
async def segments(ask: Asking) -> Response:
    """All segments: how large, how sure, worth what."""
    found = ask.loaded.alike.segments
    return ask.answer(
        {
            "segments": [_told(ask, name) for name in found.names],
            "noise": int((found.label < 0).sum()),
            "of": len(found.ids),
        }
    )


@router.get("/segments/{id}", response_model=answers.OneSegment)
async def segment(ask: Asking, id: PathId) -> Response:
    """One segment: its facts, each a counted number, and the tests of its worth."""
    ask.segment(id)
    material, segments = ask.loaded.material, ask.loaded.alike.segments
    facts = material.facts.get(id)
    tests = [each for each in (material.worth.viability if material.worth else ()) if each.segment == id]
    brief = material.briefs.get(id)
    more: dict[str, Any] = {
        "summary": brief.summary if brief else "",
        "facts": [asdict(fact) for fact in facts.facts] if facts else [],
        "tests": [asdict(test) for each in tests for test in each.tests],
        "micro": {name: len(rows) for name, rows in segments.micro.items() if segments.parent[name] == id},
        "nearest": list(facts.nearest) if facts else [],
        "unknown": list(facts.unknown) if facts else [],
        "quotes": [quote.text for quote in facts.quotes] if facts else [],
        "pictures": _pictures(ask, id),
    }
    return ask.answer(_told(ask, id) | more)


@router.get("/briefs/{id}", response_model=answers.Brief)
async def brief(ask: Asking, id: PathId) -> Response:
    """The brief of a segment, with the state it has now."""
    ask.segment(id)
    if id not in ask.loaded.material.briefs or id not in ask.loaded.material.facts:
        raise Problem(404, "unknown-brief", f"segment {id} has no brief")
    view = await anyio.to_thread.run_sync(ask.loaded.view, id)
    now = _status(ask, id)
    told = plain(view) | {"status": asdict(now) | {"sentence": now.sentence}, "pictures": _pictures(ask, id)}
    return ask.answer(told)


def _told(ask: Ask, name: str) -> dict[str, Any]:
    material, segments = ask.loaded.material, ask.loaded.alike.segments
    size = int(segments.sizes[segments.names.index(name)])
    brief = material.briefs.get(name)
    viable = [each.viable for each in (material.worth.viability if material.worth else ()) if each.segment == name]
    stable = [each.stable for each in material.segmentation.stability if each.segment == name]
    return {
        "segment": name,
        "name": brief.name if brief else name,
        "size": size,
        "share": size / len(segments.ids),
        "colour": looks(segments)[name].colour,
        "state": _status(ask, name).state,
        "stable": stable[0] if stable else None,
        "viable": viable[0] if viable else None,
        "verdict": verdict(name, material.worth)[0],
    }


def _status(ask: Ask, name: str) -> Status:
    brief = ask.loaded.material.briefs.get(name)
    return status(brief, ask.current.entries) if brief else Status("draft")


def _pictures(ask: Ask, name: str) -> list[dict[str, Any]]:
    facts = ask.loaded.material.facts.get(name)
    return [
        {
            "picture": ask.loaded.pictures.token(each.path),
            "name": each.name,
            "customers": each.count,
            "lift": each.lift,
        }
        for each in (facts.pictures if facts else ())
    ]
