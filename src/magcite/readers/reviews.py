"""reviews.yaml: what people said who read the source of a claim.

    reviews:
      - claim: c1a2b3
        page: docs/magnesium.md
        text: Magnesium lowered blood pressure by 2 mmHg.
        digest: 0123456789abcdef          # of that text
        reference: leone2006
        verdict: supported                # supported, partly-supported, not-supported, unclear
        by: Anna Berg
        on: 2026-11-26
        record: 0123456789abcdef          # of what the library said of the reference
        notices: [retraction doi:10.1234/n]   # optional: announced by then
        note: table 2                     # optional
        replaces: c9f8e7                  # optional: the claim's id before it was reworded

What cannot be understood counts for nothing, and is kept to be reported.
"""

from collections.abc import Mapping

from magcite.model import Review, Reviews, ReviewVerdict
from magcite.phrases import phrase
from magcite.readers.entry_list import (
    FlawError,
    day_of,
    mapping_of,
    optional_text,
    read_entries,
    refuse_unknown,
    text_of,
)
from magcite.readers.entry_schema import entries_schema, entry_schema
from magcite.readers.front_matter import Plain, written

__all__ = ["read_reviews", "reviews_schema"]

_ROOT = "reviews"
_NEEDED = ("claim", "page", "text", "digest", "reference", "verdict", "by", "on", "record")
_OPTIONAL = ("notices", "note", "replaces")


def read_reviews(text: str, *, path: str) -> Reviews:
    """Read the file.

    Raises:
        InputError: it is no YAML, or no list `reviews:`.
    """
    entries, misread = read_entries(text, _ROOT, _entry, path=path)
    return Reviews(entries, path, misread)


def reviews_schema() -> dict[str, object]:
    """Return the JSON Schema of the file, for editors."""
    other: dict[str, dict[str, object]] = {
        "verdict": {"enum": [str(one) for one in ReviewVerdict]},
        "notices": {"type": "array", "items": {"type": "string"}},
    }
    entry = entry_schema(_NEEDED, _OPTIONAL, days=("on",), other=other)
    return entries_schema(_ROOT, "magcite reviews", [entry])


def _entry(said: Plain, line: int) -> Review:
    value = mapping_of(said)
    refuse_unknown(value, (*_NEEDED, *_OPTIONAL))
    return Review(
        claim=_text(value, "claim"),
        page=_text(value, "page"),
        text=_text(value, "text"),
        digest=_text(value, "digest"),
        citekey=_text(value, "reference"),
        verdict=_verdict(_text(value, "verdict")),
        by=_text(value, "by"),
        on=day_of(_text(value, "on"), "on"),
        record=_text(value, "record"),
        notices=_notices(value),
        note=optional_text(value, "note"),
        replaces=optional_text(value, "replaces"),
        line=line,
    )


def _text(value: Mapping[str, Plain], key: str) -> str:
    return text_of(value, key, phrase("{key}: is not there, and without it nothing is reviewed", key=key))


def _verdict(said: str) -> ReviewVerdict:
    try:
        return ReviewVerdict(said)
    except ValueError as error:
        known = ", ".join(ReviewVerdict)
        raise FlawError(phrase("verdict: {said} is none of {known}", said=said, known=known)) from error


def _notices(value: Mapping[str, Plain]) -> tuple[str, ...]:
    said = value.get("notices")
    if said is None:
        return ()
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise FlawError(phrase("notices: is a list of texts, not {said}", said=written(said)))
    return tuple(sorted(str(one) for one in said))
