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
