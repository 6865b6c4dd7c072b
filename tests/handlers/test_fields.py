"""Every field of every fact is kept, shown and asked for: a new one reaches the Office by itself."""

from dataclasses import fields

import pytest

from bot.facts import KINDS
from handlers import texts
from handlers.campaigns.fields import BESIDE, FIELDS, Field
from storage.tables import Fact


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_s_fields_are_columns_and_are_on_its_screen(kind: str) -> None:
    made, table = KINDS[kind]
    names = {one.name for one in fields(made)}
    assert names <= set(table.model_fields)
    assert {one.name for one in FIELDS[kind]} == names - BESIDE
    assert set(table.model_fields) - set(Fact.model_fields) - names <= {
        "last_day",
        "moved_from",
        "done_by",
        "done_at",
    }


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("field", {field.step: field for kind in KINDS for field in FIELDS[kind]}.values())
def test_a_field_has_its_question_and_its_name(language: str, field: Field) -> None:
    assert texts.label(language, f"fact-ask-{field.step}", example="31/12/2026")
    assert texts.label(language, f"fact-name-{field.step}")
    for option in field.options:
        assert texts.label(language, f"fact-{field.step}-{option}")
