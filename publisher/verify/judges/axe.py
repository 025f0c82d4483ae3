"""axe-core in Chromium: WCAG 2.2 A and AA of a web page in a real browser.

Each page is judged on a phone (320 CSS pixels, WCAG 1.4.10) and on a desk, in light and dark
colours and in the reader's own (forced colours).
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile, on_disk
from publisher.verify.judges.block_ids import block_ids
from publisher.verify.judges.browser import open_browser
from publisher.verify.judges.judge import Judge, Seen, failed
from publisher.verify.judges.parts import AXE, CHROMIUM, PLAYWRIGHT
from publisher.verify.judges.program import run
from publisher.verify.verdict import Level, Verdict

WIDTHS = (320, 1280)
"""In CSS pixels."""

_COLOURS = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async tags => {
  // The page has just changed its width or its colours: let it, and end what would fade over.
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (const each of document.getAnimations()) try { each.finish(); } catch { each.cancel(); }
  const report = await axe.run({runOnly: tags});
  const around = node => {
    const ids = [];
    for (let each = document.querySelector(node.target[0]); each; each = each.parentElement)
      if (each.id) ids.push(each.id);
    return ids;
  };
  const outcomes = [report.passes, report.violations, report.incomplete, report.inapplicable];
  return {
    rules: outcomes.flat().map(each => each.id),
    violations: report.violations.flatMap(each => each.nodes.map(node => (
      {rule: each.id, impact: each.impact, help: each.help, html: node.html, ids: around(node)}
    ))),
  };
}"""


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each page's verdict; the rules are named as in "image-alt"."""
    return JUDGE.judge(files)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    script = AXE.where.read_text(encoding="utf-8")
    with on_disk(files) as paths, open_browser() as browser:
        return [
            _tried(browser, path, script, block_ids(file.document))
            for file, path in zip(files, paths, strict=True)
        ]


def _tried(browser: Any, path: Path, script: str, ids: Collection[str]) -> Seen:
    tab = browser.new_page()
    try:
        return _seen(tab, path, script, ids)
    except Exception as failure:  # noqa: BLE001  # one page must not take the others' verdicts away
        return failed("axe", failure)
    finally:
        tab.close()


def _seen(tab: Any, path: Path, script: str, ids: Collection[str]) -> Seen:
    rules: set[str] = set()
    settings: dict[Finding, list[str]] = {}
    tab.goto(path.as_uri())
    tab.evaluate(script)
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        for name, colours in _COLOURS.items():
            tab.emulate_media(**colours)
            report = tab.evaluate(_RUN, _RULES)
            rules |= set(report["rules"])
            for each in report["violations"]:
                settings.setdefault(_finding(each, ids), []).append(f"{width} px, {name}")
    findings = (
        replace(each, where=f"{'; '.join(dict.fromkeys(where))}: {each.where}")
        for each, where in settings.items()
    )
    return Seen(tuple(findings), len(rules))


def _finding(violation: dict[str, Any], ids: Collection[str]) -> Finding:
    return Finding(
        violation["rule"],
        violation["help"],
        violation["html"],
        next((name for name in violation["ids"] if name in ids), ""),
        is_error=violation["impact"] != "minor",
    )


@cache
def _version() -> str:
    """Of axe-core and of the browser, as in "4.14.1 in Chromium 150.0.7339.80"."""
    package = json.loads((AXE.where.parent / "package.json").read_text(encoding="utf-8"))
    browser = run(CHROMIUM.where, "--version").stdout.split()
    number = next((each for each in browser if each[:1].isdigit()), "")
    return f"{package['version']} in Chromium {number}".strip()


JUDGE = Judge(
    "axe",
    "WCAG 2.2 AA",
    ("text/html",),
    Level.FULL,
    (PLAYWRIGHT, CHROMIUM, AXE),
    _version,
    _look,
)
