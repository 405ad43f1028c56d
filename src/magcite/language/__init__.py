"""Language as data: sentences, quantities, kinds of claims, link phrases, words for output.

Everything particular to one language stands in `data/<tag>.toml`; the code knows only the form of those files.
"""

from magcite.language.beside import (
    end_named,
    is_afterwards,
    is_average,
    is_each_time,
    is_early,
    is_history,
    is_in_piece,
    is_left_out,
    is_moment,
    is_negated,
    is_no_dose_of_study,
    is_of_compared,
    is_of_everyone,
    is_part_of_dose,
    is_practice,
    is_refuted,
    is_within,
    names_all,
    names_one_study,
    names_part,
    names_total,
    speaks_of_past,
    speaks_of_rates,
    speaks_of_rest,
)
from magcite.language.detection import detect_language
from magcite.language.folding import fold
from magcite.language.frequency import find_frequencies
from magcite.language.kinds import classify, opens_commentary
from magcite.language.labels import label
from magcite.language.languages import LANGUAGES
from magcite.language.phrases import find_link_phrases, names_source
from magcite.language.quantities import find_quantities
from magcite.language.samples import introduces_sample, opens_with_of, speaks_of_others, tells_sample
from magcite.language.sentences import split_sentences
from magcite.language.units import DOSE_UNITS, in_smaller

__all__ = [
    "DOSE_UNITS",
    "LANGUAGES",
    "classify",
    "detect_language",
    "end_named",
    "find_frequencies",
    "find_link_phrases",
    "find_quantities",
    "fold",
    "in_smaller",
    "introduces_sample",
    "is_afterwards",
    "is_average",
    "is_each_time",
    "is_early",
    "is_history",
    "is_in_piece",
    "is_left_out",
    "is_moment",
    "is_negated",
    "is_no_dose_of_study",
    "is_of_compared",
    "is_of_everyone",
    "is_part_of_dose",
    "is_practice",
    "is_refuted",
    "is_within",
    "label",
    "names_all",
    "names_one_study",
    "names_part",
    "names_source",
    "names_total",
    "opens_commentary",
    "opens_with_of",
    "speaks_of_others",
    "speaks_of_past",
    "speaks_of_rates",
    "speaks_of_rest",
    "split_sentences",
    "tells_sample",
]
