"""The file itself: parts, relationships, properties, and a zip that is the same every time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import parse_xml
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from publisher.backends.protocol import Context
from publisher.backends.word.fonts import font_key, font_table, obfuscated
from publisher.backends.word.xml import NAMESPACES, Element, w, with_all_namespaces
from publisher.document import Document, Picture
from publisher.theme.fonts import FontFile

_OBFUSCATED_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
_NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
# Programs older than Word 2010 may pass over what makes a box one to tick, not over its sign.
_EMPTY = (
    f'<w:document {_NAMESPACES} mc:Ignorable="w14"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body/></w:document>'
)
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold, so that no entry tells when it was made."""


class WordPackage:
    """A Word file in the making, begun from nothing and not from a template."""

    def __init__(self) -> None:
        self._package = Package()
        self._main = DocumentPart(
            PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, parse_xml(_EMPTY), self._package
        )
        self._package.relate_to(self._main, RT.OFFICE_DOCUMENT)
        self._media: dict[str, str] = {}

    def set_body(self, blocks: Iterable[Element]) -> None:
        """Put the content of `w:body` in."""
        self._main.element[0].extend(blocks)

    def relate(self, address: str) -> str:
        """The relationship of an address outside the file."""
        return self._main.relate_to(address, RT.HYPERLINK, is_external=True)

    def embed(self, picture: Picture) -> str:
        """The relationship of a PNG or JPEG; the same picture is stored once.

        python-docx would look into the bytes for the kind of picture, and knows only some JPEGs.
        """
        if picture.digest not in self._media:
            kind = picture.media_type.partition("/")[2]
            name = PackURI(f"/word/media/image{len(self._media) + 1}.{kind}")
            part = Part(name, picture.media_type, picture.data, self._package)
            self._media[picture.digest] = self._main.relate_to(part, RT.IMAGE)
        return self._media[picture.digest]

    def add(self, name: str, content_type: str, relationship: str, root: Element) -> str:
        """Add a part of XML to the folder word/; returns its relationship."""
        blob = serialize_part_xml(with_all_namespaces(root))
        part = Part(PackURI(f"/word/{name}"), content_type, blob, self._package)
        return self._main.relate_to(part, relationship)

    def add_fonts(self, families: dict[str, None], files: Iterable[FontFile]) -> None:
        """Add the font table, and the fonts themselves, obfuscated as Word wants them."""
        table = Part(PackURI("/word/fontTable.xml"), CT.WML_FONT_TABLE, b"", self._package)
        embedded = {}
        for number, file in enumerate(files, 1):
            font = Part(
                PackURI(f"/word/fonts/font{number}.odttf"),
                _OBFUSCATED_FONT,
                obfuscated(file.path.read_bytes(), font_key(file)),
                self._package,
            )
            embedded[file] = table.relate_to(font, RT.FONT)
        table._blob = serialize_part_xml(with_all_namespaces(font_table(families, embedded)))
        self._main.relate_to(table, RT.FONT_TABLE)

    def set_properties(self, document: Document, context: Context) -> None:
        """Write what the file says about itself, with times from the context."""
        part = CorePropertiesPart(
            PackURI("/docProps/core.xml"),
            CT.OPC_CORE_PROPERTIES,
            CT_CoreProperties.new(),
            self._package,
        )
        self._package.relate_to(part, RT.CORE_PROPERTIES)
        data, core = document.metadata, part.core_properties
        core.identifier = document.edition_code
        core.title = data.title
        core.author = ", ".join(data.authors) or data.publisher
        core.last_modified_by = data.publisher
        core.language = data.language
        core.subject = data.audience[:255]
        core.comments = data.summary[:255]
        core.keywords = ", ".join(data.topics)[:255]
        core.version = data.edition
        core.revision = 1
        created = context.created.astimezone(UTC).replace(tzinfo=None)
        core.created = core.modified = created
        name = PackURI("/docProps/app.xml")
        blob = serialize_part_xml(_extended(data.publisher))
        extended = Part(name, CT.OFC_EXTENDED_PROPERTIES, blob, self._package)
        self._package.relate_to(extended, RT.EXTENDED_PROPERTIES)

    def to_bytes(self) -> bytes:
        """The finished file; the same parts give the same bytes."""
        with BytesIO() as stream:
            with ZipFile(stream, "w") as archive:
                # What `Package.save` does, which would compress all parts with the time of day.
                packer: Any = PackageWriter
                writer, parts = _SteadyWriter(archive), list[Any](self._package.parts)
                for part in parts:
                    part.before_marshal()
                packer._write_content_types_stream(writer, parts)
                packer._write_pkg_rels(writer, self._package.rels)
                packer._write_parts(writer, parts)
            return stream.getvalue()


@dataclass(frozen=True, slots=True)
class _SteadyWriter:
    """Takes the parts from python-docx; no entry of the archive tells when it was made."""

    archive: ZipFile

    def write(self, uri: PackURI, content: bytes) -> None:
        """Add a part."""
        entry = ZipInfo(uri.membername, _FIRST_DAY)
        entry.compress_type = ZIP_DEFLATED
        entry.create_system = 0
        self.archive.writestr(entry, content)


def settings(language: str) -> Element:
    """`w:settings`: fonts inside, no hyphenation, and the behaviour of Word 2013 and later."""
    compatibility = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    return w(
        "settings",
        w("zoom", percent=100),
        w("embedTrueTypeFonts"),
        w("saveSubsetFonts"),
        w("defaultTabStop", val=720),
        w("autoHyphenation", val=0),
        w("characterSpacingControl", val="doNotCompress"),
        w(
            "compat",
            *(
                w("compatSetting", name=name, uri=_COMPATIBILITY, val=value)
                for name, value in compatibility
            ),
        ),
        w("themeFontLang", val=language),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def _extended(company: str) -> Element:
    root = etree.fromstring(f'<Properties xmlns="{_EXTENDED}"/>')
    for name, value in (("Application", "publisher"), ("Company", company)):
        etree.SubElement(root, f"{{{_EXTENDED}}}{name}").text = value
    return root
