"""Plans the dialogs send, written for them."""

CAMPAIGN = """THANH TRA TỈNH MẪU SƠN
Số: 45/KH-TTr
Mẫu Sơn, ngày 20 tháng 7 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua chuyển đổi số trong công tác thanh tra năm 2026

Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15; Thanh tra tỉnh phát động phong trào thi đua như sau:

I. MỤC ĐÍCH
Nâng cao chất lượng hồ sơ thanh tra trên môi trường số.

II. THỜI GIAN
Từ ngày 01/8/2026 đến hết ngày 30/11/2026.

III. KHEN THƯỞNG
1. Hình thức khen thưởng
- Giấy khen của Chánh Thanh tra.
2. Hồ sơ đề nghị khen thưởng (01 bộ)
a) Tờ trình đề nghị khen thưởng;
b) Biên bản họp xét của phòng;
c) Báo cáo thành tích của tập thể, cá nhân.
3. Thời gian gửi hồ sơ
Các phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 14/8/2026 để tổng hợp.

IV. TỔ CHỨC THỰC HIỆN
Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả./.

Nơi nhận:
- Các phòng;
- Lưu: VT.

CHÁNH THANH TRA
"""

TITLES = """THANH TRA TỈNH MẪU SƠN
Số: 52/KH-TTr
Mẫu Sơn, ngày 27 tháng 7 năm 2026

KẾ HOẠCH
Đăng ký danh hiệu thi đua và hình thức khen thưởng năm 2026

Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15; Thanh tra tỉnh hướng dẫn đăng ký như sau:

I. ĐỐI TƯỢNG
Tập thể các phòng và công chức, người lao động thuộc Thanh tra tỉnh.

II. NỘI DUNG ĐĂNG KÝ
1. Danh hiệu cá nhân: Lao động tiên tiến, Chiến sĩ thi đua cơ sở.
2. Danh hiệu tập thể: Tập thể lao động tiên tiến.

III. THỜI HẠN
Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 21/8/2026.

IV. TỔ CHỨC THỰC HIỆN
Giao Văn phòng tổng hợp, trình Hội đồng./.
"""

ROLE_MODELS = """THANH TRA TỈNH MẪU SƠN
Số: 53/KH-TTr
Mẫu Sơn, ngày 27 tháng 7 năm 2026

KẾ HOẠCH
Phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến năm 2026

I. MỤC ĐÍCH
Nêu gương người tốt, việc tốt trong cơ quan.

II. TIẾN ĐỘ
Mỗi phòng lựa chọn ít nhất 01 gương điển hình tiên tiến và gửi danh sách đăng ký về Văn phòng
trước ngày 21/8/2026.
"""

CONFERENCE = """THANH TRA TỈNH MẪU SƠN
Số: 54/KH-TTr
Mẫu Sơn, ngày 27 tháng 7 năm 2026

KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến giai đoạn 2021 - 2026

I. THỜI GIAN
Hội nghị tổ chức trong tháng 9 năm 2026.

II. ĐĂNG KÝ
Các phòng gửi danh sách đăng ký đại biểu về Văn phòng trước ngày 21/8/2026.
"""
