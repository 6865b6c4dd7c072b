plan-how = Send me the signed plan (Word, PDF, a scan or a photograph of its only page). I read it and show you part by part what I found, for you to correct; the campaign is live only when you press “Launch”.
plan-pages = { $count } photographed pages have come. When all are here, press the button below: I join them in the order they were sent and read them as one plan.
plan-pages-read = Read these pages
plan-pages-name = Photographed plan.pdf
plan-untitled = Photographed plan, title not read
plan-unreadable = I could not read this file. { $reason }
plan-known = This file was sent before: <b>{ $title }</b>.
plan-show = Show it
plan-warnings = <b>Please look at this before launching:</b>
    { $list }
plan-warning = { $place }. { $message }
plan-screen = <b>{ $title }</b>
    <i>{ $state }</i>

    <b>{ $heading }</b>
    { $body }
plan-main = In general
plan-mend = Correct
plan-deadlines = Deadlines
plan-dossiers = Dossiers
plan-quotas = Quotas
plan-criteria = Criteria
plan-tasks = Tasks
plan-recurring = Recurring deadlines
plan-events = Events
plan-duties = Duties
plan-add-deadlines = Add a deadline
plan-add-recurring = Add a recurring one
plan-add-events = Add an event
plan-add-dossiers = Add a dossier
plan-add-quotas = Add a quota
plan-add-criteria = Add a criterion
plan-add-tasks = Add a task
plan-add-duties = Add a duty
plan-undue = Sentences with a day that became no deadline
plan-undue-line = { $place }. Under “{ $section }”
plan-undue-line-bare = { $place }.
plan-undue-there = <b>Please note:</b> { $count ->
        [one] one sentence with a day became no deadline
       *[other] { $count } sentences with a day became no deadline
    }; see “Days”.
plan-undue-add = Add { $place }
plan-tab-undue = Days
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
plan-not-said = the plan does not say
plan-says-nothing = The plan says nothing about this.
plan-any-award = Any award
plan-more = … and { $count } more.
plan-number = Number: { $value }
plan-issued = Issued on: { $value }
plan-issuer = Issued by: { $value }
plan-period = Period: { $value }
plan-found = Found: { $value }
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
plan-kinds = Open for registration: { $value }
plan-no-kinds = nothing chosen
plan-late-mark = Late registrations: taken, marked “late”
plan-late-refuse = Late registrations: refused
plan-late-change = Change that for late ones
plan-kind-on = ☑ { $kind }
plan-kind-off = ☐ { $kind }
kind-titles = Titles
kind-role_model = Role models
kind-pledge = Pledges
kind-event = Conference
plan-replaces = Replaces: <b>{ $title }</b>
plan-change-gone = – dropped: { $fact }
plan-change-new = + new: { $fact }
plan-change-words = ~ new or changed: “{ $text }”
plan-told-period = period { $period }
plan-told-by = deadline, by the end of { $date }: { $what }
plan-told-hour = deadline, before { $hour } on { $date }: { $what }
plan-told-before = deadline, before { $date }: { $what }
plan-told-span = from { $start } to { $date }: { $what }
plan-told-quota = quota { $subject }: at most { $limit } { $unit }
plan-told-quota-least = quota { $subject }: at least { $limit } { $unit }
plan-told-paper = paper ({ $award }): { $paper }
plan-told-copies = copies ({ $award }): { $copies }
plan-corrected = (corrected by the Office)
plan-who = { " " }– { $who }
plan-quote = <blockquote expandable>{ $quote }</blockquote>
plan-group = <b>{ $name }</b>
plan-quarter = Quarter { $number }, { $year }
plan-month = Month { $number }, { $year }
plan-year = { $year }
plan-no-period = No period named
plan-dossier = { $place }. <b>{ $award }</b>. Copies: { $copies }
    { $papers }
plan-paper = – { $paper }
plan-criterion = { $place }. <b>{ $subject }</b>
    <blockquote expandable>{ $text }</blockquote>
