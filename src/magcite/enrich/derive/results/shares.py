"""Counts that stand beside their share of the people: "155 (36%) of 429" is 36 %."""

import re

__all__ = ["PEOPLE", "as_shares"]

PEOPLE = (
    r"(?:patients|participants|women|men|children|adults|subjects|people|persons|infants|mothers|players|users|students|boys|girls|rats|mice"
    r"|animals|ulcers|controls|cases|eyes|teeth|knees|patienter|deltagare|kvinnor|män|barn|personer)"
)
_SHARE = r"\d{1,2}(?:[.,·]\d{1,2})?\s?%|100\s?%"
_ONES = r"one|two|three|four|five|six|seven|eight|nine|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio"
_TENS = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_COUNT = (
    rf"(?<![\w.,·-])(?:\d{{1,3}}(?:[ ,]?\d{{3}})*|{_ONES}|ten|eleven|twelve|\w{{3,5}}teen|tio|elva|tolv|{_TENS})(?!\w)"
)
_SHARES = re.compile(
    rf"(?<!by ){_COUNT}(?:\s?(?:of|/|out\sof|av)\s?(?:the\s)?{_COUNT})?(?:\s{PEOPLE})?\s?[(\[](?P<share>{_SHARE})[)\]]"
    rf"(?:\s?(?:of|out\sof|av)\s(?:the\s)?{_COUNT}(?![.,·]?\d))?",
    re.IGNORECASE,
)


def as_shares(words: str) -> str:
    """Return words in which "155 (36%) of 429" and "37 of 70 patients (53%)" are the shares alone, place for place."""

    def share(match: re.Match[str]) -> str:
        return match["share"].ljust(len(match[0]))

    return _SHARES.sub(share, words)
