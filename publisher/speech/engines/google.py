"""Google's voice, over the network: the text of the leaflet is sent to Google."""

import base64
import binascii
import math
import re
import time
import unicodedata
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from publisher.diagnostics import Diagnostic, Problems, Span, error
from publisher.speech.engines.language_runs import language_runs
from publisher.speech.engines.main_language import main_language
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.engines.version_of import version_of
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_ASK_ANOTHER = "use a voice that needs no network, such as --voice heart"


class Google:
    """The voice of Google Translate, British, through gTTS; spoken only when it is named.

    `connect_seconds` and `answer_seconds` are how long one request may take, `retries` how often
    a refused one is sent again, `backoff_seconds` the first wait before that. Between two
    requests lie at least `interval_seconds`: who asks faster is shut out for hours.
    """

    name = "google"
    description = "clear, many languages; sends the leaflet's text to Google"
    accent = "British"
    licence = "service of Google; gTTS: MIT"
    online = True
    basic: tuple[str, ...] = ()
    sample_rate = 24000
    pronunciation = PronunciationAs.NONE
    word_times = False
    how_to_install = "pip install gTTS soundfile"
    interval_seconds: float = 0.5
    connect_seconds: float = 5
    answer_seconds: float = 20
    retries: int = 2
    backoff_seconds: float = 1

    @property
    def installed(self) -> bool:
        """Whether the packages are there; the network is tried only when speaking."""
        return find_spec("gtts") is not None and find_spec("soundfile") is not None

    def __init__(self) -> None:
        self._last_request = -math.inf

    @property
    def version(self) -> str:
        """gTTS; what Google changes on its side nobody knows."""
        return version_of(("gTTS", "soundfile"), ("google.py", "language_runs.py"))

    @property
    def languages(self) -> tuple[str, ...]:
        """What gTTS lists, by main subtags."""
        from gtts.lang import tts_langs

        return tuple(dict.fromkeys(main_language(each) for each in tts_langs()))

    def unspeakable(self, segment: Segment, language: str) -> str:  # noqa: ARG002
        """What is no letter of any script, and no mark around one."""
        return "".join(
            dict.fromkeys(
                each
                for each in segment.text
                if unicodedata.category(each)[0] not in "LMPZ" and each not in _JOINERS
            )
        )

    def speak(self, utterance: Utterance, speed: float) -> "Samples":  # noqa: ARG002
        """The sound of an utterance, at the service's own pace.

        Raises `Problems` for no network, a refusal, an answer that does not come, and an answer
        with no sound in it.
        """
        import numpy as np

        parts = [
            _decode(self._ask(text, language, utterance.span), self.sample_rate, utterance.span)
            for language, text in language_runs(utterance, lambda segment, _: segment.text)
        ]
        if not parts:
            message = f"there is nothing to say in: {utterance.text}"
            raise Problems([error("AUDIO-004", message, _ASK_ANOTHER, utterance.span)])
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
                self._wait()
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

    def _wait(self) -> None:
        """Let the time pass that lies between two requests."""
        left = self._last_request + self.interval_seconds - time.monotonic()
        if left > 0:
            time.sleep(left)
        self._last_request = time.monotonic()

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

    main = main_language(language)
    known = [each for each in tts_langs() if main_language(each) == main]
    code = language if language in known else main if main in known else known[0]
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
        raise Problems([_soundless(span)])
    try:
        return base64.b64decode(found[1])
    except binascii.Error as problem:
        raise Problems([_soundless(span)]) from problem


def _decode(mp3: bytes, sample_rate: int, span: Span) -> "Samples":
    import io

    import numpy as np
    import soundfile
    import soxr

    try:
        samples, rate = soundfile.read(io.BytesIO(mp3), dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as problem:
        message = f"Google's voice answered with sound that cannot be read: {problem}"
        raise Problems(
            [error("AUDIO-013", message, f"try again, or {_ASK_ANOTHER}", span)]
        ) from problem
    mono = samples.mean(axis=1)
    if rate != sample_rate:
        mono = soxr.resample(mono, rate, sample_rate)
    return np.asarray(mono, np.float32)


def _soundless(span: Span) -> Diagnostic:
    message = "Google's voice answered without any sound"
    return error("AUDIO-013", message, f"try again, or {_ASK_ANOTHER}", span)


def _unreachable(span: Span) -> Diagnostic:
    message = "Google's voice cannot be reached over the network"
    return error("AUDIO-010", message, f"check the connection, or {_ASK_ANOTHER}", span)


def _stalled(seconds: float, span: Span) -> Diagnostic:
    message = f"Google's voice did not answer within {seconds:g} seconds"
    return error("AUDIO-012", message, f"try again, or {_ASK_ANOTHER}", span)
