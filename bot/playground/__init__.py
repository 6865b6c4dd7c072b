"""A local Telegram: the Bot API over loopback HTTP and a chat page; imports nothing else of ours."""
