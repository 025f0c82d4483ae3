"""The specimen and a long leaflet, each made once."""

from pathlib import Path

import pytest

from publisher.backends.pdf import PdfBackend
from publisher.backends.protocol import Artifact, NoOptions
from publisher.document import Document
from tests.backends.pdf.long_leaflet import long_leaflet
from tests.backends.pdf.tags import Tagged
from tests.specimen import context, whole_specimen


def render(document: Document) -> Artifact:
    return PdfBackend().render(document, NoOptions(), context())


@pytest.fixture(scope="session")
def specimen() -> Artifact:
    return render(whole_specimen())


@pytest.fixture(scope="session")
def tagged(specimen: Artifact) -> Tagged:
    return Tagged(specimen.content)


@pytest.fixture(scope="session")
def file(specimen: Artifact, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / specimen.file_name
    path.write_bytes(specimen.content)
    return path


@pytest.fixture(scope="session")
def long() -> Artifact:
    return render(long_leaflet())


@pytest.fixture(scope="session")
def long_tagged(long: Artifact) -> Tagged:
    return Tagged(long.content)
