"""How the assistant talks on Telegram."""

import os

# The library's coming way of telling durations; without it every 429 also warns of the change.
os.environ["PTB_TIMEDELTA"] = "true"
