"""When Python looks for objects that hold each other and that nobody else needs."""

import gc

_MANY = 500_000


def collect_between() -> None:
    """Do it now, between two tasks, and hardly ever while a task is being done.

    By itself Python would look through all libraries again and again while it imports them and
    lays out pages, which is a tenth of the time of a leaflet.
    """
    gc.set_threshold(_MANY, 10, 10)
    gc.collect()
    if not gc.get_freeze_count():
        # What is there after the first task stays, and is not looked through again.
        gc.freeze()
