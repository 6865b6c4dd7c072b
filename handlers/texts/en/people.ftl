people-head = <b>People</b>: { $members } in all, { $inside } using the assistant{ $outside ->
        [0] .
       *[other] , { $outside } not yet.
    }
people-unit-line = { $name }: { $members ->
        [0] nobody on the list yet
       *[other] { $inside }/{ $members } using the assistant
    }
people-of-unit = <b>{ $name }</b>: { $members ->
        [one] { $members } person
       *[other] { $members } people
    }, { $inside } using the assistant{ $outside ->
        [0] .
       *[other] , { $outside } not yet.
    }
people-line = { $told }
people-acting = acting head
people-outside = not using the assistant yet
people-find = Find someone
people-bring = Import a list
people-link = Invitation link and QR code
people-waiting = Waiting for approval ({ $count })
people-of-it = People in the division
people-found = { $count ->
        [one] { $count } person
       *[other] { $count } people
    } found:
people-nobody = Nobody with this name was found.
find-title = Find someone
find-ask-name = Please type a full name or part of one.
find-name-name = Name

person-card = <b>{ $name }</b>
    Division: { $department }
    Post: { $post }
    Role: { $role }
    { $state }
person-acting = , acting head
person-inside = Using the assistant.
person-outside = Not using the assistant yet.
person-gone = This person is no longer on the list.
person-rename = Rename
person-post = Post
person-role = Role
person-move = Move
person-act = Make acting head
person-act-end = End acting as head
person-phone = New phone or account
person-code = Personal invitation code
person-merge = Merge with a duplicate
person-delete = Delete this person’s data
person-changed = Changed: { $before } → { $after }.
person-role-ask = What role should { $name } have?
division-has-head = { $department } already has a head: { $names }.
person-role-set = { $name } now has the role: { $role }.
person-your-role = Your role in the assistant is now: { $role }.
person-last-admin = The office needs at least one administrator; please give the role to someone else first.
person-move-ask = Which division should { $name } move to? Registrations and dossiers already sent stay with the old division.
person-moved = { $name } has been moved to { $department }.
person-your-division = You are now in { $department } in the assistant.
person-new-phone = Personal code for <b>{ $name }</b>: <code>{ $code }</code>
    Can be used once, until the end of { $date }. Send it privately to the right person; the assistant moves to whichever account opens it, and all registrations are kept.

    { $link }
person-merge-ask = Who is the same person as { $name }?
person-merge-sure = Merge <b>{ $other }</b> ({ $department }) into <b>{ $name }</b> ({ $into })?
    The other person’s registrations, awards and questions move to this one, and the other is removed from the list. This cannot be undone.
person-merge-yes = Merge into one
person-merged = The two are one now{ $count ->
        [0] .
        [one] ; { $count } registration moved to { $name }.
       *[other] ; { $count } registrations moved to { $name }.
    }

change-title = Change
change-ask-name = Full name, with diacritics:
change-ask-post = Post:
change-name-name = Name
change-name-post = Post

newcomer-pick = Thank you. Who are you? Please press your name.
newcomer-not-there = My name is not here
newcomer-name = Please type your full name, as on the staff list.
newcomer-taken = Someone has just taken this name. Please choose again, or tell the Office.
newcomer-waits = Welcome, { $name }. Your division is confirming that it is you; I will message you as soon as that is done.
newcomer-asks = <b>{ $name }</b> would like to join { $department } ({ $role }) and is not on the list. Please confirm.
newcomer-claims = <b>{ $name }</b> ({ $department }, { $role }) is asking to join. Is it the right person?
newcomer-new-account = Someone using another Telegram account says they are <b>{ $name }</b> ({ $department }). If it is the same person, the account moves to the new phone and all registrations are kept.
newcomer-came = <b>{ $name }</b> ({ $department }) has just come in by the division’s link. If it is somebody else, please press the button below.
newcomer-wrong = Not this person
newcomer-wrong-ask = Put out the account that came in as <b>{ $name }</b>? What that person has begun here is lost; the name stays on the list.
newcomer-wrong-yes = Put out
newcomer-wrong-no = No, it is the right person
newcomer-put-out = This account has been put out. { $name } stays on the list until the right person comes.
newcomer-yes = Yes, let them in
newcomer-no = No, it is not
newcomer-gone = Someone has already dealt with this.
newcomer-accepted = { $name } has been let in.
newcomer-refused = Your division did not confirm you. Please ask the Office to invite you again; I keep nothing about you.
newcomer-not = { $name } has not been let in.
newcomer-let-in = Let in { $number }
newcomer-keep-out = Not { $number }
newcomer-line = { $number }. { $name } – { $department }
newcomer-list = <b>Waiting for approval: { $count }</b>
account-moved = The account of { $name } has moved to another Telegram account. If you did not change phones, tell the Office at once.

link-shown = <b>Invitation link for { $department }</b>
    For { $most ->
        [one] { $most } person
       *[other] { $most } people
    } ({ $used } used), until the end of { $date }. People press their own name; the head of division confirms anyone not on the list.
link-to-paste = Text to paste into Zalo:
    <code>{ $words }</code>
link-words = { $office } uses an emulation and commendation assistant on Telegram.{ $count ->
        [0] { "" }
        [one] { " " }Not yet joined in { $department }: { $count } person.
       *[other] { " " }Not yet joined in { $department }: { $count } people.
    } Please open the link, agree, and choose your name (until the end of { $date }): { $link }
