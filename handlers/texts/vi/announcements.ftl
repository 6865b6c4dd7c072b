# Soạn thông báo
announce-ask-text = <b>Thông báo</b>
    
    Anh/chị gõ nội dung thông báo, hoặc gửi tệp, ảnh, bình chọn; in đậm, in nghiêng được giữ nguyên. Có thể gửi nhiều tin.
announce-so-far = <b>Thông báo</b> · đang soạn
    { $parts }
    
    Anh/chị gửi tiếp nếu còn. { $question }
announce-ask-audience = Gửi cho ai?
announce-part-text = { $number }. { $said }
announce-part-files = { $number }. Tệp ({ $count }): { $names }
    { $said }
announce-part-poll = { $number }. Bình chọn: { $question }
announce-drop-last = Bỏ tin cuối
announce-dropped = Đã bỏ tin cuối.
announce-back = Anh/chị chọn lại.
announce-too-many = Một thông báo gồm tối đa { $most } tin. Anh/chị gộp bớt hoặc gửi thành thông báo khác.
announce-empty = Thông báo chưa có nội dung. Anh/chị gõ nội dung hoặc gửi tệp.
announce-as-it-looks = Người nhận sẽ thấy như sau:
announce-card = <b>Thông báo</b> · xem lại trước khi gửi
    
    { $reach }
    { $groups }
    { $already }
    Người nhận: <b>{ $audience }</b>
    Thời điểm gửi: <b>{ $at }</b>
    Xác nhận: <b>{ $ack }</b>
announce-reach = Gửi đến { $count } người{ $away ->
        [0] .
       *[other] ; { $away } người chưa nhận được qua Telegram (chưa vào hoặc đã chặn).
    }
announce-reach-groups = Gửi vào nhóm: { $names }
announce-already-some = Không gửi lại cho { $count } người đã được gửi đúng nội dung này trong ngày.
announce-now = ngay khi bấm Gửi
announce-ack-none = không cần
announce-ack-asked = cần bấm “Đã nhận”
announce-ack-until = , trước { $time }
announce-ack-repeats = , nhắc lại mỗi ngày làm việc
announce-send-later = Hẹn gửi
announce-set-time = Hẹn giờ
announce-no-time = Gửi ngay, bỏ hẹn
announce-other-audience = Sửa, người nhận
announce-with-ack = Cần xác nhận “Đã nhận”
announce-no-ack = Không cần xác nhận
announce-until = Đặt hạn
announce-no-until = Bỏ hạn
announce-repeat = Nhắc nhiều lần
announce-no-repeat = Thôi nhắc lại
announce-ask-at = Gửi lúc nào? Anh/chị gõ như “8 giờ sáng mai” hoặc “14h30 thứ sáu”.
announce-ask-until = Cần xác nhận trước lúc nào? Anh/chị gõ như “16 giờ thứ sáu” hoặc “15/8”.
announce-time-unread = Tôi chưa đọc được thời điểm này, hoặc nó đã qua. Anh/chị gõ như “8 giờ sáng mai” hoặc “14h30 ngày 5/8”.
announce-time-past = Giờ hẹn đã qua. Anh/chị bấm “Gửi ngay, bỏ hẹn” hoặc hẹn giờ khác.
announce-nobody = Không có ai trong nhóm người nhận này. Anh/chị chọn nhóm khác.
announce-already = { $name } đã gửi đúng thông báo này lúc { $time } cho tất cả những người anh/chị chọn, nên tôi không gửi lần nữa. Anh/chị xem ở /lichsuthongbao.
announce-sample = Đây là bản xem trước; người nhận bấm nút này để xác nhận.

# Người nhận
audience-all = Toàn cơ quan
audience-heads = Lãnh đạo các phòng
audience-pick-departments = Theo phòng…
audience-pick-roles = Theo vai trò…
audience-pick-campaigns = Còn thiếu trong phong trào…
audience-pick-groups = Nhóm chat…
audience-pick-people = Theo tên…
audience-keep = Giữ người nhận đã chọn
audience-which-departments = Anh/chị chọn các phòng nhận thông báo.
audience-which-roles = Anh/chị chọn vai trò.
audience-which-campaigns = Gửi cho các phòng chưa gửi gì trong phong trào nào?
audience-which-groups = Anh/chị chọn các nhóm chat.
audience-which-people = Những người này nhận thông báo; anh/chị bấm để bỏ bớt.
audience-ask-people = Anh/chị gõ họ tên những người nhận, mỗi người một dòng hoặc cách nhau bằng dấu phẩy.
audience-nobody-named = Tôi không tìm thấy ai tên: { $names }. Anh/chị gõ đúng họ tên đầy đủ.
audience-too-many-named = Quá { $most } người trùng những tên này. Anh/chị chọn theo phòng.
audience-unknown-names = Không tìm thấy: { $names }
audience-missing-in = các phòng chưa gửi gì trong “{ $title }”
audience-groups = { $count } nhóm chat

