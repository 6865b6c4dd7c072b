# What waits for whoever confirms or reviews.
review-count = Chờ anh/chị: { $what }
review-page = trang { $number }/{ $count }
review-heading = <b>{ $title }</b>
review-row = { $subject }{ $department }: { $title } · { $code } { $marks }
review-warned = ⚠ { $count } lưu ý
review-own = · của anh/chị, người khác duyệt
review-next = Tiếp theo: { $name } (còn { $count })
review-list = ‹ Danh sách chờ duyệt
card-to-mine = ‹ Việc của tôi
review-all = { $by ->
        [head] Xác nhận
       *[office] Duyệt
    } tất cả { $count } đăng ký
review-first = { $by ->
        [head] Xác nhận
       *[office] Duyệt
    } { $count } đăng ký đầu
review-all-clear = { $by ->
        [head] Xác nhận
       *[office] Duyệt
    } { $count } đăng ký không có lưu ý
review-all-warned = <b>Cần xem kỹ { $count } đăng ký:</b>
review-all-warning = • { $subject }: { $text }
review-all-left = Mỗi lần duyệt nhiều nhất { $most } đăng ký; còn { $count } đăng ký ở lượt sau.
register-mended = <b>Đã nhận bản sửa của đăng ký { $code }</b> (bản thứ { $version })
    Gửi lúc { $time }
    Tình trạng: { $state }

# Days on buttons.
day-campaign = Hết phong trào: { $date }
day-month-end = Hết tháng: { $date }
day-month = Tháng { $month }
day-quarter = Hết quý: { $date }
day-year = Hết năm: { $date }
day-calendar = Chọn trên lịch
day-week = T2 T3 T4 T5 T6 T7 CN
# Registering.
register-due = Hạn đăng ký: { $until }
register-due-over = ⚠ Đã hết hạn đăng ký ({ $date }); vẫn nhận, có ghi “trễ hạn”.
register-taken = Đã có đăng ký: { $titles }
register-conditions = Xem điều kiện
register-known-open = Xem đăng ký đã có
register-past-end = <b>Lưu ý:</b> ngày này sau khi phong trào kết thúc ({ $date }).
pick-due = hạn { $date }
pick-over = hết hạn

# The board.
board-waits = <b>Chờ anh/chị: { $count }</b>
board-review = Xem { $count } việc chờ anh/chị
board-ended = Phong trào đã kết thúc.
board-due-register = Hạn đăng ký: <b>{ $until }</b> (còn { $days } ngày)
board-over-register = Hạn đăng ký: { $date } (đã qua { $days } ngày)
board-due-dossier = Hạn nộp hồ sơ: <b>{ $until }</b> (còn { $days } ngày)
board-over-dossier = Hạn nộp hồ sơ: { $date } (đã qua { $days } ngày)
board-no-registration = <b>Chưa gửi đăng ký ({ $count }):</b> { $names }
board-no-dossier = <b>Chưa nộp hồ sơ ({ $count }):</b> { $names }
board-no-paper = Hồ sơ thiếu “{ $paper }” ({ $count }): { $names }
board-dossiers = hồ sơ: { $counts }
board-dossier-waiting = chờ duyệt { $count }
board-dossier-returned = trả lại { $count }
board-dossier-accepted = đã duyệt { $count }
board-people = <b>{ $count } người: { $there } đã đăng ký, { $without } chưa</b>
board-person = • { $name }: { $title } – { $state }
board-without = <b>Chưa đăng ký ({ $count }):</b> { $names }
board-own-dossier = Hồ sơ { $code }: { $state }
board-no-own-dossier = Phòng chưa nộp hồ sơ.
board-remind = Nhắc { $count } người chưa đăng ký
board-reminder = { $name } nhắc anh/chị đăng ký: <b>{ $title }</b>
    { $due }
board-reminded = { $count ->
        [0] Hôm nay những người nhắn được đều đã được nhắc rồi.
       *[other] Đã nhắn riêng cho { $count } người.
    } Mỗi người được nhắc nhiều nhất một lần trong ngày{ $outside ->
        [0] .
       *[other] ; { $outside } người chưa vào hệ thống nên không nhắn được.
    }
audit-people_reminded = nhắc người chưa đăng ký

# The digest.
digest = <b>Việc thi đua ngày { $date }</b>
    { $waits }
    { $due }
    { $over }
digest-waits = Chờ anh/chị: { $what }.
digest-registrations = { $count } đăng ký
digest-dossiers = { $count } hồ sơ
digest-questions = { $count } câu hỏi
digest-due = <b>Sắp đến hạn:</b>
digest-due-line = • { $date }: { $what } – còn { $count } phòng ({ $names })
digest-due-line-own = • { $date }: { $what } – phòng chưa xong
digest-over-line-own = • { $date }: { $what } – phòng còn thiếu
digest-over = <b>Đã quá hạn:</b>
digest-over-line = • { $date }: { $what } – thiếu { $count } phòng ({ $names })
digest-boards = Tiến độ các phong trào
digest-never = Không gửi bản tin tuần
digest-none = Tôi không gửi bản tin tuần cho anh/chị nữa.
digest-weekly = Gửi lại mỗi tuần
digest-again = Mỗi tuần tôi gửi anh/chị một bản tin của phòng.
