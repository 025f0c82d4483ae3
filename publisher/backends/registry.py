"""Finding the formats that are installed, this project's and others' alike."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points

from publisher.backends.protocol import Backend
from publisher.diagnostics import Problems, error

GROUP = "publisher.backends"
"""The entry-point group under which a distribution registers its formats."""

_ORDER = (
    "pdf",
    "pdf-a4-print",
    "pdf-a5-booklet",
    "pdf-dl-trifold",
    "pdf-poster",
    "pdf-large-print",
    "pdf-giant-print",
    "word",
    "epub",
    "narrated_epub",
    "audio",
    "m4b",
    "daisy",
    "lpf",
    "vtt",
    "web",
)


@cache
def find_backends() -> dict[str, Backend]:
    """Every installed format by name: this project's own first, others in alphabetical order.

    Raises `Problems` where two distributions claim one name, or one cannot be loaded.
    """
    found: dict[str, Backend] = {}
    owners: dict[str, EntryPoint] = {}
    problems = []
    for point in sorted(entry_points(group=GROUP), key=_rank):
        owner = point.dist.name if point.dist else point.module
        if point.name in owners:
            other = owners[point.name]
            problems.append(
                error(
                    "FORMAT-001",
                    f"two formats are called '{point.name}': {other.value} and {point.value}",
                    f"uninstall one of the packages, for example '{owner}'",
                )
            )
            continue
        owners[point.name] = point
        try:
            backend = point.load()()
        except Exception as problem:  # noqa: BLE001  # a stranger's code may raise anything
            problems.append(
                error(
                    "FORMAT-002",
                    f"the format '{point.name}' cannot be loaded: {problem}",
                    f"reinstall or uninstall the package '{owner}'",
                )
            )
            continue
        if not isinstance(backend, Backend):
            problems.append(
                error(
                    "FORMAT-003",
                    f"the format '{point.name}' ({point.value}) lacks a part of the protocol",
                    f"uninstall the package '{owner}' or get a newer one",
                )
            )
            continue
        found[point.name] = backend
    if problems:
        raise Problems(problems)
    return found


def _rank(point: EntryPoint) -> tuple[int, str, str]:
    place = _ORDER.index(point.name) if point.name in _ORDER else len(_ORDER)
    return place, point.name, point.value
