"""Quotas, dossiers, awards and warnings as single phrases state them."""

from datetime import date

import pytest

from bot.plans import warning_text
from tests.bot.plans.phrases import HEAD, codes, plan_with


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Số lượng khen thưởng: 05 tập thể, 10 cá nhân.", [(5, "tập thể"), (10, "cá nhân")]),
        (
            "Lựa chọn không quá 03 phòng và 15 cá nhân tiêu biểu để khen thưởng.",
            [(3, "phòng"), (15, "cá nhân")],
        ),
        ("Mỗi đơn vị chọn từ 01 đến 03 cá nhân.", [(1, "cá nhân"), (3, "cá nhân")]),
        ("Mỗi phòng đăng ký ít nhất 01 tập thể hoặc 02 cá nhân điển hình.", [(1, "tập thể"), (2, "cá nhân")]),
        ("Xét chọn 05 (năm) tập thể và 10 (mười) cá nhân tiêu biểu.", [(5, "tập thể"), (10, "cá nhân")]),
        ("Đề nghị khen thưởng 02 trường hợp/xã.", [(2, "trường hợp")]),
        ("Số được đề nghị không vượt quá 20% tổng số công chức của phòng.", [(20, "%")]),
        ("Giao ước làm thành 06 bản, mỗi phòng giữ 01 bản để theo dõi, đăng ký.", []),
        ("Đại biểu được giới thiệu phải tiêu biểu, ít nhất 30% là nữ.", [(30, "%")]),
        ("Giấy khen tặng cho 04 xưởng và 12 công nhân.", [(4, "xưởng"), (12, "công nhân")]),
        ("Hồ sơ lập thành 02 bộ, chậm 05 ngày trừ 05 điểm.", []),
        (
            "Đơn vị có từ 150 công chức trở lên được giới thiệu không quá 03 tập thể và 06 cá nhân.",
            [(3, "tập thể"), (6, "cá nhân")],
        ),
        ("Trong tổng số cá nhân được đề nghị, ít nhất 70% là lao động trực tiếp.", [(70, "%")]),
        ("Tổ truyền thông đăng ít nhất 02 tin, bài mỗi tuần về gương điển hình.", []),
        (
            "Mỗi tổ chuyên môn đăng ký ít nhất 02 đề tài, Đoàn trường đề nghị không quá 01 chi đoàn.",
            [(2, "đề tài"), (1, "chi đoàn")],
        ),
        ("Hội đồng họp khi có ít nhất 70% cá nhân đồng ý.", []),
    ],
)
def test_quotas_are_numbers_of_what_is_put_forward(line: str, expected: list[tuple[int, str]]) -> None:
    assert [(q.limit, q.unit) for q in plan_with(line).quotas] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Cả cơ quan giới thiệu không quá 09 cá nhân, trong đó mỗi phòng tối đa 03 cá nhân.",
            [(9, "all", "person"), (3, "each", "person")],
        ),
        (
            "Từng đơn vị đề nghị khen thưởng không quá 01 tập thể và 02 công chức.",
            [(1, "each", "collective"), (2, "each", "person")],
        ),
        ("Khen thưởng: 02 cá nhân/01 phòng.", [(2, "each", "person")]),
        ("Giấy khen của Chánh Thanh tra: tối đa 04 tập thể.", [(4, "all", "collective")]),
        ("Mỗi phòng giới thiệu ít nhất 01 gương điển hình.", [(1, "each", "other")]),
        ("Khen thưởng không quá 20% số tập thể của cơ quan.", [(20, "all", "collective")]),
    ],
)
def test_a_quota_binds_each_unit_or_all_and_counts_people_or_collectives(
    line: str, expected: list[tuple[int, str, str]]
) -> None:
    assert [(q.limit, q.scope, q.of) for q in plan_with(line).quotas] == expected


def test_at_least_and_at_most_are_told_apart() -> None:
    assert [q.least for q in plan_with("Mỗi phòng chọn ít nhất 01 gương; tối đa 03 gương.").quotas] == [
        True,
        False,
    ]


def test_a_ceiling_right_behind_the_name_of_a_title_is_no_floor() -> None:
    (quota,) = plan_with(
        "Tỷ lệ, số lượng:\n“Chiến sĩ thi đua cơ sở”: không quá 12% tổng số người đạt “Lao động tiên tiến”."
    ).quotas
    assert (quota.limit, quota.unit, quota.least) == (12, "%", False)


def test_a_number_is_told_with_its_round_and_its_award() -> None:
    plan = plan_with(
        "Số lượng:\na) Đợt đầu: không quá 06 cá nhân được tặng Giấy khen.\n"
        "b) Đợt cuối: đề nghị Bằng khen cho không quá 02 cá nhân; tặng Giấy khen cho không quá 09 cá nhân."
    )
    assert [(q.subject, q.limit) for q in plan.quotas] == [
        ("Đợt đầu", 6),
        ("Đợt cuối: Bằng khen", 2),
        ("Đợt cuối: Giấy khen", 9),
    ]
    assert codes(plan) == []


