"""The lock on disk: golden file, round trip, and damage."""

import json
import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.errors import LockfileError
from magcite.identifiers import Arxiv, Doi, Identifier, Isbn, Pmcid, Pmid
from magcite.lockfile import dump_lock, merge_locks, parse_lock
from magcite.lockfile.dump import _json
from magcite.model import (
    Absent,
    Date,
    Derived,
    Design,
    Direction,
    Fact,
    FactBasis,
    FactKind,
    Failed,
    Finding,
    Found,
    Item,
    Lock,
    Name,
    Notice,
    NoticeKind,
    Part,
    Registered,
    Relation,
    SourceName,
)
from tests.builders import AT, absent, failed, found, lock, registered

GOLDEN = Path(__file__).parent.parent / "fixtures" / "lock" / "golden.lock"
DIGEST = "sha256:" + "0" * 64


def golden() -> Lock:
    """One of everything."""
    item = Item(
        type="article-journal",
        title="Ä title with “quotes” and \\backslash",
        author=(Name("Öberg", "Märta J."), Name(literal="Nordic Mineral Group")),
        issued=Date(2019, 4),
        container_title="Invented Journal",
        doi=Doi.parse("10.5555/B"),
        isbn=(Isbn.parse("9783161484100"),),
        issn=("1234-5679", "2345-6781"),
    )
    notices = (
        Notice(
            NoticeKind.RETRACTION,
            "Retraction",
            Date(2018, 2, 6),
            Doi.parse("10.5555/Notice"),
            SourceName.CROSSREF,
            ("Data were invented",),
            "Retraction Watch",
        ),
        Notice(NoticeKind.OTHER, date=Date(literal="undated")),
    )
    return lock(
        found("b", item=item),
        Found(SourceName.SNAPSHOT, Doi.parse("10.5555/b"), AT, DIGEST, item, notices),
        absent("a"),
        registered("a", "mEDRA"),
        failed("c"),
        Absent(SourceName.CROSSREF, Pmid.parse("123"), AT, DIGEST),
    )


def test_golden_file() -> None:
    assert dump_lock(golden()) == GOLDEN.read_text("utf-8")


def test_golden_file_reads_back() -> None:
    assert parse_lock(GOLDEN.read_text("utf-8"), path="golden.lock") == golden()


def test_an_empty_lock() -> None:
    text = dump_lock(Lock())
    assert text == '{\n  "schema": "magcite/lock/1",\n  "works": {}\n}\n'
    assert parse_lock(text, path="l") == Lock()


def test_works_are_sorted_and_their_order_says_nothing() -> None:
    answers = golden().answers
    turned = Lock(MappingProxyType(dict(reversed(list(answers.items())))))
    assert dump_lock(turned) == dump_lock(golden())


