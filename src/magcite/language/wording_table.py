"""The cues of a language's `[wording]` tables: what a claim is told by, besides its numbers.

They are written for what any page on health says, and are only lists: `causal.py`, `designs.py` and `groups.py` say
how they combine. "…" in a cue stands for up to four words.
"""

from dataclasses import dataclass
from functools import cache

from magcite.language.cue_forms import filled
from magcite.language.languages import known_tag
from magcite.language.tables import tables_of

__all__ = ["Causal", "Designs", "People", "Sources", "Wording", "load_wording"]

_Cues = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Causal:
    """Words that say what causes what.

    Attributes:
        acts: what says it alone («skyddar mot», "prevents"); bare: the same as infinitives, which say it only after
            one of the licences ("was shown to").
        past: verbs whose form is an adjective as well ("improved"), unless an `attributive` word is before them.
        giving: verbs that say it before an illness («ger magsår»); getting, got_from: words that say it with an illness
            between them («får cancer av»).
        swinging: single verbs that say nothing without an object ("the risk increases").
        subjects: words right before an infinitive that make it a verb of many ("vitamins strengthen");
            not_subjects: those that only look so; prepositions: words that open a clause in which there is no such
            subject ("in these studies lower intake …").
        moves, moves_past: verbs that say it of one of the things `moved` («minskar risken»).
        not_moved: words after a verb that leave it no object («ökar kraftigt»); with any, every other noun is one.
        fronted: words that open a clause whose subject comes after the verb («För varje kopp minskade risken»);
            gap_words: those between such a verb and its subject.
        reflexive: possessives that make people the subject ("improved their scores").
        modals: words before the verb that make it less than said; hedges: the same anywhere in the clause.
        negations: words in the clause that deny; comparisons: what opens its end in which they deny it of others
            ("than those who did not").
        asking: words before the verb that make it a question ("whether").
        reporters, report_verbs: who else says it, and that they do; both in one sentence.
        sayings: words that open what somebody else says («enligt»); not_speakers: those who do not say it but have
            found it ("according to a Danish study").
        disclaimers: what tells the reader that nothing causal is known; doubts: what does so of what was just said.
        contrasts: words that begin another clause.
        gap_stops: words that no "…" stands for.
        makers, made: verbs, and what they make of something («gör lungorna starkare»); bringers, brought: verbs and
            where they bring something («håller demensen borta»); not_objects: things of which neither says a cause
            ("makes the comparison weaker").
        body, not_acting: what any verb beside it acts on («smörjer lederna»), save these verbs.
        not_after, not_before: words beside the verb that make it another («leder till slutsatsen»).
    """

    acts: _Cues
    bare: _Cues
    swinging: _Cues
    past: _Cues
    moves: _Cues
    moves_past: _Cues
    moved: _Cues
    not_moved: _Cues
    attributive: _Cues
    giving: _Cues
    getting: _Cues
    got_from: _Cues
    subjects: _Cues
    not_subjects: _Cues
    prepositions: _Cues
    fronted: _Cues
    gap_words: _Cues
    reflexive: _Cues
    modals: _Cues
    hedges: _Cues
    negations: _Cues
    comparisons: _Cues
    licences: _Cues
    asking: _Cues
    reporters: _Cues
    report_verbs: _Cues
    sayings: _Cues
    not_speakers: _Cues
    disclaimers: _Cues
    doubts: _Cues
    contrasts: _Cues
    gap_stops: _Cues
    makers: _Cues
    made: _Cues
    bringers: _Cues
    brought: _Cues
    not_objects: _Cues
    body: _Cues
    not_acting: _Cues
    not_after: _Cues
    not_before: _Cues


@dataclass(frozen=True, slots=True)
class Designs:
    """Words that name how a study was made; `designs.py` says which designs each list fits.

    Attributes:
        elsewhere: words beside such a name that make it another study's, or one that does not exist ("needed");
            elsewhere_before: those that stand before it ("another").
        not_randomised: words that deny that chance decided; survey: words that name a study that only asked.
        is_one: words before such a name that say that a study is one ("was a");
            being, articles: the same where the name begins with an article ("was", "a cohort study").
        singulars, plurals: nouns for one study and for several, after such a name; several: words for more than one
            before it ("many").
        pooled_observing, pooled_trials: words in the title or evidence of a review that tell what it put together.
    """

    randomised: _Cues
    randomised_many: _Cues
    blind: _Cues
    crossover: _Cues
    trial: _Cues
    experiment: _Cues
    pooled: _Cues
    systematic: _Cues
    review: _Cues
    cohort: _Cues
    cohort_loose: _Cues
    case_control: _Cues
    cross_sectional: _Cues
    observational: _Cues
    survey: _Cues
    not_randomised: _Cues
    case_report: _Cues
    animal: _Cues
    cells: _Cues
    following: _Cues
    elsewhere: _Cues
    elsewhere_before: _Cues
    is_one: _Cues
    being: _Cues
    articles: _Cues
    plurals: _Cues
    singulars: _Cues
    several: _Cues
    pooled_observing: _Cues
    pooled_trials: _Cues


