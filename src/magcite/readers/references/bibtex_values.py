r"""The values of BibTeX fields: macros, names, dates, pages.

Names are split before anything is decoded, since the braces of `{World Health Organization}` tell an organisation
from a person: Oren Patashnik, Designing BibTeX Styles, section 4. BibLaTeX dates: its manual, section 2.3.8.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from magcite.language import LANGUAGES, label
from magcite.readers.references.latex import plain_text

__all__ = ["date", "evaluate", "is_whole", "month_and_day", "names", "pages", "single_date", "unwrap"]

_MONTHS = range(1, 13)
_MARKS = re.compile(r'\\.|[{}"#]', re.DOTALL)
_OTHERS = "others"


def evaluate(raw: str, macros: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return the text of a field as written in the file, `jan # "~3"`, and the macros in it that nobody defined.

    A month's macro is its English name; a macro that is not defined stands for its own name.
    """
    text: list[str] = []
    undefined: list[str] = []
    for piece in _pieces(raw):
        if piece[:1] in {"{", '"'} and len(piece) > 1:
            text.append(piece[1:-1])
        elif piece.isdigit():
            text.append(piece)
        else:
            known = macros.get(piece.lower(), _month_macros().get(piece.lower()))
            text.append(piece if known is None else known)
            if known is None and re.fullmatch(r"[A-Za-z][\w.:+/-]*", piece):
                undefined.append(piece)
    return "".join(text), tuple(undefined)


@cache
def _month_macros() -> Mapping[str, str]:
    """Return the macros that every BibTeX style defines: "jan" is "January"."""
    english = (label(f"month-{number}", "en") for number in _MONTHS)
    return {name[:3].lower(): name for name in english}


def _pieces(raw: str) -> Iterator[str]:
    """Yield what `#` joins: "{...}", quoted text, numbers and macros."""
    start = depth = 0
    quoted = False
    for mark in _MARKS.finditer(raw):
        sign = mark[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        elif sign == '"' and depth == 0:
            quoted = not quoted
        elif sign == "#" and depth == 0 and not quoted:
            yield raw[start : mark.start()].strip()
            start = mark.end()
    yield raw[start:].strip()


def unwrap(value: str) -> str | None:
    """Return what stands in braces around the whole of a value; None when no single pair holds it."""
    text = value.strip()
    if not text.startswith("{") or not text.endswith("}"):
        return None
    depth = 0
    for mark in re.finditer(r"\\.|[{}]", text, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
        if depth == 0:
            return text[1:-1] if mark.end() == len(text) else None
    return None


def names(value: str) -> tuple[list[dict[str, str]], bool]:
    """Return the names of a field in CSL's shape, and whether the list ends with "and others"."""
    written = [name for name in split_multiple_persons_names(value) if name.strip()]
    people = [name for name in written if name.strip().lower() != _OTHERS]
    return [_name(name) for name in people], len(people) < len(written)


def _name(written: str) -> dict[str, str]:
    organisation = unwrap(written)
    if organisation is not None:
        return {"literal": plain_text(organisation)}
    if re.match(r"\s*(?:family|given|prefix|suffix)\s*=", written):
        return _name_by_parts(written)
    try:
        parts = parse_single_name_into_parts(written, strict=False)
    except InvalidNameError:
        return {"literal": plain_text(written)}
    family, particle = _joined(parts.last), _joined(parts.von)
    if not family:
        return {"literal": plain_text(written)}
    if not (particle or parts.first or parts.jr) and "," not in written:
        return {"literal": family}
    found = {"family": family, "given": _joined(parts.first), "non-dropping-particle": particle}
    return {key: text for key, text in (found | {"suffix": _joined(parts.jr)}).items() if text}


def _name_by_parts(written: str) -> dict[str, str]:
    """Read BibLaTeX's extended form: "family=Vries, given=Hans, prefix=de"."""
    meaning = {"family": "family", "given": "given", "prefix": "non-dropping-particle", "suffix": "suffix"}
    found: dict[str, str] = {}
    for part in re.findall(r"(?:[^,{]|\{[^}]*\})+", written):
        key, _, text = part.partition("=")
        if name := meaning.get(key.strip().lower()):
            found[name] = plain_text(text.strip().strip('"'))
    return {key: text for key, text in found.items() if text} or {"literal": plain_text(written)}


def _joined(parts: list[str]) -> str:
    return plain_text(" ".join(parts))


def pages(value: str) -> str:
    """Return pages with single hyphens: "308--314" is "308-314"."""
    text = plain_text(re.sub(r"\\textendash\b(?:\{\})?|--+", "-", value))
    return re.sub(r"\s*[-‐‑‒–—](?:[-‐‑‒–—\s]*)", "-", text)


def date(fields: Mapping[str, str]) -> dict[str, object] | None:
    """Return the date of publication in CSL's shape from `date`, or else `year`, `month`, `day`; or None."""
    if written := fields.get("date", "").strip():
        return single_date(written)
    year = plain_text(fields.get("year", ""))
    if not year:
        return None
    if re.fullmatch(r"-?\d{1,4}", year) is None:
        return {"literal": year}
    month, day = month_and_day(fields.get("month", ""))
    day = day or (int(said) if (said := plain_text(fields.get("day", ""))).isdigit() and month else None)
    return {"date-parts": [[part for part in (int(year), month, day) if part is not None]]}


def single_date(written: str) -> dict[str, object]:
    """Return a BibLaTeX date in CSL's shape: its beginning where it is a range, its words where it is no date."""
    text = plain_text(written)
    first = re.match(r"(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?=$|[T/~?%])", text)
    if first is None:
        return {"literal": text}
    year, month, day = (int(part) if part else None for part in first.groups())
    if month is not None and month not in _MONTHS:  # 21-24 are seasons, 13-41 ISO 8601-2's other parts
        month = day = None
    return {"date-parts": [[part for part in (year, month, day) if part is not None]]}


def is_whole(written: str, found: Mapping[str, object]) -> bool:
    """Whether a date in CSL's shape says all that the words in the file say."""
    parts = re.fullmatch(r"\s*(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?\s*", written)
    return parts is not None and found == {"date-parts": [[int(part) for part in parts.groups() if part]]}


def month_and_day(written: str) -> tuple[int | None, int | None]:
    """Return the numbers of month and day in "3", "jan", "March~3" or "3 mars"; None for what is not told."""
    text = plain_text(written)
    if re.fullmatch(r"\d{1,2}", text):
        number = int(text)
        return (number if number in _MONTHS else None), None
    match = re.fullmatch(r"(?:(\d{1,2})\.?\s+)?([^\W\d]{3,})\.?(?:\s+(\d{1,2}))?", text)
    month = _month_numbers().get(match[2][:3].lower()) if match else None
    if match is None or month is None:
        return None, None
    return month, int(match[1] or match[3]) if match[1] or match[3] else None


@cache
def _month_numbers() -> Mapping[str, int]:
    """Return the number of each month by its first three letters, in all languages; and German's "dez"."""
    known = {label(f"month-{number}", tag)[:3].lower(): number for tag in LANGUAGES for number in _MONTHS}
    return known | {"dez": 12}
