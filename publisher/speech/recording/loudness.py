"""Loudness as broadcasters measure it (ITU-R BS.1770-4), and making a recording keep to it."""

from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Samples = NDArray[np.float32]

_BLOCK, _STEP = 0.4, 0.1
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0
_TAPS = 1 << 15
_SIZE = _TAPS * 4
_OVERSAMPLING, _HALF_WIDTH = 4, 16
_REACH = 5
"""Milliseconds to each side of a peak over which the limiter turns down."""
_SETTLED = 0.05


def normalised(samples: Samples, rate: int, lufs: float, peak_dbtp: float) -> Samples:
    """The sound at an integrated loudness, with no true peak above `peak_dbtp`.

    Peaks that would stick out are held down for a few milliseconds around them. Digital silence
    is returned as it is.
    """
    made = samples
    for _ in range(4):
        missing = lufs - integrated_loudness(made, rate)
        if not np.isfinite(missing) or (made is not samples and abs(missing) < _SETTLED):
            break
        louder = (made * 10 ** (missing / 20)).astype(np.float32)
        made = _limited(louder, rate, peak_dbtp)
        if made is louder:
            break  # no peak was held down, so nothing is missing now
    return made


def integrated_loudness(samples: Samples, rate: int) -> float:
    """Gated loudness of a mono signal in LUFS; minus infinity for silence or under 0.4 s."""
    power = np.cumsum(np.concatenate([[0.0], _weighted(samples, rate) ** 2]))
    block, step = round(rate * _BLOCK), round(rate * _STEP)
    starts = np.arange(0, len(samples) - block + 1, step)
    mean = (power[starts + block] - power[starts]) / block
    with np.errstate(divide="ignore"):
        levels = _lufs(np.maximum(mean, 0))
    mean, levels = mean[levels > _ABSOLUTE_GATE], levels[levels > _ABSOLUTE_GATE]
    if mean.size == 0:
        return float("-inf")
    gate = _lufs(mean.mean()) + _RELATIVE_GATE
    return float(_lufs(mean[levels > gate].mean()))


def true_peak(samples: Samples) -> float:
    """The highest point of the wave between the samples, in dBTP (four times oversampled)."""
    if samples.size == 0 or not np.abs(samples).max():
        return float("-inf")
    return float(20 * np.log10(_peaks(samples).max()))


def _lufs(power: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    return np.asarray(-0.691 + 10 * np.log10(power))


def _weighted(samples: Samples, rate: int) -> NDArray[np.float64]:
    """The K-weighted signal (BS.1770-4 annex 1), block by block in the frequency domain."""
    response = _response(rate)
    hop = _SIZE - _TAPS
    weighted = np.zeros(len(samples) + _SIZE)
    for start in range(0, len(samples), hop):
        part = np.fft.irfft(np.fft.rfft(samples[start : start + hop], _SIZE) * response, _SIZE)
        weighted[start : start + _SIZE] += part
    return weighted[: len(samples)]


@cache
def _response(rate: int) -> NDArray[np.complex128]:
    """The two filters in a row in the frequency domain."""
    return np.asarray(np.fft.rfft(_impulse(rate), _SIZE))


def _impulse(rate: int) -> NDArray[np.float64]:
    """The impulse response of the two filters in a row, for any sample rate.

    The standard gives their coefficients at 48 kHz only; these are the analogue filters behind
    them, as libebur128 has them, put through the bilinear transform.
    """
    gain, middle, steep = 10 ** (3.999843853973347 / 20), 1681.974450955533, 0.7071752369554196
    k = np.tan(np.pi * middle / rate)
    root = gain**0.4996667741545416
    shelf_top = (
        gain + root * k / steep + k * k,
        2 * (k * k - gain),
        gain - root * k / steep + k * k,
    )
    shelf_bottom = (1 + k / steep + k * k, 2 * (k * k - 1), 1 - k / steep + k * k)
    low, slope = 38.13547087602444, 0.5003270373238773
    k = np.tan(np.pi * low / rate)
    pass_bottom = (1 + k / slope + k * k, 2 * (k * k - 1), 1 - k / slope + k * k)
    # The standard scales the high pass so that its numerator is exactly 1, -2, 1.
    pass_top = tuple(each * pass_bottom[0] for each in (1.0, -2.0, 1.0))
    z = np.exp(-2j * np.pi * np.arange(_TAPS // 2 + 1) / _TAPS)
    response = np.polyval(shelf_top[::-1], z) / np.polyval(shelf_bottom[::-1], z)
    response *= np.polyval(pass_top[::-1], z) / np.polyval(pass_bottom[::-1], z)
    return np.fft.irfft(response, _TAPS)


def _peaks(samples: Samples) -> NDArray[np.float64]:
    """The largest of the four points from each sample on."""
    peaks = np.abs(samples).astype(np.float64)
    for kernel in _kernels():
        peaks = np.maximum(peaks, np.abs(np.convolve(samples, kernel, "same")))
    return peaks


@cache
def _kernels() -> tuple[NDArray[np.float64], ...]:
    """What gives the points between two samples: a windowed sinc for each of them."""
    offsets = np.arange(-_HALF_WIDTH, _HALF_WIDTH + 1)
    kernels = []
    for phase in range(1, _OVERSAMPLING):
        places = offsets + phase / _OVERSAMPLING
        kernel = np.sinc(places) * np.cos(np.pi * places / (2 * (_HALF_WIDTH + 1))) ** 2
        kernels.append(kernel[::-1])
    return tuple(kernels)


def _limited(samples: Samples, rate: int, peak_dbtp: float) -> Samples:
    """The sound with a smooth dip around each peak that is too high.

    The gain is worked out for each millisecond: the least that any of its neighbours needs,
    then smoothed over as many neighbours, so that it is low enough wherever a peak is.
    """
    highest, block = 10 ** (peak_dbtp / 20), rate // 1000
    padded = np.pad(samples, (0, -len(samples) % block))
    loudest = np.abs(padded).reshape(-1, block).max(axis=1).astype(np.float64)
    # Between samples a wave is rarely twice as high as at them: only loud places are looked at.
    loud = _stretches(loudest > highest / 2)
    if not loud:
        return samples
    around = np.pad(padded, _HALF_WIDTH)
    parts = [around[start * block : end * block + 2 * _HALF_WIDTH] for start, end in loud]
    peaks = _peaks(np.concatenate(parts))
    place = _HALF_WIDTH
    for (start, end), part in zip(loud, parts, strict=True):
        inside = peaks[place : place + (end - start) * block]
        loudest[start:end] = inside.reshape(-1, block).max(axis=1)
        place += len(part)
    if loudest.max() <= highest:
        return samples
    wanted = np.minimum(1, highest / np.maximum(loudest, 1e-9))
    lowest = sliding_window_view(np.pad(wanted, _REACH + 1, mode="edge"), 2 * _REACH + 3).min(
        axis=1
    )
    window = np.hanning(2 * _REACH + 3)[1:-1]
    smooth = np.convolve(np.pad(lowest, _REACH, mode="edge"), window / window.sum(), "valid")
    centres = (np.arange(len(smooth)) + 0.5) * block
    gain = np.interp(np.arange(len(samples)), centres, smooth)
    return (samples * gain).astype(np.float32)


def _stretches(chosen: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and last-but-one place of each run of chosen ones."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
