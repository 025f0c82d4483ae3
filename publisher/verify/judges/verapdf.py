"""veraPDF: the rules of PDF/UA that a machine can check.

PDF/UA-1 is ISO 14289-1, PDF/UA-2 is ISO 14289-2 with ISO 32005. A file that claims part 2 is
judged by it; any other is judged by part 1, and by part 2 for information.
"""

import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile, on_disk
from publisher.verify.judges import verapdf_engine
from publisher.verify.judges.block_ids import block_ids
from publisher.verify.judges.java import in_java
from publisher.verify.judges.judge import Judge, Seen
from publisher.verify.judges.parts import BRIDGE, JAVA, VERAPDF
from publisher.verify.judges.pdf_claim import claimed_part
from publisher.verify.judges.verapdf_engine import Profile, Report
from publisher.verify.verdict import Level, Verdict

PARTS = (JAVA, BRIDGE, VERAPDF)
_MANIFEST = "META-INF/maven/org.verapdf/validation-model/pom.properties"


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each file's verdict by the part of PDF/UA that it claims, by part 1 where it claims none."""
    part_2 = [_claims_2(each) for each in files]
    ones = iter(UA_1.judge([file for file, is_2 in zip(files, part_2) if not is_2]))
    twos = iter(UA_2.judge([file for file, is_2 in zip(files, part_2) if is_2]))
    return [next(twos if is_2 else ones) for is_2 in part_2]


def reports(paths: Sequence[Path], profile: Profile) -> list[Report]:
    """What veraPDF says of these files, in order."""
    names = [str(each.resolve(strict=True)) for each in paths]
    return in_java("veraPDF", verapdf_engine.validate, names, profile)


@cache
def version() -> str:
    """The version of veraPDF's rules, as in "1.31.207"."""
    with zipfile.ZipFile(VERAPDF.where) as archive:
        lines = archive.read(_MANIFEST).decode().splitlines()
    return next(each.partition("=")[2] for each in lines if each.startswith("version="))


def _look(profile: Profile) -> Callable[[Sequence[FinishedFile]], list[Seen]]:
    def look(files: Sequence[FinishedFile]) -> list[Seen]:
        with on_disk(files) as paths:
            return [_seen(*each) for each in zip(files, reports(paths, profile), strict=True)]

    return look


def _seen(file: FinishedFile, report: Report) -> Seen:
    if not report.failures:
        return Seen((), report.rules)
    from publisher.verify.judges.pdf_places import PdfPlaces

    with PdfPlaces.of(file.content, block_ids(file.document)) as places:
        findings = tuple(
            Finding(each.rule, each.message, each.context, places.block_at(each.context))
            for each in report.failures
        )
    return Seen(findings, report.rules)


def _record(
    profile: Profile, takes: Callable[[FinishedFile], bool], *, informative: bool = False
) -> Judge:
    return Judge(
        "veraPDF",
        str(profile),
        ("application/pdf",),
        Level.FULL,
        PARTS,
        version,
        _look(profile),
        takes,
        informative,
    )


def _claims_2(file: FinishedFile) -> bool:
    return claimed_part(file.content) == 2


def _is_for_screens(file: FinishedFile) -> bool:
    return not file.for_print_shop and not _claims_2(file)


UA_1 = _record(Profile.UA_1, _is_for_screens)
UA_2 = _record(Profile.UA_2, _claims_2)
TOWARDS_UA_2 = _record(Profile.UA_2, _is_for_screens, informative=True)
