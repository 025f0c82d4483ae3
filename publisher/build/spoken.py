"""The script of a leaflet, for people to read and sign."""

from dataclasses import replace
from difflib import unified_diff

from publisher.build.earlier_project import earlier_project
from publisher.build.manifest import read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.prepare import prepare
from publisher.build.project_theme import project_theme
from publisher.diagnostics import Problems
from publisher.document import Document, walk
from publisher.document.nodes import Paragraph, Text
from publisher.speech.recording import NarrationOptions, find_voice, leaflet_script
from publisher.speech.script import Script
from publisher.theme import Theme

_CONTEXT = 1


def spoken_script(plan: BuildPlan, leaflet: str, options: NarrationOptions) -> Script:
    """What the leaflet says by these options; no sound is made, so its length is not told.

    Raises `Problems` where the source cannot be read or words cannot be said.
    """
    return _script(plan, leaflet, options, project_theme(plan.project, plan.theme))[0]


def spoken_difference(
    plan: BuildPlan, leaflet: str, options: NarrationOptions, revision: str
) -> str:
    """What is said otherwise than at a revision of Git: lines with "-" went, those with "+" came.

    The edition code is left out: it tells of every change, and not of any in what is said. Empty
    where nothing else changed. Raises `Problems` as `spoken_script` and `earlier_project` do.
    """
    theme = project_theme(plan.project, plan.theme)
    now = _without_code(*_script(plan, leaflet, options, theme))
    with earlier_project(plan.project, leaflet, revision) as project:
        earlier = _without_code(*_script(replace(plan, project=project), leaflet, options, theme))
    lines = unified_diff(
        str(earlier).splitlines(), str(now).splitlines(), revision, "now", n=_CONTEXT, lineterm=""
    )
    return "".join(f"{each}\n" for each in lines if not each.startswith("@@"))


def _without_code(script: Script, document: Document) -> Script:
    code = Text(document.edition_code, span=document.span)
    paragraphs = (each for each in walk(document.blocks) if isinstance(each, Paragraph))
    nodes = {each.id for each in paragraphs if code in each.children}
    return replace(
        script, utterances=tuple(each for each in script.utterances if each.node not in nodes)
    )


def _script(
    plan: BuildPlan, leaflet: str, options: NarrationOptions, theme: Theme
) -> tuple[Script, Document]:
    """The script, and the document that it tells, with its end matter."""
    # The leaflet names the formats that stand beside it, and the narration reads their list.
    standing = read_manifest(plan.outputs / leaflet).entries
    prepared = prepare(plan, leaflet, theme, standing)
    style = theme.tokens.voice
    voice = find_voice(options, style)
    script = leaflet_script(prepared.document, prepared.context.wording, style, options, voice)
    problems = [each for each in script.diagnostics if each.is_error]
    if problems:
        raise Problems(problems)
    return script, prepared.document
