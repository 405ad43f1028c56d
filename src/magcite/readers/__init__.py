"""Readers: one file per format of pages and of references, loaded when a format is asked for."""
