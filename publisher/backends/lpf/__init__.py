"""The W3C audiobook as a format."""

from publisher.backends.lpf.backend import LpfBackend

__all__ = ["LpfBackend"]
