"""The five parts of a rule's docstring: what `magcite explain` prints, and the fix every diagnostic carries."""

import ast
import inspect
import re
from dataclasses import dataclass
from types import ModuleType

from magcite.phrases import Phrase, word

__all__ = ["Explanation", "explain"]

_PARTS = ("What it does", "Why it matters", "Fix", "Not its job")
_HEAD = re.compile(r"(?P<name>[a-z-]+) \((?P<code>[A-Z]{3}\d{3})\): (?P<summary>.+)")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule in words, each part one line.

    Attributes:
        summary: the flaw as a sentence ("a claim rests on a work that was retracted.").
    """

    code: str
    name: str
    summary: Phrase
    what: Phrase
    why: Phrase
    fix: Phrase
    limits: Phrase


def explain(module: ModuleType) -> Explanation:
    """Read the docstring of a rule's module.

    Raises:
        ValueError: the docstring lacks one of its five parts.
    """
    first, _, rest = (module.__doc__ or _written(module)).strip().partition("\n\n")
    head = _HEAD.fullmatch(_folded(first))
    pattern = "".join(rf"{re.escape(part)}:(.+?)" for part in _PARTS)
    parts = re.fullmatch(pattern, rest.strip(), re.DOTALL)
    if head is None or parts is None:
        raise ValueError(f"{module.__name__}: the docstring needs a first line and {', '.join(_PARTS)}")
    return Explanation(
        head["code"], head["name"], word(head["summary"]), *(word(_folded(part)) for part in parts.groups())
    )


def _written(module: ModuleType) -> str:
    """Return the docstring from the module's file, where Python left it out of the module (-OO); "" for none."""
    return (ast.get_docstring(ast.parse(inspect.getsource(module))) if module.__spec__ else None) or ""


def _folded(text: str) -> str:
    return " ".join(text.split())
