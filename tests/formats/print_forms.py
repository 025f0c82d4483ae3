"""Every leaflet in every form of the PDF, as finished files."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from publisher.backends import Artifact, find_backends
from publisher.cli import main
from publisher.document import Document, PlannedFormat, PrintForm, with_end_matter
from publisher.readers import read_leaflet
from publisher.verify.finished_file import FinishedFile
from tests.once import once
from tests.projects import make_project
from tests.readers.plain_text.seed import fill_gaps, seed_text
from tests.specimen import context
from tests.verify import leaflets

ROOT = Path(__file__).parents[2]
SHORT = "plaster-cast"
"""The one that is short enough to be folded."""
USUAL = {PrintForm.LARGE_PRINT: 18, PrintForm.GIANT_PRINT: 28}
"""In which size a form is made where none is asked for."""
IMPORTED = "secondary-bone-cancer-imported"
FOLDERS = {
    **{each.parent.name: each.parent for each in sorted(ROOT.glob("source/*/leaflet.md"))},
    SHORT: ROOT / "examples" / SHORT,
}
LEAFLETS = (*FOLDERS, IMPORTED)
PAIRS = [
    (leaflet, form)
    for leaflet in LEAFLETS
    for form in PrintForm
    if form is not PrintForm.DL_TRIFOLD or leaflet == SHORT
]


@cache
def document_of(leaflet: str) -> Document:
    """The document with its end matter; its web page has an address."""
    folder = _imported() if leaflet == IMPORTED else FOLDERS[leaflet]
    if leaflet == SHORT:
        folder = _beside_the_organisation(folder)
    formats = [
        PlannedFormat(name, each.label, each.file_name.format(id=leaflet))
        for name, each in find_backends().items()
        if each.listed
    ]
    return with_end_matter(read_leaflet(folder), formats, context().wording)


def artifact_of(leaflet: str, form: PrintForm, size: int = 0) -> Artifact:
    """What is made of a leaflet in a form."""
    size = 0 if size == USUAL.get(form) else size
    if leaflet in leaflets.LEAFLETS and not size:
        made = leaflets.artifact_of(leaflet, backend_of(form).name)
    else:
        made = _artifact_of(leaflet, form, size)
    assert [str(each) for each in made.diagnostics] == []
    return made


@once
def _artifact_of(leaflet: str, form: PrintForm, size: int) -> Artifact:
    backend = backend_of(form)
    options = backend.options(**({"size": size} if size else {}))
    return backend.render(document_of(leaflet), options, context())


def backend_of(form: PrintForm):
    """The backend of a form."""
    return next(each for each in find_backends().values() if each.form == form)


def file_of(leaflet: str, form: PrintForm, size: int = 0) -> FinishedFile:
    """The finished file as a verification gets it."""
    backend, made = backend_of(form), artifact_of(leaflet, form, size)
    options = backend.options(**({"size": size} if size else {}))
    return FinishedFile(
        backend.name, made.file_name, made.media_type, made.content, document_of(leaflet), options
    )


@cache
def _imported() -> Path:
    """The text that nobody here wrote, imported, with its gaps filled."""
    project = make_project(Path(mkdtemp(prefix="imported-")))
    text = project / f"{IMPORTED}.txt"
    text.write_text(seed_text(), encoding="utf-8")
    main(["import", str(text), "--id", IMPORTED, "--project", str(project)])
    folder = project / "source" / IMPORTED
    fill_gaps(folder)
    return folder


def _beside_the_organisation(folder: Path) -> Path:
    """The example as its reader tries it: copied to the project's sources."""
    source = Path(mkdtemp(prefix="source-"))
    (source / "organisation.yaml").write_bytes((ROOT / "source/organisation.yaml").read_bytes())
    copy = source / folder.name
    copy.mkdir()
    (copy / "leaflet.md").write_bytes((folder / "leaflet.md").read_bytes())
    return copy
