"""Coming in: an invitation, the notice on personal data, and the person's own name."""
