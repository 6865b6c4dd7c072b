# E-mail, where Telegram does not reach
mailed-too = <i>This was also sent by e-mail while Telegram was unavailable.</i>
mail-title = Emulation and commendation
mail-foot = <i>Sent automatically by the emulation and commendation assistant because it could not reach you on Telegram.</i>
mail-again = <i>Sent again: the previous e-mail may already have arrived.</i>
email-ask = Please type /email followed by your address, for example <code>/email name@office.gov.vn</code>. It is only used for reminders and announcements when Telegram cannot reach you. Current address: { $email }
email-ask-office = To record addresses for others, type several lines “Name: address” after /email.
email-none = none.
email-kept = Address saved: { $email }.
email-dropped = Your e-mail address has been deleted.
email-wrong = “{ $email }” is not an e-mail address. Please type it like: /email name@office.gov.vn
email-many = { $count ->
        [one] { $count } address
       *[other] { $count } addresses
    } saved.
    { $unknown }
email-unknown = Not clear who this is: { $names }
command-email = Back-up e-mail address
menu-email = Back-up e-mail
command-banin = Print-out by division
menu-banin = Print-out by division
printout-none = No reminders or announcements are waiting to be delivered.
printout-caption = Print-out by division: what has not been delivered on Telegram. The .txt file is for pasting elsewhere.
printout-title = Not delivered on Telegram
printout-people = Not reached: { $names }
printout-elsewhere = In no division
