"""Year, volume, issue and pages in a reference string, in the forms that styles give them.

Each form is a pattern with named groups; the one that says most and stands furthest to the right is taken.
"""

import re
from dataclasses import dataclass

__all__ = ["Located", "locate", "year_in"]

_NO = r"[A-Za-z]{0,2}\d{1,7}[A-Za-z]?"
_PAGE = rf"(?P<page>{_NO}(?: ?[–‑—-]+ ?{_NO})?(?:, ?\d{{1,5}}[–-]\d{{1,5}})?|[ivxl]{{1,7}}[–-][ivxl]{{1,7}})"
_PP = r"(?:(?:pp?|[Ss]id|[Ss]eiten?|pages?)\.? ?|[Ss](?:\. ?| ))"
_VOL = r"(?P<volume>[A-Z]{0,2}-?\d{1,5}[A-Z]?(?:[/–-]\d{1,4})?)"
_ISSUE = r"(?P<issue>(?!n\.d|(?:1[5-9]|20)\d\d\b)[^()\s,;:]{1,14}(?: ?[^()\s,;:.]{1,10}){0,2})"
_NO_YEAR = r"(?!(?:1[5-9]|20)\d\d\b)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)[a-z]?"
_SUPPL = r"(?:,? ?[Ss]uppl?\.?(?:ement)? ?[\w]{0,6})?"
_MONTH = r"(?: ?\((?:[A-Z][a-z]{2,9}[^()]{0,20})\))?"
_DAY = r"(?: [A-Z][a-z]{2,8}\.?(?:[ -][A-Z]?[a-z]*\.? ?\d{0,2})?)?"
_ARTICLE = r"[Aa]rt(?:icle)?\.? ?(?:no\.? ?)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # 2004;328(7455):1519 · 2004 Jan 3;34(1):9–19 · 2010;13:723–30
        rf"(?<!\d){_YEAR}{_DAY} ?[;,] ?{_VOL}{_SUPPL} ?(?:\({_ISSUE}\))?{_SUPPL} ?: ?{_PP}?{_PAGE}",
        # vol. 9, no. 2, pp. 129–138, Apr. 1989
        (
            rf"[Vv]ol(?:ume|\.)? ?{_VOL}(?:,? ?(?:no|issue|nr|iss)\.? ?(?P<issue>[\w–/-]{{1,12}}))?"
            rf"(?:,? ?(?:{_PP}|{_ARTICLE})?{_NO_YEAR}{_PAGE})?(?:,? (?:[A-Z][\w.–/ -]{{2,20}} )?{_YEAR})?"
        ),
        # 9.2 (1989): 129–138
        rf"(?<![\w.]){_VOL}(?:\.(?P<issue>[\w–/-]{{1,12}}))? ?\({_YEAR}\) ?[:,] ?{_PP}?{_PAGE}",
        # as APA, Harvard, Chicago and Springer: 9(2), 129–138 · 9(2), pp.129–138 · 9 (2) (April): 129–138 · 16:329–339
        rf"(?<![\w.]){_VOL}{_SUPPL} ?\({_ISSUE}\){_MONTH} ?[,:;] ?{_PP}?{_PAGE}(?:,? \(?{_YEAR}\)?)?",
        rf"(?<![\w.]){_VOL}{_SUPPL}{_MONTH} ?: ?{_PP}?{_PAGE}(?:,? \(?{_YEAR}\)?)?",
        # 9 (1989) 129 · 05 (2018) 093
        rf"(?<![\w.]){_VOL},? ?\({_YEAR}\),? ?{_PP}?{_PAGE}",
        # as AIP: 9, 129 (1989)
        rf"(?<![\w.]){_VOL}(?: ?\({_ISSUE}\))?, {_PP}?{_PAGE},? \({_YEAR}\)",
        # 1989, 9, 129–138
        rf"(?<!\d){_YEAR}, {_VOL}(?: ?\({_ISSUE}\))?, {_PP}?{_PAGE}",
        # 1983. 9. 2. 325-337, each of the middle two may be empty
        rf"(?<!\d){_YEAR}\. (?P<volume>\w{{0,6}})\. ?(?P<issue>[^. ]{{0,8}})\. {_PAGE}",
        # 9, 129–138 · 12, p. 268-288
        rf"(?<![\w.]){_VOL}(?: ?\({_ISSUE}\))?, {_PP}{_PAGE}",
        rf"(?<!\d){_YEAR}, {_PP}?(?P<page>[A-Za-z]{{0,2}}\d{{1,7}} ?[–-] ?[A-Za-z]{{0,2}}\d{{1,7}})(?=\.?\s*\Z)",
        rf"(?<!\d){_YEAR}, {_VOL}(?=\.?\s*\Z)",
        rf"(?<![\w.,])(?<!\d ){_NO_YEAR}{_VOL}, {_PAGE}(?=\.?\s*\Z|\. )",
        # 325 (1983) · (1983): 325–337 · (1983) 325 · 1983, 325–337
        rf"(?<=[^\W\d_]),? {_PAGE} \({_YEAR}\)",
        rf"\({_YEAR}\):? {_PP}?{_PAGE}(?=\.?\s*\Z)",
        # 16(13). · 16 (1985) · 1985, 16.
        rf"(?<![\w.]){_VOL} ?\({_ISSUE}\)(?=\.?\s*\Z|\. )",
        rf"(?<![\w.]){_VOL}(?:, |\.(?P<issue>[\w–/-]{{1,12}}) )\({_YEAR}\)(?=\.?\s*(?:: n\. pag)?\.?\s*\Z)",
        # pp. 12–34 · p 651
        rf"(?:(?<=[\s,(.;:])){_PP}(?=\d|[A-Za-z]\d|[ivxl]+\b){_PAGE}(?:,? \(?{_YEAR}\)?)?",
        # : 325–337 at the end
        rf": {_PAGE}(?=\.?\s*\Z)",
        rf", {_PAGE}(?=\.?\s*\Z)",
    )
)
_YEARS = re.compile(r"(?<![\w.–/-])\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\b\)?(?![-–]?\d)")
_LEADING = re.compile(r"[\s.,;:]*[(\[]?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:, [^()\[\].]{0,30})?[)\]]?(?=[.,;:)\s])")
_BRACKETED = re.compile(r"[(\[]\s*(?:©|c)?\s*(?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:,[^()\[\]]{0,30})?\s*[)\]]")


