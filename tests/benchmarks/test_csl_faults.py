"""A difference is counted apart only where it is one of the known faults, and nothing beside it."""

import pytest
from benchmarks.csl_faults import fault_of


@pytest.mark.parametrize(
    ("judged", "ours", "cause"),
    [
        ("Ek. Zinc. 1999;2(3):627b–6628. doi:1", "Ek. Zinc. 1999;2(3):627b–628. doi:1", "letters in page ranges"),
        ("Ek. Zinc. 1999;2(3):627b–6628. doi:1", "Ek. Zinc. 1999;2(3):627b–699. doi:1", None),
        ("Ek A, By B. Zinc.", "Ek AJ, By BC. Zinc.", "initials written together"),
        ("Ek, A., & By, B. (2001). Zinc.", "Ek, A. J., & By, B. C. (2001). Zinc.", "initials written together"),
        ("Ek A. Zinc.", "Ek B. Zinc.", None),
        ("Ek A. Zinc.", "Ek AJ. Iron.", None),
        ("Ek A. Zinc,. J.", "Ek A. Zinc. J.", "a comma that ends a title"),
        ("Ek A, “Zinc. , Berlin", "Ek A, “Zinc, Berlin", "a full stop before a comma"),
        ("Ek, A., V., & By, B.", "Ek, A., V, & By, B.", "numerals behind names"),
        ("Ek A. Zinc.", "Ek A. Zinc.", None),
    ],
)
def test_causes(judged: str, ours: str, cause: str | None) -> None:
    assert fault_of(judged, ours) == cause
