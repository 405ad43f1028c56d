r"""Letters and signs as LaTeX commands, for files that must be ASCII; what has no command here stays in UTF-8.

Accents: Leslie Lamport, LaTeX: A Document Preparation System, table 3.1; the text companion symbols have been part of
LaTeX since 2020 (LaTeX News 31). Each command stands in braces of its own, so that BibTeX takes it for one letter and
no blank after it is lost.
"""

import re
import unicodedata
from urllib.parse import quote

from magcite.model.letters import PLAIN_LETTERS

__all__ = ["ascii_address", "ascii_key", "ascii_latex"]

_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u ", "\u0307": ".",
    "\u0308": '"', "\u030a": "r ", "\u030b": "H ", "\u030c": "v ", "\u0327": "c ", "\u0328": "k ", "\u0323": "d ",
    "\u0331": "b ", "\u0326": "textcommabelow ",
}  # fmt: skip
_SIGNS = {
    "ß": r"{\ss}", "ø": r"{\o}", "Ø": r"{\O}", "æ": r"{\ae}", "Æ": r"{\AE}", "œ": r"{\oe}", "Œ": r"{\OE}",
    "å": r"{\aa}", "Å": r"{\AA}", "ł": r"{\l}", "Ł": r"{\L}", "đ": r"{\dj}", "Đ": r"{\DJ}", "ð": r"{\dh}",
    "Ð": r"{\DH}", "þ": r"{\th}", "Þ": r"{\TH}", "ı": r"{\i}", "ŋ": r"{\ng}", "Ŋ": r"{\NG}",
    "–": "{--}", "—": "{---}", "‘": r"{\textquoteleft}", "’": r"{\textquoteright}", "“": r"{\textquotedblleft}",
    "”": r"{\textquotedblright}", "„": r"{\quotedblbase}", "‚": r"{\quotesinglbase}", "«": r"{\guillemotleft}",
    "»": r"{\guillemotright}", "‹": r"{\guilsinglleft}", "›": r"{\guilsinglright}", "…": r"{\dots}",
    "¡": r"{\textexclamdown}", "¿": r"{\textquestiondown}", "§": r"{\textsection}", "¶": r"{\textparagraph}",
    "†": r"{\dag}", "‡": r"{\textdaggerdbl}",
    "•": r"{\textbullet}", "£": r"{\textsterling}", "€": r"{\texteuro}", "¥": r"{\textyen}", "©": r"{\copyright}",
    "®": r"{\textregistered}", "™": r"{\texttrademark}", "°": r"{\textdegree}", "µ": r"{\textmu}",
    "ª": r"{\textordfeminine}", "º": r"{\textordmasculine}", "½": r"{\textonehalf}", "¼": r"{\textonequarter}",
    "¾": r"{\textthreequarters}", "×": r"{\texttimes}", "÷": r"{\textdiv}", "±": r"{\textpm}",
    "≤": r"\ensuremath{\leq}", "≥": r"\ensuremath{\geq}", "≠": r"\ensuremath{\neq}", "≈": r"\ensuremath{\approx}",
    "∞": r"\ensuremath{\infty}", "→": r"\ensuremath{\rightarrow}", "←": r"\ensuremath{\leftarrow}",
    "α": r"\ensuremath{\alpha}", "β": r"\ensuremath{\beta}", "γ": r"\ensuremath{\gamma}", "δ": r"\ensuremath{\delta}",
    "ζ": r"\ensuremath{\zeta}", "η": r"\ensuremath{\eta}", "θ": r"\ensuremath{\theta}", "ι": r"\ensuremath{\iota}",
    "κ": r"\ensuremath{\kappa}", "λ": r"\ensuremath{\lambda}", "μ": r"\ensuremath{\mu}", "ν": r"\ensuremath{\nu}",
    "ξ": r"\ensuremath{\xi}", "π": r"\ensuremath{\pi}", "ρ": r"\ensuremath{\rho}", "σ": r"\ensuremath{\sigma}",
    "τ": r"\ensuremath{\tau}", "υ": r"\ensuremath{\upsilon}", "χ": r"\ensuremath{\chi}", "ψ": r"\ensuremath{\psi}",
    "ω": r"\ensuremath{\omega}", "Γ": r"\ensuremath{\Gamma}", "Δ": r"\ensuremath{\Delta}",
    "Θ": r"\ensuremath{\Theta}", "Λ": r"\ensuremath{\Lambda}", "Ξ": r"\ensuremath{\Xi}", "Π": r"\ensuremath{\Pi}",
    "Σ": r"\ensuremath{\Sigma}", "Φ": r"\ensuremath{\Phi}", "Ψ": r"\ensuremath{\Psi}", "Ω": r"\ensuremath{\Omega}",
}  # fmt: skip
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-", strict=True))
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", strict=True))
# Cyrillic by ISO 9 and Greek by ISO 843, as far as they are plain letters
_OTHER_SCRIPTS = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфхыэѝіїєґ", "abvgdeeziiklmnoprstufhyeiiieg", strict=True))
    | dict(zip("αβγδεζηικλμνξοπρσςτυω", "abgdeziiklmnxoprsstyo", strict=True))
    | {"ж": "zh", "ц": "c", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
    | {"θ": "th", "φ": "f", "χ": "ch", "ψ": "ps"}
)


def ascii_latex(written: str) -> str:
    """Return LaTeX with its letters and signs outside ASCII as commands, as far as there are commands for them."""
    if written.isascii():
        return written
    return re.sub(r"[^\x00-\x7f]", lambda found: _command(found[0]), unicodedata.normalize("NFC", written))


def _command(char: str) -> str:
    if char in _SIGNS:
        return _SIGNS[char]
    if char in _LOWERED:
        return rf"\textsubscript{{{_LOWERED[char]}}}"
    if char in _RAISED:
        return rf"\textsuperscript{{{_RAISED[char]}}}"
    apart = unicodedata.normalize("NFD", char)
    if len(apart) == 2 and apart[0].isascii() and apart[0].isalpha() and apart[1] in _ACCENTS:  # noqa: PLR2004
        base = rf"\{apart[0]}" if apart[0] in "ij" and apart[1] not in "\u0327\u0328\u0323\u0331" else apart[0]
        return rf"{{\{_ACCENTS[apart[1]]}{base}}}"
    return char


def ascii_address(written: str) -> str:
    """Return an address or identifier in ASCII, percent-encoded as addresses are: RFC 3986, section 2.1."""
    return re.sub(r"[^\x00-\x7f]+", lambda found: quote(found[0].encode("utf-8", "replace")), written)


def ascii_key(citekey: str) -> str:
    """Return a citekey of plain letters: "öst2010" is "ost2010", "иванов2010" is "ivanov2010".

    A letter of a script that is not spelled out here becomes its number in Unicode, so that two keys stay apart.
    """
    if citekey.isascii():
        return citekey
    return "".join(_plain(char) for char in unicodedata.normalize("NFC", citekey))


def _plain(char: str) -> str:
    if char.isascii():
        return char
    apart = unicodedata.normalize("NFKD", char.lower()).translate(PLAIN_LETTERS)
    bare = "".join(one for one in apart if not unicodedata.combining(one)).translate(_OTHER_SCRIPTS)
    plain = bare if bare.isascii() else f"u{ord(char):x}"
    return plain.capitalize() if char.isupper() and bare.isascii() else plain
