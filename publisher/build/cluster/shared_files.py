"""What all leaflets of a project share: packed once a build, laid out once a worker."""

import json
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from publisher.build.cluster.content_store import ContentStore
from publisher.build.cluster.parcel import inside
from publisher.build.cluster.plain_files import lay_out, plain_files
from publisher.build.project import Project
from publisher.readers import ORGANISATION


def pack_shared_files(project: Project, store: ContentStore) -> str:
    """Keep styles/ and organisation.yaml in the store; the digest of their list.

    Raises `ClusterProblem`, and `OSError` where one of them cannot be read.
    """
    files = {f"styles/{path}": each for path, each in plain_files(project.styles).items()}
    organisation = project.source / ORGANISATION
    if organisation.exists():
        files[f"source/{ORGANISATION}"] = organisation.read_bytes()
    return store.put(json.dumps(store.put_all(files), sort_keys=True).encode())


@lru_cache(maxsize=4)
def shared_folder(store: ContentStore, shared: str, place: Path) -> Path:
    """A folder in `place` with the files of such a list, by their paths in the project.

    Raises `ClusterProblem` and `OSError`.
    """
    folder = place / f"shared-{shared}"
    if not folder.exists():
        listed = {inside(path): digest for path, digest in json.loads(store.get(shared)).items()}
        aside = Path(mkdtemp(dir=place))
        (aside / "styles").mkdir()
        (aside / "source").mkdir()
        lay_out(aside, store.get_all(listed))
        with suppress(OSError):  # another process of this machine was quicker
            aside.rename(folder)
        rmtree(aside, ignore_errors=True)
    return folder
