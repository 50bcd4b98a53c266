"""Questions about one customer."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from kinfold.service import answers
from kinfold.service.asking import FAULTY, Asking
from kinfold.service.ids import PathId
from kinfold.service.models import MOST, Purpose, SimilarTo, Where
from kinfold.service.search import similar_to
from kinfold.service.timeline import timeline as steps_of
from retrieval.why import Pair

router = APIRouter(prefix="/v1/customers", tags=["customers"], responses=FAULTY)


@router.get("/{id}", response_model=answers.Customer)
async def customer(ask: Asking, id: PathId, purpose: Purpose = "") -> Response:
    """What is known of a customer: columns, segment, how firmly, and how sure the vector is."""

    def told() -> dict[str, Any]:
        row, loaded = ask.row(id, purpose), ask.loaded
        embedding, segments = loaded.alike.search.embedding, loaded.alike.segments
        (columns,) = loaded.columns.slice(row, 1).to_pylist()
        return {
            "customer_id": id,
            "segment": segments.name_of(row),
            "strength": float(segments.strength[row]),
            "membership": dict(zip(segments.names, segments.membership[row].tolist(), strict=True)),
            "present": dict(zip(embedding.modalities, embedding.present[row].tolist(), strict=True)),
            "uncertainty": dict(zip(embedding.modalities, embedding.uncertainty[row].tolist(), strict=True)),
            "columns": {name: value for name, value in columns.items() if name not in ("row", "customer_id")},
        }

    return await ask.fixed(told)


@router.get("/{id}/similar", response_model=answers.Hits)
async def similar(
    ask: Asking,
    id: PathId,
    k: Annotated[int, Query(ge=1, le=MOST)] = 10,
    where: Where = "",
    purpose: Purpose = "",
    outside: bool = False,
) -> Response:
    """Who is like this customer. `outside`: only customers of other segments."""
    asked = SimilarTo.model_construct(customer=id, k=k, where=where, purpose=purpose, outside=outside)
    quick = not where and not purpose and not outside  # sooner done than handed to a thread
    return await ask.fixed(lambda: {"hits": similar_to(ask, asked)}, quick)


@router.get("/{id}/why/{other}", response_model=answers.Why)
async def why(ask: Asking, id: PathId, other: PathId, purpose: Purpose = "") -> Response:
    """Why two customers are alike: by modality what they have in common, in pieces that can be shown."""

    def told() -> dict[str, Any]:
        loaded = ask.loaded
        one, two = ask.row(id, purpose), ask.row(other, purpose)
        found = loaded.alike.why(one, two)
        by_modality = loaded.nearest.parts(one, two)
        return {
            "customer_id": id,
            "other_id": other,
            "score": sum(by_modality.values()),
            "by_modality": by_modality,
            "pieces": {name: [pair_of(pair) for pair in pairs] for name, pairs in found.pieces.items()},
            "common": {name: list(values) for name, values in found.common.items()},
        }

    def pair_of(pair: Pair) -> dict[str, Any]:
        sides = {"one": pair.one, "other": pair.other}
        return {"closeness": pair.closeness} | {
            side: {
                "words": ask.shown(piece.words),
                "picture": ask.loaded.pictures.token(piece.picture),
            }
            for side, piece in sides.items()
        }

    return await ask.fixed(told)


@router.get("/{id}/timeline", response_model=answers.Timeline)
async def timeline(
    ask: Asking, id: PathId, limit: Annotated[int, Query(ge=1, le=MOST)] = 100, purpose: Purpose = ""
) -> Response:
    """What a customer watched, viewed, wrote and bought, the newest first. Personal data in texts are masked, except for a
    key of scope admin."""

    def told() -> dict[str, Any]:
        row, loaded = ask.row(id, purpose), ask.loaded
        total, steps = steps_of(loaded.alike.customers, loaded.pictures, row, limit, ask.shown)
        return {"customer_id": id, "total": total, "masked": ask.scope != "admin", "steps": steps}

    return await ask.fixed(told)
