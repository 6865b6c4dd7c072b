"""What may be registered, by whom, its checks and its states."""
