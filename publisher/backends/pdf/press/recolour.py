"""All that a PDF paints, in other inks: its pages, drawings, shadings and pictures.

Every object of the file is looked at, and not only what the pages lead to, so nothing keeps its
old colours. Marked content is copied as it is; the tags do not change.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from pikepdf import (
    Array,
    ContentStreamInlineImage,
    Dictionary,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    PdfImage,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)

from publisher.backends.pdf.press.as_rgb import as_rgb, black_of
from publisher.backends.pdf.press.inks import Inks
from publisher.diagnostics import Problems, error

if TYPE_CHECKING:
    from PIL.Image import Image

_GREYS = ("/DeviceGray", "/CalGray", "/G")
_DEVICE = {
    "g": "/DeviceGray",
    "G": "/DeviceGray",
    "rg": "/DeviceRGB",
    "RG": "/DeviceRGB",
    "k": "/DeviceCMYK",
    "K": "/DeviceCMYK",
}
_OF_SIZE = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_CHOOSE, _SET = ("cs", "CS"), ("sc", "scn", "SC", "SCN")
_JPEG_QUALITY = 92


def recolour(pdf: Pdf, inks: Inks) -> None:
    """Paint everything in `inks`; what is grey or in their space already stays as it is.

    Raises `Problems` where a picture is coloured in a way that has no colours to convert.
    """
    try:
        for page in pdf.pages:
            page.Contents = pdf.make_stream(_content(page, page.obj.get("/Resources"), inks))
        for each in list(pdf.objects):
            if isinstance(each, Stream | Dictionary):
                _object(each, inks)
    except (ValueError, NotImplementedError) as fault:
        raise Problems(
            [
                error(
                    "PRESS-001",
                    f"a picture has colours that no printer can be told ({fault})",
                    "save the picture as PNG or as plain SVG, with colours such as #0b4f5c",
                )
            ]
        ) from fault


def _object(each: Any, inks: Inks) -> None:
    if "/ShadingType" in each:
        _shading(each, inks)
    if isinstance(each.get("/Shading"), Dictionary) and "/PatternType" in each:
        _shading(each.Shading, inks)
    if isinstance(group := each.get("/Group"), Dictionary) and "/CS" in group:
        group.CS = Name(inks.space)
    if isinstance(mask := each.get("/SMask"), Dictionary) and "/BC" in mask:
        backdrop: Any = list(mask.BC)
        mask.BC = Array(_rounded(inks.paint(as_rgb(_OF_SIZE[len(backdrop)], backdrop))))
    if isinstance(each, Stream):
        if each.get("/Subtype") == Name.Image:
            _picture(each, inks)
        elif each.get("/Subtype") == Name.Form or each.get("/PatternType") == 1:
            each.write(_content(each, each.get("/Resources"), inks))
    resources = each.get("/Resources")
    if isinstance(resources, Dictionary) and "/ColorSpace" in resources:
        del resources["/ColorSpace"]


# Content streams ----------------------------------------------------------------------------------


def _content(stream: Page | Object, resources: Any, inks: Inks) -> bytes:
    spaces: Any = {}
    if isinstance(resources, Dictionary):
        spaces = resources.get("/ColorSpace", spaces)
    changed: list[Any] = []
    current: dict[bool, Any] = {False: "/DeviceGray", True: "/DeviceGray"}
    saved: list[dict[bool, Any]] = []
    for instruction in parse_content_stream(stream):
        if isinstance(instruction, ContentStreamInlineImage):
            raise NotImplementedError("a picture inside of the drawing's own lines")
        operands: list[Any] = list(instruction.operands)
        name = str(instruction.operator)
        lines = name.isupper()
        if name == "q":
            saved.append(dict(current))
        elif name == "Q" and saved:
            current = saved.pop()
        elif name in _DEVICE:
            current[lines] = space = _DEVICE[name]
            if space not in ("/DeviceGray", inks.space):
                changed.append(_painted(as_rgb(space, operands), lines, inks))
                continue
        elif name in _CHOOSE:
            current[lines] = spaces.get(str(operands[0]), operands[0])
            if str(operands[0]) != "/Pattern":
                black = as_rgb(current[lines], black_of(current[lines]))
                changed.append(_painted(black, lines, inks))
                continue
        elif name in _SET and not isinstance(operands[-1], Name):
            changed.append(_set(current[lines], operands, lines, inks))
            continue
        elif name in _SET and len(operands) > 1:
            raise NotImplementedError("a pattern without colours of its own")
        changed.append(instruction)
    return unparse_content_stream(changed)


def _set(space: Any, values: list[Any], lines: bool, inks: Inks) -> tuple[Any, Operator]:
    if str(space) == inks.space:
        return values, Operator(inks.operators[lines])
    return _painted(as_rgb(space, values), lines, inks)


def _painted(colour: Any, lines: bool, inks: Inks) -> tuple[Any, Operator]:
    return _rounded(inks.paint(colour)), Operator(inks.operators[lines])


def _rounded(parts: tuple[float, ...]) -> list[float]:
    # As many places as WeasyPrint writes.
    return [round(each, 6) for each in parts]


# Shadings -----------------------------------------------------------------------------------------


def _shading(shading: Any, inks: Inks) -> None:
    """A shading along a line or a circle (ISO 32000-1, 8.7.4.5), from stop to stop."""
    space = shading.ColorSpace
    if str(space) in (*_GREYS, inks.space):
        return
    if "/Background" in shading:
        shading.Background = Array(_rounded(inks.paint(as_rgb(space, list(shading.Background)))))
    _function(shading.get("/Function"), space, inks)
    shading.ColorSpace = Name(inks.space)


def _function(function: Any, space: Any, inks: Inks) -> None:
    kind = function.get("/FunctionType") if isinstance(function, Dictionary) else None
    if kind == 3:
        for each in function.Functions:
            _function(each, space, inks)
    elif kind == 2:
        for stop in ("/C0", "/C1"):
            function[stop] = Array(_rounded(inks.paint(as_rgb(space, list(function[stop])))))
        if "/Range" in function:
            del function["/Range"]
    else:
        raise NotImplementedError("a shading that is not from colour to colour")


# Pictures -----------------------------------------------------------------------------------------


def _picture(stream: Any, inks: Inks) -> None:
    if stream.get("/ImageMask", False) or str(stream.get("/ColorSpace")) in (*_GREYS, inks.space):
        return
    picture: Image = inks.picture(PdfImage(stream).as_pil_image())
    stream.ColorSpace = Name.DeviceGray if picture.mode == "L" else Name.DeviceCMYK
    stream.BitsPerComponent = 8
    for key in ("/Decode", "/DecodeParms"):
        if key in stream:
            del stream[key]
    if stream.get("/Filter") == Name.DCTDecode and picture.mode == "L":
        with BytesIO() as buffer:
            picture.save(buffer, "JPEG", quality=_JPEG_QUALITY)
            stream.write(buffer.getvalue(), filter=Name.DCTDecode)
    else:
        stream.write(picture.tobytes())
