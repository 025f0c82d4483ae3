"""One utterance by espeak-ng, in a process of its own.

Started by its path with nothing but the standard library: `espeak_process.py LIBRARY DATA`, with
JSON on standard input (`rate` in words a minute, `runs` of a voice and its text). Writes 16-bit
samples to standard output. espeak-ng gives the same samples only in a fresh process.
"""

import ctypes
import json
import sys

_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000
_RATE = 1
_UTF8_WITH_PHONEMES_AND_PAUSE = 0x1 | 0x100 | 0x1000
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def main(library: str, data: str) -> None:
    """Speak what standard input says."""
    asked = json.load(sys.stdin.buffer)
    espeak = ctypes.CDLL(library)
    if espeak.espeak_Initialize(_SYNCHRONOUS, 0, data.encode(), _DO_NOT_EXIT) <= 0:
        sys.exit("espeak-ng does not start")
    samples = bytearray()

    def keep(wave: int | None, count: int, _events: int | None) -> int:
        if wave and count > 0:
            samples.extend(ctypes.string_at(wave, 2 * count))
        return 0

    callback = _CALLBACK(keep)
    espeak.espeak_SetSynthCallback(callback)
    for voice, text in asked["runs"]:
        content = text.encode()
        failed = (
            espeak.espeak_SetVoiceByName(voice.encode())
            or espeak.espeak_SetParameter(_RATE, asked["rate"], 0)
            or espeak.espeak_Synth(
                content,
                ctypes.c_size_t(len(content) + 1),
                ctypes.c_uint(0),
                0,
                ctypes.c_uint(0),
                ctypes.c_uint(_UTF8_WITH_PHONEMES_AND_PAUSE),
                None,
                None,
            )
        )
        if failed:
            sys.exit(f"espeak-ng cannot speak '{voice}'")
    sys.stdout.buffer.write(samples)


if __name__ == "__main__":
    main(*sys.argv[1:])
