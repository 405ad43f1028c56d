"""The words of a clause that name an outcome."""

import re
from typing import NamedTuple

from magcite.enrich.derive.results.clauses import shown
from magcite.enrich.derive.results.forms import WAYS, Forms
from magcite.model import Direction

__all__ = ["Named", "after", "before", "row_of"]

_MOST = 12  # words of an outcome
_LETTERS = re.compile(r"[^\W\d_]{3,}|\b[A-Z][A-Z\d]{1,5}\b")
_LIST = re.compile(r",\s")
_TAIL = re.compile(r"[^\w\ue000-\ue07f]+\Z")  # but what `hidden` hides
_AND = re.compile(r"\s(?:and|or|och|eller|nor)\s", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|inte|no|ingen)\b", re.IGNORECASE)
_GAP = re.compile(
    r"\s{4,}(?:,\s*(?:(?:and|or|och|eller)\s+)?|(?:and|or|och|eller|as well as|samt)\s+)(?=[^\W\d])", re.IGNORECASE
)
_LED_BY = re.compile(r"(?P<word>in|among|at|with|after|for|during|hos|bland|vid|efter|med|i)\s", re.IGNORECASE)
_LONGEST_ROW = 8
_TRAILING = re.compile(r"(?:\s(?:may|might|could|can|kan|and|or|nor|the|a|of|also|och|eller|av))+\Z", re.IGNORECASE)
_MANNER = re.compile(
    r"\s(?:significantly|modestly|markedly|slightly|substantially|considerably|clearly|moderately|similarly|equally|only|dramatically|greatly|consistently|strongly|marginally|adversely|negatively|positively|favou?rably|beneficially|directly|alone"
    r"|somewhat|independently|effectively|safely|gradually|rapidly|signifikant|något|tydligt|kraftigt|måttligt|avsevärt|betydligt|markant)\Z",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\s\d[\d.,]*\s?(?:h|hours?|min|minutes|days?|weeks?|months?|years?|timmar|dagar|veckor|månader|år)\Z"
)
_PARTICIPLE = re.compile(r"[a-z]+ed|born|seen|given|taken|known|shown|done|found|told|held|kept|first \w+|second \w+")
_UNMOVED = re.compile(
    r"(?:\A|\s)(?:first|second|serious|injurious|recurrent|any|further|adequate|complete|satisfactory|sufficient|global|"
    r"age-related|bone|hair|tooth|hearing|memory|blood|muscle|total|fetal|pregnancy)\Z",
    re.IGNORECASE,
)
_SHARE_WITH = re.compile(
    r"(?:the\s)?(?:percentages?|proportions?|shares?|numbers?|rates?|frequency|andel(?:en)?|antal(?:et)?)\s(?:(?:of|av)\s(?:the\s)?(?:[\w-]+\s)?"
    r"(?:patients|participants|women|men|children|adults|subjects|people|persons|infants|mothers|students|boys|girls|those|patienter|deltagare|kvinnor|män|barn)\s)?"
    r"(?:with|who\shad|having|reporting|achieving|experiencing|who\s(?:achieved|reported|developed|experienced|required|needed)|requiring|needing|developing|med|som\s(?:hade|fick))\s"
    r"(?:(?:an?|any|at\sleast\sone)\s)?(?=[^\W\d])",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:\A|\s)(?:rates?|times?|numbers?|scores?|risks?|odds|incidence|frequency|prevalence|need|visits?|days|points?)\s+\Z",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"\s*(?:\d|(?:the|all|both|those|these|each|placebo|controls?|sham|usual|patients|participants|women|men|children|people|baseline|a|an)\b)",
    re.IGNORECASE,
)
_GERUND = re.compile(
    r"(?!(?:bleeding|swelling|wheezing|coughing|vomiting|functioning|smoking|drinking|sleeping|feeling|itching|flushing|bloating)\Z)[a-z]{2,}ing",
    re.IGNORECASE,
)
_COPULA = re.compile(r"(?:\s(?:was|were|is|are|had|has|been))*\s*\Z", re.IGNORECASE)
_IN_GROUP = re.compile(r"\s(?:in|with|among|on|after|for|hos|i|med|bland)\s", re.IGNORECASE)
_RELATIVE = re.compile(r"relative\s(?:risks?|odds|hazards?|rates?|chance|likelihood)(?!\w)", re.IGNORECASE)
# What tells two kinds of one outcome apart: "preeclampsia at term", "delivery before 37 weeks with preeclampsia".
_TERM = re.compile(
    r"(?:at\s(?:full\s)?term|before\s(?:\d{2}|thirty-\w+)\s(?:completed\s)?weeks(?:\sof\s(?:gestation|pregnancy)|['’]\sgestation)?"
    r"|before\sterm)(?![\w-])",
    re.IGNORECASE,
)
_TERM_WITH = re.compile(
    r"\swith\s(?=[^\W\d][\w-]+(?:\s[^\W\d][\w-]+)?\s+(?:occurred|was|were|happened|developed)\b)", re.IGNORECASE
)
# "In patients with diarrhoea the response was": what the people have is no part of the outcome.
_WITH_WHAT = re.compile(
    r"(?:with|who|whose|that|which|where|aged|without|över|under|med|som|utan)\s(?:(?:(?!\sthe\s)[^,;:]){2,60}?(?<!\sof)(?<!\sin)(?<!\son)(?<!\sby)(?<!\sto)(?<!\sfor)\s(?P<the>the|their|den|det)\s(?=[^\W\d]))?",
    re.IGNORECASE,
)
_OF_ONE = re.compile(r"\b(?:of|in|av|i)\s(?:the\s|den\s)?[\w-]+\Z", re.IGNORECASE)
_REST_OF_LIST = re.compile(
    r"(?:,\s[\w-]+(?:\s[\w-]+)?)+\s(?:and|or|och|eller)\s[\w-]+(?:\s(?:was|were|did|had|var))*\s*\Z", re.IGNORECASE
)
# "With adjustment for age, smoking and diet, the risk of": the last comma ends it.
_ADJUSTED = re.compile(
    r"\W*(?:(?:with|after|in|efter|med)\s)?(?:\w+\s)?(?:adjust|justering)\w*\s(?:for|för)\s[^;:()]*,\s(?=(?:the|there|det)\s)",
    re.IGNORECASE,
)
_PERIODIC = re.compile(r"(?:yearly|annual|monthly|weekly|daily|årliga?|månatliga?|dagliga?)\s", re.IGNORECASE)
_NEXT = 20  # characters between a noun of change and its preposition
# "One or more falls", "at least one fall": that it happened
_SOME = re.compile(
    r"\s*(?:at\sleast\s(?:one|1)|one\sor\smore|≥\s?1|minst\s(?:en|ett)|en\seller\sflera|ett\seller\sflera)\s(?!of\b|av\b)",
    re.IGNORECASE,
)
_HEAD = 30  # characters
_STRIPS = 6
_BROKEN = re.compile(r"[;:]|\s{4,}|\.\s|\s\d[\d.,]*(?:-fold|\s?%|\s\w+\Z)")


