"""For people: claims that uncited references could support, and the studies behind accounts of them."""

from collections.abc import Iterator, Sequence

from magcite.language.messages import Speak, recalled, speaker
from magcite.model import AccountSource, Suggestions, Support
from magcite.phrases import Phrase, listed, phrase
from magcite.reporters.columns import wrap
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import SuggestionsReporter

__all__ = ["REPORTER"]

_NARROWEST = 40  # columns
_INDENT = 6
_MOST_REASONS = 5
_MOST_WORDS = 200  # characters of a claim: its line is told, and another reference may quote it again


def report(suggested: Suggestions, *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return the listing, wrapped: references that fit a claim, accounts, and the references that fit none."""
    ink, width, say = Ink(colour), max(width, _NARROWEST), speaker(language)
    lines: list[str] = []
    for key, supports in suggested.unused:
        if supports:
            lines.append(say(phrase("{key} is cited by no claim, and could support", key=ink(inert(key), "bold"))))
            for support in supports:
                lines += _support(support, width, say)
    for account in suggested.accounts:
        lines += _account(account, width, ink, say)
    if any(supports for _, supports in suggested.unused) or any(one.studies for one in suggested.accounts):
        lines += wrap(say(phrase("accept one with `magcite link PAGE --suggest --write --accept LINE=KEY`")), width)
    idle = [inert(key) for key, supports in suggested.unused if not supports]
    if idle:
        lines += wrap(say(phrase("cited by no claim, and fitting none: {keys}", keys=", ".join(idle))), width)
    if not lines:
        lines.append(say(phrase("nothing to suggest: the library has no reference that no claim cites")))
    return "\n".join(lines) + "\n"


def _support(support: Support, width: int, say: Speak) -> Iterator[str]:
    line, _ = support.page.lines.position(support.claim.span.start)
    cites = say(phrase(", which cites {keys}", keys=", ".join(map(inert, support.keys)))) if support.keys else ""
    yield f"  {inert(support.page.path)}:{line}: {support.score:.2f}{cites}"
    yield from wrap(inert(_beginning(support.claim.text)), width, _INDENT)
    yield from wrap(inert(say(_said(support.reasons))), width, _INDENT)


def _account(account: AccountSource, width: int, ink: Ink, say: Speak) -> Iterator[str]:
    line, _ = account.page.lines.position(account.claim.span.start)
    place, key = f"{inert(account.page.path)}:{line}", ink(inert(account.key), "bold")
    yield say(phrase("{place} cites {key}, an account of studies", place=place, key=key))
    yield from wrap(inert(_beginning(account.claim.text)), width, _INDENT)
    for study in account.studies:
        told = {"score": f"{study.score:.2f}", "key": study.key, "reasons": _said(study.reasons)}
        yield from wrap(inert(say(phrase("behind it: {score} {key}: {reasons}", **told))), width, _INDENT)
    if not account.studies:
        yield from wrap(say(phrase("no study of the library is behind it")), width, _INDENT)


def _beginning(text: str) -> str:
    """Return a claim, or what fits of it, cut between words."""
    return text if len(text) <= _MOST_WORDS else f"{text[:_MOST_WORDS].rpartition(' ')[0] or text[:_MOST_WORDS]} …"


def _said(reasons: Sequence[str]) -> Phrase:
    return listed(map(recalled, reasons[:_MOST_REASONS]), "; ")


REPORTER = SuggestionsReporter("text", report)
