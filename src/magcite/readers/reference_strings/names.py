"""The byline of a reference string: names in the forms that styles give them, from the start of the text.

A name is a family name with initials before or after it, or with given names after a comma; full given names in
front ("Ann B. Leaf") are taken where a list of such names ends in a full stop, a year or a quotation mark.
"""

import re

from magcite.model import Name

__all__ = ["Byline", "read_byline"]

_UP = r"[^\W\d_a-zß-öø-ÿ]"
_PARTICLES = (
    "van von vom zu zum zur de der den del della dell di da dal dos das do du la le los las af av ten ter te bin el al "
    "Van Von De Der Den Del Della Di Da Dos Du La Le Ten Ter El Al "
    "VAN VON DE DER DEN DEL DELLA DI DA DOS DU LA LE TEN TER"
)
_PARTICLE = rf"(?:(?:{'|'.join(_PARTICLES.split())}|St\.?)[ ]|(?:d|D|O|l|L)['’])"
_WORD = rf"(?:(?:Mc|Mac|O['’]|D['’]|L['’])?{_UP}[^\W\d_]+(?:['’‐‑-]{_UP}?[^\W\d_]+)*|{_UP}{{2,}}(?:['’‐‑-]{_UP}+)*)"
_FAMILY = rf"(?:{_PARTICLE}){{0,3}}{_WORD}(?: {_WORD}(?=,)| {_WORD} {_WORD}(?=,))?"
_DOTTED = rf"(?:{_UP}[^\W\d_]{{0,2}}\. ?(?:[‐‑-] ?{_UP}\. ?)?){{1,5}}"
_BARE = rf"{_UP}{{1,4}}(?:[‐‑-]{_UP})?(?![^\W\d_'’])|{_UP}(?: {_UP}){{1,3}}(?![^\W\d_'’])"
_SUFFIX = r"(?:,? (?:Jr|Sr|jr|sr|II|III|IV|2nd|3rd)\b\.?)?"
_GIVEN = rf"{_UP}[^\W\d_]+(?:[‐‑ -]{_UP}(?:[^\W\d_]+|\.))*(?: {_UP}\.)*|{_DOTTED}"

_FAMILY_FIRST = re.compile(rf"(?P<family>{_FAMILY}),? (?P<given>{_DOTTED}|{_BARE})(?P<suffix>{_SUFFIX})")
_INITIALS_FIRST = re.compile(
    rf"(?P<given>{_DOTTED}|{_UP}{{1,3}} )(?P<family>(?:{_PARTICLE}){{0,3}}{_WORD}(?: {_WORD}(?=[,;]| and | & ))?)"
    rf"(?P<suffix>{_SUFFIX})"
)
_FAMILY_COMMA = re.compile(rf"(?P<family>{_FAMILY}), ?(?P<given>{_GIVEN})(?P<suffix>{_SUFFIX})")
_WHOLE = re.compile(
    rf"(?P<given>{_UP}[^\W\d_]+(?:[‐‑-]{_UP}?[^\W\d_]+)?"
    rf"(?: {_UP}\.?(?![^\W\d_])| {_UP}[^\W\d_]+(?= {_UP}[^\W\d_]+))*) "
    rf"(?P<family>(?:{_PARTICLE}){{0,3}}{_WORD})(?P<suffix>{_SUFFIX})"
)
_JOIN = re.compile(
    r"\s*(?:[,;]\s*(?:&|and|och|og|und|et|y)?\s+|(?:&|and|och|og|und|et|y)\s+|"
    r"[,;]\s*(?:&\s*)?|/\s*)"
)
_ET_AL = re.compile(
    r"[\s,;]*(?:…|\.\.\.)?\s*(?:(?:and|&|och) (?:others|colleagues)\b|et\.? (?:al|coll)\b\.?|m\.? ?fl\b\.?)"
)
_EDITORS = re.compile(r"[\s,]*\(?(?:[Ee]ds?|[Rr]ed|[Hh]rsg|editors?|[Uu]tg)\b\.?\)?")
_ELLIPSIS = re.compile(r"[\s,]*(?:…|\. ?\. ?\.)[\s,]*")
_RUN_TOGETHER = re.compile(rf"{_UP}{{2,4}}\.")
_MOST = 60  # names; the rest of a longer list is kept as text
_BLANK = re.compile(r" (?=(?:and|&|och|og|und) )")
_AND_NEXT = re.compile(r" (?:and|&|och|og|und) ")
_AND = re.compile(r"(?:&|\b(?:and|och|og|und|et|y)\b)")
_YEAR_NEXT = re.compile(r"[.,]? ?\(?(?:1[5-9]|20)\d\d\b")
_ONE_INITIAL = 1
_INVERTED = (_FAMILY_FIRST, _INITIALS_FIRST, _FAMILY_COMMA)
_NATURAL = (_INITIALS_FIRST, _WHOLE)
_SURE = frozenset({_FAMILY_FIRST, _INITIALS_FIRST})
_ENDS = re.compile(r"\s*(?:[.:]|\(|\[|[“”\"«»„]|,? ?(?:1[5-9]|20)\d\d\b|\Z)")


