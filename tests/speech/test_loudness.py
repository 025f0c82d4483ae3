"""Loudness against the standard's own numbers and against ffmpeg's measurement."""

import re
import subprocess
import wave
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from publisher.speech.recording.loudness import integrated_loudness, normalised, true_peak
from tests.judges.require import require

Samples = NDArray[np.float32]


def sine(level_db: float, seconds: float = 10, rate: int = 24000, hertz: float = 997) -> Samples:
    times = np.arange(round(seconds * rate)) / rate
    return (10 ** (level_db / 20) * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def speech_like(seconds: float = 20, rate: int = 24000) -> Samples:
    """Bursts of noise with rare high peaks, as speech has."""
    generator = np.random.default_rng(1)
    samples = generator.standard_normal(round(seconds * rate)) * 0.02
    samples *= np.abs(np.sin(np.arange(len(samples)) / rate * 3))
    samples[:: rate // 3] *= 30
    return samples.astype(np.float32)


@pytest.mark.parametrize("rate", [16000, 24000, 48000])
def test_a_tone_of_997_hertz_has_the_loudness_of_the_standard(rate: int) -> None:
    """EBU Tech 3341: a stereo sine at -23 dBFS is -23 LUFS; one channel is 3 dB less."""
    assert integrated_loudness(sine(-20, rate=rate), rate) == pytest.approx(-23.0, abs=0.1)


def test_silence_is_gated_out() -> None:
    tone = sine(-20)
    with_silence = np.concatenate([tone, np.zeros(24000 * 30, np.float32)])
    assert integrated_loudness(with_silence, 24000) == pytest.approx(-23.0, abs=0.1)


def test_quiet_parts_are_gated_out() -> None:
    mixed = np.concatenate([sine(-20), sine(-40)])
    assert integrated_loudness(mixed, 24000) == pytest.approx(-23.0, abs=0.1)


def test_silence_has_no_loudness() -> None:
    silence = np.zeros(24000, np.float32)
    assert integrated_loudness(silence, 24000) == float("-inf")
    assert true_peak(silence) == float("-inf")
    assert not normalised(silence, 24000, -19, -1).any()


def test_a_peak_between_samples_is_seen() -> None:
    """A sine at a quarter of the rate, sampled off its tops, is 3 dB higher than it looks."""
    samples = np.sin(np.arange(8000) * np.pi / 2 + np.pi / 4).astype(np.float32)
    assert 20 * np.log10(np.abs(samples).max()) == pytest.approx(-3.0, abs=0.05)
    assert true_peak(samples) == pytest.approx(0.0, abs=0.2)


@pytest.mark.parametrize(("lufs", "peak"), [(-19.0, -1.5), (-23.0, -6.0)])
def test_a_recording_is_brought_to_its_loudness_without_peaks(lufs: float, peak: float) -> None:
    made = normalised(speech_like(), 24000, lufs, peak)
    assert integrated_loudness(made, 24000) == pytest.approx(lufs, abs=0.1)
    assert true_peak(made) <= peak + 0.1


def test_ffmpeg_measures_the_same(tmp_path: Path) -> None:
    made = normalised(speech_like(), 24000, -19, -1.5)
    file = tmp_path / "made.wav"
    with wave.open(str(file), "wb") as writer:
        writer.setparams((1, 2, 24000, 0, "NONE", ""))
        writer.writeframes((made * 32767).astype("<i2").tobytes())
    loudness, peak = ebur128(file)
    assert loudness == pytest.approx(-19, abs=0.15)
    assert peak <= -1.3


def ebur128(file: Path) -> tuple[float, float]:
    """Integrated loudness and true peak of a sound file, as ffmpeg measures them."""
    return ebur128_of(file.read_bytes())


def ebur128_of(content: bytes) -> tuple[float, float]:
    """The same of a file's bytes."""
    command = [
        str(require("ffprobe").with_name("ffmpeg")),
        *("-nostats", "-i", "-", "-map", "0:a", "-af", "ebur128=peak=true", "-f", "null", "-"),
    ]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    told = done.stderr.decode()
    summary = told[told.rindex("Summary:") :]
    loudness = re.search(r"I:\s+(\S+) LUFS", summary)
    peak = re.search(r"Peak:\s+(\S+) dBFS", summary)
    assert loudness is not None
    assert peak is not None
    return float(loudness[1]), float(peak[1])
