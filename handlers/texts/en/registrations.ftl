plain = { $text }
registration-refused = { $text }
register-none = No campaign takes registrations at present. I will tell you when one does.
register-which = In which campaign do you register?
register-kind = <b>{ $title }</b>
    What do you register?
register-title = Registration
register-ask-for_whom = For whom?
register-ask-colleague = For which colleague?
register-ask-title = Which title or award?
register-ask-initiative = What is the initiative called? Press “Skip” if there is none: it is one of several conditions, not a must.
register-ask-field = A role model in which field? For example: receiving citizens, digital work.
register-ask-achievement = What is the achievement? A few sentences will do.
register-ask-undertaking = What do you undertake to do?
register-ask-due = By which day? Choose below or type it, for example { $example }.
register-ask-part = In which capacity do you take part?
register-ask-topic = What is the title of the speech?
register-ask-note = Anything to add? Press “Skip” if not.
register-name-for_whom = For
register-name-colleague = Colleague
register-name-title = Title or award
register-name-initiative = Initiative
register-name-field = Field
register-name-achievement = Achievement
register-name-undertaking = Undertaking
register-name-due = By
register-name-part = Capacity
register-name-topic = Speech
register-name-note = Note
register-late = <b>Please note:</b> the deadline has passed. This registration is taken and marked “late”.
register-too-late = <b>Please note:</b> the deadline has passed and this campaign takes no late registrations.
register-receipt = <b>Registration { $code } received</b> { $marks }
    { $campaign }
    { $title }: <b>{ $subject }</b>
    Sent: { $time }
    State: { $state }
register-mine = See what is mine
register-known = { $subject } has this registration already, code { $code }. Open /cuatoi to see or change it.
register-edit = Change
register-withdraw = Withdraw
register-withdraw-ask = Withdraw registration <b>{ $code }</b> ({ $title }: { $subject })? This cannot be undone; to register again, make a new registration.
register-withdraw-yes = Withdraw
register-withdraw-no = Keep it
register-complete = Complete it
not-your-colleague = This person is not of your division.
registration-changed = Registration { $code } ({ $subject }): <b>{ $state }</b>. { $reason }
    { $title } · { $campaign }
registration-many = { $count } registrations: <b>{ $state }</b>
    { $lines }
registration-many-line = • { $subject }: { $title } ({ $code })
registration-taken-back = Registration { $code } of <b>{ $subject }</b> was withdrawn by its sender and does not wait for you any more.
    { $title } · { $campaign }
registration-mended = Registration { $code } of <b>{ $subject }</b> was completed as you asked and waits for review.
    { $title } · { $campaign }
registration-due = Deadline: the end of { $date }
registration-confirmer = Confirmed by { $name }
registration-decider = Decided by { $name }
registration-own = <i>This registration is your own or was sent by you: somebody else confirms and accepts it.</i>
register-again = Register again
registration-reason = Reason: { $reason }
registration-waits = Registration { $code } of <b>{ $subject }</b> waits for your confirmation.
    <b>{ $title }</b>
    { $campaign }
    { $due }
registration-card = <b>{ $code }</b> { $marks }
    { $campaign }
    { $title }: <b>{ $subject }</b>{ $department }
    { $lines }

    State: <b>{ $state }</b>
    { $hands }
    Sent { $time }{ $sender }{ $version }
    { $reason }
registration-sender = { " " }by { $name }
registration-version = ; version { $number }, changed { $time }
over-quota-mark = (over the quota, the council decides)
mine-none = You have not registered anything. Open /dangky to begin.
mine-title = <b>Yours</b>
mine-line = { $code } · { $title } { $subject }: <b>{ $state }</b>
mine-dossier = Dossier { $code } · { $title }: <b>{ $state }</b>
mine-draft = • Under way: { $what }
review-none = Nothing is waiting for you.
review-dossier = Dossier { $code }: { $department } · { $state } { $due }
review-all-ask = Approve all these { $count } registrations?
review-all-changed = The list has just changed. Approve all these { $count } registrations?
review-all-yes = Approve { $count } registrations
review-all-no = Not now
review-all-done = { $count } registrations approved.
review-accept = Accept
review-confirm = Confirm
review-return = Return for completion
review-refuse = Do not confirm
return-title = Give back for completion
return-ask-fields = Which items are to be completed? Choose one or more and press “Done”.
return-ask-reason = Please type the reason; the sender will read it.
return-name-fields = Items
return-name-reason = Reason

list-which = A list for which campaign?
list-how = <b>{ $title }</b>
    Paste the list here, or take the Excel template, fill it in and send it back.
list-paste = Paste the list
list-template = Excel template
list-template-name = registration-template.xlsx
list-title = List of registrations
list-ask-text = Paste the list, a person a line, for example:
    1. Nguyễn Văn A - LĐTT
    2. Trần Thị B - CSTĐCS - Sáng kiến: Số hóa hồ sơ
list-name-text = Pasted list
list-good = { $count ->
        [one] One row understood:
       *[other] { $count } rows understood:
    }
list-none-good = No row understood yet.
list-bad = • { $text }
list-lines = { $count ->
        [one] one line
       *[other] { $count } lines
    }
list-initiative = ; initiative: { $text }
list-note = ; note: { $text }
list-taken = { $count } registrations sent.

check-line = <b>Please note:</b> { $text } <i>({ $rule }; { $article })</i>
review-with-checks = { $card }
    
    { $checks }

registration-versions = Earlier versions
version-number = Version { $number }
version-now = To the present one
version-card = <b>{ $code }</b> · version { $number } of { $count }
    Written by: { $maker }, { $time }
    { $lines }
review-refuse-office = Refuse
refuse-title = Not accepted
refuse-ask-reason = For what reason? The sender will read this sentence.
refuse-name-reason = Reason
decline-title = Not confirmed
decline-ask-reason = For what reason? The sender will read this sentence.
decline-name-reason = Reason
register-closed = The deadline of “{ $title }” has passed and it takes no late registrations. Please contact the Office if need be.

command-danhhieu = Titles and awards
menu-danhhieu = Titles
menu-caidat = Settings
settings-title = What would you like to set up?
titles-heading = <b>Titles of emulation and forms of award</b>
titles-law = The articles below are of { $text }.
titles-one = <b>{ $name }</b>{ $short } – { $subjects }
    { $lines }
titles-article = Basis: { $text }
titles-decides = Decided by: { $text }
titles-condition = Condition: { $text }
titles-own = Added by the Office.
titles-add = Add a title of this agency
titles-known = “{ $word }” already names “{ $name }”. Please choose another name.
titles-added = “{ $name }” has been added. From now on it may be registered for.
title-title = Add a title
title-ask-name = What is the full name of the title or form of award?
title-ask-short = What is its short form? If there is none, press “Skip”.
title-ask-subject = Whom is it for?
title-name-name = Name
title-name-short = Short form
title-name-subject = For
board-lacking = <i>By the plan: “{ $quote }”</i>
board-lacking-line = • { $text }
