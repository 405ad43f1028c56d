"""Species: animals and cells shown as people, people as animals, and one animal as another.

"Rats got X. Their hearts pumped better" is told of rats; "Rats got X. X makes the heart pump better" is said of
everybody, whatever the paragraph tells.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.context import around, headed, headings, is_comment, is_compared, is_first, is_told, named
from magcite.check.evidence.effects.found import exposed_in
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Study
from magcite.language import split_sentences
from magcite.language.acting import acting, befallen, studied, undergoing
from magcite.language.assertions import assertions_in
from magcite.language.causal import find_causal, is_hedged
from magcite.language.concepts import ConceptKind, Mention, concepts_in
from magcite.language.cues import pattern
from magcite.language.groups import find_group, goes_on, is_absent, is_denied, is_unknown
from magcite.language.languages import cue_lists
from magcite.language.wording_table import load_wording
from magcite.model import Basis, Design, Direction, Role, Span, Verdict

__all__ = ["compare"]

_REACH = 300  # characters before a claim in which the sentence before it stands
_CITED = re.compile(r"[@\[\]]|https?:")
_CLAUSE = re.compile(r"[^,;:.–—()]+")
_KEPT_IN_LABORATORIES = frozenset(
    {"mice", "rats", "zebrafish", "fruit-flies", "worms", "rabbits", "guinea-pigs", "hamsters"}
)


_COUNTS = frozenset({Role.SAMPLE, Role.STUDIES, Role.AGE, Role.YEAR, Role.OTHER})
_PEOPLE = ("humans", "trades", "circles", "patients", "children", "elderly")


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield where the animals or people a claim speaks of are not what was studied."""
    if stated.opposes or is_comment(stated):
        return
    study = held.study
    if not study.is_animal:
        yield from _people_as_animals(stated, study)
        return
    names = ("animals", "cells") if study.design is Design.IN_VITRO else ("animals",)
    if study.design is Design.IN_VITRO and _is_told_of_glass(stated):
        yield from _turned_to_people(stated, held, names)
        return
    if any(find_group(stated.text, name, stated.language) for name in names):
        other = list(_other_animals(stated, study)) or list(_turned_to_reader(stated, study, names))
        yield from other or _turned_to_people(stated, held, names)
    elif not _is_told_of_animals(stated, held, names) and all(one and one.study.is_animal for one in stated.beside):
        if is_unknown(stated.text, stated.language):
            return
        human = find_group(stated.text, "humans", stated.language) or acting(stated.text, stated.language)
        human = human or studied(stated.text, stated.language)
        if human is None and not _says_something(stated):
            return
        yield named(stated, study, human, Verdict.DISAGREES, held=study.animal, name="species")


def _says_something(stated: Stated) -> bool:
    """Whether a claim says what something does, or how it went, and does not only count those looked at."""
    text, language = stated.text, stated.language
    counted = stated.quantities and all(one.role in _COUNTS and one.unit != "%" for one in stated.quantities)
    return not counted or bool(assertions_in(text, language) or find_causal(text, language))


def _is_told_of_glass(stated: Stated) -> bool:
    """Whether a claim speaks of what grows in a laboratory, and of no people: "the cells grew faster"."""
    grows = pattern(load_wording(stated.language).whom.in_glass).search(stated.text)
    return grows is not None and find_group(stated.text, "humans", stated.language) is None


def _is_told_of_animals(stated: Stated, held: Holding, names: tuple[str, ...]) -> bool:
    """Whether the headings name the animals, or the paragraph does and the claim goes on telling of them."""
    if _tells_of_people(stated) or studied(stated.text, stated.language) or any(_spoken(stated, held)):
        return False
    if any(find_group(headings(stated), name, stated.language) for name in names):
        return not _acts_on_people(stated)
    if not any(find_group(around(stated), name, stated.language) for name in names):
        return False
    if _addresses(stated.text, stated.language) or _says_what_acts(stated):
        return False
    return is_told(stated) or is_hedged(stated.text, stated.language)


def _tells_of_people(stated: Stated) -> bool:
    """Whether a sentence has people as its subject, and tells how it went with them: "Women who took it had …"."""
    text, language = stated.text, stated.language
    if text.rstrip().endswith("?") or not assertions_in(text, language):
        return False
    if is_hedged(text, language) or is_unknown(text, language) or _is_denied(text, language):
        return False
    return acting(text, language) is not None or _follows_people(stated)


