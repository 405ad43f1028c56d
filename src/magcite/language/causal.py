"""Where a sentence says that one thing causes another, in words that leave no doubt.

Said is what stands in a clause without a hedge («kan», "linked to"), a denial or a question. What a page reports as
the words of others («menar forskarna», "the authors conclude") is not said by the page. A verb counts only in a form
that can be nothing else: "a reduced risk" and «För varje kopp minskade risken» say what was seen, "reduced the risk"
and «Kaffe minskade risken» what did it.

Cues are each language's `[wording.causal]`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise

from magcite.language.concepts import ConceptKind, concepts_in
from magcite.language.cues import Narrowed, alternation, cue_of, pattern
from magcite.language.promises import find_promise
from magcite.language.sentences import split_sentences
from magcite.language.vocabulary import Speaking
from magcite.language.wording_table import Causal, load_wording
from magcite.model import Span

__all__ = ["disclaims_cause", "find_causal", "is_hedged", "tells_in_name"]

_WORD = re.compile(r"[^\W_][\w'’-]*")
_WHOLE = re.compile(r"[^\w“”\"„«»]*[“”\"„«»][^“”\"„«»]{8,400}[“”\"„«»]\W*")
_SAID = re.compile(_WHOLE.pattern + r"(?P<by>[^“”\"„«»]{1,60})")
_QUOTED = re.compile(r"[“”\"„«»][^“”\"„«»]{8,400}[“”\"„«»]")
_BREAK = r"[,;:()–—]|\s-\s"
_AFTER_MARK = ' )*_"”“»«'  # what may stand behind a question mark
_SPEAKER = 4  # words that tell who said what was quoted
_LONGEST = 5_000  # characters of a sentence; a longer one is a list or a table
_OWN = "(?:den|det|de|din|ditt|dina|vår|vårt|våra|sin|sitt|sina|deras)"
_ILLNESS = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
# Illnesses that are told by what they make hard, in Swedish, English and Danish: «läsproblem», "reading difficulties".
_AILING = re.compile(
    r"(?<!\w)\w*(?:problem|svårigheter|besvär|skador|värk|störningar?|problems|difficulties|disorders?|problemer|besvær)\b"
    r"(?!\s+(?:att|at|to)\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s+[\d(]")
_INFINITIVE = re.compile(r"(?<!\w)(?:to|att|at)(?:\s+\w+)?\s*\Z", re.IGNORECASE)
_SUBJECT = r"(?:\s+of\s+\w+)?(?:\s+(?:a|each|every|per)\s+(?:day|night|week|month|year))?\s*\Z"
_TO = (" att", " at")
_MANNER = re.compile(r"\A\s+\w+ly\b", re.IGNORECASE)  # "make children sleep badly"
_OWNED = re.compile(r"\A\s+(?:your|our|people's)\s+\w", re.IGNORECASE)  # only a verb has it after it
# "It is the fibre that does it", in English, Swedish and Danish: the verb says it of what stands before.
_CLEFT = re.compile(
    r"\b(?:it(?:['’]s| is| was)|det (?:är|var|er))\s(?!(?:not|inte|ikke)\b)[^,;]{2,60}\s(?:that|which|som|der)\s*\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:it(?:['’]s| is| was) not|it (?:is|was)n['’]t|det (?:är|var) inte|det (?:er|var) ikke)\s[^,;]{2,60}"
    r"\s(?:that|which|som|der)\s*\Z",
    re.IGNORECASE,
)
_OBJECTS = frozenset({"you", "us", "people", "lives", "dig", "oss", "livet"})
_TELLING = 3  # words that tell something
_NEAR = 3  # words before a verb in which a licence ends


@dataclass(frozen=True, slots=True)
class _Forms:
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
def _forms(language: str) -> _Forms:
    cues, making = load_wording(language).causal, load_wording(language).making
    acts = (*cues.acts, *cues.bare)
    moves = (*cues.moves, *cues.moves_past)
    who, says = alternation(cues.reporters), alternation(cues.report_verbs)
    between = r"(?:\s+[\w'’-]+){0,4}?\s+"
    few = partial(_gapped, stops=cues.gap_stops)
    any_act = Narrowed(lambda any_of: rf"(?<![\w-])(?:{any_of(acts)})(?![\w-])", needs=1, spelled=few)
    return _Forms(
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


def disclaims_cause(text: str, language: str, since: str | None = None) -> bool:
    """Return whether a text tells its reader that a link need not be a cause ("does not prove").

    Args:
        text: a claim with all that stands around it.
        language: its tag.
        since: the claim and what follows it, where a doubt ("cannot say") takes it back; one that came before does
            not, if the page then says outright what causes what. None: all of the text.
    """
    forms = _forms(language)
    if forms.disclaimers.search(text) is not None:
        return True
    return forms.doubts.search(text if since is None else since) is not None


def is_hedged(text: str, language: str) -> bool:
    """Return whether a text says anything less than outright («kan», "seems to", "linked to").

    Who wants or can do something («den som vill ha köttet genomstekt») is somebody, and nothing less is said of them.
    """
    cues, forms = load_wording(language).causal, _forms(language)
    return pattern((*cues.modals, *cues.hedges)).search(forms.wishing.sub(" ", text)) is not None


def tells_in_name(text: str, name: str, language: str) -> bool:
    """Return whether a text tells what is so in somebody's name («…, enligt Nyhetsposten», "…, says the Daily News").

    Args:
        text: a claim.
        name: of a person, a paper or the like, as the text has it.
        language: its tag.
    """
    cues = load_wording(language).causal
    who, says = re.escape(name), alternation(cues.report_verbs)
    opens = rf"{alternation((*cues.sayings, *cues.report_verbs))}\s+(?:the\s+)?{who}"
    told = re.search(rf"(?<!\w)(?:{opens}|{who}\s+{says})(?!\w)", text, re.IGNORECASE)
    if told is None:
        return False
    rest = text[: told.start()] + text[told.end() :]
    return len(_WORD.findall(rest)) >= _TELLING


def find_causal(text: str, language: str) -> tuple[Span, ...]:
    """Return where a text says, of its own, that one thing causes another; offsets in `text`, in order.

    A question says nothing, nor do words in quotation marks, unless these are all that the text is, but for who said
    them ("…, she added").
    """
    forms = _forms(language)
    clear = text if _is_quotation(text, language) else _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    found: list[Span] = []
    for sentence in split_sentences(clear, language):
        said = clear[sentence.start : sentence.end]
        if len(said) > _LONGEST or said.rstrip(_AFTER_MARK).endswith("?") or forms.reported.search(said):
            continue
        places = _in_sentence(said, forms, language)
        told = [Span(sentence.start + start, sentence.start + end) for start, end in places]
        promise = None if told or forms.anywhere.search(said) else find_promise(said, language)
        found += told or ([Span(sentence.start + promise.start, sentence.start + promise.end)] if promise else [])
    return tuple(found)


def _is_quotation(text: str, language: str) -> bool:
    if _WHOLE.fullmatch(text):
        return True
    said = _SAID.fullmatch(text)
    quoting = load_wording(language).making.quoting
    return said is not None and len(said["by"].split()) <= _SPEAKER and pattern(quoting).search(said["by"]) is not None


def _spoken(forms: _Forms) -> tuple[Speaking, ...]:
    return forms.acts, forms.past, forms.moves, forms.making, forms.acting, forms.ill


def _in_sentence(said: str, forms: _Forms, language: str) -> Iterator[tuple[int, int]]:
    edges = [0, *(one.end() for one in forms.breaks.finditer(said)), len(said)]
    for start, end in pairwise(edges):
        clause = said[start:end]
        for match in sorted(_matches(clause, forms, language), key=lambda one: (one.start(), -one.end())):
            if _stands(clause, match, forms):
                yield start + match.start(), start + match.end()
                break


def _matches(clause: str, forms: _Forms, language: str) -> Iterator[re.Match[str]]:
    for known in _spoken(forms)[:-1]:
        if known.may_speak(clause):
            yield from known.pattern.finditer(clause)
    if forms.ill.may_speak(clause):
        for match in forms.ill.pattern.finditer(clause):
            if _names_illness(match["given"] or match["got"], language, ends=match["got"] is not None):
                yield match


def _names_illness(words: str, language: str, *, ends: bool) -> bool:
    """Whether words name an illness; `ends`: at their end, where "got diabetes fell from" does not."""
    if any(match.end() == len(words.rstrip()) or not ends for match in _AILING.finditer(words)):
        return True
    named = [one for one in concepts_in(words, language) if one.concept.kind in _ILLNESS]
    return any(not ends or one.span.end == len(words.rstrip()) for one in named)


def _stands(clause: str, match: re.Match[str], forms: _Forms) -> bool:
    """Whether the words of a match are a causal verb, and nothing in its clause takes it back."""
    before, after = clause[: match.start()], clause[match.end() :]
    if forms.anywhere.search(clause) or _takes_back(before, forms):
        return False
    if match.re is forms.ill.pattern:
        return bool(before.strip())
    if match.re is forms.moves.pattern:
        return _moves(before, match, forms)
    if match.re is forms.making.pattern:
        return _makes(before, after, match, forms)
    if match.re is forms.acting.pattern and not _is_acting(before, match["does"], forms):
        return False
    return _acts(before, after, match, forms)


def _takes_back(before: str, forms: _Forms) -> bool:
    """Whether words before a verb ask, doubt, or tell what a study's making did."""
    if forms.asking.search(before) or forms.methods.match(before) or _DENIED.search(before):
        return True
    return forms.modals.search(forms.wishing.sub(" ", before)) is not None


