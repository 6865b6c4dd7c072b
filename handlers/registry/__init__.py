"""One registration, for every feature that meets it: its card, its checks, and what may be done to it."""
