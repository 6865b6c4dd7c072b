no-department = Tài khoản của anh/chị chưa gắn với phòng nào. Đề nghị Văn phòng cập nhật.
campaign-closed = Phong trào này không còn nhận nữa. Anh/chị mở /chiendich để xem các phong trào đang thực hiện.
dossier-none = Hiện không có phong trào nào yêu cầu nộp hồ sơ.
dossier-which = Nộp hồ sơ cho phong trào nào?
dossier-award = Hồ sơ đề nghị hình thức nào?
dossier-there = <b>Hồ sơ phòng anh/chị đã có</b>
dossier-line = <b>{ $code }</b> · { $title }
    { $award }
    { $nominee }
    Tình trạng: { $state }
dossier-standing = { $state } { $time } { $round } { $late }
dossier-since = nộp lúc { $time } { $round } { $late }
dossier-sent-at = (nộp lúc { $time })
dossier-round = · lần { $number }
dossier-due = Hạn nộp: { $time }
dossier-new = Mở hồ sơ khác
dossier-another = Vẫn mở hồ sơ mới
dossier-another-ask = Nội dung này đã có hồ sơ nêu trên. Anh/chị làm tiếp hồ sơ đó, hay mở thêm một hồ sơ mới (cho cá nhân, tập thể khác)?
dossier-see = Xem tệp đã nộp
dossier-continue = Làm tiếp
dossier-taken-up = Tôi để tệp vào hồ sơ { $code } anh/chị đang làm dở.
dossier-continue-this = Làm tiếp hồ sơ { $code }
dossier-mend = Bổ sung hồ sơ
dossier-withdraw = Rút hồ sơ
dossier-withdraw-ask = Anh/chị rút hồ sơ { $code }? Hồ sơ trở lại tình trạng đang chuẩn bị, các tệp vẫn được giữ.
dossier-withdraw-yes = Rút hồ sơ
dossier-withdrawn = Đã rút hồ sơ { $code }. Các tệp vẫn được giữ; anh/chị bấm “Làm tiếp” để sửa và nộp lại.
dossier-keep = Để nguyên
dossier-drop = Bỏ hồ sơ này
dossier-drop-ask = Hồ sơ { $code } có { $count } tệp. Anh/chị bỏ hồ sơ này?
dossier-drop-yes = Bỏ hồ sơ
dossier-dropped-now = Đã bỏ hồ sơ { $code }; chưa có gì được nộp.
dossier-back = ‹ Quay lại
dossier-named = <b>Hồ sơ { $code }</b>
    { $title }
    { $award } · { $department }
    { $nominee }
dossier-own-card = { $named }
    Tình trạng: { $state }
    { $reasons }
dossier-checklist = <b>Hồ sơ { $code }</b> { $round }
    { $title }
    { $award }. Số bộ: { $copies }
    { $forms }
    { $nominee }
    { $due }
    { $whole }

    { $lines }

    { $caution }
    { $next }
dossier-have = ✓ { $component }
    <i>{ $files }</i>
    { $doubts }
    { $reason }
dossier-wrong = ✗ { $component }
    <i>{ $files }</i>
    { $doubts }
    { $reason }
dossier-lack = ☐ { $component } { $files }
    { $reason }
dossier-have-short = ✓ { $component } <i>· tệp { $files } { $doubts }</i>
dossier-look-again = (cần xem lại)
dossier-kept-as-is = <i>{ $count } giấy tờ khác giữ nguyên như đã nộp.</i>
dossier-is-other = Tệp { $which } là giấy tờ khác
dossier-plain-file = • { $place }. { $name }
dossier-pages = { $count } trang ảnh (từ tệp { $first }), khi nộp ghép thành một PDF
dossier-loose = ? { $place }. { $name }: chưa rõ là giấy tờ nào
    { $doubts }
dossier-loose-pages = ? Tệp { $which } ({ $count } tệp gửi cùng nhau): chưa rõ là giấy tờ nào
    { $doubts }
