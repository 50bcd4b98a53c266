"""The page for people: the files of kinfold/page that there were at start-up, kept in memory."""

import mimetypes
from pathlib import Path

from fastapi import FastAPI, Request, Response

import kinfold

FOLDER = Path(kinfold.__file__).parent / "page"
KINDS = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml"}


def page_files(folder: Path = FOLDER) -> dict[str, tuple[bytes, str]]:
    """{path of a URL: (bytes, media type)}; empty if there is no page. Python files and hidden ones are no part of it."""
    if not (folder / "index.html").is_file():
        return {}
    found = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix not in (".py", "") and not path.name.startswith("."):
            kind = KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            charset = "; charset=utf-8" if kind.startswith(("text/", "image/svg")) else ""
            found[f"/{path.name}"] = (path.read_bytes(), kind + charset)
    found["/"] = found["/index.html"]
    return found


def add_page(app: FastAPI, files: dict[str, tuple[bytes, str]]) -> None:
    """A route for each file, by its name as it stands: there is no way from a request's path to the file system."""
    for path, (body, kind) in files.items():

        async def answer(request: Request, body: bytes = body, kind: str = kind) -> Response:
            return Response(body, media_type=None, headers={"Content-Type": kind, "Cache-Control": "no-cache"})

        app.add_route(path, answer, methods=["GET"], include_in_schema=False)
