"""Java in a process of its own.

A JVM in this process would take over its signals, and veraPDF and EPUBCheck bring classes of the
same names. The process stays, so that whatever is judged later finds Java warm.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from publisher.verify.judges.parts import JAVA

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_STARTING = Lock()
_P = ParamSpec("_P")
_T = TypeVar("_T")


def in_java(judge: str, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """What `function` returns in the Java process of `judge`; it calls `start_java` itself.

    Raises what it raises, and `BrokenProcessPool` where Java fell over; the next call starts anew.
    """
    from concurrent.futures.process import BrokenProcessPool

    with _STARTING:
        process = _process(judge)
    try:
        return process.submit(function, *args, **kwargs).result()
    except BrokenProcessPool:
        _process.cache_clear()
        raise


@cache
def _process(judge: str) -> "ProcessPoolExecutor":  # noqa: ARG001  # one process a judge
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))


def start_java(*classpath: Path) -> None:
    """Start the JVM of this process, with these jars; it may be started once a process."""
    import jpype

    home = JAVA.where
    library = next(home.glob("lib/server/libjvm.*"), None) or home / "bin" / "server" / "jvm.dll"
    jpype.startJVM(
        str(library),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-Duser.language=en",
        "-Duser.country=GB",
        "-Dfile.encoding=UTF-8",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(each) for each in classpath],
        convertStrings=False,
    )
    # What the judges log is not for the reader: their verdict is.
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
