"""What WeasyPrint needs for rare fonts only is imported when it is needed, and then works."""

import subprocess
import sys

SCRIPT = """\
import sys
from publisher.pictures.load_weasyprint import load_weasyprint
load_weasyprint()
from weasyprint.pdf import fonts
print(*(name in sys.modules for name in ("fontTools.subset", "fontTools.varLib.instancer")))
print(fonts.subset.Options(retain_gids=True).retain_gids)
print(hasattr(fonts.subset.Subsetter(), "subset"))
try:
    fonts.instantiateVariableFont({}, {})
except ValueError as problem:
    print("no variable font:", problem)
import fontTools.subset
print(fontTools.subset.__file__ is not None, "fontTools.varLib.instancer" in sys.modules)
"""


def test_the_font_tools_are_there_when_weasyprint_calls_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    first, *rest = done.stdout.splitlines()
    assert first == "False False"
    assert rest[:2] == ["True", "True"]
    assert rest[2].startswith("no variable font")
    assert rest[3] == "True True"
