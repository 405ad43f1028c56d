"""Proposals put before the author one after the other, on a terminal: accept, next candidate, skip, none."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from magcite.language.messages import Speak, recalled
from magcite.model import ClaimLinks, LinkState, PageLinks
from magcite.phrases import listed, phrase, word
from magcite.reporters.ink import Ink, inert

__all__ = ["Decisions", "Terminal", "review"]

_ASKED = phrase("[a]ccept, [n]ext candidate, [s]kip, [0] none of the library, [q]uit: ")


@dataclass(slots=True)
class Decisions:
    """What the author decided.

    Attributes:
        ties: by claim id, citekeys.
        refused: ids of claims that rest on no reference of the library.
    """

    ties: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the author sits.

    Attributes:
        ask: shows a question and returns the answer.
        say: shows a text.
        ink: colours, or none.
        speak: puts a message into the author's language.
    """

    ask: Callable[[str], str]
    say: Callable[[str], None]
    ink: Ink
    speak: Speak


def review(pages: Iterable[PageLinks], terminal: Terminal) -> Decisions:
    """Ask about every claim with something proposed, in page order; an end of input is "quit"."""
    decided = Decisions()
    say, ink, speak = terminal.say, terminal.ink, terminal.speak
    for page in pages:
        waiting = [one for one in page.links if one.state in {LinkState.PROPOSED, LinkState.AMBIGUOUS}]
        for number, link in enumerate(waiting, 1):
            line, _ = page.page.lines.position(link.claim.span.start)
            place = f"{inert(page.page.path)}:{line}"
            head = phrase("{number} of {n}, {place}", number=number, n=len(waiting), place=place)
            say(f"\n{ink(speak(head), 'bold')} {speak(word(link.state))}")
            say(f"  {inert(link.claim.text)}")
            if not _decide(link, decided, terminal):
                return decided
    return decided


def _decide(link: ClaimLinks, decided: Decisions, terminal: Terminal) -> bool:
    """Ask about one claim until something is decided; False when the author wants no more."""
    offers = [link.proposed] if len(link.proposed) > 1 else []
    offers += [(one.key,) for one in link.candidates]
    by_key = {one.key: one for one in link.candidates}
    place = 0
    while True:
        keys = offers[place]
        for candidate in (by_key[key] for key in keys):
            terminal.say(f"  {terminal.ink(inert(candidate.key), 'cyan')} {candidate.score:.2f}")
            reasons = listed(map(recalled, candidate.reasons), "; ")
            terminal.say(inert(f"    {terminal.speak(reasons)}"))
        try:
            answer = terminal.ask(f"  {terminal.speak(_ASKED)}").strip().casefold()[:1]
        except EOFError:
            return False
        if answer == "a":
            decided.ties[link.claim.id] = keys
            return True
        if answer == "0":
            decided.refused.append(link.claim.id)
            return True
        if answer in {"s", "q"}:
            return answer == "s"
        if answer == "n":
            place = (place + 1) % len(offers)
