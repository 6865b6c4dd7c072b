"""A yes and a no in words, whatever goes with them; whatever else is said is neither."""

from bot.intents.assent import assent

YES = """đồng ý | Em đồng ý ạ | dong y | ok | Ok bạn nhé | OKE luôn | vâng | dạ vâng ạ | da vang | ừ | được
được ạ | yes | có ạ | đúng rồi | nhất trí | anh chị đồng ý"""
NO = "không | Dạ không | không đồng ý | chưa ạ | thôi không | em chưa đồng ý | no"
NEITHER = """đồng ý? | được gì | ok nộp ở đâu | vâng cảm ơn | đồng ý với kế hoạch | được khen thưởng chưa
Nguyễn Thị Vâng | 👍"""


def _read(texts: str) -> list[bool | None]:
    return [assent(one) for one in texts.replace("\n", "|").split("|")]


def test_a_yes_and_a_no_stand_alone() -> None:
    assert set(_read(YES)) == {True}
    assert set(_read(NO)) == {False}
    assert set(_read(NEITHER)) == {None}
