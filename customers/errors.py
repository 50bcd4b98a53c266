"""The one exception a user is meant to read."""


class BadInput(Exception):
    """What is wrong, where, and what to do, in one line. The command line prints it and exits with code 2."""
