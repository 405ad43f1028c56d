"""The tables of cues that a language's file holds, one class a table; `cues.py` says how a cue is written."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = [
    "Abbreviations",
    "Abstracts",
    "Apparatus",
    "Changes",
    "Cues",
    "Kinds",
    "Linking",
    "Links",
    "Numbers",
    "Pointing",
    "Roles",
    "Samples",
    "Telling",
]

Cues = tuple[str, ...]


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
class Numbers:
    """How numbers are written in words and figures.

    Attributes:
        comma_groups: whether a comma before exactly three digits separates thousands.
        words: number word -> value.
        multipliers: word after a figure -> factor ("million").
        between: (opening word, joining word) of a range in words.
        to: words that join a range.
        about, more, less: words before a number that tell its relation.
    """

    comma_groups: bool
    words: Mapping[str, int]
    multipliers: Mapping[str, int]
    between: Cues
    between_and: Cues
    to: Cues
    about: Cues
    more: Cues
    less: Cues
    emphasis: Cues


@dataclass(frozen=True, slots=True)
class Roles:
    """Cues for the part a number plays; `roles.py` says how they are used."""

    not_counted: Cues
    per_day: Cues
    times: Cues
    times_words: Mapping[str, int]
    each: Cues
    contains: Cues
    dose: Cues
    substance_words: Cues
    age_before: Cues
    age_after: Cues
    age_limit: Cues
    age_subject: Cues
    duration_before: Cues
    duration_after: Cues
    duration_unsure: Cues
    duration_verbs: Cues
    ago: Cues
    event_nouns: Cues
    event_verbs: Cues
    of_whom: Cues
    groups: Cues
    lower: Cues
    higher: Cues
    changes_by: Cues
    articles: Cues
    measure_is: Cues
    share_of: Cues
    year_before: Cues
    year_after: Cues
    interval: Cues
    p_value: Cues
    part_of: Cues


@dataclass(frozen=True, slots=True)
class Samples:
    """Cues for the whole sample of a study; `samples.py` says how they combine.

    Attributes:
        studies, of: a noun for a study, and the prepositions between it and its sample.
        study_from, study_in: words between the two that say when or by whom it was published or made («från 2016»);
            the latter before a name only («i Danmark»).
        verbs_before, verbs_after: what was done with all.
        to_group: what follows a verb when only one group is meant.
        given_before, given_after, either, alternative, placebo: what people got, one thing or the other.
        parts: nouns that may name a part of the sample.
        others: words of another study or of a part of one, before the number.
        share: prepositions that make the number a whole to count in, not a sample.
        apart: words after the number that leave it no sample ("per doctor"); apart_last: those that do so only at the
            end of a clause («10 personer var»).
    """

    studies: Cues
    of: Cues
    study_from: Cues
    study_in: Cues
    verbs_before: Cues
    verbs_after: Cues
    to_group: Cues
    given_before: Cues
    given_after: Cues
    either: Cues
    alternative: Cues
    placebo: Cues
    parts: Cues
    others: Cues
    share: Cues
    apart: Cues
    apart_last: Cues


@dataclass(frozen=True, slots=True)
class Telling:
    """Cues for which sentences tell of one study; `telling.py` says how they combine.

    Attributes:
        articles, studies: an indefinite article and a noun that bring in a study ("a trial").
        others, many: what brings in another study, or studies at large.
        exists: openings that bring in studies at large ("there are trials").
        designs: what people go through in a study only.
        back: what names again a study or its people, wherever it stands ("the authors").
        results, results_of: what names a result again, unless a preposition after it tells what of ("the effect of").
        pronouns: at the start of a sentence in the past tense they name again who was spoken of.
        persons, reports: a pronoun for people and a verb soon after it that name the authors of a study ("they found").
        pointers_many: what makes a link phrase one to several studies.
        refers: openings that say where the words before come from ("this was shown").
        told, not_told: verb forms of the past tense, and words that only look so.
        ours: what a page's author says of themselves.
        pointing: words that with a citation only lead to it ("see", "also", "for more").
        sources: what stands with a colon before the name of a source ("Source: …").
        subject_after: prepositions before the subject of a link phrase.
        frames: nouns in such a subject that name nothing ("the problem of").
    """

    articles: Cues
    others: Cues
    studies: Cues
    many: Cues
    exists: Cues
    designs: Cues
    back: Cues
    results: Cues
    results_of: Cues
    pronouns: Cues
    persons: Cues
    reports: Cues
    pointers_many: Cues
    refers: Cues
    told: Cues
    not_told: Cues
    ours: Cues
    pointing: Cues
    sources: Cues
    subject_after: Cues
    frames: Cues


@dataclass(frozen=True, slots=True)
class Abstracts:
    """Cues in the abstract of a study; `magcite.enrich.derive` says how they combine.

    Attributes:
        sections: labels of sections ("METHODS:"); settled: those that speak of other studies; people_sections: those
            that begin with who took part.
        total_before, sample_before: words before a count of people that make it the whole sample.
        studied_in, studied_by: a preposition right before the count, and a verb of the authors' own work before that.
        taken_part, analysed, completed, screened: what the people counted did, or what was done with them.
        planned: words of what is yet to be done.
        assigned, alternatives: verbs that may put people into one group, and words that say there were several.
        part_before, part_after: words beside a count that make it a part of the whole, or another thing.
        studies_before, studies_after, studies_of, studies_part_before: the same for studies put together;
            studies_of_found: words that pick those taken in from those that were found.
        own, other_studies: words of the authors' own study, and of others, in a sentence that names a design.
        protocols, no_design: words in a title under which no design is told.
        randomly, nested: words that tell a randomised trial, and a case-control study inside a cohort.
        lower, higher, none: words of direction; linked, not_linked: what must stand, and must not, before them.
        follow_up: words beside a duration that make it a follow-up.
        designs: design -> how it is named; species: species -> how it is named.
    """

    sections: Cues
    settled: Cues
    people_sections: Cues
    total_before: Cues
    sample_before: Cues
    studied_in: Cues
    studied_by: Cues
    taken_part: Cues
    analysed: Cues
    completed: Cues
    screened: Cues
    planned: Cues
    assigned: Cues
    alternatives: Cues
    part_before: Cues
    part_after: Cues
    studies_before: Cues
    studies_after: Cues
    studies_of: Cues
    studies_part_before: Cues
    studies_of_found: Cues
    own: Cues
    other_studies: Cues
    protocols: Cues
    no_design: Cues
    randomly: Cues
    nested: Cues
    lower: Cues
    higher: Cues
    none: Cues
    linked: Cues
    not_linked: Cues
    follow_up: Cues
    designs: Mapping[str, list[str]]
    species: Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Linking:
    """Cues by which a claim tells which study it speaks of; `magcite.link.proposals` says how they combine.

    Attributes:
        continues: how a claim begins that speaks on about the study before it; introduces: words that bring in a study.
        same_group: the people of the study before; another_study: that it is not that study itself.
        year_after, year_before: a year told by that of the study before.
        several: words for studies at large, which no single record stands behind.
        published_in: words before the name of a journal or newspaper.
        people_before, people_after: words beside the family name of an author.
        common: words of any study, which tell none.
        designs: design -> how a page names it.
    """

    continues: Cues
    introduces: Cues
    same_group: Cues
    another_study: Cues
    year_after: Cues
    year_before: Cues
    several: Cues
    published_in: Cues
    people_before: Cues
    people_after: Cues
    common: frozenset[str]
    designs: Mapping[str, list[str]]


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
