"""Finding 200 recorded quotes again in a page of 1 MB, beside rapidfuzz; prints one line a contender and their ratio.

Run it with `python benchmarks/anchors.py`; rapidfuzz comes with `pip install --group bench`. Both are given the same
page and quotes, a third of them with a letter changed, a third with a word left out, a third as they stand, and both
must name the place. rapidfuzz is called as its documentation shows: partial_ratio_alignment(quote, page).
"""

import argparse
import time
from random import Random

from rapidfuzz import fuzz

from magcite.link import page_digests, reattach
from magcite.model import Anchor, Page, Span, quote_at

_SYLLABLES = [*("ma", "ne", "si", "um", "tra", "kol", "ber", "vin", "hö", "lä", "on", "der", "ska", "ti", "lu", "fe")]
_NEAR = 12  # characters by which an end may be off and still be the place


def make_page(size: int, random: Random) -> tuple[str, list[Span]]:
    """Return a page of about this many characters, and where its sentences stand."""
    words = ["".join(random.choices(_SYLLABLES, k=random.randint(1, 4))) for _ in range(8000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]  # as in a language: few common words, many rare ones
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    while length < size:
        sentence = " ".join(random.choices(words, weights, k=random.randint(15, 35))).capitalize() + "."
        spans.append(Span(length, length + len(sentence)))
        gap = "\n\n" if random.random() < 0.2 else " "
        parts += [sentence, gap]
        length += len(sentence) + len(gap)
    return "".join(parts), spans


def edit(page: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Return the page with each of these sentences changed or left, and where they stand then."""
    parts: list[str] = []
    moved: list[Span] = []
    place = length = 0
    for number, span in enumerate(spans):
        text = page[span.start : span.end]
        if number % 3 == 1:
            longest = max(text.split(" "), key=len)
            text = text.replace(longest, f"{longest[:3]}x{longest[4:]}", 1)
        elif number % 3 == 2:
            words = text.split(" ")
            del words[len(words) // 2]
            text = " ".join(words)
        parts += [page[place : span.start], text]
        length += span.start - place
        moved.append(Span(length, length + len(text)))
        length += len(text)
        place = span.end
    return "".join([*parts, page[place:]]), moved


def is_at(found: Span | None, place: Span) -> bool:
    """Whether a place is the one that was to be found."""
    return found is not None and abs(found.start - place.start) <= _NEAR and abs(found.end - place.end) <= _NEAR


def main() -> None:
    """Measure both, each three times, and print the best of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quotes", type=int, default=200)
    parser.add_argument("--characters", type=int, default=1_000_000)
    arguments = parser.parse_args()
    random = Random(2026)
    before, sentences = make_page(arguments.characters, random)
    chosen = sorted(random.sample(sentences[::2], arguments.quotes))  # no two neighbours
    anchors = [Anchor(quote_at(before, span), span) for span in chosen]
    seen = page_digests(before)
    after, places = edit(before, chosen)
    page = Page("page.txt", after, "en")

    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(3):
        start = time.perf_counter()
        found = reattach(anchors, page, seen=seen)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        aligned = [fuzz.partial_ratio_alignment(anchor.quote.exact, after) for anchor in anchors]
        theirs.append(time.perf_counter() - start)
    right = sum(is_at(one.span, place) for one, place in zip(found, places, strict=True))
    spans = [None if one is None else Span(one.dest_start, one.dest_end) for one in aligned]
    aligned_right = sum(is_at(span, place) for span, place in zip(spans, places, strict=True))
    print(f"{arguments.quotes} quotes, page of {len(after)} characters")
    print(f"magcite    {min(ours):8.3f} s   {right} of {len(places)} at their place")
    print(f"rapidfuzz  {min(theirs):8.3f} s   {aligned_right} of {len(places)} at their place")
    print(f"ratio      {min(theirs) / min(ours):8.1f}")


if __name__ == "__main__":
    main()
