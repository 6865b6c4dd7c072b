# Nhắc hạn
alert = { $head }
    { $missing }
    { $tone }
    <blockquote expandable>{ $quote }</blockquote>
alert-several = <b>{ $name }</b> còn { $count } việc chưa xong:
alert-of-several = { $mark } <b>{ $when }</b>: { $what } – <i>{ $title }</i> { $moved }
    { $missing }
    { $tone }
alert-head = <b>{ $when }</b>
    { $title }
    Việc: { $what } { $before }
alert-left = Còn { $days } ngày, đến hết { $date }
alert-left-hour = Còn { $days } ngày, đến { $hour } ngày { $date }
alert-today = Hôm nay ({ $date }) là ngày cuối
alert-today-hour = Hôm nay ({ $date }) là ngày cuối, đến { $hour }
alert-over = Đã quá hạn { $days } ngày ({ $date })
alert-over-hour = Đã quá hạn { $days } ngày ({ $hour } ngày { $date })
alert-last-working-day = { $when }; hôm nay là ngày làm việc cuối trước hạn
alert-before = (kế hoạch ghi “trước ngày { $named }”, nên ngày cuối là { $date })
alert-moved = (Văn phòng đã đổi hạn, trước đây là { $date })
alert-missing-register = Chưa gửi đăng ký: <b>{ $names }</b>.
alert-missing-dossier = Chưa nộp hồ sơ: <b>{ $names }</b>.
alert-missing-other = Chưa báo đã xong: <b>{ $names }</b>.
alert-returned-register = Có đăng ký Văn phòng trả lại, cần bổ sung: <b>{ $names }</b>.
alert-returned-dossier = Có hồ sơ Văn phòng trả lại, cần bổ sung: <b>{ $names }</b>.
alert-returned-other = Cần bổ sung: <b>{ $names }</b>.
alert-returned-supplement = Chưa nộp lại: <b>{ $names }</b>.
alert-missing-register-many = Chưa gửi đăng ký ({ $count } phòng): <b>{ $names }</b>.
alert-missing-dossier-many = Chưa nộp hồ sơ ({ $count } phòng): <b>{ $names }</b>.
alert-missing-other-many = Chưa báo đã xong ({ $count } phòng): <b>{ $names }</b>.
alert-returned-register-many = Có đăng ký cần bổ sung ({ $count } phòng): <b>{ $names }</b>.
alert-returned-dossier-many = Có hồ sơ cần bổ sung ({ $count } phòng): <b>{ $names }</b>.
alert-returned-other-many = Cần bổ sung ({ $count } phòng): <b>{ $names }</b>.
alert-elsewhere = { $count } phòng khác còn thiếu được nhắc trong nhóm riêng của phòng.
alert-tone-early = Đề nghị phòng sắp xếp để kịp thời hạn.
alert-tone-near = Đề nghị phòng gửi sớm.
alert-tone-last = Đề nghị phòng hoàn thành trong hôm nay.
alert-tone-last-hour = Đề nghị phòng hoàn thành trước { $hour } hôm nay.
alert-tone-over = Đề nghị phòng gửi ngay; nếu vướng mắc, trao đổi với cán bộ phụ trách thi đua.
alert-tone-closed = Phong trào này không nhận đăng ký muộn; nếu cần, đề nghị liên hệ cán bộ phụ trách thi đua.
alert-office-all = Cả { $all } phòng còn thiếu.
alert-office-lack = Còn thiếu { $count }/{ $all } phòng: <b>{ $names }</b>.
alert-complete-register = <b>Đã đủ đăng ký.</b> Cả { $count } phòng đã gửi đăng ký: { $title } (hạn { $date }). Xin cảm ơn.
alert-complete-dossier = <b>Đã đủ hồ sơ.</b> Cả { $count } phòng đã nộp hồ sơ: { $title } (hạn { $date }). Xin cảm ơn.
alert-complete-other = <b>Đã xong.</b> Cả { $count } phòng đã xong việc: { $what } – { $title } (hạn { $date }). Xin cảm ơn.
alert-returned = Đăng ký <b>{ $code }</b> ({ $name }) được trả lại để bổ sung: { $reason }
alert-returned-by = Đăng ký <b>{ $code }</b> ({ $name }) được trả lại để bổ sung: { $reason }
    <b>{ $when }</b>