# --- round trip -----------------------------------------------------------------------------------------------------

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=12)
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join).filter(lambda text: text == text.strip())
MAYBE = st.none() | TEXTS
DOIS = st.text("abcXYZ019._-()/;<>", min_size=1, max_size=10).map(lambda tail: Doi.parse(f"10.5555/{tail}"))
DATES = st.none() | st.one_of(
    st.builds(Date, st.integers(1, 2100)),
    st.builds(Date, st.integers(1, 2100), st.integers(1, 12)),
    st.builds(Date, st.integers(1, 2100), st.integers(1, 12), st.integers(1, 31)),
    st.builds(lambda text: Date(literal=f"ca {text}"), TEXTS),
)
NAMES = st.one_of(st.builds(Name, TEXTS, MAYBE, MAYBE, suffix=MAYBE), st.builds(lambda text: Name(literal=text), TEXTS))
ITEMS = st.builds(
    Item,
    type=st.sampled_from([None, "book", "article-journal"]),
    title=MAYBE,
    author=st.lists(NAMES, max_size=3).map(tuple),
    editor=st.lists(NAMES, max_size=2).map(tuple),
    issued=DATES,
    container_title=MAYBE,
    volume=MAYBE,
    page=MAYBE,
    language=MAYBE,
    doi=st.none() | DOIS,
    pmid=st.none() | st.integers(1, 10**8).map(lambda number: Pmid.parse(str(number))),
    pmcid=st.none() | st.integers(1, 10**8).map(lambda number: Pmcid.parse(str(number))),
    arxiv=st.sampled_from([None, Arxiv.parse("2101.00001v2"), Arxiv.parse("math/0309136")]),
    isbn=st.sampled_from([(), (Isbn.parse("9783161484100"),), (Isbn.parse("9783161484100"), Isbn.parse("0306406152"))]),
    issn=st.sampled_from([(), ("1234-5679",), ("1234-5679", "2345-6781")]),
)
NOTICES = st.builds(
    Notice,
    st.sampled_from(NoticeKind),
    MAYBE,
    DATES,
    st.none() | DOIS,
    st.sampled_from(SourceName),
    st.lists(TEXTS, max_size=2).map(tuple),
    MAYBE,
)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**6), 10**6).map(float)
FACTS = (
    st.builds(
        Fact,
        st.sampled_from([kind for kind in FactKind if kind not in {FactKind.DESIGN, FactKind.RESULT}]),
        st.sampled_from(FactBasis),
        TEXTS,
        MAYBE,
        NUMBERS,
        NUMBERS,
        MAYBE,
        st.sampled_from(Relation),
        st.none() | st.sampled_from(Part),
        MAYBE,
        st.none() | st.tuples(st.floats(-9, 9), st.floats(-9, 9)),
        NUMBERS,
        MAYBE,
        st.none() | st.integers(1, 99),
        st.none() | st.integers(0, 9999),
    )
    | st.builds(
        Fact,
        st.just(FactKind.RESULT),
        st.sampled_from(FactBasis),
        TEXTS,
        finding=st.builds(
            Finding,
            TEXTS,
            st.sampled_from([None, *Direction]),
            st.sampled_from([None, True, False]),
            st.sampled_from([None, True, False]),
            MAYBE,
            figures=st.sampled_from([None, (0.5, 12.0)]),
        ),
        estimate=st.sampled_from([None, 2.0, 0.66]),
    )
    | st.builds(
        Fact,
        st.just(FactKind.DESIGN),
        st.sampled_from(FactBasis),
        TEXTS,
        st.sampled_from([one.value for one in Design]),
    )
)
MOMENTS = st.datetimes().map(lambda moment: f"{moment.year:04d}-{moment:%m-%dT%H:%M:%SZ}")
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64).map("sha256:".__add__)
DERIVED = st.none() | st.one_of(
    st.builds(Derived, st.integers(1, 9), st.lists(FACTS, max_size=3).map(tuple)),
    st.builds(Derived, st.integers(1, 9), st.lists(FACTS, max_size=3).map(tuple), DIGESTS, st.just("sv")),
)


@st.composite
def locks(draw: st.DrawFn) -> Lock:
    answers: dict[Identifier, tuple[Any, ...]] = {}
    for asked in draw(st.lists(DOIS, max_size=4, unique_by=lambda doi: doi.normal)):
        answers[asked] = tuple(
            draw(
                st.one_of(
                    st.builds(
                        Found,
                        st.just(source),
                        st.just(asked),
                        MOMENTS,
                        DIGESTS,
                        ITEMS,
                        st.lists(NOTICES, max_size=2).map(tuple),
                        derived=DERIVED,
                    ),
                    st.builds(Registered, st.just(source), st.just(asked), MOMENTS, DIGESTS, TEXTS),
                    st.builds(Absent, st.just(source), st.just(asked), MOMENTS, DIGESTS),
                    st.builds(Failed, st.just(source), st.just(asked), MOMENTS, TEXTS),
                )
            )
            for source in draw(st.lists(st.sampled_from(SourceName), min_size=1, max_size=3, unique=True))
        )
    return Lock(MappingProxyType(answers))


@settings(max_examples=50)
@given(locks())
def test_what_is_written_reads_back(before: Lock) -> None:
    text = dump_lock(before)
    after = parse_lock(text, path="l")
    assert dict(after.answers) == dict(before.answers)
    assert dump_lock(after) == text
    assert text.endswith("}\n")
    assert "\r" not in text
    text.encode("utf-8")


# --- damage ---------------------------------------------------------------------------------------------------------


