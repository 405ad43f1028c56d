"""What the points promise together."""

from magcite.matching import weights


def test_each_documented_combination_reaches_the_bar() -> None:
    place = weights.CONTAINER + weights.VOLUME + weights.YEAR
    few_words = weights.NOTHING_UNEXPLAINED
    enough = [
        weights.TITLE + weights.YEAR,
        weights.TITLE + weights.FIRST_AUTHOR,
        place + weights.PAGE_BY_DIGITS[2],
        weights.FIRST_AUTHOR + weights.CONTAINER + weights.YEAR + weights.PAGE_BY_DIGITS[2],
        weights.TITLE_TWO_WORDS + weights.FIRST_AUTHOR + weights.YEAR,
        weights.CONTAINER + weights.YEAR + weights.PAGE_BY_DIGITS[3] + few_words,
        weights.FIRST_AUTHOR + 2 * weights.LATER_AUTHOR + weights.CONTAINER + weights.YEAR + few_words,
    ]
    assert min(enough) >= weights.ACCEPTED


def test_what_tells_too_little_stays_below_it() -> None:
    too_little = [
        weights.TITLE,
        weights.CONTAINER + weights.VOLUME + weights.YEAR + weights.NOTHING_UNEXPLAINED,
        weights.FIRST_AUTHOR + weights.CONTAINER + weights.YEAR + weights.NOTHING_UNEXPLAINED,
        weights.TITLE_GENERIC + weights.FIRST_AUTHOR + weights.YEAR + weights.CONTAINER,
        weights.TITLE + weights.YEAR + weights.ANOTHER_AUTHOR,
    ]
    assert max(too_little) < weights.ACCEPTED
