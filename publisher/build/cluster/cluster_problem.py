"""What ends a build on a cluster."""

from publisher.diagnostics import Problems


class ClusterProblem(Problems):
    """Store, scheduler or disk cannot be used: it would be the same for every leaflet left."""
