"""The two sides of a comparison: who is favoured, and against whom.

"Pain was lower with the injection than with shock waves" has the sides "the injection" and "shock waves";
"compared with water, juice raised it" has "juice" and "water"; "did not differ between A and B" has A and B.
"""

import re
from typing import NamedTuple

from magcite.enrich.derive.results.clauses import shown
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.parts import LISTED
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = ["Sides", "side_in_words", "sides_of"]

_PREPOSITION = r"(?:in|with|among|after|on|under|following|from|hos|med|bland|efter|vid|i)"
# "fell by 6 mmHg in the tea group", "from 9.5 % to 7.5 % with tea": an amount, where no second one follows.
_AMOUNT = (
    r"(?:\s+(?:by|from|med|från)\s+[−–-]?\d[\d.,·]*(?![^;:]*(?<![^\W\d])\d)(?:\s?%|(?:\s(?!in\b|with\b|among\b|and\b|och\b)\S{1,12}){0,3}?)"
    r"|\s+(?:from|från)\s+\d[\d.,·]*(?:\s?%|\s\S{1,10})?\s+(?:to|till)\s+\d[\d.,·]*(?![^;:]*(?<![^\W\d])\d)(?:\s?%|(?:\s(?!in\b|with\b|and\b|och\b)\S{1,12}){0,2}?))"
)
_IN_GROUP = re.compile(
    rf"(?:{_AMOUNT}\s+(?:more\s+|less\s+|mer\s+)?(?:in|with|on|among|hos|med|bland)"
    rf"|\s*(?:(?:\w+ly|more|less|mer|only|bara|enbart|endast)\s+){{0,2}}(?!from\s|från\s){_PREPOSITION})\s+(?P<arm>[^,;:]{{1,80}})",
    re.IGNORECASE,
)
_OWN = re.compile(rf"\s*{_PREPOSITION}\s+(?P<arm>[^,;:]{{1,60}})\Z", re.IGNORECASE)
_OPENS = re.compile(r"\A\W*(?:in|with|among|on|for|hos|i|med|bland)\s+(?P<arm>[^,;:]{1,60}),", re.IGNORECASE)
_OPENS_GROUP = re.compile(
    r"\A\W*(?:(?:and|but|while|whereas|och|men|medan)\s)?(?:in|with|among|for|hos|i|bland)\s(?P<arm>(?:the\s)?(?:[\w/-]+\s){0,4}?(?:groups?|arms?|controls|gruppen|kontrollgruppen|\w+gruppen))\s+"
    r"(?!of\b|and\b|or\b|than\b|compared\b|versus\b|in\b|by\b|as\b|with\b|the\sdifference|av\b|och\b|än\b|jämfört\b)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:groups?|arms?|recipients|controls?|grupp(?:en)?|users|(?:treated|exposed|trained|fed)\s\w+)\b", re.IGNORECASE
)
_LEADING = re.compile(
    rf"\A(?:(?:that|those|the\s+\w+|values?|levels?|den|det|dem)\s+(?=(?:{_PREPOSITION}|of|for|seen|observed)\s(?!\d)))?"
    rf"(?:(?:an?|the)\s(?:mean\s)?(?:increase|decrease|reduction|rise|fall|decline|change|gain|loss)\s(?:of\s[−–-]?[\d.,·]+(?:\s?%|\s[^\s\d]\S{{0,11}})?\s)?(?={_PREPOSITION}\s(?!\d)))?"
    rf"(?:(?:seen|observed|found)\s+)?(?:(?:{_PREPOSITION}|of|for|at|during)\s+(?!\d))?(?:(?:either|any|both)\s+(?=of\b))?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|mellan)\s+(?:the\s+)?(?P<one>[^,;:]{2,60}?)\s+(?:and|och)\s+(?P<other>[^,;:.]{2,60})", re.IGNORECASE
)
_BETWEEN_LAST = re.compile(
    r"\b(?:between|mellan)\s+(?:the\s+)?(?P<one>[^,;:]{2,60})\s+(?:and|och)\s+(?P<other>[^,;:.]{2,60})", re.IGNORECASE
)
_AND = re.compile(r"\s(?:and|och)\s", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:differ(?:ed|s|ent)?|skilde\s+sig|skiljer\s+sig|skiljde\s+sig)\s+(?:\w+ly\s+)?(?:from|från)\s+(?P<arm>[^,;:]{2,80})"
    r"|\b(?:similar|comparable|equivalent|identical|equal|noninferior|non-inferior|superior|inferior)\s+(?:to|with)\s+(?P<to>[^,;:]{2,80})",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?<!\bwho)\s(?:was|were|is|are|did|does|had|has|have|led|leads|resulted|showed|demonstrated|caused|at\s+(?:\w+\s+){0,2}\d[\d.,]*|after\s+\d[\d.,]*|after\s+an?\s(?:mean|median|average)|and\s+(?:acted|had|did|showed|reduced|increased|improved|lowered|decreased)|by\s+\d[\d.,]*|over\s+\d[\d.,]*|for\s+(?:pain|all)|from\s+\d[\d.,]*|at\s+the\s+end|in\s+(?:all|most|\w+\s+of(?:\s+the)?\s+\w+)\s+(?:studies|trials)"
    r"|in\s+(?:reducing|improving|lowering|preventing|terms|the\s+(?:whole|entire|total|overall)|(?:patients|people|women|men|children|adults|subjects|those|individuals|participants)\s(?:with|who|aged)|the\s+(?:reduction|improvement|prevention|treatment))"
    r"|var|hade|är)(?!\w)|\s(?:compared|versus|vs\.?|than(?!\s+\d)|relative|and\s+\d|or\s+\d)\s",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\A(?:the\s+)?(?:baseline|before|pre-?treatment|pre-?intervention|at baseline|initial|start|pretreatment"
    r"|utgångsvärdet|baslinjen)",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"\A(?:the\s+)?(?:\w+\s+)?(?:\d[\d.,]*(?:\s(?:weeks?|months?|years?|days?|hours?|min|h|wk|veckor|månader|år|dagar)\b|-\w+\s(?:follow|visit|period|assess)|\W*\Z)|(?:one|two|three|four|six|eight|ten|twelve|first|second|last|day|week|month|year|follow|all|this|these"
    r"|end|average|study|trial|adjust\w*|multivari\w*|time|both|either|each(?!\s(?:additional|extra|further|cup|glass|unit|hour|serving|standard|\d))|any|every|general|contrast|addition|total|respect|regard|terms"
    r"|treatment period|intervention period)(?![\w-]))",
    re.IGNORECASE,
)
# "Intake after stevia was lower than (that) after sugar": what stands in the same place on both sides is a side.
_PARALLEL = re.compile(rf"\b(?:than|from|to|with|versus)\s+(?:(?:that|those)\s+)?{_PREPOSITION}\s", re.IGNORECASE)
_THINGS = re.compile(
    r"\A(?:the|a|an|there|this|these|those|it|they|both|all|we|no|den|det|en|ett)\Z|\A(?:the\s+)?(?:groups?|arms?|two\s+groups|treatments|study\s+groups|grupperna)\Z|\A(?:a|an)\s(?:\S+\s)?(?:manner|way|fashion)\Z|\A\W*\Z",
    re.IGNORECASE,
)
# "Pooled analysis showed lower pressure": what shows it is nothing that was done to anybody.
_ANALYSIS = re.compile(
    r"(?:[\w-]+\s){0,4}(?:analys[ei]s|meta-?analys[ei]s|results?|findings?|data|models?|regression|comparisons?|studies|trials|evidence|estimates?|figures|observations"
    r"|analys(?:en|er|erna)?|metaanalys(?:en|er)?|resultat(?:et|en)?|studier(?:na)?)(?:\s(?:of|av)\s(?:(?:the|all|these|de|\w+)\s){0,2}(?:studies|trials|data|results|studierna|studier))?",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"(?:was|were|is|are|did|had|has|have|which|who|that)\b", re.IGNORECASE)
_DOSE = re.compile(
    r"\d+(?:[.,]\d+)?\s?(?:g|mg|µg|l|dl|cl|ml)(?:\s(?:daily|a\sday|per\sday|per\sdag|om\sdagen))?", re.IGNORECASE
)
_BLANK = re.compile(r"\s{4,}")
_LEAST = 3  # letters
_LONGEST = 60  # characters
_LONGEST_LIST = 120  # characters


class Sides(NamedTuple):
    """The sides of a comparison; `before` is whether the other one is the same people earlier."""

    arm: str | None
    comparator: str | None
    before: bool = False


def sides_of(plain: str, reading: Reading, forms: Forms) -> Sides:
    """Return the sides that a clause names."""
    if reading.direction is Direction.NONE:
        both = _between(plain, forms)
        one, other = (side_in_words(both[name]) for name in ("one", "other")) if both else (None, None)
        if one and other:
            return Sides(one, other)
    against, stop = _against(plain, reading, forms)
    before = against is not None and _SELF.match(against) is not None
    arm = _acting(reading.arm) if reading.arm else None
    parallel = _PARALLEL.search(plain, reading.start) is not None
    arm = arm or _group(plain, reading, stop) or _own(plain, reading, sure=parallel) or _opening(plain)
    against = reading.versus or against
    return Sides(arm, None if before or against is None else side_in_words(against), before)


def _between(plain: str, forms: Forms) -> re.Match[str] | None:
    """Return the two sides of "between A and B"; of "between A and B and placebo" the last is the other side."""
    both = _BETWEEN.search(plain)
    last = _BETWEEN_LAST.search(plain) if both and _AND.search(both["other"]) else None
    if last is not None and forms.control.search(last["other"]) and not forms.control.search(last["one"]):
        return last
    return both


def _acting(words: str) -> str | None:
    """Return the name of what acts: all of a list, "walking, swimming and cycling", else as any side."""
    return words if LISTED.fullmatch(words) and len(words) <= _LONGEST_LIST else side_in_words(words)


def _against(plain: str, reading: Reading, forms: Forms) -> tuple[str | None, int]:
    """Return what stands after the words of a comparison, and where those begin."""
    told = _FROM.search(plain) if reading.direction is Direction.NONE else None
    if told is not None:
        return _led(told["arm"] or told["to"]), told.start()
    match = forms.comparing.search(plain, reading.end)
    if match is not None:
        return _led(plain[match.end() :]), match.start()
    match = forms.comparing.search(plain, 0, reading.start)
    if match is None:
        return None, len(plain)
    opened = plain[: match.start()].strip() == ""
    pause = plain.find(",", match.end(), reading.start)
    return _led(plain[match.end() : pause if pause >= 0 and opened else reading.start]), len(plain)


def _led(words: str) -> str:
    said = words.lstrip()
    match = _LEADING.match(said)
    return said[match.end() :] if match else said


def _group(plain: str, reading: Reading, end: int) -> str | None:
    """Return the group after the words of a direction, unless it is the outcome itself or a time."""
    match = _IN_GROUP.match(plain, reading.end, end)
    if match is None or (reading.named is not None and reading.named.start >= match.start("arm")):
        return None
    return side_in_words(match["arm"])


def _own(plain: str, reading: Reading, *, sure: bool) -> str | None:
    """Return the group that stands between the outcome and its verb: "Pain in the yoga group was lower"."""
    if reading.named is None or reading.named.start >= reading.start:
        return None
    said = plain[reading.named.start : reading.start]
    place = said.find(reading.named.outcome[-_LEAST:])
    match = _OWN.match(re.sub(r"\s(?:was|were|is|are|did|had|has|have|var|hade)\s*\Z", "", said), place + _LEAST)
    return side_in_words(match["arm"]) if match and place >= 0 and (sure or _GROUP.search(match["arm"])) else None


def _opening(plain: str) -> str | None:
    match = _OPENS.match(plain) or _OPENS_GROUP.match(plain)
    return side_in_words(match["arm"]) if match and _GROUP.search(match["arm"]) else None


def side_in_words(words: str) -> str | None:
    """Return the name of a side, cut where it ends; None for a time, a figure or "the groups"."""
    said = _BLANK.split(words.strip(), maxsplit=1)[0]
    said = re.sub(
        r"\A(?:compared with|compared to|as compared with|relative to)\s[^,]*,\s*", "", said, flags=re.IGNORECASE
    )
    said = re.sub(
        r"\A(?:from baseline|after adjustment|over|during|after|at|from)\b[^,]*,\s*", "", said, flags=re.IGNORECASE
    )
    said = re.sub(r"\A(?:because|where|that|when|as)\s", "", said, flags=re.IGNORECASE)
    cut = _CUT.search(said)
    said = shown(" ".join(re.split(r"[,;:.]\s", said[: cut.start()] if cut else said, maxsplit=1)[0].split()))
    said = (said if len(said) <= _LONGEST else said[:_LONGEST].rsplit(" ", 1)[0]).strip(" ,.:;")
    letters = sum(one.isalpha() for one in said)
    if _ANALYSIS.fullmatch(said):
        return None
    if _DOSE.fullmatch(said):
        return said  # "potassium fell with 200 g"
    if letters < _LEAST - 1 or _VERBAL.match(said) or _TIMED.match(said) or _THINGS.match(said):
        return None
    return said
