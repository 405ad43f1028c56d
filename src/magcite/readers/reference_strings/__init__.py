"""Reference strings, "Doll R, et al. Mortality ... BMJ. 2004;328:1519.", taken apart into fields."""

from magcite.readers.reference_strings.parse import ParsedString, parse_reference_string

__all__ = ["ParsedString", "parse_reference_string"]
