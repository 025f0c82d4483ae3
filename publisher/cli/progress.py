"""What is shown while leaflets are made."""

import sys
from types import TracebackType
from typing import Any, Self

from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import BuildPlan


class Progress:
    """A bar on the terminal while leaflets are made; nothing where there is no terminal."""

    def __init__(self, plan: BuildPlan) -> None:
        self._bar: Any = None
        self._task: Any = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
            from rich.progress import Progress as Bar

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Building", total=len(plan.leaflets))

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, leaflet: str, format_name: str) -> None:
        """Say what is being made."""
        if self._bar:
            self._bar.update(self._task, description=f"{leaflet} {format_name}".strip())

    def done(self, result: LeafletResult) -> None:
        """Count a leaflet that is finished."""
        if self._bar:
            self._bar.update(self._task, advance=1, description=result.leaflet)
