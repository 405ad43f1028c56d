"""Measurements, run by hand: each prints what it did and how long it took."""
