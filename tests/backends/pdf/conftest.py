"""The specimen and a long leaflet, each made once."""

from pathlib import Path

import pytest

from publisher.backends.pdf import PdfBackend
from publisher.backends.pdf.options import UA_1, UA_2, PdfOptions
from publisher.backends.protocol import Artifact
from publisher.document import Document
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.long_leaflet import long_leaflet
from tests.backends.pdf.tags import Tagged
from tests.once import once
from tests.specimen import context, whole_specimen
from tests.verify.leaflets import SPECIMEN, artifact_of


def render(document: Document, standard: str = UA_1) -> Artifact:
    return PdfBackend().render(document, PdfOptions(standard), context())


@pytest.fixture(scope="session")
def specimen() -> Artifact:
    return artifact_of(SPECIMEN, "pdf")


@pytest.fixture(scope="session")
def tagged(specimen: Artifact) -> Tagged:
    return Tagged(specimen.content)


@pytest.fixture(scope="session")
def file(specimen: Artifact, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specimen with its claim, for judges and other readers."""
    path = tmp_path_factory.mktemp("pdf") / specimen.file_name
    path.write_bytes(claimed(specimen.content))
    return path


@pytest.fixture(scope="session")
def ua_2() -> Artifact:
    """The specimen as PDF/UA-2."""
    return render(whole_specimen(), UA_2)


@pytest.fixture(scope="session")
def long() -> Artifact:
    return _long()


@once
def _long() -> Artifact:
    return render(long_leaflet())


@pytest.fixture(scope="session")
def long_tagged(long: Artifact) -> Tagged:
    return Tagged(long.content)
