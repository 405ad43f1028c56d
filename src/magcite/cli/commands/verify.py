"""`magcite verify`: record that a person read the source of a claim, and what the person says."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import phrase, word

if TYPE_CHECKING:
    from magcite.model import Review

__all__ = ["COMMAND"]

_VERDICTS = ("supported", "partly-supported", "not-supported", "unclear")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "claim", metavar="CLAIM", help="id of the claim, or the citekey of a source that one claim of the pages cites"
    )
    parser.add_argument(
        "--page",
        metavar="PAGE",
        action="append",
        dest="pages",
        help="where the claim is (default: the project's pages)",
    )
    parser.add_argument("--reference", dest="citekey", metavar="KEY", help="which of the sources that the claim cites")
    parser.add_argument("--verdict", choices=_VERDICTS, required=True, help="what the source says of the claim")
    parser.add_argument("--by", metavar="NAME", required=True, help="who read the source")
    parser.add_argument("--on", metavar="DATE", help="when, as 2026-11-26 (default: today)")
    parser.add_argument("--note", metavar="WORDS", help="what to know of it: a page, a table, a doubt")
    parser.add_argument("--replaces", metavar="ID", help="the id of this claim in an earlier review")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(page_format=None)


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Write the review, and say what it holds."""
    from magcite.api.reviewing import verify_claim
    from magcite.cli.command import pages_from
    from magcite.model import ReviewVerdict

    project = open_from(arguments, console)
    review = verify_claim(
        project,
        arguments.claim,
        ReviewVerdict(arguments.verdict),
        by=arguments.by,
        pages=pages_from(arguments, project) if arguments.pages else None,
        reference=arguments.citekey,
        note=arguments.note,
        on=arguments.on,
        replaces=arguments.replaces,
    )
    text = _as_json(review) if arguments.format == "json" else _as_text(review, console.say)
    console.result(text, output_from(arguments))
    return ExitCode.CLEAN


def _as_text(review: "Review", say: Callable[[str], str]) -> str:
    told = {"claim": review.claim, "page": review.page, "key": review.citekey, "name": review.by, "day": review.on}
    said = phrase("{page}, {claim} against {key}: {verdict}, {name}, {day}", **told, verdict=word(review.verdict))
    return f"{say(said)}\n  {review.text}\n"


def _as_json(review: "Review") -> str:
    from magcite.reporters.reviews_tree import review_tree

    return (
        json.dumps({"schema": "magcite/verify/1", "review": review_tree(review)}, ensure_ascii=False, indent=2) + "\n"
    )


COMMAND = Command("verify", "record that a person read the source of a claim, and what the person says", configure, run)
