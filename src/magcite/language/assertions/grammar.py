"""What the grammar of comparison tells, whatever the words: each language's `[grammar]`.

"As steep as" and «lika brant» say that two are alike, whatever is steep; "not any quicker" denies whatever is
compared; "went from nine to six" is lower; "but the pulse did not" denies of one outcome what is told of another.

Attributes of the table:
    even: what stands before the first "as": "just"; as, than_as: the words round what is alike; verbs: what stands
        right before the first of them, where no word of `even` does.
    scales: words before the first "as" that scale or deny: "half".
    manner: adverbs that tell how a change went, and do not compare two: "just as clearly".
    unlike: words that are alike of things which are no outcome: "old", "expensive"; amounts: words for how many
        there are, which tell nothing of people; people: who they are.
    counts, beside: "as" "many" had a cold as "without" it; ever: what behind "as much as" is no other treatment.
    nobody: subjects that deny all that is said of them; neither: denies the comparative
        right behind it; nots, any: negations, and what stands between them and a
        comparative: "any"; comparatives: forms of those.
    moved: verbs before two levels: "went" from nine to six; start, end: what stands before each of these.
    but, not: what opens and denies a rest of a sentence: "but" the pulse did "not".
    idle: what opens a sentence that tells of no outcome: the "price" rose; changed: verbs of what is done to them.
    held_in: where a level is measured, of which an amount is an outcome: "in the blood".
    idle_behind: words behind what is compared that make it no outcome: better "known".
    recruited, relative: verbs for taking part, and what stands before those where others are told from them: those
        "who" took part; resumed: what opens the next statement after people took part: ", and those who".
    builds, sources: verbs for what figures rest on, with what they rest on.
    dummies, copulas, with: subjects that stand for what follows («det var vanligare med»), verbs behind any other, and
        what opens what goes with an outcome.
    paced: ids of outcomes that are counted by the minute, of which slower is less and faster more.
    kept: words that look like what people ate or did, and are none: «skilde sig inte åt».
    the, kinds, things: "the" "shorter" "course", which is one of several and tells no direction.
    fronted: what opens the outcome that is spoken of, and no condition: "when it comes to".
    twins: id of an outcome -> what names it beside its twin: "the upper"; twin_nouns: what may stand behind those;
        twin_words: one of these, or a noun, stands in such a sentence.
    asides: what stands between commas: "on the other hand".
    linking: verbs of growth that may link: "grew" rarer.
    besides: what opens something that people did without: "without" training.
    crowding, of_crowd: what tells of more people: "more" "of them".
    either_way: what opens something that made no difference, and asks nothing: "whether or not" they smoked.
    elided: what ends such a rest, instead of `not`: the pulse "did not".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import load, table_of
from magcite.model import Direction, Span

__all__ = ["Grammar", "grammar_of", "moved_way", "twins_in"]

_WORD = r"[^\W\d]+"


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's cues as patterns.

    Attributes:
        alike: "as … as", with a group `how`, `so` or `many`.
        ever: what stands right behind "as … as" and is no other treatment: as much as "ever".
        manner, unlike, amounts, people: what keeps that from being a comparison of outcomes.
        denied: from a negation to what is compared.
        moved: with groups `first` and `second`.
        rest: the whole of a piece that denies of its outcome what was told before.
        idle: opens a sentence, or stands in it, that tells of no outcome.
        recruited: verbs for taking part, but for those that tell people from others.
        resumed: what parts those from the next statement.
        building: what rests on sources.
        twins: with groups named by number.
        twin_names: their ids, in that order.
        twin_words: what stands in a sentence that names twins.
        whole: words for how people are that may hold one for what they do: "walked further".
        paced: ids of outcomes of which slower is less; slower, faster: how that is told.
        predicates: a subject with its verb, right before what is said of it; circumstances: what stands between that
            and what goes with it: more common "with".
        gapped: a joint behind which a sentence goes on without its verb: "and" the pulse by two.
        fronted: opens the outcome that is spoken of.
        kept: words that look like exposures.
        kinds: one of several things, by what sets it apart.
        besides: what opens something that people did without.
        either_way: a whole clause of what made no difference, up to a pause.
        crowd: opens a statement of more people: "more of them".
        linking: verbs of growth that link an outcome to what it became: "grew" rarer.
        rebutted: what is only named to be set against the words before it: more migraine, "not fewer".
        asides: between two commas, what may part a subject from its verb: ", on the other hand,".
    """

    alike: re.Pattern[str]
    ever: re.Pattern[str]
    manner: re.Pattern[str]
    unlike: re.Pattern[str]
    amounts: re.Pattern[str]
    people: re.Pattern[str]
    denied: re.Pattern[str]
    moved: re.Pattern[str]
    rest: re.Pattern[str]
    idle: re.Pattern[str]
    recruited: re.Pattern[str]
    resumed: re.Pattern[str]
    building: re.Pattern[str]
    twins: re.Pattern[str]
    twin_names: tuple[str, ...]
    twin_words: re.Pattern[str]
    whole: Narrowed
    paced: frozenset[str]
    slower: re.Pattern[str]
    faster: re.Pattern[str]
    predicates: re.Pattern[str]
    circumstances: re.Pattern[str]
    gapped: re.Pattern[str]
    fronted: re.Pattern[str]
    kept: re.Pattern[str]
    kinds: re.Pattern[str]
    asides: re.Pattern[str]
    rebutted: re.Pattern[str]
    linking: re.Pattern[str]
    crowd: re.Pattern[str]
    besides: re.Pattern[str]
    either_way: re.Pattern[str]


