"""Tests of magcite.renderers."""
