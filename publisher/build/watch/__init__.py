"""A preview that follows the author: pages from memory, then proven files in outputs/."""
