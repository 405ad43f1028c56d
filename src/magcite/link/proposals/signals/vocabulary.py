"""What claim and record speak of: concepts in any language, words alike, each worth as much as it is rare."""

from collections.abc import Container, Iterator, Mapping

from magcite.language.concepts import Concept
from magcite.link.proposals.akin import are_akin, are_of_a_kind
from magcite.link.proposals.figures import FigureKind
from magcite.link.proposals.fingerprint import Fingerprint, Seen
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Asked, Reading
from magcite.link.proposals.signals.people import PLAIN_PEOPLE
from magcite.link.proposals.signals.sign import Sign
from magcite.link.proposals.words import language_of, telling_words

__all__ = ["vocabulary_signs"]

# kinds whose absence says something: a claim about asthma is no claim about migraine
_TELLING = frozenset(
    {"condition", "marker", "symptom", "function", "substance", "food", "activity", "treatment", "event"}
)
# kinds of concepts of which a claim and its record have one in common, if both have any
_COMPARED = (
    (frozenset({"substance", "food", "treatment"}), "other_exposure", "exposure"),
    (frozenset({"condition", "marker", "symptom"}), "other_outcome", "outcome"),
    (frozenset({"species"}), "other_species", "species"),
)
_DONE = frozenset({"substance", "food", "treatment", "activity"})
_TAKEN = frozenset({"substance", "food"})
_SUBJECTS = _TELLING | {"body", "population"}
_FRIENDS = 6  # letters: shorter words that two languages spell alike are seldom the same («fall», «barn»)
_MANY = 300  # people: a number from which two studies with the same one are rare
_LEAST = 0.15  # points of a shared concept that is worth saying