def damaged(old: str, new: str) -> str:
    text = GOLDEN.read_text("utf-8")
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("", None, "the file is empty", id="empty"),
        pytest.param("\n \n", None, "the file is empty", id="blank"),
        pytest.param(GOLDEN.read_text("utf-8")[:200], 9, "not JSON", id="cut-off"),
        pytest.param(damaged('"works"', '<<<<<<< HEAD\n  "works"'), 3, "not JSON", id="merge-conflict"),
        pytest.param("\ufeff{}", 1, "not JSON", id="byte-order-mark"),
        pytest.param("[" * 100_000, None, "nested too deep", id="nested"),
        pytest.param('{"schema": NaN}', None, "NaN is no JSON value", id="nan"),
        pytest.param("[]", None, 'does not begin with "schema": "magcite/lock/1"', id="list"),
        pytest.param("{}", None, 'does not begin with "schema"', id="no-schema"),
        pytest.param('{"schema": "other/1", "works": {}}', None, "schema: ", id="other-schema"),
        pytest.param('{"schema": "magcite/lock/1"}', None, "works: it is not there", id="no-works"),
        pytest.param(damaged('"outcome": "absent"', '"outcome": "perhaps"'), None, "doi:10.5555/a: ", id="outcome"),
        pytest.param(damaged('"source": "crossref"', '"source": "rumour"'), None, "doi:10.5555/a: ", id="source"),
        pytest.param(damaged(DIGEST, "sha256:00"), None, "doi:10.5555/a: answers 0 ", id="digest"),
        pytest.param(damaged(AT, "yesterday"), None, "doi:10.5555/a: answers 0 ", id="moment"),
        pytest.param(damaged('"agency": "mEDRA"', '"agency": ""'), None, "doi:10.5555/a: answers 1 ", id="blank"),
        pytest.param(damaged('"doi.org"', '"crossref"'), None, "doi:10.5555/a: a source answers twice", id="twice"),
        pytest.param(
            damaged('"doi:10.5555/a"', '"doi:10.5555/b"'), None, "'doi:10.5555/b' stands twice", id="same-key"
        ),
        pytest.param(damaged('"doi:10.5555/a"', '"nothing"'), None, "'nothing' is no identifier", id="no-identifier"),
        pytest.param(damaged('"doi:10.5555/a"', '"doi:10.5555/A"'), None, "is written 'doi:10.5555/a'", id="case"),
        pytest.param(damaged('"DOI": "10.5555/B"', '"DOI": "10.5"'), None, "doi:10.5555/b: DOI '10.5'", id="item"),
        pytest.param(damaged('"kind": "retraction"', '"kind": "gossip"'), None, "doi:10.5555/b: ", id="notice"),
        pytest.param(damaged('"reason"', '"verdict"'), None, "doi:10.5555/c: ", id="a-verdict-is-no-evidence"),
    ],
)
def test_damage_is_said_with_its_place(text: str, line: int | None, words: str) -> None:
    with pytest.raises(LockfileError) as caught:
        parse_lock(text, path="references/magcite.lock")
    error = caught.value
    assert words in error.message
    assert "run `magcite enrich`" in error.message
    assert (error.path, error.line) == ("references/magcite.lock", line)
    assert str(error).startswith("references/magcite.lock:")


def test_a_version_from_tomorrow() -> None:
    with pytest.raises(LockfileError, match="version magcite/lock/2, and this magcite reads magcite/lock/1: use"):
        parse_lock('{"schema": "magcite/lock/2", "records": []}', path="l")


@settings(max_examples=50)
@given(st.data())
def test_any_cut_is_noticed(data: st.DataObject) -> None:
    text = dump_lock(golden()).rstrip("\n")
    cut = data.draw(st.integers(0, len(text) - 1))
    with pytest.raises(LockfileError):
        parse_lock(text[:cut], path="l")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(value=JSON)
def test_the_text_is_what_json_would_write(value: object) -> None:
    assert _json(value, "\n") == json.dumps(value, indent=2, ensure_ascii=False)


def test_mesh_and_publication_types_are_kept_and_abstracts_are_not() -> None:
    asked = Doi.parse("10.5555/a")
    whole = Found(SourceName.PUBMED, asked, AT, DIGEST, Item(doi=asked), (), ("Tea",), ("Review",), "The abstract.")
    text = dump_lock(lock(whole))
    assert "The abstract." not in text
    (read,) = parse_lock(text, path="l").answers[asked]
    assert read == replace(whole, abstract=None)


