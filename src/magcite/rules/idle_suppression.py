"""idle-suppression (CIT005): a comment that should silence a rule silences nothing.

What it does: reports each magcite-ignore comment that gives no reason, and each code in one that is no rule's.
Why it matters: the author believes that the matter is settled, and a reader of the page cannot know why it was.
Fix: Write the comment as magcite-ignore CODE: reason, with a code that magcite check prints.
Not its job: a comment in order that has nothing left to silence.
"""

from collections.abc import Iterator

from magcite.language.suggestion import nearest
from magcite.model import Corpus
from magcite.phrases import phrase
from magcite.rules import choose
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield the findings in page order, at the text that a comment covers."""
    known = [word for rule in choose((), ()) for word in (rule.code, rule.name)]
    folded = {word.casefold() for word in known}
    for page in corpus.pages:
        for suppression in page.suppressions:
            codes = sorted(code.strip() for code in suppression.codes)
            if not suppression.reason:
                named = ", ".join(codes)
                message = phrase(
                    "the comment that should silence {codes} silences nothing: it gives no reason", codes=named
                )
                yield Finding(suppression.span, message, page_value=named, path=page.path)
            for code in codes:
                if code.casefold() not in folded:
                    near = nearest(code, known)
                    message = (
                        phrase(
                            "the comment names {code}, and there is no such rule; the nearest is {near}",
                            code=code,
                            near=near,
                        )
                        if near
                        else phrase("the comment names {code}, and there is no such rule", code=code)
                    )
                    yield Finding(suppression.span, message, page_value=code, path=page.path)


RULE = CorpusRule("CIT005", "idle-suppression", Severity.INFO, check)
