"""A code that a phone's camera reads, so that an address in print need not be typed."""

from functools import lru_cache
from hashlib import sha256
from io import BytesIO

from publisher.document import Picture

QUIET_ZONE = 4
"""Light modules around the code (ISO/IEC 18004, 6.3.8)."""


@lru_cache(maxsize=32)
def qr_code(address: str, *, png: bool = False, module: int = 10) -> Picture:
    """The QR code of an address, black on white with its quiet zone, as an SVG or a PNG.

    `module` is the width of one square in pixels. Print the code at least 20 mm wide, with the
    address in words beside it. The same address gives the same bytes. Raises `ValueError` for an
    address that no code can hold (about 2,300 characters).
    """
    import segno

    try:
        code = segno.make_qr(address, error="m")
    except segno.DataOverflowError as problem:
        raise ValueError(f"the address is too long for a QR code: {address[:60]}…") from problem
    width, height = code.symbol_size(scale=module, border=QUIET_ZONE)
    with BytesIO() as buffer:
        code.save(
            buffer,
            kind="png" if png else "svg",
            scale=module,
            border=QUIET_ZONE,
            dark="#000000",
            light="#ffffff",
        )
        data = buffer.getvalue()
    name = f"qr-{sha256(address.encode()).hexdigest()[:12]}"
    if png:
        return Picture(f"{name}.png", "image/png", width, height, data)
    return Picture(f"{name}.svg", "image/svg+xml", width, height, data)
