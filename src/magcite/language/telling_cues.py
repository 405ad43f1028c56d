"""The tables of cues for how a study is told of: on a page, in an abstract, and by a claim that must be linked to it.

One class a table of a language's file; `cues.py` says how a cue is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from magcite.language.cues import Cues

__all__ = ["Abstracts", "Linking", "Telling"]


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
