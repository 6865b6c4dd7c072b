list-whose = For which campaign is “{ $file }”?
list-template-sent = Fill in the first sheet and send the file back; a list your division drew itself is welcome too (.xlsx, .xls, .csv, a table in Word). I show what I read before anything is sent.
list-empty = I see the header and no row below it. Please look at the file and send it again.
list-none-taken = No registration was sent.

preview-list = <b>{ $file }</b>
    { $what } – { $campaign }
    I read <b>{ $good } registrations</b> of { $people } people or collectives. <b>Nothing is sent yet</b>; please look through (a template, another list: /danhsach):
preview-history = <b>{ $file }</b>
    Award history: I read <b>{ $good } awards</b> of { $people } people or collectives. <b>Nothing is kept yet</b>; please look through:
preview-people = <b>{ $file }</b>
    People of the office: I read <b>{ $good } people</b>. <b>Nothing is kept yet</b>; please look through:
preview-asked = ❓ In { $count } places, please say who is meant.
preview-bad = ⚠️ { $count } places could not be taken and need mending in the file.
preview-passed = – { $count } rows are not taken (hidden, filtered out, struck through, or left out by you).
preview-line = ✓ { $number }. { $name }: { $shown }
preview-page = Page { $page }/{ $pages }
preview-take-list = Send { $count } registrations
preview-take-history = Keep { $count } rows
preview-take-people = Keep { $count } people
preview-answer = Say who is meant ({ $count })
preview-file = Get the file with remarks
preview-drop = Do not take this list
preview-dropped = The list was dropped; nothing was kept.
preview-gone = This list is no longer there. Please send the file again.
preview-taken = This list has been sent already.
preview-who = <b>Who is “{ $name }”?</b> ({ $count } to answer)
    { $said }
preview-as-written = Somebody else: { $name }
preview-nobody = Leave this row out
preview-back = Back to the list
preview-file-name = { $name } - remarks.xlsx
preview-file-sent = Coloured cells need a look; the last column says what I read. Mend the file and send it again whole: what is registered already is not sent twice.
page-before = ‹ Page before
page-next = Next page ›
menu-back = ‹ Back

history-title = <b>Award history</b>
history-none = There is nothing yet.
history-years = { $count } awards are kept:
history-year-line = • { $year }: { $count }
history-how = To bring in more, send a file (.xlsx, .xls, .csv) with name, year, title and decision. I show what I read before it is kept.
history-find = Look somebody up
history-ask-name = Which name, or part of it?
history-name-name = Name
history-nobody = Nobody of this name is in the award history.
history-of-year = <b>{ $year }: { $count } awards</b>
history-title-count = • { $title }: { $count }
history-line = { $number }. { $name }: { $award }
history-person-line = • { $name }: { $award }
history-empty = There is no row in this file. To bring in the award history, give each row a name, a year, a title and a decision, and send it again.
history-imported = { $count } rows of award history are kept.
history-template-heading = Award history
history-template-name = award-history-template.xlsx
history-template-sent = One award a row. Fill it in and send it back; I show what I read before it is kept.

people-list-how = <b>People of the office</b>
    Send a file (.xlsx, .xls, .csv) with name, division and post; or paste a list, a line each: name; division; post. I show what I read before it is kept. Whoever is on the list only picks their own name when they come.
people-title = People of the office
people-ask-text = Paste the list, one person a line, for example:
    Nguyễn Văn A; Phòng Nghiệp vụ 1; Thanh tra viên
people-name-text = The pasted list
people-pasted = the pasted list
people-new-unit = a new division
people-known = known already
people-taken = Kept: { $new } new people, { $changed } brought up to date.
people-template-heading = People of the office
people-template-name = people-template.xlsx
people-template-sent = One person a row. Fill it in and send it back; I show what I read before it is kept.
