"""Changes that are told as amounts: "the net changes in SBP and DBP were -5.5 mmHg (...) and -2.8 mmHg (...)".

"A mean increase of 2.2 points (95 % CI ...) on the SPPB scale and 6.9 points (...) on the Barthel Index over the
controls" tells the same. Only what is compared with another group is read, and only with an interval or a test.
"""

import re
from collections.abc import Iterator

from magcite.enrich.derive.effects import Effect, find_effects
from magcite.enrich.derive.notation import value_of
from magcite.enrich.derive.results.figures import SIGNIFICANCE
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.parts import way_in
from magcite.enrich.derive.results.sides import side_in_words
from magcite.enrich.derive.results.sound import is_sound
from magcite.enrich.derive.results.told import TURNED
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact, FactBasis, FactKind, Finding

__all__ = ["amounts_in"]

_NUMBER = r"[−–+-]?\d+(?:[.,·]\d+)?"
_UNIT = r"(?:\s?%|\s[^\W\d][\w/.]{0,10}(?:\s(?:Hg|points))?)?"
_NET = re.compile(
    r"\bnet\s(?:mean\s|adjusted\s)?(?:changes?|effects?|differences?)\s(?:in|on)\s(?P<what>[^,;:()\d]{2,60}?)\s(?:was|were)\s(?=[−–+-]?\d)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"(?<![\w.,·])(?P<value>{_NUMBER}){_UNIT}(?P<test>\s?\([^()]*\))?(?:\s(?:on|in|for)\s(?:the\s)?(?P<what>[^\W\d][^,;:()]{{2,50}}?)"
    r"(?=\sover\s|\scompared\s|\sversus\s|\srelative\s|\sthan\s|,|\s(?:and|but)\s(?:of\s)?\d|\W*\Z))?",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|på)\s(?=[−–+-]?\d)", re.IGNORECASE)
_OVER = re.compile(
    r"(?:\A|\s)(?:over|compared\s(?:with|to)|relative\sto|versus|than|vs\.?)\s(?:the\s)?(?P<who>[^,;:()\d]{2,50})",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|och)\s", re.IGNORECASE)
_SELF = re.compile(r"baseline|before", re.IGNORECASE)
_CERTAIN = 0.05
_MOST = 6  # figures of a sentence
_MOST_WORDS = 12


def amounts_in(sentence: Sentence, language: str, forms: Forms) -> Iterator[Fact]:
    """Yield the changes of a sentence that are told as amounts against another group."""
    words = sentence.words
    against = _OVER.search(words)
    who = side_in_words(against["who"]) if against else None
    if who is None or _SELF.search(who):
        return
    net = _NET.search(words)
    noun = next((one for one in forms.noun.finditer(words) if _OF.match(words, one.end())), None)
    effects = list(find_effects(words, language))
    if net is not None:
        names = _AND.split(net["what"])
        items = [one for one in _ITEM.finditer(words, net.end()) if one["test"] or len(names) == 1][:_MOST]
        if len(items) >= len(names):
            for name, item in zip(names, items, strict=False):
                yield from _told(sentence, item, name, None, who=who, effects=effects)
    elif noun is not None:
        items = list(_ITEM.finditer(words, noun.end()))[:_MOST]
        for item in items:
            if item["what"] and item["test"]:
                yield from _told(sentence, item, item["what"], way_in(noun, "noun"), who=who, effects=effects)


def _told(
    sentence: Sentence, item: re.Match[str], name: str, way: Direction | None, *, who: str, effects: list[Effect]
) -> Iterator[Fact]:
    """Yield one change; its way is that of the noun, else that of its sign."""
    value = value_of(item["value"])
    effect = next((one for one in effects if one.start == item.start("value")), None)
    sure = _is_sure(effect, sentence.words[item.end("value") :])
    outcome = " ".join(name.split())
    if value == 0 or sure is None or not is_sound(outcome):
        return
    if way is None:
        way = Direction.LOWER if value < 0 else Direction.HIGHER
    elif value < 0:
        way = TURNED[way]
    finding = Finding(outcome, way if sure else Direction.NONE, sure, within=False, comparator=who)
    yield Fact(
        FactKind.RESULT,
        FactBasis.ABSTRACT,
        " ".join(item[0].split()[:_MOST_WORDS]),
        measure="MD" if effect is None or effect.measure is None else effect.measure,
        unit=effect.unit if effect else None,
        ci=effect.ci if effect else None,
        level=effect.level if effect else None,
        p=effect.p if effect else None,
        sentence=sentence.number,
        start=sentence.start + item.start(),
        finding=finding,
        estimate=value,
    )


def _is_sure(effect: Effect | None, after: str) -> bool | None:
    if effect is not None and effect.ci is not None:
        low, high = effect.ci
        return None if 0 in {low, high} else not low < 0 < high
    p = SIGNIFICANCE.search(after)
    if p is None:
        return None
    value = value_of(p["value"])
    return None if value == _CERTAIN and p["sign"] == "=" else value <= _CERTAIN if p["sign"] in "<≤=" else False
