"""Receipt codes: short, read aloud without mistakes, with a letter that catches slips."""

from bot.codes import ALPHABET, tidy

# 31 letters: with a prime, every single wrong letter and every swap of neighbours changes the check letter.
_SIZE = len(ALPHABET)


def receipt(random: str, prefix: str = "DK") -> str:
    """The code "DK-7F3K-Q" of a random part such as "7F3K".

    Raises:
        ValueError: the random part is empty or has a letter outside the alphabet.
    """
    if not random or any(letter not in ALPHABET for letter in random):
        raise ValueError("the random part is empty or has a letter outside the alphabet")
    return f"{prefix}-{random}-{_check(random)}"


def read(typed: str, prefix: str = "DK") -> str | None:
    """The code in its own form, however it was typed; None if a slip makes it wrong."""
    letters = tidy(typed).removeprefix(prefix)
    if len(letters) < 2 or _check(letters[:-1]) != letters[-1]:
        return None
    return receipt(letters[:-1], prefix)


def _check(letters: str) -> str:
    total = sum((place + 1) * ALPHABET.index(letter) for place, letter in enumerate(letters))
    return ALPHABET[total % _SIZE]
