"""The service as one ASGI application."""

import asyncio
import contextlib
import gc
import logging
import os
from collections.abc import AsyncIterator
from pathlib import Path

from anyio import CapacityLimiter
from fastapi import FastAPI

import kinfold
from customers.spec import Spec
from kinfold.service import routes_customers, routes_run, routes_search, routes_segments
from kinfold.service.current import Current
from kinfold.service.described import described
from kinfold.service.gate import ALWAYS, Gate
from kinfold.service.limits import Buckets
from kinfold.service.metrics import Metrics
from kinfold.service.page import add_page, page_files
from kinfold.service.problems import HANDLERS

ENVIRONMENT = "KINFOLD_SERVICE"  # how settings reach worker processes
ABOUT = (
    "Who is alike, who passes a filter, and what is known of customers and segments, of one finished run of kinfold."
)


class Settings(Spec):
    """`rate`: requests a second of one key or address. `every`: seconds between looks for a newer run. `guarded`: nobody
    asks without a key, even while there is none."""

    run: Path
    rate: float = 50.0
    every: float = 2.0
    guarded: bool = False


def make_app(settings: Settings) -> FastAPI:
    """The service of a run; it is read when the application starts, and `/ready` says when that is done.

    Raises BadInput if the file of its keys is damaged.
    """
    current = Current(settings.run, Metrics())
    current.guarded = current.guarded or settings.guarded

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        watching = asyncio.create_task(current.watch(settings.every))
        yield
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching
        current.loaded = None  # its copy goes with it; a process that is stopped by a signal has no other chance
        gc.unfreeze()

    app = FastAPI(
        title="kinfold",
        description=ABOUT,
        version=kinfold.__version__,
        docs_url=None,  # they load scripts from elsewhere
        redoc_url=None,
        lifespan=lifespan,
        exception_handlers=HANDLERS,
        redirect_slashes=False,
    )
    app.state.current, app.state.assigning = current, CapacityLimiter(1)
    for routes in (routes_customers, routes_search, routes_segments, routes_run):
        app.include_router(routes.router)
    page = page_files()
    add_page(app, page)
    free = frozenset({*page, *ALWAYS, "/openapi.json"})
    app.openapi = lambda: described(app)  # type: ignore[method-assign]
    app.add_middleware(Gate, current=current, buckets=Buckets(settings.rate), free=free)
    return app


def from_environment() -> FastAPI:
    """The application of a worker process, which says what the service and the server do and no more: libraries tell paths."""
    logging.basicConfig(format="%(asctime)s %(message)s")
    for name in ("kinfold.service", "uvicorn.error"):
        logging.getLogger(name).setLevel(logging.INFO)
    return make_app(Settings.model_validate_json(os.environ[ENVIRONMENT]))
