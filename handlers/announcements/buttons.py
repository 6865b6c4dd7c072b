"""What each button of an announcement does that is written, followed or looked up in a private chat."""

from collections.abc import Mapping

from handlers.announcements import choosing, composing, following, mending, options, previewing
from handlers.announcements import history as announced
from handlers.errors import Handler

BUTTONS: Mapping[str, Handler] = {
    "annaud": previewing.chosen,
    "annpick": choosing.pick,
    "anntog": choosing.toggle,
    "annnames": choosing.ask_names,
    "annview": previewing.view,
    "annback": composing.back,
    "anndrop": composing.drop_last,
    "anncancel": composing.cancel,
    "annopt": options.pressed,
    "annsample": previewing.sample,
    "annsend": previewing.send,
    "annboard": following.show,
    "annwho": following.names,
    "annnow": following.now,
    "annpause": following.pause,
    "annresume": following.resume,
    "annstop": following.stop,
    "annend": following.end_polls,
    "annrest": following.remind_rest,
    "annretry": following.retry_unknown,
    "anncorrect": mending.begin,
    "annmend": mending.mend,
    "anntake": mending.ask_withdraw,
    "anntakeok": mending.withdraw,
    "annhist": announced.show,
    "annopen": announced.open_,
    "annfind": announced.begin_search,
}
