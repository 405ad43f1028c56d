"""Text for people: what and where, both values on lines of their own, what to do next, and the count last."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from magcite.model import CheckReport, Diagnostic, Outcome, Severity, Verdict
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import CheckReporter

__all__ = ["REPORTER"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def report(checked: CheckReport, *, colour: bool = False) -> str:
    """Return the report; each help is printed once, and control characters from outside are shown as escapes."""
    ink = Ink(colour)
    lines: list[str] = []
    helped: set[str] = set()
    airy = False  # whether the file above took more than a line
    for _, diagnostics in groupby(checked.diagnostics, key=lambda one: one.path):
        block = [line for one in diagnostics for line in _block(one, ink, helped)]
        if lines and (airy or len(block) > 1):
            lines.append("")
        lines += block
        airy = len(block) > 1
    return "\n".join([*lines, *([""] if lines else []), *_summary(checked, ink)]) + "\n"


def _block(diagnostic: Diagnostic, ink: Ink, helped: set[str]) -> Iterator[str]:
    place = f"{inert(diagnostic.path)}:{diagnostic.line}:{diagnostic.column}"
    severity = ink(diagnostic.severity.value, _COLOURS[diagnostic.severity], "bold")
    yield f"{place}: {severity} {diagnostic.code} {diagnostic.name}: {inert(diagnostic.message)}"
    if diagnostic.source_value is not None:
        on_page = diagnostic.span is not None or diagnostic.citekey is None
        here, there = "on the page" if on_page else "in the reference", diagnostic.source or "source"
        width = max(len(here), len(there)) + 1
        if diagnostic.page_value is not None:
            yield f"    {here + ':':<{width}} {inert(diagnostic.page_value)}"
        yield f"    {there + ':':<{width}} {inert(diagnostic.source_value)}"
    if diagnostic.help and diagnostic.help not in helped:
        helped.add(diagnostic.help)
        yield "    " + ink(f"help: {inert(diagnostic.help)}", "dim")


def _summary(checked: CheckReport, ink: Ink) -> Iterator[str]:
    found = Counter(diagnostic.severity for diagnostic in checked.diagnostics)
    parts = [
        f"{_count(found[severity], word)}"
        for severity, word in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"))
    ]
    parts.append(f"{found[Severity.INFO]} for information")
    if checked.suppressed:
        parts.append(f"{checked.suppressed} suppressed by the page")
    if checked.accepted:
        parts.append(f"{_count(checked.accepted, 'difference')} accepted by the author")
    worst = max(found, key=lambda severity: severity.rank, default=None)
    yield ink(", ".join(parts), *(["bold"] if worst is None else ["bold", _COLOURS[worst]]))
    if not checked.claims and not checked.references:
        yield "no claims were found, so nothing was checked"
        return
    outcomes = Counter(check.outcome for check in checked.references)
    counts = ", ".join(f"{outcomes[outcome]} {outcome.value}" for outcome in Outcome)
    yield f"{_count(len(checked.references), 'reference')}: {counts}"
    if checked.verdicts:
        verdicts = Counter(one.verdict for one in checked.verdicts)
        counts = ", ".join(f"{verdicts[verdict]} {verdict.value}" for verdict in Verdict)
        yield f"{_count(len(checked.verdicts), 'citation')} against evidence: {counts}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


REPORTER = CheckReporter("text", report)
