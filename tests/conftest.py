"""What all tests share."""

import os
import signal
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.once import share_in

# A busy machine is no fault of the code; in CI the same texts are tried each time.
settings.register_profile(
    "press",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("press")

# Output must not depend on who runs the tests, where, or when.
os.environ.pop("SOURCE_DATE_EPOCH", None)
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "Pacific/Kiritimati"
# Where the tests run in the background, a shell has them ignore Ctrl-C, and all that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches beyond this machine fails; loopback stays open for stand-in servers."""
    connect = socket.socket.connect

    def connect_to_loopback(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            pytest.fail(f"the test tried to reach {address[0]}", pytrace=False)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_to_loopback)


@pytest.fixture(scope="session", autouse=True)
def shared_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What one worker made is there for the others."""
    mine = tmp_path_factory.getbasetemp()
    folder = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "made-once"
    folder.mkdir(exist_ok=True)
    share_in(folder)


@pytest.fixture(scope="session", autouse=True)
def quick_player() -> Iterator[None]:
    """The web page gets its times from a voice that costs nothing."""
    from tests.quick_recording import quick_recording

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("publisher.backends.web.web_backend.record_leaflet", quick_recording)
        yield
