"""What is to be said of the language of a page: that its claims are not read, or in part, or as another language."""

from magcite.language.foreign import is_read_in_words, name_of
from magcite.language.languages import LANGUAGES
from magcite.model import Page
from magcite.phrases import Phrase, phrase

__all__ = ["told_of_language"]


def told_of_language(page: Page) -> Phrase | None:
    """Return what is to be said of the language of a page; None where all of it is read as it is written."""
    written, read = page.written_in, page.language
    if written not in LANGUAGES:
        return _unread(page)
    if written != read:
        return phrase(
            "the page is read as {read}, but by its words it is {written}", read=name_of(read), written=name_of(written)
        )
    if is_read_in_words(read):
        return None
    return phrase(
        "the page is written in {written}: magcite compares the figures of such a page with the evidence, "
        "not its words",
        written=name_of(written),
    )


def _unread(page: Page) -> Phrase:
    written = name_of(page.written_in)
    if page.names_language:
        return phrase(
            "the page names {written} as its language, which magcite does not read: "
            "its claims are not compared with the evidence",
            written=written,
        )
    return phrase(
        "by its words the page is written in {written}, which magcite does not read: "
        "its claims are not compared with the evidence",
        written=written,
    )
