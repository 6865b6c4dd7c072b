welcome-back = Hello { $name }. How can I help?
choose-task = Choose a task, or simply type a question about emulation and commendation.
enrolment-notice = <b>Before we begin</b>

    This code is for: <b>{ $role }</b>, { $department }.

    If you agree, { $office } will keep in this assistant: your Telegram account (ID number), name, division and role; what you register, the dossiers you hand in, and a record of your actions. Purpose: the emulation and commendation work of the office. Messages pass through Telegram’s servers abroad. Do not send identity-card numbers, dates of birth, disciplinary matters, complaints or secret documents.

    You may view and correct your data or ask for it to be deleted: message the Office.
enrolment-no-department = no division yet
enrolment-agree = I agree
enrolment-decline = I do not agree
enrolment-agreed = Thank you. Your consent has been recorded.
enrolment-declined = Very well, I keep nothing about you. The invitation code stays valid should you change your mind.
enrolment-welcome = Welcome, { $name } ({ $role }).

    You can simply type a question, for example “when is the dossier due?”, or choose a task below.
invitation-wrong = That code is not right. Please check it letter by letter, or ask the Office for a new one.
invitation-used = This code has already been used. Please ask the Office for a new one.
invitation-too-often = Too many wrong codes. Please try again in an hour, or ask the Office for a new code.
invitation-expired = This code has expired. Please ask the Office for a new one.

name-title = Your name
name-ask-name = Please type your full name, as on the staff list.
name-name-name = Full name
name-kept = Your name has been saved: { $name }.

invite-title = Invite someone
invite-ask-role = What role will they have?
invite-ask-department = Which division do they belong to?
invite-name-role = Role
invite-name-department = Division
invite-made = Invitation code: <code>{ $code }</code>
    Role: { $role }
    For one person, valid until the end of { $date }.

    Send this link privately to the person you are inviting:
    { $link }
invite-withdraw = Withdraw this code
invite-withdrawn = The invitation code <code>{ $code }</code> has been withdrawn and can no longer be used.
