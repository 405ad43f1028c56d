"""What a claim says against what the study found: one file for each thing that is compared."""

from magcite.check.evidence.compare import compare

__all__ = ["compare"]
