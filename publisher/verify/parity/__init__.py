"""The same words in every format: each finished file is read back and compared, unit by unit."""
