"""The judges in tests: how a test asks for one, and readers that only tests need."""
