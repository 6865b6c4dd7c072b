plan-how = Anh/chị gửi tệp kế hoạch đã ký (Word, PDF, bản quét hoặc ảnh chụp một trang) vào đây. Tôi đọc và trình từng phần để anh/chị xem, sửa; chỉ khi anh/chị bấm “Phát động” thì phong trào mới có hiệu lực.
plan-pages = Kế hoạch có nhiều ảnh chụp: anh/chị ghép các trang vào một tệp PDF rồi gửi lại, để tôi đọc trọn văn bản.
plan-unreadable = Tôi không đọc được tệp này. { $reason }
plan-known = Tệp này đã được gửi trước đây: <b>{ $title }</b>.
plan-show = Xem lại
plan-warnings = <b>Đề nghị xem lại trước khi phát động:</b>
    { $list }
plan-warning = { $place }. { $message }
plan-screen = <b>{ $title }</b>
    <i>{ $state }</i>

    <b>{ $heading }</b>
    { $body }
plan-main = Thông tin chung
plan-mend = Sửa thông tin chung
plan-deadlines = Thời hạn
plan-dossiers = Hồ sơ
plan-quotas = Chỉ tiêu
plan-criteria = Tiêu chuẩn
plan-tasks = Nhiệm vụ
plan-undue = Những câu có ngày chưa thành hạn
plan-undue-line = { $place }. Mục “{ $section }”
plan-undue-line-bare = { $place }.
plan-undue-there = <b>Lưu ý:</b> { $count } câu có ngày chưa thành hạn, anh/chị xem ở mục “Câu có ngày”.
plan-undue-add = Thêm hạn { $place }
plan-tab-undue = Câu có ngày
plan-tab-main = Chung
plan-tab-mend = Sửa thông tin, nội dung đăng ký
plan-tab-deadlines = Thời hạn
plan-tab-dossiers = Hồ sơ
plan-tab-quotas = Chỉ tiêu
plan-tab-criteria = Tiêu chuẩn
plan-tab-tasks = Nhiệm vụ
plan-not-said = kế hoạch không nêu
plan-says-nothing = Kế hoạch không nêu nội dung này.
plan-any-award = Mọi hình thức khen thưởng
plan-more = … và { $count } mục nữa.
plan-number = Số, ký hiệu: { $value }
plan-issued = Ngày ban hành: { $value }
plan-issuer = Cơ quan ban hành: { $value }
plan-period = Thời gian thực hiện: { $value }
plan-found = Đọc được: { $value }
plan-count-deadlines = { $count } thời hạn
plan-count-dossiers = { $count } danh mục hồ sơ
plan-count-quotas = { $count } chỉ tiêu
plan-count-criteria = { $count } tiêu chuẩn
plan-count-tasks = { $count } nhiệm vụ
plan-kinds = Nội dung được đăng ký: { $value }
plan-no-kinds = chưa chọn
plan-late-mark = Đăng ký sau hạn: vẫn nhận, ghi “trễ hạn”
plan-late-refuse = Đăng ký sau hạn: không nhận
plan-late-change = Đổi cách nhận đăng ký sau hạn
plan-kind-on = ☑ { $kind }
plan-kind-off = ☐ { $kind }
kind-titles = Danh hiệu
kind-role_model = Điển hình
kind-pledge = Giao ước
kind-event = Dự hội nghị
plan-replaces = Thay thế kế hoạch: <b>{ $title }</b>
plan-change-gone = – bỏ { $fact }
plan-change-new = + thêm { $fact }
plan-told-period = thời gian thực hiện { $period }
plan-told-by = hạn hết ngày { $date }: { $what }
plan-told-before = hạn trước ngày { $date }: { $what }
plan-told-span = thời hạn { $start } – { $date }: { $what }
plan-told-quota = chỉ tiêu { $subject }: không quá { $limit } { $unit }
plan-told-quota-least = chỉ tiêu { $subject }: ít nhất { $limit } { $unit }
plan-told-paper = giấy tờ ({ $award }): { $paper }
plan-told-copies = số bộ hồ sơ ({ $award }): { $copies }
plan-corrected = (Văn phòng đã sửa)
plan-deadline-by = { $place }. Hết ngày <b>{ $date }</b>: { $what }{ $who } { $mark }
plan-deadline-span = { $place }. Từ <b>{ $start }</b> đến hết <b>{ $date }</b>: { $what }{ $who } { $mark }
plan-deadline-before = { $place }. Trước ngày <b>{ $date }</b> (không tính ngày này): { $what }{ $who } { $mark }
plan-who = { " " }– { $who }
plan-quote = <blockquote expandable>{ $quote }</blockquote>
plan-group = <b>{ $name }</b>
plan-quarter = Quý { $number }/{ $year }
plan-month = Tháng { $number }/{ $year }
plan-year = Năm { $year }
plan-no-period = Không nêu thời gian
plan-page-before = ‹ Trang trước
plan-page-after = Trang sau ›
plan-dossier = { $place }. <b>{ $award }</b>. Số bộ: { $copies }
    { $papers }
