plain = { $text }
registration-refused = { $text }
register-none = Hiện không có phong trào nào mở đăng ký. Khi có, tôi báo ngay.
register-which = Anh/chị đăng ký trong phong trào nào?
register-kind = <b>{ $title }</b>
    Anh/chị đăng ký nội dung nào?
register-title = Đăng ký
register-ask-for_whom = Đăng ký cho ai?
register-ask-colleague = Đăng ký cho đồng nghiệp nào?
register-ask-title = Danh hiệu hoặc hình thức khen thưởng nào?
register-ask-initiative = Tên sáng kiến là gì? Nếu không có, anh/chị bấm “Bỏ qua”: sáng kiến là một trong các điều kiện, không bắt buộc.
register-ask-field = Điển hình trong lĩnh vực nào? Ví dụ: tiếp công dân, chuyển đổi số.
register-ask-achievement = Thành tích tiêu biểu là gì? Anh/chị viết ngắn gọn trong vài câu.
register-ask-undertaking = Anh/chị cam kết làm việc gì?
register-ask-due = Hoàn thành vào ngày nào? Anh/chị chọn bên dưới hoặc gõ, ví dụ { $example }.
register-ask-part = Anh/chị dự với tư cách nào?
register-ask-topic = Tên tham luận là gì?
register-ask-note = Có điều gì cần ghi thêm không? Nếu không, anh/chị bấm “Bỏ qua”.
register-name-for_whom = Đăng ký cho
register-name-colleague = Đồng nghiệp
register-name-title = Danh hiệu, hình thức
register-name-initiative = Sáng kiến
register-name-field = Lĩnh vực
register-name-achievement = Thành tích
register-name-undertaking = Cam kết
register-name-due = Hoàn thành
register-name-part = Tư cách
register-name-topic = Tham luận
register-name-note = Ghi thêm
register-late = <b>Lưu ý:</b> đã hết hạn đăng ký. Đăng ký này vẫn được nhận, có ghi “trễ hạn”.
register-too-late = <b>Lưu ý:</b> đã hết hạn và phong trào này không nhận đăng ký muộn.
register-receipt = <b>Đã nhận đăng ký { $code }</b> { $marks }
    { $campaign }
    { $title }: <b>{ $subject }</b>
    Gửi lúc { $time }
    Tình trạng: { $state }
register-mine = Xem việc của tôi
register-known = { $subject } đã có đăng ký nội dung này, mã { $code }. Anh/chị mở /cuatoi để xem hoặc sửa.
register-edit = Sửa
register-withdraw = Rút đăng ký
register-withdraw-ask = Anh/chị rút đăng ký <b>{ $code }</b> ({ $title }: { $subject })? Đã rút thì không khôi phục được; muốn đăng ký lại, anh/chị lập đăng ký mới.
register-withdraw-yes = Rút
register-withdraw-no = Giữ lại
register-reopened = cần bổ sung
register-complete = Bổ sung
not-your-colleague = Người này không thuộc phòng của anh/chị.
registration-changed = Đăng ký { $code } ({ $subject }): <b>{ $state }</b>. { $reason }
    { $title } · { $campaign }
registration-many = { $count } đăng ký: <b>{ $state }</b>
    { $lines }
registration-many-line = • { $subject }: { $title } ({ $code })
registration-taken-back = Đăng ký { $code } của <b>{ $subject }</b> đã được người gửi rút, không chờ anh/chị nữa.
    { $title } · { $campaign }
registration-mended = Đăng ký { $code } của <b>{ $subject }</b> đã bổ sung xong theo yêu cầu của anh/chị, chờ duyệt.
    { $title } · { $campaign }
registration-due = Hạn đăng ký: { $until }
registration-confirmer = Người xác nhận: { $name }
registration-decider = Người duyệt: { $name }
registration-own = <i>Đăng ký của chính anh/chị hoặc do anh/chị gửi: người khác xác nhận, duyệt.</i>
register-again = Đăng ký lại
registration-reason = Lý do: { $reason }
registration-waits = Đăng ký { $code } của <b>{ $subject }</b> chờ anh/chị xác nhận.
    <b>{ $title }</b>
    { $campaign }
    { $due }
registration-card = <b>{ $code }</b> { $marks }
    { $campaign }
    { $title }: <b>{ $subject }</b>{ $department }
    { $lines }

    Tình trạng: <b>{ $state }</b>
    { $hands }
    Gửi lúc { $time }{ $sender }{ $version }
    { $reason }