dossier-at-fault = <b>Văn phòng:</b> { $reason }
dossier-reason = • { $paper }: <b>{ $reason }</b>
dossier-reason-whole = Văn phòng đề nghị: <b>{ $reason }</b>
dossier-whole = Cả hồ sơ, điểm khác
dossier-old-forms = <b>Lưu ý:</b> kế hoạch dẫn mẫu của Nghị định số 98/2023/NĐ-CP (hết hiệu lực từ 1/7/2025), số mẫu nay đã thay đổi; { $by ->
        [office] đề nghị đối chiếu mẫu hiện hành.
       *[head] đề nghị hỏi Văn phòng mẫu hiện hành.
    }
dossier-dead-forms = <b>Lưu ý:</b> kế hoạch dẫn mẫu của { $name } (hết hiệu lực từ { $day }); { $by ->
        [office] đề nghị đối chiếu mẫu hiện hành.
       *[head] đề nghị hỏi Văn phòng mẫu hiện hành.
    }
dossier-forms = Mẫu theo kế hoạch: { $forms }
dossier-next-missing = Còn thiếu { $count } loại giấy tờ. Anh/chị gửi từng tệp vào đây (Word, PDF hoặc ảnh, mỗi tệp tối đa { $limit } MB).
dossier-next-send = Đã đủ giấy tờ. Anh/chị bấm “Nộp hồ sơ” để hoàn tất.
dossier-next-loose = Tệp { $which } là giấy tờ nào? Anh/chị chọn giúp bên dưới.
dossier-next-letters = Tệp { $which } là giấy tờ nào? Anh/chị bấm chữ đứng trước giấy tờ đó (A, B, C…).
dossier-next-supplement = Văn phòng đang có bản nộp lần { $number }. Anh/chị gửi thêm tệp vào đây rồi bấm “Nộp lại” để thay bản đó.
dossier-next-returned = Anh/chị gửi giấy tờ Văn phòng nêu vào đây rồi bấm “Nộp lại”.
dossier-is = Là: { $component }
dossier-is-extra = Là: giấy tờ kèm thêm, ngoài danh sách
dossier-is-rather = Tệp { $which } là: { $component }
dossier-send = Nộp hồ sơ
dossier-send-again = Nộp lại
dossier-send-lacking = Nộp dù còn thiếu
dossier-send-ask = <b>Trước khi nộp hồ sơ { $code }</b>
    { $lines }

    Anh/chị vẫn nộp?
dossier-worry-lacking = Còn thiếu: <b>{ $papers }</b>.
dossier-worry-loose = Chưa rõ là giấy tờ nào: { $files }.
dossier-worry-kept = Chưa thay theo yêu cầu của Văn phòng: <b>{ $papers }</b>.
dossier-worry-unchanged = Hồ sơ chưa có gì thay đổi so với lần { $number }.
dossier-send-anyway = Vẫn nộp
dossier-ask-disputed = Hồ sơ { $code }: cá nhân, tập thể được đề nghị có đang bị xem xét kỷ luật, thanh tra, kiểm tra, điều tra hoặc đang có khiếu nại, tố cáo chưa kết luận không?
    <i>Tôi chỉ giữ câu trả lời; anh/chị không gửi nội dung vụ việc vào đây.</i>
dossier-clear = Không có
dossier-disputed = Có
dossier-files = Xem, sắp xếp, bỏ tệp
dossier-files-title = <b>Các tệp của hồ sơ { $code }</b>
dossier-file-line = { $name } · <i>{ $paper }</i>
dossier-no-paper = chưa rõ giấy tờ nào
dossier-file-card = Hồ sơ { $code }
    <b>{ $name }</b>
    { $paper } { $page }
    { $doubts }
    { $closed }
