"""Names that mean something in the wikitext of Wikipedia in English, Swedish, Norwegian and Danish.

Parameters matter more than the names of templates, which are many: https://en.wikipedia.org/wiki/Help:Citation_Style_1,
https://sv.wikipedia.org/wiki/Mall:Webbref, https://no.wikipedia.org/wiki/Mal:Kilde_artikkel.
"""

import re
from collections.abc import Mapping

__all__ = [
    "APPARATUS",
    "COPIES",
    "FIRST_WORDS",
    "HIDDEN_LINKS",
    "IDENTIFIER_PARAMETERS",
    "IDENTIFIER_TEMPLATES",
    "LAST_WORDS",
    "NOTE_TEMPLATES",
    "QUOTES",
    "SHORT_REFERENCES",
    "SIGNS",
    "SKIPPED_TAGS",
    "SOURCE_TEMPLATE",
]

# Sections that claim nothing of their own.
APPARATUS = frozenset(
    {
        *("references", "notes", "citations", "bibliography", "sources", "footnotes", "works cited", "literature"),
        *(
            "further reading",
            "external links",
            "see also",
            "general references",
            "notes and references",
            "cited sources",
        ),
        *("references and notes", "cited works", "general sources", "primary sources", "secondary sources", "reading"),
        *(
            "footnotes and references",
            "explanatory notes",
            "selected bibliography",
            "publications",
            "selected publications",
        ),
        *("källor", "referenser", "noter", "fotnoter", "externa länkar", "se även", "vidare läsning", "litteratur"),
        *("källförteckning", "noter och referenser", "tryckta källor", "webbkällor", "allmänna källor", "bibliografi"),
        *(
            "referanser",
            "kilder",
            "fotnoter",
            "eksterne lenker",
            "se også",
            "videre lesning",
            "litteratur",
            "kildehenvisninger",
        ),
        *(
            "referencer",
            "henvisninger",
            "eksterne henvisninger",
            "eksterne links",
            "noter og henvisninger",
            "kilder og henvisninger",
        ),
    }
)
HIDDEN_LINKS = re.compile(
    r"\s*(?:file|image|media|category|fil|bild|kategori|billede|bilde|[a-z-]{2,12}):", re.IGNORECASE
)
SKIPPED_TAGS = frozenset(
    {
        *("nowiki", "pre", "code", "math", "chem", "ce", "syntaxhighlight", "source", "gallery", "timeline", "score"),
        *("table", "references", "templatestyles", "imagemap", "graph", "mapframe", "maplink", "hiero", "inputbox"),
        *("noinclude", "includeonly", "section", "indicator", "poem-x", "tt", "kbd", "samp", "script", "style"),
    }
)
# What the parameters of a source name; the better first.
IDENTIFIER_PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "doi": ("doi",),
    "pmid": ("pmid",),
    "pmcid": ("pmc", "pmcid"),
    "arxiv": ("arxiv", "eprint"),
    "isbn": ("isbn", "isbn13", "isbn10"),
    "hdl": ("hdl",),
    "url": (
        *("url", "chapter-url", "chapterurl", "contribution-url", "article-url", "entry-url", "section-url", "map-url"),
        *(
            "transcript-url",
            "conference-url",
            "länk",
            "lenke",
            "link",
            "archive-url",
            "archiveurl",
            "arkiv-url",
            "arkivurl",
        ),
    ),
}
# Templates whose first parameter is the identifier.
IDENTIFIER_TEMPLATES: Mapping[str, str] = {
    "doi": "doi",
    "cite doi": "doi",
    "doi-inline": "doi",
    "pmid": "pmid",
    "cite pmid": "pmid",
    "pmc": "pmcid",
    "cite pmc": "pmcid",
    "arxiv": "arxiv",
    "isbn": "isbn",
    "isbnt": "isbn",
    "hdl": "hdl",
    "url": "url",
}
SOURCE_TEMPLATE = re.compile(
    r"(?:cite|vcite|citation|cita|citer|kilde|kilder|cytuj)(?:\b|$)|(?:webb|bok|tidskrifts|tidnings|artikel|avhandlings)ref$"
    r"|.*\b(?:journal|källa)$"
)
# Templates that say of the address beside them that it is dead, or where a copy is kept.
COPIES = frozenset(
    {"webarchive", "wayback", "dead link", "deadlink", "död länk", "dødt link", "død lenke", "arkivlänk", "cbignore"}
)
SHORT_REFERENCES = frozenset(
    {"sfn", "sfnp", "sfnm", "sfn0", "harv", "harvnb", "harvp", "harvtxt", "harvcol", "harvcolnb", "harvcoltxt", "harvs"}
)
NOTE_TEMPLATES = frozenset({"efn", "efn-ua", "efn-lr", "notetag", "refn", "#tag:ref", "not", "fotnot"})
# Templates that show one of their parameters: which is the first, or the last without a name.
FIRST_WORDS = frozenset(
    {
        *(
            "nowrap",
            "nobr",
            "nobreak",
            "small",
            "smaller",
            "big",
            "larger",
            "abbr",
            "em",
            "strong",
            "nobold",
            "noitalic",
            "sic",
        ),
        *(
            "tooltip",
            "visible anchor",
            "vanchor",
            "ill",
            "interlanguage link",
            "illm",
            "sup",
            "sub",
            "linktext",
            "bold",
            "italic",
        ),
        *(
            "nowrap begin",
            "avoid wrap",
            "not a typo",
            "proper name",
            "as written",
            "smallcaps",
            "sc",
            "hover title",
            "spaces",
        ),
    }
)
LAST_WORDS = re.compile(
    r"lang(?:x|-[a-z-]+)?$|språk$|transl(?:iteration)?$|translit$|script$|rtl-lang$|literal$|lit$|wikt-lang$"
)
SIGNS: Mapping[str, str] = {
    **dict.fromkeys(("nbsp", "space", "thinsp", "thin space", "0ws", "hair space"), " "),
    **dict.fromkeys(("ndash", "en dash", "–", "en-dash"), "–"),
    **dict.fromkeys(("snd", "spnd", "spaced ndash", "spaced en dash", "dash"), " – "),
    **dict.fromkeys(("mdash", "em dash", "—", "emdash"), "—"),
    **dict.fromkeys(("·", "dot", "middot", "•", "bullet"), " · "),
    **dict.fromkeys(("'", "'s"), "'"),
    "=": "=",
    "!": "|",
    "co2": "CO2",
    "times": "×",
}
QUOTES = frozenset({"quote", "blockquote", "cquote", "quotation", "citat", "sitat", "block quote", "blockcitat"})
