# Phong trào đang thực hiện: sửa, gia hạn, thay thế, kết thúc
told-people = { $count } người
told-people-groups = { $count } người và { $groups } nhóm
told-outside = ({ $count } người chưa vào nên chưa nhận được)

plan-over = Phong trào này đã kết thúc hoặc đã được thay thế nên không sửa được nữa. Anh/chị mở lại phong trào nếu cần.
fact-move = Gia hạn, đổi ngày
fact-add-paper = Thêm giấy tờ
fact-ask-moved = Hạn mới đến hết ngày nào? Anh/chị gõ như “15/9/2026” hoặc “thứ Sáu tuần sau”.
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
mended-hour = { $hour } ngày { $date }
mended-told = Đã lưu và báo cho { $whom }.
mended-will-tell = Khi lưu, tôi báo cho { $whom }:
    <blockquote>{ $text }</blockquote>
mended-tells-nobody = Khi lưu, tôi ghi vào lịch sử và không báo cho ai.
mended-nothing = Nội dung không thay đổi so với hiện tại.

campaign-open = Mở văn bản
campaign-open-register = Đăng ký
