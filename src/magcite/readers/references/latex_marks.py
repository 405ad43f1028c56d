r"""What LaTeX sets off in a title, as CSL-JSON's tags: `\emph{E. coli}`, `{\it E. coli}`, and braces for the case.

Each stretch is put between two signs that no text has, the value is made plain with them in it, and they are taken
out again: where the rest is not the plain title, nothing is said to be set off.
"""

import re
from collections.abc import Iterator

from magcite.model.marked import Mark, tagged
from magcite.readers.references.latex import plain_text

__all__ = ["marked_text"]

_COMMANDS = {
    **dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic"), Mark.ITALIC),
    **dict.fromkeys(("textbf", "mkbibbold"), Mark.BOLD),
    "textsubscript": Mark.SUB,
    "textsuperscript": Mark.SUP,
    "textsc": Mark.SMALL_CAPS,
}
_SWITCHES = {
    **dict.fromkeys(("em", "it", "sl", "itshape", "slshape"), Mark.ITALIC),
    **dict.fromkeys(("bf", "bfseries"), Mark.BOLD),
    **dict.fromkeys(("sc", "scshape"), Mark.SMALL_CAPS),
}
_TOKEN = re.compile(r"\\(?P<command>[A-Za-z]+)\s*\{?|\\(?P<sign>[^A-Za-z])(?P<group>\{)?|[{}]|(?P<math>\$)")
_SWITCH = re.compile(r"\{\s*\\(?P<switch>[A-Za-z]+)\b")
_SCRIPT = re.compile(r"[\d+\-]+\}")  # digits are written with signs of their own
_LETTER = re.compile(r"\{\\(?:[^A-Za-z]|[A-Za-z]{1,2}\b)")  # {\"o}, {\o}: a letter
_MARKS = tuple(Mark)
_OPEN, _CLOSE = 0xE000, 0xE010
_SIGNS = re.compile(f"[{chr(_OPEN)}-{chr(_CLOSE + len(_MARKS))}]")


def marked_text(value: str) -> str | None:
    """Return a title with CSL-JSON's tags; None where nothing is set off, or where it cannot be told what.

    Args:
        value: LaTeX, without the braces or quotes around the whole.
    """
    if ("{" not in value and "\\" not in value) or _SIGNS.search(value):
        return None
    signed = "".join(_signed(value))
    if signed == value:
        return None
    text = plain_text(signed)
    title = _SIGNS.sub("", text)
    if title != plain_text(value):
        return None
    markup = tagged(title, _marks(text))
    return markup if markup != title else None


def _signed(value: str) -> Iterator[str]:
    """Yield the value with signs inside the braces of what is set off; as it came where braces have no partner."""
    done: list[str] = []
    open_groups: list[Mark | None] = []
    end = 0
    in_math = False
    for token in _TOKEN.finditer(value):
        done.append(value[end : token.start()])
        end = token.end()
        said = token[0]
        if token["math"]:
            in_math = not in_math
        elif said == "}":
            if not open_groups:
                yield value
                return
            if (mark := open_groups.pop()) is not None:
                said = f"{chr(_CLOSE + _MARKS.index(mark))}}}"
        elif said.endswith("{") and not (token["sign"] == "{" and not token["group"]):
            mark = None if in_math else _mark(value, token)
            open_groups.append(mark)
            if mark is not None:
                said += chr(_OPEN + _MARKS.index(mark))
        done.append(said)
    yield from (value,) if open_groups or in_math else (*done, value[end:])


def _mark(value: str, token: re.Match[str]) -> Mark | None:
    if token["command"]:
        mark = _COMMANDS.get(token["command"])
        is_script = mark in {Mark.SUB, Mark.SUP} and _SCRIPT.match(value, token.end())
        return None if is_script else mark
    if token["sign"]:
        return None
    switch = _SWITCH.match(value, token.start())
    if switch and (mark := _SWITCHES.get(switch["switch"])):
        return mark
    return None if _LETTER.match(value, token.start()) else Mark.NOCASE


def _marks(text: str) -> list[tuple[int, int, Mark]]:
    """Return what stands between the signs, counted without them."""
    found: list[tuple[int, int, Mark]] = []
    begun: list[int] = []
    for count, sign in enumerate(_SIGNS.finditer(text)):
        at = sign.start() - count
        code = ord(sign[0])
        if code < _CLOSE:
            begun.append(at)
        elif begun:
            found.append((begun.pop(), at, _MARKS[code - _CLOSE]))
    return found
