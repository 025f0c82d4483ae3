"""The way to a Dask scheduler and its workers, or a clear word on why there is none."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publisher.build.cluster.program_digest import program_digest
from publisher.build.cluster.store_problem import INSTALL
from publisher.diagnostics import Diagnostic, Problems, error

_SECONDS = 15
_ADDRESS = re.compile(r"(tcp|tls|ws|wss|ucx)://.+:[0-9]+/?")


@contextmanager
def reach_cluster(scheduler: str) -> Iterator[Any]:
    """A `distributed.Client` of the scheduler at an address such as tcp://host:8786.

    Raises `Problems` where the extra is missing, nobody answers within fifteen seconds, there is
    no worker, or a worker has another version of the program or its libraries.
    """
    try:
        from distributed import Client
    except ImportError as fault:
        message = f"--scheduler needs a library that is not there: {fault}"
        raise Problems([error("CLUSTER-001", message, INSTALL)]) from fault
    # What it would log, with traces, is told in our own words.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    connect: Any = Client
    if not _ADDRESS.fullmatch(scheduler):
        raise Problems([_nobody(scheduler, "this is no address")])
    try:
        client = connect(scheduler, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as fault:
        why = f"nobody answered within {_SECONDS} seconds: {fault}"
        raise Problems([_nobody(scheduler, why)]) from fault
    with client:
        try:
            client.wait_for_workers(1, timeout=_SECONDS)
        except TimeoutError as fault:
            raise Problems([_no_worker(scheduler)]) from fault
        _compare(client)
        yield client


def _compare(client: Any) -> None:
    ours = program_digest()
    answers = client.run(program_digest, on_error="return")
    others = [
        f"{address} ({answer})" if isinstance(answer, Exception) else address
        for address, answer in sorted(answers.items())
        if answer != ours
    ]
    if others:
        raise Problems(
            [
                error(
                    "CLUSTER-005",
                    f"{len(others)} of {len(answers)} workers have another version of publisher or "
                    f"of its libraries: {', '.join(others)}",
                    "install the same locked versions on all machines, then build again",
                )
            ]
        )


def _nobody(scheduler: str, why: str) -> Diagnostic:
    return error(
        "CLUSTER-003",
        f"no scheduler can be reached at '{scheduler}': {why}",
        "check the address, as in tcp://host:8786, and start one: dask scheduler",
    )


def _no_worker(scheduler: str) -> Diagnostic:
    return error(
        "CLUSTER-004",
        f"the scheduler at '{scheduler}' has no worker",
        f"start one on each machine: dask worker {scheduler} --nthreads 1",
    )
