"""The parts of a Word file, beside what python-docx itself would have written."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from publisher.backends.word.package import WordPackage
from publisher.backends.word.xml import NAMESPACES, element, w, with_all_namespaces


def test_the_package_has_the_parts_that_python_docx_would_write_in_that_order() -> None:
    package = WordPackage()
    package.set_body([w("p", w("r", w("t")))])
    package.relate("https://www.nhs.uk")
    package.add("styles.xml", "application/xml", "http://example.org/styles", w("styles"))
    theirs = BytesIO()
    package._package.save(theirs)
    with ZipFile(theirs) as wanted, ZipFile(BytesIO(package.to_bytes())) as made:
        assert made.namelist() == wanted.namelist()
        assert len(made.namelist()) > 4
        for name in wanted.namelist():
            assert made.read(name) == wanted.read(name), name


def test_a_part_names_its_namespaces_once() -> None:
    inside = w("p", w("r", element("wp:inline", {}, element("a:graphic", {"r:id": "rId1"}))))
    root = w("body", inside, val=1)
    written = etree.tostring(with_all_namespaces(root)).decode()
    for prefix, address in NAMESPACES.items():
        assert written.count(f'xmlns:{prefix}="{address}"') == 1, prefix
    assert '<w:p><w:r><wp:inline><a:graphic r:id="rId1"/></wp:inline></w:r></w:p>' in written
    assert 'w:val="1"' in written
    assert len(root), "what was given is whole"
