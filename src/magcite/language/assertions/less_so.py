"""A change that was less so, told by a denial: «steg inte lika mycket» is «steg mindre», and no lack of a rise.

Each language's `[less_so]`.

Attributes of the table:
    changed: verbs of a change: "rose".
    said: words right behind one -> words that are no longer and tell the same without a denial: "not as much": "less".
    nots: negations that deny how alike two are, whatever the verb: «inte» lika ofta.
    between: words that may part one from what it denies; any one word may where the two are verb and adverb.
    even: words of likeness: «lika»; never: those behind a negation that make it none: "not only" as good.
    so: word behind those -> the same without a denial: «ofta»: «mer sällan», with "|" between a word and a shorter one;
        same: the same of phrases for likeness: «i samma takt»; little: what stands before any other one.
    as, than: what is behind words of likeness, and what is behind those for less: «som», «än».
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import table_of

__all__ = ["less_so"]


@lru_cache(maxsize=8)
def _form(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = table_of(language, "less_so")
    said: dict[str, str] = table.get("said", {})
    changed = alternation(table.get("changed", ()))
    form = rf"(?<!\w){changed}\s+(?P<said>{alternation(tuple(said))})(?!\w)"
    return re.compile(form, re.IGNORECASE), said


@lru_cache(maxsize=8)
def _alike(language: str) -> tuple[re.Pattern[str] | None, dict[str, str], str]:
    table = table_of(language, "less_so")
    if not table.get("nots"):
        return None, {}, ""
    nots, even, never, between = (alternation(table.get(name, ())) for name in ("nots", "even", "never", "between"))
    same = alternation(tuple(table.get("same", {})))
    word = rf"(?!{never}(?!\w))[^\W\d]+"
    parted = rf"(?:(?:{between}\s+){{0,3}}|{word}\s+(?:{between}\s+)?)"
    how = rf"(?:(?P<same>{same})|(?P<even>{even})\s+(?P<so>[^\W\d]+))"
    form = rf"(?<!\w)(?P<not>{nots})\s+(?P<parted>{parted}){how}(?!\w)"
    return re.compile(form, re.IGNORECASE), {**table.get("so", {}), **table.get("same", {})}, table.get("little", "")


@lru_cache(maxsize=8)
def _second(said: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<what>(?:\s+[^\W\d]+){{0,4}}?\s+)(?P<as>{re.escape(said)})(?=\s)", re.IGNORECASE)


def less_so(sentence: str, language: str) -> str:
    """Return a sentence of the same length, with a change that was less so told without a denial.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    form, said = _form(language)
    for match in form.finditer(sentence):
        start, end = match.span("said")
        sentence = f"{sentence[:start]}{said[match['said'].lower()].ljust(end - start)}{sentence[end:]}"
    alike, so, little = _alike(language)
    table = table_of(language, "less_so")
    than: str = table.get("than", "")
    compared = _second(table.get("as", "")) if than else None
    for match in alike.finditer(sentence) if alike is not None else ():
        start, end = match.span()
        said_of = match["same"] or match["so"]
        told = so.get(said_of.lower(), f"{little} {said_of}").split("|")
        fits = [one for one in (f"{match['parted']}{how}" for how in told) if len(one) <= end - start]
        if fits:
            behind = compared.match(sentence, end) if compared is not None else None
            rest = sentence[end:]
            if behind is not None:  # "not as often as": "less often than"
                rest = f"{behind['what']}{than.ljust(len(behind['as']))}{sentence[behind.end() :]}"
            sentence = f"{sentence[:start]}{fits[0].ljust(end - start)}{rest}"
    return sentence
