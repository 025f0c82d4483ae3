"""The last recordings of a process, each made once however many ask for it."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock

from publisher.speech.recording.recording import Recording

REMEMBERED = 2
"""A leaflet as MP3 and as AAC: 8 MB each for a quarter of an hour."""


class Recordings:
    """Recordings by what they are made of; safe for several threads.

    Who asks for one that is being made waits for it.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: dict[Hashable, Future[Recording]] = {}

    def get(self, wanted: Hashable, make: Callable[[], Recording]) -> Recording:
        """The recording, from memory, or made in this thread. Raises what its making raises."""
        own: Future[Recording] = Future()
        future = self.begin(wanted, lambda: own)
        if future is own:
            try:
                own.set_result(make())
            except BaseException as fault:  # noqa: BLE001  # it is raised where it is waited for
                own.set_exception(fault)
        try:
            return future.result()
        finally:
            self.forget_failed()

    def begin(self, wanted: Hashable, start: Callable[[], Future[Recording]]) -> Future[Recording]:
        """What is known or being made, else what `start` gives; the oldest is forgotten."""
        with self._lock:
            future = self._known.pop(wanted, None) or start()
            self._known[wanted] = future
            for oldest in list(self._known)[:-REMEMBERED]:
                del self._known[oldest]
        return future

    def forget_failed(self) -> None:
        """Let what went wrong, or was cancelled, be tried again."""
        with self._lock:
            for wanted, future in list(self._known.items()):
                if future.done() and (future.cancelled() or future.exception()):
                    del self._known[wanted]

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._known.clear()
