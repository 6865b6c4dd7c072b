# What waits for whoever confirms or reviews.
review-count = Chờ anh/chị: { $registrations } đăng ký
review-count-dossiers = Chờ anh/chị: { $registrations } đăng ký, { $dossiers } hồ sơ
review-page = trang { $number }/{ $count }
review-heading = <b>{ $title }</b>
review-row = { $subject }{ $department }: { $title } · { $code } { $marks }
review-warned = ⚠ { $count } lưu ý
review-own = · của anh/chị, người khác duyệt
review-next = Tiếp theo: { $name } (còn { $count })
review-list = ‹ Danh sách chờ duyệt
card-to-mine = ‹ Việc của tôi
review-all = Duyệt tất cả { $count } đăng ký
review-first = Duyệt { $count } đăng ký đầu
review-all-clear = Duyệt { $count } đăng ký không có lưu ý
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
register-due = Hạn đăng ký: hết { $date }
register-due-over = ⚠ Đã hết hạn đăng ký ({ $date }); vẫn nhận, có ghi “trễ hạn”.
register-taken = Đã có đăng ký: { $titles }
register-conditions = Xem điều kiện
register-known-open = Xem đăng ký đã có
register-past-end = <b>Lưu ý:</b> ngày này sau khi phong trào kết thúc ({ $date }).
register-pick = { $name } · { $date } { $mark }
register-pick-over = { $name } · hết hạn { $mark }
register-pick-open = { $name } { $mark }