dossier-page = · trang { $number }/{ $total }
dossier-file-see = Xem tệp
dossier-preview = Xem bản PDF ghép
dossier-preview-caption = { $code }: các trang ghép theo thứ tự. Muốn đổi, anh/chị chọn trang trong danh sách.
dossier-page-up = Lên trước
dossier-page-down = Xuống sau
dossier-page-out = Bỏ trang
dossier-file-out = Bỏ tệp
dossier-other-paper = Là giấy tờ khác
dossier-file = { $code }: { $component }
dossier-same-file = Tệp này đã có trong hồ sơ: { $name }.
dossier-file-elsewhere = Lưu ý: tệp { $name } cũng đang có trong hồ sơ { $code } của phòng. Nếu gửi nhầm, anh/chị bỏ tệp này.
dossier-full = Hồ sơ đã có { $limit } tệp, không nhận thêm. Anh/chị ghép các trang vào một tệp PDF.
dossier-empty = Hồ sơ chưa có tệp nào. Anh/chị gửi tệp trước.
dossier-paper-closed = Văn phòng không yêu cầu sửa giấy tờ này: { $paper }. Chỉ các giấy tờ Văn phòng nêu được mở lại.
dossier-put-down = Hồ sơ { $code } không còn mở để nộp. Anh/chị mở lại bằng /nophoso.
dossier-put-aside = Đã giữ hồ sơ { $code } với các tệp đã gửi. Anh/chị mở /nophoso để làm tiếp.
dossier-not-faster = Hồ sơ { $code } vừa được xử lý: { $state }. Anh/chị mở lại để xem bản mới.
dossier-not-done = Hồ sơ { $code }: { $state }, việc này không còn thực hiện được. Nếu cần sửa, đề nghị Văn phòng trả lại.
dossier-not-looked = Văn phòng đã mở xem hồ sơ { $code }, không rút được nữa. Anh/chị bấm “Bổ sung hồ sơ”, hoặc đề nghị Văn phòng trả lại.
dossier-not-own = Anh/chị đã tham gia lập hồ sơ { $code } nên không tự duyệt. Đề nghị người khác của Văn phòng xem.
dossier-not-with-office = Hồ sơ { $code } không còn chờ Văn phòng: phòng đã rút hoặc chưa nộp.
dossier-receipt = <b>Giấy tiếp nhận hồ sơ { $code }</b> { $round } { $late }
    { $title }
    Đơn vị nộp: { $department }
    { $nominee }
    Số tệp: { $count }
    { $files }
    Nộp lúc: { $time }
    { $note }
    { $changed }
    { $held }
    { $terms }

    Khi Văn phòng xem xong, tôi báo lại. Xem tình trạng: /cuatoi
dossier-receipt-full = Đủ thành phần theo kế hoạch.
dossier-receipt-lacking = Còn thiếu: { $papers }.
dossier-term = Chậm nhất { $day }, theo { $document }: “{ $quote }”
dossier-term-document = { $kind } số { $number }
dossier-term-plan = kế hoạch
dossier-receipt-held = Hồ sơ được tạm giữ để Văn phòng làm rõ, chưa phải là từ chối.
dossier-changed-added = Thêm: { $papers }
dossier-changed-replaced = Thay: { $papers }
dossier-changed-removed = Bỏ: { $papers }
dossier-changed-nothing = Không có gì thay đổi so với lần trước.
dossier-round-card = <b>Hồ sơ { $code }</b> · nộp lần { $number } { $late }
    Nộp lúc: { $time }
    { $lacking }
    { $changed }
    { $said }
    { $destroyed }
dossier-round-file = { $name } · { $paper } <i>({ $hash })</i>
dossier-prints = Mã SHA-256 đầy đủ
dossier-prints-sent = Mã SHA-256 của từng tệp, hồ sơ { $code } nộp lần { $number }.
dossier-round-open = Xem lần { $number }
dossier-lacking-line = Còn thiếu: <b>{ $papers }</b>
dossier-lacking-none = Đủ thành phần theo kế hoạch.
late-mark = (trễ hạn)
dossier-news = <b>{ $department }</b> nộp hồ sơ { $code } ({ $count } tệp): { $title }.
dossier-news-again = <b>{ $department }</b> nộp lại hồ sơ { $code }, lần { $number } ({ $count } tệp): { $title }.
    Thay đổi: { $changed }
