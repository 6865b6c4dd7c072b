# Báo cho Văn phòng và quản trị: mỗi việc một lần trong ngày
operators-message-failed = <b>Báo vận hành:</b> Telegram từ chối một hoặc nhiều tin của tôi, các tin đó không đến người nhận. Đề nghị quản trị xem nhật ký chương trình.
operators-message-unknown = <b>Báo vận hành:</b> Có tin tôi đã gửi nhiều lần mà không rõ đã đến chưa; tôi thôi gửi lại. Đề nghị quản trị xem nhật ký chương trình.
operators-announcement-unknown = <b>Báo vận hành:</b> Tôi chưa biết chắc một thông báo đã đến đủ người nhận. Anh/chị bấm “Cập nhật” dưới thông báo đã gửi rồi chọn gửi lại nếu cần.
operators-set-aside = <b>Báo vận hành:</b> Tôi không xử lý được một tin gửi đến (số { $number }) nên để riêng; việc khác vẫn chạy. Đề nghị quản trị xem nhật ký chương trình.
operators-error = <b>Báo vận hành:</b> Có người gặp lỗi phía tôi khi làm việc ({ $kind }); họ đã được báo thử lại. Đề nghị quản trị xem nhật ký chương trình.
operators-group-lost = <b>Báo vận hành:</b> Tôi không còn ở trong nhóm “{ $title }” nên không nhắc hạn ở đó được nữa. Nếu là nhầm, anh/chị thêm tôi vào nhóm rồi gõ /lienket.
operators-disk = <b>Báo vận hành:</b> Ổ đĩa của tôi sắp đầy, chỉ còn { $megabytes } MB. Đề nghị quản trị dọn bớt trước khi tôi phải ngừng nhận tệp.
operators-store = <b>Báo vận hành:</b> Kho lưu tệp của tôi chưa dùng được. Tệp gửi đến được giữ lại và xử lý ngay khi kho dùng được. Đề nghị quản trị xem kho tệp và nhật ký chương trình.
operators-token = <b>Báo vận hành:</b> Có chương trình khác cùng dùng mã bot này và lấy mất tin gửi đến. Đề nghị quản trị tắt bớt một chương trình.
operators-not-indexed = <b>Báo vận hành:</b> Chưa đưa được văn bản “{ $name }” vào kho trả lời nên tạm để ngoài; các văn bản khác vẫn được tra cứu bình thường. Đề nghị gửi lại bản Word; quản trị xem nhật ký chương trình.
operators-group-muted = <b>Báo vận hành:</b> Nhóm “{ $title }” hiện không cho tôi viết (quyền bị tắt hoặc chủ đề đã đóng). Tôi vẫn giữ việc gắn nhóm và nhắc lại tại đó khi viết được; lãnh đạo phòng vẫn được nhắc riêng.
operators-topic-lost = <b>Báo vận hành:</b> Chủ đề “{ $title }” không còn nữa nên tôi không nhắc hạn ở đó. Nếu cần, anh/chị gõ /lienket trong chủ đề khác.
operators-no-backup = <b>Báo vận hành:</b> Chưa có bản sao lưu nào trong thư mục sao lưu. Đề nghị quản trị xem nhật ký chương trình.
operators-backup-old = <b>Báo vận hành:</b> Bản sao lưu mới nhất đã cũ { $days } ngày. Đề nghị quản trị xem chỗ trống ở thư mục sao lưu và nhật ký chương trình.
