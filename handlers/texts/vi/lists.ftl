list-whose = “{ $file }” là danh sách cho phong trào nào?
list-template-sent = Anh/chị điền trang đầu rồi gửi lại tệp này; gửi biểu của phòng mình cũng được (.xlsx, .xls, .ods, .csv, bảng trong Word). Tôi cho xem lại trước khi gửi.
list-empty = Tôi thấy tiêu đề nhưng chưa thấy dòng nào bên dưới. Anh/chị kiểm tra rồi gửi lại giúp.
list-none-taken = Chưa gửi đăng ký nào.

preview-list = <b>{ $file }</b>
    { $what } – { $campaign }
    { $good ->
        [0] <b>Chưa đọc được đăng ký nào</b>, anh/chị xem lại (lấy mẫu, gửi danh sách khác: /danhsach):
       *[other] Đọc được <b>{ $good } đăng ký</b> của { $people } người, tập thể. <b>Chưa gửi gì</b>, anh/chị xem lại (lấy mẫu, gửi danh sách khác: /danhsach):
    }
preview-history = <b>{ $file }</b>
    Lịch sử khen thưởng: đọc được <b>{ $good } lần khen thưởng</b> của { $people } người, tập thể. <b>Chưa nhập gì</b>, anh/chị xem lại:
preview-people = <b>{ $file }</b>
    { $good ->
        [0] Danh sách cán bộ: <b>chưa đọc được ai</b>, anh/chị xem lại:
       *[other] Danh sách cán bộ: đọc được <b>{ $good } người</b>. <b>Chưa lưu gì</b>, anh/chị xem lại:
    }
preview-asked = ❓ { $count } chỗ cần anh/chị cho biết là ai.
preview-bad = ⚠️ { $count } chỗ chưa lấy được, cần sửa lại.
preview-passed = – { $count } dòng không lấy (ẩn, bị lọc, gạch ngang hoặc anh/chị bỏ).
preview-line = ✓ { $number }. { $name }: { $shown }
preview-page = Trang { $page }/{ $pages }
preview-take-list = Gửi { $count } đăng ký
preview-take-history = Nhập { $count } dòng
preview-take-people = Lưu { $count } người
preview-answer = Cho biết là ai ({ $count })
preview-file = Lấy tệp có ghi chú
preview-drop = Không lấy danh sách này
preview-dropped = Đã bỏ danh sách, chưa lưu gì.
preview-gone = Danh sách này không còn. Anh/chị gửi lại tệp giúp.
preview-taken = Danh sách này đã được gửi rồi.
preview-who = <b>“{ $name }” là ai?</b> (còn { $count } chỗ)
    { $said }
preview-as-written = Người khác: { $name }
preview-nobody = Bỏ dòng này
preview-back = Về danh sách
preview-file-name = { $name } - ghi chú.xlsx
preview-file-sent = Ô có màu là chỗ cần xem; cột cuối ghi tôi đọc được gì. Anh/chị sửa rồi gửi lại cả tệp: dòng đã lấy không bị lấy hai lần.
page-before = ‹ Trang trước
page-next = Trang sau ›
menu-back = ‹ Quay lại

history-title = <b>Lịch sử khen thưởng</b>
history-none = Chưa có dòng nào.
history-years = { $count } lần khen thưởng đã nhập:
history-year-line = • Năm { $year }: { $count }
history-how = Để nhập thêm, anh/chị gửi tệp (.xlsx, .xls, .ods, .csv) có họ tên, năm, danh hiệu, số quyết định. Tôi cho xem lại trước khi nhập.
history-find = Tìm người
history-ask-name = Tìm theo họ tên hoặc tên:
history-name-name = Họ tên
history-nobody = Không thấy ai có tên này trong lịch sử khen thưởng.
history-of-year = <b>Năm { $year }: { $count } lần khen thưởng</b>
history-title-count = • { $title }: { $count }
history-line = { $number }. { $name }: { $award }
history-person-line = • { $name }: { $award }
history-empty = Tệp này chưa có dòng nào. Để nhập lịch sử khen thưởng, anh/chị điền mỗi dòng một người: họ tên, năm, danh hiệu, số quyết định rồi gửi lại.
history-imported = Đã nhập { $count } dòng lịch sử khen thưởng.
history-template-heading = Lịch sử khen thưởng
history-template-name = mau-lich-su-khen-thuong.xlsx
history-template-sent = Mỗi dòng một lần khen thưởng. Anh/chị điền rồi gửi lại tệp này; tôi cho xem lại trước khi nhập.

people-list-how = <b>Danh sách cán bộ</b>
    Gửi tệp (.xlsx, .xls, .ods, .csv) có họ tên, phòng, chức vụ; hoặc dán danh sách, mỗi dòng: họ tên; phòng; chức vụ. Tôi cho xem lại trước khi lưu. Người có tên trong danh sách chỉ cần bấm tên mình khi vào.
people-title = Danh sách cán bộ
people-ask-text = Anh/chị dán danh sách, mỗi dòng một người, ví dụ:
    Nguyễn Văn A; Phòng Nghiệp vụ 1; Thanh tra viên
people-name-text = Danh sách đã dán
people-pasted = Danh sách đã dán
people-new-unit = phòng mới
people-known = đã có trong danh sách
people-taken = Đã lưu: { $new } người mới, { $changed } người được cập nhật.
people-template-heading = Danh sách cán bộ
people-template-name = mau-danh-sach-can-bo.xlsx
people-template-sent = Mỗi dòng một người. Anh/chị điền rồi gửi lại tệp này; tôi cho xem lại trước khi lưu.
