"""Deeds denied as a whole, with how often they were done, in both languages."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        ("They did not die of coronary heart disease more seldom, though.", "en", "coronary-heart-disease"),
        ("The runners didn't end up in hospital with heart failure more often.", "en", "heart-failure"),
        ("The takers did not come down with colds or flu any less often.", "en", "common-cold"),
        ("The men were not taken ill with gout or kidney stones more frequently.", "en", "gout"),
        ("Those who jogged and swam did not die of heart disease or stroke less often.", "en", "stroke"),
        ("Kvinnorna dog inte av cancer i bröst eller tarm mer sällan.", "sv", "cancer"),
        ("De som joggade fick inte artros i knä eller höft oftare.", "sv", "osteoarthritis"),
    ],
)
def test_the_deed_is_denied(sentence: str, language: str, outcome: str) -> None:
    told = assertions_in(sentence, language)
    assert [one.direction for one in told] == [Direction.NONE]
    assert outcome in {topic.concept.id for one in told for topic in one.topics if topic.concept is not None}


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Those who did not smoke had a stroke or a heart attack less often.", "en"),
        ("He did not see a doctor, and he had migraine less often.", "en"),
        ("They did not eat meat but had gout less often.", "en"),
        ("De som inte rökte fick stroke eller hjärtinfarkt mer sällan.", "sv"),
        ("De åt inte kött, och de fick gikt mer sällan.", "sv"),
    ],
)
def test_whoever_did_not_is_another_matter(sentence: str, language: str) -> None:
    assert Direction.NONE not in {one.direction for one in assertions_in(sentence, language)}
