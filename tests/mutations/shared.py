"""The defects that the e-book and the web page can have alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.mutations.page import Page

Edit = Callable[[Page], object]


@dataclass(frozen=True, slots=True)
class Shared:
    """A defect of both formats; `caught_by` names the checks, and `uncaught` says why none does.

    Both stand by the format's name.
    """

    defect: str
    edit: Edit
    caught_by: Mapping[str, Sequence[str]]
    uncaught: Mapping[str, str]


SHARED: list[Shared] = []
"""The defects, to be entered once for each of the two formats; `markup` fills it."""


def shared(
    defect: str,
    *both: str,
    epub: Sequence[str] = (),
    web: Sequence[str] = (),
    uncaught: str | Mapping[str, str] = "",
) -> Callable[[Edit], Edit]:
    """Put an edit of an opened page among the shared defects.

    `both` names the checks that catch it in both formats, `epub` and `web` those of one.
    """

    def enter(edit: Edit) -> Edit:
        why = (
            uncaught if isinstance(uncaught, Mapping) else dict.fromkeys(("epub", "web"), uncaught)
        )
        caught_by = {"epub": (*both, *epub), "web": (*both, *web)}
        SHARED.append(Shared(defect, edit, caught_by, why))
        return edit

    return enter
