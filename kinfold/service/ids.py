"""Ids in paths: a slash within one, sent as %2F, must not part the path."""

import re
from typing import Annotated
from urllib.parse import quote_from_bytes, unquote

from pydantic import AfterValidator
from starlette.types import Scope

SLASH = "\ue000"  # of Unicode's private use area: stands for a slash that belongs to an id, while routes are matched
SENT = re.compile(rb"%2f", re.IGNORECASE)
KEPT = quote_from_bytes(SLASH.encode()).encode()

PathId = Annotated[str, AfterValidator(lambda id: id.replace(SLASH, "/"))]


def keep_slashes(scope: Scope) -> None:
    """Servers decode paths before they are matched, %2F too; read it from the path as it was sent."""
    sent: bytes = scope.get("raw_path") or b""
    if SENT.search(sent):
        scope["path"] = unquote(SENT.sub(KEPT, sent).decode("ascii", "replace"))
