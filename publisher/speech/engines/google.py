"""Google's voice, over the network: the text of the leaflet is sent to Google."""

import base64
import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from publisher.diagnostics import Problems, Span, error
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_ASK_ANOTHER = "use a voice that needs no network, such as --voice heart"


class Google:
    """The voice of Google Translate, British, through gTTS; spoken only when it is named.

    `connect_seconds` and `answer_seconds` are how long one request may take, `retries` how often
    a refused one is sent again, `backoff_seconds` the first wait before that.
    """

    name = "google"
    description = "clear, British accent, many languages; sends the leaflet's text to Google"
    licence = "service of Google; gTTS: MIT"
    online = True
    sample_rate = 24000
    connect_seconds: float = 5
    answer_seconds: float = 20
    retries: int = 2
    backoff_seconds: float = 1

    @property
    def installed(self) -> bool:
        """Whether the packages are there; the network is tried only when speaking."""
        return find_spec("gtts") is not None and find_spec("soundfile") is not None

    @property
    def languages(self) -> tuple[str, ...]:
        """What gTTS lists, by main subtags."""
        from gtts.lang import tts_langs

        return tuple(dict.fromkeys(each.split("-")[0] for each in tts_langs()))

    def unspeakable(self, segment: Segment, language: str) -> str:  # noqa: ARG002
        """Nothing that is made of letters: the service knows many scripts."""
        return ""

    def speak(self, utterance: Utterance, speed: float) -> "Samples":  # noqa: ARG002
        """The sound of an utterance, at the service's own pace.

        Raises `Problems` for no network, a refusal, an answer that does not come, and an answer
        with no sound in it.
        """
        import numpy as np

        parts = [
            _decode(self._ask(text, language, utterance.span), self.sample_rate, utterance.span)
            for language, text in _runs(utterance)
        ]
        return np.concatenate(parts)

    def _ask(self, text: str, language: str, span: Span) -> bytes:
        """MP3 of a text, of any length. gTTS writes the requests and knows the answers.

        They are sent from here because gTTS checks no certificate and knows no retries.
        """
        import requests

        said = b""
        with self._session() as session:
            for request in _requests(text, language):
                settings = session.merge_environment_settings(request.url, {}, None, None, None)
                try:
                    answer = session.send(
                        request, timeout=(self.connect_seconds, self.answer_seconds), **settings
                    )
                except requests.exceptions.ReadTimeout as problem:
                    raise Problems([_stalled(self.answer_seconds, span)]) from problem
                except requests.exceptions.RequestException as problem:
                    if "Read timed out" in str(problem):
                        raise Problems([_stalled(self.answer_seconds, span)]) from problem
                    raise Problems([_unreachable(span)]) from problem
                said += _sound(answer, span)
        return said

    def _session(self) -> Any:
        import requests
        from requests.adapters import HTTPAdapter
        from urllib3.util import Retry

        retry = Retry(
            total=self.retries,
            read=0,
            allowed_methods=None,
            status_forcelist=(429, 500, 502, 503, 504),
            backoff_factor=self.backoff_seconds,
            respect_retry_after_header=False,
            raise_on_status=False,
        )
        session = requests.Session()
        for scheme in ("https://", "http://"):
            session.mount(scheme, HTTPAdapter(max_retries=retry))
        return session


def _requests(text: str, language: str) -> Any:
    from gtts import gTTS
    from gtts.lang import tts_langs

    known = tts_langs()
    code = language if language in known else language.split("-", maxsplit=1)[0].lower()
    return gTTS(
        text, tld="co.uk", lang=code, lang_check=False, pre_processor_funcs=[]
    )._prepare_requests()


def _sound(answer: Any, span: Span) -> bytes:
    """The MP3 in an answer of the service (RPC jQ1olc)."""
    from gtts import gTTS

    if answer.status_code == 429:
        message = "Google refuses to speak more for now (429, too many requests)"
        raise Problems([error("AUDIO-011", message, f"wait some hours, or {_ASK_ANOTHER}", span)])
    if answer.status_code != 200:
        message = f"Google's voice answered with an error ({answer.status_code} {answer.reason})"
        raise Problems([error("AUDIO-014", message, f"try again, or {_ASK_ANOTHER}", span)])
    found = re.search(rf'{gTTS.GOOGLE_TTS_RPC}","\[\\"([A-Za-z0-9+/=]+)\\"', answer.text)
    if found is None:
        message = "Google's voice answered without any sound"
        raise Problems([error("AUDIO-013", message, f"try again, or {_ASK_ANOTHER}", span)])
    return base64.b64decode(found[1])


def _decode(mp3: bytes, sample_rate: int, span: Span) -> "Samples":
    import io

    import numpy as np
    import soundfile

    try:
        samples, rate = soundfile.read(io.BytesIO(mp3), dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as problem:
        message = f"Google's voice answered with sound that cannot be read: {problem}"
        raise Problems(
            [error("AUDIO-013", message, f"try again, or {_ASK_ANOTHER}", span)]
        ) from problem
    mono = samples.mean(axis=1)
    if rate != sample_rate:
        places = np.arange(0, len(mono), rate / sample_rate)
        mono = np.interp(places, np.arange(len(mono)), mono)
    return np.asarray(mono, np.float32)


def _runs(utterance: Utterance) -> list[tuple[str, str]]:
    """Neighbouring segments of one language, as (language, text)."""
    runs: list[tuple[str, str]] = []
    for segment in utterance.words:
        language = segment.language or utterance.language
        if runs and (runs[-1][0] == language or not re.search(r"\w", segment.text)):
            runs[-1] = (runs[-1][0], runs[-1][1] + segment.text)
        elif re.search(r"\w", segment.text):
            runs.append((language, segment.text))
    return runs


def _unreachable(span: Span) -> Any:
    message = "Google's voice cannot be reached over the network"
    return error("AUDIO-010", message, f"check the connection, or {_ASK_ANOTHER}", span)


def _stalled(seconds: float, span: Span) -> Any:
    message = f"Google's voice did not answer within {seconds:g} seconds"
    return error("AUDIO-012", message, f"try again, or {_ASK_ANOTHER}", span)
