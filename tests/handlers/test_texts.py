"""The wording: both languages whole, nothing missing, nothing unused, and all of it sendable."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

import bot
import handlers
from bot.access import Role
from handlers import menus, texts

HANDLERS = Path(handlers.__file__).parent
BOT = Path(bot.__file__).parent
SOURCES = [*HANDLERS.rglob("*.py"), *(BOT / "forms").glob("*.py"), BOT / "access.py"]
# Functions whose argument at this place is the key of a message.
TAKES_KEY = {
    "t": (0, 1),
    "label": (0, 1),
    "Sorry": (0,),
    "Problem": (0,),
    "tell_people": (1,),
    "meanwhile": (0,),
}
TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote", "a"}
NASTY = '<b>&"Nguyễn'


class Variables(Visitor):
    """Collects the names of a message's variables."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


@cache
def messages(language: str) -> dict[str, frozenset[str]]:
    """Every message's variables by its key; a key defined twice or a line that is no Fluent fails."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((HANDLERS / "texts" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} is defined twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.names)
    return found


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    """Every call in the sources, with where it stands."""
    return tuple(
        (f"{path.name}:{node.lineno}", node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )


def as_pattern(node: ast.AST) -> str | None:
    """A string, or one with gaps, as a pattern of keys; None for what is no string."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = [
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z_*-]+"
            for part in node.values
        ]
        return "".join(parts)
    return None


def branches(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.IfExp):
        yield from branches(node.body)
        yield from branches(node.orelse)
    else:
        yield node


def keys_asked() -> Iterator[tuple[str, str]]:
    """(place in the sources, pattern) of each key that is asked for."""
    for place, node in calls():
        for number in TAKES_KEY.get(called(node), ()):
            if number < len(node.args):
                for one in branches(node.args[number]):
                    if (pattern := as_pattern(one)) and re.fullmatch(r".*[a-z\]+]-?.*", pattern):
                        yield place, pattern


def test_both_languages_have_the_same_messages_with_the_same_variables() -> None:
    assert messages("vi") == messages("en")


def test_every_message_the_code_asks_for_exists() -> None:
    languages = set(texts.LANGUAGES)
    unknown = [
        (place, pattern)
        for place, pattern in keys_asked()
        if pattern not in languages and not any(re.fullmatch(pattern, key) for key in messages("vi"))
    ]
    assert unknown == []


def test_no_message_is_left_unused() -> None:
    whole: set[str] = set()
    with_gaps: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr) and (pattern := as_pattern(node)) and "\\-" in pattern:
                with_gaps.add(pattern)
    known = re.compile("|".join(with_gaps))
    assert [key for key in messages("vi") if key not in whole and not known.fullmatch(key)] == []


class Tags(HTMLParser):
    """Telegram's own rule: known tags only, closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert not attrs or (tag, attrs) == ("blockquote", [("expandable", None)])
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_message_is_whole_and_valid_html_whatever_is_filled_in(language: str) -> None:
    for key, names in messages(language).items():
        for value in (7, NASTY, ""):
            text = texts.t(language, key, **dict.fromkeys(names, value))
            reader = Tags()
            reader.feed(text)
            reader.close()
            assert reader.open == [], key
            assert "\x00" not in text, key
            assert NASTY not in text or not names, key
            assert value == "" or text.strip(), key


def keys_of(node: ast.Call) -> set[str]:
    """The messages a call to `t` or `label` names outright."""
    given = [node.args[number] for number in TAKES_KEY[called(node)] if number < len(node.args)]
    named = {one.value for argument in given for one in branches(argument) if isinstance(one, ast.Constant)}
    return {key for key in messages("vi") if key in named}


def labelled(language: str) -> Iterator[tuple[str, str, str]]:
    """(place, key, words) of every plain label."""
    for place, node in calls():
        if called(node) == "label":
            for key in keys_of(node):
                yield place, key, texts.label(language, key, **dict.fromkeys(messages(language)[key], 7))


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_plain_labels_hold_no_markup(language: str) -> None:
    assert [(place, key) for place, key, words in labelled(language) if "<" in words] == []


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_labels_fit_their_buttons(language: str) -> None:
    on_buttons = {
        key
        for _, node in calls()
        if called(node) == "button" and node.args and isinstance(node.args[0], ast.Call)
        if called(node.args[0]) == "label"
        for key in keys_of(node.args[0])
    }
    words = {key: words for _, key, words in labelled(language) if key in on_buttons}
    assert {key: text for key, text in words.items() if not 0 < len(text) <= 40 or "\n" in text} == {}


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_commands_keep_to_telegrams_rules(language: str) -> None:
    names = {key.removeprefix("command-") for key in messages(language) if key.startswith("command-")}
    offered = {name for role in Role for name in menus.commands_of(role)}
    assert offered <= names
    for name in names:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 1 <= len(texts.label(language, f"command-{name}")) <= 256


def test_a_line_whose_words_are_all_empty_is_left_out() -> None:
    said = {"number": "", "head": "Còn 3 ngày", "missing": "", "tone": ""}
    full = texts.t("vi", "alert", **said, quote="Z")
    assert full == "Còn 3 ngày\n<blockquote expandable>Z</blockquote>"


def test_an_unknown_message_or_a_missing_argument_is_a_defect_that_shows() -> None:
    with pytest.raises(KeyError):
        texts.t("vi", "no-such-message")
    with pytest.raises(KeyError):
        texts.t("vi", "welcome-back")
