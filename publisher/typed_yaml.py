"""YAML files whose every key is known and typed, with a place for each mistake."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from publisher.diagnostics import Diagnostic, Problems, Span, error


class TypedYaml(BaseModel):
    """Base of everything that is read from YAML: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def __hash__(self) -> int:
        # That of pydantic fails where a value is a mapping.
        return hash(self.model_dump_json())


Shape = TypeVar("Shape", bound=TypedYaml)

_SHARED = 64
"""Texts: the phrases of all languages, themes, groups of a lexicon."""


def read_typed_yaml(file: Path, shape: type[Shape]) -> Shape:
    """Read a whole YAML file into `shape`; the same text is parsed once in a process.

    Raises `Problems` with every mistake and its line and column.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise Problems(
            [error("YAML-001", f"cannot be read: {problem}", "check the file", Span(str(file)))]
        ) from problem
    return parse_shared_yaml(text, str(file), shape)


def parse_shared_yaml(text: str, path: str, shape: type[Shape], *, as_text: bool = False) -> Shape:
    """What `parse_typed_yaml` gives, remembered for a text that many leaflets share.

    Nobody may change what is in it. Raises `Problems` as often as it is asked.
    """
    return cast("Shape", _remembered(text, path, shape, as_text=as_text))


@lru_cache(maxsize=_SHARED)
def _remembered(text: str, path: str, shape: type[TypedYaml], *, as_text: bool) -> TypedYaml:
    return parse_typed_yaml(text, path, shape, as_text=as_text)


def parse_typed_yaml(
    text: str, path: str, shape: type[Shape], first_line: int = 1, *, as_text: bool = False
) -> Shape:
    """Read YAML `text` into `shape`; `first_line` is the line of the file where `text` begins.

    With `as_text` every value reaches the model as it is written: edition 1.10 keeps its nought,
    a phone number is no number, and a title may be `No`.

    Raises `Problems` with every mistake and its line and column.
    """
    try:
        root, data = _load(text, path, first_line, as_text=as_text)
        duplicates = list(_duplicate_keys(root, path, first_line))
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        span = Span(path, mark.line + first_line, mark.column + 1) if mark else Span(path)
        raise Problems(
            [
                error(
                    "YAML-002",
                    f"this is not valid YAML: {problem.problem or problem.context}",
                    "check the indentation, and put quotes around text that contains a colon",
                    span,
                )
            ]
        ) from problem
    except yaml.YAMLError as problem:
        raise Problems(
            [
                error(
                    "YAML-002",
                    f"this is not valid YAML: {str(problem).splitlines()[0]}",
                    "remove the characters that cannot be seen or printed",
                    Span(path, first_line, 1),
                )
            ]
        ) from problem
    if data is None:
        data = {}
    places = YamlPlaces(root, path, first_line)
    found: Sequence[Diagnostic] = duplicates
    try:
        result = shape.model_validate(data)
    except ValidationError as problem:
        found = [*duplicates, *(_explain(each, shape, places) for each in problem.errors())]
        raise Problems(sorted(found, key=lambda each: each.span or Span(path))) from problem
    if found:
        raise Problems(found)
    return result


class YamlPlaces:
    """Line and column of each key and value of YAML text that is known to be valid."""

    def __init__(self, root: yaml.Node | None, path: str, first_line: int) -> None:
        self._root = root
        self._path = path
        self._first_line = first_line

    @classmethod
    def read(cls, text: str, path: str, first_line: int = 1) -> "YamlPlaces":
        """The places in `text`; `first_line` is the line of the file where it begins."""
        return cls(yaml.compose(text, Loader=_FAST_TEXT), path, first_line)

    def of(self, location: Sequence[str | int]) -> Span:
        """The key at `location` (keys and list positions), or the nearest thing around it."""
        return self._find(location)[0]

    def of_value(self, location: Sequence[str | int]) -> Span:
        """The value at `location`, or the nearest thing around it."""
        return self._find(location)[1]

    def _find(self, location: Sequence[str | int]) -> tuple[Span, Span]:
        node, best, value = self._root, self._root, self._root
        for step in location:
            key, node = _child(node, step)
            if node is None:
                break
            best, value = key or node, node
        return self._span(best), self._span(value)

    def _span(self, node: yaml.Node | None) -> Span:
        if node is None:
            return Span(self._path, self._first_line, 1)
        mark = node.start_mark
        return Span(self._path, mark.line + self._first_line, mark.column + 1)


# libyaml reads ten times faster; the messages of PyYAML's own parser are the clearer ones.
_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FAST_TEXT: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _load(text: str, path: str, first_line: int, *, as_text: bool) -> tuple[yaml.Node | None, Any]:
    """The tree of YAML text, and what it holds. Raises `YAMLError` and `Problems`."""
    try:
        return _load_by(_FAST_TEXT if as_text else _FAST, text, path, first_line)
    except yaml.YAMLError:
        return _load_by(yaml.BaseLoader if as_text else yaml.SafeLoader, text, path, first_line)


def _load_by(loader: Any, text: str, path: str, first_line: int) -> tuple[yaml.Node | None, Any]:
    _refuse_endless(text, path, first_line, loader)
    root = yaml.compose(text, Loader=loader)
    return root, None if root is None else loader("").construct_document(root)


def _refuse_endless(text: str, path: str, first_line: int, loader: Any) -> None:
    """No aliases, which a few lines of can fill any memory, and no values inside of 50 others."""
    depth = 0
    for token in yaml.scan(text, Loader=loader):
        if isinstance(token, yaml.AliasToken):
            message = f"'*{token.value}' repeats another value, which is not possible here"
            remedy = "write the value out, or put quotes around a text that begins with *"
        elif depth > _DEEPEST:
            message = "the values are nested too deeply"
            remedy = "close each [ and {, and write each key on a line of its own"
        else:
            depth += isinstance(token, _STARTS) - isinstance(token, _ENDS)
            continue
        mark = token.start_mark
        span = Span(path, mark.line + first_line, mark.column + 1)
        raise Problems([error("YAML-007", message, remedy, span)])


_DEEPEST = 50
_STARTS = (
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
)
_ENDS = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken, yaml.BlockEndToken)


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def _duplicate_keys(node: yaml.Node | None, path: str, first_line: int) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    mark = key.start_mark
                    found.append(
                        error(
                            "YAML-003",
                            f"the key '{key.value}' is there twice",
                            "keep one of the two",
                            Span(path, mark.line + first_line, mark.column + 1),
                        )
                    )
                seen.add(key.value)
            found += _duplicate_keys(value, path, first_line)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            found += _duplicate_keys(each, path, first_line)
    return found


_TYPE_WORDS = {
    "string_type": ("this must be text", "put the value in quotes"),
    "date_type": ("this must be a date", "write it as 2026-03-24"),
    "date_parsing": ("this is not a date", "write it as 2026-03-24: year, month, day"),
    "date_from_datetime_parsing": (
        "this is not a date",
        "write it as 2026-03-24: year, month, day",
    ),
    "date_from_datetime_inexact": ("this is a date with a time", "write it as 2026-03-24"),
    "tuple_type": ("this must be a list", "write it as [one, two]"),
    "list_type": ("this must be a list", "write it as [one, two]"),
    "dict_type": ("this must be a set of keys and values", "write it as {key: value}"),
    "model_type": ("this must be a set of keys and values", "write it as {key: value}"),
    "int_parsing": ("this must be a whole number", "write digits only"),
    "float_parsing": ("this must be a number", "write digits only"),
}


def _explain(problem: Any, shape: type[BaseModel], places: YamlPlaces) -> Diagnostic:
    # pydantic marks a bad key (not its value) with a last step of its own.
    location: tuple[str | int, ...] = tuple(step for step in problem["loc"] if step != "[key]")
    kind: str = problem["type"]
    name = str(location[-1]) if location else ""
    if kind == "missing":
        return error(
            "YAML-004", f"the key '{name}' is missing", f"add a line '{name}: …'",
            places.of(location[:-1]),
        )  # fmt: skip
    if kind == "extra_forbidden":
        known = _known_keys(shape, location[:-1])
        near = get_close_matches(name, known, 1, 0.5)
        remedy = f"did you mean '{near[0]}'?" if near else f"known keys are {', '.join(known)}"
        if problem["input"] in ("", None):
            # {full: ear, nose and throat} has the key 'nose and throat'.
            remedy = "a text with a comma in it needs quotes, as every text may have"
        return error("YAML-005", f"unknown key '{name}'", remedy, places.of(location))
    message, remedy = _TYPE_WORDS.get(kind, (problem["msg"], "correct the value"))
    if kind == "value_error":
        message = str(problem["ctx"]["error"])
        message, _, hint = message.partition(" | ")
        remedy = hint or remedy
    return error("YAML-006", f"{name}: {message}", remedy, places.of(location))


def _known_keys(shape: Any, location: Sequence[str | int]) -> list[str]:
    """The keys that are allowed at a place, found by walking the models' annotations."""
    for step in location:
        models = _models_in(shape)
        field = next(
            (
                field.annotation
                for model in models
                for key, field in model.model_fields.items()
                if step in (key, field.alias)
            ),
            None,
        )
        shape = field if field is not None else shape
    return sorted(
        field.alias or key
        for model in _models_in(shape)
        for key, field in model.model_fields.items()
    )


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for each in getattr(annotation, "__args__", ()) for model in _models_in(each)]
