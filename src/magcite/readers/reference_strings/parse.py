"""A reference string made a record: byline, year, title, container, place, and what is left over.

No style is named or guessed. Identifiers and addresses are taken out, then the place of publication is found from the
end and the byline from the start, and what stands between is title and container: a quotation is the title; of
several sentences the first is the title and the last the container; one alone is the container where volume or pages
follow, and the title otherwise.
"""

import re
from dataclasses import dataclass, replace
from typing import TypeAlias

from magcite.identifiers import Arxiv, Doi, Identifier, Isbn, Pmcid, Pmid, Url, find_identifiers
from magcite.language.markup import plain
from magcite.model import Date, Item, Name
from magcite.readers.reference_strings.names import Byline, read_byline
from magcite.readers.reference_strings.places import Located, locate, year_in

__all__ = ["LONGEST", "ParsedString", "parse_reference_string"]

LONGEST = 2000  # characters; the rest is kept as unparsed
_LABEL = re.compile(r"\s*(?:[\[(]\d{1,3}[\])]\.?|\d{1,3}[.)](?!\d)|\d{1,3}(?=\s*[^\W\d_a-z]))\s*|\s*[*•–-]\s+")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]{1,500}")
_RETRIEVED = re.compile(
    r"(?:Retrieved|Accessed|Available|Cited|Hämtad|Tillgänglig|Läst|Hentet|Tilgængelig|URL|DOI|doi|PMID|PMCID|ISBN)\b"
    r"(?: (?:from|at|on|via|från|på|den|online))?:?[^.]{0,40}(?:\.|\Z)"
)
_QUOTED = re.compile(r"[“\"«„»](?P<title>[^“”\"«»„]{2,600}?)[.,?!]?(?P<mark>[”\"»«“])")
_NEXT = r"(?=[^\W\d_a-zß-öø-ÿ]|[\d(\[“\"])"
_SENTENCE = re.compile(
    rf"(?<=[^\W\d_]{{2}}[.?!])\s+{_NEXT}|(?<=[)\]\d%”\"?!][.])\s+{_NEXT}|(?<=[?!])\s+(?=[^\W\d_a-z])"
)
_NO_DATE = re.compile(r"^[\s.,]*\((?:n\.? ?d\.?|u\.? ?å\.?|in press|i tryck)\)[.,]?", re.IGNORECASE)
_NO_DATE_LATER = re.compile(r"\s*\((?:n\. ?d|u\. ?å)\.\)\.?", re.IGNORECASE)
_NO_PAGES = re.compile(r"\bn\. ?pag\b\.?\s*\Z")  # MLA: not paginated
_DAY_OF_ISSUE = re.compile(
    r"(?:,\s*|\s*\()(?:jan(?:uar[yi])?|feb(?:ruar[yi])?|mar(?:ch|s)?|apr(?:il)?|ma[yj]|jun[ei]?|jul[yi]?|aug(?:usti?)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?: \d{1,2})?\)?\Z",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[^\W\d_]|vs|St|Dr|Mr|Jr|no|No|vol|Vol|ed|eds|Ed|Eds|cf|ca|al|spp|sp|var|Suppl|Proc|Int|J|Inc|Ltd|Univ)\.)\Z"
)
_IN = re.compile(
    r"(?<=[.?!,”\"] )(?:In|I|Ur)(?::\s*| (?!vitro|vivo|situ|silico|utero|vitro)(?=\w))|(?<=[.?!] )in:? (?=[^\W\d_a-z])"
)
_EDITION = re.compile(
    r"[(,]\s*(?P<edition>\d{1,2})(?:st|nd|rd|th|:e|:a|\.)?\s+(?:ed|edn|edition|uppl|upplagan|udg)\b\.?\)?"
)
_PUBLISHER = re.compile(r"^(?P<place>[^\W\d_][\w .,’'-]{1,40}): (?P<publisher>[^:]{2,80})$")
_ORGANISATION = re.compile(r"(?P<name>[^\W\d_][^.,;:()\d“\"]{1,80}?)(?:[.,] ?|\s)\(?(?=(?:1[5-9]|20)\d\d[a-z]?[.,;:)])")
_SHORT = 20  # characters before a quoted title that are no title themselves
_FRAGMENT = re.compile(r"(?:[^\W\d_a-z][^\W\d_]{0,8}\.?(?:[ -]|$)){1,6}")
_FEW_LETTERS = 5
_REMARK = re.compile(
    r"(?:(?<=\.)|(?<=\.\*)|(?=\s\((?:se|see|jfr|cf)\b))\s?\*?\((?P<words>[^()]*(?:\([^()]*\)[^()]*)*)\)[.*]*\Z"
)
_EDGE = " \t.,;:–-"
_ABBREVIATION = re.compile(
    r"(?:[^\W\d_]+\.[ -]?){2,12}[^\W\d_]*\.?|(?:[^\W\d_a-z][\w]*\.?[ ]?(?:& |and |of |the |in |för |och )?){1,12}"
)


