"""What the command line offers: running, keeping an office's data, trying the assistant out."""
