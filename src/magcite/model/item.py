"""A bibliographic item: CSL's variables with CSL's names, https://docs.citationstyles.org/en/stable/specification.html."""

from dataclasses import dataclass

from magcite.identifiers import Arxiv, Doi, Isbn, Pmcid, Pmid

__all__ = ["Date", "Item", "Name"]


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or an organisation when `literal` is set and nothing else is.

    Attributes:
        family: family name; None for an organisation.
        given: given names or initials, as written.
        non_dropping_particle: "van" in "van Gogh"; sorts with the family name.
        dropping_particle: "de" in "Alexis de Tocqueville".
        suffix: "Jr.", "III".
        literal: the whole name of an organisation, or of a person whose parts are unknown.
    """

    family: str | None = None
    given: str | None = None
    non_dropping_particle: str | None = None
    dropping_particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A date as exact as it is known.

    Attributes:
        year: may be negative (BCE, astronomical).
        month: 1-12, None when unknown.
        day: 1-31, None when unknown.
        literal: a date that is no calendar date ("in press"); then `year` is None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    literal: str | None = None

    @property
    def iso(self) -> str:
        """ISO 8601, as exact as it is known ("2006-05"); the literal, or "", where there is no year."""
        if self.year is None:
            return self.literal or ""
        known = [f"{self.year:0{4 if self.year >= 0 else 5}}"]
        for part in (self.month, self.day):
            if part is None:
                break
            known.append(f"{part:02}")
        return "-".join(known)


@dataclass(frozen=True, slots=True)
class Item:
    """What is written down about one work, whoever wrote it: an author, a .bib file, a registry.

    Attribute names are CSL's variables in snake case. None and () mean not stated.

    Attributes:
        type: a CSL type ("article-journal"); None when not stated.
        title: plain text.
        title_markup: the title once more with CSL-JSON's tags ("<i>E. coli</i> in milk"); None where nothing in it is
            set off. No variable of CSL: `magcite.model.marked` reads it.
        url: the work's address, when it has no better identifier.
        other: CSL variables and foreign fields kept as they came, in file order: (name, text).
    """

    type: str | None = None
    title: str | None = None
    title_markup: str | None = None
    title_short: str | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    issued: Date | None = None
    accessed: Date | None = None
    container_title: str | None = None
    container_title_short: str | None = None
    collection_title: str | None = None
    event_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    edition: str | None = None
    genre: str | None = None
    medium: str | None = None
    language: str | None = None
    note: str | None = None
    doi: Doi | None = None
    pmid: Pmid | None = None
    pmcid: Pmcid | None = None
    arxiv: Arxiv | None = None
    isbn: tuple[Isbn, ...] = ()
    issn: tuple[str, ...] = ()
    url: str | None = None
    other: tuple[tuple[str, str], ...] = ()

    @property
    def identifiers(self) -> tuple[Doi | Pmid | Pmcid | Arxiv | Isbn, ...]:
        """All registered identifiers, the best one first: DOI, PMID, PMCID, arXiv, ISBN."""
        single = (self.doi, self.pmid, self.pmcid, self.arxiv)
        return (*(one for one in single if one is not None), *self.isbn)
