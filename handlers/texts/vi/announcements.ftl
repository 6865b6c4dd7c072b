announce-title = Thông báo
announce-ask-text = Anh/chị gõ nội dung thông báo.
announce-ask-audience = Gửi cho ai?
announce-name-text = Nội dung
announce-name-audience = Người nhận
announce-reach = Gửi đến { $count } người; { $away } người chưa nhận được qua Telegram (chưa vào hoặc đã chặn).
announce-nobody = Không có ai trong nhóm người nhận này. Anh/chị chọn nhóm khác.
audience-all = Toàn cơ quan
audience-heads = Lãnh đạo các phòng
announcement-text = <b>Thông báo của Văn phòng</b>
    
    { $text }
announcement-again = <b>Nhắc lại thông báo của Văn phòng</b>
    
    { $text }
announcement-ack = Đã nhận
announcement-thanks = Cảm ơn anh/chị.
announcement-acknowledged = <b>Thông báo của Văn phòng</b>
    
    { $text }
    
    Anh/chị đã xác nhận lúc { $time }.
announcement-board = <b>Thông báo</b>
    <blockquote>{ $text }</blockquote>
    Đã xác nhận: <b>{ $acknowledged }/{ $total }</b>
    Chưa xác nhận: { $missing }
    { $away }
    { $unknown }
announcement-away = Chưa nhận được qua Telegram: { $names }
announcement-unknown = Không rõ đã đến hay chưa: { $count } tin
announcement-refresh = Cập nhật
announcement-remind = Nhắc { $count } người chưa xác nhận
announcement-retry = Gửi lại { $count } tin không rõ
announcement-reminded = Đã gửi lời nhắc.
