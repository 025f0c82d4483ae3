"""Builds what is in hand into outputs/, in a process of its own."""

import signal
import sys
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Lock, Thread
from types import FrameType

from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import BuildPlan
from publisher.build.press import press_leaflets
from publisher.build.watch.preview import Preview
from publisher.diagnostics import Problems, error

_PATIENCE = 2.0
"""Seconds for a build to clean up when the program ends."""
_AGES = 3600.0
"""Seconds to sleep where nothing is to be done; any change ends the sleep."""


class FilesBuilder:
    """Makes the files of one leaflet after another, the one that was changed last first.

    It is the build that `publisher build` does, judges included. It runs in another process,
    which stays warm: a long build never keeps the preview waiting, and may be ended at any time.
    """

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._context = get_context("forkserver")
        self._lock = Lock()
        self._ended = self._forgetful = False
        self._start()
        Thread(target=self._run, daemon=True).start()

    def stop(self) -> None:
        """End at once; files are old and whole, or new and whole."""
        with self._lock:
            self._ended = True
            self._end_process()

    def renew(self) -> None:
        """Make the next files in a new process, which remembers nothing."""
        self._forgetful = True

    def _run(self) -> None:
        seen = -1
        while True:
            seen = self._preview.wait(seen, _AGES)
            while found := self._preview.next_to_build():
                leaflet, shown = found
                # One that is lost, with all its memory, is tried again once, as in every build.
                result = self._build(leaflet) or self._build(leaflet)
                if self._ended:
                    return
                self._preview.built(shown, result or _lost(self._preview.plan, leaflet))

    def _build(self, leaflet: str) -> LeafletResult | None:
        """What became of a leaflet; None where the process died of it."""
        if self._forgetful:
            self._forgetful = False
            self._restart()
        try:
            self._pipe.send(leaflet)
            result: LeafletResult = self._pipe.recv()
        except (EOFError, OSError):
            self._restart()
            return None
        return result

    def _restart(self) -> None:
        with self._lock:
            if not self._ended:
                self._end_process()
                self._start()

    def _start(self) -> None:
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(
            target=_build_what_comes, args=(self._preview.plan, theirs), daemon=True
        )
        self._process.start()
        theirs.close()

    def _end_process(self) -> None:
        self._process.terminate()
        self._process.join(_PATIENCE)
        self._process.kill()


def _build_what_comes(plan: BuildPlan, pipe: Connection) -> None:
    """Build each leaflet whose name comes through the pipe, until it is closed."""
    # Ctrl-C goes to all processes of a terminal; the first one says what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    while True:
        try:
            leaflet = pipe.recv()
        except EOFError:
            return
        one = replace(plan, leaflets=(leaflet,), jobs=1)
        try:
            [result] = press_leaflets(one, lambda _leaflet, _format: None)
            pipe.send(result)
        except Problems as problem:
            pipe.send(LeafletResult(leaflet, plan.outputs / leaflet, (), problem.diagnostics))


def _leave(_signal: int, _frame: FrameType | None) -> None:
    # By an exception, so that what was written aside is taken away.
    sys.exit()


def _lost(plan: BuildPlan, leaflet: str) -> LeafletResult:
    found = error(
        "WATCH-002",
        f"building '{leaflet}' was ended from outside, perhaps because the memory was full",
        "close other programs; the leaflet is built again when it changes",
    )
    return LeafletResult(leaflet, plan.outputs / leaflet, (), (found,))
