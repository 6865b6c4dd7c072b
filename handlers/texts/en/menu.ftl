command-start = Begin, enter an invitation code
command-menu = List of tasks
command-hoi = Ask about plans, criteria, deadlines
command-dangky = Register
command-cuatoi = What I have registered and handed in
command-chiendich = Campaigns under way
command-duyet = Waiting for review
command-nophoso = Hand in a dossier
command-tiendo = Progress of the divisions
command-lienket = Link this group to a division
command-kehoach = Send a new plan
command-thongbao = Send an announcement
command-cauhoi = Questions waiting for the Office
command-viettat = Teach an abbreviation
command-vanban = Texts of law
command-moi = Invite somebody
command-phong = The divisions
command-xoa = Delete a person’s data
command-ngonngu = Language (ngôn ngữ)
command-huy = Cancel what is under way
command-trogiup = Help

menu-dangky = Register
menu-cuatoi = Mine
menu-chiendich = Campaigns
menu-duyet = To review
menu-nophoso = Hand in a dossier
menu-tiendo = Progress
menu-lienket = Link a group
menu-kehoach = Send a plan
menu-thongbao = Announce
menu-cauhoi = Open questions
menu-viettat = Abbreviations
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