class Named(NamedTuple):
    """An outcome and, where its words name a change ("the decrease in pain"), which way that goes."""

    outcome: str
    start: int
    change: Direction | None = None


def after(plain: str, place: int, forms: Forms) -> Named | None:
    """Return the outcome that begins at a place of a clause; None where none does."""
    start = _past(plain, place, forms)
    end = _end(plain, start, forms, cut=True)
    return _named(plain, start, end, forms)


def before(plain: str, place: int, forms: Forms) -> Named | None:
    """Return the outcome that is the subject of what stands at a place; None where the words before name none."""
    reported = list(forms.reported.finditer(plain, 0, place))
    start = reported[-1].end() if reported else 0
    for _ in range(_STRIPS):
        match = forms.linker.match(plain[start:place])
        if match is None or not match[0]:
            break
        start += match.end()
    start += len(plain[start:place]) - len(plain[start:place].lstrip(" ,;:"))
    opened = _opened(plain, start, place, forms)
    if opened is None:
        return None
    start = opened
    start = _past(plain, start, forms)
    share = _SHARE_WITH.match(plain, start, place)
    if share is not None and (said := " ".join(_COPULA.sub("", plain[share.end() : place]).split())):
        return _shared(said, share.end(), forms)
    periodic = _PERIODIC.match(plain, start, place)
    if periodic is not None and forms.noun.match(plain, periodic.end(), place):
        start = periodic.end()  # "the yearly decline in lung function"
    change = forms.noun.match(plain, start, place) or forms.change.match(plain, start, place)
    of = forms.of_noun.search(plain, change.end(), min(place, change.end() + _NEXT)) if change else None
    inner = _past(plain, of.end(), forms) if of else start
    share = _SHARE_WITH.match(plain, inner, place) or (_SHARE_WITH.match(plain, of.end(), place) if of else None)
    if share is not None and (said := " ".join(_COPULA.sub("", plain[share.end() : place]).split())):
        return _shared(said, share.end(), forms)
    end = _end(plain[:place], inner, forms, cut=False)
    if _GERUND.fullmatch(plain[inner:end].strip()):
        end = inner + len(_COPULA.sub("", plain[inner:place]))  # "going to sleep on the back was"
    named = _named(plain, inner, end, forms)
    return named._replace(change=_way(change)) if named and of and change and named.change is None else named


