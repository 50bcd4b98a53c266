"""A part of a room is one file: `type: text` in a config is the class in `encoders/text.py`. No registry to edit."""

import difflib
import importlib
import inspect
import pkgutil
from typing import Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, ValidationError

from customers.errors import BadInput

ROOMS = ("customers", "encoders", "fusion", "retrieval", "clustering", "evidence", "personas", "kinfold")


class Spec(BaseModel):
    """A part's settings: frozen, and a key it does not know is an error rather than silently ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


P = TypeVar("P", bound=Spec)


def parts(room: str, base: type[P]) -> list[str]:
    """The names of the files of a room that define a concrete subclass of `base`, sorted."""
    package = importlib.import_module(room)
    names = (m.name for m in pkgutil.iter_modules(package.__path__))
    return sorted(name for name in names if _class_in(f"{room}.{name}", base) is not None)


def find(room: str, name: str, base: type[P]) -> type[P]:
    """The class behind `type: name`: a file of this room, or a dotted module path of another package.

    Raises BadInput naming the nearest part when there is no such file.
    """
    path = name if "." in name else f"{room}.{name}"
    try:
        found = _class_in(path, base)
    except ModuleNotFoundError as error:
        if error.name is None or not (path == error.name or path.startswith(error.name + ".")):
            raise BadInput(f"{path.replace('.', '/')}.py needs the package {error.name}: pip install it") from error
        found = None
    if found is None:
        known = parts(room, base)
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
        raise BadInput(f"no part {name!r} in {room}/: {hint}")
    return found


def make(room: str, base: type[P], settings: Any) -> P:
    """Build a part from `{type: ..., **settings}`, or take one that is built; pydantic checks the settings.

    Raises BadInput naming the key at fault and the nearest right one.
    """
    if isinstance(settings, base):
        return settings
    if not isinstance(settings, dict) or "type" not in settings:
        raise BadInput(f"a part of {room}/ needs `type:`, one of {', '.join(parts(room, base))}")
    found = find(room, str(settings["type"]), base)
    try:
        return found(**{key: value for key, value in settings.items() if key != "type"})
    except ValidationError as error:
        raise BadInput(f"{settings['type']}: {explain(error, found)}") from error


def part(room: str, base: type[P]) -> tuple[BeforeValidator, PlainSerializer]:
    """For `Annotated[Base, *part("room", Base)]`: a field that is written as `{type: ..., **settings}`."""
    return (
        BeforeValidator(lambda settings: make(room, base, settings)),
        PlainSerializer(lambda value: {"type": type_of(value), **value.model_dump()}),
    )


def type_of(part: Spec) -> str:
    """The name a config would use for this part: its file's, or the whole path of a module that is not kinfold's."""
    module = type(part).__module__
    return module.rpartition(".")[2] if module.partition(".")[0] in ROOMS else module


def explain(error: ValidationError, model: type[BaseModel]) -> str:
    """The first fault of a config in one line: the key, what is wrong, and the nearest right key."""
    fault = error.errors()[0]
    path = [str(step) for step in fault["loc"]]
    if fault["type"] != "extra_forbidden":
        return f"{'.'.join(path)}: {fault['msg']}"
    for step in path[:-1]:  # walk to the model that holds the misspelt key
        inner = model.model_fields[step].annotation if step in model.model_fields else None
        if inspect.isclass(inner) and issubclass(inner, BaseModel):
            model = inner
    near = difflib.get_close_matches(path[-1], model.model_fields, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(model.model_fields)}"
    return f"no key {'.'.join(path)!r}: {hint}"


def _class_in(path: str, base: type[P]) -> type[P] | None:
    module = importlib.import_module(path)
    for value in vars(module).values():
        if (
            inspect.isclass(value)
            and value.__module__ == module.__name__
            and issubclass(value, base)
            and not inspect.isabstract(value)
        ):
            return value
    return None
