"""The cues of a language's `[results]` table: how abstracts say what a study found.

They are lists alone; `enrich/derive/results` says how they combine. `cues.py` says how a cue is written.
"""

from dataclasses import dataclass
from functools import cache

from magcite.language.cue_forms import filled
from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import table_of

__all__ = ["ResultWords", "load_alike", "load_control", "load_result_words"]

_Cues = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultWords:
    """How results are told.

    Attributes:
        sections: labels under which results stand, "" for none; aims: words of what a study set out to see; hedges:
            words that make a result a possibility.
        opening: prepositions that open what stands before the subject; linkers: words before it that add nothing.
        determiners: words before a noun that name no outcome; stops: words that end its name, but in `kept_after`.
        people: first words of what is no outcome: those who were studied, and pronouns;
            crowds: last words of what is no outcome.
        no, nots: what denies a noun, a verb; fillers: words between them.
        differences, effects, benefits, links: nouns that are denied; lower_nouns, ...: nouns that tell a direction;
            of_nouns: prepositions between those and the outcome.
        differing: verbs of the outcome itself; affecting: verbs of what was done; failing: verbs that deny the next.
        alike: predicates of no difference; alike_before: those that stand before the outcome.
        had: verbs and words after which an outcome stands with its comparative.
        copulas, adverbs: words between an outcome and its predicate.
        lower, higher, better, worse: comparatives and participles; lower_verbs, ...: verbs, with or without object.
        associated: predicates of a link; inversely, positively: which way it goes.
        larger, smaller: words before a noun of direction that keep it, or turn it round.
        after_intransitive: words after a verb that has no object.
        comparing: what stands before what an arm is compared with; between: words of a comparison of groups;
            inside: words of a comparison with the same people before; control: what names an inactive arm;
            occurring: verbs between an outcome and how many had it.
        insignificant, significant: words that tell a result from chance or do not.
        joints: words that may part two results; breaks: those that always do; articles: words that open a subject.
        pronouns: subjects that stand for an outcome named before; general: names of outcomes that name none.
        denied_ahead: what opens an outcome that is denied: "but not", "nor did".
        methods: words of what was done, after which an abstract without labels tells its results; idioms: names and
            phrases with a word of direction that tells none; reports: verbs before a sentence that tells a result;
            noticed: participles of what was seen to be there; likely: states after which the outcome is a verb;
            effective: states of what was done, and not of an outcome.
        arms: words between the figures of two groups.
        either_way: words that say that the groups were alike.
        times: units of the time of a measurement.
        subgroups, subgroup_people: a preposition and a word that name a part of the people.
    """

    sections: _Cues
    aims: _Cues
    hedges: _Cues
    opening: _Cues
    linkers: _Cues
    determiners: _Cues
    stops: _Cues
    kept_after: _Cues
    people: _Cues
    crowds: _Cues
    no: _Cues
    nots: _Cues
    fillers: _Cues
    differences: _Cues
    effects: _Cues
    benefits: _Cues
    links: _Cues
    lower_nouns: _Cues
    higher_nouns: _Cues
    better_nouns: _Cues
    worse_nouns: _Cues
    of_nouns: _Cues
    differing: _Cues
    affecting: _Cues
    failing: _Cues
    alike: _Cues
    alike_before: _Cues
    had: _Cues
    copulas: _Cues
    adverbs: _Cues
    lower: _Cues
    higher: _Cues
    better: _Cues
    worse: _Cues
    lower_verbs: _Cues
    higher_verbs: _Cues
    better_verbs: _Cues
    worse_verbs: _Cues
    associated: _Cues
    inversely: _Cues
    positively: _Cues
    larger: _Cues
    smaller: _Cues
    after_intransitive: _Cues
    comparing: _Cues
    between: _Cues
    inside: _Cues
    control: _Cues
    occurring: _Cues
    insignificant: _Cues
    significant: _Cues
    joints: _Cues
    breaks: _Cues
    pronouns: _Cues
    general: _Cues
    denied_ahead: _Cues
    methods: _Cues
    idioms: _Cues
    reports: _Cues
    noticed: _Cues
    either_way: _Cues
    likely: _Cues
    effective: _Cues
    arms: _Cues
    articles: _Cues
    times: _Cues
    subgroups: _Cues
    subgroup_people: _Cues


@cache
def load_result_words(tag: str) -> ResultWords | None:
    """Return a language's cues of results; None for a language whose data has none.

    Raises:
        KeyError: the table lacks a list.
    """
    table = table_of(tag, "results")
    return filled(ResultWords, table) if table else None


@cache
def load_alike(tag: str) -> Narrowed:
    """Return the pattern of words by which a page tells that all groups changed, or changed alike."""
    words = load_result_words(tag)
    return pattern((*words.inside, *words.either_way) if words else ())


@cache
def load_control(tag: str) -> Narrowed:
    """Return the pattern of what names an inactive arm; one that matches nothing for a language without it."""
    words = load_result_words(tag)
    return pattern(words.control if words else ())
