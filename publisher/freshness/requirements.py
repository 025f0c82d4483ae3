"""The packages that a package needs, with their versions."""

import os
import re
from collections.abc import Mapping

_REQUIRES = re.compile(
    r"^Requires-Dist:[ \t]*(?P<name>[\w.-]+)[ \t]*(?:\[(?P<extras>[^\]\n]*)\])?(?P<rest>[^\n]*)",
    re.MULTILINE,
)
_EXTRA = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")
_SEPARATORS = re.compile(r"[-_.]+")


def requirements(package: str, installed: Mapping[str, list[str]]) -> dict[str, str]:
    """The version of `package` and of all that it needs, and those need, by name, sorted.

    `installed` is what `packages` finds. What is asked for only under a condition (as
    "python_version < '3.12'") counts where it is installed. Empty where `package` is not.
    """
    folders = _folders(installed)
    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    left = [(_plain(package), "")]
    while left:
        each = left.pop()
        if each in seen or each[0] not in folders:
            continue
        seen.add(each)
        name, extra = each
        folder, found[name] = folders[name]
        for needed in _REQUIRES.finditer(_header(folder)):
            asked_by = _EXTRA.search(needed["rest"].partition(";")[2])
            if (asked_by[1] if asked_by else "") == extra:
                plain = _plain(needed["name"])
                extras = (needed["extras"] or "").split(",")
                left += [(plain, ""), *((plain, wish.strip()) for wish in extras if wish.strip())]
    return dict(sorted(found.items()))


def _folders(installed: Mapping[str, list[str]]) -> dict[str, tuple[str, str]]:
    """Where each package keeps what is known of it, and its version; the first found counts."""
    found: dict[str, tuple[str, str]] = {}
    for home, names in installed.items():
        for each in names:
            name, _, version = each.rpartition(".")[0].partition("-")
            found.setdefault(_plain(name), (os.path.join(home, each), version))  # noqa: PTH118
    return found


def _header(folder: str) -> str:
    for name in ("METADATA", "PKG-INFO"):
        try:
            with open(f"{folder}/{name}", encoding="utf-8") as file:  # noqa: PTH123
                return file.read().partition("\n\n")[0]
        except OSError:
            continue
    return ""


def _plain(name: str) -> str:
    return _SEPARATORS.sub("-", name).lower()
