"""All registries on this machine, for tests of whatever sends."""

from tests.loopback.others import Others, article, retraction_row
from tests.loopback.policy import POLITE, PUBLIC, Policy
from tests.loopback.registry import Asked, Fault, Registry, work

__all__ = ["POLITE", "PUBLIC", "Asked", "Fault", "Others", "Policy", "Registry", "article", "retraction_row", "work"]