def _follows_people(stated: Stated) -> bool:
    """Whether the sentence right before, of the same item and with no source of its own, has people as its subject."""
    start = stated.claim.span.start
    before = stated.page.text[max(0, start - _REACH) : start].rpartition("\n")[2].strip()
    if not before or _CITED.search(before) or find_group(before, "animals", stated.language):
        return False
    said = before[split_sentences(before, stated.language)[-1].start :]
    unsure = is_hedged(said, stated.language) or is_unknown(said, stated.language) or said.endswith("?")
    return not unsure and acting(said, stated.language) is not None and bool(assertions_in(said, stated.language))


def _says_what_acts(stated: Stated) -> bool:
    """Whether a claim says in the present what does what, of nobody told before: "Vitamin D builds up old muscles"."""
    text, language = stated.text, stated.language
    if goes_on(text, language) or is_hedged(text, language) or is_unknown(text, language) or _is_denied(text, language):
        return False
    acts = [text[one.start : one.end].split()[0] for one in find_causal(text, language)]
    present = pattern(load_wording(language).whom.present)
    return any(present.fullmatch(one) for one in acts)


def _acts_on_people(stated: Stated) -> bool:
    """Whether a claim says outright what something does to people, under a heading that names animals."""
    text, language = stated.text, stated.language
    if goes_on(text, language) or is_hedged(text, language) or is_unknown(text, language) or _is_denied(text, language):
        return False
    cues = load_wording(language).whom
    if text.rstrip().endswith("?") or pattern(cues.outright_people).search(text) is None:
        return False
    if pattern(cues.does).search(text) is not None:
        return not is_told(stated)
    acts = [text[one.start : one.end].split()[0] for one in find_causal(text, language)]
    return any(pattern(cues.present).fullmatch(one) for one in acts) or (bool(acts) and not is_told(stated))


def _is_denied(text: str, language: str) -> bool:
    """Whether a text denies something, and does not only tell what comes of a lack: "without sleep your heart …"."""
    return is_denied(pattern(load_wording(language).whom.lacking).sub(" ", text), language)


def _turned_to_reader(stated: Stated, study: Study, names: tuple[str, ...]) -> Iterator[Basis]:
    """Yield where a claim tells of animals and concludes for the reader: "Mice kept their sight, so it saves yours"."""
    if not _addresses(stated.text, stated.language) or any(
        one is None or not one.study.is_animal for one in stated.beside
    ):
        return
    for match in _CLAUSE.finditer(stated.text):
        clause = match[0]
        if any(find_group(clause, name, stated.language) for name in names):
            continue
        said = find_group(clause, "reader", stated.language) if _addresses(clause, stated.language) else None
        if said:
            where = Span(match.start() + said.start, match.start() + said.end)
            yield named(stated, study, where, Verdict.DISAGREES, held=study.animal, name="species")
            return


def _turned_to_people(stated: Stated, held: Holding, names: tuple[str, ...]) -> Iterator[Basis]:
    """Yield the first sentence that tells how it went with people, of a claim that names the animals in another one."""
    if not all(one and one.study.is_animal for one in stated.beside):
        return
    study, language = held.study, stated.language
    spoken = list(_spoken(stated, held))
    for sentence in split_sentences(stated.text, language):
        said = stated.text[sentence.start : sentence.end]
        if said.rstrip().endswith("?") or any(find_group(said, name, language) for name in names):
            continue
        where = next((one for one in spoken if sentence.holds(one)), None)
        unsure = is_hedged(said, language) or is_unknown(said, language) or _is_denied(said, language)
        human = None if unsure else acting(said, language) or studied(said, language)
        if human is not None and assertions_in(said, language):
            where = Span(sentence.start + human.start, sentence.start + human.end)
        if where is not None:
            yield named(stated, study, where, Verdict.DISAGREES, held=study.animal, name="species")
            return


