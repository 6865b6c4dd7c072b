"""Attacks on the assistant, each over the doors an outsider has: messages, buttons, files, HTTP."""
