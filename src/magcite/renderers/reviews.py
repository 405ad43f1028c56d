"""reviews.yaml with one more review; what stands in the file stays as it is, byte for byte."""

from collections.abc import Iterator

from magcite.model import Review
from magcite.renderers.entry_list import append_lines, json_text, scalar

__all__ = ["append_review"]


def append_review(text: str, review: Review) -> str:
    """Return the file's text with a review at its end; "" is a new file."""
    return append_lines(text, "reviews", _lines(review))


def _lines(review: Review) -> Iterator[str]:
    yield f"claim: {json_text(review.claim)}"
    yield f"page: {scalar(review.page)}"
    yield f"text: {scalar(review.text)}"
    yield f"digest: {json_text(review.digest)}"
    yield f"reference: {json_text(review.citekey)}"
    yield f"verdict: {review.verdict.value}"
    yield f"by: {scalar(review.by)}"
    yield f"on: {review.on}"
    yield f"record: {json_text(review.record)}"
    if review.notices:
        yield f"notices: [{', '.join(map(json_text, review.notices))}]"
    if review.note:
        yield f"note: {scalar(review.note)}"
    if review.replaces:
        yield f"replaces: {json_text(review.replaces)}"
