"""Tests of magcite.identifiers."""
