"""Ways of telling how a study was made that name no design: "chose for themselves whether", "gave half of them".

Such words are put together of several: whoever chose, and what. Each way stands for one of the names of
`designs.find_designs`, or for one that only ways stand for: `retrospective`, `gathered`, `habit`, `single`. The cues:
each language's `[made_how]`.

Attributes of the table:
    choose, self, which: people "chose" "for themselves" "which group"; when: what else may be chosen.
    chance, settled, sorted, by_chance: "a roll of the dice" "decided", "sorted" "at random".
    nobody, knew, what, got: "neither the patients nor the nurses" "knew" "which" they "got".
    pretend, things: a "fake" "recording".
    look_back, searched, records: "looked back at", "combed through" old "records".
    in_a, survey: "in a" large "survey", not one "afterwards"; merely, asked: "merely" "asked".
    watched, during, years: "kept an eye on" them "for" twelve "years"; after, begun: "after" eight years those who did
        it "at the start"; ahead: "looked ahead".
    pooled, studies: "put together" the "results"; pooled_after: the same behind the studies.
    rests_on, lone, one_study: it "rests on" "a single" small "trial", which is not one of_them that did another thing.
    givers, gave, taken: "the researchers" "gave" "half of them"; volunteers, were_given: "participants" "were handed".
    told_to, filled: they were "told to" eat, not to "fill" in forms; half, dealt, others: "half" "got" one thing,
        "the rest" another.
    untold, unmoved: what says outright that nothing was tried: "nobody was told to", "without interfering".
    habits, most, least: those who "ate" the "most" beside those who ate the "least"; always, never: who "had always"
        done it beside who "never had"; opters, opted: "those who"
        "preferred to" do a thing, which is not_opted where it is to leave the study; seldom: who "hardly" did it,
        handed: who "were given" something all the same, are those who took part.
    each, both: "everyone" "tried both".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of
from magcite.language.vocabulary import Speaking

__all__ = ["ways_told"]

# The name a way stands for, a list of which every match has a cue, and the expression: lists by their names, `few`
# words and what stands `near` in one clause by how many there may be.
_WAYS = (
    ("not_randomised", "choose", r"{choose}\s+{few2}{self}\s+{few4}{which}(?!\s+{when})"),
    ("not_randomised", "choose", r"{self}\s+{few2}{choose}\s+{few4}{which}(?!\s+{when})"),
    ("randomised", "settled", r"{chance}\s+{few2}{settled}"),
    ("randomised", "by_chance", r"{sorted}\s+{few4}{by_chance}"),
    ("randomised", "by_chance", r"{by_chance}\s+{sorted}"),
    ("blind", "knew", r"{nobody}\s+{near60}\b{knew}\s+{few2}{what}\s+{few6}[\w-]*{got}"),
    ("blind", "pretend", r"{pretend}[\s-]?{few1}{things}"),
    ("retrospective", "look_back", r"{look_back}"),
    ("retrospective", "searched", r"{searched}\s+{few4}[\w-]*{records}"),
    ("survey", "in_a", r"(?<!\w\s){in_a}\s+{few3}[\w-]*{survey}(?!\s+{afterwards})"),
    ("survey", "merely", r"{givers}\s+{merely}\s+{asked}"),
    ("survey", "merely", r"{givers}\s+{asked}\s+{merely}"),
    ("gathered", "pooled", r"{pooled}\s+{few4}[\w-]*{studies}"),
    ("gathered", "pooled_after", r"\w*{studies}\s+{few4}{pooled_after}"),
    ("assigned", "gave", r"{givers}\s+{few1}{gave}\s+{few3}{taken}(?!\s+{near60}\b[\w-]*{filled})"),
    ("assigned", "told_to", r"{told_to}\s+(?!{few3}[\w-]*{filled})\w+"),
    ("assigned", "were_given", r"{volunteers}\s+{few1}{were_given}\s+(?!{few4}[\w-]*{filled})\w+"),
    ("assigned", "others", r"{half}\s+{few4}{dealt}\s+{near90}\b{others}"),
    ("observational", "untold", r"{untold}"),
    ("observational", "unmoved", r"{unmoved}"),
    ("habit", "least", r"{habits}\s+{few3}{most}\b{near90}\b(?:{habits}\s+{few3})?{least}"),
    ("habit", "never", r"{opters}\s+{always}\b{near90}\b{opters}\s+{never}"),
    ("habit", "opted", r"{opters}\s+(?!{few1}{seldom}\b){few2}{opted}(?!\s+{few1}{not_opted}|{near60}\b{handed})"),
    ("following", "watched", r"{watched}\s+{few6}{during}\s+{few4}{years}"),
    ("following", "begun", r"{after}\s+{few2}{years}\s{near80}\b{begun}"),
    ("following", "ahead", r"{ahead}"),
    ("single", "lone", r"{rests_on}\s+{lone}\s+{few2}\w*{one_study}(?!\s+{of_them})"),
    ("crossover", "both", r"{each}\s+{few4}{both}"),
)
_GLUED = "pretend"  # «låtsaspiller»
_NAMES = tuple(dict.fromkeys(re.findall(r"\{([a-z_]+)\}", " ".join(way for *_, way in _WAYS))))
_GAPS = {f"few{most}": rf"(?:[\w'’-]+\s+){{0,{most}}}?" for most in range(1, 7)}
_GAPS |= {f"near{most}": rf"[^.;:!?]{{0,{most}}}?" for most in (60, 80, 90)}


class _Way(NamedTuple):
    name: str
    speaking: Speaking
    pattern: re.Pattern[str]


@lru_cache(maxsize=8)
def _ways(language: str) -> tuple[_Way, ...]:
    table = table_of(language, "made_how")
    cues = alternations(table, *_NAMES)
    cues = {name: cue if name == _GLUED else rf"{cue}(?!\w)" for name, cue in cues.items()}

    def speaking(key: str) -> Speaking:
        return Speaking((f"{cue}*" if key == _GLUED else cue for cue in table.get(key, ())), language)

    return tuple(
        _Way(name, speaking(key), re.compile(rf"(?<!\w){way.format(**cues, **_GAPS)}(?!\w)", re.IGNORECASE))
        for name, key, way in _WAYS
    )


def ways_told(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """Yield each way of making a study that a text tells of without a name: the name it stands for, start and end."""
    for way in _ways(language):
        for match in way.pattern.finditer(text) if way.speaking.may_speak(text) else ():
            yield way.name, *match.span()
