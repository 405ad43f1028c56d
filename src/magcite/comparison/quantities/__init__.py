"""Whether two quantities may be the same one, as people round, hedge and convert: a small pure room.

Three answers: True, the same; False, apart; None, where the words leave it open (a single value inside a range, units
that cannot be brought together).
"""

from magcite.comparison.quantities.amounts import same_dose
from magcite.comparison.quantities.changes import change_of_ratio, ratio_band, ratio_of_change, same_change
from magcite.comparison.quantities.counts import same_count
from magcite.comparison.quantities.lookalikes import Slip, slip_of
from magcite.comparison.quantities.reach import Reach, reach_of
from magcite.comparison.quantities.rounding import is_rounded, is_rounded_count
from magcite.comparison.quantities.spans import same_values
from magcite.comparison.quantities.times import days_in, same_age, same_time

__all__ = [
    "Reach",
    "Slip",
    "change_of_ratio",
    "days_in",
    "is_rounded",
    "is_rounded_count",
    "ratio_band",
    "ratio_of_change",
    "reach_of",
    "same_age",
    "same_change",
    "same_count",
    "same_dose",
    "same_time",
    "same_values",
    "slip_of",
]
