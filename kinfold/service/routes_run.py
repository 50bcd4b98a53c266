"""Questions about the run as a whole: its columns, its map, its pictures; and whether the service is well."""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from fastapi import APIRouter, Request, Response

from kinfold.report.figures import looks
from kinfold.service import answers_run as answers
from kinfold.service import metrics
from kinfold.service.asking import FAULTY, Ask, Asking, ask
from kinfold.service.current import Current
from kinfold.service.models import Purpose
from kinfold.service.problems import Problem

router = APIRouter(responses=FAULTY)
EXAMPLES = 5
HIDDEN = ("row", "customer_id")


@router.get("/v1/columns", tags=["run"], response_model=answers.Columns)
async def columns(ask: Asking) -> Response:
    """The columns that a filter may name, with examples of their values."""

    def told() -> dict[str, Any]:
        table = ask.loaded.columns
        found = [
            {"name": name, "type": _type(table[name].type)} | _examples(table[name])
            for name in table.column_names
            if name not in HIDDEN
        ]
        return {"columns": found, "purposes": list(ask.loaded.alike.filters.purposes)}

    return await ask.fixed(told)


@router.get("/v1/columns/{name}", tags=["run"], response_model=answers.ColumnValues)
async def column(ask: Asking, name: str, purpose: Purpose = "") -> Response:
    """The values of one column for the customers on the map, in the map's order."""

    def told() -> dict[str, Any]:
        table = ask.loaded.columns
        there = [each for each in table.column_names if each not in HIDDEN]
        if name not in there:
            raise Problem(404, "unknown-column", f"no column {name[:100]!r} in this run", columns=there)
        values = table[name].take(pa.array(_drawn(ask, purpose)[0]))
        return {"name": name, "type": _type(table[name].type), "values": values.to_pylist()}

    return await ask.fixed(told)


@router.get("/v1/map", tags=["run"], response_model=answers.Map)
async def map_(ask: Asking, purpose: Purpose = "") -> Response:
    """Where customers are drawn: for the eye only, nothing is to be computed from it."""

    def told() -> dict[str, Any]:
        rows, xy = _drawn(ask, purpose)
        segments = ask.loaded.alike.segments
        return {
            "ids": [segments.ids[row] for row in rows.tolist()],
            "x": xy[:, 0].round(3).tolist(),
            "y": xy[:, 1].round(3).tolist(),
            "segment": segments.label[rows].tolist(),
            "segments": list(segments.names),
            "colours": {name: look.colour for name, look in looks(segments).items()},
            "of": len(segments.ids),
        }

    return await ask.fixed(told)


@router.get(
    "/v1/pictures/{token}", tags=["run"], response_class=Response, responses={200: {"content": {"image/jpeg": {}}}}
)
async def picture(ask: Asking, token: str) -> Response:
    """A picture of the catalogue as a JPEG, 320 pixels at most, by the token that other answers name it with."""
    pictures = ask.loaded.pictures
    if token not in pictures:
        raise Problem(404, "unknown-picture", "no picture has this token")

    def drawn() -> bytes:
        found = pictures.jpeg(token)
        if found is None:
            raise Problem(404, "unknown-picture", "the file of this picture is gone")
        return found

    return await ask.tagged(drawn, "image/jpeg")


@router.get("/health", tags=["service"], response_model=answers.Alive)
async def health() -> dict[str, str]:
    """The process is alive."""
    return {"status": "alive"}


@router.get("/ready", tags=["service"], response_model=answers.Ready)
async def ready(request: Request) -> Response:
    """A whole run is in memory and answers; 503 before that."""
    request.scope.setdefault("kinfold", "read")
    asked = await ask(request)
    return asked.answer({"status": "ready", "customers": len(asked.loaded.alike.ids)})


@router.get("/metrics", tags=["service"], response_class=Response, responses={200: {"content": {"text/plain": {}}}})
async def metrics_(request: Request) -> Response:
    """Requests, times, and which run answers, in Prometheus's text format; of this worker process."""
    current: Current = request.app.state.current
    run = current.loaded
    text = current.metrics.text(run.digest if run else "", len(run.alike.ids) if run else 0)
    return Response(text, media_type=metrics.TYPE, headers={"Cache-Control": "no-store"})


def _drawn(ask: Ask, purpose: str) -> Any:
    """(k,) rows and (k, 2) places of the customers that are drawn, and agreed to the purpose where one is asked for."""
    drawn, xy = ask.loaded.drawn, ask.loaded.xy
    allowed = ask.rows("", purpose)
    if allowed is not None:
        kept = pc.is_in(pa.array(drawn), value_set=pa.array(allowed)).to_numpy(zero_copy_only=False)
        drawn, xy = drawn[kept], xy[kept]
    return drawn, xy


def _type(kind: pa.DataType) -> str:
    if pa.types.is_boolean(kind):
        return "yes or no"
    if pa.types.is_integer(kind):
        return "whole number"
    if pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return "number"
    return "time" if pa.types.is_temporal(kind) else "text"


def _examples(values: pa.ChunkedArray) -> dict[str, Any]:
    """The commonest values of text; of what has an order the lowest, the middle and the highest."""
    known = values.drop_null()
    if _type(values.type) in ("text", "yes or no"):
        counts = sorted(known.value_counts().to_pylist(), key=lambda each: (-each["counts"], str(each["values"])))
        examples = [each["values"] for each in counts[:EXAMPLES]]
    else:
        ordered = known.take(pc.sort_indices(known))
        n = len(ordered)
        examples = [ordered[at].as_py() for at in sorted({0, n // 4, n // 2, 3 * n // 4, n - 1})] if n else []
    return {"examples": examples, "missing": values.null_count}
