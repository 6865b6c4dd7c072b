list-whose = Which campaign is the list “{ $file }” for?
list-template-sent = Please fill in the first sheet and send this file back; your division’s own list is fine too (.xlsx, .xls, .ods, .csv, a table in Word). I will show you what I read before anything is sent.
list-empty = I see the header but no rows below it. Please check the file and send it again.
list-none-taken = No registrations were sent.

preview-list = <b>{ $file }</b>
    { $what } – { $campaign }
    { $good ->
        [0] <b>No registration could be read</b>; please check (template, another list: /danhsach):
       *[other] Read <b>{ $good ->
            [one] { $good } registration
           *[other] { $good } registrations
        }</b> for { $people ->
            [one] { $people } person or collective
           *[other] { $people } people or collectives
        }. <b>Nothing has been sent yet</b>; please check (template, another list: /danhsach):
    }
preview-history = <b>{ $file }</b>
    Award history: read <b>{ $good ->
        [one] { $good } award
       *[other] { $good } awards
    }</b> for { $people ->
        [one] { $people } person or collective
       *[other] { $people } people or collectives
    }. <b>Nothing has been imported yet</b>; please check:
preview-people = <b>{ $file }</b>
    { $good ->
        [0] Staff list: <b>nobody could be read</b>; please check:
       *[other] Staff list: read <b>{ $good ->
            [one] { $good } person
           *[other] { $good } people
        }</b>. <b>Nothing has been saved yet</b>; please check:
    }
preview-asked = ❓ In { $count ->
        [one] { $count } place
       *[other] { $count } places
    }, please tell me who is meant.
preview-bad = ⚠️ { $count ->
        [one] { $count } place
       *[other] { $count } places
    } could not be read and must be corrected.
preview-passed = – { $count ->
        [one] { $count } row
       *[other] { $count } rows
    } not taken (hidden, filtered out, struck through, or left out by you).
preview-line = ✓ { $number }. { $name }: { $shown }
preview-page = Page { $page }/{ $pages }
preview-take-list = Send { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }
preview-take-history = Import { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
preview-take-people = Save { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
preview-answer = Tell me who is meant ({ $count })
preview-file = Get the file with comments
preview-drop = Discard this list
preview-dropped = The list has been discarded; nothing was saved.
preview-gone = This list is no longer available. Please send the file again.
preview-taken = This list has already been sent.
preview-who = <b>Who is “{ $name }”?</b> ({ $count } left)
    { $said }
preview-as-written = Someone else: { $name }
preview-nobody = Leave this row out
preview-back = Back to the list
preview-file-name = { $name } - comments.xlsx
preview-file-sent = Coloured cells need checking; the last column says what I read. Please correct the file and send it again in full: rows already taken are not taken twice.
page-before = ‹ Previous page
page-next = Next page ›
menu-back = ‹ Back

history-title = <b>Award history</b>
history-none = There are no entries yet.
history-years = { $count ->
        [one] { $count } award
       *[other] { $count } awards
    } imported:
history-year-line = • { $year }: { $count }
history-how = To import more, send a file (.xlsx, .xls, .ods, .csv) with name, year, title and decision number. I will show you before importing it.
history-find = Find someone
history-ask-name = Find by full name or part of it:
history-name-name = Name
history-nobody = Nobody with this name was found in the award history.
history-of-year = <b>{ $year }: { $count ->
        [one] { $count } award
       *[other] { $count } awards
    }</b>
history-title-count = • { $title }: { $count }
history-line = { $number }. { $name }: { $award }
history-person-line = • { $name }: { $award }
history-empty = This file has no rows. To import award history, fill in one person per row: full name, year, title, decision number; then send it again.
history-imported = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    } of award history imported.
history-template-heading = Award history
history-template-name = award-history-template.xlsx
history-template-sent = One award per row. Please fill it in and send this file back; I will show you before importing it.

people-list-how = <b>Staff list</b>
    Send a file (.xlsx, .xls, .ods, .csv) with full name, division and post; or paste a list, each line: full name; division; post. I will show you before saving it. People on the list only have to press their own name when they join.
people-title = Staff list
people-ask-text = Please paste the list, one person per line, for example:
    Nguyễn Văn A; Phòng Nghiệp vụ 1; Thanh tra viên
people-name-text = Pasted list
people-pasted = Pasted list
people-new-unit = new division
people-known = already on the list
people-taken = Saved: { $new ->
        [one] { $new } new person
       *[other] { $new } new people
    }, { $changed ->
        [one] { $changed } updated
       *[other] { $changed } updated
    }.
people-template-heading = Staff list
people-template-name = people-template.xlsx
people-template-sent = One person per row. Please fill it in and send this file back; I will show you before saving it.
