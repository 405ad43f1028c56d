"""JUnit XML, for services that show test results: one suite per file, one case per diagnostic or reference.

Shape: https://github.com/testmoapp/junitxml. Errors and warnings fail; information is a skipped case, not a failed one.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree as ET

from magcite.language.messages import Speak, speaker
from magcite.model import CheckReport, Diagnostic, Outcome, ReferenceCheck, Severity
from magcite.phrases import phrase
from magcite.reporters.reporter import CheckReporter

__all__ = ["REPORTER"]

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2


def report(checked: CheckReport, *, colour: bool = False, language: str = "en") -> str:
    """Return one XML document; verified references are the cases that pass."""
    say = speaker(language)
    root = ET.Element("testsuites", name="magcite")
    for path, diagnostics in groupby(checked.diagnostics, key=lambda one: one.path):
        _add_suite(root, path or say(phrase("references")), [_diagnostic_case(one, say) for one in diagnostics])
    verified = [one for one in checked.references if one.outcome is Outcome.VERIFIED]
    if verified:
        _add_suite(root, say(phrase("verified references")), [_reference_case(one) for one in verified])
    for total in ("tests", "failures", "skipped"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_suite(root: ET.Element, name: str, cases: Iterable[ET.Element]) -> None:
    suite = ET.SubElement(root, "testsuite", name=_allowed(name))
    suite.extend(cases)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))


def _diagnostic_case(one: Diagnostic, say: Speak) -> ET.Element:
    place = f"{one.path}:{one.line}:{one.column}"
    case = ET.Element("testcase", classname=f"{one.code} {one.name}", name=_allowed(place))
    kind = "skipped" if one.severity is Severity.INFO else "failure"
    verdict = ET.SubElement(case, kind, message=_allowed(say(one.message)))
    if kind == "failure":
        verdict.set("type", one.severity.value)
    lines = [say(one.message)]
    if one.page_value is not None:
        lines.append(f"{say(phrase('here'))}: {say(one.page_value)}")
    if one.source_value is not None:
        lines.append(f"{say(one.source or phrase('source'))}: {say(one.source_value)}")
    verdict.text = _allowed("\n".join([*lines, say(one.help)]))
    return case


def _reference_case(one: ReferenceCheck) -> ET.Element:
    return ET.Element("testcase", classname="verified", name=_allowed(one.citekey))


def _allowed(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


REPORTER = CheckReporter("junit", report)
