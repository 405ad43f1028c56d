"""Retraction Watch's file: looked up by DOI and PMID, row by row."""

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Isbn, Pmid
from magcite.model import Date, Found, Name, NoticeKind
from magcite.sources.retraction_watch import SOURCE
from magcite.sources.source import HttpCall, Reply
from tests.sources.fixtures import text_of

AT = "2026-11-23T09:30:00Z"
ROWS = text_of("retraction_watch", "rows.csv")
TWICE, WORD, UNLISTED = (Doi.parse(f"10.5555/{name}") for name in ("Rw.1", "rw.4", "sound"))
BACK = Pmid.parse("555")


def look_up(*asked: Doi | Pmid, text: str = ROWS) -> dict[Doi | Pmid, Found]:
    known = SOURCE.parse(Reply(200, text=text), asked, AT)
    return {one: known[one] for one in asked if one in known}  # type: ignore[misc]


def test_one_call_for_all() -> None:
    assert SOURCE.call((TWICE, BACK)) == HttpCall(SOURCE.name, "", accept="text", several=True)
    assert SOURCE.batch > 100_000
    assert [SOURCE.accepts(one) for one in (TWICE, BACK, Isbn.parse("9783161484100"))] == [True, True, False]


def test_a_work_with_two_notices() -> None:
    found = look_up(TWICE)[TWICE]
    assert found.on_asked
    assert found.item.title == "Magnesium, sleep & age"
    assert found.item.author == (Name(literal="Märta J Öberg"), Name(literal="Karl Lind"))
    assert (found.item.issued, found.item.pmid) == (Date(2019, 4, 2), Pmid.parse("101"))
    concern, retraction = found.notices
    assert (concern.kind, concern.date, concern.doi) == (NoticeKind.CONCERN, Date(2020, 11, 30), None)
    assert (retraction.kind, retraction.date) == (NoticeKind.RETRACTION, Date(2021, 2, 6))
    assert retraction.label == "retraction, doi:10.5555/notice (Retraction Watch)"
    assert retraction.reasons == ("Concerns/Issues About Data", "Paper Mill")


def test_a_work_is_found_by_pmid_too() -> None:
    pmid = Pmid.parse("101")
    assert look_up(pmid)[pmid].notices == look_up(TWICE)[TWICE].notices


def test_a_reinstatement() -> None:
    (notice,) = look_up(BACK)[BACK].notices
    assert (notice.kind, notice.reasons) == (NoticeKind.REINSTATEMENT, ("Error by Journal/Publisher",))


def test_another_word_and_an_impossible_date() -> None:
    (notice,) = look_up(WORD)[WORD].notices
    assert (notice.kind, notice.said, notice.date) == (NoticeKind.CORRECTION, "Correction/Erratum", None)


def test_silence_says_nothing() -> None:
    assert look_up(UNLISTED) == {}
    assert not SOURCE.denies


def test_columns_are_known_by_name() -> None:
    lines = [line.split(",") for line in ("A,OriginalPaperDOI,Title,Reason,RetractionDate", "x,10.5555/rw.4,T,,")]
    needed = ["RetractionDOI", "RetractionNature", "OriginalPaperPubMedID"]
    text = "\ufeff" + "\r\n".join([",".join([*lines[0], *needed]), ",".join([*lines[1], "", "Retraction", "0"]), ""])
    assert [one.kind for one in look_up(WORD, text=text)[WORD].notices] == [NoticeKind.RETRACTION]


def test_what_is_missing_is_not_looked_up() -> None:
    """ "unavailable" and 0 stand for many works, and are nobody's identifier."""
    assert Doi.parse("10.5555/unavailable") not in look_up(Doi.parse("10.5555/unavailable"))


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        pytest.param(Reply(200, text="<html>\n"), "no column OriginalPaperDOI", id="portal"),
        pytest.param(Reply(200, text=""), "no column", id="nothing"),
        pytest.param(Reply(200, text=ROWS[: ROWS.index("Conference")]), "breaks off", id="cut-off"),
        pytest.param(Reply(200, text=ROWS + '"' + "x" * 200_000), "cannot be read", id="field-without-end"),
        pytest.param(Reply(503, text="no"), "answered 503", id="down"),
    ],
)
def test_what_is_no_answer(reply: Reply, reason: str) -> None:
    with pytest.raises(PayloadError) as caught:
        SOURCE.parse(reply, (UNLISTED,), AT)
    assert reason in caught.value.reason


def test_cells_may_hold_line_breaks_and_quotes() -> None:
    text = ROWS.replace('"a note, with a comma"', '"a ""note""\nin two lines"').replace("Undone and done", 'A 5" disc')
    assert len(look_up(TWICE, text=text)[TWICE].notices) == 2
    assert look_up(BACK, text=text)[BACK].item.title == 'A 5" disc'


def test_an_odd_doi_is_looked_up_too() -> None:
    odd = Doi.parse("10.5555/a,b")
    text = ROWS.replace("10.5555/rw.4", '"10.5555/a,b"')
    assert list(look_up(odd, TWICE, text=text)) == [odd, TWICE]
