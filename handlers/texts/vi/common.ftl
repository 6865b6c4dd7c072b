# Vai trò, đúng tên gọi trong cơ quan
role-staff = công chức
role-head = lãnh đạo phòng
role-office = Văn phòng
role-admin = quản trị

unknown-person = Tôi chưa nhận ra anh/chị. Nếu vừa mở mã mời, anh/chị bấm “Tôi đồng ý” ở tin phía trên. Nếu chưa, anh/chị gửi mã mời do Văn phòng cấp (ví dụ: <code>/start AB12CD34</code>), hoặc liên hệ Văn phòng để được cấp mã.
not-your-button = Nút này dành cho người khác. Anh/chị gõ /menu để mở việc của mình.
stale-button = Nút này đã cũ, nội dung đã thay đổi. Anh/chị gõ /menu để mở lại.
denied = Việc này dành cho { $roles }. Nếu anh/chị được giao việc này, đề nghị liên hệ Văn phòng để được cấp quyền.
last-of-several = { $first } và { $last }
denied-office = Việc này dành cho { $roles }. Nếu anh/chị được giao việc này, đề nghị nhờ quản trị đổi vai trò.
denied-elsewhere = Anh/chị chỉ làm việc này được cho phòng của mình. Đề nghị liên hệ Văn phòng nếu cần làm cho phòng khác.
too-fast = Anh/chị gửi nhanh quá nên tôi chưa xử lý được các tin vừa rồi. Anh/chị chờ khoảng một phút rồi gửi lại việc cần làm.
unexpected = Có lỗi ở phía tôi, chưa có gì thay đổi. Anh/chị thử lại sau ít phút; nếu vẫn lỗi, đề nghị báo quản trị.
store-waits = Kho lưu tệp của tôi tạm thời chưa dùng được. Việc anh/chị vừa gửi tôi đã giữ và sẽ làm ngay khi kho dùng được; anh/chị không cần gửi lại.
private-only = Việc này chỉ làm trong cuộc trò chuyện riêng với tôi, để không lộ thông tin cá nhân. Anh/chị nhắn riêng cho tôi.
file-too-large = Tệp nặng { $size } MB, quá mức { $limit } MB mà tôi nhận được. Anh/chị lưu PDF ở mức “kích thước nhỏ nhất”, quét lại ở 150–200 dpi, hoặc tách thành nhiều tệp theo trang rồi gửi từng tệp.
file-not-fetched = Tôi chưa tải được tệp “{ $name }” từ Telegram dù đã thử nhiều lần. Anh/chị gửi lại giúp.
file-fault-empty = Tệp “{ $name }” trống. Anh/chị kiểm tra lại tệp gốc rồi gửi lại.
file-fault-damaged = Tệp “{ $name }” bị hỏng hoặc tải lên chưa trọn. Anh/chị mở thử tệp gốc rồi gửi lại.
file-fault-locked = Tệp “{ $name }” có mật khẩu nên Văn phòng không mở được. Anh/chị bỏ mật khẩu (lưu lại không đặt mật khẩu) rồi gửi lại.
file-fault-macros = Tệp “{ $name }” có macro nên tôi không nhận. Anh/chị lưu lại dạng .docx hoặc .xlsx thường, hoặc PDF rồi gửi lại.
file-fault-bomb = Tệp “{ $name }” giải nén ra quá lớn nên tôi không nhận. Anh/chị lưu lại dạng PDF rồi gửi lại.
file-fault-large = Tệp trên 60 MB tôi chỉ nhận khi là PDF, Word (.docx) hoặc Excel (.xlsx). Anh/chị lưu “{ $name }” thành PDF rồi gửi lại.
file-fault-archive = Tệp “{ $name }” là tệp nén. Anh/chị giải nén rồi gửi từng tệp bên trong.
file-fault-rtf = Tệp “{ $name }” là văn bản RTF, dù tên có đuôi khác. Anh/chị mở bằng Word, chọn Lưu thành .docx hoặc PDF rồi gửi lại.
file-fault-web = Tệp “{ $name }” là trang web, không phải tài liệu. Anh/chị mở ra, in thành PDF rồi gửi lại.
file-fault-picture = Tệp “{ $name }” là ảnh { $kind }. Anh/chị lưu lại dạng PDF, JPEG hoặc PNG rồi gửi lại.
file-fault-pixels = Ảnh “{ $name }” quá lớn (quá 40 triệu điểm ảnh). Anh/chị giảm độ phân giải, khoảng 200 dpi là đủ, rồi gửi lại.
file-fault-not-so = Tệp “{ $name }” có đuôi { $suffix } nhưng nội dung không phải loại đó, có thể do tải về bị lỗi. Anh/chị mở thử tệp gốc, lưu lại rồi gửi.
file-fault-opendocument = Tệp “{ $name }” là văn bản hoặc bản trình chiếu của LibreOffice (.odt, .odp). Anh/chị mở bằng LibreOffice, chọn Lưu thành .docx hoặc PDF, rồi gửi lại.
file-fault-type = Tôi không nhận loại tệp này: “{ $name }”. Anh/chị gửi tệp Word (.docx, .doc), PDF, Excel (.xlsx) hoặc ảnh (JPEG, PNG).
file-infected = Tệp “{ $name }” có mã độc ({ $virus }) nên tôi không giữ. Anh/chị quét máy, tạo lại tệp từ bản gốc sạch rồi gửi; nếu cần, báo bộ phận công nghệ thông tin.
file-overrun = Mở tệp này cần quá nhiều bộ nhớ hoặc thời gian, có thể tệp bị lỗi, nên tôi không nhận. Anh/chị mở tệp gốc, lưu lại thành PDF rồi gửi lại.
file-unexpected = Tôi chưa biết tệp “{ $name }” thuộc việc nào nên chưa giữ lại. Anh/chị chọn việc bên dưới rồi gửi lại tệp.
files-unexpected = Tôi chưa biết các tệp vừa gửi thuộc việc nào nên chưa giữ lại. Anh/chị chọn việc bên dưới rồi gửi lại các tệp.
file-not-yours = Việc nộp tệp dành cho lãnh đạo phòng và Văn phòng. Anh/chị chuyển tệp cho lãnh đạo phòng; để đăng ký cho mình, mở /dangky.
file-secret = Tệp tôi đánh dấu 👎 có dấu “MẬT”. Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 không cho gửi tài liệu mật qua mạng; tôi không giữ tệp này, nhưng tệp đã đi qua mạng. Anh/chị xóa tin nhắn đó, báo ngay lãnh đạo cơ quan và người phụ trách bảo vệ bí mật nhà nước ở Văn phòng, rồi nộp bản giấy trực tiếp.
beside-secret = Lời nhắn kèm tệp có chữ hoặc dấu “MẬT” nên tôi không tải tệp về. Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 không cho gửi tài liệu mật qua mạng, mà tệp đã đi qua mạng. Nếu đúng là tài liệu mật, anh/chị xóa tin nhắn, báo ngay lãnh đạo cơ quan và người phụ trách bảo vệ bí mật nhà nước ở Văn phòng, rồi nộp bản giấy trực tiếp.
text-too-long = Lời nhắn dài { $length } ký tự, quá mức { $limit }. Anh/chị viết gọn lại hoặc gửi thành nhiều tin.
bare-number = Để chọn trong danh sách, anh/chị bấm nút có số đó. Nếu hỏi, anh/chị gõ cả câu giúp.
not-understood = Tôi chưa hiểu loại tin này. Anh/chị gõ câu hỏi, hoặc mở /menu.
language-choose = Anh/chị muốn tôi dùng tiếng nào?
language-set = Từ nay tôi dùng tiếng Việt.
nothing-here = Chưa có gì ở đây.