alert-again = (Gửi lại vì lần trước không rõ đã đến chưa.)
alert-to-register = Đăng ký
alert-to-dossier = Nộp hồ sơ
alert-to-supplement = Bổ sung hồ sơ
alert-to-other = Đã xong
alert-to-board = Xem tiến độ
alert-to-mend = Bổ sung { $code }
meeting = <b>Nhắc lịch: { $when }{ $hour }</b>
    { $what }
    { $place }
    Theo kế hoạch: { $title }
meeting-today = hôm nay ({ $date })
meeting-tomorrow = ngày mai ({ $date })
meeting-later = ngày { $date } (còn { $days } ngày)
meeting-hour = , { $hour }
meeting-place = Địa điểm: { $place }
alert-snooze = Mai nhắc lại
alert-mute = Thôi nhắc việc này
alert-snoozed = Tôi sẽ nhắc lại lúc { $when }, nếu khi đó phòng vẫn chưa gửi.
alert-muted = Tôi thôi nhắc riêng anh/chị về <b>{ $title }</b>. Nhóm của phòng vẫn được nhắc. Muốn nhắc lại, bấm nút dưới đây hoặc mở /han.
alert-unmute = Nhắc lại việc này
alert-unmuted = Tôi sẽ lại nhắc anh/chị về <b>{ $title }</b>.
alert-done = Đã ghi: <b>{ $department }</b> đã xong việc “{ $what }”. Tôi thôi nhắc việc này.
alert-done-already = <b>{ $department }</b> đã báo xong việc này rồi.
alert-done-which = Phòng nào đã xong việc “{ $what }”?
han-head = <b>Hạn sắp tới của anh/chị</b>
han-none = Hiện không có hạn nào phía trước cho anh/chị.
han-line = • <b>{ $date }</b>{ $hour } ({ $left }): { $what } – <i>{ $title }</i> { $state }
han-unit-missing = – phòng chưa gửi
han-unit-returned = – phòng cần bổ sung
han-unit-sent = – phòng đã gửi
han-hour = , { $hour }
han-left = còn { $days } ngày
han-today = hôm nay
han-missing = – chưa gửi
han-returned = – cần bổ sung
han-sent = – đã gửi
han-file = Thêm vào lịch điện thoại (.ics)
han-file-caption = Mở tệp này trên điện thoại để thêm các hạn vào lịch; máy sẽ nhắc trước.
han-subscribe = Lịch tự cập nhật
han-feed = Địa chỉ lịch riêng của anh/chị (thêm trong ứng dụng lịch, mục “Đăng ký lịch”):
    <code>{ $address }</code>
    Lịch tự cập nhật khi hạn thay đổi. Ai có địa chỉ này đều xem được lịch, nên anh/chị đừng chuyển tiếp; bấm lại nút để đổi địa chỉ mới, địa chỉ cũ hết hiệu lực.
han-unmute = Nhắc lại: { $title }
han-calendar = Hạn thi đua, khen thưởng
han-alarm = Sắp đến hạn
han-entry = Hạn: { $what }
reminders-how = <b>Cách tôi nhắc hạn</b>
    Tôi nhắc vào các mốc: { $days }; từ { $hour } giờ các ngày làm việc. Ngày nghỉ{ $quiet } tôi không nhắc. Các mốc này do Văn phòng đặt, mỗi phong trào có thể khác.
    
    Riêng anh/chị có thể thôi nhận nhắc của từng phong trào, hoặc đưa các hạn vào lịch điện thoại để tự chọn giờ nhắc.
reminders-quiet = { " " }và từ { $start } giờ đến { $end } giờ
reminders-mute = Thôi nhắc: { $title }
rules = <b>Nhắc hạn – { $title }</b>
    Nhắc: { $days }; lúc { $hour } ({ $whose }).
    Chỉ nhắc ngày làm việc; rơi vào ngày nghỉ thì nhắc sớm lên. Bấm để bật, tắt từng mốc hoặc đổi giờ.
rules-own = đặt riêng cho phong trào này
rules-office = theo thiết lập chung
rules-never = không nhắc
rules-on = ✓ { $day }
rules-off = { $day }
rules-before = trước { $days } ngày
rules-last = ngày cuối
rules-overdue = quá hạn
rules-reset = Theo thiết lập chung
plan-alerts = Nhắc hạn