plan-partners = ; with { $partners }
subject-collective = Collectives
subject-leader = Leaders
subject-individual = Individuals
subject-all = All
plan-confirm = Launch
plan-without-kinds = Nothing to register is chosen, so nobody could register once it is launched. Choose what may be registered, or launch as it is if the plan needs no registrations.
plan-choose-kinds = Choose what to register
plan-confirm-as-it-is = Launch without registrations
plan-drop = Drop this plan
plan-confirmed-already = This plan is live already. To change something, open the plan and choose what to change.
campaign-state-draft = not launched yet
campaign-state-live = under way
campaign-state-closed = over
campaign-state-replaced = replaced
campaign-state-archived = archived
campaign-live-now = <b>{ $title }</b> is live.
campaign-moved = Moved to this plan from the earlier one: { $registrations } registrations and { $dossiers } dossiers.
campaign-dropped = The reading of this plan is dropped. You can send the file again at any time.
campaign-news = A new plan: <b>{ $title }</b>.
campaign-news-deadline = A new plan: <b>{ $title }</b>. Nearest deadline: the end of <b>{ $date }</b>.
campaign-replaces = A plan that replaces an earlier one: <b>{ $title }</b>. The earlier plan no longer holds; what was registered and handed in is kept.
campaign-replaces-deadline = A plan that replaces an earlier one: <b>{ $title }</b>. The earlier plan no longer holds; what was registered and handed in is kept. Nearest deadline: the end of <b>{ $date }</b>.
campaigns-none = No campaign is under way.
campaign-card = { $place }. <b>{ $title }</b>
    { $deadlines }
campaign-alone = <b>{ $title }</b>
    { $deadlines }
campaign-document = Document { $place }
campaign-register = Register { $place }
campaign-no-deadline = No deadline is left ahead.

deadline-register = registration
deadline-dossier = dossiers
deadline-other = action
deadline-office = the Office's own work


board-which = Progress of which campaign?
board = <b>{ $title }</b>
    As of { $time }
    { $due }
    { $waiting }

    { $lines }
    { $missing }
board-waiting = { $count } waiting
board-returned = { $count } returned
board-accepted = { $count } accepted
board-late = { $count } late
board-line = • <b>{ $name }</b>: { $counts }
board-picture = As a picture
board-refresh = Refresh
board-excel = Excel table
board-word = Word list

plan-fact-mend = Correct { $place }
plan-fact-drop = Drop { $place }
plan-mend-title = Title
plan-mend-number = Number
plan-mend-issuer = Issuer
plan-mend-issued_on = Date issued
plan-mend-start = Start
plan-mend-end = End
plan-reading = I am reading the file. A scan may take up to a minute.
fact-title = What the plan says
fact-ask-title = What is the plan’s full title?
fact-ask-number = What is the plan’s number? For example: 25/KH-TTr
fact-ask-issuer = Who issued it?
fact-ask-issued_on = On which day was it signed?
fact-ask-start = From which day on?
fact-ask-end = Until the end of which day?
fact-ask-date = Which day? Type for example “{ $example }” or “next Friday”.
fact-ask-bound = How does the plan put it?
fact-ask-what = What must be done by then?
fact-ask-papers = Which papers make the dossier? One a line.
fact-ask-award = For which award? Leave it empty if for all.
fact-ask-copies = How many copies? Type a number.
fact-ask-limit = How many? Type a number.
fact-ask-unit = Of what? For example: cá nhân, tập thể, phòng.
fact-ask-criterion = How does the criterion read?
fact-ask-task = How does the task read?
fact-ask-lead = Which unit leads?
fact-ask-partners = Which units take part?
fact-name-title = Title
fact-name-number = Number
fact-name-issuer = Issuer
fact-name-issued_on = Date issued
fact-name-start = Start
fact-name-end = End
fact-name-date = Day
fact-name-bound = Counted
fact-name-what = What
fact-name-papers = Papers
fact-name-award = Award
fact-name-copies = Copies
fact-name-limit = Number
fact-name-unit = Unit
fact-name-criterion = Criterion
fact-name-task = Task
fact-name-lead = Lead
fact-name-partners = With
plan-archive = Archive
plan-archive-ask = Archive <b>{ $title }</b>? I will no longer answer questions from this campaign, and it cannot be opened again. Registrations, dossiers, board and lists can still be looked at and exported.
plan-leave = Leave it
campaigns-cpast = Campaigns that are over or were replaced. Which one shall I open?
campaigns-past-open = Over ({ $count })
plan-close = Close the campaign
plan-facts = Details { $place }

