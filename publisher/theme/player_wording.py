"""The phrases of the player on the web page."""

from publisher.typed_yaml import TypedYaml


class PlayerWording(TypedYaml):
    """One phrase a field, as under `player:` in a wording file; {names} are filled in.

    `speed` is filled with a multiple of the voice's own pace, `time` with two times such as
    "2:10", `missing` with the name of a file.
    """

    name: str
    file: str
    listen: str
    go_on: str
    pause: str
    back: str
    forward: str
    more: str
    previous: str
    next: str
    part: str
    speed_label: str
    speed: str
    own_speed: str
    follow: str
    listen_from_here: str
    time: str
    now_at: str
    missing: str
    other_edition: str
