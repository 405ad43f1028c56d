"""The rules of `magcite check`, one file each, loaded when asked for."""

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from magcite.errors import SettingsError
from magcite.language.suggestion import nearest
from magcite.phrases import phrase
from magcite.rules.explanation import Explanation, explain
from magcite.rules.rule import ClaimRule, CorpusRule, Finding, ReferenceRule, Rule

__all__ = [
    "RULES",
    "ClaimRule",
    "CorpusRule",
    "Explanation",
    "Finding",
    "ReferenceRule",
    "Rule",
    "choose",
    "explanation",
    "load",
    "names",
]

RULES: tuple[str, ...] = (
    "uncited_claim",
    "unknown_citekey",
    "link_not_in_library",
    "lost_link",
    "idle_suppression",
    "unread_part",
    "page_language",
    "gone_claim",
    "ambiguous_claim",
    "reworded_claim",
    "unused_reference",
    "malformed_identifier",
    "missing_field",
    "duplicate_work",
    "duplicate_citekey",
    "idle_acceptance",
    "stale_review",
    "unreadable_value",
    "not_confirmed",
    "could_not_check",
    "work_not_found",
    "another_work",
    "field_mismatch",
    "retracted_work",
    "work_under_concern",
    "corrected_work",
    "sample_size",
    "study_count",
    "dose",
    "duration",
    "age_group",
    "effect_size",
    "direction",
    "significance",
    "outcome",
    "within_groups",
    "no_evidence",
    "population",
    "causal_wording",
    "design_named",
    "single_small_study",
    "secondary_source",
    "older_evidence",
    "contradicting_evidence",
    "number_not_found",
)


def names() -> tuple[str, ...]:
    """Return the names of all rules ("uncited-claim"), in the order of their codes' families."""
    return tuple(module.replace("_", "-") for module in RULES)


def load(name: str) -> Rule:
    """Return a rule by its name ("retracted-work") or code ("EVD001"), in either case.

    Raises:
        SettingsError: there is no such rule; the message names the nearest one.
    """
    return _rule(_module(name))


def explanation(name: str) -> Explanation:
    """Return what a rule does, why it matters and how to fix it, by name or code.

    Raises:
        SettingsError: there is no such rule.
    """
    return explain(_module(name))


def choose(select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules to run, in order: those selected (all, when nothing is) without those ignored.

    Args:
        select: names, codes or beginnings of codes ("CIT").
        ignore: the same; it wins over `select`.

    Raises:
        SettingsError: a word fits no rule. Were it overlooked, a misspelt `select` would find nothing wrong.
    """
    everything = tuple(_rule(_load(module)) for module in RULES)
    for word in (*select, *ignore):
        if not any(_fits(rule, word) for rule in everything):
            raise _unknown(word)
    return tuple(
        rule
        for rule in everything
        if (not select or any(_fits(rule, word) for word in select)) and not any(_fits(rule, word) for word in ignore)
    )


def _fits(rule: Rule, word: str) -> bool:
    return bool(word) and (rule.code.startswith(word.upper()) or rule.name == word.lower())


def _module(name: str) -> ModuleType:
    wanted = name.strip().lower().replace("-", "_")
    if wanted in RULES:
        return _load(wanted)
    for module in map(_load, RULES):
        if _rule(module).code.lower() == wanted:
            return module
    raise _unknown(name)


def _unknown(word: str) -> SettingsError:
    codes = [_rule(_load(module)).code for module in RULES]
    near = nearest(word, names()) or nearest(word, codes)
    hint = (
        phrase("did you mean {near}?", near=near) if near else phrase("the rules are {names}", names=", ".join(names()))
    )
    return SettingsError(phrase("there is no rule {word}; {hint}", word=repr(word), hint=hint))


def _load(module: str) -> ModuleType:
    return import_module(f"magcite.rules.{module}")


def _rule(module: ModuleType) -> Rule:
    rule: Rule = module.RULE
    return rule
