"""The flag that asks for a print shop's file."""

from publisher.backends import find_backends
from publisher.cli.arguments import make_parser
from publisher.cli.format_flags import format_options


def test_crop_marks_are_a_flag_without_a_value() -> None:
    for given, wanted in ((["build", "--crop-marks"], True), (["build"], False)):
        options = format_options(find_backends(), make_parser(given).parse_args(given))
        assert options["pdf-a4-print"].crop_marks is wanted
        assert options["pdf-dl-trifold"].crop_marks is wanted
        assert not hasattr(options["pdf"], "crop_marks")
