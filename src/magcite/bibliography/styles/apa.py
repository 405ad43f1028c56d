"""APA, seventh edition, in the language of the bibliography.

Publication Manual of the American Psychological Association, 2020, chapters 9-10, and the examples at
https://apastyle.apa.org/style-grammar-guidelines/references/examples. Titles keep the capitals they have: which
words are names, no program knows. In a Swedish list the words are Swedish and the signs stay APA's.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from magcite.bibliography.dates import in_words, month_and_day, year_of
from magcite.bibliography.elements import Runs, between, sentences, stretch
from magcite.bibliography.names import family_first, initials_first, sort_name
from magcite.bibliography.sorting import collate
from magcite.bibliography.styles.style import SortKey, Style
from magcite.errors import IdentifierError
from magcite.identifiers import Url
from magcite.language import LANGUAGES, label
from magcite.model import Item, Name, Run
from magcite.model.bibtex_types import ET_AL

__all__ = ["STYLE"]

_MOST_NAMES, _NAMES_BEFORE_DOTS = 20, 19
_PERIODICAL = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "review", "review-book", "post-weblog"}
)
_PART = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
_ANYTHING = frozenset({None, "document", "periodical"})  # what the record does not tell, its fields may
_DAY_MATTERS = frozenset(
    {
        *("article-magazine", "article-newspaper", "broadcast", "entry-encyclopedia", "interview", "paper-conference"),
        *("personal_communication", "post", "post-weblog", "speech", "webpage"),
    }
)
# what a work is, in brackets, where its title and publisher do not show it
_KINDS = {
    "thesis": "kind-thesis",
    "dataset": "kind-dataset",
    "software": "kind-software",
    "speech": "kind-speech",
    "paper-conference": "kind-paper",
    "motion_picture": "kind-film",
    "song": "kind-song",
    "broadcast": "kind-broadcast",
    "interview": "kind-interview",
    "manuscript": "kind-manuscript",
    "patent": "kind-patent",
    "map": "kind-map",
    "graphic": "kind-image",
    "figure": "kind-image",
    "standard": "kind-standard",
}
# BibLaTeX's words for the level of a thesis, and CSL's
_LEVELS = {
    "mathesis": "kind-masters",
    "master's thesis": "kind-masters",
    "phdthesis": "kind-doctoral",
    "doctoral dissertation": "kind-doctoral",
}
_EDITION = re.compile(
    r"(\d{1,9}|[^\W\d_]+)(?:st|nd|rd|th|:[ae])?\.?(?:\s+(?:edn?|edition|uppl|upplagan?)\.?)?", re.IGNORECASE
)
_EDITION_WORD = re.compile(r"\b(?:edn?|edition|uppl|upplagan?|utg|utg[åa]van?)\b", re.IGNORECASE)
_ARTICLE_WORD = re.compile(r"^\s*(?:article|art\.|artikel)\s+(?=\S*\d)", re.IGNORECASE)


def format_reference(item: Item, language: str) -> Runs:
    """Return the reference; a variable year-suffix in `Item.other` goes after the year."""
    author, date = stretch(_author(item, language)), stretch(f"({_date(item, language)})")
    title, *source = _shape(item)(item, language)
    head = (author, date, title) if author else (title, date)
    return sentences((*head, *source, _link(item, language)))


def sort_key(item: Item, language: str) -> SortKey:
    """Return authors, year (none first, words such as "in press" last), title without its article."""
    articles = label("articles", language).split()
    words = (item.title or "").split()
    bare = " ".join(words[1:] if len(words) > 1 and words[0].lower() in articles else words)
    title = collate(bare, language)
    names = _shown_first(item)
    people = tuple(tuple(collate(part, language) for part in sort_name(name)) for name in names)
    issued = item.issued
    year = (1, issued.year) if issued and issued.year is not None else (2 if issued and issued.literal else 0, 0)
    return people or ((title, ""),), year, title


def same_label(item: Item, language: str) -> str:
    """Return authors and year, which two works may share; "" for a work without author."""
    names = _shown_first(item)
    if not names or (item.issued and item.issued.literal):
        return ""
    return "|".join([*(family_first(name).casefold() for name in names), year_of(item.issued, language)])


def _shape(item: Item) -> Callable[[Item, str], tuple[Runs, ...]]:
    if not item.container_title:
        return _on_its_own
    if item.type in _PERIODICAL:
        return _in_periodical
    if item.type in _PART:
        return _in_book
    if item.type in _ANYTHING:
        return _in_periodical if item.volume or item.issue else _in_book
    return _on_its_own


def _in_periodical(item: Item, language: str) -> tuple[Runs, ...]:
    """Title upright; "Journal, 12(3), 45-67"."""
    issue = f"({item.issue})" if item.issue else ""
    number = (*stretch(item.volume, italic=True), *stretch(issue))
    container = stretch(item.container_title, italic=True)
    return _translated_title(item, language), between(
        ", ", (container, number, stretch(_pages(item, language, labelled=False)))
    )


def _in_book(item: Item, language: str) -> tuple[Runs, ...]:
    """Title upright; "In E. Editor (Ed.), Book (2nd ed., pp. 1-2)"; publisher."""
    book = between(" ", (stretch(item.container_title, italic=True), _details(item, language, pages=True)))
    editors = stretch(_editors(item, language))
    where = (*stretch(label("in", language)), Run(" "), *between(", ", (editors, book)))
    return _translated_title(item, language), where, stretch(_publisher(item))


def _on_its_own(item: Item, language: str) -> tuple[Runs, ...]:
    """Title in italics, details in parentheses, kind in brackets; then where it came out."""
    title = _title(item, language, italic=True)
    whole = between(" ", (title, _details(item, language, pages=False), _kind(item, language)))
    event = ", ".join(filter(None, (item.event_title, _place(item))))
    container = item.container_title if item.container_title not in _author_texts(item) else None
    publisher = None if item.type == "thesis" else _publisher(item)
    return whole, stretch(event), stretch(container), stretch(publisher if publisher != container else None)


def _title(item: Item, language: str, *, italic: bool = False) -> Runs:
    return stretch(item.title, italic=italic) or stretch(f"[{label('no_title', language)}]")


def _translated_title(item: Item, language: str) -> Runs:
    """Return "Title (J. Sallis, Trans.)", of a part of something."""
    translators = _translators(item, language)
    return between(" ", (_title(item, language), stretch(f"({translators})" if translators else "")))


def _shown_first(item: Item) -> tuple[Name, ...]:
    """Return the people a reference begins with; the editors of a whole stand after the title of its part."""
    return item.author or (() if item.type in _PERIODICAL | _PART else item.editor)


def _author(item: Item, language: str) -> str:
    if item.author:
        return _listed([family_first(name) for name in item.author], _more_than_named(item, "author", language))
    if _shown_first(item):
        names = _listed([family_first(name) for name in item.editor], _more_than_named(item, "editor", language))
        return f"{names} ({_editor_label(item, language)})"
    return ""


def _editors(item: Item, language: str) -> str:
    if not item.editor:
        return ""
    names = [initials_first(name) for name in item.editor]
    last = _more_than_named(item, "editor", language)
    listed = " & ".join(names) if len(names) == 2 and not last else _listed(names, last)  # noqa: PLR2004
    return f"{listed} ({_editor_label(item, language)})"


def _editor_label(item: Item, language: str) -> str:
    several = len(item.editor) > 1 or _more_than_named(item, "editor", language)
    return label("editors" if several else "editor", language)


def _translators(item: Item, language: str) -> str:
    """Return "H. Weaver, Trans."; "" where nobody translated it, or nobody but its author."""
    if not item.translator or item.translator == item.author:
        return ""
    names = [initials_first(name) for name in item.translator]
    last = _more_than_named(item, "translator", language)
    listed = " & ".join(names) if len(names) == 2 and not last else _listed(names, last)  # noqa: PLR2004
    return f"{listed}, {label('translators' if len(names) > 1 or last else 'translator', language)}"


def _more_than_named(item: Item, variable: str, language: str) -> str:
    """Return "et al." where the record itself says that its list goes on."""
    goes_on = variable in dict(item.other).get(ET_AL, "").split()
    return label("et_al", language) if goes_on else ""


def _listed(names: Sequence[str], last: str) -> str:
    if len(names) > _MOST_NAMES:
        return f"{', '.join(names[:_NAMES_BEFORE_DOTS])}, … {names[-1]}"
    if last:
        return ", ".join((*names, last))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, & {names[-1]}"


def _date(item: Item, language: str) -> str:
    year = year_of(item.issued, language, dict(item.other).get("year-suffix", ""))
    day = month_and_day(item.issued, language) if item.type in _DAY_MATTERS else ""
    return f"{year}, {day}" if day else year


def _details(item: Item, language: str, *, pages: bool) -> Runs:
    """Return "(H. Weaver, Trans.; 2nd ed., Vol. 3)"; the pages of a part, whose own title names its translators."""
    said = [
        _edition(item, language),
        f"{label('volume_short', language).capitalize()} {item.volume}" if item.volume else "",
        _number(item, language),
        _pages(item, language, labelled=True) if pages else "",
    ]
    translators = "" if pages else _translators(item, language)
    inside = "; ".join(filter(None, (translators, ", ".join(filter(None, said)))))
    return stretch(f"({inside})" if inside else "")


def _edition(item: Item, language: str) -> str:
    if not item.edition:
        return ""
    known = _EDITION.fullmatch(item.edition.strip())
    number = int(known[1]) if known and known[1].isdecimal() else _numerals().get(known[1].lower()) if known else None
    if number:
        return label("edition_number", language).format(number=_ordinal(number, language))
    named = _EDITION_WORD.search(item.edition)
    return item.edition if named else f"{item.edition} {label('edition', language)}"


@cache
def _numerals() -> Mapping[str, int]:
    """Return the numbers of "first", "andra", ... in every language."""
    words = (label("ordinal_words", tag).split() for tag in LANGUAGES)
    return {word: number for listed in words for number, word in enumerate(listed, start=1)}


def _ordinal(number: int, language: str) -> str:
    endings = label("ordinal_endings", language).split()
    if not endings:
        return str(number)
    teens, last = number // 10 % 10 == 1, number % 10
    return f"{number}{endings[last if last < len(endings) and not teens else 0]}"


def _number(item: Item, language: str) -> str:
    if not item.number:
        version = dict(item.other).get("version")
        return label("version_number", language).format(number=version) if version else ""
    numbered = "report_number" if item.type == "report" and item.number.isalnum() else None
    return label(numbered, language).format(number=item.number) if numbered else item.number


def _pages(item: Item, language: str, *, labelled: bool) -> str:
    if not item.page:
        number = None if labelled else _ARTICLE_WORD.sub("", item.number or "")
        return label("article_number", language).format(number=number) if number else ""
    pages = re.sub(r"(?<=\w)\s*[-‐‑–—]+\s*(?=\w)", "–", item.page)
    if labelled:
        return f"{label('pages_short' if re.search(r'[–,]', pages) else 'page_short', language)} {pages}"
    if re.fullmatch(r"e\d+", pages, re.IGNORECASE):
        return label("article_number", language).format(number=pages)
    return pages


def _kind(item: Item, language: str) -> Runs:
    """Return "[Doctoral dissertation, Uppsala University]", "[Data set]", or what the record calls itself."""
    known = _LEVELS.get((item.genre or "").lower()) if item.type == "thesis" else None
    known = known or (None if item.genre else _KINDS.get(item.type or ""))
    said = label(known, language) if known else item.genre or ""
    if item.type == "thesis":
        said = ", ".join(filter(None, (said, item.publisher)))
    return stretch(f"[{said}]" if said else "")


def _publisher(item: Item) -> str | None:
    return item.publisher if item.publisher not in _author_texts(item) else None


def _place(item: Item) -> str | None:
    return dict(item.other).get("event-place") or (item.publisher_place if item.event_title else None)


def _author_texts(item: Item) -> set[str | None]:
    return {name.literal for name in item.author}


def _link(item: Item, language: str) -> Runs:
    """Return the DOI's address, the work's own, or that of its record; no full stop ever follows it."""
    if item.doi:
        return (Run(item.doi.link, url=item.doi.link),)
    address = _address(item.url) if item.url else None
    if item.url and address is None:
        return stretch(item.url)
    if address is None:
        address = next((one.link for one in (item.pmcid, item.pmid, item.arxiv) if one), None)
    if address is None:
        return ()
    run = Run(address, url=address)
    if item.accessed is None or item.issued is not None:  # a work with a date is not going to change
        return (run,)
    return (Run(label("retrieved_from", language).format(date=in_words(item.accessed, language)) + " "), run)


def _address(text: str) -> str | None:
    try:
        return Url.parse(text).link
    except IdentifierError:
        return None


STYLE = Style("apa", format_reference, sort_key, same_label)