def _spoken(stated: Stated, held: Holding) -> Iterator[Span]:
    """Yield where sentences tell what the studied thing did to people, or does to the reader."""
    language, exposed = stated.language, exposed_in(held, stated.language)
    for sentence in split_sentences(stated.text, language):
        said = stated.text[sentence.start : sentence.end]
        sure = not (said.rstrip().endswith("?") or is_hedged(said, language) or is_unknown(said, language))
        if not sure or _is_denied(_without_condition(said, language), language):
            continue
        human = _befallen(said, language, exposed)
        if human is None and not _is_denied(said, language):
            human = _undergoing(said, language, exposed)
        if human is not None:
            yield Span(sentence.start + human.start, sentence.start + human.end)


def _undergoing(text: str, language: str, exposed: frozenset[str]) -> Span | None:
    """Return people in whom a sentence tells that the studied thing changed something."""
    human = undergoing(text, language)
    if human is None or not _names_exposed(text, language, exposed):
        return None
    moved = any(one.direction not in {None, Direction.NONE} for one in assertions_in(text, language))
    return human if moved else None


def _names_exposed(text: str, language: str, exposed: frozenset[str]) -> bool:
    """Whether a text names what was studied, or what there was a lack of: selenium, of a diet without it."""
    return any(
        one.concept.id in exposed or any(name.startswith(f"{one.concept.id}-") for name in exposed)
        for one in concepts_in(text, language)
    )


def _befallen(said: str, language: str, exposed: frozenset[str]) -> Span | None:
    """Return the reader, where a sentence says in the present what the studied thing does to anybody who takes it."""
    told = concepts_in(said, language)
    if goes_on(said, language) or not _names_exposed(said, language, exposed):
        return None
    reader = befallen(said, language)
    if reader is not None:
        after = {one.concept.id for one in told if one.span.start > reader.end}
        return reader if after - exposed else None
    acts = [said[one.start : one.end].split(maxsplit=1)[0] for one in find_causal(said, language)]
    present = pattern(load_wording(language).whom.present)
    return find_group(said, "reader", language) if any(present.fullmatch(one) for one in acts) else None


def _without_condition(text: str, language: str) -> str:
    """Return a text without "if", which here denies nothing of what comes of it."""
    return pattern(cue_lists(language, "befalling")["conditions"]).sub(" ", text)


def _addresses(text: str, language: str) -> bool:
    """Whether a text tells its reader outright what happens to them; not what may, or does not, or only if."""
    if is_hedged(text, language) or is_unknown(text, language) or text.rstrip().endswith("?"):
        return False
    return find_group(text, "reader", language) is not None and not _is_denied(text, language)


def _other_animals(stated: Stated, study: Study) -> Iterator[Basis]:
    """Yield where a claim names one animal and only others were studied."""
    said = _animals(stated.text, stated.language)
    studied = {one.concept.id for word in study.species for one in _animals(word, "en")}
    if said and studied and not stated.beside and not studied & {one.concept.id for one in said}:
        yield named(stated, study, said[0].span, Verdict.DISAGREES, held=study.animal, name="species")


def _people_as_animals(stated: Stated, study: Study) -> Iterator[Basis]:
    """Yield where a claim tells of laboratory animals, and of no people, and people were studied."""
    if study.species != ("human",) or stated.beside:
        return
    if any(find_group(stated.text, one, stated.language) for one in _PEOPLE):
        return
    if is_unknown(stated.text, stated.language):
        return
    said = [one for one in _animals(stated.text, stated.language) if one.concept.id in _KEPT_IN_LABORATORIES]
    if said and not is_absent(stated.text, said[0].span, stated.language) and not is_compared(stated, said[0].span):
        yield named(stated, study, said[0].span, Verdict.DISAGREES, held="human", name="species")
        return
    heading = headed(stated)
    kept = [one for one in _animals(heading, stated.language) if one.concept.id in _KEPT_IN_LABORATORIES]
    told = find_group(around(stated), "humans", stated.language)
    if kept and not said and told is None and is_first(stated):
        where = stated.claim.span
        yield Basis("species", Verdict.DISAGREES, heading, "human", study.origin, where, study.derived)


def _animals(text: str, language: str) -> list[Mention]:
    """Return where a text names one sort of animal; "animals" names none."""
    found = (one for one in concepts_in(text, language) if one.concept.kind is ConceptKind.SPECIES)
    return [one for one in found if one.concept.broader]
