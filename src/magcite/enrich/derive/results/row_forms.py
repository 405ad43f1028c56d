"""How rows of ratios are written: the patterns, and the parts of a row that are read without its outcome."""

import re
from typing import NamedTuple

from magcite.enrich.derive.notation import value_of
from magcite.enrich.derive.results.series import RATIO

__all__ = [
    "TAKING",
    "Item",
    "against_in",
    "category",
    "head_after",
    "is_people",
    "items_in",
    "listed",
    "reference_in",
    "shared_row",
    "trend_in",
]

_DECIMAL = r"\d{1,2}[.,·]\d{1,3}"
_BRACKET = (
    rf"(?:\s?[(\[]|[,;]\s)(?:(?:95\s?(?:%|per\s?cent)\s?)?(?:CI|KI|confidence intervals?"
    rf"|konfidensintervall)[\s:=,;]{{0,3}})?"
    rf"(?P<low>{_DECIMAL})\s?(?:-|–|−|—|to|till|;|,)\s?(?P<high>{_DECIMAL})(?:[^()\[\]]{{0,40}}?[)\]])"
)
_VALUE = re.compile(rf"(?<![\w.,·])(?P<value>{_DECIMAL}){_BRACKET}", re.IGNORECASE)
_LED = _BRACKET.replace(r"|[,;]\s", "")  # behind the words of a category, a comma begins no interval
_VALUE_OF = re.compile(
    rf"(?<![\w.,·])(?P<value>{_DECIMAL})\s(?:for|in|among|with|at|för|hos|bland)\s(?P<of>[^;:()\[\]\d][^;:()\[\]]{{2,50}}?){_LED}",
    re.IGNORECASE,
)
_NEAR = 20  # characters
_REFERENCE = re.compile(r"(?<![\w.,·])1(?:[.,·]0{1,2})?\s?[(\[]\s?ref[^()\[\]]{0,20}[)\]]", re.IGNORECASE)
_OF = re.compile(r"\s+(?:for|in|among|with|hos|för|bland|i|vid)\s+", re.IGNORECASE)
_STOP = re.compile(
    r"[;:()\[\]]|,(?!\d)|\.(?:\s|\Z)|\s(?:compared|relative to|versus|jämfört)\b"
    r"|\s(?:and|but|while|och|men)\s(?:the|was|were|did|no)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"[,\s]*(?:\b(?:and|or|och|eller))?[,\s]*\Z", re.IGNORECASE)
_TO = r"(?:(?:as\s)?compared\s(?:with|to)|in\scomparison\s(?:with|to)|relative\sto|versus|vs\.?|jämfört\smed)"
_AGAINST = re.compile(rf"\A\W*(?:when\s)?{_TO}\s(?P<who>[^;()]{{2,90}}?),\s(?!\d)", re.IGNORECASE)
_AGAINST_AFTER = re.compile(rf"[,\s(]{_TO}\s(?P<who>[^,;()\[\]]{{2,70}}?)(?=\W*\Z|[,;()])", re.IGNORECASE)
_HEAD = re.compile(
    r"\s*(?:\([^()]{0,30}\)\s*)?(?:(?:for|of|för|av)\s(?P<what>[^,;:()\d]{2,60}?)\s)??"
    r"(?:(?:for|across|comparing|with|in|among|by|för|med|hos)\s(?P<row>[^;:()]{3,160}?)\s)?"
    r"(?:\([^()]{0,60}\)\s)?(?:(?:was|were|is|are|var|blev)\s(?:\w+ly\s)?|(?<=\s)of\s(?=\d))",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r",\s+(?:(?:and|or|och|eller)\s+)?|\s+(?:and|och)\s+|\s+(?:or|eller)\s+(?!more\b|over\b|less\b|fewer\b|above\b|higher\b|mer\b|fler\b)",
    re.IGNORECASE,
)
_QUANTILES = re.compile(r"\b(?P<of>quart|quint|tert|kvart|kvint)il(?:es?|er(?:na)?)\b", re.IGNORECASE)
_RANKS = {"quart": "quartile", "quint": "quintile", "tert": "tertile", "kvart": "kvartilen", "kvint": "kvintilen"}
_MANY = {"quart": 4, "quint": 5, "tert": 3, "kvart": 4, "kvint": 5}
_ORDINALS = ("second", "third", "fourth")
_TREND = re.compile(
    rf"(?:{_DECIMAL}(?:,\s|,?\s(?:and|och)\s)){{2,6}}(?P<last>{_DECIMAL})[,\s]*[(\[]?[^()\[\]\d]{{0,4}}"
    r"p[\s-]?(?:value\s)?(?:for\s)?(?:linear\s)?trend\s?(?P<sign>[=<>])\s?(?P<p>0?[.,·]\d+)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:the\s)?(?:(?:older|younger|adult|elderly|premenopausal|postmenopausal|white|black|pregnant|yngre|äldre)\s)?"
    r"(?:men|women|boys|girls|males?|females?|children|adolescents|adults|infants|kvinnor|män|pojkar|flickor|barn)"
    r"(?:\s(?:aged|under|over|below|above|older\sthan|younger\sthan)\s[\w\s-]{1,25})?"
    r"|(?:those|people|persons|participants|individuals|patients)\s(?:aged|under|over|below|above|older\sthan|younger\sthan)\s[\w\s-]{1,25}",
    re.IGNORECASE,
)
# Who took or did how much: a category, where a part of the people would be one in whom something was seen.
TAKING = re.compile(
    r"(?:the\s)?(?:(?:those|people|persons|participants|individuals|patients|subjects|adults|men|women|children|mothers|workers)\s)?"
    r"(?:(?:who\s(?:were\s)?)?(?:consum|eat|drink|drank|ate|us(?:ing|ed)|tak(?:ing|en)|took|smok|sle(?:ep|pt)|sitt?|sat|walk|report|exercis|perform|work|spen[dt]|engag|follow|cycl)\w*\s"
    r"|(?:in|with)\s(?:the\s|an?\s)?(?:highest|high|top|upper|uppermost|greatest|longest|lowest|low|bottom|heaviest|fourth|fifth|third|most|more|≥|>)"
    r"|(?:highest|top|upper|fourth|fifth|heavy|heaviest|frequent|daily|current|former|past|regular)\s)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?:the\s)?(?:(?:first|second|third|last|next|following)|\d+)\s(?:years?|months?|weeks?)\b|(?:both|each|all|every)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:\A|\s)(?:was|were|is|are|had|did|var|hade)\s", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|whose|that|which|som|vars)\b", re.IGNORECASE)
_FROM = re.compile(r"\A(?:those|that|the|women|men)\s(?=never|past|former|current|non)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_RESPECTIVELY = re.compile(
    r"\s(?:for|with|at|in|för|med|vid)\s(?P<row>[^;()]{3,140}?),?\s(?:respectively|respektive)(?!\w)", re.IGNORECASE
)
_RANGE = re.compile(r"(?P<low>\d{1,2})\s?(?:to|till|-|–)\s?(?P<high>\d{1,2})\s(?P<unit>[^\W\d].{1,30})")
_FEWEST = 2
_MOST = 70  # characters of a name
_MOST_WORDS = 12


class Item(NamedTuple):
    """One ratio of a row with its interval; `of` is the words that follow it, None for none."""

    said: str
    start: int
    end: int
    value: float
    low: float
    high: float
    of: str | None


def items_in(words: str, start: int) -> list[Item]:
    """Return the ratios from a place on, each with what it is of; one outside of its interval ends the row."""
    found = list(_VALUE.finditer(words, start))
    led = [] if found and found[0].start() - start < _NEAR else list(_VALUE_OF.finditer(words, start))
    if len(led) >= _FEWEST:
        return [_led(one) for one in led]
    items: list[Item] = []
    for place, match in enumerate(found):
        stop = found[place + 1].start() if place + 1 < len(found) else len(words)
        of = _OF.match(words, match.end(), stop)
        said, end = None, match.end()
        if of is not None:
            rest = words[of.end() : stop]
            cut = _STOP.search(_AND.sub("", rest) if place + 1 < len(found) else rest)
            rest = rest[: cut.start()] if cut else rest
            said = _AND.sub("", rest).strip(" .,")
            end = of.end() + len(said)
        value, low, high = (value_of(match[name]) for name in ("value", "low", "high"))
        items.append(Item(match[0], match.start(), end, value, low, high, said))
    return items


def _led(match: re.Match[str]) -> Item:
    value, low, high = (value_of(match[name]) for name in ("value", "low", "high"))
    return Item(match[0], match.start(), match.end(), value, low, high, match["of"].strip())


def head_after(words: str, place: int) -> re.Match[str] | None:
    """Return what stands between the name of a ratio and the first of its values; its groups are `what` and `row`."""
    return _HEAD.match(words, place)


def reference_in(words: str, place: int) -> tuple[int, str | None] | None:
    """Return where the ratio of the category of reference stands, and that category if it is named there."""
    match = _REFERENCE.search(words, place)
    if match is None:
        return None
    of = _OF.match(words, match.end())
    if of is None:
        return match.start(), None
    value = _VALUE.search(words, of.end())
    said = _AND.sub("", words[of.end() : value.start() if value else len(words)])
    return match.start(), category(said)


def trend_in(words: str, place: int) -> tuple[float, str, float] | None:
    """Return the last of ratios without intervals, and the sign and value of the p of their trend."""
    match = _TREND.match(words, place)
    return (value_of(match["last"]), match["sign"], value_of(match["p"])) if match else None


def against_in(words: str, start: int, end: int) -> str | None:
    """Return the category that a row, from `start` to `end`, is compared with; None where none is named."""
    opened = _AGAINST.match(words[:start])
    if opened is not None:
        return category(opened["who"])
    after = _AGAINST_AFTER.match(words, end) or _AGAINST_AFTER.search(words, start)
    return category(after["who"]) if after else None


def category(words: str) -> str | None:
    """Return the name of a category, None for what names none: a clause, a time, a figure alone."""
    said = _FROM.sub("", " ".join(words.split()).strip(" ,.;:"))
    if len(said) > _MOST or len(said.split()) > _MOST_WORDS or not _LETTERS.search(said) or RATIO.search(said):
        return None
    clause = _CLAUSE.search(said)
    if _LATER.match(said) or (clause and not _RELATIVE.search(said, 0, clause.start())):
        return None
    return said


def listed(row: str, many: int) -> list[str] | None:
    """Return the categories that a head names, the first being that of reference where there is one more than `many`.

    "1, 2 and 3 cups per day" are "1 cup per day" and so on; "increasing quartiles" are four.
    """
    ranked = _QUANTILES.search(row)
    if ranked is not None and not _PARTS.search(row):
        total, name = _MANY[ranked["of"].lower()], _RANKS[ranked["of"].lower()]
        if many not in {total, total - 1}:
            return None
        lowest, highest = ("lägsta", "högsta") if name.endswith("en") else ("lowest", "highest")
        between = _ORDINALS[: total - 2] if name[-1] == "e" else ("andra", "tredje", "fjärde")[: total - 2]
        return [f"{one} {name}" for one in (lowest, *between, highest)]
    parts = [one for one in _PARTS.split(row) if one]
    if not _FEWEST <= many <= len(parts) <= many + 1:
        return None
    tail = re.search(r"\d\s*(?:(?:or|eller)\s\w+\s)?(?P<unit>[^\W\d].*)\Z", parts[-1])
    unit = tail["unit"] if tail else ""
    return [one if _LETTERS.search(one) else f"{one} {unit}".strip() for one in parts]


def shared_row(words: str, items: list[Item]) -> list[str] | None:
    """Return the categories that stand after all of a row: "... and 0.79 (...) for 1 to 3 cups a day, respectively"."""
    if len(items) < _FEWEST or any(one.of for one in items[:-1]):
        return None
    last = _VALUE.match(words, items[-1].start)
    told = _RESPECTIVELY.match(words, last.end()) if last else None
    if told is None:
        return None
    span = _RANGE.fullmatch(told["row"])
    if span is not None:
        low, high = int(span["low"]), int(span["high"])
        return [f"{one} {span['unit']}" for one in range(low, high + 1)] if high - low + 1 == len(items) else None
    names = listed(told["row"], len(items))
    return names if names and len(names) == len(items) else None


def is_people(words: str) -> bool:
    """Return whether words name a part of the people, and nothing that they took or did."""
    return _PEOPLE.fullmatch(words.strip()) is not None
