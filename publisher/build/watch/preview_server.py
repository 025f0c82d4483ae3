"""Serves the preview to browsers on this machine."""

import sys
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import Any

from publisher.build.watch.preview import Preview
from publisher.build.watch.preview_requests import PreviewRequests
from publisher.diagnostics import Problems, error

HOST = "127.0.0.1"
"""Loopback only: nobody else can reach a leaflet that is not published."""
_SECONDS_TO_STOP = 0.1
_PORTS = range(8321, 8341)
"""Tried in turn where the user named none."""


class PreviewServer:
    """An HTTP server in threads of its own, which answers once it is made.

    `port` is the one that the user named: 0 for any that is free, None for the first of the usual
    ones that is. Raises `Problems` where it is taken.
    """

    def __init__(self, preview: Preview, port: int | None = None) -> None:
        handler = type("Requests", (PreviewRequests,), {"preview": preview})
        self._server = _bound(handler, _PORTS if port is None else (port,))
        Thread(target=self._server.serve_forever, args=(_SECONDS_TO_STOP,), daemon=True).start()

    @property
    def address(self) -> str:
        """Where the list of leaflets is, as in "http://127.0.0.1:8321/"."""
        return f"http://{HOST}:{self._server.server_port}/"

    def stop(self) -> None:
        """Answer nothing more."""
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone to another page meanwhile."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


def _bound(handler: type[PreviewRequests], ports: range | tuple[int]) -> ThreadingHTTPServer:
    for port in ports:
        try:
            return _Server((HOST, port), handler)
        except OSError:
            # Taken, or not for this user: the next one may do.
            continue
    taken = f"the port {ports[0]} is" if len(ports) == 1 else f"the ports from {ports[0]} on are"
    remedy = "stop the other program, or let the computer choose a port: --port 0"
    raise Problems([error("WATCH-001", f"{taken} used by another program", remedy)])
