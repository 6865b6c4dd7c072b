dossier-for = Nominee: <b>{ $name }</b>
dossier-for-ask = Who is dossier { $code } for?
dossier-for-all = For the division as a whole
dossier-for-other = Another person or collective
dossier-for-name = Name the person or collective
dossier-for-change = Change the person or collective
dossier-for-twice = Your division already has dossier <b>{ $code }</b> for <b>{ $name }</b> ({ $state }). Would you like to continue with that one, or keep { $new } as well?
dossier-for-there = Open dossier { $code }
dossier-for-drop = Discard dossier { $code }
dossier-for-both = Keep both, go on with { $code }
dossier-for-another = { $code } is for someone else
dosnominee-title = Person or collective proposed
dosnominee-ask-name = What is the full name of the person, or the name of the collective?
dosnominee-name-name = Nominee

dossier-doubts = <b>Please check:</b> { $list }
dossier-doubt-kind = the first page says it is { $kind }
dossier-doubt-division = the first page names a different unit: { $name }
dossier-doubt-council = these look like the division’s own minutes, while the plan asks for the Council’s
dossier-doubt-person = the report names someone else: { $name }
dossier-doubt-day = the document’s date, { $day }, is outside the campaign period
dossier-doubt-future = the document’s date, { $day }, is still to come
dossier-doubt-form = the first page says form { $given }, while the plan asks for form { $asked }
dossier-doubt-mark = the first page bears a stamp I could not read; if it is a secrecy mark (MẬT), it must not be sent here: remove the file and tell the Office
dossier-doubt-unread = I could not read the text of this file; please make sure yourself that it bears no secrecy mark (MẬT)
dossier-doubt-mark-office = the first page bears a stamp I could not read; it may be a secrecy mark (MẬT)
dossier-doubt-unread-office = I could not read the text of this file, so I do not know whether it bears a secrecy mark (MẬT)
dossier-doubt-small-office = the image is too small to read
dossier-doubt-dark-office = the image is too dark or blurred
dossier-doubt-small = the image is too small to read; please photograph it from closer up or send it as a file
dossier-doubt-dark = the image is too dark or blurred; please photograph it again in good light
paper-kind-proposal = a proposal
paper-kind-minutes = minutes
paper-kind-report = a report
paper-kind-initiative = a report on an initiative
paper-kind-certificate = a certificate
paper-kind-decision = a decision
paper-kind-list = a list
paper-kind-letter = a letter
paper-kind-other = another kind of document
dossier-doubted = <b>Please check:</b>
dossier-doubted-file = • { $name }: { $doubts }

dossier-blank = Templates to fill in
dossier-blank-none = The plan does not name the papers of this dossier.
dossier-blank-ask = Dossier { $code }: which paper do you need a template for?

    { $caution }
dossier-blank-office = The Office’s template, with what I know already filled in. { $caution }
dossier-blank-ours = A suggested template of mine, as the Office has not provided one; please check it against the form the plan names. { $caution }
blank-proposal = Kính gửi:; Căn cứ:; Đề nghị xét tặng: {"{{"}danh_hieu{"}}"}; Cho: {"{{"}ho_ten{"}}"}; Tóm tắt thành tích:; Hồ sơ kèm theo gồm:; Nơi nhận:; Thủ trưởng đơn vị ký:
blank-minutes = Thời gian, địa điểm:; Thành phần, số người dự, vắng:; Chủ trì:; Thư ký:; Nội dung:; Ý kiến thảo luận:; Kết quả biểu quyết (số phiếu, tỷ lệ):; Kết luận:; Thư ký ký:; Chủ trì ký:
blank-report = Họ và tên, tập thể: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Chức vụ:; I. Sơ lược đặc điểm, nhiệm vụ được giao:; II. Thành tích đạt được:; III. Các hình thức đã được khen thưởng:; Xác nhận của đơn vị:; Người báo cáo ký:
blank-initiative = Tên sáng kiến:; Tác giả: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Thực trạng trước khi có sáng kiến:; Nội dung giải pháp:; Phạm vi áp dụng:; Hiệu quả:; Tác giả ký:
blank-certificate = Xác nhận sáng kiến:; Của ông (bà), tập thể: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Hiệu quả, phạm vi ảnh hưởng:; Thủ trưởng ký:
blank-decision = Căn cứ:; Điều 1.; Điều 2.; Nơi nhận:; Thủ trưởng ký:
blank-list = Danh sách đề nghị của: {"{{"}don_vi{"}}"}; 1.; 2.; 3.; Người lập ký:; Thủ trưởng ký:
blank-letter = Kính gửi:; Nội dung:; Nơi nhận:; Thủ trưởng ký:
blank-other = Nội dung:; Người lập ký:
forms-title = <b>The Office’s paper templates</b>
forms-list = { $lines }

    To add or replace one, send a Word file (.docx). Where I am to fill something in, write one of these marks: { $marks }
forms-none = None yet; divisions get my suggested template.
form-own = { $name } ({ $kind })
form-kind-set = <b>{ $name }</b> is used for: { $kind }.
    { $before }
form-instead = In place of the one before: { $name }.
form-card = Template <b>{ $name }</b>
    Used for: { $kind }
form-see = View the template
forms-back = ‹ Paper templates
form-drop-this = Remove this template
form-which = kind not clear, please choose below
form-preview = Preview: filled in with a real registration
form-preview-bare = Preview: nothing has been registered yet, so only what is the office’s own is filled in
form-kept = Template saved: <b>{ $kind }</b>
    { $before }
    Marks I can fill in: { $known }
    Marks I do not know and leave as they are: { $unknown }
form-dropped = The template { $name } has been removed.

dossier-note = Internal note
dossier-note-line = <i>Note ({ $who }, { $time }): { $text }</i>
dossier-noted = Your note on dossier { $code } has been saved; only the Office sees it.
dosnote-title = Internal note
dosnote-ask-text = What would you like to note about this dossier? The division will not see it.
dosnote-name-text = Note
dossier-as-one = View everything as one PDF
dossier-whole-none = This dossier has no PDF or image files to join.
dossier-whole-large = The files of this dossier are over { $limit } MB, so I do not join them. Please open them one by one.
dossier-whole-sent = { $code }: all PDF and image files in order. { $rest }
dossier-whole-rest = Could not be joined, please open separately: { $names }