def _acts(before: str, after: str, match: re.Match[str], forms: _Forms) -> bool:
    """Whether the words of a match say alone that something acts."""
    words = cue_of(match[0])
    after = _without_nearly(after, match, forms)
    if words in forms.bare and forms.licences.search(before):
        return True
    owned = before.strip() and not _INFINITIVE.search(before) and _OWNED.match(after)
    if words in forms.bare and not owned and not _has_subject(before, forms):
        return False
    # "keeps gallstones away" has its object inside
    whole = words in forms.literal and words.rsplit(" ", 1)[-1] not in _OBJECTS
    after_other = forms.not_before.search(before) and not _CLEFT.search(before)
    if after_other or (whole and forms.not_after.search(after)) or _NUMBER.match(after):
        return False
    followed = bool(after.strip(" .!,;:()–—"))
    if match.re is forms.past.pattern:
        told = before.strip() and followed and not forms.attributive.search(before)
        return bool(told) and not forms.reflexive.search(after)
    if words in forms.bare and forms.reflexive.search(after):
        return False  # "participants improve their scores"
    return followed or words not in forms.swinging  # "the risk increases" says nothing


def _without_nearly(after: str, match: re.Match[str], forms: _Forms) -> str:
    """Return the words after a verb without "nearly", which tells that it has no object only of one that may do so."""
    swings = match.re is forms.past.pattern or cue_of(match[0]) in forms.swinging
    near = None if swings else forms.nearly.match(after)
    return f" {after[near.end() :].lstrip()}" if near else after


