"""Proof: every finished file is judged, and all formats are shown to carry the same words."""
