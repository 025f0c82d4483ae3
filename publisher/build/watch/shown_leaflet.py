"""What the preview knows of one leaflet."""

from dataclasses import dataclass

from publisher.build.watch.draft_page import DraftPage
from publisher.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class ShownLeaflet:
    """The leaflet as it is typed, the last page of it that was good, and its files.

    `html` is that page, empty where there was none yet, and `title` the last that could be read.
    `files` are the paths of what was built from the draft, None while that is still to be done, and
    `proof` is what building found beyond the draft.
    """

    draft: DraftPage
    html: str = ""
    title: str = ""
    files: tuple[str, ...] | None = None
    proof: tuple[Diagnostic, ...] = ()

    @property
    def is_to_build(self) -> bool:
        """Whether there are no files of the draft, and nothing in it that forbids them."""
        return self.files is None and not self.draft.failed

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that is known to be wrong, each once."""
        return tuple(dict.fromkeys((*self.draft.diagnostics, *self.proof)))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the leaflet from being made."""
        return tuple(each for each in self.diagnostics if each.is_error)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What the author should look at."""
        return tuple(each for each in self.diagnostics if not each.is_error)
