"""What people read is a phrase, or a reason that is recognised; a sentence that is neither stays English for good."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import magcite
from magcite.language.messages import recalled
from magcite.matching.titles import ABOUT_ANOTHER
from magcite.phrases import Phrase

SOURCES = Path(magcite.__file__).parent
WORDS = re.compile(r"\b[a-z]{2,} [a-z]{2,}\b")  # two words: a sentence, or part of one
SILENT = {  # command line help, SQL, patterns, schemas for editors, and a programmer's slips are no messages
    *("add_argument", "add_argument_group", "ArgumentParser", "add_parser", "ArgumentTypeError", "Command", "compile"),
    *(
        "execute",
        "run",
        "connect",
        "TypeError",
        "AssertionError",
        "AttributeError",
        "KeyError",
        "ConfigDict",
        "HostError",
    ),
    *("namedtuple", "Store", "getattr", "_RestError"),
}
TOLD = (
    "InputError",
    "PageError",
    "ReferenceFileError",
    "SettingsError",
    "LockfileError",
    "IdentifierError",
    "Unreadable",
)
ROOMS = (
    "bibliography/omissions",
    "bibliography/arrangement",
    "cli",
    "lockfile",
    "project",
    "renderers/bib_fields",
    "renderers/ris",
)
REPORTERS = tuple(
    f"reporters/{name}"
    for name in ("text", "audit_text", "claims_text", "links_text", "suggestions_text", "status_text")
)
REASONS = ("enrich/ask", "enrich/ask_for", "enrich/find_studies", "link/proposals", "matching", "sources", "transport")
PARTS = {  # of a reason, or no reason
    *("first author", "title number", "sample size", "not in the record", "not in the claim", " in another order"),
    *("one work was", "a list of works was"),
    *("identifiers and addresses", "the end, 7 characters"),  # words that a search leaves out: JSON has them
    *("doi does not exist", "no article", "file is encrypted", "no such column", "disk image"),  # what others say
    *("systematic review", "expression of concern", "book chapter", "government publication"),
    *("jan feb mar apr may jun jul aug sep oct nov dec", "flagged as retracted, and no notice named", "the cache"),
    *("not among the hits", "without a name", "rests for 7 seconds"),
    *("7 7, where the record has 7", "an encyclopedia"),
}
LISTS = re.compile(
    r"\Aexit status:|\A\s*(?:[\w-]+\s+){12,}|_TABLE|^(?:SELECT|INSERT|DELETE|UPDATE|\s*CREATE) "
)  # words, or SQL


def texts_in(node: ast.AST) -> Iterator[str]:
    """Yield the texts of a piece of code, braces of f-strings filled with a figure; not docstrings, not templates."""
    if isinstance(node, ast.Expr | ast.Compare) and not isinstance(getattr(node, "value", None), ast.Call | ast.Yield):
        return
    if isinstance(node, ast.Call):
        name = called(node)
        if name in SILENT:
            return
        if name in {"phrase", "phrase_n"}:
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                if not isinstance(argument, ast.Constant):
                    yield from texts_in(argument)
            return
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(one.value) if isinstance(one, ast.Constant) else "7" for one in node.values)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        for child in ast.iter_child_nodes(node):
            yield from texts_in(child)


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def is_plain(text: str) -> bool:
    """Whether English words stand in a text that no catalogue knows."""
    words = WORDS.search(text) and not LISTS.search(text)
    return bool(words) and not isinstance(recalled(text), Phrase)


@cache
def trees(room: str = "") -> tuple[tuple[str, ast.AST], ...]:
    whole = SOURCES / room
    paths = sorted(whole.rglob("*.py")) if whole.is_dir() else [whole.with_suffix(".py")]
    return tuple((str(path.relative_to(SOURCES)), ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def test_every_error_of_the_users_files_says_a_phrase() -> None:
    plain = {
        f"{path}:{node.lineno}: {text}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in TOLD
        for argument in node.args
        for text in texts_in(argument)
        if is_plain(text)
    }
    assert plain == set()


@pytest.mark.parametrize("room", [*ROOMS, *REPORTERS])
def test_no_sentence_of_these_rooms_is_plain_text(room: str) -> None:
    found = {f"{path}: {text}" for path, tree in trees(room) for text in texts_in(tree) if is_plain(text)}
    assert found == set()


@pytest.mark.parametrize("room", REASONS)
def test_every_reason_that_may_come_out_of_a_file_is_recognised(room: str) -> None:
    found = {text for _, tree in trees(room) for text in texts_in(tree) if is_plain(text)}
    assert found - PARTS - {*ABOUT_ANOTHER} == set()


def test_every_complaint_of_the_settings_schema_is_recognised() -> None:
    complaints = [
        text
        for _, tree in trees("readers")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) == "PydanticCustomError"
        for text in texts_in(node.args[1])
    ]
    assert len(complaints) > 5
    assert [one for one in complaints if is_plain(one)] == []


def test_a_plain_sentence_would_be_found() -> None:
    tree = ast.parse(
        '"""Doc string of it."""\nraise InputError(f"no such {name} was found")\nphrase("this one is fine")'
    )
    assert [one for one in texts_in(tree) if is_plain(one)] == ["no such 7 was found"]
