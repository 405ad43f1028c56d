"""Words covered with blanks: all others stay where they were."""

import re

from magcite.language.blanks import blanked, without


def test_covers_a_part_of_a_text() -> None:
    assert blanked("no pain at all", 3, 7) == "no      at all"


def test_covers_all_that_a_pattern_matches() -> None:
    assert without(re.compile("a+"), "baab a") == "b  b  "
