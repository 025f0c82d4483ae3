"""Kokoro-82M on ONNX Runtime: phonemes and a style in, sound out."""

from functools import cache
from typing import TYPE_CHECKING, Any

from publisher.diagnostics import Problems, error
from publisher.speech.engines.english_phonemes import symbols
from publisher.speech.engines.studio.part import Part
from publisher.speech.engines.studio.parts import MODEL, STYLES

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_STYLE = 256
"""Numbers in a style vector."""


def speak_phonemes(phonemes: str, voice: str, speed: float) -> "Samples":
    """The sound of at most 510 phonemes; the same samples on every run, however many threads.

    Raises `Problems` where a file of the voice is missing or has changed.
    """
    import numpy as np

    numbers = [symbols()[each] for each in phonemes]
    # The model was taught with a style for each length.
    style = _styles(voice)[len(numbers) - 1 : len(numbers)]
    (samples,) = _model().run(
        None,
        {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": style,
            "speed": np.array([speed], np.float32),
        },
    )
    said: Samples = np.asarray(samples, np.float32).ravel()
    return said


@cache
def _model() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        _content(MODEL), options, providers=["CPUExecutionProvider"]
    )


@cache
def _styles(voice: str) -> Any:
    import numpy as np

    return np.frombuffer(_content(STYLES[voice]), "<f4").reshape(-1, _STYLE)


def _content(part: Part) -> bytes:
    try:
        content = part.file.read_bytes()
    except OSError as problem:
        message = f"a file of the studio voice cannot be read: {problem}"
        raise Problems([error("AUDIO-006", message, _INSTALL)]) from problem
    if not part.is_this(content):
        message = f"'{part.file}' is not the file that was installed"
        raise Problems([error("AUDIO-006", message, _INSTALL)])
    return content


_INSTALL = "bring it again with `publisher voices install emma`"
