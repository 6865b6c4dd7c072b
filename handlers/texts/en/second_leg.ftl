# E-mail, where Telegram does not reach
mailed-too = <i>This also went by e-mail while Telegram was away.</i>
mail-title = Emulation and commendation
mail-foot = <i>Sent by the emulation and commendation assistant, for Telegram has not reached you.</i>
mail-again = <i>Sent again: the letter before may have arrived.</i>
email-ask = Please type /email with your address, for example <code>/email name@office.gov.vn</code>. It is used for reminders and announcements only, when Telegram does not reach you. Now: { $email }
email-ask-office = Several lines "Name: address" after /email set those of others.
email-none = (none)
email-kept = Kept: { $email }.
email-dropped = Your address was deleted.
email-wrong = "{ $email }" is no e-mail address. Please type it like: /email name@office.gov.vn
email-many = { $count } addresses were kept.
    { $unknown }
email-unknown = Not clear who this is: { $names }
command-email = E-mail as a second way
menu-email = E-mail
command-banin = Print-out by division
menu-banin = Print-out by division
printout-none = No reminder or announcement waits for delivery.
printout-caption = By division: what has not arrived on Telegram. The .txt file is for pasting elsewhere.
printout-title = Not arrived on Telegram
printout-people = Not reached: { $names }
printout-elsewhere = In no division
