"""Rules on files for a print shop: a good file passes, and each planted fault is found."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from publisher.backends.pdf.options import PressOptions
from publisher.backends.pdf.press import for_print_shop
from publisher.verify.checks import check_print_shop
from publisher.verify.checks.pdf_x import RULES, judge
from publisher.verify.claims import PDF_X_1A, with_claim
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from tests.backends.pdf.small_pdf import box, small_pdf
from tests.specimen import specimen

PDF = "application/pdf"
DOCUMENT = specimen()
GOOD = with_claim(
    PDF,
    for_print_shop(
        small_pdf(f"{box('#0b4f5c')}<p>Words <a href='https://example.org'>and a link</a></p>",
                  "@page { bleed: 3mm }"),
        {},
    ),
    PDF_X_1A,
    DOCUMENT,
)  # fmt: skip


def file_of(content: bytes) -> FinishedFile:
    return FinishedFile("pdf-a4-print", "it.pdf", PDF, content, DOCUMENT, PressOptions(True))


def saved(pdf: Pdf, **how: Any) -> bytes:
    how = {"object_stream_mode": pikepdf.ObjectStreamMode.disable, "force_version": "1.4"} | how
    with BytesIO() as buffer:
        pdf.save(buffer, **how)
        return buffer.getvalue()


def findings(plant: Callable[[Pdf], object], **how: Any) -> list[Finding]:
    with pikepdf.open(BytesIO(GOOD)) as pdf:
        plant(pdf)
        return list(judge(file_of(saved(pdf, **how))).findings)


def nothing(_pdf: Pdf) -> None:
    """Plant no fault."""


def painting(lines: str, **resources: Any) -> Callable[[Pdf], None]:
    """Add lines to the first page, and resources that they use."""

    def plant(pdf: Pdf) -> None:
        page = pdf.pages[0]
        for kind, things in resources.items():
            kept = page.obj.Resources.get(f"/{kind}", Dictionary())
            for name, thing in things(pdf).items():
                kept[f"/{name}"] = thing
            page.obj.Resources[f"/{kind}"] = kept
        page.contents_add(pdf.make_stream(f"q {lines} Q".encode()))

    return plant


def in_root(key: str, value: Callable[[Pdf], Any]) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.Root.__setitem__(key, value(pdf))


def in_page(key: str, value: Any) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.pages[0].obj.__setitem__(key, value)


def without_fact(key: str) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.docinfo.__delitem__(key)


def state(**keys: Any) -> Callable[[Pdf], None]:
    return painting("/Odd gs", ExtGState=lambda _pdf: {"Odd": Dictionary(**keys)})


def drawn(data: bytes = b"", **keys: Any) -> Callable[[Pdf], None]:
    return painting("/Odd Do", XObject=lambda pdf: {"Odd": pdf.make_stream(data, **keys)})


def image(space: str, data: bytes, **keys: Any) -> Callable[[Pdf], None]:
    size: dict[str, Any] = {
        "Width": 1,
        "Height": 1,
        "BitsPerComponent": 8,
        "ColorSpace": Name(space),
    }
    return drawn(data, Type=Name.XObject, Subtype=Name.Image, **size, **keys)


def _form(**keys: Any) -> Callable[[Pdf], None]:
    return drawn(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], **keys)


def _shading(_pdf: Pdf) -> dict[str, Any]:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1)
    keys: dict[str, Any] = {
        "ColorSpace": Name.DeviceRGB,
        "Coords": [0, 0, 9, 9],
        "Function": function,
    }
    return {"Odd": Dictionary(ShadingType=2, **keys)}


def _annotated(subtype: str, rectangle: list[int]) -> Callable[[Pdf], None]:
    note = Dictionary(Type=Name.Annot, Subtype=Name(subtype), Rect=rectangle, Contents="Note")
    return in_page("/Annots", Array([note]))


def _loose(pdf: Pdf) -> None:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and "/FontFile2" in each:
            del each["/FontFile2"]


def _open_type(pdf: Pdf) -> None:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and "/FontFile2" in each:
            each.FontFile3 = each.FontFile2
            each.FontFile3.Subtype = Name.OpenType
            del each["/FontFile2"]


def _intent(**keys: Any) -> Callable[[Pdf], None]:
    def plant(pdf: Pdf) -> None:
        for key, value in keys.items():
            pdf.Root.OutputIntents[0][f"/{key}"] = value

    return plant


def _action(pdf: Pdf) -> None:
    going = Dictionary(S=Name.URI, URI=String("https://example.org"))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=pdf.make_indirect(Dictionary(A=going))))


CLICK = Dictionary(S=Name.JavaScript, JS=String("1"))
FAULTS: dict[str, list[Callable[[Pdf], None]]] = {
    "not-identified": [without_fact("/GTS_PDFXVersion")],
    "missing-facts": [
        *map(without_fact, ("/Title", "/CreationDate", "/ModDate", "/Trapped")),
    ],
    "output-intent": [
        lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
        lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0]),
        _intent(OutputConditionIdentifier=String("")),
        _intent(OutputConditionIdentifier=String("Our press")),
        _intent(RegistryName=String("https://example.org")),
    ],
    "page-boxes": [
        lambda pdf: pdf.pages[0].obj.__delitem__("/TrimBox"),
        in_page("/ArtBox", [0, 0, 9, 9]),
        in_page("/BleedBox", [0, 0, 283, 283]),
        in_page("/MediaBox", [0, 0, 283, 283]),
        in_page("/CropBox", [0, 0, 283, 283]),
    ],
    "colour-without-ink": [
        painting("1 0 0 rg 0 0 9 9 re f"),
        painting("0 0 1 RG 0 0 m 9 9 l S"),
        painting("/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f"),
        painting("/Odd sh", Shading=_shading),
        painting(
            "/Odd cs 50 1 1 scn 0 0 9 9 re f",
            ColorSpace=lambda _pdf: {
                "Odd": Array([Name.Lab, Dictionary(WhitePoint=[0.96, 1, 0.82])])
            },
        ),
        image("/DeviceRGB", b"\xff\x00\x00"),
    ],
    "too-much-ink": [
        painting("1 1 1 0.1 k 0 0 9 9 re f"),
        image("/DeviceCMYK", b"\xff\xff\xff\x40"),
    ],
    "see-through": [
        state(ca=0.5),
        state(CA=0.5),
        state(BM=Name.Multiply),
        state(SMask=Dictionary(S=Name.Luminosity)),
        _form(Group=Dictionary(S=Name.Transparency)),
        in_page("/Group", Dictionary(S=Name.Transparency)),
        painting(
            "/Odd Do",
            XObject=lambda pdf: {
                "Odd": pdf.make_stream(
                    b"\x00",
                    Subtype=Name.Image,
                    Width=1,
                    Height=1,
                    BitsPerComponent=8,
                    ColorSpace=Name.DeviceGray,
                    SMask=pdf.make_stream(b"\x00", Subtype=Name.Image),
                )
            },
        ),
    ],
    "loose-font": [_loose, _open_type],
    "annotation-on-page": [
        _annotated("/Text", [9, 9, 20, 20]),
        in_root("/AcroForm", lambda _pdf: Dictionary(Fields=[])),
    ],
    "action": [
        _action,
        in_root("/OpenAction", lambda _pdf: CLICK),
        in_root("/AA", lambda _pdf: Dictionary(WC=CLICK)),
        in_root("/Names", lambda _pdf: Dictionary(JavaScript=Dictionary(Names=[]))),
    ],
    "unknown-compression": [image("/DeviceGray", b"\x00", Filter=Name.JPXDecode)],
    "device-settings": [
        state(TR=Name.Identity),
        state(TR2=Name.Identity),
        state(HTP=[0, 0]),
        state(HT=Dictionary(HalftoneType=6)),
    ],
    "outside-content": [
        in_root("/Names", lambda _pdf: Dictionary(EmbeddedFiles=Dictionary(Names=[]))),
        in_root("/OCProperties", lambda _pdf: Dictionary(OCGs=[])),
        drawn(b"", Type=Name.XObject, Subtype=Name.PS),
        _form(OPI=Dictionary()),
        _form(Ref=Dictionary()),
        image("/DeviceGray", b"\x00", Alternates=[Dictionary(DefaultForPrinting=True)]),
    ],
}


def test_a_good_file_passes() -> None:
    verdict = judge(file_of(GOOD))
    assert [str(each) for each in verdict.findings] == []
    assert verdict.checks == len(RULES)
    assert findings(nothing) == []


@pytest.mark.parametrize(
    ("rule", "number"), [(rule, at) for rule, plants in FAULTS.items() for at in range(len(plants))]
)
def test_a_fault_is_found_and_nothing_else(rule: str, number: int) -> None:
    found = findings(FAULTS[rule][number])
    assert {each.rule for each in found} == {rule}


def test_a_newer_pdf_is_found() -> None:
    [found] = findings(nothing, force_version="1.6")
    assert found.rule == "newer-pdf"


def test_a_newer_list_of_objects_is_found() -> None:
    streams = pikepdf.ObjectStreamMode.generate
    messages = [each.message for each in findings(nothing, object_stream_mode=streams,
                                                  force_version="1.5")]  # fmt: skip
    assert any("list of objects" in each for each in messages)


def test_a_locked_file_is_found() -> None:
    locked = pikepdf.Encryption(owner="x", user="", R=3, aes=False, metadata=False)
    assert "locked-file" in {each.rule for each in findings(nothing, encryption=locked)}


def test_a_file_that_is_no_pdf_is_told() -> None:
    [found] = judge(file_of(b"no PDF")).findings
    assert found.rule == "unreadable-file"


@pytest.mark.parametrize(
    "harmless",
    [
        painting("0.5 g 0 0 9 9 re f"),
        painting("0 0 0 1 K 0 0 m 9 9 l S"),
        state(ca=1, CA=1, BM=Name.Normal),
        _annotated("/Text", [-28, -28, -20, -20]),
        _annotated("/PrinterMark", [9, 9, 20, 20]),
    ],
)
def test_what_is_allowed_is_no_fault(harmless: Callable[[Pdf], None]) -> None:
    assert findings(harmless) == []


def test_every_rule_has_a_fault() -> None:
    named = {each.__name__.removeprefix("check_").replace("_", "-") for each in RULES}
    assert named == {*FAULTS, "newer-pdf", "locked-file"}


def test_only_files_with_crop_marks_are_asked() -> None:
    file = file_of(GOOD)
    assert check_print_shop(file) is not None
    assert check_print_shop(replace(file, options=PressOptions(False))) is None