@dataclass(frozen=True, slots=True)
class ParsedString:
    """What a reference string says.

    Attributes:
        item: the fields that were found.
        unparsed: the parts of the string that became no field, in order; nothing is dropped.
        cut: whether the byline says that there are more authors.
    """

    item: Item
    unparsed: tuple[str, ...] = ()
    cut: bool = False


def parse_reference_string(text: str) -> ParsedString:
    """Return the fields of a reference string, and what is left over; in time linear in its length."""
    line = " ".join(plain(text[:LONGEST]).split())
    over = [text[LONGEST:].strip()] if len(text) > LONGEST else []
    label = _LABEL.match(line)
    line = line[label.end() :] if label else line
    line = re.sub(r",(?: ?,)+", ",", line)
    line, identified = _without_identifiers(line, over)
    note, line = _remark(line)
    over.append(note)
    unpaged = _NO_PAGES.search(line)
    if unpaged:
        line = line[: unpaged.start()].rstrip(" ,:")
        over.append(unpaged[0].strip(_EDGE))
    located = locate(line)
    head, tail = (line[: located.start], line[located.end :]) if located else (line, "")
    byline = _byline(head)
    year, middle, tail = _dated(head[byline.end :], tail, located)
    item, rest = _described(middle, byline, located, year)
    item, day = _without_day(item)
    over += [day, *rest, tail.strip(_EDGE + "()[]") and tail.strip(_EDGE)]
    return ParsedString(_with_identifiers(item, identified), tuple(part for part in over if part), byline.cut)


def _without_day(item: Item) -> tuple[Item, str]:
    """Part the day of issue from the end of the container: "Messtechnik, Nov", "Nature (October 3"."""
    day = _DAY_OF_ISSUE.search(item.container_title or "")
    if day is None or not day.start():
        return item, ""
    return replace(item, container_title=day.string[: day.start()].strip(_EDGE + "(")), day[0].strip(_EDGE + "()")


def _byline(head: str) -> Byline:
    byline = read_byline(head)
    organisation = None if byline.names else _ORGANISATION.match(head)
    if organisation is None:
        return byline
    return Byline((Name(literal=organisation["name"]),), organisation.end("name"), cut=False, editors=False)


def _dated(middle: str, tail: str, located: Located | None) -> tuple[str | None, str, str]:
    """Return the year of publication, and the middle and the end of the string without it."""
    if located and located.year:
        return located.year, middle, tail
    found = year_in(middle)
    if found and _is_date(middle, found, located):
        return found[0], _cut(middle, found), tail
    late = year_in(tail) if tail else None
    if late:
        return late[0], middle, _cut(tail, late)
    return (found[0], _cut(middle, found), tail) if found else (None, middle, tail)


def _is_date(middle: str, found: tuple[str, int, int], located: Located | None) -> bool:
    """Whether a year in the middle is that of publication: in brackets, first, last, or the only one."""
    before, after = middle[: found[1]].strip(_EDGE), middle[found[2] :].strip(_EDGE)
    return middle[found[1]] in "([" or not before or not after or located is None


