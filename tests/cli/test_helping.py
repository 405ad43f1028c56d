"""`--help` speaks the language that `--lang` asks for."""

import tomllib
from argparse import SUPPRESS, ArgumentParser
from collections.abc import Iterator
from importlib.resources import files

import pytest

from magcite.cli.helping import asked_language
from magcite.cli.main import parser_in
from magcite.language.messages import translated
from magcite.phrases import SPOKEN, Phrase
from tests.process import Run

OTHERS = [one for one in SPOKEN if one != "en"]


def texts_of(parser: ArgumentParser) -> Iterator[str]:
    """Yield all that a parser's help says, in English."""
    yield from (str(one) for one in (parser.description, parser.epilog) if one)
    for group in parser._action_groups:
        if group._group_actions and group.title:
            yield group.title
        for action in group._group_actions:
            shown = [action, *getattr(action, "_choices_actions", ())]
            yield from (one.help for one in shown if one.help and one.help != SUPPRESS)
            if action.dest == "command" and isinstance(action.choices, dict):
                for command in action.choices.values():
                    yield from texts_of(command)


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_has_a_translation_and_none_is_left_over(language: str) -> None:
    texts = {"usage: ", *texts_of(parser_in("en"))}
    folder = files("magcite.language") / "data" / "messages" / language
    assert tomllib.loads((folder / "help.toml").read_text("utf-8")).keys() == texts
    assert [one for one in texts if translated(Phrase(one), language) == one] == []


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "sv", "--help"], "sv"),
        (["check", "--help", "--lang=sv"], "sv"),
        (["--help"], "en"),
        (["--help", "--lang"], "en"),
        (["--lang", "xx", "--help"], "en"),
        (["--lang", "sv", "check", "--lang", "en"], "en"),
    ],
)
def test_the_language_is_known_before_arguments_are_parsed(arguments: list[str], language: str) -> None:
    assert asked_language(arguments) == language


def test_a_process_helps_in_either_language(run: Run) -> None:
    english, swedish = run("--help"), run("--lang", "sv", "--help")
    assert (english.returncode, swedish.returncode) == (0, 0)
    assert english.stdout.startswith("usage: magcite ")
    assert "exit status:" in english.stdout
    assert swedish.stdout.startswith("användning: magcite ")
    for said in ("flaggor:", "överallt:", "slutstatus:", "pröva påståenden mot underlag", "Knyter varje påstående"):
        assert said in swedish.stdout
    assert "references" not in swedish.stdout.replace("--references", "").replace("references/", "")


def test_so_does_the_help_of_a_command(run: Run) -> None:
    english, swedish = run("check", "--help"), run("--lang", "sv", "check", "--help")
    assert "Check claims against evidence, and references against registries." in english.stdout
    assert "Pröva påståenden mot underlag, och referenser mot register." in swedish.stdout
    assert "visa den här hjälpen och avsluta" in swedish.stdout
    assert run("check", "--help", "--lang", "sv").stdout == swedish.stdout