def test_merging_takes_the_later_answer_and_any_answer_before_a_failure() -> None:
    asked, at = Doi.parse("10.5555/a"), "2026-12-01T00:00:00Z"
    old, new = absent("a"), Absent(SourceName.CROSSREF, asked, at, DIGEST)
    failure = Failed(SourceName.CROSSREF, asked, "2027-01-01T00:00:00Z", "it answered 503")
    for one, other in ((lock(old), lock(new)), (lock(new), lock(failure)), (lock(old, registered("b")), lock(new))):
        merged = merge_locks(one, other)
        assert merged == merge_locks(other, one)
        assert merged.answers[asked] == (new,)
    assert merge_locks(lock(old), Lock()) == lock(old)


def derived() -> Derived:
    """A reading with one of everything."""
    sample = Fact(FactKind.SAMPLE, FactBasis.ABSTRACT, "51 adults", value=51.0, part=Part.TOTAL, sentence=2, start=40)
    effect = Fact(
        FactKind.EFFECT, FactBasis.ABSTRACT, "0.66 (95% CI 0.5-0.9", value=0.66, measure="RR", ci=(0.5, 0.9), level=95.0
    )
    design = Fact(FactKind.DESIGN, FactBasis.PUBLICATION_TYPES, "Review", "narrative-review")
    return Derived(1, (design, sample, effect), DIGEST, "en")


def test_a_fact_is_one_line_and_a_number_is_as_short_as_it_can_be() -> None:
    text = dump_lock(lock(replace(found("a"), derived=derived())))
    assert (
        '{"kind": "sample", "from": "abstract", "words": "51 adults", "value": 51, "part": "total", "sentence": 2,'
        ' "start": 40}' in text
    )
    assert '"ci": [0.5, 0.9], "level": 95}' in text
    (read,) = parse_lock(text, path="l").answers[found("a").asked]
    assert isinstance(read, Found)
    assert read.derived == derived()


def test_a_lock_without_derived_evidence_reads_as_before() -> None:
    (read, _) = parse_lock(GOLDEN.read_text("utf-8"), path="l").answers[Doi.parse("10.5555/b")]
    assert isinstance(read, Found)
    assert read.derived is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"narrative-review"', '"opinion"'),
        ('"kind": "sample"', '"kind": "hunch"'),
        ('"part": "total"', '"part": "most"'),
        ('"rules": 1', '"rules": 0'),
        ('"start": 40', '"start": -1'),
        ('"value": 0.66', '"value": "many"'),
    ],
)
def test_damage_to_a_fact_is_damage(old: str, new: str) -> None:
    text = dump_lock(lock(replace(found("a"), derived=derived())))
    assert old in text
    with pytest.raises(LockfileError, match=r"doi:10\.5555/a: answers 0 "):
        parse_lock(text.replace(old, new, 1), path="l")


def test_merging_keeps_what_was_derived() -> None:
    plain, read = found("a"), replace(found("a"), derived=derived())
    older = replace(found("a"), retrieved="2025-01-01T00:00:00Z", derived=derived())
    assert merge_locks(lock(plain), lock(read)) == merge_locks(lock(read), lock(plain)) == lock(read)
    assert merge_locks(lock(plain), lock(older)) == lock(plain)


@pytest.mark.parametrize(
    "fact",
    [
        '{"kind": "result", "from": "abstract", "words": "pain fell"}',
        '{"kind": "effect", "from": "abstract", "words": "0.66", "finding": {"outcome": "pain"}}',
        '{"kind": "result", "from": "abstract", "words": "x", "finding": {"outcome": "x", "direction": "sideways"}}',
    ],
)
def test_a_result_has_a_finding_and_nothing_else_has_one(fact: str) -> None:
    text = dump_lock(lock(replace(found("a"), derived=Derived(1, (Fact(FactKind.AGE, FactBasis.ABSTRACT, "1 y"),)))))
    damaged = re.sub(r'\{"kind": "age".*\}', fact, text)
    assert damaged != text
    with pytest.raises(LockfileError):
        parse_lock(damaged, path="l")
