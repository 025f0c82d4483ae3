"""What is told when the store cannot be used, in words for who runs the build."""

from publisher.build.cluster.cluster_problem import ClusterProblem
from publisher.diagnostics import Diagnostic, Problems, error

INSTALL = "install it: pip install 'publisher[cluster]'"


def store_problem(url: str, fault: Exception) -> Problems:
    """Why the store at `url` failed, from what fsspec or the library below it raised."""
    if isinstance(fault, FileNotFoundError):
        return Problems([_missing(url, fault)])
    return ClusterProblem([_explain(url, fault)])


def damaged(url: str, digest: str) -> Problems:
    """An object of the store whose bytes are not those that its name promises."""
    return Problems(
        [
            error(
                "CLUSTER-007",
                f"the object '{digest}' in the store '{url}' is damaged: its SHA-256 is another",
                "remove that object from the store, then build again; nothing was published of it",
            )
        ]
    )


def _missing(url: str, fault: Exception) -> Diagnostic:
    return error(
        "CLUSTER-008",
        f"the store '{url}' lacks what should be there: {fault}",
        "check the name of the bucket or folder; all machines have to reach the same one",
    )


def _explain(url: str, fault: Exception) -> Diagnostic:
    kind = type(fault).__name__
    if isinstance(fault, ImportError):
        return error(
            "CLUSTER-001", f"the store '{url}' needs a library that is not there: {fault}", INSTALL
        )
    if isinstance(fault, PermissionError) or "Credentials" in kind:
        return error(
            "CLUSTER-006",
            f"the store '{url}' does not let us in: {fault}",
            "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or ask for the right to read and "
            "write there; each worker needs it too",
        )
    return error(
        "CLUSTER-006",
        f"the store '{url}' cannot be used: {kind}: {fault}",
        "check the address, AWS_ENDPOINT_URL and the network",
    )
