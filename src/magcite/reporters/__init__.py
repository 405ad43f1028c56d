"""Reports for people and machines, one file per format, loaded when asked for."""

from importlib import import_module
from types import MappingProxyType

from magcite.reporters.reporter import (
    AuditReporter,
    CheckReporter,
    ClaimsReporter,
    LinksReporter,
    StatusReporter,
    SuggestionsReporter,
)

__all__ = [
    "AUDIT_FORMATS",
    "CHECK_FORMATS",
    "CLAIMS_FORMATS",
    "LINKS_FORMATS",
    "REPORTERS",
    "STATUS_FORMATS",
    "SUGGESTIONS_FORMATS",
    "AuditReporter",
    "CheckReporter",
    "ClaimsReporter",
    "LinksReporter",
    "StatusReporter",
    "SuggestionsReporter",
    "audit_reporter",
    "check_reporter",
    "claims_reporter",
    "links_reporter",
    "status_reporter",
    "suggestions_reporter",
]

REPORTERS: tuple[str, ...] = (
    *("text", "json", "sarif", "github", "junit"),
    *("claims_text", "claims_json", "claims_jsonld", "links_text", "links_json"),
    *("audit_text", "audit_json", "audit_github", "suggestions_text", "suggestions_json", "status_text", "status_json"),
)
CHECK_FORMATS: tuple[str, ...] = ("text", "json", "sarif", "github", "junit")
CLAIMS_FORMATS = MappingProxyType({"text": "claims_text", "json": "claims_json", "jsonld": "claims_jsonld"})
LINKS_FORMATS = MappingProxyType({"text": "links_text", "json": "links_json"})
STATUS_FORMATS = MappingProxyType({"text": "status_text", "json": "status_json"})
SUGGESTIONS_FORMATS = MappingProxyType({"text": "suggestions_text", "json": "suggestions_json"})
AUDIT_FORMATS = MappingProxyType({"text": "audit_text", "json": "audit_json", "github": "audit_github"})


def check_reporter(name: str) -> CheckReporter:
    """Return the reporter of `magcite check` for one of CHECK_FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    if name not in CHECK_FORMATS:
        raise KeyError(name)
    reporter: CheckReporter = import_module(f"magcite.reporters.{name}").REPORTER
    return reporter


def claims_reporter(name: str) -> ClaimsReporter:
    """Return the reporter of `magcite claims` for one of CLAIMS_FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    reporter: ClaimsReporter = import_module(f"magcite.reporters.{CLAIMS_FORMATS[name]}").REPORTER
    return reporter


def links_reporter(name: str) -> LinksReporter:
    """Return the reporter of `magcite link` for one of LINKS_FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    reporter: LinksReporter = import_module(f"magcite.reporters.{LINKS_FORMATS[name]}").REPORTER
    return reporter


def audit_reporter(name: str) -> AuditReporter:
    """Return the reporter of `magcite audit` for one of AUDIT_FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    reporter: AuditReporter = import_module(f"magcite.reporters.{AUDIT_FORMATS[name]}").REPORTER
    return reporter


def suggestions_reporter(name: str) -> SuggestionsReporter:
    """Return the reporter of `magcite link --suggest` for one of SUGGESTIONS_FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    module = import_module(f"magcite.reporters.{SUGGESTIONS_FORMATS[name]}")
    reporter: SuggestionsReporter = module.REPORTER
    return reporter


def status_reporter(name: str) -> StatusReporter:
    """Return a format of `magcite status` by its name.

    Raises:
        KeyError: there is no such format.
    """
    reporter: StatusReporter = import_module(f"magcite.reporters.{STATUS_FORMATS[name]}").REPORTER
    return reporter
