"""Text for people: what and where, both values on lines of their own, what to do next, and the count last."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from magcite.language.messages import Speak, speaker
from magcite.model import CheckReport, Diagnostic, Outcome, ReviewVerdict, Severity, Verdict
from magcite.phrases import counted, listed, phrase, phrase_n, word
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import CheckReporter

__all__ = ["REPORTER"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def report(checked: CheckReport, *, colour: bool = False, language: str = "en") -> str:
    """Return the report; each help is printed once, and control characters from outside are shown as escapes."""
    ink, say = Ink(colour), speaker(language)
    lines: list[str] = []
    helped: set[str] = set()
    airy = False  # whether the file above took more than a line
    for _, diagnostics in groupby(checked.diagnostics, key=lambda one: one.path):
        block = [line for one in diagnostics for line in _block(one, ink, say, helped)]
        if lines and (airy or len(block) > 1):
            lines.append("")
        lines += block
        airy = len(block) > 1
    return "\n".join([*lines, *([""] if lines else []), *_summary(checked, ink, say)]) + "\n"


def _block(diagnostic: Diagnostic, ink: Ink, say: Speak, helped: set[str]) -> Iterator[str]:
    place = f"{inert(diagnostic.path)}:{diagnostic.line}:{diagnostic.column}"
    severity = ink(say(word(diagnostic.severity)), _COLOURS[diagnostic.severity], "bold")
    yield f"{place}: {severity} {diagnostic.code} {diagnostic.name}: {inert(say(diagnostic.message))}"
    if diagnostic.source_value is not None:
        on_page = diagnostic.span is not None or diagnostic.citekey is None
        here = say(phrase("on the page") if on_page else phrase("in the reference"))
        there = say(diagnostic.source or phrase("source"))
        width = max(len(here), len(there)) + 1
        if diagnostic.page_value is not None:
            yield f"    {here + ':':<{width}} {inert(say(diagnostic.page_value))}"
        yield f"    {there + ':':<{width}} {inert(say(diagnostic.source_value))}"
    if diagnostic.help and diagnostic.help not in helped:
        helped.add(diagnostic.help)
        yield "    " + ink(inert(say(phrase("help: {advice}", advice=diagnostic.help))), "dim")


def _summary(checked: CheckReport, ink: Ink, say: Speak) -> Iterator[str]:
    found = Counter(diagnostic.severity for diagnostic in checked.diagnostics)
    parts = [
        phrase_n("{n} error", "{n} errors", found[Severity.ERROR]),
        phrase_n("{n} warning", "{n} warnings", found[Severity.WARNING]),
        phrase("{n} for information", n=found[Severity.INFO]),
    ]
    if checked.suppressed:
        parts.append(phrase("{n} suppressed by the page", n=checked.suppressed))
    if checked.accepted:
        parts.append(
            phrase_n(
                "{n} difference accepted by the author", "{n} differences accepted by the author", checked.accepted
            )
        )
    worst = max(found, key=lambda severity: severity.rank, default=None)
    yield ink(say(listed(parts)), *(["bold"] if worst is None else ["bold", _COLOURS[worst]]))
    if not checked.claims and not checked.references:
        yield say(phrase("no claims were found, so nothing was checked"))
        return
    outcomes = Counter(check.outcome for check in checked.references)
    counts = counted((outcome, outcomes[outcome]) for outcome in Outcome)
    yield say(phrase_n("{n} reference: {counts}", "{n} references: {counts}", len(checked.references), counts=counts))
    yield from _against_evidence(checked, say)
    yield from _reviews(checked, say)


def _against_evidence(checked: CheckReport, say: Speak) -> Iterator[str]:
    if checked.verdicts:
        verdicts = Counter(one.verdict for one in checked.verdicts)
        counts = counted((verdict, verdicts[verdict]) for verdict in Verdict)
        number = len(checked.verdicts)
        yield say(
            phrase_n(
                "{n} citation against evidence: {counts}",
                "{n} citations against evidence: {counts}",
                number,
                counts=counts,
            )
        )


def _reviews(checked: CheckReport, say: Speak) -> Iterator[str]:
    """Yield how many citations a person reviewed, each verdict counted; what is stale is a diagnostic of its own."""
    holding = [one.review for one in checked.reviews if one.holds]
    if holding:
        verdicts = Counter(one.verdict for one in holding)
        counts = counted((verdict, verdicts[verdict]) for verdict in ReviewVerdict if verdicts[verdict])
        last = max(one.on for one in holding)
        yield say(
            phrase_n(
                "{n} citation reviewed by a person: {counts}; last on {day}",
                "{n} citations reviewed by people: {counts}; last on {day}",
                len(holding),
                counts=counts,
                day=last,
            )
        )


REPORTER = CheckReporter("text", report)
