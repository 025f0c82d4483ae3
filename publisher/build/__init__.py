"""From a project's folder to finished files: what is built, in what order, written whole."""

from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import BuildPlan, plan_build
from publisher.build.press import check_leaflets, press_leaflets
from publisher.build.project import Project, find_project
from publisher.build.spoken import spoken_difference, spoken_script
from publisher.build.verify_outputs import verify_outputs

__all__ = [
    "BuildPlan",
    "LeafletResult",
    "Project",
    "check_leaflets",
    "find_project",
    "plan_build",
    "press_leaflets",
    "spoken_difference",
    "spoken_script",
    "verify_outputs",
]
