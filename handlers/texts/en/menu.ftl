command-start = Begin, enter an invitation code
command-menu = List of tasks
command-hoi = Ask about plans, criteria, deadlines
command-dangky = Register
command-han = My next deadlines
command-cuatoi = What I have registered and handed in
command-chiendich = Campaigns under way
command-lich = The year by quarters
command-duyet = Waiting for review
command-nophoso = Hand in a dossier
command-tiendo = Progress of the divisions
command-lienket = Link this group to a division
command-kehoach = Send a new plan
command-thongbao = Send an announcement
command-lichsuthongbao = Earlier announcements
command-cauhoi = Questions waiting for the Office
command-viettat = Teach an abbreviation
command-mau = Forms of dossier papers
command-vanban = Texts of law
command-moi = Invite somebody
command-phong = The divisions
command-xoa = Delete a person’s data
command-ngonngu = Language (ngôn ngữ)
command-huy = Cancel what is under way
command-trogiup = Help

menu-dangky = Register
menu-han = My deadlines
menu-cuatoi = Mine
menu-chiendich = Campaigns
menu-lich = The year
menu-duyet = To review
menu-nophoso = Hand in a dossier
menu-tiendo = Progress
menu-lienket = Link a group
menu-kehoach = Send a plan
menu-thongbao = Announce
menu-lichsuthongbao = Earlier announcements
menu-cauhoi = Open questions
menu-viettat = Abbreviations
menu-mau = Forms
menu-vanban = Texts of law
menu-moi = Invite
menu-phong = Divisions
menu-xoa = Delete a person’s data
menu-ngonngu = Language
menu-trogiup = Help

help = You can:
    • just type a question, for example “what papers does a bằng khen need”; I answer with the quoted line and the document;
    • /dangky to register, /cuatoi to see what is yours;
    • /huy to drop what is under way.
    
    Where the plans do not say, I tell you so and can pass the question to the Office.
help-head = Head of division: /duyet to confirm your division’s registrations, /nophoso to hand in dossiers, /tiendo to see what is missing.
help-office = The Office: send me a plan’s file to open a campaign; /duyet, /tiendo, /thongbao, /cauhoi, /moi.

command-danhsach = Register the division’s whole list
menu-danhsach = Send a list

intent-which = What would you like to do?
intent-register = Register
intent-mine = My things
intent-dossier = Hand in a dossier
intent-review = Confirm, approve
intent-board = Progress, who is missing
intent-list = Send a list
intent-campaigns = Open campaigns
intent-titles = Titles and conditions
intent-deadlines = Coming deadlines
intent-announce = Announce
intent-people = People, divisions
intent-help = Help
intent-language = Language
intent-human = Ask the Office
intent-courtesy = Nothing more
intent-secret = Something sensitive
intent-question = A question on the plans
intent-private = This holds personal details; please write to me privately.
intent-go-private = Open the private chat
courtesy-greeting = Hello. What can I do for you? Type a question, or open /menu.
courtesy-thanks = You are welcome. Write to me whenever you need.
courtesy-parting = Goodbye, and good luck with your work.
typed-state = This looks like a state secret. Under the Law on Protection of State Secrets 117/2025/QH15 it must not be sent here; I have not kept it and pass it on to nobody. Please delete the message and see the Office in person, as the rules require.
typed-personal = The message has the number of an identity paper or an account. I have not kept it and pass it on to nobody. Please delete the message; if the Office needs it, hand it in in person.
typed-conduct = Somebody's discipline, complaints or denunciations are not dealt with here. I have not kept it and pass it on to nobody. Please delete the message and talk to the Office in person; to ask about the rules, leave out names and details.
command-lichsu = Award history
command-nguoi = People: list, roles, invitations
menu-lichsu = Award history
menu-nguoi = People
