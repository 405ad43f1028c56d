"""magcite."""
