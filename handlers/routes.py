"""The one ordered list of everything the assistant reacts to; the first match takes the update."""

from telegram import Update
from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    PollHandler,
    TypeHandler,
    filters,
)

from bot.registrations.forms import KINDS
from handlers import acts, arrivals, days, digest, free_text, groups, guided, linking, links, polls, stale
from handlers.announcements import acknowledging, composing, sheet
from handlers.announcements.buttons import BUTTONS as OF_ANNOUNCEMENTS
from handlers.campaigns import card, correcting, ending, launching, receiving, replacing, screens
from handlers.commands import BY_COMMAND, go, in_private, in_private_async, open_, private_command, started
from handlers.conversations import Conversations
from handlers.dossiers import blanks as dossier_blanks
from handlers.dossiers import files, handing_in, nominees, opening, taking
from handlers.enrolment import inviting, newcomers, start
from handlers.enrolment import links as division_links
from handlers.errors import AsyncHandler, Handler, guarded, transaction
from handlers.guided import Guide
from handlers.office import blanks as office_blanks
from handlers.office import (
    board,
    exports,
    help_and_language,
    journal,
    keeping,
    laws,
    own_settings,
    printouts,
    titles,
)
from handlers.office import dossiers as office_dossiers
from handlers.people import changing, divisions, leaving, listing
from handlers.presses import Buttons, NoSuchButton, Route, gathered
from handlers.questions import answering, asking, documents, passing, teaching
from handlers.registrations import history, lists, mine, people_lists, registering
from handlers.registry import cards, previews, rounds
from handlers.reminders import choices
from handlers.reminders import mine as deadlines
from handlers.reminders import rules as rules_of_alerts
from handlers.reviews import dossiers as reviewed
from handlers.reviews import queue, reading_through, reviewing
from handlers.services import Services
from handlers.yearly import reminding, year

GUIDES: tuple[Guide, ...] = (
    start.NAME,
    inviting.INVITE,
    divisions.DEPARTMENT,
    divisions.RENAME,
    leaving.LEAVE,
    listing.FIND,
    changing.CHANGE,
    own_settings.OWN,
    titles.TITLE,
    laws.LAW,
    correcting.FACT,
    answering.ANSWER,
    passing.NOTE,
    passing.OWN,
    teaching.WORD,
    registering.REGISTER,
    lists.LIST,
    history.FIND,
    people_lists.PASTE,
    reviewing.RETURN,
    reviewing.REFUSE,
    reviewing.DECLINE,
    reviewed.RETURN,
    nominees.NOMINEE,
    reading_through.NOTE,
    keeping.DAY,
    keeping.ORDER,
)

_TOPIC_CHANGED = (
    filters.StatusUpdate.FORUM_TOPIC_EDITED
    | filters.StatusUpdate.FORUM_TOPIC_CLOSED
    | filters.StatusUpdate.FORUM_TOPIC_REOPENED
)


