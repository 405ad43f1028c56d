"""What a clause denies: "did not differ", "no effect on", "neither A nor B reduced", "was similar"."""

import re

from magcite.enrich.derive.results.clauses import shown
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.enrich.derive.results.parts import (
    effective,
    has_object,
    linked_object,
    linked_to,
    no_change,
    of_noun_in,
    subject,
)
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = ["denied_in"]

_FURTHER = re.compile(r"\b(?:further|additional|added|ytterligare)\b", re.IGNORECASE)  # beyond what both had
_TIMES = re.compile(
    r"\b(?:twice|half|times|fold|dubbelt|hälften|gånger|almost|nearly|not)\s+(?:as|så|lika)\s|\b(?:twice|half)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\s*(?:\w+ly\s+)?from\s+(?P<versus>(?!that\b|those\b|baseline\b|each\b|one\b)[^,;:]{2,60}?)\s(?:in|with\s+(?:regard|respect)\s+to|in\s+terms\s+of|on|for)\s",
    re.IGNORECASE,
)
_BESIDE = 30  # characters
_EFFECT_ON = re.compile(
    r"\b(?:effects?|impact|influence|effekt(?:en|er|erna)?)\b[^,;:]{0,60}?\s(?:on|på)\s", re.IGNORECASE
)
_MADE = re.compile(r"\s+(?:to|for|till)\s+(?!\d)", re.IGNORECASE)  # "make no difference to fatigue"
_WITHOUT = re.compile(
    r"[\s,;]*(?:without\s+(?:\w+ly\s+)?(?:increasing|reducing|decreasing|affecting|altering|changing|impairing|worsening|raising|lowering)"
    r"|utan\s+att\s+(?:öka|minska|påverka|förändra|försämra|höja|sänka))\s+",
    re.IGNORECASE,
)
_HAD = re.compile(r"(?:had|has|have|showed|gave|produced|provided|hade|har|gav)\s+\Z", re.IGNORECASE)
_LED = re.compile(
    r"(?:did|does|do|could)\snot\s(?:\w+ly\s)?(?:lead\sto|result\sin|produce|cause|give|provide|confer)\s+(?!any\s(?:harm|adverse))",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\s+(?:either|much|heller|alls|nämnvärt)(?!\w)", re.IGNORECASE)  # "did not change either"
_TAKEN = re.compile(
    r"\s+(?:the\s|its\s|their\s|such\s)?(?:intakes?|consumption|use|exposure|supplementation|intag(?:et)?|konsumtion(?:en)?)(?=\s{4}|\W*\Z)",
    re.IGNORECASE,
)
# "No study found a difference in", "ingen av studierna visade någon effekt på": the denial is of the studies.
_NOBODY = re.compile(
    r"(?:\bno\s|\bnone\sof\s(?:the\s|these\s)?|\bingen\s(?:av\s(?:de\s)?)?|\binget\s(?:av\s(?:de\s)?)?)"
    r"(?:(?!\bother\b)[\w-]+\s){0,2}?(?:stud(?:y|ies)|trials?|reviews?|analys[ei]s|comparisons?|experiments?|studien?|studierna|prövning(?:en|arna)?|försök(?:et|en)?)\s"
    r"(?:(?:has|have|had|har)\s)?(?:found|finds?|show(?:ed|n|s)?|reported|reports?|detected|demonstrated|observed|revealed|fann|visade?|visat|såg|sett|funnit|rapporterade?)\s"
    r"(?:an?\s|any\s|någon\s|något\s|några\s)?(?:(?:\w+ly\s)?(?:significant|clear|beneficial|harmful|adverse|säker|tydlig|signifikant)\w*\s)?(?P<what>[^\W\d]+)(?!\w)",
    re.IGNORECASE,
)
_NEITHER = re.compile(r"[\s,;]*neither\s+(?P<one>[^,;:]{2,60}?)\s+nor\s+", re.IGNORECASE)
# "Neither drug affected it", "none of the diets changed it", «ingen av kurerna påverkade den»
_NEITHER_ONE = re.compile(
    r"\A\W*(?:[^,;:]{2,60},\s)?(?:neither|none\sof\s(?:the|these)|ingen\sav|inget\sav)\s(?P<one>(?:(?!\bnor\b)[^,;:]){2,50}?)\s(?:\w+ly\s|signifikant\s)?\Z",
    re.IGNORECASE,
)
_NOT_MOVED = re.compile(
    r"(?P<other>[^,;:]{2,60}?)\s(?=(?:(?:was|were|is|are|var)\s(?:\w+ly\s)?(?:chang|alter|affect|influenc|modif|improv|reduc|increas|lower|rais|different|associated|related|påverk|förändr)"
    r"|(?:differed|changed|varied|improved|worsened|rose|fell|increased|decreased|declined|skilde|ändrades|förändrades)))",
    re.IGNORECASE,
)
_NEITHER_GROUP = re.compile(
    r"\s(?:in|with|for|after|i|med)\s(?:neither|ingen\sav)\s(?:of\sthe\s)?(?:groups?|arms?|treatments?|conditions?|grupperna|armarna|behandlingarna)(?!\w)",
    re.IGNORECASE,
)
_IN_BOTH = re.compile(
    r"\s(?:(?:was|were)\s(?:[a-z]+ed|seen|found)\s(?:in|by)\s|(?:was|were)\s|(?:occurred|developed|recurred|happened|arose)\s(?:in|among)\s)(?:about\s|only\s)?"
    r"[−–-]?\d[\d.,·]*(?:\s?%|(?:\s[^\W\d][\w/]{0,9}){0,2})\s(?:of|in)\s(?:both|each|either|all|the\stwo)\s(?:of\s)?(?:the\s)?(?:\w+\s)?(?:groups?|arms?)(?!\w)(?!\s(?:combined|together|taken))",
    re.IGNORECASE,
)
_UNLINKED = re.compile(
    r"\s(?:was|were|is|are|remained|appeared|var|är)\s(?:\w+ly\s)?(?:unrelated|unassociated|uncorrelated|orelaterad\w*)\s(?:to|with|till)\s"
    r"|\s(?:did|does|do|could)\snot\s(?:\w+ly\s)?predict\s|\s(?:förutspådde|förutsade|predicerade|förutspår|förutsäger)\sinte\s",
    re.IGNORECASE,
)
_NEITHER_OF = re.compile(r"\s+neither\s+(?=[^,;:]{2,60}?\snor\s)", re.IGNORECASE)
_SEEN_ON = re.compile(
    r"\s(?:of|from|av)\s(?:the\s)?(?P<arm>[^,;:()]{2,60}?)\s(?:was|were|could\sbe|sågs|fanns)\s(?:(?:seen|found|observed|noted|detected|demonstrated|apparent|evident|shown)\s)?(?:on|in|på|i)\s",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\A\W*(?:(?:but|and|however|though|whereas|while|men|och)\W+)?(?:(?:at|after|by|during|vid|efter)\s"
    r"(?=[^,;]*?(?:\d|month|week|year|day|follow|end\s|månad|veck|år))[^,;]{2,40}?[,\s]+)?(?:there\s+(?:was|were)|this\s+showed|we\s+found|det\s+fanns|fanns\s+det)\s*\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:(?:between|among|mellan)\s+(?:the\s+|any\s+|de\s+)?(?:\w+\s+)?(?:groups|arms|treatments|diets|grupperna|armarna|behandlingarna)\s*)?[.,;]?\s*\Z",
    re.IGNORECASE,
)
# No difference "at 12 weeks between aspirin and placebo or between a statin and placebo".
_ENDS_APART = re.compile(
    r"(?:\s+(?:at|after)\s(?:\w+\s)?(?:\d+\s)?(?:days?|weeks?|months?|years?|hours?|follow-up|endpoint)(?:\s\d+)?)?"
    r"\s+between\s[^,;:\d]{2,40}?\s(?:and|versus)\s[^,;:\d]{2,40}?(?:\s{2,}or\sbetween\s[^;:\d]{2,80}?)?\W*\Z",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\s+(?:was|were|is|sågs|fanns|kunde)\s(?:seen|found|observed|noted|detected|apparent|evident|present|demonstrated|shown|påvisas)?\s*"
    r"(?:(?:between|among|mellan)\s[^,;:\d]{3,80}?)?(?:\s(?:at|after|by)\s[^,;:]{2,40})?\W*\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\A(?:(?:at|after|by|during|vid|efter)\s(?:[\w.-]+\s+){0,5}?|[^,]{0,60},\s*)?(?:the\s+|these\s+|both\s+|de\s+)?(?:two\s+|three\s+|four\s+|study\s+|treatment\s+|båda\s+)?"
    r"(?:groups|arms|treatments|conditions|diets|they|grupperna|armarna|behandlingarna)"
    r"(?:\s+(?:were|did|are|no\s+longer|was|skilde|skiljde))?\Z",
    re.IGNORECASE,
)


def _without(plain: str, forms: Forms) -> Reading | None:
    """Return what "without increasing preterm birth" tells of what else was seen."""
    match = _WITHOUT.match(plain)
    return no_change(after(plain, match.end(), forms), match) if match else None


def _led(plain: str, forms: Forms) -> Reading | None:
    """Return what "did not result in fewer admissions" tells."""
    match = _LED.search(plain)
    if match is None:
        return None
    return no_change(linked_object(plain, match.end(), forms), match, subject(plain, match.start(), forms))


def _neither(plain: str, forms: Forms) -> Reading | None:
    """Return what "neither A nor B reduced fractures" and "affected neither sleep nor mood" tell."""
    of = next((one for one in _NEITHER_OF.finditer(plain)), None)
    if of is not None and any(_ends(form, plain[: of.start()]) for form in (forms.verb, forms.affects)):
        named = after(plain, of.end(), forms)
        return no_change(named, of, subject(plain, plain.rfind(" ", 0, of.start()), forms)) if named else None
    match = _NEITHER.match(plain)
    if match is None:
        return _neither_one(plain, forms)
    for verb in (*forms.verb.finditer(plain, match.end()), *forms.affects.finditer(plain, match.end())):
        if not has_object(plain, verb.end(), forms):
            continue
        arm = f"{match['one']} or {plain[match.end() : verb.start()].strip()}"
        return no_change(after(plain, verb.end(), forms), verb, arm)
    told = _NOT_MOVED.match(plain, match.end())
    named = before(plain, told.end("other"), forms) if told else None
    if told is None or (named is None and not told["other"]):
        return None
    return no_change(Named(shown(f"{match['one']} nor {told['other']}"), match.start("one")), told)


def _neither_one(plain: str, forms: Forms) -> Reading | None:
    """Return what "neither drug affected sleep" tells."""
    for verb in (*forms.verb.finditer(plain), *forms.affects.finditer(plain)):
        led = _NEITHER_ONE.match(plain[: verb.start()])
        if led is None or re.search(r"\bnor\b|\beller\b", plain) or not has_object(plain, verb.end(), forms):
            continue
        named = after(plain, verb.end(), forms)
        return no_change(named, verb, f"either {led['one']}") if named and named.change is None else None
    return None


def _in_neither(plain: str, forms: Forms) -> Reading | None:
    """Return what "improved in neither group" tells."""
    match = _NEITHER_GROUP.search(plain)
    if match is None:
        return None
    verb = next((one for one in forms.verb.finditer(plain, 0, match.start()) if one.end() == match.start()), None)
    passive = forms.passive.search(plain[: verb.start()]) if verb else None
    place = passive.start() if passive else verb.start() if verb else match.start()
    return no_change(before(plain, place, forms), match)


def _unlinked(plain: str, forms: Forms) -> Reading | None:
    """Return what "coffee was unrelated to cirrhosis" tells."""
    match = _UNLINKED.search(plain)
    if match is None:
        return None
    return no_change(linked_object(plain, match.end(), forms), match, subject(plain, match.start(), forms))


def _in_both(plain: str, forms: Forms) -> Reading | None:
    """Return what "cancer was diagnosed in 1.9 % of both groups" tells."""
    match = _IN_BOTH.search(plain)
    named = before(plain, match.start(), forms) if match else None
    return no_change(named, match) if match and named and named.change is None else None


def _ends(form: re.Pattern[str], words: str) -> bool:
    return any(one.end() == len(words) for one in form.finditer(words))


def _denied_noun(plain: str, forms: Forms) -> Reading | None:
    match = forms.denied_noun.search(plain)
    if match is None or _FURTHER.search(match[0]):
        return None
    if match["link"]:
        named = linked_to(plain, match.end(), forms)
        open_ = named is None and forms.opening.match(plain) is not None
        return Reading(None, Direction.NONE, match.start(), match.end()) if open_ else no_change(named, match)
    seen = _SEEN_ON.match(plain, match.end()) if match["effect"] else None
    if seen is not None:  # "no effect of soy was detected on testosterone"
        return no_change(after(plain, seen.end(), forms), match, seen["arm"])
    named = of_noun_in(plain, match.end(), forms)
    made = _MADE.match(plain, match.end()) if named is None and match["diff"] else None
    named = after(plain, made.end(), forms) if made else named
    if named is None and match["diff"] and not plain[: match.start()].strip(" ,;") and _SEEN.match(plain, match.end()):
        return Reading(None, Direction.NONE, match.start(), match.end(), meant=True)
    if named is None and match["diff"] and _ALONE.match(plain[: match.start()]) and _is_ended(plain[match.end() :]):
        return Reading(None, Direction.NONE, match.start(), match.end())
    if named is None and (match["diff"] or not match["effect"]):
        ahead = forms.owned.search(plain[: match.start()] + " ")
        named = before(plain, ahead.start() if ahead else match.start(), forms) if ahead else None
    return no_change(named, match, _acting(plain, match, forms))


def _is_ended(rest: str) -> bool:
    return _ENDS.match(rest) is not None or _ENDS_APART.match(rest) is not None


def _acting(plain: str, match: re.Match[str], forms: Forms) -> str | None:
    """Return what it is that "had no effect", "was without effect"."""
    if not (match["effect"] or match["benefit"]):
        return None
    head = plain[: match.start()]
    had = _HAD.search(head) or (
        forms.passive.search(head) if match[0].lower().startswith(("without", "utan")) else None
    )
    return subject(plain, had.start(), forms) if had else None


def _by_nobody(plain: str, forms: Forms) -> Reading | None:
    """Return what "no study found a difference in driving" tells."""
    match = _NOBODY.search(plain)
    if match is None:
        return None
    words = forms.words
    if match["what"].lower() in words.links:
        return no_change(linked_to(plain, match.end(), forms), match)
    known = match["what"].lower() in {*words.differences, *words.effects, *words.benefits} or forms.noun.fullmatch(
        match["what"]
    )
    return no_change(of_noun_in(plain, match.end(), forms), match) if known else None


def _denied_verb(plain: str, forms: Forms) -> Reading | None:
    match = forms.denied_verb.search(plain)
    if match is None or _FURTHER.search(match[0]) or _FURTHER.match(plain, match.end() + 1):
        return None
    if match["link"] and _TAKEN.match(plain, match.end()):  # "cancer mortality was not associated with intake"
        return no_change(before(plain, match.start(), forms), match)
    if match["link"]:
        return no_change(linked_object(plain, match.end(), forms), match, subject(plain, match.start(), forms))
    if match["least"] and not (match["copula"] or forms.passive.search(plain[: match.start()])):
        return no_change(after(plain, match.end(), forms) if has_object(plain, match.end(), forms) else None, match)
    if match["differ"] and _is_groups(plain[: match.start()], forms):
        return _of_groups(plain, match, forms)
    return _apart(plain, match, forms) or _of_predicate(plain, match, forms)


def _apart(plain: str, match: re.Match[str], forms: Forms) -> Reading | None:
    """Return what "exercise did not differ from relaxation in the reduction of attacks" tells."""
    apart = _APART.match(plain, match.end()) if match["differ"] else None
    named = linked_object(plain, apart.end(), forms) if apart else None
    if apart is None or named is None:
        return None
    arm = subject(plain, match.start(), forms)
    return Reading(named, Direction.NONE, match.start(), match.end(), arm, versus=apart["versus"])


def _of_predicate(plain: str, match: re.Match[str], forms: Forms) -> Reading | None:
    moved = match["differ"] and match["differ"].lower().startswith("change") and not match["copula"]
    if match["state"] and forms.effective.fullmatch(match["state"]) and effective(plain, match.end(), forms) is None:
        arm = subject(plain, match.start(), forms)  # "was not superior to placebo", in what was meant to be seen
        return Reading(None, Direction.NONE, match.start(), match.end(), arm, meant=True) if arm else None
    if (
        moved and not _EITHER.match(plain, match.end()) and has_object(plain, match.end(), forms)
    ):  # "did not change sleep"
        return no_change(after(plain, match.end(), forms), match, subject(plain, match.start(), forms))
    if match["differ"] or match["alike"] or match["copula"] or forms.passive.search(plain[: match.start()]):
        return no_change(_plain_subject(plain, match, forms), match)
    if has_object(plain, match.end(), forms):
        return no_change(after(plain, match.end(), forms), match, subject(plain, match.start(), forms))
    return no_change(_plain_subject(plain, match, forms), match)


def _is_groups(head: str, forms: Forms) -> bool:
    """Whether the subject is those who are compared, and no outcome: "At 12 months the groups", "They"."""
    match = forms.linker.match(head)
    said = head[match.end() if match else 0 :].strip(" ,;:")
    return _COMPARED.match(said) is not None


def _of_groups(plain: str, match: re.Match[str], forms: Forms) -> Reading:
    """Return what "the groups did not differ in pain" tells; without an outcome it is that of what stands before."""
    return Reading(of_noun_in(plain, match.end(), forms), Direction.NONE, match.start(), match.end())


def _plain_subject(plain: str, match: re.Match[str], forms: Forms) -> Named | None:
    acted = _EFFECT_ON.search(plain, 0, match.start())
    if acted is not None and (named := before(plain[acted.end() :], match.start() - acted.end(), forms)) is not None:
        return named._replace(start=named.start + acted.end())
    known = match.re.groupindex
    named = effective(plain, match.end(), forms) if "least" in known and (match["state"] or match["least"]) else None
    return named or before(plain, match.start(), forms)


def _denied_after(plain: str, forms: Forms) -> Reading | None:
    """Return what a verb denies that has its negation after it: «påverkade inte sömnen», «minskade inte»."""
    match = forms.denied_after.search(plain)
    if match is None or _FURTHER.search(plain, match.end(), match.end() + _BESIDE):
        return None
    if has_object(plain, match.end(), forms):
        return no_change(after(plain, match.end(), forms), match, subject(plain, match.start(), forms))
    return no_change(before(plain, match.start(), forms), match)


def _failing(plain: str, forms: Forms) -> Reading | None:
    match = forms.failing.search(plain)
    return no_change(after(plain, match.end(), forms), match, subject(plain, match.start(), forms)) if match else None


def _alike(plain: str, forms: Forms) -> Reading | None:
    match = forms.alike.search(plain)
    if match is not None and _TIMES.search(match[0]):
        return None
    if match is not None:
        if _is_groups(plain[: match.start()], forms):
            return _of_groups(plain, match, forms)
        if "inferior" in match[0]:
            return no_change(effective(plain, match.end(), forms), match, subject(plain, match.start(), forms))
        return no_change(_plain_subject(plain, match, forms), match)
    match = forms.alike_before.search(plain)
    return no_change(after(plain, match.end(), forms), match) if match else None


def denied_in(plain: str, forms: Forms) -> Reading | None:
    """Return what a clause denies; None for nothing."""
    for denied in (
        _without,
        _led,
        _neither,
        _in_neither,
        _in_both,
        _unlinked,
        _by_nobody,
        _denied_noun,
        _denied_verb,
        _denied_after,
        _failing,
        _alike,
    ):
        reading = denied(plain, forms)
        if reading is not None:
            return reading
    return None
