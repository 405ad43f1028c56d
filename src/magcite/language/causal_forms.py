"""The cues of `[wording.causal]` and `[wording.making]` as patterns; `causal.py` says how they combine."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.vocabulary import Speaking
from magcite.language.wording_table import Causal, load_wording

__all__ = ["Forms", "forms_of"]

_BREAK = r"[,;:()–—]|\s-\s"
_OWN = "(?:den|det|de|din|ditt|dina|vår|vårt|våra|sin|sitt|sina|deras)"
_SUBJECT = r"(?:\s+of\s+\w+)?(?:\s+(?:a|each|every|per)\s+(?:day|night|week|month|year))?\s*\Z"
_TO = (" att", " at")
_NEAR = 3  # words before a verb in which a licence ends


@dataclass(frozen=True, slots=True)
class Forms:
    """One language's cues as patterns."""

    acts: Speaking
    making: Speaking
    not_objects: Narrowed
    acting: Speaking
    not_acting: frozenset[str]
    past: Speaking
    moves: Speaking
    attributive: Narrowed
    fronted: Narrowed
    gap: frozenset[str]
    reflexive: Narrowed
    modals: Narrowed
    anywhere: Narrowed
    compared: Narrowed
    licences: Narrowed
    asking: re.Pattern[str]
    reported: re.Pattern[str]
    disclaimers: Narrowed
    doubts: Narrowed
    breaks: re.Pattern[str]
    not_after: Narrowed
    not_before: Narrowed
    bare: frozenset[str]
    swinging: frozenset[str]
    literal: frozenset[str]
    subjects: Narrowed
    not_subjects: Narrowed
    prepositions: Narrowed
    ill: Speaking
    moves_past: frozenset[str]
    methods: Narrowed
    nearly: Narrowed
    wishing: Narrowed
    follows_breaks: bool


def _gap(stops: tuple[str, ...], least: int = 0) -> str:
    return rf"(?:\s+(?!{alternation(stops)}(?!\w))[^\W\d_][\w'’-]*){{{least},4}}?\s+"


def _gapped(cues: Iterable[str], stops: tuple[str, ...] = ()) -> str:
    return "|".join(
        _gap(stops).join(alternation((part.strip(),)) for part in cue.split("…"))
        for cue in sorted(set(cues), key=lambda cue: (-len(cue), cue))
    )


def _moving(verbs: tuple[str, ...], moved: tuple[str, ...], not_moved: tuple[str, ...]) -> str:
    """Return the expression of a verb with what it moves.

    That is one of the words known, or where a language tells what is no object, any other word.
    """
    known = rf"(?P<verb>{alternation(verbs)})(?P<gap>{_gap(())}){alternation(moved)}"
    if not not_moved:
        return known
    other = rf"\s+(?:{_OWN}\s+)?(?!(?:{alternation(not_moved)}|\w*(?:igt|vis))(?!\w))[^\W\d_]{{4,}}"
    return rf"{known}|(?P<other>{alternation(verbs)}){other}"


def _making(cues: Causal) -> str:
    """Return the expression of a verb, a thing, and what becomes of it: «gör lungorna starkare»."""
    acting = tuple(one for one in cues.brought if one.endswith(_TO))  # «får äldre att falla»: whom stands right after
    gaps = _gap(cues.gap_stops, least=1), _gap(cues.gap_stops)
    kinds = (
        *((cues.makers, cues.made, gaps[0]), (cues.bringers, cues.brought, gaps[0])),
        *(((cues.bringers, acting, gaps[1]),) if acting else ()),
    )
    return "|".join(rf"{alternation(verbs)}{gap}{alternation(ends)}" for verbs, ends, gap in kinds)


def _acting(cues: Causal, language: str) -> str:
    """Return the expression of any verb in the present with a part of the body after it."""
    body = alternation(cues.body)
    if language == "en":
        particle = r"(?:\s+(?:up|down|out|at|away\s+at))?"
        return rf"(?P<does>[a-z]{{3,}}){particle}\s+(?:the|your|our)\s+(?:[a-z]+\s+)?{body}"
    return rf"(?P<does>[^\W\d_]{{2,}}(?:r|de|te))(?:\s+(?:upp|ner|ned|på|ut|loss|op))?\s+(?:{_OWN}\s+)?{body}"


