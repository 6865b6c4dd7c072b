"""Short absolute dates in notations no rule here knows, left to dateparser."""

from datetime import date

_LONGEST = 40


def parse(text: str) -> date | None:
    """The day of a short text that names day, month and year; None for anything less certain."""
    if len(text) > _LONGEST:
        return None
    # Imported late: it costs a tenth of a second, and hardly any text comes this far.
    import dateparser

    found = dateparser.parse(
        text,
        languages=["vi", "en"],
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": "DMY",
            "PARSERS": ["absolute-time"],
        },
    )
    return found.date() if found else None
