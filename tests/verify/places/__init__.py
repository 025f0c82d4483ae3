"""Tests of publisher.verify.places."""