def _speaking(cues: tuple[str, ...], expression: str | Narrowed, language: str) -> Speaking:
    firsts = {cue.split("…")[0].strip() for cue in cues}
    written = expression if isinstance(expression, Narrowed) else rf"(?<![\w-])(?:{expression})(?![\w-])"
    return Speaking(sorted(firsts), language, written)


def _of_illness(cues: Causal) -> str:
    """Return the expression of a verb that gives or gets something, with the few words that may name an illness."""
    giving = rf"{alternation(cues.giving)}\s+(?P<given>(?:[\w-]+\s?){{1,5}})"
    return rf"{giving}|{alternation(cues.getting)}\s+(?P<got>(?:[\w-]+\s){{1,3}}?){alternation(cues.got_from)}"


@lru_cache(maxsize=8)
def forms_of(language: str) -> Forms:
    """Return the patterns of a language; an unknown tag gives those of "en"."""
    cues, making = load_wording(language).causal, load_wording(language).making
    acts = (*cues.acts, *cues.bare)
    moves = (*cues.moves, *cues.moves_past)
    who, says = alternation(cues.reporters), alternation(cues.report_verbs)
    between = r"(?:\s+[\w'’-]+){0,4}?\s+"
    few = partial(_gapped, stops=cues.gap_stops)
    any_act = Narrowed(lambda any_of: rf"(?<![\w-])(?:{any_of(acts)})(?![\w-])", needs=1, spelled=few)
    return Forms(
        acts=_speaking(acts, any_act, language),
        making=_speaking((*cues.makers, *cues.bringers), _making(cues), language),
        not_objects=pattern(cues.not_objects),
        acting=_speaking(cues.body, _acting(cues, language), language),
        not_acting=frozenset(cues.not_acting),
        past=_speaking(cues.past, alternation(cues.past), language),
        moves=_speaking(moves, _moving(moves, cues.moved, cues.not_moved), language),
        attributive=pattern(cues.attributive, after=r"\s*\Z"),
        fronted=pattern(cues.fronted, before=r"\A\W*(?:och\s+)?"),
        gap=frozenset(cues.gap_words),
        reflexive=pattern(cues.reflexive, before=r"\A\s+"),
        modals=pattern(cues.modals),
        anywhere=pattern((*cues.hedges, *cues.negations)),
        compared=pattern(cues.comparisons, after=r".*"),
        licences=pattern(cues.licences, after=rf"(?:\s+[\w'’-]+){{0,{_NEAR}}}\s*\Z"),
        asking=re.compile(rf"(?<!\w)(?:{_gapped(cues.asking)})(?!\w)", re.IGNORECASE),
        reported=re.compile(
            rf"(?<!\w)(?:{who}{between}{says}|{says}{between}{who}"
            rf"|{alternation(cues.sayings)}\s+(?!(?:[\w'’-]+\s+){{0,3}}{alternation(cues.not_speakers)}(?!\w))\w+)(?!\w)",
            re.IGNORECASE,
        ),
        disclaimers=pattern(cues.disclaimers),
        doubts=pattern(cues.doubts),
        breaks=re.compile(rf"{_BREAK}|(?<!\w){alternation(cues.contrasts)}(?!\w)", re.IGNORECASE),
        not_after=pattern(cues.not_after, before=r"\A\s+"),
        not_before=pattern(cues.not_before, after=r"\s*\Z"),
        bare=frozenset(cues.bare),
        swinging=frozenset(cues.swinging),
        literal=frozenset(one for one in (*acts, *cues.past) if "…" not in one),
        subjects=pattern(cues.subjects, after=_SUBJECT),
        not_subjects=pattern(cues.not_subjects, after=r"\s*\Z"),
        prepositions=pattern(cues.prepositions, before=r"\A\W*(?:and\s+|that\s+)?"),
        ill=_speaking((*cues.giving, *cues.getting), _of_illness(cues), language),
        moves_past=frozenset(cues.moves_past),
        methods=pattern(making.methods, before=r"\A\W*(?:och\s+|and\s+|then\s+)?"),
        nearly=pattern(making.nearly, before=r"\A\s+"),
        wishing=pattern(making.wishing),
        follows_breaks=bool(cues.fronted),
    )
