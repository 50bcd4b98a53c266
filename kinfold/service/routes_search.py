"""Questions that take a body: who is near, more like these, whom a filter lets through, where newcomers belong."""

from dataclasses import asdict
from typing import Annotated, Any

import anyio
import numpy as np
from fastapi import APIRouter, Depends, Response

from kinfold.service import answers
from kinfold.service.asking import FAULTY, Asking
from kinfold.service.bodies import body_of, described_body
from kinfold.service.models import AudienceOf, LookalikeTo, NewCustomers, SimilarTo
from kinfold.service.newcomers import place
from kinfold.service.search import similar_to, similar_to_each
from retrieval.lookalike import lookalike as find

router = APIRouter(prefix="/v1", tags=["search"], responses=FAULTY)
QUICK = 1000  # hits that take a few milliseconds in all


@router.post("/similar", openapi_extra=described_body(SimilarTo), response_model=answers.Hits | answers.HitLists)
async def similar(ask: Asking, asked: Annotated[SimilarTo, Depends(body_of(SimilarTo))]) -> Response:
    """Who is near to a customer, to words, to a point, to a point between two customers, or to many points at once."""
    quick = asked.text is None and not asked.where and not asked.purpose and not asked.outside
    quick = quick and len(asked.vectors or [1]) * asked.k <= QUICK  # sooner done than handed to a thread
    if asked.vectors is not None:
        lists = similar_to_each(ask, asked) if quick else await anyio.to_thread.run_sync(similar_to_each, ask, asked)
        return ask.written("lists", lists)
    if quick:
        return ask.answer({"hits": similar_to(ask, asked)})
    return ask.answer({"hits": await anyio.to_thread.run_sync(similar_to, ask, asked)})


@router.post("/lookalike", openapi_extra=described_body(LookalikeTo), response_model=answers.Lookalikes)
async def lookalike(ask: Asking, asked: Annotated[LookalikeTo, Depends(body_of(LookalikeTo))]) -> Response:
    """More customers like these, and how far that can be trusted: a third of the seeds is held out and looked for."""

    def told() -> dict[str, Any]:
        loaded = ask.loaded
        found = find(loaded.alike.search, asked.seeds, asked.k, ask.select(asked.where, asked.purpose))
        return asdict(found) | {"hits": loaded.nearest.told(found.hits)}

    return ask.answer(await anyio.to_thread.run_sync(told))


@router.post("/audience", openapi_extra=described_body(AudienceOf), response_model=answers.Audience)
async def audience(ask: Asking, asked: Annotated[AudienceOf, Depends(body_of(AudienceOf))]) -> Response:
    """The customers a filter lets through: how many, in which segments, and who."""

    def told() -> dict[str, Any]:
        alike = ask.loaded.alike
        rows = ask.rows(asked.where, asked.purpose)
        rows = np.arange(len(alike.ids)) if rows is None else rows
        counts = np.bincount(alike.segments.label[rows] + 1, minlength=len(alike.segments.names) + 1).tolist()
        sizes = dict(zip(("noise", *alike.segments.names), counts, strict=True))
        return {
            "count": len(rows),
            "of": len(alike.ids),
            "segments": {name: size for name, size in sorted(sizes.items()) if size},
            "ids": [alike.ids[row] for row in rows[: asked.limit].tolist()],
        }

    return ask.answer(await anyio.to_thread.run_sync(told))


@router.post("/assign", openapi_extra=described_body(NewCustomers), response_model=answers.Assigned)
async def assign(ask: Asking, asked: Annotated[NewCustomers, Depends(body_of(NewCustomers))]) -> Response:
    """Place new and changed customers in the segments, without a refit. Needs a key of scope assign."""
    ask.need("assign")
    limiter = ask.request.app.state.assigning  # one at a time: it encodes, on all the memory that takes
    return ask.answer(await anyio.to_thread.run_sync(place, ask.loaded.copy, asked, limiter=limiter))
