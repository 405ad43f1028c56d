"""missing-field (REF003): a reference lacks what a reader needs to find the work.

What it does: reports, by the type of the work, each field that neither the reference nor a registry's answer states.
Why it matters: the bibliography shows a gap, and the work cannot be looked up by hand.
Fix: Write the field in the reference, or let magcite enrich fetch it if the work has a DOI.
Not its job: a reference that states nothing but a registered identifier waits for magcite enrich; not-confirmed and
    could-not-check report it.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from magcite.model import Corpus, Item, Reference
from magcite.phrases import Phrase, listed, phrase, word
from magcite.rules.rule import Finding, ReferenceRule, Severity

__all__ = ["RULE"]

# What must be stated, by CSL type; alternatives stand together, the usual one first.
_Needs = tuple[tuple[str, ...], ...]
_TITLE, _ISSUED = ("title",), ("issued",)
_MAKER = ("author", "editor", "publisher")
_JOURNAL: _Needs = (_TITLE, ("author", "editor"), ("container-title",), _ISSUED)
_PERIODICAL: _Needs = (_TITLE, ("container-title", "publisher"), _ISSUED)
_BOOK: _Needs = (_TITLE, _MAKER, _ISSUED)
_PART: _Needs = (_TITLE, ("author", "editor"), ("container-title", "event-title"), _ISSUED)
_WEB: _Needs = (_TITLE, ("URL", "container-title", "publisher"))
_OTHER: _Needs = (_TITLE,)
_NEEDS: Mapping[str, _Needs] = MappingProxyType(
    {
        "article-journal": _JOURNAL,
        "article": _BOOK,
        "article-magazine": _PERIODICAL,
        "article-newspaper": _PERIODICAL,
        "book": _BOOK,
        "chapter": _PART,
        "paper-conference": _PART,
        "entry-encyclopedia": (_TITLE, ("container-title", "publisher", "URL")),
        "entry-dictionary": (_TITLE, ("container-title", "publisher", "URL")),
        "report": _BOOK,
        "thesis": (_TITLE, ("author",), _ISSUED),
        "speech": (("title", "event-title"), ("author", "event-title", "publisher"), _ISSUED),
        "webpage": _WEB,
        "post": _WEB,
        "post-weblog": _WEB,
        "dataset": (_TITLE, _MAKER),
        "software": (_TITLE, _MAKER),
    }
)
_LABELS: Mapping[str, Phrase] = MappingProxyType(
    {
        "issued": phrase("date (issued)"),
        "container-title": phrase("name of what it appeared in (container-title)"),
        "event-title": phrase("event (event-title)"),
    }
)
_SAYS_SOMETHING = ("title", "author", "editor", "container-title", "issued", "volume", "page", "publisher")


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per missing field, in the order a reader would ask for them."""
    item = reference.item
    if corpus.is_listed(reference):  # what its string does not say, the reader may have missed
        return
    if item.identifiers and not any(_states(item, field) for field in _SAYS_SOMETHING):
        return
    known = (item, *(answer.item for answer in corpus.found(reference.citekey)))
    unreadable = {value.field for value in reference.unreadable}
    for alternatives in _NEEDS.get(item.type or "", _OTHER):
        if unreadable.isdisjoint(alternatives) and not any(
            _states(one, field) for one in known for field in alternatives
        ):
            yield Finding(
                None,
                _message(reference.citekey, alternatives, item.type),
                field=alternatives[0],
            )


def _message(key: str, alternatives: tuple[str, ...], type_: str | None) -> Phrase:
    *others, last = (_LABELS.get(field) or word(field) for field in alternatives)
    missing = phrase("{fields} or {last}", fields=listed(others), last=last) if others else last
    if type_ is None:
        return phrase("{key} states no {missing}", key=key, missing=missing)
    return phrase("{key} states no {missing}; a work of type {type} needs it", key=key, missing=missing, type=type_)


def _states(item: Item, field: str) -> bool:
    return bool(getattr(item, field.lower().replace("-", "_")))


RULE = ReferenceRule("REF003", "missing-field", Severity.WARNING, check)
