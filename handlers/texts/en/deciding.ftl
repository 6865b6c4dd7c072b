# What waits for whoever confirms or reviews.
review-count = Waiting for you: { $what }
review-page = page { $number }/{ $count }
review-heading = <b>{ $title }</b>
review-row = { $subject }{ $department }: { $title } · { $code } { $marks }
review-warned = ⚠ { $count } to check
review-own = · your own, for someone else to review
review-next = Next: { $name } ({ $count } left)
review-list = ‹ Review list
card-to-mine = ‹ My items
review-all = { $by ->
        [head] Confirm
       *[office] Approve
    } all { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }
review-first = { $by ->
        [head] Confirm
       *[office] Approve
    } the first { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }
review-all-clear = { $by ->
        [head] Confirm
       *[office] Approve
    } the { $count } without warnings
review-all-warned = <b>{ $count ->
        [one] { $count } registration needs
       *[other] { $count } registrations need
    } a closer look:</b>
review-all-warning = • { $subject }: { $text }
review-all-left = At most { $most } can be approved at a time; { $count ->
        [one] { $count } is
       *[other] { $count } are
    } left for the next round.
register-mended = <b>Your changes to registration { $code } have been received</b> (version { $version })
    Sent at { $time }
    Status: { $state }

# Days on buttons.
day-campaign = Campaign’s end: { $date }
day-month-end = Month’s end: { $date }
day-month = { $month }
day-quarter = Quarter’s end: { $date }
day-year = Year’s end: { $date }
day-calendar = Choose from the calendar
day-week = Mo Tu We Th Fr Sa Su
# Registering.
register-due = Registration deadline: { $until }
register-due-over = ⚠ The registration deadline ({ $date }) has passed; late registrations are still accepted, marked “late”.
register-taken = Already registered: { $titles }
register-conditions = See the criteria
register-known-open = See the existing registration
register-past-end = <b>Please note:</b> this date is after the campaign ends ({ $date }).
pick-due = by { $date }
pick-over = closed

# The board.
board-waits = <b>Waiting for you: { $count }</b>
board-review = { $count ->
        [one] See the one item waiting for you
       *[other] See the { $count } items waiting for you
    }
board-ended = The campaign has ended.
board-due-register = Registration deadline: <b>{ $until }</b> ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    } left)
board-over-register = Registration deadline: { $date } ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago)
board-due-dossier = Dossier deadline: <b>{ $until }</b> ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    } left)
board-over-dossier = Dossier deadline: { $date } ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago)
board-no-registration = <b>No registration yet ({ $count }):</b> { $names }
board-no-dossier = <b>No dossier yet ({ $count }):</b> { $names }
board-no-paper = Dossiers without “{ $paper }” ({ $count }): { $names }
board-dossiers = dossiers: { $counts }
board-dossier-waiting = waiting { $count }
board-dossier-returned = returned { $count }
board-dossier-accepted = accepted { $count }
board-people = <b>{ $count ->
        [one] { $count } person
       *[other] { $count } people
    }: { $there } registered, { $without } not</b>
board-person = • { $name }: { $title } – { $state }
board-without = <b>Not registered ({ $count }):</b> { $names }
board-own-dossier = Dossier { $code }: { $state }
board-no-own-dossier = Your division has not handed in a dossier.
board-remind = Remind { $count ->
        [one] the one person not registered
       *[other] the { $count } people not registered
    }
board-reminder = { $name } reminds you to register: <b>{ $title }</b>
    { $due }
board-reminded = { $count ->
        [0] Everybody who can be messaged has been reminded today.
        [one] Messaged { $count } person privately.
       *[other] Messaged { $count } people privately.
    } Each person is reminded at most once a day{ $outside ->
        [0] .
       *[other] ; { $outside } not yet using the assistant could not be messaged.
    }
audit-people_reminded = reminded people who had not registered

# The digest.
digest = <b>Emulation work for { $date }</b>
    { $waits }
    { $due }
    { $over }
digest-waits = Waiting for you: { $what }.
digest-registrations = { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }
digest-dossiers = { $count ->
        [one] { $count } dossier
       *[other] { $count } dossiers
    }
digest-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
digest-due = <b>Due soon:</b>
digest-due-line = • { $date }: { $what } – { $count ->
        [one] { $count } division
       *[other] { $count } divisions
    } to go ({ $names })
digest-due-line-own = • { $date }: { $what } – still to be done
digest-over-line-own = • { $date }: { $what } – still missing
digest-over = <b>Overdue:</b>
digest-over-line = • { $date }: { $what } – { $count ->
        [one] { $count } division
       *[other] { $count } divisions
    } missing ({ $names })
digest-boards = Progress of all campaigns
digest-never = Stop the weekly digest
digest-none = You will no longer get the weekly digest.
digest-weekly = Resume the weekly digest
digest-again = You will get your division’s digest every week.
