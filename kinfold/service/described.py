"""The description of the interface (OpenAPI), with the form of errors and of keys, which routes do not say themselves."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from kinfold.service.answers import ProblemDetails
from kinfold.service.gate import ALWAYS
from kinfold.service.models import AudienceOf, LookalikeTo, NewCustomers, SimilarTo


def described(app: FastAPI) -> dict[str, Any]:
    """Made once, then kept by the application."""
    if app.openapi_schema is None:
        found = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        parts = found.setdefault("components", {})
        for model in (ProblemDetails, SimilarTo, LookalikeTo, AudienceOf, NewCustomers):
            parts.setdefault("schemas", {})[model.__name__] = model.model_json_schema()
        parts["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        for path, methods in found["paths"].items():
            for operation in methods.values():
                operation["security"] = [] if path in ALWAYS else [{"key": []}, {}]
        app.openapi_schema = found
    return app.openapi_schema