plan-paper = – { $paper }
plan-quota = { $place }. { $subject }: không quá <b>{ $limit }</b> { $unit }
plan-quota-least = { $place }. { $subject }: ít nhất <b>{ $limit }</b> { $unit }
plan-criterion = { $place }. <b>{ $subject }</b>
    <blockquote expandable>{ $text }</blockquote>
plan-task = { $place }. { $text } – { $lead }{ $partners }
plan-partners = ; phối hợp: { $partners }
subject-collective = Tập thể
subject-leader = Lãnh đạo, quản lý
subject-individual = Cá nhân
subject-all = Chung
plan-confirm = Phát động
plan-without-kinds = <b>{ $title }</b>
    Chưa chọn nội dung đăng ký nào, nên khi phát động sẽ không ai đăng ký được. Anh/chị chọn nội dung được đăng ký, hoặc phát động như vậy nếu kế hoạch không cần đăng ký.
plan-choose-kinds = Chọn nội dung đăng ký
plan-confirm-as-it-is = Phát động, không nhận đăng ký
plan-drop = Bỏ kế hoạch này
plan-confirmed-already = Kế hoạch này đã được phát động hoặc đã bỏ, không sửa được nữa. Anh/chị gửi bản kế hoạch mới để thay thế.
campaign-state-draft = chưa phát động
campaign-state-live = đang thực hiện
campaign-state-closed = đã kết thúc
campaign-state-replaced = đã được thay thế
campaign-state-archived = đã lưu
campaign-live-now = Đã phát động <b>{ $title }</b>. Mọi người được báo tin; tôi sẽ nhắc hạn trong nhóm của các phòng chưa nộp.
campaign-moved = Đã chuyển sang kế hoạch này { $registrations } đăng ký và { $dossiers } hồ sơ của kế hoạch trước.
campaign-dropped = Đã bỏ. Khi cần, anh/chị gửi lại tệp.
campaign-news = Phong trào mới: <b>{ $title }</b>. Anh/chị mở /chiendich để xem và đăng ký.
campaign-news-deadline = Phong trào mới: <b>{ $title }</b>. Hạn gần nhất: hết ngày <b>{ $date }</b>. Anh/chị mở /chiendich để xem và đăng ký.
campaign-replaces = Kế hoạch thay thế, điều chỉnh: <b>{ $title }</b>. Kế hoạch trước không áp dụng nữa; đăng ký, hồ sơ đã gửi được giữ nguyên. Anh/chị mở /chiendich để xem.
campaign-replaces-deadline = Kế hoạch thay thế, điều chỉnh: <b>{ $title }</b>. Kế hoạch trước không áp dụng nữa; đăng ký, hồ sơ đã gửi được giữ nguyên. Hạn gần nhất: hết ngày <b>{ $date }</b>. Anh/chị mở /chiendich để xem.
campaigns-none = Hiện chưa có phong trào nào đang thực hiện.
campaign-card = { $place }. <b>{ $title }</b>
    { $deadlines }
campaign-document = Văn bản { $place }
campaign-register = Đăng ký { $place }
campaign-deadline = Hết ngày <b>{ $date }</b>: { $what }
campaign-no-deadline = Không còn thời hạn nào phía trước.

deadline-inclusive = Hết ngày này (tính cả ngày)
deadline-exclusive = Trước ngày này
deadline-register = đăng ký
deadline-dossier = nộp hồ sơ
deadline-other = thực hiện

alert = <b>{ $when }</b>
    { $title }
    Việc: { $what } { $before }
    { $missing }
    <blockquote expandable>{ $quote }</blockquote>
