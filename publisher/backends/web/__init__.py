"""The web page: one HTML file that needs nothing else."""

from publisher.backends.web.web_backend import WebBackend

__all__ = ["WebBackend"]
