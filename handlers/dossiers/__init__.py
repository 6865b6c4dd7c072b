"""Handing in a dossier file by file, and its receipt."""
