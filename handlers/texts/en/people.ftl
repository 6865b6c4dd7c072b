people-head = <b>People</b>: { $members } in all, { $inside } have come in, { $outside } have not.
people-unit-line = { $name }: { $inside }/{ $members } are in
people-of-unit = <b>{ $name }</b>: { $members } people, { $inside } have come in, { $outside } have not.
people-line = { $told }
people-acting = stands in for the head
people-outside = not in yet
people-find = Find somebody
people-bring = Bring in a list
people-link = Invitation link and QR
people-waiting = Waiting to be let in ({ $count })
people-of-it = People of the division
people-found = { $count } people found:
people-nobody = Nobody of this name.
find-title = Find somebody
find-ask-name = Which name, or part of it?
find-name-name = Name

person-card = <b>{ $name }</b>
    Division: { $department }
    Post: { $post }
    Role: { $role }
    { $state }
person-acting = , standing in
person-inside = Has come in.
person-outside = Has not come in yet.
person-gone = This person is no longer on the list.
person-rename = Rename
person-post = Post
person-role = Role
person-move = Move
person-act = Let them stand in for the head
person-act-end = No longer stands in for the head
person-phone = New phone or account
person-code = A code of their own
person-merge = Merge with a namesake
person-delete = Delete their data
person-changed = Changed: { $before } → { $after }.
person-role-ask = Which role has { $name }?
person-role-set = { $name } now has the role: { $role }.
person-your-role = Your role is now: { $role }.
person-last-admin = The office needs an administrator; give the role to somebody else first.
person-move-ask = To which division does { $name } move? What was registered stays with the old one.
person-moved = { $name } now belongs to { $department }.
person-your-division = You now belong to { $department }.
person-new-phone = The code of <b>{ $name }</b>: <code>{ $code }</code>
    Good once, until { $date }. Pass it on in private; whichever account opens it becomes theirs, and everything registered stays.
    
    { $link }
person-merge-ask = Who is the same person as { $name }?
person-merge-sure = Merge <b>{ $other }</b> ({ $department }) into <b>{ $name }</b>?
    Registrations, awards and questions become this person's; the other is no longer on the list. This cannot be undone.
person-merge-yes = Make them one
person-merged = Merged; { $count } registrations are now { $name }'s.

change-title = Change
change-ask-name = The full name, with its marks:
change-ask-post = The post:
change-name-name = Name
change-name-post = Post

newcomer-pick = Thank you. Who are you? Press your name.
newcomer-not-there = My name is not there
newcomer-name = Please type your full name, as on the office's list.
newcomer-taken = Somebody has just taken this name. Please pick again, or tell the Office.
newcomer-waits = Welcome, { $name }. Your division confirms that it is you; I write as soon as it has.
newcomer-asks = <b>{ $name }</b> would like to join { $department } ({ $role }) and is not on the list. Please confirm.
newcomer-claims = <b>{ $name }</b> ({ $department }, { $role }) would like to come in. Is it them?
newcomer-new-account = Somebody with another Telegram account says they are <b>{ $name }</b> ({ $department }). If it is one person, the account moves to the new phone and everything registered stays.
newcomer-yes = Yes, let them in
newcomer-no = No
newcomer-gone = Somebody has dealt with this already.
newcomer-accepted = { $name } is in.
newcomer-refused = Your division did not confirm you. Please tell the Office to invite you again; nothing about you is kept.
newcomer-not = { $name } was not let in.
newcomer-line = { $number }. { $name } – { $department }
newcomer-list = <b>Waiting to be let in: { $count }</b>
account-moved = The account of { $name } has moved to another Telegram account. If it was not you, tell the Office at once.

link-shown = <b>The invitation link of { $department }</b>
    Good for { $most } people ({ $used } so far), until { $date }. Whoever comes presses their own name; the head confirms strangers.
link-to-paste = Words to pass on:
    <code>{ $words }</code>
link-words = { $office } has an assistant for emulation and commendation on Telegram. { $count } people of { $department } are not in yet. Please open the link, agree, and press your name (until { $date }): { $link }
link-copy = Copy the link
code-copy = Copy the code
link-picture = QR picture
link-more = { $count } more people
link-longer = { $count } more days
link-picture-sent = The way into the assistant for { $department }. Print it, or send it to the group.

