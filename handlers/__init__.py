"""How the assistant talks on Telegram."""
