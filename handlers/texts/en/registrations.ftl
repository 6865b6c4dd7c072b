plain = { $text }
registration-refused = { $text }
register-none = No campaign is open for registration at present. I will tell you when one opens.
register-which = Which campaign would you like to register for?
register-kind = <b>{ $title }</b>
    What would you like to register?
register-title = Registration
register-ask-for_whom = Who is the registration for?
register-ask-colleague = Which colleague is it for?
register-ask-title = Which title or form of award?
register-ask-initiative = What is the initiative called? If there is none, press “Skip”: an initiative is one of several possible conditions, not a requirement.
register-ask-field = A role model in which field? For example: citizen reception, digital transformation.
register-ask-achievement = What is the main achievement? A few short sentences will do.
register-ask-undertaking = What do you pledge to do?
register-ask-due = By which date? Choose below or type it, for example { $example }.
register-ask-part = In what capacity will you attend?
register-ask-topic = What is the title of your talk?
register-ask-note = Is there anything to add? If not, press “Skip”.
register-name-for_whom = For
register-name-colleague = Colleague
register-name-title = Title, form of award
register-name-initiative = Initiative
register-name-field = Field
register-name-achievement = Achievement
register-name-undertaking = Pledge
register-name-due = Complete by
register-name-part = Capacity
register-name-topic = Talk
register-name-note = Note
register-late = <b>Please note:</b> the registration deadline has passed. This registration will still be accepted, marked “late”.
register-too-late = <b>Please note:</b> the registration deadline has passed and this campaign does not accept late registrations.
register-receipt = <b>Registration { $code } received</b> { $marks }
    { $campaign }
    { $title }: <b>{ $subject }</b>
    Sent at { $time }
    Status: { $state }
register-mine = See my items
register-known = { $subject } already has this registration ({ $code }). Open /cuatoi to view or change it.
register-edit = Change
register-withdraw = Withdraw
register-withdraw-ask = Withdraw registration <b>{ $code }</b> ({ $title }: { $subject })? This cannot be undone; to register again you would make a new registration.
register-withdraw-yes = Withdraw
register-withdraw-no = Keep it
register-reopened = to be completed
register-complete = Complete it
not-your-colleague = This person is not in your division.
registration-changed = Registration { $code } ({ $subject }): <b>{ $state }</b>. { $reason }
    { $title } · { $campaign }
registration-many = { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }: <b>{ $state }</b>
    { $lines }
registration-many-line = • { $subject }: { $title } ({ $code })
registration-taken-back = Registration { $code } for <b>{ $subject }</b> has been withdrawn by its sender and is no longer waiting for you.
    { $title } · { $campaign }
registration-mended = Registration { $code } for <b>{ $subject }</b> has been completed as you asked and is waiting for review.
    { $title } · { $campaign }
registration-due = Registration deadline: { $until }
registration-confirmer = Confirmed by: { $name }
registration-decider = Decided by: { $name }
registration-own = <i>This registration is your own or was sent by you, so someone else confirms and approves it.</i>
register-again = Register again
registration-reason = Reason: { $reason }
registration-waits = Registration { $code } for <b>{ $subject }</b> is waiting for your confirmation.
    <b>{ $title }</b>
    { $campaign }
    { $due }
registration-card = <b>{ $code }</b> { $marks }
    { $campaign }
    { $title }: <b>{ $subject }</b>{ $department }
    { $lines }

    Status: <b>{ $state }</b>
    { $hands }
    Sent at { $time }{ $sender }{ $version }
    { $reason }
registration-sender = ; sent by { $name }
registration-version = ; version { $number }, changed at { $time }
over-quota-mark = (over the quota, for the Council to decide)
mine-none = You have not registered anything yet.
mine-title = <b>My items</b>
mine-line = { $code } · { $title } { $subject }: <b>{ $state }</b>
mine-dossier = Dossier { $code } · { $title }: <b>{ $state }</b>
mine-draft = • In progress: { $what }
mine-resume = Continue: { $code }
review-none = Nothing is waiting for review.
review-dossier = Dossier { $code }: { $department }{ $nominee } · { $state } { $due }
review-all-ask = { $by ->
        [head] Confirm
       *[office] Approve
    } { $count ->
        [one] this { $count } registration
       *[other] these { $count } registrations
    }?
review-all-changed = The list has just changed. { $by ->
        [head] Confirm
       *[office] Approve
    } { $count ->
        [one] this { $count } registration
       *[other] these { $count } registrations
    }?
review-all-yes = { $by ->
        [head] Confirm
       *[office] Approve
    } { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }
review-all-no = Not now
review-all-done = { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    } { $by ->
        [head] confirmed
       *[office] approved
    }.
review-accept = Approve
review-confirm = Confirm
review-return = Return for completion
review-refuse = Do not confirm
return-title = Return for completion
return-ask-fields = Which items need to be completed? Choose one or more, then press “Done”.
return-ask-reason = Please type the reason; the sender will read it.
return-name-fields = Items
return-name-reason = Reason

list-which = Which campaign is the list for?
list-how = <b>{ $title }</b>
    Paste the list here, or get the Excel template, fill it in and send it back.
list-paste = Paste the list
list-template = Get the Excel template
list-template-name = registration-template.xlsx
list-title = List of registrations
list-ask-text = Paste the list, one person per line, for example:
    1. Nguyễn Văn A - LĐTT
    2. Trần Thị B - CSTĐCS - Sáng kiến: Số hóa hồ sơ
list-pasted = Pasted list
list-bad = • { $text }
list-initiative = ; initiative: { $text }
list-note = ; note: { $text }
list-taken = { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    } sent.

check-line = <b>Please note:</b> { $text } <i>({ $rule }; { $article })</i>
review-with-checks = { $card }
    
    { $checks }

registration-versions = Earlier versions
version-number = Version { $number }
version-now = Back to the current version
version-card = <b>{ $code }</b> · version { $number } of { $count }
    Written by: { $maker }, { $time }
    { $lines }
review-refuse-office = Do not approve
refuse-title = Do not approve
refuse-ask-reason = Please type the reason; the sender will read it.
refuse-name-reason = Reason
decline-title = Do not confirm
decline-ask-reason = Please type the reason; the sender will read it.
decline-name-reason = Reason
register-closed = The registration deadline for “{ $title }” has passed and late registrations are not accepted. If necessary, please contact the Office.

command-danhhieu = Titles and awards
menu-danhhieu = Titles
menu-caidat = Settings
settings-title = What would you like to set up?
titles-heading = <b>Emulation titles and forms of award</b>
titles-press = Press a number for the conditions and who decides.
titles-short = { $name }{ $short }
titles-law = Articles are cited from { $text }.
titles-article-number = Article { $number }
titles-one = <b>{ $name }</b>{ $short } – { $subjects }
    { $lines }
titles-article = Basis: { $text }
titles-decides = Decided by: { $text }
titles-condition = Condition: { $text }
titles-terms-heading = <b>Criteria</b>
titles-terms = <b>{ $name }</b>{ $short }: { $terms }
titles-terms-law = According to { $text }.
titles-own = Added by the Office.
titles-add = Add a title of our own
titles-known = “{ $word }” is already a name for “{ $name }”. Please choose another.
titles-added = “{ $name }” has been added. From now on people can register for it.
title-title = Add a title
title-ask-name = What is the full name of the title or form of award?
title-ask-short = What is its abbreviation? If there is none, press “Leave empty”.
title-ask-subject = Who is it for?
title-name-name = Name
title-name-short = Abbreviation
title-name-subject = For
board-lacking = <i>According to the plan: “{ $quote }”</i>
board-lacking-line = • { $text }
