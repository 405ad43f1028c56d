"""Latin letters that Unicode does not take apart into a base letter and a mark."""

__all__ = ["PLAIN_LETTERS"]

PLAIN_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "þ": "th", "ı": "i"}
)
"""For `str.translate`, from small letters to what stands for them where only plain ones are wanted."""
