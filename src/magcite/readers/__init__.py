"""Readers: pages and references in any format, settings; one file per format, loaded when it is asked for."""