def test_a_table_may_bound_a_number_in_its_cells() -> None:
    plan = plan_with(
        "Tỷ lệ danh hiệu:\n“Chiến sĩ thi đua cơ sở” không quá 15% số Lao động tiên tiến của Sở.\n\n"
        "| Khối | Biên chế | Tỷ lệ Chiến sĩ thi đua cơ sở | Ghi chú |\n| --- | --- | --- | --- |\n"
        "| Văn phòng | 40 | không quá 18% | |\n| Chi cục | 60 | không quá 12% | |"
    )
    assert [(q.subject, q.limit, q.unit, q.quote) for q in plan.quotas[1:]] == [
        ("Chiến sĩ thi đua cơ sở: Văn phòng", 18, "%", "không quá 18%"),
        ("Chiến sĩ thi đua cơ sở: Chi cục", 12, "%", "không quá 12%"),
    ]
    assert [(w.code, w.quote) for w in plan.warnings] == [("conflicting_quota", "không quá 18%")]


def test_a_table_of_tabs_is_read_as_a_table() -> None:
    plan = plan_with(
        "Mức đăng ký:\nDanh hiệu\tMức\tĐiều kiện\n"
        "Giấy khen của Giám đốc Sở\ttối đa 02 tập thể và 04 cá nhân\tkhông có vi phạm\n"
        "Tập thể lao động tiên tiến\ttối đa 03 tổ\tcó từ 75% Lao động tiên tiến"
    )
    assert [(q.subject, q.limit, q.unit) for q in plan.quotas] == [
        ("Giấy khen của Giám đốc Sở", 2, "tập thể"),
        ("Giấy khen của Giám đốc Sở", 4, "cá nhân"),
        ("Tập thể lao động tiên tiến", 3, "tổ"),
    ]


def test_an_award_is_no_paper_of_its_own_list() -> None:
    plan = plan_with("Hồ sơ\na) Giấy khen (01 bộ): tờ trình, biên bản họp tổ, bản tóm tắt việc làm.")
    (dossier,) = plan.dossiers
    assert dossier.components == ("tờ trình", "biên bản họp tổ", "bản tóm tắt việc làm")


def test_one_award_of_two_givers_has_its_copies_each() -> None:
    found = plan_with(
        "Hồ sơ gồm: tờ trình; biên bản họp; báo cáo thành tích. Số lượng: 02 bộ đối với Bằng khen của "
        "Chủ tịch UBND tỉnh, 04 bộ đối với Bằng khen của Bộ trưởng Bộ Nội vụ."
    ).dossiers
    assert [(one.award, one.copies, len(one.components)) for one in found] == [
        ("Bằng khen của Chủ tịch UBND tỉnh", 2, 3),
        ("Bằng khen của Bộ trưởng Bộ Nội vụ", 4, 3),
    ]


def test_copies_told_beside_the_papers_are_told_by_award() -> None:
    found = plan_with(
        "Thành phần hồ sơ\na) Tờ trình;\nb) Báo cáo thành tích.\n2. Số lượng\n"
        "Đề nghị tặng Cờ thi đua và Giấy khen: 01 bộ. Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh: 03 bộ.",
        head=HEAD.replace("I. NỘI DUNG", "I. HỒ SƠ"),
    ).dossiers
    assert [(one.award, one.copies) for one in found] == [
        ("Cờ thi đua", 1),
        ("Giấy khen", 1),
        ("Bằng khen của Chủ tịch UBND tỉnh", 3),
    ]


def test_grounds_for_passing_somebody_over_are_no_criteria() -> None:
    found = plan_with(
        "Đối với tập thể\n- Hoàn thành tốt nhiệm vụ.\n2. Trường hợp không xét khen thưởng\n"
        "- Tập thể để lộ tài liệu.",
        head=HEAD.replace("I. NỘI DUNG", "I. TIÊU CHUẨN KHEN THƯỞNG"),
    ).criteria
    assert [one.text for one in found] == ["Hoàn thành tốt nhiệm vụ."]


def test_whoever_is_asked_for_an_award_owes_nothing() -> None:
    (due,) = plan_with(
        "Hoàn thiện hồ sơ đề nghị Chủ tịch UBND tỉnh khen thưởng, gửi qua phần mềm trước ngày 15/12/2026."
    ).deadlines
    assert due.who == ""
    assert due.what.startswith("Hoàn thiện hồ sơ")


def test_papers_in_one_sentence_are_told_apart() -> None:
    (dossier,) = plan_with(
        "Hồ sơ đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh (02 bộ) gồm: Tờ trình; biên bản họp, "
        "trong đó ghi tỷ lệ phiếu; báo cáo thành tích theo mẫu số 08."
    ).dossiers
    assert dossier.award == "Bằng khen của Chủ tịch UBND tỉnh"
    assert dossier.components == (
        "Tờ trình",
        "biên bản họp, trong đó ghi tỷ lệ phiếu",
        "báo cáo thành tích theo mẫu số 08",
    )
    assert (dossier.copies, dossier.form) == (2, "mẫu số 08")


