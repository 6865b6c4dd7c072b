# The year: tasks by quarter and month
job-line-done = { $place }. ✓ <s>{ $text }</s>{ $due }{ $lead }{ $partners }
job-line-overdue = { $place }. <b>(overdue)</b> { $text }{ $due }{ $lead }{ $partners }
job-line-now = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-line-ahead = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-line-undated = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-standing-done = done
job-standing-overdue = overdue, not done
job-standing-now = its time is now
job-standing-ahead = still ahead
job-standing-undated = the plan names no time
job-whole-year = All of { $year }
job-open = Open { $place }
job-done = Done
job-not-done = Not done: take the mark away
job-gone = This task is no longer in a plan that is live. Open /lich for the calendar as it is now.
job-due = Due: <b>{ $due }</b>
job-done-by = <i>Marked done by { $name } at { $time }.</i>
job-card = <b>{ $text }</b>
    { $campaign }

    Time: <b>{ $period }</b>
    { $due }
    Lead: <b>{ $lead }</b>
    With: <b>{ $partners }</b>
    State: <b>{ $standing }</b>
    { $done }
job-board-none = Your division leads none of the tasks of this plan.
job-board-all = Tasks done: <b>{ $done }/{ $count }</b>
job-board-line = • { $name }: { $done }/{ $count } done
job-board-overdue = <b>Overdue and not marked done ({ $count }):</b>

year-page = <b>Calendar · { $name }</b>

    { $lines }
year-tasks = Tasks done: { $done }/{ $count }
year-no-tasks = No task in this time.
year-dated = <b>Deadlines and meetings:</b>
year-quarter = Quarter { $number }
year-whole = All year
year-other = { $year }
year-picture = As a picture
year-back = ‹ Calendar
year-title = Calendar of { $year }
year-caption = <b>{ $title }</b>
year-nothing = No plan that is live has a task in this year.

tasks-begin = <b>Tasks that begin on { $date }</b>
    { $title }

    { $lines }
tasks-end = <b>Due by { $date } and not marked done</b>
    { $title }

    { $lines }
tasks-left = <b>Left over and overdue:</b>
tasks-done = Done { $place }
tasks-marked = Marked done.
