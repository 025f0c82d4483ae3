"""Which formats of a leaflet are made: what the user named, or what the leaflet asks for."""

from collections.abc import Collection

from publisher.backends import Backend, find_backends


def chosen_formats(
    formats: Collection[str], forms: Collection[str], own_forms: Collection[str]
) -> tuple[str, ...]:
    """The names of the formats to make, in the order in which they are made.

    `formats` and `forms` are those that the user named, either may be empty; `own_forms` are those
    of the leaflet. A format that is printed in forms is meant by its first name, as in "pdf", and
    is made in the forms that were chosen; one form is also a format by its own name, as in
    "pdf-poster".
    """
    return tuple(
        name
        for name, backend in find_backends().items()
        if _is_chosen(name, backend, formats, forms or own_forms)
    )


def _is_chosen(
    name: str, backend: Backend, formats: Collection[str], forms: Collection[str]
) -> bool:
    if not backend.form:
        return not formats or name in formats
    printed = name.removesuffix(f"-{backend.form}")
    if not formats or printed in formats:
        return backend.form in forms or (name != printed and name in formats)
    return name in formats
