"""Terms, date forms and options of a language, laid over each other as the specification orders them.

https://docs.citationstyles.org/en/stable/specification.html#locale-fallback: the style's own locale blocks win over
locale files, a dialect over its language, and American English stands below everything.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from magcite.bibliography.csl.nodes import Node

__all__ = ["Locale", "Term", "merge_locales"]

_FALLBACK = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}


@dataclass(frozen=True, slots=True)
class Term:
    """A word in the singular and the plural."""

    single: str
    multiple: str


@dataclass(slots=True)
class Locale:
    """What a style takes from its language."""

    tag: str
    terms: dict[tuple[str, str], Term] = field(default_factory=dict)
    ordinals: dict[str, tuple[str, str]] = field(default_factory=dict)  # number -> suffix, match
    dates: dict[str, Node] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)

    @property
    def punctuation_in_quote(self) -> bool:
        """Whether a full stop or comma goes before a closing quotation mark."""
        return self.options.get("punctuation-in-quote") == "true"

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str | None:
        """Return a term; of a form that the language lacks, the next plainer one; None when it has none at all."""
        wanted: str | None = form
        while wanted is not None:
            if (name, wanted) in self.terms:
                found = self.terms[name, wanted]
                return found.multiple if plural else found.single
            wanted = _FALLBACK.get(wanted)
        return None

    def ordinal_suffix(self, number: int) -> str:
        """Return what makes a number an ordinal: "nd" for 2, ":a" for 2 in Swedish."""
        two, one = number % 100, number % 10
        for key, match_default, value in (
            (f"{number:02}", "whole-number", number),
            (f"{two:02}", "last-two-digits", two),
            (f"{one:02}", "last-digit", one),
        ):
            if key not in self.ordinals:
                continue
            suffix, match = self.ordinals[key]
            match = match or ("last-two-digits" if value >= 10 else "last-digit")  # noqa: PLR2004  as specified
            if match_default in (match, "whole-number"):
                return suffix
        return self.ordinals.get("", ("", ""))[0]


def merge_locales(tag: str, layers: Iterable[Node]) -> Locale:
    """Lay locales over each other, the plainest first; one that has ordinals replaces all ordinals below it.

    A term that the list's own language has in any form is not taken from another language in another form: a Swedish
    list says "redaktör" where a style asks for a short form that Swedish lacks, and not "ed.".
    """
    merged = Locale(tag)
    languages: set[str] = set()
    for layer in layers:
        language = layer.get("lang").split("-")[0]
        if language and languages and language not in languages:
            _forget_terms(merged, layer)
        languages.add(language)
        options = layer.first("style-options")
        merged.options |= dict(options.attributes) if options else {}
        merged.dates |= {date.get("form"): date for date in layer.all("date")}
        for terms in layer.all("terms"):
            _add_terms(merged, terms)
    return merged


def _forget_terms(merged: Locale, layer: Node) -> None:
    names = {term.get("name") for terms in layer.all("terms") for term in terms.all("term")}
    merged.terms = {key: term for key, term in merged.terms.items() if key[0] not in names}


def _add_terms(merged: Locale, terms: Node) -> None:
    if any(term.get("name").startswith("ordinal") for term in terms.all("term")):
        merged.ordinals.clear()
    for term in terms.all("term"):
        name, single, multiple = term.get("name"), term.first("single"), term.first("multiple")
        plain = term.text.strip("\n\r\t") if single is None and not term.text.isspace() else ""
        if name == "ordinal" or name.startswith("ordinal-"):
            if not term.get("gender-form"):
                merged.ordinals[name.removeprefix("ordinal").removeprefix("-")] = (plain, term.get("match"))
            continue
        if term.get("gender-form"):
            continue
        merged.terms[name, term.get("form", "long")] = Term(
            single.text if single else plain, multiple.text if multiple else (single.text if single else plain)
        )
