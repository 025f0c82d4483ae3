"""Tests of publisher.verify.report."""