@pytest.mark.parametrize("like", ["như khoản 1.1", "như trên"])
def test_a_dossier_told_by_another_has_its_papers_and_what_is_added(like: str) -> None:
    plan = plan_with(
        "Hồ sơ\n1.1. Giấy khen gồm: tờ trình; biên bản họp.\n"
        f"1.2. Hồ sơ đề nghị Bằng khen: {like}, bổ sung báo cáo thành tích 03 năm; lập thành 02 bộ."
    )
    assert [(d.award, d.components, d.copies) for d in plan.dossiers] == [
        ("Giấy khen", ("tờ trình", "biên bản họp"), None),
        ("Bằng khen", ("tờ trình", "biên bản họp", "báo cáo thành tích 03 năm"), 2),
    ]


def test_papers_that_serve_one_award_only_are_not_asked_for_the_other() -> None:
    first, second = plan_with(
        "Hồ sơ khen thưởng (Giấy khen 01 bộ; Bằng khen 02 bộ):\n- Tờ trình;\n"
        "- Biên bản họp của phòng (đối với Giấy khen);\n- Biên bản họp Hội đồng (đối với Bằng khen)."
    ).dossiers
    assert (first.award, first.copies, len(first.components)) == ("Giấy khen", 1, 2)
    assert (second.award, second.copies, len(second.components)) == ("Bằng khen", 2, 2)


def test_a_sentence_about_sending_dossiers_is_no_list_of_papers() -> None:
    assert plan_with("Hồ sơ gửi về Văn phòng trước ngày 15/6/2026.").dossiers == ()


def test_award_forms_are_named_once_and_in_full() -> None:
    plan = plan_with("Tặng Giấy khen của Chánh Thanh tra; người được Giấy khen được xét tặng Bằng khen.")
    assert plan.award_forms == ("Giấy khen của Chánh Thanh tra", "Bằng khen")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ.", "repealed_law"),
        ("Căn cứ Thông tư số 01/2024/TT- BNV.", "repealed_law"),
        ("Căn cứ Luật Thi đua, khen thưởng năm 2003.", "repealed_law"),
        ("Căn cứ Luật Thi đua, khen thưởng năm 2023.", "unknown_law"),
        ("Báo cáo theo mẫu số 07 của Nghị định số 98/2023/NĐ-CP.", "form_renumbered"),
        ("Các phòng báo cáo trước ngày 15/02/2026.", "past_deadline"),
        ("Các phòng báo cáo chậm nhất ngày 02/9/2026.", "deadline_on_day_off"),
        ("Các phòng báo cáo trước ngày 22/6/2026.", "deadline_on_day_off"),
        ("Kế hoạch này thay thế Kế hoạch số 3/KH-TTr ngày 5/3/2025.", "replaces_other"),
        ("Các phòng báo cáo trước ngày 15/6/2025.", "year_mismatch"),
        ("Phụ lục kèm theo Kế hoạch số 5/KH-TTr ngày 10/02/2025.", "year_mismatch"),
        ("Mỗi phòng chọn không quá 02 cá nhân. Mỗi phòng chọn không quá 03 cá nhân.", "conflicting_quota"),
    ],
)
def test_what_the_officer_should_look_at_is_pointed_out_in_both_languages(line: str, code: str) -> None:
    plan = plan_with(line)
    (warning, *_) = [found for found in plan.warnings if found.code == code]
    assert warning.quote in plan.text
    assert warning_text(warning) == warning.message
    assert warning_text(warning, "en") != warning.message
    assert "{" not in warning_text(warning, "en") + warning.message


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ Nghị định số 152/2025/NĐ-CP.",
        "Căn cứ Luật Thi đua, khen thưởng năm 2022.",
        "Báo cáo theo mẫu số 08 của Nghị định số 152/2025/NĐ-CP.",
    ],
)
def test_law_in_force_raises_no_warning(line: str) -> None:
    assert codes(plan_with(line)) == []


def test_a_decree_still_in_force_on_the_day_raises_no_warning() -> None:
    assert codes(plan_with("Căn cứ Nghị định số 98/2023/NĐ-CP.", today=date(2025, 6, 30))) == []


def test_a_blank_number_stays_blank_and_is_pointed_out() -> None:
    plan = plan_with("Các phòng thi đua.", head=HEAD.replace("Số: 5/KH-TTr", "Số:       /KH-TTr"))
    assert plan.number == ""
    assert codes(plan) == ["blank_number"]


def test_the_number_of_a_cited_document_is_never_taken_for_its_own() -> None:
    plan = plan_with(
        "Thực hiện Kế hoạch số 112/KH-UBND ngày 20/5/2025.", head=HEAD.replace("Số: 5/KH-TTr\n", "")
    )
    assert plan.number == ""
