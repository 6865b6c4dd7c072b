# Lịch công tác năm: nhiệm vụ theo quý, tháng
job-line-done = { $place }. ✓ <s>{ $text }</s>{ $due }{ $lead }{ $partners }
job-line-overdue = { $place }. <b>(quá hạn)</b> { $text }{ $due }{ $lead }{ $partners }
job-line-now = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-line-ahead = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-line-undated = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-standing-done = đã xong
job-standing-overdue = quá hạn, chưa xong
job-standing-now = đang trong thời gian thực hiện
job-standing-ahead = chưa đến thời gian
job-standing-undated = kế hoạch không nêu thời gian
job-whole-year = Cả năm { $year }
job-open = Mở { $place }
job-done = Đã xong
job-not-done = Chưa xong, bỏ đánh dấu
job-shared = Nhiệm vụ này giao cho nhiều đơn vị; khi các đơn vị đã xong, Văn phòng đánh dấu giúp.
job-gone = Nhiệm vụ này không còn trong kế hoạch đang thực hiện. Anh/chị mở /lich để xem lịch hiện nay.
job-due = Hạn: <b>{ $due }</b>
job-done-by = <i>{ $name } đánh dấu đã xong lúc { $time }.</i>
job-card = <b>{ $text }</b>
    { $campaign }

    Thời gian: <b>{ $period }</b>
    { $due }
    Chủ trì: <b>{ $lead }</b>
    Phối hợp: <b>{ $partners }</b>
    Tình trạng: <b>{ $standing }</b>
    { $done }
job-board-none = Phòng của anh/chị không chủ trì nhiệm vụ nào trong kế hoạch này.
job-board-all = Nhiệm vụ đã xong: <b>{ $done }/{ $count }</b>
job-board-line = • { $name }: xong { $done }/{ $count }
job-board-overdue = <b>Quá hạn, chưa đánh dấu “Đã xong” ({ $count }):</b>

year-page = <b>Lịch công tác · { $name }</b>

    { $lines }
year-tasks = Nhiệm vụ đã xong: { $done }/{ $count }
year-no-tasks = Không có nhiệm vụ nào trong thời gian này.
year-dated = <b>Thời hạn, sự kiện:</b>
year-dated-line = { $line } – <i>{ $campaign }</i>
year-quarter = Quý { $number }
year-whole = Cả năm
year-other = Năm { $year }
year-picture = Xem dạng hình
year-back = ‹ Lịch năm
year-title = Lịch công tác năm { $year }
year-caption = <b>{ $title }</b>
year-nothing = Năm này không có nhiệm vụ nào trong các kế hoạch đang thực hiện.

tasks-begin = <b>Nhiệm vụ cần thực hiện, từ { $date }</b>
    { $title }

    { $lines }
tasks-end = <b>Sắp hết thời gian: đến { $date }, những nhiệm vụ chưa đánh dấu “Đã xong”</b>
    { $title }

    { $lines }
tasks-left = <b>Còn lại từ trước:</b>
tasks-shared = <i>Việc giao cho nhiều đơn vị do Văn phòng đánh dấu, khi các đơn vị đã xong.</i>
tasks-done = Đã xong { $place }
tasks-marked = Đã đánh dấu xong.