def _opened(plain: str, start: int, place: int, forms: Forms) -> int | None:
    """Return the place after what tells whom or when the subject is of; None where its end is not plain."""
    head = plain[start:place]
    adjusted = _ADJUSTED.match(head)
    if adjusted is not None:
        return start + adjusted.end()
    pause = head.find(",")
    grouped = (forms.grouped.match(head) or forms.timed.match(head)) if pause < 0 else None
    if grouped is not None:
        start += grouped.end()
        whom = _WITH_WHAT.match(plain, start, place)
        if whom is not None:
            if whom["the"] is None:
                return None  # where the people end and the outcome begins is not plain
            start = whom.end()
    elif forms.opening.match(head):
        if pause < 0:
            return None
        if _OF_ONE.search(head, 0, pause) and _REST_OF_LIST.match(head, pause):
            return None  # "In mice given it the weight of the liver, spleen and kidneys"
        start += pause + 1
        match = forms.linker.match(plain[start:place])
        start += match.end() if match else 0
    return start


def _shared(said: str, start: int, forms: Forms) -> Named | None:
    """Return what "the proportion of patients with" has; None for what is no plain phrase."""
    plain = len(said.split()) <= _MOST and "," not in said and not forms.stated.search(said)
    return Named(shown(said), start) if plain else None


def _past(plain: str, start: int, forms: Forms) -> int:
    """Return the place after the words that only lead to a noun."""
    counted = _SOME.match(shown(plain[start : start + _HEAD]))
    start += counted.end() if counted else 0
    for _ in range(_STRIPS):
        match = forms.determiner.match(plain[start:])
        if match is None or not match[0]:
            break
        start += match.end()
    return start + len(plain[start:]) - len(plain[start:].lstrip(" ,;:"))


def _end(plain: str, start: int, forms: Forms, *, cut: bool) -> int:
    end = len(plain)
    kept = start
    for match in forms.stop.finditer(plain, start):
        if match.start() < kept:
            continue
        if match.start() > start and (term := _TERM.match(plain, match.start())) is not None:
            also = _TERM_WITH.match(plain + " was ", term.end())
            kept = also.end() if also else term.end()
            continue
        if _RELATIVE.match(plain, match.start()):
            continue
        if match.start() == start:
            return start
        if forms.kept.search(plain[start : match.end()]) is None and not _is_of(plain, start, match):
            end = match.start()
            break
    pause = _LIST.search(plain, start, end)
    if pause is not None and _AND.search(plain, pause.end(), end) is None:
        end = pause.start()
    broken = _BROKEN.search(plain[start:end])
    if broken is not None and cut:
        end = start + broken.start()
    return end


