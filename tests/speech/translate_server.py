"""A stand-in for Google Translate's voice on this machine, with its failures.

It takes what gTTS sends (a form with the RPC jQ1olc and a text of at most 100 characters) and
answers as the real one does: the anti-hijacking prefix, then lines of JSON with MP3 in base64.
"""

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import numpy as np

from publisher.speech.recording.mp3 import Mp3

MOST_CHARACTERS = 100


@dataclass
class TranslateServer:
    """`heard` are the texts and languages that were asked for; the rest says how it answers."""

    address: str = ""
    heard: list[tuple[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    empty: bool = False
    broken_sound: bool = False
    stall: threading.Event | None = None

    def url(self, tld: str = "com", path: str = "") -> str:
        """In place of `gtts.utils._translate_url`."""
        return f"{self.address}/{tld}/{path}"


@contextmanager
def translate_server() -> Iterator[TranslateServer]:
    server = TranslateServer()
    http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    server.address = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        if server.stall is not None:
            server.stall.set()
        http.shutdown()
        http.server_close()
        thread.join()


def _handler(server: TranslateServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            server.paths.append(self.path)
            if server.stall is not None:
                server.stall.wait()
                return
            status = server.statuses.pop(0) if server.statuses else 200
            content = _answer(server, body) if status == 200 else b"<html>sorry</html>"
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: Any) -> None:
            pass

    return Handler


def _answer(server: TranslateServer, body: str) -> bytes:
    ((call,),) = json.loads(parse_qs(body)["f.req"][0])
    assert call[0] == "jQ1olc"
    text, language, _, _ = json.loads(call[1])
    assert len(text) <= MOST_CHARACTERS
    server.heard.append((text, language))
    if server.empty:
        return b')]}\'\n\n[["di",12],["af.httprm",12,"1",2]]\n'
    sound = b"no sound" if server.broken_sound else _speech(text)
    inner = json.dumps([base64.b64encode(sound).decode()], separators=(",", ":"))
    line = json.dumps(
        [["wrb.fr", "jQ1olc", inner, None, None, None, "generic"]], separators=(",", ":")
    )
    return f')]}}\'\n\n{len(line)}\n{line}\n25\n[["e",4,null,null,140]]\n'.encode()


def _speech(text: str) -> bytes:
    """A tone of a tenth of a second a word, at the rate that Google uses."""
    times = np.arange(len(text.split()) * 2400) / 24000
    tone = 0.3 * np.sin(times * 2 * np.pi * 440)
    return Mp3().encode((tone * 32767).astype(np.int16), 24000, 64)