def _cut(text: str, found: tuple[str, int, int]) -> str:
    before, after = text[: found[1]].rstrip(), text[found[2] :].lstrip()
    if not before.strip(_EDGE):
        return after.lstrip(_EDGE + ")")
    return (
        f"{before.rstrip(' (,;')}{'' if before[-1:] in '.,' or after[:1] in '.,;:' else '.'} {after.lstrip('.,;: )')}"
    )


def _without_identifiers(line: str, over: list[str]) -> tuple[str, list[Identifier]]:
    named = list(find_identifiers(line))
    for start, end, _ in reversed(named):
        line = f"{line[:start].rstrip()} {line[end:].lstrip()}"
    identified: list[Identifier] = [one for _, _, one in named]
    over += [match[0].rstrip(".,;)") for match in _ADDRESS.finditer(line) if not identified]
    line = _ADDRESS.sub(" ", line)
    for match in _RETRIEVED.finditer(line):
        if match[0].strip(_EDGE).count(" ") > 1:
            over.append(match[0].strip(_EDGE))
    line = _RETRIEVED.sub(" ", line)
    return re.sub(r"[(\[<]\s*[)\]>]", " ", " ".join(line.split())).strip(), identified


def _remark(line: str) -> tuple[str, str]:
    """Part a closing remark in brackets, the author's own words, from a reference."""
    remark = _REMARK.search(line)
    return (remark["words"], line[: remark.start()].strip()) if remark else ("", line)


def _described(middle: str, byline: Byline, located: Located | None, year: str | None) -> tuple[Item, list[str]]:
    names: tuple[Name, ...] = byline.names
    middle = _NO_DATE_LATER.sub("", _NO_DATE.sub("", middle)).strip(_EDGE + "(")
    title, container, publisher, rest = _parts(middle, located, named=bool(names))
    alone = names[0].literal if len(names) == 1 else None
    if alone and title is None and container:
        names, title = (), alone  # a work without author stands in its place
    edition = _EDITION.search(title or "")
    if edition and title:
        title = (title[: edition.start()] + title[edition.end() :]).strip(_EDGE)
    organisation = rest.pop(0) if rest and rest[0].startswith("\0") else ""
    if organisation and not names:
        names = (Name(literal=organisation[1:]),)
    elif organisation:
        rest.insert(0, organisation[1:])
    return (
        Item(
            type=_type(located, container),
            title=title or None,
            author=() if byline.editors else (*names, *((Name(literal="et al."),) if names and byline.cut else ())),
            editor=names if byline.editors else (),
            issued=Date(int(year)) if year else None,
            container_title=container or None,
            publisher=publisher or None,
            volume=located.volume if located else None,
            issue=located.issue if located else None,
            page=_pages(located.page) if located and located.page else None,
            edition=edition["edition"] if edition else None,
        ),
        rest,
    )


def _type(located: Located | None, container: str | None) -> str | None:
    return "article-journal" if located and located.volume and container else None


def _pages(page: str) -> str:
    return re.sub(r"\s*[–‑—-]+\s*", "-", page)


_Parts: TypeAlias = tuple[str | None, str | None, str | None, list[str]]


def _parts(middle: str, located: Located | None, *, named: bool) -> _Parts:
    """Return title, container, publisher and what is left; a left part that names an organisation begins with NUL."""
    quoted = _QUOTED.search(middle)
    if quoted and (_opens(middle, quoted.start(), named=named) or middle[quoted.end() - 2] in ".,?!"):
        return _quoted(middle, quoted, named=named)
    inside = _IN.search(middle)
    if inside and inside.start() > 0:
        sentences = _sentences(middle[inside.end() :].strip(_EDGE))
        container = _container(sentences[0]) if sentences else None
        return middle[: inside.start()].strip(_EDGE) or None, container, None, sentences[1:]
    sentences = _sentences(middle)
    if len(sentences) > 1:
        return _several(sentences, located, named=named)
    return _alone(sentences[0], located, named=named) if sentences else (None, None, None, [])


