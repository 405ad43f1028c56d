"""International standard book numbers, ISO 2108: ten digits until 2006, thirteen since."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from magcite.errors import IdentifierError
from magcite.identifiers.identifier import Identifier
from magcite.phrases import phrase

__all__ = ["Isbn"]

_SHAPE = re.compile(r"(?:urn:)?(?:isbn(?:-1[03])?\s{0,9}:?\s{0,9})?([0-9][0-9X\s\u2010-\u2015-]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Isbn(Identifier):
    """An ISBN with a right check digit; its normal form is the thirteen digits."""

    scheme: ClassVar[str] = "isbn"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an ISBN-10 or ISBN-13, hyphens and blanks allowed.

        Raises:
            IdentifierError: wrong length or wrong check digit.
        """
        match = _SHAPE.fullmatch(text.strip())
        digits = re.sub(r"[^0-9X]", "", match[1].upper()) if match else ""
        if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
            if _check10(digits[:9]) != digits[9]:
                raise IdentifierError("ISBN", text, phrase("the check digit is wrong"))
            core = f"978{digits[:9]}"
            return cls(digits, core + _check13(core))
        if re.fullmatch(r"97[89][0-9]{10}", digits):
            if _check13(digits[:12]) != digits[12]:
                raise IdentifierError("ISBN", text, phrase("the check digit is wrong"))
            return cls(digits, digits)
        raise IdentifierError("ISBN", text, phrase("an ISBN has 10 digits, or 13 that start with 978 or 979"))


def _check10(nine: str) -> str:
    rest = -sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), nine, strict=True)) % 11
    return "X" if rest == 10 else str(rest)  # noqa: PLR2004  ISO 2108: ten is written X


def _check13(twelve: str) -> str:
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve)) % 10)
