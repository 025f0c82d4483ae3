"""Features of fonts that WeasyPrint 70 never frees: 0.4 MB for a leaflet without ligatures."""

from typing import Any

from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import Layout

_set_up = Layout.setup


class FreedFeatures(dict[bytes, Any]):
    """Stands for `FontConfiguration.font_features`, and remembers nothing.

    WeasyPrint shares one attribute among all lists of attributes, so it can free neither. Here
    each list has an attribute of its own, and is freed with the line that it was made for.
    """

    def setdefault(self, _features: bytes, attribute: Any = None) -> Any:
        """The attribute that was just made."""
        return attribute


def _set_up_and_let_go(layout: Layout, style: Any) -> None:
    _set_up(layout, style)
    if isinstance(style.font_config.font_features, FreedFeatures):
        attributes = pango.pango_layout_get_attributes(layout.layout)
        if attributes != ffi.NULL:
            # The layout holds the list, too, from now on alone.
            pango.pango_attr_list_unref(attributes)


Layout.setup = _set_up_and_let_go