def _quoted(middle: str, quoted: re.Match[str], *, named: bool) -> _Parts:
    before, after = middle[: quoted.start()].strip(_EDGE), middle[quoted.end() :].strip(_EDGE + ")")
    mark = middle[quoted.end("title")]
    title = quoted["title"].strip(" .,") + (mark if mark in "?!" else "")
    sentences = _sentences(after)
    container = _container(sentences[0]) if sentences else None
    organisation = [before if named else f"\0{before}"] if before else []
    return title, container, None, organisation + sentences[1:]


def _several(sentences: list[str], located: Located | None, *, named: bool) -> _Parts:
    published = None if located else _PUBLISHER.match(sentences[-1])
    if published:
        return ". ".join(sentences[:-1]), None, published["publisher"].strip(_EDGE), [published["place"]]
    organisation = [f"\0{sentences.pop(0)}"] if not named and len(sentences) > 2 else []  # noqa: PLR2004
    if not named and not located and not organisation:
        return sentences[1], None, None, [f"\0{sentences[0]}"]
    return ". ".join(sentences[:-1]), _container(sentences[-1]), None, organisation


def _opens(middle: str, start: int, *, named: bool) -> bool:
    """Whether a quotation is the title: it comes first, or after a sentence that can only be the author."""
    before = middle[:start].strip()
    return not before or (before[-1] in ".:," and (not named or len(before) < _SHORT))


def _alone(sentence: str, located: Located | None, *, named: bool) -> _Parts:
    """Part one run of words: a container where a place follows, title and container where a comma parts them."""
    if located is None:
        journal = named and _FRAGMENT.fullmatch(sentence) is not None  # "Doll R et al. BMJ. 2004"
        return (None, sentence, None, []) if journal else (sentence, None, None, [])
    head, comma, tail = sentence.rpartition(", ")
    if comma and len(head.split()) > 3 and _ABBREVIATION.fullmatch(tail):  # noqa: PLR2004
        return head, _container(tail), None, []
    return None, _container(sentence), None, []


def _container(text: str) -> str:
    return re.sub(r"^(?:In|I|in):? (?=[^\W\d_a-z])", "", text).strip(_EDGE + "(")


def _sentences(text: str) -> list[str]:
    """Split at full stops that end a sentence; one after an initial or an abbreviation does not."""
    parts: list[str] = []
    start = 0
    for match in _SENTENCE.finditer(text):
        if _ABBREVIATED.search(text[max(start, match.start() - 12) : match.start()]):
            continue
        parts.append(text[start : match.start()].strip(_EDGE))
        start = match.end()
    parts.append(text[start:].strip(_EDGE))
    return _joined([part for part in parts if part])


def _joined(parts: list[str]) -> list[str]:
    """Put an abbreviated journal's words together again: "Proc. R. Soc", "Lond. B"."""
    while len(parts) > 1 and _FRAGMENT.fullmatch(parts[-1]) and _FRAGMENT.fullmatch(parts[-2]):
        dotted = "." in parts[-1] or "." in parts[-2] or len(parts[-2]) <= _FEW_LETTERS
        if not dotted:
            break
        parts[-2:] = [f"{parts[-2]}. {parts[-1]}"]
    return parts


def _with_identifiers(item: Item, identified: list[Identifier]) -> Item:
    """Return the item with the first identifier of each scheme, and all ISBNs."""
    for one in identified:
        match one:
            case Doi():
                item = replace(item, doi=item.doi or one)
            case Pmid():
                item = replace(item, pmid=item.pmid or one)
            case Pmcid():
                item = replace(item, pmcid=item.pmcid or one)
            case Arxiv():
                item = replace(item, arxiv=item.arxiv or one)
            case Isbn():
                item = replace(item, isbn=(*item.isbn, one))
            case Url():
                item = replace(item, url=item.url or one.value)
    return item
