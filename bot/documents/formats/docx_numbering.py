"""Numbers that Word prints by itself ("1.", "a)"), counted as Word counts them."""

from collections import defaultdict

from lxml import etree

from bot.language.roman import to_roman

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Numbering:
    """Counts the numbered paragraphs of one document."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels = _levels(numbering) if numbering is not None else {}
        self._styles = _style_numbers(styles) if styles is not None else {}
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 9)

    def label(self, paragraph: etree._Element) -> str:
        """The number Word shows before this paragraph, or ""; counting moves on."""
        found = self._number_of(paragraph)
        if found is None:
            return ""
        number, level = found
        levels = self._levels.get(number)
        if not levels or level not in levels:
            return ""
        start, kind, pattern = levels[level]
        counts = self._counts[number]
        counts[level] = counts[level] + 1 if counts[level] else start
        counts[level + 1 :] = [0] * (8 - level)
        if kind == "bullet":
            return "-"
        label = pattern
        for index in range(level + 1):
            form = levels[index][1] if index in levels else "decimal"
            label = label.replace(f"%{index + 1}", _shown(counts[index] or 1, form))
        return label

    def _number_of(self, paragraph: etree._Element) -> tuple[str, int] | None:
        properties = paragraph.find(_W + "pPr")
        if properties is None:
            return None
        own = _reference(properties)
        if own is not None:
            return own if own[0] != "0" else None
        style = properties.find(_W + "pStyle")
        return self._styles.get(style.get(_W + "val", "")) if style is not None else None


def _reference(properties: etree._Element) -> tuple[str, int] | None:
    number = properties.find(f"{_W}numPr/{_W}numId")
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    if number is None:
        return None
    digits = level.get(_W + "val", "0") if level is not None else "0"
    return number.get(_W + "val", ""), min(int(digits), 8) if digits.isdigit() else 0


def _style_numbers(styles: etree._Element) -> dict[str, tuple[str, int]]:
    found = {}
    for style in styles.iter(_W + "style"):
        properties = style.find(_W + "pPr")
        reference = _reference(properties) if properties is not None else None
        if reference is not None:
            found[style.get(_W + "styleId", "")] = reference
    return found


def _levels(numbering: etree._Element) -> dict[str, dict[int, tuple[int, str, str]]]:
    abstract = {
        item.get(_W + "abstractNumId"): dict(_level(level) for level in item.iter(_W + "lvl"))
        for item in numbering.iter(_W + "abstractNum")
    }
    found = {}
    for item in numbering.iter(_W + "num"):
        link = item.find(_W + "abstractNumId")
        if link is not None:
            found[item.get(_W + "numId", "")] = abstract.get(link.get(_W + "val"), {})
    return found


def _level(level: etree._Element) -> tuple[int, tuple[int, str, str]]:
    def value(name: str, default: str) -> str:
        node = level.find(_W + name)
        return node.get(_W + "val", default) if node is not None else default

    start = value("start", "1")
    index = level.get(_W + "ilvl", "0")
    return (
        int(index) if index.isdigit() else 0,
        (int(start) if start.isdigit() else 1, value("numFmt", "decimal"), value("lvlText", "%1.")),
    )


def _shown(count: int, form: str) -> str:
    if form in {"upperLetter", "lowerLetter"}:
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"upperRoman", "lowerRoman"}:
        roman = to_roman(count)
        return roman if form == "upperRoman" else roman.lower()
    return str(count)