def _makes(before: str, after: str, match: re.Match[str], forms: _Forms) -> bool:
    """Whether something makes something of another thing, which is no study and no person's doing."""
    if not before.strip() or _INFINITIVE.search(before) or forms.not_objects.search(match[0]):
        return False
    after = _MANNER.sub("", after)
    return not (_opens(before, forms) or forms.not_after.search(after) or forms.not_before.search(before))


def _is_acting(before: str, verb: str, forms: _Forms) -> bool:
    """Whether any word before a part of the body is a verb that tells what acts on it."""
    if _opens(before, forms) or verb.casefold() in forms.not_acting or forms.prepositions.match(verb):
        return False
    if forms.not_before.search(before) or forms.reflexive.search(before):
        return False
    return forms.follows_breaks or verb.casefold().endswith(("s", "ed")) or _has_subject(before, forms)


def _opens(before: str, forms: _Forms) -> bool:
    """Whether nothing, or only what is no subject, stands before a verb: "In runners …", «När man bastar …»."""
    known = forms.fronted if forms.follows_breaks else forms.prepositions
    return not before.strip() or known.match(before) is not None


def _has_subject(before: str, forms: _Forms) -> bool:
    """Whether the words before an infinitive make it a verb of many: "vitamins strengthen"."""
    if forms.prepositions.match(before) or forms.not_subjects.search(before):
        return False
    return forms.subjects.search(before) is not None


def _moves(before: str, match: re.Match[str], forms: _Forms) -> bool:
    """Whether something moves the risk, and the risk does not move by itself."""
    verb, gap = match["verb"] or match["other"], match["gap"] or ""
    if cue_of(verb) in forms.moves_past and forms.attributive.search(before):
        return False
    if not forms.follows_breaks:
        return bool(before.strip())
    opens = not before.strip() or forms.fronted.match(before) is not None
    return not (opens and all(word.casefold() in forms.gap for word in _WORD.findall(gap)))