@lru_cache(maxsize=8)
def grammar_of(language: str) -> Grammar:
    """Return the patterns of a language; they match nothing where its data has no such table."""
    table = table_of(language, "grammar")
    one = alternations(table, *_LISTS)
    number = rf"(?:\d+(?:[.,]\d+)?|{alternation(load(language).numbers.words)})"
    twins: dict[str, list[str]] = table.get("twins", {})
    groups = "|".join(f"(?P<t{place}>{alternation(cues)})" for place, cues in enumerate(twins.values()))
    nouns = one["twin_nouns"]
    level = rf"(?!\s+(?:{_WORD}\s+){{1,4}}?{one['held_in']}(?!\w))"
    return Grammar(
        alike=_alike(one, number),
        ever=re.compile(rf"\s+{one['ever']}(?!\w)", re.IGNORECASE),
        manner=compiled_words(one["manner"]),
        unlike=compiled_words(one["unlike"]),
        amounts=compiled_words(one["amounts"]),
        people=compiled_words(one["people"]),
        denied=re.compile(
            rf"(?<!\w){one['nots']}(?:\s+{_WORD}){{0,6}}?\s+{one['any']}\s+{one['comparatives']}(?!\w)"
            rf"|(?<!\w){one['neither']}(?:\s+{_WORD}){{0,3}}?\s+{one['comparatives']}(?!\w)"
            rf"|\A\W*(?:{_WORD}\s+)?{one['nobody']}(?:\s+{_WORD}){{1,3}}?\s+{one['comparatives']}(?!\w)",
            re.IGNORECASE,
        ),
        moved=re.compile(
            rf"(?<!\w){one['moved']}(?:\s+{_WORD}){{0,3}}?\s+{one['start']}\s+(?:{_WORD}\s+)?(?P<first>{number})(?!\w)"
            rf"[^.;:,\d]{{0,30}}?\s+{one['end']}\s+(?:{_WORD}\s+)?(?P<second>{number})(?!\w)",
            re.IGNORECASE,
        ),
        rest=re.compile(
            rf"\W*{one['but']}\s+(?:{one['not']}\s+(?:{_WORD}[\s-]*){{1,4}}"
            rf"|(?:{_WORD}[\s-]+){{1,5}}?{alternation(table.get('elided', ()))})[\s.!)]*\Z",
            re.IGNORECASE,
        ),
        idle=re.compile(
            rf"\A\W*(?:{_WORD}\s+){{0,3}}?{one['idle']}(?!\w){level}|(?<!\w){one['changed']}\s+(?:{_WORD}\s+)?{one['idle']}(?!\w)"
            rf"|(?<!\w){one['idle_behind']}(?!\w)",
            re.IGNORECASE,
        ),
        recruited=re.compile(
            rf"(?<!\w)(?P<who>{one['relative']}\s+(?:{_WORD}\s+)?)?{one['recruited']}(?!\w)", re.IGNORECASE
        ),
        resumed=re.compile(rf",?\s+{one['resumed']}(?!\w)", re.IGNORECASE),
        building=re.compile(
            rf"(?<!\w){one['builds']}(?=\s+(?:{_WORD}\s+){{0,3}}?(?:\d|{one['sources']}(?!\w)))", re.IGNORECASE
        ),
        twins=re.compile(rf"(?<!\w)(?:{groups or '(?!)'})(?:\s+(?P<noun>{nouns}))?(?!\w)", re.IGNORECASE),
        twin_names=tuple(twins),
        twin_words=compiled_words(rf"(?:{one['twin_words']}|{nouns})"),
        whole=pattern(tuple(table_of(language, "grammar_more").get("states", ()))),
        paced=frozenset(table.get("paced", ())),
        slower=compiled_words(one["slower"]),
        faster=compiled_words(one["faster"]),
        predicates=re.compile(
            rf"(?<!\w)(?!{one['dummies']}(?!\w)){_WORD}\s+{one['copulas']}(?:\s+{_WORD})?\s+\Z", re.IGNORECASE
        ),
        circumstances=re.compile(rf"\s+{one['with']}\s+(?:{_WORD}\s+)?\Z", re.IGNORECASE),
        gapped=re.compile(rf",?\s{one['gaps']}\s", re.IGNORECASE),
        kept=compiled_words(one["kept"]),
        kinds=compiled_words(rf"{one['the']}\s+{one['kinds']}\s+{one['things']}"),
        fronted=re.compile(rf"[,\s]*{one['fronted']}(?!\w)", re.IGNORECASE),
        linking=compiled_words(one["linking"]),
        besides=compiled_words(one["besides"]),
        either_way=re.compile(rf",?\s*(?<!\w){one['either_way']}(?!\w)[^,.;:()]*", re.IGNORECASE),
        crowd=re.compile(
            rf"[\s,;:–—(]*(?:{one['but']}\s+|{one['gaps']}\s+)?(?P<more>{one['crowding']})\s+{one['of_crowd']}(?!\w)",
            re.IGNORECASE,
        ),
        rebutted=re.compile(rf",\s+{one['nots']}\s+{one['comparatives']}(?=\s*(?:[.,;:)]|\Z))", re.IGNORECASE),
        asides=re.compile(rf",?\s*{one['asides']}\s*[,.!)]", re.IGNORECASE),
    )


