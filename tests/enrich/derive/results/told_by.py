"""The results of a sentence of an abstract, for the tests of what is read of it."""

from magcite.enrich.derive.results import results
from magcite.enrich.derive.text import Text
from magcite.model import Fact, Finding

__all__ = ["facts", "findings", "ways"]


def facts(sentence: str, title: str = "Yoga and health: a randomised trial") -> list[Fact]:
    return list(results(Text(f"METHODS: We randomly assigned adults. RESULTS: {sentence}", "en"), title))


def findings(sentence: str, title: str = "Yoga and health: a randomised trial") -> list[Finding]:
    return [one.finding for one in facts(sentence, title) if one.finding is not None]


def ways(sentence: str, title: str = "Yoga and health: a randomised trial") -> list[tuple[str, str | None]]:
    return [(one.outcome, one.direction.value if one.direction else None) for one in findings(sentence, title)]