plan-line-recurring = { $place }. <b>{ $rule }</b>{ $hour }: { $what }{ $who } · { $act }
plan-line-recurring-before = { $place }. Before <b>{ $rule }</b>: { $what }{ $who } · { $act }
plan-line-event = { $place }. <b>{ $date }</b>{ $hour }: { $what }{ $where }
plan-line-duty = { $place }. <b>{ $who }</b>: { $text }
plan-deadline-by = { $place }. By the end of <b>{ $date }</b>: { $what }{ $who } · { $act }
plan-deadline-hour = { $place }. Before <b>{ $hour } on { $date }</b>: { $what }{ $who } · { $act }
plan-deadline-span = { $place }. From <b>{ $start }</b> to the end of <b>{ $date }</b>: { $what }{ $who } · { $act }
plan-deadline-before = { $place }. Before <b>{ $date }</b> (that day not included): { $what }{ $who } · { $act }
plan-quota = { $place }. { $subject }: at most <b>{ $limit }</b> { $unit }{ $scope }
plan-quota-least = { $place }. { $subject }: at least <b>{ $limit }</b> { $unit }{ $scope }
plan-scope-all = { " " }(the whole office together)
plan-scope-each = { " " }(each unit by itself)
plan-task = { $place }. { $text }{ $due }{ $lead }{ $partners }
plan-task-due = { " " }(due { $due })
plan-lead = { " " }– { $lead }
plan-told-recurring = deadline, { $rule }: { $what }
plan-told-event = event on { $date }: { $what }
plan-added = <i>(added by the Office)</i>
plan-fact-gone = { $place }. <s>{ $fact }</s> <i>(dropped)</i>
plan-fact-plain = <b>{ $fact }</b>
plan-fact-restore = Undo { $place }
plan-fact-open = Open { $place }
plan-missing-there = <b>The plan announces what I could not find in it:</b>
    { $list }
plan-missing = – { $message }
plan-incomplete = <b>{ $title }</b>
    The plan announces the following, which I could not find in it:
    { $list }
    Please look again and add it, or launch with what there is.
plan-look-again = Look again
plan-confirm-incomplete = Launch all the same
campaign-deadline = By the end of <b>{ $date }</b>: { $what }
campaign-deadline-hour = Before <b>{ $hour } on { $date }</b>: { $what }
campaign-event = <b>{ $date }</b>{ $hour }: { $what }{ $place }
campaign-hour = , { $hour }
plan-before-hour = , before { $hour }
campaign-place = { " " }– at { $place }
deadline-report = report
deadline-event = meeting

fact-card = <b>{ $title }</b>
    { $heading }

    { $lines }
    { $quote }
    { $origin }
    { $history }