# Người nhận thấy
announcement-head = <b>Thông báo của Văn phòng { $number }</b>
announcement-head-again = <b>Nhắc lại thông báo của Văn phòng</b>
announcement-corrected = <i>Văn phòng đã sửa lúc { $time }.</i>
announcement-withdrawn = <i>Văn phòng đã thu hồi thông báo này lúc { $time }.</i>
announcement-part-gone = <i>Phần này không còn trong bản đã sửa.</i>
announcement-press = Anh/chị bấm “Đã nhận” sau khi xem các tin trên.
announcement-until = <i>Đề nghị bấm “Đã nhận” trước { $time }.</i>
announcement-ack = Đã nhận
announcement-thanks = Cảm ơn anh/chị.
announcement-acknowledged = <i>Anh/chị đã xác nhận lúc { $time }.</i>
announcement-reply-passed = Tôi đã chuyển lời của anh/chị đến Văn phòng; câu trả lời sẽ đến tại đây.
announcement-reply = <b>Trả lời thông báo</b> · { $name } ({ $department })
    <blockquote>{ $about }</blockquote>
    { $text }
announcement-open = Xem thông báo

# Văn phòng theo dõi
announcement-board = <b>Thông báo</b> · { $state }
    <blockquote>{ $text }</blockquote>
    { $changed }
    { $progress }
    { $mailed }
    { $acknowledged }
    { $votes }
    { $away }
announcement-is-scheduled = hẹn gửi lúc { $time }
announcement-is-sending = đang gửi
announcement-is-paused = đang tạm dừng
announcement-is-sent = đã gửi lúc { $time }
announcement-is-stopped = đã dừng
announcement-is-unsent = đã dừng, chưa gửi cho ai
announcement-is-withdrawn = đã thu hồi
announcement-short-scheduled = hẹn gửi
announcement-short-sending = đang gửi
announcement-short-paused = tạm dừng
announcement-short-sent = đã gửi
announcement-short-stopped = đã dừng
announcement-short-withdrawn = đã thu hồi
announcement-progress = Đã gửi: <b>{ $sent }</b>
    { $bad }
    { $remaining } { $left }
announcement-failed = Không gửi được: { $count }
announcement-unreachable = Đã chặn tôi hoặc không còn dùng Telegram: { $count }
announcement-unknown = Không rõ đã đến hay chưa: { $count }
announcement-mailed = Qua e-mail: { $count }
announcement-remaining = Còn lại: { $count }
announcement-left = (khoảng { $minutes } phút { $seconds } giây)
announcement-acks = Đã xác nhận: <b>{ $acknowledged }/{ $total }</b> { $until }
    { $missing }
announcement-acks-until = (hạn { $time })
announcement-missing = Chưa xác nhận ({ $count }): { $names }
announcement-away = Chưa nhận được qua Telegram ({ $count }): { $names }
announcement-of-division = • { $division }: { $names }
announcement-refresh = Cập nhật
announcement-pause = Tạm dừng
announcement-resume = Gửi tiếp
announcement-stop = Dừng hẳn
announcement-send-now = Gửi ngay
announcement-unschedule = Bỏ hẹn
announcement-remind = Nhắc { $count } người chưa xác nhận
announcement-retry = Gửi lại { $count } tin không rõ
announcement-reminded = Đã nhắc { $count } người.
announcement-reminded-lately = Đã nhắc lúc { $time }; sau một giờ mới nhắc lại được.
announcement-retried = Đang gửi lại { $count } tin.
announcement-names = Xem tên
announcement-sheet = Bảng xác nhận (.xlsx)
announcement-correct = Sửa nội dung
announcement-withdraw = Thu hồi
announcement-not-now = Thông báo này đang được gửi, đang sửa hoặc đã thu hồi. Anh/chị đợi xong rồi thử lại.
announce-ask-correction = Anh/chị gửi nội dung đã sửa của thông báo:
    <blockquote expandable>{ $text }</blockquote>
announce-correct-words = Khi sửa chỉ đổi được phần chữ. Muốn đổi tệp, anh/chị thu hồi rồi gửi thông báo mới.
announce-correct-shape = Nội dung mới dài hơn hẳn nên không thay vừa chỗ cũ cạnh tệp đã gửi. Anh/chị viết gọn lại, hoặc thu hồi rồi gửi thông báo mới.
announce-correct-card = Sửa ở tất cả nơi đã gửi ({ $count } nơi)? Mỗi tin được ghi rõ là đã sửa.
announce-correct-confirm = Sửa ở mọi nơi
announcement-withdraw-ask = Thu hồi thông báo này ở { $count } nơi? Các tin sẽ bị xóa, không lấy lại được.
    <blockquote>{ $text }</blockquote>
announcement-withdraw-ask-late = Thu hồi thông báo này ở { $count } nơi? Đã gửi quá 48 giờ nên Telegram không cho xóa: tin sẽ được gạch ngang và ghi là đã thu hồi.
    <blockquote>{ $text }</blockquote>
announcement-withdraw-confirm = Thu hồi

# Lịch sử
announcements-history = Lịch sử thông báo
announcements-title = <b>Thông báo đã soạn: { $count }</b>
announcements-found = <b>Tìm thấy: { $count }</b>
announcements-line = { $number }. { $time } · { $state }
    { $text }
announcements-none = Chưa có thông báo nào.
announcements-not-found = Không thấy thông báo nào có những từ này.
announcements-search = Tìm
announcements-ask-words = Anh/chị gõ vài từ có trong thông báo cần tìm.

# Bảng xác nhận
receipts-number = STT
receipts-name = Họ và tên
receipts-department = Phòng
receipts-state = Tình trạng
receipts-time = Lúc
receipts-is-acknowledged = Đã xác nhận
receipts-is-waiting = Chưa xác nhận
receipts-is-away = Chưa nhận được qua Telegram
receipts-caption = Ai đã xác nhận thông báo.
