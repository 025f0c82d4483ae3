"""Judges from outside: programs that others wrote, which read the finished files.

Each module has one function that takes a file and returns what is wrong with it: no findings, no
fault. `require` says where a judge's program is, or ends the test with how to get it.
"""
