"""What happened: every act leaves a line, and every line has its words."""

import ast
from pathlib import Path

import handlers
from bot.access import Action
from bot.dossiers.life import Deed
from bot.registrations.states import Action as RegistrationAction
from handlers.texts import label

# The lines that each permission's acts leave; what only looks leaves none.
LINES = {
    Action.ASK: {"question_passed"},
    Action.REGISTER: {
        "registration_send",
        "registration_edit",
        "registration_withdraw",
        "registration_resend",
    },
    Action.REGISTER_OTHERS: {"registration_send", "list_registered"},
    Action.CONFIRM_REGISTRATION: {"registration_confirm", "registration_return", "registration_refuse"},
    Action.REVIEW: {
        *("registration_accept", "registration_return", "registration_refuse", "history_imported"),
        *("dossier_accept", "dossier_hold", "dossier_return", "dossier_looked_at", "dossiers_exported"),
    },
    Action.HAND_IN: {
        "dossier_opened",
        "dossier_file",
        "dossier_file_removed",
        "dossier_send",
        "dossier_withdraw",
    },
    Action.SEND_PLAN: {
        "plan_sent",
        "plan_corrected",
        "campaign_live",
        "campaign_closed",
        "campaign_archived",
    },
    Action.ANNOUNCE: {"announced", "announcement_reminded"},
    Action.ANSWER_QUESTIONS: {"question_answered", "answer_withdrawn"},
    Action.TEACH_WORDS: {"word_taught", "word_dropped"},
    Action.MANAGE_TITLES: {"title_added"},
    Action.MANAGE_LAWS: {"law_added", "law_removed"},
    Action.INVITE: {"invited", "invitation_withdrawn"},
    Action.INVITE_ADMIN: {"invited"},
    Action.LINK_GROUP: {"group_linked"},
    Action.MANAGE_DEPARTMENTS: {"department_added"},
    Action.MANAGE_PEOPLE: {"people_listed"},
    Action.LET_IN: {"enrolled"},
    Action.MARK_TASK: {"task_done", "task_open"},
    Action.LET_GO: {"let_go"},
    Action.EXPORT: {"exported"},
    Action.SEE_DOSSIER: {"dossier_files_listed", "dossier_file_opened"},
    Action.KEEP_DOSSIERS: {"dossiers_kept_until", "dossiers_destroyed"},
}
LOOKS = {Action.SEE_BOARD, Action.SEE_AUDIT}
# Allowed, but no act of the program asks for it yet.
NOT_YET = {Action.MANAGE_SETTINGS}


def noted() -> set[str]:
    """The names of all lines that the program writes."""
    found = {f"registration_{one}" for one in RegistrationAction} | {f"dossier_{one}" for one in Deed}
    for path in Path(handlers.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr == "note"
            ):
                found |= {name for argument in call.args for name in _names(argument)}
    return found


def _names(argument: ast.AST) -> list[str]:
    constants = [one.value for one in ast.walk(argument) if isinstance(one, ast.Constant)]
    return [one for one in constants if isinstance(one, str) and one.isidentifier() and one[-1] != "_"]


def test_each_act_of_the_access_table_leaves_its_lines() -> None:
    written = noted()
    assert {action: lines - written for action, lines in LINES.items() if lines - written} == {}
    assert set(Action) == set(LINES) | LOOKS | NOT_YET


def test_every_line_has_its_words_in_both_languages() -> None:
    for name in noted():
        assert label("vi", f"audit-{name}") != label("en", f"audit-{name}")
