"""Where a sentence says that one thing causes another, in words that leave no doubt.

Said is what stands in a clause without a hedge («kan», "linked to"), a denial or a question. What a page reports as
the words of others («menar forskarna», "the authors conclude") is not said by the page. A verb counts only in a form
that can be nothing else: "a reduced risk" and «För varje kopp minskade risken» say what was seen, "reduced the risk"
and «Kaffe minskade risken» what did it.

`causal_forms.py` makes the cues into patterns.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from magcite.language.blanks import without
from magcite.language.causal_forms import Forms, forms_of
from magcite.language.concepts import ConceptKind, concepts_in
from magcite.language.cues import alternation, cue_of, pattern
from magcite.language.promises import find_promise
from magcite.language.sentences import split_sentences
from magcite.language.vocabulary import Speaking
from magcite.language.wording_table import load_wording
from magcite.model import Span

__all__ = ["disclaims_cause", "find_causal", "is_hedged", "tells_in_name"]

_WORD = re.compile(r"[^\W_][\w'’-]*")
_WHOLE = re.compile(r"[^\w“”\"„«»]*[“”\"„«»][^“”\"„«»]{8,400}[“”\"„«»]\W*")
_SAID = re.compile(_WHOLE.pattern + r"(?P<by>[^“”\"„«»]{1,60})")
_QUOTED = re.compile(r"[“”\"„«»][^“”\"„«»]{8,400}[“”\"„«»]")
_AFTER_MARK = ' )*_"”“»«'  # what may stand behind a question mark
_SPEAKER = 4  # words that tell who said what was quoted
_LONGEST = 5_000  # characters of a sentence; a longer one is a list or a table
_ILLNESS = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
# Illnesses that are told by what they make hard, in Swedish, English and Danish: «läsproblem», "reading difficulties".
_AILING = re.compile(
    r"(?<!\w)\w*(?:problem|svårigheter|besvär|skador|värk|störningar?|problems|difficulties|disorders?|problemer|besvær)\b"
    r"(?!\s+(?:att|at|to)\b)",
    re.IGNORECASE,
)
# Figures that open no object: "raised 3 children"; by how much more there was of it is one: "caused 28 % more asthma".
_NUMBER = re.compile(
    r"\s+(?!\d+(?:[.,]\d+)?\s?(?:%|per\s?cent|procent)\s(?:of|av|more|fewer|less|fler|färre|mer|mindre)\b)[\d(]"
)
_INFINITIVE = re.compile(r"(?<!\w)(?:to|att|at)(?:\s+\w+)?\s*\Z", re.IGNORECASE)
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
_CLAUSE_BEFORE = re.compile(r"\A.*\b(?:att|at)\s(?=\w)", re.IGNORECASE)  # «i studien såg man att» kaffe minskar risken
_OBJECTS = frozenset({"you", "us", "people", "lives", "dig", "oss", "livet"})
_TELLING = 3  # words that tell something


def disclaims_cause(text: str, language: str, since: str | None = None) -> bool:
    """Return whether a text tells its reader that a link need not be a cause ("does not prove").

    Args:
        text: a claim with all that stands around it.
        language: its tag.
        since: the claim and what follows it, where a doubt ("cannot say") takes it back; one that came before does
            not, if the page then says outright what causes what. None: all of the text.
    """
    forms = forms_of(language)
    if forms.disclaimers.search(text) is not None:
        return True
    return forms.doubts.search(text if since is None else since) is not None


def is_hedged(text: str, language: str) -> bool:
    """Return whether a text says anything less than outright («kan», "seems to", "linked to").

    Who wants or can do something («den som vill ha köttet genomstekt») is somebody, and nothing less is said of them.
    """
    cues, forms = load_wording(language).causal, forms_of(language)
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
    forms = forms_of(language)
    clear = text if _is_quotation(text, language) else without(_QUOTED, text)
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


def _spoken(forms: Forms) -> tuple[Speaking, ...]:
    return forms.acts, forms.past, forms.moves, forms.making, forms.acting, forms.ill


def _in_sentence(said: str, forms: Forms, language: str) -> Iterator[tuple[int, int]]:
    edges = [0, *(one.end() for one in forms.breaks.finditer(said)), len(said)]
    for start, end in pairwise(edges):
        clause = said[start:end]
        for match in sorted(_matches(clause, forms, language), key=lambda one: (one.start(), -one.end())):
            if _stands(clause, match, forms):
                yield start + match.start(), start + match.end()
                break


def _matches(clause: str, forms: Forms, language: str) -> Iterator[re.Match[str]]:
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


def _stands(clause: str, match: re.Match[str], forms: Forms) -> bool:
    """Whether the words of a match are a causal verb, and nothing in its clause takes it back."""
    before, after = clause[: match.start()], clause[match.end() :]
    if forms.anywhere.search(forms.compared.sub("", clause)) or _takes_back(before, forms):
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


def _takes_back(before: str, forms: Forms) -> bool:
    """Whether words before a verb ask, doubt, or tell what a study's making did."""
    if forms.asking.search(before) or forms.methods.match(before) or _DENIED.search(before):
        return True
    return forms.modals.search(forms.wishing.sub(" ", before)) is not None


def _acts(before: str, after: str, match: re.Match[str], forms: Forms) -> bool:
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


def _without_nearly(after: str, match: re.Match[str], forms: Forms) -> str:
    """Return the words after a verb without "nearly", which tells that it has no object only of one that may do so."""
    swings = match.re is forms.past.pattern or cue_of(match[0]) in forms.swinging
    near = None if swings else forms.nearly.match(after)
    return f" {after[near.end() :].lstrip()}" if near else after


def _makes(before: str, after: str, match: re.Match[str], forms: Forms) -> bool:
    """Whether something makes something of another thing, which is no study and no person's doing."""
    if not before.strip() or _INFINITIVE.search(before) or forms.not_objects.search(match[0]):
        return False
    after = _MANNER.sub("", after)
    return not (_opens(before, forms) or forms.not_after.search(after) or forms.not_before.search(before))


def _is_acting(before: str, verb: str, forms: Forms) -> bool:
    """Whether any word before a part of the body is a verb that tells what acts on it."""
    if _opens(before, forms) or verb.casefold() in forms.not_acting or forms.prepositions.match(verb):
        return False
    if forms.not_before.search(before) or forms.reflexive.search(before):
        return False
    return forms.follows_breaks or verb.casefold().endswith(("s", "ed")) or _has_subject(before, forms)


def _opens(before: str, forms: Forms) -> bool:
    """Whether nothing, or only what is no subject, stands before a verb: "In runners …", «När man bastar …»."""
    known = forms.fronted if forms.follows_breaks else forms.prepositions
    return not before.strip() or known.match(before) is not None


def _has_subject(before: str, forms: Forms) -> bool:
    """Whether the words before an infinitive make it a verb of many: "vitamins strengthen"."""
    if forms.prepositions.match(before) or forms.not_subjects.search(before):
        return False
    return forms.subjects.search(before) is not None


def _moves(before: str, match: re.Match[str], forms: Forms) -> bool:
    """Whether something moves the risk, and the risk does not move by itself."""
    verb, gap = match["verb"] or match["other"], match["gap"] or ""
    if cue_of(verb) in forms.moves_past and forms.attributive.search(before):
        return False
    if not forms.follows_breaks:
        return bool(before.strip())
    before = _CLAUSE_BEFORE.sub("", before)
    opens = not before.strip() or forms.fronted.match(before) is not None
    return not (opens and all(word.casefold() in forms.gap for word in _WORD.findall(gap)))
