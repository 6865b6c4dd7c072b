plan-how = Send me the signed plan (Word, PDF, a scan or a photograph of its only page). I read it and show you part by part what I found, for you to correct; the campaign is live only when you press “Launch”.
plan-pages = The plan has several photographs: please put the pages into one PDF file and send that, for me to read it whole.
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
plan-told-before = deadline, before { $date }: { $what }
plan-told-span = from { $start } to { $date }: { $what }
plan-told-quota = quota { $subject }: at most { $limit } { $unit }
plan-told-quota-least = quota { $subject }: at least { $limit } { $unit }
plan-told-paper = paper ({ $award }): { $paper }
plan-told-copies = copies ({ $award }): { $copies }
plan-corrected = (corrected by the Office)
plan-deadline-by = { $place }. By the end of <b>{ $date }</b>: { $what }{ $who } { $mark }
plan-deadline-hour = { $place }. Before <b>{ $hour } on { $date }</b>: { $what }{ $who } { $mark }
plan-deadline-span = { $place }. From <b>{ $start }</b> to the end of <b>{ $date }</b>: { $what }{ $who } { $mark }
plan-deadline-before = { $place }. Before <b>{ $date }</b> (that day not included): { $what }{ $who } { $mark }
plan-who = { " " }– { $who }
plan-quote = <blockquote expandable>{ $quote }</blockquote>
plan-group = <b>{ $name }</b>
plan-quarter = Quarter { $number }, { $year }
plan-month = Month { $number }, { $year }
plan-year = { $year }
plan-no-period = No period named
plan-page-before = ‹ Page before
plan-page-after = Next page ›
plan-dossier = { $place }. <b>{ $award }</b>. Copies: { $copies }
    { $papers }
plan-paper = – { $paper }
plan-quota = { $place }. { $subject }: at most <b>{ $limit }</b> { $unit }
plan-quota-least = { $place }. { $subject }: at least <b>{ $limit }</b> { $unit }
plan-criterion = { $place }. <b>{ $subject }</b>
    <blockquote expandable>{ $text }</blockquote>
plan-task = { $place }. { $text } – { $lead }{ $partners }
plan-partners = ; with { $partners }
subject-collective = Collectives
subject-leader = Leaders
subject-individual = Individuals
subject-all = All
plan-confirm = Launch
plan-without-kinds = <b>{ $title }</b>
    Nothing to register is chosen, so nobody could register once it is launched. Choose what may be registered, or launch as it is if the plan needs no registrations.
plan-choose-kinds = Choose what to register
plan-confirm-as-it-is = Launch without registrations
plan-drop = Drop this plan
plan-confirmed-already = This plan is live or was dropped and cannot be changed any more. Send a new plan to replace it.
campaign-state-draft = not launched yet
campaign-state-live = under way
campaign-state-closed = over
campaign-state-replaced = replaced
campaign-state-archived = archived
campaign-live-now = <b>{ $title }</b> is live. Everybody is told; I will remind the divisions that have not sent anything, in their groups.
campaign-moved = Moved to this plan from the earlier one: { $registrations } registrations and { $dossiers } dossiers.
campaign-dropped = Dropped. You can send the file again at any time.
campaign-news = A new plan: <b>{ $title }</b>. Open /chiendich to see it.
campaign-news-deadline = A new plan: <b>{ $title }</b>. Nearest deadline: the end of <b>{ $date }</b>. Open /chiendich to see it.
campaign-replaces = A plan that replaces an earlier one: <b>{ $title }</b>. The earlier plan no longer holds; what was registered and handed in is kept. Open /chiendich to see it.
campaign-replaces-deadline = A plan that replaces an earlier one: <b>{ $title }</b>. The earlier plan no longer holds; what was registered and handed in is kept. Nearest deadline: the end of <b>{ $date }</b>. Open /chiendich to see it.
campaigns-none = No campaign is under way.
campaign-card = { $place }. <b>{ $title }</b>
    { $deadlines }
campaign-document = Document { $place }
campaign-register = Register { $place }
campaign-deadline = By the end of <b>{ $date }</b>: { $what }
campaign-no-deadline = No deadline is left ahead.

deadline-inclusive = That day included
deadline-exclusive = Before that day
deadline-register = registration
deadline-dossier = dossiers
deadline-other = action
deadline-office = the Office's own work

alert = <b>{ $when }</b>
    { $title }
    What: { $what } { $before }
    { $missing }
    <blockquote expandable>{ $quote }</blockquote>
alert-left = { $days } days left, until the end of { $date }
alert-today = Today ({ $date }) is the last day
alert-over = { $days } days overdue ({ $date })
alert-before = (the plan says “before { $named }”, so { $date } is the last day)
alert-hour = (before { $hour } on { $date })
alert-missing-register = No registration yet: <b>{ $department }</b>. To send one, write to me privately: /dangky
alert-missing-closed = No registration yet: <b>{ $department }</b>. This campaign takes no late registrations; please contact the Office if need be.
alert-missing-dossier = No dossier yet: <b>{ $department }</b>. To hand one in, write to me privately: /nophoso
alert-missing-other = Division: <b>{ $department }</b>.
alert-again = (Sent again: it is not known whether the first one arrived.)

board-which = Progress of which campaign?
board = <b>{ $title }</b>
    As of { $time }

    { $lines }
    { $missing }
board-missing = No registration yet: <b>{ $count } divisions</b>
board-waiting = { $count } waiting
board-returned = { $count } returned
board-accepted = { $count } accepted
board-late = { $count } late
board-dossiers = dossiers { $count }
board-line = • <b>{ $name }</b>: { $counts }
board-silent = Nothing sent ({ $count }): { $names }
board-picture = As a picture
board-refresh = Refresh
board-excel = Excel table
board-word = Word list

plan-fact-mend = Correct { $place }
plan-fact-drop = Drop { $place }
plan-fact-add = Add one
plan-mend-title = Title
plan-mend-number = Number
plan-mend-issuer = Issuer
plan-mend-issued_on = Date issued
plan-mend-start = Start
plan-mend-end = End
plan-reading = I am reading the file. A scan may take up to a minute.
fact-title = Correct what was read
fact-ask-title = What is the plan’s full title?
fact-ask-number = What is the plan’s number? For example: 25/KH-TTr
fact-ask-issuer = Who issued it?
fact-ask-issued_on = On which day was it signed?
fact-ask-start = From which day on?
fact-ask-end = Until the end of which day?
fact-ask-date = Which day? Type for example “15/9/2026” or “next Friday”.
fact-ask-bound = How does the plan put it?
fact-ask-what = What must be done by then?
fact-ask-papers = Which papers make the dossier? One a line.
fact-ask-award = For which award? Skip it if for all.
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
plan-archive-ask = Archive <b>{ $title }</b>? I will no longer answer questions or export lists from this campaign, and it cannot be opened again. Registrations, dossiers and documents are kept.
plan-archive-no = Leave it
campaigns-past = Campaigns that are over or were replaced. Which one shall I open?
campaigns-past-open = Over ({ $count })
plan-close = Close the campaign
plan-facts = Details { $place }
