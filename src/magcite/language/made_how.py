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
        "preferred to" do a thing, which is not_opted where it is to leave the study.
    each, both: "everyone" "tried both".
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["ways_told"]

_LISTS = (
    *("choose", "self", "which", "when", "chance", "settled", "sorted", "by_chance", "nobody", "knew", "what"),
    *("got", "look_back", "searched", "records", "in_a", "survey", "merely", "asked", "watched", "during"),
    *("years", "pooled", "studies", "pooled_after", "givers", "gave", "taken", "told_to", "filled", "half"),
    *("others", "untold", "unmoved", "each", "both", "afterwards", "habits", "most", "least", "opters", "opted"),
    *("not_opted", "after", "begun", "volunteers", "were_given", "ahead", "pretend", "things", "rests_on"),
    *("lone", "one_study", "of_them", "always", "never", "dealt"),
)


@lru_cache(maxsize=8)
def _forms(language: str) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    one = alternations(table_of(language, "made_how"), *_LISTS)
    one |= {name: rf"{cue}(?!\w)" for name, cue in one.items() if name != "pretend"}  # «låtsaspiller»

    def few(most: int) -> str:
        return rf"(?:[\w'’-]+\s+){{0,{most}}}?"

    def near(most: int) -> str:
        return rf"[^.;:!?]{{0,{most}}}?"

    ways = {
        "not_randomised": (
            rf"{one['choose']}\s+{few(2)}{one['self']}\s+{few(4)}{one['which']}(?!\s+{one['when']})",
            rf"{one['self']}\s+{few(2)}{one['choose']}\s+{few(4)}{one['which']}(?!\s+{one['when']})",
        ),
        "randomised": (
            rf"{one['chance']}\s+{few(2)}{one['settled']}",
            rf"{one['sorted']}\s+{few(4)}{one['by_chance']}",
            rf"{one['by_chance']}\s+{one['sorted']}",
        ),
        "blind": (
            rf"{one['nobody']}\s+{near(60)}\b{one['knew']}\s+{few(2)}{one['what']}\s+{few(6)}[\w-]*{one['got']}",
            rf"{one['pretend']}[\s-]?{few(1)}{one['things']}",
        ),
        "retrospective": (
            rf"{one['look_back']}",
            rf"{one['searched']}\s+{few(4)}[\w-]*{one['records']}",
        ),
        "survey": (
            rf"(?<!\w\s){one['in_a']}\s+{few(3)}[\w-]*{one['survey']}(?!\s+{one['afterwards']})",
            rf"{one['givers']}\s+{one['merely']}\s+{one['asked']}",
            rf"{one['givers']}\s+{one['asked']}\s+{one['merely']}",
        ),
        "gathered": (
            rf"{one['pooled']}\s+{few(4)}[\w-]*{one['studies']}",
            rf"\w*{one['studies']}\s+{few(4)}{one['pooled_after']}",
        ),
        "assigned": (
            rf"{one['givers']}\s+{few(1)}{one['gave']}\s+{few(3)}{one['taken']}(?!\s+{near(60)}\b[\w-]*{one['filled']})",
            rf"{one['told_to']}\s+(?!{few(3)}[\w-]*{one['filled']})\w+",
            rf"{one['volunteers']}\s+{few(1)}{one['were_given']}\s+(?!{few(4)}[\w-]*{one['filled']})\w+",
            rf"{one['half']}\s+{few(4)}{one['dealt']}\s+{near(90)}\b{one['others']}",
        ),
        "observational": (rf"{one['untold']}", rf"{one['unmoved']}"),
        "habit": (
            rf"{one['habits']}\s+{few(3)}{one['most']}\b{near(90)}\b(?:{one['habits']}\s+{few(3)})?{one['least']}",
            rf"{one['opters']}\s+{one['always']}\b{near(90)}\b{one['opters']}\s+{one['never']}",
            rf"{one['opters']}\s+{few(2)}{one['opted']}(?!\s+{few(1)}{one['not_opted']})",
        ),
        "following": (
            rf"{one['watched']}\s+{few(6)}{one['during']}\s+{few(4)}{one['years']}",
            rf"{one['after']}\s+{few(2)}{one['years']}\s{near(80)}\b{one['begun']}",
            one["ahead"],
        ),
        "single": (rf"{one['rests_on']}\s+{one['lone']}\s+{few(2)}\w*{one['one_study']}(?!\s+{one['of_them']})",),
        "crossover": (rf"{one['each']}\s+{few(4)}{one['both']}",),
    }
    return {
        name: tuple(re.compile(rf"(?<!\w){way}(?!\w)", re.IGNORECASE) for way in told) for name, told in ways.items()
    }


def ways_told(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """Yield each way of making a study that a text tells of without a name: the name it stands for, start and end."""
    for name, ways in _forms(language).items():
        for way in ways:
            for match in way.finditer(text):
                yield name, *match.span()
