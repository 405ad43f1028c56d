"""Pages of sentences that look alike, and edits that know where each sentence really went."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from random import Random

from hypothesis import strategies as st

from magcite.model import Span

__all__ = ["EDITS", "Draft", "Edit", "Sentence", "drafts", "edit", "edits", "make_draft", "retype"]

_OPENINGS = {
    "sv": [
        "I en studie på {n} {who} såg man att {what} {verb} {outcome} med {p}% efter {w} veckor",
        "I en randomiserad, dubbelblind och placebokontrollerad studie på {n} {who} sänkte {dose} mg {what} {outcome}",
        "Forskare följde {n} {who} i {w} år och fann att {what} var associerat med {p}% lägre risk för {outcome}",
        "Slutsatsen av studien var att {what} inte påverkade {outcome} hos {who}",
        "En metaanalys av {k} studier med totalt {n} {who} visade att {what} {verb} {outcome}",
        "Författarna betonar att fler studier på {who} behövs innan man kan säga att {what} {verb} {outcome}",
    ],
    "en": [
        "In a study of {n} {who}, {what} {verb} {outcome} by {p}% after {w} weeks",
        "In a randomised, placebo-controlled trial in {n} {who}, {dose} mg of {what} a day {verb} {outcome}",
        "Researchers followed {n} {who} for {w} years and found that {what} went with a {p}% lower risk of {outcome}",
        "The authors concluded that {what} did not change {outcome} in {who}",
        "A meta-analysis of {k} trials with {n} {who} found that {what} {verb} {outcome}",
        "More research in {who} is needed before anybody can say that {what} {verb} {outcome}",
    ],
}
_WORDS = {
    "sv": {
        "who": ["män", "kvinnor", "personer", "överviktiga patienter", "äldre kvinnor", "friska vuxna"],
        "what": ["magnesium", "zink", "kalcium", "magnesiumcitrat", "D-vitamin"],
        "verb": ["minskade", "ökade", "sänkte", "förbättrade"],
        "outcome": ["blodtrycket", "risken för stroke", "sömnen", "artärstelheten", "dödligheten i cancer", "migränen"],
    },
    "en": {
        "who": ["men", "women", "adults", "overweight patients", "older women", "healthy volunteers"],
        "what": ["magnesium", "zinc", "calcium", "magnesium citrate", "vitamin D"],
        "verb": ["lowered", "raised", "improved", "reduced"],
        "outcome": [
            "blood pressure",
            "the risk of stroke",
            "sleep",
            "arterial stiffness",
            "cancer mortality",
            "migraine",
        ],
    },
}
_ANOTHER = 3  # letters that make another word; one that differs in fewer is the same one misspelt, to any reader
_TITLES = {"sv": "Forskning på", "en": "Research on"}
_SYLLABLES = [
    "mag",
    "ne",
    "si",
    "um",
    "tra",
    "kol",
    "ber",
    "vin",
    "hös",
    "lät",
    "on",
    "der",
    "ska",
    "tig",
    "lun",
    "fer",
]
_OPPOSITES = {
    "minskade": "ökade",
    "ökade": "minskade",
    "sänkte": "höjde",
    "lowered": "raised",
    "raised": "lowered",
    "reduced": "increased",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the draft.

    Attributes:
        origin: the number of the sentence of the first draft that it is, or is a copy of; None for one added later.
        text: with its full stop.
        change: the gravest that was done to it: "" none, "typo", "weighty".
        copy: whether it is a copy.
    """

    origin: int | None
    text: str
    change: str = ""
    copy: bool = False


