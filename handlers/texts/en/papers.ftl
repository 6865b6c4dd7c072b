dossier-for = For: <b>{ $name }</b>
dossier-for-ask = Whom is dossier { $code } for?
dossier-for-all = The division's common dossier
dossier-for-other = Another person or collective
dossier-for-name = Name the nominee
dossier-for-change = Change the nominee
dossier-for-twice = The division has dossier <b>{ $code }</b> for <b>{ $name }</b> ({ $state }) already. Go on with that one, or keep { $new } as well?
dossier-for-there = Open dossier { $code }
dossier-for-drop = Drop dossier { $code }
dossier-for-both = Keep both dossiers
dossier-for-another = It is for somebody else
dosnominee-title = The nominee
dosnominee-ask-name = The full name of the person, or the name of the collective?
dosnominee-name-name = For

dossier-doubts = <b>Please look again:</b> { $list }
dossier-doubt-kind = its first page calls it { $kind }
dossier-doubt-division = its first page names another unit: { $name }
dossier-doubt-council = these look like the division's own minutes; the plan asks for those of the council
dossier-doubt-person = the report names somebody else: { $name }
dossier-doubt-day = its date { $day } is outside the campaign's time
dossier-doubt-form = its first page says form { $given }, the plan asks for form { $asked }
dossier-doubt-mark = its first page bears a stamp I could not read; if it is a secrecy mark it must not be sent here: take the file out and tell the Office
dossier-doubt-unread = I could not read this file; please make sure that it bears no secrecy mark
dossier-doubt-small = the picture is too small to read; please go nearer or send it as a file
dossier-doubt-dark = the picture is too dark or too faint; please take it again in good light
paper-kind-proposal = a proposal
paper-kind-minutes = minutes
paper-kind-report = a report
paper-kind-initiative = a report on an initiative
paper-kind-certificate = a certificate
paper-kind-decision = a decision
paper-kind-list = a list
paper-kind-letter = a letter
paper-kind-other = another kind of document
dossier-doubted-file = { $name }: { $doubts }

dossier-blank = Blanks to fill in
dossier-blank-none = The plan names no papers for this dossier.
dossier-blank-ask = Dossier { $code }: the blank of which paper?

    { $caution }
dossier-blank-office = The Office's form, with what I know filled in. { $caution }
dossier-blank-ours = A blank of mine, for the Office has sent none; please compare it with the form the plan names. { $caution }
blank-proposal = Kính gửi:; Căn cứ:; Đề nghị xét tặng: {"{{"}danh_hieu{"}}"}; Cho: {"{{"}ho_ten{"}}"}; Tóm tắt thành tích:; Hồ sơ kèm theo gồm:; Nơi nhận:; Thủ trưởng đơn vị ký:
blank-minutes = Thời gian, địa điểm:; Thành phần, số người dự, vắng:; Chủ trì:; Thư ký:; Nội dung:; Ý kiến thảo luận:; Kết quả biểu quyết (số phiếu, tỷ lệ):; Kết luận:; Thư ký ký:; Chủ trì ký:
blank-report = Họ và tên, tập thể: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Chức vụ:; I. Sơ lược đặc điểm, nhiệm vụ được giao:; II. Thành tích đạt được:; III. Các hình thức đã được khen thưởng:; Xác nhận của đơn vị:; Người báo cáo ký:
blank-initiative = Tên sáng kiến:; Tác giả: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Thực trạng trước khi có sáng kiến:; Nội dung giải pháp:; Phạm vi áp dụng:; Hiệu quả:; Tác giả ký:
blank-certificate = Xác nhận sáng kiến:; Của ông (bà), tập thể: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Hiệu quả, phạm vi ảnh hưởng:; Thủ trưởng ký:
blank-decision = Căn cứ:; Điều 1.; Điều 2.; Nơi nhận:; Thủ trưởng ký:
blank-list = Danh sách đề nghị của: {"{{"}don_vi{"}}"}; 1.; 2.; 3.; Người lập ký:; Thủ trưởng ký:
blank-letter = Kính gửi:; Nội dung:; Nơi nhận:; Thủ trưởng ký:
blank-other = Nội dung:; Người lập ký:
forms-list = <b>The Office's forms of papers</b>
    { $lines }

    To add or replace one, send a .docx with marks: { $marks }
forms-none = There is none; divisions get a blank of mine.
form-own = { $kind }: { $name }
form-drop = Drop the form: { $kind }
form-drop-this = Drop this form
form-which = its kind is not plain, please choose below
form-preview = As it looks filled in with a real registration
form-kept = Form kept: <b>{ $kind }</b>
    Marks I can fill in: { $known }
    Marks I do not know and leave: { $unknown }
form-dropped = The form { $name } is dropped.

dossier-note = Inner note
dossier-note-line = <i>Note ({ $who }, { $time }): { $text }</i>
dossier-noted = Noted on dossier { $code }; only the Office sees it.
dosnote-title = Inner note
dosnote-ask-text = What is to be noted about this dossier? Its division does not see it.
dosnote-name-text = Note
dossier-as-one = All in one PDF
dossier-whole-none = This dossier has no PDF or picture to join.
dossier-whole-sent = { $code }: every PDF and picture in order. { $rest }
dossier-whole-rest = Not joined, to be opened alone: { $names }
