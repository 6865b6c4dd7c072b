# What waits for whoever confirms or reviews.
review-count = Waiting for you: { $registrations } registrations
review-count-dossiers = Waiting for you: { $registrations } registrations, { $dossiers } dossiers
review-page = page { $number }/{ $count }
review-heading = <b>{ $title }</b>
review-row = { $subject }{ $department }: { $title } · { $code } { $marks }
review-warned = ⚠ { $count } to check
review-own = · your own, somebody else decides
review-next = Next: { $name } ({ $count } left)
review-list = ‹ What waits
card-to-mine = ‹ What is mine
review-all = Accept all { $count } registrations
review-first = Accept the first { $count }
review-all-clear = Accept the { $count } without warnings
review-all-warned = <b>{ $count } to look at closely:</b>
review-all-warning = • { $subject }: { $text }
review-all-left = At most { $most } at once; { $count } are left for the next time.
register-mended = <b>Registration { $code } is changed</b> (version { $version })
    Sent { $time }
    State: { $state }

# Days on buttons.
day-campaign = End of the campaign: { $date }
day-month-end = End of the month: { $date }
day-month = { $month }
day-quarter = End of the quarter: { $date }
day-year = End of the year: { $date }
day-calendar = Choose in a calendar
day-week = Mo Tu We Th Fr Sa Su
# Registering.
register-due = Deadline: the end of { $date }
register-due-over = ⚠ The deadline ({ $date }) has passed; it is still taken, marked “late”.
register-taken = Registered already: { $titles }
register-conditions = See the conditions
register-known-open = See the registration
register-past-end = <b>Note:</b> this day is after the end of the campaign ({ $date }).
register-pick = { $name } · { $date } { $mark }
register-pick-over = { $name } · over { $mark }
register-pick-open = { $name } { $mark }

# The board.
board-waits = <b>Waiting for you: { $count }</b>
board-review = See the { $count } that wait for you
board-due-register = Registering ends: <b>{ $date }</b> ({ $days } days left)
board-over-register = Registering ended: { $date } ({ $days } days ago)
board-due-dossier = Dossiers until: <b>{ $date }</b> ({ $days } days left)
board-over-dossier = Dossiers were due: { $date } ({ $days } days ago)
board-no-registration = <b>No registration yet ({ $count }):</b> { $names }
board-no-dossier = <b>No dossier yet ({ $count }):</b> { $names }
board-no-paper = Dossiers without “{ $paper }” ({ $count }): { $names }
board-dossiers = dossiers: { $counts }
board-dossier-waiting = waiting { $count }
board-dossier-returned = returned { $count }
board-dossier-accepted = accepted { $count }
board-people = <b>{ $count } people: { $there } have registered, { $without } have not</b>
board-person = • { $name }: { $title } – { $state }
board-without = <b>Not registered ({ $count }):</b> { $names }
board-own-dossier = Dossier { $code }: { $state }
board-no-own-dossier = The division has handed in no dossier.
board-remind = Remind the { $count } not registered
board-reminder = { $name } reminds you to register: <b>{ $title }</b>
    { $due }
board-reminded = { $count } were told in private. Each is reminded once a day at most; { $outside } have not come in and cannot be told.
audit-people_reminded = reminded who had not registered

# The digest.
digest = <b>Emulation work on { $date }</b>
    { $waits }
    { $due }
    { $over }
digest-waits = Waiting for you: { $what }.
digest-registrations = { $count } registrations
digest-dossiers = { $count } dossiers
digest-questions = { $count } questions
digest-due = <b>Due soon:</b>
digest-due-line = • { $date }: { $what } – { $count } divisions left ({ $names })
digest-over = <b>Overdue:</b>
digest-over-line = • { $date }: { $what } – { $count } divisions missing ({ $names })
digest-never = No weekly digest
digest-none = You get no weekly digest any more.
digest-weekly = Send it weekly again
digest-again = You get a digest of your division every week.
