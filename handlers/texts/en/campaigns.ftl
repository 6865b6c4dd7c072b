plan-how = Please send the signed plan here (Word, PDF, a scan, or photographs of its pages). I read it and show you each part to check and correct; the campaign takes effect only when you press “Launch”.
plan-pages = { $count ->
        [one] { $count } photographed page
       *[other] { $count } photographed pages
    } received. When all have been sent, press the button below: I will join them in the order sent and read them as one plan.
plan-pages-read = Read these pages
plan-pages-name = Photographed plan.pdf
plan-untitled = Photographed plan, title not readable
plan-unreadable = I could not read this file. { $reason }
campaign-numbered = { $title } (No. { $number })
plan-unread = I could not read anything of this document: the letters may be faint, the picture askew, or it is no plan.
    Please send a clearer copy (Word or PDF is best), or press “{ plan-tab-mend }” to enter its title, number and contents.
plan-unread-form = { plan-unread }
    If this is a form to fill in, put marks such as { "{{ho_ten}}" } where it is to be filled in and send it again; see /mau.
plan-unread-launch = Nothing of this plan was read, so it cannot be launched yet. Please send a clearer copy, or enter its title and contents first.
plan-known = This file has been sent before: <b>{ $title }</b>.
plan-show = View it again
plan-warnings = <b>Please check before launching:</b>
    { $list }
plan-warning = { $place }. { $message }
plan-screen = <b>{ $title }</b>
    <i>{ $state }</i>

    <b>{ $heading }</b>
    { $body }
plan-main = General information
plan-mend = Correct general information
plan-deadlines = Deadlines
plan-dossiers = Dossiers
plan-quotas = Quotas
plan-criteria = Criteria
plan-tasks = Tasks
plan-recurring = Recurring deadlines
plan-events = Events
plan-duties = Duties
plan-terms = Times for handling dossiers
plan-add-deadlines = Add a deadline
plan-add-recurring = Add a recurring deadline
plan-add-events = Add an event
plan-add-dossiers = Add a dossier
plan-add-quotas = Add a quota
plan-add-criteria = Add a criterion
plan-add-tasks = Add a task
plan-add-duties = Add a duty
plan-add-terms = Add a handling time
plan-undue = Sentences with a date that did not become a deadline
plan-undue-line = { $place }. Section “{ $section }”
plan-undue-line-bare = { $place }.
plan-undue-there = <b>Please note:</b> { $count ->
        [one] one sentence with a date
       *[other] { $count } sentences with a date
    } did not become a deadline; see “Dates”.
plan-undue-add = Add deadline { $place }
plan-tab-undue = Dates
plan-tab-main = General
plan-tab-mend = Correct, choose what to register
plan-tab-deadlines = Deadlines
plan-tab-dossiers = Dossiers
plan-tab-quotas = Quotas
plan-tab-criteria = Criteria
plan-tab-tasks = Tasks
plan-tab-recurring = Recurring
plan-tab-events = Events
plan-tab-duties = Duties
plan-tab-terms = Handling times
plan-not-said = not stated in the plan
plan-says-nothing = The plan does not say anything about this.
plan-any-award = Any form of award
plan-more = … and { $count } more.
plan-number = Number: { $value }
plan-issued = Date of issue: { $value }
plan-issuer = Issued by: { $value }
plan-period = Period: { $value }
plan-nothing-found = nothing could be read
plan-found = Read: { $value }
plan-count-deadlines = { $count ->
        [one] { $count } deadline
       *[other] { $count } deadlines
    }
plan-count-dossiers = { $count ->
        [one] { $count } list of papers
       *[other] { $count } lists of papers
    }
plan-count-quotas = { $count ->
        [one] { $count } quota
       *[other] { $count } quotas
    }
plan-count-criteria = { $count ->
        [one] { $count } criterion
       *[other] { $count } criteria
    }
