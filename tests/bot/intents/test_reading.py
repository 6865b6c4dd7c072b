"""What people want, in words that are none of the examples; and that no question becomes an act."""

import json
import unicodedata
from pathlib import Path

import pytest

import bot.intents
from bot.intents import Intent, Place, read
from bot.intents.examples import load
from bot.intents.fitting import digest, fit, words

HEAD, OFFICE = Place(role="head"), Place(role="office")
TEXT = Place("form", step="text")
CHOICE = Place("form", step="choice", options=("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Giấy khen"))
DOSSIER = Place("dossier", role="head")


def test_the_weights_were_learnt_from_the_examples_there_are() -> None:
    kept = json.loads(Path(bot.intents.__file__).with_name("weights.json").read_text(encoding="utf-8"))
    assert kept["examples"] == digest(list(load())), "run uv run -m tests.learning.fit_intents"
    heard = words(list(load()))
    assert {name: kept[name] for name in heard} == heard, "run uv run -m tests.learning.fit_intents --words"


def test_no_two_examples_of_one_place_and_role_contradict_each_other() -> None:
    meant: dict[tuple[str, str, str], frozenset[str]] = {}
    for one in load():
        key = (one.place.kind, one.place.role, one.text)
        assert meant.setdefault(key, one.names) & one.names, one.text


@pytest.mark.parametrize(
    ("said", "place", "name"),
    [
        ("em muốn xem lại những đăng ký của em", Place(), "mine"),
        ("cho mình đăng ký danh hiệu với ạ", Place(), "register"),
        ("ĐĂNG KÝ Ở CHỖ NÀO THẾ", Place(), "register"),
        ("ddawng kys danh hieeuj", Place(), "register"),
        ("cho xin file excel mau de nhap", HEAD, "list"),
        ("trong phòng ai chưa đăng ký thế nhỉ", HEAD, "board"),
        ("duyệt đăng ký giúp tôi", HEAD, "review"),
        ("gửi thông báo tới các phòng", OFFICE, "announce"),
        ("cảm ơn nhiều lắm nha", Place(), "courtesy"),
        ("bạn làm được những việc gì vậy", Place(), "help"),
        ("what deadlines are coming up?", Place(), "deadlines"),
        ("switch to Vietnamese please", Place(), "language"),
        ("cho tôi gặp chuyên viên Văn phòng", Place("group"), "human"),
        ("báo tôi trước khi hết hạn bốn hôm nhé", Place(), "reminders"),
        ("please do not message me after eight", Place(), "reminders"),
        ("bot đang cất giữ thông tin nào về em", Place(), "personal"),
        ("họ tên của tôi ghi thiếu dấu", HEAD, "personal"),
        ("gửi cho em bản kế hoạch đầy đủ nhé", Place(), "document"),
        ("thôi dừng, không làm nữa đâu", Place(), "cancel"),
        ("câu bạn vừa trả lời không đúng", Place(), "human"),
        ("has our dossier been accepted by the Office", HEAD, "mine"),
        ("thôi hủy đi nhé", TEXT, "cancel"),
        ("huy bo", TEXT, "cancel"),
        ("không có sáng kiến nào ạ", TEXT, "skip"),
        ("lát nữa làm tiếp nhé", TEXT, "later"),
        ("quay lại bước trước giúp em", TEXT, "back"),
        ("go back please", TEXT, "back"),
        ("tờ nào còn thiếu vậy", DOSSIER, "what_is_missing"),
        ("xong rồi nộp luôn đi", DOSSIER, "send"),
    ],
)
def test_what_is_wanted_in_other_words(said: str, place: Place, name: str) -> None:
    assert read(said, place).name == name
    assert read(unicodedata.normalize("NFD", said), place).name == name


@pytest.mark.parametrize("name", ["hương", "Khôi", "Dũng", "Hồng", "Sang", "Chuyên viên", "Kế toán", "Sáng"])
def test_where_a_name_is_asked_a_short_one_is_no_move(name: str) -> None:
    place = Place("form", "admin", "text", of_name=True)
    assert read(name, place).name == "answer"
    assert read(unicodedata.normalize("NFD", name), place).name == "answer"


@pytest.mark.parametrize(
    ("said", "move"), [("hủy", "cancel"), ("huy", "cancel"), ("Bỏ qua.", "skip"), ("back", "back")]
)
def test_where_a_name_is_asked_the_plain_words_still_leave(said: str, move: str) -> None:
    assert read(said, Place("form", "admin", "text", of_name=True)).name == move


@pytest.mark.parametrize(
    "asked",
    [
        "hạn đăng ký của đợt thi chăn nuôi giỏi là ngày nào",
        "hồ sơ đề nghị tặng giấy khen đột xuất cần mấy bản",
        "ai duyệt danh sách dự hội nghị nông dân",
        "cảm ơn, mà lễ tổng kết ở hội trường nào",
        "đơn vị trực thuộc có phải ký cam kết không",
        "how many delegates may each ward send?",
        "sang kien cap co so ai cong nhan",
        "khi nao nop ho so cuoc thi viet",
        "bạn đi học cả năm thì ai khai thay cho bạn ấy",
        "em quên đăng ký mà vẫn muốn có danh hiệu thì kịp không",
        "whom do I give the report of my team to?",
    ],
)
@pytest.mark.parametrize("role", ["staff", "head", "office"])
def test_a_question_on_a_plan_is_no_act(asked: str, role: str) -> None:
    assert read(asked, Place(role=role)).name == "question"


