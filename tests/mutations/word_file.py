"""Defects of the Word file's looks, language and links, and of the package."""

from tests.mutations.archive import edited_xml, read_part, rewritten
from tests.mutations.mutation import mutation
from tests.mutations.word import planted
from tests.mutations.word_document import (
    R,
    W,
    WordDocument,
    new,
    remove,
    run_properties,
    set_style,
)

# How it looks


@planted("contrast lowered", "own: hard-to-read-contrast")
def _(document: WordDocument) -> None:
    run_properties(document.one("r", "Words at level four.")).append(new("color", val="CCCCCC"))


@planted("text smaller than large print", "own: text-smaller-than-asked")
def _(document: WordDocument) -> None:
    run_properties(document.one("r", "Words at level four.")).append(new("sz", val="20"))


@planted("text justified", "own: text-not-left-aligned")
def _(document: WordDocument) -> None:
    document.one("p", "Words at level four.").find(f"{W}pPr").append(new("jc", val="both"))


@planted("text in capitals", "own: capitals")
def _(document: WordDocument) -> None:
    run_properties(document.one("r", "Words at level four.")).append(new("caps"))


@planted("text that blinks", "own: moving-text")
def _(document: WordDocument) -> None:
    run_properties(document.one("r", "Words at level four.")).append(
        new("effect", val="blinkBackground")
    )


# Language


@planted("language of a passage lost", "own: wrong-language-of-parts", "parity: language")
def _(document: WordDocument) -> None:
    remove(document.one("r", "Gallwch gael").find(f"{W}rPr/{W}lang"))


@planted(
    "language of two words in a sentence lost", "own: wrong-language-of-parts", "parity: language"
)
def _(document: WordDocument) -> None:
    remove(document.one("r", "bore da").find(f"{W}rPr/{W}lang"))


@mutation("word", "language of the file lost", "own: missing-language", "parity: language")
def _(file: bytes) -> bytes:
    return edited_xml(
        file,
        "word/styles.xml",
        lambda root: [remove(each) for each in list(root.iter(f"{W}lang"))],
    )


@mutation("word", "language of the file wrong", "own: missing-language", "parity: language")
def _(file: bytes) -> bytes:
    return edited_xml(
        file,
        "word/styles.xml",
        lambda root: [each.set(f"{W}val", "fr-FR") for each in root.iter(f"{W}lang")],
    )


# Links


@planted("link within the leaflet leads nowhere", "own: link-to-nowhere", "parity: structure")
def _(document: WordDocument) -> None:
    document.one("hyperlink", "the tests").set(f"{W}anchor", "nowhere")


@planted(
    "link without a target",
    "own: link-to-nowhere",
    "parity: structure",
    "openxml-audit: Sem_MissingRelationshipReference",
)
def _(document: WordDocument) -> None:
    document.one("hyperlink", "our cancer pages").set(f"{R}id", "rId999")


@mutation("word", "web link leads to another site", "parity: structure")
def _(file: bytes) -> bytes:
    name = "word/_rels/document.xml.rels"
    changed = read_part(file, name).replace(b"www.example.org/cancer", b"www.example.net/cancer")
    return rewritten(file, {name: changed})


@planted("two bookmarks of one name", "own: link-to-nowhere", "parity: structure")
def _(document: WordDocument) -> None:
    first, second, *_ = (
        each
        for each in document.root.iter(f"{W}bookmarkStart")
        if not each.get(f"{W}name").startswith("page_")  # no link leads to a printed page
    )
    second.set(f"{W}name", first.get(f"{W}name"))


# The file


@mutation("word", "title missing", "own: missing-title", "LibreOffice: 7.1-10")
def _(file: bytes) -> bytes:
    return edited_xml(file, "docProps/core.xml", lambda root: remove(next(root.iter("{*}title"))))


@mutation("word", "title is another leaflet's", "own: missing-title")
def _(file: bytes) -> bytes:
    core = read_part(file, "docProps/core.xml")
    return rewritten(
        file,
        {"docProps/core.xml": core.replace(b"What is a specimen leaflet?", b"Another leaflet")},
    )


@planted(
    "style that is not defined",
    "own: lines-too-close",
    "openxml-audit: Sem_ReferencedElementMissing",
)
def _(document: WordDocument) -> None:
    set_style(document.one("p", "Words at level four."), "Mystery")


@mutation("word", "picture lost from the file", "openxml-audit: relationship", "LibreOffice: 7.3-1")
def _(file: bytes) -> bytes:
    return rewritten(file, {"word/media/image1.png": None})


@mutation("word", "editing forbidden", "own: restricted-access", "openxml-audit: schema")
def _(file: bytes) -> bytes:
    protection = new("documentProtection", edit="readOnly", enforcement="1")
    return edited_xml(file, "word/settings.xml", lambda root: root.insert(1, protection))


@planted("element that Word does not know", "openxml-audit: schema")
def _(document: WordDocument) -> None:
    document.one("p", "Words at level four.").append(new("utterance"))