plan-count-tasks = { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
plan-count-recurring = { $count ->
        [one] { $count } recurring deadline
       *[other] { $count } recurring deadlines
    }
plan-count-events = { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
plan-count-duties = { $count ->
        [one] { $count } duty
       *[other] { $count } duties
    }
plan-count-terms = { $count ->
        [one] { $count } handling time
       *[other] { $count } handling times
    }
plan-kinds = Open for registration: { $value }
plan-no-kinds = nothing chosen
plan-late-mark = Registrations after the deadline: accepted, marked “late”
plan-late-refuse = Registrations after the deadline: not accepted
plan-late-change = Change how late ones are handled
plan-kind-on = ☑ { $kind }
plan-kind-off = ☐ { $kind }
kind-titles = Titles
kind-role_model = Role models
kind-pledge = Pledges
kind-event = Attending an event
plan-replaces = Replaces the plan: <b>{ $title }</b>
plan-change-gone = – removed: { $fact }
plan-change-new = + added: { $fact }
plan-change-words = ~ new or changed sentence: “{ $text }”
plan-told-period = period { $period }
plan-told-by = deadline, end of { $date }: { $what }
plan-told-hour = deadline, before { $hour } on { $date }: { $what }
plan-told-before = deadline, before { $date }: { $what }
plan-told-span = from { $start } to { $date }: { $what }
plan-told-quota = quota, { $subject }: at most { $limit } { $unit }
plan-told-quota-least = quota, { $subject }: at least { $limit } { $unit }
plan-told-term = dossiers handled within { $term }
plan-told-paper = paper ({ $award }): { $paper }
plan-told-copies = copies ({ $award }): { $copies }
plan-corrected = (corrected by the Office)
plan-who = { " " }– { $who }
plan-quote = <blockquote expandable>{ $quote }</blockquote>
plan-group = <b>{ $name }</b>
plan-quarter = Quarter { $number }, { $year }
plan-month = { $number }/{ $year }
plan-year = { $year }
plan-no-period = No time given
plan-dossier = { $place }. <b>{ $award }</b>. Copies: { $copies }
    { $papers }
plan-paper = – { $paper }
plan-criterion = { $place }. <b>{ $subject }</b>
    <blockquote expandable>{ $text }</blockquote>
plan-partners = ; with { $partners }
subject-collective = Collectives
subject-leader = Leaders and managers
subject-individual = Individuals
subject-all = General
plan-confirm = Launch
plan-without-kinds = Nothing has been chosen for registration, so once launched nobody will be able to register. Choose what can be registered, or launch as it is if the plan needs no registrations.
plan-choose-kinds = Choose what can be registered
plan-confirm-as-it-is = Launch without registrations
plan-drop = Discard this plan
plan-confirmed-already = This plan has already been launched. To change something, open the plan and choose the item.
campaign-state-draft = not launched
campaign-state-live = in progress
campaign-state-closed = ended
campaign-state-replaced = replaced
campaign-state-archived = archived
campaign-live-now = Launched: <b>{ $title }</b>.
campaign-moved = Moved to this plan from the earlier one: { $registrations ->
        [one] { $registrations } registration
       *[other] { $registrations } registrations
    } and { $dossiers ->
        [one] { $dossiers } dossier
       *[other] { $dossiers } dossiers
    }.
campaign-dropped = The reading of this plan has been discarded. You can send the file again whenever you need.
campaign-news = New plan: <b>{ $title }</b>.
campaign-news-deadline = New plan: <b>{ $title }</b>. Nearest deadline: <b>{ $until }</b>.
campaign-replaces = Replacement plan: <b>{ $title }</b>. The earlier plan no longer applies; registrations and dossiers already sent are kept.
campaign-replaces-deadline = Replacement plan: <b>{ $title }</b>. The earlier plan no longer applies; registrations and dossiers already sent are kept. Nearest deadline: <b>{ $until }</b>.
campaigns-none = There are no current campaigns.
campaign-card = { $place }. <b>{ $title }</b>
    { $deadlines }
campaign-alone = <b>{ $title }</b>
    { $deadlines }
campaign-document = Plan { $place }
campaign-register = Register { $place }
campaign-no-deadline = There are no deadlines ahead.

deadline-register = registration
deadline-dossier = dossier
deadline-other = to be done
deadline-office = for the Office
deadline-supplement = hand in dossier { $code } again { $nominee }
deadline-supplement-for = ({ $name })


board-which = Which campaign’s progress would you like to see?
board = <b>{ $title }</b>
    As of { $time }
    { $due }
    { $waiting }

    { $lines }
    { $missing }
board-waiting = { $count } waiting
board-returned = { $count } returned
board-accepted = { $count } approved
board-late = { $count } late
board-line = • <b>{ $name }</b>: { $counts }
board-picture = As a picture
board-refresh = Update
board-excel = Excel table
board-word = Word list

plan-fact-mend = Edit { $place }
plan-fact-drop = Drop { $place }
plan-mend-title = Edit title
plan-mend-number = Edit number
plan-mend-issuer = Edit issuer
plan-mend-issued_on = Edit issue date
plan-mend-start = Edit start
plan-mend-end = Edit end
plan-reading = I am reading the file. A scan may take up to a minute.
fact-title = Contents of the plan
fact-ask-title = What is the plan’s full title?
fact-ask-number = What is the number of the plan? For example: 25/KH-TTr
fact-ask-issuer = Which body issued it?
fact-ask-issued_on = On which date was the plan signed?
fact-ask-start = From which date does it run?
fact-ask-end = Until the end of which date does it run?
fact-ask-date = Which date? Type it like “{ $example }” or “next Friday”.
fact-ask-bound = How does the plan put this date?
fact-ask-what = What must be done by that date?
fact-ask-papers = Which papers does the dossier contain? One per line.
fact-ask-award = For which form of award? Leave empty if for all of them.
fact-ask-copies = How many copies? Please type a number.
fact-ask-limit = How many? Please type a number.
fact-ask-unit = Counted in what? For example: cá nhân, tập thể, phòng.
fact-ask-criterion = What does the criterion say?
fact-ask-task = What does the task say?
fact-ask-lead = Which unit leads?
fact-ask-partners = Which units help?
fact-name-title = Title
fact-name-number = Number
fact-name-issuer = Issuer
fact-name-issued_on = Date of issue
fact-name-start = Start
fact-name-end = End
fact-name-date = Date
fact-name-bound = Counted
fact-name-what = What
fact-name-papers = Papers
fact-name-award = Form of award
fact-name-copies = Copies
fact-name-limit = Amount
fact-name-unit = Unit
fact-name-criterion = Criterion
fact-name-task = Task
fact-name-lead = Lead
fact-name-partners = With
plan-archive = Archive
plan-archive-ask = Archive this campaign?
    <b>{ $title }</b>

    I will no longer answer questions from this campaign, and it cannot be reopened. Registrations, dossiers, progress and lists can still be viewed and exported.
plan-leave = Leave it as it is
campaigns-cpast = Campaigns that have ended or been replaced. Which one would you like to open?
campaigns-past-open = Ended ({ $count })
plan-close = End the campaign
plan-facts = Details { $place }

plan-line-recurring = { $place }. <b>{ $rule }</b>{ $hour }: { $what }{ $who } · { $act }
plan-line-recurring-before = { $place }. Before <b>{ $rule }</b>: { $what }{ $who } · { $act }
plan-line-event = { $place }. <b>{ $date }</b>{ $hour }: { $what }{ $where }
plan-line-duty = { $place }. <b>{ $who }</b>: { $text }
plan-line-term = { $place }. <b>{ $term }</b>{ $full }{ $back }
plan-term-working = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } { $since }
plan-term-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } { $since }
plan-term-full = { " " }(complete dossiers only)
plan-term-back = : a dossier not up to the mark goes back
plan-since-received = from the day the dossier is received
plan-since-again = from the day it is received again
plan-since-returned = from the day it is returned to the division
plan-since-closed = from the end of the time for handing in
plan-deadline-by = { $place }. By the end of <b>{ $date }</b>: { $what }{ $who } · { $act }
plan-deadline-hour = { $place }. Before <b>{ $hour } on { $date }</b>: { $what }{ $who } · { $act }
plan-deadline-span = { $place }. From <b>{ $start }</b> to the end of <b>{ $date }</b>: { $what }{ $who } · { $act }
plan-deadline-before = { $place }. Before <b>{ $date }</b> (not including that day): { $what }{ $who } · { $act }
plan-quota = { $place }. { $subject }: at most <b>{ $limit }</b> { $unit }{ $scope }{ $what }
plan-quota-least = { $place }. { $subject }: at least <b>{ $limit }</b> { $unit }{ $scope }{ $what }
plan-quota-what = { " " }– { $what }
plan-scope-all = { " " }(for the whole office together)
plan-scope-each = { " " }(for each unit)
plan-task = { $place }. { $text }{ $due }{ $lead }{ $partners }
plan-task-due = { " " }(due { $due })
plan-lead = { " " }– { $lead }
plan-told-recurring = deadline, { $rule }: { $what }
plan-told-event = event on { $date }: { $what }
plan-doubtful = <i>⚠ may be misread { $words }: please compare with the original</i>
plan-original = Original
plan-original-sent = The document the Office sent.
plan-added = <i>(added by the Office)</i>
plan-fact-gone = { $place }. <s>{ $fact }</s> <i>(removed)</i>
plan-fact-plain = <b>{ $fact }</b>
plan-fact-restore = Undo { $place }
plan-fact-open = Open { $place }
plan-missing-there = <b>I may not have read everything:</b>
    { $list }
