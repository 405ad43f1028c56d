"""Proposals: which record a claim rests on."""
