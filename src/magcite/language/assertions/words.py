"""The lists of each language's `[assertions]` with further ones of `[grammar_more]`; `cues.py` makes them patterns."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from magcite.language.assertions.further import merged
from magcite.language.cue_forms import filled
from magcite.language.cues import Cues
from magcite.language.languages import known_tag
from magcite.language.tables import tables_of

__all__ = ["Words", "words_of"]


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of a language's `[assertions]`.

    Attributes:
        lower, higher, better, worse, none: what became of an outcome; more, less: the same, right before its name.
        negations: words that deny a direction beside them; verbs: words between that leave it open whether they do.
        open_questions: words that leave open, deny or merely report what the sentence speaks of.
        hedges: words of possibility; insignificant: those that say a difference was not significant.
        idioms: words that look like one of the others and are none.
        death, survival, cases, remission: what is counted; all_causes: deaths of any cause; risk: "the risk".
        low_exposure, high_exposure, exposures: "low" "intake"; takes, low_words, high_words: "ate" "the least".
        processes: words that turn the level of a thing into something else; reversing: those that turn an
            illness round.
        levels: words beside a nutrient or drug that make it something measured.
        habits, limits: "slept" five hours "or less"; negations stand before a habit.
        lacking: what makes a lack of the substance before it; low_bare: any word that may turn an exposure round;
            opposites: those that name an exposure whose other end has a name of its own.
        per_unit, unit_less, unit_more: "for each" 100 mg "less".
        comparators: what a comparison begins with; control, before: what it is with.
        within: words of evidence that a result is of one group alone.
        patients: words before a condition that people have already; sick: words after it; prepositions: words between
            that part them.
        from_level, to_level, against_level: what stands between levels, which are no sizes of an effect.
        by: what stands before a difference.
        than: what stands between a direction and a limit: "more than" 5.
        pausing: adverbs that open another statement behind a pause: ", however".
        contrasts, conditions, joints: conjunctions; what follows one of the conditions asserts nothing; risk_of: how
            what a risk is of begins after it, which is no condition («risken för att dö»).
        no_more: words before a comparison that make it none: "no more" than placebo.
        aims: words between what is compared with and the outcome: better than stretching "for" pain.
        concessions: words that open what is granted, which turns no exposure round.
        ones: what stands for one before a unit: "an" hour.
        earlier: words after a length of time that make it shorter; brings, rids: verbs that make a condition of the
            word after them, or take it away, where no other words tell a direction.
        superlatives_more, superlatives_less: "the most", "the least" of an outcome, where an exposure is told.
        equal: words that two treatments are alike; scaled: words before them that deny or scale it.
        multiplied: "half as", "twice as".
        inverted: words beside an outcome in which more is less of it: pain "threshold".
        states: words for how people are -> the direction, then the ids of the concepts that they may be of.
        movers, aways, ups: "sent" blood pressure "up", "chased" the tiredness "away".
        holders, froms: "kept" a quarter of the children "from turning" short-sighted.
        fillers: words between a figure and its unit: five "whole" points, 84 "fewer" minutes.
        anyone, falls_ill: "whoever" smokes "gets" an illness.
        denials: negations that may stand after what they deny.
        gets: those of `cases` that may be of anything: people "get" well as they get ill.
        averts, changes: what keeps a change away, and the change: "keeps" muscles from "shrinking".
        bare: words that name an outcome in evidence alone -> the id of its concept.
        measures: names of ratios -> how they are written out.
        multiples, fractions, units: how sizes are told in words; fractions in per cent.
    """

    lower: Cues
    higher: Cues
    better: Cues
    worse: Cues
    more: Cues
    less: Cues
    none: Cues
    negations: Cues
    verbs: Cues
    open_questions: Cues
    hedges: Cues
    insignificant: Cues
    idioms: Cues
    death: Cues
    all_causes: Cues
    survival: Cues
    cases: Cues
    remission: Cues
    risk: Cues
    low_exposure: Cues
    high_exposure: Cues
    exposures: Cues
    takes: Cues
    low_words: Cues
    high_words: Cues
    lacking: Cues
    processes: Cues
    reversing: Cues
    levels: Cues
    habits: Cues
    limits: Cues
    opposites: Cues
    low_bare: Cues
    per_unit: Cues
    unit_less: Cues
    unit_more: Cues
    comparators: Cues
    control: Cues
    within: Cues
    before: Cues
    prepositions: Cues
    sick: Cues
    from_level: Cues
    to_level: Cues
    against_level: Cues
    by: Cues
    patients: Cues
    than: Cues
    contrasts: Cues
    pausing: Cues
    conditions: Cues
    risk_of: Cues
    joints: Cues
    no_more: Cues
    aims: Cues
    concessions: Cues
    ones: Cues
    earlier: Cues
    brings: Cues
    rids: Cues
    superlatives_more: Cues
    superlatives_less: Cues
    equal: Cues
    scaled: Cues
    multiplied: Cues
    inverted: Cues
    movers: Cues
    holders: Cues
    froms: Cues
    fillers: Cues
    aways: Cues
    ups: Cues
    anyone: Cues
    falls_ill: Cues
    denials: Cues
    gets: Cues
    averts: Cues
    changes: Cues
    states: Mapping[str, Cues]
    bare: Mapping[str, str]
    measures: Mapping[str, Cues]
    multiples: Mapping[str, float]
    fractions: Mapping[str, float]
    units: Mapping[str, Cues]


@lru_cache(maxsize=8)
def words_of(language: str) -> Words | None:
    """Return the lists of a language, an unknown one taken for English; None for one whose data has no such table.

    Raises:
        KeyError: the table lacks a list.
    """
    data = tables_of(known_tag(language))
    if "assertions" not in data:
        return None
    return filled(Words, merged(data["assertions"], data.get("grammar_more", {}), [one.name for one in fields(Words)]))
