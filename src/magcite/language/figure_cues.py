"""The form of a language's `[figures]`: figures of a study as people tell them in passing, without its usual words."""

from collections.abc import Mapping
from dataclasses import dataclass

from magcite.language.cues import Cues

__all__ = ["FigureCues"]


@dataclass(frozen=True, slots=True)
class FigureCues:
    """Cues beside those of `[roles]`, `[samples]`, `[quantities]` and `[counting]`.

    Attributes:
        looked_at: what ends in a word that elsewhere makes a number none ("looked at").
        of_all: words before a number of all who took part, some of whom are told of («av de», "of the").
        goes_on: verbs that may follow a number without a noun ("of the 640 swam", "between 18 and 65 could join").
        who: words for persons right after a number without a noun ("eight who did not").
        looked: verbs before a number of people whom a study is about («tittade på»).
        retells: verbs before those of whom somebody tells, of a part of the people as well: "tells of".
        own_size: words that tell how large the study at hand was, where others are "smaller" ones: "in a smaller".
        study_had: verbs between a noun for a study and all who were in it ("the trial had").
        it_was: words before a number of all, if these got one thing or another («det var»).
        among: prepositions before a number that opens a sentence («hos de 77 patienterna»).
        given: what is said of a part right after its number ("the 29 patients given …").
        described: adjectives that stand for persons where no noun follows («de 130 opererade»).
        all_of: words before an age that everyone had ("all over 60").
        ages: nouns of an age; pronouns: words for those who took part; be: verbs between them and their age.
        no_age: words after a bare range that is no age ("in each group").
        youngest, oldest, shortest, longest, smallest, largest: the ends of a range, told apart.
        at_most, at_least: words of the end of a range, anywhere before it («som längst»).
        dose_nouns, dose_verbs: what stands before a dose in any unit ("doses ranged").
        eat: verbs before an amount by the kilo of a body.
        from_, to: what stands before and between the ends of a range with a unit each («från två gram till fem»).
        afterwards: words beside a time of what came after a study.
        definite: more words before a number of all who were spoken of ("those 77 patients").
        cases: nouns of what a report of cases counts.
        averages: more words of a mean.
        pieces: what an amount comes in; held: verbs of what it holds, beside those of `[roles]`.
        elsewhere: words after a number of people of another study; left_out: of those whom a study did not take.
        rest: words after a number of people that make it a part; one_study: words for one of the studies that a review
            put together; within: prepositions after a number of studies that make it a part.
        followed, spanned: nouns and verbs before how long a study was («uppföljningen omfattade»).
        tested: what makes an amount the dose of a study ("used in the study").
        refuted: words right before a figure that is said to be wrong ("it was not").
        moment: prepositions that make an age the time of an event ("at 16 years of age").
        each_time: words after a time that was there more than once; food: words before an amount that nobody was given.
        stepped: words of a change from one amount to another.
        ran: what lasts from so long to so long; of_ages: what stands between persons and a range of ages.
        lasted: words before the length of a study («var över på»).
        studies, numbered: nouns and verbs before a bare number of studies («försöken var 31»).
        daily: more words for by the day; multiplied: what stands between how many and an amount each; servings: what an
            amount comes in, after it ("two 240 ml servings").
        portions: words for parts of one before a unit ("a tenth of a").
        lengths: adjectives of a length -> "number unit" ("year-long").
    """

    looked_at: Cues
    of_all: Cues
    goes_on: Cues
    who: Cues
    looked: Cues
    retells: Cues
    own_size: Cues
    study_had: Cues
    it_was: Cues
    among: Cues
    given: Cues
    described: Cues
    all_of: Cues
    ages: Cues
    pronouns: Cues
    be: Cues
    no_age: Cues
    youngest: Cues
    oldest: Cues
    shortest: Cues
    longest: Cues
    smallest: Cues
    largest: Cues
    at_most: Cues
    at_least: Cues
    dose_nouns: Cues
    dose_verbs: Cues
    eat: Cues
    from_: Cues
    to: Cues
    afterwards: Cues
    definite: Cues
    cases: Cues
    averages: Cues
    pieces: Cues
    held: Cues
    elsewhere: Cues
    left_out: Cues
    rest: Cues
    one_study: Cues
    within: Cues
    followed: Cues
    spanned: Cues
    tested: Cues
    refuted: Cues
    moment: Cues
    each_time: Cues
    food: Cues
    stepped: Cues
    ran: Cues
    of_ages: Cues
    lasted: Cues
    studies: Cues
    numbered: Cues
    daily: Cues
    multiplied: Cues
    servings: Cues
    portions: Mapping[str, float]
    lengths: Mapping[str, str]
