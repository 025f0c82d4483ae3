"""The same build on many machines: Dask hands out leaflets, a store holds what goes in and out.

Needs the extra `cluster`. Nothing here is imported unless the user names a scheduler.
"""
