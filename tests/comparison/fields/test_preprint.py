"""A preprint and its version of record: neither contradicts the other, and neither confirms where the other stands."""

from magcite.comparison.fields import container_title, issued
from magcite.comparison.fields.preprint import is_preprint, versions_apart
from magcite.model import Date, FieldVerdict, Item

PREPRINT = Item(type="article", container_title="medRxiv", issued=Date(2020))
ARTICLE = Item(type="article-journal", container_title="The Lancet", issued=Date(2022), volume="1")


def test_which_is_which() -> None:
    assert is_preprint(PREPRINT)
    assert is_preprint(Item(container_title="arXiv preprint arXiv:1606.06565"))
    assert not is_preprint(ARTICLE)
    assert not is_preprint(Item())
    assert versions_apart(ARTICLE, PREPRINT)
    assert versions_apart(PREPRINT, ARTICLE)
    assert not versions_apart(ARTICLE, ARTICLE)


def test_where_and_when_are_left_open() -> None:
    for ours, theirs in ((ARTICLE, PREPRINT), (PREPRINT, ARTICLE)):
        assert container_title.COMPARER.compare(ours, theirs) is FieldVerdict.UNKNOWN
        assert issued.COMPARER.compare(ours, theirs) is FieldVerdict.UNKNOWN


def test_an_article_long_before_its_preprint_is_none() -> None:
    early = Item(type="article-journal", container_title="The Lancet", issued=Date(2012))
    assert issued.COMPARER.compare(early, PREPRINT) is FieldVerdict.DIFFERS
