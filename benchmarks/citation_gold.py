"""What real pages cite, taken from their source by other means than the readers of magcite.

Each function gives, for one page, a list with one prefixed identifier or citekey for each citation. Code, comments,
front matter and lists of references cite nothing. Regular expressions look at the raw source; for wikitext,
mwparserfromhell gives the parameters of the templates; for HTML, html.parser gives attributes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

import mwparserfromhell

__all__ = [
    "CODE",
    "html_gold",
    "link_gold",
    "manubot_gold",
    "myst_gold",
    "pandoc_gold",
    "wikitext_gold",
    "without_code",
]

_FENCE = re.compile(r"^[ \t]*(```+|~~~+)[^\n]*\n.*?^[ \t]*\1[`~]*[ \t]*$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?:(?<=\n\n)|\A)(?:(?: {4}|\t)[^\n]+\n)+")
CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\n).)*?(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_ROLE = re.compile(r"\{cite(?::[\w:]*)?\}`([^`]+)`")
_LIST = re.compile(
    r"^(#+)[ \t]*(?:references|bibliography|sources|literature cited|referenser|källor)[ \t]*#*\n.*?(?=^#{1,2} |\Z)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_MANUBOT_KEY = re.compile(
    r"(?<![\w.\\/`])@((?:tag|doi|pmid|pubmed|pmc|pmcid|arxiv|isbn|url|https?|wikidata):[^\s;\]]+)", re.IGNORECASE
)
_TEXT_DIRECTIVE = re.compile(  # MyST: what stands in these fences is text of the page
    r"(?ms)^```\{(?:list-table|note|tip|warning|important|seealso|admonition|figure)\}[^\n]*\n(.*?)^```[ \t]*$"
)
_DOI_URL = r"https?://(?:dx\.|www\.)?doi\.org/"


def without_code(source: str, *, roles: bool = False) -> str:
    """Return Markdown without front matter, code, comments and reference lists."""
    text = _COMMENT.sub("", _FENCE.sub("", _FRONT.sub("", source)))
    text = _INDENTED.sub("\n", text)
    if roles:
        text = _ROLE.sub(r"«cite:\1»", text)
    return _LIST.sub("", CODE.sub("`", text))


def pandoc_gold(source: str, keys: Sequence[str]) -> list[str]:
    """Return the citekeys of a Pandoc page that are in its .bib."""
    found = re.findall(r"(?<![\w@.\\/])@\{?([\w][\w:.#$%&+?<>~/-]*\w)", without_code(source))
    return [key for key in found if key in set(keys)]


def manubot_gold(source: str, standard: Mapping[str, str], tags: Mapping[str, str]) -> list[str]:
    """Return the citations of a Manubot page in the form magcite gives them.

    Args:
        source: Markdown.
        standard: input_id -> standard_id of its citations.tsv.
        tags: what `[@tag:x]: …` stands for, over all files of the manuscript.
    """
    text = re.sub(r"^\[@[^\]]+\]:.*$", "", without_code(source), flags=re.MULTILINE)
    found = []
    for key in _MANUBOT_KEY.findall(text):
        bare = key.rstrip(",.)" if "(" not in key else ",.")
        bare = tags.get(bare.removeprefix("tag:"), bare) if bare.startswith("tag:") else bare
        found.append(_standard(bare if "doi:10/" in bare else standard.get(bare, bare)))
    aliases = re.findall(r"(?<![\w.\\/`:])@([\w-]+)(?=[;\]](?!:))", text)
    return found + [_standard(tags[alias]) for alias in aliases if alias in tags]


def myst_gold(source: str) -> list[str]:
    """Return citekeys of roles and keys, and DOIs of links, of a MyST page."""
    text = without_code(_TEXT_DIRECTIVE.sub(r"\1", source), roles=True)
    found = []
    for inner in re.findall(r"«cite:([^»]+)»", text):
        parts = re.split(r"[,;](?![^{}]*\})", inner)
        found += [_standard(re.sub(r"\{[^{}]*\}", "", part).strip().removeprefix("@")) for part in parts]
    rest = re.sub(r"«[^»]*»|\[@[\w-]+\]\([^()]*\)|https?://\S+", "", text)  # `[@name](…)` shows a person's name
    found += [_standard(key) for key in re.findall(r"(?<![\w@.\\/`])@((?:doi:)?[\w][\w:./-]*\w)", rest)]
    return found + link_gold(source)


def link_gold(source: str) -> list[str]:
    """Return the DOIs that links of a Markdown page lead to, in line, by reference, and bare."""
    entries = dict(re.findall(r'^\* <a name="([^"]+)"></a>(.*)$', source, re.MULTILINE))
    text = without_code(source)
    definitions = {
        label.strip().lower(): address
        for label, address in re.findall(r"^\[([^\]^@][^\]^]*)\]:\s*<?(\S+?)>?(?:\s.*)?$", text, re.MULTILINE)
    }
    text = re.sub(r"^\[[^\]^]+\]:.*$", "", text, flags=re.MULTILINE)
    notes = dict(re.findall(r"^\[\^([^\]]+)\]:[ \t]*(.*)$", text, re.MULTILINE))
    text = re.sub(r"^\[\^([^\]]+)\]:.*$", "", text, flags=re.MULTILINE)
    found: list[str] = []
    for note in re.findall(r"\[\^([^\]]+)\]", text):
        found += sorted(set(_links(notes.get(note, ""), definitions)))
    for label in re.findall(r"\[([0-9]+)\](?![\[(])", text):  # the number of an entry in the page's own list
        target = definitions.get(label, "")
        if target.startswith("#"):
            found += _entry(entries.get(target[1:], ""))
    return found + list(_links(text, definitions))


def _entry(words: str) -> list[str]:
    dois = [doi for address in re.findall(rf"{_DOI_URL}[^\s()]+", words) for doi in _doi(address)]
    isbn = re.search(r"ISBN[ :]*([0-9][0-9Xx -]{8,16}[0-9Xx])", words)
    return dois[:1] or ([f"isbn:{_thirteen(isbn[1])}"] if isbn else [])


def _links(text: str, definitions: Mapping[str, str]) -> Iterator[str]:
    inline = re.compile(r"\]\(\s*<?((?:https?|doi):(?:[^\s()<>]|\([^\s()]*\))+)>?[^)]*\)")
    for address in inline.findall(text):
        yield from _doi(address)
    text = inline.sub("]", text)
    labels = re.findall(r"\]\[([^\]]+)\]", text) + re.findall(r"\[([^\]\[^]+)\](?!\[)", text)
    for label in labels:
        yield from _doi(definitions.get(label.strip().lower(), ""))
    for address in re.findall(rf"{_DOI_URL}[^\s<>\]\[]+|<doi:[^>]+>", text):
        yield from _doi(address.strip("<>").rstrip(".,;:)"))


def _doi(address: str) -> Iterator[str]:
    if match := re.match(
        rf"(?:{_DOI_URL}|doi:)(10\..+)", unquote(address).partition("#")[0].partition("?")[0], re.IGNORECASE
    ):
        yield f"doi:{match[1].rstrip('.').lower()}"


def _standard(key: str) -> str:
    """Return a key of Manubot as magcite prints it."""
    key = f"doi:{key}" if key.startswith("10.") else key
    scheme, colon, rest = key.partition(":")
    match scheme.lower():
        case "doi":
            return key if rest.startswith("10/") else f"doi:{rest.lower()}"  # a shortened DOI is known to doi.org alone
        case "pubmed" | "pmid":
            return f"pmid:{rest}"
        case "pmc" | "pmcid":
            return f"pmcid:{rest}"
        case "arxiv":
            return f"arxiv:{re.sub(r'v[0-9]+$', '', rest).lower()}"
        case "http" | "https":
            return f"url:{key}"
        case _:
            return f"{scheme}{colon}{rest}"


class _Cites(HTMLParser):
    """Collects `data-cites`, and the DOIs of the entries `ref-…`."""

    def __init__(self) -> None:
        super().__init__()
        self.cites: list[str] = []
        self.entries: dict[str, list[str]] = {}
        self._entry: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("data-cites"):
            self.cites += str(values["data-cites"]).split()
        name = values.get("id") or ""
        if name.startswith("ref-"):
            self._entry = name.removeprefix("ref-")
        if tag == "a" and self._entry and values.get("href"):
            self.entries.setdefault(self._entry, []).append(str(values["href"]))


def html_gold(source: str) -> list[str]:
    """Return what the `data-cites` of HTML that Pandoc wrote cite: the DOI of the entry, else its key."""
    parser = _Cites()
    parser.feed(source)
    parser.close()
    found = []
    for key in parser.cites:
        dois = [doi for address in parser.entries.get(key, ()) for doi in _doi(address)]
        found.append(dois[0] if dois else f"key:{key}")
    return found


# wikitext

_APPARATUS = re.compile(
    r"references|notes|citations|bibliography|sources|footnotes|further reading|external links|see also|publications"
    r"|primary sources|secondary sources|works cited|literature",
    re.IGNORECASE,
)
_PARAMETERS = ("doi", "pmid", "pmc", "arxiv", "isbn", "hdl", "url")


def wikitext_gold(source: str) -> list[str]:
    """Return what the references in the text of an article cite, the best identifier of each template."""
    escaped = "&lt;ref" in source and "<ref" not in source  # as in an XML export
    code = mwparserfromhell.parse(unescape(source) if escaped else source)
    named = {}
    for tag in code.filter_tags(matches=lambda node: str(node.tag).lower() == "ref"):
        if tag.has("name") and tag.contents:
            named.setdefault(_name(tag), tag.contents)
    anchors = _short_names(code)
    found: list[str] = []
    level = 0
    for node in code.nodes:
        if isinstance(node, mwparserfromhell.nodes.Heading):
            if level and node.level <= level:
                level = 0
            if not level and _APPARATUS.fullmatch(str(node.title.strip_code()).strip()):
                level = node.level
        elif not level:
            for tag in _refs(node):
                content = tag.contents or (named.get(_name(tag), "") if tag.has("name") else "")
                found += _cited(mwparserfromhell.parse(str(content)), anchors)
            if isinstance(node, mwparserfromhell.nodes.Template):
                found += _short(node, anchors)
    return found


def _short_names(code: mwparserfromhell.wikicode.Wikicode) -> dict[str, str]:
    """Return what short references may call: names of authors and a year -> identifier."""
    anchors: dict[str, str] = {}
    for template in code.filter_templates():
        values = _values(template)
        year = re.search(r"[0-9]{4}[a-z]?", values.get("year") or values.get("date") or "")
        best = _best(values)
        names = [values.get(f"last{n}") or (values.get("last") if n == 1 else None) for n in range(1, 5)]
        if not names[0]:
            names = [
                values.get(f"editor{n}-last")
                or values.get(f"editor-last{n}")
                or (values.get("editor-last") if n == 1 else None)
                for n in range(1, 5)
            ]
        if best and year and names[0]:
            anchors.setdefault(("".join(one for one in names if one) + year[0]).lower(), best)
        given = re.search(
            r"\{\{\s*(?:sfnref|harvid)\s*\|([^}]*)\}\}",
            str(template.get("ref").value) if template.has("ref") else "",
            re.IGNORECASE,
        )
        if best and given:
            anchors.setdefault("".join(part.strip() for part in given[1].split("|")).lower(), best)
        if best and values.get("ref", "").startswith("CITEREF"):
            anchors.setdefault(values["ref"].removeprefix("CITEREF").lower(), best)
    return anchors


def _short(template: mwparserfromhell.nodes.Template, anchors: Mapping[str, str]) -> list[str]:
    if not re.fullmatch(r"(?:sfn|harv)\w*", str(template.name).strip().lower()):
        return []
    called = "".join(str(one.value).strip() for one in template.params if str(one.name).strip().isdigit()).lower()
    return [anchors[called]] if called in anchors else []


def _values(template: mwparserfromhell.nodes.Template) -> dict[str, str]:
    return {str(one.name).strip().lower(): str(one.value.strip_code()).strip() for one in template.params}


def _best(values: Mapping[str, str]) -> str:
    return next((_normal(name, values[name]) for name in _PARAMETERS if values.get(name)), "")


def _refs(node: object) -> Iterator[mwparserfromhell.nodes.Tag]:
    if isinstance(node, mwparserfromhell.nodes.Tag):
        name = str(node.tag).lower()
        if name == "ref":
            yield node
        elif name not in {"table", "gallery", "references", "nowiki", "math", "pre", "code"} and node.contents:
            for inner in node.contents.nodes:
                yield from _refs(inner)
    elif isinstance(node, mwparserfromhell.nodes.Template) and str(node.name).strip().lower() in {
        "quote",
        "blockquote",
    }:
        for parameter in node.params:
            for inner in parameter.value.nodes:
                yield from _refs(inner)


def _name(tag: mwparserfromhell.nodes.Tag) -> str:
    return str(tag.get("name").value).strip().strip("\"'")


def _cited(content: mwparserfromhell.wikicode.Wikicode, anchors: Mapping[str, str]) -> list[str]:
    found = []
    for template in content.filter_templates(recursive=False):
        name = str(template.name).strip().lower()
        values = _values(template)
        if name in {"webarchive", "dead link"}:
            continue
        best = _normal(name, values.get("1", "")) if name in {"isbn", "doi", "pmid"} else _best(values)
        found += [best] if best else _short(template, anchors)
    if not found:
        words = "".join(str(node) for node in content.filter_text(recursive=False))
        isbn = re.search(r"ISBN[- :0-9]{0,6}?[ :]*([0-9][0-9Xx -]{8,16}[0-9Xx])(?![0-9])", words)
        addresses = [str(link.url) for link in content.filter_external_links()]
        best = (
            [f"isbn:{_thirteen(isbn[1])}"]
            if isbn
            else [_normal("url", address) for address in dict.fromkeys(addresses)]
        )
        found = [one for one in best if not one.startswith("url:") or not isbn]
    return found


def _normal(name: str, value: str) -> str:
    match name:
        case "url":
            return next(_doi(value), f"url:{value}")
        case "isbn":
            return f"isbn:{_thirteen(value)}"
        case "doi":
            return f"doi:{value.lower()}"
        case "pmc":
            return f"pmcid:PMC{value.upper().removeprefix('PMC')}"
        case "hdl":
            return f"url:https://hdl.handle.net/{value}"
        case _:
            return f"{name}:{value.lower()}"


def _thirteen(isbn: str) -> str:
    digits = re.sub(r"[^0-9Xx]", "", isbn)
    if len(digits) == 10:
        core = f"978{digits[:9]}"
        total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(core))
        return f"{core}{-total % 10}"
    return digits


def differences(gold: Sequence[str], found: Sequence[str]) -> tuple[Counter[str], Counter[str]]:
    """Return (missed, false): what only one side has, as often as it has it more."""
    one, other = Counter(gold), Counter(found)
    return one - other, other - one
