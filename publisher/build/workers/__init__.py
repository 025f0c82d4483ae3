"""Warm processes that each make one leaflet after the other, and may die without harm."""
