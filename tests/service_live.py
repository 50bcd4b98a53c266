"""A service of a run: in the test's own process without a socket, or on a free port in a thread."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn
from fastapi.testclient import TestClient

from kinfold.service.app import Settings, make_app

HERE = "http://127.0.0.1"
PATIENCE = 60.0  # seconds until something must have happened


@contextlib.contextmanager
def service(run: Path, key: str = "", rate: float = 1e6, every: float = 0.05) -> Iterator[TestClient]:
    """Asked directly; ready when it is given."""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    app = make_app(Settings(run=run, rate=rate, every=every))
    with TestClient(app, base_url=HERE, headers=headers, raise_server_exceptions=False) as client:
        until(lambda: client.get("/ready").status_code == 200)
        yield client


@contextlib.contextmanager
def live(run: Path, rate: float = 1e6, every: float = 0.05) -> Iterator[str]:
    """The URL of a service that answers over real HTTP."""
    app = make_app(Settings(run=run, rate=rate, every=every))
    http = "kinfold.service.prompt:Prompt"
    server = uvicorn.Server(uvicorn.Config(app, port=0, access_log=False, log_config=None, http=http))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        until(lambda: server.started)
        until(lambda: app.state.current.loaded is not None)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"{HERE}:{port}"
    finally:
        server.should_exit = True
        thread.join()


def until(true: Callable[[], bool]) -> None:
    """Wait for it, PATIENCE at most."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
