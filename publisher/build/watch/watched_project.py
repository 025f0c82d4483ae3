"""A project that is watched while somebody writes in it."""

import errno
from collections.abc import Collection, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from publisher.build.plan import BuildPlan
from publisher.build.watch.files_builder import FilesBuilder
from publisher.build.watch.preview import Preview, Told
from publisher.build.watch.preview_server import PreviewServer
from publisher.diagnostics import Problems, error
from publisher.readers import ORGANISATION
from publisher.theme.forget_fonts import forget_fonts

_MILLISECONDS_OF_QUIET = 30
_MOST_MILLISECONDS = 200
"""An editor writes a file in several steps. They count as one change once it is quiet that long,
or after that time at the latest."""


class WatchedProject:
    """A preview of the leaflets that the user `named`, or of all, for as long as it is open.

    `port` is that of the preview (see `PreviewServer`). `told` hears of each draft and each build,
    from several threads in turn. Raises `Problems` where the port is taken.
    """

    def __init__(
        self, plan: BuildPlan, named: Collection[str], port: int | None, told: Told
    ) -> None:
        # As the system tells of them, whatever links lead there.
        self._source = plan.project.source.resolve()
        self._styles = plan.project.styles.resolve()
        self._preview = Preview(plan, named, told)
        self._server = PreviewServer(self._preview, port)
        self._builder = FilesBuilder(self._preview)

    @property
    def address(self) -> str:
        """Where a browser finds the preview."""
        return self._server.address

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._builder.stop()
        self._server.stop()

    def follow(self) -> None:
        """Note every change until Ctrl-C, which is raised as `KeyboardInterrupt`.

        Raises `Problems` where the system lets nobody watch.
        """
        from watchfiles import watch

        try:
            for changes in watch(
                self._source,
                self._styles,
                debounce=_MOST_MILLISECONDS,
                step=_MILLISECONDS_OF_QUIET,
                raise_interrupt=True,
            ):
                self._note(Path(path) for _, path in changes)
        except OSError as problem:
            if problem.errno not in (None, errno.ENOSPC, errno.EMFILE):
                raise
            message = f"the system does not let the program watch the files: {problem}"
            remedy = "set WATCHFILES_FORCE_POLLING=1 and start it again"
            raise Problems([error("WATCH-004", message, remedy)]) from problem

    def _note(self, paths: Iterable[Path]) -> None:
        changed: set[str] = set()
        shared = False
        for path in paths:
            if path.is_relative_to(self._styles / "fonts"):
                # What is known of a font is remembered by its path.
                forget_fonts()
                self._builder.renew()
            within = path.is_relative_to(self._source)
            inside = path.relative_to(self._source).parts if within else ()
            if inside and inside[0] != ORGANISATION:
                changed.add(inside[0])
            else:
                shared = True
        if shared:
            self._preview.changed_for_all()
        self._preview.changed(changed)
