"""Whatever a rule finds in a test of this folder, its message and its help can be said in every language."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from magcite.language.messages import translated
from magcite.phrases import SPOKEN, Phrase
from magcite.rules.rule import Finding

_TEXTS = ("message", "help")


@pytest.fixture(autouse=True)
def every_finding_is_translated(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Finding]]:
    found: list[Finding] = []
    made = Finding.__init__

    def watched(self: Finding, *arguments: Any, **named: Any) -> None:
        made(self, *arguments, **named)
        found.append(self)

    monkeypatch.setattr(Finding, "__init__", watched)
    yield found
    for one in found:
        for text in filter(None, (getattr(one, name) for name in _TEXTS)):
            assert isinstance(text, Phrase), text
            if re.search(r"[a-zA-Z]", re.sub(r"\{\w+\}", "", text.template)):
                assert all(translated(text, language) != text for language in SPOKEN[1:]), text