fact-line = { $name }: <b>{ $value }</b>
fact-section = From: { $section }
fact-added-by = <i>Added by the Office: { $name }, { $time }.</i>
fact-changed-by = <i>Changed by the Office: { $name }, { $time }.</i>
fact-now = At present: <b>{ $value }</b>
fact-new = New: { $kind }
fact-back = ‹ List
fact-drop = Drop this
fact-kind-deadlines = Deadline
fact-kind-recurring = Recurring deadline
fact-kind-events = Event
fact-kind-dossiers = Dossier
fact-kind-quotas = Quota
fact-kind-criteria = Criterion
fact-kind-tasks = Task
fact-kind-duties = Duty
fact-rule-unknown = I did not understand how this recurs. Please type it in Vietnamese, like “ngày 05 hằng tháng”, “thứ Sáu hằng tuần”, “ngày 15 tháng cuối quý” or “ngày 20/12 hằng năm”.
fact-period-unknown = I did not understand this period. Please type it like “quý II/2026”, “tháng 5/2026” or “năm 2026”.
fact-ask-hour = Before what time of the last day? Type it like “17:30”; leave it empty if the whole day counts.
fact-ask-act = What do the units have to do? It decides whom I remind and what makes a registration late.
fact-ask-doers = Which units are to be reminded? Leave it empty for all of them.
fact-ask-who = Who does it, in the plan’s words?
fact-ask-to = To whom does it go?
fact-ask-first = From which day? Leave it empty if there is only one day.
fact-ask-rule = When does it recur? For example “ngày 05 hằng tháng”, “thứ Sáu hằng tuần”, “ngày 15 tháng cuối quý”.
fact-ask-day = Which day? Type for example “{ $example }”.
fact-ask-event = Which event?
fact-ask-begins = At what time does it begin? Type it like “8h” or “14:30”.
fact-ask-place = Where?
fact-ask-form = After which form?
fact-ask-channel = How is it handed in? For example: on paper and as a file in the office’s system.
fact-ask-contact = Whom to contact, under which number?
fact-ask-scope = Whom does this number bind?
fact-ask-of = Does it count people or collectives? I check registrations of that sort against it.
fact-ask-least = At most or at least?
fact-ask-whose = For which title or whom is this quota?
fact-ask-subject = Whom is this criterion for?
fact-ask-period = In which period? For example “quý II/2026”, “tháng 5/2026”, “năm 2026”.
fact-ask-due = By which day? Type for example “30/6/2026”.
fact-ask-unit_of = Which unit?
fact-ask-duty = How does the duty read?
fact-name-hour = Time
fact-name-act = Sort
fact-name-doers = Remind
fact-name-who = Who
fact-name-to = Sent to
fact-name-first = From
fact-name-rule = Recurs
fact-name-day = Held on
fact-name-event = Event
fact-name-begins = Begins
fact-name-place = Place
fact-name-form = Form
fact-name-channel = Handed in
fact-name-contact = Contact
fact-name-scope = Scope
fact-name-of = Counts
fact-name-least = Bound
fact-name-whose = Applies to
fact-name-subject = For
fact-name-period = Period
fact-name-due = Due
fact-name-unit_of = Unit
fact-name-duty = Duty
fact-none-doers = all units
fact-bound-yes = That day included
fact-bound-no = Before that day
fact-act-register = Registration
fact-act-dossier = Dossiers
fact-act-report = Report
fact-act-office = Work of the Office or the council
fact-act-event = Meeting
fact-act-other = Something else
fact-scope-all = The whole office together
fact-scope-each = Each unit
fact-of-person = People
fact-of-collective = Collectives
fact-of-other = Something else, not checked
fact-least-yes = At least
fact-least-no = At most
fact-subject-all = All
fact-subject-collective = Collectives
fact-subject-leader = Leaders
fact-subject-individual = Individuals
rule-weekly = { $day } of every week
rule-monthly = day { $day } of every month
rule-month-end = last day of every month
rule-quarterly = day { $day } of each quarter’s last month
rule-quarter-end = last day of every quarter
rule-quarter-start = day { $day } of each quarter’s first month
rule-yearly = { $day }/{ $month } of every year
rule-year-end = last day of month { $month } every year
rule-months = day { $day } of months { $months }
rule-month-workday = last working day of every month
rule-nth-weekday = { $day } no. { $nth } of every month
rule-last-weekday = last { $day } of every month
rule-other = recurs as the plan says
weekday-mo = Monday
weekday-tu = Tuesday
weekday-we = Wednesday
weekday-th = Thursday
weekday-fr = Friday
weekday-sa = Saturday
weekday-su = Sunday
