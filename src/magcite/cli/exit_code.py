"""What the exit status says; scripts rely on these numbers."""

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    """The six endings of a run."""

    CLEAN = 0  # every reference checked, nothing found
    FOUND = 1  # a diagnostic at or above the bar
    USAGE = 2  # usage, or input that cannot be read
    UNCHECKED = 3  # something was not or could not be checked, nothing else found
    FOUND_AND_UNCHECKED = 4
    LOCK_DAMAGED = 5
