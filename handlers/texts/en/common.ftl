role-staff = civil servant
role-head = head of division
role-office = the Office
role-admin = administrator

unknown-person = I do not recognise you yet. If you have just opened an invitation, please press “I agree” in the message above. Otherwise send the invitation code the Office gave you (for example <code>/start AB12CD34</code>), or ask the Office for one.
not-your-button = This button is meant for someone else. Type /menu to see your own tasks.
stale-button = This button is out of date; things have changed since. Type /menu to open it again.
denied = This is for { $roles }. If it is part of your work, please ask the Office to give you access.
last-of-several = { $first } and { $last }
denied-office = This is for { $roles }. If it is part of your work, please ask the administrator to give you access.
denied-elsewhere = You can only do this for your own division. Please contact the Office about other divisions.
too-fast = You are sending messages faster than I can handle, so I skipped the last few. Please wait about a minute, then send what you need again.
unexpected = Something went wrong on my side; nothing has changed. Please try again in a few minutes, and tell the administrator if it keeps happening.
store-waits = My file store is out of reach for the moment. I have kept what you just sent and will see to it as soon as the store is back; there is no need to send it again.
private-only = This can only be done in a private chat with me, so that no personal details are shown. Please message me privately.
file-too-large = The file is { $size } MB; I can take at most { $limit } MB. Please save the PDF at “minimum size”, scan again at 150–200 dpi, or split it by pages and send the parts one by one.
file-not-fetched = I could not download “{ $name }” from Telegram despite several attempts. Please send it again.
file-fault-empty = The file “{ $name }” is empty. Please check the original and send it again.
file-fault-damaged = The file “{ $name }” is damaged or was not uploaded completely. Please check that the original opens, then send it again.
file-fault-locked = The file “{ $name }” has a password, so the Office cannot open it. Please save it without one and send it again.
file-fault-macros = The file “{ $name }” contains macros, so I cannot accept it. Please save it as an ordinary .docx or .xlsx, or as a PDF, and send it again.
file-fault-bomb = The file “{ $name }” is far too large once unpacked, so I cannot accept it. Please save it as a PDF and send it again.
file-fault-archive = The file “{ $name }” is an archive. Please unpack it and send the files inside one by one.
file-fault-rtf = The file “{ $name }” is an RTF document, whatever its name says. Please open it in Word, save it as .docx or PDF and send it again.
file-fault-large = Over 60 MB I can accept only PDF, Word (.docx) or Excel (.xlsx). Please save “{ $name }” as a PDF and send it again.
file-fault-web = The file “{ $name }” is a web page, not a document. Please open it, print it to PDF and send that.
file-fault-picture = The file “{ $name }” is a { $kind } image. Please save it as PDF, JPEG or PNG and send it again.
file-fault-pixels = The image “{ $name }” is too large (over 40 million pixels). Please reduce it, about 200 dpi is enough, and send it again.
file-fault-not-so = The file “{ $name }” ends in { $suffix } but its contents are something else; the download may have failed. Please open the original, save it again and send it.
file-fault-opendocument = The file “{ $name }” is a LibreOffice text or presentation (.odt, .odp). Please open it in LibreOffice, save it as .docx or PDF, and send that.
file-fault-type = I cannot accept this kind of file: “{ $name }”. Please send Word (.docx, .doc), PDF, Excel (.xlsx) or an image (JPEG, PNG).
file-infected = The file “{ $name }” contains malware ({ $virus }), so I have not kept it. Please scan your computer, recreate the file from a clean original, and tell your IT staff if needed.
file-overrun = Opening this file takes too much memory or time; it may be faulty, so I have not accepted it. Please open the original, save it as a PDF and send that.
file-unexpected = I do not know what the file “{ $name }” is for, so I have not kept it. Please choose below what it belongs to, then send it again.
files-unexpected = I do not know what the files you have just sent are for, so I have not kept them. Please choose below what they belong to, then send them again.
file-not-yours = Files are handed in by heads of division and the Office. Please pass the file to your head of division; to register yourself, open /dangky.
file-secret = The file I marked 👎 bears a secrecy mark (“MẬT”). The Law on Protection of State Secrets No. 117/2025/QH15 forbids sending secret documents over a network; I have not kept the file, but it has already crossed the network. Please delete that message, tell the head of the office and whoever looks after state secrets in the Office at once, and hand the paper in there in person.
beside-secret = The words sent with the file bear “MẬT”, so I have not fetched it. The Law on Protection of State Secrets No. 117/2025/QH15 forbids sending secret documents over a network, and the file has already crossed it. If it is secret, please delete the message, tell the head of the office and whoever looks after state secrets in the Office at once, and hand the paper in there in person.
text-too-long = Your message is { $length } characters long; the limit is { $limit }. Please shorten it or split it into several messages.
bare-number = To choose from a list, please press the button with that number. If it is a question, please type the whole sentence.
not-understood = I do not understand this kind of message. Please type a question, or open /menu.
language-choose = Which language shall I use?
language-set = From now on I will use English.
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
form-resume = Continue
form-resumed = You had already started this; please continue.
form-put-aside = What you have entered is kept: <b>{ $title }</b>. Press “Continue” when it suits you, or open /cuatoi.
    { $about }
form-cancelled = Cancelled; nothing was sent or changed.
form-cancelled-files = Stopped; nothing was handed in. The files you sent are kept in the dossier; open /nophoso to continue.
form-nothing-open = You have nothing in progress.
form-press-send = Please press “Send” to finish, or the item you want to change.
form-press-save = Please press “Save” to finish, or the item you want to change.
form-empty = Your answer is empty. Please type it.
form-too-long = Your answer is { $length } characters long; the limit is { $limit }. Please shorten it.
form-hour = I could not read that time. Please type it like “17:30” or “8h”.
form-number = Please type a number, for example 2.
form-choose = I am not sure which one you mean. Please press one of the buttons below.
form-date = I could not read that date. Please type it like “{ $example }” or “next Friday”.
form-date-ambiguous = Which day do you mean?
form-date-weekday = The weekday and the date do not agree. Which day do you mean?
form-date-no-day = Which day do you mean?
form-date-impossible = There is no such date. Please check and type it again, for example “{ $example }”.
form-date-lunar = To avoid mistakes I do not convert lunar dates. Please type the date in the solar calendar.
form-date-no-anchor = I am not sure which day to count from. Please type the date itself, for example “{ $example }”.
form-date-past = That day has passed. Please give a date from today on.
form-question-or-answer = The plans do not cover this. Is it your answer, or a question?
form-near-or-answer = Is this the answer to what you are filling in, or a question?
form-is-answer = It is my answer
form-required = This question needs an answer.
draft-expired = You left something unfinished on { $date } and did not return to it for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, so I have discarded it; nothing was sent. Open /menu to start again whenever you need to.
form-change-cancelled = Your changes were discarded. What you sent before stays as it is.
form-still-asked = { $count ->
        [one] { $count } item
       *[other] { $count } items
    } still to answer: { $names }.
form-move-or-answer = Did you mean one of these buttons, or is that your answer?
