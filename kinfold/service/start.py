"""Start the service: checked before, in one or several processes."""

import ipaddress
import os
import socket
from pathlib import Path

from customers.errors import BadInput
from kinfold.service.app import ENVIRONMENT, Settings
from kinfold.service.keys import load_keys
from kinfold.service.loaded import state
from kinfold.store import find

CONNECTIONS = 1000  # at once in one process; more are told to come again


def serve(run: Path, host: str, port: int, workers: int, rate: float) -> None:
    """Answer until stopped. Raises BadInput for an unfinished run, a port that is taken, and an open door."""
    import uvicorn

    folder = find(run).folder
    state(find(folder))
    guarded = bool(load_keys(folder))
    if not guarded and not is_loopback(host):
        raise BadInput(
            f"--host {host} lets others in and the run has no key: kinfold key add {run} NAME, or leave out --host"
        )
    _check_port(host, port)
    settings = Settings(run=folder.resolve(), rate=rate, guarded=not is_loopback(host))
    os.environ[ENVIRONMENT] = settings.model_dump_json()
    who = "with keys" if guarded else "without keys, to this machine alone"
    shown = f"[{host}]" if ":" in host else host
    print(f"kinfold: {folder} on http://{shown}:{port}, {who}", flush=True)
    uvicorn.run(
        "kinfold.service.app:from_environment",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        http="kinfold.service.prompt:Prompt",
        access_log=False,  # paths hold ids of customers
        log_config=None,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=10,
    )


def is_loopback(host: str) -> bool:
    """True if nobody but this machine can reach it."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check_port(host: str, port: int) -> None:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        raise BadInput(f"cannot listen on {host}:{port} ({error.strerror}): choose another --port") from error
