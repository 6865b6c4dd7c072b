"""Parse modes: what becomes of a text, and Telegram's words when it cannot be read."""

import pytest

from bot.playground.entities import Formatted, utf16_slice
from bot.playground.errors import ApiError
from bot.playground.formatting import parse
from bot.playground.html_mode import BAD_SURROGATES, parse_html
from bot.playground.markdown_mode import parse_markdown

PROBLEM = "Bad Request: can't parse entities: "


def marked(formatted: Formatted) -> list[tuple[str, str]]:
    return [(e["type"], utf16_slice(formatted.text, e["offset"], e["length"])) for e in formatted.entities]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("a <b>đậm</b> c", "a đậm c", [("bold", "đậm")]),
        ("🏅🏅 <i>nghiêng</I>", "🏅🏅 nghiêng", [("italic", "nghiêng")]),
        ("<b>một <u>hai</u></b>", "một hai", [("bold", "một hai"), ("underline", "hai")]),
        ("1 &lt; 2 &amp;&#38; &quot;x&quot; &nbsp;", '1 < 2 && "x" &nbsp;', []),
        ("a & b &ltx", "a & b &ltx", []),
        ("<s>x</s><tg-spoiler>y</tg-spoiler>", "xy", [("strikethrough", "x"), ("spoiler", "y")]),
        ('<span class="tg-spoiler">kín</span>', "kín", [("spoiler", "kín")]),
        ("<code>a &lt; b</code>", "a < b", [("code", "a < b")]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", "x")]),
        ("<blockquote>trích</blockquote>", "trích", [("blockquote", "trích")]),
        ("<blockquote expandable>dài</blockquote>", "dài", [("expandable_blockquote", "dài")]),
        ('<a href="https://example.vn/?a=1&amp;b=2">đây</a>', "đây", [("text_link", "đây")]),
        ("<a href=''>không</a>", "không", []),
        ("<b></b>rỗng", "rỗng", []),
        ("<b>đóng</>", "đóng", [("bold", "đóng")]),
    ],
)
def test_html_becomes_text_with_entities(source: str, text: str, expected: list[tuple[str, str]]) -> None:
    formatted = parse_html(source)
    assert formatted.text == text
    assert marked(formatted) == expected


def test_a_link_keeps_its_decoded_address() -> None:
    (entity,) = parse_html('<a href="https://example.vn/?a=1&amp;b=2">đây</a>').entities
    assert entity["url"] == "https://example.vn/?a=1&b=2"


def test_a_code_block_keeps_its_language() -> None:
    (entity,) = parse_html('<pre><code class="language-python">x</code></pre>').entities
    assert entity["language"] == "python"


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("đ <b>mở", 'Can\'t find end tag corresponding to start tag "b"'),
        ("đ <x>y</x>", 'Unsupported start tag "x" at byte offset 3'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>đ</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x"', "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        (
            "&#57311;",
            BAD_SURROGATES,
        ),
    ],
)
def test_unreadable_html_is_refused_with_the_byte_offset(source: str, problem: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description == PROBLEM + problem


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("*đậm* _nghiêng_", "đậm nghiêng", [("bold", "đậm"), ("italic", "nghiêng")]),
        ("__gạch__ ~bỏ~", "gạch bỏ", [("underline", "gạch"), ("strikethrough", "bỏ")]),
        ("||kín||", "kín", [("spoiler", "kín")]),
        ("1\\.5 \\*", "1.5 *", []),
        ("`a*b`", "a*b", [("code", "a*b")]),
        ("```python\nx*y```", "x*y", [("pre", "x*y")]),
        ("[đây](https://example.vn)", "đây", [("text_link", "đây")]),
    ],
)  # fmt: skip
def test_markdown_becomes_text_with_entities(source: str, text: str, expected: list[tuple[str, str]]) -> None:
    formatted = parse_markdown(source)
    assert formatted.text == text
    assert marked(formatted) == expected


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("đ *mở", "Can't find end of Bold entity at byte offset 3"),
        ("_mở", "Can't find end of Italic entity at byte offset 0"),
    ],
)
def test_unreadable_markdown_is_refused(source: str, problem: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_markdown(source)
    assert refused.value.description == PROBLEM + problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start mã-1", [("bot_command", "/start")]),
        ("Xin /help@playground_bot nhé", [("bot_command", "/help@playground_bot")]),
        ("@anna_99 xem #thiđua", [("mention", "@anna_99"), ("hashtag", "#thiđua")]),
        ("a/b 12/3 x@y", []),
        ("gửi a@b.vn hoặc https://example.vn/x.", [("email", "a@b.vn"), ("url", "https://example.vn/x")]),
        ("🏅 /a", [("bot_command", "/a")]),
    ],
)
def test_commands_mentions_and_addresses_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(parse(text, "", None)) == expected


def test_blanks_at_the_ends_go_and_entities_move_along() -> None:
    formatted = parse(" \n<b> x </b> ", "HTML", None)
    assert formatted.text == "x"
    assert marked(formatted) == [("bold", "x")]


def test_explicit_entities_are_kept_when_they_fit() -> None:
    given = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "italic", "offset": 1, "length": 99},
        {"type": "mention", "offset": 0, "length": 2},
    ]
    assert marked(parse("🏅a", "", given)) == [("bold", "🏅")]


@pytest.mark.parametrize(
    ("entities", "problem"),
    [
        ([1], "expected an Object"),
        ([{"offset": 0, "length": 1, "type": "huge"}], "Unsupported type specified"),
        ([{"offset": 0, "type": "bold"}], 'Can\'t find field "length"'),
    ],
)
def test_wrong_explicit_entities_are_refused(entities: object, problem: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse("x", "", entities)
    assert refused.value.description == f"Bad Request: can't parse MessageEntity: {problem}"
