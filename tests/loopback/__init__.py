"""A registry on this machine, for tests of whatever sends."""

from tests.loopback.registry import Asked, Fault, Registry, work

__all__ = ["Asked", "Fault", "Registry", "work"]
