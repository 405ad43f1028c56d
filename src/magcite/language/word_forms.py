"""The dictionary forms that an inflected word may have, by its ending alone: a list of words decides which it is."""

from collections.abc import Iterator
from functools import lru_cache

__all__ = ["dictionary_forms", "heads"]

_SHORTEST = 3  # letters that are left of a word
_STEPS = 2  # endings one after the other: "feelings"
_REMEMBERED = 20_000
_VOWELS = "aeiouyåäö"
# English endings and what may stand for each. "" stands for nothing, "2" for one of two letters alike ("running").
_ENGLISH = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ed", ("", "e", "2")),
    ("d", ("",)),
    ("ied", ("y",)),
    ("ing", ("", "e", "2")),
    ("er", ("", "e", "2")),
    ("ier", ("y",)),
    ("est", ("", "e", "2")),
    ("iest", ("y",)),
    ("ly", ("", "le")),
    ("ily", ("y",)),
    ("ness", ("",)),
    ("iness", ("y",)),
)
# Endings of Swedish and Danish nouns, adjectives and verbs, the short ones first.
_NORDIC = sorted(
    (
        *(
            "s",
            "n",
            "t",
            "r",
            "a",
            "e",
            "d",
            "en",
            "ns",
            "et",
            "ts",
            "er",
            "ar",
            "or",
            "rs",
            "na",
            "as",
            "es",
            "de",
            "te",
        ),
        *(
            "tt",
            "at",
            "ad",
            "ade",
            "ades",
            "ats",
            "are",
            "ast",
            "aste",
            "ens",
            "ets",
            "ers",
            "ars",
            "ors",
            "rna",
            "nas",
        ),
        *(
            "erna",
            "arna",
            "orna",
            "ernas",
            "arnas",
            "ornas",
            "ande",
            "andet",
            "ende",
            "endet",
            "des",
            "tes",
            "dd",
            "dde",
        ),
        *("erne", "ene", "ede", "edes", "ere", "este", "re", "st", "ste", "igt", "iga", "it", "ig"),
    ),
    key=len,
)
_ADDED = ("", "a", "e")
_ELIDED = ("l", "r", "n")
_JOINTS = ("", "s", "o", "u", "e", "a")


@lru_cache(maxsize=_REMEMBERED)
def dictionary_forms(word: str, language: str) -> tuple[str, ...]:
    """Return the forms a word may stand under in a dictionary, those with most letters of it first.

    Args:
        word: one, lower case, Danish in Swedish spelling.
        language: primary tag: "en", "sv", "da".
    """
    forms = _english(word, _STEPS) if language == "en" else _nordic(word)
    return tuple(dict.fromkeys((word, *forms)))


def heads(word: str) -> tuple[str, ...]:
    """Return the dictionary forms that the first half of a Swedish compound may stand for: «läs», «läss» for «läsa»."""
    bare = [word.removesuffix(joint) for joint in _JOINTS if word.endswith(joint)]
    kept = [one for one in dict.fromkeys(bare) if len(one) >= _SHORTEST - 1]
    return tuple(dict.fromkeys(form + added for form in kept for added in _ADDED))


def _english(word: str, steps: int) -> Iterator[str]:
    for ending, stands in _ENGLISH:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST or (ending in {"s", "d"} and stem[-1] in "sd"):
            continue
        for one in stands:
            if one != "2":
                yield stem + one
            elif stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                yield stem[:-1]
        if steps > 1 and ending in {"s", "es", "ly"}:
            yield from _english(stem, steps - 1)


def _nordic(word: str) -> Iterator[str]:
    for ending in ("", *_NORDIC):
        stem = word.removesuffix(ending)
        if (stem == word and ending) or len(stem) < _SHORTEST:
            continue
        yield from (stem + one for one in _ADDED if stem + one != word)
        if stem[-1] in _ELIDED and stem[-2] not in _VOWELS:
            yield f"{stem[:-1]}e{stem[-1]}"  # «muskler», «fingrar»
        if stem[-1] == stem[-2] and stem[-1] in "mn":
            yield stem[:-1]  # «hemmet», «mannen»
