"""Whatever is see-through, made opaque: a print shop's plates know paint or no paint."""

from typing import Any

from pikepdf import Dictionary, Name, Operator, Pdf, PdfImage, Stream, parse_content_stream

from publisher.diagnostics import Diagnostic, Problems, error

_PLAIN = ("/Normal", "/Compatible")
_OPAQUE_FROM = 128


def opaque(pdf: Pdf) -> None:
    """Take all transparency out of a PDF (ISO 15930-4 allows none).

    WeasyPrint says of opaque paint that it is, and draws pictures as groups: both is put away
    without any change to the page. A picture's own see-through parts show what is behind them, and
    its soft edges become opaque on white. Raises `Problems` where something else lets through what
    is behind it.
    """
    problems = [
        _see_through(number)
        for number, page in enumerate(pdf.pages, 1)
        if _lets_through(page.obj, page.get("/Resources"), set())
    ]
    if problems:
        raise Problems(problems)
    for each in list(pdf.objects):
        if not isinstance(each, Dictionary | Stream):
            continue
        if isinstance(group := each.get("/Group"), Dictionary) and group.get("/S") == (
            Name.Transparency
        ):
            del each["/Group"]
        if isinstance(states := each.get("/ExtGState"), Dictionary):
            _without_transparency(states)
        resources = each.get("/Resources")
        if isinstance(resources, Dictionary) and isinstance(
            states := resources.get("/ExtGState"), Dictionary
        ):
            _without_transparency(states)
        if isinstance(each, Stream) and each.get("/Subtype") == Name.Image and "/SMask" in each:
            _cut_out(pdf, each)


def _see_through(page: int) -> Diagnostic:
    return error(
        "PRESS-002",
        f"something on page {page} is see-through, which a print shop cannot print",
        "in the drawing, give each shape a colour of its own in place of opacity, and put shapes "
        "beside each other in place of blending them",
    )


def _lets_through(stream: Any, resources: Any, seen: set[tuple[int, int]]) -> bool:
    """Whether a page or a form paints with transparency, or a form inside of it does."""
    if not isinstance(resources, Dictionary):
        return False
    states, forms, patterns = (
        resources.get(key, Dictionary()) for key in ("/ExtGState", "/XObject", "/Pattern")
    )
    for instruction in parse_content_stream(stream):
        operands, operator = list(instruction.operands), instruction.operator
        inner: Any = None
        if operator == Operator("gs") and _is_transparent(states.get(str(operands[0]), {})):
            return True
        if operator == Operator("Do"):
            inner = forms.get(str(operands[0]))
        elif operator in (Operator("scn"), Operator("SCN")) and isinstance(operands[-1], Name):
            inner = patterns.get(str(operands[-1]))
        if not isinstance(inner, Stream) or inner.objgen in seen or "/Width" in inner:
            continue
        seen.add(inner.objgen)
        if _lets_through(inner, inner.get("/Resources"), seen):
            return True
    return False


def _is_transparent(state: Any) -> bool:
    return (
        any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA"))
        or str(state.get("/BM", "/Normal")) not in _PLAIN
        or isinstance(state.get("/SMask"), Dictionary)
    )


def _without_transparency(states: Any) -> None:
    for state in states.as_dict().values():
        for key in ("/ca", "/CA", "/BM", "/SMask", "/AIS"):
            if key in state:
                del state[key]


def _cut_out(pdf: Pdf, picture: Any) -> None:
    """A picture on white, and a stencil for where it was more than half see-through (8.9.6.3)."""
    from PIL import Image

    alpha = PdfImage(picture.SMask).as_pil_image().convert("L")
    colours = PdfImage(picture).as_pil_image()
    del picture["/SMask"]
    if alpha.getextrema()[0] == 255:
        return
    colours = colours.convert("RGB" if colours.mode not in ("L", "CMYK") else colours.mode)
    white = Image.new(colours.mode, colours.size, (0,) * 4 if colours.mode == "CMYK" else "white")
    shown = Image.composite(colours, white, alpha.resize(colours.size))
    for key in ("/Decode", "/DecodeParms"):
        if key in picture:
            del picture[key]
    picture.ColorSpace = {"L": Name.DeviceGray, "CMYK": Name.DeviceCMYK}.get(
        shown.mode, Name.DeviceRGB
    )
    picture.BitsPerComponent = 8
    picture.write(shown.tobytes())
    stencil = alpha.point(lambda value: 0 if value >= _OPAQUE_FROM else 255).convert("1")
    picture.Mask = pdf.make_stream(
        stencil.tobytes(),
        Type=Name.XObject,
        Subtype=Name.Image,
        ImageMask=True,
        Width=stencil.width,
        Height=stencil.height,
        BitsPerComponent=1,
    )