@dataclass
class Draft:
    """A page as paragraphs of sentences, with headings between some of them.

    Attributes:
        listed: whether each sentence is the item of a list.
    """

    language: str
    paragraphs: list[list[Sentence]]
    headings: dict[int, str] = field(default_factory=dict)
    listed: bool = False

    def render(self) -> tuple[str, list[tuple[Sentence, Span]]]:
        """Return the page and where each sentence stands on it."""
        parts: list[str] = []
        placed: list[tuple[Sentence, Span]] = []
        length = 0

        def add(text: str) -> None:
            nonlocal length
            parts.append(text)
            length += len(text)

        for number, paragraph in enumerate(self.paragraphs):
            if number in self.headings:
                add(f"{self.headings[number]}\n\n")
            for place, sentence in enumerate(paragraph):
                if self.listed:
                    add("\n- " if place else "- ")
                elif place:
                    add(" ")
                placed.append((sentence, Span(length, length + len(sentence.text))))
                add(sentence.text)
            add("\n\n")
        return "".join(parts), placed


def make_draft(random: Random) -> Draft:
    """Return a first draft of 4 to 12 paragraphs, in Swedish or English."""
    language = random.choice(("sv", "en"))
    number = 0
    paragraphs: list[list[Sentence]] = []
    for _ in range(random.randint(4, 12)):
        paragraph: list[Sentence] = []
        for _ in range(random.randint(1, 5)):
            if paragraph and random.random() < 0.3:
                text = _look_alike(paragraph[-1].text, random)
            else:
                text = _sentence(language, random)
            paragraph.append(Sentence(number, text))
            number += 1
        paragraphs.append(paragraph)
    return _titled(language, paragraphs, listed=random.random() < 0.15)


def _titled(language: str, paragraphs: list[list[Sentence]], *, listed: bool) -> Draft:
    return Draft(language, paragraphs, {0: f"{_TITLES[language]} magnesium"}, listed)


def _sentence(language: str, random: Random) -> str:
    if random.random() < 0.25:
        words = ["".join(random.choices(_SYLLABLES, k=random.randint(1, 4))) for _ in range(random.randint(4, 18))]
        return " ".join(words).capitalize() + random.choice((".", ".", "!"))
    values = {name: random.choice(words) for name, words in _WORDS[language].items()}
    numbers = {"n": random.randint(20, 60), "p": random.randint(10, 50), "w": random.randint(3, 24)}
    doses = {"dose": random.choice((250, 300, 350, 400)), "k": random.randint(5, 30)}
    return random.choice(_OPENINGS[language]).format(**values, **numbers, **doses) + "."


def _look_alike(text: str, random: Random) -> str:
    """Return the sentence with one number or one word changed."""
    return _change_number(text, random) or _change_word(text, random)


def _change_number(text: str, random: Random) -> str | None:
    words = text.split(" ")
    places = [place for place, word in enumerate(words) if word.strip(".%,").isdigit()]
    if not places:
        return None
    place = random.choice(places)
    old = words[place].strip(".%,")
    new = old[::-1] if old[::-1] != old and not old.endswith("0") and random.random() < 0.5 else str(int(old) + 1)
    words[place] = words[place].replace(old, new)
    return " ".join(words)


def _change_word(text: str, random: Random) -> str:
    words = text.split(" ")
    place = random.randrange(len(words) - 1)
    old = words[place]
    while _letters_apart(old, words[place]) < _ANOTHER:
        words[place] = "".join(random.choices(_SYLLABLES, k=3))
    return " ".join(words)


def _letters_apart(old: str, new: str) -> int:
    """Return how many letters two words differ in, a swap counting two."""
    codes = SequenceMatcher(None, old.lower(), new, autojunk=False).get_opcodes()
    return sum(max(end - start, stop - begin) for tag, start, end, begin, stop in codes if tag != "equal")


def _spots(draft: Draft, *, live: bool = True) -> list[tuple[int, int]]:
    return [
        (one, two)
        for one, paragraph in enumerate(draft.paragraphs)
        for two, sentence in enumerate(paragraph)
        if not live or (sentence.origin is not None and not sentence.copy)
    ]


def _replace(draft: Draft, random: Random, change: Callable[[str], str | None], grade: str) -> None:
    spots = _spots(draft)
    if not spots:
        return
    one, two = random.choice(spots)
    sentence = draft.paragraphs[one][two]
    text = change(sentence.text)
    if text is not None and text != sentence.text:
        worst = grade if sentence.change != "weighty" else "weighty"
        draft.paragraphs[one][two] = replace(sentence, text=text, change=worst)


