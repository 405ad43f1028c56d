"""Tests of lockfile."""