@dataclass(frozen=True, slots=True)
class People:
    """Words for whom or what was studied.

    Attributes:
        both, everyone, all_ages: words that leave nobody out; generic: words for people at large.
        compared: words of a comparison, after which a group may be the controls.
        cells: words for what is studied outside a body; not_cells: cells in one.
        absent: words right before a group that say it was not studied; unknown: words that say nothing is known of it.
        continuing: words that open a sentence about those who were spoken of ("they").
        having: words before an illness that say who has it ("people with").
        persons: those who can be called something; well: words that call them healthy; freed, ailments: "without" and
            "disease", which do so together; non: beginnings of words that free people of what follows ("non-"
            anaemic); becoming: words before a group that make it what people became or were.
        restricted: words after "everyone" that make it those in a study.
        denials: words before a group, or beside the reader, that deny what is said of them.
        reader: words that address the reader.
        male_matters, female_matters: what only one sex has, so that nobody need be named.
        middle_aged, pregnant: the same for these; births: words by which a record tells of pregnancy or birth;
        parenthood: that people had children, who are the outcome then.
        training: words by which a record tells that people train; a page says the same of what a study had them do.
        trades: what only adults do; circles: further words for some whom an illness does not define.
        attributive: words for a group that before a thing are no people ("the old recipe"),
            unless a word of `persons`, of `cuts` or of `verbal`, how verbs end, follows; nobody: words that deny
            a group after them; likewise: words that make two groups one; cuts: words after "people with" that end
            what they have.
        bare: words for the sick that are said of all who take part; sufferers: people and what they have, with " = ".
        asked: words after "patients" that tell what those in a study were asked to do.
        preterm, term_born: those born too early, and in time; infants, schoolchildren: children by age.
        mothers: those of babies.
        cautions: words that warn a group instead of telling what happens in it.
    """

    men: _Cues
    women: _Cues
    both: _Cues
    everyone: _Cues
    generic: _Cues
    children: _Cues
    young: _Cues
    adults: _Cues
    teens: _Cues
    elderly: _Cues
    all_ages: _Cues
    healthy: _Cues
    patients: _Cues
    compared: _Cues
    animals: _Cues
    cells: _Cues
    not_cells: _Cues
    humans: _Cues
    vegetarians: _Cues
    omnivores: _Cues
    smokers: _Cues
    non_smokers: _Cues
    trained: _Cues
    untrained: _Cues
    absent: _Cues
    unknown: _Cues
    continuing: _Cues
    having: _Cues
    persons: _Cues
    well: _Cues
    freed: _Cues
    non: _Cues
    ailments: _Cues
    becoming: _Cues
    restricted: _Cues
    denials: _Cues
    reader: _Cues
    male_matters: _Cues
    female_matters: _Cues
    middle_aged: _Cues
    pregnant: _Cues
    births: _Cues
    parenthood: _Cues
    training: _Cues
    trades: _Cues
    circles: _Cues
    cautions: _Cues
    asked: _Cues
    attributive: _Cues
    verbal: _Cues
    nobody: _Cues
    cuts: _Cues
    likewise: _Cues
    bare: _Cues
    sufferers: _Cues
    preterm: _Cues
    term_born: _Cues
    infants: _Cues
    schoolchildren: _Cues
    mothers: _Cues


@dataclass(frozen=True, slots=True)
class Sources:
    """Words by which a page tells its reader what kind of source it has.

    Attributes:
        secondary: newspapers, lectures, works of reference; small: a small or single study;
            proof: words that call something proven.
        hearsay: words by which a writer passes on what somebody said ("swears that").
        less: words that make an exposure the lack of it («brist», "no exercise").
    """

    secondary: _Cues
    small: _Cues
    hearsay: _Cues
    proof: _Cues
    less: _Cues


@dataclass(frozen=True, slots=True)
class Making:
    """Words about how a study was made, and about what a page does not say itself.

    Attributes:
        wishing: "who want to" and the like, which make people of a modal and leave what is said of them as it is, and
            verbs that only look like one («verkar på»).
        methods: what belongs to a study's making; what it causes ("the draw made the groups alike") no one took.
        nearly: words between a verb and what it acts on, which leave a verb that swings without an object.
        assigned: words that tell that people were put into groups, which is done in a trial only.
        myths: words that make what stands under them, in quotation marks, no claim of the page.
        quoting: verbs beside a quotation that only tell that it was said, and neither by whom it was found nor doubted.
    """

    wishing: _Cues
    methods: _Cues
    nearly: _Cues
    assigned: _Cues
    myths: _Cues
    quoting: _Cues


@dataclass(frozen=True, slots=True)
class Whom:
    """Words that tell of more people than a study had.

    Attributes:
        neither_sex: both sexes in a denial ("neither men nor women").
        all_with: everybody who has something ("everyone with"); reasons: whatever it comes from.
        cures: verbs that take away an illness that is there.
        us: the writer and all readers;
        anybody: people at large, the reader left out; outright_people: people named as such, and no animals.
        does: verbs in the present that tell what something does to somebody; present: how any verb in it ends.
        lacking: words that make an exposure the lack of it ("without"), and deny nothing of what comes of that.
        concluding: words by which a writer's own sentence says what a study is said to show ("my conclusion").
        in_glass: what grows in a laboratory, as the subject of a sentence on a study of it ("the cells").
        at_first: words by which something was so when a study began ("at the start").
    """

    neither_sex: _Cues
    all_with: _Cues
    reasons: _Cues
    cures: _Cues
    anybody: _Cues
    us: _Cues
    outright_people: _Cues
    does: _Cues
    present: _Cues
    lacking: _Cues
    concluding: _Cues
    in_glass: _Cues
    at_first: _Cues


@dataclass(frozen=True, slots=True)
class Wording:
    """All of them for one language."""

    causal: Causal
    designs: Designs
    people: People
    sources: Sources
    making: Making
    whom: Whom


@cache
def load_wording(tag: str) -> Wording:
    """Return a language's cues; an unknown tag gives those of "en".

    Raises:
        KeyError: a data file lacks a table or a list.
    """
    known = known_tag(tag)
    data = tables_of(known)["wording"]
    return Wording(
        filled(Causal, data["causal"]),
        filled(Designs, data["designs"]),
        filled(People, data["people"] | data["newborn"]),
        filled(Sources, data["sources"]),
        filled(Making, data["making"]),
        filled(Whom, data["whom"]),
    )
