"""How the assistant talks on Telegram."""

import os
import sys

# The library's coming way of telling durations; without it every 429 also warns of the change.
os.environ["PTB_TIMEDELTA"] = "true"

# python-telegram-bot loads httpx, and that its command line with all that colours a terminal, if it is there.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
