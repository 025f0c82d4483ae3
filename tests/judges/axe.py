"""axe-core in Debian's Chromium: does a web page keep WCAG 2.2 A and AA in a real browser?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from tests.judges.browser import open_browser
from tests.judges.finding import Finding
from tests.judges.require import require

ColourScheme = Literal["light", "dark"]

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def judge(
    page: Path,
    widths: Sequence[int] = (320, 1280),
    colour_schemes: Sequence[ColourScheme] = ("light", "dark"),
) -> list[Finding]:
    """Every violation at each width (CSS pixels) in each colour scheme, named as in "image-alt"."""
    script = require("axe").read_text(encoding="utf-8")
    findings = []
    with open_browser() as browser:
        for width in widths:
            for scheme in colour_schemes:
                tab = browser.new_page(
                    viewport={"width": width, "height": 900}, color_scheme=scheme
                )
                tab.goto(page.resolve(strict=True).as_uri())
                tab.evaluate(script)
                report = tab.evaluate("rules => axe.run({runOnly: rules})", _RULES)
                findings += _findings(report, f"{width} px, {scheme}")
                tab.close()
    return findings


def _findings(report: dict[str, Any], setting: str) -> list[Finding]:
    return [
        Finding(violation["id"], violation["help"], f"{setting}: {node['html']}")
        for violation in report["violations"]
        for node in violation["nodes"]
    ]
