"""What a theme looks like: a leaflet with every construct, and a sheet with every colour."""

from publisher.build.specimen.draw_theme import draw_theme

__all__ = ["draw_theme"]
