"""Text for terminals: ECMA-48 colours or none at all, and nothing from outside that a terminal would obey."""

from dataclasses import dataclass

__all__ = ["Ink", "inert"]

_CODES = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "blue": 34, "cyan": 36}


@dataclass(frozen=True, slots=True)
class Ink:
    """Writes in colour when `colour` says so."""

    colour: bool

    def __call__(self, text: str, *styles: str) -> str:
        """Return the text in these styles ("bold", "red"); the text alone without colour."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(str(_CODES[style]) for style in styles)}m{text}\x1b[0m"


def inert(text: str) -> str:
    """Return the text on one line, with nothing in it that a terminal would obey."""
    return "".join(one if one.isprintable() else " " if one.isspace() else f"\\x{ord(one):02x}" for one in text)
