# The year: tasks by quarter and month
job-line-done = { $place }. ✓ <s>{ $text }</s>{ $due }{ $lead }{ $partners }
job-line-overdue = { $place }. <b>(overdue)</b> { $text }{ $due }{ $lead }{ $partners }
job-line-now = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-line-ahead = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-line-undated = { $place }. { $text }{ $due }{ $lead }{ $partners }
job-standing-done = done
job-standing-overdue = overdue, not done
job-standing-now = in progress
job-standing-ahead = not started yet
job-standing-undated = no time given in the plan
job-whole-year = Whole year { $year }
job-open = Open { $place }
job-done = Done
job-not-done = Not done, remove the mark
job-shared = This task is for several units; the Office marks it once all of them have finished.
job-gone = This task is no longer in a current plan. Open /lich for the calendar as it stands.
job-due = Due: <b>{ $due }</b>
job-done-by = <i>Marked done by { $name } at { $time }.</i>
job-card = <b>{ $text }</b>
    { $campaign }

    Time: <b>{ $period }</b>
    { $due }
    Lead: <b>{ $lead }</b>
    With: <b>{ $partners }</b>
    Status: <b>{ $standing }</b>
    { $done }
job-board-none = Your division leads none of the tasks in this plan.
job-board-all = Tasks done: <b>{ $done }/{ $count }</b>
job-board-line = • { $name }: { $done }/{ $count } done
job-board-overdue = <b>Overdue, not marked “Done” ({ $count }):</b>

year-page = <b>Work calendar · { $name }</b>

    { $lines }
year-tasks = Tasks done: { $done }/{ $count }
year-no-tasks = There are no tasks in this period.
year-dated = <b>Deadlines and events:</b>
year-dated-line = { $line } – <i>{ $campaign }</i>
year-quarter = Quarter { $number }
year-whole = Whole year
year-other = { $year }
year-picture = As a picture
year-back = ‹ Calendar
year-title = Work calendar { $year }
year-caption = <b>{ $title }</b>
year-nothing = There are no tasks this year in any current plan.

tasks-begin = <b>Tasks to carry out, from { $date }</b>
    { $title }

    { $lines }
tasks-end = <b>Ending on { $date }: tasks not yet marked “Done”</b>
    { $title }

    { $lines }
tasks-left = <b>Left over from before:</b>
tasks-shared = <i>What several units have to do is marked by the Office, when they are done.</i>
tasks-done = Done { $place }
tasks-marked = Marked as done.
