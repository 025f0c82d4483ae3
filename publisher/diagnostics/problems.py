"""The exception that carries findings up to whoever can report them."""

from collections.abc import Iterable

from publisher.diagnostics.diagnostic import Diagnostic


class Problems(Exception):
    """Raised when work cannot go on; holds every finding so far, never only the first."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("\n".join(str(each) for each in self.diagnostics))

    def __reduce__(self) -> tuple[type["Problems"], tuple[tuple[Diagnostic, ...]]]:
        # Crosses process borders in a parallel build.
        return (Problems, (self.diagnostics,))
