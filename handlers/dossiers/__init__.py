"""Handing in a dossier file by file, its receipt, and what may be done to it afterwards."""
