"""Timings. They print ratios measured side by side; no test depends on them."""
