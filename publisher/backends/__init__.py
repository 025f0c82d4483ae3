"""The formats: one package each, none of which sees another."""

from publisher.backends.protocol import Artifact, Backend, Context, NoOptions
from publisher.backends.registry import find_backends

__all__ = ["Artifact", "Backend", "Context", "NoOptions", "find_backends"]
