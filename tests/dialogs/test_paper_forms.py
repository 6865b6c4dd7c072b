"""The forms a plan names, on the card of whoever fills them in: with a caution where their text is dead."""

from datetime import date

from bot.lexicon.laws import Text, laws
from bot.plans import forms_of_dead
from tests.dialogs.conftest import Office
from tests.dialogs.plans import CAMPAIGN

TABLE = """2. Hồ sơ đề nghị khen thưởng

| STT | Giấy tờ | Mẫu | Số bộ |
| --- | --- | --- | --- |
| 1 | Tờ trình đề nghị khen thưởng | Mẫu số 01 | 02 |
| 2 | Báo cáo thành tích (Mẫu số 02 kèm theo Nghị định số 91/2017/NĐ-CP) | | 02 |
| 3 | Biên bản họp xét của phòng | | 02 |
"""
PLAN = CAMPAIGN[: CAMPAIGN.index("2. Hồ sơ")] + TABLE + CAMPAIGN[CAMPAIGN.index("3. Thời gian gửi") :]


async def test_the_card_names_forms_copies_and_texts_that_are_dead(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp, PLAN)
    await head.say("/nophoso")
    await head.press("1")
    card = await head.sees("☐ Tờ trình")
    assert "Số bộ: 2" in card.text
    assert "Mẫu theo kế hoạch: Mẫu số 01" in card.text
    assert card.text.count("Mẫu số 02") == 1
    assert "mẫu của Nghị định số 91/2017/NĐ-CP (hết hiệu lực từ 1/1/2024)" in card.text
    assert "98/2023" not in card.text
    await head.press("Mẫu để điền")
    assert "hết hiệu lực từ 1/1/2024" in (await head.sees("cần mẫu của giấy tờ nào")).text
    await head.press("1")
    message, _ = await head.sees_file()
    assert "hết hiệu lực từ 1/1/2024" in str(message.body.get("caption"))


def test_a_text_is_dead_from_its_last_day_on_and_only_where_a_form_of_it_is_named() -> None:
    form, none = "Mẫu số 07, Nghị định số 98/2023/NĐ-CP", "Báo cáo theo Nghị định số 98/2023/NĐ-CP"
    named = [text.number for text in forms_of_dead(form, date(2025, 7, 1), laws())]
    assert named == ["98/2023/NĐ-CP"]
    assert forms_of_dead(form, date(2025, 6, 30), laws()) == []
    assert forms_of_dead(none, date(2026, 1, 1), laws()) == []
    newer = Text("7/2026/TT-BNV", "Thông tư", date(2026, 9, 1), replaces=("15/2025/TT-BNV",), own=True)
    of_circular = "biểu mẫu số 3 ban hành kèm Thông tư số 15/2025/TT-BNV"
    assert forms_of_dead(of_circular, date(2026, 9, 1), laws()) == []
    known = laws().with_own([newer])
    assert [one.number for one in forms_of_dead(of_circular, date(2026, 9, 1), known)] == ["15/2025/TT-BNV"]
