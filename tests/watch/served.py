"""A preview to ask: in this process, or as the program that a user starts."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import plan_build
from publisher.build.project import find_project
from publisher.build.watch.preview import Preview
from publisher.build.watch.preview_server import PreviewServer

_PATIENCE = 60
"""Seconds after which something that should happen has not."""


@dataclass(slots=True)
class Answer:
    """What a browser gets."""

    status: int
    headers: dict[str, str]
    content: bytes = field(repr=False)

    @property
    def text(self) -> str:
        return self.content.decode()


def ask(address: str, path: str = "/", headers: dict[str, str] | None = None) -> Answer:
    """Ask for a path exactly as it is given."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=_PATIENCE)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return Answer(answer.status, dict(answer.getheaders()), answer.read())
    finally:
        connection.close()


@contextmanager
def events(address: str, path: str) -> Iterator[Callable[[], str]]:
    """What waits for the next version that a page tells of."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=_PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()

    def following() -> str:
        while True:
            line = answer.readline().decode()
            assert line, "the stream has ended"
            if line.startswith("data: "):
                return line.removeprefix("data: ").strip()

    try:
        yield following
    finally:
        answer.close()
        connection.close()


@contextmanager
def served(
    folder: Path, named: tuple[str, ...] = ()
) -> Iterator[tuple[Preview, str, list[LeafletResult]]]:
    """A preview of a project, its address, and all that it tells; nobody watches the files."""
    told: list[LeafletResult] = []
    preview = Preview(plan_build(find_project(folder), formats=("web",)), named, told.append)
    server = PreviewServer(preview, 0)
    try:
        yield preview, server.address, told
    finally:
        server.stop()


@dataclass(slots=True)
class Program:
    """`publisher watch` as it runs."""

    process: "subprocess.Popen[str]"
    address: str

    def stop(self) -> tuple[int, str]:
        """Press Ctrl-C: the exit code, and all that was printed since it began.

        No process that it started is left.
        """
        os.killpg(self.process.pid, signal.SIGINT)
        said, _ = self.process.communicate(timeout=_PATIENCE)
        until(lambda: not _still_there(self.process.pid))
        return self.process.returncode, said


@contextmanager
def program(folder: Path, *arguments: str) -> Iterator[Program]:
    """The program, started in a project, from its first line on."""
    process = subprocess.Popen(
        [sys.executable, "-m", "publisher", "watch", "--port", "0", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    try:
        address = process.stdout.readline().removeprefix("Preview: ").strip()
        yield Program(process, address)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            print(process.communicate()[0])


def _still_there(group: int) -> list[str]:
    """The processes of a group that have not ended (proc(5), "stat")."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of, *_ = each.read_text().rpartition(") ")[2].split()
        except OSError:
            continue
        if int(of) == group and state != "Z":
            found.append(each.parent.name)
    return found


def until(true: Callable[[], bool]) -> None:
    """Wait for something that happens in the program; the test fails where it does not."""
    end = time.monotonic() + _PATIENCE
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.1)