def _alike(one: dict[str, str], number: str) -> re.Pattern[str]:
    """Return "as … as": after a word of evenness up to an end or the second "as", else after a verb up to that."""
    how = rf"(?P<how>{_WORD})"
    opening = rf"{one['verbs']}\s+(?:(?!{one['scales']}(?!\w)){_WORD}\s+)?{one['as']}"
    many = rf"{one['as']}\s+(?P<many>{one['counts']})(?:\s+{_WORD}){{0,9}}?\s+{one['than_as']}\s+{one['beside']}"
    plain = rf"{opening}\s+(?P<so>{_WORD})(?:\s+{_WORD}){{0,4}}?\s+{one['than_as']}(?!\s+{number})"
    return re.compile(rf"(?<!\w)(?:(?<!\bby )(?<!\bmed ){one['even']}\s+{how}|{plain}|{many})(?!\w)", re.IGNORECASE)


def moved_way(written: str, language: str) -> tuple[Span, Direction] | None:
    """Return which way an outcome moved between two levels, and where that is told: "went from nine to six"."""
    found = grammar_of(language).moved.search(written)
    if found is None:
        return None
    first, second = (_value(found[name], language) for name in ("first", "second"))
    if first == second:
        return None
    return Span(found.start(), found.end()), Direction.LOWER if second < first else Direction.HIGHER


def _value(written: str, language: str) -> float:
    said = load(language).numbers.words.get(written.lower())
    return float(written.replace(",", ".")) if said is None else float(said)


def twins_in(text: str, language: str) -> list[tuple[str, Span, Span]]:
    """Return the outcomes that are named beside their twins, each with its place and that of the word that names it.

    "The lower" alone is one where a noun of it, or a word that it is measured by, stands in the sentence.
    """
    known = grammar_of(language)
    found = list(known.twins.finditer(text))
    both = len({one.lastgroup if one.lastgroup != "noun" else _twin(one) for one in found}) > 1
    told = []
    for one in found:
        if not (one["noun"] or (both and known.twin_words.search(text))):
            continue
        name = _twin(one)
        told.append((known.twin_names[int(name[1:])], Span(one.start(), one.end()), Span(*one.span(name))))
    return told


def _twin(match: re.Match[str]) -> str:
    return next(name for name, said in match.groupdict().items() if said and name != "noun")


_LISTS = (
    *(
        "even",
        "as",
        "than_as",
        "verbs",
        "manner",
        "unlike",
        "amounts",
        "people",
        "nobody",
        "nots",
        "any",
        "comparatives",
    ),
    *("counts", "beside", "ever"),
    *("moved", "start", "end", "but", "not", "idle", "changed", "idle_behind", "recruited", "relative", "resumed"),
    *("builds", "sources", "twin_nouns", "twin_words", "slower", "faster", "gaps"),
    *("neither", "scales", "dummies", "copulas", "with", "fronted", "kept", "the", "kinds", "things"),
    *("asides", "linking", "crowding", "of_crowd", "besides", "either_way", "held_in"),
)