alert-left = Còn { $days } ngày, đến hết { $date }
alert-today = Hôm nay ({ $date }) là ngày cuối
alert-over = Đã quá hạn { $days } ngày ({ $date })
alert-before = (kế hoạch ghi “trước ngày { $named }”, nên ngày cuối là { $date })
alert-missing-register = Chưa gửi đăng ký: <b>{ $department }</b>. Để gửi, nhắn riêng cho tôi: /dangky
alert-missing-closed = Chưa gửi đăng ký: <b>{ $department }</b>. Phong trào này không nhận đăng ký muộn; nếu cần, đề nghị liên hệ Văn phòng.
alert-missing-dossier = Chưa nộp hồ sơ: <b>{ $department }</b>. Để nộp, nhắn riêng cho tôi: /nophoso
alert-missing-other = Đơn vị: <b>{ $department }</b>.
alert-again = (Gửi lại vì lần trước không rõ đã đến chưa.)

board-which = Xem tiến độ của phong trào nào?
board = <b>{ $title }</b>
    Tính đến { $time }

    { $lines }
    { $missing }
board-missing = Chưa gửi đăng ký: <b>{ $count } phòng</b>
board-waiting = chờ duyệt { $count }
board-returned = trả lại { $count }
board-accepted = đã duyệt { $count }
board-late = trễ hạn { $count }
board-dossiers = hồ sơ { $count }
board-line = • <b>{ $name }</b>: { $counts }
board-silent = Chưa gửi gì ({ $count }): { $names }
board-picture = Xem dạng hình
board-refresh = Cập nhật
board-excel = Bảng Excel
board-word = Danh sách Word

plan-fact-mend = Sửa { $place }
plan-fact-drop = Bỏ { $place }
plan-fact-add = Thêm mục
plan-mend-title = Sửa tên
plan-mend-number = Sửa số
plan-mend-issuer = Sửa cơ quan
plan-mend-issued_on = Sửa ngày ký
plan-mend-start = Sửa từ ngày
plan-mend-end = Sửa đến ngày
plan-reading = Tôi đang đọc tệp. Bản quét có thể mất đến một phút.
fact-title = Sửa nội dung đọc được
fact-ask-title = Tên đầy đủ của kế hoạch là gì?
fact-ask-number = Số, ký hiệu của kế hoạch là gì? Ví dụ: 25/KH-TTr
fact-ask-issuer = Cơ quan ban hành là cơ quan nào?
fact-ask-issued_on = Kế hoạch ký ngày nào?
fact-ask-start = Bắt đầu thực hiện từ ngày nào?
fact-ask-end = Thực hiện đến hết ngày nào?
fact-ask-date = Ngày nào? Anh/chị gõ như “15/9/2026” hoặc “thứ Sáu tuần sau”.
fact-ask-bound = Kế hoạch ghi thế nào về ngày này?
fact-ask-what = Việc gì phải xong vào ngày đó?
fact-ask-papers = Hồ sơ gồm những giấy tờ gì? Mỗi loại một dòng.
fact-ask-award = Dùng cho hình thức khen thưởng nào? Bỏ qua nếu dùng cho mọi hình thức.
fact-ask-copies = Nộp mấy bộ? Gõ một con số.
fact-ask-limit = Số lượng là bao nhiêu? Gõ một con số.
fact-ask-unit = Tính theo đơn vị nào? Ví dụ: cá nhân, tập thể, phòng.
fact-ask-criterion = Tiêu chuẩn này ghi thế nào?
fact-ask-task = Nhiệm vụ này ghi thế nào?
fact-ask-lead = Đơn vị nào chủ trì?
fact-ask-partners = Đơn vị nào phối hợp?
fact-name-title = Tên
fact-name-number = Số, ký hiệu
fact-name-issuer = Cơ quan ban hành
fact-name-issued_on = Ngày ký
fact-name-start = Bắt đầu
fact-name-end = Kết thúc
fact-name-date = Ngày
fact-name-bound = Cách tính
fact-name-what = Việc
fact-name-papers = Giấy tờ
fact-name-award = Hình thức
fact-name-copies = Số bộ
fact-name-limit = Số lượng
fact-name-unit = Đơn vị tính
fact-name-criterion = Tiêu chuẩn
fact-name-task = Nhiệm vụ
fact-name-lead = Chủ trì
fact-name-partners = Phối hợp
plan-archive = Lưu trữ
plan-archive-ask = Anh/chị đưa <b>{ $title }</b> vào lưu trữ? Tôi sẽ không trả lời câu hỏi và không xuất danh sách từ phong trào này nữa, và không mở lại được. Đăng ký, hồ sơ và văn bản đã có vẫn được giữ.
plan-archive-no = Để nguyên
campaigns-past = Các phong trào đã kết thúc hoặc đã được thay thế. Anh/chị mở phong trào nào?
campaigns-past-open = Đã kết thúc ({ $count })
plan-close = Kết thúc phong trào
plan-facts = Chi tiết { $place }