def routes(services: Services) -> list[Route]:
    """Every route, in order."""
    conversations = Conversations({guide.name: guide for guide in GUIDES})
    of_campaigns = dict.fromkeys(KINDS, lists.take)
    readings = previews.Previews({**of_campaigns, "history": history.take, "people": people_lists.take})
    words = free_text.FreeText(conversations, {"lvtake": readings.take})

    def command(name: str | list[str], handler: Handler, *, anywhere: bool = False) -> Route:
        """A command; outside a private chat it only says that it belongs there, unless `anywhere`."""
        work = handler if anywhere else private_command(name if isinstance(name, str) else name[0], handler)
        return CommandHandler(name, guarded(services, transaction(work)))

    def command_async(name: str | list[str], handler: AsyncHandler) -> Route:
        return CommandHandler(name, guarded(services, handler))

    def pressed(action: str, handler: Handler, *, anywhere: bool = False) -> Route:
        """A button, for private chats unless `anywhere`: what it shows may be personal."""
        work = transaction(handler if anywhere else in_private(handler))
        return Buttons({action: guarded(services, work)})

    def pressed_async(action: str, handler: AsyncHandler, *, anywhere: bool = False) -> Route:
        work = handler if anywhere else in_private_async(handler)
        return Buttons({action: guarded(services, work)})

    private = filters.ChatType.PRIVATE
    said = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND

    found: list[Route] = [
        # An edited message: asked anew where nothing was said since; what was taken otherwise stays.
        MessageHandler(filters.UpdateType.EDITED_MESSAGE, guarded(services, words.edited)),
        # The group's own life comes before its words.
        ChatMemberHandler(
            guarded(services, transaction(groups.my_membership)), ChatMemberHandler.MY_CHAT_MEMBER
        ),
        MessageHandler(filters.StatusUpdate.MIGRATE, guarded(services, transaction(groups.migrated))),
        MessageHandler(filters.StatusUpdate.NEW_CHAT_TITLE, guarded(services, transaction(groups.renamed))),
        MessageHandler(_TOPIC_CHANGED, guarded(services, transaction(groups.topic_changed))),
        MessageHandler(filters.StatusUpdate.ALL, guarded(services, transaction(stale.nothing))),
        # Commands.
        command("start", started, anywhere=True),
        command_async(["hoi", "ask"], asking.command),
        command_async("banin", in_private_async(printouts.send)),
        command(["trogiup", "help"], help_and_language.help_, anywhere=True),
        command(["ngonngu", "language"], help_and_language.choose_language, anywhere=True),
        command(["huy", "cancel"], guided.cancel_current),
        *(command(name, handler) for name, handler in BY_COMMAND.items()),
        command("lienket", linking.offer, anywhere=True),
        # Buttons: first what no message of ours offers.
        NoSuchButton(guarded(services, transaction(stale.button))),
        # Buttons: guided conversations.
        pressed("fa", conversations.answer),
        pressed("fd", conversations.chosen),
        pressed("fv", conversations.day),
        pressed("fn", conversations.page),
        pressed(days.MONTH, conversations.month),
        pressed(days.NOTHING, stale.nothing),
        pressed("fq", conversations.said),
        pressed("fs", conversations.skip),
        pressed("fb", conversations.back),
        pressed("fe", conversations.mend),
        pressed("fo", conversations.confirm),
        pressed("fr", conversations.resume),
        pressed("fl", conversations.later),
        pressed("fc", guided.cancel),
        # Buttons: everything else, by feature.
        pressed("enrol", start.agree),
        pressed("decline", start.decline),
        pressed("invoff", inviting.withdraw),
        pressed("lang", help_and_language.set_language, anywhere=True),
        pressed("grp", linking.to_one, anywhere=True),
        pressed("grppage", linking.page, anywhere=True),
        pressed("grpall", linking.to_all, anywhere=True),
        pressed("grpsome", linking.choose_several, anywhere=True),
        pressed("grpok", linking.to_several, anywhere=True),
        pressed("grpoff", linking.unlink, anywhere=True),
        pressed("depadd", divisions.add),
        pressed("dpage", divisions.page),
        pressed("dcard", divisions.card),
        pressed("dname", divisions.begin_name),
        pressed("dshort", divisions.begin_short),
        pressed("dup", divisions.up),
        pressed("ddown", divisions.down),
        pressed("dmerge", divisions.merge),
        pressed("dmask", divisions.ask_merge),
        pressed("dmok", divisions.merged),
        pressed("dclose", divisions.close),
        pressed("dclosed", divisions.closed),
        pressed("ppage", listing.page),
        pressed("pdiv", listing.division),
        pressed("pcard", listing.card),
        pressed("pfind", listing.begin_search),
        pressed("pname", changing.begin_name),
        pressed("ppost", changing.begin_post),
        pressed("prole", changing.roles),
        pressed("prset", changing.set_role),
        pressed("pact", changing.act),
        pressed("pmove", changing.move),
        pressed("pmset", changing.set_division),
        pressed("pphone", changing.phone),
        pressed("pmerge", changing.merge),
        pressed("pmask", changing.ask_merge),
        pressed("pmok", changing.merged),
        pressed("pdel", leaving.ask),
        pressed("pdelok", leaving.let_go),
        pressed("npick", newcomers.pick),
        pressed("nwrong", newcomers.ask_wrong),
        pressed("nwrongok", newcomers.wrong),
        pressed("nright", newcomers.right),
        pressed("npage", newcomers.page),
        pressed("nnew", newcomers.not_there),
        pressed("nyes", newcomers.accept),
        pressed("nno", newcomers.refuse),
        pressed("nlist", newcomers.waiting),
        pressed("dlink", division_links.show),
        pressed("dlmore", division_links.more),
        pressed("dllong", division_links.longer),
        pressed("dloff", division_links.withdraw),
        pressed_async("dlqr", division_links.picture),
        pressed("ownshow", own_settings.show),
        pressed("ownset", own_settings.begin),
        pressed("titleadd", titles.add),
        pressed("titlesof", titles.of_campaign),
        pressed("title1", titles.one),
        pressed("titlesall", titles.again),
        pressed("qpass", passing.show, anywhere=True),
        pressed("qsend", passing.send, anywhere=True),
        pressed("qkeep", passing.keep_back, anywhere=True),
        pressed("qadd", passing.begin_note),
        pressed("qmore", passing.begin_follow),
        pressed("qown", passing.begin_own),
        pressed_async("qkept", asking.ask_kept, anywhere=True),
        pressed("want", acts.pressed, anywhere=True),
        pressed("lawadd", laws.add),
        pressed("lawdrop", laws.drop),
        pressed("lawgone", laws.dropped),
        pressed("qdoc", documents.send, anywhere=True),
        pressed("qsec", documents.section, anywhere=True),
        pressed_async("qother", asking.other, anywhere=True),
        pressed("qans", answering.begin),
        pressed("qtaught", answering.taught),
        pressed("qmend", answering.mend),
        pressed("qtake", answering.withdraw),
        pressed("worddrop", teaching.drop),
        pressed("cshow", screens.show),
        pressed("corig", screens.send_original),
        pressed_async("cpages", receiving.read_pages),
        pressed("ckind", screens.toggle_kind),
        pressed("clate", screens.toggle_late),
        pressed("cok", launching.confirm),
        pressed("cclose", ending.ask_close),
        pressed("ccloseok", ending.close),
        pressed("copen", ending.ask_reopen),
        pressed("copenok", ending.reopen),
        pressed("cpast", ending.past),
        pressed("ckept", ending.archived),
        pressed("carch", ending.ask_archive),
        pressed("carchok", ending.archive),
        pressed("crepl", replacing.choose),
        pressed("creplok", replacing.chosen),
        pressed("ccarry", replacing.offer),
        pressed("ccarryok", replacing.carry),
        pressed("cdrop", launching.ask_drop),
        pressed("cdropok", launching.drop),
        pressed("cfact", card.show),
        pressed("cfix", correcting.begin),
        pressed("cadd", correcting.begin_adding),
        pressed("cfixdel", correcting.remove),
        pressed("cfixback", correcting.restore),
        pressed("reg", registering.begin),
        pressed("areg", registering.begin_below),
        pressed("lst", lists.how),
        pressed("lstpaste", lists.begin_paste),
        pressed_async("lsttpl", lists.send_template),
        pressed_async("lvfor", lists.chosen),
        pressed("lvpage", previews.page),
        pressed("lvask", previews.ask),
        pressed("lvis", previews.answer),
        pressed("lvtake", readings.take),
        pressed("lvdrop", previews.drop),
        pressed_async("lvfile", previews.send_file),
        pressed("hisyear", history.year),
        pressed("hisfind", history.begin_search),
        pressed_async("histpl", history.send_template),
        pressed("plhow", people_lists.how),
        pressed("plpaste", people_lists.begin_paste),
        pressed_async("pltpl", people_lists.send_template),
        pressed("regmine", cards.show),
        pressed("regold", cards.version),
        pressed("regback", registering.ask_withdraw),
        pressed("regout", registering.withdraw),
        pressed("regedit", registering.edit),
        pressed("rev", reviewing.show),
        pressed("revconf", reviewing.confirm),
        pressed("revok", reviewing.accept),
        pressed("revall", queue.ask_all),
        pressed("revallok", queue.approve_all),
        pressed("revlist", queue.again),
        pressed("minelist", mine.again),
        pressed("revret", reviewing.begin_return),
        pressed("revref", reviewing.begin_refuse),
        pressed("dosok", reviewed.accept),
        pressed("doshold", reviewed.hold),
        pressed("dosret", reviewed.begin_return),
        pressed("dosround", rounds.show),
        pressed("dosgets", rounds.show_file),
        pressed_async("dosprints", rounds.send_prints),
        pressed("doscase", reviewed.card_again),
        pressed("doso", opening.show),
        pressed("dosmend", opening.mend),
        pressed("doscard", opening.back),
        pressed("dosother", opening.other),
        pressed("dos", opening.begin),
        pressed("dosaward", opening.open_),
        pressed("dosfor", nominees.ask),
        pressed("dosnote", reading_through.begin_note),
        pressed_async("doswhole", reading_through.whole),
        pressed("dosblank", dossier_blanks.choose),
        pressed_async("dosblankis", dossier_blanks.give),
        pressed("blankform", office_blanks.show_one),
        pressed("blanksee", office_blanks.send),
        pressed("blankkind", office_blanks.set_kind),
        pressed("blankdrop", office_blanks.drop),
        pressed("dosforis", nominees.chosen),
        pressed("dosfornew", nominees.begin_other),
        pressed("dosanother", opening.open_another),
        pressed("dosback", opening.ask_withdraw),
        pressed("dosbackok", opening.withdraw),
        pressed("dosdrop", opening.drop),
        pressed("dosdropok", opening.dropped),
        pressed("dosoff", opening.leave),
        pressed("doscomp", taking.assign),
        pressed("dosextra", taking.assign_extra),
        pressed("dosdel", taking.remove),
        pressed("dossend", handing_in.send),
        pressed("dosyes", handing_in.send_anyway),
        pressed_async("dossent", handing_in.hand_over),
        pressed("dosfiles", files.show),
        pressed("dosfile", files.show_one),
        pressed("dosget", files.get),
        pressed_async("dospdf", files.preview),
        pressed("dosmove", files.move),
        pressed("dosfree", files.free),
        pressed("lich", year.turn_to),
        pressed_async("lichpic", year.picture),
        pressed("job", year.card),
        pressed("jobdone", year.mark),
        pressed("jobopen", year.unmark),
        pressed("jobsay", reminding.said_done),
        pressed("board", board.show),
        pressed("journal", journal.of_one),
        pressed("dignever", digest.never),
        pressed("digweekly", digest.weekly),
        pressed("journalp", journal.page),
        pressed_async("journalx", journal.export),
        pressed("camps", board.campaigns_page),
        pressed("boards", board.again),
        pressed("boardover", board.over),
        pressed("boardremind", board.remind),
        pressed_async("boardpic", exports.picture),
        pressed_async("export", exports.export),
        pressed_async("dosreg", office_dossiers.register),
        pressed_async("dospack", office_dossiers.packed),
        pressed("ckeep", keeping.show),
        pressed("ckeepday", keeping.begin_day),
        pressed("ckeepdel", keeping.begin_destroying),
        pressed_async("ckeepok", keeping.destroy),
        pressed("asnooze", choices.snooze),
        pressed("amute", choices.mute),
        pressed("aunmute", choices.unmute),
        pressed_async("hanfile", deadlines.file),
        pressed("hanfeed", deadlines.subscribe),
        pressed("calerts", rules_of_alerts.show),
        pressed("crule", rules_of_alerts.change),
        pressed("adone", choices.done, anywhere=True),
        pressed("ack", acknowledging.acknowledge, anywhere=True),
        *(pressed(name, handler) for name, handler in OF_ANNOUNCEMENTS.items()),
        pressed_async("annsheet", sheet.export),
        pressed("go", go, anywhere=True),
        pressed(links.OPEN, open_),
        # A button nobody claimed: it is from an older version, or from a message long done with.
        CallbackQueryHandler(guarded(services, transaction(stale.button))),
        # Files: a plan from the Office, papers for a dossier, a filled template.
        MessageHandler(
            private & (filters.Document.ALL | filters.PHOTO), guarded(services, arrivals.file_arrived)
        ),
        MessageHandler(private & filters.POLL, guarded(services, transaction(composing.poll_arrived))),
        # Words, a caption's too: what is wanted, the answer to what is open, or a question.
        MessageHandler(private & said, guarded(services, words.private)),
        MessageHandler(filters.ChatType.GROUPS & said, guarded(services, words.group)),
        PollHandler(guarded(services, transaction(polls.voted))),
        MessageHandler(private, guarded(services, transaction(stale.unknown))),
        TypeHandler(Update, guarded(services, transaction(stale.nothing))),
    ]
    return gathered(found)
