"""Whether what stands where an outcome does can be one: no pronoun, group, clause, method or name of a figure.

A phrase that is none of an outcome pairs with whatever a page says, so that nothing is held of it.
"""

import re

__all__ = ["IN_CHECK", "is_sound"]

_EDGES = re.compile(r"\A(?:the|an?|any|these|this|its|their|den|det|de)\s+|[\s,;:.]+\Z", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:immediately|overall|again|afterwards|later|then|it|they|he|she|we|this|that|these|those|which|who|both|all|none|neither|one|others?|some|most|many|few|first|second|third"
    r"|former|latter|same|den|det|de|detta|dessa|båda|alla|andra)",
    re.IGNORECASE,
)
_METHOD = (
    r"(?:multi-?variat\w*|multi-?variabl\w*|uni-?variat\w*|adjust\w*|unadjust\w*|crude|pooled|overall|corresponding|respective|summary|mean|median"
    r"|weighted|standardi[sz]ed|relative|estimated|absolute|odds|hazards?|risk|rate|incidence|prevalence|analys[ei]s|models?|regression|ratios?"
    r"|RRs?|ORs?|HRs?|IRRs?|SMDs?|MDs?|WMDs?|estimates?|figures?|values?|numbers?|percentages?|proportions?|differences?|difference|results?"
    r"|findings?|trends?|tests?|data|effects?|effect|sizes?|size|confidence|intervals?|CI|P|coefficients?|correlations?|associations?|comparisons?"
    r"|between-?groups?|within-?groups?|per-?protocol|intention-to-treat|sensitivity|no|not|significant|statistically|change|changes|baseline"
    r"|follow-up|sub-?groups?|exploratory|secondary|post-hoc|events?|outcomes?|endpoints?|end-?points?|primary|secondary|main|other|measures?|variables?|parameters?|rates?|scores?"
    r"|studies|study|trials?|reviews?|meta-analys\w+|evidence|certainty|quality of evidence|heterogeneity"
    r"|days|weeks|months|years|index(?:es)?|indices"
    r"|skillnad\w*|värden?a?|justera\w*|resultat\w*|analys\w*)"
)
_METHODS = re.compile(rf"(?:{_METHOD}(?:[\s,/-]+|\Z))+", re.IGNORECASE)
_GROUP = re.compile(
    r"(?:[\w/+-]+\s+){0,3}(?:drinkers|smokers|nonsmokers|users|nonusers|eaters|consumers|abstainers|skippers|sleepers|rökare|användare)"
    r"|(?:[\w/+-]+\s+){0,5}(?:groups?|arms?|recipients|controls?|participants|patients|subjects|placebo|grupp(?:en|erna)?|deltagare|deltagarna)"
    r"|(?:men|women|children|adults|people|patients|participants|those|mothers|infants|rats|mice|users)\s(?:who|with|in|on|given|taking|receiving)\b.*",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"(?:\A|\s)(?:was|were|is|are|had|has|have|been|did|does|do|could|would|should|must"
    r"|went|became|took|came|var|hade|blev|är|har|kunde|skulle)(?:\s|\Z)"
    r"|\A(?:to|than|as|if|when|while|because|not|no|by|of|for|from|with|without|after|before|during|and|or|but"
    r"|least|at|more frequent|given)\s"
    r"|\s(?:protects?|prevents|reduces|improves|lowers|raises|attenuates|ameliorates|enhances|promotes|inhibits|alleviates|suppresses"
    r"|mitigates|skyddar|förebygger|minskar|förbättrar|sänker|höjer|hämmar|lindrar|dämpar)\s"
    r"|\sgiven\s\d|\sgiven\s(?:\w+\s){0,2}(?:times|daily)|\sthat\s(?:the|it|they)\s|\sby\sat\sleast\s",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"(?:age|dose|time|exercise|weight|diet|drug|treatment)-(?:related|dependent|induced|adjusted)", re.IGNORECASE
)
_DONE = re.compile(
    r"(?:going\sto|wearing|taking|using|being|lying|living\s(?:in|with|near)|exposure\sto|having)\s", re.IGNORECASE
)
# "Symptom control", "glycaemic control": what is kept in check, and no group.
IN_CHECK = re.compile(
    r"(?<![\w-])(?!(?:placebo|sham|active|healthy|matched|negative|positive|untreated|usual|standard|inactive|attention|sedentary|vehicle|normal|historical"
    r"|the|an?|or|and|in|with|to|for|of|on|than|no|versus|vs|their|non-\w+|wait\w*)\s)[\w-]+\scontrol(?![\w-])"
    r"(?!\s(?:groups?|arms?|subjects|participants|patients|diets?|drinks?|conditions?|treatments?|interventions?|infants|women|men|mice|rats|animals|period|phase|day|trial))",
    re.IGNORECASE,
)
_UNMATCHED = re.compile(r"\A[^()\[\]]*[)\]]|[(\[][^()\[\]]*\Z")


def is_sound(outcome: str) -> bool:
    """Return whether an outcome, in the words of a text, can be one."""
    said = _EDGES.sub("", _EDGES.sub("", outcome)).strip()
    if not said or _NAMES.fullmatch(said) or _AGED.fullmatch(said) or _UNMATCHED.search(said):
        return False
    if _METHODS.fullmatch(said) or _GROUP.fullmatch(IN_CHECK.sub(" check", said)) or _DONE.match(said):
        return False
    return _VERBAL.search(said) is None
