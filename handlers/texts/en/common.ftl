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
file-too-large = The file has { $size } MB, over the { $limit } MB I can take. Please save the PDF at “minimum size”, scan it at 150-200 dpi, or split it by pages and send the parts one by one.
file-not-fetched = I tried several times and could not fetch “{ $name }” from Telegram. Please send it again.
file-fault-empty = The file “{ $name }” is empty. Please check the original and send it again.
file-fault-damaged = The file “{ $name }” is damaged or did not come whole. Please try to open the original, then send it again.
file-fault-locked = The file “{ $name }” has a password, so the Office cannot open it. Please save it without one and send it again.
file-fault-macros = The file “{ $name }” holds macros, which I do not take. Please save it as a plain .docx or .xlsx, or as PDF, and send it again.
file-fault-bomb = The file “{ $name }” unpacks to too much. Please save it as PDF and send it again.
file-fault-large = Over 60 MB I take only PDF, Word (.docx) or Excel (.xlsx). Please save “{ $name }” as a PDF and send it again.
file-fault-archive = The file “{ $name }” is a packed archive. Please unpack it and send the files one by one.
file-fault-rtf = The file “{ $name }” is an RTF text, whatever its name says. Please open it in Word, save it as .docx or PDF and send it again.
file-fault-web = The file “{ $name }” is a web page, not a document. Please open it, print it to PDF and send that.
file-fault-picture = The file “{ $name }” is a { $kind } picture. Please save it as PDF, JPEG or PNG and send it again.
file-fault-pixels = The picture “{ $name }” is too large (over 40 million pixels). About 200 dpi is enough; please make it smaller and send it again.
file-fault-not-so = The file “{ $name }” ends in { $suffix } but holds something else; perhaps it was not downloaded whole. Please open the original, save it again and send it.
file-fault-type = I do not take this kind of file: “{ $name }”. Please send Word (.docx, .doc), PDF, Excel (.xlsx) or a picture (JPEG, PNG).
file-infected = The file “{ $name }” holds malware ({ $virus }); I have not kept it. Please scan your computer, make the file anew from a clean original, and tell your IT staff if needed.
file-overrun = Opening this file takes too much memory or time; perhaps it is broken, so I have not taken it. Please open the original, save it as PDF and send that.
file-unexpected = I do not know what the file “{ $name }” is for. For a dossier, type /nophoso and then send it. For a list of registrations, type /danhsach to paste it or to take the .xlsx template.
file-not-yours = Files are handed in by heads of division and the Office. Please give the file to your head; to register yourself, open /dangky.
file-secret = The file or message bears a secrecy mark (“MẬT”). The Law on Protection of State Secrets 117/2025/QH15 forbids sending secret papers over a network; I have not kept it, yet it has crossed the network. Please delete the message, tell the Office at once and hand it in there.
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
form-cancelled-files = Stopped; nothing was handed in. The files you sent are kept in the dossier; open /nophoso to go on.
form-nothing-open = There is nothing under way.
form-press-send = Press “Send” to finish, or the item you want to change.
form-press-save = Press “Save” to finish, or the item you want to change.
form-empty = There is nothing in your answer. Please type it.
form-too-long = The answer has { $length } characters, { $limit } at most. Please shorten it.
form-hour = I could not read this time. Please type it like “17:30” or “8h”.
form-number = Please type a number, for example 2.
form-choose = Please press one of the buttons above.
form-date = I could not read this date. Type for example “{ $example }” or “next Friday”.
form-date-ambiguous = Which day do you mean?
form-date-weekday = The weekday and the date do not agree. Which day do you mean?
form-date-no-day = Which day do you mean?
form-date-impossible = There is no such day. Please look again and type it, for example “{ $example }”.
form-date-lunar = I do not convert lunar dates, so that nothing goes wrong. Please type the day of the solar calendar.
form-date-no-anchor = I do not know from which day to count. Please type the day itself, for example “{ $example }”.
form-date-past = This day has passed. Please give a day from today on.
form-question-or-answer = The plans do not say this. Is it your answer, or a question?
form-near-or-answer = Is this the answer to what you are filling in, or a question?
form-is-answer = It is my answer
form-required = This question needs an answer.
draft-expired = What you left unfinished on { $date } was not opened again for { $days } days, so I no longer keep it; nothing was sent. When you need it, open /menu and start anew.
form-answered-meanwhile = Please go on with what you were doing:
form-change-cancelled = Your changes were dropped. What you sent before stays as it is.
form-still-asked = { $count } left to answer: { $names }.
form-move-or-answer = Do you mean one of these buttons, or is it your answer?
