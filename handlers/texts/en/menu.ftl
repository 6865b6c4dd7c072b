command-start = Start, enter an invitation code
command-menu = What I can do for you
command-hoi = Ask about plans, criteria, deadlines
command-dangky = Register
command-han = My upcoming deadlines
command-cuatoi = What I have registered and handed in
command-chiendich = Current campaigns
command-lich = The year’s calendar by quarter
command-duyet = What is waiting for review
command-nophoso = Hand in a dossier
command-tiendo = Progress by division
command-lienket = Link this group to a division
command-kehoach = Send a new plan
command-thongbao = Send an announcement
command-lichsuthongbao = Past announcements
command-cauhoi = Questions waiting for the Office
command-viettat = Teach an abbreviation
command-mau = Templates for dossier papers
command-vanban = Legal texts
command-moi = Invite someone
command-phong = Divisions
command-xoa = Delete a person’s data
command-ngonngu = Language (ngôn ngữ)
command-huy = Cancel what you are doing
command-trogiup = Help

menu-open = Open the menu
menu-dangky = Register
menu-han = My deadlines
menu-cuatoi = My items
menu-chiendich = Campaigns
menu-lich = Calendar
menu-duyet = To review
menu-nophoso = Hand in a dossier
menu-tiendo = Progress
menu-lienket = Link a group
menu-kehoach = Send a plan
menu-thongbao = Send an announcement
menu-lichsuthongbao = Past announcements
menu-cauhoi = Open questions
menu-viettat = Abbreviations
menu-mau = Paper templates
menu-vanban = Legal texts
menu-moi = Invite someone
menu-phong = Divisions
menu-xoa = Delete a person’s data
menu-ngonngu = Language
menu-trogiup = Help

help = You can:
    • simply type a question, for example “what papers does a bằng khen dossier need”; I answer with the line I quote and the document it is from;
    • /dangky to register, /cuatoi to see your items;
    • /huy to cancel what you are doing.

    If the plans do not say, I tell you so and can pass your question on to the Office.
help-head = <b>Heads of division:</b>
    • /duyet to confirm registrations, /danhsach to send your division’s list;
    • /nophoso to hand in dossiers, /tiendo to see what is still missing.
help-office = <b>The Office:</b>
    • send me a plan as a file to open a campaign; /chiendich to correct, extend or end one; /lich for the year’s calendar;
    • /duyet for registrations and dossiers; /tiendo for progress, with Excel and Word;
    • /thongbao for announcements, /cauhoi to answer questions;
    • /nguoi for people and divisions, /nhatky for who did what, /caidat for the settings.

command-danhsach = Register a list for the division
menu-danhsach = Send a list

intent-which = What would you like to do?
intent-register = Register
intent-mine = My items
intent-dossier = Hand in a dossier
intent-review = Review, confirm
intent-board = Progress, who is missing
intent-list = Send a list
intent-campaigns = Current campaigns
intent-titles = Titles and criteria
intent-deadlines = Upcoming deadlines
intent-announce = Send an announcement
intent-people = People, divisions
intent-help = Help
intent-language = Language
intent-human = Ask the Office
intent-document = The plan’s document
intent-reminders = How I am reminded
intent-personal = My details
intent-cancel = Back to the menu
intent-courtesy = Nothing else
intent-secret = Something confidential
intent-question = A question about the plans
intent-private = This involves personal details; please message me privately.
intent-go-private = Open the private chat
courtesy-greeting = Hello. How can I help? Type a question, or open /menu.
courtesy-thanks = You are welcome. Message me any time.
courtesy-parting = Goodbye, and have a good day at work.
courtesy-assent = Very well. Write to me whenever you need something.
assent-press = This cannot be undone, so please press the button in the message above to confirm.
assent-declined = Then nothing is done; all stays as it is.
typed-state = This looks like a state secret. Under the Law on Protection of State Secrets No. 117/2025/QH15 it must not be sent here; I have not kept it or passed it on. Please delete the message and deal with the Office in person, as the rules require.
typed-personal = Your message contains an identity-document or bank-account number. I have not kept it or passed it on. Please delete the message; if the Office needs this information, hand it in there in person.
typed-conduct = Disciplinary matters, complaints and denunciations about individuals are not dealt with here. I have not kept this or passed it on. Please delete the message and speak to the Office in person; to ask about the rules in general, leave out names and details.
command-lichsu = Award history
command-nguoi = People: list, roles, invitations
menu-lichsu = Award history
menu-nguoi = People