def insert(draft: Draft, random: Random) -> None:
    """A new paragraph somewhere."""
    draft.paragraphs.insert(
        random.randint(0, len(draft.paragraphs)), [Sentence(None, _sentence(draft.language, random))]
    )


def insert_look_alike(draft: Draft, random: Random) -> None:
    """A sentence like one on the page, somewhere."""
    one, two = random.choice(_spots(draft, live=False) or [(0, 0)])
    if draft.paragraphs:
        text = _look_alike(draft.paragraphs[one][two].text, random)
        paragraph = random.choice(draft.paragraphs)
        paragraph.insert(random.randint(0, len(paragraph)), Sentence(None, text))


def delete_paragraph(draft: Draft, random: Random) -> None:
    """A paragraph less."""
    if len(draft.paragraphs) > 1:
        del draft.paragraphs[random.randrange(len(draft.paragraphs))]


def delete_sentence(draft: Draft, random: Random) -> None:
    """A sentence less."""
    one, two = random.choice(_spots(draft, live=False) or [(0, 0)])
    if len(draft.paragraphs[one]) > 1:
        del draft.paragraphs[one][two]


def move(draft: Draft, random: Random) -> None:
    """A paragraph elsewhere."""
    paragraph = draft.paragraphs.pop(random.randrange(len(draft.paragraphs)))
    draft.paragraphs.insert(random.randint(0, len(draft.paragraphs)), paragraph)


def move_sentence(draft: Draft, random: Random) -> None:
    """A sentence elsewhere."""
    one, two = random.choice(_spots(draft, live=False) or [(0, 0)])
    if len(draft.paragraphs[one]) > 1:
        sentence = draft.paragraphs[one].pop(two)
        paragraph = random.choice(draft.paragraphs)
        paragraph.insert(random.randint(0, len(paragraph)), sentence)


def swap(draft: Draft, random: Random) -> None:
    """Two paragraphs in each other's place."""
    one, two = random.randrange(len(draft.paragraphs)), random.randrange(len(draft.paragraphs))
    draft.paragraphs[one], draft.paragraphs[two] = draft.paragraphs[two], draft.paragraphs[one]


def split(draft: Draft, random: Random) -> None:
    """A paragraph made two."""
    long = [place for place, paragraph in enumerate(draft.paragraphs) if len(paragraph) > 1]
    if long:
        place = random.choice(long)
        paragraph = draft.paragraphs[place]
        cut = random.randrange(1, len(paragraph))
        draft.paragraphs[place : place + 1] = [paragraph[:cut], paragraph[cut:]]


def join(draft: Draft, random: Random) -> None:
    """Two paragraphs made one."""
    if len(draft.paragraphs) > 1:
        place = random.randrange(len(draft.paragraphs) - 1)
        draft.paragraphs[place : place + 2] = [draft.paragraphs[place] + draft.paragraphs[place + 1]]


def fix_typo(draft: Draft, random: Random) -> None:
    """A letter of a long word dropped, doubled or swapped with its neighbour."""

    def change(text: str) -> str | None:
        words = text.split(" ")
        long = [place for place, word in enumerate(words) if word.isalpha() and len(word) > 6 and word.islower()]
        long = [place for place in long if words[place] not in _OPPOSITES and words[place] != "förbättrade"]
        if not long:
            return None
        place = random.choice(long)
        word = words[place]
        cut = random.randrange(1, len(word) - 2)
        words[place] = random.choice(
            [
                word[:cut] + word[cut + 1 :],
                word[:cut] + word[cut] + word[cut:],
                word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :],
            ]
        )
        return " ".join(words)

    _replace(draft, random, change, "typo")


def change_number(draft: Draft, random: Random) -> None:
    """Another number."""
    _replace(draft, random, lambda text: _change_number(text, random), "weighty")


