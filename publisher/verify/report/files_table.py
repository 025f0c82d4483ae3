"""The files, and what each says of itself."""

from publisher.markup import Element
from publisher.verify.proof import Proof, ProvenFile
from publisher.verify.report.elements import H, counted, format_title, header, table

_CAPTION = "Each file and the standards that it says it keeps"


def files_table(proof: Proof) -> Element:
    """Name, claims, size and digest of each file."""
    head = H.tr(
        *map(header, ("Format", "File", "It claims")),
        H.th("Size", {"scope": "col", "class": "number"}),
        header("SHA-256"),
    )
    rows = [_row(each, proof.claims.get(each.format, ())) for each in proof.files]
    return table(_CAPTION, head, [H.tbody(*rows)], "files")


def _row(file: ProvenFile, claims: tuple[str, ...]) -> Element:
    said = H.ul(*(H.li(each) for each in claims)) if claims else "nothing"
    return H.tr(
        header(format_title(file.format), "row"),
        H.td(file.name),
        H.td(said),
        H.td(counted(file.bytes, "byte"), {"class": "number"}),
        H.td(H.code(file.sha256)),
    )
