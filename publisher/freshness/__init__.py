"""What has changed since the last build: the standard library only, and as little of it as can be.

`publisher build` asks here before it imports anything else, so that nothing to do costs no more
than a look at the files. Nothing in this package uses dataclasses, pathlib or argparse, which take
longer to import than that look takes.
"""
