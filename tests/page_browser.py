"""A browser as a person has it, and a service that can go away and come back."""

import contextlib
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from service_live import HERE, until

from kinfold.service.app import Settings, make_app

NAMES = ("chromium", "chromium-browser", "google-chrome")
DRAWN_BY_THE_CPU = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox")


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """The system's browser without a window; WebGL is drawn by the processor."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        missing = f"none of {', '.join(NAMES)} is on the PATH: install Chromium (on Debian: apt install chromium)"
        if os.environ.get("KINFOLD_NEEDS_BROWSER") == "1":  # as in CI
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(DRAWN_BY_THE_CPU))
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Watched:
    """What a page did that it should not have done."""

    wrong: list[str] = field(default_factory=list)

    def watch(self, page: Page, url: str) -> None:
        """Note errors of scripts, violations of the content security policy, and requests to anywhere but `url`."""
        home = urlsplit(url).netloc

        def policy(said: ConsoleMessage) -> None:
            if "Content Security Policy" in said.text:
                self.wrong.append(f"policy: {said.text}")

        def away(sent: Request) -> None:
            to = urlsplit(sent.url)
            if to.scheme in ("http", "https", "ws", "wss") and to.netloc != home:
                self.wrong.append(f"request: {sent.url}")

        page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        page.on("console", policy)
        page.on("request", away)


@contextlib.contextmanager
def serving(run: Path, port: int, rate: float = 1e6) -> Iterator[str]:
    """The URL of a service on a port that is free; gone afterwards, with every connection that was open."""
    app = make_app(Settings(run=run, rate=rate, every=0.05))
    config = uvicorn.Config(app, port=port, access_log=False, log_config=None, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        until(lambda: server.started)
        until(lambda: app.state.current.loaded is not None)
        yield f"{HERE}:{port}"
    finally:
        server.should_exit = True
        thread.join()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
