"""The script of a leaflet, for people to read and sign."""

from dataclasses import replace
from difflib import unified_diff

from publisher.build.earlier_project import earlier_project
from publisher.build.manifest import read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.prepare import prepare
from publisher.diagnostics import Problems
from publisher.speech.recording import NarrationOptions, find_voice, leaflet_script
from publisher.speech.script import Script
from publisher.theme import Theme, load_theme

_CONTEXT = 1


def spoken_script(plan: BuildPlan, leaflet: str, options: NarrationOptions) -> Script:
    """What the leaflet says by these options; no sound is made, so its length is not told.

    Raises `Problems` where the source cannot be read or words cannot be said.
    """
    return _script(plan, leaflet, options, load_theme(plan.project.styles))


def spoken_difference(
    plan: BuildPlan, leaflet: str, options: NarrationOptions, revision: str
) -> str:
    """What is said otherwise than at a revision of Git: lines with "-" went, those with "+" came.

    Empty where nothing changed. Raises `Problems` as `spoken_script` and `earlier_project` do.
    """
    theme = load_theme(plan.project.styles)
    now = _script(plan, leaflet, options, theme)
    with earlier_project(plan.project, leaflet, revision) as project:
        earlier = _script(replace(plan, project=project), leaflet, options, theme)
    lines = unified_diff(
        str(earlier).splitlines(), str(now).splitlines(), revision, "now", n=_CONTEXT, lineterm=""
    )
    return "".join(f"{each}\n" for each in lines if not each.startswith("@@"))


def _script(plan: BuildPlan, leaflet: str, options: NarrationOptions, theme: Theme) -> Script:
    # The leaflet names the formats that stand beside it, and the narration reads their list.
    standing = read_manifest(plan.outputs / leaflet).entries
    prepared = prepare(plan, leaflet, theme, {*plan.formats, *standing})
    style = theme.tokens.voice
    voice = find_voice(options, style)
    script = leaflet_script(prepared.document, prepared.context.wording, style, options, voice)
    problems = [each for each in script.diagnostics if each.is_error]
    if problems:
        raise Problems(problems)
    return script