form-question = <b>{ $title }</b> { $progress }
    { $about }

    { $question }
form-progress = · câu { $number }/{ $total }
form-summary-send = <b>{ $title }</b> · xem lại trước khi gửi
    { $about }

    { $lines }{ $warning }
form-summary-save = <b>{ $title }</b> · xem lại trước khi lưu
    { $about }

    { $lines }{ $warning }
form-line = { $name }: <b>{ $value }</b>
form-left-out = (bỏ trống)
form-back = ‹ Quay lại
form-skip-send = Bỏ qua
form-skip-save = Để trống
form-chosen = Xong
form-later = Để sau
form-cancel = Hủy
form-confirm-send = Gửi
form-confirm-save = Lưu
form-mend = Sửa: { $name }
form-resume = Làm tiếp
form-resumed = Anh/chị đang làm dở việc này, mời anh/chị tiếp tục.
form-put-aside = Đã giữ lại phần đã làm: <b>{ $title }</b>. Khi tiện, anh/chị bấm “Làm tiếp” hoặc mở /cuatoi.
    { $about }
form-cancelled = Đã hủy, chưa gửi hay thay đổi gì.
form-cancelled-files = Đã dừng, chưa nộp gì đi. Các tệp đã gửi vẫn được giữ trong hồ sơ; anh/chị mở /nophoso để làm tiếp.
form-nothing-open = Không có việc nào đang làm dở.
form-press-send = Anh/chị bấm “Gửi” để hoàn tất, hoặc bấm mục cần sửa.
form-press-save = Anh/chị bấm “Lưu” để hoàn tất, hoặc bấm mục cần sửa.
form-empty = Anh/chị chưa nhập gì. Anh/chị gõ câu trả lời giúp.
form-too-long = Câu trả lời dài { $length } ký tự, tối đa { $limit }. Anh/chị viết gọn lại giúp.
form-hour = Tôi chưa đọc được giờ này. Anh/chị gõ như “17h30” hoặc “8 giờ”.
form-number = Anh/chị gõ một con số, ví dụ 2.
form-choose = Tôi chưa rõ anh/chị chọn gì. Anh/chị bấm một trong các nút bên dưới giúp.
form-date = Tôi chưa đọc được ngày này. Anh/chị gõ như “{ $example }” hoặc “thứ Sáu tuần sau”.
form-date-ambiguous = Anh/chị muốn nói ngày nào?
form-date-weekday = Thứ và ngày không khớp nhau. Anh/chị muốn nói ngày nào?
form-date-no-day = Anh/chị muốn nói ngày nào?
form-date-impossible = Lịch không có ngày này. Anh/chị xem lại rồi gõ giúp, ví dụ “{ $example }”.
form-date-lunar = Tôi không đổi ngày âm lịch để tránh nhầm. Anh/chị gõ ngày dương lịch giúp.
form-date-no-anchor = Tôi chưa rõ tính từ ngày nào. Anh/chị gõ hẳn ngày giúp, ví dụ “{ $example }”.
form-date-past = Ngày này đã qua. Anh/chị gõ một ngày từ hôm nay trở đi.
form-question-or-answer = Các kế hoạch không nêu nội dung này. Đây là câu trả lời cho việc đang làm, hay là câu hỏi?
form-near-or-answer = Đây là câu trả lời cho việc đang làm, hay là câu hỏi?
form-is-answer = Là câu trả lời
form-required = Câu này cần có trả lời.
draft-expired = Việc anh/chị làm dở từ ngày { $date } đã { $days } ngày chưa được mở lại nên tôi không giữ nữa; chưa có gì được gửi đi. Khi cần, anh/chị mở /menu để làm lại.
form-change-cancelled = Đã bỏ phần đang sửa. Bản đã gửi trước đó vẫn giữ nguyên.
form-still-asked = Còn { $count } mục chưa trả lời: { $names }.
form-move-or-answer = Anh/chị muốn bấm nút nào dưới đây, hay đó là câu trả lời?
