"""Linking: which reference of the library each citation of a page means."""

from magcite.link.resolve import resolve

__all__ = ["resolve"]