@pytest.mark.parametrize(
    "typed",
    [
        "Hủy thủ tục nộp bản sao có chứng thực",
        "Bỏ qua khâu trung gian khi cấp giấy phép",
        "Không để tồn hồ sơ quá hạn",
        "Gửi phiếu xin lỗi khi trả kết quả muộn",
        "Quay số ngẫu nhiên khi chọn đối tượng kiểm tra",
        "Có thể rút ngắn còn hai ngày",
        "Đăng ký lịch hẹn qua mã QR cho người già",
        "Hướng dẫn ghi sổ cho 5 thôn",
        "96%",
        "25/9",
        "QTHC",
        "Trương Thị Út",
    ],
)
def test_what_a_form_asked_for_is_never_a_move(typed: str) -> None:
    assert read(typed, TEXT).name in {"answer", "question"}


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("CSTĐCS", 1),
        ("chien sy thi dua co so", 1),
        (unicodedata.normalize("NFD", "Giấy khen."), 2),
        ("cái thứ hai nhé", 1),
        ("lao dong tien tein", 0),
        ("the last one", 2),
    ],
)
def test_a_choice_is_typed_as_well_as_pressed(typed: str, chosen: int) -> None:
    assert read(typed, CHOICE) == Intent("choose", value=CHOICE.options[chosen])


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("khoan, {} mỗi phòng được bao nhiêu người", "question"),
        ("ủa {} năm nay thưởng bao nhiêu tiền", "question"),
        ("em chọn {} được không ạ", "choose"),
        ("chắc tôi lấy {} thôi", "choose"),
    ],
)
def test_a_question_that_names_what_can_be_chosen_chooses_nothing(asked: str, name: str) -> None:
    for option in CHOICE.options[:2]:
        assert read(asked.format(option), CHOICE).name == name


@pytest.mark.parametrize(
    ("said", "place", "name"),
    [
        ("có tờ nào đưa lên chờ chị ký không", Place(role="head"), "review"),
        ("tập giấy này vậy đã trọn chưa", DOSSIER, "what_is_missing"),
    ],
)
def test_work_is_asked_for_in_the_words_of_an_office(said: str, place: Place, name: str) -> None:
    assert read(said, place).name == name


@pytest.mark.parametrize(
    "typed",
    [
        "Cần nêu rõ sáng kiến",
        "Chưa đủ thời gian giữ chức vụ",
        "Chưa có quyết định công nhận",
        "Có thể.",
        "Văn phòng",
        "Chấm điểm thi đua",
        "Gửi lại bản có dấu",
        "Bổ sung thời gian nghỉ ốm",
        "Nêu rõ thời gian nghỉ",
        "Ghi rõ thời gian nghỉ",
    ],
)
def test_a_reason_or_a_name_is_an_answer_where_words_are_asked_for(typed: str) -> None:
    for role in ("staff", "head", "office", "admin"):
        # A name that is said with an act too may be asked about; it never does anything by itself.
        able = {"answer", "ask"} if typed == "Văn phòng" else {"answer"}
        assert read(typed, Place("form", role, "text")).name in able, role


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("TUYỆT MẬT: phương án bảo vệ", "state"),
        ("cccd 001 099 123 456", "personal"),
        ("tài khoản BIDV 21510009998", "personal"),
    ],
)
def test_secrets_are_known_everywhere(typed: str, kind: str) -> None:
    for place in (Place(), Place("group"), TEXT, DOSSIER):
        assert read(typed, place) == Intent("secret", value=kind)


@pytest.mark.parametrize(
    "typed", ["mật ong rừng Mẫu Sơn", "tôi mất điện thoại", "số 12/KH-UBND ngày 20/11/2026"]
)
def test_other_words_are_no_secret(typed: str) -> None:
    assert read(typed, Place()).name != "secret"


def test_a_code_and_a_campaign_are_named() -> None:
    assert read("rút dk-7qrt-m giúp em", Place()).value == "DK-7QRT-M"
    assert "hội nghị nông dân" in read("cho em đăng ký dự hội nghị nông dân sản xuất giỏi", Place()).campaign
    assert read("bỏ tệp 3 ra giúp", DOSSIER).value == "3"


def test_learning_finds_what_sets_examples_apart() -> None:
    told = {"remove_file", "replace_file", "send"}
    examples = [one for one in load() if one.place.kind == "dossier" and one.names <= told]
    weights = fit(examples)
    assert weights["ubo"]["remove_file"] > 0 or weights["uxoa"]["remove_file"] > 0
    assert fit(examples) == weights


@pytest.mark.parametrize("said", ["sáng mai", "cuối tuần này", "trước giờ chào cờ"])
def test_a_time_in_words_is_tried_as_the_answer_and_not_taken_for_leaving(said: str) -> None:
    assert read(said, Place("form", step="time")).name == "answer"
    assert read("để lúc khác", Place("form", step="time")).name == "later"