leave-how = Type the name, or choose from the lists.
leave-lists = Choose from the lists
leave-ask-name = The full name of who has left the office or asks to be forgotten? I show what will happen first.
leave-nobody = Nobody is called “{ $name }”. Please look at the name again, or choose under /nguoi.
leave-which = Who of those called “{ $name }”?
leave-yourself = You cannot delete yourself; another administrator can.
leave-sure = Delete the data of <b>{ $name }</b>, { $department }, { $role }?
    
    <b>Deleted</b>: the Telegram account, open questions, what is being written, messages not yet sent. They cannot come in any more.
    <b>Kept</b>, as part of the office's records: the name on lists already drawn up, { $registered } registrations, { $awarded } awards, the log of what was done.
    
    This cannot be undone.
leave-yes = Delete the data
leave-no = Do not delete
leave-done = The Telegram account, open questions and drafts of { $name } are deleted. The name stays only on lists already drawn up.

department-list = <b>Divisions</b> ({ $count })
department-card = <b>{ $name }</b>
    Short name: { $short }
    { $inside }/{ $members } people are in
department-short = Short name
department-merge = Merge into another
department-close = Close
department-known = { $name } is there already; nothing was added.
department-taken = { $name } is there already. If they are one, use “Merge into another”.
department-place = Place { $place } of { $count }.
department-merge-ask = Merge { $name } into which division?
department-merge-sure = Merge <b>{ $name }</b> into <b>{ $into }</b>?
    { $count } people and all registrations, dossiers and groups move; { $name } is closed. This cannot be undone.
department-merge-yes = Merge
department-merged = { $name } is now part of { $into }.
department-busy = { $name } still has people, or registrations or dossiers in a campaign that runs. Move the people, or merge it into another.
department-close-sure = Close { $name }? It takes in nobody and is reminded of nothing; what it registered keeps its name.
department-closed = { $name } is closed.
division-title = Change a division
division-ask-name = The new name:
division-ask-short = The short name:
division-name-name = Name
division-name-short = Short name

own-open = Reminders, letterhead, signer
own-title = <b>The Office's settings</b>
own-line = { $name }: <b>{ $value }</b>{ $own }
own-default = { " " }(default)
own-name-alert_days = Reminders before the day
own-name-alert_hour = Hour of reminders
own-name-digest_hour = Hour of the digest
own-name-quiet = Quiet hours
own-name-late = Late registrations (new campaigns)
own-name-superior = Superior body
own-name-office = Name of the office
own-name-symbol = Symbol of documents
own-name-place = Place
own-name-signer = Signer's post
own-name-signer_name = Signer's name
own-ask-alert_days = How many days before? 0 is the last day, -1 the day after. For example: 7, 3, 1, 0, -1
own-ask-alert_hour = At which hour?
own-ask-digest_hour = At which hour does the Office get its digest?
own-ask-quiet = From which hour to which does nothing go out by itself? For example: 21 - 7
own-ask-late = What becomes of a late registration?
own-ask-superior = The superior body, as documents print it:
own-ask-office = The office, as documents print it:
own-ask-symbol = The symbol after a document's number, for example DS-TTr:
own-ask-place = The place before the date:
own-ask-signer = The signer's post:
own-ask-signer_name = The signer's name:
own-back-to-default = Back to the default
own-quiet = { $start }:00 – { $end }:00
own-never = none
own-hour = { $hour }:00
own-day-before = { $days } days
own-day-last = the last day
own-day-after = { $days } days after
own-late-mark = taken, marked late
own-late-refuse = not taken
own-days-wrong = Please write numbers of days, at most { $most } of them, none over { $furthest }. For example: 7, 3, 1, 0, -1
own-hour-wrong = Please write an hour from 0 to 23.
own-quiet-wrong = Please write two hours, for example: 21 - 7

audit-division_link = made a division's invitation link
audit-newcomer_waits = asked to come in
audit-newcomer_refused = did not let somebody in
audit-let_in = let somebody in
audit-person_name = changed a name
audit-person_post = changed a post
audit-person_role = changed a role
audit-person_moved = moved somebody to another division
audit-person_merged = merged two who are one
audit-department_name = renamed a division
audit-department_short = changed a division's short name
audit-department_ordered = put the divisions in order
audit-department_merged = merged two divisions
audit-department_closed = closed a division
audit-office_set = changed the Office's settings