registration-sender = ; người gửi: { $name }
registration-version = ; bản thứ { $number }, sửa lúc { $time }
over-quota-mark = (vượt chỉ tiêu, chờ Hội đồng)
mine-none = Anh/chị chưa đăng ký gì.
mine-title = <b>Việc của anh/chị</b>
mine-line = { $code } · { $title } { $subject }: <b>{ $state }</b>
mine-dossier = Hồ sơ { $code } · { $title }: <b>{ $state }</b>
mine-draft = • Đang làm dở: { $what }
mine-resume = Làm tiếp: { $code }
review-none = Không có gì chờ duyệt.
review-dossier = Hồ sơ { $code }: { $department }{ $nominee } · { $state } { $due }
review-all-ask = Anh/chị { $by ->
        [head] xác nhận
       *[office] duyệt
    } cả { $count } đăng ký dưới đây?
review-all-changed = Danh sách vừa thay đổi. Anh/chị { $by ->
        [head] xác nhận
       *[office] duyệt
    } cả { $count } đăng ký dưới đây?
review-all-yes = { $by ->
        [head] Xác nhận
       *[office] Duyệt
    } { $count } đăng ký
review-all-no = Thôi
review-all-done = Đã { $by ->
        [head] xác nhận
       *[office] duyệt
    } { $count } đăng ký.
review-accept = Duyệt
review-confirm = Xác nhận
review-return = Trả lại để bổ sung
review-refuse = Không xác nhận
return-title = Trả lại để bổ sung
return-ask-fields = Mục nào cần bổ sung? Chọn một hoặc nhiều mục rồi bấm “Xong”.
return-ask-reason = Anh/chị gõ lý do; người gửi sẽ đọc câu này.
return-name-fields = Mục cần bổ sung
return-name-reason = Lý do

list-which = Gửi danh sách cho phong trào nào?
list-how = <b>{ $title }</b>
    Anh/chị dán danh sách vào đây, hoặc lấy tệp Excel mẫu, điền rồi gửi lại.
list-paste = Dán danh sách
list-template = Lấy tệp Excel mẫu
list-template-name = mau-dang-ky.xlsx
list-title = Danh sách đăng ký
list-ask-text = Anh/chị dán danh sách, mỗi người một dòng, ví dụ:
    1. Nguyễn Văn A - LĐTT
    2. Trần Thị B - CSTĐCS - Sáng kiến: Số hóa hồ sơ
list-pasted = Danh sách đã dán
list-bad = • { $text }
list-initiative = ; sáng kiến: { $text }
list-note = ; ghi chú: { $text }
list-taken = Đã gửi { $count } đăng ký.

check-line = <b>Lưu ý:</b> { $text } <i>({ $rule }; { $article })</i>
review-with-checks = { $card }
    
    { $checks }

registration-versions = Các bản trước
version-number = Bản thứ { $number }
version-now = Về bản hiện tại
version-card = <b>{ $code }</b> · bản thứ { $number }/{ $count }
    Người ghi: { $maker }, { $time }
    { $lines }
review-refuse-office = Không duyệt
refuse-title = Không duyệt
refuse-ask-reason = Anh/chị gõ lý do; người gửi sẽ đọc câu này.
refuse-name-reason = Lý do
decline-title = Không xác nhận
decline-ask-reason = Anh/chị gõ lý do; người gửi sẽ đọc câu này.
decline-name-reason = Lý do
register-closed = Đã hết hạn đăng ký của “{ $title }” và phong trào này không nhận đăng ký muộn. Nếu cần, đề nghị liên hệ Văn phòng.

command-danhhieu = Danh hiệu, hình thức khen thưởng
menu-danhhieu = Danh hiệu
menu-caidat = Thiết lập
settings-title = Anh/chị cần thiết lập gì?
titles-heading = <b>Danh hiệu thi đua và hình thức khen thưởng</b>
titles-press = Anh/chị bấm số để xem điều kiện và thẩm quyền.
titles-short = { $name }{ $short }
titles-law = Điều khoản được dẫn thuộc { $text }.
titles-article-number = Điều { $number }
titles-one = <b>{ $name }</b>{ $short } – { $subjects }
    { $lines }
titles-article = Căn cứ: { $text }
titles-decides = Thẩm quyền: { $text }
titles-condition = Điều kiện: { $text }
titles-terms-heading = <b>Điều kiện</b>
titles-terms = <b>{ $name }</b>{ $short }: { $terms }
titles-terms-law = Theo { $text }.
titles-own = Do Văn phòng đặt thêm.
titles-add = Thêm danh hiệu của cơ quan
titles-known = “{ $word }” đã là tên gọi của “{ $name }”. Anh/chị chọn tên khác.
titles-added = Đã thêm “{ $name }”. Từ nay mọi người đăng ký được danh hiệu này.
title-title = Thêm danh hiệu
title-ask-name = Tên đầy đủ của danh hiệu hoặc hình thức khen thưởng là gì?
title-ask-short = Tên viết tắt là gì? Nếu không có, anh/chị bấm “Để trống”.
title-ask-subject = Danh hiệu này dành cho ai?
title-name-name = Tên
title-name-short = Viết tắt
title-name-subject = Dành cho
board-lacking = <i>Theo kế hoạch: “{ $quote }”</i>
board-lacking-line = • { $text }
