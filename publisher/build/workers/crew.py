"""A few warm workers, replaced where they die or grow."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from publisher.build.workers.worker import OUT_OF_MEMORY, work

Made = TypeVar("Made")

WORKER_KEEPS = 2**30
"""Bytes: a worker that holds more after a leaflet is replaced by a new one."""

_TRIES = 2


@dataclass(frozen=True, slots=True)
class Lost:
    """A task whose worker died each time; `too_large` where it met the limit of its memory."""

    too_large: bool


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection


class Crew(Generic[Made]):
    """So many processes that each call `make` with one name after the other.

    `make` goes to each worker once, so it may carry much; it is pickled. Every worker has a pipe
    of its own: one that is killed leaves no lock behind and loses only what it had in hand, which
    is given out once again. On leaving, all workers are ended at once.
    """

    def __init__(self, size: int, make: Callable[[str], Made]) -> None:
        # A forked process would inherit the threads of libraries that are already loaded.
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload(["publisher.build.workers.preload"])
        self._size = size
        self._make = make
        self._workers: dict[Connection, _Worker] = {}
        # Libraries keep files there until they are done, and a worker never is.
        self._temporary = TemporaryDirectory(prefix="publisher-")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self._workers.values():
            worker.process.kill()
        for worker in self._workers.values():
            self._bury(worker)
        self._workers.clear()
        self._temporary.cleanup()

    def run(self, names: Iterable[str]) -> Iterator[tuple[str, Made | Lost]]:
        """Each name with what was made of it, in the order in which they are finished."""
        waiting = deque(names)
        tries = dict.fromkeys(waiting, 0)
        busy: dict[Connection, str] = {}
        while waiting or busy:
            while waiting and len(busy) < self._size:
                name = waiting.popleft()
                tries[name] += 1
                busy[self._hand_out(name, busy)] = name
            for ready in wait(list(busy)):
                pipe: Any = ready
                name = busy.pop(pipe)
                made = self._receive(self._workers[pipe])
                if isinstance(made, Lost) and tries[name] < _TRIES:
                    # Last, when whatever took the memory may have gone.
                    waiting.append(name)
                else:
                    yield name, made

    def _hand_out(self, name: str, busy: Iterable[Connection]) -> Connection:
        idle = next((each for each in self._workers if each not in busy), None) or self._start()
        # One that died while it had nothing to do is found out by the end of its pipe.
        with suppress(OSError):
            idle.send(name)
        return idle

    def _start(self) -> Connection:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=work, args=(theirs, self._make, self._temporary.name), daemon=True
        )
        process.start()
        theirs.close()
        self._workers[ours] = _Worker(process, ours)
        return ours

    def _receive(self, worker: _Worker) -> Made | Lost:
        try:
            made, held = worker.pipe.recv()
        except (EOFError, OSError):
            self._dismiss(worker)
            return Lost(too_large=worker.process.exitcode == OUT_OF_MEMORY)
        if held > WORKER_KEEPS:
            self._dismiss(worker)
        return made  # type: ignore[no-any-return]  # it came through a pipe

    def _dismiss(self, worker: _Worker) -> None:
        del self._workers[worker.pipe]
        self._bury(worker)

    def _bury(self, worker: _Worker) -> None:
        worker.pipe.close()
        worker.process.join()