class Byline:
    """The names at the start of a text.

    Attributes:
        names: in order; () when the text begins with none.
        end: where they end in the text.
        cut: whether the list says that there are more ("et al.").
        editors: whether it says that they are editors.
    """

    __slots__ = ("cut", "editors", "end", "names")

    def __init__(self, names: tuple[Name, ...], end: int, *, cut: bool, editors: bool) -> None:
        self.names, self.end, self.cut, self.editors = names, end, cut, editors


def read_byline(text: str) -> Byline:
    """Read the names a text begins with, in time linear in their length."""
    names, end = _run(text, _INVERTED)
    if _reads_naturally(text, names, end):
        whole, whole_end = _run(text, _NATURAL)
        closed = _ENDS.match(text, whole_end) or _ET_AL.match(text, whole_end)
        sure = len(whole) > 1 or _ET_AL.match(text, whole_end) or _YEAR_NEXT.match(text, whole_end)
        if whole and closed and sure and whole_end + 1 >= end:
            names, end = whole, whole_end
    if not names:
        return Byline((), 0, cut=False, editors=False)
    cut = _ET_AL.match(text, end)
    end = cut.end() if cut else end
    editors = _EDITORS.match(text, end)
    return Byline(names, editors.end() if editors else end, cut=cut is not None, editors=editors is not None)


def _reads_naturally(text: str, names: tuple[Name, ...], end: int) -> bool:
    """Whether given names may stand in front: nothing else was read, or whole names were taken for family names."""
    if not names:
        return True
    first = names[0]
    two_words = " " in (first.family or "") or len(first.given or "") <= _ONE_INITIAL
    return two_words or (len(names) == 1 and not _ENDS.match(text, end) and not _ET_AL.match(text, end))


def _run(text: str, forms: tuple[re.Pattern[str], ...]) -> tuple[tuple[Name, ...], int]:
    """Return the names that follow each other from the start, and where the last one ends.

    After the first name others may have their given names in front. The name after "and" is the last one.
    """
    names: list[Name] = []
    end = place = 0
    last = False
    first: re.Pattern[str] | None = None
    while len(names) < _MOST:
        match = _next(text, place, forms if first is None else _later(first, last=last))
        if match is None:
            break
        first = first or match.re
        names.append(_name(match))
        end = match.end()
        joint = _ELLIPSIS.match(text, end) or _JOIN.match(text, end) or _BLANK.match(text, end)
        if joint is None or last:
            break
        last = _AND.search(joint[0]) is not None
        if joint.re is _BLANK:
            last, joint = True, _AND_NEXT.match(text, end) or joint
        place = joint.end()
    return tuple(names), end


def _later(first: re.Pattern[str], *, last: bool) -> tuple[re.Pattern[str], ...]:
    """Return the forms that a further name may have, by that of the first one."""
    if first is _INITIALS_FIRST:
        return (_INITIALS_FIRST, _WHOLE) if last else (_INITIALS_FIRST,)
    if first is _WHOLE:
        return (_INITIALS_FIRST, _WHOLE)
    if first is _FAMILY_FIRST:
        return (_INITIALS_FIRST, _FAMILY_FIRST, _FAMILY_COMMA)
    return (_INITIALS_FIRST, _WHOLE, _FAMILY_FIRST, _FAMILY_COMMA)


def _next(text: str, place: int, forms: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    for form in forms:
        match = form.match(text, place)
        dotted = match is not None and form in _SURE and (form is _FAMILY_FIRST or "." in match["given"])
        undotted = form is _INITIALS_FIRST and not dotted
        if match and (dotted or _is_closed(text, match.end(), more=undotted)):
            return match
    return None


def _is_closed(text: str, end: int, *, more: bool) -> bool:
    """Whether what looks like a name ends where a name may end, and not amid a title; `more`: another one follows."""
    return any(form.match(text, end) for form in ((_JOIN, _ET_AL) if more else (_JOIN, _ENDS, _ET_AL, _BLANK)))


def _name(match: re.Match[str]) -> Name:
    given = " ".join(match["given"].split()).strip()
    if _RUN_TOGETHER.fullmatch(given):
        given = given.rstrip(".")  # the full stop ends the byline: "Lieber CS."
    suffix = match["suffix"].strip(" ,") or None
    return Name(" ".join(match["family"].split()), given, suffix=suffix)
