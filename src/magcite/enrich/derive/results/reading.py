"""What one clause tells: the outcome, the direction, and the words that say so.

The readers are asked in turn, those of denial first: a clause that denies something is never read as its contrary.
A clause that tells a result in words no reader follows gives nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from magcite.enrich.derive.results.arms import arms_in, lost_or_gained, weighed
from magcite.enrich.derive.results.categories import beyond, of_category
from magcite.enrich.derive.results.clauses import Clause, blanked
from magcite.enrich.derive.results.comparatives import (
    favouring,
    fewer_people,
    group_moved,
    how_often,
    less_of_it,
    likelier,
    lived,
    times_as,
)
from magcite.enrich.derive.results.denials import denied_in
from magcite.enrich.derive.results.elliptic import as_before, denied_ahead
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.meant import Meant
from magcite.enrich.derive.results.moved import moved
from magcite.enrich.derive.results.oftener import oftener
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.enrich.derive.results.parts import (
    FRONTED,
    filled,
    has_object,
    is_bare,
    of_noun_in,
    subject,
    way_in,
)
from magcite.enrich.derive.results.persons import built, scoring, slept
from magcite.enrich.derive.results.states import sized, state_in
from magcite.enrich.derive.results.tallies import Tally, compared_in_tally, lasting_in, preposed_in_tally, tally_in
from magcite.enrich.derive.results.told import IN_SOME, OF_NOUN, THE_RISK, TURNED, Reading, is_forecast
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction

__all__ = ["Around", "is_difference", "read", "whole_in"]

_NOTHING = Meant(None, None)
_AS_GOOD = re.compile(r"\bas\s(?:effective|efficacious|efficient|good|safe)\sas\b", re.IGNORECASE)
_RELATIVE = re.compile(r",\s(?:which|who|whose|vilket|som)\s*\Z", re.IGNORECASE)
_BY = re.compile(
    r"\s+(?:by|av)\s+(?!about|around|approximately|more|nearly|almost|up\b|an?\b|half|one|two|three)[^\W\d]",
    re.IGNORECASE,
)
_LED_TO = re.compile(
    r"(?:\A|\s)(?:with|by|in|of|for|from|after|on|the|either|both|(?<!vitamin\s)an?)\s\Z", re.IGNORECASE
)
# "Showed efficacy in reducing pain", "was more effective than rest in reducing pain"
_EFFECTIVE = re.compile(
    r"(?P<who>[^;:]{2,120}?)\s(?:was|were|is|are|has|have|had|showed|shows|demonstrated|proved(?:\sto\sbe)?)\s(?:(?!equally|not\b|less|no\b|similarly|in|un)[a-z]+ly\s|clear\s|significant\s|good\s|also\s|more\s){0,2}"
    r"(?:effective|efficacious|efficacy|effectiveness|helpful|successful)(?:\s(?:than|to)\s(?P<other>[^,;:()]{2,50}?))?\s(?:in|for|at)\s(?:\w+ly\s)?\Z",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"\s+(?:only\s+|bara\s+|enbart\s+)?(?:by|av)\s+(?P<arm>(?!about\b|around\b|approximately\b|more\b|an?\s(?:mean|median|average|third|half))[^\W\d][^,;:\d]{1,50}?)(?=\s{4}|\s(?:but|compared|than|in|at|from|and)\s|\W*\Z)",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"the", "a", "an", "both", "either", "their", "its", "any", "all"})
_OF_MANY = re.compile(
    r"\s+(?:in|i)\s(?:the\s)?(?:numbers?|proportions?|percentages?|rates?|andel|antal)", re.IGNORECASE
)
_HEAD = 60  # characters of a subject
_BESIDE = 30  # characters
_MORE = re.compile(
    r"\s+(?:with\s+)?(?:an?\s)?(?:\d[\d.,·]*\s)?(?:(?:significantly|slightly)\s)?(?:(?:more|greater)\s(?!than\b|or\b|\w+(?:ed|ing|ly|ive|al|ic|ent|ant|ous|ful|able|ible)\b|severe|common|often)"
    r"|(?P<slower>slower)\s(?=development|growth|learning|maturation))",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"\A\W*(?:(?:and|but|overall|however|whereas|while)\W+)?(?:(?:when|in|at|after|compared|on)\s[^,;:]{2,80},\s)?(?:the\s)?(?:(?:pooled|weighted|standardi[sz]ed|adjusted|estimated|absolute|mean|median|overall|between-group|treatment"
    r"|total)\s)*differences?\s(?:between\s(?:the\s)?(?:two\s)?groups\s)?in\s(?=[^\d;:]{3,80}?\s(?:was|were)\s(?:only\s)?[−–-]?\d)",
    re.IGNORECASE,
)
_OCCURRED = re.compile(
    r"\s(?:occurred|happened|arose|developed|inträffade|förekom)\s(?:in|among|hos|i|bland)\s", re.IGNORECASE
)
_SAME = re.compile(
    r"\b(?:the|these|corresponding)\s(?:(?:corresponding|respective)\s)?(?:figures|rates|proportions|percentages|values|numbers|shares)\s(?:were|was)\s"
    r"(?P<a>\d+(?:[.,·]\d+)?)\s?(?:%|\S{1,8})?\s(?:and|versus|vs\.?|v)\s(?P<b>\d+(?:[.,·]\d+)?)(?:\s?(?:%|\S{1,8}))?[\s,]*(?:respectively)?\W*\Z",
    re.IGNORECASE,
)
_BARE_RISK = re.compile(
    r"\s(?:risk|odds|hazards?|rate|likelihood|chance|incidence|probability|risk(?:en)?|odds(?:en)?)(?=\s{4}|\s(?:which|that|in|among|than|compared|after|hos|bland|än)\s|\W*\Z)",
    re.IGNORECASE,
)
_THAN = re.compile(r"\b(?:than|än)\s(?:(?:in|for|those|among|for|hos|bland)\s){0,2}\Z", re.IGNORECASE)
_VALUED = re.compile(r"\s(?:was|were)\s(?:only\s)?(?=[−–-]?\d)", re.IGNORECASE)
# "Rose hip lowered cholesterol": a plant, and no verb.
_A_ROSE = re.compile(r"rose[\s-](?:hips?|oil|water|petals?|extract|bengal|geranium|essence|tea)\b", re.IGNORECASE)


def is_difference(plain: str, forms: Forms) -> bool:
    """Whether a clause is about "the difference between the groups", without saying in what."""
    match = forms.difference.match(plain)
    if match is None or _OF_MANY.match(plain, match.end()):
        return False
    return of_noun_in(plain[: match.end() + _HEAD], match.end(), forms) is None


@dataclass(frozen=True, slots=True)
class Around:
    """What is known beside a clause.

    Attributes:
        forms: the patterns of its language.
        language: its tag.
        about: beginnings of the words of the title, which names what was tried and seldom what it was compared with.
        meant: what the study set out to see.
        order: the groups in the order in which the sentences before told of them; None where they told of none.
    """

    forms: Forms
    language: str
    about: frozenset[str]
    order: tuple[str, str] | None = None
    meant: Meant = _NOTHING


def read(clause: Clause, around: Around, last: Reading | None = None) -> Reading | None:
    """Return what a clause tells; None for nothing, or nothing that is plain.

    Args:
        clause: one.
        around: what is known beside it.
        last: what the clause before it tells.
    """
    reading = _read(clause, around, last)
    if reading is None or reading.named is None:
        return reading
    head = [one for one in clause.plain[: reading.named.start].lower().split() if one not in _ARTICLES]
    return replace(reading, lead=head[-1] if head else None)


def _read(clause: Clause, around: Around, last: Reading | None) -> Reading | None:
    plain, forms = clause.plain, around.forms
    if (
        last is not None
        and (last.direction is not None or last.linked)
        and (same := as_before(plain, forms, last)) is not None
    ):
        return same
    if clause.breaks and (ahead := forms.ahead.match(plain)) is not None:
        return denied_ahead(plain, ahead, forms, last)
    denied = denied_in(plain, forms)
    return built(plain, around.language, forms) or (of_category(denied) if denied else _told_in(plain, around, last))


def _told_in(plain: str, around: Around, last: Reading | None) -> Reading | None:
    """Return what a clause tells that denies nothing."""
    forms = around.forms
    if _AS_GOOD.search(plain) or any(
        form.search(plain) for form in (forms.denied_noun, forms.denied_verb, forms.denied_after, forms.alike)
    ):
        return None
    above = beyond(plain, forms)
    if above is not None:
        return above
    counted = _counted(plain, around, compared_in_tally) or _counted(plain, around, preposed_in_tally)
    if counted is not None:
        return counted
    linked = _linked(plain, forms)
    if linked is not None or forms.linked.search(plain):
        return linked
    told = scoring(plain, around.language, forms) or slept(plain, around.language, forms)
    if told is not None:
        return told
    figures = next((one for reader in (_counted, _differing, _of_the_same) if (one := reader(plain, around))), None)
    figures = figures or group_moved(plain, forms)
    shaped = figures or fewer_people(plain, around.language, forms) or _shaped(plain, forms)
    shaped = shaped or _undenied(plain, oftener(plain, around.language, forms), forms)
    return shaped or _moved(plain, around, last_weighed=last is not None and last.weighed)


def _shaped(plain: str, forms: Forms) -> Reading | None:
    """Return what a comparison tells by its shape, unless something beside it denies it."""
    found = next(
        (
            one
            for reader in (likelier, how_often, times_as, less_of_it, lived, favouring)
            if (one := reader(plain, forms))
        ),
        None,
    )
    return _undenied(plain, found, forms)


def _undenied(plain: str, reading: Reading | None, forms: Forms) -> Reading | None:
    return None if reading is None or _is_denied(plain, reading, forms) else reading


def _moved(plain: str, around: Around, *, last_weighed: bool) -> Reading | None:
    """Return what the words of a direction tell, or the figures of two groups."""
    forms = around.forms
    readers: tuple[Callable[[str, Forms], Reading | None], ...] = (_good, _noun, _verb, state_in)
    found = [one for one in (reader(plain, forms) for reader in readers) if one is not None]
    if any(IN_SOME.match(plain, one.end) for one in found):
        return None
    acts = [one for one in found if one.arm]
    reading = (
        min(acts or found, key=lambda one: one.start)
        if found
        else moved(plain, forms)
        or lost_or_gained(plain, forms)
        or arms_in(plain, forms, around.about, around.order, last_weighed=last_weighed)
    )
    return reading if reading and not _is_denied(plain, reading, forms) else None


def _counted(plain: str, around: Around, reader: Callable[..., Tally | None] = tally_in) -> Reading | None:
    """Return what "24 % of A and 15 % of B had a fall" tells."""
    told = reader(plain, around.language, around.forms)
    if told is None:
        return None
    names = [one or "" for one in told.names]
    start = told.named.start
    return weighed(
        told.named,
        told.figures,
        names,
        told.names,
        span=(min(start, told.end), told.end),
        forms=around.forms,
        about=around.about,
    )


def whole_in(sentence: Sentence, around: Around) -> tuple[Clause, Reading] | None:
    """Return what a sentence tells across clauses, "A recovered in 13 days, whereas B did in 17"; None for nothing."""
    plain = blanked(sentence.words)
    told = lasting_in(plain, around.language)
    if told is None:
        return None
    names = [one or "" for one in told.names]
    reading = weighed(
        told.named,
        told.figures,
        names,
        told.names,
        span=(told.named.start, told.end),
        forms=around.forms,
        about=around.about,
    )
    clause = Clause(0, len(plain), sentence.words, plain, breaks=False)
    return (clause, reading) if reading else None


def _differing(plain: str, around: Around) -> Reading | None:
    """Return what "the mean difference in pain was -2.0 (95 % CI -4.1 to 0.1)" tells; its figure says which way."""
    match = _DIFFERENCE.match(plain)
    valued = _VALUED.search(plain, match.end()) if match else None
    named = after(plain, match.end(), around.forms) if match else None
    if match is None or valued is None or named is None:
        return None
    return Reading(named, None, match.start(), valued.start(), weighed=True)


def _of_the_same(plain: str, around: Around) -> Reading | None:
    """Return what "the figures were 34.9 % and 32.4 %" tells of the outcome and the groups just named."""
    match = _SAME.search(plain)
    if match is None or around.order is None:
        return None
    values = tuple(float(match[name].replace(",", ".").replace("·", ".")) for name in ("a", "b"))
    named = Named("", match.start())
    told = weighed(
        named,
        (values[0], values[1]),
        around.order,
        around.order,
        span=match.span(),
        forms=around.forms,
        about=around.about,
    )
    return replace(told, named=None) if told else None


def _is_denied(plain: str, reading: Reading, forms: Forms) -> bool:
    """Whether something beside the words of a direction may deny them."""
    if forms.refusing.match(plain):
        return True
    beside = forms.nots.search(plain, max(0, reading.start - _BESIDE))
    if beside is not None and _THAN.search(plain, 0, beside.start()):
        return False  # "lower than without either"
    return beside is not None and beside.start() < reading.end + _BESIDE // 2


def _linked(plain: str, forms: Forms) -> Reading | None:
    match = forms.linked.search(plain)
    if match is None or is_forecast(match):
        return None  # "80 % of predicted FEV1"
    later = forms.stated.search(plain, match.end()) or OF_NOUN.match(plain, match.end())
    if later and not forms.passive.search(plain[: match.start()]):
        return None  # "genes associated with it were found", "quality of life related to pain improved"
    arm = subject(plain, match.start(), forms)
    start = filled(plain, match.end(), forms)
    more = _MORE.match(plain, match.end())
    if more is not None and (named := after(plain, more.end(), forms)) is not None and named.change is None:
        return Reading(
            named, Direction.LOWER if more["slower"] else Direction.HIGHER, match.start(), more.end(), arm, linked=True
        )
    state, noun = forms.state.match(plain, start), forms.noun.match(plain, start)
    if noun is not None and (named := of_noun_in(plain, noun.end(), forms)) is not None:
        return Reading(named, sized(noun, forms), match.start(), noun.end(), arm, linked=True)
    if state is not None:
        named = after(plain, state.end(), forms)
        bare = named is None and _BARE_RISK.match(plain, state.end()) is not None  # of what was told before
        told, span = way_in(state, "state"), (match.start(), state.end())
        return Reading(named, told, *span, arm, linked=True, meant=bare) if named or bare else None
    named = after(plain, match.end(), forms)
    way = Direction.LOWER if match["against"] else Direction.HIGHER if match["along"] else None
    return Reading(named, way, match.start(), match.end(), arm, linked=True) if named else None


def _noun(plain: str, forms: Forms) -> Reading | None:
    for match in forms.noun.finditer(plain):
        leading = plain[: match.start()]
        if not (match["size"] or forms.owned.search(leading) or forms.filled.fullmatch(leading)):
            continue
        named = of_noun_in(plain, match.end(), forms)
        if named is None:
            continue
        way = sized(match, forms)
        later = forms.state.search(plain, match.end())
        if later is not None and forms.passive.search(plain[: later.start()]) and forms.smaller.fullmatch(later[0]):
            way = TURNED[way]
        owned = forms.owned.search(leading)
        place = owned.start() if owned else match.start()
        return Reading(named, way, match.start(), match.end(), subject(plain, place, forms))
    return None


def _verb(plain: str, forms: Forms) -> Reading | None:
    for match in forms.verb.finditer(plain):
        way = way_in(match, "verb")
        passive = forms.passive.search(plain[: match.start()])
        stated = forms.state.fullmatch(match[0]) and forms.owned.search(plain[: match.start()])
        if stated or _A_ROSE.match(plain, match.start()) or FRONTED.match(plain[: match.end()] + " x"):
            continue  # "had lower" is a state; of «hos rökare minskade zink hostan» it is not plain which was less
        if _is_of_another(plain, match, passive) or (passive is None and _LED_TO.search(plain, 0, match.start())):
            continue
        if forms.filled.fullmatch(plain[: match.start()]) and (
            forms.unnoticed.search(plain, match.end()) or _OCCURRED.search(plain, match.end())
        ):
            continue  # "Delayed recovery occurred in 4 %" is an outcome
        if passive is None and has_object(plain, match.end(), forms):
            if (acting := _on_object(plain, match, way, forms)) is not None:
                return acting
            continue
        place = passive.start() if passive else match.start()
        if passive is None and (forms.owned.search(plain[: match.start()]) or match[0].lower().endswith("ing")):
            continue  # "independent of glucose lowering" tells of nothing that fell
        if is_bare(plain[:place], forms):
            return Reading(None, way, match.start(), match.end())
        named = before(plain, place, forms)
        if named is not None and named.change is None:
            by = _AGENT.match(plain, match.end()) if passive else None
            return Reading(named, way, match.start(), match.end(), by["arm"] if by else None)
    return None


def _on_object(plain: str, match: re.Match[str], way: Direction, forms: Forms) -> Reading | None:
    """Return what a verb with an object tells; of "tripled the risk" the outcome is that of what was just told."""
    named = after(plain, match.end(), forms)
    risk = named is None and THE_RISK.match(plain, match.end()) is not None
    arm = subject(plain, match.start(), forms)
    if risk and arm is not None:
        return Reading(None, way, match.start(), match.end(), arm, meant=True)
    return Reading(named, way, match.start(), match.end(), arm) if named and named.change is None else None


def _good(plain: str, forms: Forms) -> Reading | None:
    """Return what "showed efficacy in reducing pain" tells."""
    for verb in forms.verb.finditer(plain):
        good = _EFFECTIVE.match(plain[: verb.start()])
        named = after(plain, verb.end(), forms) if good else None
        if good is not None and named is not None and named.change is None:
            arm = subject(plain, good.end("who"), forms)
            return Reading(named, way_in(verb, "verb"), verb.start(), verb.end(), arm, versus=good["other"])
    return None


def _is_of_another(plain: str, match: re.Match[str], passive: re.Match[str] | None) -> bool:
    """Whether a verb tells of what does it ("reduced by aspirin"), or of the word before a clause within the clause."""
    if passive is None and _BY.match(plain, match.end()):
        return True
    return _RELATIVE.search(plain[: passive.start() if passive else match.start()]) is not None
