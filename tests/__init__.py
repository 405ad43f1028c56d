"""Tests mirror src/magcite, path for path."""
