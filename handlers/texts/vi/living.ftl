# Phong trào đang thực hiện: sửa, gia hạn, thay thế, kết thúc
told-people = { $count } người
told-people-groups = { $count } người và { $groups } nhóm
told-outside = ({ $count } người chưa vào nên chưa nhận được)

plan-over = Phong trào này đã kết thúc hoặc đã được thay thế nên không sửa được nữa. Anh/chị mở lại phong trào nếu cần.
fact-move = Gia hạn, đổi ngày
fact-add-paper = Thêm giấy tờ
fact-ask-moved = Hạn mới đến hết ngày nào? Anh/chị gõ như “{ $example }” hoặc “thứ Sáu tuần sau”.
fact-name-moved = Hạn mới
fact-ask-paper = Bổ sung giấy tờ gì? Mỗi loại một dòng.
fact-name-paper = Bổ sung
fact-ask-reason = Lý do là gì? Lý do được ghi vào lịch sử và gửi kèm tin báo.
fact-name-reason = Lý do
fact-to-drop = Mục này sẽ không áp dụng nữa.
fact-to-restore = Mục này sẽ được áp dụng trở lại.
fact-history = <i>{ $time }, { $name }: { $what }. Lý do: { $reason }</i>
fact-history-added = bổ sung
fact-history-dropped = bỏ
fact-history-changed = { $name }: { $before } → { $after }

mended-later = Hạn <b>{ $what }</b> lùi từ { $before } đến <b>{ $after }</b>.
    Phong trào: { $title }
    Lý do: { $reason }
mended-sooner = Hạn <b>{ $what }</b> chuyển sớm từ { $before } lên <b>{ $after }</b>.
    Phong trào: { $title }
    Lý do: { $reason }
mended-changed = Điều chỉnh { $kind }: { $before } → <b>{ $after }</b>.
    Phong trào: { $title }
    Lý do: { $reason }
mended-added = Bổ sung: <b>{ $fact }</b>.
    Phong trào: { $title }
    Lý do: { $reason }
mended-dropped = Không áp dụng nữa: <b>{ $fact }</b>.
    Phong trào: { $title }
    Lý do: { $reason }
mended-papers = Điều chỉnh hồ sơ ({ $award }):
    { $lines }
    Phong trào: { $title }
    Lý do: { $reason }
mended-paper-new = + thêm <b>{ $paper }</b>
mended-paper-gone = – bỏ { $paper }
mended-told = Đã lưu và báo cho { $whom }.
mended-will-tell = Khi lưu, tôi báo cho { $whom }:
    <blockquote>{ $text }</blockquote>
mended-tells-nobody = Khi lưu, tôi ghi vào lịch sử và không báo cho ai.
mended-nothing = Nội dung không thay đổi so với hiện tại.

campaign-open = Xem phong trào
campaign-open-register = Đăng ký

campaign-details = Chi tiết
campaigns-archived-open = Đã lưu trữ ({ $count })
campaigns-ckept = Các phong trào đã lưu trữ. Anh/chị mở phong trào nào?
campaigns-back = ‹ Các phong trào
board-running = ‹ Phong trào đang mở
board-others = ‹ Phong trào khác
board-over-back = ‹ Đã kết thúc, lưu trữ
board-over = Đã kết thúc, lưu trữ ({ $count })
board-which-over = Xem tiến độ của phong trào nào đã kết thúc?

plan-waiting = <b>Kế hoạch chờ phát động ({ $count }):</b>
plan-waiting-line = { $place }. <b>{ $title }</b> – { $name } gửi ngày { $date }
plan-waiting-open = Mở { $place }
plan-waiting-list = Chờ phát động ({ $count })
plan-drop-ask = Bỏ kế hoạch này?
    <b>{ $title }</b>

    Những nội dung đã sửa trong bản này sẽ mất; tệp có thể gửi lại.
plan-drop-yes = Bỏ kế hoạch
plan-replace-which = Thay thế kế hoạch nào
replace-which = <b>{ $title }</b> thay thế phong trào nào? Đăng ký và hồ sơ của phong trào đó được chuyển sang.
replace-none = Không thay thế
replace-moves = Chuyển sang: { $registrations } đăng ký và { $dossiers } hồ sơ.
replace-leaves = Ở lại phong trào trước, vì kế hoạch này không nhận loại đó: { $count } đăng ký.
replace-left = { $count } đăng ký thuộc loại kế hoạch này không nhận nên ở lại phong trào trước; anh/chị xem ở “Đã kết thúc”.
carry-there = <b>Lưu ý:</b> Văn phòng đã bổ sung { $count } mục vào kế hoạch trước mà bản này chưa có.
carry-open = Chép mục đã bổ sung ({ $count })
carry-which = Văn phòng đã bổ sung vào kế hoạch trước { $count } mục sau. Anh/chị chép mục nào sang bản này?
carry-line = { $kind }: { $fact }
carry-line-bare = { $fact }
carry-all = Chép tất cả ({ $count })