link-copy = Copy the link
link-picture = QR code picture
link-more = Add { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
link-longer = Add { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
link-picture-sent = QR code for joining the assistant, { $department }. Print it or send it to the group.
code-copy = Copy the code

leave-lists = Choose from the list
leave-ask-name = What is the full name of the person who has left the office or asked for their data to be deleted? Type it, or choose from the list. I will show you before deleting anything.
leave-nobody = I found nobody named “{ $name }”. Please check the name, or choose from the list in /nguoi.
leave-which = Which of the people named “{ $name }”?
leave-yourself = You cannot delete yourself; another administrator can do it.
leave-sure = Delete the data of <b>{ $name }</b>, { $department }, { $role }?

    <b>Deleted</b>: Telegram account, unanswered questions, unfinished drafts, unsent messages. This person can no longer use the assistant.
    <b>Kept</b>, as part of the office’s records: the name on lists already drawn up, { $registered ->
        [0] {""}
        [one] { $registered } registration,{" "}
       *[other] { $registered } registrations,{" "}
    }{ $awarded ->
        [0] {""}
        [one] { $awarded } award,{" "}
       *[other] { $awarded } awards,{" "}
    }the log of actions.

    This cannot be undone.
leave-yes = Delete the data
leave-no = Do not delete
leave-done = The Telegram account, unanswered questions and drafts of { $name } have been deleted. The name remains only on lists already drawn up.

department-list = <b>Divisions</b> ({ $count })
department-card = <b>{ $name }</b>
    Short name: { $short }
    { $members ->
        [0] Nobody on the list yet
       *[other] { $inside }/{ $members } using the assistant
    }
department-short = Short name
department-merge = Merge into another division
department-close = Close the division
department-known = { $name } already exists; nothing was added.
department-taken = { $name } already exists. If they are the same division, use “Merge into another division”.
department-place = Number { $place } of { $count } divisions.
department-merge-ask = Merge { $name } into which division?
department-merge-sure = Merge <b>{ $name }</b> into <b>{ $into }</b>?
    { $count ->
        [0] All
        [one] { $count } person, all
       *[other] { $count } people, all
    } registrations, dossiers and groups move over; { $name } will be closed. This cannot be undone.
department-merge-yes = Merge
department-merged = { $name } has been merged into { $into }.
department-busy = { $name } still has people, or registrations or dossiers in an open campaign. Move the people, or merge it into another division.
department-close-sure = Close { $name }? It will no longer take in people or be reminded; what it has registered keeps its name.
department-closed = { $name } has been closed.
division-title = Change a division
division-ask-name = New name of the division:
division-ask-short = Short name of the division:
division-name-name = Name
division-name-short = Short name

own-open = Reminders, letterhead, signer
own-title = <b>Office settings</b>
own-line = { $name }: <b>{ $value }</b>{ $own }
own-default = { " " }(default)
own-name-alert_days = Remind before deadlines
own-name-alert_hour = Time of reminders
own-name-digest_hour = Time of the digest
own-name-quiet = No messages between
own-name-late = Late registrations (new campaigns)
own-name-superior = Superior body
own-name-office = Name of the agency
own-name-symbol = Document symbol
own-name-place = Place name
own-name-signer = Signer’s post
own-name-signer_name = Signer’s name
own-ask-alert_days = How many days before the deadline should I remind? 0 is the last day, -1 the day after. For example: 7, 3, 1, 0, -1
own-ask-alert_hour = At what hour should reminders go out?
own-ask-digest_hour = At what hour should the Office get the digest?
own-ask-quiet = Between which hours should nothing be sent automatically? For example: 21 - 7
own-ask-late = What happens to registrations after the deadline?
own-ask-superior = Superior body, as printed on documents:
own-ask-office = Name of the agency, as printed on documents:
own-ask-symbol = Symbol after the document number, for example DS-TTr:
own-ask-place = Place name before the date:
own-ask-signer = The signer’s post:
own-ask-signer_name = The signer’s name:
own-back-to-default = Back to the default
own-quiet = { $start }:00 – { $end }:00
own-never = no quiet hours
own-hour = { $hour }:00
own-day-before = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
own-day-last = the last day
own-day-after = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after
own-late-mark = accepted, marked late
own-late-refuse = not accepted
own-days-wrong = Please give numbers of days, at most { $most } of them, none over { $furthest }. For example: 7, 3, 1, 0, -1
own-hour-wrong = Please give an hour from 0 to 23.
own-quiet-wrong = Please give two hours, for example: 21 - 7

audit-division_link = created a division’s invitation link
audit-newcomer_waits = asked to join, waiting for approval
audit-newcomer_wrong = put out an account under a wrong name
audit-newcomer_refused = did not let someone in
audit-let_in = let someone in
audit-person_name = changed a name
audit-person_post = changed a post
audit-person_role = changed a role
audit-person_moved = moved someone to another division
audit-person_merged = merged a duplicate person
audit-department_name = renamed a division
audit-department_short = changed a division’s short name
audit-department_ordered = put the divisions in order
audit-department_merged = merged two divisions
audit-department_closed = closed a division
audit-dossiers_kept_until = set how long dossiers are kept
audit-dossiers_destroyed = destroyed dossier files by order
audit-office_set = changed the Office’s settings

personal = <b>What is kept about you</b>
    Name: { $name }
    Division: { $department }
    Role: { $role }
    
    { $office } also keeps your Telegram account (ID number), what you register, your dossiers, your questions and a record of your actions.
    Who sees it: your head of division and the Office see registrations and dossiers; a question reaches the Office only when you send it there. Whoever runs the office’s server can read what is kept; messages pass through Telegram’s servers abroad.
    
    A wrong name, another division or post, or to have your data deleted: { $own ->
        [yes] change it under People.
       *[no] message the Office.
    } Names on lists already drawn up, registrations and the record of actions are kept even then, as part of the commendation files.
personal-office = Message the Office
