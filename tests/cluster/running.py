"""Real processes on loopback: a scheduler with two workers, and an S3 server."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONG = 300
"""Seconds after which something is broken; nothing waits as long where all is well."""

Process = subprocess.Popen[bytes]


@contextmanager
def started(folder: Path, name: str, *words: str, **environment: str) -> Iterator[Process]:
    """A process with its output in `<name>.log`, ended with the test."""
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *words],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


@contextmanager
def s3_server(folder: Path) -> Iterator[dict[str, str]]:
    """moto's server; what the environment has to say for it to be found."""
    with started(folder, "s3", "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"):
        address = wait_for(folder / "s3.log", r"Running on (http://127\.0\.0\.1:\d+)")
        yield {
            "AWS_ENDPOINT_URL": address,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "eu-west-2",
        }


@contextmanager
def cluster(folder: Path, environment: dict[str, str]) -> Iterator[tuple[str, list[Process]]]:
    """The address of a scheduler and its two workers."""
    scheduler = ("-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0")
    with started(folder, "scheduler", *scheduler, "--no-dashboard", "--no-show"):
        address = wait_for(folder / "scheduler.log", r"Scheduler at:\s+(tcp://127\.0\.0\.1:\d+)")
        worker = ("-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny")
        rest = ("--no-dashboard", "--local-directory", str(folder / "workers"))
        with (
            started(folder, "worker-1", *worker, *rest, **environment) as first,
            started(folder, "worker-2", *worker, *rest, **environment) as second,
        ):
            for name in ("worker-1", "worker-2"):
                wait_for(folder / f"{name}.log", r"(Registered to)")
            yield address, [first, second]


def wait_for(log: Path, said: str) -> str:
    """What the first group of `said` finds in a log, as soon as it is there."""
    for _ in range(LONG * 20):
        with suppress(OSError):
            if found := re.search(said, log.read_text(encoding="utf-8", errors="replace")):
                return found[1]
        time.sleep(0.05)
    raise AssertionError(f"'{said}' never came: {log.read_text(encoding='utf-8')[-2000:]}")


def build(project: Path, *words: str, **environment: str) -> "subprocess.Popen[str]":
    """`publisher build` in a project; its messages and its JSON go into pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "publisher", "build", "--json", *words],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: "subprocess.Popen[str]") -> tuple[int, dict[str, list[str]]]:
    """The exit code, and the codes of what was found in each leaflet."""
    out, messages = process.communicate(timeout=LONG)
    assert "Traceback" not in messages, messages
    leaflets = json.loads(out)["leaflets"] if out else []
    codes = {each["leaflet"]: [one["code"] for one in each["diagnostics"]] for each in leaflets}
    return process.returncode, codes


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder but the program's own index."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() and not each.name.startswith(".")
    }