def vocabulary_signs(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what is shared, the weightiest first and within a bound, and what either has without the other."""
    shared, unseen, counted = _concepts(reading, record, index)
    shared += _capped(_words(reading, record, counted, index), index.weights.vocabulary["most_words"])
    weights = index.weights.vocabulary
    yield from _damped(sorted(shared, key=_by_points), weights["most"], weights["beyond"])
    same_people = _same_people(reading, record)
    yield from _apart(reading, record, index, same_people=same_people)
    share = weights["same_people"] if same_people else 1.0
    yield from _subject(reading, record, index)
    told = share if record.record.has_figures else share * weights["title_only"]
    yield from _absent(unseen, weights["unseen"] * told, weights["most_unseen"] * told, "not in the record")
    if not record.record.has_figures and not reading.counts_people:
        yield Sign(weights["bare"], "")
    unasked = _unasked(reading, record, index, share)
    yield from _absent(unasked, weights["unasked"], weights["most_unasked"], "not in the claim")


def _subject(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield a sign where link phrases name what their study is on, and the record has nothing of it."""
    least = index.weights.vocabulary["link_phrase"]
    named = {
        name: one.words
        for name, one in reading.concepts.items()
        if one.weight >= least and one.concept and one.concept.kind in _SUBJECTS and name not in index.weights.generic
    }
    told = [word for word, one in reading.words.items() if one.weight >= least and one.concept is None]
    words = [word for word in told if index.alike(word, reading.language)]  # others are no word of a record
    if any(are_akin(name, other) for name in named for other in record.concepts):
        return
    said = [*named.values(), *words]
    if said and not any(_is_spelled(one, reading.language, record, index) for one in said):
        points = index.weights.vocabulary["other_subject" if named else "other_words"]
        yield Sign(points, f"the link names '{said[0]}', of which the record has nothing")


def _same_people(reading: Reading, record: Fingerprint) -> bool:
    """Whether both count the same people, by a number that few studies share."""
    counted = {FigureKind.SAMPLE, FigureKind.COUNT}
    asked = {one.low for one in reading.figures if one.kind in counted and one.high is None and one.low >= _MANY}
    return any(one.kind in counted and one.high is None and one.low in asked for one in record.figures)


def _apart(reading: Reading, record: Fingerprint, index: Index, *, same_people: bool) -> Iterator[Sign]:
    """Yield a sign where claim and record name things that were done, or came of it, and none in common.

    Of papers on the same people the outcome is what tells them apart.
    """
    passing = index.weights.generic | index.weights.beside
    for kinds, name, words in _COMPARED:
        asked = {
            one: said.words
            for one, said in reading.concepts.items()
            if said.concept and said.concept.kind in kinds and said.weight >= 1.0 and one not in passing
        }
        held = {
            one: seen.words
            for one, seen in record.concepts.items()
            if seen.concept.kind in kinds and seen.where in {"title", "evidence"} and one not in passing
        }
        taken = {one: words for one, words in held.items() if record.concepts[one].concept.kind in _TAKEN}
        if name == "other_exposure" and taken and not asked and _tells_nothing_of(taken, reading, record, index):
            said = next(iter(taken.values()))
            yield Sign(index.weights.vocabulary["no_exposure"], f"nothing of '{said}' in the claim")
        if not asked or not held or any(are_akin(a, b) for a in asked for b in held):
            continue
        if not any(_is_spelled(said, reading.language, record, index) for said in asked.values()):
            mine, theirs = next(iter(asked.values())), next(iter(held.values()))
            points = index.weights.vocabulary["sister" if same_people and name == "other_outcome" else name]
            points *= index.weights.vocabulary["same_people"] if same_people and name == "other_exposure" else 1.0
            if any(are_akin(a, b) for a in reading.concepts for b in held):
                points *= index.weights.vocabulary["in_heading"]
            yield Sign(points, f"{words} '{mine}', where the record has '{theirs}'")


def _tells_nothing_of(held: Mapping[str, str], reading: Reading, record: Fingerprint, index: Index) -> bool:
    """Whether neither a claim nor its headings have what a record says was taken or done."""
    if any(are_akin(name, other) for name in reading.concepts for other in held):
        return False
    done = {word for words in held.values() for word in telling_words(words)}
    return not any(
        other in done
        for word in reading.words
        for other in index.alike(word, reading.language)
        if other in record.words
    )


def _is_spelled(words: str, language: str, record: Fingerprint, index: Index) -> bool:
    """Whether a record has a word of these, or one that is alike."""
    return any(other in record.words for word in telling_words(words) for other in index.alike(word, language))


def _by_points(sign: Sign) -> float:
    return -sign.points


def _capped(signs: list[Sign], most: float) -> list[Sign]:
    kept = []
    for sign in signs:
        points = min(sign.points, most)
        most -= points
        if points > 0:
            kept.append(Sign(points, sign.words))
    return kept


def _damped(signs: list[Sign], most: float, share: float) -> Iterator[Sign]:
    """Yield signs, of which what goes beyond a sum counts a share: a cut would make neighbours equal."""
    for sign in signs:
        whole = min(sign.points, most)
        most -= whole
        yield Sign(whole + (sign.points - whole) * share, sign.words)


def _concepts(
    reading: Reading, record: Fingerprint, index: Index
) -> tuple[list[Sign], list[tuple[float, str]], frozenset[str]]:
    """Return what shared concepts are worth, what the record has nothing of, and its words that are so counted."""
    shared: list[Sign] = []
    met: list[Seen] = []
    unseen: list[tuple[float, str]] = []
    places = index.weights.vocabulary
    used = set(reading.concepts)
    for name, asked in reading.concepts.items():
        worth = _worth(name, asked, index)
        seen = record.concepts.get(name)
        near = None if seen or not worth else _related(name, record.concepts, used, index.weights.generic)
        if seen is not None:
            met.append(seen)
        if seen is not None and worth:
            shared.append(Sign(worth * places[seen.where], _same(asked.words, seen.words)))
        elif near is not None:
            share = places[_nearness(name, asked.words, near)] * places[near.where]
            met.append(near)
            points = min(worth, index.rarity(f"concept:{near.concept.id}")) * share
            shared.append(Sign(points, f"'{asked.words}' and '{near.words}'"))
            used.add(near.concept.id)
        elif worth and asked.weight >= 1.0 and _is_absent(name, asked, reading.language, record, index):
            unseen.append((_missed(asked.concept, index) * asked.weight, asked.words))
    counted = frozenset(word for seen in met for word in telling_words(seen.words))
    return [one for one in shared if one.points >= _LEAST], unseen, counted


def _nearness(name: str, words: str, near: Seen) -> str:
    """Return which weight a concept has that is near one of the claim's: more where both say it with a word alike."""
    if set(telling_words(words)) & set(telling_words(near.words)):
        return "same_word"
    return "related" if are_of_a_kind(name, near.concept.id) else "akin"


def _is_absent(name: str, asked: Asked, language: str, record: Fingerprint, index: Index) -> bool:
    """Whether the record has nothing of a concept that it would name if it were about it."""
    if asked.concept is None or asked.concept.kind not in _TELLING or name in index.weights.beside:
        return False
    if _is_spelled(asked.words, language, record, index):
        return False
    return not any(are_akin(name, other) for other in record.concepts)


def _worth(name: str, asked: Asked, index: Index) -> float:
    if name in index.weights.generic:
        return 0.0
    kind = asked.concept.kind if asked.concept is not None else "other"
    share = index.weights.vocabulary["peculiar"] if kind == "population" and name not in PLAIN_PEOPLE else 1.0
    return share * index.weights.concept[kind] * index.rarity(f"concept:{name}") * asked.weight


def _missed(concept: Concept | None, index: Index) -> float:
    """Return what it is worth that one side has nothing of a concept: rarer than some, it tells no more."""
    if concept is None:
        return 0.0
    rarity = min(index.rarity(f"concept:{concept.id}"), index.weights.vocabulary["rarest_missed"])
    return index.weights.concept[concept.kind] * rarity


def _related(name: str, concepts: Mapping[str, Seen], used: Container[str], generic: Container[str]) -> Seen | None:
    """Return a concept of the record that is narrower or broader than one of the claim's, and counts for no other.

    Where there is none, one that plain words say for it.
    """
    left = [(other, seen) for other, seen in concepts.items() if other not in generic and other not in used]
    left = [(other, seen) for other, seen in left if are_akin(name, other)]
    near = (seen for other, seen in left if are_of_a_kind(name, other))
    return next(near, left[0][1] if left else None)


def _same(asked: str, seen: str) -> str:
    return f"'{asked}'" if asked.casefold() == seen.casefold() else f"'{asked}' ~ '{seen}'"


def _words(reading: Reading, record: Fingerprint, counted: Container[str], index: Index) -> list[Sign]:
    """Return what words are worth that are alike in both and count for no concept, the weightiest first."""
    weights = index.weights.vocabulary
    foreign = not reading.language.startswith(language_of(record.record.title))
    signs = []
    for word, asked in reading.words.items():
        if asked.concept is not None and asked.concept.id in record.concepts:
            continue  # said already
        best: tuple[float, str] | None = None
        for other, likeness in index.alike(word, reading.language).items():
            if other in counted:
                continue
            if other in record.words and not (foreign and len(word) < _FRIENDS and word not in reading.capitals):
                points = weights["word"] * index.rarity(f"word:{other}") * likeness * asked.weight
                points *= weights[record.words[other]]
                if best is None or points > best[0]:
                    best = (points, other)
        if best is not None:
            signs.append(Sign(best[0], _same(word, best[1])))
    return sorted(signs, key=_by_points)


def _unasked(reading: Reading, record: Fingerprint, index: Index, share: float) -> list[tuple[float, str]]:
    """Return the concepts of the record's title that the claim has in no form, what was done to people in full."""
    missing = []
    theme = index.weights.vocabulary["theme"]
    for name, seen in record.concepts.items():
        if seen.where != "title" or seen.concept.kind not in _TELLING:
            continue
        if name in index.weights.generic or name in index.weights.beside:
            continue
        near = [asked.weight for other, asked in reading.concepts.items() if are_akin(name, other)]
        if any(weight > theme for weight in near) or _is_named(seen.words, reading, index):
            continue
        worth = _missed(seen.concept, index) * (index.weights.vocabulary["theme_unasked"] if near else 1.0)
        missing.append((worth if seen.concept.kind in _DONE else worth * share, seen.words))
    return missing


def _is_named(words: str, reading: Reading, index: Index) -> bool:
    """Whether a claim has the last of some words, on which the others hang: "their aids" for "hearing aids"."""
    (*_, last) = (None, *telling_words(words))
    return any(last in index.alike(word, reading.language) for word in reading.words)


def _absent(missing: list[tuple[float, str]], each: float, most: float, words: str) -> Iterator[Sign]:
    if missing:
        missing.sort(reverse=True)
        named = ", ".join(f"'{one}'" for _, one in missing[:3])
        yield Sign(max(each * sum(worth for worth, _ in missing), most), f"{named} {words}")
