"""The JSON schemas of a model's answers, and whether an answer has them."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from personas.brief import SECTIONS, Kind

LONGEST = 300  # characters of a claim
LONGEST_NAME = 60
CLAIMS = (4, 10)  # of a brief
CITED = 3  # facts a claim
SHORT, FEW = 120, 4  # characters of a claim, and claims, of an answer that must be shorter
LENGTHS = ("minLength", "maxLength", "minItems", "maxItems")

Schema = dict[str, Any]


def brief_schema(ids: Sequence[str]) -> Schema:
    """{"summary": {"facts", "text"}, "claims": [{"kind", "facts", "text"}]}; `ids`: of the facts that may be cited."""
    fewest = CLAIMS[0] if len(ids) >= CLAIMS[0] + 2 else 1  # size and share alone do not make four claims
    claim = _object(kind=_one_of(list(SECTIONS)), facts=_cited(ids), text=_text(LONGEST))
    return _object(summary=_object(facts=_cited(ids), text=_text(LONGEST)), claims=_list(claim, fewest, CLAIMS[1]))


def names_schema(segments: Sequence[str], ids: Sequence[str]) -> Schema:
    """{"names": [{"segment", "facts", "name"}]}, as many as there are segments."""
    named = _object(segment=_one_of(segments), facts=_cited(ids), name=_text(LONGEST_NAME))
    return _object(names=_list(named, len(segments), len(segments)))


def rewrite_schema(ids: Sequence[str], rejected: Sequence[Kind]) -> Schema:
    """{"claims": [{"kind", "facts", "text"}]}, of the kinds that were rejected and no more than those."""
    kinds = [kind for kind in get_args(Kind) if kind in rejected]
    claim = _object(kind=_one_of(kinds), facts=_cited(ids), text=_text(LONGEST))
    return _object(claims=_list(claim, 0, len(rejected)))


def shorter(schema: Mapping[str, Any]) -> Schema:
    """The same schema for an answer that must fit into fewer tokens: shorter texts, fewer claims, one fact each."""

    def cut(part: Schema, key: str = "") -> Schema:
        if part["type"] == "object":
            return part | {"properties": {name: cut(inner, name) for name, inner in part["properties"].items()}}
        if part["type"] == "array":
            most = {"facts": 1, "claims": FEW}.get(key, part["maxItems"])
            most = min(most, part["maxItems"])
            fewest = min(1 if key == "claims" else most, part["minItems"])
            return part | {"items": cut(part["items"]), "minItems": fewest, "maxItems": most}
        return part | ({"maxLength": min(part["maxLength"], SHORT)} if "maxLength" in part else {})

    return cut(dict(schema))


def without_lengths(schema: Mapping[str, Any]) -> Schema:
    """The same schema for servers that take no limits of length."""

    def bare(part: Any) -> Any:
        if isinstance(part, Mapping):
            return {key: bare(value) for key, value in part.items() if key not in LENGTHS}
        return part

    return dict(bare(schema))


def read(said: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON object in an answer, whatever stands around it. Raises ValueError saying where it breaks the schema."""
    said = re.sub(r"<think>.*?</think>", "", said, flags=re.DOTALL)  # what reasoning models say before they answer
    start, end = said.find("{"), said.rfind("}")
    if start < 0 or end < start:
        raise ValueError("there is no JSON object in it")
    try:
        answer = json.loads(said[start : end + 1])
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"it is not JSON: {error if isinstance(error, ValueError) else 'too deep'}") from None
    _hold(answer, schema, "the answer")
    return dict(answer)


def _hold(value: Any, schema: Mapping[str, Any], where: str) -> None:
    """Raise ValueError unless the value has the schema; of JSON Schema, what the schemas of this file use."""
    right = {"object": isinstance(value, dict), "array": isinstance(value, list), "string": isinstance(value, str)}
    if not right[schema["type"]]:
        raise ValueError(f"{where} must be of type {schema['type']}")
    if isinstance(value, dict):
        names = schema["properties"]
        missing, strange = [n for n in names if n not in value], [n for n in value if n not in names]
        if missing or strange:
            raise ValueError(f"{where} needs {', '.join(names)}" + (" and nothing else" if strange else ""))
        for name, inner in names.items():
            _hold(value[name], inner, name if where == "the answer" else f"{where}.{name}")
    elif isinstance(value, list):
        if not schema["minItems"] <= len(value) <= schema["maxItems"]:
            raise ValueError(f"{where} must have {schema['minItems']} to {schema['maxItems']} entries")
        for at, inner in enumerate(value):
            _hold(inner, schema["items"], f"{where}.{at}")
    elif "enum" in schema and value not in schema["enum"]:
        raise ValueError(f"{where} is none of those allowed")
    elif "maxLength" in schema and not 0 < len(value.strip()) <= schema["maxLength"]:
        raise ValueError(f"{where} must have 1 to {schema['maxLength']} characters")


def _object(**properties: Schema) -> Schema:
    names = list(properties)
    return {"type": "object", "properties": properties, "required": names, "additionalProperties": False}


def _list(items: Schema, fewest: int, most: int) -> Schema:
    return {"type": "array", "items": items, "minItems": fewest, "maxItems": most}


def _cited(ids: Sequence[str]) -> Schema:
    return _list(_one_of(ids), 1, CITED)


def _one_of(words: Sequence[str]) -> Schema:
    return {"type": "string", "enum": list(dict.fromkeys(words))}


def _text(longest: int) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": longest}
