"""Pictures inside the page, so that nothing has to be fetched."""

from base64 import b64encode


def data_uri(media_type: str, data: bytes) -> str:
    """Some data as an address that holds it (RFC 2397)."""
    return f"data:{media_type};base64,{b64encode(data).decode()}"
