"""Registering: a guided form, a receipt, and what one has registered."""