plan-missing = – { $message }
plan-incomplete = <b>{ $title }</b>
    I may not have read everything in the plan:
    { $list }
    Please check and add what is missing, or launch with what is there.
plan-look-again = Check again
plan-confirm-incomplete = Launch anyway
campaign-deadline = By the end of <b>{ $date }</b>: { $what }
campaign-deadline-hour = Before <b>{ $hour } on { $date }</b>: { $what }
campaign-event = <b>{ $date }</b>{ $hour }: { $what }{ $place }
campaign-hour = , { $hour }
plan-before-hour = , before { $hour }
campaign-place = { " " }– at { $place }
deadline-report = report
deadline-event = meeting, event

fact-card = <b>{ $title }</b>
    { $heading }

    { $lines }
    { $quote }
    { $origin }
    { $history }
fact-line = { $name }: <b>{ $value }</b>
fact-section = Source: { $section }
fact-added-by = <i>Added by the Office: { $name }, { $time }.</i>
fact-changed-by = <i>Changed by the Office: { $name }, { $time }.</i>
fact-now = Now: <b>{ $value }</b>
fact-new = Add: { $kind }
fact-back = ‹ List
fact-drop = Remove this item
fact-kind-deadlines = Deadline
fact-kind-recurring = Recurring deadline
fact-kind-events = Event
fact-kind-dossiers = Dossier
fact-kind-quotas = Quota
fact-kind-criteria = Criterion
fact-kind-tasks = Task
fact-kind-duties = Duty
fact-kind-terms = Handling time
fact-rule-unknown = I could not understand how often this recurs. Please type it in Vietnamese, like “ngày 05 hằng tháng”, “thứ Sáu hằng tuần”, “ngày 15 tháng cuối quý” or “ngày 20/12 hằng năm”.
fact-period-unknown = I could not understand this period. Please type it in Vietnamese, like “quý II/2026”, “tháng 5/2026” or “năm 2026”.
fact-ask-hour = Before what time on the last day? Type it like “17:30”; leave empty if the whole day counts.
fact-ask-act = What do the units have to do? This decides whom I remind and what counts as late.
fact-ask-doers = Which units should be reminded? Leave empty for all of them.
fact-ask-who = Who does the plan say should do it?
fact-ask-to = Who is it sent to?
fact-ask-first = From which date? Leave empty if there is only one day.
fact-ask-rule = How often does it recur? Please type it in Vietnamese, for example “ngày 05 hằng tháng”, “thứ Sáu hằng tuần”, “ngày 15 tháng cuối quý”.
fact-ask-day = Which date? Type it like “{ $example }”.
fact-ask-event = What is the event?
fact-ask-begins = What time does it start? Type it like “8h” or “14:30”.
fact-ask-place = Where is it held?
fact-ask-form = On which form?
fact-ask-channel = How is it handed in? For example: on paper, and as a file through the document management system.
fact-ask-contact = Who is the contact, and what is the phone number?
fact-ask-scope = Who does this number apply to?
fact-ask-of = Does it count people or collectives? I check registrations of that kind against it.
fact-ask-least = Is this a maximum or a minimum?
fact-ask-whose = Which title or whom is this quota for?
fact-ask-matter = Which award is this quota for, or what does it count?
fact-ask-subject = Who is this criterion for?
fact-ask-period = In which period? Please type it in Vietnamese, for example “quý II/2026”, “tháng 5/2026”, “năm 2026”.
fact-ask-due = What is the deadline? Type it like “30/6/2026”.
fact-ask-unit_of = Which unit is it assigned to?
fact-ask-duty = What does the assignment say?
fact-ask-days = Within how many days? Type a number.
fact-ask-working = Working days, or all days?
fact-ask-since = Counted from when? I put the last day on the receipt or the return slip.
fact-ask-full = For which dossiers?
fact-ask-back = What is this time for?
fact-name-hour = Time
fact-name-act = Type
fact-name-doers = Remind
fact-name-who = Who
fact-name-to = Recipient
fact-name-first = From
fact-name-rule = Repeats
fact-name-day = Held on
fact-name-event = Event
fact-name-begins = Starts at
fact-name-place = Place
fact-name-form = Form
fact-name-channel = How to hand in
fact-name-contact = Contact
fact-name-scope = Scope
fact-name-of = Counts
fact-name-least = Limit
fact-name-whose = Applies to
fact-name-matter = Counts
fact-name-subject = For
fact-name-period = Period
fact-name-due = Due
fact-name-unit_of = Unit
fact-name-duty = Duty
fact-name-days = Days
fact-name-working = Counted as
fact-name-since = From
fact-name-full = For
fact-name-back = To
fact-none-doers = all units
fact-bound-yes = By the end of that day (inclusive)
fact-bound-no = Before that day
fact-act-register = Registration
fact-act-dossier = Handing in a dossier
fact-act-report = Report
fact-act-office = Own work, nothing handed in
fact-act-event = Meeting, event
fact-act-other = Something else
fact-scope-all = The whole office together
fact-scope-each = Each unit
fact-of-person = People
fact-of-collective = Collectives
fact-of-other = Other, not checked
fact-least-yes = At least
fact-least-no = At most
fact-working-yes = Working days
fact-working-no = All days, days off too
fact-since-received = The day it is received
fact-since-again = The day it is received again
fact-since-returned = The day it is returned to the division
fact-since-closed = The end of the time for handing in
fact-full-yes = Complete dossiers only
fact-full-no = Every dossier
fact-back-yes = Returning one not up to the mark
fact-back-no = Anything else with the dossier
fact-subject-all = General
fact-subject-collective = Collectives
fact-subject-leader = Leaders and managers
fact-subject-individual = Individuals
rule-weekly = every { $day }
rule-monthly = day { $day } of every month
rule-month-end = the last day of every month
rule-quarterly = day { $day } of the last month of each quarter
rule-quarter-end = the last day of every quarter
rule-quarter-start = day { $day } of the first month of each quarter
rule-yearly = { $day }/{ $month } every year
rule-year-end = the last day of month { $month } every year
rule-months = day { $day } of months { $months }
rule-month-workday = the last working day of every month
rule-nth-weekday = { $day } number { $nth } of the month
rule-last-weekday = the last { $day } of the month
rule-other = repeated as the plan says
weekday-mo = Monday
weekday-tu = Tuesday
weekday-we = Wednesday
weekday-th = Thursday
weekday-fr = Friday
weekday-sa = Saturday
weekday-su = Sunday
