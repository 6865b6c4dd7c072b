role-staff = civil servant
role-head = head of division
role-office = the Office
role-admin = administrator

unknown-person = I do not know you yet. Please send the invitation code the Office gave you (for example <code>/start AB12CD34</code>), or ask the Office for one.
not-your-button = This button is meant for somebody else. Type /menu for your own tasks.
stale-button = This button is out of date, things have changed since. Type /menu to open it again.
denied = This needs another role: { $roles }. If it is your task, please ask the Office for the right.
denied-elsewhere = You can do this for your own division only. Please ask the Office if another one needs it.
too-fast = You are sending faster than I can work; I left the last messages out. Please wait a minute, then send again what you need.
unexpected = Something went wrong on my side; nothing was changed. Please try again in a few minutes, and tell the administrator if it goes on.
private-only = This is done in a private chat with me only, so that no personal details show. Please write to me privately.
file-too-large = The file has { $size } MB, over the { $limit } MB I can take. Please compress the pictures or split it, then send it again.
file-not-fetched = I could not fetch this file from Telegram. Please send it again.
file-wrong-type = I do not take this kind of file. Please send Word (.docx, .doc), PDF, Excel (.xlsx) or a picture (.jpg, .png).
file-unexpected = I do not know what this file is for. If it belongs to a dossier, type /nophoso first and then send it.
file-secret = The file or message bears a secrecy mark (“MẬT”). Secret papers must not be sent here; I have not kept it. Please delete the message and hand it in at the Office.
text-too-long = The message has { $length } characters, over the limit of { $limit }. Please shorten it or send several.
not-understood = I do not understand this kind of message. Type a question, or open /menu.
language-choose = Which language shall I use?
language-set = I will use English from now on.
nothing-here = Nothing here yet.

form-question = <b>{ $title }</b> { $progress }
    { $about }

    { $question }
form-progress = · question { $number }/{ $total }
form-summary-send = <b>{ $title }</b> · please check before sending
    { $about }

    { $lines }{ $warning }
form-summary-save = <b>{ $title }</b> · please check before saving
    { $about }

    { $lines }{ $warning }
form-line = { $name }: <b>{ $value }</b>
form-left-out = (left out)
form-back = ‹ Back
form-skip-send = Skip
form-skip-save = Leave empty
form-chosen = Done
form-later = Later
form-cancel = Cancel
form-confirm-send = Send
form-confirm-save = Save
form-mend = Change: { $name }
form-resume = Go on
form-resumed = You had begun this; please go on.
form-put-aside = What you have done is kept. Press “Go on” when it suits you, or open /cuatoi.
form-cancelled = Cancelled; nothing was sent.
form-nothing-open = There is nothing under way.
form-press-send = Press “Send” to finish, or the item you want to change.
form-press-save = Press “Save” to finish, or the item you want to change.
form-empty = There is nothing in your answer. Please type it.
form-too-long = The answer has { $length } characters, { $limit } at most. Please shorten it.
form-hour = I could not read this time. Please type it like “17:30” or “8h”.
form-number = Please type a number, for example 2.
form-choose = Please press one of the buttons above.
form-date = I could not read this date. Type for example “15/9/2026” or “next Friday”.
form-date-ambiguous = Which day do you mean?
form-date-weekday = The weekday and the date do not agree. Which day do you mean?
form-date-no-day = Which day do you mean?
form-date-impossible = There is no such day. Please look again and type it, for example “15/9/2026”.
form-date-lunar = I do not convert lunar dates, so that nothing goes wrong. Please type the day of the solar calendar.
form-date-no-anchor = I do not know from which day to count. Please type the day itself, for example “15/9/2026”.
form-date-past = This day has passed. Please give a day from today on.
form-question-or-answer = The plans do not say this. Is it your answer, or a question?
form-is-answer = It is my answer
form-required = This question needs an answer.
draft-expired = What you left unfinished on { $date } was not opened again for { $days } days, so I no longer keep it; nothing was sent. When you need it, open /menu and start anew.
form-answered-meanwhile = Please go on with what you were doing:
