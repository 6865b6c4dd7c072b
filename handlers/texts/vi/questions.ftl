answer-headline = <b>{ $text }</b>
answer-words = { $text }
answer-quote = <blockquote expandable>{ $quote }</blockquote>
answer-source = Nguồn: <i>{ $document }</i>
    { $heading }
answer-columns = <i>Các cột: { $heads }</i>
answer-plans-near = Các kế hoạch ghi, gần nhất:
answer-near = <blockquote expandable>{ $quote }</blockquote>
    Nguồn: { $heading } – <i>{ $document }</i>
answer-about = <i>(đang nói về: { $about })</i>
answer-note = { $note }
answer-beside = Xem thêm { $heading }:
    <blockquote expandable>{ $quote }</blockquote>
answer-open = Mở văn bản
answer-section = Xem cả mục
answer-register = Đăng ký
answer-hand-in = Nộp hồ sơ
answer-other = Hay là: { $title }
answer-not-asked = Chưa đúng ý, hỏi Văn phòng
section-text = <b>{ $heading }</b>
    
    { $text }
document-caption = { $title }
document-which = Anh/chị cần văn bản của kế hoạch nào?
question-other = Viết câu hỏi khác
question-empty = Anh/chị gõ câu hỏi sau lệnh, ví dụ: <code>/hoi bao giờ nộp hồ sơ?</code>
question-pass-on = Chuyển câu hỏi đến Văn phòng
question-teach = Dạy câu trả lời
question-answer-kept = Đã ghi nhớ câu trả lời. Ai hỏi câu này, tôi trả lời như vậy và ghi rõ người trả lời.
question-passed = Đã chuyển câu hỏi đến Văn phòng. Khi có trả lời, tôi báo lại ngay.
question-passed-already = Câu hỏi này đã được chuyển đến Văn phòng.
question-for-office = <b>{ $name }</b> hỏi:
    <blockquote>{ $question }</blockquote>
question-answer = Trả lời
question-answered = Văn phòng ({ $name }) trả lời câu hỏi của anh/chị:
    <blockquote>{ $question }</blockquote>
    <b>{ $answer }</b>
question-answered-already = Câu hỏi này đã có người trả lời.
question-answer-sent = Đã gửi trả lời cho người hỏi, và giữ lại để trả lời lần sau.
questions-none = Không có câu hỏi nào đang chờ.
questions-waiting = Có { $count } câu hỏi chờ trả lời:
qanswer-title = Trả lời câu hỏi
qanswer-ask-answer = Anh/chị gõ câu trả lời. Câu này được gửi cho người hỏi và dùng lại cho những lần hỏi sau.
qanswer-name-answer = Trả lời
word-title = Từ viết tắt
word-ask-short = Từ viết tắt là gì? Ví dụ: CSTĐCS
word-ask-long = Viết đầy đủ là gì?
word-name-short = Viết tắt
word-name-long = Viết đầy đủ
word-kept = Đã ghi nhớ: { $short } là “{ $long }”.
edited-not-taken = Tôi chỉ đọc nội dung gửi lần đầu, không đọc phần sửa lại. Nếu cần đổi, anh/chị gửi tin mới giúp.
question-preview = Câu hỏi sẽ gửi đến Văn phòng:
    <blockquote>{ $question }</blockquote>
question-send = Gửi Văn phòng
question-add = Thêm lời nhắn rồi gửi
question-keep-back = Thôi, không gửi
question-kept-back = Tôi không gửi câu hỏi này.
question-more = Hỏi thêm
question-mended = Văn phòng ({ $name }) sửa lại câu trả lời cho anh/chị:
    <blockquote>{ $question }</blockquote>
    <b>{ $answer }</b>
question-mend = Sửa { $number }
question-withdraw = Thu hồi { $number }
question-withdrawn = Đã thu hồi câu trả lời, không dùng lại nữa:
    <blockquote>{ $question }</blockquote>
questions-taught = Các câu đã trả lời ({ $count })
questions-taught-title = <b>Các câu đã trả lời ({ $count })</b>
questions-taught-line = { $number }. { $question }
    → { $answer }
questions-newer = ‹ Mới hơn
questions-older = Cũ hơn ›
qnote-title = Hỏi Văn phòng
qnote-ask-note = Anh/chị gõ lời nhắn gửi kèm câu hỏi.
qnote-name-note = Lời nhắn
qown-title = Hỏi Văn phòng
qown-ask-question = Anh/chị gõ câu hỏi gửi Văn phòng. Tôi cho xem lại trước khi gửi.
qown-name-question = Câu hỏi
words-title = <b>Từ viết tắt đã dạy</b>
word-line = • { $short }: { $long }
word-drop = Bỏ { $short }
word-dropped = Đã bỏ từ viết tắt { $short }.

law-title = Văn bản mới
law-ask-number = Số, ký hiệu của văn bản mới là gì? Ví dụ: 20/2027/NĐ-CP
law-ask-name = Loại và tên văn bản là gì? Ví dụ: Nghị định
law-ask-since = Văn bản có hiệu lực từ ngày nào?
law-ask-replaces = Văn bản thay thế những văn bản nào? Anh/chị ghi số, ký hiệu; nếu không có, bấm “Để trống”.
law-name-number = Số, ký hiệu
law-name-name = Tên
law-name-since = Hiệu lực từ
law-name-replaces = Thay thế
laws-list =
    <b>Văn bản trợ lý đang căn cứ</b>
    { $lines }
    Danh mục này tính đến ngày { $day }.

    <b>Văn phòng đã thêm</b>
    { $own }
laws-one = • { $text } (từ { $since })
laws-replacing = • { $text } (từ { $since }), thay thế { $replaces }
laws-amended = • { $text } được sửa đổi, bổ sung bởi { $by } từ ngày { $day }; trợ lý chưa có nội dung sửa đổi, đề nghị đối chiếu văn bản.
laws-none = Chưa có.
laws-add = Thêm văn bản mới
laws-remove = Gỡ { $number }
laws-number = Số, ký hiệu chưa đúng dạng, ví dụ: 20/2027/NĐ-CP. Anh/chị sửa lại giúp.
laws-known = Trợ lý đã có { $text }.
laws-added = Đã thêm { $text }, có hiệu lực từ ngày { $since }. Câu trả lời và cảnh báo khi đọc kế hoạch sẽ căn cứ văn bản này từ ngày đó.
laws-drop = Gỡ { $text }? Câu trả lời và cảnh báo sẽ không căn cứ văn bản này nữa.
laws-drop-yes = Gỡ
laws-gone = Đã gỡ { $text }.