def _is_of(plain: str, start: int, stop: re.Match[str]) -> bool:
    """Whether what stops an outcome tells what a bare figure is of: "rates for", "times to", "scores on"."""
    if stop[0].lower() not in {"for", "to", "until", "on"} or not _BARE.search(plain[start : stop.start()]):
        return False
    return _WHOM.match(plain, stop.end()) is None


def _named(plain: str, start: int, end: int, forms: Forms) -> Named | None:
    said = _TAIL.sub("", plain[start:end])
    if forms.telling_verb.search(said):
        return None
    if forms.peopled.search(said):
        group = _IN_GROUP.search(said)
        if group is None:
            return None
        said = said[: group.start()]
    said = forms.filler.sub("", said + " ").rstrip() if not said.endswith("ly") else said
    said = _MANNER.sub("", _TRAILING.sub("", said))
    said = _LATER.sub("", shown(said).lstrip(" ,;:"))
    words = said.split()
    if not words or len(words) > _MOST or forms.person.match(said) or not _LETTERS.search(said) or _DENIED.search(said):
        return None
    if (
        forms.finite.search(said)
        or forms.linked.search(said)
        or forms.control.fullmatch(said)
        or _PARTICIPLE.fullmatch(said)
    ):
        return None
    if forms.general.match(said):
        return None
    return _without_change(" ".join(words), start, forms)


def _without_change(said: str, start: int, forms: Forms) -> Named | None:
    """Return an outcome without the noun of change that it hangs on: "the decrease in pain", "pain reduction"."""
    lead = forms.noun.match(said)
    plain = forms.change.match(said)
    head = lead or plain
    if head is not None:
        of = forms.of_noun.match(said[head.end() :].lstrip())
        if of is None:
            return None if len(said.split()) == 1 else Named(said, start)
        rest = said[head.end() :].lstrip()[of.end() :]
        rest = rest[_past(rest, 0, forms) :]
        return Named(rest, start, _way(lead)) if rest and not forms.person.match(rest) else None
    tail = said.rsplit(" ", 1)
    if _UNMOVED.search(tail[0]):
        return Named(said, start)  # "first falls" and "adequate relief" are counted, and are no change of anything
    if len(tail) == 2 and (told := forms.noun.fullmatch(tail[1])) is not None:  # noqa: PLR2004 - a noun and its name
        return Named(tail[0], start, _way(told))
    if len(tail) == 2 and forms.change.fullmatch(tail[1]) is not None:  # noqa: PLR2004 - the same
        return Named(tail[0], start)
    return Named(said, start)


def _way(match: re.Match[str] | None) -> Direction | None:
    if match is None or f"noun_{WAYS[0].value}" not in match.re.groupindex:
        return None
    return next((way for way in WAYS if match.group(f"noun_{way.value}")), None)


def row_of(plain: str, first: Named | None, forms: Forms) -> list[Named]:
    """Return the outcomes of a row that brackets part: "lower mortality (...), cancer mortality (...) and ..."."""
    row = [first] if first else []
    while row and len(row) < _LONGEST_ROW:
        gap = _GAP.search(plain, row[-1].start)
        if gap is None or len(plain[row[-1].start : gap.start()].split()) > _MOST:
            break
        led = _LED_BY.match(plain, gap.end())
        if led is not None and plain[: row[0].start].split()[-1:] != [led["word"]]:
            break  # "lower mortality in small households (...) and in large ones (...)" are places
        following = _GAP.search(plain, gap.end())
        if forms.stated.search(plain, gap.end(), following.start() if following else len(plain)):
            break
        named = after(plain, gap.end(), forms)
        if named is None or named.start - gap.end() > _MOST:
            break
        row.append(named)
    return row
