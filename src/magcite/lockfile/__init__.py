"""The lock: `references/magcite.lock`, what registries answered, as sorted JSON."""

from magcite.lockfile.dump import dump_lock
from magcite.model import Lock

__all__ = ["dump_lock", "parse_lock"]


def parse_lock(text: str, *, path: str) -> Lock:
    """Return the lock that a file's text holds.

    Raises:
        LockfileError: the text is damaged, or another version of magcite wrote it.
    """
    from magcite.lockfile import parse

    return parse.parse_lock(text, path=path)