dossier-news-same = <b>{ $department }</b> nộp lại hồ sơ { $code }, lần { $number } ({ $count } tệp): { $title }.
    Không có gì thay đổi so với lần trước.
dossier-news-disputed = <b>{ $department }</b> nộp hồ sơ { $code }, lần { $number } ({ $count } tệp): { $title }.
    <b>Tạm giữ:</b> phòng báo người, tập thể được đề nghị đang bị xem xét.
    { $changed }
review-open = Xem

dossier-open = đang chuẩn bị
dossier-sent = đã nộp, chờ Văn phòng xem
dossier-held = Văn phòng tạm giữ để làm rõ
dossier-accepted = Văn phòng đã nhận đủ
dossier-returned = Văn phòng trả lại để bổ sung
dossier-dropped = đã bỏ
dossier-card = { $named }
    Tình trạng: <b>{ $state }</b>
    Người nộp: { $sender }
    { $due }
    { $terms }
    Số tệp: { $count }
    { $many }
    { $lacking }
    { $disputed }
    { $doubts }
    { $changed }
    { $earlier }
    { $notes }
    { $caution }
    { $own }
dossier-card-disputed = <b>Tạm giữ:</b> phòng báo người, tập thể được đề nghị đang bị xem xét kỷ luật, thanh tra, điều tra hoặc khiếu nại, tố cáo. Làm rõ trước khi nhận.
dossier-card-own = Anh/chị đã tham gia lập hồ sơ này; đề nghị người khác của Văn phòng duyệt.
dossier-earlier = Lần { $number } ({ $time }): { $outcome }
dossier-outcome = phòng nộp bổ sung
dossier-outcome-accepted = đã nhận đủ
dossier-outcome-held = tạm giữ
dossier-outcome-returned = trả lại
dossier-outcome-withdrawn = phòng đã rút
dossier-accept = Nhận đủ
dossier-hold = Tạm giữ để làm rõ
dossier-review-next = Xem tiếp: { $code }
dossier-decided = Hồ sơ { $code }: { $state }. { $left }
dossier-left = Còn { $count } hồ sơ chờ xem.
dossier-many-files = <i>Hơn { $most } tệp nên tôi không gửi từng tệp: anh/chị bấm “Xem tệp đã nộp” để chọn, hoặc “Xem tất cả trong một PDF”.</i>
dossier-news-accepted = Hồ sơ { $code }: Văn phòng đã nhận đủ. { $reasons }
dossier-news-held = Hồ sơ { $code }: Văn phòng tạm giữ để làm rõ, chưa phải là từ chối. Anh/chị chưa phải làm gì; có kết quả tôi báo ngay. { $reasons }
dossier-until = Nộp lại đến hết ngày { $day }
dossier-news-returned = Hồ sơ { $code } được trả lại để bổ sung:
    { $reasons }
dosreturn-title = Trả lại hồ sơ
dosreturn-ask-papers = Giấy tờ nào cần bổ sung? Chọn một hoặc nhiều giấy tờ rồi bấm “Xong”. Chỉ các giấy tờ này được mở lại.
dosreturn-ask-reason = <b>{ $about }</b>
    Lý do trả lại là gì? Phòng sẽ đọc câu này.
dosreturn-ask-until = Phòng nộp lại đến hết ngày nào? Anh/chị chọn bên dưới hoặc gõ, ví dụ { $example }; không đặt hạn thì bấm “Bỏ qua”.
dosreturn-name-papers = Giấy tờ cần bổ sung
dosreturn-name-reason = Lý do: { $about }
dosreturn-name-until = Nộp lại đến hết ngày
board-packed = Tải cả hồ sơ (.zip)
board-register-excel = Sổ hồ sơ Excel
board-register-word = Sổ hồ sơ Word
dossier-register-none = Chưa có hồ sơ nào được nộp cho phong trào này.
dossier-register-full = Các hồ sơ đã nộp đủ thành phần theo kế hoạch.
dossier-index-name = Sổ hồ sơ.xlsx
dossier-lacking-name = Còn thiếu.txt