launch-ask = Phát động kế hoạch này?
    <b>{ $title }</b>

    Tôi báo cho { $whom }:
    <blockquote>{ $text }</blockquote>
    { $lines }
launch-yes = Báo tin và phát động
launched-told = Đã báo cho { $whom }.
launch-reminds = Sẽ nhắc { $count } thời hạn, mỗi hạn chỉ nhắc phòng chưa nộp.
launch-reminds-tasks = Sẽ gửi { $count } nhiệm vụ cho đơn vị chủ trì theo từng quý, tháng.
launch-reminds-nothing = Kế hoạch không còn thời hạn phía trước nên sẽ không có nhắc việc.

end-ask = Kết thúc phong trào này?
    <b>{ $title }</b>

    { $lines }

    Sau khi kết thúc, tôi không nhận đăng ký, hồ sơ mới và không nhắc hạn nữa. Tiến độ, việc duyệt và danh sách vẫn mở được; anh/chị mở lại được phong trào khi cần.
    Tôi báo cho { $whom }.
end-nothing = Không còn việc nào đang chờ.
end-registrations = – { $count } đăng ký chờ duyệt
end-returned = – { $count } đăng ký đã trả lại, chưa bổ sung
end-dossiers = – { $count } hồ sơ chờ duyệt
end-open = – { $count } hồ sơ đang làm hoặc chờ bổ sung
end-deadlines = – { $count } thời hạn còn ở phía trước
end-tasks = – { $count } nhiệm vụ chưa xong
end-yes = Báo tin và kết thúc
ended-told = Đã kết thúc và báo cho { $whom }.
ended-news = Phong trào đã kết thúc: <b>{ $title }</b>. Không nhận thêm đăng ký, hồ sơ; nội dung đã gửi được giữ nguyên.
plan-reopen = Mở lại
reopen-ask = Mở lại phong trào này?
    <b>{ $title }</b>

    Tôi nhận đăng ký, hồ sơ và nhắc hạn như trước, và báo cho { $whom }.
reopen-yes = Báo tin và mở lại
reopened-told = Đã mở lại và báo cho { $whom }.
reopened-news = Phong trào được mở lại: <b>{ $title }</b>. Đăng ký, hồ sơ đã gửi được giữ nguyên.

fact-name-last = Hạn

keep-open = Lưu giữ hồ sơ
keep-card = <b>Lưu giữ hồ sơ</b>
    { $title }

    Đang giữ: { $held }.
    Giữ đến hết ngày: { $until }

    { $records }
keep-held = { $files ->
        [0] không có tệp nào
       *[other] { $files } tệp của { $dossiers } hồ sơ ({ $megabytes } MB)
    }
keep-no-day = chưa đặt. Không tệp nào tự mất; tệp chỉ xóa khi có văn bản cho phép.
keep-record = • { $time }: { $who } xóa { $count } tệp, theo { $ordered }
keep-until = Đặt ngày hết hạn giữ
keep-take-out = Tải mọi tệp (.zip)
keep-destroy = Xóa tệp hồ sơ
keep-waiting = Còn { $count } hồ sơ chờ duyệt. Anh/chị duyệt xong rồi mới xóa tệp.
keepday-title = Thời hạn lưu giữ hồ sơ
keepday-ask-until = Giữ hồ sơ của phong trào này đến hết ngày nào? Hết hạn, tôi báo Văn phòng; tôi không tự xóa tệp nào.
keepdel-title = Xóa tệp hồ sơ
keepdel-ask-order = Xóa theo văn bản nào? Anh/chị ghi loại, số, ngày và người ký, ví dụ “Quyết định số 15/QĐ-TTr ngày 03/8/2036 của Chánh Thanh tra”.
keep-sure = <b>Xóa tệp hồ sơ</b>
    { $title }

    Sẽ xóa: { $held }, theo { $ordered }. Không lấy lại được.

    Còn lại: danh sách hồ sơ, kết quả xét, tên và mã băm từng tệp, ai xóa và lúc nào. Bản đã gửi trong các cuộc trò chuyện Telegram và trong các bản sao lưu cũ không mất theo.
keep-destroy-yes = Xóa { $count } tệp
keep-list-title = Danh mục tệp hồ sơ đã xóa
keep-list-name = danh-muc-tep-da-xoa.xlsx
keep-list = Danh mục tệp đã xóa: { $title }. Đề nghị lưu cùng văn bản cho phép.
keep-over = Hồ sơ của phong trào <b>{ $title }</b> đã hết hạn lưu giữ (ngày { $day }), còn { $count } tệp. Tôi vẫn giữ các tệp này đến khi Văn phòng cho xóa hoặc đặt hạn mới.
dossier-round-destroyed = Tệp của hồ sơ này đã xóa lúc { $time }, theo { $ordered }.
