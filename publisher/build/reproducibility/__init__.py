"""Building a second time under other circumstances, to show that every byte is the same."""
