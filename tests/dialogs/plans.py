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
