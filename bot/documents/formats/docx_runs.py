"""The text of Word's runs as it is seen: nothing struck, deleted or hidden, old fonts read as they look."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from bot.language.old_fonts import decoder_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TEXT_BOX = W + "txbxContent"
# What was deleted or moved away, what is kept twice for old programs, and what is no text.
UNSEEN = {W + "del", W + "moveFrom", W + "delText", W + "instrText", W + "pPr", W + "rPr", _MC + "Fallback"}
_SIGNS = {W + "tab": " ", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_STRUCK = ("strike", "dstrike", "vanish")


@dataclass(frozen=True)
class _Look:
    """What a style or a run says of itself, None where it says nothing."""

    hidden: bool | None = None
    font: str | None = None

    def over(self, under: "_Look") -> "_Look":
        return _Look(
            under.hidden if self.hidden is None else self.hidden,
            under.font if self.font is None else self.font,
        )


class Looks:
    """How runs look, by their own properties and by their styles."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._found: dict[str, _Look] = {}
        self._default = _Look()
        self._first = ""
        if styles is not None:
            self._read(styles)

    def _read(self, styles: etree._Element) -> None:
        self._default = _look(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        elements = {style.get(W + "styleId", ""): style for style in styles.iter(W + "style")}
        for name, style in elements.items():
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}:
                self._first = name
            look, seen = _Look(), {name}
            element: etree._Element | None = style
            while element is not None:
                look = look.over(_look(element.find(W + "rPr")))
                base = element.find(W + "basedOn")
                above = base.get(W + "val", "") if base is not None else ""
                element = elements.get(above) if above not in seen else None
                seen.add(above)
            self._found[name] = look

    def of(self, run: etree._Element, paragraph: etree._Element) -> _Look:
        own = run.find(W + "rPr")
        look = _look(own)
        if own is not None:
            look = look.over(self._style(own.find(W + "rStyle"), ""))
        return look.over(self._style(paragraph.find(f"{W}pPr/{W}pStyle"), self._first)).over(self._default)

    def _style(self, reference: etree._Element | None, default: str) -> _Look:
        name = reference.get(W + "val", "") if reference is not None else default
        return self._found.get(name, _Look())


def _look(properties: etree._Element | None) -> _Look:
    if properties is None:
        return _Look()
    told = [properties.find(W + name) for name in _STRUCK]
    states = [
        element.get(W + "val", "1") not in {"0", "false", "off"} for element in told if element is not None
    ]
    fonts = properties.find(W + "rFonts")
    font = fonts.get(W + "ascii") or fonts.get(W + "hAnsi") if fonts is not None else None
    return _Look(any(states) if states else None, font)


def text_of(paragraph: etree._Element, looks: Looks) -> tuple[str, bool, list[etree._Element]]:
    """The text of a paragraph, whether some of it was in an old font, and the text boxes anchored in it."""
    boxes: list[etree._Element] = []
    parts: list[str] = []
    converted = False
    for decoder, group in groupby(_pieces(paragraph, paragraph, looks, boxes), key=lambda piece: piece[1]):
        text = "".join(piece[0] for piece in group)
        if decoder is not None and not _is_unicode(text):
            text, old = decoder(text), text
            converted = converted or text != old
        parts.append(text)
    return "".join(parts), converted, boxes


def _is_unicode(text: str) -> bool:
    """Whether a font's name lies: letters beyond Latin-1 were never typed for an old font."""
    return any("\u0100" <= sign <= "\u1eff" and sign.isalpha() for sign in text)


def _pieces(
    parent: etree._Element, paragraph: etree._Element, looks: Looks, boxes: list[etree._Element]
) -> Iterator[tuple[str, Callable[[str], str] | None]]:
    for child in parent:
        if child.tag == TEXT_BOX:
            boxes.append(child)
        elif child.tag == W + "r":
            look = looks.of(child, paragraph)
            if not look.hidden:
                text = "".join(_signs(child, boxes))
                yield text, decoder_of(look.font) if look.font and not text.isspace() else None
        elif isinstance(child.tag, str) and child.tag not in UNSEEN:
            yield from _pieces(child, paragraph, looks, boxes)


def _signs(parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    for child in parent:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == TEXT_BOX:
            boxes.append(child)
        elif isinstance(child.tag, str) and child.tag not in UNSEEN:
            yield from _signs(child, boxes)
