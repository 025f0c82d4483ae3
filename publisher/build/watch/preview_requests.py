"""Answers one browser's requests."""

import secrets
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from importlib.resources import files
from typing import ClassVar
from urllib.parse import urlsplit

from publisher.build.watch.framed import framed
from publisher.build.watch.preview import Preview
from publisher.build.watch.served_page import ServedFile, ServedPage, served_file, served_page

_EVENTS = "events"
_SECONDS_BETWEEN_SIGNS = 10.0
"""After which a silent stream says that it is there, and learns whether anybody listens."""
_MILLISECONDS_TO_RECONNECT = 500

_POLICY = (
    "default-src 'none'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; "
    "style-src 'unsafe-inline'; connect-src 'self'; script-src {scripts}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class PreviewRequests(BaseHTTPRequestHandler):
    """`/`, `/ID/` and `/ID/FILE` to look at, `…/events` to follow a page.

    A page from elsewhere can neither read nor frame anything: the name that the browser asked for
    has to be this machine's own, or the name of a stranger's server could be made to mean this
    machine (DNS rebinding).
    """

    preview: ClassVar[Preview]
    protocol_version = "HTTP/1.1"
    server_version = "publisher"
    sys_version = ""

    def do_GET(self) -> None:  # the name that http.server calls
        """Answer with the page, the file or the stream that is asked for."""
        port = self.connection.getsockname()[1]
        if self.headers.get("Host") not in {f"127.0.0.1:{port}", f"localhost:{port}"}:
            self._send(b"", "text/plain", HTTPStatus.MISDIRECTED_REQUEST)
            return
        path = urlsplit(self.path).path
        folder, _, name = path.rpartition("/")
        if path == "/preview.js":
            script = files("publisher.build.watch").joinpath("preview.js").read_bytes()
            self._send(script, "text/javascript; charset=utf-8")
        elif name == _EVENTS:
            self._follow(f"{folder}/")
        elif name and not folder:
            self._send(b"", "text/plain", HTTPStatus.FOUND, location=f"{path}/")
        else:
            self._answer(served_file(self.preview, path) if name else self._page(path))

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for the author."""

    def _page(self, path: str) -> ServedPage:
        return served_page(self.preview, path)

    def _answer(self, found: ServedPage | ServedFile) -> None:
        if isinstance(found, ServedFile):
            # The player of a finished page is a script inside of it.
            policy = _POLICY.format(scripts="'unsafe-inline'")
            self._send(found.content, found.media_type, policy=policy)
            return
        nonce = secrets.token_urlsafe(16)
        status = HTTPStatus.NOT_FOUND if found.absent else HTTPStatus.OK
        policy = _POLICY.format(scripts=f"'nonce-{nonce}'")
        page = framed(found, nonce)
        self._send(page, "text/html; charset=utf-8", status, policy)

    def _follow(self, path: str) -> None:
        """Send the version of a page whenever it is another (HTML, "server-sent events")."""
        self._head("text/event-stream", HTTPStatus.OK, _POLICY.format(scripts="'none'"))
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        try:
            self._say(f"retry: {_MILLISECONDS_TO_RECONNECT}\n\n")
            said, seen = "", -1
            while True:
                seen = self.preview.wait(seen, _SECONDS_BETWEEN_SIGNS)
                version = self._page(path).version
                self._say(f"data: {version}\n\n" if version != said else ": still here\n\n")
                said = version
        except OSError:
            # The browser has gone to another page.
            return

    def _say(self, text: str) -> None:
        self.wfile.write(text.encode())
        self.wfile.flush()

    def _send(
        self,
        content: bytes,
        media_type: str,
        status: HTTPStatus = HTTPStatus.OK,
        policy: str = "default-src 'none'",
        location: str = "",
    ) -> None:
        self._head(media_type, status, policy)
        self.send_header("Content-Length", str(len(content)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _head(self, media_type: str, status: HTTPStatus, policy: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
