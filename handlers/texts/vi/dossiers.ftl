no-department = Tài khoản của anh/chị chưa gắn với phòng nào. Đề nghị Văn phòng cập nhật.
campaign-closed = Phong trào này không còn nhận nữa. Anh/chị mở /chiendich để xem các phong trào đang thực hiện.
dossier-none = Hiện không có phong trào nào yêu cầu nộp hồ sơ.
dossier-which = Nộp hồ sơ cho phong trào nào?
dossier-award = Hồ sơ đề nghị hình thức nào?
dossier-checklist = <b>Hồ sơ { $code }</b>
    { $title }
    { $award }. Số bộ: { $copies }

    { $lines }

    { $next }
dossier-have = ✓ { $component }
    <i>{ $files }</i>
dossier-lack = ☐ { $component } { $files }
dossier-loose = ? { $place }. { $name }: chưa rõ là giấy tờ nào, anh/chị chọn giúp bên dưới
dossier-next-missing = Còn thiếu { $count } loại giấy tờ. Anh/chị gửi từng tệp vào đây (Word, PDF hoặc ảnh, mỗi tệp tối đa 20 MB).
dossier-next-send = Đã đủ giấy tờ. Anh/chị bấm “Nộp hồ sơ” để hoàn tất.
dossier-is = Tệp { $place } là: { $component }
dossier-remove = Bỏ tệp { $place }
dossier-send = Nộp hồ sơ
dossier-send-lacking = Nộp dù còn thiếu
dossier-same-file = Tệp này đã có trong hồ sơ: { $name }.
dossier-full = Hồ sơ đã có { $limit } tệp, không nhận thêm. Anh/chị ghép các trang vào một tệp PDF.
dossier-empty = Hồ sơ chưa có tệp nào. Anh/chị gửi tệp trước.
dossier-sent-already = Hồ sơ { $code } đã nộp. Nếu cần sửa, đề nghị Văn phòng trả lại.
dossier-put-aside = Đã giữ hồ sơ { $code } với các tệp đã gửi. Anh/chị mở /nophoso để làm tiếp.
dossier-receipt = <b>Giấy tiếp nhận hồ sơ { $code }</b> { $late }
    { $title }
    Đơn vị nộp: { $department }
    Số tệp: { $count }
    Nộp lúc: { $time }
    { $note }

    Khi Văn phòng xem xong, tôi báo lại. Xem tình trạng: /cuatoi
dossier-receipt-full = Đủ thành phần theo kế hoạch.
dossier-receipt-lacking = Còn thiếu: { $papers }. Văn phòng sẽ xem và báo lại.
late-mark = (trễ hạn)
dossier-news = <b>{ $department }</b> nộp hồ sơ { $code } ({ $count } tệp): { $title }.
review-open = Xem