@dataclass(frozen=True, slots=True)
class Located:
    """What a place of publication says, and where in the text it stands."""

    start: int
    end: int
    year: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None


def locate(text: str) -> Located | None:
    """Return the place of publication; None when no form fits."""
    for form in _FORMS:
        matches = list(form.finditer(text))
        if matches:
            found = matches[-1]
            said = {name: value.strip() or None for name, value in found.groupdict().items() if value}
            if _is_year_alone(said):
                continue
            return Located(found.start(), found.end(), **said)
    return None


def _is_year_alone(said: dict[str, str | None]) -> bool:
    """Whether the "volume" or "page" is a year that stands before something else."""
    volume, page = said.get("volume"), said.get("page")
    return bool(page is None and volume is None) or (
        volume is None and page is not None and bool(_YEARS.fullmatch(page))
    )


def year_in(text: str) -> tuple[str, int, int] | None:
    """Return the year and where it stands, brackets included; the first word, else in brackets, else the last."""
    leading = _LEADING.match(text)
    if leading:
        return leading["year"], leading.start(), leading.end()
    bracketed = _BRACKETED.search(text)
    if bracketed:
        return bracketed["year"], bracketed.start(), bracketed.end()
    found = list(_YEARS.finditer(text))
    return (found[-1]["year"], found[-1].start(), found[-1].end()) if found else None