def negate(draft: Draft, random: Random) -> None:
    """A negation, or the opposite of a word."""

    def change(text: str) -> str | None:
        for word, other in _OPPOSITES.items():
            if f" {word} " in text:
                return text.replace(f" {word} ", f" {other} ", 1)
        words = text.split(" ")
        return " ".join([*words[:3], "inte" if draft.language == "sv" else "not", *words[3:]])

    _replace(draft, random, change, "weighty")


def change_word(draft: Draft, random: Random) -> None:
    """One word for another."""
    _replace(draft, random, lambda text: _change_word(text, random), "weighty")


def duplicate(draft: Draft, random: Random) -> None:
    """A paragraph twice, with one word changed in the second."""
    place = random.randrange(len(draft.paragraphs))
    copy = [replace(sentence, copy=True) for sentence in draft.paragraphs[place]]
    number = random.randrange(len(copy))
    copy[number] = replace(copy[number], text=_look_alike(copy[number].text, random), change="weighty")
    draft.paragraphs.insert(random.randint(0, len(draft.paragraphs)), copy)


EDITS: dict[str, Callable[[Draft, Random], None]] = {
    one.__name__: one
    for one in (
        *(insert, insert_look_alike, delete_paragraph, delete_sentence, move, move_sentence, swap, split, join),
        *(fix_typo, change_number, negate, change_word, duplicate),
    )
}


Edit = tuple[str, int]
"""The name of an edit, and the seed of the choices in it."""


def edit(draft: Draft, changes: list[Edit]) -> None:
    """Make these edits, one after the other."""
    for name, seed in changes:
        EDITS[name](draft, Random(seed))


def edits() -> st.SearchStrategy[list[Edit]]:
    """One to five edits."""
    return st.lists(st.tuples(st.sampled_from(list(EDITS)), st.integers(0, 9999)), min_size=1, max_size=5)


def _study_sentences(language: str) -> st.SearchStrategy[str]:
    values = {name: st.sampled_from(words) for name, words in _WORDS[language].items()}
    numbers = {"n": st.integers(20, 60), "p": st.integers(10, 50), "w": st.integers(3, 24), "k": st.integers(5, 30)}
    filling = st.fixed_dictionaries({**values, **numbers, "dose": st.sampled_from((250, 300, 350, 400))})
    return st.tuples(st.sampled_from(_OPENINGS[language]), filling).map(lambda one: one[0].format(**one[1]) + ".")


def _plain_sentences() -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=3).map("".join)
    return st.lists(words, min_size=4, max_size=10).map(lambda some: " ".join(some).capitalize() + ".")


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A first draft of up to six paragraphs; a sentence may be like the one before it in all but a word or number."""
    language = draw(st.sampled_from(("sv", "en")))
    sentence = st.one_of(st.integers(0, 9999), _study_sentences(language), _plain_sentences())
    number = 0
    paragraphs: list[list[Sentence]] = []
    for drawn in draw(st.lists(st.lists(sentence, min_size=1, max_size=5), min_size=2, max_size=6)):
        paragraph: list[Sentence] = []
        for one in drawn:
            if isinstance(one, str):
                text = one
            else:  # the seed of a look-alike
                before = paragraph[-1].text if paragraph else _sentence(language, Random(one))
                text = _look_alike(before, Random(one))
            paragraph.append(Sentence(number, text))
            number += 1
        paragraphs.append(paragraph)
    return _titled(language, paragraphs, listed=draw(st.booleans()))


def retype(page: str, random: Random) -> str:
    """Return the page typed by somebody else: other line ends, other quotes, accents apart, lines wrapped."""
    for change in random.sample(
        [
            lambda text: text.replace("\n", "\r\n"),
            lambda text: unicodedata.normalize("NFD", text),
            lambda text: text.replace(" och ", "\noch ").replace(" and ", "\nand "),
            lambda text: text.replace("magnesium", "**magnesium**"),
            lambda text: text.replace(" studie ", " [studie](https://example.org/a(b)c) "),
            lambda text: text.replace("%", "\u00a0%"),
            lambda text: text.replace("-", "–"),
        ],
        k=random.randint(0, 3),
    ):
        page = change(page)
    return page
