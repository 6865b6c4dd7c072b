welcome-back = Hello { $name }. What can I do for you?
choose-task = Choose a task, or just type a question about emulation and commendation.
enrolment-notice = <b>Before we begin</b>
    
    This code is for: <b>{ $role }</b>, { $department }.
    
    If you agree, { $office } keeps in this assistant: your Telegram account number, name, division and role; what you register, the dossiers you hand in and what you do here. Purpose: the emulation and commendation work of the office. Messages pass through Telegram’s servers abroad. Do not send identity numbers, dates of birth, disciplinary matters, complaints or secret papers.
    
    You may see, correct or have your data deleted: write to the Office.
enrolment-no-department = no division yet
enrolment-agree = I agree
enrolment-decline = I do not agree
enrolment-agreed = Thank you. Your consent is noted.
enrolment-declined = Very well, I keep nothing about you. The invitation stays valid should you change your mind.
enrolment-welcome = Welcome { $name } ({ $role }).
    
    Just type a question, for example “when is the dossier due?”, or choose a task below.
invitation-wrong = This code is not right. Please check it letter by letter, or ask the Office for a new one.
invitation-used = This code has been used already. Please ask the Office for a new one.
invitation-too-often = Too many wrong codes. Please try again in an hour, or ask the Office for a new code.
invitation-expired = This code has expired. Please ask the Office for a new one.

name-title = Your name
name-ask-name = Please type your full name as it stands in the list of staff.
name-name-name = Full name
name-kept = Your name is kept: { $name }.

invite-title = Invite somebody
invite-ask-role = Which role will they have?
invite-ask-department = Which division do they belong to?
invite-name-role = Role
invite-name-department = Division
invite-made = Invitation code: <code>{ $code }</code>
    Role: { $role }
    To be used once, until the end of { $date }.
    
    Pass this link on privately:
    { $link }
invite-withdraw = Withdraw this code
invite-withdrawn = The invitation <code>{ $code }</code> is withdrawn; nobody can use it any more.
