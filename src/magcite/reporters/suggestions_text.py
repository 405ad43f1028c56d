"""For people: claims that uncited references could support, and the studies behind accounts of them."""

from collections.abc import Iterator, Sequence

from magcite.model import Suggestions, Support
from magcite.reporters.columns import wrap
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import SuggestionsReporter

__all__ = ["REPORTER"]

_NARROWEST = 40  # columns
_INDENT = " " * 6
_MOST_REASONS = 5
_MOST_WORDS = 200  # characters of a claim: its line is told, and another reference may quote it again


def report(suggested: Suggestions, *, colour: bool = False, width: int = 100) -> str:
    """Return the listing, wrapped: references that fit a claim, accounts, and the references that fit none."""
    ink, width = Ink(colour), max(width, _NARROWEST)
    lines: list[str] = []
    for key, supports in suggested.unused:
        if supports:
            lines.append(f"{ink(inert(key), 'bold')} is cited by no claim, and could support")
            for support in supports:
                lines += _support(support, width)
    for account in suggested.accounts:
        line, _ = account.page.lines.position(account.claim.span.start)
        lines.append(
            f"{inert(account.page.path)}:{line} cites {ink(inert(account.key), 'bold')}, an account of studies"
        )
        lines += _block(inert(_beginning(account.claim.text)), width)
        for study in account.studies:
            lines += _block(inert(f"behind it: {study.score:.2f} {study.key}: {_said(study.reasons)}"), width)
        if not account.studies:
            lines += _block("no study of the library is behind it", width)
    if any(supports for _, supports in suggested.unused):
        lines += wrap("accept one with `magcite link PAGE --write --set LINE=KEY`", width)
    idle = [inert(key) for key, supports in suggested.unused if not supports]
    if idle:
        lines += wrap(f"cited by no claim, and fitting none: {', '.join(idle)}", width)
    return "\n".join(lines or ["nothing to suggest: the library has no reference that no claim cites"]) + "\n"


def _support(support: Support, width: int) -> Iterator[str]:
    line, _ = support.page.lines.position(support.claim.span.start)
    cites = f", which cites {', '.join(map(inert, support.keys))}" if support.keys else ""
    yield f"  {inert(support.page.path)}:{line}: {support.score:.2f}{cites}"
    yield from _block(inert(_beginning(support.claim.text)), width)
    yield from _block(inert(_said(support.reasons)), width)


def _beginning(text: str) -> str:
    """Return a claim, or what fits of it, cut between words."""
    return text if len(text) <= _MOST_WORDS else f"{text[:_MOST_WORDS].rpartition(' ')[0] or text[:_MOST_WORDS]} …"


def _said(reasons: Sequence[str]) -> str:
    return "; ".join(reasons[:_MOST_REASONS])


def _block(text: str, width: int) -> Iterator[str]:
    for line in wrap(text, width - len(_INDENT)):
        yield f"{_INDENT}{line}"


REPORTER = SuggestionsReporter("text", report)
