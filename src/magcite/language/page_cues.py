"""The tables of cues for what a page is made of: its sentences, kinds of claims, links and lists of sources.

One class a table of a language's file; `cues.py` says how a cue is written.
"""

from dataclasses import dataclass

from magcite.language.cues import Cues

__all__ = ["Abbreviations", "Apparatus", "Changes", "Kinds", "Links", "Pointing"]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words whose full stop may not end a sentence, without that last full stop; `stops.py` says how they are read.

    Attributes:
        never_end: the next word always belongs to the same sentence ("t.ex").
        may_end: a capital letter after it begins a sentence ("osv", "et al").
        rarely_end: only one of the commonest words with a capital letter begins a sentence after it ("Inc").
        before_number: no end when a figure follows ("fig. 3").
        openers: words that begin sentences, besides the function words.
        single_letters_after: words after which a single letter is no initial ("vitamin D.").
        not_initials: letters that are words ("I").
        ordinals: whether a full stop after a figure makes an ordinal ("3. maj").
    """

    never_end: frozenset[str]
    may_end: frozenset[str]
    rarely_end: frozenset[str]
    before_number: frozenset[str]
    openers: frozenset[str]
    single_letters_after: frozenset[str]
    not_initials: frozenset[str]
    ordinals: bool


@dataclass(frozen=True, slots=True)
class Kinds:
    """Cues for the kind of a claim; `kinds.py` says in which order they speak.

    Attributes:
        captions: words that label a picture or a part of the page, before a colon or their own number («Figur 1.»).
        imperatives: verbs at the start of a sentence that tell the reader what to do; imperative_nouns: those that are
            nouns as well, and tell so only before one of the imperative_objects.
        object_words: words that make an imperative of any first word but those of never_imperative («Flush the wound»).
        not_imperative_before: words after an imperative that make it none («Test result»).
        effects: what a sentence that states an effect speaks of or says: the risk, that it falls.
        effect_after: words right after a percentage that make it an effect and tell no direction.
    """

    commentary_openings: Cues
    commentary_nouns: Cues
    disclaimers: Cues
    navigation: Cues
    captions: Cues
    imperatives: Cues
    imperative_nouns: Cues
    imperative_objects: Cues
    object_words: Cues
    never_imperative: Cues
    not_imperative_before: Cues
    advice: Cues
    advice_sections: Cues
    reader: Cues
    first_person: Cues
    opinion: Cues
    study: Cues
    effects: Cues
    effect_after: Cues


@dataclass(frozen=True, slots=True)
class Links:
    """Cues for link phrases; `phrases.py` says how they combine.

    Attributes:
        verbs, nouns: what a phrase begins with, «se» «studien»; verbs_here: what needs no noun.
        core_nouns: nouns that may have an adjective, a name or a year before them; determiners: what may stand first.
        standalone_nouns, names: what may stand without a verb.
        found: words between a noun and "here" («hittar du»); labels: words before a colon («källa»).
        remarks: what stands alone in brackets.
        sources: words in a link that name a source.
    """

    verbs: Cues
    verbs_here: Cues
    nouns: Cues
    core_nouns: Cues
    determiners: Cues
    standalone_nouns: Cues
    found: Cues
    labels: Cues
    remarks: Cues
    names: Cues
    about: Cues
    here: Cues
    pointers: Cues
    demonstratives: Cues
    whole: Cues
    statement_verbs: Cues
    commercial: Cues
    sources: Cues


@dataclass(frozen=True, slots=True)
class Pointing:
    """More cues for link phrases, and those that are one only at the end of a paragraph on a study (`pointing.py`).

    Attributes:
        nouns, determiners: more core nouns and determiners; determined_nouns: those that must have a determiner.
        about: what stands before a subject («läs om»); alone: what is a whole phrase («mer här»).
        verbs: what stands before the name of a source («läs Cochrane»).
        remarks: what stands alone in brackets.
    """

    nouns: Cues
    determined_nouns: Cues
    determiners: Cues
    about: Cues
    alone: Cues
    verbs: Cues
    remarks: Cues


@dataclass(frozen=True, slots=True)
class Apparatus:
    """The parts of a page that name its sources.

    Attributes:
        reference_lists: headings of lists of references.
        reading_lists: headings that say so of a list, and of other text do not.
        note_words: words before the number of a note, in the link that leads to it ("note 1").
        bylines: words before the name of a page's author, in a line that says who wrote it.
    """

    reference_lists: Cues
    reading_lists: Cues
    note_words: Cues
    bylines: Cues


@dataclass(frozen=True, slots=True)
class Changes:
    """Words in which a single letter may make another claim; `link/wording.py` says how they are used.

    Attributes:
        negations: words that deny, lower case.
        negating_prefixes: what denies as the beginning of a word ("asymptomatic").
        units: words for units that are not among the language's units ("times").
    """

    negations: Cues
    negating_prefixes: Cues
    units: Cues
