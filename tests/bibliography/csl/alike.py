"""Works that do not exist, with authors who are easily mistaken for each other, and styles that tell them apart."""

from collections.abc import Mapping

from magcite.bibliography.csl import Engine, read_style
from magcite.bibliography.styles import engine

GIVENS = 'disambiguate-add-givenname="true" '
NAMES = 'disambiguate-add-names="true" '
SUFFIX = 'disambiguate-add-year-suffix="true" '
SHORT = 'et-al-min="2" et-al-use-first="1" '
RULE = 'givenname-disambiguation-rule="{}"'

STYLES: Mapping[str, tuple[str, str]] = {
    "suffix": (SUFFIX + SHORT, ""),
    "givens": (GIVENS + SUFFIX, ""),
    "names": (NAMES + SUFFIX + SHORT, ""),
    "givens and names": (GIVENS + NAMES + SUFFIX + SHORT, SHORT),
    "names, cited again": (
        NAMES + SUFFIX + 'et-al-min="5" et-al-use-first="3" et-al-subsequent-min="2" et-al-subsequent-use-first="1"',
        SHORT,
    ),
    "givens and names, all-names": (GIVENS + NAMES + SUFFIX + SHORT + RULE.format("all-names"), ""),
    **{
        rule: (GIVENS + SUFFIX + SHORT + RULE.format(rule), "")
        for rule in ("all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials")
    },
    **{
        rule: ("", f'subsequent-author-substitute="———" subsequent-author-substitute-rule="{rule}"')
        for rule in ("complete-all", "complete-each", "partial-each", "partial-first")
    },
}
"""Options of citations and of the list, by a name for them."""

_LINES = """
a1|Zinc|2001|Ek, Anna; Lund, Bo
a2|Iron|2001|Ek, Anders; Lund, Bo
a3|Tin|2001|Ek, Britta; Lund, Bo
b1|Salt|2002|Dal, Carl; Berg, Per; Alm, Siv
b2|Sand|2002|Dal, Carl; Berg, Per; Falk, Siv
b3|Clay|2002|Dal, Carl; Grip, Per; Falk, Siv
c1|Sun|2003|Ask, Eva
c2|Moon|2003|Ask, Eva
c3|Star|2004|Ask, Eva
d1|Oak|2005|Hed, Ida; Ros, Jan
d2|Elm|2005|Hed, Ida; Ros, Jonas
d3|Ash|2005|Hed, Ida; Ros, Kim
e1|Wind|2006|Nord, Lars
e2|Rain|2007|Nord, Lena
e3|Snow|2008|Nord, Olle
f1|Tea|2009|The Board
f2|Milk|2009|The Board
g1|Bread|2010|Ask, Eva; Vik, Tor
g2|Butter|2011|Ask, Eva; Vik, Tor
g3|Cheese|2012|Ask, Eva; Wall, Tor
"""


def _person(written: str) -> dict[str, str]:
    family, comma, given = written.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": written}


def works() -> list[dict[str, object]]:
    """Return the works as CSL-JSON."""
    return [
        {
            "id": one,
            "type": "book",
            "title": title,
            "author": [_person(name) for name in people.split("; ")],
            "issued": {"date-parts": [[int(year)]]},
        }
        for one, title, year, people in (line.split("|") for line in _LINES.strip().splitlines())
    ]


def style_text(name: str) -> str:
    """Return the CSL file of one of `STYLES`."""
    citation, area = STYLES[name]
    year = '<date variable="issued"{}><date-part name="year"/></date>'
    names = '<names variable="author"><name {} initialize-with=". " and="text"/></names>'
    short, inverted = names.format('form="short"'), names.format('name-as-sort-order="all"')
    after = year.format(' prefix=" (" suffix=")"')
    sort = '<key variable="author"/><key variable="issued"/><key variable="title"/>'
    return (
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>'
        f'<citation {citation}><layout delimiter="; "><group delimiter=", ">{short}{year.format("")}</group></layout>'
        f'</citation><bibliography {area}><sort>{sort}</sort><layout suffix=".">{inverted}{after}'
        '<text variable="title" prefix=". "/></layout></bibliography></style>'
    )


def engine_of(name: str, language: str = "en") -> Engine:
    """Return one of `STYLES` in a language."""
    return engine(read_style(style_text(name), name), language)
