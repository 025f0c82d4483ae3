"""What the e-book that reads itself aloud shows otherwise than the silent one."""

from typing import ClassVar

from publisher.verify.parity.expected_epub import ExpectedEpub


class ExpectedNarratedEpub(ExpectedEpub):
    """No page for the cover: all that is shown is heard, and a cover says what the title does."""

    own: ClassVar = "narrated_epub"

    def before(self) -> None:
        """Nothing stands before the leaflet but where its first printed page begins."""
        self.first_page()
